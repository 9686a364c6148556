# SPDX-License-Identifier: Apache-2.0
"""How does this vault come to be equal with a hub, over a line that may be cut at any byte?

Own saves are sealed once; frames that the hub lacks are sent as they are, and others' come back in the same request.
What a request brought (acknowledgements, frames, how far the hub was read) is kept in one transaction, so that a cut
line, a crash or a full disk costs the request and no more. Nothing the hub says is believed: frames and log prove
themselves, and its counts are only compared with our own.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from time import monotonic, sleep
from typing import TYPE_CHECKING, Protocol, TypeVar

from legalaid import limits
from legalaid.clock import to_milliseconds
from legalaid.errors import (
    ChainForked,
    ChainGap,
    DeviceUnknownToHub,
    FrameRefused,
    HubBusy,
    HubFailed,
    HubFull,
    LineCut,
    LogIndexTaken,
    NotOurHub,
    SyncError,
    VaultCopied,
)
from legalaid.ids import ID_BYTES
from legalaid.store import device as identity
from legalaid.store import frames, hubs, meta
from legalaid.store import membership as kept
from legalaid.store.frames import Kept, Link
from legalaid.store.hubs import Cursor
from legalaid.store.reader import Reader
from legalaid.store.unit_of_work import Work
from legalaid.sync import custody, erasing, ingest, rebasing, roll, told
from legalaid.sync.entries import MemberRefused
from legalaid.sync.heads import Ask, Parcel
from legalaid.sync.ingest import AlarmKind, Source, Taken
from legalaid.sync.membership import Membership
from legalaid.sync.progress import Progress, Ran, Report
from legalaid.sync.sealing import seal_backlog

if TYPE_CHECKING:
    from legalaid.sync.transport import Exchanged, Line

PartT = TypeVar("PartT")

_CUTS_IN_A_ROW = 5
"""Cuts without a single frame of progress, after which the line is given up for now."""

_IN_DOUBT = "sync_in_doubt"
"""Set while nobody knows how much of a request that was cut has arrived."""

_AS_ADMIN = "sync_wraps_as_admin"
"""The hub that was asked for what is sealed to the recovery key too: who may ask later begins at the beginning."""

_BREATH_SECONDS = 0.1
"""After a cut: the hub puts away what had come before it, and only then can tell how far it is."""

_AIM_SECONDS = 15
_SPACES_AT_ONCE = 1000
_WRAPS_AT_ONCE = 50
_ALARMS_AT_ONCE = 20
_ATTEMPTS_AT_THE_LOG = 5


class Vault(Protocol):
    """What an open vault gives: a view of one moment, and one unit of work at a time."""

    def read(self) -> AbstractContextManager[Reader]:
        """One consistent view."""

    def write(self, action: str) -> AbstractContextManager[Work]:
        """One transaction."""


def run(vault: Vault, line: "Line", hub: str, *, report: Report = lambda _: None) -> Ran:
    """Exchange with a hub until neither has anything more for the other.

    Raises a `SyncError`; everything that was exchanged before is kept, and the next run goes on from there.
    """
    return _Run(vault, line, hub, report).go()


class _Run:
    """One run: what is left to send, and what was noticed on the way."""

    def __init__(self, vault: Vault, line: "Line", hub: str, report: Report) -> None:
        self._vault = vault
        self._line = line
        self._hub = hub
        self._report = report
        self._todo: deque[Link] = deque()
        self._in_doubt: tuple[Link, ...] = ()
        self._to_send = self._sent = self._received = self._requests = 0
        self._cuts = self._stalls = 0
        self._log_told = self._compared = self._gaps = False
        self._refused: SyncError | None = None
        self._waited: frozenset[Link] = frozenset()
        self._own = bytes(ID_BYTES)
        self._cursor = Cursor()

    def go(self) -> Ran:
        """The whole run."""
        with self._vault.write("sync.seal") as work:
            seal_backlog(work, roll.required(work))
            self._own = identity.current(work.connection).id
            self._cursor = hubs.cursor(work.connection, self._hub)
            if not self._cursor.history:
                frames.unmark_acked(work)
                kept.unmark_wraps_sent(work)
            is_behind = self._cursor.entries < kept.log_length(work.connection)
            is_behind = is_behind or bool(kept.wraps(work.connection, unsent=True))
            self._waited = frozenset(frames.held_links(work.connection))
            self._look_for_work(work)
            if meta.get(work.connection, _IN_DOUBT):
                self._in_doubt = tuple(self._todo)
        if is_behind:
            self._exchange_log()
        while self._round():
            pass
        self._finish()
        if self._refused is not None:
            raise self._refused
        return Ran(self._sent, self._received, self._requests)

    def _look_for_work(self, reader: Reader) -> None:
        if self._refused is not None:
            return
        closed = erasing.closed(reader, roll.required(reader))
        self._todo = deque(link for link in frames.unacked(reader.connection, self._own) if link.space not in closed)
        self._to_send = self._sent + len(self._todo)

    # --- one request with its answer ---

    def _round(self) -> bool:
        """One exchange; whether there is more to do."""
        if self._in_doubt and not self._is_told_how_far():
            return True
        batch, asked, started = self._batch(), self._cursor, monotonic()
        brought = self._exchange(batch, asked)
        if brought is None:
            return True
        self._cuts = 0
        if asked.history not in {b"", brought.answer.history}:
            self._compare(AlarmKind.RESTORED, history=brought.answer.history)
            return True
        if brought.answer.accepted != len(batch):  # what a hub does not take, it refuses
            raise NotOurHub
        sent, received = sum(len(frame.raw) for frame in batch), sum(map(len, brought.frames))
        self._adapt(monotonic() - started, sent=sent, received=received)
        self._take(batch, brought)
        return brought.more or bool(self._todo)

    def _exchange(self, batch: Sequence[Kept], asked: Cursor) -> "Exchanged | None":
        """One request; None where it failed and the run goes on all the same."""
        self._count_request()
        most = min(limits.ANSWER_BYTES, 2 * asked.request_bytes)
        ask = Ask(most=most, history=asked.history, cursor=asked.seq)
        try:
            return self._line.exchange(ask, [frame.raw for frame in batch])
        except LineCut as cut:
            self._after_cut(batch, cut)
        except (HubBusy, HubFailed, HubFull) as refused:
            self._doubt(batch)
            if not batch:
                raise
            self._refused, self._todo = refused, deque()  # what others wrote is read all the same
        except DeviceUnknownToHub:
            self._tell_log_once()
        except (ChainForked, ChainGap, FrameRefused) as refused:
            self._after_refusal(batch, refused)
        return None

    def _batch(self) -> list[Kept]:
        """The next frames to send: as many as a request may have, one at least."""
        batch: list[Kept] = []
        size = 0
        with self._vault.read() as reader:
            for link in self._todo:
                frame = frames.fetch(reader.connection, link)
                if batch and size + len(frame.raw) > self._cursor.request_bytes:
                    break
                batch.append(frame)
                size += len(frame.raw)
        return batch

    def _take(self, batch: Sequence[Kept], brought: "Exchanged") -> None:
        """Keep what a request brought, all of it in one transaction."""
        answer, before, forgot = brought.answer, self._cursor.seq, brought.answer.entries < self._cursor.entries
        with self._vault.read() as reader:
            length = kept.log_length(reader.connection)
        if answer.entries != length:
            self._cursor = replace(self._cursor, entries=answer.entries)
            self._exchange_log()
        with self._vault.write("sync.receive") as work:
            self._mark(work, batch)
            taken = ingest.ingest(work, roll.required(work), brought.frames, Source.HUB)
            self._cursor = replace(self._cursor, history=answer.history, seq=brought.cursor, entries=answer.entries)
            hubs.put_cursor(work, self._hub, self._cursor)
            is_copy = self._is_copy(work, answer.mine)
            is_short = forgot or brought.cursor < before
            is_short = is_short or answer.mine < frames.count_of(work.connection, self._own, acked=True)
        self._note(taken)
        if is_copy:
            raise VaultCopied
        if is_short:
            self._compare(AlarmKind.ROLLED_BACK)
        self._require_progress(brought, before)

    def _mark(self, work: Work, taken: Sequence[Kept]) -> None:
        """The hub has these frames, the first of those to send."""
        links = [frame.link for frame in taken]
        frames.mark_acked(work, links)
        for _ in links:
            self._todo.popleft()
        self._sent += len(links)

    def _is_copy(self, work: Work, mine: int) -> bool:
        """Whether the hub has more frames of this device than it ever made."""
        if mine <= frames.count_of(work.connection, self._own):
            return False
        self._raise(work, AlarmKind.COPY)
        return True

    def _note(self, taken: Taken) -> None:
        self._received += taken.transactions
        self._gaps = self._gaps or taken.held > 0
        self._report(Progress(self._sent, self._to_send, self._received))

    def _require_progress(self, brought: "Exchanged", before: int) -> None:
        """Leave a hub that promises more and gives nothing."""
        self._stalls = self._stalls + 1 if brought.more and brought.cursor == before and not self._todo else 0
        if self._stalls >= _CUTS_IN_A_ROW:
            raise NotOurHub

    def _count_request(self) -> None:
        """Leave a hub with which there is no end of it."""
        self._requests += 1
        if self._requests > limits.ROUNDS_IN_ONE_RUN:
            raise NotOurHub

    def _adapt(self, seconds: float, *, sent: int, received: int) -> None:
        """Aim at some fifteen seconds for each request, whatever the line."""
        size = self._cursor.request_bytes
        moved = max(sent, received // 2)
        if seconds > _AIM_SECONDS:
            size //= 2
        elif 2 * seconds < _AIM_SECONDS and 2 * moved > size:
            size *= 2
        self._resize(size)

    def _resize(self, size: int) -> None:
        bounded = min(max(size, limits.SENT_AT_LEAST), limits.SENT_AT_MOST)
        self._cursor = replace(self._cursor, request_bytes=bounded)

    # --- what goes wrong ---

    def _after_cut(self, batch: Sequence[Kept], cut: LineCut) -> None:
        self._resize(self._cursor.request_bytes // 2)
        self._doubt(batch)
        self._count_cut(cut)
        sleep(_BREATH_SECONDS)

    def _doubt(self, batch: Sequence[Kept]) -> None:
        """Nothing of it goes again before the hub has told how far it came, in this run or a later one."""
        if batch:
            self._in_doubt = tuple(frame.link for frame in batch)
            with self._vault.write("sync.receive") as work:
                meta.put(work.connection, _IN_DOUBT, "1")

    def _count_cut(self, cut: LineCut) -> None:
        self._cuts += 1
        if self._cuts > _CUTS_IN_A_ROW:
            raise cut

    def _is_told_how_far(self) -> bool:
        """Ask how far the hub came: whatever was complete there is not sent again."""
        spaces = sorted({link.space for link in self._in_doubt})
        try:
            found = [held for part in _parts(spaces, _SPACES_AT_ONCE) for held in self._line.have(part)]
        except LineCut as cut:
            self._count_cut(cut)
            return False
        except DeviceUnknownToHub:
            self._tell_log_once()
            return False
        with self._vault.write("sync.receive") as work:
            same = [held for held in found if told.is_same(work, held, own=self._own)]
            reached = {(held.space, held.device): held.number for held in same}
            arrived = {link for link in self._in_doubt if link.number <= reached.get(link[:2], 0)}
            frames.mark_acked(work, sorted(arrived))
            meta.put(work.connection, _IN_DOUBT, "")
        self._todo = deque(link for link in self._todo if link not in arrived)
        self._sent += len(arrived)
        self._in_doubt = ()
        if arrived:
            self._cuts = 0
        return True

    def _after_refusal(self, batch: Sequence[Kept], refused: SyncError) -> None:
        """The hub took some frames and then refused one: go on with the other chains."""
        accepted, where = refused.facts.get("accepted", 0), told.place(refused.facts)
        if where is None or not isinstance(accepted, int):
            raise refused
        if [frame.link for frame in batch[accepted : accepted + 1]] != [where]:
            raise NotOurHub
        is_fork = isinstance(refused, ChainForked)
        with self._vault.write("sync.receive") as work:
            self._mark(work, batch[:accepted])
            if is_fork:
                self._raise(work, AlarmKind.COPY if where.device == self._own else AlarmKind.FORK, where)
        if is_fork and where.device == self._own:
            raise VaultCopied
        if isinstance(refused, ChainGap) and not self._compared:
            self._compare(AlarmKind.ROLLED_BACK)
        elif isinstance(refused, FrameRefused) and not self._log_told:
            self._tell_log_once()
        else:
            self._pass_over(where, AlarmKind.FORK if is_fork else AlarmKind.REFUSED)

    def _pass_over(self, where: Link, kind: AlarmKind) -> None:
        """Leave a chain out of this run, and with an opening frame its whole space, in which nothing can follow.

        For frames of our own that is worth a person's attention.
        """
        with self._vault.write("sync.receive") as work:
            known = kept.space(work.connection, where.space)
            is_opening = where.number == 1 and known is not None and known.device == where.device
            alike = 1 if is_opening else 2
            left = {link for link in self._todo if link[:alike] == where[:alike]}
            self._todo = deque(link for link in self._todo if link not in left)
            for link in sorted(link for link in left if link.device == self._own)[:1]:
                self._raise(work, kind, link)

    def _tell_log_once(self) -> None:
        if self._log_told:
            raise DeviceUnknownToHub
        self._cursor = replace(self._cursor, entries=0)
        self._exchange_log()

    def _compare(self, kind: AlarmKind, *, history: bytes | None = None) -> None:
        """The hub has less than it had: find out what, raise the alarm, and send it again."""
        if self._compared and history is None:
            return
        self._compared = True
        with self._vault.read() as reader:
            spaces = [known.id for known in kept.spaces(reader.connection)]
        found = [held for part in _parts(spaces, _SPACES_AT_ONCE) for held in self._line.have(part)]
        with self._vault.write("sync.receive") as work:
            frames.unmark_acked(work)
            kept.unmark_wraps_sent(work)
            for held in found:
                if told.is_same(work, held, own=self._own):
                    frames.mark_chain_acked(work, held.space, held.device, held.number)
                if alarm := told.parted(work, held, own=self._own):
                    self._raise(work, alarm, Link(held.space, held.device, held.number))
            self._raise(work, kind)
            self._cursor = replace(self._cursor, history=history or self._cursor.history, seq=0, entries=0, wraps=0)
            hubs.put_cursor(work, self._hub, self._cursor)
            self._look_for_work(work)
        self._exchange_log()

    def _raise(self, work: Work, kind: AlarmKind, where: Link = ingest.NOWHERE) -> None:
        frames.raise_alarm(work, kind.value, where, at=to_milliseconds(work.now))

    # --- the log and the secrets ---

    def _exchange_log(self) -> None:
        """Send the entries and wraps that the hub lacks, get those that this vault lacks."""
        self._log_told = True
        with self._vault.read() as reader:
            membership = roll.required(reader)
        known = self._agree_on_the_log()
        self._send_wraps()
        with self._vault.read() as reader:
            is_admin = roll.required(reader).is_admin(self._own)
            is_new_admin = is_admin and meta.get(reader.connection, _AS_ADMIN) != self._hub
        wraps, reached = self._line.wraps(after=0 if is_new_admin else self._cursor.wraps, recovery=is_admin)
        with self._vault.write("sync.receive") as work:
            grown = roll.required(work)
            kept.note_handed_out(work)
            opened = custody.take_wraps(work, grown, wraps, sent=True)
            meta.put(work.connection, _AS_ADMIN, self._hub if is_admin else "")
            self._cursor = replace(self._cursor, entries=known, wraps=reached)
            hubs.put_cursor(work, self._hub, self._cursor)
            if grown.head != membership.head or opened:
                self._note(ingest.reconsider(work, grown))
                seal_backlog(work, grown)
                self._look_for_work(work)

    def _send_wraps(self) -> None:
        """Leave what is sealed to others at the hub; what came there is not sent again after a cut."""
        with self._vault.read() as reader:
            unsent = kept.wraps(reader.connection, unsent=True)
        for some in _parts(unsent, _WRAPS_AT_ONCE):
            self._line.post_wraps([Parcel(to=wrap.name.recipient, raw=wrap.raw) for wrap in some])
            with self._vault.write("sync.receive") as work:
                for wrap in some:
                    kept.mark_wrap_sent(work, wrap.hash)

    def _agree_on_the_log(self) -> int:
        """Take the hub's entries, then add ours behind them; somebody else's may come between. Their number there."""
        with self._vault.read() as reader:
            known = min(self._cursor.entries, kept.log_length(reader.connection))
            settled = kept.handed_out(reader.connection)
        for _ in range(_ATTEMPTS_AT_THE_LOG):
            theirs = tuple(self._line.members(after=known))
            known += len(theirs)
            with self._vault.write("sync.receive") as work:
                _take_entries(work, theirs, settled=settled)
                ours = kept.entries(work.connection)
            try:
                for raw in ours[known:]:
                    known = self._line.post_member(raw)
            except LogIndexTaken:
                continue
            break
        return known

    # --- the end of a run ---

    def _finish(self) -> None:
        with self._vault.read() as reader:
            reaches_back = meta.get(reader.connection, custody.REACHES_BACK)
        if reaches_back or self._gaps or self._waited:
            self._backfill()
        with self._vault.write("sync.receive") as work:
            if self._gaps:
                self._accuse_of_leaving_out(work)
            if reaches_back == meta.get(work.connection, custody.REACHES_BACK):
                meta.put(work.connection, custody.REACHES_BACK, "")
            if self._refused is None:
                self._cursor = replace(self._cursor, synced_at=work.now)
            hubs.put_cursor(work, self._hub, self._cursor)

    def _accuse_of_leaving_out(self, work: Work) -> None:
        """What the hub gave still waits for what it did not; what a stick had brought before is not its doing."""
        given = [link for link in frames.held_links(work.connection) if link not in self._waited]
        for link in given[:_ALARMS_AT_ONCE]:
            self._raise(work, AlarmKind.OMITTED, link)

    def _backfill(self) -> None:
        """Frames that the cursor had passed before this device got the right to read them, or that were left out."""
        found = tuple(self._line.have())
        with self._vault.read() as reader:
            ends = frames.ends(reader.connection)
        for space in sorted({held.space for held in found if told.lacks(ends, held, own=self._own)}):
            for page in self._pages(space):
                with self._vault.write("sync.receive") as work:
                    taken = ingest.ingest(work, roll.required(work), page, Source.HUB)
                self._note(replace(taken, held=0))

    def _pages(self, space: bytes) -> Iterator[Sequence[bytes]]:
        after, more = 0, True
        while more:
            self._count_request()
            started = monotonic()
            try:
                page = self._line.space_frames(space, after=after, most=2 * self._cursor.request_bytes)
            except LineCut as cut:
                self._after_cut((), cut)
                continue
            self._cuts = 0
            self._adapt(monotonic() - started, sent=0, received=sum(map(len, page.frames)))
            yield page.frames
            if page.more and page.cursor <= after:
                raise NotOurHub
            after, more = page.cursor, page.more


def _take_entries(work: Work, entries: Sequence[bytes], *, settled: int) -> Membership:
    """Keep entries that follow; one that nobody with the right to it signed is an alarm and ends the taking."""
    try:
        return rebasing.take_entries(work, entries, settled=settled)
    except MemberRefused:
        frames.raise_alarm(work, AlarmKind.FORGED.value, ingest.NOWHERE, at=to_milliseconds(work.now))
        return roll.required(work)


def _parts(whole: Sequence[PartT], size: int) -> Iterator[Sequence[PartT]]:
    return (whole[start : start + size] for start in range(0, len(whole), size))
