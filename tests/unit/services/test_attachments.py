# SPDX-License-Identifier: Apache-2.0
"""Does a file come out of a case as it went in, and leave no trace where it was refused?"""

import pytest

from legalaid.errors import ControlCharacter, NotFound
from legalaid.services.attachments import attach, export_attachment, list_attachments, media_type
from legalaid.services.cases import add_case
from tests.helpers.desks import consultation, new_vault


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with new_vault(tmp_path_factory.mktemp("attachments") / "vault").desk as opened:
        yield opened


@pytest.fixture(scope="module")
def ref(desk):
    return add_case(desk, consultation())


def test_a_file_comes_out_as_it_went_in(desk, ref, tmp_path):
    content = bytes(range(256)) * 300
    attached = attach(desk, ref, title="ប្លង់ដី.bin", content=content)
    assert attached in list_attachments(desk, ref)
    exported = export_attachment(desk, attached["id"], tmp_path / "out.bin")
    assert (tmp_path / "out.bin").read_bytes() == content
    assert exported["sha256"] == attached["sha256"]
    assert exported["bytes"] == attached["size"] == len(content)


def test_a_refused_title_leaves_no_file_behind(desk, ref):
    before = sorted(path.name for path in desk.store.blobs.rglob("*") if path.is_file())
    with pytest.raises(ControlCharacter):
        attach(desk, ref, title="evil\u202ename", content=b"a")
    assert sorted(path.name for path in desk.store.blobs.rglob("*") if path.is_file()) == before


@pytest.mark.parametrize("missing", ["not an id", "01a200fd-3e65-7a5b-b15a-dbbab1946f35"])
def test_an_unknown_file_is_not_found(desk, tmp_path, missing):
    with pytest.raises(NotFound):
        export_attachment(desk, missing, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "mime"),
    [
        (b"%PDF-1.7\n", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"\0\0\0\x18ftypmp42", "video/mp4"),
        ("សួស្តី".encode(), "text/plain"),
        (b"", "text/plain"),
        (b"\0\1\2", "application/octet-stream"),
        (b"\xff\xfe\0", "application/octet-stream"),
    ],
)
def test_the_type_is_read_from_the_content(content, mime):
    assert media_type(content) == mime
