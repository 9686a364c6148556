# SPDX-License-Identifier: Apache-2.0
"""Can whoever runs a hub make it, look at it, copy it and put it back from the command line, and serve it?"""

import json
import signal
import socket
import subprocess
import sys
from contextlib import closing

import pytest

from legalaid.errors import UnusableListenAddress
from legalaid.hub.__main__ import run
from legalaid.hub.database import Database
from legalaid.hub.serving import embedded, take_port, url_of
from legalaid.hub.settings import Settings, decode, encode
from legalaid.sync.heads import Ask
from tests.helpers.chains import Space
from tests.helpers.house import ROOT
from tests.helpers.hubs import HubAt
from tests.helpers.organisation import Office


@pytest.fixture
def where(tmp_path):
    """The options that name the hub's places."""
    return ["--database", f"sqlite:///{tmp_path / 'made' / 'hub.db'}", "--blobs", str(tmp_path / "blobs")]


def settings(where):
    return Settings(database=where[1], blobs=where[3])


def said(capsys, code, *words):
    """The JSON answer of a command that ends with this exit code."""
    assert run([*words, "--json"]) == code
    out, err = capsys.readouterr()
    return json.loads(err if code else out)


def test_an_invitation_makes_the_hub_and_lets_one_organisation_in(where, capsys):
    token = said(capsys, 0, "invite", *where)["token"]
    assert said(capsys, 0, "invite", "--database", where[1])["token"] != token
    assert said(capsys, 0, "check", *where) == {"ok": True}
    office = Office()
    with embedded(settings(where)) as url, HubAt(url, settings(where)).line(office, office.dara) as line:
        assert line.health().milliseconds > 0
        assert line.found(token, office.log).org == office.org


def test_a_hub_is_copied_put_back_renewed_and_verified(where, capsys, tmp_path):
    said(capsys, 0, "invite", *where)
    nothing = {"organisations": 0, "frames": 0, "chunks": 0}
    assert said(capsys, 0, "backup", *where, "--out", str(tmp_path / "copy")) == nothing
    other = ["--database", f"sqlite:///{tmp_path / 'other.db'}", "--blobs", str(tmp_path / "other")]
    assert said(capsys, 0, "restore", "--from", str(tmp_path / "copy"), *other) == nothing
    assert said(capsys, 0, "renew", *other[:2]) == {"organisations": 0}
    assert said(capsys, 0, "verify", *other)["fault_count"] == 0


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("hub.no_hub", ["check", "--database", "sqlite:///{}/none.db", "--blobs", "{}/blobs"]),
        ("hub.database", ["check", "--database", "mysql://x", "--blobs", "{}/blobs"]),
        ("hub.database", ["check", "--database", "sqlite://", "--blobs", "{}/blobs"]),
        ("hub.database", ["check", "--database", "nonsense", "--blobs", "{}/blobs"]),
        ("hub.database", ["check", "--database", "postgresql://hub@/x?host={}", "--blobs", "{}/blobs"]),
        ("hub.database", ["invite", "--database", "sqlite:///{}/file/hub.db"]),
        ("hub.backup", ["restore", "--from", "{}/copy", "--database", "sqlite:///{}/full.db", "--blobs", "{}/b"]),
    ],
)
def test_what_cannot_be_done_is_named(code, words, capsys, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    if code == "hub.backup":
        full(tmp_path, capsys)
    assert said(capsys, 1, *(word.replace("{}", str(tmp_path)) for word in words))["error"]["code"] == code


def full(folder, capsys):
    """A hub with an organisation, and a copy of it."""
    where = ["--database", f"sqlite:///{folder / 'full.db'}", "--blobs", str(folder / "b")]
    said(capsys, 0, "invite", *where)
    with embedded(settings(where)) as url:
        HubAt(url, settings(where)).office()
    said(capsys, 0, "backup", *where, "--out", str(folder / "copy"))


def test_a_wrong_command_and_words_for_people(capsys, where):
    assert run(["no-such-command"]) == 2
    assert run(["invite"]) == 2
    assert "[usage]" in capsys.readouterr().err
    assert run(["check", *where]) == 1
    assert "Run 'legalaid-hub invite' to make it" in capsys.readouterr().err
    assert run(["invite", *where]) == 0
    assert len(capsys.readouterr().out.strip()) == 32


@pytest.mark.parametrize(
    "listen", ["", "8750", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:99999", "no.such.host.invalid:1"]
)
def test_an_address_to_listen_on_is_looked_at_first(listen):
    with pytest.raises(UnusableListenAddress):
        take_port(listen)


def test_ports_are_taken_once_on_either_kind_of_address():
    with take_port("[::1]:0") as taken:
        assert url_of(taken).startswith("http://[::1]:")
    with take_port("127.0.0.1:0") as taken, pytest.raises(UnusableListenAddress):
        take_port(url_of(taken).removeprefix("http://"))


def test_an_answer_leaves_at_once_and_not_when_its_head_was_confirmed():
    with take_port("127.0.0.1:0") as taken, closing(socket.create_connection(taken.getsockname())):
        accepted, _ = taken.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_settings_reach_the_workers_as_one_line():
    wanted = Settings(database="sqlite:///x", blobs="y", frames_a_day=5)
    assert decode(encode(wanted)) == wanted


def test_a_hub_of_two_processes_serves_until_it_is_told_to_stop(where, capsys):
    """Started as whoever runs it does."""
    token = said(capsys, 0, "invite", *where)["token"]
    command = [sys.executable, "-m", "legalaid.hub", "serve", *where, "--listen", "127.0.0.1:0"]
    process = subprocess.Popen(
        [*command, "--workers", "2"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        ready = process.stdout.readline()
        assert ready.startswith("listening on http://127.0.0.1:"), process.stderr.read()
        hub, office = HubAt(ready.split()[-1], settings(where)), Office()
        space = Space(office.org, office.dara, office.GROUP)
        with hub.line(office, office.dara) as dara, hub.line(office, office.sophea) as sophea:
            dara.found(token, office.log)
            sent = [space.opened(), *space.frames(office.dara, 4)]
            dara.exchange(Ask(most=1), sent)
            assert list(sophea.exchange(Ask(most=10**6)).frames) == sent
    finally:
        process.send_signal(signal.SIGTERM)
        _, complaints = process.communicate(timeout=30)
    assert complaints == ""


def test_a_defect_is_told_by_its_place_alone(where, capsys):
    said(capsys, 0, "invite", *where)
    with Database(where[1]) as database, database.writing() as work:
        work.exec_driver_sql("ALTER TABLE org RENAME COLUMN root TO zanzibar")
    told = said(capsys, 70, "verify", *where)["error"]
    assert told["code"] == "defect"
    assert "OperationalError" in told["message"]
    assert not [word for word in ("zanzibar", "org.root", "SELECT", "Traceback") if word in str(told)]
