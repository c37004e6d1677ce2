"""What holds of everything the engine gives, whatever the text."""

from __future__ import annotations

import pytest

from questions.generation.engine import mine_facts, write_questions
from questions.languages.articles import read_article
from questions.languages.grammars import get_grammar
from questions.languages.registry import PACKS
from questions.languages.wording import get_wording

ARTICLE = """Anna Keller (12 April 1890 – 3 June 1955) was a German composer. She moved to Vienna in 1921.

In 1924, Anna Keller wrote the opera Blue Lake for the Vienna State Opera. Blue Lake was published in London in 1930.
Anna Keller founded the Danube Choir in 1936, and the Danube Choir toured Italy in 1948.
"""

HOSTILE = {
    "digits": "5" * 50_000,
    "open brackets": "(" * 20_000 + ")" * 20_000,
    "no spaces": "ا" * 50_000,
    "mark flood": "م" + "\u0651" * 50_000,
    "commas": "،" * 50_000,
    "years": "1990 " * 10_000,
    "capitals": "Ab Cd " * 8_000,
    "verbs": "وقعت " * 10_000,
    "direction marks": "\u202e\u202d\u200f" * 10_000,
    "lone surrogate stand-ins": "\ufffd" * 20_000,
    "empty": "",
}


def test_evidence_and_answer_are_places_in_the_text():
    article = read_article(ARTICLE, title="Anna Keller")

    for fact in mine_facts(article):
        assert (
            0
            <= fact.evidence_start
            <= fact.answer_start
            <= fact.answer_end
            <= fact.evidence_end
            <= len(ARTICLE)
        )


def test_evidence_is_a_whole_sentence():
    article = read_article(ARTICLE, title="Anna Keller")

    sentences = {(sentence.start, sentence.end) for sentence in article.sentences}
    assert {(fact.evidence_start, fact.evidence_end) for fact in mine_facts(article)} <= sentences


def test_the_same_text_gives_the_same_questions():
    first, second = (write_questions(read_article(ARTICLE, title="Anna Keller")) for _ in range(2))

    assert first == second


def test_questions_come_best_first_within_their_limit():
    article = read_article(ARTICLE, title="Anna Keller")

    assert write_questions(article, limit=3) == write_questions(article)[:3]


def test_a_question_with_options_has_one_key_and_reasons_for_the_others():
    for question in write_questions(read_article(ARTICLE, title="Anna Keller")):
        keys = [option.text for option in question.options if option.is_key]
        assert keys == ([question.key] if question.options else [])
        assert all(option.reason for option in question.options if not option.is_key)


def test_no_stem_is_asked_twice():
    stems = [question.stem for question in write_questions(read_article(ARTICLE, title="Anna Keller"))]

    assert len(stems) == len(set(stems)) > 3


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_gives_nothing_and_raises_nothing(text):
    assert write_questions(read_article(text)) == ()


def test_every_language_has_a_grammar_with_the_same_functions():
    offered = [set(get_grammar(code).__all__) for code in PACKS]

    assert all(functions == offered[0] for functions in offered)


@pytest.mark.parametrize("table", ["stems", "choices", "dates", "reasons"])
def test_every_language_words_every_stem(table):
    worded = {code: set(getattr(get_wording(code), table)) for code in PACKS}

    assert all(keys == worded["ar"] for keys in worded.values())
