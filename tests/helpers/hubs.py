# SPDX-License-Identifier: Apache-2.0
"""Hubs as they run in production: a server on a port, PostgreSQL or SQLite below it, and a folder or an S3 store."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from legalaid.clock import Clock
from legalaid.hub import invitations
from legalaid.hub.database import Database
from legalaid.hub.settings import Settings
from legalaid.sync.transport import Line
from tests.helpers.organisation import Laptop, Office

GENEROUS = {"requests_a_minute": 1_000_000, "frames_a_day": 1_000_000, "bytes_a_day": 10**12}
"""So that a test of something else meets no limit."""

_INSTALL = "PostgreSQL is not installed: sudo apt-get install --yes --no-install-recommends postgresql"
_QUICK = ("fsync=off", "full_page_writes=off", "listen_addresses=", "shared_buffers=32MB", "max_connections=150")


class PostgreSQL:
    """A cluster of one's own: no port, a socket in its folder, gone afterwards."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def new_database(self) -> str:
        """The address of an empty database."""
        name = f"hub_{uuid4().hex}"
        self.run("createdb", "--host", self.folder, "--username", "hub", name)
        return f"postgresql://hub@/{name}?host={self.folder}"

    def make(self) -> None:
        """Lay out an empty cluster."""
        self.run("initdb", *self._data, "--username", "hub", "--auth", "trust", "--no-sync", "--encoding", "UTF8")

    def start(self) -> None:
        """Start it, also after it was killed."""
        options = " ".join(["-k", str(self.folder), *(f"-c {setting}" for setting in _QUICK)])
        self.run("pg_ctl", *self._data, "--log", self.folder / "log", "--wait", "--options", options, "start")

    def kill(self) -> None:
        """End it as a crash would, without a word to anybody."""
        self.run("pg_ctl", *self._data, "--mode", "immediate", "--wait", "stop")

    @property
    def _data(self) -> tuple[str, Path]:
        return "--pgdata", self.folder / "data"

    def run(self, tool: str, *words: object) -> str:
        """Run one of PostgreSQL's tools as somebody who is not root, since its server refuses root."""
        line = [_tool(tool), *map(str, words)]
        done = subprocess.run(line, user=_user(), cwd=self.folder, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout


@contextmanager
def postgresql() -> Iterator[PostgreSQL]:
    """A throw-away cluster; fails where PostgreSQL is not installed."""
    folder = Path(tempfile.mkdtemp(prefix="legalaid-pg-"))
    if (user := _user()) is not None:
        shutil.chown(folder, user)
    cluster = PostgreSQL(folder)
    try:
        cluster.make()
        cluster.start()
        try:
            yield cluster
        finally:
            cluster.kill()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def s3() -> Iterator[str]:
    """The address of an empty bucket in an S3-compatible server on this machine; its keys are in the environment."""
    from moto.server import ThreadedMotoServer  # noqa: PLC0415 - slow to load, and few tests need it

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    settings = {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
        "AWS_ALLOW_HTTP": "true",
        "AWS_REGION": "us-east-1",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
    }
    before = {name: os.environ.get(name) for name in settings}
    os.environ.update(settings)
    try:
        httpx.put(f"{settings['AWS_ENDPOINT_URL']}/chunks", trust_env=False).raise_for_status()
        yield "s3://chunks/hub"
    finally:
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})
        server.stop()


@dataclass(frozen=True)
class HubProcess:
    """A hub in a process of its own, as whoever runs one starts it: its address, and a token for one organisation."""

    url: str
    invite: str
    process: "subprocess.Popen[str]"

    def stop(self) -> None:
        """Switch it off."""
        self.process.terminate()
        self.process.communicate(timeout=120)


@contextmanager
def hub_process(folder: Path) -> Iterator[HubProcess]:
    """A hub on a free port of this machine, with its database and files in `folder`."""
    address, files = f"sqlite:///{folder / 'hub.db'}", folder / "hub-files"
    files.mkdir()
    with Database(address) as database:
        database.make()
        with database.writing() as work:
            token = invitations.invite(work, now=Clock().milliseconds())
    places = [f"--database={address}", f"--blobs={files}", "--listen", "127.0.0.1:0"]
    serving = [sys.executable, "-m", "legalaid.hub", "serve", *places]
    with subprocess.Popen(serving, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        hub = HubProcess(process.stdout.readline().split()[-1], token, process)
        try:
            yield hub
        finally:
            if process.poll() is None:
                hub.stop()


class HubAt:
    """A hub that listens, and its places."""

    def __init__(self, url: str, settings: Settings) -> None:
        self.url = url
        self.settings = settings
        self._tokens: list[str] = []

    def invite(self) -> str:
        """A token for one organisation; some are made at a time."""
        if not self._tokens:
            with Database(self.settings.database) as database, database.writing() as work:
                self._tokens = [invitations.invite(work, now=Clock().milliseconds()) for _ in range(20)]
        return self._tokens.pop()

    def line(self, office: Office, laptop: Laptop, *, clock: Clock | None = None) -> Line:
        """The line of a laptop; the test closes it."""
        return Line(self.url, org=office.org, key=laptop.key, clock=clock or Clock())

    def office(self) -> Office:
        """A fresh organisation that has its place here."""
        office = Office(uuid4().hex)
        with self.line(office, office.dara) as line:
            line.found(self.invite(), office.log)
        return office


def _tool(name: str) -> str:
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    if found:
        return str(found[-1])
    elsewhere = shutil.which(name)
    if elsewhere is None:
        pytest.fail(_INSTALL, pytrace=False)
    return elsewhere


def _user() -> str | None:
    """Whom PostgreSQL runs as: its server refuses root."""
    return "postgres" if os.getuid() == 0 else None
