"""The door of the engine: from an article as read to its facts and to questions about them, best first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from questions.generation.candidates import Candidate, with_options
from questions.generation.drafts import FactDraft, QuestionDraft
from questions.generation.fitness import unfit
from questions.generation.gates import faults
from questions.generation.gathering import gather
from questions.generation.headlines import without_headline
from questions.generation.miners import MINERS, MINERS_OF_THE_UNASKED, Miner
from questions.generation.ranking import confidence_of, finished, likely, ranked, shown_from
from questions.generation.scenes import LONGEST_SENTENCE, Finding, Material
from questions.generation.shown_text import as_shown
from questions.generation.sparing import spared
from questions.generation.whole_dates import asking_whole_date
from questions.generation.writers import WRITERS
from questions.languages.reading import Article
from questions.languages.unseemly import is_unseemly, is_unseemly_sentence

_OPENING = 2  # sentences that say what an article is about


def mine_facts(article: Article) -> tuple[FactDraft, ...]:
    """Everything that the article states and we can prove, in the order of its sentences."""
    return tuple(finding.fact for finding in _find(gather(article), (*MINERS, *MINERS_OF_THE_UNASKED)))


def write_questions(
    article: Article,
    *,
    limit: int | None = None,
    neighbours: Sequence[FactDraft] = (),
    at_least: float | None = None,
) -> tuple[QuestionDraft, ...]:
    """Questions about the article, best first; at most ``limit``.

    ``neighbours`` are facts of other articles, from which wrong options may be taken. ``at_least`` is the confidence
    from which on questions are shown; without it, the one from which on most are accepted (``ranking.KEEP_FROM``).
    """
    least = shown_from(at_least)
    material = replace(gather(article, neighbours), at_least=least)
    entries = (
        (chance, with_options(candidate, material)) for chance, candidate in likely(_write(material), least)
    )
    drafts = ranked(entry for entry in entries if _may_be_asked(entry[1], material))
    return tuple(_finished(draft, material) for draft in spared(drafts)[:limit])


def _may_be_asked(candidate: Candidate, material: Material) -> bool:
    return next(faults(candidate, material), None) is None and unfit(candidate, material) is None


def write_every_question(article: Article) -> tuple[QuestionDraft, ...]:
    """All that passes the gates, in no order, likely or not, and although one may tell what another asks."""
    material = gather(article)
    candidates = (with_options(candidate, material) for candidate in _write(material))
    sound = (candidate for candidate in candidates if _may_be_asked(candidate, material))
    drafts = (finished(candidate, confidence_of(candidate)) for candidate in sound)
    return tuple(_finished(draft, material) for draft in drafts)


def _finished(draft: QuestionDraft, material: Material) -> QuestionDraft:
    return as_shown(without_headline(asking_whole_date(draft, material.wording), material))


def _find(material: Material, miners: Sequence[Miner]) -> list[Finding]:
    findings = {}
    for mine in miners:
        for finding in mine(material):
            fact = finding.fact
            findings.setdefault((fact.kind, fact.answer_start, fact.answer_end, repr(fact.value)), finding)
    return sorted(
        findings.values(), key=lambda finding: (finding.fact.evidence_start, finding.fact.answer_start)
    )


def _write(material: Material) -> Iterator[Candidate]:
    """Candidates of one writer after the other; a sentence that never ends is read for facts and not asked about."""
    if _is_unseemly(material.article):
        return iter(())
    findings = [finding for finding in _find(material, MINERS) if _may_prove(finding, material)]
    return (candidate for write in WRITERS for candidate in write(findings, material))


def _is_unseemly(article: Article) -> bool:
    """Whether the article is about what no class is asked about."""
    opening = (article.title, *(sentence.text for sentence in article.sentences[:_OPENING]))
    return any(is_unseemly(text, language=article.language) for text in opening)


def _may_prove(finding: Finding, material: Material) -> bool:
    sentence = finding.scene.sentence
    return len(sentence.text) <= LONGEST_SENTENCE and not material.lately(
        ("unseemly", sentence.start),
        lambda: is_unseemly_sentence(sentence.text, language=material.article.language),
    )
