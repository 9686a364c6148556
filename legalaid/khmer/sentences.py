# SPDX-License-Identifier: Apache-2.0
"""Where does a sentence end, in Khmer and in Latin script?"""

import re
from itertools import pairwise

_END = re.compile(r"(?:។ល។|[។៕]+)[»”\"')\]]*(?:[^\S\n]*\n|[^\S\n]*)|[.?!]+[»”\"')\]]*(?:[^\S\n]*\n|[^\S\n]+)|\n")
"""The sign and the space after it, a line's end included. Without space after it, a full stop stands in a number or a
name of a file; ។ល។ (and so on) is one sign.
"""


def sentences(text: str) -> tuple[str, ...]:
    """The sentences and lines of a text, each with its sign and the space after it; together they are the text."""
    cuts = [0, *(found.end() for found in _END.finditer(text)), len(text)]
    return tuple(text[start:end] for start, end in pairwise(cuts) if end > start)
