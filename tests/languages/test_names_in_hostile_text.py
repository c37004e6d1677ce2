"""Text that nobody would write must cost no error and keep every name inside its sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from questions.languages.aliases import find_aliases
from questions.languages.articles import read_article
from questions.languages.definitions import find_definitions
from questions.languages.entities import find_entities
from questions.languages.enumerations import find_lists
from questions.languages.names import find_names

HOSTILE = {
    "digits": "5" * 20_000,
    "nested brackets": "(" * 5_000 + "روسيا" + ")" * 5_000,
    "no spaces": "كلمة" * 5_000,
    "marks": "م" + "\u064b" * 20_000,
    "sons of sons": "بن " * 5_000,
    "endless list": "وهي روسيا، " + "وفرنسا، " * 3_000,
    "triggers only": "including such as namely " * 1_000,
    "one long name": "University of the " * 2_000,
    "directions": "\u202e\u200f\ufeff" * 5_000,
    "last word is a head": "جامعة",
    "last word begins a phrase": "سافر إلى الاتحاد",
    "nothing": "",
}
WORDS = [
    "روسيا",
    "وهي",
    "هو",
    "بن",
    "محمد",
    "(",
    ")",
    "،",
    "جامعة",
    "القاهرة",
    "باسم",
    "Paris",
    "is",
    "a",
    "known",
    "as",
    "the",
    ",",
    "of",
    "ً",
    "1992",
]


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_read_without_an_error(text, language):
    article = read_article(text, language=language)

    find_entities(article)
    find_definitions(article)
    find_lists(article)


@settings(max_examples=150, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=25), language=st.sampled_from(["ar", "en"]))
def test_everything_found_stands_in_one_sentence(words, language):
    article = read_article(" ".join(words), language=language)

    found = [*find_names(article), *(each.span for each in find_lists(article)), *find_aliases(article)]
    found += [each.phrase for each in find_definitions(article)]
    for span in found:
        assert any(one.start <= span.start < span.end <= one.end for one in article.sentences)


@settings(max_examples=150, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=25), language=st.sampled_from(["ar", "en"]))
def test_names_do_not_overlap(words, language):
    spans = find_names(read_article(" ".join(words), language=language))

    assert all(one.end <= other.start for one, other in zip(spans, spans[1:], strict=False))
