# SPDX-License-Identifier: Apache-2.0
"""What happened, who is in the case, how did they reach us, what was advised, and under which numbers is it known?"""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from legalaid.domain.case import Advice, Contact
from legalaid.services.cases import PartyForm
from legalaid.services.people import PersonForm
from legalaid.services.people_pages import names_of
from ui.language import day, digits, partial
from ui.models import words
from ui.screens.case.view import Doing, View
from ui.widgets.buttons import Button, ButtonKind, IconButton
from ui.widgets.card import Card, Pill
from ui.widgets.entries import Entries, Entry, Facts
from ui.widgets.text import Label


class FactsCard(Card):
    """The facts of the case."""

    def __init__(self) -> None:
        super().__init__(self.tr("Facts"))
        self._summary, self._narrative = Label(wrap=True), Label(wrap=True)
        self._facts = Facts()
        self.put(self._summary)
        self.put(self._narrative)
        self.put(self._facts)

    def show_case(self, view: View) -> None:
        """Show the case as it is now."""
        case = view.page.form.case.record
        self._summary.setText(view.veiled(case.summary))
        self._narrative.setText(view.veiled(case.narrative))
        self._narrative.setVisible(bool(case.narrative))
        self._facts.show_all(
            [
                (self.tr("Matter"), words.code("matter", case.matter)),
                (self.tr("In detail"), words.codes("matter_sub", case.sub)),
                (self.tr("Urgency"), words.urgency(case.urgency)),
                (self.tr("Kind of service"), words.code("service_level", case.service_level)),
                (self.tr("Rights"), words.codes("right", case.rights)),
                (self.tr("When it happened"), partial(case.event) if case.event else ""),
                (self.tr("Where"), words.place(case.place)),
                (self.tr("Supervisor"), view.page.person(case.supervisor)),
                (self.tr("Earlier numbers"), ", ".join(case.aliases)),
                *self._ending(view),
            ]
        )

    def _ending(self, view: View) -> list[tuple[str, str]]:
        """How the case ended, where it did."""
        if not view.page.closings:
            return []
        newest = max(view.page.closings, key=lambda closing: closing.at)
        return [
            (self.tr("What was done"), words.code("service_outcome", newest.service_outcome)),
            (self.tr("Result for the client"), words.code("client_result", newest.client_result)),
            (self.tr("What the client got"), words.codes("benefit", newest.benefits)),
            (self.tr("Money"), words.money(newest.amount)),
        ]


class PartiesCard(Card):
    """The client first, then the others; each name leads to the person's page."""

    def __init__(self, doing: Doing) -> None:
        super().__init__(self.tr("People"))
        self._doing = doing
        self._entries = Entries()
        self.put(self._entries)

    def show_case(self, view: View) -> None:
        """Show the case as it is now."""
        self._entries.show_all(self._all(view), self.tr("Nobody is named in this case."))

    def _all(self, view: View) -> Iterator[QWidget]:
        form = view.page.form
        if form.client is not None:
            yield self._person(view, form.client, "client")
        for party in form.parties:
            yield self._party(view, party)

    def _party(self, view: View, party: PartyForm) -> QWidget:
        role = party.party.role
        if party.person is not None:
            return self._person(view, party.person, role)
        held = party.organisation.record if party.organisation else None
        name = " · ".join(part for part in (held.name_km, held.name_en) if part) if held else ""
        detail = words.code("organisation_kind", held.kind) if held else ""
        return Entry(view.veiled(name) or self.tr("No name"), detail, ends=[Pill(words.code("party_role", role))])

    def _person(self, view: View, person: PersonForm, role: str) -> QWidget:
        name = view.veiled(" · ".join(names_of(person))) or self.tr("No name")
        facts = person.person.record
        known = [
            words.code("sex", facts.sex),
            partial(facts.birth) if facts.birth else "",
            *(view.veiled(words.phone(phone.record.typed)) for phone in person.phones),
        ]
        ink = "danger" if role in {"adverse", "alleged_perpetrator"} else "info"
        ends: list[QWidget] = [Pill(words.code("party_role", role), "danger" if ink == "danger" else "info")]
        if self._doing.can_go("person"):
            page = IconButton("chevron-right", self.tr("Page of this person: {name}").format(name=name))
            page.clicked.connect(lambda: self._doing.go_to("person", str(person.id)))
            ends.append(page)
        return Entry(name, " · ".join(part for part in known if part), ends=ends, is_strong=role == "client")


class ContactsCard(Card):
    """Each time somebody came, called or wrote."""

    def __init__(self) -> None:
        super().__init__(self.tr("Contacts"))
        self._entries = Entries()
        self.put(self._entries)

    def show_case(self, view: View) -> None:
        """Show the case as it is now."""
        contacts = sorted((opened.record for opened in view.page.form.contacts), key=lambda one: one.received_at)
        self._entries.show_all(self._contact(view, contact) for contact in reversed(contacts))

    def _contact(self, view: View, contact: Contact) -> QWidget:
        channel = words.code("channel", contact.channel)
        if contact.anonymous:
            channel = self.tr("{channel}, anonymous").format(channel=channel)
        by = view.page.person(contact.handled_by)
        detail = [words.moment(contact.received_at), by, words.code("platform", contact.platform)]
        entry = Entry(channel, " · ".join(part for part in detail if part))
        for text in (contact.summary, contact.original_text):
            if text:
                entry.below.addWidget(Label(view.veiled(text), wrap=True))
        return entry


class AdviceCard(Card):
    """What was advised; the newest version in full, earlier ones on demand."""

    def __init__(self) -> None:
        super().__init__(self.tr("Advice"))
        self._entries = Entries()
        self._earlier = Button("", ButtonKind.QUIET, icon="history")
        self._earlier.clicked.connect(self._show_earlier)
        self._view: View | None = None
        self._all = False
        self.put(self._entries)
        self.put(self._earlier)

    def show_case(self, view: View) -> None:
        """Show the case as it is now."""
        self._view = view
        versions = sorted((opened.record for opened in view.page.form.advice), key=lambda one: -one.version)
        shown = versions if self._all else versions[:1]
        self._entries.show_all((self._version(view, advice) for advice in shown), self.tr("No advice was written yet."))
        self._earlier.setVisible(len(versions) > len(shown))
        self._earlier.setText(self.tr("Earlier versions: {n}").format(n=digits(len(versions) - 1)))

    def _show_earlier(self) -> None:
        self._all = True
        if self._view is not None:
            self.show_case(self._view)

    def _version(self, view: View, advice: Advice) -> QWidget:
        is_sealed = advice.sealed_at is not None
        title = self.tr("Version {n}").format(n=digits(advice.version))
        detail = [
            day(advice.given_on) if advice.given_on else "",
            view.page.person(advice.by),
            words.code("advice_medium", advice.medium),
        ]
        state = Pill(self.tr("Sealed"), "ok") if is_sealed else Pill(self.tr("Open"), "warn")
        entry = Entry(title, " · ".join(part for part in detail if part), ends=[state])
        facts = Facts()
        facts.show_all(
            [
                (self.tr("Question"), view.veiled(advice.question)),
                (self.tr("Advice in Khmer"), view.veiled(advice.text_km)),
                (self.tr("Advice in English"), view.veiled(advice.text_en)),
                (self.tr("Next steps"), view.veiled("\n".join(advice.next_steps))),
                (self.tr("Next steps in English"), view.veiled("\n".join(advice.next_steps_en))),
                (self.tr("Articles of law"), ", ".join(advice.law_refs)),
            ]
        )
        entry.below.addWidget(facts)
        return entry


class ReferencesCard(Card):
    """The numbers of this matter at courts, police posts and prisons."""

    def __init__(self) -> None:
        super().__init__(self.tr("Reference numbers"))
        self._entries = Entries()
        self.put(self._entries)

    def show_case(self, view: View) -> None:
        """Show the case as it is now."""
        references = [opened.record for opened in view.page.form.references]
        self._entries.show_all(
            (
                Entry(
                    view.veiled(one.number),
                    " · ".join(part for part in (words.code("reference_kind", one.kind), one.institution) if part),
                )
                for one in references
            ),
            self.tr("No number of a court, police post or prison is known."),
        )
