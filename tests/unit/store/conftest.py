# SPDX-License-Identifier: Apache-2.0
"""A fresh store for a test, closed when the test is over."""

import pytest

from tests.helpers.stores import new_store


@pytest.fixture
def store(tmp_path):
    made = new_store(tmp_path / "one")
    yield made
    made.close()


@pytest.fixture
def other(tmp_path):
    """Another computer."""
    made = new_store(tmp_path / "two")
    yield made
    made.close()
