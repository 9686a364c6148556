# SPDX-License-Identifier: Apache-2.0
"""How are the questions, findings and recommendations of a visit called in the language of the window?"""

from legalaid.domain.checklist import Question
from legalaid.domain.recommendation import Finding, Recommendation
from legalaid.i18n import Language
from ui.language import current


def spoken(record: Finding | Recommendation) -> str:
    """Its text in the language of the window, or else in the other one."""
    texts = (record.text_km, record.text_en) if current() is Language.KM else (record.text_en, record.text_km)
    return next((text for text in texts if text), "")


def asked(question: Question) -> str:
    """Its code and what it asks."""
    return f"{question.code} · {question.km if current() is Language.KM else question.en}"
