# SPDX-License-Identifier: Apache-2.0
"""The real program on a screen of its own, in Khmer: the whole job from first run to a letter in the client's hand."""

import re

import pytest

from legalaid.clock import Clock
from legalaid.domain.vocabulary import label
from legalaid.i18n import Language
from legalaid.khmer.digits import to_khmer
from legalaid.services.case_list import list_cases
from legalaid.services.cases import open_form, show_case
from legalaid.services.desk import open_vault
from legalaid.services.letters import kept_letters
from tests.helpers.leaks import files_below, leaks
from tests.helpers.pdfs import pdfium_text, squeezed
from tests.helpers.walker import ByKeyboard, ByMouse, called, on_stage

PASSPHRASE = "ផ្លូវទៅវាលស្រែឆ្ងាយណាស់ ៧ ដើមត្នោត"
OFFICE, PERSON = "ការិយាល័យជំនួយបាត់ដំបង", "សុខ សុភា"
ASKED, ANSWERED, CALLER, PHONE = "មានគេរុករានដី តើធ្វើម្តេច?", "សូមដាក់ពាក្យបណ្តឹងនៅសាលាឃុំ។", "ពូចាន់ណា", "012345678"
FAMILY, GIVEN = "កែវ", "មករា"
STORY = "គេយកដីស្រែរបស់គាត់"
ADVICE = "សូមរក្សាទុកប័ណ្ណសម្គាល់ដី ហើយកុំផ្ដិតមេដៃលើក្រដាសណាដែលមិនបានអាន។"
LETTER = "លិខិតប្រឹក្សាផ្លូវច្បាប់"
PLANTED = (FAMILY + " " + GIVEN, CALLER, ADVICE, ANSWERED, STORY, PASSPHRASE)
NUMBER = re.compile(r"BTB-\d{4}-\d{3}-\d{4}-\d")


def term(vocabulary, code):
    return label(vocabulary, code, Language.KM)


def found_the_office(walker):
    """First run: language, office and person, passphrase, the code typed back, letterhead."""
    walker.press("New vault")
    walker.see("Welcome")
    walker.press("Next")
    walker.see("Office and person")
    walker.choose("Province of the office", "បាត់ដំបង")
    walker.write("Name of the office in Khmer", OFFICE)
    walker.write("Your name in Khmer", PERSON)
    walker.press("Next")
    walker.see("Choose a passphrase")
    walker.write("New passphrase", PASSPHRASE)
    walker.write("The same once more", PASSPHRASE)
    walker.press("Make the vault")
    walker.see("Write down the recovery code")
    shown = walker.until(lambda: groups_in(walker), "the recovery code")
    walker.press("It is on paper")
    walker.see("Is it really on paper?")
    for number in asked_groups(walker):
        walker.write("Group {number}", to_khmer(shown[number - 1]), number=to_khmer(str(number)))
    walker.write("Passphrase", PASSPHRASE)
    walker.press("Next")
    walker.see("The office's letterhead")
    walker.press("Begin to work")
    walker.see("Nothing is waiting")


def groups_in(walker):
    """The eight groups of the recovery code, as they are read aloud."""
    spoken = [re.findall(r"\b\d{6}\b", node.name) for node in walker.showing(lambda node: bool(node.name))]
    return next((groups for groups in spoken if len(groups) == 8), None)


def asked_groups(walker):
    """The numbers of the groups that are asked back."""
    names = {node.name for node in walker.showing(lambda node: node.role == "text")}
    return [number for number in range(1, 9) if names & called("Group {number}", number=to_khmer(str(number)))]


def take_a_call(walker):
    """The hotline: a call that is answered at once."""
    walker.open_form("Hotline call", "Ctrl", "Shift", "n")
    walker.see("The call")
    walker.choose("Matter", term("matter", "land"))
    walker.write("What was asked", ASKED)
    walker.write("What was answered", ANSWERED)
    walker.write("Name or alias", CALLER)
    walker.write("Telephone", PHONE)
    walker.press("Save the call (Ctrl+Enter)", "Ctrl", "Return")
    walker.see("Open the case")
    return number_in(walker, "The call was saved as {case}.")


def consult(walker):
    """A client at the desk: the full form, down to the advice."""
    walker.open_form("New consultation", "Ctrl", "n")
    walker.see("In short: what is it about?")
    walker.choose("Matter", term("matter", "land"))
    walker.choose("How the client came", term("channel", "in_person"))
    walker.write("In short: what is it about?", STORY)
    walker.write("Family name in Khmer", FAMILY)
    walker.write("Given name in Khmer", GIVEN)
    walker.write("Advice in Khmer", ADVICE)
    walker.press("Save (Ctrl+Enter)", "Ctrl", "Return")
    walker.see("Make a letter")
    walker.see_words(ADVICE)
    return walker.until(lambda: walker.showing(lambda node: bool(NUMBER.fullmatch(node.name))), "its number")[0].name


def number_in(walker, sentence):
    """The number that the program tells in this sentence."""
    before, after = next(iter(called(sentence))).split("{case}")
    told = walker.until(
        lambda: walker.showing(lambda node: node.name.startswith(before) and node.name.endswith(after)), sentence
    )
    return NUMBER.search(told[0].name)[0]


def write_the_letter(walker, target):
    """The advice as a letter: looked at, made, saved as a file, handed over."""
    walker.choose("Template of the new letter", LETTER)
    walker.press("Make a letter")
    walker.see("Preview. The letter gets its number when it is made.")
    walker.press("Make the letter")
    letter = walker.until(lambda: letter_in(walker), "the number of the letter")
    walker.press("Save as PDF", about=letter)
    walker.answer(str(target))
    walker.see("The letter was saved as a PDF file. The file is not encrypted.")
    walker.press("Hand over", about=letter)
    walker.choose("How it reached the client", term("handing", "by_hand"))
    walker.press("Record it")
    walker.see("It is noted how letter {number} reached the client.", number=letter)
    return letter


def letter_in(walker):
    save = next(iter(called("Save as PDF")))
    buttons = walker.showing(lambda node: node.name.startswith(f"{save}: "))
    return buttons[0].name.removeprefix(f"{save}: ") if buttons else None


def lock(walker):
    walker.press("Lock now (Ctrl+L)", "Ctrl", "l")
    walker.see("Open your vault")


def unlock_and_find(walker, case):
    """The next day: the passphrase, and the case by the client's name."""
    walker.write("Passphrase", PASSPHRASE)
    walker.press("Unlock")
    walker.see("Today")
    walker.search(f"{FAMILY} {GIVEN}")
    walker.open_row(case)
    walker.see_words(ADVICE)


@pytest.mark.timeout(400)
@pytest.mark.parametrize(
    "way", [ByKeyboard, pytest.param(ByMouse, marks=pytest.mark.slow)], ids=["by keyboard alone", "by mouse"]
)
def test_the_whole_job(way, tmp_path):
    target = tmp_path / "stick" / "letter.pdf"
    target.parent.mkdir()
    with on_stage(way, tmp_path) as walker:
        found_the_office(walker)
        call = take_a_call(walker)
        case = consult(walker)
        letter = write_the_letter(walker, target)
        lock(walker)
        nothing_is_left_behind(walker, target)
        unlock_and_find(walker, case)
        lock(walker)
        nothing_is_left_behind(walker, target)
        walker.stage.end()
        what_was_typed_is_kept(walker, call=call, case=case, letter=letter)
    assert squeezed(ADVICE) in squeezed(pdfium_text(target.read_bytes()))


def nothing_is_left_behind(walker, target):
    """Neither a name nor a letter lies anywhere but in the file that was asked for."""
    assert [path.name for path in target.parent.iterdir()] == [target.name]
    files = files_below(walker.stage.home, walker.stage.temporary)
    assert files, "the vault at least is there"
    assert leaks(files, PLANTED) == {}
    assert [name for name, content in files.items() if b"%PDF-" in content] == []
    assert leaks({"what it said on the terminal": walker.stage.log().encode()}, PLANTED) == {}


def what_was_typed_is_kept(walker, *, call, case, letter):
    (vault,) = (walker.stage.home / "Documents").iterdir()
    with open_vault(vault, passphrase=PASSPHRASE, clock=Clock()) as desk:
        assert {one["ref"] for one in list_cases(desk, query=None, status=None, limit=9)} == {call, case}
        called_in, consulted = show_case(desk, call), show_case(desk, case)
        assert (called_in["channel"], called_in["matter"], called_in["summary"]) == ("hotline", "land", ASKED)
        assert called_in["advice"]["text_km"] == ANSWERED
        assert called_in["client"]["alias"] == CALLER
        assert (consulted["channel"], consulted["summary"]) == ("in_person", STORY)
        client = consulted["client"]
        assert (client["family_name_km"], client["given_name_km"]) == (FAMILY, GIVEN)
        assert consulted["advice"]["text_km"] == ADVICE
        (kept,) = kept_letters(desk, open_form(desk, case).case.record.id)
        assert (kept.number, kept.template, kept.language, kept.handed) == (letter, "advice", "km", "by_hand")
