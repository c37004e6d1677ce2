"""Asks for numbers that a language tells in known turns: tolls, amounts, changes, scores and ages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.clauses import spelling_edits
from questions.generation.drafts import OptionDraft
from questions.generation.editing import Edit, edited, footnotes, parentheses, tidy
from questions.generation.mining import found_fact
from questions.generation.plain_words import plain_words
from questions.generation.rivals.numbers import counted_around, rival_numbers
from questions.generation.scenes import Finding, Material, Scene
from questions.generation.showing import Day, show_day
from questions.generation.told_times import with_time
from questions.languages.frames import ToldNumber
from questions.languages.reading import DateValue, NumberValue, Precision, Span, TextValue

_DIGITS = re.compile(r"\d[\d.,]*")
# A tag of a network, as some papers print names: "#New_York".
_TAG = re.compile(r"#(\w+)")
# With its year a number needs no "according to the article".
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_MOST_ALIKE, _NEAR = 20, 2
_OLDER = (-7, -5, -4, -3, -2, 2, 3, 4, 5, 7)


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A multiple choice for every number told in such a turn."""
    counted = [finding for finding in findings if isinstance(finding.fact.value, NumberValue)]
    by_place = {
        finding.fact.answer_start: finding
        for finding in findings
        if finding.fact.kind in ("number", "duration")
    }
    told = [
        (one, scene)
        for scene in material.scenes
        for one in material.grammar.told_numbers(scene.sentence, scene.spans)
    ]
    written = [_candidate(one, scene, by_place, counted, material) for one, scene in told]
    yield from _told_apart([candidate for candidate in written if candidate is not None])


def _told_apart(candidates: list[Candidate]) -> list[Candidate]:
    """Those whose words are not all said of another number as well: "the harvest" of this year or of the last one."""
    said = [(candidate, frozenset(plain_words(candidate.bare_stem))) for candidate in candidates]
    by_word: dict[str, list[tuple[Candidate, frozenset[str]]]] = {}
    for candidate, words in said:
        for word in words:
            by_word.setdefault(word, []).append((candidate, words))
    kept = []
    for candidate, words in said:
        alike = min((by_word[word] for word in words), key=len, default=[])[:_MOST_ALIKE]
        again = any(
            words <= others and other.way == candidate.way and other.draft.key != candidate.draft.key
            for other, others in alike
        )
        if not again:
            kept.append(candidate)
    return kept


def _candidate(
    told: ToldNumber,
    scene: Scene,
    by_place: dict[int, Finding],
    counted: Sequence[Finding],
    material: Material,
) -> Candidate | None:
    text = material.article.text
    key = edited(text, told.start, told.end, spelling_edits(scene, material))
    finding = by_place.get(told.start)
    if told.kind != "number":
        span = Span(TextValue(key), told.start, told.end)
        finding = found_fact(material, scene, span, kind=told.kind, confidence=0.85)
    if finding is None:
        return None
    finding = Finding(finding.fact, scene, finding.span, None, gender=told.gender)
    if _DIGITS.findall(key) and set(_DIGITS.findall(key)) <= set(_DIGITS.findall(material.article.title)):
        return None
    rivals = _rivals(told, key, finding, counted, material)
    if len(rivals) < 3:
        return None
    month = _month(material)
    if told.way == "age" and not (
        month and material.grammar.may_ask_age(told.parts[0], material.article.title)
    ):
        return None
    stems = material.wording.stems
    clause, bare_clause = (_clause(told, scene, material, bare=bare) for bare in (False, True))
    if told.kind == "number":
        clause, bare_clause = (with_time(words, finding, material) for words in (clause, bare_clause))
    reported = stems["as_reported"] if material.is_report and told.kind == "number" else ""
    if reported or told.kind == "score":
        day = "" if _YEAR.search(clause) else _day_told(told, scene, material)
        clause, bare_clause = (f"{words} {day}".strip() for words in (clause, bare_clause))
        reported = "" if _YEAR.search(clause) else reported
    stem = stems[f"told_{told.stem}"].format(**told.words, clause=clause, reported=reported, month=month)
    return make_candidate(
        finding,
        material,
        way=told.way,
        form="choice",
        stem=stem,
        bare_stem=bare_clause,
        key=key,
        rivals=rivals,
    )


def _day_told(told: ToldNumber, scene: Scene, material: Material) -> str:
    """The day on which the report's clause itself says that it happened ("on Tuesday"), in words; "" where it says none.

    A day outside the clause is that on which somebody said so.
    """
    places = [part for part in told.parts if not isinstance(part, str)]
    if material.article.published_on is None or not places:
        return ""
    first = min(told.start, *(start for start, _ in places))
    last = max(told.end, *(end for _, end in places))
    for span in scene.of(DateValue):
        inside = first < span.start < last
        right_behind = 0 <= span.start - last <= _NEAR and material.article.text[last : span.start].isspace()
        if span.derivation and span.value.precision is Precision.DAY and (inside or right_behind):
            year, month, day = map(int, span.value.start.split("-"))
            shown = show_day(
                Day(year, month, day), Precision.DAY, material.wording, like=material.article.text
            )
            return material.wording.stems["on_day"].format(day=shown)
    return ""


def _month(material: Material) -> str:
    """The month of the article, in its words; "" where its day is not known."""
    day = material.article.published_on
    if day is None:
        return ""
    return show_day(Day(day.year, day.month), Precision.MONTH, material.wording, like=material.article.text)


def _clause(told: ToldNumber, scene: Scene, material: Material, *, bare: bool = False) -> str:
    """The words of the clause, short mentions spelled out; ``bare`` without pronouns that mean what is counted."""
    text = material.article.text
    first, last = scene.sentence.start, scene.sentence.end
    edits = [
        *scene.mentions,
        *spelling_edits(scene, material),
        *parentheses(text, first, last),
        *footnotes(text, first, last),
    ]
    if told.way == "age":
        return _whole_name(told.parts[0], material)
    edits += [Edit(*place) for place in material.grammar.fillers(text, first, last)]
    parts = (
        part.split("|")[-bare] if isinstance(part, str) else edited(text, *part, edits) for part in told.parts
    )
    words = " ".join(part.strip(" ،,") for part in parts if part.strip(" ،,"))
    return tidy(_TAG.sub(lambda tag: tag.group(1).replace("_", " "), words))


def _rivals(
    told: ToldNumber, key: str, finding: Finding, counted: Sequence[Finding], material: Material
) -> list[OptionDraft]:
    if told.others:
        reason = material.wording.reasons["not_stated"]
        return [OptionDraft(text, False, reason.format(key=key, option=text)) for text in told.others]
    if told.way == "age":
        return rival_numbers(finding.fact, (), material, shown=key, steps=_OLDER)
    return rival_numbers(finding.fact, counted_around(finding, counted), material, shown=key)


def _whole_name(name: str, material: Material) -> str:
    """The one name of the article that ends in this last name; the name itself where there is none or several.

    Who bears the last name alone before the whole one is told may be somebody else.
    """
    longer = {
        other
        for other in material.person_names
        if other.endswith(f" {name}") and material.grammar.is_plain_person(other)
    }
    whole = longer.pop() if len(longer) == 1 else ""
    text = material.article.text
    return whole if whole and text.find(whole) <= text.find(name) else name
