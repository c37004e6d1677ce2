"""Asks the language whether a question is fit to be shown: what no gate of all languages can see."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from questions.generation.candidates import OF_QUOTED, Candidate, make_candidate
from questions.generation.clauses import take_apart
from questions.generation.editing import Edit
from questions.generation.events import Event, clear_events
from questions.generation.gates import faults
from questions.generation.scenes import Finding, Material
from questions.languages.asked import Asked


def unfit(candidate: Candidate, material: Material) -> str | None:
    """The first reason of the language against the question, or None."""
    return next(iter(material.grammar.objections(_asked(candidate, material))), None)


def fit_events(findings: Sequence[Finding], material: Material) -> list[Event]:
    """The clear events of which the language lets ask when they happened: only those are told beside others or to be judged."""
    return material.once(
        "fit events", lambda: [one for one in clear_events(findings, material) if not _unfit(one, material)]
    )


def _unfit(event: Event, material: Material) -> bool:
    precision = event.finding.fact.value.precision.value
    stem = material.wording.stems[f"when_{precision}"].format(clause=event.clause)
    candidate = make_candidate(
        event.finding, material, way="when_typed", form="date", stem=stem, key=event.statement,
        bare_stem=event.clause, trust=event.trust,
    )  # fmt: skip
    return next(faults(candidate, material), None) is not None or unfit(candidate, material) is not None


def _asked(candidate: Candidate, material: Material) -> Asked:
    draft, finding = candidate.draft, candidate.finding
    frame = finding.frame

    @cache
    def told() -> tuple[str, str]:
        if frame is None:
            return "", ""
        gap = Edit(draft.fact.answer_start, draft.fact.answer_end)
        parts = take_apart(frame, finding.scene, material, without=[gap])
        return parts.subject, parts.rest

    return Asked(
        way=candidate.way,
        form=draft.form,
        question=draft.stem,
        stem=candidate.bare_stem,
        key=draft.key,
        options=tuple(option.text for option in draft.options),
        value=draft.fact.value,
        title=draft.context or material.article.title,
        text=material.article.text,
        sentence=finding.scene.sentence,
        answer_start=draft.fact.answer_start,
        answer_end=draft.fact.answer_end,
        frame=frame,
        told=told,
        topic=material.topic,
        persons=material.person_names,
        in_own_words=candidate.way in OF_QUOTED,
    )
