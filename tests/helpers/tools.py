# SPDX-License-Identifier: Apache-2.0
"""Where is a system tool that a test needs? A missing one fails the test with the line that installs it."""

import shutil
import subprocess

import pytest


def need(tool: str, package: str) -> str:
    """The path of the tool; fails the test where it is not installed."""
    found = shutil.which(tool)
    if found is None:
        pytest.fail(f"{tool} is not installed: sudo apt-get install --yes {package}", pytrace=False)
    return found


def output_of(tool: str, package: str, *arguments: str, given: bytes = b"") -> bytes:
    """What the tool writes for these arguments; fails where it complains, on its exit code or on standard error."""
    done = subprocess.run([need(tool, package), *arguments], input=given, capture_output=True, check=False)
    assert done.returncode == 0, f"{tool} ended with {done.returncode}: {done.stderr.decode(errors='replace')}"
    assert not done.stderr, f"{tool} complains: {done.stderr.decode(errors='replace')}"
    return done.stdout
