# SPDX-License-Identifier: Apache-2.0
"""Writes one set of vectors of the membership log; `test_member_vectors` tells when. All keys in it are invented."""

import json
from collections.abc import Iterator
from pathlib import Path

from legalaid.sync import member_ops as ops
from legalaid.sync.enrolment import Request, request_file
from legalaid.sync.entries import NO_ENTRY
from legalaid.sync.keyring import GroupSecret, commitment
from legalaid.sync.membership import GroupRole, Role
from legalaid.sync.wraps import Address, wrap
from tests.helpers.organisation import Laptop, Office, Organisation, named

SECRET = GroupSecret(bytes(range(32)))


def write(folder: Path) -> None:
    """Write a set into `folder`."""
    for name, vector in {**_good(), **dict(_bad())}.items():
        (folder / f"{name}.json").write_text(json.dumps(vector, indent=1) + "\n", encoding="utf-8")


def _log(org: Organisation, *more: bytes) -> dict[str, object]:
    return {"root": org.root.public.hex(), "log": [raw.hex() for raw in (*org.log, *more)]}


def _good() -> dict[str, dict[str, object]]:
    return {
        "good_office": _told(_office()),
        "good_lost_laptop": _told(_lost()),
        "good_erasures": _told(_erasures()),
        "good_wrap": _wrap(),
        "good_request": _request(),
    }


def _told(org: Organisation) -> dict[str, object]:
    now = org.membership
    living = [member.device.hex() for member in now.living()]
    return _log(org) | {"length": now.length, "head": now.head.hex(), "living": living}


def _office() -> Office:
    """An office whose case is given to a device of another one, and taken back."""
    office = Office()
    given = ops.GiveSpace(
        space=named("case"),
        epoch=1,
        gen=0,
        to=office.vanna.id,
        role=GroupRole.WRITER,
        commitment=commitment(SECRET),
        wraps=((office.vanna.id, bytes(32)),),
        reason=ops.Reason.REFERRED,
    )
    office.say(given, office.sophea)
    office.say(ops.EndGrant(space=named("case"), gen=1, to=office.vanna.id, reason=ops.Reason.ENDED), office.sophea)
    return office


def _lost() -> Office:
    """A lost laptop, restored as a new device; the seed was used."""
    office, again = Office(), Laptop("again")
    office.say(
        ops.RevokeDevice(device=office.sophea.id, reason=ops.Reason.LOST, accepted=((named("case"), 7),)), office.dara
    )
    for group in (office.EVERYONE, office.GROUP, office.SHARED):
        office.say(office.rotated(group), office.dara)
    office.say(office.added(again, tag=3, former=(office.sophea,)), office.dara)
    office.say(ops.AddToGroup(group=office.GROUP, device=again.id, role=GroupRole.SUPERVISOR), office.dara)
    office.say(ops.Countersign(frames=(named("late"),)), office.dara)
    office.say(ops.AddAdmin(device=again.id))
    office.say(ops.RemoveAdmin(device=office.dara.id))
    office.say(ops.RecoveryUse(device=again.id, at=1_790_000_000_000), again)
    return office


def _erasures() -> Office:
    """An order that is withdrawn, and the same one again, agreed to."""
    office = Office()
    for answer in (ops.WithdrawErasure, ops.ApproveErasure):
        office.say(
            ops.EraseSpaces(spaces=(named("case"),), reason=ops.EraseReason.ASKED, at=1_790_000_000_000), office.sophea
        )
        office.say(answer(order=office.membership.head), office.dara)
    return office


def _wrap() -> dict[str, object]:
    laptop = Laptop("dara")
    address = Address(named("group"), 2, 0, laptop.id)
    made = wrap(SECRET, address, to=laptop.opening.public, org=named("org"))
    return {
        "org": named("org").hex(),
        "private": laptop.opening.raw.hex(),
        "commitment": commitment(SECRET).hex(),
        "wrap": bytes(made).hex(),
        "secret": SECRET.hex(),
    }


def _request() -> dict[str, object]:
    laptop = Laptop("dara")
    request = Request(
        public=laptop.key.public,
        hpke=laptop.opening.public.raw,
        person=laptop.person,
        former=(),
        office_space=named("office space"),
        stats_space=named("stats space"),
    )
    return {"request": request_file(request, key=laptop.key).hex(), "device": laptop.id.hex()}


def _bad() -> Iterator[tuple[str, dict[str, object]]]:
    org, dara, ghost = Organisation(), Laptop("dara"), Laptop("ghost")
    org.say(org.added(dara, roles=(Role.ADMINISTRATOR,)))
    org.say(ops.AddAdmin(device=dara.id))
    good = org.entry(ops.Countersign(frames=()), dara)
    for name, raw in {
        "cut.signature": good[:-1],
        "cut.head": good[:76],
        "length.one_byte_more": good + b"\0",
        "length.four_gigabytes": good[:73] + b"\xff" * 4 + good[77:],
        "version.newer": b"\2" + good[1:],
        "body.of_a_later_version": good[:77] + good[77:].replace(b"countersign", b"countersing"),
        "body.unsorted_set": _unsorted(org, dara),
        "organisation.another": org.entry(ops.Countersign(frames=()), dara, org=named("another")),
        "index.gap": org.entry(ops.Countersign(frames=()), dara, index=5),
        "index.replayed": org.log[-1],
        "previous.another_history": org.entry(ops.Countersign(frames=()), dara, prev=bytes(range(32))),
        "author.stranger": org.entry(ops.Countersign(frames=()), ghost),
        "signature.altered": good[:-1] + bytes([good[-1] ^ 1]),
        "authority.administrator_names_another": org.entry(ops.AddAdmin(device=dara.id), dara),
        "rule.member_twice": org.entry(org.added(dara), dara),
        "rule.secret_for_no_group": org.entry(
            ops.Rotate(group=named("none"), epoch=1, commitment=bytes(32), wraps=()), dara
        ),
    }.items():
        yield f"fail_{name}", _log(org, raw)
    other = Organisation("another")
    yield "fail_root.another", {"root": other.root.public.hex(), "log": [org.log[0].hex()]}
    first = org.entry(ops.AddAdmin(device=dara.id), index=1, prev=NO_ENTRY)
    yield "fail_rule.no_genesis", {"root": org.root.public.hex(), "log": [first.hex()]}


def _unsorted(org: Organisation, by: Laptop) -> bytes:
    low, high = bytes(16), b"\xff" * 16
    raw = org.entry(ops.Countersign(frames=(low, high)), by)
    return raw.replace(low + b"\xc4\x10" + high, high + b"\xc4\x10" + low)
