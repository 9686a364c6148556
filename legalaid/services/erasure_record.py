# SPDX-License-Identifier: Apache-2.0
"""How does an office put on paper that a case or visit was erased: what, why, who, and which computers have done it?

The number is all that is left of the case, so nobody who came for help is named on it. It says what this computer knows
on the day on which it is printed.
"""

from collections.abc import Iterator
from datetime import date, datetime
from functools import partial
from pathlib import Path

from legalaid import limits
from legalaid.clock import PHNOM_PENH
from legalaid.documents.content import Bilingual, LetterLanguage, Printed
from legalaid.documents.report import Facts, Grid, Headed, Heading, Look, Part, Prose, Report, print_report
from legalaid.documents.visit_words import briefly, joined, on, phrase
from legalaid.domain.office import Office
from legalaid.errors import NotFound
from legalaid.services import exports
from legalaid.services.colleagues import Colleague
from legalaid.services.desk import Desk
from legalaid.services.erasure_list import Alone, Carried, Ordered, erased_here, listed
from legalaid.services.letter_content import letterhead
from legalaid.store import membership as kept

_said = partial(phrase, "letters/erasure.toml")
_TO_WRITE_ON = "." * 70

_Fact = tuple[Bilingual, Bilingual]


def write_record(desk: Desk, which: str, target: Path, *, language: str) -> Printed:
    """The record of an erasure as a PDF file; as `print_record`, and `CannotWriteFile`."""
    exports.check_target(target)
    printed = print_record(desk, which, language=language)
    exports.write_out(desk, target, printed.pdf, what="vault", object_id=None)
    return printed


def print_record(desk: Desk, which: str, *, language: str) -> Printed:
    """The record in `km`, `en` or `both` of an order (as the list numbers it), or of a case or visit by its number.

    Of several orders for one number it is the newest. Raises `NotFound`, or a `DocumentError`.
    """
    found = listed(desk)
    order = next((one for one in found.orders if which.upper() in {str(one.entry), one.number.upper()}), None)
    alone = next((one for one in found.alone if which.upper() == one.number.upper()), None)
    if order is not None:
        parts, reference = (*_of_order(desk, order),), order.typed
    elif alone is not None:
        parts, reference = (*_of_one_alone(alone),), alone.number
    else:
        raise NotFound(kind="erasure")
    with desk.read() as reader:
        head = letterhead(reader.open(Office, desk.office_id).record)
    return print_report(
        Report(
            code="erasure-record",
            title=_said("title"),
            subtitle=Bilingual(reference, reference),
            reference=reference,
            language=LetterLanguage(language),
            letterhead=head,
            parts=(*parts, *_end(desk)),
            names=(reference,),
        )
    )


def _of_one_alone(one: Alone) -> Iterator[Part]:
    yield Facts(
        (
            (_said("number"), _same(one.number)),
            (_said("reason"), _said(f"reason_{one.reason}")),
            (_said("erased_on"), on(_day(one.at))),
            (_said("went_here"), _said("records_and_files", records=one.records, files=one.files)),
            (_said("standing"), _said("is_done_alone")),
        )
    )
    yield Prose(_said("stays"), Look.NOTE)


def _of_order(desk: Desk, order: Ordered) -> Iterator[Part]:
    yield Facts(tuple(_facts(desk, order)))
    if order.computers:
        yield Heading(_said("computers"))
        columns = (
            Headed(_said("computer"), 1),
            Headed(_said("person"), 1.6),
            Headed(_said("answer"), 1.6),
            Headed(_said("on"), 1.2),
        )
        yield Grid(columns, tuple(_computer(one) for one in order.computers))
    if order.is_in_force:
        yield Prose(_said("stays"), Look.NOTE)
        if _has_hub(desk):
            yield Prose(_said("hub_stays", n=limits.HUB_ERASURE_DAYS), Look.NOTE)


def _facts(desk: Desk, order: Ordered) -> Iterator[_Fact]:
    yield _said("number"), _same(order.number) if order.number else _said("unknown_here")
    yield _said("reason"), _said(f"reason_{order.reason}")
    yield _said("ordered_by"), _person(order.by)
    yield _said("ordered_on"), on(_day(order.at))
    if order.approved_by is not None:
        yield _said("agreed_by"), _person(order.approved_by)
    if order.withdrawn_by is not None:
        yield _said("withdrawn_by"), _person(order.withdrawn_by)
    yield _said("standing"), _standing(order)
    gone = [one for one in erased_here(desk) if one.entry == order.entry]
    if gone:
        counts = {"records": sum(one.records for one in gone), "files": sum(one.files for one in gone)}
        unsent = sum(one.unsent for one in gone)
        lost = _said("unsent", n=unsent) if unsent else Bilingual()
        yield _said("went_here"), joined([_said("records_and_files", **counts), lost], "; ")
    yield _said("entry"), _said("entry_no", n=order.entry)


def _standing(order: Ordered) -> Bilingual:
    if order.withdrawn_by is not None:
        return _said("is_withdrawn")
    if not order.is_in_force:
        return _said("is_pending")
    done = sum(one.is_done for one in order.computers)
    if done == len(order.computers):
        return _said("is_done")
    return _said("is_under_way", done=done, of=len(order.computers))


def _computer(one: Carried) -> tuple[Bilingual, ...]:
    name = _said("computer_of", tag=one.tag, office=one.person.office or "")
    if one.is_done:
        return name, _person(one.person), _said("has_done"), briefly(_day(one.at)) if one.at else Bilingual()
    answer = _said("is_silent") if one.unsent is None else _said("has_work", n=one.unsent)
    heard = _said("not_heard") if one.heard is None else _said("heard", day=briefly(_day(one.heard)))
    return name, _person(one.person), answer, heard


def _end(desk: Desk) -> Iterator[Part]:
    yield Prose(_said("known_here"), Look.NOTE)
    yield Facts(((_said("printed_on"), on(desk.clock.today())), (_said("signed"), _same(_TO_WRITE_ON))))


def _has_hub(desk: Desk) -> bool:
    with desk.read() as reader:
        stand = kept.mine(reader.connection)
    return stand is not None and stand.hub_url is not None


def _person(one: Colleague) -> Bilingual:
    name = _same(one.name) if one.name else _said("somebody")
    return joined([name, _same(one.office or "")], " · ")


def _same(text: str) -> Bilingual:
    return Bilingual(text, text)


def _day(at: datetime) -> date:
    return at.astimezone(PHNOM_PENH).date()
