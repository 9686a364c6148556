# SPDX-License-Identifier: Apache-2.0
"""Writes one set of bundle vectors; `test_bundle_vectors` tells when that is needed. All keys in it are invented."""

import json
from collections.abc import Iterator
from pathlib import Path

from legalaid.crypto.kdf import sha256
from legalaid.sync.bundle import SALT_BYTES, SLOT_BYTES, File, Head, Held, Public, seal
from legalaid.sync.frames import frame_hash
from legalaid.sync.keyring import GroupSecret, space_key
from tests.format.frame_vectors import KEY, OPENING, ORG, OTHER

EVERYONE = GroupSecret(sha256(b"the secret of everyone"))
ORG_SPACE = sha256(b"the space of the organisation")[:16]
SPACE_KEY = space_key(EVERYONE, space=ORG_SPACE, gen=0)
CHAIN = ("good_opening", "good_change", "good_three_saves", "good_heartbeat")
FRAMES = tuple(
    bytes.fromhex(json.loads((Path(__file__).parent / "vectors" / "frame" / f"{name}.json").read_text())["frame"])
    for name in CHAIN
)
SET, FILE = sha256(b"bundle")[:16], sha256(b"a sealed file") * 3
NAMED = File(sha256(FILE)[:16], len(FILE), sha256(FILE))
SLOTS = tuple(sha256(bytes([number])) * (SLOT_BYTES // 32) + bytes(SLOT_BYTES % 32) for number in range(8))
PUBLIC = Public(ORG, 1, SLOTS, sha256(b"salt")[:SALT_BYTES])


def write(folder: Path) -> None:
    """Write a set into `folder`."""
    for name, raw in {**_good_ones(), **dict(_bad_ones())}.items():
        vector = {
            "org": ORG.hex(),
            "public": KEY.public.hex(),
            "everyone_secret": EVERYONE.hex(),
            "org_space": ORG_SPACE.hex(),
            "bundle": raw.hex(),
        }
        if name.startswith("good_"):
            vector["frames"] = [frame.hex() for frame in FRAMES] if name == "good_four_frames" else []
            vector["files"] = [FILE.hex()] if name == "good_second_part" else []
        (folder / f"{name}.json").write_text(json.dumps(vector, indent=1) + "\n", encoding="utf-8")


def _made(head: Head, pieces: tuple[bytes, ...], *, public: Public = PUBLIC, maker: object = KEY) -> bytes:
    return b"".join(seal(head, pieces, public=public, key=SPACE_KEY, maker=maker))  # type: ignore[arg-type]


def _head(raws: tuple[bytes, ...], **told: object) -> Head:
    values = {"maker": OPENING.device, "frames": len(raws), "size": sum(map(len, raws)), "bundle": SET, **told}
    return Head(**values)  # type: ignore[arg-type]


def _good_ones() -> dict[str, bytes]:
    last = FRAMES[-1]
    have = (Held(OPENING.space, OPENING.device, len(FRAMES), frame_hash(last)[:8]),)
    return {
        "good_four_frames": _made(_head(FRAMES, have=have, log=(b"an entry",), wraps=(b"a wrap",)), FRAMES),
        "good_second_part": _made(_head((), part=2, parts=2, files=(NAMED,), holds=(NAMED.blob,)), (FILE,)),
        "good_empty": _made(_head(()), (), public=Public(ORG, 1, (), PUBLIC.salt)),
    }


def _bad_ones() -> Iterator[tuple[str, bytes]]:
    good = _good_ones()["good_four_frames"]
    yield "fail_magic", b"LABUNDLE2" + good[9:]
    yield "fail_cut", good[:-1]
    yield "fail_slot_altered", good[:40] + bytes([good[40] ^ 1]) + good[41:]
    yield "fail_body_altered", good[:-40] + bytes([good[-40] ^ 1]) + good[-39:]
    yield "fail_count", _made(_head(FRAMES, frames=5), FRAMES)
    yield "fail_another_signature", _made(_head(FRAMES), FRAMES, maker=OTHER)
    yield "fail_file_altered", _made(_head((), files=(NAMED,)), (FILE[:-1] + b"x",))
    yield "fail_size", _made(_head(FRAMES, size=sum(map(len, FRAMES)) - 1), FRAMES)
