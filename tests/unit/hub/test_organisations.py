# SPDX-License-Identifier: Apache-2.0
"""Does an organisation come to the hub by invitation only, and does its log grow by one signed entry at a time?"""

from contextlib import suppress
from uuid import uuid4

import pytest
from sqlalchemy import select

from legalaid import limits
from legalaid.errors import InviteRefused, LogIndexTaken, RequestRefused
from legalaid.hub import invitations, organisations
from legalaid.hub.database import Database
from legalaid.hub.routes import members
from legalaid.hub.tables import ORG
from legalaid.sync import member_ops as ops
from legalaid.sync.heads import Parcel
from tests.helpers.organisation import Laptop, Office

ROLE = ops.GroupRole.READER


def refused(kind, ask, *words):
    with pytest.raises(kind) as error:
        ask(*words)
    return error.value.facts


def test_an_organisation_is_founded_with_an_invitation_and_once(hub):
    office = Office(uuid4().hex)
    token = hub.invite()
    with hub.line(office, office.dara) as line:
        founded = line.found(token, office.log)
        assert founded.org == office.org
        assert line.found("any", office.log) == founded
        assert list(line.members()) == office.log
    other = Office(uuid4().hex)
    with hub.line(other, other.dara) as line:
        refused(InviteRefused, line.found, token, other.log)
        refused(InviteRefused, line.found, "", other.log)
        with Database(hub.settings.database) as database, database.writing() as work:
            expired = invitations.invite(work, now=0)
        refused(InviteRefused, line.found, expired, other.log)


def test_of_a_log_that_grew_for_years_as_much_goes_as_a_request_has_room_for(hub, monkeypatch):
    monkeypatch.setattr(limits, "REQUEST_BYTES", 8_000)
    office = Office(uuid4().hex)
    with hub.line(office, office.dara) as line:
        assert line.found(hub.invite(), office.log).org == office.org
        known = list(line.members())
        assert known == office.log[: len(known)]
        assert 0 < len(known) < len(office.log)
        assert [line.post_member(raw) for raw in office.log[len(known) :]][-1] == len(office.log)


def test_a_log_that_does_not_follow_founds_nothing_and_keeps_the_invitation(hub):
    office = Office(uuid4().hex)
    token = hub.invite()
    with hub.line(office, office.dara) as line:
        for log in ([], office.log[1:], [*office.log[:3], office.log[4]], [b"nonsense"]):
            assert refused(RequestRefused, line.found, token, log) == {"reason": "member"}
        assert line.found(token, office.log).org == office.org


def test_the_next_entry_is_taken_and_a_second_one_for_its_place_is_not(lines, office):
    joins = ops.AddToGroup(group=office.OTHER, device=office.dara.id, role=ROLE)
    entry = office.entry(joins, office.dara)
    assert lines["sophea"].post_member(entry) == len(office.log) + 1
    assert lines["sophea"].post_member(entry) == len(office.log) + 1
    other = office.entry(ops.RemoveFromGroup(group=office.OTHER, device=office.vanna.id), office.dara)
    refused(LogIndexTaken, lines["dara"].post_member, other)
    assert list(lines["vanna"].members(after=len(office.log))) == [entry]


def test_an_entry_without_the_right_to_it_is_refused(lines, office):
    joins = ops.AddToGroup(group=office.OTHER, device=office.sophea.id, role=ROLE)
    assert refused(RequestRefused, lines["sophea"].post_member, office.entry(joins, office.sophea))
    assert refused(RequestRefused, lines["sophea"].post_member, b"nonsense") == {"reason": "member"}
    assert list(lines["sophea"].members()) == office.log


def test_a_new_laptop_may_ask_as_soon_as_the_log_names_it(hub, lines, office):
    laptop = Laptop(f"{office.org.hex()} new")
    lines["dara"].post_member(office.entry(office.added(laptop, tag=7), office.dara))
    with hub.line(office, laptop) as line:
        assert len(list(line.members(after=len(office.log)))) == 1


def test_the_log_is_given_in_pages(lines, office, monkeypatch):
    monkeypatch.setattr(members.limits, "ANSWER_BYTES", 3000)
    assert list(lines["vanna"].members()) == office.log
    monkeypatch.setattr(organisations, "_ENTRIES_IN_ONE_PAGE", 2)
    assert list(lines["vanna"].members(after=3)) == office.log[3:]


def test_wraps_reach_the_laptop_they_are_for(lines, office, monkeypatch):
    monkeypatch.setattr(members, "_WRAPS_IN_ONE_PAGE", 2)
    parcels = [Parcel(office.sophea.id, b"wrap %d" % number) for number in range(5)]
    lines["dara"].post_wraps([*parcels, Parcel(office.org, b"recovery"), parcels[0]])
    found, cursor = lines["sophea"].wraps()
    assert found == [parcel.raw for parcel in parcels]
    assert lines["sophea"].wraps(after=cursor) == ([], cursor)
    assert lines["vanna"].wraps() == ([], 0)
    assert lines["dara"].wraps(recovery=True)[0] == [b"recovery"]
    assert refused(RequestRefused, lambda: lines["sophea"].wraps(recovery=True)) == {"reason": "not_allowed"}


def test_an_administrator_gets_the_recovery_keys_wraps_besides_what_is_for_the_own_laptop(lines, office, monkeypatch):
    monkeypatch.setattr(members, "_WRAPS_IN_ONE_PAGE", 2)
    raws = [b"wrap %d" % number for number in range(5)]
    receivers = (office.dara.id, office.org, office.sophea.id, office.dara.id, office.org)
    lines["sophea"].post_wraps([Parcel(*pair) for pair in zip(receivers, raws, strict=True)])
    found, reached = lines["dara"].wraps(recovery=True)
    assert found == [raws[at] for at in (0, 1, 3, 4)]
    assert lines["dara"].wraps(after=reached, recovery=True) == ([], reached)


def test_a_wrap_of_no_size_is_refused(lines, office):
    large = Parcel(office.sophea.id, bytes(5000))
    assert refused(RequestRefused, lines["dara"].post_wraps, [large]) == {"reason": "too_large"}


def test_an_entry_that_was_taken_back_is_not_remembered_by_the_process_that_took_it(hub, office):
    mine, others = organisations.Organisations(), organisations.Organisations()
    gone = office.entry(ops.AddToGroup(group=office.OTHER, device=office.dara.id, role=ROLE), office.dara)
    stays = office.entry(ops.AddToGroup(group=office.OTHER, device=office.sophea.id, role=ROLE), office.dara)
    with Database(hub.settings.database) as database:
        with suppress(InterruptedError), database.writing() as work:
            mine.append(work, office.org, gone)
            mine.membership(work, office.org)
            raise InterruptedError
        with database.writing() as work:
            others.append(work, office.org, stays)
        with database.reading() as connection:
            roles = mine.membership(connection, office.org).groups[office.OTHER].roles
    assert (office.sophea.id in roles, office.dara.id in roles) == (True, False)


def test_wraps_that_are_sent_again_are_not_counted_again(hub, lines, office):
    parcels = [Parcel(office.sophea.id, b"wrap %d" % number) for number in range(5)]
    told = []
    with Database(hub.settings.database) as database:
        for _ in range(3):
            lines["dara"].post_wraps(parcels)
            with database.reading() as connection:
                told.append(connection.scalar(select(ORG.c.bytes).where(ORG.c.id == office.org)))
    assert len(set(told)) == 1


def test_one_request_brings_only_so_many_wraps(lines, office):
    many = [Parcel(office.sophea.id, b"%d" % number) for number in range(limits.WRAPS_IN_ONE_REQUEST + 1)]
    assert refused(RequestRefused, lines["dara"].post_wraps, many) == {"reason": "too_large"}
    assert lines["sophea"].wraps() == ([], 0)
