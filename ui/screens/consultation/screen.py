# SPDX-License-Identifier: Apache-2.0
"""How is a consultation written down, or a case changed, without losing or overwriting a word?

The record id says what is opened: nothing for a new consultation, `draft:<id>` for a draft, `person:<id>` for a new
consultation of somebody on record, else the number of a case to be changed. Saving a case that somebody else changed
meanwhile keeps both values and asks at the field which holds.
"""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from legalaid.services import conflicts, forms, village
from legalaid.services.desk import Desk
from legalaid.services.drafts import FormDraft, Typed
from legalaid.services.forms import Disagreement, Joined, OpenForm
from legalaid.services.village import Clinic
from ui.language import digits
from ui.screens.consultation.form import ConsultationForm
from ui.screens.consultation.on_record import OnRecord
from ui.tasks import Lane, Tasks
from ui.widgets.bars import Crumb
from ui.widgets.buttons import Button
from ui.widgets.choice import ChoiceField, SegmentField
from ui.widgets.conflict_card import ConflictCard
from ui.widgets.duplicate_card import Hit
from ui.widgets.field import Field
from ui.widgets.form_screen import FormScreen
from ui.widgets.paragraph_picker import ParagraphPicker
from ui.widgets.place import spelt_out, warm_up
from ui.widgets.plain import put
from ui.widgets.village_bar import VillageBar

_DRAFT, _PERSON = "draft:", "person:"
_JOINED = "@joined"
"""Where a draft keeps whom the client was said to be."""

Values = dict[str, Any]


class ConsultationScreen(FormScreen):
    """A new consultation, or a case that is changed."""

    form: ConsultationForm

    def __init__(self, desk: Desk, tasks: Tasks, record: str = "") -> None:
        is_new = not record or record.startswith((_DRAFT, _PERSON))
        name = (
            QCoreApplication.translate("ConsultationScreen", "New consultation")
            if is_new
            else QCoreApplication.translate("ConsultationScreen", "Change")
        )
        form = ConsultationForm(desk.clock.today(), ParagraphPicker(desk, tasks))
        super().__init__(name, "consultation", record, desk=desk, tasks=tasks, form=form)
        form.paragraphs.failed.connect(self.show_failure)
        self._ref = "" if is_new else record
        self._opened: OpenForm | None = None
        self._joined: Hit | None = None
        self._conflict_cards: list[ConflictCard] = []
        self._held: Clinic | None = None
        self._written = 0
        self._of_new: list[QWidget] = []
        """What only a new consultation has."""
        self.finish_button.setText(self.tr("Save (Ctrl+Enter)"))
        self._on_record = OnRecord(form, desk, tasks, self)
        self._on_record.ref = self._ref
        self._on_record.failed.connect(self.show_failure)
        form.duplicates.picked.connect(self._join)
        form.duplicates.undone.connect(self._part)
        tasks.run(warm_up, owner=self, then=lambda _done: None, failed=lambda _error: None, lane=Lane.READER)
        self._begin(record)

    def _begin(self, record: str) -> None:
        if self._ref:
            self._load()
            return
        self.clinic = VillageBar(self._desk.clock.today())
        self.clinic.held.connect(self._hold_clinic)
        self.clinic.ended.connect(self._end_clinic)
        self.clinic.letters_wanted.connect(self._go_to_letters)
        self.column.insertWidget(1, self.clinic)
        self._afresh = Button(self.tr("Begin another"), icon="plus")
        self._afresh.clicked.connect(lambda _on=False: self._begin_another())
        self.foot.insertWidget(1, self._afresh)
        self._of_new += [self.clinic, self._afresh]
        if record.startswith(_DRAFT):
            self.open_draft(UUID(record.removeprefix(_DRAFT)))
            return
        self._look_at_clinic()
        if record.startswith(_PERSON):
            self._take_over(record.removeprefix(_PERSON))
        else:
            self.look_for_draft()

    def crumbs(self) -> list[Crumb]:
        """Below the cases, and below its case."""
        if self._ref:
            return [(self.tr("Cases"), "cases"), (self._ref, f"case/{self._ref}"), (self.name, "")]
        return [(self.tr("Cases"), "cases"), (self.name, "")]

    # --- a case that is there ----------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """F5: what is in the vault now, unless something was typed."""
        if self._ref and not self.form.is_edited:
            self._load()

    def _load(self) -> None:
        if self.page is not None:
            self.page.show_loading()
        self._open(lambda: forms.open_case_form(self._desk, self._ref), self._show_case)

    def _open(self, work: Callable[[], OpenForm], then: Callable[[OpenForm, Any], object]) -> None:
        def with_conflicts() -> tuple[OpenForm, tuple[Disagreement, ...]]:
            opened = work()
            return opened, forms.disagreements(self._desk, opened.case)

        self._tasks.run(
            with_conflicts,
            owner=self,
            then=lambda found: then(*found),
            failed=lambda error: self.show_failure(error, retry=self._load),
        )

    def _show_case(self, opened: OpenForm, disagreements: tuple[Disagreement, ...]) -> None:
        self._show_opened(opened)
        self._show_conflicts(disagreements)
        self.keeper.begin(target=opened.case.case.record.id, shown=self._opened_values(), seen=opened.case.case.seen)
        self.look_for_draft()

    def _show_opened(self, opened: OpenForm) -> None:
        """Show a case; what the form makes of it is what later changes are held against."""
        self.form.show_case(opened.values)
        self._opened = OpenForm(opened.case, self.form.case_values())
        if self.page is not None:
            self.page.show_filled()

    def _opened_values(self) -> Values:
        return {} if self._opened is None else dict(self._opened.values)

    # --- drafts ------------------------------------------------------------------------------------------------------

    def is_mine(self, draft: FormDraft) -> bool:
        """A draft of this case, or of a new consultation."""
        return draft.target == (self._opened.case.case.record.id if self._opened else None)

    def typed(self) -> dict[str, Typed]:
        """What stands in the fields, and whom the client was said to be."""
        typed = super().typed()
        if self._joined is not None:
            names, cases = self._joined["names"], self._joined["cases"]
            typed[_JOINED] = [self._joined["id"], " · ".join(names), *cases]
        return typed

    def take_up(self, draft: FormDraft) -> None:
        """Go on with a draft; one that changes a case is held against what it had seen."""
        if draft.target is None:
            self.restore(draft)
            return
        target, seen = draft.target, draft.seen

        def reopened() -> OpenForm:
            return forms.open_case_form(self._desk, forms.ref_of(self._desk, target), seen=seen)

        self._open(reopened, lambda opened, found: self._take_up_change(draft, opened, found))

    def _take_up_change(self, draft: FormDraft, opened: OpenForm, found: tuple[Disagreement, ...]) -> None:
        self._ref = self._on_record.ref = opened.case.ref
        self.name = self.tr("Change")
        for part in self._of_new:
            part.hide()
        self._show_opened(opened)
        self._opened = OpenForm(opened.case, dict(draft.shown))
        self._show_conflicts(found)
        self.restore(draft)
        self.retitled.emit()

    def restore(self, draft: FormDraft) -> None:
        """Put a draft into the form, and whom the client was said to be."""
        super().restore(draft)
        joined = draft.typed.get(_JOINED)
        if isinstance(joined, list) and joined:
            person, names, *cases = joined
            self._say_joined({"id": person, "names": [names], "cases": cases, "why": []})

    def _begin_another(self) -> None:
        """An empty form; what stands in this one stays as a draft."""
        self.keep_draft()
        if self.form.is_edited:
            self.said.emit(self.tr("What you typed is kept as a draft."), None)
        self.keeper.stop()
        self._clear()

    def _clear(self) -> None:
        self._part()
        self.form.duplicates.forget()
        self.form.sides.warn(())
        self.form.show_case({})
        self.form.show_problems([])
        self.keeper.begin()
        self.note.setText("")
        self._look_at_clinic()
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    # --- saving ------------------------------------------------------------------------------------------------------

    def values(self) -> Values:
        """What the form holds."""
        return self.form.case_values()

    def saving(self, values: Mapping[str, Any], draft: UUID) -> Callable[[], str]:
        """A new case, or what was changed of one."""
        joined = None if self._joined is None else Joined(UUID(self._joined["id"]))
        opened = self._opened
        if opened is None:
            return lambda: forms.finish_new(self._desk, values, joined=joined, draft=draft)

        def save() -> str:
            forms.save_changes(self._desk, opened, values, joined=joined, draft=draft)
            return opened.case.ref

        return save

    def saved(self, ref: str) -> None:
        """On to the case; where somebody disagrees, the form stays and asks."""
        if self._opened is not None:
            self._after_change(ref)
            return
        self.said.emit(self.tr("The consultation was saved as {case}.").format(case=ref), None)
        self._clear()
        self.go.emit("case", ref)

    def _after_change(self, ref: str) -> None:
        self._ref = ref

        def then(opened: OpenForm, found: tuple[Disagreement, ...]) -> None:
            self._part()
            self._show_case(opened, found)
            if found:
                self.said.emit(self.tr("Saved. Somebody else wrote other values: please choose."), None)
                self.form.area.ensureWidgetVisible(self._conflict_cards[0])
            else:
                self.said.emit(self.tr("The changes were saved."), None)
                self.go.emit("case", ref)

        self._open(lambda: forms.open_case_form(self._desk, ref), then)

    # --- two values --------------------------------------------------------------------------------------------------

    def _show_conflicts(self, found: tuple[Disagreement, ...]) -> None:
        """Each under its field."""
        for card in self._conflict_cards:
            card.hide()
            card.deleteLater()
        self._conflict_cards.clear()
        for disagreement in found:
            field = self._field_of(disagreement.path)
            if field is not None:
                self._add_conflict(disagreement, field)

    def _field_of(self, path: str) -> Field | None:
        fitting = [field for field in self.form.fields() if path == field.name or path.startswith(f"{field.name}.")]
        return max(fitting, key=lambda field: len(field.name), default=None)

    def _add_conflict(self, disagreement: Disagreement, field: Field) -> None:
        card = ConflictCard(disagreement.clash, lambda value: _in_words(field, value))
        card.taken.connect(lambda found, number: self._settle(found, take=number))
        card.written.connect(lambda found, value: self._settle(found, value=value))
        column = field.layout()
        if isinstance(column, QVBoxLayout):
            column.addWidget(card)
        self._conflict_cards.append(card)

    def _settle(self, conflict: str, *, take: int | None = None, value: str | None = None) -> None:
        self._tasks.run(
            lambda: conflicts.resolve_conflict(self._desk, conflict, take=take, value=value),
            owner=self,
            then=lambda _done: self._settled(),
            failed=self.show_failure,
        )

    def _settled(self) -> None:
        self.said.emit(self.tr("The value is settled."), None)
        self._load()

    # --- who is on record --------------------------------------------------------------------------------------------

    def _join(self, hit: Hit) -> None:
        """It is the same person: take over what is known, and say so when saving."""
        self._say_joined(hit)
        self._take_over(hit["id"])

    def _say_joined(self, hit: Hit) -> None:
        self._joined = hit
        self._on_record.is_settled = True
        self.form.duplicates.tell(" · ".join(hit["names"]), hit["cases"])

    def _part(self) -> None:
        self._joined = None
        self._on_record.forget()

    def _take_over(self, person: str) -> None:
        self._tasks.run(
            lambda: forms.known_person(self._desk, UUID(person)),
            owner=self,
            then=self.form.take_over,
            failed=self.show_failure,
            lane=Lane.READER,
        )

    # --- a clinic in a village ---------------------------------------------------------------------------------------

    def _look_at_clinic(self) -> None:
        def found() -> tuple[Clinic | None, tuple[str, ...]]:
            clinic = village.current_clinic(self._desk)
            return clinic, village.consultations_of(self._desk, clinic) if clinic else ()

        self._tasks.run(
            found, owner=self, then=lambda known: self._show_clinic(*known), failed=self.show_failure, lane=Lane.READER
        )

    def _show_clinic(self, clinic: Clinic | None, refs: tuple[str, ...]) -> None:
        self._held, self._written = clinic, len(refs)
        self.clinic.show_clinic(clinic, len(refs))
        if clinic is not None:
            was_edited = self.form.is_edited
            given = village.filled_in(clinic, self._desk.clock.now())
            for path, value in given.items():
                field = self.form.field(path)
                if not field.value():
                    put(field, value)
            if not was_edited:
                self.form.fill({})

    def _hold_clinic(self, place: str, day: object) -> None:
        self._tasks.run(
            lambda: village.hold_clinic(self._desk, place, day),  # type: ignore[arg-type]  # a signal's object
            owner=self,
            then=lambda _clinic: self._look_at_clinic(),
            failed=self.show_failure,
        )

    def _end_clinic(self) -> None:
        self._tasks.run(
            lambda: village.end_clinic(self._desk),
            owner=self,
            then=lambda _done: self._ended(),
            failed=self.show_failure,
        )

    def _ended(self) -> None:
        """The clients who came get their letters now."""
        if self._written:
            self._go_to_letters()
        self._look_at_clinic()

    def _go_to_letters(self) -> None:
        if self._held is not None:
            self.go.emit("village", f"{self._held.place}@{self._held.day.isoformat()}")


def _in_words(field: Field, value: Any) -> str:
    """A value of the vault as the form would say it."""
    if value in (None, "", []):
        return ""
    if isinstance(field, ChoiceField):
        at = field.combo.findData(str(value))
        return field.combo.itemText(at) if at >= 0 else str(value)
    if isinstance(field, SegmentField):
        segment = field.row.segments.get(str(value))
        return segment.text() if segment else str(value)
    if isinstance(value, list):
        return "\n".join(str(entry) for entry in value)
    return (
        spelt_out(value)
        if field.name.endswith("place")
        else digits(str(value))
        if field.name == "event"
        else str(value)
    )
