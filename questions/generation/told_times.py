"""Says in a question for a number in what year it was so, where the sentence tells it."""

from __future__ import annotations

from questions.generation.scenes import Finding, Material


def with_time(clause: str, finding: Finding, material: Material) -> str:
    """The clause with the year of its number, which the question would otherwise leave out."""
    sentence = finding.scene.sentence
    start, end = finding.fact.answer_start - sentence.start, finding.fact.answer_end - sentence.start
    day = material.article.published_on
    return material.grammar.with_time(clause, sentence.text, start, end, year=day.year if day else 0)
