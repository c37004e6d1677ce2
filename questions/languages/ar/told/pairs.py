"""Names that stand for one another and that a sentence tells side by side: which side a by-name means, whose ground it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.table import told_table
from questions.languages.ar.verbs import fold, in_one_spelling
from questions.languages.reading import Sentence

_OTHERS = 3
_GLUED = r"(?<!\w)[وف]?(?:لل|[بكل]?)"


@dataclass(frozen=True, slots=True)
class Pair:
    """A name with its key, the words that tell the key, those of which one leads the name in, and the other keys."""

    way: str
    question: str
    said: re.Pattern[str]
    key: str
    told: re.Pattern[str]
    led: re.Pattern[str] | None
    others: tuple[str, ...]


def pairs(sentence: Sentence, page: Page) -> Iterator[Asking]:
    """The question for each name of the table that the sentence tells beside what it stands for."""
    known = _named_in(page.text)
    if not known:
        return
    text = in_one_spelling(sentence.text)
    for pair in known:
        found, told = pair.said.search(text), pair.told.search(text)
        if found is None or told is None or pair.told.search(page.title):
            continue
        if pair.led is not None and not pair.led.search(text):
            continue
        said = sentence.text[found.start("said") : found.end("said")]
        others = tuple(sorted(pair.others, key=lambda one: fold(one) in page.text)[:_OTHERS])
        if len(others) == _OTHERS:
            yield Asking(
                pair.way, pair.question.format(said=said), pair.key, sentence.start + told.start("said"),
                sentence.start + told.end("said"), pair.key, others,
            )  # fmt: skip


@lru_cache(maxsize=1)
def _named_in(text: str) -> tuple[Pair, ...]:
    """The pairs whose name the folded text of a page says."""
    return tuple(pair for name, pair in _known() if name in text)


@cache
def _known() -> tuple[tuple[str, Pair], ...]:
    """Every pair beside a folded spelling of its name, which its report must say."""
    found = []
    for group in told_table("pairs"):
        led = _words(group["led"]) if "led" in group else None
        keys = dict.fromkeys(key for _, key, _ in group["rows"])
        for names, key, told in group["rows"]:
            others = [other for other in keys if other != key]
            turn = len(key) % max(1, len(others))
            turned = (*others[turn:], *others[:turn])
            said = _words(names.replace(" ", "_").replace("/", " "))
            found += [
                (fold(name), Pair(group["way"], group["question"], said, key, _words(told), led, turned))
                for name in names.split("/")
            ]
    return tuple(found)


def _words(words: str) -> re.Pattern[str]:
    """One of the words, with what may be glued to its front."""
    known = "|".join(re.escape(fold(word.replace("_", " "))).replace("\\ ", r"\s+") for word in words.split())
    return re.compile(rf"{_GLUED}(?P<said>{known})(?!\w)")
