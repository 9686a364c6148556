# SPDX-License-Identifier: Apache-2.0
"""How does one recommendation look in a list: what is asked, where it stands, what was answered and what was seen?

What the addressee says it has done and what a monitor saw stand beside each other, each with its own word.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from legalaid.domain.recommendation import Response, Verification
from legalaid.services.visit_page import RecommendationLine
from ui.language import day, digits, partial
from ui.models import standings, words
from ui.screens.visit.flow_row import flow_row
from ui.screens.visit.spoken import spoken
from ui.widgets.card import Pill
from ui.widgets.entries import Entry
from ui.widgets.text import Label


def recommendation_entry(
    line: RecommendationLine, *, is_private: bool, steps: Sequence[QWidget] = (), ends: Sequence[QWidget] = ()
) -> Entry:
    """A recommendation with all that happened to it; what can be done stands below, and at its end."""
    text = words.HIDDEN if is_private else spoken(line.record)
    entry = Entry(f"{line.ref.rpartition('/')[2]} · {text}", " · ".join(_detail(line)), ends=ends)
    pills = [Pill(*state) for state in standings.states(line.record, line.standing)]
    if pills:
        entry.below.addWidget(flow_row(pills))
    for told in () if is_private else _events(line):
        entry.below.addWidget(Label(told, "small", wrap=True))
    if steps:
        entry.below.addWidget(flow_row(steps))
    return entry


def _detail(line: RecommendationLine) -> Iterator[str]:
    record = line.record
    asked = record.addressee_text or words.code("addressee", record.addressee)
    if asked:
        yield QCoreApplication.translate("recommendation", "to {whom}").format(whom=asked)
    if record.priority:
        yield words.code("recommendation_priority", record.priority)
    if line.standing.due is not None:
        yield QCoreApplication.translate("recommendation", "until {day}").format(day=partial(line.standing.due))
    if record.issued_on is not None:
        sent = QCoreApplication.translate("recommendation", "sent {day}").format(day=day(record.issued_on))
        yield f"{sent} ({record.letter})" if record.letter else sent
    if line.findings:
        yield QCoreApplication.translate("recommendation", "answers findings {numbers}").format(
            numbers=", ".join(digits(no) for no in line.findings)
        )


def _events(line: RecommendationLine) -> Iterator[str]:
    for reply in line.responses:
        yield _reply(reply)
    for check in line.verifications:
        yield _check(check)


def _reply(reply: Response) -> str:
    kind = words.code("response_kind", reply.kind)
    told = [
        QCoreApplication.translate("recommendation", "{day}, reply: {kind}").format(
            day=day(reply.received_on), kind=kind
        )
    ]
    if reply.timeline is not None:
        told.append(
            QCoreApplication.translate("recommendation", "promised until {day}").format(day=partial(reply.timeline))
        )
    if reply.action_claimed:
        told.append(QCoreApplication.translate("recommendation", "they say: {text}").format(text=reply.action_claimed))
    if reply.our_view:
        told.append(QCoreApplication.translate("recommendation", "we think: {text}").format(text=reply.our_view))
    return " · ".join(told)


def _check(check: Verification) -> str:
    result = words.code("verification_result", check.result)
    told = QCoreApplication.translate("recommendation", "{day}, seen at {visit}: {result}. {evidence}")
    return told.format(
        day=day(check.verified_on), visit=check.visit_number or "", result=result, evidence=check.evidence
    )
