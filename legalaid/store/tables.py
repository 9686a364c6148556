# SPDX-License-Identifier: Apache-2.0
"""What does the store keep that never leaves this machine as a row?

The journal and the merge state of synced rows (`sync_*`), the audit trail, this device's identity and the spaces it
opened, the serials of human numbers, drafts, and a few small values. Integrity is enforced here: the rows are ours.
"""

import sqlalchemy as sa

from legalaid.ids import SpaceKind
from legalaid.store.rows import METADATA, TABLES

DEVICE = sa.Table(
    "device",
    METADATA,
    sa.Column("device_id", sa.LargeBinary, primary_key=True),
    sa.Column("signing_seed", sa.LargeBinary, nullable=False),
    sa.Column("hpke_private", sa.LargeBinary, nullable=False),
    sa.Column("tag", sa.Integer, nullable=False),
    sa.Column("made_at", sa.BigInteger, nullable=False),
    sa.Column("state", sa.Text, sa.CheckConstraint("state IN ('current', 'former')", name="state"), nullable=False),
)
"""This installation, and the ones its vault was restored from: a former device only opens spaces that it made."""

META = sa.Table(
    "meta",
    METADATA,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)
"""Small values: the vault's id, the header generation, the last clock value, where this vault was restored from."""

_KINDS = ", ".join(f"'{kind.value}'" for kind in SpaceKind)

SPACE = sa.Table(
    "space",
    METADATA,
    sa.Column("local_id", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("space_id", sa.LargeBinary, unique=True, nullable=False),
    sa.Column("kind", sa.Text, sa.CheckConstraint(f"kind IN ({_KINDS})", name="kind"), nullable=False),
    sa.Column("nonce", sa.LargeBinary, nullable=False),
    sa.Column("device", sa.LargeBinary, nullable=False),
    sa.Column("opened_at", sa.BigInteger, nullable=False),
    sa.Column("home_group", sa.LargeBinary),
    sa.Column("org", sa.LargeBinary),
    sqlite_autoincrement=True,
)
"""The spaces known here; group and organisation stay empty until the opening frame is sealed."""

OUTBOX = sa.Table(
    "sync_outbox_tx",
    METADATA,
    sa.Column("space", sa.LargeBinary, primary_key=True),
    sa.Column("n", sa.BigInteger, primary_key=True),
    sa.Column("tx", sa.LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""The journal: this device's transactions, numbered without gaps in each space, not yet sealed."""

PEER = sa.Table(
    "sync_peer",
    METADATA,
    sa.Column("space", sa.LargeBinary, primary_key=True),
    sa.Column("device", sa.LargeBinary, primary_key=True),
    sa.Column("n", sa.BigInteger, nullable=False),
    sa.Column("dseq", sa.BigInteger, nullable=False, server_default="0"),
    sa.Column("head", sa.LargeBinary),
    sqlite_with_rowid=False,
)
"""How far each device's transactions of a space are applied here: the version vector, and its chain of frames."""

ROWVER = sa.Table(
    "sync_rowver",
    METADATA,
    sa.Column("row", sa.LargeBinary, primary_key=True),
    sa.Column("table_no", sa.Integer, nullable=False),
    sa.Column("space", sa.LargeBinary, nullable=False),
    sa.Column("contested", sa.Integer, nullable=False),
    sa.Column("v", sa.LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""Which transactions the living values of a row come from (`legalaid.store.versions`)."""

sa.Index("ix_sync_rowver_contested", ROWVER.c.space, sqlite_where=ROWVER.c.contested == 1)


def _values(name: str) -> sa.Table:
    return sa.Table(
        name,
        METADATA,
        sa.Column("row", sa.LargeBinary, primary_key=True),
        sa.Column("register", sa.Integer, primary_key=True),
        sa.Column("device", sa.LargeBinary, primary_key=True),
        sa.Column("n", sa.BigInteger, primary_key=True),
        sa.Column("hlc", sa.BigInteger, nullable=False),
        sa.Column("table_no", sa.Integer, nullable=False),
        sa.Column("space", sa.LargeBinary, index=True, nullable=False),
        sa.Column("value", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )


SIBLING = _values("sync_sibling")
"""The living values of a register, while there is more than one."""

UNKNOWN = _values("sync_unknown")
"""Living values of registers that this version does not know; an upgrade brings them into their columns."""

PENDING = sa.Table(
    "sync_pending",
    METADATA,
    sa.Column("space", sa.LargeBinary, primary_key=True),
    sa.Column("device", sa.LargeBinary, primary_key=True),
    sa.Column("n", sa.BigInteger, primary_key=True),
    sa.Column("tx", sa.LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""Transactions that wait for something their author had seen."""

REISSUED = sa.Table(
    "sync_reissued",
    METADATA,
    sa.Column("space", sa.LargeBinary, primary_key=True),
    sa.Column("device", sa.LargeBinary, primary_key=True),
    sa.Column("n", sa.BigInteger, primary_key=True),
    sqlite_with_rowid=False,
)
"""First dots of transactions that a restored vault issued again and that are applied here."""

# --- exchange ---------------------------------------------------------------------------------------------------------


def _chain_key() -> tuple["sa.Column[bytes]", "sa.Column[bytes]", "sa.Column[int]"]:
    """The name of a frame: the `dseq`-th of a device in a space."""
    return (
        sa.Column("space", sa.LargeBinary, primary_key=True),
        sa.Column("device", sa.LargeBinary, primary_key=True),
        sa.Column("dseq", sa.BigInteger, primary_key=True),
    )


FRAME = sa.Table(
    "sync_frame",
    METADATA,
    *_chain_key(),
    sa.Column("hash", sa.LargeBinary, nullable=False),
    sa.Column("opened", sa.Integer, nullable=False),
    sa.Column("acked", sa.Integer, nullable=False),
    sa.Column("kept_at", sa.BigInteger, nullable=False),
    sa.Column("frame", sa.LargeBinary, nullable=False),
)
"""Every accepted frame, own and foreign, byte for byte. `opened` is 0 while this device has no key to its content and
2 where only the stub of an erased frame is left; `acked` is 0 while no hub has it."""

sa.Index("ix_sync_frame_heard", FRAME.c.device, FRAME.c.kept_at)
sa.Index("ix_sync_frame_unopened", FRAME.c.space, sqlite_where=FRAME.c.opened == 0)
sa.Index("ix_sync_frame_unacked", FRAME.c.space, sqlite_where=FRAME.c.acked == 0)

HELD = sa.Table(
    "sync_held",
    METADATA,
    *_chain_key(),
    sa.Column("hash", sa.LargeBinary, primary_key=True),
    sa.Column("frame", sa.LargeBinary, nullable=False),
)
"""Frames that came before their predecessor, or before the opening of their space."""

QUARANTINE = sa.Table(
    "sync_quarantine",
    METADATA,
    sa.Column("hash", sa.LargeBinary, primary_key=True),
    sa.Column("space", sa.LargeBinary, nullable=False),
    sa.Column("device", sa.LargeBinary, nullable=False),
    sa.Column("dseq", sa.BigInteger, nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("received_at", sa.BigInteger, nullable=False),
    sa.Column("frame", sa.LargeBinary, nullable=False),
)
"""Frames refused for want of authority or as a fork, byte for byte; never thrown away."""

WITNESS = sa.Table(
    "sync_witness",
    METADATA,
    sa.Column("space", sa.LargeBinary, primary_key=True),
    sa.Column("device", sa.LargeBinary, primary_key=True),
    sa.Column("by", sa.LargeBinary, primary_key=True),
    sa.Column("dseq", sa.BigInteger, nullable=False),
    sa.Column("head", sa.LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""How far the device `by` says that it has a chain; what it says of its own reading stands in its sealed frames."""

ALARM = sa.Table(
    "sync_alarm",
    METADATA,
    sa.Column("kind", sa.Text, primary_key=True),
    sa.Column("space", sa.LargeBinary, primary_key=True),
    sa.Column("device", sa.LargeBinary, primary_key=True),
    sa.Column("dseq", sa.BigInteger, primary_key=True),
    sa.Column("raised_at", sa.BigInteger, nullable=False),
    sa.Column("seen_at", sa.BigInteger),
    sqlite_with_rowid=False,
)
"""What honest devices and an honest hub never do, where it was noticed first; `seen_at` once a person read of it."""

MEMBER_OP = sa.Table(
    "sync_member_op",
    METADATA,
    sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("raw", sa.LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""The verified membership log, byte for byte, from position 1."""

KEY = sa.Table(
    "sync_key",
    METADATA,
    sa.Column("holder", sa.LargeBinary, primary_key=True),
    sa.Column("epoch", sa.Integer, primary_key=True),
    sa.Column("gen", sa.Integer, primary_key=True),
    sa.Column("secret", sa.LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""Unwrapped secrets: of a group and epoch (gen 0), or of a granted space."""

WRAP = sa.Table(
    "sync_wrap",
    METADATA,
    sa.Column("hash", sa.LargeBinary, primary_key=True),
    sa.Column("holder", sa.LargeBinary, nullable=False),
    sa.Column("epoch", sa.Integer, nullable=False),
    sa.Column("gen", sa.Integer, nullable=False),
    sa.Column("recipient", sa.LargeBinary, nullable=False),
    sa.Column("sent", sa.Integer, nullable=False),
    sa.Column("raw", sa.LargeBinary, nullable=False),
)
"""Secrets sealed to other devices, on their way: `sent` is 0 while no hub has them."""

WRAP_TODO = sa.Table(
    "sync_wrap_todo",
    METADATA,
    sa.Column("holder", sa.LargeBinary, primary_key=True),
    sa.Column("epoch", sa.Integer, primary_key=True),
    sa.Column("gen", sa.Integer, primary_key=True),
    sa.Column("recipient", sa.LargeBinary, primary_key=True),
    sqlite_with_rowid=False,
)
"""Secrets that a member who holds them has still to seal to a device."""

CURSOR = sa.Table(
    "sync_cursor",
    METADATA,
    sa.Column("hub", sa.Text, primary_key=True),
    sa.Column("history", sa.LargeBinary, nullable=False),
    sa.Column("seq", sa.BigInteger, nullable=False),
    sa.Column("entries", sa.BigInteger, nullable=False),
    sa.Column("wraps", sa.BigInteger, nullable=False),
    sa.Column("request_bytes", sa.BigInteger, nullable=False),
    sa.Column("synced_at", sa.BigInteger),
)
"""How far a hub's frames, membership log and wraps were read, how much is sent to it at once, and when the last round
with it was finished."""

BLOB = sa.Table(
    "sync_blob",
    METADATA,
    sa.Column("space", sa.LargeBinary, primary_key=True),
    sa.Column("blob", sa.LargeBinary, primary_key=True),
    sa.Column("by", sa.LargeBinary, primary_key=True),
    sqlite_with_rowid=False,
)
"""Files of attachments, by the name of their sealed bytes: who has them whole, a device or (16 zeros) the hub."""

ERASED = sa.Table(
    "erased",
    METADATA,
    sa.Column("space", sa.LargeBinary, primary_key=True),
    sa.Column("label", sa.Text, nullable=False),
    sa.Column("reason", sa.Integer, nullable=False),
    sa.Column("entry", sa.Integer),
    sa.Column("at", sa.BigInteger, nullable=False),
    sa.Column("records", sa.Integer, nullable=False),
    sa.Column("files", sa.Integer, nullable=False),
    sa.Column("unsent", sa.Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""Spaces that were erased here: by their number, why, by which entry of the membership log, when, and what it came to.
`unsent` counts the saves that no other computer had."""

SERIAL = sa.Table(
    "serial",
    METADATA,
    sa.Column("prefix", sa.Text, primary_key=True),
    sa.Column("office", sa.Text, primary_key=True),
    sa.Column("year", sa.Integer, primary_key=True),
    sa.Column("tag", sa.Integer, primary_key=True),
    sa.Column("last", sa.Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""The last serial given out by this device, for each kind of number, office, year and tag."""

DRAFT = sa.Table(
    "draft",
    METADATA,
    sa.Column("id", sa.LargeBinary, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("target", sa.LargeBinary),
    sa.Column("body", sa.LargeBinary, nullable=False),
    sa.Column("seen", sa.LargeBinary, nullable=False),
    sa.Column("updated_at", sa.BigInteger, nullable=False),
    sqlite_with_rowid=False,
)
"""What is typed but not saved, with the version seen when its form was opened."""

AUDIT = sa.Table(
    "audit",
    METADATA,
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("at_utc", sa.BigInteger, nullable=False),
    sa.Column("hlc", sa.BigInteger, nullable=False),
    sa.Column("device", sa.LargeBinary, nullable=False),
    sa.Column("actor", sa.LargeBinary),
    sa.Column("action", sa.Text, nullable=False),
    sa.Column("object_kind", sa.Text, nullable=False),
    sa.Column("object_id", sa.LargeBinary, index=True),
    sa.Column("digest", sa.LargeBinary),
    sa.Column("prev", sa.LargeBinary, nullable=False),
    sa.Column("hash", sa.LargeBinary, nullable=False),
)
"""The audit trail, a hash chain (`legalaid.store.audit`)."""

JOURNALLED: tuple[str, ...] = (
    *TABLES,
    *(table.name for table in (OUTBOX, PEER, ROWVER, SIBLING, UNKNOWN, PENDING, REISSUED)),
    *(table.name for table in (FRAME, HELD, QUARANTINE, WITNESS, ALARM, MEMBER_OP, ERASED)),
)
"""Tables that refuse every write outside the unit of work."""

APPEND_ONLY: tuple[str, ...] = (AUDIT.name,)
"""Tables that take new rows inside the unit of work, and no other change ever."""
