"""Gates for clauses that stop too early, tell too little, or were told of another time as well."""

from __future__ import annotations

import re

from questions.generation.candidates import Candidate
from questions.generation.clauses import whole_subject
from questions.generation.plain_words import plain_words, word_forms
from questions.generation.scenes import LONGEST_SENTENCE, Material, Scene
from questions.languages.reading import DateValue, NameValue

# Letters of a preposition that were cut off the front of a number.
_GLUED = 2
# A number that is only one end of a longer one, whose separator was not read.
_CUT_BEHIND, _CUT_BEFORE = re.compile(r"[،,.٬]\d"), re.compile(r"\d[،,.٬]$")
_YEAR = re.compile(r"(?<!\d)(?:1\d{3}|20\d\d)(?!\d)")
_LONG_MEASURE = 12
_COMMAS, _TIE = frozenset("،,"), 4
_LEADS_IN = 3
_DATED = frozenset({"when_typed", "when_choice", "when_deed", "period", "where", "region", "which", "who"})
_WHEN = frozenset({"when_typed", "when_choice", "when_deed", "when_topic", "period", "happening"})
_MOST_AGAIN = 40
_PHRASES = frozenset({"definition", "alias", "turn"})
_NAMES = frozenset({"who", "which"})
_SUBJECTED = frozenset(
    {"when_typed", "when_choice", "when_deed", "measured", "how_long", "period", "where", "region"}
)
# Ways that keep everything the verb needs in the question: only a time, a place or who did it is taken out.
_WHOLE = frozenset(
    {"when_typed", "when_choice", "when_deed", "period", "where", "region", "by_whom", "cloze_date"}
)


def unfinished(candidate: Candidate, material: Material) -> str | None:
    """A clause without what its verb needs, or a description that stops at a word that ends nothing."""
    grammar = material.grammar
    if candidate.way in _PHRASES and (
        grammar.ends_in_air(candidate.draft.key) or grammar.is_careless(candidate.draft.key)
    ):
        return "torn"
    if candidate.way in _NAMES and (
        grammar.is_careless(candidate.bare_stem) or not _is_telling(candidate, material)
    ):
        return "needs_article"
    if candidate.way in _SUBJECTED and _lacks_subject(candidate, material):
        return "missing_subject"
    if candidate.way in _DATED and _breaks_off(candidate, material):
        return "torn"
    if candidate.way == "how_much" and len(candidate.bare_stem.split()) > _LONG_MEASURE:
        return "too_long"
    if candidate.way == "how_much" and not _names_whose(candidate, material):
        return "needs_article"
    if candidate.way not in _WHOLE:
        return None
    clause = candidate.bare_stem
    return grammar.unfinished(clause, known=material.names_in(clause))


def _names_whose(candidate: Candidate, material: Material) -> bool:
    """Whether a measure is told of a thing that bears a name: "the share of believers" is that of any country."""
    title = set(plain_words(candidate.draft.context))
    shown = {form for word in plain_words(candidate.bare_stem) for form in word_forms(word)}
    named = (
        span.value.text in candidate.bare_stem
        for span in candidate.finding.scene.of(NameValue)
        if span.value.type in ("place", "organisation", "person") and " " in span.value.text
    )
    return bool(title & shown) or any(named)


def _is_telling(candidate: Candidate, material: Material) -> bool:
    """Whether a question for a name holds another name or a year, so that only one can be meant."""
    clause = candidate.bare_stem
    return (
        _YEAR.search(clause) is not None
        or any(mark in clause for mark in '"«“')
        or bool(material.names_in(clause))
    )


def _lacks_subject(candidate: Candidate, material: Material) -> bool:
    frame = candidate.finding.frame
    return frame is not None and not whole_subject(frame, candidate.finding.scene, material)


def _breaks_off(candidate: Candidate, material: Material) -> bool:
    """Whether the text goes on behind a colon, or a comma parts the subject from what is told of it."""
    frame, text = candidate.finding.frame, material.article.text
    if frame is None:
        return False
    if text[frame.end : frame.end + 2].strip().startswith(":") and (
        candidate.bare_stem.split()[-1:] == text[frame.start : frame.end].split()[-1:]
    ):
        return True
    behind = text[frame.subject_end : frame.subject_end + 1]
    if behind and behind in _COMMAS and _leads_to_answer(candidate, text, frame.subject_end + 1):
        return False
    listed = any(
        aside.start - _TIE <= frame.subject_end <= aside.end for aside in candidate.finding.scene.asides
    )
    told = frame.subject_start >= frame.verb_end and not frame.subject_text and not listed
    return told and behind != "" and behind in _COMMAS


def _leads_to_answer(candidate: Candidate, text: str, behind: int) -> bool:
    """Whether the comma only leads in the time that is taken out: "the club announced, Monday, that"."""
    start = candidate.draft.fact.answer_start
    return behind <= start and len(text[behind:start].strip()) <= _LEADS_IN and candidate.way in _WHEN


def told_of_other_times(candidate: Candidate, material: Material) -> str | None:
    """Another sentence tells all of it again with another date: both would be right."""
    if candidate.way not in _WHEN:
        return None
    finding = candidate.finding
    year = _years(finding.scene)
    asked = material.grammar.words_to_find_again(
        plain_words(candidate.bare_stem), plain_words(candidate.draft.context)
    )
    told = material.once("dated scenes", lambda: _dated_scenes(material))
    first = min(asked & told.keys(), key=lambda word: len(told[word]), default="")
    again = (
        scene
        for scene in told.get(first, ())[:_MOST_AGAIN]
        if scene is not finding.scene
        and not _years(scene) & year
        and material.grammar.tells_all(asked, _words_told(scene, material))
    )
    return "several_right" if next(again, None) is not None else None


def _dated_scenes(material: Material) -> dict[str, list[Scene]]:
    """By each of their words the sentences that hold a date."""
    by_word: dict[str, list[Scene]] = {}
    for scene in material.scenes:
        if not scene.of(DateValue) or len(scene.sentence.text) > LONGEST_SENTENCE:
            continue
        for word in _words_told(scene, material):
            by_word.setdefault(word, []).append(scene)
    return by_word


def _words_told(scene: Scene, material: Material) -> frozenset[str]:
    """The words of a sentence in all their forms; the topic is said in each."""
    topic = frozenset(plain_words(material.topic.name) if material.topic is not None else ())
    return topic.union(form for word in plain_words(scene.sentence.text) for form in word_forms(word))


def _years(scene: Scene) -> frozenset[str]:
    return frozenset(span.value.start[:-6] for span in scene.of(DateValue))


def badly_counted(candidate: Candidate, material: Material) -> str | None:
    """A key whose number and noun do not agree is no key that a teacher prints; one that was given its ending, "360 kilometres", is."""
    fact = candidate.draft.fact
    if fact.kind != "number":
        return None
    text = material.article.text
    key, said = candidate.draft.key, text[fact.answer_start : fact.answer_end]
    cut = said.endswith(key) and len(said) - len(key) <= _GLUED
    told = (key,) if cut or key.startswith(said) else (key, said)
    if _CUT_BEHIND.match(text, fact.answer_end) or _CUT_BEFORE.search(
        text[max(0, fact.answer_start - 4) : fact.answer_start]
    ):
        return "bad_agreement"
    return None if all(map(material.grammar.is_well_counted, told)) else "bad_agreement"
