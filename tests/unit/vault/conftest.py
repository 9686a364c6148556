# SPDX-License-Identifier: Apache-2.0
"""One vault for the whole run, and copies of it for each test."""

import pytest

from legalaid.vault import access
from legalaid.vault.slots import RecoveryCode
from tests.unit.vault import vaults


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    return vaults.make(tmp_path_factory.mktemp("made") / "vault")


@pytest.fixture(scope="session")
def other(tmp_path_factory):
    """Another vault with the same passphrase."""
    return vaults.make(tmp_path_factory.mktemp("other") / "vault")


@pytest.fixture
def folder(made, tmp_path):
    return made.put(tmp_path / "vault")


@pytest.fixture
def vault(made, folder):
    opened = access.unlock(folder, RecoveryCode(made.code))
    yield opened
    opened.lock()
