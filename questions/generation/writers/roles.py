"""Asks who holds the office or follows the trade that the article tells beside a person's name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.drafts import OptionDraft
from questions.generation.plain_words import plain_words
from questions.generation.rivals.names import other_persons
from questions.generation.scenes import Finding, Material
from questions.languages.frames import Role
from questions.languages.people import leaders_like
from questions.languages.reading import DateValue

_FEWEST_NAMES = 2
_RECENT = "2005"
_OUR_TIME, _AGE, _NEAREST = 2015, 60, 12


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A multiple choice for every office that the article gives to one person only."""
    told: dict[tuple[str, ...], list[tuple[Finding, Role]]] = {}
    for finding in findings:
        if finding.fact.kind != "person" or finding.span is None:
            continue
        role = material.grammar.role_of(finding.scene.sentence, finding.span.start, finding.span.end)
        if role is not None:
            told.setdefault(tuple(plain_words(role.text)), []).append((finding, role))
    for bearers in told.values():
        candidate = _candidate(bearers, findings, material)
        if candidate is not None:
            yield candidate


def _leaders(key: str, role: Role, material: Material) -> list[str]:
    """Leaders of other countries where the role is one of state, for an article that names few persons."""
    if role.group != "roles_of_state" or not role.country:
        return []
    year = material.article.published_on.year if material.article.published_on else _OUR_TIME
    language = material.article.language
    known = leaders_like(language, country=role.country, gender=role.gender, born=year - _AGE)
    words = set(plain_words(key))
    return [name for name in known[:_NEAREST] if not words & set(plain_words(name))]


def _is_of_old(material: Material) -> bool:
    """Whether the article tells of other times than its own: who held an office then is not who holds it."""
    if material.article.published_on is not None:
        return False
    if material.topic is not None:
        return True
    years = (span.value.start[:4] for scene in material.scenes for span in scene.of(DateValue))
    return any(year < _RECENT for year in years)


def _candidate(
    bearers: list[tuple[Finding, Role]], findings: Sequence[Finding], material: Material
) -> Candidate | None:
    if _is_of_old(material):
        return None
    finding, role = max(bearers, key=lambda bearer: len(bearer[0].fact.value.text))
    key = finding.fact.value.text
    names = {name for bearer, _ in bearers for name in plain_words(bearer.fact.value.text)}
    if not material.grammar.is_clean_person(key):
        return None
    if len(key.split()) < _FEWEST_NAMES or not names <= set(plain_words(key)):
        return None
    names = [*other_persons(key, role, finding, findings, material), *_leaders(key, role, material)]
    reason = material.wording.reasons["other_name"]
    rivals = [OptionDraft(name, False, reason.format(option=name, key=key)) for name in names[:3]]
    if len(rivals) < 3:
        return None
    stem = material.wording.stems[f"role_{role.gender}"].format(role=role.text)
    return make_candidate(
        finding, material, way="role", form="choice", stem=stem, bare_stem=role.text, key=key, rivals=rivals
    )
