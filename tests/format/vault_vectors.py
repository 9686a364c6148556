# SPDX-License-Identifier: Apache-2.0
"""Writes one set of vault header vectors; `test_vault_vectors` tells when that is needed."""

import json
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from legalaid.crypto import canonical, hpke
from legalaid.crypto.kdf import FLOOR
from legalaid.vault import access
from legalaid.vault.key import DATABASE_KEY_BYTES, KeyLabel
from legalaid.vault.opening import HeaderNotice
from legalaid.vault.rekey import begin_rekey
from legalaid.vault.vault import OpenVault

PASSPHRASE = "ដំរីសដើរលេងលើភ្នំខ្ពស់នៅពេលល្ងាច"
NEW_PASSPHRASE = "river basket moon ladder seven"
OTHER_VAULT = "00000000-0000-4000-8000-000000000000"


def write(folder: Path) -> None:
    """Write a set into `folder`. All secrets in it are invented for it."""
    for name, vector in _vectors():
        text = json.dumps(vector, ensure_ascii=False, indent=1) + "\n"
        (folder / f"{name}.json").write_text(text, encoding="utf-8")


def _vectors() -> Iterator[tuple[str, dict[str, Any]]]:
    with tempfile.TemporaryDirectory() as folder:
        vault, code = access.create(Path(folder) / "vault", PASSPHRASE, kdf=FLOOR)
        first = vault.header.to_bytes().decode()
        office = hpke.PrivateKey.generate()
        vault.enrol_office_key(office.public)
        yield from _good(vault, code, office)
        yield from _bad(vault, code, first)
        yield from _rekeyed(vault)
        vault.lock()


def _good(vault: OpenVault, code: str, office: hpke.PrivateKey) -> Iterator[tuple[str, dict[str, Any]]]:
    header = vault.header.to_bytes().decode()
    khmer = code.translate({ord("0") + digit: 0x17E0 + digit for digit in range(10)})
    spaced = "\u200b".join(PASSPHRASE.partition("ភ្នំ")) + " "
    for name, kind, text in [
        ("passphrase", "passphrase", PASSPHRASE),
        ("passphrase_with_unseen_marks", "passphrase", spaced),
        ("recovery_code", "recovery", code),
        ("recovery_code_in_khmer_digits", "recovery", khmer.replace("-", "")),
        ("office_key", "office", office.raw.hex()),
    ]:
        yield f"good_{name}", _vector(header, header, kind, text) | {"opens": _opens(vault)}
    damaged = _vector("\0" * 64, header, "recovery", code)
    yield "good_main_copy_damaged", damaged | {"opens": _opens(vault, HeaderNotice.MAIN_UNREADABLE)}


def _rekeyed(vault: OpenVault) -> Iterator[tuple[str, dict[str, Any]]]:
    pending = begin_rekey(vault, NEW_PASSPHRASE, kdf=FLOOR)
    pending.db_path.touch()
    pending.commit()
    header = vault.header.to_bytes().decode()
    yield "good_after_a_rekey", _vector(header, header, "passphrase", NEW_PASSPHRASE) | {"opens": _opens(vault)}


def _bad(vault: OpenVault, code: str, first: str) -> Iterator[tuple[str, dict[str, Any]]]:
    header = vault.header.to_bytes().decode()
    changes: dict[str, Callable[[dict[str, Any]], object]] = {
        "vault.header_altered.slot_removed": lambda table: table["slots"].pop(),
        "vault.header_altered.slots_reordered": lambda table: table["slots"].reverse(),
        "vault.header_altered.recovery_slot_removed": lambda table: table["slots"].pop(1),
        "vault.header_altered.kdf_cheaper": lambda table: table["slots"][0]["kdf"].update(p=1),
        "vault.header_altered.generation": lambda table: table.update(generation=99),
        "vault.header_altered.store_file": lambda table: table["db"].update(file="store-9.db"),
        "vault.header_altered.vault_id": lambda table: table.update(vault_id=OTHER_VAULT),
        "vault.header_altered.recovery_nonce": lambda table: table["slots"][1].update(nonce="A" * 16),
        "vault.header_altered.mac": lambda table: table.update(mac="A" * 43 + "="),
        "vault.wrong_recovery_code.salt": lambda table: table["slots"][1].update(salt="A" * 43 + "="),
        "vault.kdf_out_of_bounds.one_terabyte": lambda table: table["slots"][0]["kdf"].update(m=2**30),
        "vault.kdf_out_of_bounds.below_the_floor": lambda table: table["slots"][0]["kdf"].update(m=1024),
        "vault.newer_format.version": lambda table: table.update(version=2),
        "vault.newer_format.slot_kind": lambda table: table["slots"][2].update(kind="tpm"),
        "vault.newer_format.suite": lambda table: table["slots"][2].update(suite=2),
        "vault.header_damaged.path_as_store_file": lambda table: table["db"].update(file="../store.db"),
        "vault.header_damaged.five_slots": lambda table: table["slots"].extend(table["slots"][2:] * 2),
        "vault.header_damaged.unknown_field": lambda table: table.update(hint="my dog"),
        "vault.header_damaged.nonce_of_24_bytes": lambda table: table["slots"][1].update(nonce="A" * 32),
    }
    for name, change in changes.items():
        table = json.loads(header)
        change(table)
        changed = canonical.encode(table).decode() + "\n"
        yield f"fail_{name}", _vector(changed, changed, "recovery", code)
    yield "fail_vault.header_damaged.key_twice", _twice(header.replace('"version"', '"version":1,"version"'), code)
    yield "fail_vault.header_damaged.float", _twice(header.replace('"generation":2', '"generation":2.0'), code)
    yield "fail_vault.header_damaged.cut", _twice(header[:500], code)
    yield "fail_vault.header_damaged.no_line_end", _twice(header[:-1], code)
    yield "fail_vault.old_header.beside_its_newer_copy", _vector(first, header, "recovery", code)
    yield "fail_vault.wrong_passphrase.another", _vector(header, header, "passphrase", NEW_PASSPHRASE)
    yield "fail_vault.bad_recovery_groups.one_digit", _vector(header, header, "recovery", _mistyped(code))
    yield "fail_vault.wrong_recovery_code.groups_swapped", _vector(header, header, "recovery", _swapped(code))
    yield "fail_vault.no_office_slot.another_key", _vector(header, header, "office", bytes(range(96)).hex())


def _twice(header: str, code: str) -> dict[str, Any]:
    return _vector(header, header, "recovery", code)


def _vector(main: str, mirror: str, kind: str, text: str) -> dict[str, Any]:
    return {"main": main, "mirror": mirror, "secret": {"kind": kind, "text": text}}


def _opens(vault: OpenVault, notice: str = "") -> dict[str, Any]:
    return {
        "vault_id": str(vault.vault_id),
        "generation": vault.generation,
        "db_file": vault.header.db.file,
        "notice": notice,
        "db": vault.subkey(KeyLabel.DATABASE, DATABASE_KEY_BYTES).hex(),
        **{label.value: vault.subkey(label).hex() for label in KeyLabel if label is not KeyLabel.DATABASE},
    }


def _mistyped(code: str) -> str:
    return ("1" if code[0] == "0" else "0") + code[1:]


def _swapped(code: str) -> str:
    first, second, *rest = code.split("-")
    return "-".join([second, first, *rest])
