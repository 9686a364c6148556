# SPDX-License-Identifier: Apache-2.0
"""Is a contact written down, listed, settled and made a case from the command line?"""

import json

from tests.helpers.desks import put_vault
from tests.helpers.program import Program

CONTACT = {"channel": "hotline", "matter": "land", "summary": "ទំនាស់ដី", "client": {"alias": "Sokha"}}


def test_a_contact_becomes_a_case_and_another_one_is_settled(tmp_path):
    program = Program.on(put_vault(tmp_path / "vault"))
    first, second = (program.ask("intake", "add", "-", given=json.dumps(CONTACT))["id"] for _ in range(2))
    listed = program.ask("intake", "list")["contacts"]
    assert [(one["id"], one["names"], one["office"], one["asked"]) for one in listed] == [
        (first, ["Sokha"], "BTB", None),
        (second, ["Sokha"], "BTB", None),
    ]
    ref = program.ask("intake", "case", first)["ref"]
    assert program.ask("case", "show", ref)["summary"] == "ទំនាស់ដី"
    assert program.ask("intake", "settle", second) == {"id": second, "settled": True}
    assert program.ask("intake", "list") == {"contacts": []}
    assert program.refusal("intake", "case", second) == "case.already_taken_up"
    assert program.refusal("intake", "assign", second, "--person", "nobody") == "input.not_found"
