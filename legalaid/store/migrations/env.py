# SPDX-License-Identifier: Apache-2.0
"""In what surroundings does a revision run? On the connection that it is given; there is no URL and no key here."""

from alembic import context

import legalaid.store.tables  # noqa: F401 - the local tables join the metadata
from legalaid.store.rows import METADATA


def _is_ours(_thing: object, name: str | None, kind: str, *_more: object) -> bool:
    """Search tables are SQLite's own business: FTS5 makes further tables behind them."""
    return not (kind == "table" and (name or "").startswith("fts_"))


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    include_object=_is_ours,
)
context.run_migrations()
