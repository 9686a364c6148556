# SPDX-License-Identifier: Apache-2.0
"""Somebody had the laptop for an hour: whatever they changed in the folder is refused, or found by a check."""

import json
import random
import shutil

import pytest

from legalaid.crypto import canonical
from legalaid.services.desk import open_vault
from legalaid.store.engine import Use, connect
from tests.helpers.desks import PASSPHRASE, consultation, new_vault
from tests.helpers.program import Program

pytestmark = pytest.mark.sec("TAMPER")

PAGE = 4096
HEADERS = ("vault.json", "vault.json.2")
NEW_PASSPHRASE = "nine ferries on the quiet river"


class Office:
    """A vault with some cases, closed, and the program on it."""

    def __init__(self, folder, *, cases=6, code="BTB") -> None:
        self.vault = folder / "vault"
        folder.mkdir(exist_ok=True)
        new_vault(self.vault, code=code).desk.lock()
        self.program = Program.on(self.vault)
        self.refs = [self.add(n) for n in range(cases)]

    def add(self, n):
        return self.program.ask("case", "add", "-", given=json.dumps(consultation(summary=f"ទំនាស់ទី{n} " * 40)))["ref"]

    def findings(self):
        """What `vault verify` finds; its exit code says the same."""
        answer = self.program("vault", "verify", "--json")
        assert answer.code == (0 if answer.object["ok"] else 1)
        return {finding["code"] for finding in answer.object["findings"]}

    def rewrite_header(self, change, *files):
        for name in files or HEADERS:
            table = json.loads((self.vault / name).read_bytes())
            change(table)
            (self.vault / name).write_bytes(canonical.encode(table) + b"\n")

    @property
    def store(self):
        return self.vault / "store.db"

    def with_the_key(self, *statements):
        """Statements by somebody who has the key of the store and none of our guards."""
        with open_vault(self.vault, passphrase=PASSPHRASE) as desk:
            key = desk.vault.db_key
        connection = connect(self.store, key, use=Use.MIGRATE)
        for statement in statements:
            assert connection.execute(statement).rowcount
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        connection.close()


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return Office(tmp_path_factory.mktemp("whole"))


@pytest.fixture
def office(whole, tmp_path):
    """A copy of the same vault for each test."""
    shutil.copytree(whole.vault, tmp_path / "vault")
    copy = object.__new__(Office)
    copy.vault, copy.refs, copy.program = tmp_path / "vault", whole.refs, Program.on(tmp_path / "vault")
    return copy


def test_a_vault_that_nobody_touched_has_no_findings(office):
    assert office.findings() == set()
    assert office.program.ask("audit", "verify")["ok"]


# --- the header ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["passphrase", "recovery"])
def test_a_slot_taken_away_is_refused(office, kind):
    office.rewrite_header(lambda table: table.update(slots=[s for s in table["slots"] if s["kind"] != kind]))
    assert office.program.refusal("case", "list") == "vault.header_altered"


def test_a_slot_taken_from_one_copy_is_named_and_the_other_copy_opens_again(office):
    office.rewrite_header(lambda table: table["slots"].pop(), "vault.json")
    assert office.program.refusal("case", "list") == "vault.header_altered"
    assert len(office.program.ask("case", "list")["cases"]) == len(office.refs)


@pytest.mark.parametrize(
    ("numbers", "files", "code"),
    [
        ({"m": 2**30}, HEADERS, "vault.kdf_out_of_bounds"),
        ({"m": 1024}, HEADERS, "vault.kdf_out_of_bounds"),
        ({"t": 1}, HEADERS, "vault.kdf_out_of_bounds"),
        ({"p": 100}, HEADERS, "vault.kdf_out_of_bounds"),
        ({"m": 131072}, HEADERS, "vault.wrong_passphrase"),
        ({"m": 131072}, HEADERS[:1], "vault.header_altered"),
        ({"t": 4}, HEADERS[:1], "vault.header_altered"),
    ],
    ids=str,
)
def test_other_kdf_numbers_are_refused(office, numbers, files, code):
    office.rewrite_header(lambda table: table["slots"][0]["kdf"].update(numbers), *files)
    assert office.program.refusal("case", "list") == code


@pytest.mark.parametrize("files", [HEADERS, HEADERS[:1]], ids=["both copies", "one copy"])
def test_an_old_header_put_back_is_refused_with_its_old_passphrase(office, tmp_path, files):
    old = {name: (office.vault / name).read_bytes() for name in files}
    new = tmp_path / "new-passphrase"
    new.write_text(NEW_PASSPHRASE)
    office.program.ask("vault", "change-passphrase", "--new-passphrase-file", new)
    for name, content in old.items():
        (office.vault / name).write_bytes(content)
    assert office.program.refusal("case", "list") == "vault.old_header"


# --- the store -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("whats", [("store.db",), HEADERS], ids=["stores", "headers"])
def test_two_vaults_with_swapped_parts_open_neither(office, tmp_path, whats):
    other = Office(tmp_path / "other", cases=1, code="PNH")
    for name in whats:
        mine, theirs = office.vault / name, other.vault / name
        mine.rename(tmp_path / "between")
        theirs.rename(mine)
        (tmp_path / "between").rename(theirs)
    for one in (office, other):
        assert one.program.refusal("case", "list") == "store.damaged"
        assert one.findings() == {"page"}


def changed_pages(old, new):
    return [
        page
        for page in range(len(old) // PAGE)
        if old[page * PAGE : (page + 1) * PAGE] != new[page * PAGE : (page + 1) * PAGE]
    ]


def put_back(office, old, page):
    raw = bytearray(office.store.read_bytes())
    raw[page * PAGE : (page + 1) * PAGE] = old[page * PAGE : (page + 1) * PAGE]
    office.store.write_bytes(raw)


def test_an_old_page_put_back_is_found_even_after_a_day_of_work(office):
    """Each of a sample of pages, with a working command between the deed and the check."""
    old = office.store.read_bytes()
    office.program.ask("case", "edit", office.refs[0], "--set", "summary=ត្រូវបានកែ")
    office.add(99)
    new, anchor = office.store.read_bytes(), (office.vault / "anchor.json").read_bytes()
    pages = changed_pages(old, new)
    assert len(pages) >= 20
    unseen = []
    for page in random.Random(17).sample(pages, 10):  # noqa: S311 - a choice of pages
        office.store.write_bytes(new)
        (office.vault / "anchor.json").write_bytes(anchor)
        put_back(office, old, page)
        office.program("case", "list")
        found = office.program("vault", "verify", "--json")
        if found.code != 1:
            unseen.append(page)
    assert unseen == []


def test_a_whole_older_store_put_back_is_found(office):
    old = office.store.read_bytes()
    office.add(99)
    office.store.write_bytes(old)
    assert {"changed_outside", "anchor"} <= office.findings()


@pytest.mark.parametrize("at", [0, 16, 100, PAGE + 7, -40])
def test_a_changed_byte_is_damage(office, at):
    raw = bytearray(office.store.read_bytes())
    raw[at] ^= 1
    office.store.write_bytes(raw)
    assert office.findings() & {"page", "changed_outside"}


# --- with the key at hand --------------------------------------------------------------------------------------------


def test_an_edited_entry_of_the_audit_trail_is_found(office):
    office.with_the_key("UPDATE audit SET action = 'case.edit' WHERE seq = 5")
    answer = office.program("audit", "verify", "--json")
    assert (answer.code, answer.object["ok"]) == (1, False)
    assert "trail" in office.findings()


def test_a_trail_without_its_end_is_found_by_the_anchor(office):
    office.with_the_key("DELETE FROM audit WHERE seq > (SELECT max(seq) - 3 FROM audit)")
    assert "anchor" in office.findings()


def test_an_edited_row_is_found(office):
    office.with_the_key("UPDATE case_file SET summary = 'nothing happened' WHERE local_id = 2")
    assert {"row", "version"} <= office.findings()
    assert office.program.ask("audit", "verify")["ok"], "the trail itself is whole; it is the row that does not fit it"


def test_a_row_that_was_taken_out_is_found(office):
    office.with_the_key("DELETE FROM advice WHERE local_id = 1")
    assert "row" in office.findings()


def test_an_edited_anchor_is_found(office):
    anchor = office.vault / "anchor.json"
    anchor.write_bytes(anchor.read_bytes().replace(b'"sequence":', b'"sequence":1', 1))
    assert "changed_outside" in office.findings()
