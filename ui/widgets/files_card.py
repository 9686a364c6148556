# SPDX-License-Identifier: Apache-2.0
"""Which files belong to a case or a visit, how do more come in, and how are they looked at and given out?

Files come in by choosing, by dropping them on the page, or by pasting a picture or copied files.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TypeVar
from uuid import UUID

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from legalaid.domain.case import Attachment
from legalaid.errors import FileUnreadable
from legalaid.services import attachments, case_steps
from legalaid.services.desk import Desk
from ui import theme
from ui.language import clock_time, day
from ui.tasks import Lane, Tasks
from ui.widgets.buttons import Button, IconButton
from ui.widgets.card import Card
from ui.widgets.entries import Entries, Entry
from ui.widgets.text import Label
from ui.widgets.viewer import PICTURES, SHOWABLE, THUMBNAIL, FileViewer, Thumbnail, decode, encode

T = TypeVar("T")

_HIDDEN = "•••"
"""In place of a name while names are hidden."""

_ICONS = {"application/pdf": "file-text", "text/plain": "file-text"}


class Doer(Protocol):
    """Who has a piece of work done, shows anew what came of it, and says so."""

    desk: Desk

    def do(self, work: Callable[[], T], said: str, undo: Callable[[T], object] | None = None) -> None:
        """Do it beside the window; `undo` gets what it gave."""
        ...

    def show_failure(self, error: Exception) -> None:
        """Say that something did not work."""
        ...


class FilesCard(Card):
    """The files, each with a small picture, a way to look at it and a way out."""

    def __init__(self, doing: Doer, tasks: Tasks, ref: str, title: str) -> None:
        super().__init__(title)
        self._doing, self._tasks, self._ref = doing, tasks, ref
        self._small: dict[UUID, QImage] = {}
        self._is_private = False
        self.looks: dict[str, IconButton] = {}
        """The ways to look at a file, by its title."""
        self.viewer: FileViewer | None = None
        self.choose = Button(self.tr("Add a file"), icon="paperclip")
        self.choose.clicked.connect(self._choose)
        paste = Button(self.tr("Paste"), icon="copy")
        paste.clicked.connect(lambda: self.take(QGuiApplication.clipboard().mimeData()))
        row = QHBoxLayout()
        row.setSpacing(theme.GAP.s)
        row.addWidget(self.choose)
        row.addWidget(paste)
        row.addStretch()
        self._entries = Entries()
        self.put(self._entries)
        self.put(row)
        self.put(Label(self.tr("Or drop files here; a copied picture can be pasted."), "small", wrap=True))

    # --- showing -----------------------------------------------------------------------------------------------------

    def show_files(self, files: Sequence[Attachment], detail: Callable[[Attachment], str], *, is_private: bool) -> None:
        """Show the files as they are now; `detail` is what is told of one below its name."""
        self._is_private = is_private
        self.looks = {}
        self._entries.show_all((self._file(file, detail(file)) for file in files), self.tr("No file yet."))

    def _file(self, file: Attachment, detail: str) -> QWidget:
        small = Thumbnail("camera" if file.mime in PICTURES else _ICONS.get(file.mime, "paperclip"))
        if file.mime in PICTURES and not self._is_private:
            self._picture(file, small)
        title = _HIDDEN if self._is_private else file.title
        ends: list[QWidget] = []
        if file.mime in SHOWABLE:
            look = IconButton("eye", self.tr("Look at {file}").format(file=title))
            look.clicked.connect(partial(self.look_at, file))
            look.setEnabled(not self._is_private)
            self.looks[file.title] = look
            ends.append(look)
        out = IconButton("download", self.tr("Write a copy of {file} outside the vault").format(file=title))
        out.clicked.connect(lambda: self._ask_where(file))
        ends.append(out)
        return Entry(title, detail, lead=small, ends=ends)

    def _picture(self, file: Attachment, small: Thumbnail) -> None:
        if file.id in self._small:
            small.show_picture(self._small[file.id])
            return

        def came(image: QImage) -> None:
            self._small[file.id] = image
            small.show_picture(image)

        desk = self._doing.desk
        self._tasks.run(
            lambda: decode(attachments.read_attachment(desk, file.id), THUMBNAIL),
            owner=small,
            then=came,
            failed=lambda _error: None,  # a drawing stands in its place
            lane=Lane.NETWORK,
        )

    def look_at(self, file: Attachment, _on: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
        """Open the file in a window over the page."""
        desk = self._doing.desk

        def read() -> bytes | QImage:
            content = attachments.read_attachment(desk, file.id)
            return decode(content) if file.mime in PICTURES else content

        self._tasks.run(
            read,
            owner=self,
            then=lambda content: self._show(content, file.mime),
            failed=self._doing.show_failure,
            lane=Lane.NETWORK,
        )

    def _show(self, content: bytes | QImage, mime: str) -> None:
        try:
            self.viewer = FileViewer(content, mime, self)
        except FileUnreadable as refusal:
            self._doing.show_failure(refusal)
            return
        self.viewer.open()

    # --- out ---------------------------------------------------------------------------------------------------------

    def _ask_where(self, file: Attachment) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Write a copy outside the vault"), file.title)
        if path:
            self.write_to(file, Path(path))

    def write_to(self, file: Attachment, path: Path) -> None:
        """Write a copy to a place that the person chose; the trail says so."""
        desk = self._doing.desk
        self._doing.do(
            lambda: attachments.export_attachment(desk, str(file.id), path),
            self.tr("The copy is written. It lies outside the vault, where others may read it."),
        )

    # --- in ----------------------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(self, self.tr("Add files"))
        self.add([Path(path) for path in paths])

    def add(self, paths: Iterable[Path]) -> None:
        """Seal files into the vault."""
        desk, ref = self._doing.desk, self._ref
        for path in paths:
            self._keep(partial(attachments.attach_file, desk, ref, path))

    def take(self, given: QMimeData | None) -> None:
        """Take what was dropped or pasted: files, or else a picture."""
        if given is None:
            return
        paths = [Path(url.toLocalFile()) for url in given.urls() if url.isLocalFile()]
        if paths:
            self.add(paths)
        elif given.hasImage():
            self._add_picture(QImage(given.imageData()))

    def _add_picture(self, image: QImage) -> None:
        if image.isNull():
            return
        desk, ref = self._doing.desk, self._ref
        now = desk.clock.now()
        title = self.tr("Picture of {day}, {time}").format(day=day(now.date()), time=clock_time(now))
        self._keep(lambda: attachments.attach(desk, ref, title=f"{title}.png", content=encode(image)))

    def _keep(self, work: Callable[[], dict[str, Any]]) -> None:
        desk = self._doing.desk
        self._doing.do(
            work,
            self.tr("The file is in the vault."),
            lambda made: case_steps.take_back(desk, Attachment, UUID(str(made["id"]))),
        )
