# SPDX-License-Identifier: Apache-2.0
"""Is this person already known, although the name is spelt otherwise, in the other script or half heard?

Four signals, each strong where the others fail: the Latin spelling, the folded Khmer spelling, the consonant skeleton
that Khmer and Latin spellings share, and equal telephone or document numbers. Birth and commune only support. What
comes out is a ranking with reasons for a person to judge; nothing is ever merged here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from heapq import nsmallest
from itertools import chain
from uuid import UUID

from rapidfuzz import fuzz, process

from legalaid.domain.values import PartialDate
from legalaid.khmer.digits import to_latin
from legalaid.khmer.names import latin_fold, name_key, name_keys
from legalaid.khmer.text import fold, is_khmer


class Why(StrEnum):
    """A reason for a match, strongest first."""

    PHONE = "phone"
    DOCUMENT = "document"
    NAME_KHMER = "name_khmer"
    NAME_LATIN = "name_latin"
    NAME_SOUND = "name_sound"
    BIRTH = "birth"
    COMMUNE = "commune"


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What is known of a person who is looked for. Telephones are E.164 where they parse."""

    name_km: str = ""
    name_latin: str = ""
    other_names: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    birth: PartialDate | None = None
    commune: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, in either script."""
        return tuple(name for name in (self.name_km, self.name_latin, *self.other_names) if name.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate(Description):
    """A person on record."""

    id: UUID


@dataclass(frozen=True, slots=True)
class Match:
    """A person on record who may be the one: 0 to 100, and why."""

    id: UUID
    score: int
    why: tuple[Why, ...]


_LIKE = {Why.NAME_KHMER: 78, Why.NAME_LATIN: 78, Why.NAME_SOUND: 86}
"""From where on two names are alike, of 100; measured in tests/unit/domain/test_matching.py."""

_SOUND_WEIGHT = 0.9
"""A skeleton leaves out the vowels, so even an equal one is no more than this much proof."""

_PART_WEIGHT = 0.85
"""One word that stands for a whole name: many people are known, or asked for, by one name."""

_EXACT = 100
_NAME_CEILING = 90
"""A name alone never looks like proof: many people share theirs."""

_SUPPORT = {Why.BIRTH: 6, Why.COMMUNE: 3}
_BIRTH_TOLERANCE = timedelta(days=2 * 366)
"""Years of birth are often two off, by the lunar year or by estimate."""

_WIDE = 500
"""How many hits of one signal are ranked: a common name alone may have thousands."""

_Words = tuple[str, ...]
"""The words of one name, as one signal sees them."""


class _Shelf:
    """Spellings and who bears each; equal spellings are compared once."""

    def __init__(self) -> None:
        self._texts: list[str | None] = []
        self._bearers: list[set[UUID]] = []
        self._at: dict[str, int] = {}

    def put(self, text: str, person: UUID) -> None:
        at = self._at.setdefault(text, len(self._texts))
        if at == len(self._texts):
            self._texts.append(text)
            self._bearers.append(set())
        self._bearers[at].add(person)

    def remove(self, text: str, person: UUID) -> None:
        at = self._at.get(text)
        if at is None:  # two names of one person that are spelt alike
            return
        self._bearers[at].discard(person)
        if not self._bearers[at]:
            self._texts[at] = None  # skipped from now on
            del self._at[text]

    def near(self, text: str, least: int) -> Iterator[tuple[UUID, float]]:
        """Who bears a spelling like this one, and how like, of 100."""
        for _, likeness, at in process.extract(text, self._texts, scorer=fuzz.ratio, score_cutoff=least, limit=_WIDE):
            for person in self._bearers[at]:
                yield person, likeness


class _Signal:
    """All names on record as one signal sees them, in the shapes in which they are compared.

    A name is compared whole, once in the order of its words without blanks (blanks in Khmer are a matter of taste)
    and once with its words sorted (some write the given name first). A single word is also compared with the parts of
    longer names, and the other way round.
    """

    def __init__(self, least: int) -> None:
        self._least = least
        self._joined, self._sorted, self._parts, self._single = (_Shelf() for _ in range(4))

    def put(self, words: _Words, person: UUID) -> None:
        for shelf, text in self._shapes(words):
            shelf.put(text, person)

    def remove(self, words: _Words, person: UUID) -> None:
        for shelf, text in self._shapes(words):
            shelf.remove(text, person)

    def _shapes(self, words: _Words) -> Iterator[tuple[_Shelf, str]]:
        yield self._joined, "".join(words)
        if len(words) == 1:
            yield self._single, words[0]
            return
        yield self._sorted, " ".join(sorted(words))
        for word in set(words):
            yield self._parts, word

    def alike(self, words: _Words) -> Iterator[tuple[UUID, float]]:
        """Persons with a name like this one, and how like, of 100."""
        yield from self._joined.near("".join(words), self._least)
        if len(words) > 1:
            yield from self._sorted.near(" ".join(sorted(words)), self._least)
        others = self._parts if len(words) == 1 else self._single
        for word in words:
            for person, likeness in others.near(word, self._least):
                yield person, likeness * _PART_WEIGHT


class NameIndex:
    """Persons on record, folded once so that each question is quick; services keep one while a vault is open."""

    def __init__(self, candidates: Iterable[Candidate] = ()) -> None:
        self._people: dict[UUID, Candidate] = {}
        self._signals = {kind: _Signal(least) for kind, least in _LIKE.items()}
        self._numbers: dict[tuple[Why, str], set[UUID]] = {}
        self._fold, self._latin, self._sound = cache(fold), cache(latin_fold), cache(name_key)
        for candidate in candidates:
            self.put(candidate)

    def __len__(self) -> int:
        return len(self._people)

    def put(self, candidate: Candidate) -> None:
        """Add a person, or replace what was known of them."""
        self.remove(candidate.id)
        self._people[candidate.id] = candidate
        for kind, words in self._heard(candidate):
            self._signals[kind].put(words, candidate.id)
        for number in _numbers(candidate):
            self._numbers.setdefault(number, set()).add(candidate.id)

    def remove(self, person: UUID) -> None:
        """Forget a person; an unknown one is fine."""
        known = self._people.pop(person, None)
        if known is None:
            return
        for kind, words in self._heard(known):
            self._signals[kind].remove(words, person)
        for number in _numbers(known):
            self._numbers[number].discard(person)

    def match(self, sought: Description, *, limit: int = 10) -> tuple[Match, ...]:
        """The likeliest persons, best first."""
        found: dict[UUID, dict[Why, float]] = {}
        for person, reason, strength in chain(self._by_number(sought), self._by_name(sought)):
            reasons = found.setdefault(person, {})
            reasons[reason] = max(strength, reasons.get(reason, 0))
        ranked = [_judged(sought, self._people[person], reasons) for person, reasons in found.items()]
        return tuple(nsmallest(limit, ranked, key=lambda match: (-match.score, match.id)))

    def _by_number(self, sought: Description) -> Iterator[tuple[UUID, Why, float]]:
        for number in _numbers(sought):
            for person in self._numbers.get(number, ()):
                yield person, number[0], _EXACT

    def _by_name(self, sought: Description) -> Iterator[tuple[UUID, Why, float]]:
        for kind, words in self._heard(sought):
            weight = _SOUND_WEIGHT if kind is Why.NAME_SOUND else 1
            for person, likeness in self._signals[kind].alike(words):
                yield person, kind, likeness * weight

    def _heard(self, person: Description) -> set[tuple[Why, _Words]]:
        """A person's names as each signal sees them; words are folded once, since names are made of few."""
        heard = set()
        for name in person.names:
            words = name.split()
            heard.add((Why.NAME_SOUND, tuple(map(self._sound, words))))
            if is_khmer(name):
                heard.add((Why.NAME_KHMER, tuple(" ".join(map(self._fold, words)).split())))
            else:
                heard.add((Why.NAME_LATIN, tuple(" ".join(map(self._latin, words)).split())))
        return {(kind, words) for kind, words in heard if words}


def match(sought: Description, candidates: Iterable[Candidate], *, limit: int = 10) -> tuple[Match, ...]:
    """The likeliest of a few candidates; for many questions keep a `NameIndex`."""
    return NameIndex(candidates).match(sought, limit=limit)


def blind_terms(person: Description) -> frozenset[tuple[str, str]]:
    """What offices compare without naming anybody: each number, and the sound of each name of two words or more.

    Equal sounds are wide on purpose, and one word alone would be too wide.
    """
    numbers = {(str(signal), number) for signal, number in _numbers(person)}
    names = {("name", " ".join(name_keys(name))) for name in person.names if len(name.split()) > 1}
    return frozenset(numbers | names)


def _numbers(person: Description) -> Iterator[tuple[Why, str]]:
    for signal, numbers in ((Why.PHONE, person.phones), (Why.DOCUMENT, person.ids)):
        for number in numbers:
            bare = "".join(char for char in to_latin(number).casefold() if char.isalnum())
            if bare:
                yield signal, bare


def _judged(sought: Description, person: Candidate, reasons: dict[Why, float]) -> Match:
    support = {signal: points for signal, points in _SUPPORT.items() if _supports(signal, sought, person)}
    by_name = max((strength for signal, strength in reasons.items() if signal in _LIKE), default=0)
    by_number = max((strength for signal, strength in reasons.items() if signal not in _LIKE), default=0)
    score = max(by_name * _NAME_CEILING / _EXACT + sum(support.values()), by_number)
    return Match(person.id, round(score), tuple(signal for signal in Why if signal in reasons or signal in support))


def _supports(signal: Why, sought: Description, person: Description) -> bool:
    if signal is Why.COMMUNE:
        return sought.commune is not None and sought.commune == person.commune
    return sought.birth is not None and person.birth is not None and _born_alike(sought.birth, person.birth)


def _born_alike(one: PartialDate, other: PartialDate) -> bool:
    def apart(earlier: date, later: date) -> bool:
        return later - earlier > _BIRTH_TOLERANCE

    return not (apart(one.last, other.first) or apart(other.last, one.first))
