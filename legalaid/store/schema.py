# SPDX-License-Identifier: Apache-2.0
"""How does a store come to the layout this program expects, and never to half of it?

Alembic runs every missing revision on the encrypted file in one transaction of a connection of its own, with foreign
keys off: a table rebuilt with them on would take its children along, and the setting cannot be changed inside a
transaction. `user_version` is the number of the last revision; one above ours means a newer program, and is refused.
A backup copy, verified by reopening, comes before and is the caller's business.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from legalaid.errors import StoreError, UpgradeFailed
from legalaid.store.engine import APPLICATION_ID, GetKey, Use, open_engine, reported

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(path: Path, key: GetKey, *, create: bool = False, migrations: Path = MIGRATIONS) -> None:
    """Bring the store to the newest layout, or leave it exactly as it was. Raises `UpgradeFailed`."""
    config = _config(migrations)
    target = newest(migrations)
    engine = open_engine(path, key, use=Use.CREATE if create else Use.MIGRATE)
    try:
        with reported(), engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            _check(connection, target)
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {target}")
    except StoreError:
        raise
    except Exception:  # noqa: BLE001 - a revision is code: whatever it raises, the transaction is rolled back
        raise UpgradeFailed(version=target) from None
    finally:
        engine.dispose()


def newest(migrations: Path = MIGRATIONS) -> int:
    """The number of the last revision."""
    return int(ScriptDirectory.from_config(_config(migrations)).get_current_head() or 0)


def _config(migrations: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    return config


def _check(connection: Connection, target: int) -> None:
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise UpgradeFailed(version=target)
