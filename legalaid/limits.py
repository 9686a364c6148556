# SPDX-License-Identifier: Apache-2.0
"""How large may anything be? Every bound on input stands here, with its reason; `docs/input-limits.md` prints it."""

LINE_CHARACTERS = 300
"""A name, title, number or other single line."""

NARRATIVE_CHARACTERS = 200_000
"""Advice, summary or note: about 60 printed pages."""

ROWS_IN_ONE_RECORD = 200
"""Parties, phones, next steps and other rows that one case document may bring."""

JSON_BYTES = 4 * 1024 * 1024
"""A JSON document or one input line."""

JSON_NESTING = 32
"""Levels of objects and arrays in a JSON document."""

PASSPHRASE_MIN_CHARACTERS = 15
"""Khmer orthographic clusters count as one."""

PASSPHRASE_MAX_CHARACTERS = 256
"""Longer ones are refused, never cut."""

ATTACHMENT_BYTES = 50 * 1024 * 1024
"""One attached file."""

FREE_DISK_BYTES = 200 * 1024 * 1024
"""Attachments, imports and backups are refused below this much free space."""

BALLAST_BYTES = 32 * 1024 * 1024
"""Random bytes that are given up when the disk is full, so that a delete and a checkpoint still work."""
