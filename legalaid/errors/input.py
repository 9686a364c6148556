# SPDX-License-Identifier: Apache-2.0
"""What can be wrong with what a person or a file gave us."""

from legalaid.errors.base import LegalAidError


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


class NoPrinter(InputError):
    """This computer knows no printer."""

    code = "input.no_printer"


class CannotPrint(InputError):
    """The printer takes no page."""

    code = "input.cannot_print"


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


class UnsuitableFileName(InputError):
    """A report whose file name ends in neither .xlsx nor .pdf."""

    code = "input.unsuitable_file_name"


class PresetMalformed(InputError):
    """The file with the organisation's suggestions is no TOML in UTF-8, or too large."""

    code = "input.preset_malformed"


class PresetWrong(InputError):
    """A key of that file is unknown, or its value does not fit. Facts: `field`."""

    code = "input.preset_wrong"


class WrongUsage(InputError):
    """The command line was not written as it should be; such an error ends with exit code 2."""


class WrongCommand(WrongUsage):
    """A command, option or argument that does not exist or does not fit. Facts: `command`, the words that fitted."""

    code = "input.usage"


class NoVaultNamed(WrongUsage):
    """The command needs a vault and none was named."""

    code = "input.no_vault_named"


class NoPassphrase(WrongUsage):
    """No passphrase file was named and nobody can be asked."""

    code = "input.no_passphrase"
