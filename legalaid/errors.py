# SPDX-License-Identifier: Apache-2.0
"""What can go wrong on purpose: the tree of expected errors, each with a stable code.

```
LegalAidError
├── InputError        what a person or a file gave us does not fit            input.*
├── VaultError        header, key slots, folder, lock, backup                  vault.*
├── StoreError        the encrypted database, its journal, audit and blobs     store.*
├── DocumentError     a letter or form cannot be set                           document.*
└── CaseWorkError     a rule of the work refuses                               case.*
```

A concrete error is a leaf with a `code`. Its words (what happened, what to do next) stand in
`resources/locale/core.{km,en}.toml` under `[error."<code>"]` with `what` and `next`; both may name facts in
braces. Facts are field names, numbers and codes, never anything a client said. `docs/errors.md` is generated from
this tree. An error that is not in it is a defect and ends in exit code 70 or the crash report.
"""

from typing import ClassVar


class LegalAidError(Exception):
    """An expected error: it has a code, a translated text and a next step, and nothing saved is lost."""

    code: ClassVar[str]

    def __init__(self, **facts: str | int) -> None:
        super().__init__(self.code)
        self.facts = facts

    def __str__(self) -> str:
        """The code alone: texts for people come from `legalaid.i18n.describe`."""
        return self.code


def tree(root: type[LegalAidError] = LegalAidError) -> list[type[LegalAidError]]:
    """All concrete errors below `root`, sorted by code."""
    found = [root] if "code" in vars(root) else []
    for branch in root.__subclasses__():
        found += tree(branch)
    return sorted(set(found), key=lambda kind: kind.code)


# --- input -----------------------------------------------------------------------------------------------------------


class InputError(LegalAidError):
    """What was given does not fit; nothing was saved."""


class MalformedDocument(InputError):
    """JSON, TOML or a table that cannot be read at all. Facts: `line`."""

    code = "input.malformed"


class UnknownField(InputError):
    """A key that no record has. Facts: `field`."""

    code = "input.unknown_field"


class MissingField(InputError):
    """A required field is absent or empty. Facts: `field`."""

    code = "input.missing_field"


class WrongValue(InputError):
    """A value of the wrong shape or outside its bounds. Facts: `field`."""

    code = "input.wrong_value"


class UnknownCode(InputError):
    """A code that stands in no vocabulary. Facts: `field`, `vocabulary`."""

    code = "input.unknown_code"


class ControlCharacter(InputError):
    """A control or bidirectional-override character in a name or number. Facts: `field`."""

    code = "input.control_character"


class TextTooLong(InputError):
    """Text over the limit of its field. Facts: `field`, `limit`."""

    code = "input.too_long"


class FileTooLarge(InputError):
    """A file over the limit of its kind. Facts: `limit_mib`."""

    code = "input.file_too_large"


class FileUnreadable(InputError):
    """A file that was named cannot be read. Facts: none, since a path can carry a name."""

    code = "input.file_unreadable"


class CannotWriteFile(InputError):
    """The file to be written outside the vault cannot be written."""

    code = "input.cannot_write"


class NotFound(InputError):
    """No record under that reference. Facts: `kind`."""

    code = "input.not_found"


class Ambiguous(InputError):
    """More than one record under that reference (a number can repeat after a restore). Facts: `kind`, `count`."""

    code = "input.ambiguous"


class WrongCheckDigit(InputError):
    """A case, letter or visit number whose check digit does not fit."""

    code = "input.wrong_check_digit"


class DateOutOfRange(InputError):
    """A date outside the years the lunar calendar is known for. Facts: `first`, `last`."""

    code = "input.date_out_of_range"


# --- vault -----------------------------------------------------------------------------------------------------------


class VaultError(LegalAidError):
    """The vault's folder, header, slots or backup."""


# --- store -----------------------------------------------------------------------------------------------------------


class StoreError(LegalAidError):
    """The encrypted store."""


# --- documents -------------------------------------------------------------------------------------------------------


class DocumentError(LegalAidError):
    """A letter or form cannot be made."""


# --- work ------------------------------------------------------------------------------------------------------------


class CaseWorkError(LegalAidError):
    """A rule of the work refuses; the message names the rule."""
