# SPDX-License-Identifier: Apache-2.0
"""How does the main job go, from two new vaults to printed letters, search, a month's report and a verified backup?

Everything goes through the services, as it does for a person at a screen; only the clock is set, so that the days of
the story are the same whenever it is told.
"""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from legalaid import i18n
from legalaid.cli import demo_folder
from legalaid.cli.demo_exchange import tell_exchange
from legalaid.cli.demo_script import Consultation, LetterToMake, Office, Script, Search, Windows, script
from legalaid.cli.demo_visit import tell_visit
from legalaid.clock import Clock
from legalaid.crypto.kdf import FLOOR
from legalaid.documents.content import Bilingual
from legalaid.documents.visit_words import coded
from legalaid.i18n import Language
from legalaid.khmer.text import visible_controls
from legalaid.services import (
    agenda,
    attachments,
    audit,
    backups,
    case_list,
    conflicts,
    exports,
    letters,
    people_search,
    statistics,
)
from legalaid.services.case_edit import save_form
from legalaid.services.cases import Ending, add_case, close_case, open_form
from legalaid.services.desk import Desk, create_vault, open_vault
from legalaid.services.office import list_staff, set_office, set_staff

Write = Callable[[str], None]


def tell(out: Path, language: Language, *, say: Write | None) -> dict[str, Any]:
    """Run the whole story into a folder, saying what happens; returns what lies where. Raises `CannotWriteFile`."""
    told = _Story(script(), demo_folder.prepare(out), language, say)
    return told.run()


class _Story:
    """One telling."""

    def __init__(self, story: Script, folder: Path, language: Language, say: Write | None) -> None:
        self._script = story
        self._folder = folder
        self._language = language
        self._say = say
        self._moment: datetime = story.offices[0].consultations[0].at
        self._clock = Clock(lambda: self._moment)
        self._cases: dict[str, list[str]] = {}
        self._letters = 0

    def run(self) -> dict[str, Any]:
        """Tell it."""
        self._tell("about")
        vaults = [self._open_office(office) for office in self._script.offices]
        self._moment = self._script.now
        for office in self._script.offices:
            self._look_around(office)
        restored = self._restore(self._script.offices[0])
        exchange = tell_exchange(self._folder / demo_folder.EXCHANGE, self._tell, clock=self._clock)
        summary = {
            "folder": str(self._folder),
            "vaults": vaults,
            "cases": sum(map(len, self._cases.values())),
            "letters": self._letters,
            "letters_folder": str(self._folder / demo_folder.LETTERS),
            "forms_folder": str(self._folder / demo_folder.FORMS),
            "reports_folder": str(self._folder / demo_folder.REPORTS),
            "visits_folder": str(self._folder / demo_folder.VISITS),
            "backup_folder": str(self._folder / demo_folder.BACKUP),
            "restored": restored,
            "exchange": exchange,
        }
        self._tell("summary")
        return summary

    # --- recording and printing --------------------------------------------------------------------------------------

    def _open_office(self, office: Office) -> dict[str, str]:
        self._moment = office.consultations[0].at
        folder = self._folder / demo_folder.VAULTS / office.folder
        created = create_vault(
            folder,
            passphrase=office.passphrase,
            office_name=office.name,
            office_code=office.code,
            person=office.person,
            clock=self._clock,
            cost=FLOOR,
        )
        self._tell("vault", office=office.code, tag=created.desk.store.device_tag)
        with created.desk as desk:
            set_office(desk, office.letterhead)
            set_staff(desk, list_staff(desk)[0]["id"], office.staff)
            self._cases[office.code] = [self._consult(desk, office, entry) for entry in office.consultations]
            self._print_forms(desk, office)
        return {"office": office.code, "folder": str(folder), "passphrase": office.passphrase}

    def _consult(self, desk: Desk, office: Office, entry: Consultation) -> str:
        self._moment = entry.at
        ref = add_case(desk, entry.document)
        kinds = {name: coded(name, entry.document[name]) for name in ("channel", "matter")}
        self._tell("case", ref=ref, **kinds)
        if entry.attachment is not None:
            content = entry.attachment.text.encode()
            attachments.attach(desk, ref, title=entry.attachment.title, content=content, source="client")
        for letter in entry.letters:
            self._print_letter(desk, office, ref, letter)
        if entry.close is not None:
            told_on = date.fromisoformat(entry.close.told) if entry.close.told else None
            ending = Ending(entry.close.outcome, entry.close.result, told_on=told_on, not_told_why=entry.close.not_told)
            close_case(desk, open_form(desk, ref), ending)
        return ref

    def _print_letter(self, desk: Desk, office: Office, ref: str, wanted: LetterToMake) -> None:
        made = letters.make_letter(desk, ref, template=wanted.template, language=wanted.language, fields=wanted.set)
        folder = self._folder / demo_folder.LETTERS / office.folder
        folder.mkdir(exist_ok=True)
        target = folder / f"{made.number}-{wanted.template}-{wanted.language}.pdf"
        exports.write_out(desk, target, made.pdf, what="letter", object_id=made.id)
        if wanted.handed is not None:
            letters.hand_over(desk, made.number, wanted.handed, read_aloud=wanted.read_aloud)
        self._letters += 1
        self._tell("letter", file=target.name, pages=made.pages)

    def _print_forms(self, desk: Desk, office: Office) -> None:
        for language in ("km", "en"):
            target = self._folder / demo_folder.FORMS / f"consultation-{office.code}-{language}.pdf"
            exports.write_out(desk, target, letters.blank_form(desk, language), what="form", object_id=None)

    # --- looking ------------------------------------------------------------------------------------------------------

    def _look_around(self, office: Office) -> None:
        with self._unlock(office) as desk:
            if self._script.windows.office == office.code:
                self._use_two_windows(desk, self._script.windows)
            for search in self._script.searches:
                if search.office == office.code:
                    self._search(desk, search)
            if office is self._script.offices[0]:
                tell_visit(desk, self._folder / demo_folder.VISITS, self._tell)
            lists = agenda.today(desk)
            self._tell("today", office=office.code, **{name: len(entries) for name, entries in lists.items()})
            self._report(desk, office)
            state = audit.verify_audit(desk)
            self._tell("audit", office=office.code, entries=state["entries"], code=state["head_code"])
            if office is self._script.offices[0]:
                self._back_up(desk)

    def _unlock(self, office: Office) -> Desk:
        folder = self._folder / demo_folder.VAULTS / office.folder
        return open_vault(folder, passphrase=office.passphrase, clock=self._clock)

    def _use_two_windows(self, desk: Desk, windows: Windows) -> None:
        ref = self._cases[windows.office][windows.case - 1]
        forms = [open_form(desk, ref) for _ in windows.values]
        for form, value in zip(forms, windows.values, strict=True):
            save_form(desk, form, {windows.field: value})
        for conflict in conflicts.list_conflicts(desk):
            kept = "; ".join(str(version["value"]) for version in conflict["values"])
            self._tell("conflict", ref=ref, field=conflict["field"], values=kept)
            conflicts.resolve_conflict(desk, conflict["id"], take=1)

    def _search(self, desk: Desk, search: Search) -> None:
        if search.kind == "people":
            found = [", ".join(person["names"]) for person in people_search.search_people(desk, search.text)]
        else:
            cases = case_list.list_cases(desk, query=search.text, status=None, limit=5)
            found = [f"{case['ref']} {case['client'] or ''}".strip() for case in cases]
        why = i18n.text(f"cli.demo.because.{search.because}", self._language)
        self._tell("search", text=search.text, why=why, found=visible_controls("; ".join(found)) or "–")

    def _report(self, desk: Desk, office: Office) -> None:
        report = statistics.month_report(desk, self._script.month)
        for kind in ("xlsx", "pdf"):
            target = self._folder / demo_folder.REPORTS / f"{self._script.month}-{office.code}.{kind}"
            statistics.write_report(desk, report, target, self._language)
        self._tell("report", office=office.code, month=self._script.month, count=report.total)

    # --- keeping ------------------------------------------------------------------------------------------------------

    def _back_up(self, desk: Desk) -> None:
        made = backups.back_up(desk, self._folder / demo_folder.BACKUP)
        self._tell("backup", files=made.files, rows=sum(made.counts.values()))

    def _restore(self, office: Office) -> dict[str, Any]:
        backup, target = self._folder / demo_folder.BACKUP, self._folder / demo_folder.RESTORED / office.folder
        restored = backups.restore(backup, target, passphrase=office.passphrase, clock=self._clock)
        self._tell("restored", tag=restored.device_tag)
        return {"folder": str(target), "device_tag": restored.device_tag, "restored_from": restored.restored_from}

    def _tell(self, line: str, **facts: str | int | Bilingual) -> None:
        if self._say is not None:
            spoken = {name: self._spoken(name, fact) for name, fact in facts.items()}
            self._say(i18n.text(f"cli.demo.{line}", self._language, **spoken) + "\n")

    def _spoken(self, name: str, fact: str | int | Bilingual) -> str | int:
        """A fact as people say it: words in their language, and what a field is for in place of its path."""
        if isinstance(fact, Bilingual):
            return fact.best_in(self._language)
        if name == "field":
            return i18n.text(f"cli.demo.field.{str(fact).rpartition('.')[2]}", self._language)
        return fact
