# SPDX-License-Identifier: Apache-2.0
"""Is the trail of what was done whole, and what does it say?"""

from typing import Any

from legalaid.clock import PHNOM_PENH
from legalaid.domain.office import Staff
from legalaid.services.desk import Desk
from legalaid.store import audit


def verify_audit(desk: Desk) -> dict[str, Any]:
    """Walk the whole trail: whether every entry fits, how many there are, and the head with its code for paper."""
    with desk.read() as reader:
        report = audit.verify_chain(reader.connection)
    return {"ok": report.ok, "entries": report.entries, "head": report.head.hash.hex(), "head_code": report.head.code}


def list_audit(desk: Desk, *, limit: int) -> dict[str, Any]:
    """The newest entries with who did it; the state of the whole trail beside them."""
    with desk.read() as reader:
        entries = audit.entries(reader.connection, limit=limit)
        names = {person.id: person.name_km or person.name_en or "" for person in reader.where(Staff)}
    shown = [
        {
            "seq": entry.seq,
            "at": entry.at.astimezone(PHNOM_PENH).isoformat(timespec="seconds"),
            "action": entry.action,
            "kind": entry.object_kind,
            "object": None if entry.object_id is None else str(entry.object_id),
            "by": None if entry.actor is None else names.get(entry.actor, str(entry.actor)),
            "device": entry.device.hex(),
        }
        for entry in entries
    ]
    return verify_audit(desk) | {"entries": shown}
