# SPDX-License-Identifier: Apache-2.0
"""The page of a case: everything that hangs on it, and every step that may be taken."""

from ui.screens.case.screen import CaseScreen

__all__ = ["CaseScreen"]
