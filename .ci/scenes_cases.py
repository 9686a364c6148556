# SPDX-License-Identifier: Apache-2.0
"""The scenes of lists and pages: cases, a case with everything on it, people, a person, what the find box finds.

Everybody in them is invented: the cases are those of the demonstration, told several times.
"""

import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtGui import QColor, QImage, QPainter
from scene import new_vault, wait_for, whole_window

from legalaid.cli.demo_script import script
from legalaid.clock import Clock
from legalaid.domain.case import CaseFile
from legalaid.domain.record import change
from legalaid.services import attachments, case_steps, views
from legalaid.services import intake as intake_list
from legalaid.services.case_edit import save_form
from legalaid.services.case_list import list_cases
from legalaid.services.case_page import open_page
from legalaid.services.cases import Ending, add_case, open_form
from legalaid.services.desk import Desk
from legalaid.services.letters import hand_over, make_letter
from ui.main_window import MainWindow
from ui.widgets.viewer import encode

NOON = datetime(2026, 11, 21, 5, 0, tzinfo=UTC)


class _Moving:
    moment = NOON - timedelta(days=40)


@cache
def invented() -> tuple[Desk, str, str]:
    """A vault with many cases, one of them with everything on it; the desk, that case, and its client."""
    clock = _Moving()
    desk = new_vault(Path(tempfile.mkdtemp()) / "vault", script().offices[0].person, clock=Clock(lambda: clock.moment))
    told = [entry.document for office in script().offices for entry in office.consultations]
    refs = []
    for number in range(30):
        clock.moment += timedelta(days=1, hours=2)
        refs.append(add_case(desk, told[number % len(told)] | {"urgency": (None, 3, 2, 4, 1)[number % 5]}))
    endings = (("waiting", "court"), ("resolved", None), ("waiting", "client"))
    for ref, (status, reason) in zip(refs[20::3], endings, strict=False):
        case_steps.move(desk, open_page(desk, ref), status, reason=reason)
    for ref in refs[15:20]:
        case_steps.close(desk, open_page(desk, ref), Ending("counsel_and_advice", "full", told_on=date(2026, 11, 12)))
    clock.moment = NOON
    _clash(desk, refs[27])
    views.save_view(desk, script().offices[0].name, views.View(statuses=frozenset({"waiting"}), sort="next"))
    rich = max(refs[18:], key=lambda ref: _weight(desk, ref))
    _enrich(desk, rich)
    client = open_form(desk, rich).client
    return desk, rich, str(client.id) if client else ""


def _weight(desk: Desk, ref: str) -> tuple[bool, int]:
    """Which case has most to show."""
    form = open_form(desk, ref)
    rows = (form.parties, form.tasks, form.hearings, form.references, form.advice)
    return form.case.record.status == "open" and form.client is not None, sum(map(len, rows))


def _clash(desk: Desk, ref: str) -> None:
    """Two windows write different things into one field."""
    with desk.read() as reader:
        (case,) = reader.opened_where(CaseFile, number=ref)
    for urgency in (1, 3):
        with desk.write("case.edit") as work:
            work.save(case, change(case.record, urgency=urgency))


def _enrich(desk: Desk, ref: str) -> None:
    """Letters, notes, pictures and a late task."""
    for template in ("acknowledgement", "advice"):
        made = make_letter(desk, ref, template=template, language="km")
    hand_over(desk, made.number, "by_hand")
    case = open_form(desk, ref)
    save_form(desk, case, {"tasks.1.due": "2026-11-18"} if case.tasks else {})
    case_steps.add_note(desk, case.case.record, case.case.record.summary)
    attachments.attach(desk, ref, title="map.png", content=encode(_picture()), source="client")
    attachments.attach(desk, ref, title="statement.txt", content=case.case.record.summary.encode(), source="client")


def _picture() -> QImage:
    """A drawing of fields and a road."""
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(QColor("#cfe3c0"))
    painter = QPainter(image)
    for number, colour in enumerate(("#9cc27a", "#e3d18a", "#7fa8c9")):
        painter.fillRect(40 + 190 * number, 60 + 40 * number, 170, 240, QColor(colour))
    painter.fillRect(0, 400, 640, 30, QColor("#8a7f73"))
    painter.end()
    return image


def window_on(stage: Any, kind: str, record: str = "") -> MainWindow:
    """The window of the vault with many cases."""
    return whole_window(stage, invented()[0], kind, record)


def cases(stage: Any) -> MainWindow:
    """The list."""
    window = window_on(stage, "cases")
    page: Any = window.current()
    wait_for(page.total.plain)
    return window


def cases_filtered(stage: Any) -> MainWindow:
    """Two filters in force."""
    window = cases(stage)
    page: Any = window.current()
    page.chips["waiting"].setChecked(True)
    page.period.setCurrentIndex(2)
    page.refresh()
    wait_for(page.total.plain)
    return window


def cases_view(stage: Any) -> MainWindow:
    """A saved view, sorted by the next date."""
    window = cases(stage)
    page: Any = window.current()
    wait_for(lambda: page.views.choice.count() > 1)
    page.table.setColumnHidden(6, False)  # noqa: FBT003 - Qt's signature
    page.views.choice.setCurrentIndex(1)
    page.views.choice.activated.emit(1)
    wait_for(page.total.plain)
    return window


def cases_no_match(stage: Any) -> MainWindow:
    """Nothing fits."""
    window = cases(stage)
    page: Any = window.current()
    page.box.setText("xyz")
    page._filter("xyz")  # noqa: SLF001 - as after typing
    wait_for(lambda: page.model.rowCount() == 0)
    return window


def case(stage: Any) -> MainWindow:
    """A case from its top."""
    _, rich, _ = invented()
    window = window_on(stage, "case", rich)
    page: Any = window.current()
    wait_for(lambda: page.case is not None)
    return window


def case_below(stage: Any) -> MainWindow:
    """The same case further down."""
    window = case(stage)
    page: Any = window.current()
    bar = page._sheet.verticalScrollBar()  # noqa: SLF001 - as with the wheel
    bar.setValue(page.letters.mapTo(page._sheet.widget(), page.letters.rect().topLeft()).y() - 20)  # noqa: SLF001
    return window


def case_closing(stage: Any) -> MainWindow:
    """Closing it, with what is missing pointed out."""
    window = case(stage)
    page: Any = window.current()
    page.head.close_panel.open_for("open")
    page.head.close_panel.finish.click()
    return window


def case_clash(stage: Any) -> MainWindow:
    """Two values to choose from."""
    desk, _, _ = invented()
    ref = next(row.ref for row in _rows(desk) if row.is_contested)
    window = window_on(stage, "case", ref)
    page: Any = window.current()
    wait_for(lambda: page.case is not None)
    return window


def _rows(desk: Desk) -> tuple[Any, ...]:
    from legalaid.services.lists import CaseFilter, CaseList  # noqa: PLC0415 - here alone

    return CaseList(desk, CaseFilter()).page(None, lambda: False).rows


def case_picture(stage: Any) -> MainWindow:
    """A picture over the page."""
    window = case(stage)
    page: Any = window.current()
    page.files.look_at(page.case.files[0])
    wait_for(lambda: page.files.viewer is not None)
    page.files.viewer.setParent(page)
    page.files.viewer.resize(760, 620)
    page.files.viewer.move(160, 80)
    page.files.viewer.show()
    return window


def case_hidden(stage: Any) -> MainWindow:
    """Names are hidden."""
    window = case(stage)
    window.switch_privacy()
    return window


def people(stage: Any) -> MainWindow:
    """The list of people."""
    window = window_on(stage, "people")
    page: Any = window.current()
    wait_for(page.total.plain)
    return window


def person(stage: Any) -> MainWindow:
    """One of them."""
    _, _, client = invented()
    window = window_on(stage, "person", client)
    page: Any = window.current()
    wait_for(lambda: page.suggested is not None)
    return window


@cache
def _contacts() -> None:
    """Two that wait, one of them urgently; they tell what cases tell."""
    desk, _, _ = invented()
    with desk.read() as reader:
        told = {case.number: case.summary for case in reader.where(CaseFile)}
    lines = list_cases(desk, query=None, status=None, limit=2)
    for urgency, line in zip((4, 1), lines, strict=True):
        client, summary = {"alias": line["client"], "phone": "012 345 678"}, told[line["ref"]]
        contact = {
            "channel": "hotline",
            "matter": line["matter"],
            "summary": summary,
            "urgency": urgency,
            "client": client,
        }
        intake_list.take(desk, contact)


def intake(stage: Any) -> MainWindow:
    """Who has no case yet, and one of them opened."""
    _contacts()
    window = window_on(stage, "intake")
    page: Any = window.current()
    wait_for(page.model.rowCount)
    page.table.opened.emit(page.model.rows()[0])
    return window


def intake_take(stage: Any) -> MainWindow:
    """A contact to write down."""
    _contacts()
    window = window_on(stage, "intake")
    page: Any = window.current()
    wait_for(page.model.rowCount)
    page.new.click()
    return window


def find(stage: Any) -> MainWindow:
    """What the find box finds."""
    desk, rich, _ = invented()
    form = open_form(desk, rich)
    window = window_on(stage, "find")
    name = form.client.identity.record.family_km if form.client and form.client.identity else ""
    window.search_box.setText(name or "")
    page: Any = window.current()
    wait_for(page.model.rowCount)
    return window


SCENES: dict[str, Callable[[Any], MainWindow]] = {
    "cases": cases,
    "cases-filtered": cases_filtered,
    "cases-view": cases_view,
    "cases-no-match": cases_no_match,
    "case": case,
    "case-below": case_below,
    "case-closing": case_closing,
    "case-clash": case_clash,
    "case-picture": case_picture,
    "case-hidden": case_hidden,
    "people": people,
    "person": person,
    "find": find,
    "intake": intake,
    "intake-take": intake_take,
}
