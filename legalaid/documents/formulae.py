# SPDX-License-Identifier: Apache-2.0
"""Which words stand in every letter, and how is a day or a person written in it?

The words come from `resources/letters/formulae.toml`; only their place is decided in code.
"""

from datetime import date

from legalaid import assets
from legalaid.documents.content import Bilingual, Person
from legalaid.errors import UnknownCode
from legalaid.i18n import Language
from legalaid.khmer.calendar import MONTHS_EN, khmer_date
from legalaid.khmer.digits import to_khmer

_PATH = "letters/formulae.toml"


def formula(key: str, language: Language, **facts: str) -> str:
    """A fixed phrase with its facts in place."""
    return str(assets.read_toml(_PATH)[key][language]).format(**facts)


def honorifics() -> dict[str, Bilingual]:
    """Forms of address by code."""
    return {code: Bilingual(entry["km"], entry["en"]) for code, entry in assets.read_toml(_PATH)["honorific"].items()}


def honorific(code: str, language: Language) -> str:
    """A form of address; nothing for an empty code. Raises `UnknownCode`."""
    if not code:
        return ""
    found = honorifics().get(code)
    if not found:
        raise UnknownCode(field="honorific", vocabulary="honorifics")
    return found.written_in(language)


def full_name(person: Person, language: Language) -> str:
    """Form of address and name, in that language's spelling where there is one."""
    return f"{honorific(person.honorific, language)} {person.name.best_in(language)}".strip()


def written_date(day: date, language: Language) -> str:
    """A day in words."""
    return khmer_date(day) if language is Language.KM else f"{day.day} {MONTHS_EN[day.month - 1]} {day.year}"


def counted(value: int, language: Language) -> str:
    """A number as the language writes it."""
    return to_khmer(value) if language is Language.KM else str(value)
