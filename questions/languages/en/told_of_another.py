"""English questions for a time whose deed the sentence tells of somebody or something else than they name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.asked import Asked
from questions.languages.en.tokens import words
from questions.languages.en.verbs import base_of_past

_WAYS = frozenset({"when_typed", "when_choice", "when_deed", "period", "blank_date"})
_ACTIVE = re.compile(r"\bdid (?P<name>[^?]*?[A-Z][\w.'’-]*) (?P<verb>[a-z]+)\b")
_PASSIVE = re.compile(r"\bwas (?P<name>[^?\"“]*?[A-Z][\w.'’-]*) (?P<verb>[a-z]+ed|written|sung|made|built)\b")
_DOER = re.compile(r"(?P<name>\b[A-Z][\w'’-]*) (?P<verb>[a-z]+)\b")
_WORK = re.compile(
    r"(?:^|, )(?:[Tt]he|[Tt]his) (?:song|single|track|album|episode|film|book|novel|poem|play|piece|work) (?:was|had)\b"
)
_NAMED = r"(?:[Tt]he )?(?:[a-z]+ )?[\"“]?(?P<name>[A-Z][^\"”?_]*?)[\"”]? "
_BEHIND_WAS = re.compile(rf"\b(?:did|was) {_NAMED}[a-z]+")
_BEFORE_WAS = re.compile(rf"(?:^|_,? |: ){_NAMED}(?:was|had)\b")
_WORD = re.compile(r"\w+")
_SUBJECT = re.compile(r"(?:\b(?:did|was|were)|_,|:) [Tt]he (?P<name>(?:[A-Z][\w'’-]* )+)(?=[a-z])")


def told_of_another(asked: Asked) -> Iterator[str]:
    """Codes of a deed that is another's, and of a body whose name was cut at its head."""
    if asked.way not in _WAYS:
        return
    if _is_done_by_another(asked) or _is_of_the_maker(asked) or _is_of_another_work(asked):
        yield "wrong_key"
    if _lost_the_head_of_its_name(asked):
        yield "missing_subject"


def _is_done_by_another(asked: Asked) -> bool:
    """Whether the verb stands behind another name: "spells with Halden followed before Keller moved", asked of Halden."""
    asks = _ACTIVE.search(asked.question)
    if asks is None or asks["name"] not in asked.sentence.text:
        return False
    doers = {
        found["name"]
        for found in _DOER.finditer(asked.sentence.text)
        if base_of_past(found["verb"]) == asks["verb"]
    }
    said = set(_WORD.findall(asks["name"]))
    return bool(doers) and not any(said & set(_WORD.findall(doer)) for doer in doers)


def _is_of_the_maker(asked: Asked) -> bool:
    """Whether the name is that of the maker of what the participle tells: "a poem by Anna Keller, composed in 1942"."""
    asks = _PASSIVE.search(asked.question)
    if asks is None:
        return False
    return re.search(rf"\bby {re.escape(asks['name'])}, {asks['verb']}\b", asked.sentence.text) is not None


def _is_of_another_work(asked: Asked) -> bool:
    """Whether "the song" opens the sentence and the question names a work that neither the sentence nor the title does."""
    if _WORK.search(asked.text[asked.sentence.start : asked.answer_start]) is None:
        return False
    asks = (_BEFORE_WAS if asked.is_gap else _BEHIND_WAS).search(
        asked.stem if asked.is_gap else asked.question
    )
    if asks is None or asks["name"] in asked.sentence.text:
        return False
    return set(_WORD.findall(asks["name"].lower())).isdisjoint(
        set(_WORD.findall(asked.title.lower())) - words("determiners")
    )


def _lost_the_head_of_its_name(asked: Asked) -> bool:
    """Whether the page names the body by the topic's name before it: "the Pain Network" of the "Halden Pain Network"."""
    asks = _SUBJECT.search(asked.question)
    if asks is None or asks["name"].strip() in asked.title or " " not in asks["name"].strip():
        return False
    owner = asked.title.split(" (")[0].split()[0]
    whole = rf"\b{re.escape(owner)} (?:[A-Z][\w'’-]* ){{0,2}}{re.escape(asks['name'].strip())}\b"
    return owner not in asks["name"] and re.search(whole, asked.text) is not None
