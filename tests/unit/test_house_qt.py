# SPDX-License-Identifier: Apache-2.0
"""Does Qt outlive a day's work on every Python that we support? See ui/__init__.py."""

import subprocess
import sys

from tests.helpers.house import ROOT

A_DAYS_WORK = """
import ui
from PySide6.QtCore import QObject, QTimer, Signal

class Bell(QObject):
    rung = Signal()

heard = 0

def hear():
    global heard
    heard += 1

bell = Bell()
bell.rung.connect(hear)
for _ in range(100_000):
    bell.rung.emit()
for _ in range(2_000):
    bell.rung.disconnect(hear)
    bell.rung.connect(hear)
assert heard == 100_000
timer = QTimer()
for _ in range(100_000):
    assert timer.setInterval(5) is None
"""


def test_a_hundred_thousand_signals_and_calls_do_not_abort_the_process():
    done = subprocess.run([sys.executable, "-c", A_DAYS_WORK], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
