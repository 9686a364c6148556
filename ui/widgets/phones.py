# SPDX-License-Identifier: Apache-2.0
"""How are a person's telephones, papers and references written, one row each?"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from legalaid import i18n
from legalaid.domain.identifiers import read_id_card
from legalaid.khmer.digits import to_latin
from ui.language import current
from ui.widgets.choice import ChoiceField, SegmentField, options
from ui.widgets.field import Field
from ui.widgets.lines import LineField, PhoneField
from ui.widgets.rows import RowsField


def phones_field(name: str) -> RowsField:
    """The telephones of a person, and whether each is safe to call."""

    def fields() -> Sequence[Field]:
        safe = [option for option in options("yes_no") if option[0] in {"yes", "no", "unknown"}]
        return (
            PhoneField("number", QCoreApplication.translate("phones", "Number")),
            SegmentField("safe", QCoreApplication.translate("phones", "Safe to call?"), choices=safe),
            LineField("whose", QCoreApplication.translate("phones", "Whose telephone, if not theirs")),
        )

    return RowsField(
        name,
        QCoreApplication.translate("phones", "Telephones"),
        fields,
        one=QCoreApplication.translate("phones", "Telephone"),
        add=QCoreApplication.translate("phones", "Add a telephone"),
    )


def papers_field(name: str) -> RowsField:
    """Identity papers; an odd number is pointed out and kept."""

    def fields() -> Sequence[Field]:
        kind = ChoiceField("type", QCoreApplication.translate("phones", "Kind of paper"), "id_document")
        number = LineField("number", QCoreApplication.translate("phones", "Number"))
        number.left.connect(lambda: _look_twice(kind, number))
        kind.edited.connect(lambda: _look_twice(kind, number))
        return kind, number

    return RowsField(
        name,
        QCoreApplication.translate("phones", "Identity papers"),
        fields,
        one=QCoreApplication.translate("phones", "Paper"),
        add=QCoreApplication.translate("phones", "Add a paper"),
    )


def external_ids_field(name: str) -> RowsField:
    """The numbers under which other systems know the person."""

    def fields() -> Sequence[Field]:
        return (
            ChoiceField("system", QCoreApplication.translate("phones", "System"), "external_system"),
            LineField("value", QCoreApplication.translate("phones", "Number there")),
        )

    return RowsField(
        name,
        QCoreApplication.translate("phones", "Numbers in other systems"),
        fields,
        one=QCoreApplication.translate("phones", "Number in another system"),
        add=QCoreApplication.translate("phones", "Add a number of another system"),
    )


def references_field(name: str) -> RowsField:
    """The numbers of the matter at courts, prosecution, police and prisons."""

    def fields() -> Sequence[Field]:
        return (
            ChoiceField("kind", QCoreApplication.translate("phones", "Where"), "reference_kind"),
            LineField("institution", QCoreApplication.translate("phones", "Name of the institution")),
            LineField("number", QCoreApplication.translate("phones", "Their number")),
        )

    return RowsField(
        name,
        QCoreApplication.translate("phones", "References"),
        fields,
        one=QCoreApplication.translate("phones", "Reference"),
        add=QCoreApplication.translate("phones", "Add a reference"),
        is_titled=False,
    )


def _look_twice(kind: ChoiceField, number: LineField) -> None:
    """Warn if the number of an identity card looks odd."""
    is_card = kind.value() == "national_id" and number.value()
    oddity = read_id_card(to_latin(number.value())).oddity if is_card else None
    if oddity is None:
        number.clear_message()
    else:
        number.show_warning(i18n.text(f"oddity.{oddity}", current()))
