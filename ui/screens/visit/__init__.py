# SPDX-License-Identifier: Apache-2.0
"""One visit to a prison: its checklist, answered by one key for each question, and its papers."""

from ui.screens.visit.screen import VisitScreen

__all__ = ["VisitScreen"]
