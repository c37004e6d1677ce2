"""Gates for what a question speaks of: a subject that only the article explains, is not said, or names nothing."""

from __future__ import annotations

import re

from questions.generation.candidates import OF_TOPIC, TOLD, Candidate
from questions.generation.clauses import whole_subject
from questions.generation.scenes import Material
from questions.generation.standing_alone import shown_window
from questions.languages.letters import fold
from questions.languages.reading import NameValue
from questions.languages.whole_words import whole_places

_TOLD_MUCH = 16
_NEAR_OPENING, _AT_OPENING, _SUBJECT_WORDS = 90, 12, 6
_WORD = re.compile(r"\w+")
_SEVERAL = frozenset({"order", "interval"})


def bare_subject(candidate: Candidate, material: Material) -> str | None:
    """ "When was the merger completed?": which merger, only the article knows."""
    frame = candidate.finding.frame
    if frame is None and candidate.finding.scene.frames:
        frame = candidate.finding.scene.frames[0]
    if frame is None or candidate.draft.form in ("ordering", "interval"):
        return None
    if candidate.way in TOLD | {*OF_TOPIC, "happening"}:
        return None
    subject = whole_subject(frame, candidate.finding.scene, material)
    bare = material.grammar.is_bare_subject(
        subject, clause=candidate.bare_stem, title=candidate.draft.context
    )
    return "bare_definite_noun" if bare and subject not in material.names_in(subject) else None


def unclear_subject(candidate: Candidate, material: Material) -> str | None:
    """A pronoun inside the subject itself cannot be explained by the subject."""
    frame = candidate.finding.frame
    if (
        frame is None
        or candidate.draft.form in ("cloze", "ordering", "interval")
        or candidate.way == "happening"
    ):
        return None
    subject = whole_subject(frame, candidate.finding.scene, material)
    doubts = material.grammar.suspicions(subject, known=material.names_in(subject))
    told_without = subject and subject not in candidate.bare_stem
    return "unclear_subject" if doubts and not told_without else None


def unanchored(candidate: Candidate, material: Material) -> str | None:
    """A clause that names nothing, not even what the article is about, could be about anything."""
    if candidate.way in (
        "definition",
        "alias",
        "life",
        "role",
        "turn",
        "turn_measure",
        "turn_capital",
        *OF_TOPIC,
    ):
        return None
    if candidate.way == "thinker" and len(candidate.bare_stem.split()) >= _TOLD_MUCH:
        return None
    parts = candidate.bare_stem.split(" | ") if candidate.way in _SEVERAL else [candidate.bare_stem]
    return None if all(material.is_anchored(part) for part in parts) else "needs_article"


def lone_name(candidate: Candidate, material: Material) -> str | None:
    """A subject named by an acronym, or by a last name alone that several persons of the article bear."""
    title = fold(f"{candidate.draft.context} {candidate.draft.key}").lower()
    for span in candidate.finding.scene.of(NameValue):
        name = span.value.text
        is_last = name in material.last_names
        if fold(name).lower() in title or not material.grammar.is_lone_name(name, title, is_last=is_last):
            continue
        head = " ".join(candidate.bare_stem.split()[:_SUBJECT_WORDS])
        if any(not _behind_name(head[:start]) for start, _ in whole_places(name, head)):
            return "missing_subject"
    return None


def _behind_name(before: str) -> bool:
    """Whether the words end with a name or a title: "William E. | Simon"."""
    words = before.split()
    return len(words) > 1 and words[-1][:1].isupper()


def too_short(candidate: Candidate, material: Material) -> str | None:
    """A clause of one word says nothing."""
    one_name = candidate.way in (
        "life",
        "definition",
        "trade",
        "other_name",
    ) and candidate.bare_stem == _bare_title(candidate)
    return "missing_subject" if len(_WORD.findall(candidate.bare_stem)) < 2 and not one_name else None


def _bare_title(candidate: Candidate) -> str:
    return candidate.draft.context.split(" (")[0]


def silent_subject(candidate: Candidate, material: Material) -> str | None:
    """A whole sentence that opens with a verb must have its subject behind it."""
    stem = candidate.bare_stem
    if not material.grammar.opens_with_verb(stem) or material.grammar.names_doer(
        stem, material.named_persons
    ):
        return None
    start = shown_window(candidate.finding, material).start
    head = " ".join(candidate.bare_stem.split()[:3])
    near = _AT_OPENING if material.grammar.opens_with_verb(head) else _NEAR_OPENING
    opening = (0 <= frame.verb_start - start < near for frame in candidate.finding.scene.frames)
    return None if any(opening) else "missing_subject"
