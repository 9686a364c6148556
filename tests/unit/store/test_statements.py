# SPDX-License-Identifier: Apache-2.0
"""Do the compiled statements take their values in the order that they are given?"""

import pytest

from legalaid.store import statements
from legalaid.store.tables import PEER


def test_columns_of_a_new_row_are_named_in_the_order_of_the_table():
    columns = ("space", "device", "n")
    assert statements.insert(PEER, columns) == "INSERT INTO sync_peer (space, device, n) VALUES (?, ?, ?)"
    with pytest.raises(ValueError, match="order"):
        statements.insert(PEER, ("n", "space", "device"))


def test_a_change_takes_its_values_in_the_order_given_and_the_id_last():
    assert statements.update("note", ("text", "case")) == 'UPDATE note SET text=?, "case"=? WHERE note.id = ?'
