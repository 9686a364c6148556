# SPDX-License-Identifier: Apache-2.0
"""What can be set, tried and read about this vault and this program?"""

from ui.screens.settings.screen import SettingsScreen

__all__ = ["SettingsScreen"]
