# SPDX-License-Identifier: Apache-2.0
"""What does the program need once somebody opens a vault, and not before the first window stands?

Loading all of this takes several times as long as the unlock page does. It is loaded beside that page while the
passphrase is being typed, so `ui.program` imports from here where it needs something, and never at its top.
"""

from legalaid.services import backups, letters, office
from legalaid.services.founding import found_office
from legalaid.services.sync import State
from ui.destinations import destinations
from ui.main_window import MainWindow
from ui.models.exchange import Exchange, state_icon, state_words
from ui.screens.first_run import FirstRunScreen, Plan
from ui.screens.limits import LimitsScreen
from ui.screens.recover import RecoverScreen
from ui.screens.restore import RestoreScreen

__all__ = [
    "Exchange",
    "FirstRunScreen",
    "LimitsScreen",
    "MainWindow",
    "Plan",
    "RecoverScreen",
    "RestoreScreen",
    "State",
    "backups",
    "destinations",
    "found_office",
    "letters",
    "office",
    "state_icon",
    "state_words",
]
