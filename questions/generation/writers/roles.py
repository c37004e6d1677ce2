"""Asks who held the office of state that the article tells beside a person's name when the article appeared.

Of an article whose day is not known it is not asked: wrong options are others who held the same office at another time,
since anybody sees that a French name is no Egyptian president's, nor a president a minister.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.drafts import OptionDraft
from questions.generation.plain_words import plain_words, word_forms
from questions.generation.scenes import Finding, Material
from questions.generation.showing import Day, show_day
from questions.languages.frames import Role
from questions.languages.letters import fold
from questions.languages.looking_back import looks_back
from questions.languages.people import person_named
from questions.languages.reading import DateValue, Precision

_FEWEST_NAMES, _SHORT = 2, 2
_HEAD = 400
_OFFICE = "roles_of_state"


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A multiple choice for every office of state that the article gives to one person only."""
    if material.article.published_on is None:
        return
    told: dict[tuple[str, ...], list[tuple[Finding, Role]]] = {}
    for finding in findings:
        if finding.fact.kind != "person" or finding.span is None:
            continue
        role = material.grammar.role_of(finding.scene.sentence, finding.span.start, finding.span.end)
        if _may_be_asked(role, material):
            told.setdefault(tuple(plain_words(role.text)), []).append((finding, role))
    asked: set[str] = set()
    for bearers in told.values():
        candidate = _candidate(bearers, findings, material)
        if candidate is not None and candidate.draft.key not in asked:
            asked.add(candidate.draft.key)
            yield candidate


def _may_be_asked(role: Role | None, material: Material) -> bool:
    """Whether the role is an office of a state that one person holds, and not one whose bearer everybody knows."""
    of_state = role is not None and role.group == _OFFICE and role.country and role.sole
    return bool(of_state) and not material.grammar.is_known_to_all(role)


def _others(key: str, role: Role, material: Material) -> list[str]:
    """Who else is known to have held the office, without those of whom the article speaks: one may have left or taken it."""
    words = set(plain_words(key))
    holders = material.grammar.holders_of(role)
    return [
        name
        for name in holders
        if not words & set(plain_words(name)) and plain_words(name)[-1] not in material.words
    ]


def _unknown_as_leaders(names: Sequence[str], role: Role, material: Material) -> list[str]:
    """The names without those of whom anybody knows that they led the country, unless its leader is asked for."""
    famous = material.grammar.is_famous
    others = [name for name in names if not famous(name, role.country)]
    return others if len(others) < len(names) and not _is_of_leader(role, material) else list(names)


def _is_of_leader(role: Role, material: Material) -> bool:
    """Whether the office is one whose other holders we know to have led the country."""
    return any(material.grammar.is_famous(name, role.country) for name in material.grammar.holders_of(role))


def _tells_of_now(finding: Finding, material: Material) -> bool:
    """Whether the sentence tells no other time than that of the article, and no change in the office."""
    day = material.article.published_on
    sentence = finding.scene.sentence
    if looks_back(material.article.text, day):
        return False
    before = sentence.text[: finding.span.end - sentence.start]
    if not material.grammar.holds_then(before, material.article.title, day):
        return False
    year = str(day.year) if day is not None else "?"
    return all(span.value.start.startswith(year) for span in finding.scene.of(DateValue))


def _acts_here(key: str, material: Material) -> bool:
    """Whether the article speaks of the person again or names them at its head, as of those who act in its news.

    Whoever is named once far below may have held the office long ago.
    """
    last = key.split()[-1]
    place = material.article.text.find(last)
    return material.article.text.count(last) > 1 or place < len(material.article.title) + _HEAD


def _is_known(key: str, material: Material) -> bool:
    """Whether the words are certainly a person's name, and all of it."""
    return material.grammar.is_plain_person(key) or person_named(key, material.article.language) is not None


def _candidate(
    bearers: list[tuple[Finding, Role]], findings: Sequence[Finding], material: Material
) -> Candidate | None:
    finding, role = max(bearers, key=lambda bearer: len(bearer[0].fact.value.text))
    key = finding.fact.value.text
    if not all(_tells_of_now(bearer, material) for bearer, _ in bearers) or not _acts_here(key, material):
        return None
    names = {name for bearer, _ in bearers for name in plain_words(bearer.fact.value.text)}
    if not (material.grammar.is_clean_person(key) and _is_known(key, material)):
        return None
    if len(key.split()) < _FEWEST_NAMES or not names <= set(plain_words(key)):
        return None
    if set(plain_words(key)) & set(plain_words(material.article.title)):
        return None
    named = _unknown_as_leaders(_others(key, role, material), role, material)
    reason = material.wording.reasons["other_name"]
    rivals = [OptionDraft(name, False, reason.format(option=name, key=key)) for name in _apart(named)[:3]]
    if len(rivals) < 3:
        return None
    stem = _stem(role, material)
    candidate = make_candidate(
        finding, material, way="role", form="choice", stem=stem, bare_stem=role.text, key=key, rivals=rivals,
    )  # fmt: skip
    told = fold(candidate.draft.context).lower()
    given = any(min(word_forms(word), key=len) in told for word in plain_words(key) if len(word) > _SHORT)
    return replace(candidate, draft=replace(candidate.draft, context="")) if given else candidate


def _stem(role: Role, material: Material) -> str:
    """Who held the office in the month of the article."""
    day, wording = material.article.published_on, material.wording
    month = show_day(Day(day.year, day.month), Precision.MONTH, wording, like=material.article.text)
    return wording.stems[f"role_{role.gender}"].format(role=role.text, month=month)


def _apart(names: Sequence[str]) -> list[str]:
    """The names without those that share a word with one before them: they may be one person."""
    chosen: list[str] = []
    for name in names:
        if not any(set(plain_words(name)) & set(plain_words(one)) for one in chosen):
            chosen.append(name)
    return chosen
