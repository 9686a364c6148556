# SPDX-License-Identifier: Apache-2.0
"""Does a form on the screen write the same case as the command line, and an edit only what was edited?"""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legalaid.domain.person import PersonLink
from legalaid.errors import MissingField, UnknownCode
from legalaid.services.cases import add_case, open_form, show_case
from legalaid.services.drafts import FormDraft, keep_draft, list_drafts, new_draft
from legalaid.services.forms import (
    Joined,
    OpenForm,
    disagreements,
    document_from,
    finish_new,
    known_person,
    open_case_form,
    save_changes,
)
from legalaid.services.people_search import search_people
from tests.helpers.desks import consultation, open_desk

RICH = consultation(
    parties=[
        {"role": "adverse", "family_name_km": "ចាន់", "given_name_km": "វិបុល", "phone": "017 222 333"},
        {"role": "official", "organisation": {"kind": "local_authority", "name_en": "Commune office"}},
    ],
    references=[{"kind": "court", "institution": "សាលាដំបូង", "number": "12/2026"}],
    client=consultation()["client"]
    | {
        "phones": [{"number": "012 345 678", "safe": "no"}],
        "documents": [{"type": "national_id", "number": "123456789"}],
        "consents": [{"purpose": "advice", "decision": "given", "method": "thumbprint"}],
    },
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("forms") / "vault") as opened:
        yield opened


def opened(desk, **changed):
    return open_case_form(desk, add_case(desk, RICH | changed))


def plain(desk, ref):
    """A case as its document, without what differs between any two cases."""
    document = show_case(desk, ref)
    return {key: value for key, value in document.items() if key not in {"ref", "conflicts"}}


def cases_of(desk, number):
    """The cases of everybody with this telephone."""
    return [ref for person in search_people(desk, number) for ref in person["cases"]]


def test_a_form_that_shows_a_case_writes_the_same_case_again(desk):
    form = opened(desk)
    values = {
        path: [{key: value for key, value in row.items() if key != "id"} for row in value]
        if isinstance(value, list) and value and isinstance(value[0], dict)
        else value
        for path, value in form.values.items()
    }
    again = finish_new(desk, values, joined=None, draft=None)
    assert plain(desk, again) == plain(desk, form.case.ref)


def test_saving_an_untouched_form_changes_nothing(desk):
    form = opened(desk)
    before = show_case(desk, form.case.ref)
    assert save_changes(desk, form, form.values) == ()
    assert show_case(desk, form.case.ref) == before


def test_only_what_was_edited_is_written(desk):
    form = opened(desk)
    values = dict(form.values)
    values["urgency"] = 1
    values["client.sex"] = None
    values["advice.next_steps"] = ["ទីមួយ", "ទីពីរ"]
    values["client.phones"] = [form.values["client.phones"][0] | {"number": "០១១ ២២២ ៣៣៣"}, {"number": "117"}]
    values["parties"] = [form.values["parties"][1] | {"organisation.name_en": "Commune hall"}]
    values["tasks"] = [*form.values["tasks"], {"kind": "callback", "text": "Call", "due": "2026-12"}]
    changed = save_changes(desk, form, values)
    assert set(changed) >= {
        "urgency",
        "client.sex",
        "advice.next_steps",
        "client.phones.1.number",
        "parties.1",
        "tasks",
    }
    after = show_case(desk, form.case.ref)
    assert (after["urgency"], after["client"].get("sex")) == (1, None)
    assert after["advice"]["next_steps"] == ["ទីមួយ", "ទីពីរ"]
    assert [phone["number"] for phone in after["client"]["phones"]] == ["០១១ ២២២ ៣៣៣", "117"]
    assert [party["role"] for party in after["parties"]] == ["official"]
    assert after["parties"][0]["organisation"]["name_en"] == "Commune hall"
    assert [task["text"] for task in after["tasks"]] == ["Call the court", "Call"]
    assert form.case.ref in cases_of(desk, "011 222 333")
    assert form.case.ref not in cases_of(desk, "017 222 333")


def test_a_client_can_be_named_later(desk):
    form = open_case_form(desk, add_case(desk, consultation(client=None)))
    save_changes(desk, form, form.values | {"client.family_name_km": "ម៉ៅ", "client.phones": [{"number": "012999888"}]})
    client = show_case(desk, form.case.ref)["client"]
    assert (client["family_name_km"], client["phone"]) == ("ម៉ៅ", "012999888")


def test_who_the_client_also_is_is_said_in_the_same_breath(desk):
    first = open_form(desk, add_case(desk, RICH))
    taken = known_person(desk, first.client.id)
    assert taken["client.family_name_km"] == "ចាន់"
    assert not {"client.poverty", "client.consents", "client.phone"} & taken.keys()
    draft = FormDraft(new_draft(desk), "consultation", {})
    keep_draft(desk, draft)
    basis = {"matter": "land", "summary": "x", "channel": "hotline"}
    ref = finish_new(desk, basis | taken, joined=Joined(first.client.id), draft=draft.id)
    second = open_form(desk, ref).client
    with desk.read() as reader:
        assert {(link.a, link.b) for link in reader.where(PersonLink)} == {(second.id, first.client.id)}


@pytest.mark.parametrize(
    ("values", "error"),
    [({"summary": "x", "channel": "hotline"}, MissingField), ({"matter": "no_such"}, UnknownCode)],
)
def test_what_does_not_fit_saves_nothing_and_keeps_the_draft(desk, values, error):
    draft = FormDraft(new_draft(desk), "hotline", {"summary": "x"})
    keep_draft(desk, draft)
    cases = desk.info().cases
    full = {"summary": "x", "channel": "hotline"} | values
    with pytest.raises(error):
        finish_new(desk, full, joined=None, draft=draft.id)
    assert desk.info().cases == cases
    assert draft.id in {kept.id for kept in list_drafts(desk)}


def test_two_windows_on_one_case_keep_both_values_at_their_field(desk):
    ref = add_case(desk, RICH)
    one, other = open_case_form(desk, ref), open_case_form(desk, ref)
    save_changes(desk, one, one.values | {"client.given_name_km": "សុខា"})
    save_changes(desk, other, other.values | {"client.given_name_km": "សុភី"})
    (found,) = disagreements(desk, other.case)
    assert found.path == "client.given_name_km"
    assert [version["value"] for version in found.clash.values] == ["សុខា", "សុភី"]


def test_a_draft_taken_up_later_does_not_overwrite_what_came_meanwhile(desk):
    ref = add_case(desk, RICH)
    before = open_case_form(desk, ref)
    meanwhile = open_case_form(desk, ref)
    save_changes(desk, meanwhile, meanwhile.values | {"urgency": 1, "summary": "theirs"})
    later = open_case_form(desk, ref, seen=before.case.case.seen)
    save_changes(desk, OpenForm(later.case, before.values), before.values | {"summary": "mine"})
    (found,) = disagreements(desk, later.case)
    assert [version["value"] for version in found.clash.values] == ["theirs", "mine"]
    assert show_case(desk, ref)["urgency"] == 1


texts = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cf")), min_size=1, max_size=30)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(["summary", "client.alias", "advice.text_km", "advice.question"]), texts))
def test_paths_nest_and_nothing_empty_is_written(values):
    document = document_from(values | {"client.sex": None, "tasks": [], "advice.next_steps": []})
    flat = {
        f"{key}.{name}" if isinstance(inner, dict) else key: value
        for key, inner in document.items()
        for name, value in (inner.items() if isinstance(inner, dict) else [("", inner)])
    }
    assert flat == values
