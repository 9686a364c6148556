# SPDX-License-Identifier: Apache-2.0
"""Does a folder lie on a network drive?

The store needs one machine's shared memory and file locks; on a network drive two machines would each believe they
are alone and destroy the database. Linux and Windows tell; on other systems nothing is refused.
"""

import re
import sys
from pathlib import Path

from legalaid.errors import NetworkDrive

_NETWORK = re.compile(
    r"(nfs\d?|cifs|smb\d?|smbfs|afs|ncpfs|ceph|glusterfs|davfs|fuse\.(sshfs|davfs2?|rclone|glusterfs))"
)
_MOUNTS = Path("/proc/self/mountinfo")
_OCTAL = re.compile(r"\\([0-7]{3})")
_DRIVE_REMOTE = 4


def refuse_network(folder: Path) -> None:
    """Raise `NetworkDrive` if the folder, or the nearest parent that exists, is on another machine."""
    if is_network(folder.absolute()):
        raise NetworkDrive


if sys.platform == "win32":  # pragma: no cover - not on the machines that measure coverage
    import ctypes

    def is_network(folder: Path) -> bool:
        """UNC paths, and drive letters that stand for one."""
        anchor = folder.anchor
        return anchor.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(anchor) == _DRIVE_REMOTE

else:

    def is_network(folder: Path) -> bool:
        """By the mount table, where there is one."""
        return _MOUNTS.exists() and is_network_mount(folder.resolve(), _MOUNTS.read_text(encoding="utf-8"))


def is_network_mount(folder: Path, mountinfo: str) -> bool:
    """By a mount table as Linux writes it: is the mount that holds `folder` a network file system?"""
    deepest, kind = Path("/"), ""
    for line in mountinfo.splitlines():
        mount, _, source = line.partition(" - ")
        point = Path(_OCTAL.sub(lambda found: chr(int(found[1], 8)), mount.split()[4]))
        if folder.is_relative_to(point) and len(point.parts) >= len(deepest.parts):
            deepest, kind = point, source.split()[0]
    return bool(_NETWORK.fullmatch(kind))
