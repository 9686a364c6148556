# SPDX-License-Identifier: Apache-2.0
"""Every kind of answer has words in both languages; the public reads neither free text nor few people."""

from dataclasses import replace

import pytest

from legalaid.domain.checklist import QuestionType, template
from legalaid.domain.vocabulary import Term
from legalaid.services.answer_words import answered
from legalaid.services.visit_page import AnswerLine

KNOWN = template().find("REG03")
FUEL = (Term("wood", "អុស", "Wood"), Term("gas", "ហ្គាស", "Gas"))


def line(text, kind, *, unit="", options=(), not_assessed=None):
    question = replace(KNOWN, type=kind, unit=unit, options=options)
    return AnswerLine(
        code="REG03",
        question=question,
        text=text,
        value=None,
        not_assessed=not_assessed,
        sources=(),
        disputed=False,
        note=None,
        asked=True,
        alert=None,
        contested=False,
        earlier=None,
        population=(),
    )


ANSWERS = {
    "a tick": (line("partial", QuestionType.COMPLIANCE), "មួយផ្នែក", "Partly", "Partly"),
    "a scale": (line("3", QuestionType.SCALE), "៣ ល្អ", "3 good", "3 good"),
    "a number": (line("2.5", QuestionType.NUMBER, unit="days"), "២.៥ ថ្ងៃ", "2.5 days", "2.5 days"),
    "many": (line("12", QuestionType.NUMBER, unit="persons"), "១២ នាក់", "12 persons", "12 persons"),
    "few": (line("9", QuestionType.NUMBER, unit="persons"), "៩ នាក់", "9 persons", "fewer than 10 persons"),
    "nobody": (line("0", QuestionType.NUMBER, unit="deaths"), "០ នាក់", "0 deaths", "0 deaths"),
    "a count": (line("12/340", QuestionType.COUNT_BY_SEX), "ស្រី ១២, ប្រុស ៣៤០", "12 female, 340 male", None),
    "half a count": (line("/340", QuestionType.COUNT_BY_SEX), "ប្រុស ៣៤០", "340 male", None),
    "a few of many": (line("2/340", QuestionType.COUNT_BY_SEX), "ស្រី ២, ប្រុស ៣៤០", "2 female, 340 male", "342"),
    "few of few": (line("2/3", QuestionType.COUNT_BY_SEX), "ស្រី ២, ប្រុស ៣", "2 female, 3 male", "fewer than 10"),
    "half of few": (line("2/", QuestionType.COUNT_BY_SEX), "ស្រី ២", "2 female", "not in the public version"),
    "riel": (line("3500 KHR", QuestionType.MONEY), "៣៥០០ KHR", "3500 KHR", None),
    "dollars": (line("1250 USD", QuestionType.MONEY), "១២.៥ USD", "12.5 USD", None),
    "a time": (line("16:30", QuestionType.TIME), "16:30", "16:30", None),
    "some": (line("gas wood", QuestionType.CHOICES, options=FUEL), "អុស, ហ្គាស", "Wood, Gas", None),
    "words": (line("he was beaten", QuestionType.TEXT), "he was beaten", "he was beaten", "not in the public version"),
    "no answer": (line(None, QuestionType.TEXT), "មិនបានឆ្លើយ", "not answered", None),
    "why not": (line(None, QuestionType.TEXT, not_assessed="refused"), "ត្រូវបានបដិសេធ", "Refused", None),
    "a misfit": (line("he said", QuestionType.NUMBER), "he said", "he said", "not in the public version"),
    "of no question": (
        replace(line("he said", QuestionType.TEXT), question=None),
        "he said",
        "he said",
        "not in the public version",
    ),
}


@pytest.mark.parametrize(("given", "km", "en", "public"), ANSWERS.values(), ids=ANSWERS)
def test_an_answer_in_words(given, km, en, public):
    said = answered(given)
    assert (said.km, said.en) == (km, en)
    assert answered(given, is_public=True).en == (en if public is None else public)
