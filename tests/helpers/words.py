# SPDX-License-Identifier: Apache-2.0
"""The invented records whose exchange is counted byte for byte; the same ones in each run, in tests and benchmarks."""

import random

from legalaid.domain.person import PersonIdentity
from legalaid.domain.record import build
from legalaid.ids import SpaceId
from legalaid.store.unit_of_work import Work

SYLLABLES = ("ចាន់", "សុភា", "ដារ៉ា", "វណ្ណា", "ភូមិ", "ស្វាយ", "ឃុំ", "ព្រែក", "ស្រុក", "អូរ", "ជ្រៅ", "ថ្មី", "កណ្ដាល", "លើ")


class Words:
    """The same invented words in each run."""

    def __init__(self) -> None:
        self._random = random.Random(20261122)  # noqa: S311 - invented data, the same each time

    def some(self, count: int) -> str:
        """A few syllables and a number."""
        return " ".join(self._random.choice(SYLLABLES) for _ in range(count)) + f" {self._random.randrange(10**6)}"

    def person(self, work: Work, space: SpaceId) -> PersonIdentity:
        """Somebody's name and address."""
        return build(
            PersonIdentity,
            id=work.new_id(),
            space_id=space,
            person=work.new_id(),
            family_km=self.some(1),
            given_km=self.some(1),
            village_text=self.some(3),
            address_text=self.some(10),
            place="020301",
        )
