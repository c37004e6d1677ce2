"""Long texts cost time by their length: at these sizes, looking through all of the text for each find would run for minutes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questions.languages.ar.place_chains import find_place_chains
from questions.languages.ar.tokens import tokenise
from questions.languages.ar.told_names import every_told
from questions.languages.en.definites import was_told_before
from questions.languages.en.persons import last_names_alone
from questions.languages.frames import Topic
from questions.languages.reading import NameValue, Sentence, Span
from questions.languages.whole_names import names_inside, words_of_names
from questions.languages.whole_words import whole_places

MANY = 30_000
CITY = "القاهرة"


@pytest.fixture(scope="module")
def places():
    text = f"{CITY}، " * MANY
    starts = range(0, len(text), len(CITY) + 2)
    return text, [Span(NameValue(CITY, "place"), start, start + len(CITY)) for start in starts]


def test_a_sentence_of_many_places_is_searched_for_chains_in_one_pass(places):
    text, names = places

    assert list(find_place_chains(Sentence(text, 0, len(text), 0), names)) == []


def test_each_of_many_places_is_told_with_the_few_words_before_it(places):
    text, names = places
    topic = Topic("النيل", frozenset({"النيل"}), "masculine", is_person=False)

    told = list(every_told(tokenise(text, 0), names, [], topic))

    assert len(told) == MANY
    assert told[-1].before.endswith("# ،")


def test_a_chain_of_places_is_still_found_whole():
    text = "ولد في قرية قرب القاهرة في مصر"
    spans = [
        Span(NameValue(name, "place"), text.index(name), text.index(name) + len(name))
        for name in (CITY, "مصر")
    ]

    ((start, end),) = find_place_chains(Sentence(text, 0, len(text), 0), spans)

    assert text[start:end].endswith("القاهرة في مصر")


def test_many_nouns_are_looked_up_in_what_was_told_before():
    text = "the little song was sung again " * 60_000

    assert not any(was_told_before(f"noun{number}", text, len(text)) for number in range(MANY))


@pytest.mark.parametrize(("noun", "told"), [("songs", True), ("song", True), ("sung", False), ("dog", False)])
def test_a_noun_is_told_before_only_if_it_stands_before(noun, told):
    text = "The songs were long. The song was sung, the dog barked."

    assert was_told_before(noun, text, text.index("was sung")) is told


def test_each_of_many_last_names_is_found_where_it_stands_alone():
    words = [f"{chr(65 + n % 26)}ox{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}sson" for n in range(17_000)]
    text = "".join(f"Anna {word} ran. " for word in words)
    spans = [
        Span(NameValue(f"Anna {word}", "person"), place.start(), place.end() - 5)
        for word, place in zip(words, re.finditer(r"Anna \w+ ran\.", text), strict=True)
    ]
    end = f"The town saw {words[5]} leave, as if {words[5]}-like."

    found = list(last_names_alone(text + end, spans, None))

    assert found == [(len(text) + 13, len(text) + 13 + len(words[5]), f"Anna {words[5]}")]


def test_names_are_found_in_a_stem_without_looking_at_each_name():
    names = frozenset(f"Anna{number} Berg" for number in range(200_000))

    found = [names_inside(f"When was Anna{number} Berg born?", names) for number in range(MANY)]

    assert found[7] == {"Anna7 Berg"}
    assert "Anna8" in words_of_names(names)


@given(st.text("abد_ -", max_size=12), st.text("abد_ -", min_size=1, max_size=3))
def test_whole_places_are_those_that_a_pattern_would_find(text, words):
    pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")

    assert list(whole_places(words, text)) == [found.span() for found in pattern.finditer(text)]


@given(st.text("ab ", max_size=14), st.frozensets(st.from_regex(r"[ab]{1,2} [ab]{1,2}", fullmatch=True)))
def test_names_inside_are_those_that_the_text_holds(text, names):
    assert names_inside(text, names) == {name for name in names if name in text}
