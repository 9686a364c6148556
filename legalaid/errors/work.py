# SPDX-License-Identifier: Apache-2.0
"""When a rule of the work refuses."""

from legalaid.errors.base import LegalAidError


class CaseWorkError(LegalAidError):
    """A rule of the work refuses; the message names the rule."""


class AlreadyRestricted(CaseWorkError):
    """The case is a restricted one."""

    code = "case.already_restricted"


class DecideFirst(CaseWorkError):
    """Two values stand side by side in this case; a copy would keep only one. Facts: `count`."""

    code = "case.decide_first"
