# SPDX-License-Identifier: Apache-2.0
"""Does the list of prisons keep its doubts: no capacity without a day and a source?"""

from tests.helpers.program import Program


def test_the_prisons_are_listed_without_a_vault():
    found = {entry["code"]: entry for entry in Program().ask("facility", "list")["facilities"]}
    assert len(found) == 28
    (seen,) = found["CC1"]["capacity"]
    assert (seen["least"], seen["most"], seen["observed"]) == (1600, 1800, "2017-10")
    assert seen["source"]
    assert found["CC2"]["capacity"] == []
    assert found["CC2"]["holds"] == ["women", "juveniles"]


def test_people_read_a_table_in_their_language():
    assert "Correctional Centre 1" in Program()("facility", "list").out
    assert Program(("--language", "km"))("facility", "list").code == 0
