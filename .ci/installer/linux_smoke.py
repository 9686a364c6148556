# SPDX-License-Identifier: Apache-2.0
"""Do the Debian packages do their job from installation to removal? Run by `make linux-smoke`.

In a fresh Debian 12 in a folder (dist/debian-root), as an ordinary person: a vault, a case and a letter by the command
line, the window on a screen, the file types, the removal; and before it the hub's own package. As root, with
debootstrap and pdftotext.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from debian_folder import (
    OUT,
    PASSPHRASE,
    DebianFolder,
    expect,
    letter_of_the_source,
    letter_text,
    quoted,
    record_case,
    screen,
)
from packing import hub, linux
from packing.bench import Unfit
from packing.manifest import digests

DEBIAN = DebianFolder(OUT / "debian-root", "bookworm", "xvfb xdotool imagemagick shared-mime-info")
HOME = DEBIAN.path / "home" / "desk"
SHOT = OUT / "linux-smoke.png"


def as_person(*words: str) -> str:
    """What a command of the installed program prints, run by somebody who is not root."""
    inside = quoted("legalaid-cli", "--vault", "/home/desk/vault", "--passphrase-file", "/home/desk/secret", *words)
    done = DEBIAN.run(f"su desk -c {quoted(inside)}")
    if done.returncode:
        raise Unfit(f"legalaid-cli {words[0]} {words[1]} ended with {done.returncode}: {done.stderr.strip()[-400:]}")
    return done.stdout


def traces() -> list[str]:
    """Every file of the system whose name says legalaid, but for the person's own and what is lent to the test."""
    elsewhere = " ".join(f"-not -path '{place}*'" for place in ("/home/", "/srv/", "/proc/", "/var/lib/legalaid-hub"))
    found = DEBIAN.run(f"find / -xdev -iname '*legalaid*' {elsewhere}")
    return sorted(found.stdout.split())


def install(package: Path) -> None:
    """Install it with what it needs, and give it a person."""
    DEBIAN.run("dpkg --purge legalaid; rm -rf /tmp/*; userdel --remove desk; useradd --create-home desk")
    done = DEBIAN.run(f"apt-get install -y -qq --no-install-recommends /srv/dist/{package.name}")
    expect(f"{package.name} installs on Debian 12 with what it names as its needs", done.returncode == 0)
    (HOME / "secret").write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    HOME.chmod(0o777)


def show_the_window() -> None:
    """Start the desktop on a screen and photograph it."""
    script = f"""
        {screen(78)}; found=no
        began=$(date +%s.%N); HOME=/home/desk runuser -u desk -- legalaid >/dev/null 2>&1 & program=$!
        timeout 240 xdotool search --sync --onlyvisible --class legalaid >/dev/null && found=yes
        ended=$(date +%s.%N); sleep 4; import -window root /srv/dist/{SHOT.name}
        kill -TERM $program; wait $program; echo "$found $began $ended"
    """
    found, began, ended = (DEBIAN.run(script).stdout.split() or ["no", "0", "0"])[-3:]
    expect(f"the desktop shows a window after {float(ended) - float(began):.1f} s ({SHOT})", found == "yes")


def serve_a_hub(package: Path) -> None:
    """The hub's own package: its user, an invitation, an answer over HTTP, its service, and what a removal keeps."""
    DEBIAN.run("dpkg --purge legalaid-hub; rm -rf /var/lib/legalaid-hub; userdel legalaid")
    done = DEBIAN.run(f"apt-get install -y -qq --no-install-recommends /srv/dist/{package.name}")
    expect(f"{package.name} installs", done.returncode == 0)
    script = """
        set -a; . /etc/legalaid-hub.conf; cd /
        runuser -u legalaid -- legalaid-hub invite >/tmp/token && runuser -u legalaid -- legalaid-hub check || exit 1
        runuser -u legalaid -- legalaid-hub serve --listen 127.0.0.1:8750 --workers 2 & hub=$!
        ask="import urllib.request as r; print(r.urlopen('http://127.0.0.1:8750/v1/health').read().decode())"
        for second in $(seq 60); do python3.11 -c "$ask" 2>/dev/null && break; sleep 1; done
        kill -TERM $hub; wait $hub
    """
    expect(
        "the hub invites, checks itself and answers with two workers", '"hub":"legalaid"' in DEBIAN.run(script).stdout
    )
    service = DEBIAN.run("apt-get install -y -qq systemd >/dev/null; systemd-analyze verify legalaid-hub.service")
    expect("systemd takes its service", service.returncode == 0)
    DEBIAN.run("dpkg --purge legalaid-hub; rm -rf /tmp/*")
    kept = [path.relative_to(DEBIAN.path).as_posix() for path in (DEBIAN.path / "var/lib/legalaid-hub").iterdir()]
    expect("purged, it keeps what laptops sent", "var/lib/legalaid-hub/hub.db" in kept)


def main() -> None:
    """The whole life of an installation."""
    DEBIAN.make()
    serve_a_hub(hub.build_deb(linux.build_folder(OUT, role="hub"), OUT))
    install(linux.build_deb(linux.build_folder(OUT), OUT))
    case = record_case(as_person, HOME, "/home/desk/")
    expect(f"a vault is made and a case recorded: {case}", bool(case))
    text = letter_text(as_person, HOME, "/home/desk/", case=case)
    expect(f"the letter is the one of the source ({len(text)} characters)", text == letter_of_the_source())
    show_the_window()
    types = (DEBIAN.path / "usr" / "share" / "mime" / "globs2").read_text(encoding="utf-8")
    expect("the system knows .labundle and .lau", ":*.labundle\n" in types and ":*.lau\n" in types)
    before = digests(HOME / "vault")
    DEBIAN.run("dpkg --purge legalaid")
    expect("purged, it leaves no file of its name", traces() == [])
    expect("the vault is untouched", digests(HOME / "vault") == before)
    print("1 passed, 0 failed")


if __name__ == "__main__":
    main()
