# SPDX-License-Identifier: Apache-2.0
"""Is a consultation written, checked, recognised and changed on the screen as it then stands in the vault?"""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication

from legalaid.domain.person import PersonLink
from legalaid.services import forms, village
from legalaid.services.cases import add_case, open_form, show_case
from legalaid.services.drafts import drop_draft, list_drafts
from tests.helpers.desks import StandingClock, consultation, open_desk
from tests.helpers.screen import activate, type_text, unnamed
from ui.screens.consultation import ConsultationScreen
from ui.widgets.place import ChosenPlace
from ui.widgets.text import Label


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("consultation") / "vault", clock=StandingClock()) as opened:
        yield opened


@pytest.fixture(scope="module")
def known(desk):
    """Somebody who was a client before."""
    return add_case(desk, consultation(matter="land"))


@pytest.fixture
def opened(qtbot, english, desk, tasks):
    """Opens screens, each in a window of its own."""
    for draft in list_drafts(desk):
        drop_draft(desk, draft.id)

    def open_screen(record=""):
        made = ConsultationScreen(desk, tasks, record)
        made.resize(1100, 800)
        made.told = []
        made.said.connect(lambda words, undo: made.told.append((words, undo)))
        made.went = []
        made.go.connect(lambda kind, ref: made.went.append((kind, ref)))
        activate(made)
        if made._ref:
            qtbot.waitUntil(lambda: made._opened is not None)
        screens.append(made)
        return made

    screens = []
    yield open_screen
    for made in screens:
        made.close()
        made.deleteLater()


def type_in(screen, name, text):
    screen.form.field(name).editor.setFocus()
    type_text(screen.form.field(name).editor, text)


def give_basis(screen, **texts):
    """What every consultation needs."""
    screen.form.field("matter").set_value("land")
    screen.form.field("channel").set_value("in_person")
    for name, text in ({"summary": "a fence"} | texts).items():
        type_in(screen, name, text)


def add_row(qtbot, screen, name, **values):
    """Press the button that adds an entry, and fill it in."""
    field = screen.form.field(name)
    qtbot.mouseClick(field.add_button, Qt.MouseButton.LeftButton)
    row = field.rows[-1]
    for key, value in values.items():
        target = row.fields[key]
        if hasattr(target, "line") or hasattr(target, "prose"):
            type_text(target.editor, value)
        else:
            target.set_value(value)
            target.edited.emit()
    return row


def save(qtbot, screen):
    """Press Ctrl+Enter and wait for the case page; its document."""
    qtbot.keyClick(screen, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not screen.form.problems.words()
    qtbot.waitUntil(lambda: bool(screen.went or screen.page.banner.isVisible() or screen.form.problems.words()))
    assert screen.went, screen.page.banner.accessibleName() or screen.form.problems.words()
    kind, ref = screen.went[-1]
    assert kind == "case"
    return show_case(screen._desk, ref)


def card_words(screen):
    return screen.form.duplicates.words()


# --- writing -----------------------------------------------------------------------------------------------------


def test_a_whole_consultation_stands_in_the_vault_as_it_was_typed(qtbot, desk, opened):
    screen = opened()
    give_basis(screen)
    form = screen.form
    form.field("matter").edited.emit()
    assert "land.boundary" in form.field("sub").chips
    form.field("sub").chips["land.boundary"].click()
    type_in(screen, "client.family_name_km", "ឡុង")
    type_in(screen, "client.birth", "២/៥/១៩៩០")
    form.field("client.place").set_value(ChosenPlace("020505", "ភូមិគំរូ"))
    type_in(screen, "event", "10/2026")
    add_row(qtbot, screen, "client.phones", number="០១៧ ៨៨៨ ៩៩៩", safe="no")
    add_row(qtbot, screen, "client.documents", type="national_id", number="123")
    add_row(qtbot, screen, "parties", role="adverse", family_name_km="ប៊ុន")
    organisation = add_row(qtbot, screen, "parties", role="official")
    organisation.fields["is"].row.segments["organisation"].click()
    screen.finish()
    assert screen.form.field("parties").message()
    organisation.fields["organisation.kind"].set_value("local_authority")
    type_text(organisation.fields["organisation.name_en"].editor, "Commune")
    add_row(qtbot, screen, "references", kind="court", number="12/2026")
    type_in(screen, "advice.text_km", "សូមវាស់វែង។")
    add_row(qtbot, screen, "advice.next_steps", text="ថតរូប")
    add_row(qtbot, screen, "tasks", text="Call", due="12/2026")
    add_row(qtbot, screen, "hearings", kind="hearing", day="1/12/2026", time="៩.៣០")
    form.field("client.consents")._answers["advice"][0].row.segments["given"].click()
    case = save(qtbot, screen)
    client = case["client"]
    assert (case["matter"], case["sub"], case["event"]) == ("land", ["land.boundary"], "2026-10")
    assert (client["family_name_km"], client["birth"], client["place"]) == ("ឡុង", "1990-05-02", "020505")
    assert client["village"] == "ភូមិគំរូ"
    assert client["phones"] == [{"number": "017 888 999", "safe": "no"}]
    assert client["documents"] == [{"number": "123", "type": "national_id"}]
    assert client["consents"] == [{"decision": "given", "purpose": "advice"}]
    assert [(party["role"], "organisation" in party) for party in case["parties"]] == [
        ("adverse", False),
        ("official", True),
    ]
    assert case["references"] == [{"kind": "court", "number": "12/2026"}]
    assert case["advice"]["next_steps"] == ["ថតរូប"]
    assert (case["tasks"][0]["due"], case["hearings"][0]["at"]) == ("2026-12", "2026-12-01T09:30+07:00")
    assert list_drafts(desk) == ()
    assert not screen.form.field("summary").value()


def test_how_consent_was_asked_rights_other_numbers_and_a_note_are_kept(qtbot, desk, opened):
    screen = opened()
    give_basis(screen)
    form = screen.form
    type_in(screen, "client.family_name_km", "ឡុង")
    consents = form.field("client.consents")
    for purpose in ("advice", "referral"):
        consents._answers[purpose][0].row.segments["given"].click()
    for name, answer in (("guard_present", "no"), ("free_to_refuse", "yes")):
        consents._details[name].row.segments[answer].click()
    form.open_rights.click()
    form.rights.chips["life"].click()
    add_row(qtbot, screen, "client.external_ids", system="idpoor", value="1234")
    type_in(screen, "notes", "Comes with her sister.")
    form.field("sensitivity").set_value("restricted")
    case = save(qtbot, screen)
    details = {"decision": "given", "free_to_refuse": "yes", "guard_present": "no"}
    assert case["client"]["consents"] == [details | {"purpose": purpose} for purpose in ("advice", "referral")]
    assert case["client"]["external_ids"] == [{"system": "idpoor", "value": "1234"}]
    assert (case["rights"], [note["text"] for note in case["notes"]]) == (["life"], ["Comes with her sister."])

    changed = opened(case["ref"])
    qtbot.waitUntil(changed.form.rights.isVisible)
    assert case["sensitivity"] == "restricted"
    assert changed.form.field("sensitivity").isHidden(), "who sees a case is chosen when it is made"
    assert changed.form.field("notes").value() == []
    assert changed.form.field("client.consents")._details["free_to_refuse"].value() == "yes"
    changed.form.field("client.consents")._details["private"].row.segments["yes"].click()
    changed.form.field("client.external_ids").rows[0].fields["value"].set_value("5678")
    type_in(changed, "notes", "A second note.")
    again = save(qtbot, changed)
    assert [one["private"] for one in again["client"]["consents"]] == ["yes", "yes"]
    assert again["client"]["external_ids"] == [{"system": "idpoor", "value": "5678"}]
    assert [note["text"] for note in again["notes"]] == ["Comes with her sister.", "A second note."]


def test_an_untouched_form_saves_nothing_about_anybody(qtbot, opened):
    screen = opened()
    give_basis(screen)
    assert save(qtbot, screen)["client"] is None


def test_errors_stop_the_end_and_never_the_draft(qtbot, desk, opened):
    screen, cases = opened(), desk.info().cases
    type_in(screen, "event", "31/2/2026")
    type_in(screen, "client.family_name_km", "ឡុង")
    screen.finish()
    for name in ("matter", "channel", "summary", "event"):
        assert screen.form.field(name).message()
    assert QApplication.focusWidget() is screen.form.field("matter").editor
    screen.keep_draft()
    (draft,) = list_drafts(desk)
    assert (draft.typed["event"], draft.typed["client.family_name_km"]) == ("31/2/2026", "ឡុង")
    assert desk.info().cases == cases


def test_odd_dates_are_asked_about_and_saved(qtbot, opened):
    screen = opened()
    give_basis(screen, **{"event": "24/12/2031", "client.birth": "1/1/1850", "received_at": "24/12/2031"})
    screen.form.field("summary").editor.setFocus()
    for name in ("event", "received_at"):
        assert "has not come yet" in screen.form.field(name).message()
    assert "before 1900" in screen.form.field("client.birth").message()
    case = save(qtbot, screen)
    assert (case["event"], case["client"]["birth"]) == ("2031-12-24", "1850-01-01")


def test_an_entry_without_what_it_needs_is_pointed_out_and_can_be_taken_out_and_back(qtbot, opened):
    screen = opened()
    give_basis(screen)
    row = add_row(qtbot, screen, "hearings", kind="hearing", day="1/12/2026")
    screen.finish()
    assert screen.form.field("hearings").message()
    row.remove.click()
    assert not screen.form.field("hearings").rows
    (_, undo) = screen.told[-1]
    undo()
    (back,) = screen.form.field("hearings").rows
    assert back.fields["kind"].value() == "hearing"
    type_text(back.fields["time"].editor, "8")
    assert save(qtbot, screen)["hearings"][0]["at"] == "2026-12-01T08:00+07:00"


def test_a_hundred_thousand_characters_are_pasted_kept_and_saved(qtbot, desk, opened):
    screen = opened()
    give_basis(screen)
    text = "គាត់ប្រាប់ថា " * 7_700
    pasted = QMimeData()
    pasted.setText(text[:100_000])
    screen.form.field("narrative").prose.insertFromMimeData(pasted)
    screen.keep_draft()
    assert len(list_drafts(desk)[0].typed["narrative"]) == 100_000
    assert len(save(qtbot, screen)["narrative"]) == 100_000


# --- who is on record --------------------------------------------------------------------------------------------


def test_somebody_on_record_is_recognised_taken_over_and_linked(qtbot, desk, known, opened):
    screen = opened()
    give_basis(screen, **{"client.family_name_latin": "Chan", "client.given_name_latin": "Sophea"})
    qtbot.waitUntil(screen.form.duplicates.isVisible)
    assert known in card_words(screen)
    screen.form.duplicates.buttons[0].click()
    qtbot.waitUntil(lambda: screen.form.field("client.family_name_km").value() == "ចាន់")
    assert [row["number"] for row in screen.form.case_values()["client.phones"]] == ["012 345 678"]
    assert "@joined" in screen.typed()
    case = save(qtbot, screen)
    one, other = (open_form(desk, ref).client.id for ref in (case["ref"], known))
    with desk.read() as reader:
        assert {frozenset((link.a, link.b)) for link in reader.where(PersonLink)} == {frozenset((one, other))}


def test_somebody_else_is_not_asked_about_again(qtbot, known, opened):
    screen = opened()
    type_in(screen, "client.family_name_km", "ចាន់")
    type_in(screen, "client.given_name_km", "សុភា")
    qtbot.waitUntil(screen.form.duplicates.isVisible)
    while screen.form.duplicates.buttons:
        screen.form.duplicates.buttons[1].click()
    assert not screen.form.duplicates.isVisible()


def test_an_opposing_party_who_is_a_client_here_is_warned_of(qtbot, known, opened):
    screen = opened()
    row = add_row(qtbot, screen, "parties", role="adverse", family_name_km="ចាន់", given_name_km="សុភា")
    qtbot.waitUntil(lambda: any("a client here" in label.plain() for label in row.findChildren(Label)))
    assert any(known in label.plain() for label in row.findChildren(Label))
    give_basis(screen)
    save(qtbot, screen)


# --- changing a case ---------------------------------------------------------------------------------------------


def test_a_case_is_changed_and_only_what_changed_is_written(qtbot, desk, opened):
    ref = add_case(desk, consultation())
    before = show_case(desk, ref)
    screen = opened(ref)
    screen.form.field("summary").prose.selectAll()
    type_in(screen, "summary", "ថ្មី")
    add_row(qtbot, screen, "tasks", text="More")
    after = save(qtbot, screen)
    assert (after["summary"], len(after["tasks"])) == ("ថ្មី", 2)
    assert {key for key in after if after[key] != before.get(key)} == {"summary", "tasks"}


def test_two_windows_on_one_case_show_both_values_and_one_is_kept(qtbot, desk, opened):
    ref = add_case(desk, consultation())
    one, other = opened(ref), opened(ref)
    for screen, text in ((one, "theirs"), (other, "mine")):
        screen.form.field("summary").prose.selectAll()
        type_in(screen, "summary", text)
    one.finish()
    qtbot.waitUntil(lambda: bool(one.went))
    other.finish()
    qtbot.waitUntil(lambda: bool(other._conflict_cards))
    (card,) = other._conflict_cards
    words = " ".join(label.plain() for label in card.findChildren(Label))
    assert "theirs" in words
    assert "mine" in words
    assert other.form.field("summary").isAncestorOf(card)
    assert not other.went
    assert {button.text() for button in card.takes} == {"Keep the earlier value", "Keep the later value"}, (
        "both are mine"
    )
    keep_theirs = next(button for button in card.takes if button.text() == "Keep the earlier value")
    keep_theirs.click()
    qtbot.waitUntil(lambda: not show_case(desk, ref)["conflicts"])
    assert show_case(desk, ref)["summary"] == "theirs"
    qtbot.waitUntil(lambda: not other._conflict_cards)


def test_a_third_value_settles_a_disagreement(qtbot, desk, opened):
    ref = add_case(desk, consultation())
    windows = [forms.open_case_form(desk, ref) for _ in range(2)]
    for window, text in zip(windows, ("one", "two"), strict=True):
        forms.save_changes(desk, window, window.values | {"client.alias": text})
    screen = opened(ref)
    qtbot.waitUntil(lambda: bool(screen._conflict_cards))
    (card,) = screen._conflict_cards
    card.another.click()
    type_text(card.third.prose, "three")
    card.keep.click()
    qtbot.waitUntil(lambda: not show_case(desk, ref)["conflicts"])
    assert show_case(desk, ref)["client"]["alias"] == "three"


# --- a clinic in a village ---------------------------------------------------------------------------------------


def test_place_and_day_of_a_clinic_stand_in_every_consultation_until_it_ends(qtbot, desk, opened):
    screen = opened()
    bar = screen.clinic
    bar.start.click()
    bar.place.set_value("020505")
    bar.day.set_value(None)
    bar.hold.click()
    assert bar.day.message()
    type_text(bar.day.editor, "20/11/2026")
    bar.hold.click()
    qtbot.waitUntil(bar.stop.isVisible)
    qtbot.waitUntil(lambda: screen.form.field("place").value() == "020505")
    assert not screen.form.is_edited
    screen.form.field("matter").set_value("land")
    type_in(screen, "summary", "x")
    case = save(qtbot, screen)
    assert (case["channel"], case["place"], case["received_at"][:10]) == ("field", "020505", "2026-11-20")
    qtbot.waitUntil(lambda: screen.form.field("place").value() == "020505")
    qtbot.waitUntil(lambda: bar.words().endswith("1"))
    bar.stop.click()
    qtbot.waitUntil(bar.start.isVisible)
    assert village.current_clinic(desk) is None


# --- states ------------------------------------------------------------------------------------------------------


def test_a_case_that_is_not_there_says_so(qtbot, opened, desk, tasks):
    screen = ConsultationScreen(desk, tasks, "BTB-2026-999-9999-0")
    qtbot.addWidget(screen)
    screen.show()
    qtbot.waitUntil(screen.page.banner.isVisible)


def test_every_field_has_a_name(qtbot, opened):
    screen = opened()
    for name in ("client.phones", "parties", "tasks", "hearings", "references", "client.documents"):
        add_row(qtbot, screen, name)
    screen.form.open_sensitive.click()
    assert screen.form.field("client.poverty").isVisible()
    assert unnamed(screen) == []
