# SPDX-License-Identifier: Apache-2.0
"""How large may anything be? Writes docs/input-limits.md from the names, values and reasons in legalaid/limits.py."""

import ast
from collections.abc import Iterator

import page

from legalaid import limits

START = """\
# Limits on input

Whatever comes from outside is measured before it is understood. Over a limit, the whole input is refused with an error
code (docs/errors.md); nothing is cut, and nothing saved before is touched.
""".splitlines()

KIB, MIB = 1024, 1024 * 1024


def reasons(source: str) -> Iterator[tuple[str, str]]:
    """Each name with the string below it; names that stand together share one."""
    waiting: list[str] = []
    for statement in ast.parse(source).body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                waiting.append(name)
            case ast.Assign(targets=[ast.Tuple(elts=names)]):
                waiting += [name.id for name in names if isinstance(name, ast.Name)]
            case ast.Expr(value=ast.Constant(value=str(reason))):
                yield from ((name, reason) for name in waiting)
                waiting = []


def shown(name: str, value: object) -> str:
    """A value as people read it: in the largest unit that divides it, digits in groups."""
    if not isinstance(value, int):
        return str(value)
    size = value if name.endswith("_BYTES") else value * KIB if name.endswith("_KIB") else 0
    for unit, word in ((MIB, "MiB"), (KIB, "KiB")):
        if size and size % unit == 0:
            return f"{size // unit:,} {word}"
    return f"{value:,}"


def rows() -> Iterator[str]:
    """One row for each limit, in the order of the source."""
    source = (page.ROOT / "legalaid" / "limits.py").read_text(encoding="utf-8")
    explained = dict(reasons(source))
    bare = [name for name in vars(limits) if name.isupper() and name not in explained]
    if bare:
        raise SystemExit(f"limits without a reason: {', '.join(bare)}")
    for name, reason in explained.items():
        if name.isupper():
            yield page.row(f"`{name}`", shown(name, getattr(limits, name)), reason)


if __name__ == "__main__":
    page.publish("docs/input-limits.md", [*START, "", *page.heading("limit", "value", "what and why"), *rows()])
