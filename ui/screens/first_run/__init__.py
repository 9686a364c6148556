# SPDX-License-Identifier: Apache-2.0
"""How does an office begin?"""

from ui.screens.first_run.plan import Plan, Step
from ui.screens.first_run.screen import FirstRunScreen

__all__ = ["FirstRunScreen", "Plan", "Step"]
