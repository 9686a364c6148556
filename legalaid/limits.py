# SPDX-License-Identifier: Apache-2.0
"""How large may anything be? Every bound on input stands here, with its reason; `docs/input-limits.md` prints it."""

LINE_CHARACTERS = 300
"""A name, title, number or other single line."""

NARRATIVE_CHARACTERS = 200_000
"""Advice, summary or note: about 60 printed pages."""

SENTENCES_TO_WEAVE = 500
"""Sentences of a text that two people changed, up to which it is put together piece by piece: some 15 pages."""

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

LOGO_BYTES = 512 * 1024
"""The picture file of a letterhead: with it, row and archived letters still fit into one frame."""

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

MEMBER_ENTRY_BYTES = 1024 * 1024
"""One entry of the membership log; the largest names the last frame of a device in each of 40,000 spaces."""

# --- line to the hub -------------------------------------------------------------------------------------------------

REQUEST_HEAD_BYTES = 64 * 1024
"""What a request says before its frames; a proxy in front of a hub never needs to keep more."""

REQUEST_BYTES = 2 * 1024 * 1024
"""One request to the hub; a device sends at most a quarter of it."""

ANSWER_BYTES = 1024 * 1024
"""Frames in one answer of the hub, unless a single frame is larger."""

CHUNK_BYTES = 256 * 1024
"""One chunk of an attachment at the hub; the vault makes chunks of 64 KiB."""

WRAP_BYTES = 4 * 1024
"""One wrapped secret; it has under 1.3 kB."""

WRAPS_IN_ONE_REQUEST = 2000
"""Wrapped secrets that come at once: more than a request has room for, and each is looked up."""

ENROLMENT_BYTES = 1024 * 1024
"""A request to join, or its answer with the membership log and the wraps."""

OPEN_ENROLMENTS = 10
"""Joining codes of one organisation that wait at the hub for a request or its answer; each for a day at most."""

ENROLMENTS_AN_HOUR = 30
"""Joining codes that one organisation hands out in an hour; each lets one computer ask once."""

JOINING_CARD_BYTES = 1024
"""What an administrator seals behind a joining code; it has about 100 bytes."""

JOINING_LABEL_CHARACTERS = 100
"""For whom a joining code is, in the words of whoever makes it."""

JOINING_TEXT_CHARACTERS = 2000
"""A joining code as typed or pasted, with the address of the hub."""

HUB_REQUESTS_A_MINUTE = 120
"""Requests of one device; whoever runs a hub may set another number."""

HUB_BYTES_A_DAY = 200_000_000
"""Frames and chunks that one device may send in a day; whoever runs a hub may set another number."""

HUB_FRAMES_A_DAY = 20_000
"""Frames that one device may send in a day; whoever runs a hub may set another number."""

HUB_ORGANISATION_BYTES = 50_000_000_000
"""What one organisation may keep at a hub; whoever runs it may set another number."""

HUB_ERASURE_DAYS = 90
"""How long a hub keeps the sealed bytes of what was ordered to be erased, and gives them to nobody: a restore point if
the order was a crime. Whoever runs it may set another number."""

CHUNKS_IN_ONE_QUESTION = 1000
"""Chunks asked for in one request."""

SEALED_AT_ONCE = 64 * 1024
"""Bytes of transactions after which a frame is closed and the next one begun: a cut line costs no more than that."""

QUARANTINED_FRAMES = 10_000
"""Frames in quarantine whose device nobody knows; more of them are counted and not kept."""

HELD_FRAMES = 100_000
"""Frames that wait for a predecessor; more of them are left for the next time."""

SENT_AT_FIRST = 16 * 1024
"""Bytes of frames in the first request to a hub: seconds on a slow line."""

SENT_AT_LEAST = 4 * 1024
"""Bytes of frames in one request, however bad the line is; one frame is sent in any case."""

SENT_AT_MOST = 512 * 1024
"""Bytes of frames in one request on a good line."""

LISTING_BYTES = 64 * 1024 * 1024
"""All pages of one answer of a hub: the list of members, secrets, or what it holds; a bundle has no more of them."""

ROUNDS_IN_ONE_RUN = 100_000
"""Requests of one run; a hub that promises more for ever is left after them."""

BUNDLE_SLOTS = 4096
"""Devices for which a bundle carries the organisation's newest secret."""

BUNDLE_HEAD_BYTES = 64 * 1024 * 1024
"""What stands before the frames of a bundle: the membership log and how far the maker has read."""

BUNDLE_PART_BYTES = 2 * 1024 * 1024 * 1024
"""One part of a bundle with files; a stick with FAT32 takes files up to 4 GiB."""

BUNDLE_FILES_WITH_TEXT = 64 * 1024 * 1024
"""Files that travel in the part with the text; the others get parts of their own, so that the text goes in quickly."""

BUNDLE_PARTS = 9999
"""Parts of one bundle."""

# --- checklists and visits --------------------------------------------------------------------------------------------

CONDITION_CHARACTERS = 2000
"""The condition under which a question is asked."""

PICTURE_PIXELS = 50_000_000
"""Width times height of a photograph of a visit, looked at before it is unpacked."""

PROBLEMS_TOLD = 20
"""Places that one message about a faulty visit names; it also says how many there are."""

CONDITION_NESTING = 20
"""Brackets within brackets of such a condition."""

REQUEST_FILE_BYTES = 16 * 1024
"""A new device's request to belong; it has about 1.5 kB."""

ANSWER_FILE_BYTES = 16 * 1024 * 1024
"""The answer to it, with the membership log and wrapped secrets; 1,000 devices make about 2 MB."""

# --- checklists in a spreadsheet -------------------------------------------------------------------------------------

FORM_BYTES = 4 * 1024 * 1024
"""A spreadsheet with a checklist; the shipped one has 20 kB."""

FORM_UNPACKED_BYTES = 32 * 1024 * 1024
"""What its parts may come to, as the file itself states before any is unpacked."""

FORM_PARTS = 200
"""Files inside it."""

FORM_ROWS = 2_000
"""Rows of one sheet; the shipped checklist has 150."""

FORM_COLUMNS = 60
"""Columns of one sheet."""

FORM_CELL_CHARACTERS = 1_000
"""One cell: a question, a condition."""

FORM_PROBLEMS = 100
"""Faults of a form that are listed; more would not be read."""

# --- the preset of an organisation -----------------------------------------------------------------------------------

PRESET_BYTES = 64 * 1024
"""The file of suggestions that lies beside an installed program; a full one has under 2 kB."""

PRESET_NAME_CHARACTERS = 60
"""How much of a key that does not fit is named."""

# --- updates ---------------------------------------------------------------------------------------------------------

UPDATE_BYTES = 400 * 1024 * 1024
"""An update file with its installers for every system, and one installer in it."""

UPDATE_MANIFEST_BYTES = 64 * 1024
"""What an update says of itself; one with three files has under 2 kB."""

UPDATE_SIGNERS = 8
"""Keys that may sign one update; three are usual, more while keys are changed."""

UPDATE_ROOTS = 32
"""Changes of keys that one update brings along: all since the first."""

UPDATE_NOTE_CHARACTERS = 4_000
"""What a release says of itself, in one language."""

UPDATE_TARGETS = 8
"""Installers in one update: a system each."""

UPDATE_PIECE_BYTES = 4 * 1024 * 1024
"""The pieces in which an update goes through the exchange; a line that is cut costs no more than one of them."""

IDLE_CASES = 200
"""Cases without a next step that today's page lists, those that wait longest; it counts them all."""
