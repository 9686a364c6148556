# SPDX-License-Identifier: Apache-2.0
"""Who puts a hand to the paper, and where?

A letter is signed and sealed by the office; a consent bears a thumbprint beside the reader's and the office's hand; a
receipt is signed by the one who gives and the one who receives. A signature and a seal have more than 20 mm.
"""

from collections.abc import Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from legalaid.documents.blocks import Frame, Rule, columns, gap
from legalaid.documents.content import LetterInput
from legalaid.documents.formulae import formula, full_name, written_date
from legalaid.documents.page import LETTER
from legalaid.documents.passage import Passage
from legalaid.documents.styles import DATE, SIGNATORY, SIGNATURE_NOTE, SIGNED_NAME, Style, in_language
from legalaid.documents.templates import Signing
from legalaid.i18n import Language

_ROOM = 17 * mm
"""Under the small line that says what goes there, itself 5 mm high."""
_LEFT = LETTER.column * 0.42
_THUMB = (26 * mm, 32 * mm)


def signatures(
    letter: LetterInput, signing: Signing, language: Language, *, copies: Sequence[Flowable]
) -> list[Flowable]:
    """The date lines, the places to sign, and the copies; no place to sign on a paper that nobody signs.

    Copies stand at the lower left, beside the signature, as long as they are not higher than it.
    """
    match signing:
        case Signing.SIGNATORY:
            signed = [*_dated(letter, language), *_signatory(letter, language)]
            if _height(copies) <= _height(signed):
                return _in_right_half(signed, beside=copies)
            return [*_in_right_half(signed), gap(6), *copies]
        case Signing.THUMBPRINT:
            parties = [
                _thumbprint(letter, language),
                _party("reader_party", "", language, room=_THUMB[1]),
                _signatory(letter, language, room=_THUMB[1]),
            ]
            return [*_in_right_half(_dated(letter, language)), gap(4), _side_by_side(parties), *copies]
        case Signing.RECEIPT:
            giver = _party("giver_party", full_name(letter.client, language), language)
            receiver = _party("receiver_party", letter.signatory.name.best_in(language), language)
            return [*_in_right_half(_dated(letter, language)), gap(4), _side_by_side([giver, receiver]), *copies]
        case Signing.NONE:
            return [*copies]


def _in_right_half(flowables: Sequence[Flowable], beside: Sequence[Flowable] = ()) -> list[Flowable]:
    return [columns([beside, flowables], [_LEFT, LETTER.column - _LEFT], bottom=True)]


def _height(flowables: Sequence[Flowable]) -> float:
    return sum(flowable.wrap(_LEFT, 0)[1] for flowable in flowables)


def _side_by_side(parties: list[list[Flowable]]) -> Flowable:
    return columns(parties, [LETTER.column / len(parties)] * len(parties))


def _dated(letter: LetterInput, language: Language) -> list[Flowable]:
    place = letter.place.best_in(language) or letter.letterhead.place.best_in(language)
    day = written_date(letter.day, language)
    solar = formula("date_line", language, place=place, date=day) if place else day
    lunar = letter.lunar_line if language is Language.KM else ""
    return [Passage(line, in_language(DATE, language)) for line in (lunar, solar) if line]


def _signatory(letter: LetterInput, language: Language, *, room: float = _ROOM) -> list[Flowable]:
    title = letter.signatory.title.best_in(language)
    return [
        *([Passage(title, in_language(SIGNATORY, language))] if title else []),
        Passage(formula("signature", language), in_language(SIGNATURE_NOTE, language)),
        gap(room),
        Passage(letter.signatory.name.best_in(language), in_language(SIGNED_NAME, language)),
    ]


def _thumbprint(letter: LetterInput, language: Language) -> list[Flowable]:
    return [
        Passage(formula("client_party", language), in_language(SIGNATORY, language)),
        Passage(formula("thumbprint", language), in_language(SIGNATURE_NOTE, language)),
        Frame(*_THUMB),
        Passage(full_name(letter.client, language), in_language(SIGNED_NAME, language)),
    ]


def _party(key: str, name: str, language: Language, *, room: float = _ROOM) -> list[Flowable]:
    """Somebody who signs; the name is a line to write on where it is not known."""
    last: list[Flowable] = [Passage(name, in_language(SIGNED_NAME, language))] if name else _name_line(language)
    return [
        Passage(formula(key, language), in_language(SIGNATORY, language)),
        Passage(formula("signature_only", language), in_language(SIGNATURE_NOTE, language)),
        gap(room),
        *last,
    ]


def _name_line(language: Language) -> list[Flowable]:
    label = Passage(formula("name_line", language), in_language(Style(size=10, leading=18.5), language))
    return [columns([[label], [gap(10), Rule(0.5)]], [34, 96])]
