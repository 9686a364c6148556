# SPDX-License-Identifier: Apache-2.0
"""What was a place called in other years, was it open, and who says so?"""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from legalaid.services.facility_versions import Version
from ui.language import day
from ui.models import words
from ui.widgets.card import Card
from ui.widgets.entries import Entries, Entry


class VersionsCard(Card):
    """The changes of a place, the newest first; in sight only where one was noted."""

    def __init__(self) -> None:
        super().__init__(self.tr("What it was in other years"))
        self._entries = Entries()
        self.put(self._entries)
        self.hide()

    def show_versions(self, versions: tuple[Version, ...]) -> None:
        """Each with what it changed, from when, and who says so."""
        self._entries.show_all(map(self._entry, reversed(versions)))
        self.setVisible(len(versions) > 1)

    def _entry(self, version: Version) -> QWidget:
        told = " · ".join(self._told(version))
        if version.since is None:
            return Entry(told, self.tr("before"), is_strong=True)
        since = self.tr("since {day}").format(day=day(version.since))
        return Entry(told, f"{since} · {version.source}", is_strong=True)

    def _told(self, version: Version) -> Iterator[str]:
        """What is said: of the first version its names, of a later one what changed."""
        place = version.place
        names = version.told if version.since is not None else ("km", "en", "closed_on")
        said = {
            "km": place.km,
            "en": place.en,
            "kind": words.code("facility_kind", place.kind),
            "authority": words.code("facility_authority", place.authority),
            "province": words.place(place.province),
            "holds": words.codes("facility_holds", place.holds),
            "also": ", ".join(place.also),
            "closed_on": self._closed(version),
        }
        return (said[name] for name in names if said[name])

    def _closed(self, version: Version) -> str:
        if version.place.closed_on is None:
            return self.tr("open again") if version.since is not None else ""
        return self.tr("closed since {day}").format(day=day(version.place.closed_on))
