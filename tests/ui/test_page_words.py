# SPDX-License-Identifier: Apache-2.0
"""Do words stay that were typed anywhere when somebody locks or closes the window, also on a page of yesterday?

Every place of the program is walked to, and every form that opens there. Something is typed in each field; the window
locks or is closed; the same place is opened again: the words stand in the same field, and the keyboard is there.
"""

from functools import partial
from itertools import count

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTextEdit

from legalaid.domain.case import CaseStatus
from legalaid.services.drafts import drop_draft, list_drafts
from tests.helpers import places
from tests.helpers.desks import open_desk
from tests.helpers.joined import founded
from tests.helpers.screen import activate, type_text
from ui.session import Preferences
from ui.widgets import draft_keeper
from ui.widgets.buttons import IconButton
from ui.widgets.field import Field
from ui.widgets.form_screen import DraftOffer
from ui.widgets.lines import FindBox
from ui.widgets.plain import any_field

TYPED = "77"
"""Fits names, numbers and telephones alike."""

SECRET = "90211"

NO_DRAFT = {
    "PassphraseField": "a secret",
    "SecretsPanel.code": "a secret: the recovery code",
    "JoinOnlineStep.code": "a secret",
    "JoinOnlineStep.hub": "the secret code may come with it, as one line",
    "ConnectStep.invite": "a secret",
    "RecoverStep.seed": "a secret",
    "Choices.seed": "a secret",
    "SeedStep.place": "a part of a secret",
    "confirm": "whoever erases types the number anew",
    "reason": "whoever erases says anew why",
}
"""The fields whose words never become a draft."""

OWN = {
    "FormPage": "test_drafts, test_visit_findings, test_visit_interviews, test_visit_requests, test_letters",
    "OfficePanel": "test_small_drafts",
    "StaffPanel": "test_small_drafts",
    "TemplatesPanel": "test_small_drafts",
    "ParagraphsPanel": "test_small_drafts",
    "AnswerRow": "test_visit_entry: saved as an answer",
    "PopulationPart": "test_visit_population: saved as numbers",
    "IdentityCard": "test_visit_names: saved where names are",
    "AskPanel": "choices alone",
    "HandOverPanel": "choices alone",
}
"""What keeps its own words, and which test says so."""


THE_PAGE = frozenset({""})
"""Where somebody types: into what no part of a page keeps itself ..."""

LONG_FORMS = THE_PAGE | {"FormPage", "OfficePanel"}
"""... or into the long forms too, and then into nothing that is behind a button."""


def closing(told, page):
    panel = page.head.close_panel
    page.head._choose(CaseStatus.CLOSED)
    for field, chosen in ((panel.outcome, "duplicate"), (panel.told, told)):
        field.set_value(chosen)
        field.edited.emit()


def result(page):
    next(one for one in page.hearings.findChildren(IconButton) if "result" in one.accessibleName()).click()


def seen_again(page):
    page.part("interviews").seen_again.open(page.visit.visit.id, "A1")


def a_new_office(page):
    choices = page.step.choices
    page.step._show_request("1234", None, is_restored=False)
    choices.office.set_value("new")
    choices.code.show()


FORMS = {
    "case": {
        "": result,
        "waiting": lambda page: page.head._choose(CaseStatus.WAITING),
        "told": partial(closing, "yes"),
        "not told": partial(closing, "no"),
    },
    "cases": {"": lambda page: page.views.star.click()},
    "consultation": {"": lambda page: page.clinic.start.click()},
    "facilities": {"": lambda page: page.new.click()},
    "facility": {"": lambda page: page.correct.click(), "a source": lambda page: page.capacities.new.click()},
    "intake": {"": lambda page: page.new.click()},
    "organisation, Let a computer in": {"": a_new_office},
    "visit, interviews": {"": seen_again},
    "visits": {"": lambda page: page.new.click()},
}
"""What has to be opened at a place before its fields are in sight; under an empty name what is open with the others."""


BY_THEMSELVES = {"case", "facilities", "facility", "intake", "visits"}
"""The pages that open their forms again; elsewhere somebody presses the same button once more."""


def name_of(field, page):
    """What a field is called among all of the program."""
    around, part = "", field.parentWidget()
    while part is not page and not around:
        around = type(part).__name__ if type(part).__module__.startswith("ui.screens") else ""
        part = part.parentWidget()
    return ".".join(one for one in (around.removeprefix("_"), field.name.partition("_0")[0]) if one)


def is_own(part, page):
    """The part around it that keeps its own words, by its class; nothing where the page keeps them."""
    while part is not page:
        if hasattr(part, "kept_by"):
            return next(kind.__name__ for kind in type(part).__mro__ if "kept_by" in vars(kind))
        part = part.parentWidget()
    return ""


def outer_field(editor, page):
    """The field that an editor belongs to; the row where it is one of several in it."""
    found, part = None, editor
    while part is not page:
        found = part if isinstance(part, Field) else found
        part = part.parentWidget()
    return found


class Walk:
    """Goes to one place after the other, twice each."""

    def __init__(self, qtbot, tasks, window, office, typed_in) -> None:
        self.typed_in = typed_in
        window.setUpdatesEnabled(False)  # nobody looks
        self.qtbot, self.tasks, self.window, self.office = qtbot, tasks, window, office
        self.met, self.seen, self.wrong = set(), set(), []
        self.own, self.never = set(), set()
        self.turns = count()

    def settle(self):
        for _ in range(2):
            self.qtbot.waitUntil(lambda: not self.tasks._under_way, timeout=60_000)
            QTest.qWait(1)

    def everything(self, kinds):
        """Every place, and every form that opens there."""
        for kind in kinds:
            self.open(kind, "", None)
            parts = [name for name, _ in places._parts(kind, self.window.current())]
            for part in ["", *parts]:
                stop = f"{kind}, {part}" if part else kind
                forms = FORMS.get(stop, {}) if self.typed_in == THE_PAGE else {}
                for name, form in {"": None, **forms}.items():
                    self.stand(f"{stop}: {name}", kind, part, form, is_alone=bool(name))

    def open(self, kind, part, form):
        """Stand at a place; gives the fields that are in sight there without the form."""
        self.window.open(kind, self.office.records.get(kind, ""))
        self.settle()
        for name, turn in places._parts(kind, self.window.current()):
            if name == part:
                turn()
                self.settle()
                break
        for offer in self.window.current().findChildren(DraftOffer):
            if offer.isVisible():
                offer.take.click()
                self.settle()
        before = self.fields()
        if form is not None:
            form(self.window.current())
            self.qtbot.waitUntil(lambda: bool(set(self.fields()) - set(before)), timeout=20_000)
            self.settle()
        return set(before)

    def stand(self, stop, kind, part, form, *, is_alone):
        """Type in every field, leave, come back."""
        before = self.open(kind, part, form)
        self.look_around()
        fields = {name: field for name, field in self.fields().items() if not is_alone or name not in before}
        if not fields:
            return
        for field in fields.values():
            self.type(field)
        typed = {name: any_field(field).draft() for name, field in fields.items()}
        self.wrong += [f"{stop}, {name}: nothing was typed" for name, left in typed.items() if TYPED not in str(left)]
        self.leave()
        self.open(kind, part, None if kind in BY_THEMSELVES else form)
        try:
            self.qtbot.waitUntil(lambda: not self.missing(typed), timeout=20_000)
        except TimeoutError:
            self.wrong += [f"{stop}, {name}: {told}" for name, told in self.missing(typed).items()]
        self.window.drop_pages()

    def missing(self, typed):
        """What does not stand where it was typed, and where the keyboard is if it is elsewhere."""
        fields = self.fields()
        now = {name: any_field(field).draft() for name, field in fields.items()}
        wrong = {name: repr(now.get(name)) for name, left in typed.items() if now.get(name) != left}
        last, focus = list(typed)[-1], self.window.focusWidget()
        if last in fields and (focus is None or not fields[last].isAncestorOf(focus)):
            wrong[last] = f"the keyboard is at {focus}"
        return wrong

    def editors(self):
        page = self.window.current()
        return [*page.findChildren(QLineEdit), *page.findChildren(QTextEdit)]

    def fields(self):
        """Those in sight whose words are kept."""
        page = self.window.current()
        found = {}
        for editor in self.editors():
            field = outer_field(editor, page)
            is_free = editor.isVisible() and editor.isEnabled() and not editor.isReadOnly()
            if field is not None and is_free and field.is_kept and is_own(field, page) in self.typed_in:
                found[name_of(field, page)] = field
        return found

    def look_around(self):
        """Note what is there, in sight or not, and type a secret wherever nothing may be kept."""
        page = self.window.current()
        for editor in self.editors():
            field, own = outer_field(editor, page), is_own(editor, page)
            if own:
                self.own.add(own)
            elif field is None:
                self.wrong += [] if isinstance(editor, FindBox) else [f"{type(editor).__name__} is no field"]
            elif not field.is_kept:
                self.never.add(type(field).__name__ if "Passphrase" in type(field).__name__ else name_of(field, page))
                if editor.isVisible():
                    type_text(editor, SECRET)
            else:
                (self.seen if editor.isVisible() else self.met).add(name_of(field, page))

    @staticmethod
    def type(field) -> None:
        inside = (field.editor, *field.findChildren(QLineEdit))
        editor = next(one for one in inside if isinstance(one, QLineEdit | QTextEdit))
        editor.setFocus()
        type_text(editor, TYPED)

    def leave(self):
        """Lock, or close the window; nobody has a draft in hand then."""
        if next(self.turns) % 2:
            self.window.close()
            activate(self.window)
        else:
            self.window.lock()
        self.settle()
        draft_keeper._in_hand.clear()


@pytest.mark.timeout(600)
@pytest.mark.parametrize("typed_in", [THE_PAGE, pytest.param(LONG_FORMS, marks=pytest.mark.slow)], ids=len)
def test_every_field_of_every_place(qtbot, english, tasks, tmp_path, typed_in):
    """Nothing is lost, no secret is kept, and nothing keeps its own words that has no test of its own."""
    joined, _ = founded(tmp_path / "joined")
    met, seen, own, never, wrong = set(), set(), set(), set(), []
    with joined, open_desk(tmp_path / "alone", which=1) as alone:
        for desk, kinds in ((joined, None), (alone, ["organisation", "exchange"])):
            office = places.Office(desk)
            window = places.window_of(desk, tasks, english, Preferences())
            activate(window)
            walk = Walk(qtbot, tasks, window, office, typed_in)
            walk.everything(kinds or list(window._destinations))
            met, seen, own, never = met | walk.met, seen | walk.seen, own | walk.own, never | walk.never
            wrong += walk.wrong
            assert not [draft for draft in list_drafts(desk) if SECRET in str(draft.typed)]
            window.close()
            window.deleteLater()
    assert not wrong, "\n".join(wrong)
    assert (own - set(OWN), never - set(NO_DRAFT)) == (set(), set())
    assert typed_in == LONG_FORMS or met <= seen, met - seen


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("words") / "vault") as desk:
        yield places.Office(desk)


@pytest.fixture
def walk(qtbot, english, tasks, office):
    for draft in list_drafts(office.desk):
        drop_draft(office.desk, draft.id)
    window = places.window_of(office.desk, tasks, english, Preferences())
    activate(window)
    yield Walk(qtbot, tasks, window, office, THE_PAGE)
    window.close()
    window.deleteLater()


def drafts_of(walk):
    walk.settle()
    return list_drafts(walk.office.desk)


def test_the_form_opens_again_by_itself_and_what_is_given_up_is_gone(walk):
    for kind, form in (("case", partial(closing, "no")), ("facility", FORMS["facility"]["a source"])):
        walk.open(kind, "", form)
        before = walk.fields()
        field = before["ClosePanel.not_told_why" if kind == "case" else "CapacityCard.source"]
        walk.type(field)
        name = field.name
        walk.leave()
        walk.open(kind, "", None)
        page = walk.window.current()
        walk.qtbot.waitUntil(lambda page=page: page.kept_by._left == {}, timeout=20_000)
        again = next(one for one in walk.fields().values() if one.name == name and one.value() == TYPED)
        assert walk.window.focusWidget() is again.editor
        (draft,) = drafts_of(walk)
        assert draft.target == page.subject()
        (page.head.close_panel if kind == "case" else page.capacities.form).hide()
        walk.qtbot.waitUntil(lambda: drafts_of(walk) == (), timeout=20_000)


def test_what_was_saved_does_not_come_back(walk):
    walk.open("case", "", None)
    page = walk.window.current()
    type_text(page.tasks.text.line, TYPED)
    page.keep_typed()
    assert [draft.kind for draft in drafts_of(walk)] == ["page.case"]
    page.tasks.add.click()
    walk.qtbot.waitUntil(lambda: not page.tasks.text.value(), timeout=20_000)
    walk.leave()
    walk.open("case", "", None)
    assert (walk.window.current().tasks.text.value(), drafts_of(walk)) == ("", ())


def test_todays_page_names_the_page_leads_there_and_gives_up(walk):
    walk.open("case", "", None)
    type_text(walk.window.current().tasks.text.line, TYPED)
    walk.leave()
    walk.open("today", "", None)
    today = walk.window.current()
    (row,) = today.drafts.rows
    assert "Not saved yet: Case" in row.link.accessibleName()
    with walk.qtbot.waitSignal(today.go) as gone:
        row.opened.emit()
    assert gone.args == ["case", walk.office.records["case"]]
    walk.leave()
    walk.open("today", "", None)
    today = walk.window.current()
    with walk.qtbot.waitSignal(today.said, timeout=20_000) as said:
        today.drafts.rows[0].button.click()
    assert drafts_of(walk) == ()
    said.args[1]()
    walk.qtbot.waitUntil(lambda: len(drafts_of(walk)) == 1, timeout=20_000)
