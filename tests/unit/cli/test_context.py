# SPDX-License-Identifier: Apache-2.0
"""Where does the passphrase come from, and when is a person asked?"""

import sys

import pytest

from legalaid.cli import context, output
from legalaid.cli.context import Session
from legalaid.errors import NoPassphrase, NoVaultNamed
from legalaid.i18n import Language
from tests.helpers.desks import PASSPHRASE, put_vault
from tests.helpers.program import Program


@pytest.fixture
def person(monkeypatch):
    """Somebody at a terminal, who types these answers; what they were asked is kept."""
    answers, asked = [], []

    def ask(prompt):
        asked.append(prompt)
        return answers.pop(0)

    monkeypatch.setattr(context, "getpass", ask)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    return answers, asked


def session(**given):
    return Session(**({"vault": None, "passphrase_file": None, "language": Language.EN} | given))


def test_a_file_is_taken_before_anybody_is_asked(tmp_path, person):
    (tmp_path / "secret").write_text("from the file\n", encoding="utf-8")
    assert session(passphrase_file=tmp_path / "secret").passphrase() == "from the file"
    assert person[1] == []


@pytest.mark.parametrize(("language", "prompt"), [(Language.EN, "Passphrase: "), (Language.KM, "ឃ្លាសម្ងាត់")])
def test_a_person_at_a_terminal_is_asked_in_their_language(person, language, prompt):
    person[0].append("typed")
    assert session(language=language).passphrase() == "typed"
    assert person[1][0].startswith(prompt)


def test_a_new_passphrase_is_typed_twice_until_both_agree(person, capsys):
    person[0].extend(["one", "two", "three", "three"])
    assert session().chosen_passphrase(None) == "three"
    assert len(person[1]) == 4
    assert capsys.readouterr().err.count("\n") == 1


def test_where_nobody_can_be_asked_it_is_said():
    with pytest.raises(NoPassphrase):
        session().passphrase()
    with pytest.raises(NoPassphrase):
        session().chosen_passphrase(None)
    with pytest.raises(NoVaultNamed):
        _ = session().folder
    with pytest.raises(NoVaultNamed), session().desk():
        pass


def test_vault_and_passphrase_may_stand_in_the_environment(tmp_path, monkeypatch):
    put_vault(tmp_path / "vault")
    (tmp_path / "secret").write_text(PASSPHRASE, encoding="utf-8")
    monkeypatch.setenv("LEGALAID_VAULT", str(tmp_path / "vault"))
    monkeypatch.setenv("LEGALAID_PASSPHRASE_FILE", str(tmp_path / "secret"))
    assert Program().ask("case", "list") == {"cases": []}


def test_progress_is_shown_on_a_terminal_alone(monkeypatch, capsys):
    ctx = type("Context", (), {"find_object": lambda _self, _kind: session()})()
    with output.progress(ctx, "backup") as step:
        step(1, 2)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with output.progress(ctx, "backup") as step:
        step(1, 2)
    shown = capsys.readouterr()
    assert "Backing up" in shown.err
    assert shown.out == ""
