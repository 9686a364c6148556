# SPDX-License-Identifier: Apache-2.0
"""What does this computer tell everybody of the organisation about itself and its work?

Its person's name, so that colleagues of other offices know whom they share a case with, and whom the index of possible
conflicts lacks. Both stand in the space that every computer reads, and are brought up to date before an exchange.
"""

from uuid import UUID

from legalaid.domain.office import DirectoryPerson, Staff
from legalaid.domain.record import build, change
from legalaid.ids import derived_record_id
from legalaid.services import blind_index
from legalaid.services.desk import Desk
from legalaid.store import membership as kept
from legalaid.store.reader import Reader
from legalaid.sync import custody


def keep_up(desk: Desk) -> None:
    """Bring both up to date; nothing happens without an organisation, or before its space has come."""
    with desk.read() as reader:
        wanted = _entry(desk, reader)
        known = None if wanted is None else reader.get(DirectoryPerson, wanted.id)
    if wanted is not None and _is_to_be_written(desk, wanted, known):
        with desk.write("sync.seal") as work:
            if known is None:
                work.add(wanted)
            else:
                opened = work.open(DirectoryPerson, known.id)
                work.save(opened, change(opened.record, name_km=wanted.name_km, name_en=wanted.name_en))
    blind_index.keep_up(desk)


def _entry(desk: Desk, reader: Reader) -> DirectoryPerson | None:
    """What the directory should say of the person at this computer."""
    stand, membership = kept.mine(reader.connection), custody.current(reader)
    own = None if membership is None else membership.member(desk.store.device)
    if stand is None or own is None or kept.space(reader.connection, stand.org_space) is None:
        return None
    staff = reader.open(Staff, desk.actor).record
    person = UUID(bytes=own.person)
    row = derived_record_id(stand.org_space, DirectoryPerson.table.no, str(person))
    names = {"name_km": staff.name_km, "name_en": staff.name_en}
    return build(DirectoryPerson, id=row, space_id=stand.org_space, person=person, **names)


def _is_to_be_written(desk: Desk, wanted: DirectoryPerson, known: DirectoryPerson | None) -> bool:
    """A second computer of a person leaves the name to the first one."""
    if known is None:
        return True
    is_other = (known.name_km, known.name_en) != (wanted.name_km, wanted.name_en)
    return is_other and wanted.person == desk.actor
