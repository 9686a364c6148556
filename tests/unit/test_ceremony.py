# SPDX-License-Identifier: Apache-2.0
"""Do the steps of the ceremony end in a file that the program takes, and does a wrong step end before it?"""

import ceremony
import pytest

from legalaid.domain.update import Installed, Trust
from legalaid.errors import UpdateTampered, UpdateTooFewSignatures
from legalaid.services import updates


@pytest.fixture
def table(tmp_path):
    """Three people's keys and two built installers on one table."""
    (tmp_path / "passphrase").write_text("four white herons over rice\n", encoding="utf-8")
    (tmp_path / "setup.exe").write_bytes(b"MZ" + bytes(100))
    (tmp_path / "package.deb").write_bytes(b"!<arch>" + bytes(100))
    return tmp_path


def step(table, *words):
    """One command of the ceremony."""
    secret = [] if words[0] in {"draft", "root"} else ["--passphrase-file", str(table / "passphrase")]
    ceremony.main([*(str(word) for word in words), *secret])


def public_of(table, capsys, name):
    step(table, "key", table / name)
    return capsys.readouterr().out.strip()


def drafted(table, *keys, more=()):
    told = ["--serial", "2", "--release", "0.2.0", "--oldest", "0.1.0", "--expires", "2027-11-22"]
    signers = [word for key in keys for word in ("--key", key)]
    step(table, "draft", table / "manifest.json", table / "setup.exe", table / "package.deb", *told, *signers, *more)


def test_two_people_sign_and_the_program_takes_it(table, capsys):
    keys = [public_of(table, capsys, name) for name in ("a.key", "b.key")]
    drafted(table, *keys)
    for name in ("a.key", "b.key"):
        step(table, "sign", table / "manifest.json", table / name)
    step(table, "pack", table / "manifest.json", table / "update.lau")
    told = capsys.readouterr()
    assert "signing 0.2.0, SHA-256 of the manifest" in told.out
    assert "WARNING" not in told.err
    trust = Trust(frozenset(bytes.fromhex(key) for key in keys), 2)
    release = updates.Release(trust, Installed(1, "0.1.0"), updates.WINDOWS)
    offer = updates.check(table / "update.lau", release=release)
    assert (offer.release, offer.signed, offer.installer) == ("0.2.0", 2, "setup.exe")
    (table / "setup.exe").write_bytes(b"another")
    with pytest.raises(SystemExit, match=r"setup\.exe is not the one that was signed"):
        step(table, "pack", table / "manifest.json", table / "again.lau")
    (table / "manifest.json").write_bytes((table / "manifest.json").read_bytes().replace(b"0.2.0", b"0.3.0"))
    with pytest.raises(UpdateTampered):
        step(table, "pack", table / "manifest.json", table / "again.lau")
    assert not (table / "again.lau").exists()


def test_one_signer_is_warned_of_and_not_packed_for_two(table, capsys):
    key = public_of(table, capsys, "a.key")
    drafted(table, key)
    assert "WARNING: 1 signature; 2 of 3 are recommended" in capsys.readouterr().err
    step(table, "sign", table / "manifest.json", table / "a.key")
    with pytest.raises(UpdateTooFewSignatures):
        step(table, "pack", table / "manifest.json", table / "update.lau")


def test_a_key_opens_by_its_passphrase_alone_and_is_never_written_over(table, capsys):
    key = public_of(table, capsys, "a.key")
    text = (table / "a.key").read_text(encoding="utf-8")
    assert ceremony.open_key(text, "four white herons over rice").public.hex() == key
    with pytest.raises(SystemExit, match="the passphrase is another one"):
        ceremony.open_key(text, "four white herons over ice")
    with pytest.raises(FileExistsError):
        step(table, "key", table / "a.key")


def test_three_keys_of_whom_one_is_lost_and_a_laptop_that_missed_the_change(table, capsys):
    old = {name: public_of(table, capsys, name) for name in ("a.key", "b.key", "c.key")}
    new = public_of(table, capsys, "d.key")
    kept = [old["b.key"], old["c.key"], new]
    step(table, "root", table / "root-2.json", "--version", 2, *(word for key in kept for word in ("--key", key)))
    assert "WARNING" not in capsys.readouterr().err
    for name in ("b.key", "c.key"):
        step(table, "sign-root", table / "root-2.json", table / name)
    (table / "new.txt").write_text("The page of a visit is quicker.\n", encoding="utf-8")
    more = ("--root", table / "root-2.json", "--brings-en", table / "new.txt")
    drafted(table, old["b.key"], new, more=more)
    for name in ("b.key", "d.key"):
        step(table, "sign", table / "manifest.json", table / name)
    step(table, "pack", table / "manifest.json", table / "update.lau")
    first = Trust(frozenset(map(bytes.fromhex, old.values())), 2)
    offer = updates.check(table / "update.lau", release=updates.Release(first, Installed(1, "0.1.0"), updates.DEBIAN))
    assert (offer.signed, offer.needed, offer.brings_en) == (2, 2, "The page of a visit is quicker.")


def test_a_change_of_keys_without_a_spare_is_warned_of(table, capsys):
    step(table, "root", table / "root-2.json", "--version", 2, "--key", "0" * 64, "--key", "1" * 64)
    assert "WARNING: 2 of 2, so no key may ever be lost" in capsys.readouterr().err
