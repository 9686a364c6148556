# SPDX-License-Identifier: Apache-2.0
"""The hub stands between a new laptop and an administrator: can it bring in its own, or take the laptop elsewhere?

Without the joining code it cannot even try. With it, as when somebody photographed the screen, the two people see
different fingerprints, and what they compared is what is answered: nobody is let in whom they did not mean.
"""

from dataclasses import replace
from pathlib import Path

import httpx
import msgspec
import pytest

from legalaid.errors import AnswerFileRefused, JoiningCodeRefused, NoOrganisation, RequestNotWaiting
from legalaid.hub.serving import embedded
from legalaid.services import devices, joining_codes, joining_online, organisation
from legalaid.services.joining_codes import Waiting
from legalaid.sync import enrolment, heads, joining_code
from legalaid.sync.joining_code import Card, JoiningCode
from tests.helpers.desks import open_desk
from tests.helpers.hubs import HubAt
from tests.helpers.joined import founded
from tests.helpers.liar import Liar, truth
from tests.helpers.organisation import Laptop, named
from tests.unit.sync.test_client import settings_in

pytestmark = pytest.mark.sec("FRAMES")

LAWYER = {"roles": ["lawyer"], "office": "BTB"}


class Door:
    """An administrator's laptop, and the liar between it and the hub, who has an organisation of his own."""

    def __init__(self, folder: Path, liar: Liar, hub: HubAt) -> None:
        self.admin, _ = founded(folder / "dara")
        self.liar, self.ghost = liar, Laptop("ghost")
        organisation.connect(self.admin, liar.url, invite=hub.invite())
        self.false, _ = founded(folder / "false")

    def request_of_the_ghost(self) -> bytes:
        """A request that is as good as anybody's."""
        ghost = self.ghost
        asking = enrolment.Request(
            public=ghost.key.public,
            hpke=ghost.opening.public.raw,
            person=ghost.person,
            former=(),
            office_space=named("office space"),
            stats_space=named("stats space"),
        )
        return enrolment.request_file(asking, key=ghost.key)

    def puts_there(self, name: bytes, knock: bytes) -> None:
        """The administrator is told that this was left at the door."""
        self.liar.lie = lambda said: (
            replace(said, body=heads.packed(heads.Page(cursor=1, more=False), msgspec.msgpack.encode([(name, knock)])))
            if said.target == "/v1/enrol" and said.status == httpx.codes.OK
            else said
        )

    def answers(self, name: bytes, word: str, body: bytes) -> None:
        """A new laptop is told this at the door."""
        target = f"/v1/enrol/{name.hex()}{word}"
        kind = heads.MEDIA_TYPE
        self.liar.lie = lambda said: replace(said, status=200, kind=kind, body=body) if said.target == target else said

    def shown(self, code: JoiningCode) -> Waiting:
        """Who asks with this code, as far as the administrator sees."""
        (found,) = [one for one in joining_codes.waiting(self.admin).requests if one.name == code.name]
        return found

    def let_in(self) -> set[bytes]:
        """Who belongs by now."""
        return {bytes.fromhex(one["device"]) for one in devices.list_devices(self.admin)}


@pytest.fixture(scope="module")
def door(tmp_path_factory):
    folder = tmp_path_factory.mktemp("door")
    settings = settings_in(folder)
    with embedded(settings) as url, Liar(url) as liar:
        made = Door(folder, liar, HubAt(url, settings))
        with made.admin, made.false:
            yield made


@pytest.fixture
def new(tmp_path, door):
    """A laptop that is let in by nobody, whatever is tried."""
    with open_desk(tmp_path / "new", which=1) as desk:
        yield desk
        door.liar.lie = truth
        with pytest.raises(NoOrganisation):
            organisation.status(desk)
        assert len(door.let_in()) == 1


def test_a_request_that_the_hub_puts_in_the_place_of_the_laptops(door, new):
    invited = joining_codes.invite(door.admin)
    name = joining_code.read(invited.text)[1].name
    told = joining_online.ask(new, invited.text)
    ghosts = door.request_of_the_ghost()
    for knock in (ghosts, bytes(32) + ghosts, JoiningCode.draw().knock(ghosts), b""):
        door.puts_there(name, knock)
        found = joining_codes.waiting(door.admin)
        assert (found.requests, found.unproven) == ((), 1), "and the administrator is told that something is wrong"
        with pytest.raises(RequestNotWaiting):
            joining_codes.approve(door.admin, told.fingerprint, **LAWYER)


def test_the_same_by_a_hub_that_got_hold_of_the_code(door, new):
    invited = joining_codes.invite(door.admin)
    stolen = joining_code.read(invited.text)[1]
    told = joining_online.ask(new, invited.text)
    door.puts_there(stolen.name, stolen.knock(door.request_of_the_ghost()))
    shown = door.shown(stolen)
    assert shown.fingerprint != told.fingerprint, "which is what the two people see"
    with pytest.raises(RequestNotWaiting):
        joining_codes.approve(door.admin, told.fingerprint, **LAWYER)


def test_a_request_for_one_code_that_is_shown_for_another(door, new):
    meant, other = joining_codes.invite(door.admin), joining_codes.invite(door.admin, label="an administrator")
    told = joining_online.ask(new, meant.text)
    _, code = joining_code.read(meant.text)
    door.puts_there(joining_code.read(other.text)[1].name, code.knock(devices.asked(new).file))
    assert joining_codes.waiting(door.admin).requests == ()
    with pytest.raises(RequestNotWaiting):
        joining_codes.approve(door.admin, told.fingerprint, **LAWYER)


def test_a_card_of_another_organisation(door, new):
    _, code = joining_code.read(joining_codes.invite(door.admin).text)
    false = Card(root=_root(door.false), hub_key=b"")
    honest = code.seal(Card(root=_root(door.admin), hub_key=b""))
    for card in (JoiningCode.draw().seal(false), msgspec.msgpack.encode(false), honest[:-1], honest[::-1], b""):
        door.answers(code.name, "", card)
        with pytest.raises(JoiningCodeRefused):
            joining_online.ask(new, code.printed(), hub=door.liar.url)
        assert devices.asked(new) is None


def test_the_same_by_a_hub_that_got_hold_of_the_code_and_answers_both_sides(door, new):
    """It leads the laptop to an organisation of its own, and shows the laptop's request to the administrator."""
    _, code = joining_code.read(joining_codes.invite(door.admin).text)
    door.answers(code.name, "", code.seal(Card(root=_root(door.false), hub_key=b"")))
    told = joining_online.ask(new, code.printed(), hub=door.liar.url)
    door.liar.lie = truth
    shown = door.shown(code)
    assert shown.device == told.device
    assert shown.fingerprint != told.fingerprint, "the digits bind the organisation too"
    with pytest.raises(RequestNotWaiting):
        joining_codes.approve(door.admin, told.fingerprint, **LAWYER)


def test_an_answer_of_another_organisation(door, new):
    invited = joining_codes.invite(door.admin)
    name = joining_code.read(invited.text)[1].name
    joining_online.ask(new, invited.text)
    joining_online.compared(new)
    file = devices.asked(new).file
    false = devices.approve(door.false, file, **LAWYER).file
    honest_to_the_ghost = door.request_of_the_ghost()
    for answer in (false, false[:-1], honest_to_the_ghost, b"noise"):
        door.answers(name, "/answer", answer)
        with pytest.raises(AnswerFileRefused):
            joining_online.join_when_answered(new)


def _root(desk) -> bytes:
    with desk.read() as reader:
        return organisation.standing(reader)[0].root
