# SPDX-License-Identifier: Apache-2.0
"""What does the record already say for a letter, and how do typed fields change it?

Every field of a template that the case can answer is prefilled; what a person types wins. Nothing is translated: Khmer
words go into Khmer letters and English words into English ones.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from legalaid.clock import PHNOM_PENH, local_day
from legalaid.documents.content import Bilingual, Letterhead, LetterInput, LetterLanguage, Mark, Person, Signatory
from legalaid.documents.templates import Template
from legalaid.domain import places, vocabulary
from legalaid.domain.office import Office, Staff
from legalaid.domain.person import PersonIdentity, may_use
from legalaid.errors import UnknownField, WrongValue
from legalaid.i18n import Language
from legalaid.khmer.calendar import lunar_line
from legalaid.khmer.digits import to_latin
from legalaid.khmer.text import is_khmer
from legalaid.services.cases import CaseForm
from legalaid.services.people import PersonForm

_PLAIN = frozenset({"day", "lunar_line", "register_no", "copies", "references", "attachments", "marks", "honorific"})
_BILINGUAL = frozenset({"place", "subject", "addressee", "position", "address", "items"})
"""What may be typed for any letter, beside the fields of its template; the bilingual ones also as `…_km`, `…_en`."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who prints, and on which day."""

    office: Office
    signer: Staff
    today: date


def letterhead(office: Office) -> Letterhead:
    """The office's letterhead as a letter prints it; the issuer's last line is the office's own name."""
    return Letterhead(
        issuer_km=office.heading_km or _one(office.name_km or office.name_en),
        issuer_en=office.heading_en or _one(office.name_en or office.name_km),
        logo=office.logo,
        place=Bilingual(office.place_km or "", office.place_en or ""),
        address=Bilingual(office.address_km or "", office.address_en or ""),
        phones=office.phones,
        email=office.email or "",
        org_code=office.org_code or "",
        show_national_heading=office.national_heading or False,
    )


def _one(line: str | None) -> tuple[str, ...]:
    return (line,) if line else ()


def signatory(staff: Staff) -> Signatory:
    """The person who signs."""
    name = Bilingual(staff.name_km or staff.name_en or "", staff.name_en or staff.name_km or "")
    return Signatory(name=name, title=Bilingual(staff.title_km or "", staff.title_en or ""))


def client(form: PersonForm | None) -> Person:
    """The client as addressee; an anonymous caller has an alias or nothing."""
    if form is None:
        return Person()
    identity = form.identity.record if form.identity else None
    alias = form.person.record.alias or ""
    if identity is None:
        return Person(name_km=alias, name_latin=alias)
    name_km, name_latin = identity.name_km, identity.name_latin
    return Person(
        name_km=name_km or name_latin or alias,
        name_latin=name_latin or name_km or alias,
        honorific=identity.honorific or "",
        address=_address(identity),
    )


def _address(identity: PersonIdentity) -> Bilingual:
    """Small to large, as Cambodian addresses are written."""
    chain = places.path(identity.place)[::-1] if identity.place and places.is_place(identity.place) else ()
    typed = [part for part in (identity.address_text, identity.village_text) if part]
    return Bilingual(
        " ".join([*typed, *(place.full_km for place in chain)]),
        ", ".join([*typed, *(place.full_en for place in chain)]),
    )


def fill(
    template: Template, language: LetterLanguage, form: CaseForm, sender: Sender, typed: Mapping[str, str]
) -> LetterInput:
    """A letter filled from the case and the typed fields; number and head code come when it is sealed.

    Raises `UnknownField` for a field that neither letters nor this template have, `WrongValue` for a bad date or mark.
    """
    own, of_template = _split(template, typed)
    day = _day(own["day"], "day") if "day" in own else sender.today
    return LetterInput(
        template=template.code,
        language=language,
        number="",
        case_number=form.ref,
        day=day,
        letterhead=letterhead(sender.office),
        client=client(form.client),
        addressee=_addressee(own),
        signatory=signatory(sender.signer),
        lunar_line=own.get("lunar_line") or lunar_line(day),
        place=_typed_pair(own, "place"),
        subject=_typed_pair(own, "subject"),
        references=_lines(own.get("references", "")),
        attachments=_lines(own.get("attachments", "")),
        copies=_lines(own.get("copies", "")),
        marks=_marks(own.get("marks", "")),
        register_no=own.get("register_no", ""),
        fields=_merged(recorded(template, form, sender.today), of_template, language),
        items=_typed_items(own) if _is_typed(own, "items") else recorded_items(template, form),
        names=_names(form, sender.office),
    )


def _split(template: Template, typed: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """Typed fields of every letter, and those of this template."""
    known = {field.name for field in template.fields}
    own: dict[str, str] = {}
    of_template: dict[str, str] = {}
    for key, value in typed.items():
        base = key.removesuffix("_km").removesuffix("_en")
        if key in known or base in known:
            of_template[key] = value
        elif key in _PLAIN or base in _BILINGUAL:
            own[key] = value
        else:
            raise UnknownField(field=key)
    return own, of_template


# --- typed by a person -----------------------------------------------------------------------------------------------


def _typed_pair(own: Mapping[str, str], name: str) -> Bilingual:
    """`name_km` and `name_en`; a plain `name` counts for both languages."""
    both = own.get(name, "")
    return Bilingual(own.get(f"{name}_km", both), own.get(f"{name}_en", both))


def _addressee(own: Mapping[str, str]) -> Person | None:
    name, position = _typed_pair(own, "addressee"), _typed_pair(own, "position")
    if not (name.km or name.en or position.km or position.en):
        return None
    return Person(
        name_km=name.km,
        name_latin=name.en,
        honorific=own.get("honorific", ""),
        position=position,
        address=_typed_pair(own, "address"),
    )


def _is_typed(own: Mapping[str, str], name: str) -> bool:
    """Whether a person wrote something there, or emptied it."""
    return any(_base(key) == name for key in own)


def _merged(known: Mapping[str, str], typed: Mapping[str, str], language: LetterLanguage) -> dict[str, str]:
    """What is typed wins, also where it is empty: then the record's words for both languages are not used either."""
    used = [main for main in Language if language in {main.value, LetterLanguage.BOTH}]
    emptied = {name for name in known if all(f"{name}_{main}" in typed for main in used)}
    return {name: text for name, text in known.items() if name not in emptied} | dict(typed)


def _typed_items(own: Mapping[str, str]) -> tuple[Bilingual, ...]:
    pair = _typed_pair(own, "items")
    return _paired(tuple(pair.km.splitlines()), tuple(pair.en.splitlines()))


def _lines(text: str) -> tuple[Bilingual, ...]:
    return tuple(Bilingual(line, line) for line in text.splitlines() if line)


def _marks(text: str) -> frozenset[Mark]:
    try:
        return frozenset(Mark(mark.strip()) for mark in text.split(",") if mark.strip())
    except ValueError:
        raise WrongValue(field="marks") from None


def _day(text: str, key: str) -> date:
    try:
        return date.fromisoformat(to_latin(text))
    except ValueError:
        raise WrongValue(field=key) from None


# --- known from the case ---------------------------------------------------------------------------------------------


def recorded(template: Template, form: CaseForm, today: date) -> dict[str, str]:
    """The template's fields that the record answers."""
    known = _case_fields(form) | _advice_fields(form) | _meeting_fields(form, today) | _consent_fields(form)
    names = {field.name for field in template.fields}
    return {key: value for key, value in known.items() if value and _base(key) in names}


def _base(key: str) -> str:
    return key.removesuffix("_km").removesuffix("_en")


def _case_fields(form: CaseForm) -> dict[str, str]:
    case, contact = form.case.record, form.first_contact
    received = local_day(contact.record.received_at) if contact else case.opened_on
    matter = vocabulary.term("matter", case.matter) if case.matter in vocabulary.codes("matter") else None
    return {
        "matter_km": matter.km if matter else case.matter,
        "matter_en": _mid_sentence(matter.en) if matter else case.matter,
        "consulted_on": received.isoformat(),
        "received_on": received.isoformat(),
        _in_its_language("facts", case.summary): case.summary,
    }


def _mid_sentence(term: str) -> str:
    """An English term as it stands inside a sentence; words that are capitals throughout stay so."""
    return term if term[:2].isupper() else term[:1].lower() + term[1:]


def _in_its_language(name: str, text: str) -> str:
    return f"{name}_km" if is_khmer(text) else f"{name}_en"


def _advice_fields(form: CaseForm) -> dict[str, str]:
    advice = form.current_advice
    if advice is None:
        return {}
    return {"advice_km": advice.record.text_km or "", "advice_en": advice.record.text_en or ""}


def _meeting_fields(form: CaseForm, today: date) -> dict[str, str]:
    coming = [hearing.record for hearing in form.hearings if local_day(hearing.record.at) >= today]
    if not coming:
        return {}
    next_one = min(coming, key=lambda hearing: hearing.at)
    moment = next_one.at.astimezone(PHNOM_PENH)
    day, time, place = moment.date().isoformat(), f"{moment:%H:%M}", next_one.place or ""
    meeting = {"meeting_on": day, "meeting_time": time, "meeting_place": place}
    following = {"next_date": day, "next_time": time, "next_place": place}
    return meeting | following | {"meeting_with": next_one.with_whom or "", "purpose": next_one.note or ""}


def _consent_fields(form: CaseForm) -> dict[str, str]:
    """Where a referral may be sent: the day of the client's consent, which its template requires."""
    if form.client is None:
        return {}
    detained = _is_detained(form.client)
    given = [
        entry.record
        for entry in form.client.consents
        if entry.record.purpose == "referral" and may_use(entry.record, detained=detained)
    ]
    days = [consent.decided_on or consent.asked_on for consent in given]
    newest = max((day for day in days if day is not None), default=None)
    lang = form.client.person.record.lang
    spoken = vocabulary.term("language", lang) if lang in vocabulary.codes("language") and lang else None
    return {
        "consented_on": newest.isoformat() if newest else "",
        "read_in_km": spoken.km if spoken else "",
        "read_in_en": spoken.en if spoken else "",
    }


def _is_detained(form: PersonForm) -> bool:
    return form.sensitive is not None and "detainee" in form.sensitive.record.vulnerability


def recorded_items(template: Template, form: CaseForm) -> tuple[Bilingual, ...]:
    """Next steps for letters that tell the client what to do; the purposes agreed to for a consent form."""
    if template.kind == "consent":
        return _consent_items(form)
    advice = form.current_advice
    if advice is None or template.kind not in _WITH_STEPS:
        return ()
    return _paired(advice.record.next_steps, advice.record.next_steps_en)


_WITH_STEPS = frozenset({"advice", "next-steps"})


def _paired(km: tuple[str, ...], en: tuple[str, ...]) -> tuple[Bilingual, ...]:
    """Steps in both languages; a list written in one language alone stands in the field of its own script."""
    if km and not en and not any(is_khmer(step) for step in km):
        km, en = (), km
    return tuple(Bilingual(one, other) for one, other in zip_longest(km, en, fillvalue=""))


def _consent_items(form: CaseForm) -> tuple[Bilingual, ...]:
    consents = form.client.consents if form.client else ()
    purposes = [entry.record.purpose for entry in consents if entry.record.decision == "given"]
    terms = [vocabulary.term("consent_purpose", code) for code in purposes]
    return tuple(Bilingual(term.km, term.en) for term in terms)


def _names(form: CaseForm, office: Office) -> tuple[str, ...]:
    """People and organisations of the case and the office's own names, which no line cuts."""
    people = [form.client, *(party.person for party in form.parties)]
    identities = [person.identity.record for person in people if person and person.identity]
    found = [name for entry in identities for name in (entry.name_km, entry.family_km, entry.given_km, *entry.aka)]
    organisations = [party.organisation.record for party in form.parties if party.organisation]
    found += [name for entry in organisations for name in (entry.name_km, entry.name_en)]
    found += [office.name_km, office.place_km]
    return tuple(dict.fromkeys(name for name in found if name))
