"""What Arabic articles call the first, largest or oldest of its kind: "the second largest town of Uzbekistan", whose name may be asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from questions.languages.ar.masked import NAMED
from questions.languages.ar.rank_holders import find_holder, rank_words
from questions.languages.ar.tokens import (
    PUNCTUATION,
    Token,
    is_definite,
    is_preposition,
    tokenise,
    words,
)
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.frames import Topic, Turn
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.reading import DateValue, NameValue, Sentence, Span

_LAST = fold("آخر")
# "The eighteen" with the endings of both genders.
_TEENS = re.compile(r"ة عشر(?!\w)|(?<!ة) عشرة(?!\w)")
_SHORTEST, _LONGEST = 3, 11


def find_ranked(sentence: Sentence, spans: Sequence[Span], topic: Topic | None) -> Iterator[Turn]:
    """Every rank that the sentence gives to a name or to ``topic``, of which it speaks."""
    tokens = tokenise(sentence.text, sentence.start)
    names = [span for span in spans if isinstance(span.value, NameValue)]
    dates = [span for span in spans if isinstance(span.value, DateValue)]
    for at, token in enumerate(tokens[:-_SHORTEST]):
        if token.folded not in rank_words("copulas"):
            continue
        first = _behind_holder(tokens, at + 1, topic)
        if first + _SHORTEST > len(tokens) or not _opens_rank(tokens, first):
            continue
        holder = find_holder(tokens, at, names, topic, sentence, told=first > at + 1)
        last = _end_of_rank(tokens, first, dates)
        if holder is None or not _is_particular(tokens[first:last], names):
            continue
        if not _agrees(tokens[first:last], holder, joined=token.folded.startswith("و")):
            continue
        name, start, end, is_person = holder
        phrase = bare(
            sentence.text[tokens[first].start - sentence.start : tokens[last - 1].end - sentence.start]
        )
        if {fold(word) for word in name.split()} & {one.folded for one in tokens[first:last]}:
            continue
        past = token.folded in rank_words("past") and is_person
        stem = f"ranked_{'person' if is_person else 'thing'}{'_past' if past else ''}"
        clear = _without_the_known(tokens[first:last])
        yield Turn(
            stem, {"phrase": phrase, "clear": clear}, start, end, "person" if is_person else "thing", (name,)
        )


def _agrees(phrase: list[Token], holder: tuple[str, int, int, bool], *, joined: bool) -> bool:
    """Whether the holder can be what the rank is of: persons are singers, towns are towns."""
    nouns = {token.folded.removeprefix("ال") for token in phrase[:3]}
    person = bool(nouns & (words("person_nouns", "last_of_line"))) or phrase[1].folded == "من"
    if person != holder[3]:
        return False
    return holder[3] or not joined or bool(nouns & rank_words("of_places"))


def _behind_holder(tokens: list[Token], at: int, topic: Topic | None) -> int:
    """The index behind the topic where it follows the copula: "considered is the temple the oldest"; ``at`` where it does not."""
    behind = at
    while (
        topic is not None and behind < len(tokens) and tokens[behind].folded in topic.openings | topic.nouns
    ):
        behind += 1
    if behind > at and tokens[behind : behind + 1] and tokens[behind].folded in ("هو", "هي"):
        behind += 1
    return behind


def _opens_rank(tokens: list[Token], at: int) -> bool:
    """Whether a rank begins here: "second largest town", "first president", "the tenth president"."""
    word = tokens[at].folded
    if word == _LAST:
        return tokens[at + 1].folded in words("last_of_line")
    if word in rank_words("ranks", "most"):
        following = tokens[at + 1].folded
        return following not in rank_words("loose") and following not in words("prepositions") - {"من"}
    return (
        is_definite(tokens[at])
        and tokens[at].folded not in rank_words("kin_and_degrees")
        and tokens[at + 1].folded in rank_words("ordinals")
    )


def _end_of_rank(tokens: list[Token], first: int, dates: list[Span]) -> int:
    """The index behind the last word of the rank."""
    at = first + 1
    while at < len(tokens):
        token = tokens[at]
        verb = find_verb(token.text.removeprefix("و")) if token.folded.startswith("و") else None
        turned = token.folded.removeprefix("و") in rank_words("ranks", "most") and token.folded.startswith(
            "و"
        )
        dated = any(span.start <= token.start < span.end for span in dates)
        if (
            token.text in PUNCTUATION
            or token.folded in rank_words("ends")
            or verb is not None
            or turned
            or dated
        ):
            break
        at += 1
    while at > first and (
        is_preposition(tokens[at - 1]) or tokens[at - 1].folded in words("date_leads") | {"و"}
    ):
        at -= 1
    return at


def _is_particular(phrase: list[Token], names: list[Span]) -> bool:
    """Whether the words alone tell of what the rank is: long enough, nothing that leans outside, a name or a people in them."""
    if not _SHORTEST <= len(phrase) <= _LONGEST or any(
        token.folded in rank_words("refused", "tastes") for token in phrase
    ):
        return False
    # "The largest United States": no class of things, but the name of one.
    if gazetteer("ar").named(" ".join(token.text for token in phrase[1:])) is not None:
        return False
    if any(_is_owned(token) for token in phrase) or _leans(phrase, names):
        return False
    text = " ".join(token.folded for token in phrase)
    again = _TEENS.search(text) is not None or any(
        one.folded == other.folded for one, other in pairwise(phrase)
    )
    if again or phrase[1].folded.startswith("و") or _tells_again(phrase):
        return False
    inside = any(phrase[0].start <= span.start and span.end <= phrase[-1].end for span in names)
    peoples = any(token.folded.removeprefix("ال") in nationalities("ar") for token in phrase)
    world = any(token.folded in ("العالم", "التاريخ", "الارض", "الاسلام") for token in phrase)
    return inside or peoples or world


def _without_the_known(phrase: list[Token]) -> str:
    """The rank as other rules may judge it: "the oldest of the temples" points to none, "the largest in area" stops nowhere."""
    told = [token.text for token in phrase]
    told[:2] = [word.removeprefix("ال") for word in told[:2]]
    told = [
        NAMED if token.folded in rank_words("whole") else word
        for word, token in zip(told, phrase, strict=True)
        if token.folded not in rank_words("measures")
    ]
    return " ".join(told)


def _leans(phrase: list[Token], names: list[Span]) -> bool:
    """Whether "in the island", "of the town" points to something that was told before."""
    for at, token in enumerate(phrase[1:], start=1):
        led = phrase[at - 1].folded in ("في", "من", "على") or token.folded.startswith("بال")
        the = is_definite(token) or token.folded.startswith("بال")
        plain = token.folded.removeprefix("ب") not in rank_words("whole") and not any(
            span.start <= token.start < span.end for span in names
        )
        following = phrase[at + 1 : at + 2]
        if led and the and plain and not (following and is_definite(following[0])):
            return True
    return False


def _tells_again(phrase: list[Token]) -> bool:
    """Whether a noun is one that was told before: "the towns of the province"."""
    ends = zip(phrase, [*phrase[1:], phrase[0]], strict=True)
    return any(one.folded in rank_words("bare") and not is_definite(other) for one, other in ends)


def _is_owned(token: Token) -> bool:
    return (
        len(token.folded) > 3
        and token.folded.endswith(("ها", "هم", "ه"))
        and token.folded not in ("الله", "وجه", "مياه", "المياه")
    )
