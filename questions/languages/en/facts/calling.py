"""How a question calls the article's topic: a work by its kind and in quotation marks."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from questions.languages.en.facts.leads import predicate_of
from questions.languages.en.facts.naming import listed_words, maker_at, table
from questions.languages.frames import Topic

_LEADS_ON = re.compile(
    r"[.;]\s|,\s(?![a-z]+-[a-z]+ )|(?<!-)\b(?:of|in|for|by|that|which|who|from|on|about|at|to|with|written|directed|produced|created|released|published|developed|starring|based|set)\b"
)
_BEFORE_KIND, _SHORT = 9, 3
_SMALL_FIRST = ("on ", "in ", "of ", "to ", "for ", "at ", "by ", "with ", "from ", "a ", "an ")
_READS_AS_SENTENCE = re.compile(
    r"(?:I|We|You|They|It|Who|What|How|Why|Where|When|Let|Let's|Don't|Do|Is|Are|Can) \w+ |(?:I|We|You|They|It|He|She|What|Who|That)['’](?:m|re|s|ll|d|ve) "
)

_PERFORMED = re.compile(
    r"\b(?:song|single|album|EP|track),? (?:(?:recorded|performed|released|sung) )?(?:by|from) (?=(?:[\w-]+ ){0,5}[A-Z])"
)
# A song or record of a title that others may bear as well.
_SHORT_RECORD = re.compile(r"the (?:[a-z]+ )?(?:song|single|album|EP|track) \"(?:[^\"\s]+ ){0,3}[^\"\s]+\"")


def performer_told(opening: str) -> str:
    """Who recorded the song or album that the sentence defines; "" where it names nobody or several."""
    found = _PERFORMED.search(opening)
    maker = maker_at(opening, found.end()) if found is not None else None
    return maker.name if maker is not None else ""


def with_performer(name: str, opening: str) -> str:
    """The song or record with who recorded it, where its title is too short to tell it from others."""
    performer = performer_told(opening) if _SHORT_RECORD.fullmatch(name) else ""
    return f"{name} by {performer}" if performer else name


def called(topic: Topic, kind: str, opening: str) -> str:
    """The topic as a question calls it, spelled as the opening does: a work by its ``kind``, where it is known, and in quotes."""
    if topic.is_person:
        return topic.name
    core = re.sub(r"^[Tt]he ", "", topic.name)
    written = re.match(
        rf"[\"“]?(?P<the>The )?(?P<name>{re.escape(core)})(?=[\"”]?[\s,(])", opening, re.IGNORECASE
    )
    if kind and kind.split()[-1] not in topic.name.lower().split():
        shown = written["name"] if written is not None else core[:1].upper() + core[1:]
        shown = f"The {shown}" if written is not None and written["the"] else shown
        return f"the {kind} {shown}" if kind in listed_words("unquoted") else f'the {kind} "{shown}"'
    if opening.startswith(('"', "“")) and written is not None or _READS_AS_SENTENCE.match(topic.name):
        return f'"{topic.name}"'
    if written is not None and _is_proper(written["name"]):
        return ("the " if written["the"] else "") + written["name"]
    return topic.name[:1].upper() + topic.name[1:] if topic.name.startswith(_SMALL_FIRST) else topic.name


def _is_proper(name: str) -> bool:
    """Whether all longer words of the name have capitals, several of them."""
    long = [word for word in re.findall(r"[^\W\d_][\w’'-]*", name) if len(word) > _SHORT]
    return len(long) > 1 and all(word[:1].isupper() for word in long)


@lru_cache(maxsize=64)
def kind_of_work(opening: str, topic: Topic) -> str:
    """What kind of work the opening sentence says the topic is ("film"); "" where it is none."""
    told = predicate_of(opening, topic, is_about=False)
    if told is None or not told.defines:
        return ""
    head = _LEADS_ON.split(told.text[told.defines :], maxsplit=1)[0]
    found = list(_works().finditer(head))
    if not found or len(head[: found[-1].start()].split()) > _BEFORE_KIND:
        return ""
    kind, before = found[-1].group(), head[: found[-1].start()].split()[-1:]
    if kind == "game" and not set(before) & listed_words("games"):
        return ""
    if kind == "drama" and "motion picture" in head:
        return "film"
    if kind == "series" and listed_words("no_series") & set(re.findall(r"[\w-]+", head.lower())):
        return ""
    return {"movie": "film", "opera": "soap opera" if before == ["soap"] else "opera"}.get(kind, kind)


@cache
def _works() -> re.Pattern[str]:
    kinds, behind, firms = (
        "|".join(table()["words"][name].split()) for name in ("works", "no_works_before", "no_works_beyond")
    )
    return re.compile(rf"(?<![\w-])(?:{kinds})(?![\w-])(?! (?:{behind})| (?:[a-z-]+ ){{0,2}}(?:{firms}))")
