"""Short mentions in English text ("the treaty") and the full name put in their place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from questions.languages.en.parts import read_tokens
from questions.languages.en.titled import openings
from questions.languages.en.tokens import words
from questions.languages.frames import Mention, Topic
from questions.languages.nationalities import nationalities
from questions.languages.reading import NameValue, Span

_SHORT = re.compile(r"(?<!\w)(?P<the>[Tt]he) (?P<noun>[a-z]{3,})(?![\w-])")
_NEAR = 260
_BEGINNING = 60
_LONGEST_TITLE, _MOST_WORDS = 90, 5
_CAPITALS_BEFORE = re.compile(r"(?:^|[^\w ] |[^\w.] ?|\bthe )(?P<words>(?:[A-Z][\w-]+ ){1,3})$")
_IS_BODY_OF = re.compile(
    r"(?:University|Ministry|Department|Institute|Bank|School|College|Museum|Academy|Council) of (?:[A-Z])"
)
_PLACES = frozenset(
    ["city", "town", "country", "nation", "state", "village", "capital", "region", "province"]
)
# Prizes that are called by what they are given for, which "the song" does not mean.
_OF_THE_YEAR = re.compile(r"^(?:[Tt]he )?Best [A-Z]|\bof the (?:Year|Decade|Century|Month)\b")
_NEXT = re.compile(r"\s(?P<word>[a-z]{3,})(?=[\s.,;])")
_FOLLOWED = re.compile(r"\s+(?:of|for|that|which|with|between|among|against)\b|\s+[A-Z]")


def find_mentions(text: str, heads: Collection[str]) -> Iterator[Mention]:
    """ "The" and a noun of ``heads`` that nothing narrows down."""
    for found in _SHORT.finditer(text) if heads else ():
        if found["noun"] not in heads or _FOLLOWED.match(text[found.end() : found.end() + 8]):
            continue
        if not stands_before_noun(text, found.start(), found.end()):
            yield Mention(found.start(), found.end(), f"the {found['noun']}")


def topic_nouns_alone(
    text: str, names: Sequence[Span], topic: Topic | None
) -> Iterator[tuple[int, int, str]]:
    """Places inside sentences where "the film" can only mean the film that the article is about, with its name.

    At the head of a sentence it is read as the pronouns are. Nowhere where another thing was named or brought in shortly before.
    """
    if topic is None or topic.is_person or not topic.nouns or topic.gender != "thing":
        return
    starts = [span.start for span in names]
    for found in _SHORT.finditer(text):
        start, end = found.span()
        if found["noun"] not in topic.nouns or found["the"] == "The" or _FOLLOWED.match(text[end : end + 8]):
            continue
        near = names[bisect_left(starts, start - _NEAR) : bisect_left(starts, start)]
        if any(_is_rival(span, topic, found["noun"]) for span in near) or stands_before_noun(
            text, start, end
        ):
            continue
        if re.search(
            rf"(?<!\bis )(?<!\bwas )\b(?:an?|another|one|new|each|every)\s(?:[\w-]+\s){{0,4}}{found['noun']}\b",
            text[max(0, start - _NEAR) : start],
        ):
            continue
        owned = text[end : end + 2] in ("'s", "’s")
        if not owned or not topic.name.endswith("s"):
            yield start, end, topic.name


def _is_rival(span: Span, topic: Topic, noun: str) -> bool:
    """Whether the name could be what the noun means: no person, no people, no place of another kind."""
    value = span.value
    if not isinstance(value, NameValue) or value.type == "person" or openings(value.text) <= topic.openings:
        return False
    if value.text.lower() in nationalities("en"):
        return False
    return value.type != "place" or noun in _PLACES or noun in value.text.lower().split()


def spelled_out(mention: Mention, name: str, text: str) -> str:
    """The full name, with "the" where the article says it so."""
    if _OF_THE_YEAR.search(name):
        return mention.said
    bare = _from_its_beginning(name.removeprefix("The ").removeprefix("the "), text)
    titled = _as_titled(bare, text)
    said = any(_stands_with_the(one, text) for one in (bare, titled))
    return f"the {titled}" if said or _IS_BODY_OF.match(titled) else titled


@lru_cache(maxsize=256)
def _stands_with_the(name: str, page: str) -> bool:
    """Whether sentences say "the" before the whole name as often as not: "the Elm Park Gallery" says nothing of Elm Park."""
    whole = rf"{re.escape(name)}(?!\w| [A-Z]|['’])"
    said = len(re.findall(rf"(?<!\w)[Tt]he {whole}", page))
    bare = len(re.findall(rf"(?<=[a-z,] )(?<!\b[Tt]he ){whole}", page))
    return said > 0 and said >= bare


def _as_titled(name: str, text: str) -> str:
    """The name as the title of the page has it, where that only says more before it: "46th | Fighter Squadron"."""
    title = text[:_LONGEST_TITLE].split("\n", 1)[0].split(" (")[0].strip()
    longer = (
        title.endswith((f" {name}", f"-{name}")) and title.count(" ") < _MOST_WORDS and " of " not in title
    )
    return title if longer else name


def _from_its_beginning(name: str, text: str) -> str:
    """The name with the words in capitals that its first telling has before it: "Leeds International | College of Arts"."""
    if not _IS_BODY_OF.match(name):
        return name
    before = _CAPITALS_BEFORE.search(text[: max(0, text.find(name))][-_BEGINNING:])
    said = before["words"].split() if before else []
    if not said or {word.lower() for word in said} & (words("determiners") | words("sentence_openers")):
        return name
    return " ".join([*said, name])


def stands_before_noun(text: str, start: int, end: int) -> bool:
    """Whether the noun at the end of ``start``..``end`` only says more of the next one: "the university president"."""
    behind = _NEXT.match(text, end)
    if behind is None:
        return False
    tokens = read_tokens(f"{text[start:end]} {behind['word']} was there.", 0)
    return tokens[len(tokens) - 4].tag in ("NN", "NNS") and behind["word"] not in ("that", "which")
