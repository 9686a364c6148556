# SPDX-License-Identifier: Apache-2.0
"""Which screens are there once a vault is open, in the order of the side bar?"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from legalaid.services.desk import Desk
from ui.main_window import Destination
from ui.models.exchange import Exchange
from ui.screens.case import CaseScreen
from ui.screens.cases import CasesScreen
from ui.screens.consultation import ConsultationScreen
from ui.screens.exchange import ExchangeScreen
from ui.screens.facilities import FacilitiesScreen
from ui.screens.facility import FacilityScreen
from ui.screens.find import FindScreen
from ui.screens.hotline import HotlineScreen
from ui.screens.letter import LetterScreen
from ui.screens.limits import LimitsScreen
from ui.screens.organisation import OrganisationScreen
from ui.screens.people import PeopleScreen
from ui.screens.person import PersonScreen
from ui.screens.settings import SettingsScreen
from ui.screens.today import TodayScreen
from ui.screens.village import VillageScreen
from ui.screens.visit import VisitScreen
from ui.screens.visits import VisitsScreen
from ui.session import Preferences
from ui.tasks import Tasks


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

    def settings(wanted: str) -> SettingsScreen:
        remembered = [wanted] if wanted else part
        return SettingsScreen(desk, tasks, preferences=preferences, use=use, remembered=remembered)

    def today(_id: str) -> TodayScreen:
        return TodayScreen(desk, tasks, backup_days=lambda: preferences().backup_days)

    kinds: set[str] = set()
    listed = [
        Destination("today", _today, today, icon="calendar-days"),
        Destination("cases", _cases, lambda _id: CasesScreen(desk, tasks), icon="folder-open"),
        Destination("people", _people, lambda _id: PeopleScreen(desk, tasks), icon="users"),
        Destination("visits", _visits, lambda _id: VisitsScreen(desk, tasks), icon="flag"),
        Destination("facilities", _facilities, lambda _id: FacilitiesScreen(desk, tasks)),
        Destination("facility", _facility, lambda code: FacilityScreen(desk, tasks, code)),
        Destination("visit", _visit, lambda ref: VisitScreen(desk, tasks, ref)),
        Destination("exchange", _exchange, lambda _id: ExchangeScreen(desk, tasks, exchange), icon="refresh-cw"),
        Destination("organisation", _organisation, lambda _id: OrganisationScreen(desk, tasks, exchange)),
        Destination("case", _case, lambda ref: CaseScreen(desk, tasks, ref, kinds)),
        Destination("person", _person, lambda person: PersonScreen(desk, tasks, person, kinds)),
        Destination(
            "consultation", _consultation, lambda record: ConsultationScreen(desk, tasks, record), key="Ctrl+N"
        ),
        Destination("hotline", _hotline, lambda record: HotlineScreen(desk, tasks, record), key="Ctrl+Shift+N"),
        Destination("find", _find, lambda _id: FindScreen(desk, tasks)),
        Destination("letter", _letter, lambda ref: LetterScreen(desk, tasks, ref)),
        Destination("village", _village, lambda clinic: VillageScreen(desk, tasks, clinic)),
        Destination("settings", _settings, settings, icon="settings", key="Ctrl+,"),
        Destination("limits", _limits, lambda _id: LimitsScreen()),
    ]
    kinds.update(destination.kind for destination in listed)
    return listed


def _today() -> str:
    return QCoreApplication.translate("destinations", "Today")


def _consultation() -> str:
    return QCoreApplication.translate("destinations", "New consultation")


def _hotline() -> str:
    return QCoreApplication.translate("destinations", "Hotline call")


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


def _settings() -> str:
    return QCoreApplication.translate("destinations", "Settings")


def _limits() -> str:
    return QCoreApplication.translate("destinations", "What this program cannot do")
