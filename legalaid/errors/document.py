# SPDX-License-Identifier: Apache-2.0
"""Why a letter or form cannot be set."""

from legalaid.errors.base import LegalAidError


class DocumentError(LegalAidError):
    """A letter or form cannot be made."""


class MissingGlyph(DocumentError):
    """No shipped font draws this character. Facts: `character` as U+XXXX."""

    code = "document.missing_glyph"


class MissingLetterField(DocumentError):
    """The template cannot do without a field that is empty. Facts: `template`, `field`."""

    code = "document.missing_field"


class UnknownLetterField(DocumentError):
    """The template has no field of that name. Facts: `template`, `field`."""

    code = "document.unknown_field"


class WrongLetterField(DocumentError):
    """A date that is not written as YYYY-MM-DD. Facts: `template`, `field`."""

    code = "document.wrong_field"


class UnknownTemplate(DocumentError):
    """There is no letter template of that code. Facts: `template`."""

    code = "document.unknown_template"


class BadTemplate(DocumentError):
    """A template with markup or a slot that we do not know. Facts: `template`, `line`."""

    code = "document.bad_template"


class LeftOutField(DocumentError):
    """Words of a template that do not name a field which it requires. Facts: `template`, `field`, `language`."""

    code = "document.left_out_field"


class UnreadableLogo(DocumentError):
    """The letterhead's logo is not a PNG or JPEG picture, or too large."""

    code = "document.unreadable_logo"


class DoesNotFit(DocumentError):
    """A block that may not be parted is higher than a page."""

    code = "document.does_not_fit"


class TooManyPages(DocumentError):
    """The document would be longer than we print. Facts: `limit`."""

    code = "document.too_many_pages"
