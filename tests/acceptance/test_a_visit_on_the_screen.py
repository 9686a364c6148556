# SPDX-License-Identifier: Apache-2.0
"""The real program on a screen of its own, in Khmer, by keyboard alone: two visits to a prison and what came of them.

The first one is planned, answered to its last question, and told in interviews, a photo, findings, recommendations and
a report; the second one verifies them, and the page of the prison shows both on one line.
"""

import pytest
from PIL import Image

from legalaid.clock import Clock
from legalaid.domain.checklist import QuestionType, template, word
from legalaid.domain.interview import InterviewIdentity
from legalaid.domain.prisons import prisons
from legalaid.domain.vocabulary import label
from legalaid.i18n import Language
from legalaid.khmer.digits import to_khmer
from legalaid.services.desk import open_vault
from legalaid.services.facility_page import facility_page
from legalaid.services.visit_page import visit_page
from tests.helpers.desks import PASSPHRASE, put_vault
from tests.helpers.leaks import files_below, leaks
from tests.helpers.pdfs import pdfium_text, squeezed
from tests.helpers.walker import ByKeyboard, called, on_stage
from ui.screens.visit.parts import PARTS

PRISON = prisons()[0]
FAMILY, GIVEN = "កែវ", "សុវណ្ណារិទ្ធ"
SAID = ("ទឹកមិនគ្រប់គ្រាន់ពេលរសៀល", "គ្មានពេលចេញក្រៅ")
FOUND = ("ទឹកផឹកមិនគ្រប់គ្រាន់", "គ្មានពេលហាត់ប្រាណ", "គ្មានគ្រូពេទ្យ")
ASKED = ("ដំឡើងធុងទឹកស្អាត", "បើកទីធ្លាមួយម៉ោងក្នុងមួយថ្ងៃ")
SEEN = ("ឃើញធុងទឹកថ្មីពីរ", "ទីធ្លាបើកតែពាក់កណ្តាលម៉ោង")
TRADES = "ដេរ"
NUMBER, WOMEN, MEN = "12", "3", "40"


def term(vocabulary, code):
    return label(vocabulary, code, Language.KM)


def unlock(walker):
    walker.see("Open your vault")
    walker.write("Passphrase", PASSPHRASE)
    walker.press("Unlock")
    walker.see("Today")


def plan(walker, day):
    """A visit to the prison; its page is in sight then."""
    walker.hands.press("Ctrl", "4")
    walker.see("Prison visits")
    walker.press("Plan a visit")
    walker.see("Plan it")
    walker.choose("Prison", PRISON.km)
    walker.write("Day", day)
    walker.press("Plan it")
    walker.see("Questions")


def turn_to(walker, code):
    """From the part in sight to another one, step by step; each is there before the next step."""
    names = [called(kind.name()) for kind in PARTS]
    wanted = [kind.code for kind in PARTS].index(code)
    here = walker.until(lambda: part_in_sight(walker, names), "the part in sight") - 1
    while here != wanted:
        walker.hands.press("Ctrl", "PgDn" if here < wanted else "PgUp")
        here += 1 if here < wanted else -1
        walker.until(lambda there=here: part_in_sight(walker, names) == there + 1, f"the part {PARTS[here].code}")


def part_in_sight(walker, names):
    """Which part of the page is marked, counted from one."""
    marked = {node.name for node in walker.showing(lambda node: "checked" in node.states)}
    return next((number for number, name in enumerate(names, 1) if marked & name), None)


def save(walker):
    walker.hands.press("Ctrl", "Return")


# --- the first visit -------------------------------------------------------------------------------------------------


def answer_everything(walker):
    """Every question of every section by one key or a number; at the end of a section on to the next."""
    for number, section in enumerate(template().sections):
        if number:
            walker.press("Next section")
        for question in section.questions:
            answer(walker, question)


def answer(walker, question):
    name = question.km
    match question.type:
        case QuestionType.TEXT:
            walker.write("Answer", TRADES)
        case QuestionType.NUMBER:
            walker.go_to(name)
            walker.hands.write(NUMBER)
        case QuestionType.COUNT_BY_SEX:
            for sex, count in (("Women", WOMEN), ("Men", MEN)):
                (said,) = called(sex)
                walker.go_to(f"{name} {said}")
                walker.hands.write(count)
        case _:
            walker.go_to(f"{name}: ")
            walker.hands.press("1")


def interview(walker, words, *, risk):
    """One talk in private that may be written down and used towards the place."""
    walker.press("Write an interview")
    walker.pick("Whom", term("interview_kind", "individual"))
    walker.pick("In private?", term("yes_no", "yes"))
    walker.pick("Was the person free to refuse?", term("yes_no", "yes"))
    for use in ("record", "share"):
        walker.go_to(term("interview_consent", use))
        walker.hands.press("Space")
    walker.pick("How likely?", term("reprisal_risk", risk))
    walker.write("In the words of the talk, without names", words)
    save(walker)
    walker.see("Write an interview")


def say_who_it_was(walker):
    """Who the first one was, apart from the visit, and put away again."""
    walker.press("Who is it?")
    walker.see("Who is {pseudonym}?", pseudonym="A1")
    walker.write("Family name in Khmer", FAMILY)
    walker.write("Given name in Khmer", GIVEN)
    (away,) = called("Put it away")
    walker.go_to(away)  # it stands below what is in sight
    walker.hands.press("Space")
    walker.see("Write an interview")


def add_a_photo(walker, photo):
    walker.press("Add a file")
    walker.answer(str(photo))
    walker.see_words(photo.name)


def find(walker, words, severity):
    walker.press("Write a finding")
    walker.write("In Khmer", words)
    walker.pick("How bad", term("finding_severity", severity))
    save(walker)
    walker.see_words(words)
    walker.see("Write a finding")


def recommend(walker, words, until):
    walker.press("Write a recommendation")
    walker.write("In Khmer", words)
    walker.choose("Addressee", term("addressee", "facility"))
    walker.write("Until", until)
    save(walker)
    walker.see_words(words)
    walker.see("Write a recommendation")


def report(walker, target):
    walker.press("Report, confidential")
    walker.answer(str(target))
    walker.see_words(target.name)


# --- the second visit ------------------------------------------------------------------------------------------------


def verify(walker, recommendation, result, evidence):
    walker.press("Verify", about=recommendation)
    walker.pick("Is it done?", term("verification_result", result))
    walker.write("How do you know?", evidence)
    save(walker)
    walker.see_words(evidence)


def answer_otherwise(walker):
    """The first section again, by the second key."""
    for question in template().sections[0].questions:
        if question.type is QuestionType.COMPLIANCE:
            walker.go_to(f"{question.km}: ")
            walker.hands.press("2")


def mark_as_done(walker):
    walker.press("Mark as: {status}", status=term("visit_status", "done"))
    walker.see("Mark as: {status}", status=term("visit_status", "drafted"))


def look_at_the_years(walker):
    """The page of the prison: a line that is told in one sentence, and the same as a table."""
    walker.press("The prison")
    walker.see("Through the years")
    asked = next(one for one in template().sections[0].questions if one.type is QuestionType.COMPLIANCE)
    line = walker.until(lambda: line_of(walker, asked), asked.code)
    before, after = (word("answer", code).km for code in asked.choices[:2])
    assert f"«{before}»" in line.description
    assert f"«{after}»" in line.description
    assert line.description.startswith(next(iter(called(LINE))).partition("{count}")[0] + to_khmer("2"))
    walker.see_words(ASKED[1])
    walker.press("Show as table")
    walker.see("Hide the table")


LINE = "{count} visits: from “{first}” on {first_day} to “{last}” on {last_day}."


def line_of(walker, question):
    found = walker.showing(lambda node: node.name.startswith(f"{question.code} · ") and bool(node.description))
    return found[0] if found else None


# --- the walk --------------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_two_visits_from_the_plan_to_the_verified_improvement(tmp_path):
    vault, photo, target = put_vault(tmp_path / "vault"), tmp_path / "cell.jpg", tmp_path / "report.pdf"
    Image.new("RGB", (640, 480), "steelblue").save(photo)
    with on_stage(ByKeyboard, tmp_path, "--vault", str(vault)) as walker:
        unlock(walker)
        plan(walker, "1/6/2026")
        first = number_of_visit(walker)
        answer_everything(walker)
        picture(walker, tmp_path, "1-questions")
        turn_to(walker, "interviews")
        for words, risk in zip(SAID, ("medium", "low"), strict=True):
            interview(walker, words, risk=risk)
        say_who_it_was(walker)
        picture(walker, tmp_path, "2-interviews")
        turn_to(walker, "files")
        add_a_photo(walker, photo)
        turn_to(walker, "findings")
        for words, severity in zip(FOUND, ("critical", "serious", "moderate"), strict=True):
            find(walker, words, severity)
        picture(walker, tmp_path, "3-findings")
        turn_to(walker, "recommendations")
        for words in ASKED:
            recommend(walker, words, "31/1/2027")
        walker.press("Note that they were sent")
        walker.see("They are noted as sent.")
        picture(walker, tmp_path, "4-recommendations")
        turn_to(walker, "papers")
        report(walker, target)
        mark_as_done(walker)
        plan(walker, "20/11/2026")
        second = number_of_visit(walker)
        answer_otherwise(walker)
        turn_to(walker, "recommendations")
        for number, (result, evidence) in enumerate(zip(("full", "partial"), SEEN, strict=True), 1):
            verify(walker, f"{first}/R{number}", result, evidence)
        picture(walker, tmp_path, "5-verified")
        mark_as_done(walker)
        look_at_the_years(walker)
        picture(walker, tmp_path, "6-years")
        walker.stage.end()
        files = files_below(walker.stage.home, walker.stage.temporary, vault)
        assert leaks(files, (f"{FAMILY} {GIVEN}", *SAID)) == {}
        assert leaks({"the terminal": walker.stage.log().encode()}, (FAMILY, GIVEN, *SAID)) == {}
    printed = squeezed(pdfium_text(target.read_bytes()))
    assert all(squeezed(words) in printed for words in (*FOUND, *ASKED, first))
    assert squeezed(GIVEN) not in printed
    what_was_done_is_kept(vault, first, second)


def number_of_visit(walker):
    """The number stands in the title of the page."""
    found = walker.until(lambda: walker.showing(lambda node: node.name.startswith("V-BTB-")), "the number of the visit")
    return found[0].name


def picture(walker, folder, name):
    """For who wants to look at what was walked through."""
    walker.stage.picture().save(folder / f"{name}.png")


def what_was_done_is_kept(vault, first, second):
    with open_vault(vault, passphrase=PASSPHRASE, clock=Clock()) as desk:
        page = visit_page(desk, first)
        lines = {line.code: line for line in page.lines}
        assert [code for code, line in lines.items() if not line.is_answered] == []
        assert len(lines) == 86
        assert lines["VOC02"].text == TRADES
        assert lines["GEN04"].text == f"{WOMEN}/{MEN}"
        assert [(one.record.text, one.record.consents) for one in page.interviews] == [
            (words, ("record", "share")) for words in SAID
        ]
        assert [one.record.recheck_on is not None for one in page.interviews] == [True, False]
        assert [file.mime for file in page.files] == ["image/jpeg"]
        assert [line.record.text_km for line in page.findings] == list(FOUND)
        with desk.read() as reader:
            (who,) = reader.where(InterviewIdentity)
        assert (who.subject, who.family_km, who.given_km) == (page.interviews[0].record.id, FAMILY, GIVEN)
        assert who.space_id != page.visit.space_id
        stands = [(line.record.text_km, line.standing.verified, line.standing.claimed) for line in page.recommendations]
        assert stands == [(ASKED[0], "full", False), (ASKED[1], "partial", False)]
        place = facility_page(desk, PRISON.code)
        assert [line.number for line in place.history.visits] == [second, first]
        assert [line.ref for line in place.unsettled] == [f"{first}/R2"]
