"""Asks for what an article tells of its topic by one of a closed kind of answers: the faculty, the ministry, the official language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.chance import pick_order
from questions.generation.drafts import OptionDraft
from questions.generation.mining import found_fact
from questions.generation.rivals.fairness import was_there_then
from questions.generation.scenes import Finding, Material, Scene
from questions.languages.frames import Turn
from questions.languages.letters import fold
from questions.languages.reading import NameValue, Span

_NEAREST, _WANTED, _LEAD = 5, 3, 4


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A multiple choice for every such answer in a sentence that speaks of the topic; one a question and one an answer."""
    asked: set[tuple[str, str]] = set()
    for number, scene in enumerate(material.scenes):
        topic = scene.about or (material.topic if material.grammar.names_what_it_tells_of() else None)
        if topic is None:
            continue
        for turn in material.grammar.find_told_kinds(scene.sentence, scene.spans, topic):
            if turn.words["lead"] and number >= _LEAD:
                continue
            candidate = _candidate(turn, scene, material)
            told = {(turn.kind, turn.others[0]), ("", turn.words["question"])}
            if candidate is not None and not told & asked:
                asked |= told
                yield candidate


def _candidate(turn: Turn, scene: Scene, material: Material) -> Candidate | None:
    key = turn.others[0]
    span = Span(NameValue(key, "other"), turn.start, turn.end)
    finding = found_fact(material, scene, span, kind=turn.kind, confidence=0.8)
    rivals = _rivals(key, turn.kind, finding, material)
    stem = material.wording.stems[turn.stem].format(**turn.words)
    if len(rivals) < _WANTED:
        return None
    asked = make_candidate(
        finding, material, way=turn.words.get("way", "told_kind"), form="choice", stem=stem, bare_stem=stem, key=key, rivals=rivals
    )  # fmt: skip
    # What is told before a name that many bear may be the answer: "the footballer X".
    told = _names(fold(asked.draft.stem), material.grammar.spellings_of(turn.kind, key))
    return None if told else asked


def _rivals(key: str, kind: str, finding: Finding, material: Material) -> list[OptionDraft]:
    """Three members of the kind that the article does not name; of small kinds three that the sentence does not; none that was not there yet."""
    every = material.grammar.alike_of(kind, key)
    members = [member for member in every if was_there_then(member[0], finding, material)]
    text = material.once("folded text", lambda: fold(material.article.text))
    unnamed = [member[0] for member in members if not _names(text, member)]
    if len(unnamed) < _WANTED and len(members) <= _NEAREST + 1:
        said = fold(finding.scene.sentence.text)
        unnamed = [member[0] for member in members if not _names(said, member)]
    reason = material.wording.reasons["other_name"]
    chosen = pick_order(unnamed[:_NEAREST], key)[:_WANTED]
    return [OptionDraft(name, False, reason.format(option=name, key=key)) for name in chosen]


def _names(text: str, spellings: Sequence[str]) -> bool:
    return any(fold(spelling) in text for spelling in spellings)
