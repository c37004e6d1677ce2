"""The term that an English article explains in its first words: what the term means, asked for as a question, and terms of its field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from questions.languages.en.naming import is_everyday
from questions.languages.en.parts import read_tokens
from questions.languages.frames import Topic, Turn
from questions.languages.nationalities import nationalities
from questions.languages.reading import Sentence
from questions.languages.tables import plain_table

_BRACKETS = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
_IN_FIELD = re.compile(r"^(?:In|Within)\s(?P<field>[^,;.()]{3,60}),\s")
_ALSO = r"(?:,?\s(?:or|also (?:known|called|referred to)|sometimes|often|alternatively|known|abbreviated)\b[^.;]{2,90}?,?(?=\s(?:is|was|are|refers|describes|denotes|means)\s))?"
_VERB = r"\s(?P<verb>is|was|refers to|describes|denotes|means)\s"
_USED = re.compile(
    r"^(?:an?|the) (?:[a-z-]+ ){0,2}?(?:term|word|phrase|name)(?: (?:used|often used|coined|applied))?(?: in (?P<field>[a-z ]{3,40}?))?(?: to (?:describe|denote|refer to|designate|mean)| for| referring to| meaning| describing) "
)
_SUBTYPE = re.compile(r"^an? (?P<of>(?:[\w'’-]+ ){0,2}?(?:form|type|kind|sort)) of ")
_RESTS = re.compile(
    r",? (?:such as|including|for example|e\.g\.|i\.e\.|especially|particularly|as opposed to|as well as|in contrast|rather than)\b"
    r"|, (?:(?:and )?(?:which|who|where|whose|whereby|in which|often|usually|sometimes|typically|generally)|and (?:is|was|it|that|has))\b|, (?=[a-z]{3,}ing [^,]+$)|;| [–—] |—|\s-\s| although | therefore "
)
_UNFIT = re.compile(r"[\"“”:()\[\]<>/;…]|\d|\b[A-Z][a-z]+\b|\b(?:and/or|etc|US|UK)\b")
_ENDS = re.compile(
    r"\b(?:of|in|for|to|with|by|from|the|an?|and|or|that|which|who|on|at|as|is|are|its|one|some|more|most|it|can|may|will)$"
)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_FEWEST, _MOST, _LONGEST_NAME, _SAME_LETTERS, _SHORTEST = 5, 24, 4, 4, 4
_AT_THE_HEAD = 120
_FEWEST_OF_CUT, _MUCH, _OPENING = 9, 8, 5


_HEADED, _TIED = frozenset({"sciences", "abilities", "persons"}), 3


@cache
def _table() -> dict:
    return plain_table(Path(__file__).parent / "told_kinds.toml")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_table()["words"][name].split())


@cache
def _fields() -> dict[str, frozenset[str]]:
    return {name: frozenset(row["cues"].split()) for name, row in _table()["fields"].items()}


@cache
def _powers() -> tuple[tuple[str, ...], str]:
    ends, terms = _table()["shapes"]["powers"].split(" | ")
    return tuple(ends.split()), terms


def terms_like(kind: str) -> tuple[str, ...]:
    """The terms of a field and shape ("law/long"), or of a shape alone ("powers")."""
    if kind == "powers":
        return tuple(_powers()[1].split(", "))
    field, _, shape = kind.partition("/")
    if field == "heads":
        return tuple(_table()["heads"][shape].split(", "))
    row = _table()[field] if field in _HEADED else _table()["fields"].get(field, {})
    return tuple(row[shape].split(", ")) if shape in row else ()


def find_terms(sentence: Sentence, topic: Topic) -> Iterator[Turn]:
    """The question for the topic's name, where the sentence says what it means and no word of it tells the name."""
    if topic.is_person or sentence.start > _AT_THE_HEAD:
        return
    found = _explained(sentence.text, topic)
    if found is None:
        return
    name, verb, meaning = found
    head = name.lower().split()[-1]
    beside = head if " " in name and head in _table()["heads"] else ""
    if not _is_asked_for(name) or not _tells_nothing_of(name[: len(name) - len(beside)], meaning):
        return
    kind = f"heads/{beside}" if beside else _kind_of(name, meaning, sentence.text)
    if not terms_like(kind):
        return
    at = sentence.text.lower().find(name.lower())
    yield Turn(
        "told_kind",
        {"question": f"What {'was' if verb == 'was' else 'is'} the term for {meaning}", "lead": ""},
        sentence.start + at,
        sentence.start + at + len(name),
        kind,
        (name[:1].upper() + name[1:],),
    )


def _explained(text: str, topic: Topic) -> tuple[str, str, str] | None:
    """The name, the verb and the meaning, from "In law, X (…), also called Y, is the act of …"."""
    told = _BRACKETS.sub("", text)
    field = _IN_FIELD.match(told)
    told = told[field.end() :] if field is not None else told
    name = re.sub(r"^(?:the|an?)\s", "", topic.name, flags=re.IGNORECASE)
    found = re.match(
        rf"(?:(?:The|An?|the|an?)\s)?[\"“]?(?P<name>{re.escape(name)})[\"”]?{_ALSO}{_VERB}",
        told,
        re.IGNORECASE,
    )
    if found is None:
        return None
    meaning, inside = told[found.end() :].strip(), field["field"] if field is not None else ""
    used = _USED.match(meaning)
    if used is not None:
        meaning, inside = meaning[used.end() :], inside or used["field"] or ""
    if not _opens_as_noun(meaning, told_of=found["verb"] not in ("is", "was")):
        return None
    meaning = _shortened(meaning)
    if not meaning or _is_empty(meaning):
        return None
    return found["name"], found["verb"], meaning


def _opens_as_noun(meaning: str, *, told_of: bool) -> bool:
    """Whether the words say what it is: "the act of", "moral excellence"; behind "refers to" also "leaving school"."""
    if re.match(r"(?:an?|the|any) ", meaning):
        return True
    first, second = ([*read_tokens(meaning, 0), None, None])[:2]
    if first is None or second is None or re.match(r"(?:both|not|one|also|often|used|how|when) ", meaning):
        return False
    return (
        first.tag in ("NN", "NNS")
        or first.tag == "JJ"
        and second.tag in ("NN", "NNS", "CC", "JJ")
        or told_of
        and first.tag == "VBG"
    )


def _shortened(meaning: str) -> str:
    """The meaning up to where it only tells more; "" where it is too short or too long to be asked by."""
    meaning = meaning.strip().rstrip(".")
    if len(meaning.split()) > _MOST or _UNFIT.search(meaning):
        rest = next(
            (
                found
                for found in _RESTS.finditer(meaning)
                if len(meaning[: found.start()].split()) >= _FEWEST_OF_CUT
            ),
            None,
        )
        meaning = meaning[: rest.start()] if rest is not None else ""
    words = meaning.split()
    if not _FEWEST <= len(words) <= _MOST or _UNFIT.search(meaning) or _ENDS.search(meaning):
        return ""
    return "" if _points(_WORD.findall(meaning.lower())) else meaning


def _points(said: list[str]) -> bool:
    """Whether a word means something outside the description."""
    return not _words("pointing").isdisjoint(said) or not _words("inner").isdisjoint(said[:_OPENING])


def _is_empty(meaning: str) -> bool:
    """Whether the meaning's first noun says nothing of what it is."""
    sub = _SUBTYPE.match(meaning)
    said = meaning[sub.end() :] if sub is not None else meaning
    vague = sub is not None and len(said.split()) < _FEWEST_OF_CUT - 2
    head = _head(said)
    return vague or head in _words("empty") or head in _words("light") and len(said.split()) < _MUCH


def _head(meaning: str) -> str:
    """The last noun before the first preposition."""
    head = ""
    for token in read_tokens(meaning, 0):
        if token.tag in ("NN", "NNS", "NNP"):
            head = token.lower
        elif head and token.tag != "CC":
            break
    return head


def _is_asked_for(name: str) -> bool:
    """Whether the name is a term: of few words, none of them a name or a pair, and no word of every day."""
    said = _WORD.findall(name)
    if not 1 <= len(said) <= _LONGEST_NAME or len(name) < _SHORTEST or re.search(r"[^\w\s'’-]", name):
        return False
    if any(word[:1].isupper() for word in said[1:]) or {"and", "or", "in", "of"} & {
        word.lower() for word in said
    }:
        return False
    if read_tokens(name, 0)[0].tag == "RB":
        return False  # "Hence hedge studies"
    return len(said) > 1 or not is_everyday(name.lower())


def _tells_nothing_of(name: str, meaning: str) -> bool:
    """Whether no word of the meaning has the stem of one of the name."""
    named = [word.lower() for word in re.findall(r"[^\W\d_]{3,}", name)]
    said = [word.lower() for word in re.findall(r"[^\W\d_]{3,}", meaning)]
    return not any(_are_kin(one, other) for one in named for other in said)


def _are_kin(one: str, other: str) -> bool:
    short = min(len(one), len(other))
    shared = max(min(short, _SAME_LETTERS), short - 3 if short > 8 else _SAME_LETTERS)
    return one[:shared] == other[:shared]


def _kind_of(name: str, meaning: str, text: str) -> str:
    """The field and shape whose terms may stand beside the name; "" where none are known."""
    long, small = " " in name, name.lower()
    head = _head(meaning)
    if not long and small.endswith(_powers()[0]):
        return "powers"
    sciences = _table()["sciences"]
    if head in sciences["heads"].split() or small.endswith(tuple(sciences["ends"].split())):
        return "sciences/long" if long else "sciences/single"
    for group in ("abilities", "persons"):
        if head in _table()[group]["heads"].split():
            return "" if long else f"{group}/single"
    if any(word.lower() in nationalities("en") for word in meaning.split()):
        return ""
    field = _field_of(name, meaning, text)
    shape = "long" if long else "isms" if small.endswith("ism") else "single"
    if shape == "isms" and not terms_like(f"{field}/isms"):
        field = "philosophy"
    return f"{field}/{shape}" if field else ""


def _field_of(name: str, meaning: str, text: str) -> str:
    """The field that most words tell of; those of the name and of "in law, ..." count twice."""
    said = [word.lower() for word in _WORD.findall(f"{meaning} {f'{name} {_field(text)} ' * 2}")]
    counts = {field: sum(word in cues for word in said) for field, cues in _fields().items()}
    best = max(counts, key=lambda field: counts[field])
    tied = sum(count == counts[best] for count in counts.values())
    return best if counts[best] and tied < _TIED else ""


def _field(text: str) -> str:
    found = _IN_FIELD.match(text)
    return found["field"] if found is not None else ""
