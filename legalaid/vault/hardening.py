# SPDX-License-Identifier: Apache-2.0
"""What may another program learn from this process while a vault is open? As little as the system can forbid.

No core dump (one held the raw key) and, on Linux, no attaching debugger and no `/proc/<pid>/mem` for programs of the
same person. None of it stops malware with more rights.
"""

import ctypes
import sys

_PR_SET_DUMPABLE = 4

if sys.platform == "win32":  # pragma: no cover - not on the machines that measure coverage

    def harden_process() -> None:
        """Windows is told by its own error-reporting settings, at installation."""

else:
    import resource

    def harden_process() -> None:
        """Forbid memory dumps of this process, as far as this system offers it. Harmless when repeated."""
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if sys.platform == "linux":  # pragma: no branch
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
