# SPDX-License-Identifier: Apache-2.0
"""Which photos and papers belong to the visit, and what leaves with a copy of one?"""

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from legalaid.domain.case import Attachment
from legalaid.services.desk import Desk
from legalaid.services.visit_page import VisitPage
from ui.models import words
from ui.screens.visit.part import Part
from ui.tasks import Tasks
from ui.widgets.files_card import FilesCard
from ui.widgets.keys import key_in
from ui.widgets.text import Label


class FilesPart(Part):
    """The files; they are looked at in memory, and a photo leaves without what says where and when it was taken."""

    def __init__(self, desk: Desk, tasks: Tasks, ref: str) -> None:
        super().__init__(desk, tasks, ref)
        cards = self.scrolled()
        self.files = FilesCard(self, tasks, ref, self.tr("Photos and files"))
        told = self.tr(
            "They are sealed in the vault. A copy of a photo leaves without what the camera wrote into it, and none "
            "leaves before the risk of reprisals was judged for every interview."
        )
        self.files.put(Label(told, "small", wrap=True))
        cards.addWidget(self.files)
        self.setAcceptDrops(True)
        key_in(self, "Ctrl+V", lambda: self.files.take(QGuiApplication.clipboard().mimeData()))

    def show_visit(self, page: VisitPage) -> None:
        """The files as they are now."""
        super().show_visit(page)

        def detail(file: Attachment) -> str:
            by = "" if file.by is None or self.is_private else page.staff.get(file.by, "")
            return " · ".join(part for part in (words.size(file.size), words.moment(file.at), by) if part)

        self.files.show_files(page.files, detail, is_private=self.is_private)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files and pictures."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Put them to the visit."""
        self.files.take(event.mimeData())
        event.acceptProposedAction()

    def first_focus(self) -> QWidget:
        """The way to another file."""
        return self.files.choose
