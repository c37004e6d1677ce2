"""Puts the article that newspapers leave out into English questions: "by guitarist Nash" becomes "by the guitarist Nash"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from questions.languages.en.parts import read_tokens
from questions.languages.en.tokens import Token, words
from questions.languages.en.verbs import is_base
from questions.languages.nationalities import nationalities

_DESCRIBES = frozenset({"JJ", "NN", "NNP", "VBN", "VBG", "RB"})
_HELPERS = frozenset({"did", "was", "were", "had", "has"})
_NAMED = re.compile(r'(?:"(?=[A-Z])|[A-Z][\w.’\'-]*[a-z]|[A-Z]{2,}\b)')
_PERIODICAL = frozenset({"daily", "weekly", "monthly", "quarterly"})
_SIDES = frozenset({"south", "north", "west", "east"})
_LONGEST_DESCRIPTION = 6
# "in third place", "on second thoughts": ordinals that stand without an article.
_ORDINAL = re.compile(
    r"\b(?P<lead>in|of|for|to|on|by|at|with|from|during|win|release|publish|record|open|play|join) (?P<rank>(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)) "
    r"(?P<noun>season|album|edition|volume|book|novel|film|series|term|studio|generation|floor|round|game|match|quarter|half|week|year|phase|stage|wife|son|daughter)\b"
)
# "join league rival Halden Town", "with fellow actor Keller": of whom, the question does not say.
_OF_NOBODY = re.compile(
    r"\b(?P<lead>with|by|to|from|against|join|of|for|beat|defeat|acquire|buy) (?:(?:[A-Z][a-z]+ )*(?:[a-z]+ )?rivals?|fellow [a-z]+) (?=[A-Z])"
)
# "by former President Keller", "did incumbent Senator Keller"
_HOLDER = re.compile(
    r"\b(?P<lead>by|with|to|from|for|against|of|did|was|beat|defeat|succeed|replace|marry) (?P<word>[a-z-]+) (?=[A-Z])"
)
_SOME = re.compile(r"\bby (?P<what>(?:[a-z]+ )?(?P<noun>[a-z]+))(?=\?$| in | at | on | from | for )")


def with_articles(text: str) -> str:
    """The question with "the" before a name's common noun that has no article, and before ranks; "a" before a lone doer.

    A rival or a fellow of nobody that is told goes by its name alone.
    """
    text = _OF_NOBODY.sub(r"\g<lead> ", text)
    text = _ORDINAL.sub(r"\g<lead> the \g<rank> \g<noun>", text)
    text = _HOLDER.sub(_of_holder, _SOME.sub(_with_a, text))
    places = _places(text)
    for place in reversed(places):
        text = f"{text[:place]}the {text[place:]}"
    return text


def _of_holder(found: re.Match[str]) -> str:
    """ "by the former President", where a word says how its holder stands to an office."""
    known = found["word"] in words("adjectives_of_holders")
    return f"{found['lead']} the {found['word']} " if known else found.group()


def _with_a(found: re.Match[str]) -> str:
    """ "by a private investor", of somebody who can be counted."""
    what, noun = found["what"], found["noun"]
    first = what.split()[0]
    alone = noun in words("person_nouns") and not noun.endswith("s")
    if not alone or first in words("determiners") or first != noun and not _describes(first):
        return found.group()
    return f"by {'an' if first[:1] in 'aeio' else 'a'} {what}"


def _describes(word: str) -> bool:
    return read_tokens(f"a {word} man", 0)[1].tag == "JJ"


def _places(text: str) -> list[int]:
    """Where "the" is missing."""
    if not any(f" {word} " in text for word in _heads_in(text)):
        return []
    tokens = read_tokens(text, 0)
    places: list[int] = []
    for at in range(1, len(tokens) - 1):
        if _is_head(tokens, at, text):
            first = _opening(tokens, at, joined=bool(places))
            if first is not None:
                places.append(tokens[first].start)
    return places


def _heads_in(text: str) -> list[str]:
    return [word for word in text.split() if word in _heads()]


@cache
def _heads() -> frozenset[str]:
    """Nouns that a name may stand behind and that are no titles."""
    called = (
        words("person_nouns")
        | words("other_person_nouns")
        | words("nouns_of_persons")
        | words("called_by_name")
        | words("nouns_of_firms")
    )
    return called - words("ranks_of_persons") - words("titles_before_names")


def _is_head(tokens: Sequence[Token], at: int, text: str) -> bool:
    """Whether the word is such a noun, right before a name or a title between quotation marks."""
    word, following = tokens[at], tokens[at + 1]
    close = text[word.end : following.start] == " "
    return close and word.text in _heads() and _NAMED.match(text, following.start) is not None


def _opening(tokens: Sequence[Token], at: int, *, joined: bool) -> int | None:
    """Index of the first word that describes the noun, where no article or owner stands before it; None otherwise."""
    first = at
    while first > 1 and at - first < _LONGEST_DESCRIPTION and _goes_back(tokens, first):
        first -= 1
    before, opens = tokens[first - 1], tokens[first]
    if any(is_base(one.lower) and one.text.islower() and one.tag != "JJ" for one in tokens[first:at]):
        return None
    if "'" in opens.text or "’" in opens.text:
        return None
    # "for accusing Halden striker X": the gerund does something to the one who is described behind it.
    if (
        opens.tag == "VBG"
        and first < at
        and before.tag in ("IN", "TO")
        and tokens[first + 1].text[:1].isupper()
    ):
        first += 1
    if before.lower in _HELPERS:
        return first if _is_common(opens) else None
    if before.lower == "and":
        return first if joined else None
    if before.tag in ("IN", "TO") or before.tag in ("VB", "VBN") and before.text.islower():
        return None if before.lower in ("as", "than", "like") and first == at else first
    return None


def _goes_back(tokens: Sequence[Token], first: int) -> bool:
    """Whether the word before belongs to the description of the noun."""
    before = tokens[first - 1]
    if before.lower in _HELPERS or before.tag not in _DESCRIBES or before.text == '"':
        return before.lower == "and" and first > 1 and tokens[first - 2].lower in _heads()
    if before.text[:1].isupper():
        return "'" not in before.text and "’" not in before.text
    if before.tag == "RB":
        return before.lower in _PERIODICAL or tokens[first].tag == "VBN"
    if tokens[first - 2].text in ("US", "UK"):
        return True
    return before.tag not in ("VBN", "VBG") or tokens[first - 2].tag not in ("NNP", "PRP", "VBD")


def _is_common(token: Token) -> bool:
    """Whether the word is no name: a small one, or a people's."""
    return (
        token.text.islower()
        or token.text in ("US", "UK")
        or token.lower in _SIDES
        or token.lower in nationalities("en")
    )
