# SPDX-License-Identifier: Apache-2.0
"""Where can somebody stand in the window? Every screen, every part of one, every step and every dialog, one by one.

They are found through what the program itself lists, so that a new one is walked to without being named here; one that
nothing here leads to is told by `not_met`.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QDialog, QWidget

import ui
from legalaid.services import devices
from legalaid.services.attachments import attach
from legalaid.services.cases import add_case, open_form
from legalaid.services.desk import Created, Desk
from legalaid.services.organisation_page import Stand
from legalaid.services.recovery import AskedBack
from legalaid.services.village import hold_clinic
from legalaid.services.visit_import import import_visit
from tests.helpers.desks import consultation
from tests.helpers.visits import visit_document
from ui.destinations import destinations
from ui.errors import CrashDialog
from ui.main_window import MainWindow
from ui.models.exchange import Exchange
from ui.screens.first_run import FirstRunScreen, Plan, Step
from ui.screens.organisation.found import FoundStep
from ui.screens.organisation.invite import InviteStep
from ui.screens.visit.parts import PARTS
from ui.session import Preferences
from ui.tasks import Tasks
from ui.widgets.buttons import Button
from ui.widgets.form_screen import FormScreen
from ui.widgets.screen import Screen
from ui.widgets.viewer import FileViewer
from ui.widgets.work_column import WorkColumn

SIZE = (1366, 768)
"""The screen of most laptops that are ten years old."""

Place = tuple[str, QWidget]
"""What it is called, and the window that shows it."""

Settle = Callable[[], object]
"""Waits until nothing is under way and everything has its place."""


@dataclass
class Office:
    """A vault with one of everything that a screen shows."""

    desk: Desk
    records: dict[str, str] = field(default_factory=dict)
    """What a kind of screen is opened with."""

    def __post_init__(self) -> None:
        ref = add_case(self.desk, consultation())
        attach(self.desk, ref, title="note.txt", content=b"a paper", source="client")
        client = open_form(self.desk, ref).client
        clinic = hold_clinic(self.desk, "020505", self.desk.clock.today())
        self.records = {
            "case": ref,
            "letter": ref,
            "person": str(client.id) if client else "",
            "visit": import_visit(self.desk, visit_document()),
            "facility": "CC1",
            "village": f"{clinic.place}@{clinic.day}",
        }


class Windows:
    """Notes every window that takes the keyboard, by the name that Qt gives it."""

    def __init__(self, app: QApplication) -> None:
        self.seen: list[str] = []
        app.focusWindowChanged.connect(self.note)

    def note(self, window: QWindow | None) -> None:
        """One more."""
        if window is not None:
            self.seen.append(window.objectName().removesuffix("Window").removesuffix("Class"))


def geometry() -> list[QRect]:
    """Where everything in sight is."""
    widgets = (
        widget for window in QApplication.topLevelWidgets() for widget in (window, *window.findChildren(QWidget))
    )
    return [widget.geometry() for widget in widgets if widget.isVisible()]


def window_of(desk: Desk, tasks: Tasks, translators: Any, preferences: Preferences) -> MainWindow:
    """The working window with every destination, as the program builds it."""
    exchange = Exchange(desk, tasks)
    listed = destinations(desk, tasks, exchange, preferences=lambda: preferences, use=lambda _new: None)
    window = MainWindow(listed, tasks=tasks, translators=translators, preferences=preferences, office="Office")
    exchange.setParent(window)
    window.resize(*SIZE)
    return window


def places_of(window: MainWindow, office: Office, settle: Settle) -> Iterator[Place]:
    """Every screen of the window, and every part of those that have parts."""
    for kind in window._destinations:
        window.open(kind, office.records.get(kind, ""))
        settle()
        page: Any = window.current()
        yield kind, window
        for part, turn in _parts(kind, page):
            turn()
            settle()
            yield f"{kind}, {part}", window
    yield from _dialogs(window, settle)


def _parts(kind: str, page: Any) -> Iterator[tuple[str, Callable[[], object]]]:
    if kind == "settings":
        for row in range(page.list.count()):
            part = page.list.item(row).data(Qt.ItemDataRole.UserRole)
            yield part, partial(page.open, part)
    elif kind == "visit":
        yield from ((part.code, partial(page.turn_to, part.code)) for part in PARTS)
    elif kind == "organisation":
        yield from _steps(page)


def _steps(page: Any) -> Iterator[tuple[str, Callable[[], object]]]:
    """Whatever a button of the organisation's page leads to."""
    for at in range(len(_buttons(page.home))):
        if page.step is not None:
            page._end()
        button = _buttons(page.home)[at]
        yield button.accessibleName(), button.click
        if isinstance(page.step, FoundStep):
            yield "the seed", lambda: _draw_seed(page.step)
    if page.shown.stand is not Stand.ALONE:
        others = [one["device"] for one in devices.list_devices(page._desk)]
        yield "a removal", lambda: page._remove("Dara", others)
        yield "what a removed one wrote", lambda: page._vouch("Dara", others[0], 2)
        yield "an invitation", lambda: page._lead(InviteStep(page._bench, page.shown))


def _draw_seed(step: FoundStep) -> None:
    step.name.set_value("Union")
    step.papers.set_value("three")
    step.go_on.click()


def _buttons(part: QWidget) -> list[Button]:
    return [button for button in part.findChildren(Button) if button.isVisible() and button.isEnabled()]


def _dialogs(window: MainWindow, settle: Settle) -> Iterator[Place]:
    viewer = FileViewer(b"a paper", "text/plain", window)
    window.show_keys()
    keys = next(dialog for dialog in window.findChildren(QDialog) if dialog is not viewer)
    for name, dialog in (("keys", keys), ("a file", viewer), ("a defect", CrashDialog("a report\n" * 60, window))):
        dialog.show()
        settle()
        yield name, dialog
        dialog.close()


def first_run(desk: Desk, code: str, folder: Any, tasks: Tasks) -> Iterator[tuple[str, Screen]]:
    """Each step of the first run, with a vault that is made already."""
    for at in Step:
        plan = Plan(folder, step=at)
        if at >= Step.CODE:
            plan.created, plan.asked = Created(desk, code), AskedBack.of(code)
        yield f"first run, {at.name.lower()}", FirstRunScreen(plan, tasks, lambda *_words: Created(desk, code))


def not_met(met: set[type]) -> set[str]:
    """The screens, the columns that stand in for one, the parts of a visit and the dialogs that nothing led to."""
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    kinds: set[type] = {part.build for part in PARTS}
    for base in (Screen, WorkColumn, QDialog):
        kinds |= {kind for kind in _below(base) if kind.__module__.startswith("ui.")}
    return {kind.__name__ for kind in kinds - met if not kind.__subclasses__() and kind is not FormScreen}


def _below(base: type) -> set[type]:
    found: set[type] = set(base.__subclasses__())
    return found.union(*(_below(kind) for kind in found)) if found else found
