"""Calls by its title the thing that an English question calls by its last word ("was the limit calculated"), and a son by his "Jr."."""

from __future__ import annotations

import re
from functools import lru_cache

from questions.languages.en.quoting import outside_quotes
from questions.languages.en.tokens import words

_SUBJECT = re.compile(
    r"\b(?P<helper>did|was|were|had) the (?P<noun>[a-z]+)(?P<owns>['’]s)?(?= (?!of\b|in\b|for\b|that\b|which\b|at\b|between\b)[a-z])"
)
_PART = re.compile(
    r"\b(?:did|was|were|had) (?P<the>the )(?P<part>(?:[A-Z][\w'’-]* )*[A-Z][\w'’-]*)(?= [a-z])"
)
_JUNIOR = re.compile(r"(?:^|\n)(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}),? (?P<rank>Jr|Sr)\b\.?")
_TWO, _MOST_WORDS, _OPENING = 2, 6, 600


def topic_in_full(text: str, title: str, page: str) -> str:
    """The question with the whole title in the place of "the" and the noun that ends it."""
    name, _, kind = (part.strip(" )") for part in title.partition("("))
    text = _as_journal(_in_quotes(text, name, kind or _kind_told(name, page)), name, page)
    said = name.split()
    text = _with_its_parts(_with_its_noun(text, said), name, page)
    found = _SUBJECT.search(text)
    if found is None or not 1 < len(said) <= _MOST_WORDS or "," in name or said[-1].lower() != found["noun"]:
        return text
    if name in text or said[0].lower() in ("the", "list", "history"):
        return text
    head = f"{found['helper']} the {name[:1].upper()}{name[1:]}{found['owns'] or ''}"
    return f"{text[: found.start()]}{head}{text[found.end() :]}"


def with_junior(text: str, page: str) -> str:
    """The question with "Jr." behind the name with which the page opens so, whose father may be as well known."""
    found = _opening_junior(page)
    if found is None:
        return text
    name, rank = found
    return re.sub(rf"(?<![\w\"“]){re.escape(name)}(?!,? (?:Jr|Sr)\b|[\w\"”]| [A-Z])", f"{name} {rank}.", text)


@lru_cache(maxsize=8)
def _opening_junior(page: str) -> tuple[str, str] | None:
    """The name before "Jr." or "Sr." by which the page opens, and which of them."""
    found = _JUNIOR.search(page[:_OPENING])
    return (found["name"], found["rank"]) if found is not None else None


def _in_quotes(text: str, name: str, kind: str) -> str:
    """The question with the name of a film, book or song between quotation marks, as its title says that it is one."""
    if not name or kind.rsplit(" ", 1)[-1] not in words("kinds_in_quotes"):
        return text
    article = "(?:[Tt]he )?" if name.startswith("The ") else ""
    bare = re.escape(name.removeprefix("The "))
    titled = re.compile(rf'(?<!["“\w]){article}(?<!["“]){bare}(?!["”\w])(?! [A-Z])')
    return outside_quotes(text, lambda part: titled.sub(f'"{name}"', part))


def _as_journal(text: str, name: str, page: str) -> str:
    """The question with "the journal" before a title that reads as the field of which the journal tells."""
    if not name or "journal" in name.lower() or name not in text or not _is_journal(name, page):
        return text
    bare = re.escape(name.removeprefix("The "))
    return re.sub(
        rf"\b(?P<helper>did|was|were) (?:[Tt]he )?{bare}(?= [a-z])", rf"\g<helper> the journal {name}", text
    )


@lru_cache(maxsize=8)
def _is_journal(name: str, page: str) -> bool:
    """Whether the opening of the page says that its title is a journal."""
    told = rf"(?:^|\n){re.escape(name)} (?:\([^()\n]*\) )?(?:is|was) (?:an?|the) [^.;\n]{{0,90}}?\bjournal\b"
    return re.search(told, page[:_OPENING]) is not None


@lru_cache(maxsize=8)
def _kind_told(name: str, page: str) -> str:
    """The kind of work that the opening of the page says its title is: "X is a 1959 film by"; "" where it says none."""
    kinds = "|".join(words("kinds_in_quotes"))
    found = re.search(
        rf"(?:^|\n)[\"“]?{re.escape(name)}[\"”]? (?:\([^()\n]*\) )?(?:is|was) (?:an?|the) [^.,;\n]{{0,90}}?\b(?P<kind>{kinds})(?=[,.;]| (?:by|directed|written|released|starring|recorded|published|produced|from|about|based|that|which|set|performed)\b)",
        page[:_OPENING],
    )
    return found["kind"] if found is not None else ""


def _with_its_noun(text: str, said: list[str]) -> str:
    """The question with the last word of a title in two words that it leaves out behind "the": "was the Weir built", of "Weir Dam"."""
    if len(said) != _TWO or not all(word[:1].isupper() and word.isalpha() for word in said):
        return text
    return re.sub(
        rf"\b(?P<helper>did|was|were|had) the {said[0]} (?=[a-z])",
        rf"\g<helper> the {said[0]} {said[1]} ",
        text,
    )


def _with_its_parts(text: str, name: str, page: str) -> str:
    """The question with the whole title in the place of "the" and its last words: "did the Record Office move", of "Halden Record Office"."""
    found = _PART.search(text)
    if (
        found is None
        or name in text
        or "," in name
        or len(name.split()) > _MOST_WORDS
        or name.startswith("The ")
    ):
        return text
    part = found["part"]
    if not (name.endswith(f" {part}") or name.startswith(f"{part} of ")):
        return text
    whole = f"the {name}" if f"the {name}" in page else name
    return f"{text[: found.start('the')]}{whole}{text[found.end('part') :]}"
