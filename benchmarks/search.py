# SPDX-License-Identifier: Apache-2.0
"""How long does it take to find a case or a person among a hundred thousand?

The cases are recorded by the product's own unit of work, with journal, audit trail and search tables, and looked for by
its own search.
"""

import os
import random
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from statistics import median
from uuid import UUID

from benchmarks.figures import KEPT, Figure, Sheet, folder, hand_over, percentile
from legalaid.domain import places
from legalaid.domain.matching import Candidate, Description, NameIndex
from legalaid.khmer.digits import to_khmer
from legalaid.services.case_list import list_cases
from legalaid.services.desk import Desk
from legalaid.services.people_search import search_people
from legalaid.store.queries.search import NEWEST, search_cases
from legalaid.store.reader import Reader
from tests.helpers.casebook import Casebook, Client, HandClock, file_case
from tests.helpers.desks import new_vault
from tests.helpers.golden import GOLDEN, file_golden_cases

CASES = 100_000
AT_ONCE = 500
ASKED = 5
BEGUN = date(2019, 4, 1)
"""When the office of the corpus opened its doors."""

A_DAY = 40
LATE = timedelta(days=300)
"""Every tenth case is older than those beside it: it stood on paper for so long."""

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Someone:
    """A client of the corpus."""

    km: str
    latin: str
    phone: str


class Corpus:
    """People and cases as an office meets them: some names and words all the time, most of them seldom."""

    def __init__(self) -> None:
        said = tomllib.loads((HERE / "words.toml").read_text(encoding="utf-8"))
        self._dice = random.Random(1863)
        self._families = [name.split() for name in said["families"]]
        self._givens = [name.split() for name in said["givens"]]
        self._family_weights = [1 / rank for rank in range(1, len(self._families) + 1)]
        self._given_weights = [1 / rank**0.5 for rank in range(1, len(self._givens) + 1)]
        self._summaries, self._narratives = said["summaries"], said["narratives"]
        districts = chain.from_iterable(places.children(province.code) for province in places.provinces())
        self._places = [place.name_km for it in districts for place in places.children(it.code)]
        self._cases = 0

    def someone(self) -> Someone:
        """The next client; every third has two given names."""
        dice = self._dice
        (family,) = dice.choices(self._families, self._family_weights)
        given = dice.choices(self._givens, self._given_weights, k=dice.choice((1, 1, 2)))
        phone = f"0{dice.randrange(10, 99)} {dice.randrange(10**6):06d}"
        km, latin = "".join(name[0] for name in given), " ".join(name[1] for name in given)
        return Someone(f"{family[0]} {km}", f"{family[1]} {latin}", phone)

    def case(self, person: Someone) -> tuple[str, str]:
        """Summary and narrative of a case."""
        words = {"person": person.km, "place": self._dice.choice(self._places)}
        return self._dice.choice(self._summaries).format(**words), self._dice.choice(self._narratives)

    def place(self) -> str:
        """A commune of which cases speak."""
        return self._dice.choice(self._places)

    def day(self) -> date:
        """When the next case was opened: so many every day, for years."""
        self._cases += 1
        return BEGUN + timedelta(days=self._cases // A_DAY) - (LATE if self._cases % 10 == 0 else timedelta())


def record(desk: Desk, corpus: Corpus, count: int) -> list[Someone]:
    """Record so many cases, some hundreds in one unit of work."""
    people: list[Someone] = []
    for start in range(0, count, AT_ONCE):
        with desk.write("case.add") as work:
            for _ in range(min(AT_ONCE, count - start)):
                person = corpus.someone()
                summary, narrative = corpus.case(person)
                client = Client(person.km, person.latin, (person.phone,))
                file_case(work, summary, client, (), narrative=narrative, opened_on=corpus.day())
                people.append(person)
    return people


# --- questions -------------------------------------------------------------------------------------------------------


def questions(corpus: Corpus, people: list[Someone]) -> dict[str, list[str]]:
    """What a person types, by kind; the commonest names and words of the whole corpus are among them."""
    dice = random.Random(99)
    some = dice.sample(people, 60)
    families = [person.km.split()[0] for person in some]
    return {
        "the commonest family names alone": sorted({person.km.split()[0] for person in people[:200]}),
        "full Khmer names": [person.km for person in some],
        "Latin names": [person.latin for person in some],
        "names half typed": [person.km[: len(family) + 3] for person, family in zip(some, families, strict=True)],
        "given name first": [" ".join(reversed(person.km.split())) for person in some],
        "telephones": [person.phone.replace(" ", "") for person in some],
        "telephones in Khmer digits": [to_khmer(person.phone) for person in some[:30]],
        "case numbers, their last digits": [f"{dice.randrange(10**4):05d}" for _ in range(30)],
        "common words": [word for pair in COMMON for word in (pair, pair.split()[0])],
        "places": [corpus.place() for _ in range(60)],
        "a name and a word": [f"{family} {word}" for family, word in zip(families, COMMON * 10, strict=False)],
        "what stands nowhere": [f"{person.latin}x" for person in some[:20]],
    }


def _common() -> list[str]:
    said = tomllib.loads((HERE / "words.toml").read_text(encoding="utf-8"))["common"]
    return [str(words) for words in said]


COMMON = _common()


def ask(reader: Reader, text: str) -> float:
    """Milliseconds of one question, by the clock."""
    began = time.perf_counter()
    search_cases(reader, text)
    return (time.perf_counter() - began) * 1000


def newest(desk: Desk, corpus: Corpus, people: list[Someone]) -> Iterator[Figure]:
    """How long the newest fifty hits take: the median of some askings of each question, then over all questions."""
    asked = questions(corpus, people)
    with desk.read() as reader:
        for text in list(chain.from_iterable(asked.values()))[::7]:
            ask(reader, text)
        times = {
            kind: [median(ask(reader, text) for _ in range(ASKED)) for text in texts] for kind, texts in asked.items()
        }
    every = list(chain.from_iterable(times.values()))
    yield Figure(
        what=f"newest {NEWEST} hits, 95 % of {len(every)} questions",
        measured=percentile(every, 0.95),
        unit="ms",
        at_most=20,
    )
    yield Figure(what="the slowest question", measured=max(every), unit="ms")
    yield from (
        Figure(what=f"{kind} ({len(found)}), 95 %", measured=percentile(found, 0.95), unit="ms")
        for kind, found in times.items()
    )


def recall(desk: Desk, golden: list[int]) -> Iterator[Figure]:
    """Which golden questions find their case when every hit is counted."""
    with desk.read() as reader:
        met = [golden[case - 1] in search_cases(reader, text, limit=2 * CASES) for text, case in GOLDEN]
    yield Figure(what=f"recall of {len(GOLDEN)} golden questions", measured=sum(met) / len(met), at_least=1)


# --- people ----------------------------------------------------------------------------------------------------------


def names(people: list[Someone]) -> Iterator[Figure]:
    """How long it takes to compare one name with all."""
    began = time.perf_counter()
    index = NameIndex(
        Candidate(id=UUID(int=n), name_km=person.km, name_latin=person.latin, phones=(person.phone.replace(" ", ""),))
        for n, person in enumerate(people)
    )
    built = time.perf_counter() - began
    some = random.Random(5).sample(people, 40)
    sought = [Description(name_km=person.km) for person in some]
    sought += [Description(name_latin=person.latin.replace("o", "u", 1)) for person in some]
    times = [_milliseconds(lambda it=it: index.match(it)) for it in sought]  # type: ignore[misc]
    everybody = f"one name against {len(people):,} people"
    yield Figure(what=f"{everybody}, 95 %", measured=percentile(times, 0.95), unit="ms", at_most=250)
    yield Figure(what=f"{everybody}, slowest", measured=max(times), unit="ms")
    yield Figure(what="building that index of names, once", measured=built, unit="s")


def _milliseconds(work: Callable[[], object]) -> float:
    spent = []
    for _ in range(3):
        began = time.perf_counter()
        work()
        spent.append((time.perf_counter() - began) * 1000)
    return median(spent)


# --- all of it -------------------------------------------------------------------------------------------------------


def shown(desk: Desk, people: list[Someone]) -> Iterator[Figure]:
    """The same through the services, which read the records that a list shows."""
    name = people[0].km.split()[0]
    yield Figure(
        what=f"a list of {NEWEST} cases for a common name, with client and contact",
        measured=_milliseconds(lambda: list_cases(desk, query=name, status=None, limit=NEWEST)),
        unit="ms",
    )
    began = time.perf_counter()
    search_people(desk, people[0].km)
    yield Figure(what="`person search`, which reads everybody first", measured=time.perf_counter() - began, unit="s")


HOW = (
    f"{CASES:,} cases with as many clients, recorded through the unit of work, {AT_ONCE} at a time, in an encrypted "
    "vault in memory; names are as unequally common as family names are (the first belongs to one person in four). "
    f"Milliseconds by the clock, the median of {ASKED} askings of each question. The golden questions are those of the "
    "tests (wrong order of code points, ZWSP, Khmer digits, half a word); their cases lie among the others and every "
    "hit is counted."
)


@contextmanager
def kept_vault() -> Iterator[Path]:
    """The vault of this benchmark, if it was kept; else one with the same cases, which goes away again."""
    kept = os.environ.get(KEPT)
    if kept and Path(kept).is_dir():
        yield Path(kept)
        return
    with folder() as place:
        with new_vault(place / "vault", clock=HandClock()).desk as desk:
            record(desk, Corpus(), CASES)
        yield place / "vault"


def measure(count: int = CASES) -> Sheet:
    """Record, then ask."""
    corpus, clock = Corpus(), HandClock()
    with folder() as place, new_vault(Path(os.environ.get(KEPT, place / "vault")), clock=clock).desk as desk:
        began = time.process_time()
        people = record(desk, corpus, count // 2)
        filed = file_golden_cases(Casebook(desk.store, clock))
        golden = list(range(len(people) + 1, len(people) + len(filed) + 1))  # rows count from 1
        people += record(desk, corpus, count - count // 2)
        rate = count / (time.process_time() - began)
        figures = [
            *newest(desk, corpus, people),
            *recall(desk, golden),
            *names(people),
            *shown(desk, people),
            Figure(what="recording cases in bulk", measured=rate, unit="/s"),
        ]
    return Sheet(title=f"Search among {count:,} cases", how=HOW, figures=tuple(figures))


if __name__ == "__main__":
    hand_over(measure(int(sys.argv[1]) if len(sys.argv) > 1 else CASES))
