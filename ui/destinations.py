# SPDX-License-Identifier: Apache-2.0
"""Which screens are there once a vault is open, in the order of the side bar?

What everybody uses is loaded with this module. The other screens are loaded when somebody opens them, or beside the
page that leads to them: in a list of cases they would only fill the memory of an old laptop.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication

from legalaid.services.desk import Desk
from ui import ahead
from ui.main_window import Destination
from ui.models.exchange import Exchange
from ui.screens.case import CaseScreen
from ui.screens.cases import CasesScreen
from ui.screens.consultation import ConsultationScreen
from ui.screens.find import FindScreen
from ui.screens.hotline import HotlineScreen
from ui.screens.intake import IntakeScreen
from ui.screens.people import PeopleScreen
from ui.screens.person import PersonScreen
from ui.screens.today import TodayScreen
from ui.session import Preferences
from ui.tasks import Tasks
from ui.widgets.page_words import PageWords
from ui.widgets.screen import Screen


def destinations(
    desk: Desk,
    tasks: Tasks,
    exchange: Exchange,
    *,
    preferences: Callable[[], Preferences],
    use: Callable[[Preferences], object],
) -> list[Destination]:
    """Every kind of screen, and how it is built."""
    part: list[str] = []  # of the settings, so that a page built anew shows the same one
    kinds: set[str] = set()

    def today(_id: str) -> Screen:
        return TodayScreen(desk, tasks, backup_days=lambda: preferences().backup_days)

    def exchanging(_id: str) -> Screen:
        from ui.screens.exchange import ExchangeScreen  # noqa: PLC0415

        ahead.get_organisation_ready()
        return ExchangeScreen(desk, tasks, exchange)

    def organisation(_id: str) -> Screen:
        from ui.screens.organisation import OrganisationScreen  # noqa: PLC0415

        return OrganisationScreen(desk, tasks, exchange)

    def settings(wanted: str) -> Screen:
        from ui.screens.settings import SettingsScreen  # noqa: PLC0415

        ahead.get_organisation_ready()
        remembered = [wanted] if wanted else part
        return SettingsScreen(desk, tasks, preferences=preferences, use=use, remembered=remembered)

    listed = [
        Destination("today", _today, today, icon="calendar-days"),
        Destination("cases", _cases, lambda _id: CasesScreen(desk, tasks), icon="folder-open"),
        Destination("people", _people, lambda _id: PeopleScreen(desk, tasks), icon="users"),
        Destination("visits", _visits, partial(_show_visits, desk, tasks), icon="flag"),
        Destination("facilities", _facilities, partial(_show_facilities, desk, tasks)),
        Destination("facility", _facility, partial(_show_facility, desk, tasks)),
        Destination("visit", _visit, partial(_show_visit, desk, tasks)),
        Destination("exchange", _exchange, exchanging, icon="refresh-cw"),
        Destination("organisation", _organisation, organisation),
        Destination("case", _case, partial(_show_case, desk, tasks, kinds)),
        Destination("person", _person, lambda person: PersonScreen(desk, tasks, person, kinds)),
        Destination("consultation", _consultation, partial(_show_consultation, desk, tasks), key="Ctrl+N"),
        Destination("hotline", _hotline, lambda record: HotlineScreen(desk, tasks, record), key="Ctrl+Shift+N"),
        Destination("intake", _intake, lambda _id: IntakeScreen(desk, tasks)),
        Destination("find", _find, lambda _id: FindScreen(desk, tasks)),
        Destination("letter", _letter, partial(_show_letter, desk, tasks)),
        Destination("village", _village, partial(_show_village, desk, tasks)),
        Destination("erase", _erase, partial(_show_erase, desk, tasks)),
        Destination("erasures", _erasures, partial(_show_erasures, desk, tasks)),
        Destination("settings", _settings, settings, icon="settings", key="Ctrl+,"),
        Destination("limits", _limits, _show_limits),
    ]
    kinds.update(destination.kind for destination in listed)
    return [replace(one, build=partial(_with_words, desk, tasks, one)) for one in listed]


def _with_words(desk: Desk, tasks: Tasks, destination: Destination, record: str) -> Screen:
    """The page, with somebody who keeps the words that are typed outside of its forms."""
    page = destination.build(record)
    PageWords(desk, tasks, page, destination.kind, record)
    return page


# --- what is loaded when somebody opens it ---------------------------------------------------------------------------


def _show_case(desk: Desk, tasks: Tasks, kinds: set[str], ref: str) -> Screen:
    ahead.get_letters_ready()
    return CaseScreen(desk, tasks, ref, kinds)


def _show_consultation(desk: Desk, tasks: Tasks, record: str) -> Screen:
    ahead.get_letters_ready()
    return ConsultationScreen(desk, tasks, record)


def _show_letter(desk: Desk, tasks: Tasks, ref: str) -> Screen:
    from ui.screens.letter import LetterScreen  # noqa: PLC0415

    return LetterScreen(desk, tasks, ref)


def _show_village(desk: Desk, tasks: Tasks, clinic: str) -> Screen:
    from ui.screens.village import VillageScreen  # noqa: PLC0415

    ahead.get_letters_ready()
    return VillageScreen(desk, tasks, clinic)


def _show_visits(desk: Desk, tasks: Tasks, _id: str) -> Screen:
    from ui.screens.visits import VisitsScreen  # noqa: PLC0415

    ahead.get_visits_ready()
    return VisitsScreen(desk, tasks)


def _show_visit(desk: Desk, tasks: Tasks, ref: str) -> Screen:
    from ui.screens.visit import VisitScreen  # noqa: PLC0415

    return VisitScreen(desk, tasks, ref)


def _show_facilities(desk: Desk, tasks: Tasks, _id: str) -> Screen:
    from ui.screens.facilities import FacilitiesScreen  # noqa: PLC0415

    ahead.get_visits_ready()
    return FacilitiesScreen(desk, tasks)


def _show_facility(desk: Desk, tasks: Tasks, code: str) -> Screen:
    from ui.screens.facility import FacilityScreen  # noqa: PLC0415

    return FacilityScreen(desk, tasks, code)


def _show_erase(desk: Desk, tasks: Tasks, ref: str) -> Screen:
    from ui.screens.erase import EraseScreen  # noqa: PLC0415

    return EraseScreen(desk, tasks, ref)


def _show_erasures(desk: Desk, tasks: Tasks, _id: str) -> Screen:
    from ui.screens.erasures import ErasuresScreen  # noqa: PLC0415

    return ErasuresScreen(desk, tasks)


def _show_limits(_id: str) -> Screen:
    from ui.screens.limits import LimitsScreen  # noqa: PLC0415

    return LimitsScreen()


# --- what they are called --------------------------------------------------------------------------------------------


def _today() -> str:
    return QCoreApplication.translate("destinations", "Today")


def _consultation() -> str:
    return QCoreApplication.translate("destinations", "New consultation")


def _hotline() -> str:
    return QCoreApplication.translate("destinations", "Hotline call")


def _intake() -> str:
    return QCoreApplication.translate("destinations", "Intake")


def _letter() -> str:
    return QCoreApplication.translate("destinations", "Letters")


def _village() -> str:
    return QCoreApplication.translate("destinations", "Letters of the clinic")


def _cases() -> str:
    return QCoreApplication.translate("destinations", "Cases")


def _case() -> str:
    return QCoreApplication.translate("destinations", "Case")


def _people() -> str:
    return QCoreApplication.translate("destinations", "People")


def _person() -> str:
    return QCoreApplication.translate("destinations", "Person")


def _visits() -> str:
    return QCoreApplication.translate("destinations", "Prison visits")


def _facilities() -> str:
    return QCoreApplication.translate("destinations", "Prisons")


def _facility() -> str:
    return QCoreApplication.translate("destinations", "Prison")


def _visit() -> str:
    return QCoreApplication.translate("destinations", "Visit")


def _exchange() -> str:
    return QCoreApplication.translate("destinations", "Exchange")


def _organisation() -> str:
    return QCoreApplication.translate("destinations", "Organisation")


def _find() -> str:
    return QCoreApplication.translate("destinations", "Find")


def _erase() -> str:
    return QCoreApplication.translate("destinations", "Erase for good")


def _erasures() -> str:
    return QCoreApplication.translate("destinations", "Orders to erase")


def _settings() -> str:
    return QCoreApplication.translate("destinations", "Settings")


def _limits() -> str:
    return QCoreApplication.translate("destinations", "What this program cannot do")
