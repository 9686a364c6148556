# SPDX-License-Identifier: Apache-2.0
"""Which errors can legalaid show, what do they mean and what comes next? Writes docs/errors.md from the error tree.

It fails when two errors share a code, when an error has no text in one of the languages, and when a text belongs to
no error.
"""

import importlib
import pkgutil
import sys
from collections import Counter
from collections.abc import Iterator

import page

import legalaid
from legalaid import assets
from legalaid.errors import LegalAidError, tree

BRANCHES = {
    "input": "What a person or a file gave does not fit; nothing was saved",
    "vault": "The vault's folder, header, key slots, lock or backup",
    "store": "The encrypted store, its journal, audit trail and attachments",
    "document": "A letter or form cannot be made",
    "case": "A rule of the work refuses",
    "sync": "Exchange between devices did not go through; everything saved is kept and waits",
    "update": "A newer version is refused; the one that runs stays",
    "hub": "The hub cannot run as it was asked to",
}

START = """\
# Errors

Every expected error has a code that never changes its meaning. The program says what happened and what to do next, in
Khmer or English; `--json` gives `{"error": {"code", "message", "next"}}` on standard error and exit code 1. No error
contains anything a client said: words in braces are field names, numbers and codes. An error that is not on this page
is a defect and ends with exit code 70.

No native reader has reviewed the Khmer yet.""".splitlines()


def load_everything() -> None:
    """Import every module of the core, so that each error class exists."""
    for module in pkgutil.walk_packages(legalaid.__path__, "legalaid."):
        if not module.name.endswith("__main__") and ".migrations." not in module.name:
            importlib.import_module(module.name)


def texts(language: str) -> dict[str, dict[str, str]]:
    """The error texts of one language by code."""
    return dict(assets.read_toml(f"locale/core.{language}.toml")["error"])


def complaints(kinds: list[type[LegalAidError]]) -> Iterator[str]:
    """What is wrong with the tree and its texts."""
    codes = Counter(kind.code for kind in kinds)
    yield from (f"{code} is the code of two errors" for code, count in codes.items() if count > 1)
    for language in ("en", "km"):
        told = {code for code, words in texts(language).items() if words.get("what") and words.get("next")}
        yield from (f"{code} has no text in {language}" for code in sorted(codes.keys() - told))
        yield from (f"{code} has a text in {language} and no error" for code in sorted(told - codes.keys()))
    yield from (f"{code} stands on no known branch" for code in codes if code.split(".")[0] not in BRANCHES)


def branch(prefix: str, kinds: list[type[LegalAidError]]) -> Iterator[str]:
    """The section of one branch."""
    yield from ("", f"## `{prefix}.*`", "", f"{BRANCHES[prefix]}.", "")
    yield from page.heading("code", "what happened", "what to do next", "in Khmer")
    for kind in kinds:
        if kind.code.startswith(prefix + "."):
            en, km = texts("en")[kind.code], texts("km")[kind.code]
            yield page.row(f"`{kind.code}`", en["what"], en["next"], f"{km['what']} {km['next']}")


if __name__ == "__main__":
    load_everything()
    errors = tree()
    wrong = list(complaints(errors))
    if wrong:
        sys.exit("\n".join(wrong))
    page.publish("docs/errors.md", [*START, *(line for prefix in BRANCHES for line in branch(prefix, errors))])
