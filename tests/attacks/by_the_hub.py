# SPDX-License-Identifier: Apache-2.0
"""The hub, or whoever stands on the line to it, hides, forgets and lies."""

from dataclasses import replace
from functools import partial

import msgspec

from legalaid.domain.case import Attachment
from legalaid.errors import HubBusy, HubFull, LegalAidError, RequestRefused
from legalaid.store import attachments, frames
from legalaid.sync import files, heads
from legalaid.sync.frames import parse, split
from legalaid.sync.heads import Answer, Code, Denial
from legalaid.sync.ingest import AlarmKind
from tests.attacks.scene import Scene, States, Victim
from tests.helpers.exchange import Opened
from tests.helpers.liar import Lie, Said, truth

_THIRTY_YEARS_MS = 30 * 365 * 86_400_000


def _kept(said: Said, wanted: set[bytes]) -> Said:
    """The answer with these frames alone; the cursor passes the others."""
    answer, rest = heads.unpacked(said.body, Answer)
    raws = [frame.raw for frame in split(rest)]
    steps = [step for raw, step in zip(raws, answer.steps, strict=False) if raw in wanted]
    told_of = msgspec.structs.replace(answer, steps=tuple(steps))
    return replace(said, body=heads.packed(told_of, b"".join(raw for raw in raws if raw in wanted)))


def _tail(scene: Scene) -> set[bytes]:
    """The last frames of the first laptop."""
    own = [raw for raw in scene.raws if parse(raw).header.device == scene.one.device]
    ends = {parse(raw).header.space: raw for raw in sorted(own, key=lambda raw: parse(raw).header.number)}
    return {raw for raw in ends.values() if parse(raw).header.number > 1}


def hide_a_tail(scene: Scene) -> States:
    """Nobody can prove at once that there is more. What others had seen waits, and the next stick brings it."""
    hidden = _tail(scene)
    shown = {raw for raw in scene.raws if raw not in hidden}
    victim = scene.on_the_line()
    states = victim.exchanges(lambda said: _kept(said, shown) if said.is_exchange else said)
    behind = victim.reads(lambda reader: frames.ends(reader.connection))
    scene.union.give(victim.store, scene.raws)
    ahead = victim.reads(lambda reader: frames.ends(reader.connection))
    victim.ends_well()
    assert behind != ahead, "the stick shows what the hub had hidden"
    return states | {"stick"}


def leave_out_and_go_on(scene: Scene) -> States:
    """A frame in the middle of a chain is never given; the ones after it are."""
    missing = scene.raws[scene.middle()]
    shown = set(scene.raws) - {missing}

    def lie(said: Said) -> Said:
        if said.is_exchange or said.target.endswith("/frames"):
            return _kept(said, shown) if said.is_exchange else _page_without(said, missing)
        return said

    return scene.lied_to(lie)


def _page_without(said: Said, missing: bytes) -> Said:
    page, rest = heads.unpacked(said.body, heads.Page)
    return replace(said, body=heads.packed(page, rest.replace(missing, b"")))


def forget_under_the_same_name(scene: Scene) -> States:
    """The hub is put back to what it was, and says nothing of it."""
    victim = scene.on_the_line()
    victim.exchanges()
    scene.put_back()
    states = victim.exchanges()
    victim.ends_well()
    return states


def forget_under_a_new_name(scene: Scene) -> States:
    victim = scene.on_the_line()
    victim.exchanges()
    scene.put_back()
    assert scene.at_the_hub("UPDATE org SET history = ?", scene.dice.randbytes(16)) == 1
    states = victim.exchanges()
    victim.ends_well()
    return states


def take_and_throw_away(scene: Scene) -> States:
    """Frames are confirmed and never kept."""
    victim = scene.on_the_line()

    def lie(said: Said) -> Said:
        if said.is_exchange:
            scene.put_back()
        return said

    victim.exchanges(lie)
    states = victim.exchanges()
    victim.ends_well()
    return states


def lie_about_its_count(scene: Scene) -> States:
    """Down: the hub forgot, and is told again. Up: a copy of the vault would be at work, and the laptop stops."""
    states = scene.lied_to(
        lambda said: said.with_head(mine=0) if said.is_exchange else said,
        lambda said: said.with_head(mine=said.head.mine + 7) if said.is_exchange else said,
    )
    assert AlarmKind.ROLLED_BACK.value in states, "the first of the two"
    return states


def lie_about_the_cursor(scene: Scene) -> States:
    """Far beyond the end, and backwards: the laptop asks again from the beginning."""
    return scene.lied_to(
        lambda said: said.with_head(cursor=1 << 40) if said.is_exchange and not said.head.more else said,
        lambda said: said.with_head(cursor=1) if said.is_exchange else said,
    )


def set_the_clock(scene: Scene) -> States:
    """Thirty years on or back: the rows do not know of it."""
    away = (-_THIRTY_YEARS_MS, _THIRTY_YEARS_MS)
    return scene.lied_to(*(partial(_at_another_time, away=one) for one in away))


def _at_another_time(said: Said, *, away: int) -> Said:
    return said.with_head(milliseconds=said.head.milliseconds + away) if said.is_exchange else said


def refuse_the_clock(scene: Scene) -> States:
    """The laptop signs once more by the hub's clock; it is not asked for a third time, and keeps its work."""

    return scene.lied_to(partial(_refused, status=401, error=Code.CLOCK))


def name_a_time_beyond_all_numbers(scene: Scene) -> States:
    body = b'{"error":"clock","t":%d}' % 10**30
    return scene.lied_to(lambda said: Said(said.target, 401, "application/json", body))


def take_nothing(scene: Scene) -> States:
    """Every exchange goes well, and nothing of it was accepted: it is not sent again and again."""
    return scene.lied_to(lambda said: said.with_head(accepted=0) if said.is_exchange else said)


def refuse_what_it_was_not_sent(scene: Scene) -> States:
    """A fork, a gap and a forgery of somebody whose frame was in no request: nobody is accused."""
    denials = [
        Denial(error=error.value, milliseconds=0, space="ab" * 16, device="cd" * 16, number=7)
        for error in (Code.FORK, Code.GAP, Code.FRAME)
    ]
    bodies = [msgspec.json.encode(denial) for denial in denials]
    states = scene.lied_to(*(partial(_about_another_frame, body=body) for body in bodies))
    assert AlarmKind.FORK.value not in states
    return states


def _about_another_frame(said: Said, *, body: bytes) -> Said:
    return Said(said.target, 409, "application/json", body) if said.target == "/v1/sync" else said


def never_end(scene: Scene) -> States:
    """There is always more, or never any room: the rounds have an end, the work stays here and goes the next time."""
    refusals = ((507, Code.FULL), (503, Code.BUSY), (413, Code.TOO_LARGE))
    states = scene.lied_to(
        lambda said: said.with_head(more=True) if said.is_exchange else said,
        *(partial(_refused, status=status, error=error) for status, error in refusals),
    )
    assert {HubFull.code, HubBusy.code, RequestRefused.code} <= states, "each of the others too"
    return states


def _refused(said: Said, *, status: int, error: Code) -> Said:
    body = msgspec.json.encode(Denial(error=error.value, milliseconds=0))
    return Said(said.target, status, "application/json", body)


# --- files -----------------------------------------------------------------------------------------------------------


def swap_files(scene: Scene) -> States:
    """The file of one case in place of another's."""
    first, second = scene.files
    victim = scene.on_the_line()
    victim.exchanges()
    other = attachments.blob_path(scene.one.blobs, second.blob).read_bytes()
    return _fetched(victim, first, lambda said: replace(said, body=other))


def cut_a_file(scene: Scene) -> States:
    first, _ = scene.files
    victim = scene.on_the_line()
    victim.exchanges()
    return _fetched(victim, first, lambda said: replace(said, body=said.body[: len(said.body) // 2]))


def _fetched(victim: Victim, wanted: Attachment, lie: Lie) -> States:
    """What is told when a hub that lies is asked for a file; an honest one gives it."""
    store = victim.store

    def about_files(said: Said) -> Said:
        return lie(said) if said.target.startswith("/v1/blob/") and said.target != "/v1/blob/missing" else said

    states: States = set()
    with victim.scene.union.line(store, victim.liar.url) as line:
        victim.liar.lie = about_files
        try:
            files.fetch(Opened(store), line, store.blobs, wanted)
        except LegalAidError as refused:
            states = {refused.code}
        assert not attachments.is_here(store.blobs, wanted)
        victim.liar.lie = truth
        files.fetch(Opened(store), line, store.blobs, wanted)
    assert attachments.read(store.blobs, wanted)
    return states
