#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The packages inside were made for this one Python. -I: nothing of the user's own Python settings is read.
here=$(dirname "$(readlink -f "$0")")
command -v @PYTHON@ >/dev/null || { echo "legalaid needs @PYTHON@ of your system." >&2; exit 1; }
exec @PYTHON@ -I -B -X utf8 "$here/../start.py" @PROGRAM@ "$@"
