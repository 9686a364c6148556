# SPDX-License-Identifier: Apache-2.0
"""What whoever runs a hub can meet on its command line."""

from legalaid.errors.base import LegalAidError


class HubError(LegalAidError):
    """The hub cannot run as it was asked to; nothing it holds is lost."""


class UnusableDatabase(HubError):
    """The database cannot be reached, or its address is of a kind that the hub does not know."""

    code = "hub.database"


class NoHubDatabase(HubError):
    """The database holds no hub, or one of another version."""

    code = "hub.no_hub"


class UnusableBlobStore(HubError):
    """The folder or bucket for attachments cannot be read or written."""

    code = "hub.blobs"


class UnusableListenAddress(HubError):
    """The address to listen on is no HOST:PORT, or another program has it."""

    code = "hub.listen"


class BackupRefused(HubError):
    """A backup is written into a new folder and restored into an empty hub only."""

    code = "hub.backup"
