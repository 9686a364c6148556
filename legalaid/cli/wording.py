# SPDX-License-Identifier: Apache-2.0
"""What does `--help` say about each command and option, in Khmer or English?

The texts stand in `resources/locale` under `cli.help` (commands, by their words joined with `_`) and `cli.option`
(options and arguments by name, or by command and name where one word means two things).
"""

from collections.abc import Iterator, Mapping
from typing import Any

from typer.core import TyperGroup

from legalaid import i18n
from legalaid.i18n import Language


def word(program: TyperGroup, language: Language) -> None:
    """Give every command, option and argument of the program its help text."""
    helps: Mapping[str, str] = i18n.texts("cli.help", language)
    options: Mapping[str, str] = i18n.texts("cli.option", language)
    for path, command in commands(program):
        command.help = helps[path]
        for parameter in command.params:
            name = spoken_name(parameter)
            parameter.help = options.get(f"{path}_{name}") or options[name]


def commands(program: TyperGroup) -> Iterator[tuple[str, Any]]:
    """Every command with its path (`case_add`); the program itself has the path `program`."""
    yield "program", program
    for path, command in _below(program, ""):
        yield path.replace("-", "_"), command


def _below(group: TyperGroup, path: str) -> Iterator[tuple[str, Any]]:
    for name, command in group.commands.items():
        yield f"{path}{name}", command
        if isinstance(command, TyperGroup):
            yield from _below(command, f"{path}{name}_")


def spoken_name(parameter: Any) -> str:
    """The longest name of an option without its dashes, or the name of an argument."""
    name: str = max(parameter.opts, key=len)
    return name.lstrip("-").replace("-", "_")
