# SPDX-License-Identifier: Apache-2.0
"""Does the Windows installer do its job from the first double-click to the last? Run by `make windows-smoke`.

Windows is played by wine 10 or newer from Debian trixie, in a folder that this program makes (dist/wine-root) and that
needs nothing outside itself. As root, with debootstrap, mingw-w64, nsis and pdftotext; a quarter of an hour.

An installer that calls itself older goes in first, with one module more and the file of an organisation. Then: every
module of Python, a vault, a case and a letter by the command line; the window, the lock and what comes after it; the
refusals (running program, older version, Windows 7); the upgrade; the uninstaller.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from debian_folder import (
    OUT,
    PASSPHRASE,
    STAGES,
    DebianFolder,
    expect,
    letter_of_the_source,
    letter_text,
    lock_and_return,
    quoted,
    record_case,
    screen,
)
from packing import setup_file, windows
from packing.bench import PARTS, Unfit, digest_of, require, run
from packing.cpython import GCC
from packing.manifest import digests

DEBIAN = DebianFolder(
    OUT / "wine-root",
    "trixie",
    "wine wine64 xvfb xdotool imagemagick",
    {"WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscms,icuuc=n,b;mscoree,mshtml=", "WINEPREFIX": "/root/prefix"},
)
DRIVE = DEBIAN.path / "root" / "prefix" / "drive_c"
USER = DRIVE / "users" / "root"
PROGRAM = USER / "AppData" / "Local" / "Programs" / "legalaid"
TOLD = r"C:\users\root\AppData\Local\Programs\legalaid"
WORK = DRIVE / "work"
OLDER = "0.0.1"
LEFT_BEHIND = Path("lib") / "legalaid" / "of_the_older_version.py"
TOO_OLD, NEWER_THERE, RUNNING, NO_PRESET = 3, 4, 5, 7
PRESET = "organisation.toml"

# Modules that only other systems have, or that ask for a library which is not packaged.
ABSENT = {"curses", "dbm.gnu", "dbm.ndbm", "turtle"}
OF_UNIX = {"_ios_support", "asyncio.unix_events", "pty", "tty"}
OF_UNIX |= {f"_pyrepl.{name}" for name in ("_minimal_curses", "curses", "fancy_termios", "unix_console")}
OF_UNIX |= {"_pyrepl.unix_eventqueue"}
OF_UNIX |= {f"multiprocessing.popen_{way}" for way in ("fork", "forkserver", "spawn_posix")}


def in_wine(script: str) -> subprocess.CompletedProcess[str]:
    """Run a shell script beside wine. Its server writes the registry only when it ends by itself: wait for that."""
    return DEBIAN.run(f"{script}\nstatus=$?; wineserver -w; exit $status")


def wine(*words: str) -> subprocess.CompletedProcess[str]:
    """Run a Windows program; its exit status, and what it printed."""
    return in_wine(f"wine {quoted(*words)} </dev/null")


def cli(*words: str) -> str:
    """What the installed command line prints; refuses if it fails."""
    own = ("--vault", r"C:\work\vault", "--passphrase-file", r"C:\work\secret")
    done = wine(rf"{TOLD}\legalaid-cli.exe", *(() if words == ("--check-installed",) else own), *words)
    if done.returncode:
        raise Unfit(f"legalaid-cli {words[0]} ended with {done.returncode}: {done.stderr.strip()[-400:]}")
    return done.stdout


def make_drive() -> None:
    """A fresh Windows drive, with stand-ins for two system libraries that wine lacks or aborts in."""
    shutil.rmtree(DRIVE.parent, ignore_errors=True)
    in_wine("wineboot -i")
    for source in sorted((PARTS / "wine").glob("*.c")):
        run(GCC, "-shared", "-s", "-O2", source, "-o", DRIVE / "windows" / "system32" / f"{source.stem}.dll")
    WORK.mkdir()
    run(GCC, "-s", "-O2", PARTS / "wine" / "told" / "lock.c", "-o", WORK / "lock.exe")
    (WORK / "secret").write_text(f"{PASSPHRASE}\n", encoding="utf-8")


def install(setup: Path, *words: str) -> int:
    """Run an installer silently; its exit status."""
    return wine(f"/srv/dist/{setup.name}", "/S", *words).returncode


def install_with_a_preset(setup: Path) -> None:
    """The file of an organisation, named by a switch, comes to lie beside the program."""
    expect("a preset that is not there is refused", install(setup, r"/PRESET=C:\work\none.toml") == NO_PRESET)
    (WORK / PRESET).write_text("lock_minutes = 2\n", encoding="utf-8")
    expect("the older installer runs silently", install(setup, rf"/PRESET=C:\work\{PRESET}") == 0)
    expect("the preset lies beside the program", (PROGRAM / PRESET).read_text(encoding="utf-8") == "lock_minutes = 2\n")


def prove_its_python() -> None:
    """Library and core are of different revisions: every module is imported."""
    count, *lines = cli("--check-installed").splitlines()
    absent = {line.split(":")[0] for line in lines}
    print(f"cannot be imported: {', '.join(sorted(absent))}", flush=True)
    expect(f"{count} of the library, all but those of other systems", absent <= ABSENT | OF_UNIX)


def vault_files() -> dict[str, str]:
    """Every file of the vault and its SHA-256."""
    return digests(WORK / "vault")


def programs_there() -> list[str]:
    """What is left in the folder of the program."""
    return sorted(path.name for path in PROGRAM.iterdir()) if PROGRAM.exists() else []


def show_the_window(setup: Path) -> None:
    """On a screen: open the vault, lock it, open it in the process that comes after; have it told that Windows is
    locked, and see the next unlock page; then an installer must refuse.
    """
    shot = OUT / "windows-smoke.png"
    start = rf"wine '{TOLD}\legalaid.exe' --vault 'C:\work\vault'"
    script = rf"""
        {screen(77)}
        {lock_and_return(start, PASSPHRASE)}
        import -window root /srv/dist/{shot.name}
        told() {{ wine 'C:\work\lock.exe'; }}
        locked=$(turn $back told)
        wine '/srv/dist/{setup.name}' /S; echo "$windows $ended $locked $?"; wineserver -k
    """
    *windows, ended, locked, status = in_wine(script).stdout.split()[-STAGES - 3 :] or ["", "no", "none", "0"]
    seen = len(windows) == STAGES and "none" not in windows  # a later one may bear an earlier number
    expect(f"it opens the vault, locks, and opens it again (windows {' '.join(windows)}; {shot})", seen)
    expect("the process that was open has ended by then", ended == "yes")
    expect("told that Windows is locked, it locks too", locked != "none")
    expect("an installer refuses while the program runs", int(status) == RUNNING)


def refuse_what_must_be(setup: Path, older: Path) -> None:
    """An older version over a newer one, and a Windows that is too old, change nothing."""
    before = digests(PROGRAM)
    expect("an older version is refused over a newer one", install(older) == NEWER_THERE)
    in_wine("wine winecfg -v win7")
    expect("Windows 7 is refused before anything is written", install(setup) == TOO_OLD)
    in_wine("wine winecfg -v win10")
    expect("what was refused changed no file", digests(PROGRAM) == before)


def remove() -> None:
    """Run the uninstaller, which leaves a copy of itself to do the work, and wait for that."""
    wine(rf"{TOLD}\uninstall.exe", "/S")
    for _ in range(60):
        if not programs_there():
            break
        time.sleep(1)
    expect("the uninstaller leaves nothing of the program", programs_there() == [] and not PROGRAM.exists())
    expect("nor its shortcut", list(USER.rglob("*.lnk")) == [])
    told = in_wine("wine reg query 'HKCU\\Software\\legalaid' /s; wine reg query HKCU\\Software\\Classes\\.labundle")
    expect("nor its keys in the registry", "legalaid" not in told.stdout)


def build_both() -> tuple[Path, Path]:
    """An installer that calls itself older, with one module more, packed fast; and the one of this version, whole."""
    folder = windows.build_folder(OUT)
    extra = folder / LEFT_BEHIND
    extra.write_text('"""Only the older version has this."""\n', encoding="utf-8")
    older = setup_file.build_setup(folder, OUT, version=OLDER, fast=True)
    extra.unlink()
    windows.verify(folder)
    setup = setup_file.build_setup(folder, OUT)
    with tempfile.TemporaryDirectory() as elsewhere:
        again = windows.build_folder(Path(elsewhere), cache=windows.cache_of(OUT))
        expect("a second build in another place gives the same files", digests(again) == digests(folder))
        twin = setup_file.build_setup(again, Path(elsewhere))
        expect("and the same installer", digest_of(twin) == digest_of(setup))
    print(f"installer: {setup.stat().st_size / 1e6:.0f} MB, SHA-256 {digest_of(setup)}", flush=True)
    return older, setup


def main() -> None:
    """The whole life of an installation."""
    require(GCC, "makensis")
    DEBIAN.make()
    print(in_wine("wine --version").stdout.strip(), flush=True)
    older, setup = build_both()
    make_drive()
    install_with_a_preset(older)
    expect("it installed its one module more", (PROGRAM / LEFT_BEHIND).exists())
    case = record_case(cli, WORK, "C:\\work\\")
    expect(f"a vault is made and a case recorded: {case}", bool(case))
    show_the_window(setup)
    before = vault_files()
    expect("the upgrade runs silently", install(setup) == 0)
    expect("it keeps the file of the organisation", (PROGRAM / PRESET).exists())
    expect("nothing of the older version stays beside it", not (PROGRAM / LEFT_BEHIND).exists())
    expect("every file of the vault is as it was", vault_files() == before)
    text = letter_text(cli, WORK, "C:\\work\\", case=case)
    expect(
        f"the vault opens and prints the letter that Linux prints ({len(text)} characters)",
        text == letter_of_the_source(),
    )
    refuse_what_must_be(setup, older)
    prove_its_python()
    before = vault_files()
    remove()
    expect("the vault is untouched", vault_files() == before)
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main()
