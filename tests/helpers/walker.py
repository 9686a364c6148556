# SPDX-License-Identifier: Apache-2.0
"""How does a test go through the program as a person does: by keyboard alone, or by mouse?

Things are called by the English words of the source and looked for by what a screen reader says of them in Khmer.
Nothing is ever waited for by the clock: each step waits until what it needs is there. On the way, everything that may
have the focus must have a name, and Tab must follow the page.
"""

import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from time import monotonic, sleep
from typing import Final, TypeVar

import pytest

from tests.helpers.dbus import Refused
from tests.helpers.hands import Hands
from tests.helpers.reader import Node, Reader
from tests.helpers.stage import Stage, stage

_CATALOGUE: Final = Path(__file__).parents[2] / "resources" / "locale" / "ui_km.ts"
_PATIENCE_SECONDS: Final = 60
_LOOK_AGAIN_SECONDS: Final = 0.03
_FOCUS_SECONDS: Final = 20
_MOMENT_SECONDS: Final = 3
_CLICKS: Final = 3
_MOST_STOPS: Final = 250
"""More stops for Tab, choices in a list or turns of the wheel nothing here needs."""

_MOST_RETURNS: Final = 2
"""How often Tab may go back up on the way around a page: at its end, and from a message that lies over it."""

_NAMELESS: Final = {"application", "desktop frame", "dialog", "filler", "frame", "window"}
"""What gets the focus for a moment while windows change."""

Found = TypeVar("Found")
Fits = Callable[[Node], bool]
Box = tuple[int, int, int, int]


def called(english: str, **facts: str) -> frozenset[str]:
    """What the program says for this in Khmer: in one place one, in another place perhaps another."""
    known = _catalogue().get(english)
    if known is None:
        pytest.fail(f"the desktop's catalogue has no {english!r}")
    return frozenset(words.format(**facts) if facts else words for words in known)


@cache
def _catalogue() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for message in ET.parse(_CATALOGUE).iter("message"):  # noqa: S314 - our own file
        source, words = message.findtext("source") or "", message.findtext("translation") or ""
        found.setdefault(source, set()).add(words.replace("\u200b", "").replace("&", ""))
    return found


def _named(english: str, about: str = "", **facts: str) -> Fits:
    """Fits what bears this name or this label; `about` is what the name says after it, such as a number."""
    names = {f"{words}: {about}" if about else words for words in called(english, **facts)}

    def fits(node: Node) -> bool:
        return bool(names & {node.name, *(label.removesuffix(" *") for label in node.labels)})

    return fits


Way = TypeVar("Way", bound="Walker")


@contextmanager
def on_stage(way: type[Way], folder: Path, *words: str) -> Iterator[Way]:
    """The program started on a stage of its own, with these words on its command line.

    Where a step fails, what was seen then lies in `folder`.
    """
    with stage(folder) as built:
        walker = way(built)
        built.start(*words)
        try:
            yield walker
        except BaseException as error:
            (folder / "tree.txt").write_text(walker.reader.tree().drawn(), encoding="utf-8")
            built.picture().save(folder / "screen.png")
            error.add_note(f"What was seen: {folder}/screen.png, tree.txt; what it said: program.log")
            raise
        finally:
            walker.end()


class Walker:
    """What both ways have in common."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.reader, self.hands = Reader(stage.bus), Hands(stage.display)

    # --- looking -----------------------------------------------------------------------------------------------------

    def until(self, look: Callable[[], Found | None], what: str) -> Found:
        """Look again and again until something is there."""
        end = monotonic() + _PATIENCE_SECONDS
        while monotonic() < end:
            found = look()
            if found:
                return found
            sleep(_LOOK_AGAIN_SECONDS)
        pytest.fail(f"never seen: {what}")

    def showing(self, fits: Fits) -> list[Node]:
        """Everything in sight that fits."""
        return self.reader.tree().find(lambda node: "showing" in node.states and fits(node))

    def see(self, english: str, about: str = "", **facts: str) -> Node:
        """Wait until something of this name is there; what may have the focus beside it has a name too."""
        fits = _named(english, about, **facts)
        node = self.until(lambda: next(iter(self.showing(fits)), None), english)
        nameless = [other.role for other in self.showing(_may_have_focus) if not other.is_named]
        assert not nameless, f"without a name where {english!r} is seen: {nameless}"
        return node

    def see_words(self, words: str) -> Node:
        """Wait until these very words are somewhere in sight, alone or among others."""
        return self.until(lambda: next(iter(self.showing(lambda node: words in node.name)), None), words)

    def end(self) -> None:
        """Let go of the screen."""
        self.hands.rest()


def _may_have_focus(node: Node) -> bool:
    return node.states >= {"focusable", "sensitive", "enabled"} and node.role not in {"list item", "cell"}


class ByKeyboard(Walker):
    """Tab, arrows, letters and the keys of the window; no mouse."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self.steps = 0
        """How often Tab was pressed."""

    def press(self, english: str, *keys: str, about: str = "", **facts: str) -> None:
        """A button: by its own keys if it has some, else go there and press the space bar."""
        if keys:
            self.hands.press(*keys)
            return
        self.see(english, about, **facts)
        self._reach(_named(english, about, **facts), english)
        self.hands.press("Space")

    def open_form(self, english: str, *keys: str) -> None:
        """An empty form, from wherever we are."""
        called(english)
        self.hands.press(*keys)

    def write(self, english: str, text: str, **facts: str) -> None:
        """Type into a field."""
        self._reach(_named(english, **facts), english)
        self.hands.write(text)

    def choose(self, english: str, option: str) -> None:
        """Choose from a drop-down list: down until it is there."""
        here = self._reach(_named(english), english)
        for _ in range(_MOST_STOPS):
            if here.name == option:
                return
            self.hands.press("Down")
            here = self.until(partial(self._changed, here), f"another choice than {here.name}")
        pytest.fail(f"{english} does not offer {option}")

    def go_to(self, words: str) -> Node:
        """To the stop whose name begins with these very words, such as a question."""
        return self._reach(lambda node: node.name.startswith(words), words)

    def pick(self, english: str, option: str) -> None:
        """One of a few answers that stand side by side: there by Tab, then on by the arrow."""
        (name,) = called(english)
        here = self.go_to(f"{name}: ")
        if here.name == f"{name}: {option}":
            self.hands.press("Space")
            return
        for _ in range(_MOST_STOPS):
            self.reader.forget_focus()
            self.hands.press("Right")
            moved = self.reader.focus(_FOCUS_SECONDS)
            if moved is None or moved.name == here.name:
                break
            if moved.name == f"{name}: {option}":
                return
        pytest.fail(f"{english} does not offer {option}")

    def search(self, text: str) -> None:
        """Find everywhere."""
        self.hands.press("Ctrl", "k")
        self.until(lambda: _named("Find a person, case or number (Ctrl+K)")(self._focused()), "the find box")
        self.hands.write(text)

    def open_row(self, words: str) -> None:
        """From the find box into the row that has these words, and open it."""
        self.see_words(words)
        self.hands.press("Down")
        row = self.until(self._row, "the focus in the table")
        while not any(words in cell for cell in row):
            self.hands.press("Down")
            row = self.until(lambda before=row: self._another_row(before), f"a row with {words}")  # type: ignore[misc]
        self.hands.press("Return")

    def answer(self, text: str) -> None:
        """Type into the line of a dialog that has the focus and finish it."""
        self.until(lambda: self._focused().role == "text", "a line to type in")
        self.hands.press("Ctrl", "a")
        self.hands.write(text)
        self.hands.press("Return")

    # --- inside ------------------------------------------------------------------------------------------------------

    def _reach(self, fits: Fits, what: str) -> Node:
        """Go on by Tab until the focus is on what fits: once around the page at most."""
        here = self._focused()
        returns = 0
        for _ in range(_MOST_STOPS):
            if fits(here):
                return here
            before, here = here, self._step()
            returns += self._goes_back(before, here)
            assert returns <= _MOST_RETURNS, f"Tab goes back up the page, from {before.name!r} to {here.name!r}"
        pytest.fail(f"Tab never comes to {what}")

    def _step(self) -> Node:
        """Press Tab and wait for the focus to move, to something with a name."""
        self.reader.forget_focus()
        self.hands.press("Tab")
        self.steps += 1
        here = self.reader.focus(_FOCUS_SECONDS)
        if here is None:
            pytest.fail("the focus does not move on Tab")
        assert here.is_named, f"{here.role} {here.name!r} has the focus and no name of its own"
        return here

    def _goes_back(self, before: Node, here: Node) -> bool:
        """Whether the second is neither below nor to the right of the first, both as they stand now."""
        try:
            first, second = self.reader.box(before.address), self.reader.box(here.address)
        except Refused:
            return False
        return second[0] <= first[0] and second[1] <= first[1]

    def _focused(self) -> Node:
        """Where the focus is: the innermost of those that say so."""
        found = self.until(
            lambda: self.showing(lambda node: "focused" in node.states and node.role not in _NAMELESS), "a focus"
        )
        return found[-1]

    def _row(self) -> list[str]:
        """What the chosen row of the table says that has the focus."""
        if self._focused().role not in {"table", "cell"}:
            return []
        return [cell.name for cell in self.showing(lambda node: node.role == "cell" and "selected" in node.states)]

    def _another_row(self, before: list[str]) -> list[str] | None:
        row = self._row()
        return row if row != before else None

    def _changed(self, before: Node) -> Node | None:
        now = self.reader.read(before.address)
        return now if now is not None and now.name != before.name else None


class ByMouse(Walker):
    """A click wherever a person would click; letters are still typed."""

    def press(self, english: str, *keys: str, about: str = "", **facts: str) -> None:
        """A button, whatever keys it may have besides."""
        del keys
        fits = _named(english, about, **facts)
        self._click(lambda node: node.role in {"push button", "check box"} and fits(node), english)

    def open_form(self, english: str, *keys: str) -> None:
        """An empty form, by its button on the first page."""
        del keys
        today = called("Today")
        self._click(lambda node: node.role == "list item" and node.name in today, "Today")
        self.press(english)

    def write(self, english: str, text: str, **facts: str) -> None:
        """Click into a field, type, and see it there: with a screen reader a click is quicker than letters."""
        editor = _named_editor(english, **facts)
        self._click(editor, english)
        field = self.until(lambda: next(iter(self.showing(_with_focus(editor))), None), f"the focus in {english}")
        self.hands.write(text)
        self.until(lambda: len(self.reader.text(field.address)) == len(text), f"what was typed into {english}")

    def choose(self, english: str, option: str) -> None:
        """Open a drop-down list and click on a choice."""
        listed = _one_of_a_list(option)
        for _ in range(_CLICKS):
            self._click(_named_editor(english), english)
            if self._comes(lambda: self.showing(listed)):
                break
        self._click(listed, option)
        chosen = _named_editor(english)
        self.until(lambda: [node for node in self.showing(chosen) if node.name == option], f"{option} in {english}")

    def _comes(self, look: Callable[[], object]) -> bool:
        """Whether it comes within a moment: what was just built may move away below a click."""
        end = monotonic() + _MOMENT_SECONDS
        while not look():
            if monotonic() > end:
                return False
            sleep(_LOOK_AGAIN_SECONDS)
        return True

    def search(self, text: str) -> None:
        """Find everywhere."""
        self.write("Find a person, case or number (Ctrl+K)", text)

    def open_row(self, words: str) -> None:
        """Click twice on the row that has these words; again, if the list was still being filled."""

        def row(node: Node) -> bool:
            return node.role == "cell" and words in node.name

        for _ in range(_CLICKS):
            self._click(row, words, times=2)
            if self._comes(lambda: not self.showing(row)):
                return

    def answer(self, text: str) -> None:
        """Type into the line of a dialog and click on what finishes it."""
        line = self.until(lambda: next(iter(self.showing(_is_line_of_dialog)), None), "a line to type in")
        self._click(lambda node: node.address == line.address, "the line", times=2)
        self.hands.press("Ctrl", "a")
        self.hands.write(text)
        self.until(lambda: self.reader.text(line.address) == text, text)
        self._click(_finishes, "the button that finishes")
        self.until(lambda: not self.showing(_finishes), "the end of the dialog")

    # --- inside ------------------------------------------------------------------------------------------------------

    def _click(self, fits: Fits, what: str, *, times: int = 1) -> None:
        """Bring it into sight by the wheel, if need be, and click in its middle."""
        for _ in range(_MOST_STOPS):
            left, top, width, height, bar = self.until(lambda: self._place(fits), what)
            x, y = left + width // 2, top + height // 2
            if bar is None or bar[1] <= y < bar[1] + bar[3]:
                if self._is_covered(x, y):
                    continue
                self.hands.click(x, y, times=times)
                return
            self.hands.point(bar[0] + bar[2] // 2, bar[1] + bar[3] // 2)
            self.hands.roll(1 if y > bar[1] else -1)
            self.until(partial(self._moved, fits, top), f"{what} moving with the wheel")
        pytest.fail(f"the wheel never brings {what} into sight")

    def _is_covered(self, x: int, y: int) -> bool:
        """Whether a message lay over this point; it is closed then."""
        closes = _named("Close this message")
        for chain in self.reader.tree().chains():
            if closes(chain[-1]) and all("showing" in node.states for node in chain[-2:]):
                left, top, width, height = self.reader.box(chain[-2].address)
                button = self.reader.box(chain[-1].address)
                if left <= x < left + width and top <= y < top + height:
                    self.hands.click(button[0] + button[2] // 2, button[1] + button[3] // 2)
                    self.until(lambda: not self.showing(closes), "the end of the message")
                    return True
        return False

    def _moved(self, fits: Fits, top: int) -> bool:
        place = self._place(fits)
        return place is not None and place[1] != top

    def _place(self, fits: Fits) -> tuple[int, int, int, int, Box | None] | None:
        """Where it is, and the scroll bar of the area that it is in; nothing while it moves or cannot be used."""
        for chain in self.reader.tree().chains():
            node = chain[-1]
            if node.states >= {"showing", "sensitive"} and fits(node):
                around = () if node.role == "list item" else reversed(chain[:-1])  # a list that opened covers the page
                bar = next(filter(None, map(_bar_of, around)), None)
                try:
                    return *self.reader.box(node.address), self.reader.box(bar.address) if bar else None
                except Refused:
                    return None
        return None


def _named_editor(english: str, **facts: str) -> Fits:
    """Fits what can be typed into or chosen from, not the label beside it."""
    fits = _named(english, **facts)
    return lambda node: node.role in {"text", "password text", "combo box"} and fits(node)


def _one_of_a_list(option: str) -> Fits:
    return lambda node: node.role == "list item" and node.name == option


def _finishes(node: Node) -> bool:
    return node.role == "push button" and "default" in node.states


def _with_focus(fits: Fits) -> Fits:
    return lambda node: "focused" in node.states and fits(node)


def _is_line_of_dialog(node: Node) -> bool:
    return node.role == "text" and "focused" in node.states


def _bar_of(area: Node) -> Node | None:
    """The scroll bar that belongs to this very area."""
    beside = (part for child in area.children for part in child.children)
    return next((part for part in beside if part.role == "scroll bar" and "showing" in part.states), None)
