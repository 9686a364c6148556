# SPDX-License-Identifier: Apache-2.0
"""Does the trail say who did what, and notice that somebody changed it?"""

import pytest

from legalaid.services.audit import list_audit, verify_audit
from legalaid.services.cases import add_case
from tests.helpers.desks import consultation, open_desk


@pytest.fixture
def desk(tmp_path):
    with open_desk(tmp_path / "vault") as opened:
        add_case(opened, consultation())
        yield opened


def test_the_trail_of_a_new_case_is_whole(desk):
    state = verify_audit(desk)
    head = desk.store.head()
    assert state == {"ok": True, "entries": head.seq, "head": head.hash.hex(), "head_code": head.code}
    assert len(state["head_code"]) == 8


def test_the_newest_entries_name_who_did_what(desk):
    listed = list_audit(desk, limit=3)
    assert listed.keys() == {"ok", "entries", "head", "head_code"}
    assert [entry["seq"] for entry in listed["entries"]] == [desk.store.head().seq - n for n in range(3)]
    assert {entry["action"] for entry in listed["entries"]} == {"case.add"}
    assert {entry["by"] for entry in listed["entries"]} == {"កែវ ដារ៉ា"}


def test_the_trail_says_nothing_about_the_client(desk):
    said = str(list_audit(desk, limit=1000))
    assert all(word not in said for word in ("ចាន់", "Sophea", "ឃុំ"))
