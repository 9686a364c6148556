# SPDX-License-Identifier: Apache-2.0
"""Copy the pinned fonts into resources/fonts and write down where they come from.

    python .ci/vendor_fonts.py FOLDER

FOLDER holds the unpacked font packages named in `PACKAGES`, one folder each (`battambang-0.4.1/...` or any name that
contains it). The Khmer fonts are copied byte for byte; Noto Serif is cut to Latin, since it serves as the Latin partner
of Battambang alone. `SOURCES.md` gets version, package and SHA-256 of every file; a test holds the files to it.
"""

import hashlib
import io
import sys
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from PIL import ImageCms

TARGET = Path(__file__).parents[1] / "resources" / "fonts"

LATIN = (
    *range(0x0020, 0x007F),  # ASCII
    *range(0x00A0, 0x0250),  # Latin-1, Extended-A and -B
    *range(0x02B0, 0x0370),  # modifier letters, combining accents
    *range(0x1E00, 0x1F00),  # Extended Additional: Vietnamese names
    *range(0x2010, 0x2028),  # dashes, quotation marks, ellipsis
    *range(0x2030, 0x205F),
    *range(0x2070, 0x20C0),  # small digits, currencies
    *range(0x2100, 0x2150),  # letter-like signs: the numero, the trade mark
    *range(0x2190, 0x2194),  # arrows
    *range(0x2200, 0x2266),  # minus, comparison
)


@dataclass(frozen=True)
class Package:
    """One font package and the files taken from it."""

    name: str
    version: str
    role: str
    files: tuple[str, ...]
    is_cut: bool = False


PACKAGES = (
    Package("battambang", "0.4.1", "body of letters", ("Battambang_400Regular", "Battambang_700Bold")),
    Package("moul", "0.4.1", "headings of letters", ("Moul_400Regular",)),
    Package("noto-sans-khmer", "0.4.3", "characters the others lack", ("NotoSansKhmer_400Regular",)),
    Package(
        "kantumruy-pro",
        "0.4.0",
        "screen",
        ("KantumruyPro_400Regular", "KantumruyPro_500Medium", "KantumruyPro_600SemiBold"),
    ),
    Package(
        "noto-serif", "0.4.2", "Latin letters and digits", ("NotoSerif_400Regular", "NotoSerif_700Bold"), is_cut=True
    ),
)

INTRODUCTION = """\
# Fonts

Written by `.ci/vendor_fonts.py`. All fonts are under the SIL Open Font License 1.1; their texts are beside them as
`OFL-*.txt` and travel with the program. The Khmer fonts are unchanged; Noto Serif is cut to the Latin script.
The packages are those of the `@expo-google-fonts` collection, which carries the files of Google Fonts.

| File | Font version | Role | Package | SHA-256 |
|---|---|---|---|---|
"""

PROFILE = """
`srgb.icc` is the sRGB colour profile that LittleCMS builds ("no copyright, use freely"), its date set to a fixed day.
Archived PDFs carry it as their output intent.

| File | SHA-256 |
|---|---|
"""


def main() -> None:
    """Copy, cut, and write the list."""
    source = Path(sys.argv[1])
    TARGET.mkdir(parents=True, exist_ok=True)
    rows = [row for package in PACKAGES for row in vendor(package, source)]
    profile = write("srgb.icc", srgb())
    listing = INTRODUCTION + "".join(rows) + PROFILE + f"| {profile} |\n"
    (TARGET / "SOURCES.md").write_text(listing, encoding="utf-8")


def vendor(package: Package, source: Path) -> list[str]:
    """Copy the files of one package; give their rows of the list."""
    wanted = f"{package.name}-{package.version}"
    folder = next(found for found in source.iterdir() if found.is_dir() and wanted in found.name)
    licence = next(folder.rglob("LICENSE_FONT")).read_bytes()
    (TARGET / f"OFL-{package.name}.txt").write_bytes(licence)
    rows = []
    for name in package.files:
        content = next(folder.rglob(f"{name}.ttf")).read_bytes()
        version = TTFont(io.BytesIO(content))["name"].getDebugName(5).removeprefix("Version ").split(";")[0]
        file, digest = write(f"{name}.ttf", cut_to_latin(content) if package.is_cut else content).split(" | ")
        rows.append(f"| {file} | {version} | {package.role} | {package.name} {package.version} | {digest} |\n")
    return rows


def write(name: str, content: bytes) -> str:
    """Write a file; give its name and SHA-256 as two cells."""
    (TARGET / name).write_bytes(content)
    return f"`{name}` | `{hashlib.sha256(content).hexdigest()}`"


def cut_to_latin(content: bytes) -> bytes:
    """The font with its Latin glyphs and their features alone."""
    options = subset.Options(layout_features=["*"], name_IDs=["*"], hinting=False, notdef_outline=True)
    font = TTFont(io.BytesIO(content), recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=LATIN)
    cutter.subset(font)
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def srgb() -> bytes:
    """The sRGB profile with the day of its making (bytes 24 to 35) set to 2000-01-01, so that it is always the same."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = b"".join(part.to_bytes(2, "big") for part in (2000, 1, 1, 0, 0, 0))
    profile[84:100] = bytes(16)  # the profile's id, an MD5 that would no longer fit
    return bytes(profile)


if __name__ == "__main__":
    main()
