"""Asks what an abbreviation stands for, beside wrong expansions that fit its letters as well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.drafts import OptionDraft
from questions.generation.mining import found_fact
from questions.generation.plain_words import plain_words
from questions.generation.scenes import Finding, Material
from questions.languages.reading import Span, TextValue

_SMALL = 3
# More of them would tell nothing but how its bodies shorten their names.
_MOST = 2


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A multiple choice for every abbreviation that the article spells out and uses."""
    asked: set[str] = set()
    reason = material.wording.reasons["not_stated"]
    for scene in material.scenes:
        for turn in material.grammar.find_short_forms(scene.sentence, material.article.text):
            stem = material.wording.stems[turn.stem].format(**turn.words)
            key = _as_name(material.article.text[turn.start : turn.end])
            if (
                len(asked) == _MOST
                or stem in asked
                or not material.context(key)
                or _is_told_by_title(key, material)
            ):
                continue
            asked.add(stem)
            finding = found_fact(
                material, scene, Span(TextValue(key), turn.start, turn.end), kind="alias", confidence=0.9
            )
            others = [_as_name(text) for text in turn.others]
            rivals = [OptionDraft(text, False, reason.format(option=text, key=key)) for text in others]
            yield make_candidate(
                replace(finding, frame=None), material, way="stands_for", form="choice", stem=stem,
                bare_stem=stem, key=key, rivals=rivals,
            )  # fmt: skip


def _as_name(form: str) -> str:
    """The full form with the capital that a slip of the pen took from its first word: "land Transport Authority"."""
    capital = sum(word[:1].isupper() for word in form.split()) > 1
    return form[:1].upper() + form[1:] if capital else form


def _is_told_by_title(key: str, material: Material) -> bool:
    """Whether the title says a word of the full form, which the wrong ones may lack."""
    titled = set(plain_words(material.article.title))
    return any(word in titled for word in plain_words(key) if len(word) > _SMALL)
