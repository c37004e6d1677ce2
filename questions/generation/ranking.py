"""Says how likely a careful teacher is to accept a question unedited, and puts the best first.

The weights are data (``weights.toml``), fitted to questions that were judged one by one; see ``docs/engine.md``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from questions.generation.candidates import Candidate
from questions.generation.drafts import QuestionDraft
from questions.generation.repeats import Entry, without_repeats
from questions.generation.sittings import fair_together
from questions.generation.weighing import Weighed, acceptance, current_weights

PUBLISH_FROM = 0.85
KEEP_FROM = 0.83
UNSURE_FROM = 0.5  # as likely as not: for an author who asks for more

_SPREAD_OVER = 200
_OPENING_WORDS, _ALIKE_COSTS, _SENTENCE_COSTS = 6, 0.12, 0.15


def confidence_of(candidate: Candidate) -> float:
    """The chance of acceptance between 0 and 1."""
    draft = candidate.draft
    weighed = Weighed(
        language=draft.language,
        way=candidate.way,
        words=len(draft.stem.split()),
        trust=candidate.trust,
        stale=draft.fact.stale,
        derived=draft.fact.derivation is not None,
        looks=candidate.looks,
    )
    return round(acceptance(weighed, current_weights()), 3)


def shown_from(at_least: float | None) -> float:
    """The confidence from which on questions are shown: what was asked for, or what is enough unasked."""
    return KEEP_FROM if at_least is None else at_least


def likely(candidates: Iterable[Candidate], at_least: float) -> Iterator[Entry]:
    """Those whose chance of acceptance is ``at_least`` that, with their chance."""
    weighed = ((confidence_of(candidate), candidate) for candidate in candidates)
    return (entry for entry in weighed if entry[0] >= at_least)


def ranked(entries: Iterable[Entry]) -> list[QuestionDraft]:
    """Drafts best first, spread over facts, ways of asking and paragraphs."""
    pool = list(entries)
    pool.sort(key=lambda entry: (-entry[0], entry[1].finding.scene.sentence.start, entry[1].way))
    pool = without_repeats(pool)
    first, rest = _spread(_without_spoiled(pool[:_SPREAD_OVER])), pool[_SPREAD_OVER:]
    return [finished(candidate, chance) for chance, candidate in [*first, *rest]]


def finished(candidate: Candidate, chance: float) -> QuestionDraft:
    """The draft with its confidence, and whether that is enough to publish it."""
    return replace(candidate.draft, confidence=chance, publish=chance >= PUBLISH_FROM)


def _without_spoiled(pool: list[Entry]) -> list[Entry]:
    """The pool without questions whose answer a better one says, or that say the answer of a better one."""
    fair = fair_together([candidate for _, candidate in pool])
    return [entry for entry, is_fair in zip(pool, fair, strict=True) if is_fair]


def _spread(pool: list[Entry]) -> list[Entry]:
    """Greedy choice: each pick costs others of its fact, way and paragraph a little of their chance."""
    ways: Counter[str] = Counter()
    facts: Counter[tuple] = Counter()
    blocks: Counter[int] = Counter()
    chosen = []
    while pool:
        best = max(
            range(len(pool)),
            key=lambda index: pool[index][0] - _cost(pool[index][1], ways, facts, blocks) - index * 1e-9,
        )
        chance, candidate = pool.pop(best)
        chosen.append((chance, candidate))
        ways[candidate.way] += 1
        ways[_opening(candidate)] += 1
        ways[_sentence(candidate)] += 1
        facts[_fact_key(candidate)] += 1
        blocks[candidate.finding.scene.sentence.block] += 1
    return chosen


def _cost(candidate: Candidate, ways: Counter, facts: Counter, blocks: Counter) -> float:
    return (
        0.6 * facts[_fact_key(candidate)]
        + _ALIKE_COSTS * ways[_opening(candidate)]
        + _SENTENCE_COSTS * ways[_sentence(candidate)]
        + 0.02 * ways[candidate.way]
        + 0.02 * blocks[candidate.finding.scene.sentence.block]
    )


def _sentence(candidate: Candidate) -> str:
    """The sentence that proves it: a second question about it tells what the first one asks for."""
    return f"@{candidate.draft.fact.evidence_start}"


def _opening(candidate: Candidate) -> str:
    """The first words of the stem: questions that open alike ask the same of one thing after another."""
    return " ".join(candidate.draft.stem.split()[:_OPENING_WORDS])


def _fact_key(candidate: Candidate) -> tuple:
    fact = candidate.draft.fact
    kind = fact.kind if fact.kind in ("born", "died") else ""
    return kind, fact.evidence_start, fact.answer_start, fact.answer_end
