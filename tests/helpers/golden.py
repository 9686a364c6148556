# SPDX-License-Identifier: Apache-2.0
"""Which questions must find which case, however they were typed? For the tests of search and for its benchmark."""

from typing import Any
from uuid import UUID

from legalaid.domain.case import (
    Advice,
    Attachment,
    CaseMove,
    CaseReference,
    Closing,
    Contact,
    ContactTranslation,
    Hearing,
    Letter,
    Note,
    Task,
)
from legalaid.domain.person import PersonDocument, PersonExternal
from legalaid.domain.record import build
from tests.helpers.casebook import START, Casebook, Client, Filed

ZWSP, ZWNJ = "\u200b", "\u200c"


def file_golden_cases(book: Casebook) -> tuple[Filed, ...]:
    """Six cases: the first has every kind of row, the others are what people ask for."""
    whole = book.file(
        "អ្នកស្រីត្រូវបានក្រុមហ៊ុនដកហូតដីស្រែ",
        Client("ជា សុផល", "Chea Sophal", ("012 345 678",)),
        _rows_of_everything(),
        narrative="ទំនាស់ដីធ្លីតាំងពីឆ្នាំ២០១៩ នៅភូមិព្រែកនរិន្ទ",
        aliases=("OLD-77/៩៨",),
    )
    _add_what_hangs_below(book, whole)
    return (
        whole,
        book.file("ប្តីវាយដំប្រពន្ធ", Client("ស្រី មុំ", "Srey Mom", ("097 1234567",))),
        book.file("កម្មករមិនបានប្រាក់ខែ", Client("ហ៊ុន ចាន់ធូ", "Hun Chanthou", ("+855 88 765 4321",))),
        book.file("Eviction from a house near the railway", Client("លី ស៊ីណា", "Ly Sina")),
        book.file("ក្មេងប្រុសអាយុ១៥ឆ្នាំជាប់ឃុំ", Client("ឃុន រដ្ឋា", "Khun Ratha")),
        book.file("ឧក្រិដ្ឋកម្មនៅស្ត្រីម្នាក់", Client("អ៊ុំ គន្ធា", "Um Kunthea")),
    )


def _rows_of_everything() -> list[tuple[type[Any], dict[str, Any]]]:
    """One row of every kind whose words are searched, each with a word of its own."""
    return [
        (Contact, {"channel": "hotline", "received_at": START, "summary": "សំឡេងតាមទូរស័ព្ទ", "original_text": "ធ្លាក់ពីដំបូល"}),
        (
            Advice,
            {
                "question": "តើអាចប្តឹងបានទេ",
                "text_km": "ត្រូវដាក់ពាក្យបណ្ដឹងនៅសាលាដំបូង",
                "text_en": "File a complaint at the court of first instance",
                "next_steps": ("យកប័ណ្ណកម្មសិទ្ធិមកជាមួយ",),
                "next_steps_en": ("Bring the ownership certificate",),
                "law_refs": ("មាត្រា ២៩០",),
            },
        ),
        (CaseReference, {"kind": "court", "institution": "សាលាដំបូងខេត្តបាត់ដំបង", "number": "១២៣/២៦ ក.ព"}),
        (Note, {"text": "សាក្សីស្រវឹងស្រា", "at": START}),
        (Task, {"text": "ហៅទៅភ្នាក់ងារដឹកជញ្ជូន", "outcome": "unreachable"}),
        (
            Hearing,
            {
                "kind": "hearing",
                "at": START,
                "place": "បន្ទប់លេខ៥",
                "with_whom": "ចៅក្រម",
                "outcome": "លើកពេល",
                "note": "adjourned",
            },
        ),
        (
            CaseMove,
            {"from_status": "open", "to_status": "waiting", "reason": "court", "note": "ឈប់សម្រាកចូលឆ្នាំ", "at": START},
        ),
        (
            Closing,
            {"service_outcome": "negotiated", "client_result": "full", "lessons": "mediation first", "at": START},
        ),
    ]


def _add_what_hangs_below(book: Casebook, filed: Filed) -> None:
    """Papers, other ids, a translation, a letter and a file, each an own save."""
    own = {"space_id": filed.space}
    with book.write() as work:
        (contact,) = work.where(Contact, case=filed.case)
        below: list[tuple[type[Any], dict[str, Any]]] = [
            (PersonDocument, {"person": filed.client, "type": "national_id", "number": "020 987 654"}),
            (PersonExternal, {"person": filed.client, "system": "idpoor", "value": "HH-4455-B"}),
            (ContactTranslation, {"contact": contact.id, "lang": "en", "text": "fell off the roof", "state": "draft"}),
            (
                Attachment,
                {"target": filed.case, "title": "រូបថតរបង", "mime": "image/jpeg", "size": 1, **_sealed(), "at": START},
            ),
            (Letter, {"case": filed.case, "number": "L-BTB-2026-600-0009-1", "register_no": "៤៥ ច.ក", **_letter()}),
        ]
        for kind, values in below:
            work.add(build(kind, id=work.new_id(), **own, **values))


def _sealed() -> dict[str, bytes]:
    return {"sha256": b"a", "sealed_sha256": b"b", "blob": b"c" * 16, "file_key": b"d" * 32}


def _letter() -> dict[str, object]:
    return {
        "template": "advice",
        "template_version": 1,
        "language": "km",
        "day": START.date(),
        "pages": 1,
        "pdf_sha256": b"e",
        "pdf": UUID(int=99),
        "head_code": "12345678",
        "reviewed": False,
        "status": "sealed",
    }


GOLDEN: list[tuple[str, int]] = [
    # --- words of the case itself ---
    ("ដកហូតដី", 1),
    ("ដី ដកហូត", 1),
    ("ក្រុមហ៊ុន", 1),
    ("ក្រុមហុ៊ន", 1),  # shifter typed after the vowel
    ("ក្រុមហុន", 1),  # shifter left out
    (f"ដក{ZWSP}ហូត{ZWSP}ដី", 1),
    (f"អ្នក{ZWNJ}ស្រី", 1),
    ("អ្នកសី្រ", 1),  # vowel before the subscript
    ("ទំនាស់ដីធ្លី", 1),
    ("ឆ្នាំ២០១៩", 1),
    ("ឆ្នាំ2019", 1),
    ("2019", 1),
    ("២០១៩", 1),
    ("ព្រែកនរិន្ទ", 1),
    ("ព្រែក នរិន", 1),  # the last word unfinished
    ("វាយដំ", 2),
    ("វាយដំប្រពន្ធ", 2),
    ("ប្ដីវាយ", 2),  # subscript DA for TA
    ("ប្រពន្ធ ប្តី", 2),
    ("កម្មករ", 3),
    ("ប្រាក់ខែ", 3),
    ("ប្រាក់ខ", 3),  # half typed
    ("eviction", 4),
    ("EVICTION railway", 4),
    ("Évict", 4),
    ("rail", 4),
    ("house near", 4),
    ("អាយុ១៥", 5),
    ("អាយុ15ឆ្នាំ", 5),
    ("ជាប់ឃុំ", 5),
    ("ជាប់ឃំុ", 5),  # vowel and sign the wrong way round
    ("ឧក្រិដ្ឋកម្ម", 6),
    ("ស្ត្រី", 6),
    ("ស្រ្តី", 6),  # subscript RO before TA
    ("ស្ដ្រី", 6),
    # --- every other row of the case ---
    ("ទូរស័ព្ទ", 1),
    ("ធ្លាក់ពីដំបូល", 1),
    ("fell off", 1),
    ("ប្តឹងបានទេ", 1),
    ("ពាក្យបណ្តឹង", 1),
    ("court of first instance", 1),
    ("ប័ណ្ណកម្មសិទ្ធិ", 1),
    ("certificate", 1),
    ("មាត្រា 290", 1),
    ("សាលាដំបូងខេត្តបាត់ដំបង", 1),
    ("ស្រវឹង", 1),
    ("ដឹកជញ្ជូន", 1),
    ("unreachable", 1),
    ("បន្ទប់លេខ5", 1),
    ("ចៅក្រម", 1),
    ("adjourned", 1),
    ("ចូលឆ្នាំ", 1),
    ("mediation", 1),
    ("រូបថតរបង", 1),
    # --- names ---
    ("ជា សុផល", 1),
    ("សុផល ជា", 1),
    ("ជាសុផល", 1),
    ("Chea Sophal", 1),
    ("sophal", 1),
    ("Soph", 1),
    ("ស្រីមុំ", 2),
    ("ស្រីម", 2),  # half typed
    ("សី្រ មំុ", 2),
    ("Srey mom", 2),
    ("ហុន ចាន់ធូ", 3),
    ("ហ៊ុន ចាន់", 3),
    ("លី", 4),
    ("លី ស៊ី", 4),
    ("រដ្ឋា", 5),
    ("ឃុន រដ្ឋា", 5),
    ("Kunthea Um", 6),
    ("សុផល ដកហូត", 1),  # a name and a word
    # --- numbers ---
    ("012345678", 1),
    ("012 345 678", 1),
    ("០១២ ៣៤៥ ៦៧៨", 1),
    ("+85512345678", 1),
    ("345678", 1),
    ("0971234567", 2),
    ("088 765 4321", 3),
    ("020987654", 1),
    ("hh-4455", 1),
    ("HH4455B", 1),
    ("123/26", 1),
    ("១២៣/២៦ ក.ព", 1),
    ("old-77/98", 1),
    ("OLD-77/៩៨", 1),
    ("600-0009", 1),
    ("៤៥ ច.ក", 1),
]
"""What is typed, and the place among the golden cases of the one that it must find, from 1."""
