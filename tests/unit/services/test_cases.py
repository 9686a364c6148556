# SPDX-License-Identifier: Apache-2.0
"""A case from its first words to its end: opened, shown, changed in two windows, moved, closed, counted."""

import json

import pytest

from legalaid.domain.case import CaseFact, CaseMove, Closing, Contact, MoveNotAllowed
from legalaid.domain.person import PersonPhone
from legalaid.errors import (
    ControlCharacter,
    LegalAidError,
    MissingField,
    NotFound,
    TextTooLong,
    UnknownCode,
    UnknownField,
    WrongCheckDigit,
    WrongValue,
)
from legalaid.ids import parse_number
from legalaid.khmer.digits import to_khmer
from legalaid.limits import LINE_CHARACTERS, ROWS_IN_ONE_RECORD
from legalaid.services import cases
from legalaid.services.case_edit import save_form
from legalaid.services.cases import Ending, add_case, open_form, show_case
from tests.helpers.desks import StandingClock, consultation, open_desk, reopened


@pytest.fixture
def clock():
    return StandingClock()


@pytest.fixture
def desk(tmp_path, clock):
    with open_desk(tmp_path / "vault", clock=clock) as opened:
        yield opened


def test_a_consultation_opens_at_once_and_reads_back_as_it_was_given(desk):
    given = consultation()
    shown = show_case(desk, add_case(desk, given))
    assert shown["status"] == "open"
    assert shown["opened_on"] == "2026-11-21"
    for key in ("kind", "channel", "matter", "summary", "urgency"):
        assert shown[key] == given[key]
    for key, value in given["client"].items():
        assert shown["client"][key] == value
    assert shown["advice"]["text_km"] == given["advice"]["text_km"]
    assert shown["tasks"] == given["tasks"]
    assert shown["hearings"][0]["at"] == "2026-12-01T09:00+07:00"


def test_what_is_shown_can_be_added_again(desk):
    shown = show_case(desk, add_case(desk, consultation()))
    given = {
        key: value for key, value in shown.items() if key not in {"ref", "status", "opened_on", "letters", "conflicts"}
    }
    given["advice"] = {key: value for key, value in given["advice"].items() if key not in {"version", "sealed"}}
    again = show_case(desk, add_case(desk, json.loads(json.dumps(given))))
    assert again["client"] == shown["client"]


def test_numbers_count_up_and_are_found_in_khmer_digits_too(desk):
    first, second = (add_case(desk, consultation()) for _ in range(2))
    assert parse_number(second).serial == parse_number(first).serial + 1
    assert show_case(desk, to_khmer(first).lower())["ref"] == first


def test_a_mistyped_number_is_not_looked_for(desk):
    ref = add_case(desk, consultation())
    wrong = ref[:-1] + str((int(ref[-1]) + 1) % 10)
    with pytest.raises(WrongCheckDigit):
        show_case(desk, wrong)
    with pytest.raises(NotFound):
        show_case(desk, str(parse_number(ref).__class__(*_next(ref))))


def _next(ref):
    number = parse_number(ref)
    return number.prefix, number.office, number.year, number.tag, number.serial + 7


def test_a_caller_may_stay_anonymous(desk):
    ref = add_case(
        desk, {"channel": "hotline", "matter": "land", "summary": "A question about a title.", "anonymous": True}
    )
    shown = show_case(desk, ref)
    assert shown["client"] is None
    assert shown["anonymous"] is True


def test_nothing_demographic_is_filled_in_for_a_person(desk):
    document = consultation(client={"alias": "Caller 7"})
    shown = show_case(desk, add_case(desk, document))
    assert shown["client"] == {"alias": "Caller 7"}


@pytest.mark.parametrize(
    ("document", "error", "field"),
    [
        (consultation(matter=None), MissingField, "matter"),
        (consultation(summary=None), MissingField, "summary"),
        (consultation(channel=None), MissingField, "channel"),
        (consultation(matter="astrology"), UnknownCode, "matter"),
        (consultation(colour="red"), UnknownField, "colour"),
        (consultation(client={"sex": "lots"}), UnknownCode, "client.sex"),
        (consultation(client={"given_name_km": "សុ\u202eភា"}), ControlCharacter, "client.given_name_km"),
        (
            consultation(client={"given_name_latin": "a" * (LINE_CHARACTERS + 1)}),
            TextTooLong,
            "client.given_name_latin",
        ),
        (consultation(client={"birth": "sometime"}), WrongValue, "client.birth"),
        (consultation(urgency=True), WrongValue, "urgency"),
        (consultation(tasks=[{"text": "x"}] * (ROWS_IN_ONE_RECORD + 1)), TextTooLong, "tasks"),
        (consultation(tasks=[{"text": "x", "due": "2026-13-01"}]), WrongValue, "tasks.1.due"),
        (consultation(hearings=[{"kind": "party", "at": "2026-12-01T09:00"}]), UnknownCode, "hearings.1.kind"),
        (consultation(parties=[{"given_name_km": "ក"}]), MissingField, "parties.1.role"),
        ([], WrongValue, "document"),
    ],
)
def test_what_does_not_fit_is_named_and_nothing_is_saved(desk, document, error, field):
    with pytest.raises(error) as refusal:
        add_case(desk, document)
    assert refusal.value.facts["field"] == field
    assert desk.info().cases == 0


def test_a_refusal_never_repeats_what_a_client_said(desk):
    with pytest.raises(LegalAidError) as refusal:
        add_case(desk, consultation(**{"Chan Sophea of Svay Por": "x"}))
    assert "Sophea" not in repr(refusal.value) + repr(refusal.value.facts)


def test_two_windows_on_one_field_keep_both_values_until_one_decides(desk, clock):
    ref = add_case(desk, consultation())
    mine, theirs = open_form(desk, ref), open_form(desk, ref)
    clock.pass_time(minutes=1)
    save_form(desk, mine, {"summary": "He was moved to the provincial prison."})
    clock.pass_time(minutes=1)
    save_form(desk, theirs, {"summary": "He has been released."})
    with desk.read() as reader:
        (conflict,) = reader.conflicts()
    assert {version.values["summary"] for version in conflict.values} == {
        "He was moved to the provincial prison.",
        "He has been released.",
    }
    assert conflict.base == {"summary": consultation()["summary"]}
    assert show_case(desk, ref)["conflicts"] == [{"id": conflict.id, "field": "summary"}]
    with desk.write("conflict.resolve") as work:
        work.resolve(conflict, take=0)
    shown = show_case(desk, ref)
    assert shown["conflicts"] == []
    assert shown["summary"] == conflict.values[0].values["summary"]


def test_two_windows_on_different_fields_do_not_clash(desk):
    ref = add_case(desk, consultation())
    one, other = open_form(desk, ref), open_form(desk, ref)
    save_form(desk, one, {"urgency": "1"})
    save_form(desk, other, {"client.sex": "other"})
    shown = show_case(desk, ref)
    assert (shown["urgency"], shown["client"]["sex"], shown["conflicts"]) == (1, "other", [])


def test_only_what_really_changed_is_reported_and_written(desk):
    ref = add_case(desk, consultation())
    assert save_form(desk, open_form(desk, ref), {"urgency": "២", "matter": "detention"}) == ()
    assert save_form(desk, open_form(desk, ref), {"urgency": "៣", "matter": "detention"}) == ("urgency",)


def test_a_phone_is_kept_as_typed_and_as_a_number(desk):
    ref = add_case(desk, consultation())
    save_form(desk, open_form(desk, ref), {"client.phone": "០៧៧ ១១១ ២២២"})
    with desk.read() as reader:
        (phone,) = reader.where(PersonPhone)
    assert (phone.typed, phone.e164) == ("០៧៧ ១១១ ២២២", "+85577111222")


def test_the_first_phone_keeps_whether_it_is_safe(desk):
    phones = [{"number": "012 345 678", "safe": "yes"}, {"number": "077 111 222", "safe": "no", "whose": "husband"}]
    document = consultation(client={"alias": "A", "phone": "077 111 222", "phones": phones})
    assert show_case(desk, add_case(desk, document))["client"]["phones"] == phones[::-1]


def test_a_field_of_a_record_that_is_not_there_yet_makes_it(desk):
    ref = add_case(desk, consultation())
    changed = save_form(
        desk, open_form(desk, ref), {"client.poverty": "idpoor1", "client.vulnerability": "detainee,migrant"}
    )
    assert set(changed) == {"client.poverty", "client.vulnerability"}
    assert show_case(desk, ref)["client"]["vulnerability"] == ["detainee", "migrant"]


def test_entries_of_lists_are_changed_by_their_number(desk):
    ref = add_case(desk, consultation())
    changes = {
        "tasks.1.outcome": "Done by phone.",
        "tasks.1.done": "2026-11-22T10:00",
        "hearings.1.outcome": "Adjourned.",
    }
    assert set(save_form(desk, open_form(desk, ref), changes)) == set(changes)
    with pytest.raises(NotFound):
        save_form(desk, open_form(desk, ref), {"tasks.2.text": "?"})


@pytest.mark.parametrize(
    "key", ["colour", "client.colour", "advice.colour", "tasks.1.colour", "house.colour", "number"]
)
def test_an_unknown_key_changes_nothing(desk, key):
    ref = add_case(desk, consultation())
    before = show_case(desk, ref)
    with pytest.raises(UnknownField):
        save_form(desk, open_form(desk, ref), {"urgency": "1", key: "red"})
    assert show_case(desk, ref) == before


def test_a_case_is_closed_with_its_result_and_can_be_opened_again(desk, clock):
    ref = add_case(desk, consultation())
    ending = Ending(outcome="counsel_and_advice", result="full", told_on=clock.today())
    cases.close_case(desk, open_form(desk, ref), ending)
    assert show_case(desk, ref)["status"] == "closed"
    with desk.read() as reader:
        assert [(move.from_status, move.to_status) for move in reader.where(CaseMove)] == [
            ("open", "resolved"),
            ("resolved", "closed"),
        ]
        assert reader.where(Closing)[0].service_outcome == "counsel_and_advice"
    cases.reopen_case(desk, open_form(desk, ref), "New papers came.")
    assert show_case(desk, ref)["status"] == "open"


def test_a_client_who_withdrew_ends_the_case_early(desk):
    ref = add_case(desk, consultation())
    ending = Ending(outcome="withdrawn", result="none", not_told_why="No telephone.")
    cases.close_case(desk, open_form(desk, ref), ending)
    with desk.read() as reader:
        assert [move.reason for move in reader.where(CaseMove)] == ["withdrawn"]


@pytest.mark.parametrize("told", [{}, {"told_on": StandingClock().today(), "not_told_why": "x"}])
def test_closing_says_whether_the_client_was_told(desk, told):
    ref = add_case(desk, consultation())
    with pytest.raises(MissingField):
        cases.close_case(desk, open_form(desk, ref), Ending(outcome="counsel_and_advice", result="full", **told))
    assert show_case(desk, ref)["status"] == "open"


def test_an_open_case_does_not_jump_to_declined(desk):
    ref = add_case(desk, consultation())
    with pytest.raises(MoveNotAllowed):
        cases.move_case(desk, open_form(desk, ref), "declined", reason="no_merit")


def test_each_save_leaves_one_fact_without_names(desk, clock):
    ref = add_case(desk, consultation(client=consultation()["client"] | {"seeing": "a_lot"}))
    save_form(desk, open_form(desk, ref), {"matter": "land"})
    with desk.read() as reader:
        (fact,) = reader.where(CaseFact)
    assert (fact.matter, fact.province, fact.sex, fact.disability) == ("land", "02", "female", "yes")
    assert (fact.month_received, fact.month_closed) == ("2026-11", None)
    assert fact.age_band == "age_35_59"
    assert len(fact.persons) == 1
    cases.close_case(desk, open_form(desk, ref), Ending("counsel_and_advice", "full", told_on=clock.today()))
    with desk.read() as reader:
        (fact,) = reader.where(CaseFact)
    assert (fact.status, fact.outcome, fact.month_closed) == ("closed", "counsel_and_advice", "2026-11")


def test_a_half_known_birth_date_gives_an_age_band_only_if_both_ends_agree(desk):
    add_case(desk, consultation(client={"alias": "A", "birth": "2008"}))
    with desk.read() as reader:
        assert reader.where(CaseFact)[0].age_band == "unknown"


def test_matter_and_summary_of_the_first_contact_stand_in_the_case(desk):
    add_case(desk, consultation())
    with desk.read() as reader:
        (contact,) = reader.where(Contact)
    assert (contact.matter, contact.summary, contact.province) == (None, None, "02")


def test_everything_is_there_after_locking_and_opening_again(tmp_path):
    folder = tmp_path / "vault"
    with open_desk(folder) as desk:
        ref = add_case(desk, consultation())
        before = show_case(desk, ref)
    with reopened(folder) as desk:
        assert show_case(desk, ref) == before
