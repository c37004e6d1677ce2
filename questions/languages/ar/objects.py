"""Whether an Arabic clause tells what a body or a person did, and not only that they did it somewhere."""

from __future__ import annotations

from functools import cache

from questions.languages.ar.masked import after_subject, has_article, is_masked, listed, table
from questions.languages.ar.tokens import PUNCTUATION, Token, is_adverb, is_glued, is_preposition, words
from questions.languages.ar.verbs import fold


def lacks_object(tokens: list[Token]) -> bool:
    """Whether phrases alone stand behind one who announced, signed or gave something."""
    phrases = _gives().get(tokens[0].folded) if tokens else None
    if phrases is None or len(tokens) < 2 or not _acts(tokens):
        return False
    behind = after_subject(tokens)
    told = tokens[behind:]
    first = 2 if has_article(tokens[1]) or is_masked(tokens[1]) else 3
    if any(has_article(token) and not _describes(token) for token in tokens[first:behind]):
        return False
    if told and not _opens_phrase(told[0]):
        return False
    return not any(token.folded in phrases | words("goes_on_with") for token in told) and not _has_noun(told)


def _acts(tokens: list[Token]) -> bool:
    """Whether the subject is one who acts: a body, a person, or a name before a verb that is done by such."""
    noun = tokens[1].folded
    plain = noun.removeprefix("ال")
    if noun in listed("agents") or plain in listed("agents"):
        return True
    return is_masked(tokens[1]) and tokens[0].folded in listed("done_by_names")


def _describes(token: Token) -> bool:
    """Whether the word with the article is an adjective by its form, and no noun that something was done to."""
    return token.folded.endswith(("ي", "ية")) or token.folded in words("common_adjectives")


def _opens_phrase(token: Token) -> bool:
    return is_preposition(token) or is_adverb(token) or is_glued(token) or token.text in PUNCTUATION


def _has_noun(told: list[Token]) -> bool:
    """Whether a noun stands outside the phrases that prepositions open."""
    inside = False
    for token in told:
        if token.text in PUNCTUATION:
            continue
        if _opens_phrase(token):
            inside = not (is_glued(token) and has_article(token))
            inside = inside and not is_adverb(token)
        elif has_article(token) or is_masked(token):
            inside = False
        elif not inside and not token.folded.startswith("و"):
            return True
    return False


@cache
def _gives() -> dict[str, frozenset[str]]:
    gives: dict[str, frozenset[str]] = {}
    for line in table()["gives"]:
        forms, phrases = line.split(":")
        for form in forms.split():
            gives[fold(form)] = frozenset(fold(word) for word in phrases.split())
    return gives
