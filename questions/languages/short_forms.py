"""The head noun of a name and of a short mention, by which the one is known from the other."""

from __future__ import annotations

from questions.languages.letters import fold

_ARTICLES = {"ar": "ال", "en": "the "}


def head_of_name(name: str, kind: str, language: str) -> str:
    """The common noun in a name ("treaty" of "Treaty of Versailles"); "" for a person or a name of one word."""
    words = fold(name).lower().split()
    if kind == "person" or len(words) < 2:
        return ""
    if language == "ar":
        return words[0].removeprefix("ال")
    return words[0] if len(words) > 2 and words[1] == "of" else words[-1]


def head_of_mention(mention: str, language: str) -> str:
    """The noun of a definite mention of one noun ("the treaty"); "" where the mention is anything else."""
    text = fold(mention).lower().strip()
    article = _ARTICLES[language]
    noun = text.removeprefix(article)
    return noun if text.startswith(article) and noun and " " not in noun else ""
