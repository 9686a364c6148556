# SPDX-License-Identifier: Apache-2.0
"""${message}"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "${up_revision}"
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    """${message}"""
    ${upgrades if upgrades else "pass"}
