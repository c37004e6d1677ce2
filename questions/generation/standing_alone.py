"""A sentence of the article as it is shown alone: its subject said, its ties and passing times cut, its tail left off."""

from __future__ import annotations

from questions.generation.editing import Edit, edited, footnotes
from questions.generation.scenes import Finding, Material

_COMFORTABLE_WORDS, _FEWEST_WORDS = 18, 9


def told_with(finding: Finding, material: Material, value: str) -> str:
    """The sentence as it is shown alone, with ``value`` in the place of the finding's own."""
    text, start = material.article.text, finding.scene.sentence.start
    end = shown_end(finding, material)
    edits = [
        Edit(finding.fact.answer_start, finding.fact.answer_end, value),
        *_spoken_subject(finding),
        *finding.scene.mentions,
        *(Edit(*place) for place in material.grammar.passing_times(text, start, end)),
        *footnotes(text, start, end),
    ]
    stop = "." if end < finding.scene.sentence.end else ""
    return material.grammar.opened(edited(text, start, end, edits)) + stop


def _spoken_subject(finding: Finding) -> list[Edit]:
    """The article's subject behind the first verb, where the sentence leaves it unsaid."""
    frame = finding.scene.frames[0] if finding.scene.frames else None
    if frame is None or not frame.subject_text or frame.subject_start != frame.verb_start:
        return []
    return [Edit(frame.verb_end, frame.verb_end, f" {frame.subject_text} ")]


def shown_end(finding: Finding, material: Material) -> int:
    """Where a long sentence stops when it is shown: at the first place to rest behind the value."""
    sentence, text = finding.scene.sentence, material.article.text
    if len(sentence.text.split()) <= _COMFORTABLE_WORDS:
        return sentence.end
    places = material.grammar.resting_places(text, finding.fact.answer_end, sentence.end)
    fitting = (place for place in places if len(text[sentence.start : place].split()) >= _FEWEST_WORDS)
    return next(fitting, sentence.end)
