# SPDX-License-Identifier: Apache-2.0
"""What does a letter say, before anybody thinks of fonts and pages?

Plain facts, frozen: whoever prints a letter fills them from the record and gets bytes. Khmer and English stand side by
side; neither is ever derived from the other.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from legalaid.i18n import Language


class LetterLanguage(StrEnum):
    """In which language a document is printed. `BOTH` is a Khmer letter with an English summary under it."""

    KM = "km"
    EN = "en"
    BOTH = "both"

    @property
    def main(self) -> Language:
        """The language that counts."""
        return Language.EN if self is LetterLanguage.EN else Language.KM


class Mark(StrEnum):
    """What stands in the upper right corner."""

    CONFIDENTIAL = "confidential"
    URGENT = "urgent"


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same words in Khmer and in English; empty where they were not written."""

    km: str = ""
    en: str = ""

    def written_in(self, language: Language) -> str:
        """The words in that language alone."""
        return self.km if language is Language.KM else self.en

    def best_in(self, language: Language) -> str:
        """The words in that language, else in the other."""
        return self.written_in(language) or self.km or self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """How the office presents itself."""

    issuer_km: tuple[str, ...]
    """From the highest body down; the last line is the office, as it stands in sentences."""
    issuer_en: tuple[str, ...] = ()
    logo: bytes | None = None
    """A PNG or JPEG file."""
    place: Bilingual = Bilingual()
    """Where letters are dated from."""
    address: Bilingual = Bilingual()
    phones: tuple[str, ...] = ()
    email: str = ""
    org_code: str = ""
    show_national_heading: bool = False
    """Only a state body may print it, so somebody has to tick it."""

    @property
    def office(self) -> Bilingual:
        """The office as it stands in sentences."""
        return Bilingual(self.issuer_km[-1] if self.issuer_km else "", self.issuer_en[-1] if self.issuer_en else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who signs."""

    name: Bilingual
    title: Bilingual = Bilingual()


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A client or an addressee. `honorific` is a code of `resources/letters/formulae.toml`, or empty."""

    name_km: str = ""
    name_latin: str = ""
    honorific: str = ""
    position: Bilingual = Bilingual()
    """Office held or organisation, for an addressee who is not a private person."""
    address: Bilingual = Bilingual()

    @property
    def name(self) -> Bilingual:
        """Both spellings."""
        return Bilingual(self.name_km, self.name_latin)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterInput:
    """Everything one letter says. The words of the template's fields are in `fields`.

    A field may be given as `name`, or as `name_km` and `name_en` where the languages differ; dates are YYYY-MM-DD.
    """

    template: str
    language: LetterLanguage
    number: str
    case_number: str
    day: date
    letterhead: Letterhead
    client: Person
    addressee: Person | None = None
    """None: the client."""
    signatory: Signatory
    lunar_line: str = ""
    """As the letter prints it; prefilled from the calendar, correctable, Khmer letters only."""
    place: Bilingual = Bilingual()
    """Empty: the letterhead's."""
    subject: Bilingual = Bilingual()
    """Empty: the template's."""
    references: tuple[Bilingual, ...] = ()
    attachments: tuple[Bilingual, ...] = ()
    fields: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    items: tuple[Bilingual, ...] = ()
    """The numbered list: advice, steps, papers, purposes."""
    copies: tuple[Bilingual, ...] = ()
    marks: frozenset[Mark] = frozenset()
    head_code: str = ""
    """Eight digits of the vault's audit head."""
    register_no: str = ""
    """The number that a ministry's register gave, typed."""
    reviewed: bool = False
    """Whether somebody has read the template."""
    has_unverified_dates: bool = False
    """Whether a date in it was reckoned by a rule that no lawyer has confirmed."""
    names: tuple[str, ...] = ()
    """People, places and organisations of the record, which no line cuts."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished document: the exact bytes that are printed and kept."""

    pdf: bytes
    sha256: bytes
    pages: int
    template: str
    version: int
