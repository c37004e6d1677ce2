"""Which English definitions make a question, and how much of their wording an option can hold."""

from __future__ import annotations

import re

from questions.languages.en.tokens import Token, tokenise, words
from questions.languages.en.verbs import find_verb
from questions.languages.frames import Meaning

_LONGEST = 14
_TAIL = re.compile(
    r"\s+(?:(?:with|by|on|from|located|based|situated)\s|\w{3,}ing\s)(?!.*\s(?:with|by|on|from|located|based|situated|\w{3,}ing)\s).*$"
)
_SEVERAL_OF = re.compile(r"(?:[Tt]he )?[A-Za-z]+[^s\W]s of\b")
_SHORTEST = 3
_BEFORE_ADJECTIVES = frozenset(["a", "an", "the", "and", "of"])
_ENDS = frozenset(
    [
        "between",
        "c",
        "ca",
        "circa",
        "who",
        "which",
        "that",
        "whose",
        "where",
        "when",
        "born",
        "known",
        "best",
        "also",
        "most",
        "because",
        "while",
        "and",
    ]
)


def definition_to_ask(name: str, copula: str, phrase: str, *, title: str) -> Meaning | None:
    """The definition as a question can use it; None where head or phrase is not plain."""
    if copula.lower() not in ("is", "was") or not re.match(r"(?:an?|the)\s", phrase):
        return None
    if phrase.startswith("the ") and not re.match(
        r"the\s+(?:\w+\s+){0,4}(?:of|in|for)\s|the\s+\w+est\s", phrase
    ):
        return None
    first, _, rest = name.partition(" ")
    if first.lower() in words("leaning_openers") and first not in title.split():
        name = rest
    if not _is_plain_name(name, title) or copula.lower() == "is" and _SEVERAL_OF.match(name):
        return None
    said = _without_tail(_with_second_noun(_shortened(phrase), phrase))
    if re.match(r"\s+and\s", phrase[len(said) :]) and not (
        said.split()[-1].lower() in words("person_nouns") or re.search(r"\s(?:of|in|for)\s", said)
    ):
        return None
    if re.match(r"\s+and\s+[A-Z]", phrase[len(said) :]) and said.split()[-1][:1].isupper():
        return None
    if said.startswith("the ") and len(said) < len(phrase.rstrip(" .,;")) - 1:
        return None
    if _head(said) in words("empty_heads"):
        return None
    if not _SHORTEST <= len(said.split()) <= _LONGEST:
        return None
    is_person = _tells_person(_before_preposition(tokenise(said, 0)))
    if " or " in name:
        name = title.split(" (")[0]
    shown = name[:1].lower() + name[1:] if name.startswith(("The ", "A ", "An ")) else name
    return Meaning(shown, said, "masculine" if copula.lower() == "is" else "past", is_person, 1.0)


def _head(said: str) -> str:
    """The last noun before the first preposition: what the thing is said to be."""
    before = re.split(r"\s(?:of|for|in|that|which|to|with|by|on|used|about|from)\s", said)[0]
    return before.split()[-1].lower() if before.split() else ""


def _with_second_noun(said: str, phrase: str) -> str:
    """The description with the last noun of a pair: "the study of people | and cultures"."""
    pair = re.match(
        r"\s+and\s+[a-z]+(?:\s[a-z]+s)?(?=$|[,.;]|\s(?:in|of|with|that|which)\b)", phrase[len(said) :]
    )
    return said + pair.group() if pair and re.search(r"\s(?:of|between|about)\s", said) else said


def _without_tail(said: str) -> str:
    """A long description up to what only tells more of it: "a region in the Philippines | occupying the north"."""
    while len(said.split()) > _LONGEST and (tail := _TAIL.search(said)):
        said = said[: tail.start()]
    return said


def _is_plain_name(name: str, title: str) -> bool:
    tokens = [token for token in tokenise(name, 0) if token.lower not in ("the", "a", "an")]
    if not tokens or len(tokens) > 6 or any(token.text in words("pointing") for token in tokens):
        return False
    if any(token.text in ",;:()" or token.text.islower() and find_verb(token.lower) for token in tokens):
        return False
    known = {token.lower for token in tokenise(title.split(" (")[0], 0)} - {"the", "of", "a", "in", ","}
    return 2 * len(known & {token.lower for token in tokens}) >= max(len(known), 1)


def _tells_person(tokens: list[Token]) -> bool:
    """Whether a noun for people is the head, or one of several: "a painter and teacher", but not "an academic field"."""
    return any(
        token.lower in words("person_nouns")
        and (at + 1 == len(tokens) or not tokens[at + 1].text[:1].isalpha() or _ties(tokens[at + 1]))
        for at, token in enumerate(tokens)
    )


def _ties(token: Token) -> bool:
    return token.lower in ("and", "or", "at", "on", "with") or token.lower in words("person_nouns")


def _before_preposition(tokens: list[Token]) -> list[Token]:
    stop = next(
        (place for place, token in enumerate(tokens) if token.lower in ("of", "by", "in", "from", "for")),
        len(tokens),
    )
    return tokens[:stop]


def _shortened(phrase: str) -> str:
    tokens = tokenise(phrase, 0)
    end = 0
    for index, token in enumerate(tokens):
        if index > 1 and (token.lower in _ENDS or token.text in ",;:()" or _tells(tokens, index)):
            break
        end = token.end
    if end and tokens and find_verb(phrase[:end].split()[-1]) and phrase[:end].endswith("ed"):
        end = len(phrase[:end].rsplit(" ", 1)[0])
    return re.sub(
        r"(?:\s+(?:written|first|then|later|of|in|for|by|to|with|from|the|a|an|on|at|as))+$", "", phrase[:end]
    )


def _tells(tokens: list[Token], index: int) -> bool:
    """Whether the description turns to a story here ("... written by", "... serving as")."""
    token = tokens[index]
    if index < 3 or not token.text.islower() or tokens[index - 1].lower in _BEFORE_ADJECTIVES:
        return False
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    known = find_verb(token.lower) is not None or token.lower in (
        "serving",
        "based",
        "located",
        "named",
        "called",
    )
    return (
        known
        and following in ("by", "in", "as", "on", "at", "to", "from", "for", "of")
        or (known and not token.lower.endswith(("ed", "ing")))
    )
