# SPDX-License-Identifier: Apache-2.0
"""The screen of a letter."""

from ui.screens.letter.screen import LetterScreen

__all__ = ["LetterScreen"]
