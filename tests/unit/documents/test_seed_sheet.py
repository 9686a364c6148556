# SPDX-License-Identifier: Apache-2.0
"""Is the secret of an organisation whole on each paper, twice where it is one code, and nowhere else afterwards?"""

import io
import re
from collections import Counter
from datetime import date

import pytest

from legalaid.documents import lines, passage, qr
from legalaid.documents.seed_sheet import SeedPapers, print_seed
from legalaid.i18n import Language
from legalaid.khmer.digits import to_latin
from legalaid.sync.organisation import new_seed, printed, read_seed, shares
from tests.helpers.pdfs import fonts, pictures, poppler_text, pypdf_text, squeezed
from tests.helpers.tools import output_of

SEED = new_seed()
CODE = printed(SEED)
SHARES = shares(SEED, needed=2, of=3)


def papers(*secrets, name="Legal Aid Union", needed=1):
    return SeedPapers(
        organisation=name, fingerprint="12345-23456-01234-30000", made=date(2026, 11, 22), papers=secrets, needed=needed
    )


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("khmer_digits", [True, False])
def test_both_copies_bear_every_group(language, khmer_digits):
    pdf = print_seed(papers(CODE), language=language, khmer_digits=khmer_digits)
    (page,) = poppler_text(pdf).split("\f")[:-1]
    found = Counter(re.findall(r"\d{6}", re.sub(r"(\d{3}) (\d{3})", r"\1\2", to_latin(page))))
    assert all(found[group] == 2 * CODE.split("-").count(group) for group in CODE.split("-"))
    assert squeezed(to_latin(page)).count("12345-23456-01234-30000") == 2
    assert ("១២៣៤៥" in page) == khmer_digits
    assert all(row[-5] == row[-4] == "yes" for row in fonts(pdf)), "embedded, and no more of them than is used"


def test_each_share_has_a_page_and_two_give_the_seed_back():
    pdf = print_seed(papers(*SHARES, needed=2), language=Language.EN, khmer_digits=False)
    pages = poppler_text(pdf).split("\f")[:-1]
    assert len(pages) == 3
    typed = []
    for page, share in zip(pages, SHARES, strict=True):
        words = dict(reversed(re.findall(r"(\d+)\s+([a-z]{4,})\b", page)))
        typed.append(" ".join(words[str(n)] for n in range(1, len(share.split()) + 1)))
    assert typed == list(SHARES)
    assert read_seed(f"{typed[0]}\n{typed[2]}") == SEED
    assert "Share 2 of 3" in pages[1]


def test_the_square_is_the_code():
    (page,) = pictures(print_seed(papers(CODE), language=Language.EN, khmer_digits=True), 150)
    out = io.BytesIO()
    page.save(out, "PNG")
    read = output_of("zbarimg", "zbar-tools", "--nodbus", "--quiet", "--raw", "PNG:-", given=out.getvalue())
    assert set(read.decode().split()) == {CODE}


def test_a_long_name_and_none_leave_two_halves_on_one_page():
    for name in ("សហភាពជំនួយផ្នែកច្បាប់" * 4, ""):
        pdf = print_seed(papers(CODE, name=name), language=Language.KM, khmer_digits=True)
        assert len(poppler_text(pdf).split("\f")) == 2
        assert squeezed(name) in squeezed(pypdf_text(pdf))


def test_nothing_of_it_is_held_for_speed():
    print_seed(papers(CODE), language=Language.EN, khmer_digits=False)
    for cache in (lines._word, passage._broken, qr.modules):
        assert cache.cache_info().currsize == 0
