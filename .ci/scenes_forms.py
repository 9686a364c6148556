# SPDX-License-Identifier: Apache-2.0
"""The scenes of the forms: a hotline call, a consultation in its sections, a case that two people changed.

Everybody in them is invented: the names are those of the example that the command line prints.
"""

import json
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from scene import new_vault, wait_for, whole_window

from legalaid import assets
from legalaid.clock import Clock
from legalaid.services import forms, village
from legalaid.services.cases import add_case
from legalaid.services.desk import Desk
from legalaid.services.drafts import FormDraft, drop_draft, keep_draft, list_drafts, new_draft
from ui.main_window import MainWindow
from ui.widgets.access_keys import Badges
from ui.widgets.field import Field
from ui.widgets.keys import KeysDialog

NOON = datetime(2026, 11, 21, 5, 0, tzinfo=UTC)


@cache
def example() -> dict[str, Any]:
    """The example consultation."""
    document: dict[str, Any] = json.loads(assets.read_text("demo/example.json"))
    return document


@cache
def invented() -> tuple[Desk, str]:
    """A vault with one case on which two people disagree."""
    desk = new_vault(Path(tempfile.mkdtemp()) / "vault", "Keo Dara", clock=Clock(lambda: NOON))
    ref = add_case(desk, example())
    windows = [forms.open_case_form(desk, ref) for _ in range(2)]
    texts = (example()["advice"]["question"], example()["notes"][0]["text"])
    for window, text in zip(windows, texts, strict=True):
        forms.save_changes(desk, window, window.values | {"summary": text})
    return desk, ref


def window_on(stage: Any, kind: str, record: str = "") -> MainWindow:
    """The shell with a form in it, and no draft of another scene."""
    desk, _ = invented()
    for draft in list_drafts(desk):
        drop_draft(desk, draft.id)
    village.end_clinic(desk)
    return whole_window(stage, desk, kind, record)


def put(form: Any, values: dict[str, Any]) -> None:
    """Values into fields, as if they had been typed."""
    for name, value in values.items():
        field: Field = form.field(name)
        field.set_value(value)  # type: ignore[attr-defined]
        field.edited.emit()


def hotline(stage: Any) -> MainWindow:
    """A call in the middle."""
    window = window_on(stage, "hotline")
    form = window.current().form  # type: ignore[union-attr]
    advice = example()["advice"]
    put(form, {"matter": "land", "summary": example()["summary"], "answered": advice["next_steps"][1]})
    put(form, {"client.alias": example()["client"]["family_name_km"], "client.phone": "01200010", "danger": False})
    put(form, {"client.safe_contact": ["call", "sms"], "place": "020505"})
    form.field("client.phone").look_twice()
    return window


def hotline_offer(stage: Any) -> MainWindow:
    """A draft of before the lock is waiting, and what is missing is said."""
    window = window_on(stage, "hotline")
    desk, _ = invented()
    keep_draft(desk, FormDraft(new_draft(desk), "hotline", {"summary": "x"}))
    page = window.current()
    page.look_for_draft()  # type: ignore[union-attr]
    wait_for(page.offer.isVisible)  # type: ignore[union-attr]
    page.finish()  # type: ignore[union-attr]
    return window


def consultation(stage: Any) -> MainWindow:
    """Somebody on record is recognised."""
    window = window_on(stage, "consultation")
    form = window.current().form  # type: ignore[union-attr]
    client = example()["client"]
    put(form, {"matter": "land", "channel": "in_person", "summary": example()["summary"]})
    put(form, {"client.family_name_km": client["family_name_km"], "client.given_name_km": client["given_name_km"]})
    wait_for(form.duplicates.isVisible)
    return scrolled(window, form.duplicates)


def parties(stage: Any) -> MainWindow:
    """An opposing party who is a client here; papers, steps, dates."""
    window = window_on(stage, "consultation")
    form = window.current().form  # type: ignore[union-attr]
    client = example()["client"]
    names = {key: client[key] for key in ("family_name_km", "given_name_km")}
    row = form.field("parties").grow({"role": "adverse", **names})
    form.field("parties").grow({"role": "official", "organisation.kind": "court"})
    form.field("references").grow({"kind": "court", "number": "12/2026"})
    form.field("parties").edited.emit()
    wait_for(lambda: row.below.itemAt(0).widget().isVisible())
    return scrolled(window, form.field("parties"))


def advice(stage: Any) -> MainWindow:
    """The advice with its next steps."""
    window = window_on(stage, "consultation")
    form = window.current().form  # type: ignore[union-attr]
    given = example()["advice"]
    put(form, {"advice.question": given["question"], "advice.text_km": given["text_km"]})
    put(form, {"advice.text_en": given["text_en"], "advice.next_steps": given["next_steps"]})
    return scrolled(window, form.field("advice.text_km"))


def afterwards(stage: Any) -> MainWindow:
    """Tasks, hearings with the lunar line, consents, sensitive facts."""
    window = window_on(stage, "consultation")
    form = window.current().form  # type: ignore[union-attr]
    form.field("tasks").grow(example()["tasks"][0])
    form.field("hearings").grow(example()["hearings"][0])
    form.open_sensitive.setChecked(True)
    return scrolled(window, form.field("hearings"))


def sensitive(stage: Any) -> MainWindow:
    """The end of the form."""
    window = window_on(stage, "consultation")
    form = window.current().form  # type: ignore[union-attr]
    form.open_sensitive.setChecked(True)
    QTest.qWait(100)
    bar = form.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    return window


def clinic(stage: Any) -> MainWindow:
    """A clinic in a village is on; what is missing is said."""
    desk, _ = invented()
    window = window_on(stage, "consultation")
    village.hold_clinic(desk, "020505", date(2026, 11, 20))
    page = window.current()
    page._look_at_clinic()  # type: ignore[union-attr]  # noqa: SLF001 - as after pressing the button
    wait_for(page.clinic.stop.isVisible)  # type: ignore[union-attr]
    page.finish()  # type: ignore[union-attr]
    return window


def conflict(stage: Any) -> MainWindow:
    """A case on which two people disagree."""
    _, ref = invented()
    window = window_on(stage, "consultation", ref)
    page = window.current()
    wait_for(lambda: page._conflict_cards)  # type: ignore[union-attr]  # noqa: SLF001 - what is waited for
    return window


def hidden(stage: Any) -> MainWindow:
    """Names are hidden."""
    window = hotline(stage)
    window.switch_privacy()
    return window


def keys(stage: Any) -> MainWindow:
    """F1: every key of a page."""
    window = hotline(stage)
    window.show_keys()
    dialog: Any = window.findChild(KeysDialog)
    size = dialog.size()
    dialog.setWindowFlags(Qt.WindowType.Widget)
    dialog.resize(size)
    dialog.move((window.width() - size.width()) // 2, (window.height() - size.height()) // 2)
    dialog.show()
    return window


def alt_keys(stage: Any) -> MainWindow:
    """Alt is held."""
    window = hotline(stage)
    window.activateWindow()
    QTest.qWait(100)
    QTest.keyPress(window, Qt.Key.Key_Alt)
    wait_for(lambda: window.findChild(Badges))
    return window


def scrolled(window: MainWindow, to: Any) -> MainWindow:
    """The window with something of its form in the middle."""
    QTest.qWait(100)
    area = window.current().form.area  # type: ignore[union-attr]
    area.verticalScrollBar().setValue(to.mapTo(area.widget(), to.rect().topLeft()).y() - 60)
    return window


SCENES: dict[str, Callable[[Any], MainWindow]] = {
    "hotline": hotline,
    "hotline-offer": hotline_offer,
    "consultation": consultation,
    "consultation-parties": parties,
    "consultation-advice": advice,
    "consultation-afterwards": afterwards,
    "consultation-sensitive": sensitive,
    "consultation-clinic": clinic,
    "consultation-conflict": conflict,
    "consultation-hidden": hidden,
    "keys": keys,
    "keys-alt": alt_keys,
}
