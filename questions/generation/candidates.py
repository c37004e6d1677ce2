"""A question on its way: the draft with what the gates and the ranking need to judge it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from questions.generation.chance import pick_order
from questions.generation.drafts import OptionDraft, QuestionDraft
from questions.generation.looks import Looks, evidence_of, looks_of, topic_words
from questions.generation.scenes import Finding, Material

# Ways that tell of the work that an article is about, in stems of their own that hold its whole name.
OF_WORKS = frozenset(
    {
        "work_name",
        "work_pair",
        "work_kind",
        "work_language",
        "work_country",
        "work_set",
        "work_order",
        "work_peak",
        "work_place",
        "work_frequency",
        "work_player",
    }
)
# Ways whose stem quotes one name whole, so that no word in it can lean on the article.
OF_QUOTED = frozenset({"maker", "appeared", "stands_for"}) | OF_WORKS
# Ways of asking for numbers that a language tells in turns of its own.
TOLD = frozenset({"toll", "amount", "change", "doers", "counted", "share", "score", "age", "sent"})
# What is told of a person by a name, each typed where no three wrong options are known.
OF_PERSON = (
    "person_trade",
    "person_year",
    "person_body",
    "person_place",
    "person_school",
    "person_kin",
    "person_name",
)
# Ways of asking whose stem always names the topic.
OF_TOPIC = (
    "relation",
    "relation_typed",
    "credit",
    "credit_typed",
    "people",
    "topic_fact",
    "topic_typed",
    "told_kind",
    "told_place",
    "told_thing",
    "ranked",
    "trade",
    "other_name",
    "when_topic",
    *OF_PERSON,
    *(f"{way}_typed" for way in OF_PERSON),
)


# Forms that ask with a stem of their own, and show no sentence of the article.
_ASKING = frozenset({"date", "choice", "typed"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A draft with its finding; ``way`` names the way of asking, whose record the ranking knows.

    ``bare_stem`` is what must be clear on its own (the stem without the words of the template).
    ``rivals`` are the wrong options of a multiple choice, which the draft shows once ``with_options`` has put them in.
    """

    draft: QuestionDraft
    finding: Finding
    way: str
    bare_stem: str
    trust: float
    looks: Looks = Looks()
    rivals: tuple[OptionDraft, ...] = ()
    ordered: bool = False


def make_candidate(
    finding: Finding,
    material: Material,
    *,
    way: str,
    form: str,
    stem: str,
    key: str,
    rivals: Sequence[OptionDraft] = (),
    bare_stem: str = "",
    trust: float = 1.0,
    ordered: bool = False,
) -> Candidate:
    """A candidate; with ``rivals`` it is multiple choice, its options in their own order where ``ordered``, or shuffled."""
    stem = _told_apart(stem, form, material)
    stem, bare_stem, key = (material.well_spelled(told, whole=True) for told in (stem, bare_stem, key))
    draft = QuestionDraft(
        fact=finding.fact,
        form=form,
        language=material.article.language,
        context=material.context(key),
        stem=stem,
        key=key,
        options=(),
        confidence=0.0,
        publish=False,
        way=way,
        trust=trust,
    )
    sentences = (sentence.text for sentence in material.article.sentences)
    topic = material.once(f"topic of {draft.context}", lambda: topic_words(draft.context, sentences))
    start, sentence = finding.fact.evidence_start, finding.scene.sentence
    evidence = material.lately(f"evidence at {start}", lambda: evidence_of(sentence.text, start))
    looks = looks_of(stem, evidence, topic, key=key, letters=len(material.article.text))
    return Candidate(draft, finding, way, bare_stem or stem, trust, looks, tuple(rivals), ordered)


def _told_apart(stem: str, form: str, material: Material) -> str:
    """The question with what the article's person is before a name that many bear."""
    topic, apart = material.topic, material.topic_apart
    if topic is None or form not in _ASKING or apart in ("", topic.name):
        return stem
    return re.sub(rf"(?<!\w){re.escape(topic.name)}(?!\w)", apart, stem, count=1)


def with_options(candidate: Candidate, material: Material) -> Candidate:
    """The candidate with its options, well spelled and in the order shown: only those that are likely need them."""
    if not candidate.rivals:
        return candidate
    draft = candidate.draft
    options = [OptionDraft(draft.key, True), *(_mended(rival, material) for rival in candidate.rivals)]
    shown = options if candidate.ordered else pick_order(options, draft.stem)
    return replace(candidate, draft=replace(draft, options=tuple(shown)))


def _mended(rival: OptionDraft, material: Material) -> OptionDraft:
    return replace(rival, text=material.well_spelled(rival.text, whole=True))
