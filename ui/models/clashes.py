# SPDX-License-Identifier: Apache-2.0
"""How does one of several values of a field read?"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from legalaid.domain import checklist
from legalaid.domain.fields import TABLES
from legalaid.domain.values import Kind, PartialDate
from legalaid.i18n import Language
from legalaid.services.conflicts import Clash
from ui.language import current
from ui.models import words

_REPEATED = {"e164"}
"""Says once more, for machines, what the field beside it says."""


def said(clash: Clash, value: Any) -> str:
    """One of the values in the reader's words."""
    if isinstance(value, Mapping):
        if "kept" in value:
            return QCoreApplication.translate("ClashesCard", "It stays.")
        if "deleted" in value:
            return QCoreApplication.translate("ClashesCard", "It is taken out.")
        parts = (_said(clash.table, name, part) for name, part in value.items() if name not in _REPEATED)
        return ", ".join(part for part in parts if part)
    return _said(clash.table, clash.fields[0], value)


def _said(table: str, name: str, value: Any) -> str:
    spec = TABLES[table].by_name.get(name)
    if value is None or spec is None:
        return "" if value is None else str(value)
    if isinstance(value, list):
        return ", ".join(_said(table, name, part) for part in value)
    if (table, name) == ("answer", "value"):
        return _answer(str(value))
    if (table, name) == ("person_phone", "typed"):
        return words.phone(value)
    if spec.kind is Kind.PARTIAL:
        return words.value(table, name, PartialDate.parse(value))
    return words.value(table, name, value)


def _answer(kept: str) -> str:
    """An answer of a checklist: its code in words where it has one, else as it is kept."""
    terms = {term.code: term for listed in ("answer", "scale") for term in checklist.words(listed)}
    if kept not in terms:
        return kept
    return terms[kept].km if current() is Language.KM else terms[kept].en


def is_free(clash: Clash) -> bool:
    """Whether somebody may write a third value: one text, no code and no group."""
    spec = TABLES[clash.table].by_name.get(clash.fields[0])
    return spec is not None and spec.kind is Kind.TEXT and len(clash.fields) == 1
