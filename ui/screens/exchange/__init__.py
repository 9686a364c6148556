# SPDX-License-Identifier: Apache-2.0
"""The exchange with other computers: what waits, what has to be decided, and the stick."""

from ui.screens.exchange.screen import ExchangeScreen

__all__ = ["ExchangeScreen"]
