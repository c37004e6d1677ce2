"""The engine against sentences of our own: what they must give, and what they must not."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from questions.generation import ranking
from questions.generation.engine import mine_facts, write_every_question, write_questions
from questions.languages.articles import read_article

GOLD = Path(__file__).parent.parent / "gold" / "questions"
CASES = [
    pytest.param(language, case, id=f"{language}: {case['name']}")
    for language in ("ar", "en")
    for path in sorted(GOLD.glob(f"{language}*.toml"))
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]


def telling(*wanted):
    """The cases that say one of these: the others would pass whatever the engine did."""
    return [case for case in CASES if any(case.values[1].get(name) for name in wanted)]


def read(language, case):
    return read_article(
        case["text"], language=language, title=case.get("title"), published_on=case.get("published")
    )


@pytest.mark.parametrize(("language", "case"), telling("questions"))
def test_a_gold_sentence_gives_its_questions(language, case):
    questions = write_every_question(read(language, case))

    written = {(question.stem, question.key) for question in questions}
    assert {(wanted["stem"], wanted["key"]) for wanted in case["questions"]} <= written


OFFERING = [case for case in CASES if any("beside" in one for one in case.values[1].get("questions", []))]


@pytest.mark.parametrize(("language", "case"), OFFERING)
def test_a_gold_question_offers_what_belongs_beside_its_key(language, case):
    offered = {
        one.stem: {option.text for option in one.options}
        for one in write_every_question(read(language, case))
    }

    wanted = {one["stem"]: set(one["beside"]) for one in case["questions"] if "beside" in one}
    assert {stem for stem, options in wanted.items() if not options <= offered.get(stem, set())} == set()


@pytest.mark.parametrize(("language", "case"), telling("facts"))
def test_a_gold_sentence_gives_its_facts(language, case):
    article = read(language, case)

    mined = {(fact.kind, article.text[fact.answer_start : fact.answer_end]) for fact in mine_facts(article)}
    assert {(wanted["kind"], wanted["answer"]) for wanted in case["facts"]} <= mined


@pytest.mark.parametrize(("language", "case"), telling("never", "silent"))
@pytest.mark.parametrize("threshold", [ranking.KEEP_FROM, 0.0], ids=["shown", "however unlikely"])
def test_a_gold_trap_is_not_sprung(language, case, threshold, monkeypatch):
    """A trap that lies between two questions ("between = true") needs both of them shown, likely or not."""
    monkeypatch.setattr(ranking, "KEEP_FROM", 0.0 if case.get("between") else threshold)
    questions = write_questions(read(language, case))

    shown = "\n".join(
        text for one in questions for text in (one.stem, one.key, *(option.text for option in one.options))
    )
    assert [words for words in case.get("never", []) if words in shown] == []
    assert not case.get("silent") or questions == ()
