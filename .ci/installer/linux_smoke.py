# SPDX-License-Identifier: Apache-2.0
"""Do the Debian packages do their job from installation to removal? Run by `make linux-smoke`.

In two fresh systems in folders (dist/debian-12-root, dist/debian-13-root), of which neither has a Python and the second
could not have ours, as an ordinary person: a vault, a case and a letter by the command line; the window, the lock and
what comes after it; the file types; the removal. In the first also the hub's own package, and a peer beside ours. As
root, with debootstrap and pdftotext.
"""

import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from debian_folder import (
    NAMED,
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
from packing import hub, linux
from packing.bench import Unfit, digest_of, project_version
from packing.manifest import digests

TOOLS = "xvfb xdotool imagemagick shared-mime-info"
DEBIAN_12 = DebianFolder(OUT / "debian-12-root", "bookworm", TOOLS)
DEBIAN_13 = DebianFolder(OUT / "debian-13-root", "trixie", TOOLS)
PEER = "keepassxc"
STARTS = 3
CHECK = "--check-installed"

# Modules of Windows, and those that ask for a library which is not packaged.
ABSENT = {"_distutils_system_mod", "crypt", "curses", "dbm.gnu", "dbm.ndbm", "turtle"}
OF_WINDOWS = {"asyncio.windows_events", "asyncio.windows_utils", "encodings.mbcs", "encodings.oem"}
OF_WINDOWS |= {"multiprocessing.popen_spawn_win32"}


class Life:
    """The life of the desktop's package on one system."""

    def __init__(self, system: DebianFolder) -> None:
        self.system = system
        self.home = system.path / "home" / "desk"

    def as_person(self, *words: str) -> str:
        """What a command of the installed program prints, run by somebody who is not root."""
        own = () if words == (CHECK,) else ("--vault", "/home/desk/vault", "--passphrase-file", "/home/desk/secret")
        inside = quoted("legalaid-cli", *own, *words)
        done = self.system.run(f"su desk -c {quoted(inside)}")
        if done.returncode:
            raise Unfit(f"legalaid-cli {words[0]} ended with {done.returncode}: {done.stderr.strip()[-400:]}")
        return done.stdout

    def traces(self) -> list[str]:
        """Every file of the system whose name says legalaid, but for the person's own and what the test brings."""
        places = ("/home/", "/srv/", "/proc/", "/var/lib/legalaid-hub")
        elsewhere = " ".join(f"-not -path '{place}*'" for place in places)
        return sorted(self.system.run(f"find / -xdev -iname '*legalaid*' {elsewhere}").stdout.split())

    def install(self, package: Path) -> None:
        """Install it with what it needs, and give it a person."""
        self.system.make()
        self.system.run("dpkg --purge legalaid; rm -rf /tmp/*; apt-get update -qq")
        self.system.run("userdel --remove desk; useradd --create-home desk")
        done = self.system.run(f"apt-get install -y -qq --no-install-recommends /srv/dist/{package.name}")
        expect(f"{package.name} installs on {self.system.suite} with what it names as its needs", done.returncode == 0)
        (self.home / "secret").write_text(f"{PASSPHRASE}\n", encoding="utf-8")
        self.home.chmod(0o777)

    def prove_its_python(self) -> None:
        """No Python of the system is there, and all of ours can be imported."""
        expect("the system has no Python", self.system.run("command -v python3 python3.11").returncode != 0)
        count, *lines = self.as_person(CHECK).splitlines()
        absent = {line.split(":")[0] for line in lines}
        expect(f"{count} of its library, all but {len(absent)} that are named", absent <= ABSENT | OF_WINDOWS)

    def write_a_letter(self) -> None:
        """A vault, a case, and the letter that the source prints."""
        case = record_case(self.as_person, self.home, "/home/desk/")
        text = letter_text(self.as_person, self.home, "/home/desk/", case=case)
        expect(f"the letter is the one of the source ({len(text)} characters)", text == letter_of_the_source())

    def lock_the_window(self) -> None:
        """Open the vault on a screen, lock it, and open it again in the process that came after."""
        shot = OUT / f"linux-smoke-{self.system.suite}.png"
        start = "HOME=/home/desk runuser -u desk -- legalaid --vault /home/desk/vault"
        script = f"""{screen(78)}
            {lock_and_return(start, PASSPHRASE)}
            import -window root /srv/dist/{shot.name}
            kill -TERM $(xdotool getwindowpid $back); sleep 5; echo $windows $ended"""
        *windows, ended = self.system.run(script).stdout.split() or [""]
        seen = len(windows) == STAGES and "none" not in windows  # a later one may bear an earlier number
        expect(f"it opens a vault, locks, and opens it again (windows {' '.join(windows)}; {shot})", seen)
        expect("the process that was open has ended by then", ended == "yes")

    def remove(self) -> None:
        """What it leaves."""
        types = (self.system.path / "usr" / "share" / "mime" / "globs2").read_text(encoding="utf-8")
        expect("the system knows .labundle and .lau", ":*.labundle\n" in types and ":*.lau\n" in types)
        before = digests(self.home / "vault")
        self.system.run("dpkg --purge legalaid")
        expect("purged, it leaves no file of its name", self.traces() == [])
        expect("the vault is untouched", digests(self.home / "vault") == before)


def serve_a_hub(package: Path) -> None:
    """The hub's own package: its user, an invitation, an answer over HTTP, its service, and what a removal keeps."""
    DEBIAN_12.make()
    DEBIAN_12.run("dpkg --purge legalaid-hub; rm -rf /var/lib/legalaid-hub; userdel legalaid; apt-get update -qq")
    done = DEBIAN_12.run(f"apt-get install -y -qq --no-install-recommends /srv/dist/{package.name}")
    expect(f"{package.name} installs", done.returncode == 0)
    script = """
        set -a; . /etc/legalaid-hub.conf; cd /
        runuser -u legalaid -- legalaid-hub invite >/tmp/token && runuser -u legalaid -- legalaid-hub check || exit 1
        runuser -u legalaid -- legalaid-hub serve --listen 127.0.0.1:8750 --workers 2 & hub=$!
        ask="import urllib.request as r; print(r.urlopen('http://127.0.0.1:8750/v1/health').read().decode())"
        python=/opt/legalaid-hub/runtime/bin/python3.11
        for second in $(seq 60); do $python -I -S -c "$ask" 2>/dev/null && break; sleep 1; done
        kill -TERM $hub; wait $hub
    """
    answer = DEBIAN_12.run(script).stdout
    expect("the hub invites, checks itself and answers with two workers", '"hub":"legalaid"' in answer)
    service = DEBIAN_12.run("apt-get install -y -qq systemd >/dev/null; systemd-analyze verify legalaid-hub.service")
    expect("systemd takes its service", service.returncode == 0)
    DEBIAN_12.run("dpkg --purge legalaid-hub; rm -rf /tmp/*")
    kept = [path.relative_to(DEBIAN_12.path).as_posix() for path in (DEBIAN_12.path / "var/lib/legalaid-hub").iterdir()]
    expect("purged, it keeps what laptops sent", "var/lib/legalaid-hub/hub.db" in kept)


# --- beside a peer ---------------------------------------------------------------------------------------------------


def installed_kib() -> int:
    """What all packages of the system take, as they say themselves."""
    told = DEBIAN_12.run("dpkg-query -W -f '${Installed-Size}\\n'").stdout.split()
    return sum(int(size) for size in told)


def seconds_to_window(program: str) -> tuple[float, float]:
    """From the start of a program to its first window with a name: by the clock, and of the processor.

    The middle of some starts after one that does not count. Where others work too, the second figure alone tells.
    """
    script = f"""
        {screen(79)}; export HOME=/home/desk; ticks=$(getconf CLK_TCK) {NAMED}
        for start in $(seq 0 {STARTS}); do
          began=$(date +%s.%N); runuser -u desk -- {program} >/dev/null 2>&1 & started=$!
          for twentieth in $(seq 4800); do window=$(named {program}); [ -n "$window" ] && break; sleep 0.05; done
          ended=$(date +%s.%N)
          set -- $(sed 's/.*) //' /proc/$(xdotool getwindowpid $window)/stat) || exit 1
          echo $began $ended $((${{12}} + ${{13}})) $ticks; sleep 2; kill -TERM $started; wait $started; sleep 1
        done
    """
    lines = [[float(word) for word in line.split()] for line in DEBIAN_12.run(script).stdout.splitlines()]
    if len(lines) != STARTS + 1:
        raise Unfit(f"{program} shows no window")
    by_clock = statistics.median(ended - began for began, ended, _, _ in lines[1:])
    return by_clock, statistics.median(used / ticks for _, _, used, ticks in lines[1:])


def measure_beside_a_peer(package: Path) -> None:
    """The sizes of both packages, with what came along, and how soon each shows its window."""
    DEBIAN_12.make()
    DEBIAN_12.run("apt-get update -qq; id desk || useradd --create-home desk")
    print(f"{'':12}{'package':>10}{'with needs':>12}{'window':>10}{'processor':>12}", flush=True)
    away = f"dpkg --purge legalaid {PEER}; apt-get autoremove -y -qq --purge"
    for name, source in (("legalaid", f"/srv/dist/{package.name}"), (PEER, PEER)):
        DEBIAN_12.run(away)
        before = installed_kib()
        DEBIAN_12.run(f"apt-get install -y -qq --no-install-recommends {source}")
        own = int(DEBIAN_12.run(f"dpkg-query -W -f '${{Installed-Size}}' {name}").stdout)
        taken, (soon, used) = installed_kib() - before, seconds_to_window(name)
        print(f"{name:12}{own / 1024:>7.0f} MB{taken / 1024:>9.0f} MB{soon:>8.1f} s{used:>10.1f} s", flush=True)
        DEBIAN_12.run(away)


def prove_the_same(what: str, built: Path, pack: Callable[[Path, Path], Path], *, role: str = "desktop") -> None:
    """A second build, in another place, gives the same bytes."""
    with tempfile.TemporaryDirectory() as elsewhere:
        again = linux.build_folder(Path(elsewhere), role=role, cache=linux.cache_of(OUT))
        twin = pack(again, Path(elsewhere))
        expect(f"a second build in another place gives the same {what}", digest_of(twin) == digest_of(built))
        print(f"{what}: {built.stat().st_size / 1e6:.0f} MB, SHA-256 {digest_of(built)}", flush=True)


def archive_of(folder: Path, out: Path) -> Path:
    """The folder as an archive."""
    return linux.build_tar(folder, out / f"{folder.name}.tar.xz")


def prove_the_hub() -> None:
    """The hub's package."""
    package = hub.build_deb(linux.build_folder(OUT, role="hub"), OUT)
    prove_the_same("package of the hub", package, hub.build_deb, role="hub")
    serve_a_hub(package)


def prove_the_desktop() -> None:
    """The whole life of an installation, on two systems; then beside a peer."""
    folder = linux.build_folder(OUT)
    linux.verify(folder)
    package = linux.build_deb(folder, OUT)
    prove_the_same("package", package, linux.build_deb)
    prove_the_same("archive", archive_of(folder, OUT), archive_of)
    for system in (DEBIAN_13, DEBIAN_12):
        life = Life(system)
        life.install(package)
        life.prove_its_python()
        life.write_a_letter()
        life.lock_the_window()
        life.remove()


def compare_with_a_peer() -> None:
    """The package that lies in dist, or a new one, beside a peer; `beside` alone is for a machine that is quiet."""
    built = OUT / f"legalaid_{project_version()}_amd64.deb"
    measure_beside_a_peer(built if built.exists() else linux.build_deb(linux.build_folder(OUT), OUT))


def main(parts: list[str]) -> None:
    """All of it, or the parts that are named: `hub`, `desktop`, `beside`."""
    proofs = {"hub": prove_the_hub, "desktop": prove_the_desktop, "beside": compare_with_a_peer}
    for name, prove in proofs.items():
        if name in parts or not parts:
            prove()
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main(sys.argv[1:])
