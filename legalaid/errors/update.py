# SPDX-License-Identifier: Apache-2.0
"""What can be wrong with a newer version that came as a file."""

from legalaid.errors.base import LegalAidError


class UpdateError(LegalAidError):
    """A newer version is refused; the one that runs stays."""


class UpdateUnreadable(UpdateError):
    """The file is no update file, or a part of it is missing or too large."""

    code = "update.unreadable"


class UpdateTampered(UpdateError):
    """A signature does not hold, or a file inside is not the one that was signed."""

    code = "update.tampered"


class UpdateTooFewSignatures(UpdateError):
    """Fewer keys than needed that this program trusts have signed. Facts: `signed`, `needed`."""

    code = "update.too_few_signatures"


class NoUpdateKeys(UpdateError):
    """This build of the program trusts no key."""

    code = "update.no_keys"


class UpdateNotNewer(UpdateError):
    """The update is not newer than what is installed. Facts: `offered`, `installed`."""

    code = "update.not_newer"


class UpdateStepMissing(UpdateError):
    """An update in between must come first. Facts: `oldest`."""

    code = "update.step_missing"


class UpdateNotForThisSystem(UpdateError):
    """The update brings nothing for this system."""

    code = "update.not_for_this_system"


class NoUpdateArrived(UpdateError):
    """Nothing that may be installed here has arrived through the exchange."""

    code = "update.none_arrived"


class UpdateNotFetched(UpdateError):
    """Its files are not here yet, or not all of them."""

    code = "update.not_fetched"


class UpdateLineMetered(UpdateError):
    """The line costs by the amount, and nobody said that it may. Facts: `size_mb`."""

    code = "update.line_metered"


class UpdateAlreadySent(UpdateError):
    """This update or a newer one lies in the exchange. Facts: `release`."""

    code = "update.already_sent"
