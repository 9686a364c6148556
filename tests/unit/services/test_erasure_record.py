# SPDX-License-Identifier: Apache-2.0
"""Does the record of an erasure say what, why, who and how far, in both languages, and name no client?"""

import pytest

from legalaid.errors import NotFound
from legalaid.services import attachments, erasure
from legalaid.services.cases import add_case
from legalaid.services.erasure_record import print_record
from tests.helpers.desks import consultation, open_desk
from tests.helpers.joined import founded, hand, joined
from tests.helpers.pdfs import poppler_text

CLIENT = {"family_name_km": "ហ្សាន", "family_name_latin": "ZANCLIENT", "given_name_latin": "Zangiven"}


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Dara, who administers, Sok and Maly; a case that all have, and its number."""
    folder = tmp_path_factory.mktemp("office")
    dara, _ = founded(folder / "dara")
    sok, maly = (joined(dara, open_desk(folder / name, which=no)) for no, name in enumerate(("sok", "maly"), 1))
    with dara, sok, maly:
        yield dara, sok, maly


def shared(dara, *others):
    ref = add_case(dara, consultation(client=CLIENT, summary="Zansummary"))
    for _ in range(2):
        for other in others:
            hand(dara, other)
            hand(other, dara)
    return ref


def text_of(desk, which, language="en"):
    printed = print_record(desk, which, language=language)
    assert printed.pages == 1
    text = " ".join(poppler_text(printed.pdf).split())
    assert not [word for word in ("ZANCLIENT", "Zangiven", "Zansummary", "ហ្សាន") if word in text]
    return text


def test_it_follows_the_order_from_one_state_to_the_next(office):
    dara, sok, maly = office
    ref = shared(dara, sok, maly)
    withdrawn = erasure.order(sok, ref, reason="expired", confirm=ref)
    assert "It waits for a second person. Nothing was erased." in text_of(sok, ref)
    erasure.withdraw(sok, withdrawn.index)
    assert "It was withdrawn. Nothing was erased." in text_of(sok, ref)

    attachments.attach(maly, ref, title="alone", content=b"nobody else has this")
    given = erasure.order(sok, ref, reason="danger", confirm=ref)
    hand(sok, dara)
    erasure.approve(dara, given.index, confirm=ref)
    told = text_of(dara, ref)
    assert ref in told
    assert "What it holds puts somebody in danger" in told
    assert "Computers that have carried it out: 1 of 3." in told
    assert told.count("has not answered") == 2
    assert "It was withdrawn" in text_of(dara, str(withdrawn.index)), "each by its own number"

    hand(dara, maly)
    erasure.carry_out(maly)
    hand(maly, dara)
    hand(dara, sok)
    erasure.carry_out(sok)
    hand(sok, dara)
    assert "waits: has work of its own (1)" in text_of(dara, ref)
    erasure.let_go(maly, given.index, confirm=ref)
    hand(maly, dara)
    assert "Carried out on every computer that is known to have had it." in text_of(dara, ref)
    assert "among them saves that no other computer had: 1" in text_of(maly, ref)
    khmer = text_of(dara, str(given.index), "km")
    assert ref in khmer
    with pytest.raises(NotFound):
        print_record(dara, "10000", language="en")


def test_a_vault_alone_has_one_too(tmp_path):
    with open_desk(tmp_path / "alone") as alone:
        ref = add_case(alone, consultation(client=CLIENT, summary="Zansummary"))
        erasure.order(alone, ref, reason="asked", confirm=ref)
        told = text_of(alone, ref.lower())
        assert "Erased on this computer, while it worked alone." in told
        assert "The person concerned asked for it" in told
        with pytest.raises(NotFound):
            print_record(alone, "", language="en")
