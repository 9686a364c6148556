# SPDX-License-Identifier: Apache-2.0
"""When a rule of the work refuses."""

from legalaid.errors.base import LegalAidError


class CaseWorkError(LegalAidError):
    """A rule of the work refuses; the message names the rule."""


class AlreadyRestricted(CaseWorkError):
    """The case is a restricted one."""

    code = "case.already_restricted"


class NotYoursToErase(CaseWorkError):
    """Who cannot give a case to others, or does other work, cannot have it erased."""

    code = "case.not_yours_to_erase"


class NotYoursToApprove(CaseWorkError):
    """An order to erase is agreed to by a supervisor or administrator who is not the person that gave it."""

    code = "case.not_yours_to_approve"


class ErasureOrdered(CaseWorkError):
    """There is an order to erase it already."""

    code = "case.erasure_ordered"


class ErasureStands(CaseWorkError):
    """An order in force is being carried out; one that waits is withdrawn by its author or who might agree to it."""

    code = "case.erasure_stands"


class DecideFirst(CaseWorkError):
    """Two values stand side by side in this case; a copy would keep only one. Facts: `count`."""

    code = "case.decide_first"


class AlreadyTakenUp(CaseWorkError):
    """A contact of the intake has a case by now, went on at another office, or was settled."""

    code = "case.already_taken_up"


class NotYourIntake(CaseWorkError):
    """Only head office and intake hand a contact to another office."""

    code = "case.not_your_intake"
