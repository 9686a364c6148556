# SPDX-License-Identifier: Apache-2.0
"""What holds for every test: Qt guarded and without a screen, no vault of the person running it, patient hypothesis."""

import os
from pathlib import Path

import hypothesis
import pytest

import ui  # noqa: F401 - before anything loads PySide6, see ui/__init__.py
from legalaid import limits

HERE = Path(__file__).parent

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Two busy cores make any single example slow now and then; only the number of examples bounds a property test.
hypothesis.settings.register_profile("test", deadline=None, max_examples=20, print_blob=True)
hypothesis.settings.register_profile("soak", deadline=None, max_examples=2000, print_blob=True)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "test"))


@pytest.fixture(autouse=True)
def _no_settings_of_this_machine(monkeypatch):
    """A vault or passphrase file named in the environment belongs to a person, not to a test."""
    for name in [name for name in os.environ if name.startswith("LEGALAID_")]:
        monkeypatch.delenv(name)


@pytest.fixture(autouse=True)
def _small_ballast(monkeypatch):
    """A hundred vaults need no 32 MiB each to be given up; `tests/security` fills a disk in earnest."""
    monkeypatch.setattr(limits, "BALLAST_BYTES", 4096)
