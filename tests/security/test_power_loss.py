# SPDX-License-Identifier: Apache-2.0
"""The power fails at any moment: does what the disk may hold open again, with everything that was acknowledged?

The program records cases below strace; from its writes and flushes the disk of any moment is rebuilt, with sectors that
were not flushed kept, lost or torn. A program that does not flush loses cases under the same knife.
"""

import json
import random
import shutil
import sys

import pytest

from legalaid.clock import Clock
from legalaid.domain.case import CaseFile
from legalaid.errors import StoreError
from legalaid.services.desk import open_vault
from legalaid.store.store import Store
from legalaid.store.verify import verify
from tests.helpers.desks import PASSPHRASE, consultation, new_vault
from tests.helpers.powercuts import record
from tests.helpers.program import COMMAND, Program

pytestmark = [pytest.mark.sec("CRASH"), pytest.mark.timeout(300)]

CASES = 60
"""Enough for the write-ahead log to be brought into the main file in between."""

WITHOUT_FLUSHING = [
    sys.executable,
    "-c",
    """
from legalaid.store import engine

settle = engine._settle

def careless(connection, use):
    settle(connection, use)
    connection.execute("PRAGMA synchronous=OFF")

engine._settle = careless
from legalaid.cli.main import main
main()
""",
]


class Recorded:
    """A run of the program, and the key of what it wrote."""

    def __init__(self, folder, command) -> None:
        vault = folder / "vault"
        new_vault(vault).desk.lock()
        with open_vault(vault, passphrase=PASSPHRASE) as desk:
            self.key = desk.vault.db_key
        lines, program = folder / "lines", Program.on(vault)
        lines.write_text(f"{json.dumps(consultation(), ensure_ascii=False)}\n" * CASES, encoding="utf-8")
        words = [*command, *program.words, "case", "add", "--lines", str(lines)]
        self.run = record(words, vault, ("store.db", "store.db-wal"), folder / "trace")

    def acknowledged(self, until):
        rows = self.run.answers(until).split(b"\n")[:-1]
        return {json.loads(row)["ref"] for row in rows}

    def moments(self, dice, count):
        """Steps at which the power fails, from the first save on."""
        first = next(n for n, step in enumerate(self.run.steps) if step.kind == "answer")
        return [dice.randrange(first, len(self.run.steps) + 1) for _ in range(count)]

    def opened(self, folder, until, dice):
        """The numbers of the cases on such a disk, or None if it does not open; and what a full check finds."""
        folder.mkdir()
        for name, content in self.run.cut(until, dice).items():
            (folder / name).write_bytes(content)
        try:
            store = Store.open(folder / "store.db", lambda: self.key, clock=Clock(), blobs=folder / "blobs")
            with store.read() as reader:
                there = {case.number for case in reader.where(CaseFile)}
            found = verify(store)
            store.close()
        except StoreError as error:
            return None, error.code
        finally:
            shutil.rmtree(folder)
        return there, found


@pytest.fixture(scope="module")
def recorded(tmp_path_factory):
    return Recorded(tmp_path_factory.mktemp("recorded"), COMMAND)


def hunt(recorded, folder, *, count, seed):
    dice = random.Random(seed)  # noqa: S311 - dice, repeatable
    for n, until in enumerate(recorded.moments(dice, count)):
        there, found = recorded.opened(folder / f"disk{n}", until, dice)
        assert there is not None, (until, found)
        assert recorded.acknowledged(until) - there == set(), until
        assert found == (), until


def test_the_recording_has_saves_flushes_and_a_checkpoint(recorded):
    kinds = [(step.kind, step.file) for step in recorded.run.steps]
    assert len(recorded.acknowledged(len(kinds))) == CASES
    assert kinds.count(("flush", "store.db-wal")) >= CASES
    first, last = (f([n for n, kind in enumerate(kinds) if kind[0] == "answer"]) for f in (min, max))
    assert ("write", "store.db") in kinds[first:last]


def test_the_log_is_flushed_before_each_answer(recorded):
    before, last = [], ""
    for step in recorded.run.steps:
        if step.kind == "answer":
            before.append(last)
        elif step.file == "store.db-wal":
            last = step.kind
    assert before == ["flush"] * CASES


def test_a_power_cut_at_any_moment_loses_nothing_acknowledged(recorded, tmp_path):
    hunt(recorded, tmp_path, count=60, seed=1)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_two_thousand_power_cuts_lose_nothing_acknowledged(recorded, tmp_path):
    hunt(recorded, tmp_path, count=2000, seed=2)


@pytest.mark.slow
def test_without_flushing_the_same_power_cuts_lose_cases(tmp_path):
    careless, dice = Recorded(tmp_path, WITHOUT_FLUSHING), random.Random(3)  # noqa: S311 - dice, repeatable
    lost = 0
    for n, until in enumerate(careless.moments(dice, 40)):
        there, _ = careless.opened(tmp_path / f"disk{n}", until, dice)
        lost += there is None or bool(careless.acknowledged(until) - there)
    assert lost >= 20
