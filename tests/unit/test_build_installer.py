# SPDX-License-Identifier: Apache-2.0
"""Does the builder take only what is pinned, make the same bytes twice, and notice a byte that changed?"""

import json
import sys

import pytest

import build_installer

LOCK = """\
alembic==1.20.1 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
brotli==1.2.1 ; platform_python_implementation == 'CPython' \\
    --hash=sha256:cc
typing-extensions==4.15.0 \\
    --hash=sha256:dd
"""

HEADER = """
  NEEDED               libc.so.6
  required from libc.so.6:
    0x09691a75 0x00 05 GLIBC_2.2.5
    0x06969194 0x00 03 GLIBC_2.34
    0x069691b4 0x00 02 GLIBC_2.4
"""


@pytest.fixture
def folder(tmp_path):
    built = tmp_path / "legalaid-1.0"
    (built / "bin").mkdir(parents=True)
    (built / "bin" / "legalaid").write_text("#!/bin/sh\n", encoding="utf-8")
    (built / "b.txt").write_text("two", encoding="utf-8")
    (built / "a.txt").write_text("one", encoding="utf-8")
    build_installer.write_manifest(built)
    return built


def test_a_pin_is_found_however_its_name_is_spelt_and_keeps_every_hash():
    chosen = build_installer.pins(LOCK, ["Typing_Extensions", "alembic"])
    assert [(pin.name, pin.version) for pin in chosen] == [("alembic", "1.20.1"), ("typing-extensions", "4.15.0")]
    assert chosen[0].entry.count("--hash=sha256:") == 2


def test_a_package_that_is_not_pinned_is_refused():
    with pytest.raises(build_installer.Unfit, match="not in the lock: unheard-of"):
        build_installer.pins(LOCK, ["alembic", "unheard.of"])


def test_a_dry_run_names_what_runs_and_nothing_of_tests_and_writes_nothing(tmp_path, capsys):
    build_installer.main(["deb", "--dry-run", "--out", str(tmp_path / "out")])
    told = capsys.readouterr().out
    assert all(f"  {name} " in told for name in ("cryptography", "pyside6-essentials", "shiboken6", "sqlcipher3"))
    assert [name for name in ("pytest", "mypy", "weasyprint", "hatchling") if f"  {name} " in told] == []
    assert told.rstrip().endswith("_amd64.deb")
    assert list(tmp_path.iterdir()) == []


def test_the_bill_of_materials_names_every_package_with_its_version():
    bill = json.loads(build_installer.sbom(build_installer.pins(LOCK, ["brotli"]), version="1.0"))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.5")
    assert [part["purl"] for part in bill["components"]] == ["pkg:pypi/brotli@1.2.1"]


def test_two_archives_of_one_folder_are_the_same_bytes_whenever_its_files_were_made(folder, tmp_path):
    first = build_installer.build_tar(folder, tmp_path / "first.tar.xz").read_bytes()
    (folder / "a.txt").unlink()
    (folder / "a.txt").write_text("one", encoding="utf-8")
    assert build_installer.build_tar(folder, tmp_path / "second.tar.xz").read_bytes() == first


def test_a_whole_folder_is_whole(folder):
    assert build_installer.altered(folder) == []


def test_what_was_changed_added_or_removed_is_named(folder):
    (folder / "a.txt").write_text("onf", encoding="utf-8")
    (folder / "b.txt").unlink()
    (folder / "c.txt").touch()
    assert build_installer.altered(folder) == ["a.txt", "b.txt", "c.txt"]
    with pytest.raises(build_installer.Unfit, match=r"altered: a\.txt"):
        build_installer.verify(folder)


def test_the_newest_symbol_counts_and_numbers_are_not_text():
    assert build_installer.newest_glibc(HEADER) == (2, 34)
    assert build_installer.newest_glibc("no versions") == (0, 0)


def test_a_true_binary_tells_what_it_needs():
    assert any(name.startswith("lib") for name in build_installer.needed(sys.executable))
