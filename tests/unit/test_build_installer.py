# SPDX-License-Identifier: Apache-2.0
"""Does the builder take only what is pinned, make the same bytes twice, and notice a byte that changed?"""

import io
import json
import os
import re
import sys
import tarfile
import tomllib
import zipfile

import pytest
from packing import (
    cpython,
    cpython_linux,
    debian,
    licences,
    linux,
    manifest,
    qt,
    setup_file,
    signing,
    trust,
    wheels,
    windows,
)
from packing.bench import Unfit, require
from packing.pins import PYTHONS, Pin, System, pins, runtime_pins, sbom

import build_installer
from legalaid.services import presets
from tests.helpers import updates

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
    manifest.write_manifest(built)
    return built


def test_a_pin_is_found_however_its_name_is_spelt_and_keeps_every_hash():
    chosen = pins(LOCK, ["Typing_Extensions", "alembic"])
    assert [(pin.name, pin.version) for pin in chosen] == [("alembic", "1.20.1"), ("typing-extensions", "4.15.0")]
    assert chosen[0].entry.count("--hash=sha256:") == 2


def test_a_package_that_is_not_pinned_is_refused():
    with pytest.raises(Unfit, match="not in the lock: unheard-of"):
        pins(LOCK, ["alembic", "unheard.of"])


def test_a_dry_run_names_what_runs_and_nothing_of_tests_and_writes_nothing(tmp_path, capsys):
    build_installer.main(["deb", "--dry-run", "--out", str(tmp_path / "out")])
    told = capsys.readouterr().out
    assert all(f"  {name} " in told for name in ("cryptography", "pyside6-essentials", "shiboken6", "sqlcipher3"))
    assert [name for name in ("pytest", "mypy", "weasyprint", "hatchling") if f"  {name} " in told] == []
    assert told.rstrip().endswith("_amd64.deb")
    assert list(tmp_path.iterdir()) == []


def test_the_bill_of_materials_names_every_package_with_its_version():
    bill = json.loads(sbom(pins(LOCK, ["brotli"]), version="1.0"))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.5")
    assert [part["purl"] for part in bill["components"]] == ["pkg:pypi/brotli@1.2.1"]


def test_two_archives_of_one_folder_are_the_same_bytes_whenever_its_files_were_made(folder, tmp_path):
    first = linux.build_tar(folder, tmp_path / "first.tar.xz").read_bytes()
    (folder / "a.txt").unlink()
    (folder / "a.txt").write_text("one", encoding="utf-8")
    assert linux.build_tar(folder, tmp_path / "second.tar.xz").read_bytes() == first


def test_a_whole_folder_is_whole(folder):
    assert manifest.altered(folder) == []


def test_what_was_changed_added_or_removed_is_named(folder):
    (folder / "a.txt").write_text("onf", encoding="utf-8")
    (folder / "b.txt").unlink()
    (folder / "c.txt").touch()
    assert manifest.altered(folder) == ["a.txt", "b.txt", "c.txt"]
    with pytest.raises(Unfit, match=r"altered: a\.txt"):
        linux.verify(folder)


def test_the_newest_symbol_counts_and_numbers_are_not_text():
    assert linux.newest_glibc(HEADER) == (2, 34)
    assert linux.newest_glibc("no versions") == (0, 0)


def test_a_true_binary_tells_what_it_needs():
    assert any(name.startswith("lib") for name in qt.needed(sys.executable))


NOT_FOR_A_DESK = (
    "fastapi",
    "uvicorn",
    "psycopg",
    "psycopg-binary",
    "obstore",
    "moto",
    "flask-cors",
    "pytest",
    "hatchling",
)


@pytest.mark.parametrize("system", System)
def test_a_desktop_carries_neither_the_hub_nor_what_tests_it(system):
    names = {pin.name for pin in runtime_pins(system)}
    assert {"cryptography", "pyside6-essentials", "sqlcipher3"} <= names
    assert [name for name in NOT_FOR_A_DESK if name in names] == []


def test_a_hub_carries_no_window():
    names = {pin.name for pin in runtime_pins(role="hub")}
    assert {"fastapi", "obstore", "psycopg", "psycopg-binary", "uvicorn"} <= names
    assert [name for name in names if name.startswith(("pyside", "shiboken", "pytest", "moto"))] == []


def test_windows_gets_what_only_windows_needs():
    assert {pin.name for pin in runtime_pins(System.WINDOWS)} - {pin.name for pin in runtime_pins()} == {"colorama"}


def test_a_dry_run_of_the_windows_installer_names_its_python_and_its_file(tmp_path, capsys):
    build_installer.main(["nsis", "--dry-run", "--out", str(tmp_path)])
    told = capsys.readouterr().out
    assert f"Python {cpython.CORE_VERSION} with the standard library of {cpython.LIBRARY_VERSION}" in told
    assert told.rstrip().endswith("-windows-setup.exe")


def test_a_dry_run_of_the_hub_names_its_own_package(tmp_path, capsys):
    build_installer.main(["hub-deb", "--dry-run", "--out", str(tmp_path)])
    told = capsys.readouterr().out
    assert "legalaid-hub-" in told
    assert told.rstrip().endswith("_amd64.deb")


def test_the_standard_library_is_of_the_minor_version_of_the_core_and_not_newer():
    core, library = (
        [int(number) for number in version.split(".")] for version in (cpython.CORE_VERSION, cpython.LIBRARY_VERSION)
    )
    assert core[:2] == library[:2]
    assert library <= core


def test_the_packaged_libraries_are_pinned_and_of_the_minor_versions_that_are_fetched_for():
    assert {cpython.LIBRARY_SOURCE, cpython.LIBRARY_FIXES} <= debian.pinned().keys()
    names = cpython_linux.python_files()
    assert [name.split("_")[0] for name in names] == sorted(cpython_linux.PACKAGES)
    assert {name.split("_")[1] for name in names} == {cpython_linux.python_version()}
    assert cpython_linux.python_version().startswith(f"{PYTHONS[System.LINUX]}.")
    assert cpython.CORE_VERSION.startswith(f"{PYTHONS[System.WINDOWS]}.")


def test_a_file_that_is_not_the_pinned_one_is_refused(tmp_path):
    (tmp_path / cpython.LIBRARY_FIXES).write_bytes(b"another")
    with pytest.raises(Unfit, match="not the one that was reviewed"):
        debian.fetch_file(cpython.LIBRARY_FIXES, tmp_path)


def an_apt_that_knows(monkeypatch, folder, *versions):
    """A machine whose lists have these versions of Python, by a program that answers as apt does."""
    (pin,) = [pin for pin in debian.pinned().values() if pin.name.startswith("python3.11-minimal_")]
    name = "pool/updates/main/p/python3.11/python3.11-minimal_{}_amd64.deb"
    told = "\n\n".join(
        f"Package: python3.11-minimal\nVersion: {version}\nFilename: {name.format(version)}\nSHA256: {'a' * 64}"
        for version in versions
    )
    (folder / "apt-cache").write_text(f"#!/bin/sh\ncat <<'END'\n{told}\nEND\n", encoding="utf-8")
    (folder / "apt-get").write_text("#!/bin/sh\n", encoding="utf-8")  # it has no archive
    for program in ("apt-cache", "apt-get"):
        (folder / program).chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    return pin


def test_a_security_fix_that_took_the_place_of_a_pin_is_named_with_its_line(monkeypatch, tmp_path):
    older, newer, other = "3.11.2-6+deb12u2", "3.11.2-6+deb12u10", "3.11.9-1"
    pin = an_apt_that_knows(monkeypatch, tmp_path, other, older, newer)
    line = f"{'a' * 64}  main/p/python3.11/python3.11-minimal_{newer}_amd64.deb"
    assert str(debian.successor(pin)) == line
    with pytest.raises(Unfit, match="deb12u10") as refused:
        debian.fetch_file(pin.name, tmp_path / "cache")
    assert line in str(refused.value)
    assert any(told.startswith("replaced: ") and line in told for told in debian.tell_pins())


def test_a_pin_that_nothing_has_replaced_is_missed_by_name_alone(monkeypatch, tmp_path):
    pin = an_apt_that_knows(monkeypatch, tmp_path, "3.11.2-6+deb12u2")
    assert debian.successor(pin) is None
    with pytest.raises(Unfit, match="no archive of this machine has"):
        debian.fetch_file(pin.name, tmp_path / "cache")
    assert any(told == f"unknown here: {pin.name}" for told in debian.tell_pins())


FIX = """\
From: somebody
---
diff --git a/Lib/test/test_thing.py b/Lib/test/test_thing.py
--- a/Lib/test/test_thing.py
+++ b/Lib/test/test_thing.py
@@ -1 +1 @@
-x = 1
+x = 2
diff --git a/Lib/thing.py b/Lib/thing.py
--- python3.13-3.13.5/Lib/thing.py
+++ python3.13-3.13.5/Lib/thing.py
@@ -1 +1 @@
-x = 1
+x = 2
--- a/Modules/thing.c
+++ b/Modules/thing.c
@@ -1 +1 @@
-int x;
+long x;
"""


def test_of_a_security_fix_only_what_is_packaged_is_taken(tmp_path):
    (tmp_path / "library").mkdir()
    module = tmp_path / "library" / "thing.py"
    module.write_text("x = 1\n", encoding="utf-8")
    fixes = tmp_path / "fixes.tar"
    with tarfile.open(fixes, "w") as archive:
        for name, text in {"series": "other.diff\nCVE-1.patch\n", "CVE-1.patch": FIX, "other.diff": "no patch"}.items():
            entry = tarfile.TarInfo(f"debian/patches/{name}")
            entry.size = len(text)
            archive.addfile(entry, io.BytesIO(text.encode()))
    cpython.mend_library(tmp_path / "library", fixes)
    assert module.read_text(encoding="utf-8") == "x = 2\n"
    assert [path.name for path in (tmp_path / "library").iterdir()] == ["thing.py"]
    module.write_text("y = 1\n", encoding="utf-8")
    with pytest.raises(Unfit, match="patch failed"):
        cpython.mend_library(tmp_path / "library", fixes)


def a_wheel(path, members):
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return path


def test_a_wheel_becomes_its_packages_without_scripts_stubs_and_records(tmp_path):
    members = {
        "thing/__init__.py": "x = 1\n",
        "thing/__init__.pyi": "x: int\n",
        "thing-1.data/purelib/more.py": "y = 2\n",
        "thing-1.data/scripts/run": "#!",
        "thing-1.dist-info/METADATA": "Name: Thing\nVersion: 1\n",
        "thing-1.dist-info/RECORD": "",
    }
    wheels.unpack(a_wheel(tmp_path / "thing-1-py3-none-any.whl", members), tmp_path / "lib")
    lib = tmp_path / "lib"
    laid = {path.relative_to(lib).as_posix() for path in lib.rglob("*") if path.is_file()}
    assert laid == {"more.py", "thing-1.dist-info/METADATA", "thing/__init__.py"}
    assert wheels.unmet(tmp_path / "lib", [Pin("thing", "1", "")]) == []
    assert wheels.unmet(tmp_path / "lib", [Pin("other", "1", "")]) == ["other", "thing"]


def test_a_wheel_that_would_write_elsewhere_is_refused(tmp_path):
    wheel = a_wheel(tmp_path / "thing-1-py3-none-any.whl", {"../outside.py": "x = 1\n"})
    with pytest.raises(Unfit, match="outside its folder"):
        wheels.unpack(wheel, tmp_path / "lib")
    assert not (tmp_path / "outside.py").exists()


def test_the_wheel_of_the_right_system_is_taken(tmp_path):
    for system in ("cp313-win_amd64", "cp311-manylinux_2_28_x86_64"):
        (tmp_path / f"thing-1-cp313-{system}.whl").touch()
    (tmp_path / "pure_thing-1-py2.py3-none-any.whl").touch()
    chosen = [wheels.wheel_of(Pin("thing", "1", ""), tmp_path, foreign=foreign).name for foreign in (True, False)]
    assert [name.split("-")[-1] for name in chosen] == ["win_amd64.whl", "manylinux_2_28_x86_64.whl"]
    assert wheels.wheel_of(Pin("pure-thing", "1", ""), tmp_path, foreign=True).name.startswith("pure_thing")
    with pytest.raises(Unfit, match="0 wheels of absent 1"):
        wheels.wheel_of(Pin("absent", "1", ""), tmp_path, foreign=True)


def test_a_windows_binary_tells_its_version():
    told = "VS_VERSION_INFO\0ProductVersion\0\x003.13.11\0\0".encode("utf-16-le")
    assert cpython.version_of(b"MZ" + told) == "3.13.11"
    assert cpython.version_of(b"MZ") == ""


def test_a_stand_in_of_the_test_under_wine_is_never_packaged(tmp_path):
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "ICUUC.dll").touch()
    manifest.write_manifest(tmp_path)
    with pytest.raises(Unfit, match=r"only for tests: ICUUC\.dll"):
        windows.verify(tmp_path)


def test_a_missing_tool_is_named_with_its_package(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Unfit, match="install --no-install-recommends gcc-mingw-w64-x86-64 nsis"):
        require("makensis", cpython.GCC)


def test_the_installer_removes_what_it_installs_and_never_a_whole_folder():
    script = (setup_file.PARTS / "windows" / "installer.nsi").read_text(encoding="utf-8")
    removed = re.findall(r'RMDir /r "([^"]+)"', script)
    assert sorted(removed) == [rf"$INSTDIR\{name}" for name in ("lib", "licences", "runtime", "stdlib")]
    files = re.findall(r'^  Delete "\$INSTDIR\\([^"]+)"', script, re.MULTILINE)
    kept = {"legalaid.exe", "legalaid-cli.exe", "start.py", "LICENSE", "NOTICE", "third-party.md"}
    assert kept | {manifest.MANIFEST, windows.SBOM, presets.NAME, "uninstall.exe"} == set(files)


def test_every_sentence_of_the_installer_is_told_in_both_languages():
    script = (setup_file.PARTS / "windows" / "installer.nsi").read_text(encoding="utf-8")
    told = re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\}", script, re.MULTILINE)
    assert {name for name, language in told if language == "KHMER"} == {name for name, _ in told}
    assert len(told) == 2 * len({name for name, _ in told})
    assert set(re.findall(r"\$\((\w+)\)", script)) == {name for name, _ in told}


def test_who_builds_a_debian_package_answers_for_it(monkeypatch):
    assert linux.maintainer().endswith(".invalid>")
    monkeypatch.setenv("LEGALAID_MAINTAINER", "An Office <office@example.org>")
    assert linux.maintainer() == "An Office <office@example.org>"


def test_without_a_certificate_a_program_stays_as_it_is_and_it_is_said(monkeypatch, tmp_path, capsys):
    monkeypatch.delenv(signing.CERTIFICATE, raising=False)
    program = tmp_path / "legalaid.exe"
    program.write_bytes(b"MZ")
    assert not signing.sign(program)
    assert program.read_bytes() == b"MZ"
    assert "NOT SIGNED: legalaid.exe" in capsys.readouterr().err


def test_a_licence_text_is_there_for_every_package_or_the_build_stops(tmp_path):
    notes = tmp_path / "lib" / "thing-1.dist-info"
    (notes / "licenses").mkdir(parents=True)
    with pytest.raises(Unfit, match="no licence text in thing-1"):
        licences.gather_licences(tmp_path / "lib", tmp_path / "licences")
    (notes / "licenses" / "LICENSE.txt").write_text("do what is right", encoding="utf-8")
    licences.gather_licences(tmp_path / "lib", tmp_path / "licences")
    assert (tmp_path / "licences" / "thing" / "LICENSE.txt").read_text(encoding="utf-8") == "do what is right"


def test_a_package_that_trusts_a_key_of_the_tests_is_refused_and_one_signer_is_warned_of(tmp_path, capsys):
    assert {key.public.hex() for key in (*updates.KEYS, updates.STRANGER)} == trust.TEST_KEYS
    told = tmp_path / trust.TRUST
    told.parent.mkdir(parents=True)
    told.write_text(
        f'threshold = 2\nkeys = ["{"0" * 64}", "{updates.KEYS[1].public.hex().upper()}"]\n', encoding="utf-8"
    )
    with pytest.raises(Unfit, match="trusts a key of the tests"):
        trust.verify_trust(tmp_path)
    told.write_text(f'threshold = 2\nkeys = ["{"0" * 64}", "{"1" * 64}"]\n', encoding="utf-8")
    trust.verify_trust(tmp_path)
    assert "WARNING: updates need 2 of 2 keys; 2 of 3 are recommended" in capsys.readouterr().out


def test_an_update_key_of_the_tests_is_in_no_package():
    trusted = tomllib.loads((build_installer.ROOT / "resources" / "updates" / "trust.toml").read_text(encoding="utf-8"))
    assert {key.public.hex() for key in updates.KEYS}.isdisjoint(trusted["keys"])
    assert trusted["threshold"] >= 2
