# SPDX-License-Identifier: Apache-2.0
"""What does a request handler work with?

Nothing of it is state of the hub: everything that must last is in the database and the blob store, so any number of
processes may serve one hub.
"""

import logging
from dataclasses import dataclass, field
from typing import TypeVar

from fastapi import Request
from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool

from legalaid.clock import Clock
from legalaid.hub import admission, enrolments, erasure, invitations
from legalaid.hub.admission import Caller
from legalaid.hub.blobs import BlobStore
from legalaid.hub.database import Database
from legalaid.hub.denials import Denied
from legalaid.hub.faults import place
from legalaid.hub.incoming import Incoming, decoded
from legalaid.hub.organisations import Organisations
from legalaid.hub.settings import Settings
from legalaid.sync.requests import Preamble, Subject

_LOG = logging.getLogger("legalaid.hub")

HeadT = TypeVar("HeadT")

_HOUR_MS = 60 * 60 * 1000


@dataclass(slots=True)
class Clearing:
    """When this process looks next whether something is to be deleted; each process looks for itself."""

    next_at: int = 0

    def is_due(self, now: int) -> bool:
        """Whether it is time; then the next time is an hour later."""
        if now < self.next_at:
            return False
        self.next_at = now + _HOUR_MS
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The hub's settings, places and clock."""

    settings: Settings
    database: Database
    blobs: BlobStore
    clock: Clock = field(default_factory=Clock)
    organisations: Organisations = field(default_factory=Organisations)
    clearing: Clearing = field(default_factory=Clearing)

    async def admit_head(self, incoming: Incoming, kind: type[HeadT]) -> tuple[Caller, HeadT]:
        """Who posts, and the head. Raises `Denied`."""
        preamble, subject = await incoming.signed_head()
        caller = await run_in_threadpool(self._admit, preamble, subject)
        return caller, decoded(subject.head, kind)

    async def admit_header(self, incoming: Incoming) -> Caller:
        """Who asks without a head. Raises `Denied`."""
        return await run_in_threadpool(self._admit, *incoming.signed_header())

    def clear_away(self) -> int:
        """Delete the bytes of what was erased if their time has come; now and then, at a request. Of how many spaces.

        With it goes what is of no use any more. A place that does not answer is tried again: whoever exchanges has
        nothing to do with it.
        """
        now = self.clock.milliseconds()
        if not self.clearing.is_due(now) and self.settings.erasure_days:
            return 0
        days = self.settings.erasure_days
        try:
            with self.database.writing() as work:
                for forget in (admission.forget, enrolments.forget, invitations.forget):
                    forget(work, now=now)
            return erasure.erase_due(self.database, self.organisations, self.blobs, days=days, now=now)
        except (Denied, SQLAlchemyError) as error:
            _LOG.error("clearing away: %s at %s", type(error).__name__, place(error))
            return 0

    def _admit(self, preamble: Preamble, subject: Subject) -> Caller:
        return admission.admit(
            self.database,
            self.organisations,
            self.settings,
            preamble=preamble,
            subject=subject,
            now=self.clock.milliseconds(),
        )


def desk_of(request: Request) -> Desk:
    """The desk of the hub that got this request."""
    desk = request.app.state.desk
    if not isinstance(desk, Desk):
        raise TypeError("the hub has no desk")
    return desk
