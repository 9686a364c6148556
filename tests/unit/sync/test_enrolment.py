# SPDX-License-Identifier: Apache-2.0
"""Does a request come from who holds its keys, and does an answer fit this one request alone?"""

import msgspec
import pytest

from legalaid import limits
from legalaid.crypto.kdf import sha256
from legalaid.sync import member_ops as ops
from legalaid.sync.enrolment import (
    Answer,
    EnrolmentRefused,
    Request,
    answer_file,
    read_answer,
    read_request,
    request_file,
    request_fingerprint,
    root_fingerprint,
)
from legalaid.sync.membership import GroupRole, former_message
from tests.helpers.organisation import Laptop, Office, named

OFFICE = Office()
DARA, SOPHEA = OFFICE.dara, OFFICE.sophea


def request_of(laptop, former=()):
    keys = sorted((one.key.public, one.key.sign(former_message(laptop.id))) for one in former)
    return Request(
        public=laptop.key.public,
        hpke=laptop.opening.public.raw,
        person=laptop.person,
        former=tuple(ops.FormerKey(*pair) for pair in keys),
        office_space=named("office space"),
        stats_space=named("stats space"),
    )


REQUEST = request_of(SOPHEA)
FILE = request_file(REQUEST, key=SOPHEA.key)
FIELDS = {
    "root": OFFICE.root.public,
    "author": DARA.id,
    "log": tuple(OFFICE.log),
    "wraps": (),
    "hub_url": "",
    "office_code": "BTB",
    "everyone": OFFICE.EVERYONE,
    "office_group": OFFICE.GROUP,
    "shared_group": OFFICE.SHARED,
    "org_space": named("org space"),
    "office_space": named("office space"),
    "stats_space": named("stats space"),
}


def answered(*, to=FILE, request=REQUEST, by=DARA, **changes):
    return answer_file(Answer(**FIELDS | changes), to=to, request=request, key=by.key)


def read(raw, *, to=FILE, request=REQUEST, laptop=SOPHEA):
    return read_answer(raw, to=to, request=request, key=laptop.opening)


# --- the request -----------------------------------------------------------------------------------------------------


def test_a_request_there_and_back():
    request = request_of(SOPHEA, former=(Laptop("lost"), Laptop("older")))
    raw = request_file(request, key=SOPHEA.key)
    assert read_request(raw) == request
    assert request.device == SOPHEA.id
    assert len(raw) < 2000


def test_a_request_of_somebody_elses_key_is_refused():
    with pytest.raises(EnrolmentRefused):
        read_request(request_file(REQUEST, key=DARA.key))
    claimed = request_of(SOPHEA, former=(Laptop("lost"),))
    stolen = msgspec.structs.replace(claimed, former=(ops.FormerKey(claimed.former[0].public, bytes(64)),))
    with pytest.raises(EnrolmentRefused):
        read_request(request_file(stolen, key=SOPHEA.key))


def test_each_changed_byte_of_a_request_is_refused():
    for at in range(0, len(FILE), 17):
        with pytest.raises(EnrolmentRefused):
            read_request(FILE[:at] + bytes([FILE[at] ^ 1]) + FILE[at + 1 :])


@pytest.mark.parametrize(
    "raw", [b"", b"LAREQUEST1\0", FILE[:-1], FILE + b"\0", FILE + bytes(limits.REQUEST_FILE_BYTES)]
)
def test_other_files_are_none(raw):
    with pytest.raises(EnrolmentRefused):
        read_request(raw)


def test_fingerprints_are_four_groups_of_five_digits_and_change_with_the_keys():
    one, other = request_fingerprint(REQUEST), request_fingerprint(request_of(DARA))
    assert one != other
    for print_ in (one, root_fingerprint(OFFICE.root.public)):
        groups = print_.split("-")
        assert [len(group) for group in groups] == [5] * 4
        assert all(int(group) < 1 << 15 for group in groups)
    bits = int.from_bytes(sha256(b"legalaid/fingerprint/v1\0" + OFFICE.root.public)[:8], "big") >> 4
    assert root_fingerprint(OFFICE.root.public).split("-")[0] == f"{bits >> 45:05d}"


# --- the answer ------------------------------------------------------------------------------------------------------


def test_an_answer_there_and_back():
    admitted = read(answered())
    assert admitted.answer == Answer(**FIELDS)
    assert admitted.membership == OFFICE.membership


def test_an_answer_to_another_request_does_not_open():
    later = request_file(msgspec.structs.replace(REQUEST, stats_space=named("x")), key=SOPHEA.key)
    for raw in (answered(to=later), FILE, b""):
        with pytest.raises(EnrolmentRefused):
            read(raw)
    relabelled = answered(to=later)
    with pytest.raises(EnrolmentRefused):
        read(relabelled[:10] + sha256(FILE) + relabelled[42:])


def test_nobody_else_opens_it():
    with pytest.raises(EnrolmentRefused):
        read(answered(), laptop=OFFICE.vanna)


@pytest.mark.parametrize(
    "change",
    [
        {"author": SOPHEA.id},
        {"author": named("nobody")},
        {"root": Laptop("x").key.public},
        {"log": tuple(OFFICE.log[:3])},
        {"log": tuple(OFFICE.log[:4])},
        {"office_group": OFFICE.OTHER},
        {"everyone": named("none")},
        {"log": ()},
    ],
)
def test_what_its_log_does_not_bear_out_is_refused(change):
    with pytest.raises(EnrolmentRefused):
        read(answered(**change))


def test_an_answer_is_signed_by_the_administrator_it_names():
    with pytest.raises(EnrolmentRefused):
        read(answered(by=SOPHEA))


def test_the_log_admits_the_keys_that_asked():
    stranger = Laptop("stranger")
    request = request_of(stranger)
    raw = request_file(request, key=stranger.key)
    with pytest.raises(EnrolmentRefused):
        read(answered(to=raw, request=request), to=raw, request=request, laptop=stranger)
    office = Office()
    swapped = msgspec.structs.replace(office.added(stranger, tag=3), hpke=DARA.opening.public.raw)
    office.say(swapped, office.dara)
    for group in (office.EVERYONE, office.GROUP, office.SHARED):
        office.say(ops.AddToGroup(group=group, device=stranger.id, role=GroupRole.WRITER), office.dara)
    with pytest.raises(EnrolmentRefused):
        read(answered(to=raw, request=request, log=tuple(office.log)), to=raw, request=request, laptop=stranger)
