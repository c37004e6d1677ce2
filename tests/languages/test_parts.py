"""Parts of speech of English words in place."""

import pytest

from questions.languages.en.parts import read_tokens


def tags_of(text):
    return {token.text: token.tag for token in read_tokens(text, 0)}


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("A fire destroyed the roof of the mill.", "destroyed", "VBD"),
        ("The mill destroyed by fire was rebuilt.", "destroyed", "VBN"),
        ("The shop employs about 40 people.", "employs", "VBZ"),
        ("Elmstead had a population of 48,200 people.", "Elmstead", "NNP"),
        ("The bridge was opened by the king.", "opened", "VBN"),
        ("The king opened the bridge.", "opened", "VBD"),
        ("It will open next year.", "will", "MD"),
    ],
)
def test_a_word_has_the_part_that_its_place_gives_it(text, word, tag):
    assert tags_of(text)[word] == tag


def test_places_count_from_the_offset():
    assert [(token.start, token.end) for token in read_tokens("It ran.", 10)] == [
        (10, 12),
        (13, 16),
        (16, 17),
    ]


@pytest.mark.parametrize("text", ["", "…", "123 456", "ééé", "A" * 5000, "a-" * 3000])
def test_any_text_is_tagged(text):
    assert all(token.tag for token in read_tokens(text, 0))
