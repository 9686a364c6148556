# SPDX-License-Identifier: Apache-2.0
"""What are colleagues, offices and the reasons for sharing a case called?"""

from PySide6.QtCore import QCoreApplication

from legalaid.services.colleagues import Colleague

_LAST = 4
"""So many signs of an id tell two people of one office apart whose names are not known here."""


def colleague(one: Colleague) -> str:
    """The name; where it is not known here, the office and the end of the id."""
    if one.name:
        return one.name
    if one.office is None:
        return QCoreApplication.translate("belonging", "somebody unknown here")
    told = QCoreApplication.translate("belonging", "somebody of {office} ({id})")
    return told.format(office=one.office, id=one.person.hex[-_LAST:])


def office(code: str | None) -> str:
    """An office by its code."""
    if code is None:
        return QCoreApplication.translate("belonging", "somebody unknown here")
    return QCoreApplication.translate("belonging", "the office {office}").format(office=code)


def share_reason(code: str) -> str:
    """Why a case was given."""
    words = {
        "referred": QCoreApplication.translate("belonging", "To go on with it"),
        "assigned": QCoreApplication.translate("belonging", "To be in charge of it"),
        "review": QCoreApplication.translate("belonging", "To advise on it or look it through"),
    }
    return words.get(code) or QCoreApplication.translate("belonging", "For another reason")
