"""The core of an English clause that tells what a thing, a body or a person of full name did or had done to it once: who, what, to what."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from questions.languages.en.deed_patterns import NAME, PRIZE, ROLE
from questions.languages.en.naming import common_words
from questions.languages.en.options import is_plain_person
from questions.languages.en.tokens import words
from questions.languages.frames import Topic
from questions.languages.gazetteer import gazetteer
from questions.languages.given_names import given_names
from questions.languages.tables import plain_table

_WORK = r"[\"“][^\"“”]{2,60}[\"”]"
_UNION = r"(?:European Union|United Nations|League of Nations|NATO|Commonwealth|Confederacy|Union|Eurozone|Axis|Allies)"
_PARTS = {"NAME": NAME, "ROLE": ROLE, "PRIZE": PRIZE, "WORK": _WORK, "UNION": _UNION}
_PART = re.compile(r"\b(?:" + "|".join(_PARTS) + r")\b")
_PLACE = rf"(?: (?:in|at|near) (?:the )?{NAME}(?:, {NAME})?)?"
# Behind the deed nothing may stand, or what only adds to it: company, purpose, cause, a description.
_ADDED = (
    r"(?=$|, (?:an?|the|on|in|at|near|with|as|which|where|making|becoming|giving|ending|after|following)\b| after\b| before\b| where\b| as part\b| as (?:an?|the)\b| because\b| due to\b"
    r"| despite\b| following\b| with\b| but\b| and [a-z]+ed\b| to [a-z]+ (?!\w*[A-Z])| under\b| by\b| for [$£€\d]| at a cost| calling\b| using\b| on the (?:site|banks?)\b| near\b| in which\b)"
)
_SUBJECT = re.compile(
    rf"(?P<lead>(?:[Tt]he )?(?:[A-Z][a-z]+ |[a-z][a-z-]+ ){{0,4}}?)(?P<name>{NAME}|{_WORK})(?P<own>['’]s (?:first|second|only|oldest) (?:[a-z]+ )?[a-z]+)?$"
)
_PAIR = re.compile(rf"^(?:the )?(?P<one>{NAME}) and (?:the )?(?P<two>{NAME})$")
_TOLD_WHOLE = re.compile(r"$|,| by\b")
_TITLES = frozenset(["dr", "drs", "mr", "mrs", "st", "sir"])
_LONGEST = 18
_WORD = re.compile(r"[A-Za-zÀ-ÿ]+")


@cache
def _rows() -> dict[str, re.Pattern[str]]:
    """What follows "did" and what follows "was"."""
    table = _table()
    return {
        way: re.compile(
            rf"(?:{'|'.join(map(_spelled_out, sorted(table[way], key=len, reverse=True)))}){_PLACE}{_ADDED}"
        )
        for way in ("did", "was", "was_person")
    }


@cache
def _table() -> dict[str, list[str] | str]:
    return plain_table(Path(__file__).parent / "named_deeds.toml")


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(str(_table()[name]).split())


def _spelled_out(row: str) -> str:
    """The row with the patterns of what must follow in their places."""
    return _PART.sub(lambda found: _PARTS[found.group()], row)


def named_deed(clause: str, subject: str, topic: Topic | None) -> str:
    """The question's clause cut to its deed, "was X founded", where its subject is a name that says of what it tells; else ""."""
    found = re.match(rf"(?P<way>did|was|were) {re.escape(subject)} ", clause)
    if found is None or not _is_told(subject, topic) or found["way"] == "were" and not _is_plural(subject):
        return ""
    deed = _rows()[_way(found["way"], subject)].match(clause, found.end())
    if deed is None or not _is_plain(deed.group(), subject):
        return ""
    if _listed("of_works") & set(deed.group().split()) and not (
        _is_work(subject, topic) and _TOLD_WHOLE.match(clause, deed.end())
    ):
        return ""
    core = clause[: deed.end()]
    return core if len(core.split()) <= _LONGEST else ""


def _is_plural(subject: str) -> bool:
    """Whether the subject tells of several, not of the last one of a list that was cut."""
    return " and " in subject or subject.rstrip('"”').endswith("s")


def _way(verb: str, subject: str) -> str:
    if verb == "did":
        return "did"
    return "was_person" if _is_person(subject) else "was"


def _is_person(subject: str) -> bool:
    """Whether the subject ends with somebody's full name."""
    name = _SUBJECT.match(subject)
    first = name["name"].split()[0].lower() if name and not name["own"] else ""
    is_ranked = first.rstrip(".") in words("ranks_of_persons")
    return bool(first) and (is_ranked or first in given_names("en") and is_plain_person(name["name"]))


def _is_plain(deed: str, subject: str) -> bool:
    """Whether nothing in the deed tells of something else, and it does not say its subject once more."""
    told = deed.split()
    doubled = len(told) > 1 and " ".join(told[1:]).removeprefix("the ") in subject
    return not doubled and not _listed("spoils") & set(told) and told[-1].rstrip(".").lower() not in _TITLES


def _is_work(subject: str, topic: Topic | None) -> bool:
    return subject[:1] in '"“' or topic is not None and not topic.is_person and topic.name == subject


def _is_told(subject: str, topic: Topic | None) -> bool:
    """Whether the subject is a whole name that a reader knows or the title explains."""
    pair = _PAIR.match(subject)
    if pair and all(_is_known(name) for name in pair.groups()):
        return True
    found = _SUBJECT.match(subject)
    if found is None:
        return False
    name, lead = found["name"], found["lead"].strip()
    titled = set(_WORD.findall((topic.name if topic is not None else "").lower()))
    told = _WORD.findall(name)
    if name[:1] in '"“':
        return not lead
    if titled & {word.lower() for word in told if word.lower() not in words("unnamed")} and (
        len(told) > 1 or topic is not None and not topic.is_person and "&" not in topic.name
    ):
        return True
    if len(told) == 1:
        return not lead and (_is_known(name) or topic is not None and _is_short_for(name, topic))
    if lead not in ("", "the", "The"):
        return is_plain_person(name) and lead.split()[-1].lower() in words("person_nouns")
    return not _listed("shared") & set(told) and not all(word.lower() in common_words() for word in told)


def _is_known(name: str) -> bool:
    """Whether everybody knows the place of this name."""
    return gazetteer("en").named(name) is not None


def _is_short_for(name: str, topic: Topic) -> bool:
    """Whether the letters are those with which the words of the topic's name begin: "ABC"."""
    large = [word[0] for word in topic.name.split() if word[:1].isupper()]
    return name.isupper() and len(name) > 1 and "".join(large) == name
