# SPDX-License-Identifier: Apache-2.0
"""A vault on a network drive would be destroyed by two computers that each believe they are alone."""

from pathlib import Path

import pytest

from legalaid.errors import NetworkDrive
from legalaid.vault import access, drives
from legalaid.vault.drives import is_network_mount, refuse_network

MOUNTS = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
23 22 0:5 / /proc rw - proc proc rw
30 22 0:40 / /srv/office rw,relatime shared:2 - nfs4 server:/office rw,vers=4.2
31 22 0:41 / /mnt/shared\\040files rw shared:3 - cifs //server/files rw
32 30 8:2 / /srv/office/local rw - xfs /dev/sdb1 rw
33 22 0:42 / /home/dara/remote rw - fuse.sshfs dara@server: rw
34 22 0:43 / /home/dara/disk rw - fuse.ntfs /dev/sdc1 rw
"""


@pytest.mark.parametrize(
    ("folder", "network"),
    [
        ("/home/dara/vault", False),
        ("/srv/office/vault", True),
        ("/srv/office", True),
        ("/srv/office-old/vault", False),
        ("/srv/office/local/vault", False),
        ("/mnt/shared files/vault", True),
        ("/home/dara/remote/a/b/vault", True),
        ("/home/dara/disk/vault", False),
        ("/", False),
    ],
)
def test_by_the_mount_table(folder, network):
    assert is_network_mount(Path(folder), MOUNTS) is network


def test_a_vault_on_one_is_neither_made_nor_opened(tmp_path, monkeypatch):
    table = tmp_path / "mountinfo"
    table.write_text(f"1 0 0:1 / {tmp_path} rw - smb3 //server/x rw\n", encoding="utf-8")
    monkeypatch.setattr(drives, "_MOUNTS", table)
    with pytest.raises(NetworkDrive):
        access.create(tmp_path / "vault", "river basket moon ladder seven")
    assert not (tmp_path / "vault").exists()


def test_this_disk_and_a_system_without_a_table_pass(tmp_path, monkeypatch):
    refuse_network(tmp_path / "not" / "there" / "yet")
    monkeypatch.setattr(drives, "_MOUNTS", tmp_path / "none")
    refuse_network(tmp_path)
