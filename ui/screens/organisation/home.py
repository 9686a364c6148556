# SPDX-License-Identifier: Apache-2.0
"""Where does this computer stand, who belongs to the organisation, and what can be done?"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from legalaid.clock import from_milliseconds
from legalaid.services.organisation_page import OrganisationPage, Stand
from ui.language import digits
from ui.models import words
from ui.models.organisation import papers_words, reading_words, standing_words
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card, Pill
from ui.widgets.centred import button_row
from ui.widgets.entries import Entries, Entry, Facts, TwoColumns
from ui.widgets.text import Label


class Home(TwoColumns):
    """The cards of a computer alone, of a member, of one that was restored or removed."""

    wanted = Signal(str)
    """A step: `found`, `join`, `join_by_file`, `let_in`, `connect`, `recover`, `renew`."""
    removal_wanted = Signal(str, object)
    """Whose computers, and which."""
    vouching_wanted = Signal(str, str, int)
    """Whose removed computer, which, and how many parts of its work lie aside."""

    def __init__(self) -> None:
        super().__init__()
        self._page: OrganisationPage | None = None
        self._is_private = False
        self.standing = Card(self.tr("This computer"))
        self._told = Label("", "strong", wrap=True)
        self._reading = Label("", wrap=True)
        self.standing.put(self._told)
        self.standing.put(self._reading)
        self.alone = self._alone_card()
        self.joining = self._joining_card()
        self.people = Card(self.tr("People and computers"))
        self.let_in = self._button("let_in", self.tr("Let a computer in"), "plus", ButtonKind.PRIMARY)
        self.people.head.addWidget(self.let_in)
        self._entries = Entries()
        self.people.put(self._entries)
        self.about = Card(self.tr("Organisation"))
        self._facts = Facts()
        self.about.put(self._facts)
        self.connect_ = self._button("connect", self.tr("Use a hub"), "link")
        self.about.put(self.connect_)
        self.renewing = self._renewing_card()
        self.recovery = self._recovery_card()
        for card in (self.standing, self.alone, self.joining, self.people):
            self.left.addWidget(card)
        for card in (self.about, self.renewing, self.recovery):
            self.right.addWidget(card)
        self._everything = (self.alone, self.joining, self.people, self.about, self.renewing, self.recovery)
        for card in self._everything:
            card.hide()

    def first_focus(self) -> QWidget:
        """What this computer most likely wants next."""
        stand = self._page.stand if self._page is not None else Stand.ALONE
        if stand is Stand.MEMBER:
            return self.let_in if self.let_in.isVisibleTo(self) else self.recover
        return self.found if stand is Stand.ALONE else self.join

    # --- the cards ---------------------------------------------------------------------------------------------------

    def _button(self, step: str, label: str, icon: str, kind: ButtonKind = ButtonKind.PLAIN) -> Button:
        button = Button(label, kind, icon=icon)
        button.clicked.connect(lambda _on=False: self.wanted.emit(step))
        return button

    def _alone_card(self) -> Card:
        card = Card(self.tr("Found an organisation"))
        told = self.tr(
            "Several computers share their cases as an organisation. The first one founds it: its cases stay, its "
            "office becomes the first office."
        )
        card.put(Label(told, wrap=True))
        self.found = self._button("found", self.tr("Found an organisation"), "house", ButtonKind.PRIMARY)
        card.put(button_row([self.found]))
        return card

    def _joining_card(self) -> Card:
        card = Card(self.tr("Join an organisation"))
        told = self.tr(
            "If there is an organisation already, this computer asks to join it, and an administrator answers. All its "
            "cases, numbers and histories come along."
        )
        card.put(Label(told, wrap=True))
        self.join = self._button("join", self.tr("Ask with a code"), "users")
        self.join_by_file = self._button("join_by_file", self.tr("Ask by file"), "upload")
        card.put(button_row([self.join, self.join_by_file]))
        return card

    def _renewing_card(self) -> Card:
        card = Card(self.tr("New keys"))
        told = self.tr(
            "Every group gets a new key, as after a removal. Do it if somebody may have copied the files of a computer."
        )
        card.put(Label(told, "muted", wrap=True))
        self.renew = self._button("renew", self.tr("Make new keys"), "refresh-cw")
        card.put(self.renew)
        return card

    def _recovery_card(self) -> Card:
        card = Card(self.tr("When no administrator is left"))
        self._recovery_words = Label("", "muted", wrap=True)
        card.put(self._recovery_words)
        self.recover = self._button("recover", self.tr("Recover with the seed"), "key-round")
        card.put(self.recover)
        return card

    # --- what is shown -----------------------------------------------------------------------------------------------

    def show_page(self, page: OrganisationPage) -> None:
        """Put another moment in sight."""
        self._page = page
        about = page.organisation
        is_admin = page.stand is Stand.MEMBER and about["administrator"]
        seen = {
            Stand.ALONE: {self.alone, self.joining, self.recovery},
            Stand.RESTORED: {self.joining, self.about, self.recovery},
            Stand.REMOVED: {self.about},
            Stand.MEMBER: {self.people, self.about, self.renewing if is_admin else self.recovery},
        }[page.stand]
        for card in self._everything:
            card.setVisible(card in seen)
        self._told.setText(standing_words(page))
        self._recovery_words.setText(
            self.tr("If every computer is gone: the seed and the hub bring everything back to this one.")
            if page.stand is Stand.ALONE
            else self.tr("With the seed from the sealed paper, this computer becomes an administrator's.")
        )
        self._reading.setText(self._reading_words(page))
        self._reading.setVisible(bool(self._reading.plain()))
        going_on = self.tr("Go on with joining")
        self.join.setText(going_on if page.asked_online else self.tr("Ask with a code"))
        is_by_file = page.asked is not None and page.asked_online is None
        self.join_by_file.setText(going_on if is_by_file else self.tr("Ask by file"))
        self.let_in.setVisible(is_admin)
        self.connect_.setVisible(is_admin and not about["hub"])
        if about:
            self._facts.show_all(self._standing(about))
            self._entries.show_all(self._people(page))

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a slot
        """Dots in place of names."""
        self._is_private = is_private
        if self._page is not None:
            self.show_page(self._page)

    def _reading_words(self, page: OrganisationPage) -> str:
        if page.stand is Stand.MEMBER:
            return reading_words(page.organisation)
        if page.stand is Stand.REMOVED:
            return self.tr(
                "What it had stays readable here. To belong again, restore its backup on a computer and ask to join."
            )
        return ""

    def _standing(self, about: Mapping[str, Any]) -> list[tuple[str, str]]:
        offices = ", ".join(f"{one['code']} ({digits(one['devices'])})" for one in about["offices"])
        last = max((use["at"] for use in about["recoveries"]), default=None)
        return [
            (self.tr("Name"), about["name"] or ""),
            (self.tr("Offices, with their computers"), offices),
            (self.tr("Hub"), about["hub"] or self.tr("None: by stick and shared folder")),
            (self.tr("Fingerprint"), digits(about["fingerprint"])),
            (self.tr("Seed on paper"), papers_words(about["papers"])),
            (self.tr("Recovered with the seed"), words.moment(from_milliseconds(last)) if last else ""),
        ]

    def _people(self, page: OrganisationPage) -> Iterator[QWidget]:
        devices = {one["device"]: one for one in page.devices}
        is_admin = bool(page.organisation["administrator"])
        for person in page.people:
            yield self._person(person, [devices[name] for name in person["devices"]], page, is_admin=is_admin)
        for gone in (one for one in page.devices if one["removed"]):
            yield self._gone(gone, (page.aside or {}).get(gone["device"], 0), is_admin=is_admin)

    def _person(
        self,
        person: Mapping[str, Any],
        devices: Sequence[Mapping[str, Any]],
        page: OrganisationPage,
        *,
        is_admin: bool,
    ) -> QWidget:
        name = words.HIDDEN if self._is_private else person["name"] or self.tr("not yet known here")
        roles = words.codes("role", person["roles"])
        is_named = person["administrator"] and "administrator" not in person["roles"]
        pills = [Pill(self.tr("Administrator"), "primary")] if is_named else []
        detail = " · ".join([*person["offices"], roles])
        entry = Entry(name, detail, ends=pills, is_strong=True)
        for device in devices:
            entry.below.addWidget(self._computer(name, device, page.heard or {}, is_admin=is_admin))
        is_here = any(device["this_computer"] for device in devices)
        if is_admin and len(devices) > 1 and not is_here:
            everything = Button(self.tr("Remove the person"), ButtonKind.QUIET, icon="unlink")
            everything.setAccessibleDescription(name)
            names = [device["device"] for device in devices]
            everything.clicked.connect(lambda _on=False: self.removal_wanted.emit(name, names))
            entry.below.addWidget(everything)
        return entry

    def _computer(
        self, name: str, device: Mapping[str, Any], heard: Mapping[str, datetime], *, is_admin: bool
    ) -> QWidget:
        at = heard.get(device["device"])
        told = self._called(device)
        if device["this_computer"]:
            ends: list[QWidget] = [Pill(self.tr("This computer"), "ok")]
            last = ""
        else:
            ends = []
            last = self.tr("Last heard {moment}").format(moment=words.moment(at)) if at else self.tr("Not heard yet")
            if is_admin:
                remove = Button(self.tr("Remove"), ButtonKind.QUIET, icon="unlink")
                remove.setAccessibleDescription(f"{name}, {told}")
                remove.clicked.connect(lambda _on=False: self.removal_wanted.emit(name, [device["device"]]))
                ends.append(remove)
        return Entry(told, last, ends=ends)

    def _gone(self, device: Mapping[str, Any], aside: int, *, is_admin: bool) -> QWidget:
        """A removed computer, and the way to what it handed over too late."""
        known = device["name"] or self.tr("not yet known here")
        name, told = words.HIDDEN if self._is_private else known, self._called(device)
        entry = Entry(name, told, ends=[Pill(self.tr("Removed"), "danger")])
        if aside and is_admin:
            let_in = Button(self.tr("Let in what it wrote"), ButtonKind.QUIET, icon="inbox")
            let_in.setAccessibleDescription(f"{name}, {told}")
            let_in.clicked.connect(lambda _on=False: self.vouching_wanted.emit(known, device["device"], aside))
            entry.below.addLayout(button_row([let_in]))
        return entry

    def _called(self, device: Mapping[str, Any]) -> str:
        told = self.tr("Computer {tag} of {office}")
        return told.format(tag=digits(device["tag"]), office=device["office"] or "")
