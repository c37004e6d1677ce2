"""Blanks a date, a number or a well-known place in a whole sentence: the floor under every other way of asking.

The article's title stands above the sentence, so the sentence need only not lean on what came before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.clauses import find_phrase
from questions.generation.drafts import OptionDraft
from questions.generation.editing import tidy
from questions.generation.plain_words import plain_words
from questions.generation.rivals.names import rival_places
from questions.generation.rivals.numbers import rival_numbers
from questions.generation.scenes import Finding, Material
from questions.generation.showing import show_date
from questions.generation.writers.cloze import blanked
from questions.generation.writers.when import date_rivals
from questions.languages.gazetteer import gazetteer
from questions.languages.letters import fold
from questions.languages.reading import Bound, DateValue, NameValue, NumberValue, Precision

_FEWEST_WORDS, _MOST_WORDS = 7, 40
_TYPED = frozenset({Precision.DAY, Precision.YEAR, Precision.MONTH})
_CERTAIN, _LARGE = frozenset({"country", "capital"}), 500_000
_WHOLE = re.compile(r"[.؛;]['\"»”)\]]*\s*(?:\[[^\]]*\]\s*)*$")
_LISTED = re.compile(r"[،,/–-]\s*(?:و|and\b)?\s*$|\s(?:و|and|or|أو)\s*$")
_LISTS_ON = re.compile(r"^\s*(?:[،,/–-]|و\w|(?:and|or|أو)\s)")
_CONVERTED = re.compile(r"\s*(?:[(/–-]|\w+\s*\()\s*\d")
_NEAR = 24
_STEM_LETTERS = 4


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A cloze for every date, measured number and well-known place whose sentence stands alone under the title."""
    dated = [finding for finding in findings if finding.fact.kind == "date"]
    numbers = [finding for finding in findings if isinstance(finding.fact.value, NumberValue)]
    for finding in findings:
        if not _stands_alone(finding, material):
            continue
        key = tidy(material.article.text[finding.fact.answer_start : finding.fact.answer_end])
        if finding.fact.kind == "date":
            key = show_date(finding.fact.value, material.wording, like=finding.scene.sentence.text)
            rivals = date_rivals(finding, dated, material) if _is_plain_date(finding, material) else []
        elif finding.fact.kind == "number":
            others = [other.fact for other in numbers if other is not finding]
            plain = _is_plain_number(finding, material)
            rivals = rival_numbers(finding.fact, others, material, shown=key) if plain else []
        else:
            rivals = _rival_places(finding, findings, material)
        if len(rivals) == 3 and material.context(key):
            yield _candidate(finding, material, key, rivals)


def _candidate(finding: Finding, material: Material, key: str, rivals: Sequence[OptionDraft]) -> Candidate:
    stem, bare = blanked(finding, material)
    way = f"blank_{finding.fact.kind}"
    return make_candidate(
        finding, material, way=way, form="cloze", stem=stem, bare_stem=bare, key=key, rivals=rivals
    )


def _stands_alone(finding: Finding, material: Material) -> bool:
    """Whether the sentence is whole and the answer a word of its own that it says once."""
    fact, sentence, text = finding.fact, finding.scene.sentence, material.article.text
    if fact.kind not in ("date", "number", "place") or fact.derivation is not None:
        return False
    if not _FEWEST_WORDS <= len(sentence.text.split()) <= _MOST_WORDS or not _WHOLE.search(sentence.text):
        return False
    before, after = text[sentence.start : fact.answer_start], text[fact.answer_end : sentence.end]
    if fact.answer_end <= fact.answer_start or before[-1:].isalnum() or after[:1].isalnum():
        return False
    return fold(text[fact.answer_start : fact.answer_end]).lower() not in fold(f"{before} {after}").lower()


def _is_plain_date(finding: Finding, material: Material) -> bool:
    value = finding.fact.value
    return (
        value.precision in _TYPED
        and value.calendar == "gregorian"
        and len(finding.scene.of(DateValue)) == 1
        and find_phrase(finding.span, material).relation in ("in", "since")
    )


def _is_plain_number(finding: Finding, material: Material) -> bool:
    """Whether the number has its unit and is exact enough that no other one could be meant."""
    value, text = finding.fact.value, material.article.text
    near = text[max(0, finding.fact.answer_start - 1) : finding.fact.answer_start]
    after = text[finding.fact.answer_end : finding.fact.answer_end + _NEAR]
    return (
        bool(value.unit)
        and value.number > 1
        and value.bound is not Bound.ABOUT
        and near in (" ", "\n", "")
        and _CONVERTED.match(after) is None
        and len(finding.scene.of(NumberValue)) <= 2
    )


def _rival_places(finding: Finding, findings: Sequence[Finding], material: Material) -> list[OptionDraft]:
    key, fact, text = finding.fact.value.text, finding.fact, material.article.text
    place = gazetteer(material.article.language).named(key)
    known = place is not None and (place.kind in _CERTAIN or place.population >= _LARGE)
    sentence = finding.scene.sentence
    before, after = text[sentence.start : fact.answer_start], text[fact.answer_end : sentence.end]
    tied = material.grammar.place_phrase(text, fact.answer_start, fact.answer_end) is not None
    if not known or not tied or _LISTED.search(before) or _LISTS_ON.match(after):
        return []
    if _echoed(key, before + after) or _places(finding) > 1:
        return []
    return rival_places(key, finding, findings, material)


def _echoed(key: str, rest: str) -> bool:
    """Whether the sentence says the people of the place ("French ... in France")."""
    stem = fold(key).lower().removeprefix("ال")[:_STEM_LETTERS]
    return any(word.removeprefix("ال").startswith(stem) for word in plain_words(rest))


def _places(finding: Finding) -> int:
    names = (span.value for span in finding.scene.of(NameValue))
    return len({name.text for name in names if name.type == "place"})
