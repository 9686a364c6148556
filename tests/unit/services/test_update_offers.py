# SPDX-License-Identifier: Apache-2.0
"""Does an update of head office reach every computer, and is it offered only where it may be installed?"""

from uuid import UUID

import pytest

from legalaid import limits
from legalaid.domain.case import Attachment
from legalaid.domain.office import ProgramUpdate
from legalaid.domain.record import build
from legalaid.errors import (
    NotAdministrator,
    NotFound,
    NoUpdateArrived,
    UpdateAlreadySent,
    UpdateLineMetered,
    UpdateNotFetched,
    UpdateNotForThisSystem,
    UpdateNotNewer,
    UpdateStepMissing,
    UpdateTampered,
    UpdateTooFewSignatures,
    UpdateUnreadable,
)
from legalaid.hub.serving import embedded
from legalaid.services import backups, organisation, sync, update_offers, updates
from legalaid.services.bundles import export_bundle, import_bundle
from legalaid.services.organisation import standing
from legalaid.services.update_offers import Arrived, Way
from legalaid.store import attachments
from legalaid.sync import authority
from tests.helpers.desks import NOON, open_desk
from tests.helpers.hubs import HubAt
from tests.helpers.joined import founded, hand, joined
from tests.helpers.updates import FILES, KEYS, RELEASE, update
from tests.unit.sync.test_client import settings_in

BYTES = sum(len(content) for _, content in FILES.values())


@pytest.fixture(autouse=True)
def _small_pieces_and_keys_of_the_tests(monkeypatch):
    monkeypatch.setattr(limits, "UPDATE_PIECE_BYTES", 100)
    monkeypatch.setattr(updates, "this_release", lambda: RELEASE)


@pytest.fixture
def pair(tmp_path):
    """Head office, and a lawyer's laptop."""
    office, _ = founded(tmp_path / "office")
    laptop = joined(office, open_desk(tmp_path / "laptop", which=1))
    hand(laptop, office)
    hand(office, laptop)
    with office, laptop:
        yield office, laptop


def by_stick(giver, taker, folder, *, files=True):
    import_bundle(taker, export_bundle(giver, folder, files=files).path)


def forged(desk, head):
    """A row of an update that no service would have written."""
    with desk.write("update.send") as work:
        stand, _ = standing(work)
        work.add(build(ProgramUpdate, id=work.new_id(), space_id=stand.org_space, head=head, at=work.now))


def head_of(file):
    return file.read_bytes()[:-BYTES]


# --- from head office to a laptop ------------------------------------------------------------------------------------


def test_what_head_office_sends_comes_by_stick_and_is_installed_after_a_backup(pair, tmp_path):
    office, laptop = pair
    file = update(tmp_path / "new.lau", brings="Letters are quicker.")
    sent = update_offers.send(office, file)
    assert (sent.release, sent.serial, sent.bytes, sent.replaced) == ("1.3.0", 7, BYTES, 0)
    by_stick(office, laptop, tmp_path)
    (found,) = update_offers.arrived(laptop)
    assert (found.release, found.is_here, found.by, found.refusal) == ("1.3.0", True, "កែវ ដារ៉ា", None)
    assert (found.offer.signed, found.offer.brings_en) == (2, "Letters are quicker.")
    assert update_offers.check(laptop) == found.offer
    handed = update_offers.install(laptop, backups=tmp_path / "disk")
    assert backups.holds_backup(handed.backup)
    assert handed.installer.read_bytes() == FILES[RELEASE.system][1]


@pytest.mark.parametrize("is_metered", [False, True])
def test_over_a_line_its_pieces_come_when_somebody_wants_them(pair, tmp_path, is_metered):
    office, laptop = pair
    settings = settings_in(tmp_path)
    with embedded(settings) as url:
        organisation.connect(office, url, invite=HubAt(url, settings).invite())
        organisation.connect(laptop, url)
        sync.set_metered(laptop, metered=is_metered)
        update_offers.send(office, update(tmp_path / "new.lau"))
        sync.run(office)
        sync.run(laptop)
        assert update_offers.way(laptop) is (Way.METERED if is_metered else Way.FREE)
        (found,) = update_offers.arrived(laptop)
        assert (found.here, found.is_here) == (0, False)
        with pytest.raises(UpdateNotFetched):
            update_offers.install(laptop, backups=tmp_path)
        if is_metered:
            with pytest.raises(UpdateLineMetered):
                update_offers.fetch(laptop)
        seen = []
        got = update_offers.fetch(laptop, anyway=is_metered, progress=lambda done, total: seen.append((done, total)))
        assert got.is_here
        assert (seen[0], seen[-1], len(seen)) == ((0, BYTES), (BYTES, BYTES), 8)
        assert update_offers.fetch(laptop) == got
    assert update_offers.check(laptop).release == "1.3.0"


def test_pieces_that_came_before_the_line_was_cut_are_not_fetched_again(pair, tmp_path):
    office, laptop = pair
    update_offers.send(office, update(tmp_path / "new.lau"))
    by_stick(office, laptop, tmp_path, files=False)
    with office.read() as reader:
        first = attachments.living(reader)[0]
    path = attachments.blob_path(laptop.store.blobs, first.blob)
    path.parent.mkdir(parents=True)
    path.write_bytes(attachments.sealed(office.store.blobs, first))
    (found,) = update_offers.arrived(laptop)
    assert (found.here, found.bytes) == (first.size, BYTES)


def test_a_vault_without_a_hub_is_told_that_a_stick_must_bring_it(pair):
    office, laptop = pair
    assert update_offers.page(laptop) == update_offers.Page((), Way.NONE, may_send=False)
    assert update_offers.page(office).may_send


def test_a_vault_alone_has_no_such_page(tmp_path):
    with open_desk(tmp_path / "alone") as desk:
        assert update_offers.page(desk) is None


# --- what is never offered -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("made", "refusal"),
    [
        ({"signers": KEYS[:1]}, UpdateTooFewSignatures),
        ({"serial": 6}, UpdateNotNewer),
        ({"oldest": "1.2.5"}, UpdateStepMissing),
    ],
)
def test_what_may_not_be_installed_is_never_offered_and_the_reason_is_named(pair, tmp_path, made, refusal):
    office, laptop = pair
    made = dict(made)
    file = update(tmp_path / "bad.lau", *made.pop("signers", ()), **made)
    forged(office, head_of(file))
    by_stick(office, laptop, tmp_path)
    (found,) = update_offers.arrived(laptop)
    assert found.offer is None
    assert isinstance(found.refusal, refusal)
    page = update_offers.page(laptop)
    assert page.offered is None
    assert (page.refused is None) is (refusal is UpdateNotNewer)
    with pytest.raises(NoUpdateArrived):
        update_offers.fetch(laptop)
    with pytest.raises(refusal):
        update_offers.install(laptop, str(found.id), backups=tmp_path / "disk")
    assert not (tmp_path / "disk").exists()


@pytest.mark.parametrize(
    ("spoil", "refusal"),
    [
        (lambda head: head[:-1] + bytes([head[-1] ^ 1]), UpdateTampered),
        (lambda head: head + b"\0", UpdateUnreadable),
        (lambda head: head[:10], UpdateUnreadable),
    ],
)
def test_a_row_that_was_altered_is_named_for_what_it_is(pair, tmp_path, spoil, refusal):
    office, _ = pair
    forged(office, spoil(head_of(update(tmp_path / "new.lau"))))
    (found,) = update_offers.arrived(office)
    assert isinstance(found.refusal, refusal)


def test_other_pieces_than_those_that_were_signed_are_found_before_anything_is_done(pair, tmp_path):
    """An administrator who does not hold the keys puts pieces of another file under a head that was signed."""
    office, laptop = pair
    good = update(tmp_path / "new.lau")
    update_offers.send(office, good)
    with office.write("attachment.add") as work:
        (row,) = work.where(ProgramUpdate)
        (opened,) = work.opened_where(Attachment, target=row.id, title="0003")
        other = attachments.seal(office.store.blobs, b"x" * 100)
        work.save(opened, opened.record.model_copy(update=other.fields()))
    by_stick(office, laptop, tmp_path)
    assert update_offers.page(laptop).offered is not None
    with pytest.raises(UpdateTampered):
        update_offers.install(laptop, backups=tmp_path / "disk")
    assert not (tmp_path / "disk").exists()


def test_what_somebody_puts_beside_it_from_his_own_office_does_not_count(pair, tmp_path):
    office, _ = pair
    sent = update_offers.send(office, update(tmp_path / "new.lau"))
    sealed = attachments.seal(office.store.blobs, b"x" * 100)
    with office.write("attachment.add") as work:
        fixed = {"id": work.new_id(), "space_id": office.office_space, "target": sent.id, "title": "0000"}
        work.add(build(Attachment, mime="text/plain", at=work.now, **fixed, **sealed.fields()))
    assert update_offers.check(office).serial == sent.serial


def test_a_file_for_another_system_beside_ones_own_is_no_news(tmp_path):
    def came(number, serial, *, offer=None, refusal=None):
        return Arrived(UUID(int=number), "1.3.0", serial, 9, 0, None, NOON, offer, refusal)

    offer = updates.check(update(tmp_path / "new.lau"))
    own, other = came(1, 7, offer=offer), came(2, 7, refusal=UpdateNotForThisSystem())
    for arrived in ((own, other), (other, own)):
        page = update_offers.Page(arrived, Way.FREE, may_send=False)
        assert (page.offered, page.refused) == (own, None)
    assert update_offers.Page((other,), Way.FREE, may_send=False).refused == other
    later = came(3, 8, refusal=UpdateTooFewSignatures(signed=1, needed=2))
    assert update_offers.Page((later, own), Way.FREE, may_send=False).refused == later


# --- who may send, and what ------------------------------------------------------------------------------------------


def test_who_is_no_administrator_can_offer_nothing(pair, tmp_path, monkeypatch):
    office, laptop = pair
    file = update(tmp_path / "new.lau")
    with pytest.raises(NotAdministrator):
        update_offers.send(laptop, file)
    assert not list(laptop.store.blobs.glob("??/*"))
    forged(laptop, head_of(file))
    with monkeypatch.context() as tampered:
        tampered.setattr(authority, "may_write", lambda *_, **__: True)  # our own program would not even seal it
        bundle = export_bundle(laptop, tmp_path).path
    assert import_bundle(office, bundle).quarantined
    assert update_offers.arrived(office) == ()
    update_offers.send(office, file)
    (found,) = update_offers.arrived(office)
    with pytest.raises(NotAdministrator):
        update_offers.withdraw(laptop, str(found.id))


@pytest.mark.parametrize(
    ("made", "refusal"),
    [
        ({"signers": KEYS[:1]}, UpdateTooFewSignatures),
        ({"serial": 5}, UpdateNotNewer),
    ],
)
def test_head_office_cannot_send_what_nobody_may_install(pair, tmp_path, made, refusal):
    office, _ = pair
    made = dict(made)
    file = update(tmp_path / "bad.lau", *made.pop("signers", ()), **made)
    with pytest.raises(refusal):
        update_offers.send(office, file)
    assert update_offers.arrived(office) == ()
    assert not list(office.store.blobs.glob("??/*"))


def test_head_office_that_runs_the_update_already_can_send_it(pair, tmp_path):
    office, _ = pair
    sent = update_offers.send(office, update(tmp_path / "same.lau", serial=RELEASE.installed.serial, release="1.2.0"))
    (found,) = update_offers.arrived(office)
    assert found.id == sent.id
    assert isinstance(found.refusal, UpdateNotNewer)


def test_an_update_is_sent_once_and_never_an_older_one_after_it(pair, tmp_path):
    office, _ = pair
    update_offers.send(office, update(tmp_path / "eight.lau", serial=8))
    for serial in (8, 7):
        with pytest.raises(UpdateAlreadySent):
            update_offers.send(office, update(tmp_path / "again.lau", serial=serial))


def test_a_newer_update_takes_the_place_of_one_that_nobody_needs_any_more(pair, tmp_path):
    office, laptop = pair
    update_offers.send(office, update(tmp_path / "seven.lau"))
    by_stick(office, laptop, tmp_path)
    assert update_offers.send(office, update(tmp_path / "eight.lau", serial=8, release="1.4.0")).replaced == 1
    by_stick(office, laptop, tmp_path)
    for desk in pair:
        assert [one.release for one in update_offers.arrived(desk)] == ["1.4.0"]
    assert len(list(office.store.blobs.glob("??/*"))) == 7


def test_a_step_that_somebody_still_needs_stays_and_the_newest_that_fits_is_offered(pair, tmp_path):
    office, _ = pair
    update_offers.send(office, update(tmp_path / "seven.lau"))
    update_offers.send(office, update(tmp_path / "nine.lau", serial=9, release="2.0.0", oldest="1.3.0"))
    assert [one.release for one in update_offers.arrived(office)] == ["2.0.0", "1.3.0"]
    assert update_offers.page(office).offered.release == "1.3.0"


def test_what_is_withdrawn_is_gone_everywhere(pair, tmp_path):
    office, laptop = pair
    sent = update_offers.send(office, update(tmp_path / "new.lau"))
    by_stick(office, laptop, tmp_path)
    assert update_offers.withdraw(office, str(sent.id)) == "1.3.0"
    assert not list(office.store.blobs.glob("??/*"))
    by_stick(office, laptop, tmp_path)
    assert update_offers.arrived(laptop) == ()
    with laptop.read() as reader:
        assert attachments.living(reader) == ()
    with pytest.raises(NotFound):
        update_offers.withdraw(office, str(sent.id))
