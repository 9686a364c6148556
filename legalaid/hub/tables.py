# SPDX-License-Identifier: Apache-2.0
"""What does the hub keep?

Ids, hashes, signed bytes, sizes and times; nothing that tells what a frame says. Rows of `frame`, `member_op`, `wrap`
and `blob` are only ever added, but for what an order erases (`legalaid.hub.erasure`). `chain` is the end of each chain
of frames, so that the next frame needs one lookup. Times are milliseconds since 1970 by the hub's clock.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

VERSION = 1
"""Of this layout; a hub refuses another one."""

METADATA = MetaData()

HUB = Table("hub", METADATA, Column("version", Integer, primary_key=True, autoincrement=False))

ORG = Table(
    "org",
    METADATA,
    Column("id", LargeBinary, primary_key=True),
    Column("root", LargeBinary, nullable=False),
    Column("history", LargeBinary, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("entries", BigInteger, nullable=False),
    Column("bytes", BigInteger, nullable=False),
    Column("founded_at", BigInteger, nullable=False),
)

MEMBER_OP = Table(
    "member_op",
    METADATA,
    Column("org", LargeBinary, primary_key=True),
    Column("index", BigInteger, primary_key=True, autoincrement=False),
    Column("raw", LargeBinary, nullable=False),
    ForeignKeyConstraint(["org"], ["org.id"]),
)

WRAP = Table(
    "wrap",
    METADATA,
    Column("org", LargeBinary, primary_key=True),
    Column("no", BigInteger, primary_key=True, autoincrement=False),
    Column("device", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("raw", LargeBinary, nullable=False),
    UniqueConstraint("org", "device", "hash"),
    ForeignKeyConstraint(["org"], ["org.id"]),
)

DEVICE = Table(
    "device",
    METADATA,
    Column("org", LargeBinary, primary_key=True),
    Column("id", LargeBinary, primary_key=True),
    Column("frames", BigInteger, nullable=False),
    Column("day", BigInteger, nullable=False),
    Column("day_bytes", BigInteger, nullable=False),
    Column("day_frames", BigInteger, nullable=False),
    ForeignKeyConstraint(["org"], ["org.id"]),
    Index("device_by_id", "id"),
)

SPACE = Table(
    "space",
    METADATA,
    Column("org", LargeBinary, primary_key=True),
    Column("id", LargeBinary, primary_key=True),
    Column("device", LargeBinary, nullable=False),
    Column("kind", String, nullable=False),
    Column("nonce", LargeBinary, nullable=False),
    Column("home_group", LargeBinary, nullable=False),
    ForeignKeyConstraint(["org"], ["org.id"]),
)

CHAIN = Table(
    "chain",
    METADATA,
    Column("org", LargeBinary, primary_key=True),
    Column("space", LargeBinary, primary_key=True),
    Column("device", LargeBinary, primary_key=True),
    Column("number", BigInteger, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    ForeignKeyConstraint(["org"], ["org.id"]),
)

FRAME = Table(
    "frame",
    METADATA,
    Column("org", LargeBinary, primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("space", LargeBinary, nullable=False),
    Column("device", LargeBinary, nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("size", Integer, nullable=False),
    Column("received_at", BigInteger, nullable=False),
    Column("body", LargeBinary, nullable=False),
    UniqueConstraint("org", "device", "space", "number"),
    ForeignKeyConstraint(["org"], ["org.id"]),
    Index("frame_by_space", "org", "space", "seq"),
)

BLOB = Table(
    "blob",
    METADATA,
    Column("org", LargeBinary, primary_key=True),
    Column("space", LargeBinary, primary_key=True),
    Column("id", LargeBinary, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("received_at", BigInteger, nullable=False),
    ForeignKeyConstraint(["org"], ["org.id"]),
)

ERASURE = Table(
    "erasure",
    METADATA,
    Column("org", LargeBinary, primary_key=True),
    Column("space", LargeBinary, primary_key=True),
    Column("ordered_at", BigInteger, nullable=False),
    Column("erased_at", BigInteger),
    ForeignKeyConstraint(["org"], ["org.id"]),
)

NONCE = Table(
    "nonce",
    METADATA,
    Column("device", LargeBinary, primary_key=True),
    Column("value", LargeBinary, primary_key=True),
    Column("at", BigInteger, nullable=False),
)

INVITE = Table(
    "invite",
    METADATA,
    Column("hash", LargeBinary, primary_key=True),
    Column("expires_at", BigInteger, nullable=False),
    Column("used", Boolean, nullable=False),
)

ENROLMENT = Table(
    "enrolment",
    METADATA,
    Column("id", LargeBinary, primary_key=True),
    Column("org", LargeBinary, nullable=False),
    Column("opened_at", BigInteger, nullable=False),
    Column("card", LargeBinary, nullable=False),
    Column("request", LargeBinary),
    Column("answer", LargeBinary),
    ForeignKeyConstraint(["org"], ["org.id"]),
)

KEPT = (ORG, MEMBER_OP, WRAP, DEVICE, SPACE, CHAIN, FRAME, BLOB, ERASURE)
"""What a backup carries, in the order in which it can be put back. The rest lives for days at most."""
