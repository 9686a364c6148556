# SPDX-License-Identifier: Apache-2.0
"""A letter from the record to the hand of the client: made, archived, copied, voided."""

import hashlib

import pytest

from legalaid.domain.case import Advice, Letter, LetterCopy
from legalaid.errors import LegalAidError, MissingLetterField, NotFound, UnknownCode, UnknownField, UnknownTemplate
from legalaid.ids import parse_number
from legalaid.services import letters
from legalaid.services.case_edit import save_form
from legalaid.services.cases import add_case, open_form, show_case
from legalaid.services.office import list_templates, review_template
from tests.helpers.desks import StandingClock, consultation, new_vault, reopened
from tests.helpers.pdfs import pictures

MADE = {
    "advice": {},
    "acknowledgement": {},
    "referral": {"purpose": "Representation in court", "addressee": "Bar Association"},
    "appointment": {},
    "consent": {},
    "next-steps": {},
    "receipt": {"items": "Copy of an identity card"},
}


def ready(**changed):
    consents = [{"purpose": "referral", "decision": "given", "decided_on": "2026-11-20"}]
    client = consultation()["client"] | {"lang": "km", "consents": consents}
    return consultation(client=client, **changed)


@pytest.fixture
def clock():
    return StandingClock()


@pytest.fixture
def desk(tmp_path, clock):
    with new_vault(tmp_path / "vault", clock=clock).desk as opened:
        yield opened


@pytest.mark.parametrize("template", MADE)
def test_every_template_prints_from_the_record_in_every_language(desk, template):
    ref = add_case(desk, ready())
    for language in ("km", "en", "both"):
        made = letters.make_letter(desk, ref, template=template, language=language, fields=MADE[template])
        assert made.pdf.startswith(b"%PDF-")
        assert made.pages >= 1
        assert str(parse_number(made.number)).startswith("L-BTB-2026-")


def test_the_archived_bytes_are_those_that_were_printed_also_after_locking(tmp_path, clock):
    folder = tmp_path / "vault"
    with new_vault(folder, clock=clock).desk as desk:
        made = letters.make_letter(desk, add_case(desk, ready()), template="advice", language="km")
    with reopened(folder, clock=clock) as desk:
        again = letters.letter_pdf(desk, made.number)
    assert again == made.pdf
    assert hashlib.sha256(again).hexdigest() == made.sha256


def test_each_further_copy_is_entered(desk):
    made = letters.make_letter(desk, add_case(desk, ready()), template="advice", language="km")
    letters.letter_pdf(desk, made.number, way="saved")
    with desk.read() as reader:
        assert [(copy.no, copy.way) for copy in reader.where(LetterCopy)] == [(1, "printed"), (2, "saved")]


def test_a_letter_of_advice_seals_the_advice_and_a_correction_is_a_new_version(desk):
    ref = add_case(desk, ready())
    letters.make_letter(desk, ref, template="advice", language="km")
    save_form(desk, open_form(desk, ref), {"advice.text_en": "Ask the Bar Association for a free lawyer."})
    with desk.read() as reader:
        sealed, corrected = reader.where(Advice)
    assert sealed.text_en == "Ask for a free lawyer."
    assert sealed.sealed_at is not None
    assert (corrected.version, corrected.corrects, corrected.sealed_at) == (2, sealed.id, None)
    assert corrected.text_km == sealed.text_km
    assert show_case(desk, ref)["advice"]["version"] == 2


def test_a_letter_that_cannot_be_set_takes_no_number_and_seals_nothing(desk):
    ref = add_case(desk, ready())
    with pytest.raises(LegalAidError):
        letters.make_letter(desk, ref, template="advice", language="km", fields={"advice_km": "ប្រឹក្សា \U0001f600"})
    with desk.read() as reader:
        assert reader.count(Letter) == 0
        assert reader.where(Advice)[0].sealed_at is None
    made = letters.make_letter(desk, ref, template="advice", language="km")
    assert parse_number(made.number).serial == 1


def test_a_referral_waits_for_the_clients_consent(desk):
    ref = add_case(desk, consultation())
    with pytest.raises(MissingLetterField) as refusal:
        letters.make_letter(desk, ref, template="referral", language="km", fields=MADE["referral"])
    assert refusal.value.facts["field"] == "consented_on"


def test_in_detention_a_yes_counts_only_if_free_to_refuse(desk):
    document = ready()
    document["client"]["vulnerability"] = ["detainee"]
    ref = add_case(desk, document)
    with pytest.raises(MissingLetterField):
        letters.make_letter(desk, ref, template="referral", language="km", fields=MADE["referral"])
    document["client"]["consents"][0]["free_to_refuse"] = "yes"
    assert letters.make_letter(
        desk, add_case(desk, document), template="referral", language="km", fields=MADE["referral"]
    )


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        ({"template": "poem", "language": "km"}, UnknownTemplate),
        ({"template": "advice", "language": "fr"}, UnknownCode),
        ({"template": "advice", "language": "km", "fields": {"colour": "red"}}, UnknownField),
    ],
)
def test_what_does_not_exist_is_named(desk, asked, error):
    with pytest.raises(error):
        letters.make_letter(desk, add_case(desk, ready()), **asked)


def test_a_void_letter_keeps_its_number_and_cannot_be_handed_over(desk):
    ref = add_case(desk, ready())
    made = letters.make_letter(desk, ref, template="advice", language="en")
    letters.void_letter(desk, made.number, "Wrong date.")
    (listed,) = letters.list_letters(desk, ref)
    assert (listed["number"], listed["status"], listed["void_reason"]) == (made.number, "void", "Wrong date.")
    with pytest.raises(letters.LetterIsVoid):
        letters.hand_over(desk, made.number, "by_hand")
    with pytest.raises(letters.LetterIsVoid):
        letters.void_letter(desk, made.number, "Again.")


def test_handing_over_is_recorded_on_the_copy(desk):
    ref = add_case(desk, ready())
    made = letters.make_letter(desk, ref, template="advice", language="en")
    letters.hand_over(desk, made.number, "read_aloud", read_aloud="yes")
    assert letters.list_letters(desk, ref)[0]["handed"] == "read_aloud"


def test_a_template_says_it_was_not_read_until_the_office_has_read_it(desk):
    ref = add_case(desk, ready())
    assert not letters.list_letters(desk, ref)
    letters.make_letter(desk, ref, template="advice", language="km")
    review_template(desk, "advice")
    letters.make_letter(desk, ref, template="advice", language="km")
    assert [letter["reviewed"] for letter in letters.list_letters(desk, ref)] == [False, True]
    read = {template["code"]: template["reviewed"] for template in list_templates(desk)}
    assert read == {code: code == "advice" for code in MADE}


def test_the_letter_carries_the_audit_head_as_it_was_before_its_own_entry(desk):
    ref = add_case(desk, ready())
    before = desk.store.head().code
    letters.make_letter(desk, ref, template="advice", language="km")
    assert letters.list_letters(desk, ref)[0]["head_code"] == before


def test_a_preview_leaves_no_trace(desk):
    ref = add_case(desk, ready())
    before = desk.store.head()
    letters.preview_letter(desk, open_form(desk, ref), template="advice", language="both")
    assert desk.store.head() == before


def test_a_page_to_try_a_printer_with_is_one_page_in_either_language(desk):
    for language in ("km", "en"):
        assert len(pictures(letters.trial_page(desk, language), 20)) == 1


def test_a_blank_form_needs_no_case(desk):
    assert letters.blank_form(desk, "both").startswith(b"%PDF-")


def test_an_unknown_letter_is_not_found(desk):
    with pytest.raises(NotFound):
        letters.letter_pdf(desk, "L-BTB-2026-003-0041-3")
