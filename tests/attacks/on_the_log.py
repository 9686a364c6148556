# SPDX-License-Identifier: Apache-2.0
"""Somebody would like to belong, to stay, or to lead, and the hub says that he does."""

from dataclasses import replace
from functools import partial

import msgspec
import pytest

from legalaid.crypto.kdf import sha256
from legalaid.errors import AnswerFileRefused
from legalaid.ids import device_id
from legalaid.store import membership as kept
from legalaid.sync import custody, heads, wraps
from legalaid.sync import member_ops as ops
from legalaid.sync.enrolment import Answer, EnrolmentRefused, Request, answer_file, read_answer, request_file
from legalaid.sync.entries import entry_hash, parse
from legalaid.sync.keyring import GroupSecret, commitment
from legalaid.sync.wraps import Address
from tests.attacks.scene import Scene, States, Victim, told
from tests.helpers.liar import Said
from tests.helpers.organisation import Laptop, Organisation, named


def _log_of(said: Said) -> list[bytes]:
    return heads.decode(heads.unpacked(said.body, heads.Page)[1], list[bytes])


def _offered(scene: Scene, *raws: bytes) -> States:
    """The hub says that the log goes on with each of these; it must end as it was."""
    victim = scene.on_the_line()
    states: States = set()
    for raw in raws:
        states |= victim.exchanges(partial(_with_one_more, raw=raw))
        _believes_the_log(victim)
    victim.ends_well()
    return states


def _with_one_more(said: Said, *, raw: bytes) -> Said:
    if said.is_exchange:
        return said.with_head(entries=said.head.entries + 1)
    return said.with_entries(raw) if said.target == "/v1/members" else said


def _replaced(scene: Scene, index: int, raw: bytes) -> States:
    """The hub gives another entry in a place of the log that is known here."""

    def lie(said: Said) -> Said:
        if said.target != "/v1/members":
            return said
        page, _ = heads.unpacked(said.body, heads.Page)
        log = [raw if parse(one).index == index else one for one in _log_of(said)]
        return replace(said, body=heads.packed(page, heads.encode(log)))

    victim = scene.on_the_line()
    states = victim.exchanges(lie)
    _believes_the_log(victim)
    victim.ends_well()
    return states


def _believes_the_log(victim: Victim) -> None:
    assert victim.reads(lambda reader: kept.entries(reader.connection)) == tuple(victim.scene.union.log)


def _entry_about(scene: Scene, kind: type[ops.Op], device: bytes) -> bytes:
    """The entry of the log that added a device."""
    for raw in scene.union.log:
        op = parse(raw).op
        if isinstance(op, kind) and device_id(getattr(op, "public", b"")) == device:
            return raw
    raise AssertionError("everybody was added")


def admit_a_ghost(scene: Scene) -> States:
    """An entry in the administrator's name, signed by the hub."""
    ghost, as_admin = Laptop("ghost"), Laptop("ghost")
    as_admin.id = scene.union.admin.id
    return _offered(scene, scene.union.entry(scene.union.added(ghost, tag=300), as_admin))


def swap_a_key(scene: Scene) -> States:
    """The key to which secrets are sealed, in the entry that admitted somebody."""
    raw = _entry_about(scene, ops.AddDevice, scene.other.device)
    own = scene.union.laptop(scene.other).opening.public.raw
    swapped = raw.replace(own, Laptop("ghost").opening.public.raw)
    assert swapped != raw
    return _replaced(scene, parse(raw).index, swapped)


def tell_two_histories(scene: Scene) -> States:
    """The administrator himself has signed two entries for one place."""
    union, index = scene.union, len(scene.union.log) - 2
    op = ops.AddToGroup(group=union.GROUP, device=scene.outsider.id, role=ops.GroupRole.WRITER)
    other = union.entry(op, union.admin, index=index, prev=entry_hash(union.log[index - 2]))
    return _replaced(scene, index, other)


def shorten_the_log(scene: Scene) -> States:
    """The hub knows fewer entries than it has confirmed, so that a removal would be forgotten."""
    victim = scene.on_the_line()
    victim.exchanges()
    states = victim.exchanges(lambda said: said.with_head(entries=3) if said.is_exchange else said)
    _believes_the_log(victim)
    victim.ends_well()
    return states


def take_back_a_removal(scene: Scene) -> States:
    """The entry that once admitted the removed laptop, as it was and under a new number."""
    raw = _entry_about(scene, ops.AddDevice, scene.gone.id)
    again = raw[:1] + (len(scene.union.log) + 1).to_bytes(8, "big") + entry_hash(scene.union.log[-1]) + raw[41:]
    return _offered(scene, raw, again)


def lead_without_the_right(scene: Scene) -> States:
    """A member makes himself an administrator, and removes somebody."""
    union = scene.union
    leads = union.entry(ops.AddAdmin(device=scene.mole.id), scene.mole)
    removes = union.entry(ops.RevokeDevice(device=scene.one.device, reason=1, accepted=()), scene.mole)
    return _offered(scene, leads, removes)


def offer_another_root(scene: Scene) -> States:
    """Another organisation of the same members: in the log, and in the answer to a laptop that joins once more."""
    false = Organisation("false")
    admin = Laptop("false admin")
    false.say(false.added(admin, roles=(ops.Role.ADMINISTRATOR,)))
    false.say(ops.AddAdmin(device=admin.id))
    return _another_root(scene, false) | _replaced(scene, 1, false.log[0])


def go_back_to_an_old_secret(scene: Scene) -> States:
    """The first rotation once more, as it was and as a new one; new work goes under the newest secret all the same."""
    union = scene.union
    first = next(raw for raw in union.log if isinstance(op := parse(raw).op, ops.Rotate) and op.group == union.GROUP)
    again = union.entry(parse(first).op, union.admin)
    states = _offered(scene, first, again)
    with scene.undone() as work:
        membership = custody.current(work)
        assert membership is not None
        assert membership.groups[union.GROUP].epoch == 2
    return states


def wrap_another_secret(scene: Scene) -> States:
    """The log tells of a new secret, the hub hands out another one."""
    union = scene.union
    true, false = (GroupSecret(sha256(word)) for word in (b"true", b"false"))
    rotate = union.entry(union.rotated(union.GROUP, true), union.admin)
    address = Address(union.GROUP, 3, 0, scene.laptop.device)
    key = union.laptops[scene.laptop.device].opening.public
    wrapped = bytes(wraps.wrap(false, address, to=key, org=union.org))
    with scene.undone() as work:
        membership = custody.take_entries(work, [rotate])
        assert membership.groups[union.GROUP].commitments[3] == commitment(true)
        assert custody.take_wraps(work, membership, [wrapped]) == 0
        assert kept.secret(work.connection, union.GROUP, 3, 0) is None
        return told(work)


def forge_a_recovery(scene: Scene) -> States:
    """The word of the organisation's seed, without the seed: a new administrator, and the notice that goes with it."""
    union, thief, as_root = scene.union, Laptop("thief"), Laptop("thief")
    as_root.id = union.org
    admits = union.entry(union.added(thief, tag=301, roles=(ops.Role.ADMINISTRATOR,)), as_root)
    notice = union.entry(ops.RecoveryUse(device=scene.mole.id, at=0), scene.mole)
    return _offered(scene, admits, notice)


def order_what_nobody_ordered(scene: Scene) -> States:
    """An order to erase in the administrator's name, one of another organisation, agreement to none, none withdrawn."""
    union, other, as_admin = scene.union, Organisation("another"), Laptop("ghost")
    as_admin.id = union.admin.id
    order = ops.EraseSpaces(spaces=(scene.offices[0].space_id,), reason=0, at=0)
    forged = union.entry(order, as_admin)
    replayed = other.entry(order, union.admin, index=len(union.log) + 1, prev=entry_hash(union.log[-1]))
    agreed = union.entry(ops.ApproveErasure(order=entry_hash(union.log[-1])), union.admin)
    taken_back = union.entry(ops.WithdrawErasure(order=entry_hash(union.log[-1])), union.admin)
    return _offered(scene, forged, replayed, agreed, taken_back)


# --- the answer to a laptop that joins -------------------------------------------------------------------------------


def answer_another_request(scene: Scene) -> States:
    laptop = scene.union.laptop(scene.other)
    asked, asked_before = (_request(laptop, word) for word in ("now", "before"))
    file, file_before = (request_file(one, key=laptop.key) for one in (asked, asked_before))
    for_before = answer_file(_answer(scene), to=file_before, request=asked_before, key=scene.union.admin.key)
    assert read_answer(for_before, to=file_before, request=asked_before, key=laptop.opening)
    return _refused(for_before, file, asked, laptop)


def _another_root(scene: Scene, false: Organisation) -> States:
    """An answer whose root and log do not belong together."""
    laptop = scene.union.laptop(scene.other)
    asked = _request(laptop, "now")
    file = request_file(asked, key=laptop.key)
    answer = msgspec.structs.replace(_answer(scene), root=false.root.public)
    return _refused(answer_file(answer, to=file, request=asked, key=scene.union.admin.key), file, asked, laptop)


def _request(laptop: Laptop, word: str) -> Request:
    return Request(
        public=laptop.key.public,
        hpke=laptop.opening.public.raw,
        person=laptop.person,
        former=(),
        office_space=named(word),
        stats_space=named("stats"),
    )


def _answer(scene: Scene) -> Answer:
    union = scene.union
    return Answer(
        root=union.root.public,
        author=union.admin.id,
        log=tuple(union.log),
        wraps=(),
        hub_url="",
        office_code="BTB",
        everyone=union.EVERYONE,
        office_group=union.GROUP,
        shared_group=union.SHARED,
        org_space=union.org_space,
        office_space=named("office"),
        stats_space=named("stats"),
    )


def _refused(answer: bytes, file: bytes, request: Request, laptop: Laptop) -> States:
    with pytest.raises(EnrolmentRefused):
        read_answer(answer, to=file, request=request, key=laptop.opening)
    return {AnswerFileRefused.code}
