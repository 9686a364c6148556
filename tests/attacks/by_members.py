# SPDX-License-Identifier: Apache-2.0
"""Somebody of the organisation helps the attacker, or is the attacker: the frames are well sealed and signed."""

import zstandard

from legalaid import limits
from legalaid.domain.office import Office
from legalaid.domain.transaction import Op
from legalaid.domain.values import encode
from legalaid.store import frames
from legalaid.sync.frames import frame_hash, parse
from legalaid.sync.payload import HEAD_BYTES, Payload, Witness
from tests.attacks.on_frames import announce_four_gigabytes
from tests.attacks.scene import Scene, States
from tests.helpers.forging import CLOCK, in_place_of, of_kind, packed, padded, saves, sealed, with_content
from tests.helpers.organisation import Laptop

_DELETED = 0
_ROW = b"a row of nobody "


def _a_wrong_row() -> Payload:
    return saves(Op(Office.table.no, _ROW, {}))


def _written_by(scene: Scene, laptop: Laptop, *ops: Op, epoch: int = 2) -> bytes:
    """The first frame of somebody in the first office's space."""
    return sealed(scene.union, laptop, scene.offices[0].space_id, saves(*ops), epoch=epoch)


def _put_aside(scene: Scene, *raws: bytes) -> States:
    """What comes of frames that follow the honest ones; none of them may change anything."""
    return scene.hand_over(raws, before=scene.raws)


def say_two_things_in_one_place(scene: Scene) -> States:
    raw = scene.raws[scene.middle()]
    other = in_place_of(scene.union, scene.union.laptops[parse(raw).header.device], raw, _a_wrong_row())
    return _put_aside(scene, other)


def send_kinds_of_later_versions(scene: Scene) -> States:
    """A well signed frame of a kind that this version does not know: it and what follows it are not applied."""
    first = _written_by(scene, scene.mole, Op(Office.table.no, _ROW, {}))
    later = sealed(scene.union, scene.mole, scene.offices[0].space_id, _a_wrong_row(), after=first, epoch=2)
    return _put_aside(scene, of_kind(3, first, org=scene.union.org, key=scene.mole.key), later)


def send_a_bomb(scene: Scene) -> States:
    """Few bytes that become very many, and ones that hide how many."""
    space = scene.offices[0].space_id
    large = zstandard.compress(bytes(4 * limits.FRAME_CONTENT_BYTES), 9)
    unsaid = zstandard.ZstdCompressor(level=9, write_content_size=False).compress(bytes(2**20))
    liar = bytearray(zstandard.compress(bytes(2**20), 9))
    liar[5] = 1  # the size that it announces
    return _put_aside(
        scene, *(with_content(scene.union, scene.mole, space, padded(bytes(one))) for one in (large, unsaid, liar))
    )


def send_too_much(scene: Scene) -> States:
    """A body, a context and a number of operations beyond all limits."""
    space = scene.offices[0].space_id
    seen = {number.to_bytes(16, "big"): 1 for number in range(limits.DEVICES_IN_ONE_CONTEXT + 1)}
    ops = [[Office.table.no, number.to_bytes(16, "big"), {}] for number in range(limits.OPS_IN_ONE_TRANSACTION + 1)]
    contents = (packed([CLOCK, seen, 0, None, []]), packed([CLOCK, {}, 0, None, ops]))
    raws = [with_content(scene.union, scene.mole, space, padded(content)) for content in contents]
    return _put_aside(scene, announce_four_gigabytes(scene.raws[-1]), *raws)


def probe_for_differences(scene: Scene) -> States:
    """Whatever is wrong inside the seal, the answer is the same."""
    space, good = scene.offices[0].space_id, packed([CLOCK, {}, 0, None, []])
    wrong = {
        "padding": good + b"\x80" + bytes(-len(good) % 64) + b"\x01" * 63,
        "no mark": bytes(64),
        "no zstd": padded(b"plain"),
        "no map": padded(zstandard.compress(b"\xc1", 9)),
        "second encoding": padded(zstandard.compress(encode([1, {}, []]).replace(b"\x80", b"\xde\0\0"), 9)),
    }
    answers = set()
    for plain in wrong.values():
        whole = plain[: len(plain) // 64 * 64]
        with scene.undone() as work:
            scene.take_in(work, scene.raws)
            answers.add(frozenset(scene.take_in(work, [with_content(scene.union, scene.mole, space, whole)])))
    (states,) = answers
    return set(states)


def write_into_a_row_of_another_space(scene: Scene) -> States:
    first, second = scene.offices
    alien = saves(Op(Office.table.no, second.id.bytes, {1: "stolen"}))
    return _put_aside(scene, sealed(scene.union, scene.mole, first.space_id, alien, epoch=2))


def delete_everything_from_outside(scene: Scene) -> States:
    """A device of the organisation that belongs to no office and has got hold of the office's secret."""
    deletes = [Op(Office.table.no, office.id.bytes, {_DELETED: ["mistake", None, CLOCK]}) for office in scene.offices]
    return _put_aside(scene, _written_by(scene, scene.outsider, deletes[0]))


def write_as_a_reader(scene: Scene) -> States:
    return _put_aside(scene, _written_by(scene, scene.reader, Op(Office.table.no, _ROW, {})))


def write_after_the_removal(scene: Scene) -> States:
    """Under the secret that the removed laptop still has, and under the one that it should not have."""
    raws = [_written_by(scene, scene.gone, Op(Office.table.no, _ROW, {}), epoch=epoch) for epoch in (1, 2)]
    states = _put_aside(scene, *raws)
    with scene.undone() as work:
        scene.take_in(work, [*scene.raws, *raws])
        kept = {one.kept.raw for one in frames.quarantined(work.connection)}
    assert kept == set(raws), "honest work of a removed person waits for a decision"
    return states


def split_the_view(scene: Scene) -> States:
    """A mole signs two frames, the hub shows each laptop one of them, and the laptops meet by stick."""
    union, space = scene.union, scene.offices[0].space_id
    one, other = (sealed(union, scene.mole, space, _a_wrong_row(), epoch=2) for _ in range(2))
    with scene.undone() as work:
        scene.take_in(work, [*scene.raws, one])
        states = scene.take_in(work, [other])
        assert frames.hash_at(work.connection, frames.Link(space, scene.mole.id, 1)) == frame_hash(one)
    return states


def split_the_view_of_two_who_never_meet(scene: Scene) -> States:
    """The same, and what shows it is what a third one says that it has read."""
    union, space = scene.union, scene.offices[0].space_id
    one, other = (sealed(union, scene.mole, space, _a_wrong_row(), epoch=2) for _ in range(2))
    with scene.undone() as work:
        scene.take_in(work, scene.raws)
        witness = _one_who_read(scene, other)
        return scene.take_in(work, [one, witness])


def _one_who_read(scene: Scene, raw: bytes) -> bytes:
    """The next frame of the first laptop, which has been shown this one."""
    space, laptop = parse(raw).header.space, scene.union.laptops[scene.one.device]
    own = [one for one in scene.raws if _belongs(one, space, laptop.id)]
    seen = {parse(raw).header.device: Witness(1, frame_hash(raw)[:HEAD_BYTES])}
    last = max(own, key=lambda one: parse(one).header.number)
    return sealed(scene.union, laptop, space, Payload(1, (), seen), after=last, epoch=2)


def _belongs(raw: bytes, space: bytes, device: bytes) -> bool:
    header = parse(raw).header
    return (header.space, header.device) == (space, device)
