"""Values whose whole sentence can be shown without them: what a cloze blanks and a statement gets right or wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from questions.generation.clauses import in_brackets
from questions.generation.drafts import OptionDraft
from questions.generation.editing import tidy
from questions.generation.plain_values import (
    is_plain_date,
    is_plain_duration,
    is_plain_number,
    is_plain_period,
    shown_beside,
)
from questions.generation.plain_words import plain_words
from questions.generation.rivals.dates import date_rivals
from questions.generation.rivals.intervals import rival_intervals
from questions.generation.rivals.names import rival_named, rival_persons, rival_places
from questions.generation.rivals.numbers import counted_around, rival_numbers
from questions.generation.scenes import Finding, Material
from questions.generation.showing import first_day, show_date
from questions.generation.standing_alone import shown_window
from questions.languages.gazetteer import gazetteer
from questions.languages.letters import fold
from questions.languages.people import person_named
from questions.languages.reading import DateValue, NameValue, NumberValue
from questions.languages.whole_words import stands_in

_FEWEST_WORDS, _MOST_WORDS = 7, 40
_CERTAIN, _LARGE = frozenset({"country", "capital"}), 300_000
_WHOLE = re.compile(r"[.؛;]['\"»”)\]]*\s*(?:\[[^\]]*\]\s*)*$")
_LISTED = re.compile(r"[،,/–-]\s*(?:و|and\b)?\s*$|\s(?:و|and|or|أو)\s*$")
_LISTS_ON = re.compile(r"^\s*(?:[،,/–-]\s*(?:و|and\b)|,\s*[A-Z]|[/–-]|و\w|(?:and|or|أو)\s)")
_FORMULA = re.compile(r"[⊆⊂∈=×≤≥→∀∃∑√]")
_JOINS = ("/", "-", "–", "—", "#", "$")
_NEAR, _AROUND, _ENDING = 24, 40, 80
_STEM_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Gap:
    """A value that can be left out of its sentence, as shown, with three wrong ones in its place."""

    finding: Finding
    key: str
    rivals: tuple[OptionDraft, ...]


def find_gaps(findings: Sequence[Finding], material: Material) -> list[Gap]:
    """The dates, measured numbers and names of sentences that stand alone under the article's title."""
    return material.once("gaps", lambda: list(_read_gaps(findings, material)))


def _read_gaps(findings: Sequence[Finding], material: Material) -> Iterator[Gap]:
    wanted = {kind for kind in {finding.fact.kind for finding in findings} if _is_wanted(kind, material)}
    dated = [finding for finding in findings if finding.fact.kind == "date"]
    numbers = [finding for finding in findings if isinstance(finding.fact.value, NumberValue)]
    for finding in findings:
        if finding.fact.kind not in wanted or not _is_whole(finding):
            continue
        key, rivals = _with_rivals(finding, findings, dated, numbers, material)
        if len(rivals) == 3 and stands_alone(finding, material):
            yield Gap(finding, key, tuple(rivals))


def _is_wanted(kind: str, material: Material) -> bool:
    """Whether a gap for this kind of fact, or a statement to judge, can be certain enough."""
    ways = material.grammar.gap_ways()
    stated = "stated" in ways and material.wants(f"stated_{kind}")
    return f"blank_{kind}" in ways and (stated or material.wants(f"blank_{kind}"))


def _with_rivals(
    finding: Finding,
    findings: Sequence[Finding],
    dated: Sequence[Finding],
    numbers: Sequence[Finding],
    material: Material,
) -> tuple[str, Sequence[OptionDraft]]:
    """The value as shown with its wrong ones; what tells by the value alone comes before what asks where the clause ends."""
    kind = finding.fact.kind
    key = tidy(material.article.text[finding.fact.answer_start : finding.fact.answer_end])
    if kind == "date":
        key = show_date(finding.fact.value, material.wording, like=finding.scene.sentence.text)
        rivals = _rival_dates(finding, dated, material) if is_plain_date(finding, material) else []
        return _without_article(finding, key, rivals, material)
    if kind == "interval":
        return key, rival_intervals(finding, key, material) if is_plain_period(finding, material) else []
    if kind == "number":
        return key, _rival_numbers(finding, numbers, key, material)
    if kind == "duration":
        plain = is_plain_duration(finding, material)
        return key, rival_numbers(finding.fact, (), material, shown=key) if plain else []
    return key, _rival_names(finding, findings, material)


def _is_whole(finding: Finding) -> bool:
    """Whether the value is printed as such, in a sentence that ends."""
    sentence = finding.scene.sentence.text
    whole = _WHOLE.search(sentence[-_ENDING:]) is not None and "respectively" not in sentence
    return finding.fact.derivation is None and whole


def stands_alone(finding: Finding, material: Material) -> bool:
    """Whether the answer is a word of its own that what is shown says once."""
    fact, text = finding.fact, material.article.text
    window = shown_window(finding, material)
    if not _FEWEST_WORDS <= len(text[window.start : window.end].split()) <= _MOST_WORDS:
        return False
    before, after = text[window.start : fact.answer_start], text[fact.answer_end : window.end]
    if fact.answer_end <= fact.answer_start or before[-1:].isalnum() or after[:1].isalnum():
        return False
    if before[-1:] in _JOINS or after[:1] in ("/", "-"):
        return False
    if not before.strip() and after.lstrip()[:1] in (":", "–", "—", "-", "("):
        return False
    answer = fold(text[fact.answer_start : fact.answer_end]).lower()
    return bool(answer) and not stands_in(answer, fold(f"{before} ; {after}").lower())


def _without_article(
    finding: Finding, key: str, rivals: Sequence[OptionDraft], material: Material
) -> tuple[str, list[OptionDraft]]:
    """Key and wrong options without "the" where it stands before the gap already."""
    start = finding.fact.answer_start
    before = material.article.text[max(0, start - _NEAR) : start]
    if not (before.endswith("the ") and key.startswith("the ")):
        return key, list(rivals)
    return key[4:], [replace(rival, text=rival.text.removeprefix("the ")) for rival in rivals]


def _rival_dates(finding: Finding, dated: Sequence[Finding], material: Material) -> list[OptionDraft]:
    """Wrong dates, none of them of a year that the sentence says elsewhere."""
    said = {first_day(span.value).year for span in shown_beside(finding, DateValue, material)}
    if first_day(finding.fact.value).year in said:
        return []
    return date_rivals(finding, dated, material, never=said)


def _rival_numbers(
    finding: Finding, numbers: Sequence[Finding], key: str, material: Material
) -> list[OptionDraft]:
    if not is_plain_number(finding, material):
        return []
    others = counted_around(finding, numbers, reach=_AROUND)
    return rival_numbers(finding.fact, others, material, shown=key)


def _rival_names(finding: Finding, findings: Sequence[Finding], material: Material) -> list[OptionDraft]:
    key, fact, text = finding.fact.value.text, finding.fact, material.article.text
    if fact.kind == "place" and not _is_known_place(finding, material):
        return []
    window = shown_window(finding, material)
    before, after = text[window.start : fact.answer_start], text[fact.answer_end : window.end]
    title = material.article.title
    if _LISTED.search(before) or _LISTS_ON.match(after) or _echoed(key, before + after):
        return []
    if fact.kind == "place" and (
        _echoed(key, title) or _tells_country(finding, f"{before} {title}", material)
    ):
        return []
    if fact.kind == "place":
        return _rival_places(finding, findings, material)
    if fact.kind == "person" and material.grammar.is_plain_person(key):
        return rival_persons(key, finding, findings, material.neighbours, material)
    if in_brackets(finding.span, finding.scene, material):
        return []
    if _FORMULA.search(text[window.start : window.end]) or after.lstrip().startswith("("):
        return []
    if fact.kind == "organisation" and not material.grammar.suspicions(key):
        return rival_named(key, finding, findings, material)
    return []


def _rival_places(finding: Finding, findings: Sequence[Finding], material: Material) -> list[OptionDraft]:
    key = finding.fact.value.text
    rivals = rival_places(key, finding, findings, material)
    return [rival for rival in rivals if material.grammar.same_article(rival.text, key)]


def _is_known_place(finding: Finding, material: Material) -> bool:
    """Whether readers know the place, and a preposition ties it to its clause."""
    fact = finding.fact
    place = gazetteer(material.article.language).named(fact.value.text)
    known = place is not None and (place.kind in _CERTAIN or place.population >= _LARGE)
    return known and material.grammar.is_plain_place(
        material.article.text, fact.answer_start, fact.answer_end
    )


def _tells_country(finding: Finding, told: str, material: Material) -> bool:
    """Whether a leading politician or a city of the country that the gap leaves out stands beside it ("Trump", "New Delhi")."""
    places = gazetteer(material.article.language)
    key = places.named(finding.fact.value.text)
    if key is None or key.kind != "country":
        return False
    leaders = (person_named(word, material.article.language) for word in plain_words(told))
    named = (places.named(span.value.text) for span in shown_beside(finding, NameValue, material))
    return any(leader is not None and leader.country == key.code for leader in leaders) or any(
        place is not None and place.kind != "country" and place.part == key.code for place in named
    )


def _echoed(key: str, rest: str) -> bool:
    """Whether the sentence says the people of the place ("French ... in France")."""
    last = plain_words(key)[-1].removeprefix("ال") if plain_words(key) else ""
    stems = {fold(key).lower().removeprefix("ال")[:_STEM_LETTERS]}
    stems |= {last[:_STEM_LETTERS]} if len(last) >= _STEM_LETTERS else set()
    return any(word.removeprefix("ال").startswith(stem) for word in plain_words(rest) for stem in stems)
