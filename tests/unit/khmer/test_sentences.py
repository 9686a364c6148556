# SPDX-License-Identifier: Apache-2.0
"""Sentences end where a reader ends them, and nothing of the text goes astray."""

from hypothesis import given
from hypothesis import strategies as st

from legalaid.khmer.sentences import sentences


@given(st.text(st.sampled_from("កខ។៕ល ab.?!\n”)1"), max_size=40))
def test_the_sentences_together_are_the_text(text):
    assert "".join(sentences(text)) == text


def test_khmer_sentences_end_with_khan_with_or_without_a_space():
    assert sentences("គាត់មក។គាត់ទៅ។ ចប់៕") == ("គាត់មក។", "គាត់ទៅ។ ", "ចប់៕")


def test_and_so_on_is_one_sign():
    assert sentences("ស្រូវ ពោត ។ល។ គាត់ទៅ។") == ("ស្រូវ ពោត ។ល។ ", "គាត់ទៅ។")


def test_a_full_stop_in_a_number_ends_nothing():
    assert sentences("It cost 1.500 riel. He paid!\nThen he left") == (
        "It cost 1.500 riel. ",
        "He paid!\n",
        "Then he left",
    )


def test_a_quotation_ends_with_its_mark():
    assert sentences("«គាត់មក។» គាត់និយាយ។") == ("«គាត់មក។» ", "គាត់និយាយ។")
