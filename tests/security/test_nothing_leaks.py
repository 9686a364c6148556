# SPDX-License-Identifier: Apache-2.0
"""A day at the office with planted names: what does the program write where anybody could read it?"""

import base64
import json
import os
import sys
import zlib

import pytest

from tests.helpers.desks import PASSPHRASE, consultation, put_vault
from tests.helpers.leaks import STANDARD_OUTPUT, files_below, leaks, shapes, traced
from tests.helpers.program import COMMAND

pytestmark = pytest.mark.sec("LEAK")

LATIN, KHMER = "Zebrinov", "ឞក្រពើឡង់"
"""How every planted name begins; no word of any list of the program does."""


def name_of(n):
    """A family name of its own in each script for the nth client: digits would be found anywhere."""
    letters = "".join(chr(ord("a") + int(digit)) for digit in f"{n:04d}")
    khmer = "".join(chr(0x1780 + int(digit)) for digit in f"{n:04d}")
    return f"{LATIN}{letters}", f"{KHMER}{khmer}"


def planted(n):
    """A consultation with a name of its own wherever a name can stand."""
    latin, khmer = name_of(n)
    client = {"family_name_latin": latin, "family_name_km": khmer, "given_name_km": khmer, "phone": "012 345 678"}
    document = consultation(
        client=client,
        summary=f"{khmer} មកជួប {latin}",
        parties=[{"role": "adverse", "family_name_latin": latin}],
        tasks=[{"text": f"Call {latin}", "due": "2026-11-25"}],
    )
    return document | {"advice": {"text_km": f"សូមជួប {khmer}", "text_en": f"See {latin}", "next_steps": [khmer]}}


class Office:
    """A vault, a home and a folder for temporary files, all of them watched."""

    def __init__(self, folder) -> None:
        self.folder = folder
        self.asked_for = folder / "asked-for"
        self.secrets = folder / "secrets"
        for name in ("home", "tmp", "asked-for", "secrets"):
            (folder / name).mkdir()
        (self.secrets / "passphrase").write_text(PASSPHRASE)
        self.written = {}

    def does(self, *words, given=b"", vault="vault"):
        """Run one command below strace; it must succeed."""
        env = os.environ | {"HOME": str(self.folder / "home"), "TMPDIR": str(self.folder / "tmp")}
        options = ["--vault", str(self.folder / vault), "--passphrase-file", str(self.secrets / "passphrase")]
        command = [*COMMAND, *options, *map(str, words), "--json"]
        done = traced(command, given=given, env=env, log=self.folder / "trace")
        assert done.code == 0, done.err.decode()
        for place, data in done.written.items():
            self.written[place] = self.written.get(place, b"") + data
        return done.out.decode()

    def left_behind(self):
        """Every file but those that a person asked for."""
        return files_below(*(self.folder / name for name in ("first", "vault", "backup", "home", "tmp")))

    def written_unasked(self):
        """What was written anywhere but to standard output and to the files that a person asked for."""
        allowed = (STANDARD_OUTPUT, str(self.asked_for))
        return {place: data for place, data in self.written.items() if not place.startswith(allowed)}


def a_day(office, clients):
    """From the making of a vault to the report of the month."""
    latin, khmer = name_of(0)
    office.does("vault", "create", "--office", khmer, "--office-code", "BTB", "--person", latin, vault="first")
    put_vault(office.folder / "vault")  # the day goes on in one that opens quickly
    lines = "\n".join(json.dumps(planted(n), ensure_ascii=False) for n in range(clients))
    answers = office.does("case", "add", "--lines", "-", given=lines.encode()).splitlines()
    ref = json.loads(answers[0])["ref"]
    note = office.asked_for / "note.txt"
    note.write_text(f"{latin} {khmer}" * 2000)
    office.does("case", "edit", ref, "--set", f"summary={khmer} {latin}")
    office.does("case", "list", "--query", khmer)
    office.does("person", "search", latin)
    office.does("case", "show", ref)
    office.does("attachment", "add", ref, note)
    office.does(
        "letter", "make", ref, "--template", "advice", "--language", "both", "--out", office.asked_for / "a.pdf"
    )
    office.does("report", "month", "2026-11", "--out", office.asked_for / "month.xlsx")
    office.does("today")
    office.does("vault", "backup", office.folder / "backup")
    office.does("vault", "verify")
    return [name for n in range(clients) for name in name_of(n)]


def check_a_day(folder, clients):
    office = Office(folder)
    names = a_day(office, clients)
    assert leaks({"answers": office.written[STANDARD_OUTPUT]}, names)["answers"] >= 2, "the detector is blind"
    assert leaks(files_below(office.asked_for), names), "the detector is blind to files"
    in_every_name = (LATIN, KHMER)
    assert leaks(office.written_unasked(), in_every_name) == {}
    assert leaks(office.left_behind(), in_every_name) == {}


@pytest.mark.timeout(300)
def test_a_day_at_the_office_leaves_no_name_behind(tmp_path):
    check_a_day(tmp_path, clients=25)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_a_day_with_a_thousand_names_leaves_none_behind(tmp_path):
    check_a_day(tmp_path, clients=250)


# --- would we notice? ------------------------------------------------------------------------------------------------

PLAIN_DATABASE = """
import sqlite3, sys, tempfile, zlib
name = sys.argv[2]
store = sqlite3.connect(sys.argv[1])
store.execute("PRAGMA journal_mode=WAL")
store.execute("CREATE TABLE person (name)")
store.execute("INSERT INTO person VALUES (?)", (name,))
store.commit()
with tempfile.TemporaryFile() as gone:
    gone.write(zlib.compress(name.encode() * 3))
print("done")
"""


@pytest.mark.parametrize("name", [*name_of(7)])
def test_a_plain_database_is_caught_in_its_writes_and_in_its_files(tmp_path, name):
    store, command = tmp_path / "plain.db", [sys.executable, "-c", PLAIN_DATABASE]
    done = traced([*command, str(store), name], log=tmp_path / "trace")
    assert done.out == b"done\n"
    places = [place for place in leaks(done.written, [name]) if place != STANDARD_OUTPUT]
    assert any(place.endswith("plain.db-wal") for place in places)
    assert any("plain.db" not in place for place in places), "the temporary file, gone before anybody could look"
    assert leaks(files_below(tmp_path), [name])


DISGUISES = {
    "UTF-8": lambda raw: raw,
    "UTF-16, low byte first": lambda raw: raw.decode().encode("utf-16-le"),
    "UTF-16, high byte first": lambda raw: raw.decode().encode("utf-16-be"),
    "hexadecimal": lambda raw: raw.hex().encode(),
    "capital hexadecimal": lambda raw: raw.hex().upper().encode(),
    "base64": base64.b64encode,
    "base64, one byte on": lambda raw: base64.b64encode(b"x" + raw + b"yy"),
    "base64, two bytes on": lambda raw: base64.b64encode(b"xx" + raw + b"y"),
    "deflate": lambda raw: b"before" + zlib.compress(b"text " + raw + b" text") + b"after",
}


@pytest.mark.parametrize("disguise", DISGUISES)
@pytest.mark.parametrize("name", [*name_of(41), *name_of(4)])
def test_a_name_is_known_in_every_disguise(name, disguise):
    data = b"\0" * 100 + DISGUISES[disguise](name.encode()) + b"\0" * 100
    assert leaks({"place": data}, [name]) == {"place": 1}
    assert leaks({"place": data}, [name_of(9999)[0]]) == {}


def test_no_shape_is_so_short_that_chance_would_find_it():
    assert min(len(shape) for name in (LATIN, KHMER) for shape in shapes(name)) >= 8
