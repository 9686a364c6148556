# SPDX-License-Identifier: Apache-2.0
"""Which letters are there, what do they say, and which has the office read?"""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from legalaid.i18n import Language
from legalaid.services import office
from legalaid.services.desk import Desk
from legalaid.services.template_text import TemplateText, template_text
from ui import theme
from ui.language import current, digits
from ui.screens.settings.panel import Bench, Panel
from ui.widgets.buttons import Button, ButtonKind
from ui.widgets.card import Card, Pill
from ui.widgets.centred import button_row
from ui.widgets.choice import Segments
from ui.widgets.text import Label


class TemplatesPanel(Panel):
    """A list; one template at a time is read below it."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(
            bench,
            self.tr("Letter templates"),
            self.tr(
                "No lawyer in Cambodia has checked these texts yet. Until somebody of your office has read one, its "
                "letters say on the paper that they are not reviewed."
            ),
        )
        self._holder = QWidget()
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GAP.s)
        self.put(self._holder)
        self._language = current()
        self.rows: dict[str, Button] = {}
        self.read: Button | None = None

    def first_focus(self) -> QWidget:
        """The first template."""
        return next(iter(self.rows.values()), self)

    def load(self) -> None:
        """The templates."""
        self.ask(lambda: office.list_templates(self.bench.desk), self._show, reads=True)

    def _show(self, templates: list[dict[str, Any]]) -> None:
        self._clear()
        for template in templates:
            self._column.addWidget(self._row(template))

    def _clear(self) -> None:
        self.rows, self.read = {}, None
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def _row(self, template: dict[str, Any]) -> Card:
        title = str(template[f"title_{current()}"])
        card = Card()
        card.head.addWidget(Label(title, "strong", elide=True), 1)
        is_read = bool(template["reviewed"])
        card.head.addWidget(
            Pill(self.tr("Read by the office"), "ok") if is_read else Pill(self.tr("Not read yet"), "warn")
        )
        show = Button(self.tr("Read"), ButtonKind.QUIET, icon="file-text")
        show.setAccessibleName(self.tr("Read “{title}”").format(title=title))
        show.clicked.connect(lambda _on=False: self._open(str(template["code"]), is_read=is_read))
        card.head.addWidget(show)
        card.put(card.head)
        self.rows[str(template["code"])] = show
        return card

    # --- reading one -------------------------------------------------------------------------------------------------

    def _open(self, code: str, *, is_read: bool) -> None:
        language = self._language
        self.ask(lambda: template_text(code, language), lambda told: self._show_text(told, is_read=is_read), reads=True)

    def _show_text(self, told: TemplateText, *, is_read: bool) -> None:
        self._clear()
        back = Button(self.tr("All templates"), icon="arrow-left")
        back.clicked.connect(lambda _on=False: self.load())
        languages = Segments([("km", self.tr("Khmer")), ("en", self.tr("English"))])
        languages.choose(str(self._language))
        languages.name(self.tr("Language of the letter"))
        languages.picked.connect(lambda: self._turn(told.code, languages, is_read=is_read))
        bar = QWidget()
        bar.setLayout(button_row([back, languages]))
        self._column.addWidget(bar)
        self._column.addWidget(_sheet(told))
        words = self.tr("Version {version}. Words in brackets come from the case.")
        self._column.addWidget(Label(words.format(version=digits(told.version)), "small", wrap=True))
        if not is_read:
            self.read = Button(self.tr("We have read it and use it"), ButtonKind.PRIMARY, icon="circle-check")
            self.read.clicked.connect(lambda _on=False: self._review(told.code))
            end = QWidget()
            end.setLayout(button_row([], [self.read]))
            self._column.addWidget(end)
        back.setFocus()

    def _turn(self, code: str, languages: Segments, *, is_read: bool) -> None:
        self._language = Language(languages.chosen() or self._language)
        self._open(code, is_read=is_read)

    def _review(self, code: str) -> None:
        self.ask(lambda: _review(self.bench.desk, code), self._reviewed)

    def _reviewed(self, templates: list[dict[str, Any]]) -> None:
        self._show(templates)
        self.said.emit(self.tr("Noted: the office has read this template."), None)


def _sheet(told: TemplateText) -> Card:
    """The words of the letter, as on paper."""
    card = Card()
    card.put(Label(told.title, "h1", wrap=True))
    card.put(Label(told.subject, "strong", wrap=True))
    for passage in told.passages:
        if passage.caption:
            card.put(Label(passage.caption, "strong", wrap=True))
        card.put(Label(passage.text, "h2" if passage.kind == "heading" else "body", wrap=True))
    return card


def _review(desk: Desk, code: str) -> list[dict[str, Any]]:
    office.review_template(desk, code)
    return office.list_templates(desk)
