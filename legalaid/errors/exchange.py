# SPDX-License-Identifier: Apache-2.0
"""What can go wrong between devices, over a line or by stick."""

from legalaid.errors.base import LegalAidError


class SyncError(LegalAidError):
    """Exchange did not go through; everything saved here is kept and waits."""


class Offline(SyncError):
    """There is no line to the hub: no network, no such name, no answer in time."""

    code = "sync.offline"


class LineCut(SyncError):
    """The line was cut in the middle of an exchange; what arrived whole is kept on both sides."""

    code = "sync.line_cut"


class NotOurHub(SyncError):
    """Something else answers at the hub's address, such as the sign-in page of a public network."""

    code = "sync.not_our_hub"


class HubNotProven(SyncError):
    """The hub's certificate does not prove that it is the hub; nothing was sent."""

    code = "sync.hub_not_proven"


class HubKeyChanged(SyncError):
    """The hub's certificate is good, and its key is another than the one met before; nothing was sent."""

    code = "sync.hub_key_changed"


class UnusableHubAddress(SyncError):
    """The address is no https:// address; http:// is for a hub on this computer alone."""

    code = "sync.unusable_address"


class ClockRefused(SyncError):
    """The hub refuses the time of a request even after its own clock was taken over."""

    code = "sync.clock"


class DeviceUnknownToHub(SyncError):
    """No organisation at this hub has this device."""

    code = "sync.device_unknown"


class DeviceRevoked(SyncError):
    """The organisation removed this device. Facts: `reason`, the code of the removal."""

    code = "sync.device_revoked"


class HubBusy(SyncError):
    """The hub asks for patience. Facts: `seconds`."""

    code = "sync.hub_busy"


class HubFull(SyncError):
    """The organisation's space at the hub is used up."""

    code = "sync.hub_full"


class HubFailed(SyncError):
    """The hub had a fault of its own. Facts: `status`, the HTTP status."""

    code = "sync.hub_failed"


class ProgramTooOld(SyncError):
    """The hub no longer speaks this version's language."""

    code = "sync.too_old"


class RequestRefused(SyncError):
    """The hub does not accept the request. Facts: `reason`, the hub's code for it."""

    code = "sync.request_refused"


class ChainForked(SyncError):
    """The hub holds another frame under the same number: two copies of one vault have written."""

    code = "sync.fork"


class ChainGap(SyncError):
    """The hub lacks the frame before this one, or the opening of its space: it has lost something."""

    code = "sync.gap"


class FrameRefused(SyncError):
    """The hub does not take one frame: its author is unknown, removed or may not write it. Facts: `reason`."""

    code = "sync.frame_refused"


class LogIndexTaken(SyncError):
    """Somebody else's entry of the membership log came first."""

    code = "sync.index_taken"


class InviteRefused(SyncError):
    """The hub's invitation is unknown, used or too old."""

    code = "sync.invite"


class SeedRefused(SyncError):
    """The code or shares are not those of the organisation's seed."""

    code = "sync.seed_refused"


class SeedNeeded(SyncError):
    """An administrator is named with the organisation's seed alone."""

    code = "sync.seed_needed"


class NoOrganisation(SyncError):
    """This vault belongs to no organisation yet."""

    code = "sync.no_organisation"


class HasOrganisation(SyncError):
    """This vault belongs to an organisation already."""

    code = "sync.has_organisation"


class NotAdministrator(SyncError):
    """Only an administrator's computer may do this."""

    code = "sync.not_administrator"


class RequestFileRefused(SyncError):
    """The file is no request of a device, or was altered."""

    code = "sync.request_file"


class AnswerFileRefused(SyncError):
    """The file is no answer to this computer's request, or was altered."""

    code = "sync.answer_file"


class DeviceKnown(SyncError):
    """The device belongs to the organisation already, or did; a removed one asks with a new vault."""

    code = "sync.device_known"


class PersonClaimed(SyncError):
    """The request names somebody who has a computer already, and no key of that computer bears it out."""

    code = "sync.person_claimed"


class JoiningCodeMistyped(SyncError):
    """Wrong digits in a joining code. Facts: `groups`, the numbers of the groups."""

    code = "sync.joining_code_mistyped"


class JoiningCodeRefused(SyncError):
    """No card lies at the hub for this joining code, none any more, or a false one."""

    code = "sync.joining_code"


class JoiningCodeUsed(SyncError):
    """Another computer has asked with this joining code already."""

    code = "sync.joining_code_used"


class OtherOrganisation(SyncError):
    """The code is of another organisation than the one that this restored vault belonged to."""

    code = "sync.other_organisation"


class NothingAsked(SyncError):
    """This computer has not asked over the line to belong, or asks under new keys now."""

    code = "sync.nothing_asked"


class NotAnsweredYet(SyncError):
    """No administrator has answered this computer's request yet."""

    code = "sync.not_answered"


class RequestNotWaiting(SyncError):
    """No request with this fingerprint waits for an answer of this computer."""

    code = "sync.request_not_waiting"


class NoGroupKey(SyncError):
    """This computer does not hold the keys of that office, so it cannot hand them on."""

    code = "sync.no_group_key"


class NotYoursToShare(SyncError):
    """The case belongs to another office, which alone gives it to others."""

    code = "sync.not_yours_to_share"


class NoTagFree(SyncError):
    """All device numbers of an office are given away."""

    code = "sync.no_tag_free"


class NoHub(SyncError):
    """The organisation has no hub, and no folder was named."""

    code = "sync.no_hub"


class VaultCopied(SyncError):
    """The hub or another computer has work under this computer's name that it never made."""

    code = "sync.copied"


class BundleRefused(SyncError):
    """The file is no bundle of this organisation, or this computer was not given the secret it is sealed under."""

    code = "sync.bundle_refused"


class BundleCut(SyncError):
    """A bundle is not whole. Facts: `readable`, `total`."""

    code = "sync.bundle_cut"


class BundlePartMissing(SyncError):
    """A further part of a bundle is not beside the first, or not whole. Facts: `part`, `parts`."""

    code = "sync.bundle_part_missing"
