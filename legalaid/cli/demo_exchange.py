# SPDX-License-Identifier: Apache-2.0
"""How does the demo show two laptops that worked alone, meet at a hub, disagree, and meet again by stick?

The hub is a real process of its own, as an office would run it; it sees nothing but sealed frames. Where the hub is not
installed (the package for laptops does not carry it) the laptops meet by stick alone.
"""

import importlib.util
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from legalaid import assets
from legalaid.clock import Clock
from legalaid.crypto.kdf import FLOOR
from legalaid.services import bundles, conflicts, devices, joining_codes, joining_online, organisation, sync
from legalaid.services.case_edit import save_form
from legalaid.services.cases import add_case, open_form
from legalaid.services.desk import Desk, create_vault, open_vault

_SCRIPT = "demo/exchange.json"
_READY = "listening on "
_PATIENCE_S = 20

Tell = Callable[..., None]
"""Says one line of the demo, filled with facts."""


class Laptop(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One person's laptop, and the consultation that was recorded on it alone."""

    folder: str
    person: str
    passphrase: str
    consultation: dict[str, Any]


class Edit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One field of the first laptop's case that both change without a line between them."""

    field: str
    values: tuple[str, str]


class Exchange(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of it: two laptops, what they change before they meet at the hub, and before they meet by stick."""

    organisation: str
    office_name: str
    office_code: str
    laptops: tuple[Laptop, Laptop]
    at_hub: Edit
    by_stick: Edit


def tell_exchange(folder: Path, tell: Tell, *, clock: Clock) -> dict[str, Any]:
    """Tell it into a folder; returns where the laptops lie and which case still waits for a decision."""
    told = msgspec.json.decode(assets.read_bytes(_SCRIPT), type=Exchange)
    tell("exchange")
    pair = _Pair(told, folder, tell, clock)
    if importlib.util.find_spec("fastapi") is None:
        tell("exchange_no_hub")
        return pair.meet(None)
    with _hub(folder) as hub:
        return pair.meet(hub)


class _Hub(msgspec.Struct, frozen=True):
    """A hub that runs: its address, a token for one organisation, and how to stop it."""

    url: str
    invite: str
    stop: Callable[[], object]


@contextmanager
def _hub(folder: Path) -> Iterator[_Hub]:
    """A hub in a process of its own, on a free port of this machine."""
    places = [f"--database=sqlite:///{folder / 'hub.db'}", f"--blobs={folder / 'hub-files'}"]
    command = [sys.executable, "-m", "legalaid.hub"]
    (folder / "hub-files").mkdir()
    invited = subprocess.run([*command, "invite", *places, "--json"], check=True, capture_output=True)  # noqa: S603
    token = msgspec.json.decode(invited.stdout)["token"]
    serving = [*command, "serve", "--listen", "127.0.0.1:0", *places]
    with subprocess.Popen(serving, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:  # noqa: S603
        try:
            ready = process.stdout.readline().strip() if process.stdout else ""
            yield _Hub(ready.removeprefix(_READY), token, lambda: _stop(process))
        finally:
            _stop(process)


def _stop(process: "subprocess.Popen[str]") -> None:
    process.terminate()
    process.wait(_PATIENCE_S)


class _Pair:
    """The two laptops."""

    def __init__(self, told: Exchange, folder: Path, tell: Tell, clock: Clock) -> None:
        self._told, self._folder, self._tell, self._clock = told, folder, tell, clock

    def meet(self, hub: _Hub | None) -> dict[str, Any]:
        """From two vaults alone to one office, with a hub and without."""
        refs = [self._record(laptop) for laptop in self._told.laptops]
        self._join(hub)
        one, other = (self._unlock(laptop) for laptop in self._told.laptops)
        with one, other:
            self._exchange(one, other, hub)
            self._tell("exchange_joined", cases=len(refs), office=self._told.office_code)
            self._disagree(one, other, refs[0], self._told.at_hub)
            self._exchange(one, other, hub)
            self._settle(one)
            self._exchange(one, other, hub)
            if hub is not None:
                hub.stop()
                self._tell("exchange_hub_off")
            self._disagree(one, other, refs[0], self._told.by_stick)
            self._exchange(one, other, None)
            waiting = conflicts.list_conflicts(one)
            self._tell("exchange_waiting", n=len(waiting))
        first = self._told.laptops[0]
        return {"folder": str(self._folder / first.folder), "passphrase": first.passphrase, "waits": refs[0]}

    def _record(self, laptop: Laptop) -> str:
        """A laptop that works alone."""
        created = create_vault(
            self._folder / laptop.folder,
            passphrase=laptop.passphrase,
            office_name=self._told.office_name,
            office_code=self._told.office_code,
            person=laptop.person,
            clock=self._clock,
            cost=FLOOR,
        )
        with created.desk as desk:
            ref = add_case(desk, laptop.consultation)
        self._tell("exchange_alone", person=laptop.person, ref=ref)
        return ref

    def _unlock(self, laptop: Laptop) -> Desk:
        return open_vault(self._folder / laptop.folder, passphrase=laptop.passphrase, clock=self._clock)

    def _join(self, hub: _Hub | None) -> None:
        """The first founds the organisation and lets the second in; the seed would be printed, and is dropped here."""
        admin, new = (self._unlock(laptop) for laptop in self._told.laptops)
        with admin, new:
            organisation.found(admin, name=self._told.organisation)
            if hub is None:
                self._join_by_file(admin, new)
            else:
                organisation.connect(admin, hub.url, invite=hub.invite)
                self._join_online(admin, new)

    def _join_online(self, admin: Desk, new: Desk) -> None:
        """With a joining code: what the second person reads out is what the first one lets in."""
        asked = joining_online.ask(new, joining_codes.invite(admin).text)
        self._tell("exchange_asked", fingerprint=asked.fingerprint)
        joining_codes.approve(admin, asked.fingerprint, roles=["lawyer"], office=self._told.office_code)
        joining_online.join(new)

    def _join_by_file(self, admin: Desk, new: Desk) -> None:
        asked = devices.request(new)
        self._tell("exchange_asked", fingerprint=asked.fingerprint)
        devices.join(new, devices.approve(admin, asked.file, roles=["lawyer"], office=self._told.office_code).file)

    def _exchange(self, one: Desk, other: Desk, hub: _Hub | None) -> None:
        """Until both have what the other has: each speaks, then the first listens once more."""
        if hub is not None:
            for desk in (one, other, one):
                sync.run(desk)
            return
        for giver, taker in ((one, other), (other, one)):
            file = bundles.export_bundle(giver, self._folder).path
            bundles.import_bundle(taker, file)
            file.unlink()

    def _disagree(self, one: Desk, other: Desk, ref: str, edit: Edit) -> None:
        for desk, value in zip((one, other), edit.values, strict=True):
            save_form(desk, open_form(desk, ref), {edit.field: value})
        self._tell("exchange_offline", ref=ref, field=edit.field)

    def _settle(self, desk: Desk) -> None:
        for conflict in conflicts.list_conflicts(desk):
            kept = "; ".join(str(version["value"]) for version in conflict["values"])
            self._tell("exchange_settled", field=conflict["field"], values=kept, before=str(_or_dash(conflict)))
            conflicts.resolve_conflict(desk, conflict["id"], take=1)


def _or_dash(conflict: Mapping[str, Any]) -> object:
    return "–" if conflict["base"] is None else conflict["base"]
