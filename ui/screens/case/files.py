# SPDX-License-Identifier: Apache-2.0
"""Which files belong to the case?"""

from PySide6.QtCore import QCoreApplication

from ui.screens.case.view import Doing, View
from ui.tasks import Tasks
from ui.widgets import files_card


class FilesCard(files_card.FilesCard):
    """The files of the case in sight."""

    def __init__(self, doing: Doing, tasks: Tasks, ref: str) -> None:
        super().__init__(doing, tasks, ref, QCoreApplication.translate("FilesCard", "Files"))

    def show_case(self, view: View) -> None:
        """Show the case as it is now."""
        self.show_files(view.page.files, view.page.person, is_private=view.is_private)
