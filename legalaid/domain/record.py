# SPDX-License-Identifier: Apache-2.0
"""What is a record, and how does one come from what a person typed?

`build` is the one door for values from outside: it checks shape, text and codes and names the field that does not fit.
A record read back from the store is not checked again: another device may run a newer version whose codes we do not
know yet, and a value that exists must be shown.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any, ClassVar, TypeVar
from uuid import UUID

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    ValidationInfo,
)
from sqlmodel import SQLModel

from legalaid import limits
from legalaid.domain import places, vocabulary
from legalaid.domain.field import PLACE, TableSpec
from legalaid.domain.values import Kind, PartialDate
from legalaid.errors import (
    ControlCharacter,
    MissingField,
    TextTooLong,
    UnknownCode,
    UnknownField,
    WrongValue,
)
from legalaid.khmer.text import ZWSP, has_control, store_norm

_CODE = re.compile(r"[a-z0-9][a-z0-9_.-]{0,31}|[A-Z]{3}", re.ASCII)


_SPACES = re.compile(" {2,}")


def _line(value: str, info: ValidationInfo) -> str:
    return _SPACES.sub(" ", _clean(value.strip(), info, limits.LINE_CHARACTERS, multiline=False)).strip()


def _narrative(value: str, info: ValidationInfo) -> str:
    return _clean(value.replace("\r\n", "\n").strip("\n"), info, limits.NARRATIVE_CHARACTERS, multiline=True)


def _clean(value: str, info: ValidationInfo, limit: int, *, multiline: bool) -> str:
    field = info.field_name or "text"
    if len(value) > limit:
        raise TextTooLong(field=field, limit=limit)
    if has_control(value, multiline=multiline):
        raise ControlCharacter(field=field)
    return store_norm(value)


def _code(value: str, info: ValidationInfo) -> str:
    if not _CODE.fullmatch(value):
        raise UnknownCode(field=info.field_name or "code", vocabulary="-")
    return value


def _partial(value: object) -> object:
    return PartialDate.parse(value) if isinstance(value, str) else value


def _sorted_codes(value: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
    return tuple(sorted({_code(code, info) for code in value}))


def _lines(value: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
    if len(value) > limits.ROWS_IN_ONE_RECORD:
        raise TextTooLong(field=info.field_name or "list", limit=limits.ROWS_IN_ONE_RECORD)
    return tuple(_narrative(text, info) for text in value)


Line = Annotated[str, AfterValidator(_line)]
"""One line: no control or bidi characters, single spaces, in store normal form."""
Narrative = Annotated[str, AfterValidator(_narrative)]
"""Text of any length up to the limit; line breaks and tabs allowed."""
Code = Annotated[str, AfterValidator(_code)]
"""A vocabulary code or a gazetteer code."""
Codes = Annotated[tuple[str, ...], AfterValidator(_sorted_codes)]
"""A set of codes, sorted."""
Lines = Annotated[tuple[str, ...], AfterValidator(_lines)]
"""An ordered list of texts."""
Partial = Annotated[PartialDate, BeforeValidator(_partial)]
"""A partial date, also given in its written form."""
Instant = AwareDatetime
"""An aware datetime; stored in UTC to the millisecond."""
Count = Annotated[int, Field(ge=0, le=2**31 - 1)]
"""A number of things, a version or a place in a list."""


class Record(SQLModel):
    """What every synced record carries; who made it and when is kept by the store beside it."""

    # A validator is built when its record is first made: a command needs few of them, and starts a tenth sooner.
    model_config = ConfigDict(extra="forbid", validate_default=False, defer_build=True)  # type: ignore[assignment]

    table: ClassVar[TableSpec]

    id: UUID
    space_id: bytes
    sensitivity: Code = "normal"
    office_id: UUID | None = None

    def values(self) -> dict[str, Any]:
        """The registered fields by name; identity of the row itself is not among them."""
        return {spec.name: getattr(self, spec.name) for spec in self.table.fields}

    def __repr_args__(self) -> Sequence[tuple[str | None, Any]]:
        """The id alone, so that no log or traceback shows what a person said."""
        return [("id", self.id)]


R = TypeVar("R", bound=Record)


def build(kind: type[R], /, **values: object) -> R:
    """A validated record of this kind; empty text counts as nothing.

    Raises `MissingField`, `UnknownField`, `WrongValue`, `UnknownCode`, `ControlCharacter` or `TextTooLong`, each
    naming the field and never its value.
    """
    given = {name: _or_nothing(value) for name, value in values.items()}
    _require(kind, given, names=kind.model_fields)
    try:
        record = kind.model_validate(given)
    except ValidationError as refusal:
        raise _translated(refusal) from None
    check_codes(record, record.table.by_name)
    return record


def change(record: R, /, **values: object) -> R:
    """A copy of a record with some fields changed; raises as `build` does.

    Only what changes is checked: the rest may hold codes of a newer version. The row's own id and space stay.
    """
    unknown = values.keys() - record.table.by_name.keys()
    if unknown:
        raise UnknownField(field=min(unknown))
    given = {name: _or_nothing(value) for name, value in values.items()}
    _require(type(record), given, names=given)
    changed = restore(type(record), {"id": record.id, "space_id": record.space_id, **record.values()})
    try:
        for name, value in given.items():
            changed.__pydantic_validator__.validate_assignment(changed, name, value)
    except ValidationError as refusal:
        raise _translated(refusal) from None
    check_codes(changed, given)
    return changed


def _or_nothing(value: object) -> object:
    """None for text in which nothing can be seen."""
    return None if isinstance(value, str) and not value.replace(ZWSP, "").strip() else value


def _require(kind: type[Record], given: Mapping[str, object], *, names: Iterable[str]) -> None:
    for name in names:
        if kind.model_fields[name].is_required() and given.get(name) is None:
            raise MissingField(field=name)


def restore(kind: type[R], values: Mapping[str, Any]) -> R:
    """A record from values that were checked when they were written; nothing is checked again."""
    return kind.model_construct(None, **values)  # type: ignore[return-value]


def check_codes(record: Record, names: Iterable[str]) -> None:
    """Refuse codes in these fields that stand in no vocabulary and not in the gazetteer. Raises `UnknownCode`."""
    for spec in map(record.table.by_name.__getitem__, names):
        value = getattr(record, spec.name)
        if spec.vocabulary is None or not value:
            continue
        codes = value if spec.kind is Kind.CODES else (value,)
        if not all(_stands_in(spec.vocabulary, code) for code in codes):
            raise UnknownCode(field=spec.name, vocabulary=spec.vocabulary)


def _stands_in(name: str, code: str) -> bool:
    return places.is_place(code) if name == PLACE else code in vocabulary.codes(name)


def _translated(refusal: ValidationError) -> UnknownField | WrongValue:
    first = refusal.errors(include_url=False, include_context=False, include_input=False)[0]
    field = str(first["loc"][0])
    return UnknownField(field=field) if first["type"] == "extra_forbidden" else WrongValue(field=field)
