# SPDX-License-Identifier: Apache-2.0
"""Five hundred and twelve people speak in private, each allowing something else: not one of them is named anywhere."""

import json
from itertools import combinations, product

import pytest

from legalaid.domain.interview import InterviewIdentity, Risk, Use
from legalaid.domain.records import RECORDS
from legalaid.ids import SpaceKind
from legalaid.services import audit
from legalaid.services.visit_import import import_visit
from legalaid.services.visit_letters import make_visit_letter
from legalaid.services.visit_page import visit_page
from legalaid.services.visit_papers import Paper, print_paper
from legalaid.services.visit_show import visit_json
from legalaid.store import frames
from legalaid.store import membership as kept
from tests.helpers.desks import open_desk
from tests.helpers.joined import founded, hand, joined
from tests.helpers.pdfs import poppler_text
from tests.helpers.visits import visit_document

pytestmark = pytest.mark.sec("LOG")

VISITS = 3
USES = tuple(chosen for size in range(len(Use) + 1) for chosen in combinations(Use, size))
EVERYTHING = tuple(product(USES, ("yes", "no", "unknown", None), Risk))
"""Each set of consents, freely given or not, at each risk."""

PAPERS = ((Paper.REPORT, True), (Paper.REPORT, False), (Paper.CHECKLIST, False), (Paper.TIMELINE, False))


def person(no):
    return {
        "family_latin": f"Zqx{no:03}wv",
        "given_km": f"ឞឞ{no:03}",
        "prisoner_number": f"QP-{no:05}",
        "cell": f"KJ{no:03}",
    }


def talk(no):
    consents, free, risk = EVERYTHING[no]
    said = {"text": f"talk {no}"} if Use.RECORD in consents else {}
    told = {"consents": list(consents), "free_to_refuse": free, "reprisal_risk": risk, "identity": person(no)}
    return {"pseudonym": f"A{no}", "kind": "individual"} | told | said


@pytest.fixture(scope="module")
def laptops(tmp_path_factory):
    """The monitor's laptop with every talk on it, and a colleague's that has what colleagues get."""
    folder = tmp_path_factory.mktemp("laptops")
    monitor, _ = founded(folder / "monitor")
    with monitor, joined(monitor, open_desk(folder / "colleague", which=1)) as colleague:
        hand(colleague, monitor)
        refs = [
            import_visit(
                monitor,
                visit_document(
                    interviews=[talk(no) for no in range(first, len(EVERYTHING), VISITS)],
                    findings=[{"severity": "serious", "text_en": "Food", "interviews": [f"A{first}"], "public": True}],
                    recommendations=None,
                    requests=None,
                ),
            )
            for first in range(VISITS)
        ]
        hand(monitor, colleague)
        yield monitor, colleague, refs


def named(texts):
    """Whose name, number or cell stands in any of these texts."""
    whole = "\n".join(texts).casefold()
    return [no for no in range(len(EVERYTHING)) for told in person(no).values() if told.casefold() in whole]


def rows(desk, *, besides):
    """Every row of every record that a vault can read, as text; those of the kinds of space given left out."""
    with desk.read() as reader:
        left_out = {space for kind in besides for space in reader.spaces(kind)}
        return [
            repr(row.values())
            for kind in RECORDS.values()
            for row in reader.where(kind)
            if row.space_id not in left_out
        ]


def test_there_are_as_many_as_was_promised_and_each_stands_in_the_compartment_of_the_interviewer(laptops):
    monitor, _, refs = laptops
    assert len(EVERYTHING) >= 500
    assert sum(len(visit_page(monitor, ref).interviews) for ref in refs) == len(EVERYTHING)
    assert len(set(named(rows(monitor, besides=())))) == len(EVERYTHING), "the search finds who is there"


def test_nobody_is_named_in_the_visits_compartment_the_trail_or_the_vault_of_a_colleague(laptops):
    monitor, colleague, refs = laptops
    assert named(rows(monitor, besides=[SpaceKind.VISIT_IDENTITY])) == []
    assert sum(len(visit_page(colleague, ref).interviews) for ref in refs) == len(EVERYTHING)
    assert named(rows(colleague, besides=())) == []
    with colleague.read() as reader:
        assert reader.count(InterviewIdentity) == 0
    trails = [audit.list_audit(desk, limit=5000) for desk in (monitor, colleague)]
    assert named([json.dumps(trails, default=str, ensure_ascii=False)]) == []


def test_nobody_is_named_in_a_paper_or_an_answer_of_the_command_line(laptops):
    monitor, _, refs = laptops
    told = []
    for ref in refs:
        told.append(json.dumps(visit_json(visit_page(monitor, ref)), default=str, ensure_ascii=False))
        pdfs = [print_paper(monitor, ref, paper, language="en", is_public=is_public).pdf for paper, is_public in PAPERS]
        told += map(poppler_text, [*pdfs, make_visit_letter(monitor, ref, language="en").pdf])
    assert named(told) == []


def test_what_goes_over_a_hub_or_a_stick_holds_no_name_as_it_stands(laptops):
    monitor, _, _ = laptops
    with monitor.read() as reader:
        spaces = kept.spaces(reader.connection)
        raws = [frame.raw for space in spaces for frame in frames.of_space(reader.connection, space.id)]
    assert {space.kind for space in spaces} >= {SpaceKind.VISIT, SpaceKind.VISIT_IDENTITY}
    assert named(raw.decode("utf-8", "ignore") for raw in raws) == []
