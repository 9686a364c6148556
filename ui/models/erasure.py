# SPDX-License-Identifier: Apache-2.0
"""What is said of an erasure in words: why, what goes, what stays where no order reaches, and how far it is?"""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from legalaid.services.erasure_list import Carried, Ordered, Preview
from ui.language import day, digits
from ui.models import words
from ui.theme import Token


def reasons() -> list[tuple[str, str]]:
    """Why a case or visit may be erased."""
    return [
        ("asked", QCoreApplication.translate("erasure", "The person concerned asked for it")),
        ("expired", QCoreApplication.translate("erasure", "It was kept long enough")),
        ("mistake", QCoreApplication.translate("erasure", "It was recorded by mistake")),
        ("ordered", QCoreApplication.translate("erasure", "A court or a rule asks for it")),
        ("danger", QCoreApplication.translate("erasure", "What it holds puts somebody in danger")),
        ("other", QCoreApplication.translate("erasure", "Another reason")),
    ]


def reason(code: str) -> str:
    """A reason in words."""
    return dict(reasons()).get(code, code)


def goes(preview: Preview) -> Iterator[str]:
    """What an order takes."""
    told = QCoreApplication.translate(
        "erasure", "Records: {records}, files: {files}. Their history, drafts and what the search knows go with them."
    )
    yield told.format(records=digits(preview.records), files=digits(preview.files))
    if preview.unsent:
        told = QCoreApplication.translate("erasure", "Saves that only this computer has, and that go too: {n}.")
        yield told.format(n=digits(preview.unsent))
    if preview.computers > 1:
        told = QCoreApplication.translate(
            "erasure", "Computers that can read it, and carry the order out with their next exchange: {n}."
        )
        yield told.format(n=digits(preview.computers))


def stays(preview: Preview) -> Iterator[str]:
    """Where no order reaches."""
    if preview.backed_up is not None:
        told = QCoreApplication.translate(
            "erasure", "Backups. The last one of this computer, of {day}, still has it: delete the backups that do."
        )
        yield told.format(day=day(preview.backed_up.date()))
    else:
        yield QCoreApplication.translate("erasure", "Backups that were made before: delete those that still have it.")
    told = QCoreApplication.translate("erasure", "Paper and files that were given out. Letters of this case: {n}.")
    yield told.format(n=digits(preview.letters))
    if preview.mentions:
        told = QCoreApplication.translate(
            "erasure", "Entries of the intake, and links between persons, that speak of it: {n}. Look at them yourself."
        )
        yield told.format(n=digits(preview.mentions))
    yield QCoreApplication.translate(
        "erasure", "Sticks as they lie there, until they are written anew. They bring nothing back."
    )
    if preview.removed:
        told = QCoreApplication.translate("erasure", "Computers that were removed and had read it: {n}.")
        yield told.format(n=digits(preview.removed))
    if preview.hub_days is not None:
        told = QCoreApplication.translate(
            "erasure", "The hub gives it to nobody from then on, and deletes its sealed bytes after days: {n}."
        )
        yield told.format(n=digits(preview.hub_days))
    if preview.is_counted:
        yield QCoreApplication.translate(
            "erasure", "A number without a name in the figures, and a keyed mark in the index of conflicts."
        )


def standing(one: Ordered) -> tuple[str, Token]:
    """How far an order is, and the ink of it."""
    if one.withdrawn_by is not None:
        return QCoreApplication.translate("erasure", "withdrawn"), "muted"
    if not one.is_in_force:
        return QCoreApplication.translate("erasure", "waits for a second person"), "warn"
    if one.is_here:
        return QCoreApplication.translate("erasure", "waits for you"), "warn"
    if all(each.is_done for each in one.computers):
        return QCoreApplication.translate("erasure", "done everywhere"), "ok"
    return QCoreApplication.translate("erasure", "under way"), "muted"


def carried(one: Carried) -> tuple[str, Token]:
    """What a computer has said of an order, and the ink of it."""
    if one.is_done:
        return done()
    if one.unsent is not None:
        told = QCoreApplication.translate("erasure", "has work of its own: {n}")
        return told.format(n=digits(one.unsent)), "warn"
    return QCoreApplication.translate("erasure", "not yet"), "muted"


def heard(one: Carried) -> str:
    """When something of a computer came last, as long as it has not said that it is done."""
    if one.is_done:
        return ""
    if one.heard is None:
        return QCoreApplication.translate("erasure", "not heard from")
    return QCoreApplication.translate("erasure", "last heard {moment}").format(moment=words.moment(one.heard))


def done() -> tuple[str, Token]:
    """It is gone, and the ink of it."""
    return QCoreApplication.translate("erasure", "done"), "ok"
