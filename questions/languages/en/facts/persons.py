"""What an English encyclopedia tells of its person by one name: the place on the field, the party, the teacher, the grave."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from questions.languages.en.facts.kinds import Row, kind_pattern, row_of, table_of_persons, years_beside
from questions.languages.en.facts.leads import Predicate
from questions.languages.en.facts.naming import maker_at
from questions.languages.en.facts.of_others import is_office_of_another, is_one_of_several_bands
from questions.languages.en.facts.regions import states_beside, states_pattern
from questions.languages.en.facts.schools import is_only_school, noun_for_all, school_noun, schools_beside
from questions.languages.frames import Topic, Turn
from questions.languages.gazetteer import gazetteer

_WORD = r"[A-Z][\w.'’&-]*"
_MARKS = {
    "<is>": r" (?:is|was) (?:an?|the|one of the) ",
    "<gap>": r"(?:[^.;:\"“”]{0,140}?[ ,(])?",
    "<name>": rf"(?P<key>{_WORD}(?: (?:(?:of|de|la|du|and|the) )?{_WORD}){{0,5}})",
    "<place>": rf"(?P<key>{_WORD}(?: (?:(?:of|de|la|du|the) )?{_WORD}){{0,3}})",
    "<noble>": rf"(?P<key>(?:King|Emperor|Prince|Grand Duke|Duke|Earl|Count|Baron|Sir|Lord|Viscount|Marquess|Sultan|Elector|Landgrave|Margrave) {_WORD}(?: (?:(?:of|de|von|the) )*{_WORD}){{0,4}}(?:, \d+(?:st|nd|rd|th) [A-Z]\w+ (?:of )?[A-Z]\w+)?)",
    "<quoted>": r"(?P<key>[^\"”]{2,40})(?=[\"”])",
    "<school>": rf"(?P<key>{_WORD}(?: (?:(?:of|and|for|de|la|der|di)(?: the)? )?{_WORD}){{0,7}}(?:, (?:Oxford|Cambridge|Dublin|London|Aberdeen|Durham|Cork|Galway|Belfast|Edinburgh|Toronto)(?=[.,;]| [a-z]))?)",
}  # fmt: skip
_KIND = re.compile(r"<kind:(\w+)>")
_PERSON = "<person>"
_ENDS = re.compile(r"[.,;)\"”:]|$|\s(?!and\b (?:the )?[A-Z]|or\b|&|County\b)[a-z(]|\s(?:in|from|until) \d")
_OF_KIN = "person_kin"
_PAST = re.compile(
    r"\b(?:was|were|had|former|late|retired|played|served|represented|studied|attended|competed|received|became)\b"
)
_LIVED = re.compile(
    r"\([^()]{0,120}\d{4}[^()\d]{0,20}[–—-][^()]{0,60}\d{4}[^()]{0,60}\)|\([^()]{0,30}\b1[0-8]\d\d\b"
)
# Whoever was born so early plays or competes no longer, whatever the page says.
_PLAYED_LONG_AGO = re.compile(r"\bborn [^()]{0,40}\b19(?:[0-7]\d|8[0-4])\b")
_HEADS = r"\b(?:School|University|College|Institute|Academy|Seminary)\b"
# Two kinds of schools, or one name alone before "and" and a whole one behind it ("Weirbush and Halden Grammar School").
_TWO_SCHOOLS = re.compile(rf"{_HEADS}.* and .*{_HEADS}|^(?!.* of ){_WORD} and {_WORD} .*{_HEADS}")
_OF_SEX = re.compile(r"^in ((?:wo)?men['’]s )")
_SMALL = frozenset({"rank", "lieutenant", "what", "grave"})
_WANTED = 3


@dataclass(frozen=True, slots=True)
class _Telling:
    """One way of telling: a pattern over the words behind the person, and the question for the answer."""

    way: str
    cues: tuple[str, ...]
    says: re.Pattern[str]
    of_person: bool
    behind: re.Pattern[str]
    asks: str
    kind: str
    key: re.Pattern[str]
    bars: re.Pattern[str] | None
    opening: re.Pattern[str]
    beside: str
    row: str
    alone: bool
    sole: bool
    is_role: bool
    of_band: bool
    is_school: bool


@cache
def _tellings() -> tuple[_Telling, ...]:
    return tuple(_telling(row) for row in table_of_persons()["told"])


def _telling(row: dict) -> _Telling:
    (says, _, behind), kind = row["says"].partition(_PERSON), _KIND.search(row["says"])
    for mark, pattern in _MARKS.items():
        says = says.replace(mark, pattern)
    says = _KIND.sub(lambda found: f"(?P<key>{_members(found[1])})", says)
    bars = row.get("bars", "")
    return _Telling(
        way=row["way"], cues=tuple(row["cue"].split("|")), says=re.compile(says), of_person=_PERSON in row["says"], behind=re.compile(behind),
        asks=row["asks"], kind=kind[1] if kind else "", key=re.compile(row.get("key", "")),
        bars=re.compile(table_of_persons()["bars"][bars]) if bars else None, opening=re.compile(row.get("opening", ""), re.DOTALL),
        beside=row.get("beside", ""), row=row.get("row", ""), alone=row.get("alone", False), sole=row.get("sole", False),
        is_role=row.get("role", False), of_band=row.get("band", False),
        is_school="<school>" in row["says"],
    )  # fmt: skip


@cache
def _barred(name: str) -> re.Pattern[str]:
    """Words between the person and the answer that tell of somebody else, or of what did not come to be."""
    words = table_of_persons()["between"]
    return re.compile(rf"\b(?:{'|'.join(words[name].split())}|(?i:{'|'.join(words['any_case'].split())}))\b")


def _members(kind: str) -> str:
    return states_pattern() if kind == "states" else kind_pattern(kind)


@dataclass(frozen=True, slots=True)
class _Answer:
    """The answer as it stands in the sentence, what is shown of it, and the parts of the pattern beside it."""

    text: str
    start: int
    shown: str
    others: tuple[str, ...]
    parts: dict[str, str]


def persons_told(told: Predicate, topic: Topic, *, opening: str, text: str, offset: int) -> Iterator[Turn]:
    """A question for each name that the sentence tells of the person in words that we know; ``text`` is the whole article."""
    if not topic.is_person:
        return
    asked: set[int] = set()
    for telling in _tellings():
        if not any(cue in told.text for cue in telling.cues) or telling.opening.match(opening) is None:
            continue
        answer = _answer(telling, told, topic, opening, text)
        if answer is None or answer.start in asked:
            continue
        asked.add(answer.start)
        start = offset + answer.start
        question = _question(telling, answer, told, topic, opening)
        yield Turn(
            "told_kind", {"question": question, "beside": telling.beside}, start, start + len(answer.text), telling.way,
            (answer.shown, *answer.others),
        )  # fmt: skip


def _question(telling: _Telling, answer: _Answer, told: Predicate, topic: Topic, opening: str) -> str:
    between = told.text[told.at : answer.start]
    is_past = _PAST.search(between) is not None or _LIVED.search(opening) is not None
    if "compete" in telling.asks or "play in" in telling.asks:
        is_past = is_past or _PLAYED_LONG_AGO.search(opening) is not None
    be, do = ("was", "did") if is_past else ("is", "does")
    asked = telling.asks.format(
        name=topic.name, be=be, do=do, past="did", span=_span(answer.parts), **answer.parts
    )
    return " ".join(asked.split())


def _span(parts: dict[str, str]) -> str:
    """The years of an office: "from 1920 to 1924", "in 1920"."""
    if parts.get("from"):
        return f"from {parts['from']} to {parts['to']}"
    return f"in {parts['year']}" if parts.get("year") else ""


def _answer(telling: _Telling, told: Predicate, topic: Topic, opening: str, text: str) -> _Answer | None:
    """The whole name that stands where the words tell it."""
    found = telling.says.match(told.text, told.at)
    if found is None:
        return None
    parts = {name: _shown(name, part) for name, part in found.groupdict().items() if name != "key"}
    if telling.of_person:
        maker = maker_at(told.text, found.end())
        if maker is None or not maker.may_be_person or " " not in maker.name:
            return None
        name, start = re.sub(r"['’]s$", "", maker.name), maker.start
        behind = telling.behind.match(told.text, start + len(name))
        if behind is None:
            return None
        parts |= {part: _shown(part, said) for part, said in behind.groupdict().items()}
    else:
        name, start = _without_stop(found["key"]), found.start("key")
    end, own = start + len(name), telling.key.search(name)
    if (
        _is_of_another(telling, told, start, end)
        or telling.bars is not None and telling.bars.match(told.text, end)
        or not (telling.kind or telling.row or telling.of_person) and _ENDS.match(told.text, end) is None
        or own is None
        or set(name.split()) & set(topic.name.split())
    ):  # fmt: skip
        return None
    parts |= {part: _shown(part, said) for part, said in own.groupdict().items()}
    return _with_others(telling, _Answer(name, start, name, (), parts), told, topic, opening, text)


def _is_of_another(telling: _Telling, told: Predicate, start: int, end: int) -> bool:
    """Whether the words before the answer, or a name beside it, tell it of somebody else."""
    between = told.text[told.at : start]
    if _barred("kin" if telling.way == _OF_KIN else "others").search(between):
        return True
    if not telling.is_role:
        return False
    return _barred("roles").search(between) is not None or is_office_of_another(
        told.text, told.at, start, end
    )


def _without_stop(name: str) -> str:
    """The name without the stop that ends its sentence; letters keep theirs: "R.E.M."."""
    return name.rstrip(",") if re.search(r"\.[A-Z]\.$", name) else name.rstrip(".,")


def _shown(name: str, part: str | None) -> str:
    """A part of the pattern as a question says it: ranks and subjects small."""
    told = _OF_SEX.sub(r"in the \1", (part or "").strip())
    return told.lower() if name in _SMALL else told


def _with_others(
    telling: _Telling, answer: _Answer, told: Predicate, topic: Topic, opening: str, text: str
) -> _Answer | None:
    """The answer beside what is like it; None where it is none that can be asked for."""
    if telling.is_school:
        if _TWO_SCHOOLS.search(answer.text):
            return None
        others = schools_beside(answer.text)
        noun = school_noun(answer.text, told.text, answer.start + len(answer.text))
        if not noun or telling.alone and not is_only_school(answer.text, noun, text):
            return None
        noun = noun_for_all(noun, others)
        return _Answer(answer.text, answer.start, answer.text, others, {**answer.parts, "noun": noun})
    if telling.kind == "states":
        others = states_beside(answer.text, topic)
        return _Answer(answer.text, answer.start, answer.text, others, answer.parts)
    if telling.kind:
        row = row_of(telling.kind, answer.text, opening)
        return None if row is None else _of_row(row, answer, topic)
    if telling.of_band and is_one_of_several_bands(
        answer.text, text, told.text[answer.start + len(answer.text) :]
    ):
        return None
    if telling.row:
        beside = years_beside(telling.row, answer.text)
        told_once = len(set(re.findall(rf"\d{{4}} {telling.cues[0]}", text))) == 1
        return (
            _Answer(answer.text, answer.start, answer.text, beside, answer.parts)
            if beside and told_once
            else None
        )
    if telling.beside == "country":
        place = gazetteer("en").named(answer.text)
        if place is None or place.kind != "country":
            return None
    if telling.sole and len(set(re.findall(rf"(?:{'|'.join(telling.cues)}) (?:the )?([A-Z]\w+)", text))) > 1:
        return None
    return answer


def _of_row(row: Row, answer: _Answer, topic: Topic) -> _Answer:
    others = random.Random(topic.name).sample(row.others, min(_WANTED, len(row.others)))
    return _Answer(answer.text, answer.start, row.shown, tuple(others), {**answer.parts, "land": row.land})
