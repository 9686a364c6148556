# SPDX-License-Identifier: Apache-2.0
"""What is said of an organisation in words: where this computer stands, who reads what, why a computer is removed?"""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from legalaid.services.organisation_page import OrganisationPage, Stand
from ui.language import digits
from ui.models import words


def standing_words(page: OrganisationPage) -> str:
    """Where this computer stands, in one or two sentences."""
    match page.stand:
        case Stand.ALONE if page.asked is not None:
            return QCoreApplication.translate("organisation", "This computer works alone and has asked to join.")
        case Stand.ALONE:
            return QCoreApplication.translate(
                "organisation", "This computer works alone. Everything is kept here and nowhere else."
            )
        case Stand.RESTORED:
            told = QCoreApplication.translate(
                "organisation",
                "This vault was restored from a backup. It is a new computer to {name} and was not let in yet.",
            )
        case Stand.REMOVED:
            told = QCoreApplication.translate(
                "organisation",
                "This computer was removed from {name}. What it writes now reaches nobody.",
            )
        case Stand.MEMBER:
            told = QCoreApplication.translate(
                "organisation", "This computer belongs to {name}: office {office}, computer {tag}, {roles}."
            )
    about = page.organisation
    name = about["name"] or QCoreApplication.translate("organisation", "the organisation")
    roles = words.codes("role", about["roles"])
    return told.format(name=name, office=about["office"], tag=digits(about["device_tag"]), roles=roles)


def reading_words(about: Mapping[str, Any]) -> str:
    """Whose cases this computer reads; of an administrator's said twice, since people think otherwise."""
    if about["administrator"]:
        told = QCoreApplication.translate(
            "organisation",
            "You say who belongs. You read cases only where you are a member: those of the office {office}, and what "
            "is shared with you.",
        )
    else:
        told = QCoreApplication.translate(
            "organisation", "This computer reads the cases of the office {office}, and what is shared with it."
        )
    return told.format(office=about["office"])


def papers_words(papers: str) -> str:
    """How many papers of the seed there are."""
    if papers == "1-of-1":
        return QCoreApplication.translate("organisation", "one code, in two sealed copies")
    needed, of = (digits(part) for part in papers.split("-of-"))
    return QCoreApplication.translate("organisation", "{of} papers, {needed} are enough").format(of=of, needed=needed)


def removal_reasons() -> list[tuple[str, str]]:
    """Why a computer is removed, to choose from."""
    return [
        ("lost", QCoreApplication.translate("organisation", "It is lost or stolen")),
        ("left", QCoreApplication.translate("organisation", "The person leaves")),
        ("replaced", QCoreApplication.translate("organisation", "Another computer has taken its place")),
        ("other", QCoreApplication.translate("organisation", "For another reason")),
    ]
