# SPDX-License-Identifier: Apache-2.0
"""The root of the tree of expected errors, and the walk over its leaves."""

from typing import ClassVar


class LegalAidError(Exception):
    """An expected error: it has a code, a translated text and a next step, and nothing saved is lost."""

    code: ClassVar[str]

    def __init__(self, **facts: str | int) -> None:
        super().__init__(self.code)
        self.facts = facts

    def __str__(self) -> str:
        """The code alone: texts for people come from `legalaid.i18n.describe`."""
        return self.code


def tree(root: type[LegalAidError] = LegalAidError) -> list[type[LegalAidError]]:
    """All concrete errors below `root`, sorted by code."""
    found = [root] if "code" in vars(root) else []
    for branch in root.__subclasses__():
        found += tree(branch)
    return sorted(set(found), key=lambda kind: kind.code)
