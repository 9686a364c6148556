# SPDX-License-Identifier: Apache-2.0
"""Does a bundle come back whole, tell a finder nothing, and give nothing away that was altered?"""

import math
from itertools import pairwise

import msgspec
import pytest

from legalaid import limits
from legalaid.crypto.kdf import sha256
from legalaid.crypto.stream import encrypt, padded_size
from legalaid.ids import SpaceId
from legalaid.sync import bundle
from legalaid.sync.bundle import BadBundle, Contents, File, Head, Held, public_part, read_public, seal
from legalaid.sync.envelope import Place
from legalaid.sync.envelope import seal as seal_frame
from legalaid.sync.frames import HEADER_BYTES
from legalaid.sync.keyring import SpaceKey
from legalaid.sync.payload import Payload
from tests.helpers.organisation import Laptop, named

DARA = Laptop("dara")
ORG, KEY = named("org"), SpaceKey(sha256(b"key of the space"))
PLACE = Place(space=SpaceId(named("space")), number=1, previous=bytes(16), epoch=1, gen=0)
FRAMES = [seal_frame(Payload(1, ()), place=PLACE, org=ORG, space_key=KEY, key=DARA.key) for _ in range(20)]
PUBLIC = public_part(org=ORG, epoch=3, slots=[bytes([1]) * bundle.SLOT_BYTES])


def head_of(raws, **changed):
    told = {"maker": DARA.id, "frames": len(raws), "size": sum(map(len, raws)), "bundle": named("bundle")}
    return Head(**{**told, **changed})


def made(frames=FRAMES, *, files=(), public=PUBLIC, key=KEY, maker=DARA.key, **changed):
    named = tuple(File(sha256(raw)[:16], len(raw), sha256(raw)) for raw in files)
    head = head_of(frames, **{"files": named, **changed})
    return b"".join(seal(head, [*frames, *files], public=public, key=key, maker=maker))


def in_pieces(raw, size=1000):
    return (raw[at : at + size] for at in range(0, len(raw), size))


def read(raw, *, key=KEY, maker=DARA.key.public):
    public, rest = read_public(in_pieces(raw))
    contents = Contents(rest, public=public, body_bytes=len(raw) - len(bytes(public)), key=key)
    frames = list(contents.frames())
    assert [sha256(file) for _, file in contents.files()] == [file.sha256 for file in contents.head.files]
    contents.check(maker)
    return contents.head, frames


def test_there_and_back():
    have = (Held(named("space"), DARA.id, 7, b"headhead"),)
    log, wraps = (b"first entry", b"second"), (b"wrap",)
    head, frames = read(made(have=have, log=log, wraps=wraps))
    assert head == head_of(FRAMES, have=have, log=log, wraps=wraps)
    assert frames == FRAMES


def test_a_bundle_without_frames_is_one_too():
    assert read(made([]))[1] == []


def test_files_follow_the_frames():
    head, frames = read(made(files=[b"a file", bytes(100_000), b""]))
    assert (frames, [file.size for file in head.files]) == (FRAMES, [6, 100_000, 0])


def test_a_file_that_is_not_what_was_named_is_refused():
    wrong = File(named("file"), 6, sha256(b"another file"))
    with pytest.raises(BadBundle):
        read(by_hand(ended(start(head_of(FRAMES, files=(wrong,))) + GOOD + b"a file")))


def test_what_has_room_in_a_part_does_not_make_it_larger():
    for part_bytes in (20_000, 100_000, 300_000):
        head = head_of(FRAMES)
        left = bundle.room(head, slots=1, part_bytes=part_bytes) - len(GOOD) - bundle.FILE_BYTES
        assert len(made(files=[bytes(left)])) <= part_bytes < len(made(files=[bytes(2 * left + 9000)]))


def test_two_bundles_of_the_same_are_not_alike():
    again = public_part(org=ORG, epoch=3, slots=[bytes([1]) * bundle.SLOT_BYTES])
    assert made(public=again)[100:] != made()[100:]


def test_the_number_of_devices_is_not_seen():
    assert len(public_part(org=ORG, epoch=1, slots=[]).slots) == 0
    assert {len(public_part(org=ORG, epoch=1, slots=[bytes(1168)] * many).slots) for many in range(1, 9)} == {8}


def test_there_are_few_sizes():
    sizes = {len(made([], log=(bytes(size),))) for size in range(5_000, 50_000, 500)}
    assert len(sizes) <= 9


def test_sizes_follow_each_other_by_a_third():
    steps = [bundle._class_of(10**power + 1) for power in range(4, 9)]
    assert all(padded_size(size) == size for size in steps)
    assert all(size < 1.4 * 10**power for size, power in zip(steps, range(4, 9), strict=True))
    assert all(math.log10(later / earlier) < 1.2 for earlier, later in pairwise(steps))


def test_a_cut_bundle_says_how_much_is_there_and_gives_nothing():
    big = [seal_frame(Payload(1, ()), place=PLACE, org=ORG, space_key=KEY, key=DARA.key) for _ in range(900)]
    raw = made(big)
    for end in range(0, len(raw), 7 * 1024):
        with pytest.raises(BadBundle) as refused:
            read(raw[:end])
        assert refused.value.readable <= refused.value.total
    assert (refused.value.total, refused.value.readable > 0) == (900, True)


def test_an_altered_byte_is_noticed_wherever_it_is():
    raw = made()
    for at in range(0, len(raw), 211):
        with pytest.raises(BadBundle):
            read(raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :])


def test_an_altered_byte_in_the_padding_is_noticed():
    raw = made(log=(bytes(55_000),))
    assert read(raw)[1] == FRAMES
    with pytest.raises(BadBundle):
        read(raw[:-1] + bytes([raw[-1] ^ 1]))


def test_the_pieces_of_the_file_may_end_anywhere():
    raw, start = made(), len(bytes(PUBLIC))
    public, rest = read_public(iter([raw[:start], raw[start:]]))
    contents = Contents(rest, public=public, body_bytes=len(raw) - start, key=KEY)
    assert list(contents.frames()) == FRAMES


def test_bytes_at_the_end_are_noticed():
    with pytest.raises(BadBundle):
        read(made() + b"\0")


@pytest.mark.parametrize("raw", [b"", b"LABUNDLE1\0", b"LABUNDLE2\0" + bytes(100), bytes(5000)])
def test_other_files_are_no_bundles(raw):
    with pytest.raises(BadBundle):
        read(raw)


def test_too_many_slots_are_not_read():
    start = bundle.MAGIC + ORG + (1).to_bytes(2, "big") + (limits.BUNDLE_SLOTS + 1).to_bytes(2, "big")
    with pytest.raises(BadBundle):
        read_public(iter([start + bytes(10_000)]))


def test_another_key_or_maker_opens_nothing():
    with pytest.raises(BadBundle):
        read(made(), key=SpaceKey(sha256(b"another")))
    with pytest.raises(BadBundle):
        read(made(), maker=Laptop("vanna").key.public)


def by_hand(content):
    """A bundle with any content, sealed under the right key."""
    length = bundle._class_of(len(content))
    file_key = bundle._file_key(KEY, PUBLIC)
    padded = content + bytes(length - len(content))
    return bytes(PUBLIC) + b"".join(encrypt([padded], file_key=file_key, length=length))


def ended(content, tail=b""):
    digest = sha256(content)
    return content + digest + DARA.key.sign(b"legalaid/bundle/v1\0" + ORG + digest) + tail


def start(head):
    raw = head if isinstance(head, bytes) else msgspec.msgpack.encode(head, order="sorted")
    return len(raw).to_bytes(4, "big") + raw


GOOD = b"".join(FRAMES)
WRONG = {
    "no head": start(b"\xc1"),
    "a head in another order": ended(start(msgspec.msgpack.encode(head_of(FRAMES))) + GOOD),
    "a head beyond every limit": (limits.BUNDLE_HEAD_BYTES + 1).to_bytes(4, "big"),
    "fewer frames than said": ended(start(head_of(FRAMES, frames=21)) + GOOD),
    "more bytes than there are": ended(start(head_of(FRAMES, size=10**9)) + GOOD),
    "a frame across the end": ended(start(head_of(FRAMES, size=len(GOOD) - 1)) + GOOD),
    "a rest that is no frame": ended(
        start(head_of(FRAMES, size=len(GOOD) + HEADER_BYTES)) + GOOD + bytes(HEADER_BYTES)
    ),
    "something behind the signature": ended(start(head_of(FRAMES)) + GOOD, tail=b"\1"),
    "something far behind the signature": ended(start(head_of(FRAMES)) + GOOD, tail=bytes(70_000) + b"\1"),
}


def test_by_hand_it_can_be_right():
    assert read(by_hand(ended(start(head_of(FRAMES)) + GOOD)))[1] == FRAMES


@pytest.mark.parametrize("content", WRONG.values(), ids=WRONG)
def test_what_is_sealed_well_and_says_nonsense_is_refused(content):
    with pytest.raises(BadBundle):
        read(by_hand(content))
