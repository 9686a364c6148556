# SPDX-License-Identifier: Apache-2.0
"""Lists of cases that an office asks for again: kept under a name, changed, taken away, the same for a colleague."""

import pytest

from legalaid.errors import InputError
from legalaid.services.views import View, list_views, remove_view, save_view
from tests.helpers.desks import StandingClock, open_desk, reopened

LATE = View(text="ដី", statuses=frozenset({"open", "new"}), matter="land", is_mine=True, period="year", sort="next_date")


@pytest.fixture
def desk(tmp_path):
    with open_desk(tmp_path / "vault") as made:
        yield made


def test_a_view_is_there_again_after_the_next_unlock(tmp_path):
    with open_desk(tmp_path / "vault") as desk:
        save_view(desk, "Land, mine", LATE)
    with reopened(tmp_path / "vault", clock=StandingClock()) as desk:
        (found,) = list_views(desk)
    assert found.name == "Land, mine"
    assert View.of(found) == LATE


def test_saving_under_a_name_again_changes_that_view(desk):
    first = save_view(desk, "Mine", LATE)
    again = save_view(desk, " Mine ", View(is_mine=True, descending=True))
    assert again.id == first.id
    assert [View.of(view) for view in list_views(desk)] == [View(is_mine=True, descending=True)]


def test_views_stand_by_name_and_one_can_be_taken_away(desk):
    second, first = save_view(desk, "B", View()), save_view(desk, "A", LATE)
    assert [view.name for view in list_views(desk)] == ["A", "B"]
    remove_view(desk, second)
    assert [view.id for view in list_views(desk)] == [first.id]


def test_a_view_without_a_proper_name_is_refused(desk):
    for name in ("", " ", "x" * 5000):
        with pytest.raises(InputError):
            save_view(desk, name, LATE)
    assert list_views(desk) == ()
