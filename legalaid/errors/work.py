# SPDX-License-Identifier: Apache-2.0
"""When a rule of the work refuses."""

from legalaid.errors.base import LegalAidError


class CaseWorkError(LegalAidError):
    """A rule of the work refuses; the message names the rule."""
