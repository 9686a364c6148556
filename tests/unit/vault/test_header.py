# SPDX-License-Identifier: Apache-2.0
"""Is a header ever believed that this program did not write? Bounds first, then every byte under a key."""

import json
import random
import re

import msgspec
import pytest

from legalaid.crypto import canonical, kdf
from legalaid.errors import HeaderAltered, HeaderDamaged, KdfOutOfBounds, NewerFormat, VaultError
from legalaid.vault import header as headers
from legalaid.vault.header import OfficeSlot, PassphraseSlot, RecoverySlot
from legalaid.vault.slots import Passphrase, RecoveryCode
from tests.unit.vault.vaults import PASSPHRASE, opening, refusal

pytestmark = pytest.mark.sec("SLOT")


def rewritten(made, change):
    """The header after a change to its JSON, in the canonical form again, as a careful attacker would write it."""
    table = json.loads(made.header)
    change(table)
    return canonical.encode(table) + b"\n"


def slot_of(table, kind):
    return next(slot for slot in table["slots"] if slot["kind"] == kind)


# --- reading ---------------------------------------------------------------------------------------------------------


def test_a_header_comes_back_byte_for_byte(made):
    header = headers.parse(made.header)
    assert header.to_bytes() == made.header
    assert [type(slot) for slot in header.slots] == [PassphraseSlot, RecoverySlot, OfficeSlot]
    assert header.generation == 2
    assert len(made.header) < 3000


WRONG_SHAPES = {
    "empty": lambda _: b"",
    "no line end": lambda raw: raw[:-1],
    "two line ends": lambda raw: raw + b"\n",
    "too long": lambda raw: raw[:-2] + b" " * 16_384 + b"}\n",
    "a blank": lambda raw: raw.replace(b":", b": ", 1),
    "a byte order mark": lambda raw: b"\xef\xbb\xbf" + raw,
    "not JSON": lambda _: b"PK\x03\x04\n",
    "an array": lambda _: b"[]\n",
    "deep nesting": lambda _: b"[" * 8000 + b"]" * 8000 + b"\n",
    "a key twice": lambda raw: raw.replace(b'"version":1', b'"version":1,"version":1'),
    "a second spelling of a number": lambda raw: raw.replace(b'"generation":2', b'"generation":2.0'),
    "an endless number": lambda raw: raw.replace(b'"generation":2', b'"generation":' + b"9" * 5000),
    "base64 that ends otherwise": lambda raw: re.sub(rb'"nonce":"(.{15}).', rb'"nonce":"\1=', raw, count=1),
}


@pytest.mark.parametrize("change", WRONG_SHAPES.values(), ids=WRONG_SHAPES)
def test_another_spelling_is_refused(made, change):
    changed = change(made.header)
    assert changed != made.header
    with pytest.raises(HeaderDamaged):
        headers.parse(changed)


OUT_OF_BOUNDS = {
    "an unknown field": lambda table: table.update(hint="my dog"),
    "a missing field": lambda table: table.pop("db"),
    "a slot with one field more": lambda table: table["slots"][0].update(hint="my dog"),
    "a slot without its salt": lambda table: table["slots"][0].pop("salt"),
    "no slots": lambda table: table.update(slots=[]),
    "five slots": lambda table: table.update(slots=[slot_of(table, "office")] * 5),
    "three office slots": lambda table: table["slots"].extend([slot_of(table, "office")] * 2),
    "two passphrase slots": lambda table: table["slots"].append(slot_of(table, "passphrase")),
    "two recovery slots": lambda table: table["slots"].append(slot_of(table, "recovery")),
    "generation 0": lambda table: table.update(generation=0),
    "generation 2**53": lambda table: table.update(generation=2**53),
    "a vault id of another version": lambda table: table.update(vault_id="018f0000-0000-7000-8000-000000000000"),
    "a vault id in capitals": lambda table: table.update(vault_id=table["vault_id"].upper()),
    "a path for the store": lambda table: table["db"].update(file="../store.db"),
    "an absolute store": lambda table: table["db"].update(file="/tmp/store.db"),  # noqa: S108 - a planted path
    "a line end after the store": lambda table: table["db"].update(file="store.db\n"),
    "a store with seven digits": lambda table: table["db"].update(file="store-1234567.db"),
    "another cipher": lambda table: table["db"].update(cipher="none"),
    "another kdf": lambda table: slot_of(table, "passphrase")["kdf"].update(name="md5"),
    "a short salt": lambda table: slot_of(table, "passphrase").update(salt="AAAA"),
    "a 24-byte nonce": lambda table: slot_of(table, "recovery").update(nonce="A" * 32),
    "a short mac": lambda table: table.update(mac="AAAA"),
    "another format": lambda table: table.update(format="legalaid-backup"),
    "slots that are no list": lambda table: table.update(slots="none"),
}


@pytest.mark.parametrize("change", OUT_OF_BOUNDS.values(), ids=OUT_OF_BOUNDS)
def test_what_is_out_of_bounds_is_refused(made, change):
    with pytest.raises(HeaderDamaged):
        headers.parse(rewritten(made, change))


NEWER = {
    "version 2": lambda table: table.update(version=2),
    "version 0": lambda table: table.update(version=0),
    "a slot of a new kind": lambda table: slot_of(table, "office").update(kind="tpm"),
    "a slot of a new suite": lambda table: slot_of(table, "office").update(suite=2),
    "version 2 with new fields": lambda table: table.update(version=2, escrow={"a": [1]}),
}


@pytest.mark.parametrize("change", NEWER.values(), ids=NEWER)
def test_what_a_newer_program_made_is_called_so(made, change):
    with pytest.raises(NewerFormat):
        headers.parse(rewritten(made, change))


@pytest.mark.parametrize(
    "cost",
    [{"m": 2**30}, {"m": 65_535}, {"m": 1_048_577}, {"t": 2}, {"t": 11}, {"p": 0}, {"p": 9}, {"m": -1}, {"m": 2**62}],
    ids=str,
)
def test_a_kdf_out_of_bounds_is_refused_before_memory_is_asked_for(made, cost, monkeypatch):
    """2**30 KiB is one terabyte."""

    def asked(**_):
        raise AssertionError("memory was asked for")

    monkeypatch.setattr(kdf, "Argon2id", asked)
    changed = rewritten(made, lambda table: slot_of(table, "passphrase")["kdf"].update(cost))
    assert isinstance(refusal(changed, changed, Passphrase(PASSPHRASE)).error, KdfOutOfBounds)


# --- authenticity ----------------------------------------------------------------------------------------------------


def test_every_single_bit_counts(made):
    """About twenty thousand headers, each with one bit flipped, opened with the right recovery code: none opens."""
    seen = {}
    for bit in range(8 * len(made.header)):
        changed = bytearray(made.header)
        changed[bit // 8] ^= 1 << bit % 8
        error = refusal(bytes(changed), None, RecoveryCode(made.code)).error
        seen.setdefault(type(error).__name__, []).append(bit)
    assert set(seen) <= {
        "HeaderDamaged",
        "HeaderAltered",
        "KdfOutOfBounds",
        "NewerFormat",
        "WrongRecoveryCode",
        "NoOfficeSlot",
    }
    assert len(seen["HeaderAltered"]) > 5000


def test_a_sample_of_bits_by_passphrase(made):
    rng = random.Random(1)  # noqa: S311 - examples, not secrets
    tried = 0
    while tried < 6:
        changed = bytearray(made.header)
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
        try:
            headers.parse(bytes(changed))
        except VaultError:
            continue
        tried += 1
        error = refusal(bytes(changed), None, Passphrase(PASSPHRASE)).error
        assert type(error).__name__ in {"WrongPassphrase", "HeaderAltered"}


@pytest.mark.parametrize("kind", ["passphrase", "recovery", "office"])
def test_a_removed_slot_is_seen_by_every_secret(made, kind):
    changed = rewritten(made, lambda table: table["slots"].remove(slot_of(table, kind)))
    for secret in made.secrets[1:]:
        error = refusal(changed, changed, secret).error
        assert error.code in {"vault.header_altered", "vault.no_office_slot"}
    assert isinstance(refusal(changed, changed, made.secrets[0]).error, HeaderAltered)


@pytest.mark.parametrize("kind", ["passphrase", "recovery", "office"])
def test_a_slot_of_another_vault_opens_nothing(made, other, kind):
    """Transplanted in place of the own one: the commitment may fit, the wrap is bound to its own vault."""

    def transplant(table):
        foreign = slot_of(json.loads(other.header), kind)
        table["slots"] = [foreign if slot["kind"] == kind else slot for slot in table["slots"]]

    changed = rewritten(made, transplant)
    for secret in (*made.secrets, *other.secrets):
        assert isinstance(refusal(changed, changed, secret).error, VaultError)
    if kind == "passphrase":
        assert isinstance(refusal(changed, changed, Passphrase(PASSPHRASE)).error, HeaderAltered)


def test_an_added_slot_is_refused(made, other):
    changed = rewritten(made, lambda table: table["slots"].append(slot_of(json.loads(other.header), "office")))
    assert isinstance(refusal(changed, changed, RecoveryCode(made.code)).error, HeaderAltered)


def test_slots_in_another_order_are_refused(made):
    changed = rewritten(made, lambda table: table["slots"].reverse())
    assert isinstance(refusal(changed, changed, RecoveryCode(made.code)).error, HeaderAltered)


def test_the_core_of_another_vault_is_refused(made, other):
    changed = rewritten(made, lambda table: table.update(vault_id=json.loads(other.header)["vault_id"]))
    assert isinstance(refusal(changed, changed, RecoveryCode(made.code)).error, HeaderAltered)


def test_a_forged_mac_is_refused(made):
    changed = rewritten(made, lambda table: table.update(mac="A" * 43 + "="))
    assert isinstance(refusal(changed, changed, RecoveryCode(made.code)).error, HeaderAltered)


def test_a_slot_can_be_replaced_without_the_others_secrets(made, vault):
    """A slot's associated data leaves the other slots out, so each of them still opens after one was replaced."""
    before = vault.header.of_kind(RecoverySlot)[0]
    vault.enrol_office_key(made.office.public)
    assert vault.header.of_kind(RecoverySlot)[0] == before
    data = vault.header.to_bytes()
    for secret in made.secrets[1:]:
        assert opening(data, data, secret).key.raw == vault.key.raw


def test_what_is_authenticated_is_everything_but_the_mac(made):
    header = headers.parse(made.header)
    again = msgspec.structs.replace(header, mac=bytes(32))
    assert again.authenticated() == header.authenticated()
    assert b'"mac"' not in header.authenticated()
    assert b'"ct"' not in header.aad(header.slots[0])
