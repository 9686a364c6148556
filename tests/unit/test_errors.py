# SPDX-License-Identifier: Apache-2.0
"""Every expected error says in both languages what happened and what to do next, and never what a client said."""

import importlib
import pkgutil
import re

import pytest

import legalaid
from legalaid import assets, errors
from legalaid.errors import LegalAidError, tree
from legalaid.i18n import Language, describe

BRANCHES = {
    "input": errors.InputError,
    "vault": errors.VaultError,
    "store": errors.StoreError,
    "document": errors.DocumentError,
    "case": errors.CaseWorkError,
    "sync": errors.SyncError,
    "hub": errors.HubError,
    "update": errors.UpdateError,
}
RUN_BY_ALEMBIC = "legalaid.store.migrations."


def import_everything() -> None:
    for module in pkgutil.walk_packages(legalaid.__path__, "legalaid."):
        if not module.name.startswith(RUN_BY_ALEMBIC):
            importlib.import_module(module.name)


import_everything()
every_error = pytest.mark.parametrize("kind", tree(), ids=lambda kind: kind.code)


def facts_named(text: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", text))


@every_error
def test_a_code_is_stable_and_stands_under_its_branch(kind: type[LegalAidError]):
    assert re.fullmatch(r"[a-z]+\.[a-z][a-z0-9_]*", kind.code)
    assert issubclass(kind, BRANCHES[kind.code.split(".")[0]])
    assert kind.__doc__


def test_no_code_is_taken_twice():
    codes = [kind.code for kind in tree()]
    assert len(codes) == len(set(codes))


@every_error
@pytest.mark.parametrize("language", Language)
def test_an_error_has_words_and_a_next_step(kind: type[LegalAidError], language):
    words = assets.read_toml(f"locale/core.{language}.toml")["error"][kind.code]
    assert set(words) == {"what", "next"}
    assert words["what"].rstrip().endswith((".", "។", "}"))
    assert words["next"].rstrip().endswith((".", "។", "}"))


@every_error
def test_words_name_only_facts_that_the_error_promises(kind: type[LegalAidError]):
    promised = set(re.findall(r"`(\w+)`", kind.__doc__ or ""))
    for language in Language:
        words = assets.read_toml(f"locale/core.{language}.toml")["error"][kind.code]
        assert facts_named(words["what"]) | facts_named(words["next"]) <= promised


def test_no_words_are_left_of_an_error_that_is_gone():
    for language in Language:
        assert set(assets.read_toml(f"locale/core.{language}.toml")["error"]) == {kind.code for kind in tree()}


def test_an_error_shows_its_code_and_keeps_its_facts():
    error = errors.TextTooLong(field="summary", limit=200)
    assert (str(error), error.facts) == ("input.too_long", {"field": "summary", "limit": 200})
    assert "summary" not in repr(error)
    described = describe(error, Language.EN)
    assert described.code == "input.too_long"
    assert "summary" in described.what + described.next


def test_branches_are_not_errors_themselves():
    assert not any("code" in vars(branch) for branch in (LegalAidError, *BRANCHES.values()))
