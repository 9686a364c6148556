# SPDX-License-Identifier: Apache-2.0
"""What would a screen reader say of the program that runs on a stage?

The tree of accessible objects as AT-SPI tells it over D-Bus. Names come without the marks that only break lines.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, Final

from tests.helpers.dbus import DAEMON, Bus, Call, Refused

_ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
_COMPONENT: Final = "org.a11y.atspi.Component"
_TEXT: Final = "org.a11y.atspi.Text"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_REGISTRY: Final = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
_LISTENERS: Final = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry")
_FOCUS_MOVED: Final = "type='signal',interface='org.a11y.atspi.Event.Object',member='StateChanged',arg0='focused'"
_LABELLED_BY: Final = 2

_ON_SCREEN: Final = 0
_MARKS: Final = re.compile("[\u200b\u200c\u200d\u2060]")
_MOST_CHILDREN: Final = 400
"""More are read of no object: a list has a hundred thousand rows."""

STATES: Final = {
    "active": 1,
    "checked": 4,
    "editable": 7,
    "enabled": 8,
    "expanded": 10,
    "focusable": 11,
    "focused": 12,
    "modal": 16,
    "selected": 23,
    "sensitive": 24,
    "showing": 25,
    "visible": 30,
    "default": 39,
}
"""The bits that matter here (AtspiStateType)."""

Address = tuple[str, str]
"""The name of a program on the bus, and the path of one of its objects."""


@dataclass
class Node:
    """One accessible object as it was when it was read."""

    address: Address
    name: str
    role: str
    states: frozenset[str]
    description: str = ""
    labels: list[str] = field(default_factory=list)
    """What stands beside it and names it."""
    children: list["Node"] = field(default_factory=list)

    def all(self) -> Iterator["Node"]:
        """This object and everything below it, in the order of the page."""
        yield self
        for child in self.children:
            yield from child.all()

    @property
    def is_named(self) -> bool:
        """Whether somebody who hears it knows what it is; what is chosen in a drop-down list does not tell."""
        return bool(self.labels or (self.name and self.role != "combo box"))

    def chains(self) -> Iterator[list["Node"]]:
        """Every object at or below this one, with all those that it is in before it."""
        yield [self]
        for child in self.children:
            for chain in child.chains():
                yield [self, *chain]

    def find(self, fits: Callable[["Node"], bool]) -> list["Node"]:
        """Everything below that fits."""
        return [node for node in self.all() if fits(node)]

    def drawn(self, depth: int = 0) -> str:
        """The tree as text, for a person who looks for what went wrong."""
        told = [repr(self.name), *self.labels, *sorted(self.states & _TELLING)]
        own = f"{'  ' * depth}{self.role} {' '.join(told)}"
        seen = (child for child in self.children if "showing" in child.states or child.role == "application")
        return "\n".join([own, *(child.drawn(depth + 1) for child in seen)])


_TELLING: Final = frozenset({"focused", "focusable", "checked", "selected", "expanded", "sensitive", "modal"})


class Reader:
    """Asks the programs on a bus what they show."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        bus.ask(Call(*_LISTENERS, "RegisterEvent", "s", ("object:state-changed:focused",)))
        bus.ask(Call(*DAEMON, "AddMatch", "s", (_FOCUS_MOVED,)))

    def forget_focus(self) -> None:
        """Only what happens from now on is asked for."""
        self._bus.ask(Call(*DAEMON, "GetId"))  # what is on its way is here once this is answered
        self._bus.signals.clear()

    def focus(self, seconds: float) -> Node | None:
        """Where the focus went; nothing if it stays where it is for so long."""
        end = monotonic() + seconds
        while (left := end - monotonic()) > 0:
            self._bus.listen(left)
            while self._bus.signals:
                heard = self._bus.signals.popleft()
                node = self.read((heard.sender, heard.path)) if heard.arguments[1] else None
                if node is not None:
                    return node
        return None

    def programs(self) -> list[Address]:
        """The programs that are there, the newest last."""
        try:
            (listed,) = self._bus.ask(Call(*_REGISTRY, _ACCESSIBLE, "GetChildren"))
        except Refused:
            return []
        return [(str(to), str(path)) for to, path in listed]

    def tree(self) -> Node:
        """Everything that all programs show now, below one nameless root."""
        root = Node(_REGISTRY, "", "desktop frame", frozenset({"showing"}))
        level = [(root, address) for address in self.programs()]
        while level:
            level = self._descend(level)
        return root

    def _descend(self, level: list[tuple[Node, Address]]) -> list[tuple[Node, Address]]:
        """Read objects of one depth at once; gives the objects below them. What is gone meanwhile is left out."""
        asked = [call for _parent, address in level for call in _questions(address)]
        answers = self._bus.ask_all(asked)
        below: list[tuple[Node, Address]] = []
        read: list[Node] = []
        for number, (parent, address) in enumerate(level):
            told = answers[number * _QUESTIONS : (number + 1) * _QUESTIONS]
            node = _node(address, told)
            if node is None:
                continue
            parent.children.append(node)
            read.append(node)
            if "showing" in node.states or node.role == "application":
                below += [(node, (str(to), str(path))) for to, path in told[-1][0][:_MOST_CHILDREN]]  # type: ignore[index]
        self._add_labels(read)
        return below

    def read(self, address: Address) -> Node | None:
        """One object without those below it; nothing if it is gone."""
        node = _node(address, self._bus.ask_all(_questions(address)))
        if node is not None:
            self._add_labels([node])
        return node

    def _add_labels(self, nodes: list[Node]) -> None:
        """A drop-down list bears what is chosen as its name on this system; its label is told beside it."""
        combos = [node for node in nodes if node.role == "combo box"]
        told = self._bus.ask_all([Call(*node.address, _ACCESSIBLE, "GetRelationSet") for node in combos])
        for node, answer in zip(combos, told, strict=True):
            if not isinstance(answer, Refused):
                targets = [target for kind, targets in answer[0] if kind == _LABELLED_BY for target in targets]
                names = self._bus.ask_all([_name_of((str(to), str(path))) for to, path in targets])
                node.labels = [_MARKS.sub("", str(name[0])) for name in names if not isinstance(name, Refused)]

    def box(self, address: Address) -> tuple[int, int, int, int]:
        """Where it is on the screen: left, top, width, height. Raises `Refused` if it is gone."""
        (box,) = self._bus.ask(Call(*address, _COMPONENT, "GetExtents", "u", (_ON_SCREEN,)))
        left, top, width, height = box
        return int(left), int(top), int(width), int(height)

    def text(self, address: Address) -> str:
        """What stands in an editor. Raises `Refused` if it is none."""
        (text,) = self._bus.ask(Call(*address, _TEXT, "GetText", "ii", (0, -1)))
        return _MARKS.sub("", str(text))


def _name_of(address: Address) -> Call:
    return Call(*address, _PROPERTIES, "Get", "ss", (_ACCESSIBLE, "Name"))


def _questions(address: Address) -> list[Call]:
    return [
        _name_of(address),
        Call(*address, _ACCESSIBLE, "GetRoleName"),
        Call(*address, _ACCESSIBLE, "GetState"),
        Call(*address, _PROPERTIES, "Get", "ss", (_ACCESSIBLE, "Description")),
        Call(*address, _ACCESSIBLE, "GetChildren"),
    ]


_QUESTIONS: Final = 5


def _node(address: Address, told: list[list[Any] | Refused]) -> Node | None:
    """The object from its five answers."""
    if any(isinstance(answer, Refused) for answer in told):
        return None
    (name,), (role,), ((low, high),), (description,), _children = (list(answer) for answer in told)  # type: ignore[arg-type]
    states = frozenset(state for state, bit in STATES.items() if (low | high << 32) >> bit & 1)
    return Node(address, _MARKS.sub("", str(name)), str(role), states, _MARKS.sub("", str(description)))
