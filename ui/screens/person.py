# SPDX-License-Identifier: Apache-2.0
"""Who is this person, in which cases do they have a part, and which other entries may be the same person?"""

from collections.abc import Callable, Collection, Iterator
from functools import partial as bound
from uuid import UUID

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from legalaid.khmer.digits import to_latin
from legalaid.services import people_search
from legalaid.services.desk import Desk
from legalaid.services.people import PersonForm
from legalaid.services.people_pages import (
    PartInCase,
    PersonPage,
    Suggestion,
    names_of,
    open_person_page,
    suggestions,
)
from ui.language import day, digits, partial
from ui.models import words
from ui.tasks import Lane, Task, Tasks
from ui.widgets.bars import Crumb
from ui.widgets.buttons import Button, ButtonKind, IconButton
from ui.widgets.card import Card, Pill
from ui.widgets.centred import button_row
from ui.widgets.entries import Entries, Entry, Facts, TwoColumns
from ui.widgets.likeness import reasons
from ui.widgets.screen import Screen
from ui.widgets.text import Label

_UNSAFE = "no"


class PersonScreen(Screen):
    """One person, over all entries that are held to be them."""

    def __init__(self, desk: Desk, tasks: Tasks, person: str, kinds: Collection[str] = ()) -> None:
        super().__init__(self.tr("Person"))
        self._desk, self._tasks, self._id, self._kinds = desk, tasks, person, frozenset(kinds)
        self.person: PersonPage | None = None
        self.suggested: tuple[Suggestion, ...] | None = None
        self._is_private = False
        self._looking: Task | None = None
        self._sheet = TwoColumns()
        self._name = Label(role="h1", wrap=True)
        self._others = Label(role="muted", wrap=True)
        head = Card()
        head.put(self._name)
        head.put(self._others)
        self.new_case = Button(self.tr("New consultation for this person"), icon="plus")
        self.new_case.clicked.connect(lambda: self.go.emit("consultation", f"person:{self._id}"))
        head.put(button_row(before=[self.new_case]))
        self.new_case.setVisible("consultation" in self._kinds)
        self.cases, self.same, self.known = Entries(), Entries(), Entries()
        self.wide = Button(self.tr("Compare with everybody"), ButtonKind.QUIET, icon="search")
        self.wide.clicked.connect(self.look_widely)
        self._sheet.top.addWidget(head)
        for column, title, entries in (
            (self._sheet.left, self.tr("Cases and roles"), self.cases),
            (self._sheet.left, self.tr("The same person?"), self.same),
            (self._sheet.right, self.tr("What is known"), self.known),
        ):
            card = Card(title)
            card.put(entries)
            if entries is self.same:
                card.put(button_row(before=[self.wide]))
            column.addWidget(card)
        self.states = self.show_content(self._sheet)
        self._sheet.setVisible(False)

    # --- reading and showing -----------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read the person whenever the page comes into sight."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read the person again, and look for others like them."""
        self.states.show_loading()
        self._tasks.run(
            lambda: open_person_page(self._desk, UUID(self._id)),
            owner=self,
            then=self._show,
            failed=lambda error: self.show_failure(error, self.refresh),
            lane=Lane.READER,
        )

    def _show(self, page: PersonPage) -> None:
        self.person = page
        self._draw()
        self._sheet.setVisible(True)
        self.states.show_filled()
        self.retitled.emit()
        if self._looking is not None:
            self._looking.cancel()
        self._look(page, widely=False)

    def _look(self, page: PersonPage, *, widely: bool) -> None:
        self._looking = self._tasks.run(
            lambda: suggestions(self._desk, page, widely=widely),
            owner=self,
            then=self._suggest,
            failed=self.show_failure,
            lane=Lane.NETWORK,
        )

    def look_widely(self) -> None:
        """Compare with everybody on record: names that are spelt quite otherwise."""
        if self.person is not None:
            self.suggested = None
            self._draw()
            self._look(self.person, widely=True)

    def _suggest(self, found: tuple[Suggestion, ...]) -> None:
        self.suggested = found
        self._draw()

    def _draw(self) -> None:
        page = self.person
        if page is None:
            return
        names = [name for entry in page.entries for name in names_of(entry)]
        first, *others = dict.fromkeys(names) or [""]
        self._name.setText(self._veiled(first) or self.tr("No name"))
        self._others.setText(self._veiled(" · ".join(others)))
        self._others.setVisible(bool(others))
        self.cases.show_all((self._part(part) for part in page.parts), self.tr("No case."))
        self.known.show_all(self._entry(entry, is_only=len(page.entries) == 1) for entry in page.entries)
        looking = self.tr("Looking for other entries of this person …")
        nothing = self.tr("No other entry looks like this person.")
        self.same.show_all([*self._linked(page), *self._alike()], looking if self.suggested is None else nothing)

    def _veiled(self, text: str | None) -> str:
        if not text:
            return ""
        return words.HIDDEN if self._is_private else text

    # --- parts -------------------------------------------------------------------------------------------------------

    def _part(self, part: PartInCase) -> QWidget:
        role = Pill(words.code("party_role", part.role), "info" if part.role in {"client", "co_client"} else "warn")
        status = Pill(words.code("case_status", part.status), words.status_tone(part.status))
        look = IconButton("chevron-right", self.tr("Open case {ref}").format(ref=part.ref))
        look.clicked.connect(lambda: self.go.emit("case", part.ref))
        detail = f"{words.code('matter', part.matter)} · {day(part.opened_on)}"
        return Entry(part.ref, detail, ends=[role, status, look], is_strong=True)

    def _entry(self, person: PersonForm, *, is_only: bool) -> QWidget:
        """What one entry says; where there are several, from which case it is."""
        refs = [part.ref for part in self.person.parts if part.person == person.id] if self.person else []
        title = "" if is_only else self.tr("Written in {ref}").format(ref=", ".join(refs))
        entry = Entry(title, is_strong=True)
        entry.title.setVisible(bool(title))
        facts = Facts()
        facts.show_all(self._facts(person))
        entry.below.addWidget(facts)
        return entry

    def _facts(self, form: PersonForm) -> Iterator[tuple[str, str]]:
        person, identity = form.person.record, form.identity.record if form.identity else None
        yield self.tr("Name in Khmer"), self._veiled(identity.name_km if identity else "")
        yield self.tr("Name in Latin letters"), self._veiled(identity.name_latin if identity else "")
        yield self.tr("Also called"), self._veiled(", ".join(identity.aka) if identity else "")
        yield self.tr("Called here"), self._veiled(person.alias)
        yield self.tr("Sex"), words.code("sex", person.sex)
        yield self.tr("Born"), partial(person.birth) if person.birth else ""
        yield self.tr("Nationality"), words.code("nationality", person.nationality)
        yield self.tr("Language"), words.code("language", person.lang)
        for phone in form.phones:
            held, safe = phone.record, phone.record.safe == _UNSAFE
            number = words.phone(held.typed) + (f" · {held.whose}" if held.whose else "")
            shown = self.tr("{phone} (not safe to call)").format(phone=number) if safe else number
            yield self.tr("Telephone"), self._veiled(shown)
        yield self.tr("Safe ways to reach them"), words.codes("safe_contact", person.safe_contact)
        yield self.tr("Safe hours"), person.safe_hours or ""
        if identity is not None:
            lines = (identity.address_text, identity.village_text, words.place(identity.place))
            yield self.tr("Address"), self._veiled(", ".join(line for line in lines if line))
        for paper in form.documents:
            yield words.code("id_document", paper.type), self._veiled(to_latin(paper.number))

    # --- the same person? --------------------------------------------------------------------------------------------

    def _linked(self, page: PersonPage) -> Iterator[QWidget]:
        called = {entry.id: entry for entry in page.entries}
        for link in page.links:
            names = " = ".join(self._called(called[end]) for end in (link.a, link.b) if end in called)
            detail = [self.tr("said by {person}").format(person=link.by) if link.by else "", link.why or ""]
            apart = Button(self.tr("Not the same"), icon="unlink")
            apart.clicked.connect(bound(self.part_from, link.a, link.b))
            yield Entry(names, " · ".join(part for part in detail if part), ends=[apart])

    def _called(self, person: PersonForm) -> str:
        return self._veiled(" · ".join(names_of(person))) or self.tr("No name")

    def _alike(self) -> Iterator[QWidget]:
        for one in self.suggested or ():
            cases = ", ".join(f"{part.ref} ({words.code('party_role', part.role)})" for part in one.parts)
            why = self.tr("{why} — {score} of 100").format(why=reasons(one.why), score=digits(one.score))
            join = Button(self.tr("The same person"), icon="link")
            join.clicked.connect(bound(self.join, one))
            look = IconButton("chevron-right", self.tr("Page of this person: {name}").format(name=cases))
            look.clicked.connect(bound(self._look_at, one.person))
            name = self._veiled(" · ".join(one.names)) or self.tr("No name")
            entry = Entry(name, why, ends=[join, look])
            entry.below.addWidget(Label(cases, "small", wrap=True))
            yield entry

    def _look_at(self, person: UUID, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
        self.go.emit("person", str(person))

    def join(self, one: Suggestion, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
        """Say that this entry and another are one person."""
        ids, why = (self._id, str(one.person)), reasons(one.why)
        self._do(
            lambda: people_search.mark_same(self._desk, *ids, why),
            self.tr("Both entries stand for one person now."),
            lambda: people_search.unmark_same(self._desk, *ids),
        )

    def part_from(self, one: UUID, other: UUID, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
        """Take back that two entries are one person."""
        ids = str(one), str(other)
        self._do(
            lambda: people_search.unmark_same(self._desk, *ids),
            self.tr("The entries stand for two people again."),
            lambda: people_search.mark_same(self._desk, *ids),
        )

    def _do(self, work: Callable[[], object], said: str, undo: Callable[[], object] | None) -> None:
        def done(_result: object) -> None:
            self.suggested = None
            self.refresh()
            back = None if undo is None else lambda: self._do(undo, self.tr("It is undone."), None)
            self.said.emit(said, back)

        self._tasks.run(work, owner=self, then=done, failed=self.show_failure)

    # --- the window --------------------------------------------------------------------------------------------------

    def crumbs(self) -> list[Crumb]:
        """The list, then the name; dots while names are hidden."""
        name = next(iter(names_of(self.person.entries[0])), "") if self.person else ""
        return [(self.tr("People"), "people"), (self._veiled(name) or self.name, "")]

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a slot
        """Dots in place of names, numbers and addresses."""
        if is_private != self._is_private:
            self._is_private = is_private
            self._draw()

    def first_focus(self) -> QWidget:
        """The first thing that can be done."""
        return self.new_case if self.new_case.isVisibleTo(self) else self
