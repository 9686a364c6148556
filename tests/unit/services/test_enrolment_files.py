# SPDX-License-Identifier: Apache-2.0
"""Is a file that is no request and no answer refused before anything is done with it?"""

import pytest

from legalaid import limits
from legalaid.errors import AnswerFileRefused, CannotWriteFile, FileUnreadable, RequestFileRefused
from legalaid.services import devices
from legalaid.services.enrolment_files import Admission, open_answer, open_request, write_answer, write_request
from tests.helpers.desks import open_desk
from tests.helpers.joined import founded


def test_what_is_no_file_of_ours_is_refused_and_nothing_is_signed(tmp_path):
    dara, _ = founded(tmp_path / "dara")
    new = open_desk(tmp_path / "new", which=1)
    with pytest.raises(CannotWriteFile):
        write_request(new, tmp_path / "no folder" / "request")
    assert devices.asked(new) is None, "nobody waits for an answer to a request that was not written"
    asked = write_request(new, tmp_path / "request")
    raw, looked = open_request(dara, tmp_path / "request")
    assert (raw, looked.fingerprint) == (asked.file, asked.fingerprint)
    (tmp_path / "long").write_bytes(bytes(limits.ANSWER_FILE_BYTES + 1))
    for opening, desk, refused in ((open_request, dara, RequestFileRefused), (open_answer, new, AnswerFileRefused)):
        with pytest.raises(refused):
            opening(desk, tmp_path / "long")
        with pytest.raises(FileUnreadable):
            opening(desk, tmp_path / "not there")
    chosen = Admission(roles=["lawyer"], office="BTB")
    with pytest.raises(CannotWriteFile):
        write_answer(dara, raw, tmp_path / "no folder" / "answer", chosen)
    assert len(devices.list_devices(dara)) == 1, "nobody is let in whose answer cannot be written"
    approved = write_answer(dara, raw, tmp_path / "answer", chosen)
    _, offered = open_answer(new, tmp_path / "answer")
    assert offered.root_fingerprint == approved.root_fingerprint
    for desk in (dara, new):
        desk.lock()
