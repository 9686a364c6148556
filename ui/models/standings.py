# SPDX-License-Identifier: Apache-2.0
"""How is it said where a recommendation stands? What the addressee claims and what was seen are never one word."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from legalaid.domain.recommendation import Recommendation, Stage, Standing, Verified
from ui.language import day, partial
from ui.models import words
from ui.theme.tokens import Token

_SEEN: dict[str, Token] = {
    Verified.FULL: "ok",
    Verified.PARTIAL: "warn",
    Verified.NONE: "danger",
    Verified.WORSENED: "danger",
}

State = tuple[str, Token]
"""A word and its ink, as a pill takes them."""


def states(record: Recommendation, standing: Standing) -> Iterator[State]:
    """The stage, whether it is late or was asked before, what they claim, and what was seen; each by itself."""
    stages = {
        Stage.DRAFTED: QCoreApplication.translate("recommendation", "Draft"),
        Stage.ISSUED: QCoreApplication.translate("recommendation", "Sent, no reply"),
        Stage.REPLIED: QCoreApplication.translate("recommendation", "Replied"),
        Stage.TIMELINE_AGREED: QCoreApplication.translate("recommendation", "Day agreed"),
    }
    yield stages[standing.stage], "muted" if standing.stage is Stage.DRAFTED else "info"
    if standing.overdue:
        yield QCoreApplication.translate("recommendation", "Overdue"), "danger"
    if record.repeats is not None:
        yield QCoreApplication.translate("recommendation", "Asked again"), "warn"
    if standing.claimed:
        yield QCoreApplication.translate("recommendation", "They say: done"), "muted"
    if standing.verified is not None:
        seen = words.code("verification_result", standing.verified)
        told = QCoreApplication.translate("recommendation", "Seen: {result}").format(result=seen)
        yield told, _SEEN.get(standing.verified, "muted")


def dates(standing: Standing) -> str:
    """Until when, since when it is said to be done, and when it was last looked at."""
    until = QCoreApplication.translate("standings", "until {day}")
    said = QCoreApplication.translate("standings", "said to be done {day}")
    looked = QCoreApplication.translate("standings", "looked at {day}")
    told = [
        until.format(day=partial(standing.due)) if standing.due else "",
        said.format(day=day(standing.claimed_on)) if standing.claimed_on else "",
        looked.format(day=day(standing.verified_on)) if standing.verified_on else "",
    ]
    return " · ".join(part for part in told if part)
