# SPDX-License-Identifier: Apache-2.0
"""Which commands does `legalaid-cli` have, and how does a run begin and end?

Starting is quick: a command imports what it needs when it runs, so that `--help` loads no database and no typesetter.
"""

import io
import os
import sys
import warnings
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperGroup
from typer.main import get_command

from legalaid.cli import (
    attachment_cmd,
    audit_cmd,
    bundle_cmd,
    case_cmd,
    checklist_cmd,
    codes_cmd,
    conflicts_cmd,
    demo_cmd,
    device_cmd,
    erasure_cmd,
    facility_cmd,
    faults,
    form_cmd,
    intake_cmd,
    khmer_cmd,
    letter_cmd,
    office_cmd,
    org_cmd,
    person_cmd,
    recommendation_cmd,
    report_cmd,
    staff_cmd,
    sync_cmd,
    template_cmd,
    today_cmd,
    update_cmd,
    vault_cmd,
    visit_cmd,
    visit_report_cmd,
    wording,
)
from legalaid.cli.context import Session
from legalaid.cli.options import group
from legalaid.errors import WrongCommand
from legalaid.i18n import Language

NAME = "legalaid-cli"

app = group()
for _name, _module in (
    ("vault", vault_cmd),
    ("office", office_cmd),
    ("staff", staff_cmd),
    ("template", template_cmd),
    ("case", case_cmd),
    ("attachment", attachment_cmd),
    ("intake", intake_cmd),
    ("person", person_cmd),
    ("letter", letter_cmd),
    ("form", form_cmd),
    ("checklist", checklist_cmd),
    ("facility", facility_cmd),
    ("visit", visit_cmd),
    ("recommendation", recommendation_cmd),
    ("report", report_cmd),
    ("audit", audit_cmd),
    ("conflicts", conflicts_cmd),
    ("bundle", bundle_cmd),
    ("sync", sync_cmd),
    ("org", org_cmd),
    ("device", device_cmd),
    ("erasure", erasure_cmd),
    ("khmer", khmer_cmd),
    ("update", update_cmd),
):
    app.add_typer(_module.app, name=_name)
visit_cmd.app.command("report")(visit_report_cmd.report)
app.command("today")(today_cmd.today)
app.command("codes")(codes_cmd.codes)
app.command("demo")(demo_cmd.demo)


def _print_version(asked: bool) -> None:  # noqa: FBT001 - Typer calls it with the flag
    if asked:
        sys.stdout.write(f"legalaid {metadata.version('legalaid')}\n")
        raise typer.Exit


@app.callback()
def begin(
    ctx: typer.Context,
    *,
    vault: Annotated[Path | None, typer.Option("--vault", metavar="DIR", envvar="LEGALAID_VAULT")] = None,
    passphrase_file: Annotated[
        Path | None, typer.Option("--passphrase-file", metavar="FILE", envvar="LEGALAID_PASSPHRASE_FILE")
    ] = None,
    language: Annotated[Language, typer.Option("--language")] = Language.EN,
    version: Annotated[bool, typer.Option("--version", callback=_print_version, is_eager=True)] = False,  # noqa: ARG001
) -> None:
    """Keep the global options for the command that follows."""
    ctx.obj = Session(vault, passphrase_file, language)


def program(language: Language) -> TyperGroup:
    """The whole program with its help in one language."""
    root = get_command(app)
    if not isinstance(root, TyperGroup):
        raise TypeError("the program is a group of commands")
    wording.word(root, language)
    return root


def run(arguments: Sequence[str]) -> int:
    """Run one command line; the exit code. Errors are printed, never raised."""
    language, as_json = _language(arguments), _wants_json(arguments)
    try:
        _check_readable(arguments)
        code = program(language).main(list(arguments), prog_name=NAME, standalone_mode=False)
        return int(code or faults.DONE)
    except SystemExit:
        raise
    except BaseException as error:  # noqa: BLE001 - the last place: whatever comes is reported without its message
        return faults.report(error, language, as_json=as_json)


def main() -> None:
    """The entry point of `legalaid-cli`."""
    warnings.simplefilter("ignore")  # a warning of a library may quote a value
    sys.unraisablehook = lambda _: None
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    code = run(sys.argv[1:])
    try:
        sys.stdout.flush()
    except OSError:
        # The reader went away; what is still buffered must not raise again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(code)


_GLOBAL_WITH_VALUE = frozenset({"--vault", "--passphrase-file"})


def _language(arguments: Sequence[str]) -> Language:
    """The global `--language`, needed before the program itself exists: its help is written in it."""
    words = iter(arguments)
    for argument in words:
        name, sign, value = argument.partition("=")
        if name == "--language":
            spoken = value if sign else next(words, "")
            return Language(spoken) if spoken in set(Language) else Language.EN
        if argument in _GLOBAL_WITH_VALUE:
            next(words, None)
        elif not argument.startswith("-"):
            break
    return Language.EN


def _wants_json(arguments: Sequence[str]) -> bool:
    before, _, _ = "\0".join(arguments).partition("\0--\0")
    return "--json" in before.split("\0")


def _check_readable(arguments: Sequence[str]) -> None:
    """Refuse arguments that are not text in the system's encoding: they could not be saved either."""
    try:
        "".join(arguments).encode()
    except UnicodeEncodeError:
        raise WrongCommand(command=NAME) from None
