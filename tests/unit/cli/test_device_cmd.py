# SPDX-License-Identifier: Apache-2.0
"""Does a laptop join over the line on the command line, in Khmer too, and is each wrong word refused?"""

import pytest

from legalaid.hub.serving import embedded
from legalaid.services import organisation
from tests.helpers.desks import put_vault
from tests.helpers.hubs import HubAt
from tests.helpers.joined import founded
from tests.helpers.program import Program
from tests.unit.sync.test_client import settings_in


@pytest.fixture(scope="module")
def laptops(tmp_path_factory):
    """An administrator's with a hub, and a new one."""
    folder = tmp_path_factory.mktemp("laptops")
    settings, (admin, _) = settings_in(folder), founded(folder / "dara")
    with embedded(settings) as url:
        organisation.connect(admin, url, invite=HubAt(url, settings).invite())
        admin.lock()
        put_vault(folder / "new", which=1)
        yield Program.on(folder / "dara"), Program.on(folder / "new"), url


def test_a_laptop_joins_over_the_line(laptops):
    dara, new, url = laptops
    invited = dara.ask("device", "invite", "--label", "Sophea")
    assert invited.keys() == {"code", "hub", "text", "org_fingerprint", "expires_at"}
    assert invited["text"] == f"{url} {invited['code']}"
    asked = new.ask("device", "request", "--hub", url, "--code", invited["code"])
    assert asked.keys() == {"device", "fingerprint", "hub"}
    told = {"fingerprint": asked["fingerprint"], "device": asked["device"], "label": "Sophea"}
    assert dara.ask("device", "waiting") == {
        "requests": [told | {"person": None, "restored": False}],
        "unproven": 0,
        "unused": 0,
    }
    how = ("--role", "lawyer", "--office", "BTB")
    answer = dara.ask("device", "approve", "--fingerprint", asked["fingerprint"], *how)
    assert answer["delivered"]
    assert (answer["fingerprint"], answer["org_fingerprint"]) == (asked["fingerprint"], invited["org_fingerprint"])
    joined = new.ask("device", "join")
    assert joined.keys() == {"org", "fingerprint", "office", "device_tag", "hub", "sealed"}
    assert joined["fingerprint"] == invited["org_fingerprint"]
    assert new.ask("sync", "run")["received"] > 0


def test_a_code_is_told_to_people_and_a_request_declined(laptops):
    dara, _, url = laptops
    told = dara("--language", "km", "device", "invite")
    assert told.code == 0, told.err
    assert "ទូរស័ព្ទ" in told.out
    assert url in told.out
    assert dara.refusal("device", "decline", "11111-22222-33333-44444") == "sync.request_not_waiting"


@pytest.mark.parametrize(
    "words",
    [
        ("device", "request"),
        ("device", "request", "--code", "1", "--out", "x"),
        ("device", "approve", "--role", "lawyer", "--office", "BTB"),
        ("device", "approve", "file", "--role", "lawyer", "--office", "BTB"),
        ("device", "approve", "file", "--fingerprint", "1", "--role", "lawyer", "--office", "BTB"),
    ],
)
def test_half_a_command_is_refused(laptops, words):
    dara, _, _ = laptops
    answer = dara(*words, "--json")
    assert (answer.code, answer.error["code"]) == (2, "input.usage")
