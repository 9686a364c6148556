# SPDX-License-Identifier: Apache-2.0
"""Where may a line of Khmer end? The one module that knows a word segmenter.

Khmer is written without spaces between words. A break is allowed where two independent segmenters agree, and never
inside a syllable: in a letter a wrong break is worse than a loose line. On top of that stand the rules for signs, a
list of what stays together (`resources/vocabularies/keep_together.toml`), and the names of the record, on which
segmenters are weakest.

The segmenters are imported with the first Khmer text, so that a program that shows none starts without them.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from importlib import resources
from itertools import accumulate, islice, pairwise
from pathlib import Path
from threading import Lock

from legalaid import assets
from legalaid.khmer.text import ZWSP, syllables

_RUN = re.compile("[\u1780-\u17d3\u17dd\u200c\u200d]+")

_NEVER_FIRST = frozenset("។៕៖ៗ៘៙៚៛,.;:!?)]}»”’%")
_NEVER_LAST = frozenset("([{«“‘")
_BESIDE_SIGNS = re.compile("(?<=[។៕៖ៗ៘៙៚)\\]}»”’])(?=[\u1780-\u17b3])|(?<=[\u1780-\u17d1ៗ])(?=[(\\[{«“‘][^0-9០-៩])")
"""A Khmer word may begin a line behind these signs, or end one before them, without a space."""

_SPACES = re.compile(r"[^\S\u00a0\u202f]+")

_LONG_LATIN = re.compile("[!-~]{25,}")
"""A web or mail address; a case or phone number is shorter and stays whole."""

_JOINT_IN_LATIN = re.compile("(?<=[/_.@-])(?=[0-9A-Za-z])")

_NUMBER = "[0-9០-៩]+(?:[.,/-][0-9០-៩]+)*"
_REFERENCE = "[0-9A-Z០-៩][0-9A-Z០-៩.,/-]*"

_KEEP_TOGETHER = "vocabularies/keep_together.toml"

_RUNS_HELD = 8192
"""Runs of Khmer letters whose breaks are kept in memory."""


def words(text: str, names: Iterable[str] = ()) -> tuple[str, ...]:
    """The pieces of the text between which a line may end; spaces stay at the end of their piece.

    `names` (people, places and organisations of the record) are never cut. A ZWSP that a person typed is a break and
    vanishes: joined, the pieces are the text without it. A piece may still be wider than a column; then a caller may
    cut it between `text.syllables`.
    """
    plain, typed = _without_zwsp(text)
    allowed = {*typed, *_between_words(plain), *_beside_spaces_and_signs(plain), *_in_long_latin(plain)}
    allowed &= _ends(syllables(plain))
    refused = {*_inside_kept_together(plain), *_inside_names(plain, names)}
    breaks = sorted(at for at in allowed - refused if _signs_allow(plain, at))
    return tuple(plain[start:end] for start, end in pairwise((0, *breaks, len(plain))) if end)


def display(text: str) -> str:
    """The text with a ZWSP at each break that has no space, for labels that cannot break Khmer; never for an editor."""
    *pieces, last = words(text) or ("",)
    return "".join(piece if piece[-1].isspace() else piece + ZWSP for piece in pieces) + last


def strip_display(text: str) -> str:
    """What was shown, without its ZWSP, as it is copied."""
    return text.replace(ZWSP, "")


def load() -> None:
    """Load the segmenters and word lists ahead of the first text, a thirtieth of a second that nobody waits for."""
    with _TAGGING:
        _segmenters()
    _kept_together()


def forget() -> None:
    """Drop the texts that are held for speed, as a vault does with everything it has shown when it locks."""
    _agreed_breaks.cache_clear()


# --- where a break is allowed ----------------------------------------------------------------------------------------


def _without_zwsp(text: str) -> tuple[str, set[int]]:
    """The text without its ZWSP, and where they stood."""
    parts = text.split(ZWSP)
    return "".join(parts), set(accumulate(len(part) for part in parts[:-1]))


def _between_words(text: str) -> Iterator[int]:
    for run in _RUN.finditer(text):
        for at in _agreed_breaks(run[0]):
            yield run.start() + at


@lru_cache(_RUNS_HELD)
def _agreed_breaks(run: str) -> frozenset[int]:
    """Offsets within a run of Khmer letters where both segmenters end a word."""
    with _TAGGING:
        khmercut, khmerthings = _segmenters()
        first = khmercut(run)
    return _ends(first) & _ends(khmerthings(run)) - {len(run)}


def _ends(pieces: list[str]) -> frozenset[int]:
    return frozenset(accumulate(map(len, pieces)))


_TAGGING = Lock()
"""One thread at a time loads the model, and asks it: it holds the sentence that it is working on."""


@cache
def _segmenters() -> tuple[Callable[[str], list[str]], Callable[[str], list[str]]]:
    """The two segmenters, loaded with the first Khmer text."""
    import khmercut  # noqa: PLC0415
    import khmerthings  # noqa: PLC0415
    import pycrfsuite  # noqa: PLC0415

    khmercut.tagger = pycrfsuite.Tagger()
    khmercut.tagger.open_inmemory(_model(khmercut.model_path))
    words = resources.files(khmerthings).joinpath("data", khmerthings.lexicon.WORD_SOURCES["words"])
    lexicon = _Lexicon(words.read_text(encoding="utf-8").splitlines())
    return khmercut.tokenize, lambda run: khmerthings.mark_boundaries(run, ZWSP, lexicon).split(ZWSP)  # type: ignore[arg-type]


class _Lexicon:
    """The word list of khmerthings, asked as its own `Lexicon` is, whose building is a sixth of a first letter."""

    def __init__(self, lines: Iterable[str]) -> None:
        entries = (line.strip().strip(ZWSP) for line in lines)
        self._words = frozenset(entry for entry in entries if entry and not entry.startswith("#"))
        self._longest = max(map(len, self._words))

    def longest_match(self, clusters: Sequence[str], start: int = 0) -> int:
        """How many clusters from `start` the longest word takes; 0 where none begins."""
        best, word = 0, ""
        for count, cluster in enumerate(islice(clusters, start, start + self._longest), 1):
            word += cluster
            if word in self._words:
                best = count
        return best


@cache
def _model(path: str) -> bytes:
    """The model of khmercut, held for good: its tagger reads this memory without owning it.

    By path the C library could not open it below a folder with a Khmer name on Windows.
    """
    return Path(path).read_bytes()


def _beside_spaces_and_signs(text: str) -> Iterator[int]:
    for pattern in (_SPACES, _BESIDE_SIGNS):
        for found in pattern.finditer(text):
            yield found.end()


def _in_long_latin(text: str) -> Iterator[int]:
    for token in _LONG_LATIN.finditer(text):
        for joint in _JOINT_IN_LATIN.finditer(token[0]):
            yield token.start() + joint.start()


# --- where it is refused ---------------------------------------------------------------------------------------------


def _signs_allow(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at] not in _NEVER_FIRST and text[at - 1] not in _NEVER_LAST


def _inside_kept_together(text: str) -> Iterator[int]:
    for pattern in _kept_together():
        for found in pattern.finditer(text):
            yield from range(found.start() + 1, found.end())


@cache
def _kept_together() -> tuple[re.Pattern[str], ...]:
    """Phrases, words with a number behind them, and numbers with their unit."""
    # One pattern for both, so that the 21 of "day 21, month November" belongs to the day and is not 21 months.
    number = f"{_any_of('before_number')} ?{_REFERENCE}|{_NUMBER} ?{_any_of('after_number')}"
    return re.compile(_any_of("phrases")), re.compile(number)


def _any_of(table: str) -> str:
    entries = sorted(assets.read_toml(_KEEP_TOGETHER)[table], key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, entries))})"


def _inside_names(text: str, names: Iterable[str]) -> Iterator[int]:
    """Inside each name, and between a name and the title before it. Names are kept out of the pattern cache of `re`."""
    for name in filter(None, map(strip_display, names)):
        start = text.find(name)
        while start >= 0:
            yield from range(_with_title(text, start) + 1, start + len(name))
            start = text.find(name, start + 1)


def _with_title(text: str, start: int) -> int:
    """Where the title before a name begins; the name's own start if it has none."""
    title = _title_at_end().search(text, 0, start)
    return title.start() if title else start


@cache
def _title_at_end() -> re.Pattern[str]:
    return re.compile(_any_of("before_name") + r" ?\Z")
