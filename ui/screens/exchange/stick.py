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
from ui.widgets.tick import Tick


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
        self.give_way = Tick(self.tr("Give way to the list of members in that file"))
        told = self.tr(
            "Two administrators changed the list of members without having met. Agree by voice whose list stays. The "
            "others take in a file of that one with this tick; what was added here is signed again behind it."
        )
        self._parted = Label(told, "warning", wrap=True)
        self.put(self._parted)
        self.put(self.give_way)
        self.show_parted(has_parted=False)

    def show_parted(self, *, has_parted: bool) -> None:
        """Offer to give way only where two lists were met."""
        self._parted.setVisible(has_parted)
        self.give_way.setVisible(has_parted)
        if not has_parted:
            self.give_way.box.setChecked(False)

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
        gives_way = self.give_way.is_on
        self._tasks.run_long(
            lambda _task: bundles.import_bundle(self._desk, Path(path), give_way=gives_way).transactions,
            owner=self,
            then=self._taken_in,
            failed=self.failed.emit,
        )

    def _taken_in(self, changes: int) -> None:
        self.give_way.box.setChecked(False)
        self.settled.emit(self.tr("Changes taken in: {n}").format(n=digits(changes)), None)
