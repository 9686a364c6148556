# SPDX-License-Identifier: Apache-2.0
"""Both languages say the same things, with one Khmer word for each thing."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from legalaid import assets
from legalaid.domain import vocabulary
from legalaid.i18n import Language, text
from legalaid.khmer.text import fold, has_control, is_khmer, store_norm

GLOSSARY = assets.read_toml("locale/glossary.toml")["term"]
KHMER = {term["en"].casefold(): term["km"] for term in GLOSSARY}


def flat(table: dict[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from flat(value, f"{above}{key}.")
        else:
            yield f"{above}{key}", value


def core(language: Language) -> dict[str, str]:
    return dict(flat(assets.read_toml(f"locale/core.{language}.toml")))


EN, KM = core(Language.EN), core(Language.KM)
LABELS = {f"{name}.{term.code}": term for name in vocabulary.vocabulary_names() for term in vocabulary.terms(name)}
PAIRS = {key: (EN[key], KM[key]) for key in EN.keys() & KM.keys()} | {
    key: (term.en, term.km) for key, term in LABELS.items()
}


def test_both_languages_have_the_same_keys():
    assert EN.keys() - KM.keys() == set()
    assert KM.keys() - EN.keys() == set()


def test_a_text_and_its_translation_name_the_same_facts():
    facts = {key: [set(re.findall(r"{(\w+)}", words)) for words in pair] for key, pair in PAIRS.items()}
    assert [key for key, (en, km) in facts.items() if en != km] == []


def test_texts_are_clean_and_khmer_is_in_its_stored_order():
    assert [key for key, pair in PAIRS.items() if any(has_control(words, multiline=True) for words in pair)] == []
    assert [key for key, (_, km) in PAIRS.items() if km != store_norm(km)] == []
    # A language is named in its own tongue, whatever is spoken around it.
    named = [key for key in PAIRS if key.startswith("language_name.")]
    assert [key for key, (en, _) in PAIRS.items() if is_khmer(en) and key not in named] == []


def test_a_text_is_found_by_its_key_and_filled_in():
    assert text("oddity.phone_unusual", Language.EN).startswith("This telephone number")
    assert is_khmer(text("oddity.phone_unusual", Language.KM))
    with pytest.raises(KeyError):
        text("oddity.no_such_key", Language.EN)


# --- the glossary ----------------------------------------------------------------------------------------------------


def test_the_glossary_has_one_khmer_word_for_each_of_209_terms():
    assert len(GLOSSARY) == len(KHMER) == 209
    for term in GLOSSARY:
        assert is_khmer(term["km"])
        assert term["km"] == store_norm(term["km"])
        assert term["reviewed"] is False, "a reviewed term is listed with its reader"
    assert sum(term.get("doubtful", False) for term in GLOSSARY) == 23


def test_a_label_that_is_a_term_uses_the_word_of_the_glossary():
    wrong = {}
    for key, (en, km) in PAIRS.items():
        meant = KHMER.get(en.casefold()) or KHMER.get(en.casefold().removesuffix("s"))
        if meant is not None and km != meant:
            wrong[key] = f"{km} for {meant}"
    assert wrong == {}


@pytest.mark.parametrize("term", [term for term in GLOSSARY if term.get("everywhere")], ids=lambda term: term["en"])
def test_some_terms_are_called_the_same_in_every_sentence(term):
    # Options (--passphrase-file), keys (client.phone) and names in quotes are not prose.
    named = re.compile(rf"(?<![\w'.-]){term['en'].lower()}s?(?![\w'-]|\.\w)", re.IGNORECASE)
    without = {key: km for key, (en, km) in PAIRS.items() if named.search(en) and fold(term["km"]) not in fold(km)}
    assert without == {}
