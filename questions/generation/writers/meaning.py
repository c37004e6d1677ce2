"""Asks what a thing is, and by what other name it goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.clauses import in_sentence
from questions.generation.drafts import OptionDraft
from questions.generation.plain_words import plain_words
from questions.generation.scenes import Finding, Material
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.swaps import altered

_NAMED_OFTEN = 2
# "an Italian" beside "a German" differs by its people alone.
_LONGEST_ARTICLE = 2
# A treaty by another name is a treaty; names of another kind were often given to another thing.
_OTHER_KIND_TRUST = 0.1


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A multiple choice for each definition whose wording leaves room for other ones, and for each other name."""
    for finding in findings:
        if finding.fact.kind == "definition":
            yield from _what_is(finding, material)
        elif finding.fact.kind == "alias":
            yield from _other_name(finding, findings, material)


def _what_is(finding: Finding, material: Material) -> Iterator[Candidate]:
    meaning = material.grammar.definition_to_ask(
        finding.name, finding.copula, finding.fact.value.text, title=material.article.title
    )
    if meaning is None or _is_cut_by_bracket(finding, meaning.phrase, material):
        return
    others = altered(
        meaning.phrase, language=material.article.language, known=material.known_words, name=meaning.name
    )
    reason = material.wording.reasons["other_definition"].format(key=meaning.phrase)
    rivals = [OptionDraft(text, False, reason) for text in others]
    if len(rivals) == 3 and not _differ_in_nation(meaning.phrase, others, material):
        topic = material.topic
        is_topic = topic is not None and topic.is_person and topic.name == meaning.name
        if is_topic and {meaning.gender, topic.gender} == {"masculine", "feminine"}:
            return
        is_named = finding.type == "person" and is_person_by(finding, material)
        who = "who" if meaning.is_person or is_topic or is_named else "what"
        stem = material.wording.stems[f"{who}_is_{meaning.gender}"].format(
            name=meaning.name if who == "who" else in_sentence(meaning.name, material.article.text)
        )
        yield make_candidate(
            finding, material, way="definition", form="choice", stem=stem, key=meaning.phrase, rivals=rivals,
            bare_stem=meaning.name, trust=meaning.trust,
        )  # fmt: skip


def _differ_in_nation(phrase: str, others: Sequence[str], material: Material) -> bool:
    """Whether all that tells the descriptions apart is the people or the place that the thing is of: its own name tells that."""
    said = set(plain_words(phrase))
    fresh = (
        [word for word in plain_words(other) if word not in said and len(word) > _LONGEST_ARTICLE]
        for other in others
    )
    return all(_is_nation_or_place(words, material) for words in fresh)


def _is_nation_or_place(words: Sequence[str], material: Material) -> bool:
    language = material.article.language
    named = gazetteer(language).named(" ".join(word.removesuffix("'s") for word in words))
    return set(words) <= nationalities(language).keys() or named is not None


def is_person_by(finding: Finding, material: Material) -> bool:
    """Whether the defined name is a person's in full, whatever noun tells what the person is."""
    small = finding.name.lower()
    written_small = small != finding.name and small in material.article.text
    return not written_small and material.grammar.is_plain_person(finding.name)


def _is_cut_by_bracket(finding: Finding, phrase: str, material: Material) -> bool:
    """Whether the description goes on behind a bracket ("a strategy (RTS) game")."""
    whole = len(phrase) >= len(finding.fact.value.text)
    following = material.article.text[finding.fact.answer_end : finding.fact.answer_end + 2]
    return whole and following.strip().startswith("(")


def _other_name(finding: Finding, findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    key, name = finding.fact.value.text, finding.name
    if " " not in name or material.article.text.count(name) < _NAMED_OFTEN:
        return
    also = [other.fact.value.text for other in findings if other.fact.kind == "alias" and other.name == name]
    others = [
        text
        for text in altered(key, language=material.article.language, known=material.known_words)
        if text not in also
    ]
    if len(others) < 3:
        return
    reason = material.wording.reasons["other_name"]
    rivals = [OptionDraft(text, False, reason.format(option=text, key=key)) for text in others]
    stem = material.wording.stems[
        "alias_feminine" if finding.gender == "feminine" else "alias_masculine"
    ].format(name=name)
    same_kind = name.split()[0] == key.split()[0]
    yield make_candidate(
        finding, material, way="alias", form="choice", stem=stem, key=key, rivals=rivals, bare_stem=name,
        trust=1.0 if same_kind else _OTHER_KIND_TRUST,
    )  # fmt: skip
