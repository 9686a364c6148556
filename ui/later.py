# SPDX-License-Identifier: Apache-2.0
"""What does the program need as soon as a vault is open, and not before the first window stands?

Loading all of this takes several times as long as the unlock page does. It is loaded beside that page while the
passphrase is being typed, so `ui.program` imports from here where it needs something, and never at its top. What few
people need, such as the first run, is loaded by who opens it.
"""

from legalaid.services import backups, office
from legalaid.services.sync import State
from ui.destinations import destinations
from ui.main_window import MainWindow
from ui.models.exchange import Exchange, state_icon, state_words

__all__ = [
    "Exchange",
    "MainWindow",
    "State",
    "backups",
    "destinations",
    "office",
    "state_icon",
    "state_words",
]
