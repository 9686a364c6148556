# SPDX-License-Identifier: Apache-2.0
"""A Debian in a folder: where a package is installed, run and removed without touching this machine."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from packing.bench import PARTS, PYTHON, ROOT, Unfit, require, run

OUT = ROOT / "dist"
PASSPHRASE = "seven quiet buffalo cross the river"  # noqa: S105 - of an invented vault
STAGES = 4  # of `lock_and_return`
NAMED = """
    named() { # CLASS: its newest window with a name; the sheet that stands while the program loads has none
      for found in $(xdotool search --onlyvisible --class $1 2>/dev/null); do
        [ -z "$(xdotool getwindowname $found 2>/dev/null | tr -d ' ')" ] || echo $found
      done | tail -1; }"""
RECORD_CODE = re.compile(r"(?<=\s)\d{4} \d{4}(?=\s)")


@dataclass(frozen=True, slots=True)
class DebianFolder:
    """A minimal Debian of one suite with some packages, made at the first use and kept; `dist` lies at /srv/dist."""

    path: Path
    suite: str
    packages: str
    settings: dict[str, str] = field(default_factory=dict)

    def make(self) -> None:
        """Have it, as root."""
        if os.geteuid():
            raise Unfit("this makes a Debian in a folder: run it as root")
        require("debootstrap", "pdftotext")
        ready = self.path / "ready"
        if ready.exists():
            return
        shutil.rmtree(self.path, ignore_errors=True)
        run("debootstrap", "--variant=minbase", self.suite, self.path)
        done = self.run(f"apt-get update -qq && apt-get install -y -qq --no-install-recommends {self.packages}")
        if done.returncode:
            raise Unfit(f"not to be had: {self.packages}: {done.stderr.strip()[-400:]}")
        ready.touch()

    def run(self, script: str, *, seconds: int = 900) -> subprocess.CompletedProcess[str]:
        """Run a shell script inside, in namespaces of its own: what it started ends with it."""
        mounts = (
            f"mount -t proc proc {self.path}/proc; mount --rbind /dev {self.path}/dev;"
            f"mount -t tmpfs tmp {self.path}/run;"
            f"mkdir -p {self.path}/srv/dist; mount --bind {OUT} {self.path}/srv/dist;"
        )
        settings = {
            "HOME": "/root",
            "LANG": "C.UTF-8",
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "DEBIAN_FRONTEND": "noninteractive",
            **self.settings,
        }
        told = [f"{name}={value}" for name, value in settings.items()]
        enter = ["unshare", "--mount", "--pid", "--fork", "sh", "-c", f'{mounts} exec chroot {self.path} env -i "$@"']
        ran = [*enter, "sh", *told, "sh", "-c", script]
        return subprocess.run(ran, capture_output=True, text=True, check=False, timeout=seconds)


def expect(claim: str, holds: bool) -> None:  # noqa: FBT001 - a sentence and whether it is true
    """Say what was shown, or stop."""
    if not holds:
        raise Unfit(f"NOT SHOWN: {claim}")
    print(f"shown: {claim}", flush=True)


def screen(number: int) -> str:
    """The lines of a script that give it a display, once that answers."""
    socket = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - where every display has it
    return f"""rm -f {socket} /tmp/.X{number}-lock; export DISPLAY=:{number}
        Xvfb $DISPLAY -screen 0 1366x768x24 >/dev/null 2>&1 &
        for tenth in $(seq 300); do [ -e {socket} ] && break; sleep 0.1; done"""


def lock_and_return(start: str, passphrase: str) -> str:
    """The lines of a script, on a display, that open the vault with `start`, lock it, and open it again.

    They leave in `$windows` the window of each stage (unlock, work, unlock, work), in `$ended` whether the first
    process had ended by the third. No stage is waited for longer than some minutes.
    """
    return f"""
        {NAMED}
        another() {{ # WINDOW TENTHS: the next one that is not this window
          for tenth in $(seq $2); do
            now=$(named legalaid); [ -n "$now" ] && [ "$now" != "$1" ] && break; now=none; sleep 0.1
          done
          [ $now = none ] || {{ sleep 3; xdotool windowfocus --sync $now; }}; echo $now; }}
        turn() {{ # WINDOW WHAT: do it until another window comes; a busy machine may lose a key
          for time in 1 2 3; do $2; now=$(another $1 600); [ $now = none ] || break; done; echo $now; }}
        enter() {{ xdotool key ctrl+a; xdotool type --delay 80 {quoted(passphrase)}; xdotool key Return; }}
        lock() {{ xdotool key ctrl+l; }}
        {start} >/dev/null 2>&1 &
        began=$!; unlock=$(another none 1800); work=$(turn $unlock enter); again=$(turn $work lock)
        ended=no; kill -0 $began 2>/dev/null || ended=yes
        back=$(turn $again enter); windows="$unlock $work $again $back" """


def quoted(*words: str) -> str:
    """Words as a shell takes them for what they are."""
    return " ".join("'" + word.replace("'", "'\\''") + "'" for word in words)


# --- the job that every package must do ------------------------------------------------------------------------------


def record_case(call: Callable[..., str], work: Path, told: str) -> str:
    """A vault with one invented case; its number. `told` is the folder `work` as the program knows it."""
    office, person = (PARTS / "wine" / "office.txt").read_text(encoding="utf-8").split("\n")[:2]
    call("vault", "create", "--office", office, "--office-code", "BTB", "--person", person, "--device-tag", "501")
    (work / "case.json").write_text(call("case", "example"), encoding="utf-8")
    return str(json.loads(call("case", "add", f"{told}case.json", "--json"))["ref"])


def letter_text(call: Callable[..., str], work: Path, told: str, *, case: str) -> str:
    """The text of an advice letter, as another program reads it out of the PDF.

    The eight digits of the record's own code are left out: they follow from the vault, which is another one.
    """
    call("letter", "make", case, "--template", "advice", "--language", "km", "--out", f"{told}letter.pdf")
    return RECORD_CODE.sub("(code)", run("pdftotext", "-layout", work / "letter.pdf", "-"))


def letter_of_the_source() -> str:
    """The same letter, made here by the source."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        (work / "secret").write_text(f"{PASSPHRASE}\n", encoding="utf-8")
        start = (PYTHON, "-m", "legalaid", "--vault", work / "vault", "--passphrase-file", work / "secret")

        def call(*words: str) -> str:
            return run(*start, *words)

        return letter_text(call, work, f"{work}/", case=record_case(call, work, f"{work}/"))
