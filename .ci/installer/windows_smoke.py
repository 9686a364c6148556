# SPDX-License-Identifier: Apache-2.0
"""Does the Windows installer do its job from the first double-click to the last? Run by `make windows-smoke`.

Windows is played by wine 10 or newer from Debian trixie, in a folder that this program makes (dist/wine-root) and that
needs nothing outside itself. As root, with debootstrap, mingw-w64, nsis and pdftotext; a quarter of an hour.

An installer that calls itself older goes in first, with one module more. Then: a vault, a case and a letter by the
command line; the window; the refusals (running program, older version, Windows 7); the upgrade; the uninstaller.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from packing import setup_file, windows
from packing.bench import PARTS, PYTHON, ROOT, Unfit, require, run
from packing.cpython import GCC
from packing.manifest import digests

OUT = ROOT / "dist"
WINE_ROOT = OUT / "wine-root"
HOME = "/root/prefix"
DRIVE = WINE_ROOT / "root" / "prefix" / "drive_c"
USER = DRIVE / "users" / "root"
PROGRAM = USER / "AppData" / "Local" / "Programs" / "legalaid"
CLI = r"C:\users\root\AppData\Local\Programs\legalaid\legalaid-cli.exe"
WINDOW = r"C:\users\root\AppData\Local\Programs\legalaid\legalaid.exe"
UNINSTALLER = r"C:\users\root\AppData\Local\Programs\legalaid\uninstall.exe"
WORK = DRIVE / "work"
OLDER = "0.0.1"
LEFT_BEHIND = Path("lib") / "legalaid" / "of_the_older_version.py"
PASSPHRASE = "seven quiet buffalo cross the river"  # noqa: S105 - of an invented vault
TOLD = "mscms,icuuc=n,b;mscoree,mshtml="
SUITE = "trixie"
PACKAGES = "wine wine64 xvfb xdotool imagemagick"
RECORD_CODE = re.compile(r"(?<=\s)\d{4} \d{4}(?=\s)")
TOO_OLD, NEWER_THERE, RUNNING = 3, 4, 5


def in_wine_root(script: str, *, seconds: int = 600) -> subprocess.CompletedProcess[str]:
    """Run a shell script inside the folder, in namespaces of its own: what it started ends with it.

    Wine's server writes the registry only when it ends by itself, so the script waits for that.
    """
    mounts = (
        f"mount -t proc proc {WINE_ROOT}/proc; mount --rbind /dev {WINE_ROOT}/dev; mount -t tmpfs tmp {WINE_ROOT}/run;"
        f"mkdir -p {WINE_ROOT}/srv/dist; mount --bind {OUT} {WINE_ROOT}/srv/dist;"
    )
    settings = {
        "HOME": "/root",
        "LANG": "C.UTF-8",
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": TOLD,
        "WINEPREFIX": HOME,
        "DEBIAN_FRONTEND": "noninteractive",
    }
    told = [f"{name}={value}" for name, value in settings.items()]
    words = ["unshare", "--mount", "--pid", "--fork", "sh", "-c", f'{mounts} exec chroot {WINE_ROOT} env -i "$@"', "sh"]
    whole = f"{script}\nstatus=$?; wineserver -w; exit $status"
    ran = [*words, *told, "sh", "-c", whole]
    return subprocess.run(ran, capture_output=True, text=True, check=False, timeout=seconds)


def wine(*words: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """Run a Windows program; its exit status, and what it printed."""
    quoted = " ".join("'" + word.replace("'", "'\\''") + "'" for word in words)
    return in_wine_root(f"printf '%s' '{given}' | wine {quoted}")


def cli(*words: str) -> str:
    """What the installed command line prints; refuses if it fails."""
    done = wine(CLI, "--vault", r"C:\work\vault", "--passphrase-file", r"C:\work\secret", *words)
    if done.returncode:
        raise Unfit(f"legalaid-cli {words[0]} {words[1]} ended with {done.returncode}: {done.stderr.strip()[-400:]}")
    return done.stdout


def expect(claim: str, holds: bool) -> None:  # noqa: FBT001 - a sentence and whether it is true
    """Say what was shown, or stop."""
    if not holds:
        raise Unfit(f"NOT SHOWN: {claim}")
    print(f"shown: {claim}", flush=True)


# --- a Windows to install on -----------------------------------------------------------------------------------------


def make_wine_root() -> None:
    """Debian with wine in a folder; kept for the next run."""
    if os.geteuid():
        raise Unfit("windows-smoke makes a Debian in a folder: run it as root")
    require(GCC, "debootstrap", "makensis", "pdftotext")
    ready = WINE_ROOT / "ready"
    if not ready.exists():
        shutil.rmtree(WINE_ROOT, ignore_errors=True)
        run("debootstrap", "--variant=minbase", SUITE, WINE_ROOT)
        done = in_wine_root(f"apt-get update -qq && apt-get install -y -qq --no-install-recommends {PACKAGES}")
        if done.returncode:
            raise Unfit(f"wine could not be had: {done.stderr.strip()[-400:]}")
        ready.touch()


def make_drive() -> None:
    """A fresh Windows drive, with stand-ins for two system libraries that wine lacks or aborts in."""
    shutil.rmtree(DRIVE.parent, ignore_errors=True)
    in_wine_root("wineboot -i")
    for source in sorted((PARTS / "wine").glob("*.c")):
        run(GCC, "-shared", "-s", "-O2", source, "-o", DRIVE / "windows" / "system32" / f"{source.stem}.dll")
    WORK.mkdir()
    (WORK / "secret").write_text(f"{PASSPHRASE}\n", encoding="utf-8")


# --- the steps -------------------------------------------------------------------------------------------------------


def install(setup: Path) -> int:
    """Run an installer silently; its exit status."""
    return wine(f"/srv/dist/{setup.name}", "/S").returncode


def record_case(call: Callable[..., str], work: Path, told: str) -> str:
    """A vault with one invented case; its number. `told` is the folder as the program knows it."""
    office, person = (PARTS / "wine" / "office.txt").read_text(encoding="utf-8").split("\n")[:2]
    call("vault", "create", "--office", office, "--office-code", "BTB", "--person", person, "--device-tag", "501")
    (work / "case.json").write_text(call("case", "example"), encoding="utf-8")
    return str(json.loads(call("case", "add", f"{told}case.json", "--json"))["ref"])


def letter_text(call: Callable[..., str], work: Path, told: str, *, case: str, name: str) -> str:
    """The text of an advice letter, as another program reads it out of the PDF.

    The eight digits of the record's own code are left out: they follow from the vault, which is another one.
    """
    call("letter", "make", case, "--template", "advice", "--language", "km", "--out", f"{told}{name}.pdf")
    return RECORD_CODE.sub("(code)", run("pdftotext", "-layout", work / f"{name}.pdf", "-"))


def letter_of_linux() -> str:
    """The same letter, made here by the source."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        (work / "secret").write_text(f"{PASSPHRASE}\n", encoding="utf-8")
        start = (PYTHON, "-m", "legalaid", "--vault", work / "vault", "--passphrase-file", work / "secret")

        def call(*words: str) -> str:
            return run(*start, *words)

        case = record_case(call, work, f"{work}/")
        return letter_text(call, work, f"{work}/", case=case, name="letter")


def vault_files() -> dict[str, str]:
    """Every file of the vault and its SHA-256."""
    return digests(WORK / "vault")


def programs_there() -> list[str]:
    """What is left in the folder of the program."""
    return sorted(path.name for path in PROGRAM.iterdir()) if PROGRAM.exists() else []


def show_the_window(setup: Path) -> None:
    """Start the desktop on a screen, photograph it, and see an installer refuse to replace a running program."""
    shot = OUT / "windows-smoke.png"
    script = f"""
        Xvfb :77 -screen 0 1366x768x24 >/dev/null 2>&1 & export DISPLAY=:77; sleep 2; found=no
        began=$(date +%s.%N); wine '{WINDOW}' >/dev/null 2>&1 &
        timeout 90 xdotool search --sync --onlyvisible --class legalaid >/dev/null && found=yes
        ended=$(date +%s.%N); sleep 6; import -window root /srv/dist/{shot.name}
        wine '/srv/dist/{setup.name}' /S; echo "$found $began $ended $?"; wineserver -k
    """
    found, began, ended, status = (in_wine_root(script).stdout.split() or ["no", "0", "0", "0"])[-4:]
    expect(f"the desktop shows a window after {float(ended) - float(began):.1f} s ({shot})", found == "yes")
    expect("an installer refuses while the program runs", int(status) == RUNNING)


def refuse_what_must_be(setup: Path, older: Path) -> None:
    """An older version over a newer one, and a Windows that is too old, change nothing."""
    before = digests(PROGRAM)
    expect("an older version is refused over a newer one", install(older) == NEWER_THERE)
    in_wine_root("wine winecfg -v win7")
    expect("Windows 7 is refused before anything is written", install(setup) == TOO_OLD)
    in_wine_root("wine winecfg -v win10")
    expect("what was refused changed no file", digests(PROGRAM) == before)


def remove() -> None:
    """Run the uninstaller, which leaves a copy of itself to do the work, and wait for that."""
    wine(UNINSTALLER, "/S")
    for _ in range(60):
        if not programs_there():
            break
        time.sleep(1)
    expect("the uninstaller leaves nothing of the program", programs_there() == [] and not PROGRAM.exists())
    expect("nor its shortcut", list(USER.rglob("*.lnk")) == [])
    told = in_wine_root(
        "wine reg query 'HKCU\\Software\\legalaid' /s; wine reg query HKCU\\Software\\Classes\\.labundle"
    )
    expect("nor its keys in the registry", "legalaid" not in told.stdout)


def build_both() -> tuple[Path, Path]:
    """An installer that calls itself older, with one module more, and the one of this version; both packed fast."""
    folder = windows.build_folder(OUT)
    extra = folder / LEFT_BEHIND
    extra.write_text('"""Only the older version has this."""\n', encoding="utf-8")
    older = setup_file.build_setup(folder, OUT, version=OLDER, fast=True)
    extra.unlink()
    windows.verify(folder)
    return older, setup_file.build_setup(folder, OUT, fast=True)


def main() -> None:
    """The whole life of an installation."""
    make_wine_root()
    print(in_wine_root("wine --version").stdout.strip(), flush=True)
    older, setup = build_both()
    make_drive()
    expect("the older installer runs silently", install(older) == 0)
    expect("it installed its one module more", (PROGRAM / LEFT_BEHIND).exists())
    case = record_case(cli, WORK, "C:\\work\\")
    expect(f"a vault is made and a case recorded: {case}", bool(case))
    before = vault_files()
    show_the_window(setup)
    expect("the upgrade runs silently", install(setup) == 0)
    expect("nothing of the older version stays beside it", not (PROGRAM / LEFT_BEHIND).exists())
    expect("every file of the vault is as it was", vault_files() == before)
    text = letter_text(cli, WORK, "C:\\work\\", case=case, name="letter")
    expect(
        f"the vault opens and prints the letter that Linux prints ({len(text)} characters)", text == letter_of_linux()
    )
    refuse_what_must_be(setup, older)
    before = vault_files()
    remove()
    expect("the vault is untouched", vault_files() == before)
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main()
