# SPDX-License-Identifier: Apache-2.0
"""A photograph leaves with every point it has and with nothing that tells where it was taken."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from legalaid.documents.pictures import UnreadablePicture, check_picture, is_picture, without_metadata
from legalaid.services.attachments import attach, export_attachment, list_attachments
from legalaid.services.visits import start_visit
from tests.helpers.desks import open_desk

SECRET = b"Prey Sar, building B, 11.53 N"


def photograph(kind="JPEG", orientation=1, **options):
    picture = Image.effect_mandelbrot((64, 48), (-2, -1.5, 1, 1.5), 40).convert("RGB")
    exif = Image.Exif()
    exif[0x010E] = SECRET.decode()
    exif[0x0112] = orientation
    exif.get_ifd(0x8825)[2] = (11.0, 31.0, 48.0)
    out = io.BytesIO()
    if kind == "PNG":
        words = PngImagePlugin.PngInfo()
        words.add_text("Comment", SECRET.decode())
        picture.save(out, "PNG", exif=exif, pnginfo=words)
    else:
        picture.save(out, "JPEG", exif=exif, comment=SECRET, quality=90, **options)
    return out.getvalue()


def points(content):
    with Image.open(io.BytesIO(content)) as picture:
        return picture.size, picture.convert("RGB").tobytes()


@pytest.mark.parametrize(
    ("kind", "options"),
    [("JPEG", {}), ("JPEG", {"progressive": True}), ("JPEG", {"restart_marker_blocks": 2}), ("PNG", {})],
)
def test_every_point_stays_and_every_word_goes(kind, options):
    taken = photograph(kind, **options)
    given_out = without_metadata(taken + SECRET)
    assert SECRET in taken
    assert SECRET not in given_out
    assert b"Exif" not in given_out
    assert points(given_out) == points(taken)
    with Image.open(io.BytesIO(given_out)) as picture:
        assert not picture.getexif()


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_photograph_taken_upright_stays_upright(kind):
    turned = without_metadata(photograph(kind, orientation=6))
    assert points(turned)[0] == (48, 64)
    assert SECRET not in turned


@pytest.mark.parametrize(
    "content",
    [b"", b"words", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", photograph()[:300], photograph("PNG")[:200]],
    ids=["nothing", "words", "only a beginning", "only a PNG's beginning", "cut", "cut PNG"],
)
def test_what_is_no_photograph_is_refused(content):
    with pytest.raises(UnreadablePicture):
        check_picture(content)
    with pytest.raises(UnreadablePicture):
        without_metadata(content)


def test_a_picture_of_too_many_points_is_refused_before_it_is_unpacked(monkeypatch):
    monkeypatch.setattr("legalaid.limits.PICTURE_PIXELS", 64 * 48 - 1)
    with pytest.raises(UnreadablePicture):
        check_picture(photograph())


TAKEN = photograph()


@given(st.integers(0, len(TAKEN) - 1), st.binary(min_size=1, max_size=4))
def test_a_damaged_photograph_is_stripped_or_refused(at, noise):
    try:
        without_metadata(TAKEN[:at] + noise + TAKEN[at + len(noise) :])
    except UnreadablePicture:
        return


def test_a_photograph_of_a_visit_leaves_bare_and_a_false_one_is_not_taken(tmp_path):
    with open_desk(tmp_path / "vault") as desk:
        ref = start_visit(desk, "CC1")
        attached = attach(desk, ref, title="cell.jpg", content=TAKEN)
        notes = attach(desk, ref, title="notes.txt", content=b"plain words")
        assert list_attachments(desk, ref) == [attached, notes]
        export_attachment(desk, attached["id"], tmp_path / "out.jpg")
        export_attachment(desk, notes["id"], tmp_path / "notes.txt")
        with pytest.raises(UnreadablePicture):
            attach(desk, ref, title="cell.JPG", content=b"MZ, a program")
    left = (tmp_path / "out.jpg").read_bytes()
    assert is_picture(left)
    assert SECRET not in left
    assert points(left) == points(TAKEN)
    assert (tmp_path / "notes.txt").read_bytes() == b"plain words"
