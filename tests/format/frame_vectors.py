# SPDX-License-Identifier: Apache-2.0
"""Writes one set of frame vectors; `test_frame_vectors` tells when that is needed. All keys in it are invented."""

import json
from collections.abc import Iterator
from pathlib import Path

import zstandard

from legalaid import limits
from legalaid.crypto.aead import chacha20_poly1305
from legalaid.crypto.kdf import hkdf, sha256
from legalaid.crypto.signatures import SigningKey
from legalaid.domain.transaction import Op, Transaction
from legalaid.domain.values import encode
from legalaid.ids import SpaceKind, device_id
from legalaid.sync.dictionaries import OF_RECORDS, compress
from legalaid.sync.envelope import Place, seal
from legalaid.sync.frames import NO_HASH, FrameKind, Header, frame_hash, sign
from legalaid.sync.keyring import GroupSecret, space_key
from legalaid.sync.opening import Opening, opening_frame
from legalaid.sync.payload import Outcome, Payload, Witness, pack

KEY = SigningKey(sha256(b"a device of the vectors"))
OTHER = SigningKey(sha256(b"another device of the vectors"))
DEVICE, COLLEAGUE = device_id(KEY.public), device_id(OTHER.public)
ORG, GROUP, NONCE = (sha256(word)[:16] for word in (b"organisation", b"group", b"nonce"))
SECRET = GroupSecret(sha256(b"the secret of a group"))
OPENING = Opening(device=DEVICE, kind=SpaceKind.CASE, nonce=NONCE, org=ORG, home_group=GROUP)
SPACE_KEY = space_key(SECRET, space=OPENING.space, gen=0)
ROW = sha256(b"row")[:16]
SAVES = (
    Transaction(1_790_000_000_000 << 16, {}, 0, (Op(1, ROW, {1: "ចាន់ ដារ៉ា", 2: None, 3: True}),), {1: ROW, 2: "add"}),
    Transaction((1_790_000_000_000 << 16) + 1, {}, 0, (Op(1, ROW, {2: [150000, "KHR"]}),)),
    Transaction(1_790_000_060_000 << 16, {COLLEAGUE: 2}, 1, (Op(1, ROW, {0: [1, 2]}), Op(99, ROW, {}))),
)
SMALL = (Transaction(1_790_000_120_000 << 16, {}, 3, (Op(1, ROW, {1: "សុខ ភក្តី"}),), {1: ROW, 2: 11}),)


def write(folder: Path) -> None:
    """Write a set into `folder`."""
    for name, raw in {**_good(), **dict(_bad())}.items():
        vector = {
            "org": ORG.hex(),
            "public": KEY.public.hex(),
            "group_secret": SECRET.hex(),
            "frame": raw.hex(),
        }
        if name.startswith("good_"):
            vector["content"] = _content(name).hex()
        (folder / f"{name}.json").write_text(json.dumps(vector, indent=1) + "\n", encoding="utf-8")


def _payload(name: str) -> Payload:
    return {
        "good_change": Payload(1, SAVES[:1]),
        "good_three_saves": Payload(2, SAVES, {COLLEAGUE: Witness(5, b"8 bytes!")}),
        "good_heartbeat": Payload(5, ()),
        "good_with_a_dictionary": Payload(5, SMALL),
        "good_with_an_outcome": Payload(6, (), {COLLEAGUE: Witness(6, b"8 bytes!")}, Outcome(b"8 bytes!", ROW)),
    }[name]


def _content(name: str) -> bytes:
    """What the frame says: MessagePack, before it is compressed."""
    return bytes(OPENING) if name == "good_opening" else zstandard.decompress(pack(_payload(name), author=DEVICE))


def _good() -> dict[str, bytes]:
    frames = {"good_opening": opening_frame(OPENING, key=KEY)}
    previous = frames["good_opening"]
    for number, name in enumerate(("good_change", "good_three_saves", "good_heartbeat"), start=2):
        plain = _padded(pack(_payload(name), author=DEVICE))
        kind = FrameKind.CHANGE if _payload(name).transactions else FrameKind.HEARTBEAT
        previous = frames[name] = _sealed(plain, number=number, previous=frame_hash(previous), kind=kind)
    place = Place(space=OPENING.space, number=5, previous=frame_hash(previous), epoch=1, gen=0)
    small = seal(_payload("good_with_a_dictionary"), place=place, org=ORG, space_key=SPACE_KEY, key=KEY)
    place = Place(space=OPENING.space, number=6, previous=frame_hash(small), epoch=1, gen=0)
    outcome = seal(_payload("good_with_an_outcome"), place=place, org=ORG, space_key=SPACE_KEY, key=KEY)
    return {**frames, "good_with_a_dictionary": small, "good_with_an_outcome": outcome}


def _bad() -> Iterator[tuple[str, bytes]]:
    good = _good()["good_change"]
    opening = _good()["good_opening"]
    yield "fail_cut.header", good[:95]
    yield "fail_cut.signature", good[:-1]
    yield "fail_length.one_byte_more", good + b"\0"
    for name, at, value in [
        ("version.older", 0, b"\xa0"),
        ("version.newer", 0, b"\xa2"),
        ("kind.zero", 1, b"\0"),
        ("kind.snapshot", 1, b"\3"),
        ("suite.other", 2, b"\2"),
        ("flags.not_compressed", 3, b"\0"),
        ("flags.unknown", 3, b"\x81"),
        ("number.zero", 36, bytes(8)),
        ("number.of_64_bits", 36, b"\xff"),
        ("previous.missing", 44, bytes(16)),
        ("previous.of_the_first", 36, bytes(7) + b"\1"),
        ("reserved.not_zero", 66, b"\1"),
        ("length.not_in_steps", 68, (145).to_bytes(4, "big")),
        ("length.only_a_tag", 68, (16).to_bytes(4, "big")),
        ("length.four_gigabytes", 68, b"\xff" * 4),
        ("signature.altered", -1, bytes([good[-1] ^ 1])),
        ("signature.body_altered", 100, bytes([good[100] ^ 1])),
        ("signature.moved_to_another_space", 4, bytes(16)),
        ("signature.another_device", 20, COLLEAGUE),
    ]:
        yield f"fail_{name}", _changed(good, at, value)
    yield "fail_opening.with_a_salt", _changed(opening, 72, b"\1")
    yield "fail_opening.second_frame", _changed(_changed(opening, 36, bytes(7) + b"\2"), 44, b"\1")
    yield "fail_opening.space_of_another_nonce", _opened(bytes(OPENING), space=bytes(16))
    yield "fail_opening.one_field_more", _opened(encode({6: 1}).replace(b"\x81", b"\x86" + bytes(OPENING)[1:], 1))
    yield "fail_dictionary.unknown", _sealed(_padded(zstandard.compress(encode([1, {}, []]))), dictionary=2)
    yield from _bad_inside()


def _bad_inside() -> Iterator[tuple[str, bytes]]:
    save = [5, {}, 0, None, [[1, ROW, {1: 2}]]]
    raw = encode([1, {}, [save]])
    squeeze = zstandard.compress
    for name, plain in {
        "no_padding": squeeze(raw)[:1] * 64,
        "zeros": bytes(64),
        "padding_of_two_steps": _padded(squeeze(raw)) + bytes(64),
        "not_compressed": _padded(raw),
        "bomb": _padded(squeeze(bytes(limits.FRAME_CONTENT_BYTES + 1))),
        "size_unknown": _padded(zstandard.ZstdCompressor(write_content_size=False).compress(raw)),
        "two_pieces": _padded(squeeze(raw) * 2),
        "byte_after_the_end": _padded(squeeze(raw + b"\0")),
        "longer_number": _padded(squeeze(raw.replace(b"\x93\x01", b"\x93\xcc\x01", 1))),
        "float": _padded(squeeze(raw[:-1] + b"\xcb" + bytes(8))),
        "key_twice": _padded(squeeze(raw[:-3] + b"\x82\x01\x02\x01\x02")),
        "context_with_the_author": _padded(squeeze(encode([1, {}, [[5, {DEVICE: 1}, 0, None, []]]]))),
        "context_repeated": _padded(squeeze(encode([1, {}, [save, save]]))),
        "first_context_missing": _padded(squeeze(encode([1, {}, [[5, None, 0, None, []]]]))),
        "outcome_of_nothing": _padded(squeeze(raw[:1].replace(b"\x93", b"\x94") + raw[1:] + b"\xc0")),
        "outcome_too_short": _padded(squeeze(encode([1, {}, [save], [b"8 bytes!", b"fewer than 16"]]))),
        "change_without_saves": _padded(squeeze(encode([1, {}, []]))),
    }.items():
        yield f"fail_content.{name}", _sealed(plain)
    small = compress(raw, OF_RECORDS)
    for name, packed, dictionary in [
        ("dictionary_not_named", small, 0),
        ("dictionary_not_used", squeeze(raw), OF_RECORDS),
        ("dictionary_and_bomb", compress(bytes(limits.FRAME_CONTENT_BYTES + 1), OF_RECORDS), OF_RECORDS),
        ("dictionary_and_two_pieces", small * 2, OF_RECORDS),
        ("dictionary_and_the_four_bytes", squeeze(b"")[:4] + small, OF_RECORDS),
    ]:
        yield f"fail_content.{name}", _sealed(_padded(packed), dictionary=dictionary)
    yield "fail_content.sealed_with_another_key", _sealed(_padded(squeeze(raw)), key=bytes(32))


def _changed(raw: bytes, at: int, value: bytes) -> bytes:
    at %= len(raw)
    return raw[:at] + value + raw[at + len(value) :]


def _padded(packed: bytes) -> bytes:
    return packed + b"\x80" + bytes(-(len(packed) + 1) % 64)


def _opened(body: bytes, *, space: bytes = OPENING.space) -> bytes:
    header = Header(
        kind=FrameKind.OPENING,
        flags=0,
        space=space,  # type: ignore[arg-type]
        device=DEVICE,
        number=1,
        previous=NO_HASH,
        body_bytes=len(body),
    )
    return sign(header, body, org=ORG, key=KEY)


def _sealed(
    plain: bytes,
    *,
    dictionary: int = 0,
    key: bytes = SPACE_KEY,
    number: int = 2,
    previous: bytes = sha256(b"previous")[:16],
    kind: FrameKind = FrameKind.CHANGE,
) -> bytes:
    """A frame by the letter of docs/sync-format.md around any plain bytes."""
    header = Header(
        kind=kind,
        flags=1,
        space=OPENING.space,
        device=DEVICE,
        number=number,
        previous=previous,
        epoch=1,
        dictionary=dictionary,
        body_bytes=len(plain) + 16,
        salt=sha256(plain)[:24],
    )
    head = bytes(header)
    cipher = chacha20_poly1305(hkdf(key, salt=header.salt, info=b"legalaid/frame-key/v1\0" + sha256(ORG + head)))
    return sign(header, cipher.seal(plain, nonce=bytes(12), aad=head), org=ORG, key=KEY)
