# SPDX-License-Identifier: Apache-2.0
"""Is there a window of this person on this computer already?

A second start only has the first window come to the front; who may open a vault is decided by the vault's own lock.
"""

import getpass
import hashlib

from PySide6.QtCore import QObject, Signal


class FirstWindow(QObject):
    """The first program of this person on this computer; a second one asks it to come to the front."""

    raised = Signal()
    """A second start asks for the window."""

    def __init__(self, name: str | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - not needed before the window stands

        self._name = name or _socket_name()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def ask_other(self) -> bool:
        """Ask an earlier program to come to the front; tells whether there is one."""
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - not needed before the window stands

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        is_there = socket.waitForConnected(_ANSWER_MS)
        socket.abort()
        return is_there

    def stand(self) -> bool:
        """Listen for later starts; a socket that a crash left behind is taken over."""
        self._server.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Listen no more, before a successor is started."""
        self._server.close()

    def _answer(self) -> None:
        while self._server.hasPendingConnections():
            self._server.nextPendingConnection().deleteLater()
        self.raised.emit()


_ANSWER_MS = 300


def _socket_name() -> str:
    """One name for each person; hashed, since names of accounts can be names of people."""
    return "legalaid-" + hashlib.sha256(getpass.getuser().encode()).hexdigest()[:16]
