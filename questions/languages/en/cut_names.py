"""What a strict reader finds torn in English: names cut at either end, a deed done to one thing and told of another."""

from __future__ import annotations

import re

from questions.languages.asked import Asked
from questions.languages.en.parts import read_tokens
from questions.languages.en.tokens import words
from questions.languages.en.verbs import base_of_past
from questions.languages.whole_words import whole_places

_WORD = r"[A-Z][\w'’&-]*"
_NAME = re.compile(rf"(?<![\w.]){_WORD}(?: (?:of |the |and )?{_WORD})*")
_BEHIND = re.compile(rf" (?P<word>{_WORD})")
_BEFORE = re.compile(rf"(?P<word>{_WORD}) $")
_IN_PASSING = re.compile(r"\b(?:once|previously|already|again|later|earlier|now|still|really|actually)\b")
_PRONOUN = re.compile(r"\b(?:her|him|he|she|his|hers)\b")
_LEADS = frozenset(
    [
        "the",
        "a",
        "an",
        "and",
        "but",
        "or",
        "when",
        "while",
        "after",
        "before",
        "its",
        "his",
        "her",
        "their",
        "in",
        "on",
        "at",
        "by",
        "from",
        "of",
        "to",
        "for",
        "with",
        "since",
        "during",
        "as",
        "under",
        "over",
    ]
)
_SAID_TWICE = 2


def has_cut_name(asked: Asked) -> bool:
    """Whether the sentence goes on with a name where the question stops ("Society of London" Theatre), or began it before."""
    stem = without_own_name(asked)
    names = [found.group() for found in _NAME.finditer(stem) if not _is_beside_own(found, stem)]
    every = [list(whole_places(name, asked.sentence.text)) for name in names]
    return any(places and all(_goes_on(asked, start, end) for start, end in places) for places in every)


def _is_beside_own(found: re.Match[str], stem: str) -> bool:
    """Whether the name is a part of one that holds the article's own: "the Third Annual | Milford Foundation | Retreat"."""
    return stem.startswith(" ·", found.end()) or stem.endswith("· ", 0, found.start())


def without_own_name(asked: Asked) -> str:
    """What is asked without the name that the article bears, which is whole however the sentence tells it."""
    name = asked.title.split(" (")[0].strip()
    return (
        re.sub(rf"(?<!\w)(?:[Tt]he )?{re.escape(name)}(?!\w)", "·", asked.stem) if " " in name else asked.stem
    )


def _goes_on(asked: Asked, start: int, end: int) -> bool:
    """Whether the name at this place of the sentence is a part of a longer one that is not the answer."""
    sentence, base = asked.sentence.text, asked.sentence.start
    behind = _BEHIND.match(sentence, end)
    if behind and not asked.answer_start <= base + end + 1 < asked.answer_end:
        return True
    before = _BEFORE.search(sentence[:start])
    if (
        not before
        or before["word"].lower() in _LEADS
        or asked.answer_start < base + start - 1 <= asked.answer_end
    ):
        return False
    whole = f"{before['word']} {sentence[start:end].split()[0]}"
    return asked.text.count(whole) >= _SAID_TWICE or f"{whole} " in f"{asked.title} "


def is_done_to_two(asked: Asked) -> bool:
    """Whether a passive has another object behind it: "was the college established early courses"."""
    if asked.frame is None or not asked.frame.passive:
        return False
    tokens = read_tokens(asked.rest, 0)
    verb = next((at for at, one in enumerate(tokens[:4]) if one.tag == "VBN"), None)
    if verb is None or base_of_past(tokens[verb].lower) in words("verbs_of_two_objects"):
        return False
    for one in tokens[verb + 1 : verb + 4]:
        if one.tag in ("NN", "NNS"):
            return True
        if one.tag not in ("DT", "JJ", "RB"):
            return False
    return False


def tells_in_passing(asked: Asked) -> bool:
    """Whether a word that only fits a tale stands in the question: "in what year did he once travel"."""
    return _IN_PASSING.search(asked.stem) is not None


def has_capital_trade(asked: Asked) -> bool:
    """Whether a trade keeps the capital of its sentence's beginning: "was Writer Dudley nominated"."""
    first, _, rest = asked.subject.partition(" ")
    trades = words("person_nouns") - words("ranks_of_persons") - words("ranks_of_forces") - words("kin")
    return first[:1].isupper() and first.lower() in trades and rest[:1].isupper()


def means_somebody_unnamed(asked: Asked) -> bool:
    """Whether a sentence with a gap speaks of her or him before it names anybody of the topic's name."""
    found = _PRONOUN.search(asked.stem)
    if found is None or asked.topic is None or not asked.topic.is_person:
        return False
    return not any(part in asked.stem[: found.start()] for part in asked.topic.name.split())
