# SPDX-License-Identifier: Apache-2.0
"""Does a month hold its own contacts, count every kind of missing answer, and name nobody?"""

import zipfile

import pytest

from legalaid.errors import CannotWriteFile, UnsuitableFileName, WrongValue
from legalaid.i18n import Language
from legalaid.khmer.digits import to_khmer
from legalaid.services.audit import list_audit
from legalaid.services.cases import add_case
from legalaid.services.statistics import as_object, in_words, month_report, write_report
from tests.helpers.desks import consultation, open_desk
from tests.helpers.pdfs import poppler_text


def received(at, sex=None, **changed):
    client = {"family_name_latin": "Kanari", "given_name_latin": "Name", "birth": "1990"} | (
        {"sex": sex} if sex else {}
    )
    return consultation(received_at=at, client=client, **changed)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with open_desk(tmp_path_factory.mktemp("statistics") / "vault") as opened:
        for document in (
            received("2026-10-31T23:59", "female"),
            received("2026-11-01T00:00", "female", channel="hotline"),
            received("2026-11-15T12:00", "declined"),
            received("2026-11-30T23:59"),
            received("2026-12-01T00:00", "male"),
        ):
            add_case(opened, document)
        yield opened


def test_a_month_ends_at_midnight_in_phnom_penh(desk):
    days = {month: [str(entry.day) for entry in month_report(desk, month).register] for month in ("2026-10", "2026-11")}
    assert days == {"2026-10": ["2026-10-31"], "2026-11": ["2026-11-01", "2026-11-15", "2026-11-30"]}


def test_every_missing_answer_has_its_own_line(desk):
    report = as_object(month_report(desk, "២០២៦-១១"))
    assert report["total"] == 3
    assert report["counts"] == {
        "channel": {"in_person": 2, "hotline": 1},
        "matter": {"detention": 3},
        "sex": {"female": 1, "declined": 1, "not_recorded": 1},
        "status": {"open": 3},
    }
    assert [sum(counts.values()) for counts in report["counts"].values()] == [3] * 4


def test_the_register_carries_numbers_and_no_names(desk):
    report = as_object(month_report(desk, "2026-11"))
    assert [entry["age_band"] for entry in report["register"]] == ["age_35_59"] * 3
    assert all(entry["ref"].startswith("BTB-2026-") for entry in report["register"])
    assert "Kanari" not in str(report)


def test_people_read_words_where_scripts_read_codes(desk):
    coded, spoken = (as_object(month_report(desk, "2026-11")), in_words(month_report(desk, "2026-11"), Language.EN))
    assert [row["ref"] for row in spoken["register"]] == [row["ref"] for row in coded["register"]]
    assert coded["counts"]["sex"]["declined"] == spoken["counts"]["sex"]["Did not wish to answer"] == 1
    assert "in_person" not in str(spoken)


@pytest.mark.parametrize("language", list(Language))
def test_the_sheet_and_the_paper_are_written_and_recorded(desk, tmp_path, language):
    report = month_report(desk, "2026-11")
    for name in ("report.xlsx", "report.PDF"):
        write_report(desk, report, tmp_path / name, language)
    with zipfile.ZipFile(tmp_path / "report.xlsx") as book:
        texts = b"".join(book.read(name) for name in book.namelist())
    assert b"Kanari" not in texts
    days = [entry.day.isoformat() for entry in report.register]
    printed = poppler_text((tmp_path / "report.PDF").read_bytes())
    assert all((to_khmer(day) if language is Language.KM else day) in printed for day in days)
    assert [entry["kind"] for entry in list_audit(desk, limit=2)["entries"]] == ["report", "report"]


def test_an_empty_month_is_a_report_too(desk, tmp_path):
    report = month_report(desk, "2020-01")
    assert (report.total, as_object(report)["register"]) == (0, [])
    write_report(desk, report, tmp_path / "empty.pdf", Language.KM)


@pytest.mark.parametrize("month", ["2026-13", "2026-00", "2026", "11-2026", "2026-11-01", ""])
def test_what_is_no_month_is_refused(desk, month):
    with pytest.raises(WrongValue):
        month_report(desk, month)


def test_other_files_than_sheets_and_papers_are_refused(desk, tmp_path):
    report = month_report(desk, "2026-11")
    with pytest.raises(UnsuitableFileName):
        write_report(desk, report, tmp_path / "report.docx", Language.EN)
    with pytest.raises(CannotWriteFile):
        write_report(desk, report, tmp_path / "no" / "report.pdf", Language.EN)
