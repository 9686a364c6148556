# SPDX-License-Identifier: Apache-2.0
"""Is the file of the organisation found where it lies, and is having none no error?"""

import pytest

from legalaid.errors import FileUnreadable, PresetWrong
from legalaid.services import presets


def test_the_first_that_is_there_counts(tmp_path):
    mine, system = tmp_path / "program" / presets.NAME, tmp_path / "system" / presets.NAME
    assert presets.find_preset([mine, system]) is None
    for file, minutes in ((system, 2), (mine, 5)):
        file.parent.mkdir()
        file.write_text(f"lock_minutes = {minutes}\n", encoding="utf-8")
    assert presets.find_preset([mine, system]).lock_minutes == 5
    mine.write_text("lock_minutes = 50\n", encoding="utf-8")
    with pytest.raises(PresetWrong):
        presets.find_preset([mine, system])


def test_a_folder_of_that_name_is_told(tmp_path):
    with pytest.raises(FileUnreadable):
        presets.find_preset([tmp_path])


def test_an_installed_program_looks_beside_itself_and_a_source_tree_does_not(tmp_path, monkeypatch):
    assert [place.parent.name for place in presets.places()] == ["legalaid"]
    installed = tmp_path / "lib" / "legalaid" / "__init__.py"
    (tmp_path / "start.py").touch()
    monkeypatch.setattr(presets.legalaid, "__file__", str(installed))
    assert presets.places()[0] == tmp_path / presets.NAME
