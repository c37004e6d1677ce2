"""Refuses what a strict teacher would: each gate gives a code where a question fails it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from questions.generation.candidates import OF_QUOTED, TOLD, Candidate
from questions.generation.contested import contested
from questions.generation.giveaways import key_in_stem, near_year, option_in_stem, second_date, titled_value
from questions.generation.naming_gates import (
    given_away,
    one_of_many,
    unknown_alone,
    unreported,
    without_context,
)
from questions.generation.scenes import Material
from questions.generation.subject_gates import (
    bare_subject,
    lone_name,
    silent_subject,
    too_short,
    unanchored,
    unclear_subject,
)
from questions.generation.told_lives import told_otherwise
from questions.generation.told_measures import measured_otherwise
from questions.generation.wholeness import badly_counted, told_of_other_times, unfinished
from questions.languages.letters import fold
from questions.languages.reading import Role

MAX_STEM_WORDS = 30
MAX_CLOZE_WORDS = 45
_WORD = re.compile(r"\w+")
_EMPTY_QUOTE = re.compile(r"(?:^|\s)\"\"(?=[\s.,;:!?]|$)")
_LATIN = re.compile(r"[A-Za-z]{2}")

Gate = Callable[[Candidate, Material], "str | None"]


def faults(candidate: Candidate, material: Material) -> Iterator[str]:
    """The codes of the gates that the candidate fails, worked out one by one; none where it may pass."""
    is_quoted = candidate.way in OF_QUOTED
    is_told = candidate.way.startswith(("report_", "when_report", "when_told"))
    for gate in QUOTED_GATES if is_quoted else TOLD_GATES if is_told else _gates_of(candidate):
        code = gate(candidate, material)
        if code is not None:
            yield code
    if not (is_quoted or is_told):
        yield from _language_faults(candidate, material)


def _gates_of(candidate: Candidate) -> tuple[Gate, ...]:
    return FLOOR_GATES if _is_floor(candidate) else GATES


def _is_floor(candidate: Candidate) -> bool:
    """Whether it is a whole sentence with a gap, which the title above it may explain."""
    return candidate.way.startswith(("blank_", "stated_"))


def _language_faults(candidate: Candidate, material: Material) -> list[str]:
    if _is_floor(candidate):
        draft = candidate.draft
        stem = candidate.bare_stem
        known = material.names_in(stem)
        return list(material.grammar.leaning(stem, title=draft.context, key=draft.key, known=known))
    frame = candidate.finding.frame
    stem = candidate.bare_stem
    if candidate.way == "thinker":
        return [
            code
            for code in material.grammar.suspicions(stem, known=material.names_in(stem))
            if code != "opinion"
        ]
    if _asks_who_said(candidate):
        stem = stem.removeprefix(frame.form)
    stem = _without_title(stem, material)
    for noun in _told_by_title(candidate, material):
        stem = stem.replace(noun, "•" * len(noun))
    told = candidate.finding.gender if candidate.way in TOLD else ""
    codes = material.grammar.suspicions(
        stem,
        subject_gender=frame.gender if frame else told,
        known=material.names_in(candidate.bare_stem),
        cloze=candidate.draft.form == "cloze",
    )
    return list(codes)


def _without_title(stem: str, material: Material) -> str:
    """The stem with the topic's name left out between its quotation marks: the words of a work's title say nothing of the clause."""
    if material.topic is None or f"«{material.topic.name}»" not in stem:
        return stem
    return stem.replace(f"«{material.topic.name}»", f"«{'•' * len(material.topic.name)}»")


def _told_by_title(candidate: Candidate, material: Material) -> frozenset[str]:
    """Nouns of a told number that the title above the question explains ("the march" under "A march for ...")."""
    if candidate.way not in TOLD or not candidate.draft.context:
        return frozenset()
    return material.grammar.told_by_title(candidate.bare_stem, candidate.draft.context, material.article.text)


def _asks_who_said(candidate: Candidate) -> bool:
    """Whether the subject itself is asked for, so that "he said" gives the claim to whom it belongs."""
    frame, fact = candidate.finding.frame, candidate.draft.fact
    return (
        candidate.way in ("who", "which")
        and frame is not None
        and frame.subject_start <= fact.answer_start < frame.subject_end
    )


def foreign_key(candidate: Candidate, material: Material) -> str | None:
    """A key in letters that its sentence does not use ("13000 BP") is no word of its language."""
    foreign = _LATIN.search(candidate.draft.key) and not _LATIN.search(candidate.bare_stem)
    return "broken_marks" if foreign else None


def too_long(candidate: Candidate, material: Material) -> str | None:
    """A stem must be read in one breath."""
    long = candidate.draft.form == "ordering" or _is_floor(candidate) or candidate.draft.form == "cloze"
    limit = MAX_CLOZE_WORDS if long else MAX_STEM_WORDS
    return "too_long" if len(candidate.draft.stem.split()) > limit else None


def options_unequal(candidate: Candidate, material: Material) -> str | None:
    """Options must all differ when compared as a reader would."""
    shown = [" ".join(_WORD.findall(fold(option.text).lower())) for option in candidate.draft.options]
    return "equal_options" if len(set(shown)) < len(shown) else None


def furniture(candidate: Candidate, material: Material) -> str | None:
    """Evidence comes from the body only."""
    block = material.article.blocks[candidate.finding.scene.sentence.block]
    return None if block.role is Role.BODY else "furniture"


def broken_marks(candidate: Candidate, material: Material) -> str | None:
    """Quotes and brackets must close, and no trace of the page may be left."""
    stem = candidate.draft.stem
    pairs = (("(", ")"), ("[", "]"), ("«", "»"), ("“", "”"))
    shown = [stem, candidate.draft.key]
    unequal = any(text.count(one) != text.count(other) for one, other in pairs for text in shown)
    unequal = unequal or candidate.draft.key.count('"') % 2 == 1
    stub = candidate.bare_stem[:1].isdigit() and candidate.draft.form == "cloze"
    return (
        "broken_marks"
        if stub
        or unequal
        or _EMPTY_QUOTE.search(stem)
        or stem.count('"') % 2
        or "http" in stem
        or "[]" in stem
        or "\ufffd" in stem
        else None
    )


GATES: tuple[Gate, ...] = (
    unknown_alone,
    unreported,
    given_away,
    one_of_many,
    badly_counted,
    key_in_stem,
    second_date,
    too_long,
    bare_subject,
    lone_name,
    unanchored,
    unclear_subject,
    too_short,
    options_unequal,
    contested,
    furniture,
    broken_marks,
    unfinished,
    told_of_other_times,
    told_otherwise,
    measured_otherwise,
)
QUOTED_GATES: tuple[Gate, ...] = (
    key_in_stem,
    too_long,
    options_unequal,
    contested,
    furniture,
    broken_marks,
)
FLOOR_GATES: tuple[Gate, ...] = (
    unknown_alone,
    unreported,
    without_context,
    badly_counted,
    silent_subject,
    option_in_stem,
    foreign_key,
    key_in_stem,
    second_date,
    near_year,
    measured_otherwise,
    titled_value,
    lone_name,
    options_unequal,
    furniture,
    broken_marks,
)
# What a language worded over a whole report it has looked at itself.
TOLD_GATES: tuple[Gate, ...] = (
    key_in_stem,
    options_unequal,
    furniture,
    broken_marks,
    measured_otherwise,
)
