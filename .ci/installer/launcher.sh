#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# On the Python that lies beside it. -I and -S: nothing of the user's own Python or of its settings is read.
here=$(dirname "$(readlink -f "$0")")
exec "$here/../runtime/bin/@PYTHON@" -I -S -B -X utf8 "$here/../start.py" @PROGRAM@ "$@"
