"""Asks what a report tells, as its language words it: amounts, scores, times, posts, and who did or said it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.drafts import OptionDraft
from questions.generation.mining import found_fact
from questions.generation.rivals.names import rival_places
from questions.generation.scenes import Finding, Material
from questions.languages.frames import Told
from questions.languages.reading import NameValue, Span, TextValue

_GAP, _OTHERS = "report_gap", 3
_WHEN = frozenset({"when_report", "when_told"})
_OF_PLACES = frozenset(
    {
        "report_where",
        "report_seat",
        "plain_where",
        "report_ruled",
        "report_sent",
        "report_land",
        "report_town",
        "report_club",
        "report_firm",
        "report_employer",
    }
)

# A mayor's name tells the country, among whose towns a foreign capital is seen through.
_AT_HOME = frozenset({"report_seat"})


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A multiple choice for each question that the language finds in a report."""
    names = [span for scene in material.scenes for span in scene.of(NameValue)]
    statements = [scene.statement for scene in material.scenes]
    for told in material.grammar.find_told(material.article, names, statements):
        candidate = _candidate(told, findings, material)
        if candidate is not None:
            yield candidate


def _candidate(told: Told, findings: Sequence[Finding], material: Material) -> Candidate | None:
    finding = _finding(told, findings, material)
    reason = material.wording.reasons["not_stated"]
    rivals = [OptionDraft(text, False, reason.format(key=told.key, option=text)) for text in told.options]
    if told.way in _OF_PLACES and len(rivals) < _OTHERS:
        rivals = rival_places(told.key, finding, findings, material, at_home=told.way in _AT_HOME)
    if len(rivals) < _OTHERS and not told.typed:
        return None
    is_gap = told.way == _GAP
    form = "cloze" if is_gap else "typed" if told.typed else "choice"
    stem = material.wording.stems["cloze"].format(sentence=told.stem) if is_gap else told.stem
    return make_candidate(
        finding, material, way=told.way, form=form, stem=stem, bare_stem=told.bare,
        key=told.key, rivals=rivals,
    )  # fmt: skip


def _finding(told: Told, findings: Sequence[Finding], material: Material) -> Finding:
    """The fact that the question asks for: the date that was mined there, or the words of the answer."""
    scene = material.scenes[told.sentence]
    if told.way in _WHEN:
        mined = next(
            (one for one in findings if one.fact.kind == "date" and one.fact.answer_start == told.start), None
        )
        if mined is not None:
            return replace(mined, frame=None)
    if told.way in _OF_PLACES:
        span = Span(NameValue(told.key, "place"), told.start, told.end)
        return found_fact(material, scene, span, kind="place", confidence=0.8)
    span = Span(TextValue(told.key), told.start, told.end)
    return replace(found_fact(material, scene, span, kind="told", confidence=0.8), frame=None)
