# SPDX-License-Identifier: Apache-2.0
"""Two vaults with planted names meet by a hub: what of it could whoever runs the hub, or listens to its line, read?"""

import pytest

from legalaid.hub.backup import back_up
from legalaid.hub.blobs import blob_store
from legalaid.hub.database import Database
from legalaid.hub.serving import embedded
from legalaid.hub.settings import Settings
from legalaid.ids import SpaceKind
from tests.helpers.exchange import Union, picture, sync
from tests.helpers.hubs import GENEROUS, HubAt
from tests.helpers.leaks import files_below, leaks
from tests.helpers.proxy import BadLine
from tests.helpers.stores import add_office, new_store

pytestmark = pytest.mark.sec("HUB")

LATIN, KHMER = "Zebrinov", "ឞក្រពើឡង់"
COUNT = 60


def name_of(n):
    """A name of its own in each script."""
    latin, khmer = ("".join(chr(first + int(digit)) for digit in f"{n:03d}") for first in (ord("a"), 0x1780))
    return f"{LATIN}{latin}", f"{KHMER}{khmer}"


PLANTED = [name for n in range(COUNT) for name in name_of(n)]


@pytest.fixture
def vaults(tmp_path):
    pair = new_store(tmp_path / "one"), new_store(tmp_path / "two")
    yield pair
    for vault in pair:
        vault.close()


def test_neither_the_hub_nor_its_backup_nor_the_line_hold_a_planted_name(vaults, tmp_path):
    one, two = vaults
    union = Union(one, two, name="planted")
    with one.write(actor=None, action="office.set") as work:
        space = work.open_space(SpaceKind.OFFICE)
        for n in range(COUNT):
            latin, khmer = name_of(n)
            add_office(work, space, name_en=latin, name_km=khmer, phones=(latin,))
    folder = tmp_path / "hub"
    settings = Settings(database=f"sqlite:///{folder / 'hub.db'}", blobs=str(folder / "blobs"), **GENEROUS)
    with Database(settings.database) as database:
        database.make()
        with embedded(settings) as url, BadLine(url) as bad:
            with union.line(one, bad.url) as line:
                line.found(HubAt(url, settings).invite(), union.log)
            sync(union, one, bad.url)
            sync(union, two, bad.url)
            back_up(database, blob_store(settings.blobs), tmp_path / "copy")
            places = files_below(folder, tmp_path / "copy") | {"the line": bytes(bad.heard)}
    assert picture(one)["office"] == picture(two)["office"]
    assert len(places) >= 3
    assert len(places["the line"]) > COUNT * 40
    assert leaks(places, PLANTED) == {}
    # The search would find them: where one is put, it is found.
    assert leaks({"a place": b"x" + name_of(7)[1].encode() + b"y"}, PLANTED) == {"a place": 1}
    names = str(picture(two)["office"])
    assert all(name in names for name in PLANTED)
