# SPDX-License-Identifier: Apache-2.0
"""As what does the program reckon with an answer, whatever form it is kept in?"""

from dataclasses import dataclass
from decimal import Decimal

from legalaid.domain.values import Money


@dataclass(frozen=True, slots=True)
class CountBySex:
    """People counted; None for a side that was not."""

    female: int | None
    male: int | None

    @property
    def total(self) -> int | None:
        """Both sides together, if both were counted."""
        return None if self.female is None or self.male is None else self.female + self.male


Value = str | Decimal | CountBySex | tuple[str, ...] | Money
"""A code or text, a number, a count, several codes, or an amount."""
