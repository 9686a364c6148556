# SPDX-License-Identifier: Apache-2.0
"""How is a question given up that nobody wants answered any more?"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from legalaid.store.engine import driver_of
from legalaid.store.reader import Reader

_STEPS = 20_000
"""Steps of SQLite's machine between two looks: about a millisecond."""


@contextmanager
def unless(stopped: Callable[[], bool], reader: Reader) -> Iterator[None]:
    """Break off whatever the reader does in this block as soon as `stopped` says so."""
    driver = driver_of(reader.connection)
    driver.set_progress_handler(lambda: int(stopped()), _STEPS)
    try:
        yield
    finally:
        driver.set_progress_handler(None, 0)
