"""Puts right in English questions the grammar that they carry over from their page: ties, articles, lost apostrophes, words of praise."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from questions.languages.en.quoting import outside_quotes
from questions.languages.tables import plain_table

_TIES = r"(?:at|of|by|for|in|to|from|with|join|against|under|into|through|lead|enter|leave|represent)"
_NATIONAL_SIDE = re.compile(
    rf"\b(?P<tie>{_TIES}) (?=(?:[A-Z][\w'’-]+ ){{1,3}}national (?:[a-z-]+ )?(?:team|side|squad)\b)"
)


def in_good_grammar(text: str, page: str, title: str) -> str:
    """The question in the grammar that a teacher writes; what stands between quotation marks stays as it is."""
    told = outside_quotes(text, _mended)
    return _with_article_of_title(_with_apostrophes(told, title), page, title)


def _mended(text: str) -> str:
    text = _praise().sub(_without_praise, text)
    for pattern, put in _rows():
        text = pattern.sub(put, text)
    text = _NATIONAL_SIDE.sub(r"\g<tie> the ", text)
    return _bare_parts().sub(r"\g<tie> the \g<part>", text)


@cache
def _table() -> dict[str, list[list[str]]]:
    return plain_table(Path(__file__).parent / "page_grammar.toml")


@cache
def _rows() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), put) for pattern, put in _table()["put"])


@cache
def _bare_parts() -> re.Pattern[str]:
    parts = "|".join(_table()["parts"].split())
    return re.compile(rf"\b(?P<tie>{_TIES}) (?P<part>(?:{parts}) of )(?=[A-Za-z])")


@cache
def _praise() -> re.Pattern[str]:
    told = "|".join(_table()["praise"].split())
    return re.compile(
        rf"\b(?P<article>[Tt]he|[Aa]n?|his|her|its|their) (?:{told}),? (?=(?P<next>[A-Za-z\"“]))"
    )


def _without_praise(found: re.Match[str]) -> str:
    """The article alone, in the form that the next word wants."""
    article = found["article"]
    if article.lower() in ("a", "an"):
        article = article[0] + ("n" if found["next"].lower() in "aeiou" else "")
    return f"{article} "


def _with_apostrophes(text: str, title: str) -> str:
    """The question with the apostrophes that its title has and the page lost: "St. Josephs School"."""
    for word in re.findall(r"\b[A-Z]\w+['’]s?\b", title):
        plain = re.sub(r"['’]", "", word)
        text = re.sub(rf"\b{re.escape(plain)}\b(?!['’])", word, text)
    return text


def _with_article_of_title(text: str, page: str, title: str) -> str:
    """The question with "the" before a title that ends in a common noun, where the page says it so: "did the Halden line open"."""
    name = title.split(" (")[0].strip()
    if not re.search(r" [a-z]{3,}$", name) or not name[:1].isupper() or f"he {name}" not in page:
        return text
    return re.sub(rf"\b(?P<tie>did|was|were|{_TIES}) (?={re.escape(name)}\b)", r"\g<tie> the ", text)
