# SPDX-License-Identifier: Apache-2.0
"""How does a store come to the layout this program expects, and never to half of it?

Alembic runs every missing revision on the encrypted file in one transaction of a connection of its own, with foreign
keys off: a table rebuilt with them on would take its children along, and the setting cannot be changed inside a
transaction. `user_version` is the number of the last revision; one above ours means a newer program, and is refused.
A backup copy, verified by reopening, comes before and is the caller's business.
"""

from collections.abc import Mapping
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from legalaid.errors import StoreError, UpgradeFailed
from legalaid.store.engine import APPLICATION_ID, GetKey, Use, open_engine, reported
from legalaid.store.migrations import NEWEST

MAY_SHRINK = "may_shrink"
"""Where a revision names, in `context.config.attributes`, the tables whose rows or whose whole it means to drop."""

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(path: Path, key: GetKey, *, create: bool = False, migrations: Path | None = None) -> None:
    """Bring the store to the newest layout, or leave it exactly as it was. Raises `UpgradeFailed`."""
    config = _config(migrations or MIGRATIONS)
    target = _target(config)
    engine = open_engine(path, key, use=Use.CREATE if create else Use.MIGRATE)
    try:
        with reported(), engine.begin() as connection:
            before = _counts(connection)
            config.attributes |= {"connection": connection, MAY_SHRINK: set()}
            command.upgrade(config, "head")
            _check(connection, before, config.attributes[MAY_SHRINK], target)
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {target}")
    except StoreError:
        raise
    except Exception:  # noqa: BLE001 - a revision is code: whatever it raises, the transaction is rolled back
        raise UpgradeFailed(version=target) from None
    finally:
        engine.dispose()


def newest() -> int:
    """The number of the last revision."""
    return _target(_config(MIGRATIONS))


def _target(config: Config) -> int:
    try:
        return int(ScriptDirectory.from_config(config).get_current_head() or 0)
    except Exception:  # noqa: BLE001 - a revision is code
        raise UpgradeFailed(version=NEWEST) from None


def _config(migrations: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    return config


def _counts(connection: Connection) -> dict[str, int]:
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'fts_*' AND name NOT GLOB 'sqlite_*'"
    ).scalars()
    return {name: connection.scalar(sa.select(sa.func.count()).select_from(sa.table(name))) or 0 for name in names}


def _check(connection: Connection, before: Mapping[str, int], may_shrink: set[str], target: int) -> None:
    """Nothing points nowhere, and no table lost rows that its revision did not mean to lose."""
    after = _counts(connection)
    shrunk = {name for name, rows in before.items() if after.get(name, 0) < rows} - may_shrink
    if shrunk or connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise UpgradeFailed(version=target)
