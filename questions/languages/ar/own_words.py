"""Of whom a measure in an Arabic sentence is told: "its area", "the area of the island", "the area of the island of X"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from questions.languages.ar.topics import opens_with_name
from questions.languages.ar.turns import names_another
from questions.languages.ar.verbs import bare, fold
from questions.languages.frames import Topic
from questions.languages.letters import fold as fold_digits
from questions.languages.reading import NameValue, Sentence, Span
from questions.languages.tables import plain_table

_OF_PART = re.compile(r"(?<!\w)(?:و?عاصمت|و?مركز|و?(?:أكبر|أهم|كبرى|أشهر)\s)")
_TIED = re.compile(
    r"(?:^|\s)(?:في|من|إلى|على|عن|بين|قرب|شمال\w*|جنوب\w*|شرق\w*|غرب\w*|وسط|ضمن|محافظة|مقاطعة|ولاية|مدينة|منطقة|إقليم|جزيرة|دولة|محافظات|مقاطعات|ولايات|مدن|قرى|بلدات|بلديات|أقاليم|جزر|نواحي|أحياء|موانئ)\s+$"
)
_WORD = re.compile(r"[^\s،,؛;:().\[\]\"«»]+|\S")


@cache
def own_words(name: str) -> frozenset[str]:
    """The folded words of the list ``name``."""
    table = plain_table(Path(__file__).parent / "own_numbers.toml")
    return frozenset(fold(word) for word in table["words"][name].split())


def before_of(sentence: Sentence, span: Span) -> str:
    """What stands before the number, without marks and with digits of one kind."""
    return bare(fold_digits(sentence.text[: span.start - sentence.start]))


def behind_of(sentence: Sentence, span: Span) -> str:
    """What stands behind the number, without marks and with digits of one kind."""
    return bare(fold_digits(sentence.text[span.end - sentence.start :]))


def last_found(pattern: re.Pattern[str], before: str, reach: int) -> re.Match[str] | None:
    """The last place of the pattern in the last ``reach`` letters before the number."""
    return max(pattern.finditer(before, max(0, len(before) - reach)), key=re.Match.start, default=None)


def words_of_name(topic: Topic) -> frozenset[str]:
    """The folded words of the topic's name."""
    return frozenset(fold(word) for word in topic.name.split())


def words_of(text: str) -> list[str]:
    """The words and marks of the text."""
    return _WORD.findall(text)


def whose(
    before: str,
    noun: re.Match[str],
    sentence: Sentence,
    spans: Sequence[Span],
    topic: Topic,
    *,
    spoken: bool,
) -> tuple[str, list[str]] | None:
    """Whose measure the noun found in ``before`` tells, as a question says it, and the words up to the number.

    None where that is not the topic: another thing was named, or the words behind the noun are no name of it.
    """
    told = words_of(before[noun.end() :])
    owner = noun.groupdict().get("owner") or ""
    others = names_another(before[: noun.start()], spans, sentence.start, topic.name)
    if owner:
        own = "ها" if topic.gender == "feminine" else "ه"
        others = others and not _goes_on_of_topic(before[: noun.start()], sentence, spans, topic)
        return (topic.name, told) if spoken and owner == own and not others else None
    if not told:
        return None
    if fold(told[0]) in topic.nouns:
        return None if others else (topic.name, told[1:])
    name = topic.name.split()
    bare_name = name[1:] if len(name) > 1 and fold(name[0]) in own_words("kinds") else name
    lead = 1 if told[1:] and fold(told[0]) in own_words("kinds") else 0
    if list(map(fold, told[lead : lead + len(bare_name)])) == list(map(fold, bare_name)):
        return " ".join([*told[:lead], *bare_name]), told[lead + len(bare_name) :]
    return None


def _goes_on_of_topic(before: str, sentence: Sentence, spans: Sequence[Span], topic: Topic) -> bool:
    """Whether a sentence that opens with the topic only names others to say where it lies: "X is a town in Y, and its population"."""
    if not opens_with_name(sentence.text, topic) or _OF_PART.search(before):
        return False
    own = words_of_name(topic) | own_words("kinds")
    others = (
        span
        for span in spans
        if isinstance(span.value, NameValue)
        and span.start - sentence.start < len(before)
        and not {fold(word) for word in span.value.text.split()} <= own
    )
    return all(_TIED.search(sentence.text[: span.start - sentence.start]) for span in others)
