"""What a sentence tells of a work by one name in known words: the album of a song, the series of a book, who composed the music of a film."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from questions.languages.en.facts.leads import Predicate
from questions.languages.en.facts.naming import Maker, maker_at
from questions.languages.en.of_works.kinds import MadeWork, table
from questions.languages.frames import Turn

_NAME = r"(?P<key>[A-Z][\w.'’&!-]*(?: (?:(?:of|de|la|du|and|the|&) )?[A-Z0-9][\w.'’&!-]*){0,5})"
_QUOTED = r"[\"“](?P<key>[^\"“”]{2,60}?),?(?=[\"”])"
_WHO = ("<person>", "<maker>", "<body>")
_ENDS = re.compile(r"[.,;)\"”]|$|\s(?!and\b (?:the )?[A-Z]|or\b|&)[a-z(\d]|\sin [A-Z]")
_OF_ANOTHER = re.compile(
    r"\b(?:that|which|who|whose|whom|where|when|after|before|while|until|based|adapted|adaptation|sequel|prequel|remake|inspired|"
    r"similar|unlike|intended|supposed|planned|cancelled|canceled|scrapped|dropped|version|covers?|covered|samples?|sampled|sampling|interpolat\w+|trailer|video|DVD|another|rights|originally|conceived|to be|meant|edition|editions|reissue|reissued|reprint|reprinted|abridged|translated|translation|not)\b|;|[\"“]\w[^\"“”]{1,60}[\"”]"
)
# What was released by one in one country may have been released by others elsewhere.
_SOMEWHERE = re.compile(
    r"^[^.;]{0,45}\bin (?:the )?(?:[a-z]+ )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z]"
)
# "Mt" of "Mt. Halden" is the beginning of a name.
_SHORTEST = 3
_OF_FIRMS = ("Which company", "Which publisher", "On which label")
_PAST = re.compile(r"^[^.;]{0,80}?\b(?:was|were|had)\b")


@dataclass(frozen=True, slots=True)
class _Telling:
    """One way of telling: a pattern that leads to the name, and the question for it."""

    before: re.Pattern[str]
    who: str
    asks: str
    opens: bool
    groups: frozenset[str]
    bars: frozenset[str]
    key: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Named:
    """A name at its place, with what the words before it call the thing."""

    name: str
    start: int
    noun: str = ""


@cache
def _tellings() -> tuple[_Telling, ...]:
    return tuple(_telling(row) for row in table()["told"])


def _telling(row: dict[str, str]) -> _Telling:
    says = row["says"]
    who = next((mark for mark in _WHO if mark in says), "")
    before = (says.partition(who)[0] if who else says).replace("<name>", _NAME).replace("<quoted>", _QUOTED)
    return _Telling(
        re.compile(before), who, row["asks"], "opens" in row, frozenset(row["kinds"].split()),
        frozenset(row.get("bars", "").split()), re.compile(row.get("key", "")),
    )  # fmt: skip


def named_of_work(text: str, told: Predicate | None, work: MadeWork, offset: int) -> Iterator[Turn]:
    """A question for each name by which the sentence tells something of the work."""
    asked: set[int] = set()
    for telling in _tellings():
        if work.group not in telling.groups or telling.who and " by " not in text:
            continue
        found = _opening(telling, text) if telling.opens else _behind_subject(telling, told)
        if found is None or found.start in asked or telling.key.search(found.name) is None:
            continue
        asked.add(found.start)
        past = _PAST.match(told.told if told is not None else text) is not None
        be, does = ("was", "did") if past else ("is", "does")
        question = telling.asks.format(name=work.name, noun=found.noun, be=be, does=does)
        if question.startswith(_OF_FIRMS) and Maker(found.name, 0, 0, frozenset()).is_person:
            continue
        start = offset + found.start
        yield Turn(
            "told_kind",
            {"question": question},
            start,
            start + len(found.name),
            "work",
            (found.name,),
            "work_name",
        )


def _opening(telling: _Telling, text: str) -> _Named | None:
    found = telling.before.match(text)
    return _whole(telling, found, text) if found is not None else None


def _behind_subject(telling: _Telling, told: Predicate | None) -> _Named | None:
    """The name that is told of the subject, with nothing of other things between them."""
    if told is None:
        return None
    found = telling.before.search(told.text, told.at)
    if found is None or _OF_ANOTHER.search(told.text[told.at : found.start()]):
        return None
    return _whole(telling, found, told.text, told.at)


def _whole(telling: _Telling, found: re.Match[str], text: str, at: int = 0) -> _Named | None:
    """The name that the words lead to, where it is whole and one."""
    said = text[at : found.start("key") if not telling.who else found.end()]
    behind = text[found.end() : found.end() + 60] if telling.bars else ""
    if telling.bars & set(re.findall(r"[\w.-]+", f"{said} {behind}")):
        return None
    if "UK" in telling.bars and _SOMEWHERE.search(behind):
        return None
    noun = found.groupdict().get("noun") or ""
    if not telling.who:
        name = found["key"].rstrip(".,")
        is_whole = (
            _ENDS.match(text, found.start("key") + len(name)) is not None or text[found.end() :][:1] in '"”'
        )
        return _Named(name, found.start("key"), noun) if is_whole else None
    maker = maker_at(text, found.end())
    if maker is None or telling.who == "<person>" and not (maker.may_be_person and " " in maker.name):
        return None
    is_cut = len(maker.name) < _SHORTEST
    if is_cut or telling.who == "<body>" and maker.is_person:
        return None
    return _Named(maker.name, maker.start, noun)
