# SPDX-License-Identifier: Apache-2.0
"""Which files belong to the case?"""

from PySide6.QtCore import QCoreApplication

from legalaid.domain.case import Attachment
from ui.models import words
from ui.screens.case.view import Doing, View
from ui.tasks import Tasks
from ui.widgets import files_card


class FilesCard(files_card.FilesCard):
    """The files of the case in sight."""

    def __init__(self, doing: Doing, tasks: Tasks, ref: str) -> None:
        super().__init__(doing, tasks, ref, QCoreApplication.translate("FilesCard", "Files"))

    def show_case(self, view: View) -> None:
        """Show the case as it is now."""

        def detail(file: Attachment) -> str:
            parts = [words.size(file.size), words.moment(file.at), view.page.person(file.by)]
            return " · ".join(part for part in parts if part)

        self._ref = view.page.address
        self.show_files(view.page.files, detail, is_private=view.is_private)
