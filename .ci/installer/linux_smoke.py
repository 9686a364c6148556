# SPDX-License-Identifier: Apache-2.0
"""Does the Debian package do its job from installation to removal? Run by `make linux-smoke`.

In a fresh Debian 12 in a folder (dist/debian-root), as an ordinary person: a vault, a case and a letter by the command
line, the window on a screen, the file types, the removal. As root, with debootstrap and pdftotext.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from debian_folder import OUT, PASSPHRASE, DebianFolder, expect, letter_of_the_source, letter_text, quoted, record_case
from packing import linux
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
    found = DEBIAN.run("find / -xdev -iname '*legalaid*' -not -path '/home/*' -not -path '/srv/*' -not -path '/proc/*'")
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
        Xvfb :78 -screen 0 1366x768x24 >/dev/null 2>&1 & export DISPLAY=:78; sleep 2; found=no
        began=$(date +%s.%N); HOME=/home/desk runuser -u desk -- legalaid >/dev/null 2>&1 & program=$!
        timeout 90 xdotool search --sync --onlyvisible --class legalaid >/dev/null && found=yes
        ended=$(date +%s.%N); sleep 4; import -window root /srv/dist/{SHOT.name}
        kill -TERM $program; wait $program; echo "$found $began $ended"
    """
    found, began, ended = (DEBIAN.run(script).stdout.split() or ["no", "0", "0"])[-3:]
    expect(f"the desktop shows a window after {float(ended) - float(began):.1f} s ({SHOT})", found == "yes")


def main() -> None:
    """The whole life of an installation."""
    DEBIAN.make()
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
