# SPDX-License-Identifier: Apache-2.0
"""One place of detention through the years, and what is known of it."""

from ui.screens.facility.screen import FacilityScreen

__all__ = ["FacilityScreen"]
