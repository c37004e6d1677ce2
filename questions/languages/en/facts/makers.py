"""By whom the article's topic was made: the film directed by, the novel by, the lodge designed by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from questions.languages.en.facts.leads import Predicate
from questions.languages.en.facts.naming import Maker, listed_words, maker_at, pair_at, table
from questions.languages.en.tokens import words
from questions.languages.frames import Topic, Turn

_ANOTHER = re.compile(
    r"\b(?:of|in|for|about|to|on|as)\s+(?:an?|the|his|her|its|their)\b|\b(?:of|for|to|in|about|on|between|against|at|near)\s+(?:the\s+)?[\"“A-Z]|[\"“]"
)
_DONE = re.compile(r"\s*,?\s+(?:is|was|were|are)\s+$")
_UNTIL = re.compile(r"[^.;]*\b(?:until|from \d{4} to|between \d{4})\b")
_PARTLY = re.compile(
    r"\b(?:further|later|subsequently|now|currently|partly|partially|largely|mainly|mostly|first|also|initially|then|once|re|executive|associate|assistant|line)[ -]$"
)
# Behind one maker another of the same thing: "written by Ron Weiner and directed by".
_AND = re.compile(r",? (?:and |and was )?")
# Who wrote a song or a film need not have recorded or directed it.
_WRITTEN = re.compile(r"\s(?:co-)?written by")
_LOW = re.compile(r"[a-z][\w-]*")
_LATEST = 150
_SHORT_TITLE = re.compile(r"the (?P<rest>(?:song|single|album|EP) [\"“][^\"“” ]+(?: [^\"“” ]+){0,3}[\"”])")
_YEAR_OF_WORK = re.compile(r"(?P<year>1[89]\d\d|20\d\d) ")
_SAID_TWICE = {"painted": "the painting ", "sculpted": "the sculpture ", "designed": "the design "}


@cache
def _deeds() -> re.Pattern[str]:
    deed = "|".join(table()["deeds"])
    return re.compile(
        rf"(?<![\w-])(?P<deeds>(?:(?:{deed}|produced|edited|arranged)(?:,? and |, |/| & ))*(?P<last>{deed}))\s+by\s+(?:and starring )?"
    )


def _telling(deeds: list[str], kind: str) -> list[str]:
    """The deeds of one maker of which to ask: of who wrote or directed it nobody asks what else was done to it."""
    telling = (
        ("directed", "written", "created") if kind in listed_words("directed") else ("written", "created")
    )
    first = [deed for deed in telling if deed in deeds]
    return first[:1] or deeds[:1]


@cache
def _kinds() -> tuple[re.Pattern[str], dict[str, str]]:
    verbs = {kind: verb for verb, row in table()["kinds"].items() for kind in row.split()}
    return re.compile(
        rf"(?<![\w-])(?P<kind>{'|'.join(verbs)})\s+(?:written |recorded |performed |sung |(?:written|co-written)(?:, | and )(?:recorded|performed|sung) )?(?P<tie>by|from|of)\s+"
    ), verbs


def makers_told(
    told: Predicate, topic: Topic, name: str, kind: str, offset: int, *, full: str
) -> Iterator[Turn]:
    """A question for the maker of each kind whom the sentence names alone; ``full`` is the name with who recorded it."""
    if topic.is_person or topic.gender == "things":
        return
    name = _with_year(name, told)
    if told.defines:
        yield from _by_kind(told, name, kind, offset)
    if " by " not in told.told:
        return
    last = 0
    for found in _deeds().finditer(told.text, told.at):
        maker = maker_at(told.text, found.end())
        if (
            maker is None
            and _is_own(told, found.start())
            and not _PARTLY.search(told.text[told.at : found.start()])
        ):
            yield from _pair_of_deeds(told, found, name, kind, offset)
        goes_on = last and _AND.fullmatch(told.text[last : found.start()])
        if (
            maker is None
            or not (goes_on or _is_own(told, found.start()))
            or _UNTIL.match(told.text, maker.end)
        ):
            continue
        if _PARTLY.search(told.text[told.at : found.start()]) or _is_of_artist(told, found):
            continue
        last = maker.end
        for deed in _telling(re.findall(r"\w+", found["deeds"]), kind):
            if deed in table()["deeds"] and (deed != "directed" or kind in listed_words("directed")):
                called = name if maker.name in full else full
                yield from _asked_of(table()["deeds"][deed], maker, called, kind, offset)


def _is_of_artist(told: Predicate, found: re.Match[str]) -> bool:
    """Whether what was made is a person or a band, whose maker is none that one asks for: "a disco artist produced by"."""
    before = told.text[told.defines : found.start()].split()[-1:]
    performers = listed_words("performers") | listed_words("groups")
    return found["last"] in ("produced", "written", "directed") and not performers.isdisjoint(before)


def _by_kind(told: Predicate, name: str, made: str, offset: int) -> Iterator[Turn]:
    pattern, verbs = _kinds()
    found = pattern.search(told.text, told.defines, told.defines + _LATEST)
    if found is None or not _is_own(told, found.start()):
        return
    if made in listed_words("staged") and found["kind"] == "book":
        return
    if verbs[found["kind"]] != "wrote" and _WRITTEN.search(found.group()):
        return
    maker = maker_at(told.text, found.end())
    if maker is None:
        yield from _pair_told(told, found, verbs[found["kind"]], name, made, offset)
        return
    if found["tie"] != "by" and not maker.role & (words("person_nouns") | listed_words("groups")):
        return
    verb = verbs[found["kind"]]
    if verb == "recorded":
        yield from _recorded(maker, name, offset)
    elif maker.may_be_person:
        yield _turn(f"Who {_not_twice(verb, name)} {name}", maker, offset, "person")


def _with_year(name: str, told: Predicate) -> str:
    """The work with the year that the sentence tells of it, where its title is so short that others may bear it."""
    work = _SHORT_TITLE.fullmatch(name)
    year = _YEAR_OF_WORK.match(told.text, told.defines) if told.defines else None
    return f"the {year['year']} {work['rest']}" if work is not None and year is not None else name


def _not_twice(verb: str, name: str) -> str:
    """The verb, or a plain one where the name says it once more: who "created" the painting."""
    return "created" if name.startswith(_SAID_TWICE.get(verb, " ")) else verb


def _pair_of_deeds(
    told: Predicate, found: re.Match[str], name: str, kind: str, offset: int
) -> Iterator[Turn]:
    """Two who did the last deed that is told of the work."""
    for deed in _telling(re.findall(r"\w+", found["deeds"]), kind):
        verb, who = table()["deeds"].get(deed, " body").split(" ")
        if who != "body" and (deed != "directed" or kind in listed_words("directed")):
            yield from _pair_told(told, found, verb, name, kind, offset)


def _pair_told(
    told: Predicate, found: re.Match[str], verb: str, name: str, made: str, offset: int
) -> Iterator[Turn]:
    """Who made the work together with the first of two whom the sentence names."""
    pair = pair_at(told.text, found.end()) if made else None
    if pair is None or _UNTIL.match(told.text, pair[1].end):
        return
    first, second = pair
    question = f"Who {_not_twice(verb, name)} {name} together with {first.name}"
    start, end = offset + second.start, offset + second.end
    yield Turn("told_kind", {"question": question}, start, end, "person", (second.name,), "work_pair")


def _recorded(maker: Maker, name: str, offset: int) -> Iterator[Turn]:
    group = next((word for word in maker.role if word in listed_words("groups")), "")
    if group:
        yield _turn(f"Which {group} recorded {name}", maker, offset, "body")
    elif maker.is_person:
        yield _turn(f"Who recorded {name}", maker, offset, "person")
    else:
        yield _turn(f"Which artist or band recorded {name}", maker, offset, "body")


def _asked_of(deed: str, maker: Maker, name: str, made: str, offset: int) -> Iterator[Turn]:
    """The question for who did it, where the name fits what the deed asks for."""
    verb, kind = deed.split()
    verb = "composed" if (verb, made) == ("wrote", "opera") else verb
    if made == "game" and not maker.is_person and kind != "person":
        yield _turn(f"Which company {verb} {name}", maker, offset, "body")
    elif kind != "body" and maker.may_be_person:
        yield _turn(f"Who {_not_twice(verb, name)} {name}", maker, offset, "person")
    elif kind != "person" and maker.is_body:
        yield _turn(f"Which company {verb} {name}", maker, offset, "body")


def _turn(question: str, maker: Maker, offset: int, kind: str) -> Turn:
    return Turn(
        "told_kind", {"question": question}, offset + maker.start, offset + maker.end, kind, (maker.name,)
    )


def _is_own(told: Predicate, at: int) -> bool:
    """Whether what was made is the topic: said of it at once, or of what it is, with nothing else named before."""
    if _DONE.match(told.text, told.at, at) is not None and _DONE.fullmatch(told.text[told.at : at]):
        return True
    if not told.defines:
        return False
    between = told.text[told.defines : at]
    plain = _deeds().sub("", between)
    said = set(_LOW.findall(plain))
    return at - told.defines <= _LATEST and not said & listed_words("others") and not _ANOTHER.search(plain)
