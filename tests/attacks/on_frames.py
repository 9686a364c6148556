# SPDX-License-Identifier: Apache-2.0
"""Whoever has the frames for a while, a hub or the finder of a stick: he alters, moves, doubles, drops and forges."""

from collections.abc import Callable
from dataclasses import replace

from legalaid.crypto.kdf import sha256
from legalaid.crypto.signatures import SigningKey
from legalaid.ids import DeviceId, device_id
from legalaid.sync import ingest
from legalaid.sync.frames import HEADER_BYTES, SIGNATURE_BYTES, parse, sign
from legalaid.sync.ingest import Source
from tests.attacks.scene import Scene, States

_SPACE, _DEVICE, _BODY_BYTES = slice(4, 20), slice(20, 36), slice(68, 72)


def _changed(scene: Scene, change: Callable[[bytes], bytes]) -> States:
    at = scene.middle()
    raws = list(scene.raws)
    raws[at] = change(raws[at])
    return scene.hand_over(raws)


def _flipped(raw: bytes, at: int, scene: Scene) -> bytes:
    return raw[:at] + bytes([raw[at] ^ 1 << scene.dice.randrange(8)]) + raw[at + 1 :]


def flip_the_content(scene: Scene) -> States:
    return _changed(
        scene, lambda raw: _flipped(raw, scene.dice.randrange(HEADER_BYTES, len(raw) - SIGNATURE_BYTES), scene)
    )


def flip_each_byte_of_a_header(scene: Scene) -> States:
    at = scene.middle()
    altered = [_flipped(scene.raws[at], byte, scene) for byte in range(HEADER_BYTES)]
    with scene.undone() as work:
        scene.take_in(work, scene.raws[:at])
        for one in altered:
            taken = ingest.ingest(work, scene.union.membership, [one], Source.HUB)
            assert taken.refused + taken.quarantined == 1
            scene.holds_nothing_wrong(work)
    return scene.hand_over([*scene.raws[:at], *altered, *scene.raws[at + 1 :]])


def flip_the_signature(scene: Scene) -> States:
    return _changed(scene, lambda raw: _flipped(raw, len(raw) - 1 - scene.dice.randrange(SIGNATURE_BYTES), scene))


def bring_one_of_another_organisation(scene: Scene) -> States:
    """Signed by the right laptop, but for somebody else."""

    def resigned(raw: bytes) -> bytes:
        frame = parse(raw)
        return sign(frame.header, frame.body, org=bytes(16), key=scene.union.laptops[frame.header.device].key)

    return _changed(scene, resigned)


def move_to_another_space(scene: Scene) -> States:
    spaces = [office.space_id for office in scene.offices]
    return _changed(
        scene,
        lambda raw: raw[: _SPACE.start] + next(one for one in spaces if one != raw[_SPACE]) + raw[_SPACE.stop :],
    )


def say_that_another_laptop_wrote_it(scene: Scene) -> States:
    devices = sorted(scene.union.laptops)
    return _changed(
        scene,
        lambda raw: raw[: _DEVICE.start] + next(one for one in devices if one != raw[_DEVICE]) + raw[_DEVICE.stop :],
    )


def say_everything_again(scene: Scene) -> States:
    return scene.hand_over([*scene.raws, *scene.raws])


def double_each(scene: Scene) -> States:
    return scene.hand_over([raw for raw in scene.raws for _ in range(2)])


def leave_one_out(scene: Scene) -> States:
    at = scene.middle()
    return scene.hand_over([*scene.raws[:at], *scene.raws[at + 1 :]])


def turn_chains_round(scene: Scene) -> States:
    return scene.hand_over(scene.raws[::-1])


def shuffle_chains(scene: Scene) -> States:
    return scene.hand_over(scene.dice.sample(scene.raws, len(scene.raws)))


def cut_the_last_one(scene: Scene) -> States:
    return scene.hand_over([*scene.raws[:-1], scene.raws[-1][: -scene.dice.randrange(1, 100)]])


def invent_a_laptop(scene: Scene) -> States:
    key = SigningKey(sha256(b"nobody"))

    def forged(raw: bytes) -> bytes:
        frame = parse(raw)
        header = replace(frame.header, device=DeviceId(device_id(key.public)))
        return sign(header, frame.body, org=scene.union.org, key=key)

    return _changed(scene, forged)


def offer_older_formats(scene: Scene) -> States:
    """An older version, and a suite that is none."""
    at = scene.middle()
    raw = scene.raws[at]
    older = bytes([raw[0] - 1]) + raw[1:]
    weaker = raw[:2] + bytes([0]) + raw[3:]
    return scene.hand_over([*scene.raws[:at], older, weaker, *scene.raws[at + 1 :]])


def offer_plain_text(scene: Scene) -> States:
    return _changed(scene, lambda raw: raw[:3] + bytes([0]) + raw[4:HEADER_BYTES] + b"[1,{},[]]" + raw[-64:])


def announce_four_gigabytes(raw: bytes) -> bytes:
    """A frame whose header asks for more memory than there is."""
    return raw[: _BODY_BYTES.start] + b"\xff\xff\xff\xf0" + raw[_BODY_BYTES.stop :]


def hand_over_noise(scene: Scene) -> States:
    return scene.hand_over([*scene.raws, scene.dice.randbytes(500), b"", b"<html>Please sign in</html>"])
