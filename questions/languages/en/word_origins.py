"""From which language a word comes: "The word X derives from the Latin …", 'X (from Greek …)'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from questions.languages.en.naming import common_words
from questions.languages.frames import Topic, Turn
from questions.languages.reading import Sentence
from questions.languages.tables import plain_table

LANGUAGE = "language"
_COMES = r"(?:comes|came|derives|derived|is derived|is taken|originates|originated|stems|stemmed|is borrowed)"
_QUOTED = r"[\"“](?P<quoted>[^\"“”]{3,30})[\"”]"
_TERM = r"(?:[Tt]he )?(?:English |modern |common |collective )?(?:word|term|name|noun|verb|adjective)"
_LATER = re.compile(r"\b(?:via|through|ultimately|or|perhaps|possibly|probably|then|in turn)\b")
_REACH = 140


@cache
def _table() -> dict[str, dict[str, str]]:
    return plain_table(Path(__file__).parent / "told_kinds.toml")


@cache
def _told() -> str:
    return "|".join(_table()["words"]["told"].split())


def languages_beside(key: str) -> tuple[str, ...]:
    """The languages that may stand beside this one as the source of a word."""
    rows = _table()["languages"]
    return tuple(rows.get(key, rows["any"]).split(", "))


@cache
def _source() -> str:
    ages = "|".join(f"{age} ?" for age in _table()["words"]["ages"].split())
    return rf"(?:the )?(?:{ages})*(?P<language>{_told()})\b(?! (?:language|god|colon|playw|poet|philos|Revol)|[- ][A-Z])"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    told = rf"{_COMES} (?:directly |originally )?from {_source()}"
    return (
        re.compile(rf"{_TERM},? {_QUOTED},? (?:itself )?{told}"),
        re.compile(rf"{_QUOTED} {told}"),
    )


def find_origins(sentence: Sentence, topic: Topic) -> Iterator[Turn]:
    """The question for the language that a quoted word, or the topic's own name, is taken from."""
    for found in (*_quoted(sentence.text), *_own(sentence.text, topic)):
        word, match = found
        after = sentence.text[match.end("language") : match.end("language") + _REACH].split(";")[0]
        others = set(re.findall(rf"\b(?:{_told()})\b", after)) - {match["language"]}
        if _LATER.search(after) or others:
            continue
        start, end = sentence.start + match.start("language"), sentence.start + match.end("language")
        key = match["language"].replace("Norse", "Old Norse")
        yield Turn(
            "told_kind", {"question": f'From which language does the word "{word}" come', "lead": ""}, start, end, LANGUAGE, (key,)
        )  # fmt: skip
        return


def _quoted(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    for pattern in _patterns():
        for found in pattern.finditer(text):
            yield _shown(found["quoted"].rstrip(",. ")), found


def _shown(word: str) -> str:
    """The word, small where it is written large for its place only."""
    return word.lower() if word.lower() in common_words() else word


@cache
def _own_patterns() -> tuple[str, str]:
    told = rf"{_COMES} (?:directly |originally )?from {_source()}"
    return told, rf"\((?:from|derived from) {_source()}"


def _own(text: str, topic: Topic) -> Iterator[tuple[str, re.Match[str]]]:
    """ "X (from Latin …) is": the topic's own word, where it is one word written small."""
    name = re.sub(r"^(?:the|an?) ", "", topic.name, flags=re.IGNORECASE)
    if topic.is_person or " " in name or not name[1:].islower():
        return
    told, bracketed = _own_patterns()
    for pattern in (
        rf"^(?:The (?:word|term|name) )?[\"“]?{re.escape(name)}[\"”]? {told}",
        rf"^{re.escape(name)} {bracketed}",
        rf"^The (?:word|term|name) {told}",
    ):
        found = re.match(pattern, text, re.IGNORECASE)
        if found is not None:
            yield name.lower(), found
            return
