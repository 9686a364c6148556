# SPDX-License-Identifier: Apache-2.0
"""What does the program say, and with which exit code does it end, when something goes wrong?

0 done · 1 expected error · 2 wrong usage · 70 a defect of ours, reported without any data. No message of a foreign
exception is ever printed: it may quote what a client said.
"""

import json
import sys
from collections.abc import Iterable
from importlib.metadata import version
from types import TracebackType

from typer.exceptions import Abort, TyperException

from legalaid import i18n
from legalaid.errors import LegalAidError, WrongCommand, WrongUsage
from legalaid.i18n import Described, Language

DONE, EXPECTED, USAGE, DEFECT = 0, 1, 2, 70

DEFECT_CODE = "defect"


def report(error: BaseException, language: Language, *, as_json: bool) -> int:
    """Print the error on standard error; the exit code."""
    if isinstance(error, LegalAidError):
        _print(i18n.describe(error, language), as_json=as_json)
        return USAGE if isinstance(error, WrongUsage) else EXPECTED
    if isinstance(error, TyperException):
        _print(i18n.describe(_usage_error(error), language), as_json=as_json)
        return USAGE
    if isinstance(error, Abort | KeyboardInterrupt | BrokenPipeError):
        return EXPECTED
    _print(_described_defect(error, language), as_json=as_json)
    return DEFECT


def as_object(error: LegalAidError, language: Language) -> dict[str, str]:
    """An error as the `error` object of JSON answers."""
    described = i18n.describe(error, language)
    return {"code": described.code, "message": described.what, "next": described.next}


def _usage_error(error: TyperException) -> WrongCommand:
    """The part of the command line that did not fit, by our names for it: what was typed may be a client's name."""
    ctx = getattr(error, "ctx", None)
    command = getattr(ctx, "command_path", "legalaid-cli")
    parameter = getattr(error, "param", None)
    names: Iterable[str] = getattr(parameter, "opts", None) or ()
    if getattr(parameter, "param_type_name", "") == "argument":
        names = [str(getattr(parameter, "metavar", "") or getattr(parameter, "name", "")).upper()]
    return WrongCommand(command=" ".join([command, *sorted(names, key=len)[-1:]]))


def _described_defect(error: BaseException, language: Language) -> Described:
    trace = " < ".join(reversed(places(error.__traceback__)))
    what = i18n.text(
        "cli.defect.what", language, version=version("legalaid"), kind=type(error).__name__, trace=trace or "-"
    )
    return Described(DEFECT_CODE, what, i18n.text("cli.defect.next", language))


def places(trace: TracebackType | None) -> list[str]:
    """`module:line` of each frame that is our own, outermost first."""
    found = []
    while trace is not None:
        module = str(trace.tb_frame.f_globals.get("__name__", ""))
        if module.startswith("legalaid"):
            found.append(f"{module}:{trace.tb_lineno}")
        trace = trace.tb_next
    return found


def _print(described: Described, *, as_json: bool) -> None:
    if as_json:
        error = {"code": described.code, "message": described.what, "next": described.next}
        sys.stderr.write(json.dumps({"error": error}, ensure_ascii=False) + "\n")
    else:
        sys.stderr.write(f"{described.what}\n{described.next}\n[{described.code}]\n")
    sys.stderr.flush()
