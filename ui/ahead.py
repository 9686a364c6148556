# SPDX-License-Identifier: Apache-2.0
"""What is loaded beside a page because the page may lead to it, and by nobody who never opens that page?

The letter engine with its fonts and word lists, and the pages of a prison visit, take a fifth of the program's memory.
Whoever only looks through a list does without; whoever opens a case or the list of visits finds them ready a moment
later. A thread loads them; they hold nothing of the vault, and the process does not wait for them when it ends.
"""

import contextlib
from collections.abc import Callable
from functools import cache
from threading import Thread

from legalaid.errors import LegalAidError


@cache
def get_letters_ready() -> None:
    """A letter of the case in sight."""
    _beside(_load_letters)


@cache
def get_visits_ready() -> None:
    """A visit, or a prison, of the list in sight."""
    _beside(_load_visits)


@cache
def get_organisation_ready() -> None:
    """The page of the organisation, to which the settings and the exchange lead."""
    _beside(_load_organisation)


def _beside(load: Callable[[], None]) -> None:
    Thread(target=load, name="ahead", daemon=True).start()


def _load_letters() -> None:
    import ui.screens.letter  # noqa: F401, PLC0415
    from legalaid.services import letters  # noqa: PLC0415

    with contextlib.suppress(LegalAidError):  # the letter itself will say what is missing
        letters.get_ready()


def _load_visits() -> None:
    import ui.screens.facility  # noqa: PLC0415
    import ui.screens.visit  # noqa: F401, PLC0415


def _load_organisation() -> None:
    import ui.screens.organisation  # noqa: F401, PLC0415
