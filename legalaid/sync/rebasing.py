# SPDX-License-Identifier: Apache-2.0
"""What becomes of entries that this device wrote while somebody else's took their place?

The hub keeps the order in which entries reached it; by stick, whoever hands them out first comes first. Those of this
device that nobody has seen yet are taken off and signed again behind the others', as far as they are still allowed and
still wanted. A place that was known to others is another thing: there a second entry is a second history, and an alarm.
No rule may choose between the two by itself: an administrator who was removed could sign a history without his removal.
So a person chooses which of the two gives way, on each computer that has that one.
"""

from collections.abc import Iterable, Sequence

from legalaid.store import device as identity
from legalaid.store import frames
from legalaid.store import membership as kept
from legalaid.store.unit_of_work import Work
from legalaid.sync import custody
from legalaid.sync import member_ops as ops
from legalaid.sync.entries import Entry, MemberRefused, parse
from legalaid.sync.frames import FrameKind, parse_header
from legalaid.sync.membership import Membership, read
from legalaid.sync.registrar import Registrar


def take_entries(work: Work, raws: Sequence[bytes], *, settled: int, give_way: bool = False) -> Membership:
    """As `custody.take_entries`; the first `settled` entries of ours are known to somebody else already.

    With `give_way` these too are taken off where the histories part: those of others are left to them to write again.
    Raises `MemberRefused` for an entry that nobody with the right to it signed.
    """
    ours = kept.entries(work.connection)
    parting = next((one for one in map(parse, raws) if one.index <= len(ours) and ours[one.index - 1] != one.raw), None)
    if parting is None or (parting.index <= settled and not give_way):
        return custody.take_entries(work, raws)
    off = [parse(raw) for raw in ours[parting.index - 1 :]]
    device = identity.current(work.connection).id
    own = [entry for entry in off if entry.author == device]
    if (len(own) < len(off) and not give_way) or _is_depended_on(work, off):
        return custody.take_entries(work, raws)
    _check(work, raws, parting)
    kept.drop_entries(work, after=parting.index - 1)
    for group, epoch in _secrets_in(entry for entry in off if entry.author != device):
        kept.drop_secret(work, group, epoch)
    registrar = Registrar(work, custody.take_entries(work, raws))
    for entry in own:
        _write_again(work, registrar, entry.op)
    if give_way:
        kept.note_handed_out(work)
    return registrar.membership


def _is_depended_on(work: Work, off: Sequence[Entry]) -> bool:
    """Whether something is sealed under a secret that may have to be drawn again.

    A group that they open themselves is nobody else's, so its secrets stay as they are.
    """
    secrets = _secrets_in(off)
    return bool(secrets) and _is_sealed_under(work, secrets)


def _secrets_in(off: Iterable[Entry]) -> set[tuple[bytes, int]]:
    """The groups and epochs whose secrets these entries announce, but for groups that they open."""
    entries = tuple(off)
    opened = {entry.op.group for entry in entries if isinstance(entry.op, ops.OpenGroup)}
    rotated = {(entry.op.group, entry.op.epoch) for entry in entries if isinstance(entry.op, ops.Rotate)}
    return {(group, epoch) for group, epoch in rotated if group not in opened}


def _is_sealed_under(work: Work, secrets: set[tuple[bytes, int]]) -> bool:
    groups = {group for group, _ in secrets}
    spaces = [known for known in kept.spaces(work.connection) if known.home_group in groups]
    for known in spaces:
        for frame in frames.of_space(work.connection, known.id):
            header = parse_header(frame.raw)
            if header.kind is not FrameKind.OPENING and (known.home_group, header.epoch) in secrets:
                return True
    return False


def _check(work: Work, raws: Sequence[bytes], parting: Entry) -> None:
    """The others' entries follow from where both agree. Raises `MemberRefused`."""
    stand = kept.mine(work.connection)
    if stand is None:
        raise ValueError("a vault alone has no entries")
    membership = read(kept.entries(work.connection)[: parting.index - 1], root=stand.root)
    for raw in raws:
        if parse(raw).index >= parting.index:
            membership = membership.extended(raw)


def _write_again(work: Work, registrar: Registrar, op: ops.Op) -> None:
    """Sign an operation in its new place; one that the others' entries made needless or forbade is dropped."""
    try:
        registrar.say(op)
    except MemberRefused:
        if isinstance(op, ops.Rotate):
            kept.drop_secret(work, op.group, op.epoch)
            _rotate_anew(registrar, op.group)


def _rotate_anew(registrar: Registrar, group: bytes) -> None:
    try:
        registrar.rotate(group)
    except (MemberRefused, KeyError):  # the right to it, or the group, is gone
        return
