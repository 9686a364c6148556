# SPDX-License-Identifier: Apache-2.0
"""Where does the real program run in a test: on which screen, with which home, and what is left of it afterwards?

A screen in memory (Xvfb) with the Khmer keyboard, a small window manager, a bus for the screen reader, an empty home
and an empty folder for temporary files. Everything that was started, the program's successors too, ends with the stage.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from PIL import Image

from tests.helpers.dbus import Bus, Call
from tests.helpers.tools import need

WIDTH, HEIGHT = 1366, 768
"""The screen of most laptops that are ten years old."""

_PROGRAM: Final = [sys.executable, "-m", "ui"]
_KEYBOARDS: Final = "us,kh"
_PATIENCE_SECONDS: Final = 10


@dataclass
class Stage:
    """One screen with everything around it."""

    folder: Path
    home: Path
    temporary: Path
    display: str
    bus: Bus
    """What the screen reader listens on."""
    environment: dict[str, str]
    _frame: Path
    _started: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        """Start the program as a person would, with a log beside the home."""
        log = (self.folder / "program.log").open("ab")
        with log:
            started = subprocess.Popen(
                [*_PROGRAM, *words], env=self.environment, cwd=self.home, stdout=log, stderr=subprocess.STDOUT
            )
        self._started.append(started)
        return started

    def log(self) -> str:
        """What the program said on its terminal."""
        path = self.folder / "program.log"
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def picture(self) -> Image.Image:
        """What the screen shows now: Xvfb keeps it in a file, 32 bits for each dot behind a header and a palette."""
        raw = self._frame.read_bytes()
        header = [int.from_bytes(raw[at : at + 4], "big") for at in range(0, 100, 4)]
        size, width, height, stride, colours = header[0], header[4], header[5], header[12], header[19]
        start = size + 12 * colours
        dots = raw[start : start + stride * height]
        return Image.frombytes("RGB", (width, height), dots, "raw", "BGRX", stride)

    def processes(self) -> list[int]:
        """The programs that run on this stage, also those that were started by another one."""
        mark = f"HOME={self.home}".encode()
        found = []
        for proc in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                if mark in (proc / "environ").read_bytes().split(b"\0"):
                    found.append(int(proc.name))
        return found

    def end(self) -> None:
        """End every program that is still there, also one that its watcher opened again meanwhile."""
        while processes := self.processes():
            for process in processes:
                with suppress(ProcessLookupError):
                    os.kill(process, signal.SIGKILL)
        for started in self._started:
            started.wait(_PATIENCE_SECONDS)


@contextmanager
def stage(folder: Path) -> Iterator[Stage]:
    """Build a stage below `folder` and take it down again."""
    home, temporary = folder / "home", folder / "tmp"
    for made in (home, temporary):
        made.mkdir()
    around: list[subprocess.Popen[bytes]] = []
    sockets = Path(tempfile.mkdtemp(prefix="stage-"))  # the name of a socket has room for a hundred characters
    built: Stage | None = None
    try:
        display = _screen(folder, around)
        environment = _environment(home, temporary, sockets, display)
        subprocess.run([need("setxkbmap", "x11-xkb-utils"), "-layout", _KEYBOARDS], env=environment, check=True)
        around.append(_quiet([need("matchbox-window-manager", "matchbox-window-manager")], environment))
        environment["DBUS_SESSION_BUS_ADDRESS"] = address = _bus(environment, around)
        built = Stage(folder, home, temporary, display, _reader_bus(address), environment, folder / "Xvfb_screen0")
        yield built
    finally:
        if built is not None:
            built.end()
            built.bus.close()
        for process in reversed(around):
            process.terminate()
            process.wait(_PATIENCE_SECONDS)
        shutil.rmtree(sockets, ignore_errors=True)


def _screen(folder: Path, around: list[subprocess.Popen[bytes]]) -> str:
    """Start a screen on the first free number."""
    told, tells = os.pipe()
    size = f"{WIDTH}x{HEIGHT}x24"
    command = [need("Xvfb", "xvfb"), "-displayfd", str(tells), "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
    around.append(subprocess.Popen([*command, "-fbdir", str(folder)], pass_fds=[tells], stderr=subprocess.DEVNULL))
    os.close(tells)
    with os.fdopen(told) as number:
        return f":{number.readline().strip()}"


def _environment(home: Path, temporary: Path, sockets: Path, display: str) -> dict[str, str]:
    """As after a login: nothing of the desktop that the test itself runs on."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("XDG_", "DBUS_", "QT_", "WAYLAND_", "AT_SPI_", "COV_", "PYTEST"))
    }
    return kept | {
        "HOME": str(home),
        "TMPDIR": str(temporary),
        "XDG_RUNTIME_DIR": str(sockets),
        "DISPLAY": display,
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "DBUS_SYSTEM_BUS_ADDRESS": "disabled:",  # this machine's own sleep is none of the program's here
    }


def _quiet(command: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _bus(environment: dict[str, str], around: list[subprocess.Popen[bytes]]) -> str:
    """Start a session's bus; gives its address."""
    command = [need("dbus-daemon", "dbus-daemon"), "--session", "--nofork", "--print-address=1"]
    daemon = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    around.append(daemon)
    if daemon.stdout is None:  # it was asked for in the line above
        raise ValueError
    with daemon.stdout as told:
        return told.readline().decode().strip()


def _reader_bus(address: str) -> Bus:
    """The bus of the screen reader, which is started by asking for it."""
    need("at-spi2-core", "at-spi2-core") if not _has_reader() else None
    session = Bus(address)
    try:
        (found,) = session.ask(Call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress"))
    finally:
        session.close()
    return Bus(str(found))


def _has_reader() -> bool:
    return Path("/usr/share/dbus-1/services/org.a11y.Bus.service").exists()
