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

SECRET_FILE_BYTES = 4 * 1024
"""A file that holds a passphrase or recovery code."""

# --- vault -----------------------------------------------------------------------------------------------------------

HEADER_BYTES = 16 * 1024
"""The vault header; one with four slots has under 6 kB."""

HEADER_SLOTS = 4
"""One passphrase, one recovery code, two office keys."""

OFFICE_SLOTS = 2
"""Office recovery keys in one vault: the one in use and its successor."""

ARGON2_MIN_KIB = 64 * 1024
"""Memory of one passphrase guess, the floor (RFC 9106, second recommendation)."""

ARGON2_CALIBRATED_KIB = 256 * 1024
"""What calibration asks for at most, so that laptops with 4 GiB stay usable."""

ARGON2_MAX_KIB = 1024 * 1024
"""What a header may ask for at most; anything above is refused before memory is asked for."""

ARGON2_MIN_PASSES = 3
"""Passes over that memory, the floor."""

ARGON2_MAX_PASSES = 10
"""Passes over that memory, what a header may ask for at most."""

ARGON2_MAX_LANES = 8
"""Lanes of Argon2id."""

ANCHOR_BYTES = 4 * 1024
"""`anchor.json`; it has under 600 bytes."""

OFFICE_KEY_BYTES = 4 * 1024
"""An office key file; the public one has 1.8 kB."""

MANIFEST_BYTES = 64 * 1024 * 1024
"""A backup's manifest: about 400,000 attachments."""

PRINTED_PAGES = 200
"""Pages of one letter, form or table; a narrative of the greatest length takes about 60."""

LOGO_BYTES = 2 * 1024 * 1024
"""The picture file of a letterhead."""

LOGO_PIXELS = 25_000_000
"""Width times height of a letterhead's picture, looked at before it is unpacked."""

OPS_IN_ONE_TRANSACTION = 4096
"""Rows changed by one transaction of the journal; a larger save becomes several."""

DEVICES_IN_ONE_CONTEXT = 256
"""Devices in the version vector of one transaction."""

PEOPLE_READ_AGAIN = 1000
"""Changed people whose names are read again one by one; after more changes all names are read anew."""

# --- sync ------------------------------------------------------------------------------------------------------------

FRAME_BYTES = 1024 * 1024
"""One frame, with header and signature."""

FRAME_CONTENT_BYTES = 8 * 1024 * 1024
"""What one frame may hold when it is unpacked; read before anything is unpacked."""

OPENING_BYTES = 256
"""The clear text of an opening frame; it has under 110 bytes."""
