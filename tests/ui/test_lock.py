# SPDX-License-Identifier: Apache-2.0
"""After the lock the process that was open is gone, and a new one that knows nothing shows the unlock page.

The program runs in processes of its own, with a home of their own. They are seen from outside: by the process list, by
the vault's lock, and by the socket over which a later start raises the window.
"""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from legalaid.errors import VaultInUse
from legalaid.services.cases import add_case
from tests.helpers.desks import PASSPHRASE, consultation, new_vault, reopened
from tests.helpers.screen import activate
from ui.session import ClipboardWatch, IdleWatch, SleepWatch

PATIENCE = 120
"""Seconds until a process that does not end, or does not come, is taken for a fault."""

AT_THE_KEYBOARD = """
import sys
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from ui.__main__ import start

vault, passphrase, what = sys.argv[1:]
program = start(["legalaid", "--vault", vault])
QTest.keyClicks(program.entry.current().secret.line, passphrase)
QTest.keyClick(program.entry.current().secret.line, Qt.Key.Key_Return)
while program.main is None:
    QTest.qWait(10)
print("open", flush=True)
press = lambda: QTest.keyClick(program.main, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
if what == "lock":
    QTimer.singleShot(50, press)
sys.exit(program.run())
"""
"""A person who unlocks, and presses Ctrl+L."""


@pytest.fixture
def home(tmp_path):
    """A computer of its own: settings, sockets and temporary files; whatever runs there ends with the test."""
    for name in ("config", "run"):
        (tmp_path / name).mkdir(mode=0o700)
    yield os.environ | {
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_RUNTIME_DIR": str(tmp_path / "run"),
        "TMPDIR": str(tmp_path / "run"),
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    while left := processes(tmp_path):  # a watcher may open the program again meanwhile
        for pid in left:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)


@pytest.fixture
def vault(tmp_path):
    """The folder of a locked vault."""
    new_vault(tmp_path / "btb-dara").desk.lock()
    return tmp_path / "btb-dara"


def processes(home):
    """Every process whose home this is, with its command line."""
    found = {}
    for entry in Path("/proc").iterdir():
        with contextlib.suppress(OSError):
            if entry.name.isdigit() and f"HOME={home}\0".encode() in (entry / "environ").read_bytes():
                found[int(entry.name)] = (entry / "cmdline").read_bytes().split(b"\0")[:-1]
    return found


@contextlib.contextmanager
def at_the_keyboard(home, vault, what):
    """A person who has unlocked the vault."""
    words = [sys.executable, "-c", AT_THE_KEYBOARD, str(vault), PASSPHRASE, what]
    with subprocess.Popen(words, env=home, stdout=subprocess.PIPE) as person:
        try:
            assert person.stdout.readline() == b"open\n"
            yield person
        finally:
            person.kill()


def until(seen, seconds=PATIENCE):
    end = time.monotonic() + seconds
    while not (found := seen()):
        assert time.monotonic() < end
        time.sleep(0.05)
    return found


def listens(folder):
    """Whether a window answers on the socket in this folder."""
    for path in folder.glob("legalaid-*"):
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as wire:
            wire.connect(str(path))
            return True
    return False


def test_ctrl_l_leaves_a_new_process_that_holds_nothing(home, vault, tmp_path):
    with at_the_keyboard(home, vault, "lock") as person:
        assert person.wait(PATIENCE) == 0
    (successor,) = until(lambda: {pid: line for pid, line in processes(tmp_path).items() if line}).items()
    assert successor[0] != person.pid
    assert successor[1][1:] == [b"-m", b"ui"]
    until(lambda: listens(tmp_path / "run"))
    reopened(vault).lock()  # nobody holds it
    os.kill(successor[0], signal.SIGTERM)
    until(lambda: successor[0] not in processes(tmp_path) or is_zombie(successor[0]))


def is_zombie(pid):
    return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(") ", 1)[1].startswith("Z")


def test_the_end_of_the_session_closes_the_vault_without_a_successor(home, vault, tmp_path):
    with at_the_keyboard(home, vault, "wait") as person:
        with pytest.raises(VaultInUse):
            reopened(vault)
        person.send_signal(signal.SIGTERM)
        assert person.wait(PATIENCE) == 0
    until(lambda: processes(tmp_path) == {})  # the watcher goes a moment later; a successor would stay
    reopened(vault).lock()


def watchers(folder):
    return [pid for pid, line in processes(folder).items() if line[1:] == [b"-m", b"ui.watch"]]


@pytest.mark.slow
def test_a_killed_window_opens_again_by_itself(home, vault, tmp_path):
    with at_the_keyboard(home, vault, "wait") as person:
        until(lambda: watchers(tmp_path))
        person.send_signal(signal.SIGKILL)
        person.wait(PATIENCE)
    until(lambda: [line for line in processes(tmp_path).values() if line[1:] == [b"-m", b"ui"]])
    until(lambda: listens(tmp_path / "run"))
    reopened(vault).lock()


# --- what memory holds -----------------------------------------------------------------------------------------------

LOOKING_AT_A_CASE = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from ui.__main__ import start

vault, passphrase, ref = sys.argv[1:]
program = start(["legalaid", "--vault", vault])
QTest.keyClicks(program.entry.current().secret.line, passphrase)
QTest.keyClick(program.entry.current().secret.line, Qt.Key.Key_Return)
while program.main is None:
    QTest.qWait(10)
program.main.open("case", ref)
while program.main.current().case is None:
    QTest.qWait(10)
QTest.qWait(200)
print("open", flush=True)
while not Path(vault).with_name("now").exists():
    QTest.qWait(20)
QTimer.singleShot(50, program.main.lock)
sys.exit(program.run())
"""


def held(pid, secrets):
    """Which of these a process holds anywhere in its memory."""
    found = set()
    with Path(f"/proc/{pid}/mem").open("rb") as memory:
        for line in Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines():
            span, rights, *_ = line.split()
            start, end = (int(edge, 16) for edge in span.split("-"))
            if rights.startswith("r") and "[v" not in line:  # what the kernel lends to every process
                with contextlib.suppress(OSError):
                    memory.seek(start)
                    content = memory.read(end - start)
                    found |= {name for name, forms in secrets.items() if any(form in content for form in forms)}
    return found


def test_after_the_lock_no_process_holds_passphrase_key_or_name(home, vault, tmp_path):
    """The open process is searched first: it holds all that is looked for afterwards, so the search can find it."""
    with reopened(vault) as desk:
        client = {"family_name_km": "ចន្ទ្រារស្មី", "given_name_km": "កាណារី"}
        ref = add_case(desk, consultation(client=client))
        key = desk.vault.key.raw
    texts = {"passphrase": PASSPHRASE, "name": client["family_name_km"]}
    secrets = {name: (text.encode(), text.encode("utf-16-le")) for name, text in texts.items()} | {"key": (key,)}
    words = [sys.executable, "-c", LOOKING_AT_A_CASE, str(vault), PASSPHRASE, ref]
    with subprocess.Popen(words, env=home, stdout=subprocess.PIPE) as person:
        try:
            assert person.stdout.readline() == b"open\n"
            assert held(person.pid, secrets) == set(secrets)
            (tmp_path / "now").touch()
            assert person.wait(PATIENCE) == 0
        finally:
            person.kill()
    until(lambda: listens(tmp_path / "run"))
    left = {pid: held(pid, secrets) for pid in processes(tmp_path)}
    assert left
    assert not any(left.values()), left


# --- what was copied -------------------------------------------------------------------------------------------------


def test_what_was_copied_here_is_taken_back_after_a_while(qtbot, qapp):
    clipboard = qapp.clipboard()
    watch, line = ClipboardWatch(0.2), QLineEdit("private")
    qtbot.addWidget(line)
    activate(line)
    line.selectAll()
    line.copy()
    assert clipboard.text() == "private"
    qtbot.waitUntil(lambda: clipboard.text() == "")
    line.copy()
    watch.clear()
    assert clipboard.text() == ""


def test_what_another_program_copied_is_left_alone(qtbot, qapp, monkeypatch):
    clipboard = qapp.clipboard()
    watch, line = ClipboardWatch(60), QLineEdit("private")
    qtbot.addWidget(line)
    activate(line)
    line.selectAll()
    line.copy()
    monkeypatch.setattr(QGuiApplication, "focusWindow", lambda: None)  # another program has the keyboard
    clipboard.setText("somebody else's")
    watch.clear()
    assert clipboard.text() == "somebody else's"


# --- when it locks by itself -----------------------------------------------------------------------------------------


class Seconds:
    """A wall clock that a test moves."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def test_after_the_minutes_without_a_key_the_lock_is_asked_for(qtbot, qapp):
    seconds = Seconds()
    watch = IdleWatch(300, now=seconds)
    heard = []
    watch.expired.connect(lambda: heard.append(seconds.now))
    seconds.now += 299
    watch.look()
    assert heard == []
    seconds.now += 1
    watch.look()
    assert len(heard) == 1


def test_a_key_starts_the_count_anew_but_not_after_its_end(qtbot, qapp):
    seconds, heard = Seconds(), []
    watch = IdleWatch(300, now=seconds)
    watch.expired.connect(lambda: heard.append(True))
    line = QLineEdit()
    qtbot.addWidget(line)
    qapp.installEventFilter(watch)
    try:
        seconds.now += 200
        QTest.keyClick(line, Qt.Key.Key_A)
        seconds.now += 200
        watch.look()
        assert heard == []
        seconds.now += 200
        QTest.keyClick(line, Qt.Key.Key_B)
        assert heard == [True]
    finally:
        qapp.removeEventFilter(watch)


@pytest.mark.parametrize(("jump", "locks"), [(2, False), (20, False), (45, True), (100_000, True)])
def test_a_laptop_that_slept_is_locked_when_it_wakes(qapp, jump, locks):
    seconds, heard = Seconds(), []
    watch = SleepWatch(now=seconds)
    watch.left.connect(lambda: heard.append(True))
    seconds.now += jump
    watch.look()
    assert bool(heard) == locks


def test_only_the_first_half_of_a_signal_counts(qapp):
    heard = []
    watch = SleepWatch()
    watch.left.connect(lambda: heard.append(True))
    watch.switched(is_on=False)
    assert heard == []
    watch.switched(is_on=True)
    watch.told()
    assert len(heard) == 2


HEARS = """
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.session import SleepWatch

app, heard = QApplication([]), []
watch = SleepWatch()
watch.left.connect(lambda: heard.append(True))
watch.listen()
bus = QDBusConnection.sessionBus()
assert bus.registerService("org.gnome.ScreenSaver")
told = QDBusMessage.createSignal("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged")
told.setArguments([True])
assert bus.send(told)
QTest.qWait(500)
print(len(heard))
"""


def test_a_desktop_that_is_locked_is_heard_on_its_bus(home):
    home.pop("DBUS_SESSION_BUS_ADDRESS")
    run = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", HEARS], env=home, capture_output=True, text=True, check=False
    )
    assert run.stdout.strip() == "1", run.stderr
