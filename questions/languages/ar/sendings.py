"""What somebody sends somewhere, told in Arabic by one of the things that states and bodies send: troops, aid, observers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from questions.languages.ar.number_phrases import behind, places, without_brackets
from questions.languages.ar.number_words import listed, sent_things
from questions.languages.ar.said_before import said_before
from questions.languages.ar.tokens import Token, index_behind, index_ending_behind
from questions.languages.ar.verbs import bare
from questions.languages.frames import ToldNumber
from questions.languages.reading import Sentence, Span

_OTHERS = 3
_TO = re.compile(r"\sإلى\s")


def find_sendings(
    sentence: Sentence, tokens: list[Token], names: Sequence[Span], dates: Sequence[Span]
) -> Iterator[ToldNumber]:
    """The question for the first such thing that is sent to a place that bears a name."""
    text = bare(sentence.text)
    if len(text) != len(sentence.text):
        return
    found = _sent_to(text)
    if found is None:
        return
    start, end = sentence.start + found.start("thing"), sentence.start + found.end("thing")
    words = without_brackets(tokens)
    doing = words[index_behind(words, start) - 1]
    rest = behind(words, index_ending_behind(words, end - 1) + 1)
    to_name = len(rest) > 1 and any(span.start <= rest[1].start < span.end for span in names)
    said = said_before(words, index_behind(words, doing.start), names, dates)
    if said is None or not to_name or rest[0].text != found["to"]:
        return
    noun = bare(doing.text)
    if doing.folded not in listed("sending"):
        return
    parts = (said.verb, *places(said.subject), f"{noun}ه|{noun}", *places(_destination(rest, names)))
    group = next(group for group in sent_things() if found["thing"] in group)
    others = tuple(thing for thing in group if thing != found["thing"])[:_OTHERS]
    yield ToldNumber("sent", "clause", {"lead": "ماذا"}, start, end, parts, others=others, kind="phrase")


def _destination(rest: list[Token], names: Sequence[Span]) -> list[Token]:
    """The preposition with the name behind it."""
    end = max(span.end for span in names if span.start <= rest[1].start < span.end)
    return [token for token in rest if token.start < end]


def _sent_to(text: str) -> re.Match[str] | None:
    """The first such thing right before "to"; looked for from the few places where "to" stands, which is quicker."""
    reach, pattern = _things()
    tried = (pattern.search(text, max(0, to.start() - reach), to.end()) for to in _TO.finditer(text))
    return next(filter(None, tried), None)


@cache
def _things() -> tuple[int, re.Pattern[str]]:
    """How far before "to" a thing may begin, and the pattern of both."""
    every = sorted((thing for group in sent_things() for thing in group), key=len, reverse=True)
    return len(every[0]) + 3, re.compile(rf"(?<!\w)(?P<thing>{'|'.join(every)})\s+(?P<to>إلى)\s")
