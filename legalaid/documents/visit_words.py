# SPDX-License-Identifier: Apache-2.0
"""How are the fixed words, codes, days and numbers of a visit written in both languages?"""

from datetime import date

from legalaid import assets
from legalaid.documents.content import Bilingual
from legalaid.documents.formulae import written_date
from legalaid.domain import vocabulary
from legalaid.domain.values import PartialDate, Precision
from legalaid.domain.vocabulary import Term
from legalaid.i18n import Language
from legalaid.khmer.calendar import MONTHS_EN, MONTHS_KM
from legalaid.khmer.digits import to_khmer

_PATH = "letters/visit.toml"


def said(key: str, **facts: str | int | Bilingual) -> Bilingual:
    """A fixed phrase of a visit's papers."""
    return phrase(_PATH, key, **facts)


def phrase(path: str, key: str, **facts: str | int | Bilingual) -> Bilingual:
    """A fixed phrase of one file with its facts in place; numbers in the digits of each language."""
    words = assets.read_toml(path)[key]
    km = {name: _fact(fact, Language.KM) for name, fact in facts.items()}
    en = {name: _fact(fact, Language.EN) for name, fact in facts.items()}
    return Bilingual(words["km"].format(**km), words["en"].format(**en))


def _fact(fact: str | int | Bilingual, language: Language) -> str:
    if isinstance(fact, Bilingual):
        return fact.best_in(language)
    return to_khmer(fact) if language is Language.KM and isinstance(fact, int) else str(fact)


def both(term: Term) -> Bilingual:
    """The words of a term."""
    return Bilingual(term.km, term.en)


def coded(name: str, code: str | None) -> Bilingual:
    """What a code of a vocabulary is called; one that only a newer version knows stands as it is."""
    if code is None:
        return Bilingual()
    return both(vocabulary.term(name, code)) if code in vocabulary.codes(name) else Bilingual(code, code)


def figure(value: str | float) -> Bilingual:
    """A number in the digits of each language."""
    return Bilingual(to_khmer(str(value)), str(value))


def on(day: date) -> Bilingual:
    """A day in words."""
    return Bilingual(written_date(day, Language.KM), written_date(day, Language.EN))


def briefly(day: date) -> Bilingual:
    """A day in digits, for narrow columns."""
    return figure(f"{day:%d/%m/%Y}")


def around(day: PartialDate | None) -> Bilingual:
    """A day as precisely as it is known."""
    if day is None:
        return Bilingual()
    first = day.first
    match day.precision:
        case Precision.DAY:
            return on(first)
        case Precision.MONTH:
            km = to_khmer(f"{MONTHS_KM[first.month - 1]} {first.year}")
            return Bilingual(km, f"{MONTHS_EN[first.month - 1]} {first.year}")
        case _:
            return figure(first.year)


def joined(parts: "list[Bilingual] | tuple[Bilingual, ...]", between: str = ", ") -> Bilingual:
    """Several words on one line."""
    said_parts = [part for part in parts if part.km or part.en]
    return Bilingual(
        between.join(part.best_in(Language.KM) for part in said_parts),
        between.join(part.best_in(Language.EN) for part in said_parts),
    )
