# SPDX-License-Identifier: Apache-2.0
"""Which serial comes next in this device's own block of human numbers?"""

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert

from legalaid.ids import NumberPrefix
from legalaid.store.tables import SERIAL


def next_serial(connection: Connection, prefix: NumberPrefix, office: str, year: int, tag: int) -> int:
    """One more than the last of this prefix, office, year and tag; the first is 1."""
    first = insert(SERIAL).values(prefix=prefix.value, office=office, year=year, tag=tag, last=1)
    keys = [SERIAL.c.prefix, SERIAL.c.office, SERIAL.c.year, SERIAL.c.tag]
    following = first.on_conflict_do_update(index_elements=keys, set_={"last": SERIAL.c.last + sa.literal(1)})
    return int(connection.execute(following.returning(SERIAL.c.last)).scalar_one())
