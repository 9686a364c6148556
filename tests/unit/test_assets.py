# SPDX-License-Identifier: Apache-2.0
"""Packaged files are found wherever the program runs, and every table of ours can be read."""

from pathlib import Path

import pytest

import resources
from legalaid import assets

ROOT = Path(resources.__file__).parent
TABLES = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.toml"))


@pytest.mark.parametrize("path", TABLES)
def test_every_table_is_toml_with_a_licence_and_a_schema(path):
    assert assets.read_toml(path)
    assert assets.read_text(path).splitlines()[0] == "# SPDX-License-Identifier: Apache-2.0"


def test_a_byte_order_mark_is_no_text(tmp_path):
    assert not assets.read_text("locale/core.km.toml").startswith("\ufeff")


def test_names_leave_out_modules_and_caches():
    assert "vocabularies" in assets.names("")
    assert [name for name in assets.names("") if name.startswith(("_", "."))] == []
    assert list(assets.names("vocabularies")) == sorted(assets.names("vocabularies"))


def test_a_packaged_file_has_a_real_path():
    assert assets.on_disk("places/prisons.toml").read_bytes() == assets.read_bytes("places/prisons.toml")


def test_a_file_that_is_not_there_is_a_defect():
    with pytest.raises(FileNotFoundError):
        assets.read_bytes("places/atlantis.toml")
