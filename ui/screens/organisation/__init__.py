# SPDX-License-Identifier: Apache-2.0
"""The organisation: found it, join it, let computers in, remove them, recover it."""

from ui.screens.organisation.screen import OrganisationScreen

__all__ = ["OrganisationScreen"]
