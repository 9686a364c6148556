# SPDX-License-Identifier: Apache-2.0
"""What is kept about whom, why, how private is it and for how long? Writes docs/fields.md from the field registry."""

from collections.abc import Iterator

import page

from legalaid.domain import records  # noqa: F401 - every record registers
from legalaid.domain.field import FieldSpec, TableSpec
from legalaid.domain.fields import TABLES

START = """\
# What is kept

Every field that exists, from the registry in `legalaid/domain/registry/`. A field without a purpose, a privacy class
and a retention cannot be registered, so nothing is kept that is not on this page. Numbers are permanent: they are what
the journal writes and what other devices will read, and none is ever used again. Fields that share a register change
together. The retention periods themselves are settings that each office confirms.
""".splitlines()


def table(spec: TableSpec) -> Iterator[str]:
    """The section of one table."""
    spaces = ", ".join(spec.spaces)
    readers = ", ".join(reader.replace("_", " ") for reader in spec.readers)
    yield from ("", f"## {spec.no} `{spec.name}`", "")
    yield from (f"Kept as *{spec.retention}* · in spaces: {spaces} · read by: {readers}", "")
    yield from page.heading("no", "field", "kind", "privacy", "purpose", "register", "words from")
    yield from (field(each) for each in spec.fields)


def field(spec: FieldSpec) -> str:
    """The row of one field."""
    words = f"`{spec.vocabulary}`" if spec.vocabulary else ""
    return page.row(spec.no, f"`{spec.name}`", spec.kind, spec.privacy, spec.purpose, spec.register, words)


if __name__ == "__main__":
    by_number = sorted(TABLES.values(), key=lambda spec: spec.no)
    page.publish("docs/fields.md", [*START, *(line for spec in by_number for line in table(spec))])
