# SPDX-License-Identifier: Apache-2.0
"""Why may two people be one: how are the reasons said in words?"""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from legalaid.domain.matching import Why


def reasons(why: Iterable[str]) -> str:
    """The reasons as words, strongest first."""
    words = {
        Why.PHONE: QCoreApplication.translate("likeness", "same telephone"),
        Why.DOCUMENT: QCoreApplication.translate("likeness", "same paper"),
        Why.NAME_KHMER: QCoreApplication.translate("likeness", "Khmer name alike"),
        Why.NAME_LATIN: QCoreApplication.translate("likeness", "Latin name alike"),
        Why.NAME_SOUND: QCoreApplication.translate("likeness", "name sounds alike"),
        Why.BIRTH: QCoreApplication.translate("likeness", "born about the same time"),
        Why.COMMUNE: QCoreApplication.translate("likeness", "same commune"),
    }
    return ", ".join(words[Why(reason)] for reason in why)
