"""Asks for what a language tells in fixed turns: where a thing lies, what its capital is, how large it is, who its neighbours are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.clauses import in_brackets
from questions.generation.drafts import OptionDraft
from questions.generation.editing import tidy
from questions.generation.mining import found_fact
from questions.generation.rivals.names import rival_places
from questions.generation.rivals.namesakes import is_namesake
from questions.generation.rivals.neighbours import rival_neighbours
from questions.generation.rivals.numbers import rival_numbers
from questions.generation.scenes import Finding, Material, Scene
from questions.generation.told_times import with_time
from questions.languages.frames import Turn
from questions.languages.reading import Span, TextValue

_SHORT = 2
_WAYS = {"number": "turn_measure", "place": "turn_capital"}


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A multiple choice for every such turn of a sentence that speaks of a thing we know."""
    by_place = {(finding.fact.answer_start, finding.fact.answer_end): finding for finding in findings}
    for scene in material.scenes:
        named = _thing(scene, material)
        if not named[0]:
            continue
        for turn in material.grammar.find_turns(scene.sentence, scene.spans, *named):
            finding = by_place.get((turn.start, turn.end)) or _phrase_finding(turn, scene, material)
            candidate = _candidate(turn, finding, findings, material)
            if candidate is not None:
                yield candidate


def _thing(scene: Scene, material: Material) -> tuple[str, str]:
    """Name and gender of what the sentence speaks of: what it defines, or the article's topic."""
    topic = scene.about
    if topic is not None and not topic.is_person:
        return topic.name, topic.gender
    return "", ""


def _phrase_finding(turn: Turn, scene: Scene, material: Material) -> Finding:
    shown = tidy(material.article.text[turn.start : turn.end])
    span = Span(TextValue(shown), turn.start, turn.end)
    return found_fact(material, scene, span, kind="location", confidence=0.8)


def _candidate(
    turn: Turn, finding: Finding, findings: Sequence[Finding], material: Material
) -> Candidate | None:
    if finding.span is None or in_brackets(finding.span, finding.scene, material):
        return None
    key = tidy(material.article.text[turn.start : turn.end])
    rivals = _rivals(turn, key, finding, findings, material)
    if len(rivals) < 3:
        return None
    told = turn.words
    if turn.kind == "number":
        counted = with_time(" ".join(told.values()), finding, material)
        if material.grammar.changes_by_year(counted):
            return None
        told = {"told": counted, "name": ""}
    stem = tidy(material.wording.stems[turn.stem].format(**told))
    return make_candidate(
        finding, material, way=_way(turn), form="choice", stem=stem, bare_stem=stem, key=key, rivals=rivals
    )


def _way(turn: Turn) -> str:
    return "borders" if _tells_border(turn) else _WAYS.get(turn.kind, "turn")


def _tells_border(turn: Turn) -> bool:
    return turn.stem.startswith("borders")


def _rivals(
    turn: Turn, key: str, finding: Finding, findings: Sequence[Finding], material: Material
) -> list[OptionDraft]:
    if _tells_border(turn):
        return rival_neighbours(key, turn.words["name"], finding, material)
    if turn.kind == "place":
        if is_namesake(key, material):
            return []
        return rival_places(key, finding, (), material)
    if turn.kind == "number":
        return rival_numbers(finding.fact, (), material, shown=key)
    if any(_is_told(other, material) for other in turn.others[:3]):
        return []
    reason = material.wording.reasons["not_stated"]
    return [OptionDraft(text, False, reason.format(key=key, option=text)) for text in turn.others[:3]]


def _is_told(phrase: str, material: Material) -> bool:
    """Whether the article says the wrong answer somewhere: what lies in the south east lies in the east."""
    place = " ".join(word for word in phrase.split() if len(word) > _SHORT)
    return place in material.article.text
