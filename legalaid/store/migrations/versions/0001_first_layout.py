# SPDX-License-Identifier: Apache-2.0
"""The first layout: the synced tables, the journal and its merge state, the audit trail, search, and what is local.

A released revision is never edited, and it names no class of the program, since those go on changing.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

# Field names of each synced table; /i marks INTEGER and /b BLOB, the rest is TEXT.
SYNCED = {
    "office": (
        "code name_km name_en heading_km heading_en logo/b place_km place_en address_km address_en phones "
        "email national_heading/i org_code province"
    ),
    "staff": ("name_km name_en title_km title_en roles signs/i device/b tags phone left_on"),
    "template_review": ("template version/i by/b at/i"),
    "paragraph": ("code version/i title article text_km text_en is_retired/i by/b at/i"),
    "office_template": (
        "code version/i base title_km title_en subject_km subject_en body_km body_en is_retired/i by/b at/i"
    ),
    "saved_view": ("name text statuses matter is_mine/i period sort descending/i by/b"),
    "office_directory": ("code office_group/b shared_group/b office_space/b stats_space/b"),
    "conflict_index": ("mac/b office epoch/i"),
    "own_organisation": ("name_km name_en"),
    "person_directory": ("person/b name_km name_en"),
    "erasure_report": ("space/b device/b is_done/i unsent/i at/i"),
    "program_update": ("head/b by/b at/i"),
    "organisation": ("kind name_km name_en commune_code phone"),
    "person": ("alias lang interpreter_needed sex birth nationality safe_contact safe_hours fact_id/b"),
    "person_identity": (
        "person/b family_km given_km family_latin given_latin aka honorific place village_text address_text"
    ),
    "person_phone": ("person/b typed e164 safe whose position/i"),
    "person_document": ("person/b type number"),
    "person_external": ("person/b system value"),
    "person_sensitive": (
        "person/b ethnicity seeing hearing walking remembering self_care communicating lgbti "
        "vulnerability poverty health_note"
    ),
    "person_link": ("a/b b/b kind by/b why"),
    "consent": (
        "person/b purpose decision decided_on method lang interpreter private guard_present "
        "free_to_refuse asked_on by/b"
    ),
    "contact": (
        "channel platform received_at/i handled_by/b matter summary person/b province duration_min/i "
        "anonymous/i lang original_text source_system source_message_id case/b "
        "assigned_to/b assigned_by/b assigned_at/i passed_on/b settled_at/i urgency/i"
    ),
    "contact_translation": ("contact/b lang text by/b state"),
    "case_file": (
        "number kind service_level matter sub rights opened_on event place urgency/i status status_reason "
        "status_at/i owner/b supervisor/b summary narrative fact_space/b fact_id/b aliases"
    ),
    "case_party": ("case/b person/b organisation/b role from_on to_on"),
    "case_move": ("case/b from_status to_status reason note by/b at/i review_on"),
    "case_reference": ("case/b kind institution number"),
    "advice": (
        "case/b medium question text_km text_en law_refs next_steps next_steps_en risks_told limits_told "
        "info_only/i review version/i corrects/b by/b given_on sealed_at/i"
    ),
    "letter": (
        "case/b number register_no template template_version/i language day lunar_line place signer/b "
        "advice/b pages/i pdf_sha256/b pdf/b head_code reviewed/i status void_reason status_at/i "
        "needs_handing/i visit/b findings"
    ),
    "letter_copy": ("letter/b no/i made_at/i by/b way handed handed_at/i read_aloud"),
    "note": ("case/b person/b text by/b at/i"),
    "task": ("case/b kind text due done_at/i outcome by/b assignee/b"),
    "hearing": ("case/b kind at/i place with_whom outcome note"),
    "attachment": (
        "target/b title mime size/i sha256/b sealed_sha256/b blob/b file_key/b taken_at/i source by/b at/i chunks/b"
    ),
    "closing": (
        "case/b service_outcome client_result benefits amount told_client_on not_told_why duplicate_of "
        "lessons by/b at/i"
    ),
    "case_opening": ("case/b by/b day seen_at/i"),
    "assignment": ("case/b to/b by/b at/i answer reason answered_at/i"),
    "case_fact": (
        "fact_id/b kind matter sub channel status outcome province sex age_band disability month_received "
        "month_opened month_closed persons"
    ),
    "facility": ("code kind authority name_km name_en also place holds note closed_on since source reopened/i"),
    "capacity": ("facility least/i most/i scope observed source"),
    "visit": (
        "number facility start_on end_on type announced/i mandate lead/b team others access areas_refused "
        "escorted registers template template_version status status_reason status_at/i to_verify summary_km "
        "summary_en"
    ),
    "population": (
        "visit/b source as_of places/i held/i female/i male/i unsentenced/i unsentenced_female/i "
        "unsentenced_male/i under_18_female/i under_18_male/i pregnant/i children_with_mothers/i foreign/i "
        "disability/i over_limit/i cell_area_m2/i toilets/i note"
    ),
    "answer": ("visit/b question value not_assessed sources disputed/i note"),
    "interview": (
        "visit/b pseudonym kind persons/i held_on in_private why_not out_of_hearing chosen_by consents "
        "free_to_refuse reprisal_risk recheck_on rechecked_on rechecked_found sections text by/b"
    ),
    "interview_identity": (
        "visit/b subject/b family_km given_km family_latin given_latin aka prisoner_number cell sex birth contact note"
    ),
    "finding": ("visit/b no/i questions interviews files sources text_km text_en severity pattern public/i repeats/b"),
    "recommendation": (
        "visit/b no/i findings text_km text_en addressee addressee_text priority due indicator smart "
        "issued_on letter un_refs public/i repeats/b"
    ),
    "response": ("recommendation/b received_on kind timeline action_claimed claimed_on our_view reference by/b"),
    "verification": ("recommendation/b visit/b visit_number verified_on result evidence questions by/b"),
    "checklist_template": ("code version name_km name_en content/b sha256/b imported_at/i imported_by/b retired_on"),
    "prisoner_request": ("visit/b pseudonym interview/b matter text received_on decision free_to_refuse case/b by/b"),
}

INDEXED = {
    "staff": ("device",),
    "template_review": ("template",),
    "paragraph": ("code",),
    "office_template": ("code",),
    "person_identity": ("person",),
    "person_phone": ("person", "e164"),
    "person_document": ("person", "number"),
    "person_external": ("person", "value"),
    "person_sensitive": ("person",),
    "person_link": ("a", "b"),
    "conflict_index": ("mac",),
    "consent": ("person",),
    "contact": ("case", "person", "received_at"),
    "contact_translation": ("contact",),
    "case_file": ("number", "opened_on", "status", "fact_id"),
    "case_party": ("case", "person", "organisation"),
    "case_move": ("case",),
    "case_reference": ("case", "number"),
    "advice": ("case",),
    "letter": ("case", "number", "day", "visit"),
    "letter_copy": ("letter",),
    "note": ("case", "person"),
    "task": ("case", "due"),
    "hearing": ("case", "at"),
    "attachment": ("target", "blob"),
    "closing": ("case", "at"),
    "case_opening": ("case", "seen_at"),
    "assignment": ("case",),
    "case_fact": ("fact_id", "month_opened"),
    "facility": ("code",),
    "capacity": ("facility",),
    "visit": ("number", "facility", "start_on", "status"),
    "population": ("visit",),
    "answer": ("visit", "question"),
    "interview": ("visit", "recheck_on"),
    "interview_identity": ("visit", "subject"),
    "finding": ("visit",),
    "recommendation": ("visit", "due"),
    "response": ("recommendation",),
    "verification": ("recommendation", "visit"),
    "checklist_template": ("code",),
    "prisoner_request": ("visit",),
}

KINDS = ("org", "office", "intake", "case", "visit", "stats", "visit-identity")


def upgrade() -> None:
    """Make everything."""
    for name, fields in SYNCED.items():
        _synced(name, fields.split())
    listed = ["deleted", "opened_on", "local_id", "status", "matter", "owner", "id"]
    op.create_index("ix_case_file_list", "case_file", listed)
    _local()
    _journal()
    _exchange()
    _audit()
    _search()


def _synced(name: str, fields: list[str]) -> None:
    op.create_table(
        name,
        sa.Column("local_id", sa.Integer, primary_key=True, autoincrement=True),
        _blob("id"),
        _blob("space_id"),
        *(_field(word) for word in ("sensitivity", "office_id/b", *fields)),
        _number("created_at"),
        _blob("created_by", nullable=True),
        _number("updated_hlc"),
        _blob("updated_by", nullable=True),
        _number("deleted"),
        _blob("deletion", nullable=True),
        _blob("row_digest"),
        sa.UniqueConstraint("id", name=f"uq_{name}_id"),
        sqlite_autoincrement=True,
    )
    for column in ("space_id", *INDEXED.get(name, ())):
        op.create_index(f"ix_{name}_{column}", name, [column])


def _field(word: str) -> "sa.Column[Any]":
    name, _, kind = word.partition("/")
    return sa.Column(name, {"": sa.Text, "i": sa.BigInteger, "b": sa.LargeBinary}[kind])


def _blob(name: str, *, key: bool = False, nullable: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, sa.LargeBinary, primary_key=key, nullable=nullable)


def _number(name: str, *, key: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, sa.BigInteger, primary_key=key, nullable=False)


def _text(name: str, *, key: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, sa.Text, primary_key=key, nullable=False)


def _small(name: str, *, key: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, sa.Integer, primary_key=key, nullable=False)


def _local() -> None:
    op.create_table(
        "device",
        _blob("device_id", key=True),
        _blob("signing_seed"),
        _blob("hpke_private"),
        _small("tag"),
        _number("made_at"),
        sa.Column("state", sa.Text, sa.CheckConstraint("state IN ('current', 'former')", name="state"), nullable=False),
    )
    op.create_table("meta", _text("key", key=True), _text("value"))
    kinds = ", ".join(f"'{kind}'" for kind in KINDS)
    op.create_table(
        "space",
        sa.Column("local_id", sa.Integer, primary_key=True, autoincrement=True),
        _blob("space_id"),
        sa.Column("kind", sa.Text, sa.CheckConstraint(f"kind IN ({kinds})", name="kind"), nullable=False),
        _blob("nonce"),
        _blob("device"),
        _number("opened_at"),
        _blob("home_group", nullable=True),
        _blob("org", nullable=True),
        sa.UniqueConstraint("space_id", name="uq_space_space_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "serial",
        _text("prefix", key=True),
        _text("office", key=True),
        _small("year", key=True),
        _small("tag", key=True),
        _small("last"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "draft",
        _blob("id", key=True),
        _text("kind"),
        _blob("target", nullable=True),
        _blob("body"),
        _blob("seen"),
        _number("updated_at"),
        sqlite_with_rowid=False,
    )


def _journal() -> None:
    op.create_table(
        "sync_outbox_tx", _blob("space", key=True), _number("n", key=True), _blob("tx"), sqlite_with_rowid=False
    )
    op.create_table(
        "sync_peer",
        _blob("space", key=True),
        _blob("device", key=True),
        _number("n"),
        sa.Column("dseq", sa.BigInteger, nullable=False, server_default="0"),
        _blob("head", nullable=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "sync_rowver",
        _blob("row", key=True),
        _small("table_no"),
        _blob("space"),
        _small("contested"),
        _blob("v"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_sync_rowver_contested", "sync_rowver", ["space"], sqlite_where=sa.text("contested = 1"))
    for name in ("sync_sibling", "sync_unknown"):
        op.create_table(
            name,
            _blob("row", key=True),
            _small("register", key=True),
            _blob("device", key=True),
            _number("n", key=True),
            _number("hlc"),
            _small("table_no"),
            _blob("space"),
            _blob("value"),
            sqlite_with_rowid=False,
        )
        op.create_index(f"ix_{name}_space", name, ["space"])
    op.create_table("sync_pending", *_dot(), _blob("tx"), sqlite_with_rowid=False)
    op.create_table("sync_reissued", *_dot(), sqlite_with_rowid=False)


def _dot() -> "tuple[sa.Column[Any], ...]":
    return _blob("space", key=True), _blob("device", key=True), _number("n", key=True)


def _exchange() -> None:
    frame = _blob("hash"), _small("opened"), _small("acked"), _number("kept_at"), _blob("frame")
    op.create_table("sync_frame", *_link(), *frame)
    op.create_index("ix_sync_frame_heard", "sync_frame", ["device", "kept_at"])
    op.create_index("ix_sync_frame_unopened", "sync_frame", ["space"], sqlite_where=sa.text("opened = 0"))
    op.create_index("ix_sync_frame_unacked", "sync_frame", ["space"], sqlite_where=sa.text("acked = 0"))
    op.create_table("sync_held", *_link(), _blob("hash", key=True), _blob("frame"))
    op.create_table(
        "sync_quarantine",
        _blob("hash", key=True),
        _blob("space"),
        _blob("device"),
        _number("dseq"),
        _text("reason"),
        _number("received_at"),
        _blob("frame"),
    )
    op.create_table(
        "sync_witness",
        _blob("space", key=True),
        _blob("device", key=True),
        _blob("by", key=True),
        _number("dseq"),
        _blob("head"),
        sqlite_with_rowid=False,
    )
    seen = sa.Column("seen_at", sa.BigInteger)
    op.create_table(
        "sync_alarm", _text("kind", key=True), *_link(), _number("raised_at"), seen, sqlite_with_rowid=False
    )
    op.create_table("sync_member_op", _small("position", key=True), _blob("raw"), sqlite_with_rowid=False)
    version = _blob("holder", key=True), _small("epoch", key=True), _small("gen", key=True)
    op.create_table("sync_key", *version, _blob("secret"), sqlite_with_rowid=False)
    op.create_table(
        "sync_wrap",
        _blob("hash", key=True),
        _blob("holder"),
        _small("epoch"),
        _small("gen"),
        _blob("recipient"),
        _small("sent"),
        _blob("raw"),
    )
    version = _blob("holder", key=True), _small("epoch", key=True), _small("gen", key=True)
    op.create_table("sync_wrap_todo", *version, _blob("recipient", key=True), sqlite_with_rowid=False)
    op.create_table(
        "sync_cursor",
        _text("hub", key=True),
        _blob("history"),
        _number("seq"),
        _number("entries"),
        _number("wraps"),
        _number("request_bytes"),
        sa.Column("synced_at", sa.BigInteger),
    )
    op.create_table(
        "erased",
        _blob("space", key=True),
        _text("label"),
        _small("reason"),
        sa.Column("entry", sa.Integer),
        _number("at"),
        *(_small(name) for name in ("records", "files", "unsent")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "sync_blob",
        _blob("space", key=True),
        _blob("blob", key=True),
        _blob("by", key=True),
        sqlite_with_rowid=False,
    )


def _link() -> "tuple[sa.Column[Any], ...]":
    return _blob("space", key=True), _blob("device", key=True), _number("dseq", key=True)


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        _number("at_utc"),
        _number("hlc"),
        _blob("device"),
        _blob("actor", nullable=True),
        _text("action"),
        _text("object_kind"),
        _blob("object_id", nullable=True),
        _blob("digest", nullable=True),
        _blob("prev"),
        _blob("hash"),
    )
    op.create_index("ix_audit_object_id", "audit", ["object_id"])


def _search() -> None:
    clusters = "unicode61 remove_diacritics 0 categories ''L* N* Co M*''"
    tables = {
        "fts_text": f"tokenize='{clusters}'",
        "fts_syllable": f"tokenize='{clusters}', detail=none",
        "fts_person": f"tokenize='{clusters}'",
        "fts_ids": "tokenize='trigram'",
    }
    for name, options in tables.items():
        op.execute(f"CREATE VIRTUAL TABLE {name} USING fts5(body, content='', contentless_delete=1, {options})")
