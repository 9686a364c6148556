# SPDX-License-Identifier: Apache-2.0
"""How does work go to other computers by a stick, and come back?"""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from legalaid.services import bundles
from legalaid.services.desk import Desk
from ui.language import digits
from ui.tasks import Tasks
from ui.widgets.buttons import Button
from ui.widgets.card import Card
from ui.widgets.text import Label


class StickCard(Card):
    """Write a bundle for the others, take in one of theirs."""

    settled = Signal(str, object)
    failed = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__(self.tr("By USB stick"))
        self._desk, self._tasks = desk, tasks
        told = self.tr("Write a file for the other computers, and take in the file that they wrote. It is encrypted.")
        self.put(Label(told, "muted", wrap=True))
        self.write = Button(self.tr("Write to a stick"), icon="hard-drive")
        self.write.clicked.connect(lambda _on=False: self._write())
        self.read = Button(self.tr("Take in from a stick"), icon="folder-open")
        self.read.clicked.connect(lambda _on=False: self._read())
        self.put(self.write)
        self.put(self.read)

    def _write(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Choose the stick"))
        if not folder:
            return
        self._tasks.run_long(
            lambda _task: bundles.export_bundle(self._desk, Path(folder)).path.name,
            owner=self,
            then=lambda name: self.settled.emit(self.tr("{name} is on the stick.").format(name=name), None),
            failed=self.failed.emit,
        )

    def _read(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the file on the stick"), "", "*.labundle")
        if not path:
            return
        self._tasks.run_long(
            lambda _task: bundles.import_bundle(self._desk, Path(path)).transactions,
            owner=self,
            then=lambda n: self.settled.emit(self.tr("Changes taken in: {n}").format(n=digits(n)), None),
            failed=self.failed.emit,
        )
