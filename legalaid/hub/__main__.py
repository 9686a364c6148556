# SPDX-License-Identifier: Apache-2.0
"""Which commands does `legalaid-hub` have, for whoever runs a hub?

Exit codes: 0 done · 1 an expected error, or faults found · 2 wrong usage · 70 a defect.
"""

import json
import sys
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.exceptions import Abort, TyperException
from typer.main import get_command

from legalaid import i18n, limits
from legalaid.clock import Clock
from legalaid.errors import LegalAidError
from legalaid.hub import invitations
from legalaid.hub.backup import Copied, back_up
from legalaid.hub.backup import renew as start_anew
from legalaid.hub.backup import restore as put_back
from legalaid.hub.blobs import blob_store
from legalaid.hub.database import Database
from legalaid.hub.faults import place
from legalaid.hub.settings import Settings
from legalaid.hub.verification import Findings
from legalaid.hub.verification import verify as look_at_all
from legalaid.i18n import Language

NAME = "legalaid-hub"
DONE, EXPECTED, USAGE, DEFECT = 0, 1, 2, 70

_HELP = """Run a hub, where the laptops of an organisation leave sealed frames for each other. It cannot read them."""

DatabaseUrl = Annotated[
    str,
    typer.Option("--database", metavar="URL", envvar="LEGALAID_HUB_DATABASE", help="sqlite:///FILE or postgresql://"),
]
Blobs = Annotated[
    str, typer.Option("--blobs", metavar="PLACE", envvar="LEGALAID_HUB_BLOBS", help="A folder, or s3://BUCKET/PREFIX")
]
NewFolder = Annotated[Path, typer.Option("--out", metavar="DIR", help="New or empty")]
Json = Annotated[bool, typer.Option("--json", help="Answer in JSON")]

app = typer.Typer(
    no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False, help=_HELP
)


@app.command()
def invite(*, database: DatabaseUrl, blobs: Blobs = "", as_json: Json = False) -> None:  # noqa: ARG001 - each takes it
    """Invite an organisation: a token for one use within seven days. Makes the database if it is missing."""
    with Database(database) as opened:
        opened.make()
        with opened.writing() as work:
            token = invitations.invite(work, now=Clock().milliseconds())
    _tell({"token": token}, token, as_json=as_json)


@app.command()
def serve(
    *,
    listen: Annotated[str, typer.Option("--listen", metavar="HOST:PORT", help="Port 0 takes a free one")],
    database: DatabaseUrl,
    blobs: Blobs,
    workers: Annotated[int, typer.Option("--workers", min=1, max=64, help="Processes")] = 1,
    requests_a_minute: Annotated[int, typer.Option(min=1, help="Of one device")] = limits.HUB_REQUESTS_A_MINUTE,
    bytes_a_day: Annotated[int, typer.Option(min=1, help="Of one device")] = limits.HUB_BYTES_A_DAY,
    frames_a_day: Annotated[int, typer.Option(min=1, help="Of one device")] = limits.HUB_FRAMES_A_DAY,
    organisation_bytes: Annotated[int, typer.Option(min=1, help="In all")] = limits.HUB_ORGANISATION_BYTES,
    erasure_days: Annotated[
        int, typer.Option(min=0, help="After an order to erase, until its bytes are deleted")
    ] = limits.HUB_ERASURE_DAYS,
) -> None:
    """Serve, and print `listening on URL` when ready. Speaks HTTP: put a proxy with TLS before it."""
    from legalaid.hub.serving import serve as run  # noqa: PLC0415 - the other commands need no server

    wanted = Settings(
        database=database,
        blobs=blobs,
        requests_a_minute=requests_a_minute,
        bytes_a_day=bytes_a_day,
        frames_a_day=frames_a_day,
        organisation_bytes=organisation_bytes,
        erasure_days=erasure_days,
    )
    run(wanted, listen=listen, workers=workers)


@app.command()
def check(*, database: DatabaseUrl, blobs: Blobs, as_json: Json = False) -> None:
    """Look whether the database is a hub's and the place for attachments can be written."""
    with Database(database) as opened:
        opened.check()
    blob_store(blobs).check()
    _tell({"ok": True}, "The database and the place for attachments can be used.", as_json=as_json)


@app.command()
def backup(*, database: DatabaseUrl, blobs: Blobs, out: NewFolder, as_json: Json = False) -> None:
    """Copy the whole hub, as it stands at one instant, into a new folder."""
    with Database(database) as opened:
        opened.check()
        copied = back_up(opened, blob_store(blobs), out)
    _tell(asdict(copied), f"Copied: {_counted(copied)}.", as_json=as_json)


@app.command()
def restore(
    *,
    source: Annotated[Path, typer.Option("--from", metavar="DIR", help="A folder made by backup")],
    database: DatabaseUrl,
    blobs: Blobs,
    as_json: Json = False,
) -> None:
    """Put a backup into an empty hub. Every device then sends what the backup lacks."""
    place = blob_store(blobs)
    place.check()
    with Database(database) as opened:
        copied = put_back(source, opened, place)
    _tell(asdict(copied), f"Put back: {_counted(copied)}.", as_json=as_json)


@app.command()
def renew(*, database: DatabaseUrl, as_json: Json = False) -> None:
    """Say that the database was put back by its own tools: every device then sends what it lacks."""
    with Database(database) as opened:
        opened.check()
        with opened.writing() as work:
            count = start_anew(work)
    _tell({"organisations": count}, f"New histories: {count}.", as_json=as_json)


@app.command()
def verify(*, database: DatabaseUrl, blobs: Blobs, as_json: Json = False) -> None:
    """Check every signature, chain and hash anew. Exit code 1 if anything is wrong."""
    with Database(database) as opened:
        opened.check()
        found = look_at_all(opened, blob_store(blobs))
    words = [f"{_counted(found)}; {found.fault_count} faults.", *found.faults]
    _tell(asdict(found), "\n".join(words), as_json=as_json)
    if found.fault_count:
        raise typer.Exit(EXPECTED)


def _counted(found: Copied | Findings) -> str:
    return f"{found.organisations} organisations, {found.frames} frames, {found.chunks} chunks"


def run(arguments: list[str]) -> int:
    """Run one command line; the exit code. Errors are printed, never raised."""
    as_json = "--json" in arguments
    try:
        return int(get_command(app).main(arguments, prog_name=NAME, standalone_mode=False) or DONE)
    except LegalAidError as error:
        told = i18n.describe(error, Language.EN)
        _complain(told.code, told.what, told.next, as_json=as_json)
        return EXPECTED
    except TyperException as error:
        _complain("usage", error.format_message(), f"See '{NAME} --help'.", as_json=as_json)
        return USAGE
    except (Abort, KeyboardInterrupt):
        return EXPECTED
    except Exception as error:  # noqa: BLE001 - the last place
        facts = {"version": version("legalaid"), "kind": type(error).__name__, "trace": place(error)}
        what, then = (i18n.text(f"cli.defect.{part}", Language.EN, **facts) for part in ("what", "next"))
        _complain("defect", what, then, as_json=as_json)
        return DEFECT


def main() -> None:
    """The entry point of `legalaid-hub`."""
    sys.exit(run(sys.argv[1:]))


def _tell(answer: dict[str, Any], words: str, *, as_json: bool) -> None:
    sys.stdout.write((json.dumps(answer) if as_json else words) + "\n")
    sys.stdout.flush()


def _complain(code: str, what: str, then: str, *, as_json: bool) -> None:
    error = {"code": code, "message": what, "next": then}
    sys.stderr.write((json.dumps({"error": error}) if as_json else f"{what}\n{then}\n[{code}]") + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    main()
