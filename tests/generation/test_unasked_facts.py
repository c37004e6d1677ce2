"""Facts that are mined and not asked for, in the sentences of ``tests/gold/facts``."""

import json
from pathlib import Path

import pytest

from questions.generation.engine import mine_facts
from questions.languages.articles import read_article

GOLD = Path(__file__).parents[1] / "gold" / "facts" / "unasked.jsonl"
CASES = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:30])
def test_what_a_sentence_tells_without_a_question_is_a_fact(case):
    facts = mine_facts(read_article(case["text"], case["language"]))
    found = [[fact.kind, getattr(fact.value, "text", "")] for fact in facts]

    assert [fact for fact in case["facts"] if fact not in found] == []
    assert [kind for kind, _ in found if kind in case.get("not", [])] == []
