"""What of an English name stays when its titles and small words go."""

from __future__ import annotations

from questions.languages.en.tokens import tokenise, words

_SHORTEST_NAME = 2
_STYLES = frozenset(["sir", "dr", "prof"])


def _is_trade(word: str) -> bool:
    return word in words("person_nouns") - words("ranks_of_persons") or word in _STYLES


def essential_words(text: str) -> tuple[str, ...]:
    """The words that name something: without articles, prepositions and titles; all of them where nothing else is left."""
    every = [token.lower for token in tokenise(text, 0) if token.text[:1].isalnum()]
    kept = tuple(word for word in every if word not in words("unnamed"))
    return kept or tuple(every)


def bare_name(text: str) -> str:
    """The name without what only tells of its bearer: the trade or title before "Psychologist William Ryan"."""
    said = text.split()
    while len(said) > _SHORTEST_NAME and _is_trade(said[0].lower().rstrip(".")):
        said = said[1:]
    return " ".join(said)


def short_names(text: str) -> tuple[str, ...]:
    """What else a person of this full name is called: by the family name."""
    every = text.split()
    return (every[-1],) if len(every) > 1 else ()
