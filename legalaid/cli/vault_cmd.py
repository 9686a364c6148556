# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: PLC0415 - a command loads its service when it runs, so that the program starts at once
"""How is a vault made, looked at, checked, backed up and opened again after a loss?"""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from legalaid import limits
from legalaid.cli.context import session_of
from legalaid.cli.options import Json, NewPassphraseFile, group
from legalaid.cli.output import progress, show
from legalaid.cli.reading import read_bytes, read_secret
from legalaid.errors import WrongCommand

app = group()
office_key = group()
app.add_typer(office_key, name="office-key")


@app.command()
def create(
    ctx: typer.Context,
    *,
    office: Annotated[str, typer.Option("--office", metavar="NAME")],
    office_code: Annotated[str, typer.Option("--office-code", metavar="ABC")],
    person: Annotated[str, typer.Option("--person", metavar="NAME")],
    device_tag: Annotated[int | None, typer.Option("--device-tag", min=500, max=999)] = None,
    as_json: Json = False,
) -> None:
    """Make a vault and show its recovery code, this once."""
    from legalaid.services.desk import create_vault

    session = session_of(ctx)
    created = create_vault(
        session.folder,
        passphrase=session.chosen_passphrase(session.passphrase_file),
        office_name=office,
        office_code=office_code,
        person=person,
        device_tag=device_tag,
    )
    with created.desk as desk:
        answer = {
            "vault_id": str(desk.vault.vault_id),
            "device_tag": desk.store.device_tag,
            "recovery_code": created.recovery_code,
        }
    show(ctx, answer, as_json=as_json, said="vault_created")


@app.command()
def info(ctx: typer.Context, *, as_json: Json = False) -> None:
    """Show what the vault is; nothing about any client."""
    with session_of(ctx).desk() as desk:
        facts = asdict(desk.info())
    answer = facts | {"created": facts["created"].isoformat(), "slots": list(facts["slots"])}
    if answer["restored_from"] is None:
        del answer["restored_from"]
    show(ctx, answer, as_json=as_json)


@app.command()
def verify(ctx: typer.Context, *, as_json: Json = False) -> None:
    """Check the vault against damage and tampering."""
    from legalaid.services.backups import verify_vault

    session = session_of(ctx)
    findings = [asdict(finding) for finding in verify_vault(session.folder, session.passphrase())]
    show(ctx, {"ok": not findings, "findings": findings}, as_json=as_json)
    if findings:
        raise typer.Exit(1)


@app.command()
def backup(
    ctx: typer.Context,
    *,
    folder: Annotated[Path, typer.Argument(metavar="DIR")],
    as_json: Json = False,
) -> None:
    """Write a backup into a folder and open it again to check it."""
    from legalaid.services.backups import back_up

    with session_of(ctx).desk() as desk, progress(ctx, "backup") as step:
        made = back_up(desk, folder, progress=step)
    answer = {"path": str(made.path), "files": made.files, "bytes": made.bytes, "counts": dict(made.counts)}
    show(ctx, answer, as_json=as_json)


@app.command()
def restore(
    ctx: typer.Context,
    *,
    folder: Annotated[Path, typer.Argument(metavar="DIR")],
    to: Annotated[Path, typer.Option("--to", metavar="DIR")],
    as_json: Json = False,
) -> None:
    """Make a vault from a backup; it becomes a new device and says what it was restored from."""
    from legalaid.services.backups import restore as restore_backup

    passphrase = session_of(ctx).passphrase()
    with progress(ctx, "restore") as step:
        restored = restore_backup(folder, to, passphrase=passphrase, progress=step)
    answer = {
        "path": str(restored.path),
        "counts": dict(restored.counts),
        "restored_from": restored.restored_from,
        "device_tag": restored.device_tag,
    }
    show(ctx, answer, as_json=as_json)


@app.command()
def rekey(ctx: typer.Context, *, as_json: Json = False) -> None:
    """Give the vault a new key; older copies of the header no longer open it."""
    from legalaid.services import access

    session = session_of(ctx)
    passphrase = session.passphrase()
    with session.desk_with(passphrase) as desk:
        code = access.rekey(desk, passphrase)
    show(ctx, {"recovery_code": code}, as_json=as_json, said="new_code")


@app.command("change-passphrase")
def change_passphrase(
    ctx: typer.Context, *, new_passphrase_file: NewPassphraseFile = None, as_json: Json = False
) -> None:
    """Replace the passphrase; the recovery code stays."""
    from legalaid.services import access

    session = session_of(ctx)
    with session.desk() as desk:
        access.change_passphrase(desk, session.chosen_passphrase(new_passphrase_file))
    show(ctx, {"changed": True}, as_json=as_json, said="passphrase_changed")


@app.command()
def recover(
    ctx: typer.Context,
    *,
    code_file: Annotated[Path | None, typer.Option("--code-file", metavar="FILE")] = None,
    office_key_file: Annotated[Path | None, typer.Option("--office-key", metavar="FILE")] = None,
    new_passphrase_file: NewPassphraseFile = None,
    as_json: Json = False,
) -> None:
    """Open a vault whose passphrase is lost, with the recovery code or the office key."""
    from legalaid.services import access

    session = session_of(ctx)
    folder = session.folder
    if code_file is not None and office_key_file is None:
        code = access.code_secret(read_secret(code_file))
        chosen = session.chosen_passphrase(new_passphrase_file)
        desk, new_code = access.recover(folder, code, new_passphrase=chosen)
    elif office_key_file is not None and code_file is None:
        key = access.office_secret(read_bytes(office_key_file, limit=limits.OFFICE_KEY_BYTES))
        chosen = session.chosen_passphrase(new_passphrase_file)
        desk, new_code = access.recover(folder, key, new_passphrase=chosen)
    else:
        raise WrongCommand(command="vault recover --code-file/--office-key")
    desk.lock()
    show(ctx, {"recovery_code": new_code}, as_json=as_json, said="new_code")


@office_key.command("create")
def create_office_key(
    ctx: typer.Context, *, out: Annotated[Path, typer.Option("--out", metavar="FILE")], as_json: Json = False
) -> None:
    """Make an office key: FILE is for the safe, FILE.pub is enrolled in every vault of the office."""
    from legalaid.services import access, exports

    private, public = access.create_office_key()
    exports.write_new(out, private)
    exports.write_new(out.with_name(f"{out.name}.pub"), public)
    recipient = access.office_secret(private).key.public.recipient.hex()
    show(ctx, {"recipient": recipient}, as_json=as_json, said="office_key_created")


@office_key.command("enrol")
def enrol_office_key(
    ctx: typer.Context, *, public_key: Annotated[Path, typer.Argument(metavar="FILE.pub")], as_json: Json = False
) -> None:
    """Let an office key open this vault."""
    from legalaid.services import access

    public = read_bytes(public_key, limit=limits.OFFICE_KEY_BYTES)
    with session_of(ctx).desk() as desk:
        recipient = access.enrol_office_key(desk, public)
    show(ctx, {"recipient": recipient}, as_json=as_json, said="office_key_enrolled")
