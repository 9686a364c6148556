# SPDX-License-Identifier: Apache-2.0
"""How is it said where a recommendation stands? What the prison claims and what was seen are never one word."""

from PySide6.QtCore import QCoreApplication

from legalaid.domain.recommendation import Stage, Standing
from ui.language import day, partial
from ui.models import words
from ui.theme.tokens import Token

_SEEN: dict[str, Token] = {"full": "ok", "partial": "warn", "none": "danger", "worsened": "danger"}

State = tuple[str, Token]


def stage(standing: Standing) -> State:
    """How far the exchange has come."""
    told: dict[Stage, State] = {
        Stage.DRAFTED: (QCoreApplication.translate("standings", "Not sent yet"), "muted"),
        Stage.ISSUED: (QCoreApplication.translate("standings", "Sent, no reply"), "info"),
        Stage.REPLIED: (QCoreApplication.translate("standings", "Replied"), "info"),
        Stage.TIMELINE_AGREED: (QCoreApplication.translate("standings", "A day was agreed"), "info"),
    }
    return told[standing.stage]


def states(standing: Standing) -> tuple[State, ...]:
    """The stage, whether it is late, what the prison claims, and what was seen; each by itself."""
    late = QCoreApplication.translate("standings", "Overdue")
    claimed = QCoreApplication.translate("standings", "The prison says: done")
    seen = QCoreApplication.translate("standings", "Seen: {result}")
    found: list[State] = [stage(standing)]
    if standing.overdue:
        found.append((late, "danger"))
    if standing.claimed:
        found.append((claimed, "warn"))
    if standing.verified:
        told = seen.format(result=words.code("verification_result", standing.verified))
        found.append((told, _SEEN.get(standing.verified, "muted")))
    return tuple(found)


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
