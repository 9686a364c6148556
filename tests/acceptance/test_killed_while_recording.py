# SPDX-License-Identifier: Apache-2.0
"""Killed at any moment while recording: is every case there that was acknowledged, and does the trail hold?"""

import json
import random
import subprocess

import pytest

from legalaid.services.audit import verify_audit
from legalaid.services.backups import verify_vault
from legalaid.services.case_list import list_cases
from tests.helpers.desks import PASSPHRASE, consultation, put_vault, reopened
from tests.helpers.program import COMMAND, Program

LINES = 150


def record_and_kill(program, lines, dice):
    """Record case after case, kill the program after some answers; the case numbers that were acknowledged."""
    command = [*COMMAND, *program.words, "case", "add", "--lines", str(lines)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as running:
        answers = [running.stdout.readline() for _ in range(dice.randrange(1, 12))]
        with_luck = dice.random() * 0.02
        try:
            running.wait(timeout=with_luck)
        except subprocess.TimeoutExpired:
            running.kill()
        answers += running.stdout.readlines()
    return [json.loads(line)["ref"] for line in answers if line.endswith(b"\n")]


def hunt(folder, *, kills, seed):
    put_vault(folder / "vault")
    program = Program.on(folder / "vault")
    lines = folder / "lines"
    document = json.dumps(consultation(), ensure_ascii=False)
    lines.write_text(f"{document}\n" * LINES, encoding="utf-8")
    dice, acknowledged = random.Random(seed), []  # noqa: S311 - dice, repeatable
    for _ in range(kills):
        acknowledged += record_and_kill(program, lines, dice)
    with reopened(folder / "vault") as desk:
        there = [case["ref"] for case in list_cases(desk, query=None, status=None, limit=1_000_000)]
        assert len(set(there)) == len(there)
        assert set(acknowledged) - set(there) == set()
        assert len(acknowledged) >= kills
        assert len(there) - len(acknowledged) <= kills, "at most the one case under way at each kill is unacknowledged"
        assert verify_audit(desk)["ok"]
    assert verify_vault(folder / "vault", PASSPHRASE) == ()


@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", range(8))
def test_forty_kills_lose_no_acknowledged_case(tmp_path, seed):
    hunt(tmp_path, kills=5, seed=seed)


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("seed", range(100, 104))
def test_two_hundred_kills_lose_no_acknowledged_case(tmp_path, seed):
    hunt(tmp_path, kills=50, seed=seed)
