# SPDX-License-Identifier: Apache-2.0
"""How are the other parties of a case written: people and organisations, each with a part in it?"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from legalaid.domain.identifiers import read_phone
from legalaid.domain.matching import Description
from ui.widgets.choice import ChoiceField, SegmentField, options
from ui.widgets.field import Field
from ui.widgets.lines import LineField, PhoneField
from ui.widgets.rows import Row, RowsField, Values

_WHO = "is"
_PERSON, _ORGANISATION = "person", "organisation"


class PartiesField(RowsField):
    """People and organisations; the fields of the other kind are out of sight and out of the record."""

    def __init__(self, name: str) -> None:
        super().__init__(
            name,
            QCoreApplication.translate("parties", "Other parties"),
            _fields,
            one=QCoreApplication.translate("parties", "Party"),
            add=QCoreApplication.translate("parties", "Add a person or organisation"),
            is_titled=False,
        )
        self.refilled.connect(_arrange)

    def unpack(self, row: Row, given: Mapping[str, Any]) -> None:
        """Show a party; whether one that is recorded is a person can no longer be changed."""
        super().unpack(row, given)
        is_organisation = any(key.startswith("organisation.") and value for key, value in given.items())
        who = row.fields[_WHO]
        if isinstance(who, SegmentField):
            who.set_value(_ORGANISATION if is_organisation else _PERSON)
            who.setEnabled(row.record is None or not given)
            who.edited.connect(lambda: _arrange(row))
        _arrange(row)

    def pack(self, row: Row) -> Values:
        """The party without the question what it is; one that has nothing but a kind is nothing."""
        return {name: value for name, value in row.values().items() if name != _WHO}


def _arrange(row: Row) -> None:
    """Show the fields of what the party is."""
    is_organisation = _is_organisation(row)
    for name, field in row.fields.items():
        if name not in {_WHO, "role"}:
            field.setHidden(name.startswith("organisation.") != is_organisation)


def description_of(row: Row) -> Description:
    """The person of a row, as somebody to be looked for; nothing is known of an organisation."""
    if _is_organisation(row):
        return Description()
    values = row.values()
    return describe(values, [values.get("phone") or ""])


def describe(values: Mapping[str, Any], phones: Sequence[str] = (), papers: Sequence[str] = ()) -> Description:
    """Somebody to be looked for, from the fields of a form."""

    def name(script: str) -> str:
        return " ".join(
            part for part in (values.get(f"family_name_{script}"), values.get(f"given_name_{script}")) if part
        )

    alias = values.get("alias")
    return Description(
        name_km=name("km"),
        name_latin=name("latin"),
        other_names=(alias,) if alias else (),
        phones=tuple(read_phone(phone).e164 or phone for phone in phones if phone),
        ids=tuple(paper for paper in papers if paper),
    )


def _is_organisation(row: Row) -> bool:
    who = row.fields[_WHO]
    return isinstance(who, SegmentField) and who.value() == _ORGANISATION


def _fields() -> Sequence[Field]:
    kinds = [
        (_PERSON, QCoreApplication.translate("parties", "Person")),
        (_ORGANISATION, QCoreApplication.translate("parties", "Organisation")),
    ]
    return (
        ChoiceField(
            "role",
            QCoreApplication.translate("parties", "Part in the case"),
            choices=options("party_role", without=["client"]),
        ),
        SegmentField(_WHO, QCoreApplication.translate("parties", "A person or an organisation?"), choices=kinds),
        PhoneField("phone", QCoreApplication.translate("parties", "Telephone")),
        LineField("family_name_km", QCoreApplication.translate("parties", "Family name in Khmer")),
        LineField("given_name_km", QCoreApplication.translate("parties", "Given name in Khmer")),
        LineField("alias", QCoreApplication.translate("parties", "Other name or alias")),
        LineField("family_name_latin", QCoreApplication.translate("parties", "Family name in Latin letters")),
        LineField("given_name_latin", QCoreApplication.translate("parties", "Given name in Latin letters")),
        ChoiceField(
            "organisation.kind", QCoreApplication.translate("parties", "Kind of organisation"), "organisation_kind"
        ),
        LineField("organisation.name_km", QCoreApplication.translate("parties", "Name in Khmer")),
        LineField("organisation.name_en", QCoreApplication.translate("parties", "Name in English")),
        PhoneField("organisation.phone", QCoreApplication.translate("parties", "Telephone of the organisation")),
    )
