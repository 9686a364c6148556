# SPDX-License-Identifier: Apache-2.0
"""One process at a time, whoever starts first and however it ends."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from legalaid.errors import FolderUnusable, VaultInUse
from legalaid.vault.instance import InstanceLock

ROOT = Path(__file__).parents[3]

RACE = """
import os, sys
from pathlib import Path
from legalaid.errors import VaultInUse
from legalaid.vault.instance import InstanceLock

go_in, go_out = os.pipe()
held_in, held_out = os.pipe()
done_in, done_out = os.pipe()
for _ in range(int(sys.argv[2])):
    if os.fork() == 0:
        os.close(done_out)
        os.read(go_in, 1)
        try:
            lock = InstanceLock(Path(sys.argv[1]))
        except VaultInUse:
            os.write(held_out, b"-")
        else:
            os.write(held_out, b"+")
        os.read(done_in, 1)
        os._exit(0)
os.write(go_out, b"g" * int(sys.argv[2]))
told = b""
while len(told) < int(sys.argv[2]):
    told += os.read(held_in, 1)
print(told.count(b"+"), told.count(b"-"))
"""

HOLD = """
import sys, time
from pathlib import Path
from legalaid.vault.instance import InstanceLock
lock = InstanceLock(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


def python(script, *arguments):
    return [sys.executable, "-c", script, *map(str, arguments)]


@pytest.mark.sec("ONE")
def test_of_fifty_that_start_at_once_one_gets_the_vault(tmp_path):
    for _ in range(5):
        race = subprocess.run(python(RACE, tmp_path, 50), cwd=ROOT, check=True, capture_output=True, text=True)
        assert race.stdout.split() == ["1", "49"]


@pytest.mark.sec("ONE")
def test_a_killed_owner_leaves_no_lock_behind(tmp_path):
    with subprocess.Popen(python(HOLD, tmp_path), cwd=ROOT, stdout=subprocess.PIPE, text=True) as owner:
        assert owner.stdout.readline() == "held\n"
        with pytest.raises(VaultInUse):
            InstanceLock(tmp_path)
        owner.kill()
    start = time.monotonic()
    InstanceLock(tmp_path).release()
    assert time.monotonic() - start < 3


def test_released_twice_is_released_once(tmp_path):
    lock = InstanceLock(tmp_path)
    lock.release()
    second = InstanceLock(tmp_path)
    lock.release()
    with pytest.raises(VaultInUse):
        InstanceLock(tmp_path)
    second.release()


def test_a_folder_that_cannot_be_written(tmp_path):
    with pytest.raises(FolderUnusable):
        InstanceLock(tmp_path / "nowhere")
