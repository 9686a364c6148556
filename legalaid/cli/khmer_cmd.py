# SPDX-License-Identifier: Apache-2.0
"""Which lunar day is it, where may a Khmer line break, and how does search see a text?"""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any

import typer

from legalaid.cli.options import Json, group
from legalaid.cli.output import show, write
from legalaid.cli.reading import read_day
from legalaid.errors import WrongValue
from legalaid.khmer import calendar
from legalaid.khmer.text import fold as fold_text

app = group()

_Text = Annotated[str, typer.Argument(metavar="TEXT")]


@app.command("date")
def date_(ctx: typer.Context, *, day: Annotated[str, typer.Argument(metavar="DATE")], as_json: Json = False) -> None:
    """Show the lunar date of a day and how a letter writes it."""
    when = read_day(day, "date")
    answer = {"lunar": calendar.lunar_line(when), "solar": calendar.khmer_date(when)} | _parts(when)
    show(ctx, answer, as_json=as_json)


@app.command()
def dates(
    ctx: typer.Context,
    *,
    first: Annotated[str, typer.Argument(metavar="FROM")],
    last: Annotated[str, typer.Argument(metavar="TO")],
    as_json: Json = False,
) -> None:
    """List lunar dates, one day a line, tab-separated."""
    days = list(_span(read_day(first, "from"), read_day(last, "to")))
    for end in days[:1] + days[-1:]:
        calendar.lunar_date(end)
    if as_json:
        show(ctx, {"dates": [{"date": day.isoformat()} | _parts(day) for day in days]}, as_json=True)
        return
    for day in days:
        lunar = calendar.lunar_date(day)
        columns = (day.isoformat(), lunar.day, lunar.phase, lunar.month, lunar.animal, lunar.sak, lunar.era)
        write("\t".join(map(str, columns)) + "\n")


@app.command()
def words(ctx: typer.Context, *, text: _Text, as_json: Json = False) -> None:
    """Show where a line may break."""
    from legalaid.khmer.words import words as break_words  # noqa: PLC0415 - the segmenters take a while to load

    show(ctx, {"words": list(break_words(text))}, as_json=as_json)


@app.command()
def fold(ctx: typer.Context, *, text: _Text, as_json: Json = False) -> None:
    """Show the form in which a text is searched and compared."""
    show(ctx, {"folded": fold_text(text)}, as_json=as_json)


def _parts(day: date) -> dict[str, Any]:
    lunar = calendar.lunar_date(day)
    return {
        "day": lunar.day,
        "phase": lunar.phase.value,
        "month": str(lunar.month),
        "animal": lunar.animal,
        "sak": lunar.sak,
        "era": lunar.era,
        "confirmed": lunar.confirmed,
    }


def _span(first: date, last: date) -> Iterator[date]:
    """Every day from the first to the last, both included."""
    if last < first:
        raise WrongValue(field="to")
    return (date.fromordinal(day) for day in range(first.toordinal(), last.toordinal() + 1))
