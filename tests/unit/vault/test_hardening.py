# SPDX-License-Identifier: Apache-2.0
"""While a vault is open the process gives no core dump, and on Linux no debugger of the same person gets in."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]

TELL = """
import ctypes, resource
from legalaid.vault.hardening import harden_process
harden_process()
harden_process()
print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


def test_no_dump_and_no_debugger():
    told = subprocess.run([sys.executable, "-c", TELL], cwd=ROOT, check=True, capture_output=True, text=True)
    assert told.stdout == "(0, 0) 0\n"
