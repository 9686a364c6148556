# SPDX-License-Identifier: Apache-2.0
"""Does a laptop join over the line after two people compared one fingerprint, and is each wrong turn named?"""

import ssl
import threading
import time
from contextlib import ExitStack, closing, contextmanager

import httpx
import pytest
import uvicorn

from legalaid.crypto.certificates import key_hash
from legalaid.errors import (
    AnswerFileRefused,
    DeviceKnown,
    HasOrganisation,
    HubBusy,
    HubKeyChanged,
    JoiningCodeMistyped,
    JoiningCodeRefused,
    JoiningCodeUsed,
    NoHub,
    NotAdministrator,
    NotAnsweredYet,
    NothingAsked,
    Offline,
    OtherOrganisation,
    RequestNotWaiting,
    TextTooLong,
    UnusableHubAddress,
    WrongValue,
)
from legalaid.hub import enrolments
from legalaid.hub.app import create_app
from legalaid.hub.serving import embedded, take_port
from legalaid.services import cases, devices, joining_codes, joining_online, organisation, sync
from legalaid.store import hubs
from legalaid.sync import enrolment
from legalaid.sync.joining_code import Card, JoiningCode
from tests.helpers.desks import consultation, open_desk
from tests.helpers.hubs import HubAt
from tests.helpers.joined import as_restored, founded, refs
from tests.unit.sync.test_client import settings_in
from tests.unit.sync.test_pinning import Certified

LAWYER = {"roles": ["lawyer"], "office": "BTB"}


@pytest.fixture(scope="module")
def union(tmp_path_factory):
    """Dara founded an organisation that has its place at a hub."""
    folder = tmp_path_factory.mktemp("online")
    settings = settings_in(folder)
    dara, _ = founded(folder / "dara")
    with embedded(settings) as url:
        with pytest.raises(NoHub):
            joining_codes.invite(dara)
        organisation.connect(dara, url, invite=HubAt(url, settings).invite())
        yield dara, url
    dara.lock()


@pytest.fixture
def laptop(tmp_path):
    """New laptops by their numbers; one that was let in is new no longer."""
    with ExitStack() as stack:
        yield lambda which: stack.enter_context(open_desk(tmp_path / f"laptop {which}", which=which))


def asked(desk, invited):
    return joining_online.ask(desk, invited.text)


def test_a_laptop_joins_over_the_line_with_all_its_work(union, laptop):
    (dara, url), new = union, laptop(1)
    mine, theirs = cases.add_case(new, consultation()), cases.add_case(dara, consultation())
    invited = joining_codes.invite(dara, label="សុភា")
    assert (invited.hub, invited.text) == (url, f"{url} {invited.code}")
    assert joining_codes.waiting(dara) == joining_codes.AtTheDoor((), 0, 1)
    assert joining_online.asked(new) is None
    told = joining_online.ask(new, invited.code, hub=url)
    assert joining_online.ask(new, invited.text) == told, "a line that was cut after the hub had it does no harm"
    (waiting,) = joining_codes.waiting(dara).requests
    assert (waiting.fingerprint, waiting.label, waiting.person) == (told.fingerprint, "សុភា", None)
    with pytest.raises(NotAnsweredYet):
        joining_online.join(new)
    as_read_out = told.fingerprint.replace("-", " ").translate({48 + digit: 0x17E0 + digit for digit in range(10)})
    answered = joining_codes.approve(dara, as_read_out, **LAWYER)
    assert (answered.is_delivered, answered.fingerprint) == (True, told.fingerprint)
    joined = joining_online.join(new)
    assert joined["fingerprint"] == invited.root_fingerprint == answered.approved.root_fingerprint
    assert (joined["hub"], joined["office"]) == (url, "BTB")
    assert joining_online.asked(new) is None
    assert joining_codes.waiting(dara) == joining_codes.AtTheDoor((), 0, 0)
    for desk in (new, dara, new):
        sync.run(desk)
    assert {mine, theirs} <= refs(new) & refs(dara)
    with pytest.raises(NotAdministrator):
        joining_codes.invite(new)
    with pytest.raises(HasOrganisation):
        asked(new, invited)


def test_it_joins_by_itself_once_both_have_compared_and_the_answer_is_there(union, laptop, monkeypatch):
    (dara, _), new = union, laptop(2)
    for act in (joining_online.compared, joining_online.join):
        with pytest.raises(NothingAsked):
            act(new)
    told = asked(new, joining_codes.invite(dara))
    with monkeypatch.context() as patched:
        patched.setattr(enrolments, "reply", _busy)
        assert not joining_codes.approve(dara, told.fingerprint, **LAWYER).is_delivered
    joining_online.compared(new)
    assert joining_online.asked(new).is_compared
    assert not joining_online.join_when_answered(new), "the hub has not taken the answer"
    sync.run(dara)
    assert joining_online.join_when_answered(new), "it went out with the next exchange"
    assert organisation.status(new)["office"] == "BTB"
    assert not joining_online.join_when_answered(new)


def _busy(*_, **__):
    raise enrolments.Denied(enrolments.Code.BUSY, wait_seconds=1)


def test_nothing_is_taken_before_both_have_compared_and_the_root_is_the_one_they_compared(union, laptop):
    (dara, _), first, second = union, laptop(4), laptop(5)
    invited = joining_codes.invite(dara)
    told = asked(first, invited)
    with dara.read() as reader:
        root = organisation.standing(reader)[0].root
    request = enrolment.read_request(devices.asked(first).file)
    assert told.fingerprint == enrolment.meeting_fingerprint(request, root)
    assert told.fingerprint not in {enrolment.meeting_fingerprint(request, bytes(32)), devices.asked(first).fingerprint}
    with pytest.raises(JoiningCodeUsed):
        asked(second, invited)
    assert devices.asked(second) is None
    with pytest.raises(WrongValue):
        joining_codes.approve(dara, told.fingerprint, roles=["king"], office="BTB")
    answer = joining_codes.approve(dara, told.fingerprint, **LAWYER).approved.file
    with pytest.raises(RequestNotWaiting):
        joining_codes.approve(dara, told.fingerprint, **LAWYER)
    with pytest.raises(DeviceKnown):
        devices.approve(dara, devices.asked(first).file, **LAWYER)
    assert not joining_online.join_when_answered(first), "nobody said that it was compared"
    with pytest.raises(AnswerFileRefused):
        devices.join(first, answer, root=bytes(32))
    joining_online.join(first)


def test_a_code_that_was_mistyped_meant_for_elsewhere_or_declined_leads_nowhere(union, laptop):
    (dara, url), new = union, laptop(5)
    invited = joining_codes.invite(dara)
    wrong = f"{'000000' if invited.code[:6] != '000000' else '000011'}{invited.code[6:]}"
    for text, hub, error in (
        (invited.code[:-1] + "x", url, JoiningCodeMistyped),
        (wrong, url, JoiningCodeRefused),
        (invited.code, None, UnusableHubAddress),
        (invited.code, "http://hub.example.org", UnusableHubAddress),
        (invited.code, "http://127.0.0.1:9", Offline),
    ):
        with pytest.raises(error):
            joining_online.ask(new, text, hub=hub)
    assert devices.asked(new) is None, "nothing was asked"
    told = asked(new, invited)
    joining_codes.decline(dara, told.fingerprint)
    with pytest.raises(RequestNotWaiting):
        joining_codes.approve(dara, told.fingerprint, **LAWYER)
    joining_online.compared(new)
    with pytest.raises(JoiningCodeRefused):
        joining_online.join_when_answered(new)
    assert joining_online.asked(new) is None, "it is not asked for ever"
    asked(new, joining_codes.invite(dara))
    devices.join(new, devices.approve(dara, devices.asked(new).file, **LAWYER).file)
    found = joining_codes.waiting(dara)
    assert (found.requests, found.unproven) == ((), 0), "who came in by file does not wait, and is no liar"


def test_codes_are_few_and_forgotten_after_a_day(union, monkeypatch):
    dara, _ = union
    monkeypatch.setattr(enrolments.limits, "ENROLMENTS_AN_HOUR", 0)
    with pytest.raises(HubBusy):
        joining_codes.invite(dara)
    with pytest.raises(TextTooLong):
        joining_codes.invite(dara, label="x" * 101)
    monkeypatch.undo()
    joining_codes.invite(dara)
    assert joining_codes.waiting(dara).unused
    dara.clock.pass_time(days=1)
    assert joining_codes.waiting(dara) == joining_codes.AtTheDoor((), 0, 0)
    assert not [key for key in dara.store.meta if key.startswith("joining_code")]


@contextmanager
def with_certificate(certified, settings):
    """The hub behind TLS: its address."""
    config = uvicorn.Config(
        create_app(settings),
        ssl_certfile=str(certified.path),
        ssl_keyfile=str(certified.path),
        log_level="warning",
        http="h11",
        ws="none",
    )
    server = uvicorn.Server(config)
    with closing(take_port("127.0.0.1:0")) as taken:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [taken]}, daemon=True)
        thread.start()
        while not server.started and thread.is_alive():
            time.sleep(0.02)
        try:
            yield f"https://localhost:{taken.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


def test_the_key_of_the_hub_comes_with_the_code_and_is_held_to(tmp_path, monkeypatch):
    """An authority vouches for whoever answers; the code says whose key it has to be."""
    certified, settings = Certified(tmp_path / "hub.pem"), settings_in(tmp_path)
    monkeypatch.setattr(httpx, "create_ssl_context", lambda: ssl.create_default_context(cafile=certified.path))
    dara, _ = founded(tmp_path / "dara")
    with dara, open_desk(tmp_path / "new", which=1) as new, with_certificate(certified, settings) as url:
        organisation.connect(dara, url, invite=HubAt(url, settings).invite())
        with dara.read() as reader:
            root = organisation.standing(reader)[0].root
        other = JoiningCode.draw()
        with sync.on_the_line(dara) as (line, _):
            line.open_door(other.name, other.seal(Card(root=root, hub_key=bytes(32))))
        with pytest.raises(HubKeyChanged):
            joining_online.ask(new, other.printed(), hub=url)
        assert devices.asked(new) is None, "nothing was sent"
        told = asked(new, joining_codes.invite(dara))
        joining_codes.approve(dara, told.fingerprint, **LAWYER)
        joining_online.join(new)
        with new.read() as reader:
            assert hubs.pinned(reader.connection, url) == key_hash(certified.der)


def _killed(*_):
    raise KeyboardInterrupt


def test_a_restored_vault_asks_anew_and_its_own_organisation_alone(union, tmp_path, monkeypatch):
    dara, _ = union
    joined = open_desk(tmp_path / "new", which=3)
    told = asked(joined, joining_codes.invite(dara))
    monkeypatch.setattr(devices, "seal", _killed)
    with pytest.raises(KeyboardInterrupt):
        joining_codes.approve(dara, told.fingerprint, **LAWYER)
    monkeypatch.undo()
    sync.run(dara)
    joining_online.join(joined)  # its answer was kept with the entry that let it in
    told_before = organisation.people(dara)
    stranger, _ = founded(tmp_path / "stranger")
    settings = settings_in(tmp_path)
    with as_restored(joined) as restored, stranger, embedded(settings) as url:
        organisation.connect(stranger, url, invite=HubAt(url, settings).invite())
        with pytest.raises(OtherOrganisation):
            asked(restored, joining_codes.invite(stranger))
        told = asked(restored, joining_codes.invite(dara))
        (waiting,) = joining_codes.waiting(dara).requests
        assert (waiting.is_restored, waiting.person) == (True, str(restored.actor))
        joining_codes.approve(dara, told.fingerprint, **LAWYER)
        joining_online.join(restored)
    assert len(organisation.people(dara)) == len(told_before), "one person, two computers"
