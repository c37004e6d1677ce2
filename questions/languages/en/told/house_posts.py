"""What somebody is at the one firm or body that a report is about: "chief executive X said" under its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from questions.languages.en.tokens import words
from questions.languages.en.told.askings import AT_THE_TIME, Asking
from questions.languages.en.told.firm_posts import is_land
from questions.languages.en.told.groups import either, has_no_post, is_team, members
from questions.languages.en.told.levels import beside_post
from questions.languages.en.told.meant import Cast
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.people import people
from questions.languages.reading import Article, Sentence

_GOES_ON = re.compile(r"['’]|-|\s[A-Z]|,\s(?:of|at|from|who (?:was|had))\b|\s(?:of|at|from)\s[A-Z]")
# "The magazine's music editor", where the report is about a band.
_OTHERS = re.compile(
    r"(?:[A-Z][\w&.'’-]*|['’]s(?:\s[a-z-]+){0,2}|\b(?:its|their|his|her|union|party|and|or|of|a|an))\s$"
)
_OWN = re.compile(
    r"\b(?:the|company|group|firm|(?:company|group|firm|club|bank|airline)['’]s(?:\s[a-z-]+){0,2}|club|bank|airline)\s$",
    re.IGNORECASE,
)
_NAMES = re.compile(r"(?<![\w.’'-])[A-Z][\w&’'-]*(?:\s(?:&\s|of\s)?[A-Z][\w&’'-]*){0,4}")
_OWNER = re.compile(r"['’]s?$")
_IS_FIRM = re.compile(
    r"\b[Tt]he (?:[a-z-]+ )?(?:firm|company|group|bank|airline|club|carmaker|car maker|retailer|broadcaster|brewer|charity|union)\b"
)
_LEFT = re.compile(
    r"\b(?:stepp(?:ed|ing) down|resign\w*|quit\w*|left|leave|oust\w*|sacked|fired|depart\w*|replac\w*|succe\w*|new|appoint\w*|retir\w*)\b"
)
_OFTEN = 3


@cache
def _post() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[\s\"“]))(?P<post>{either('posts', 'firm', 'any')})\s$", re.IGNORECASE)


def house_posts(sentence: Sentence, number: int, cast: Cast, article: Article) -> Iterator[Asking]:
    """ "said chief executive X" in a report about Northline, where no other firm is near: X's post at Northline."""
    said = sentence.text
    for name in set(cast.persons.values()):
        at = said.find(name)
        found = _post().search(said[:at]) if at > 0 else None
        if found is None or _GOES_ON.match(said[at + len(name) :]) or _LEFT.search(said):
            continue
        before = said[: found.start()]
        if sum(map(before.count, '"“”')) % 2:
            continue
        if has_no_post(before) or _OTHERS.search(before) and not _OWN.search(before):
            continue
        house = _house(article, cast)
        before_it = article.sentences[number - 1].text if number else ""
        if not house or is_land(house) or not all(_is_alone(one, house) for one in (said, before_it)):
            continue
        post = found["post"].lower() if not found["post"].isupper() else found["post"]
        stem = f"What position did {name} hold at {house}{AT_THE_TIME}"
        yield Asking("report_house", stem, post, options=beside_post(post, house, name, article.text))


def _house(article: Article, cast: Cast) -> str:
    """The one firm or club that the headline names and the report opens with and goes on about; "" where there is none."""
    return _of_headline(article.text, article.title, article.sentences[0].text, frozenset(cast.persons))


@lru_cache(maxsize=2)
def _of_headline(text: str, title: str, first: str, persons: frozenset[str]) -> str:
    titled = set(re.findall(r"[\w&-]+", re.sub(r"['’]s?\b", "", title)))
    found = {_OWNER.sub("", one.group()) for one in _NAMES.finditer(first)}
    fit = [name for name in found if _is_titled(name, titled) and _may_be_house(name, text, persons)]
    # "Weaver's to pay for Northline": of two that the headline names either may be the house.
    others = [name for name in found if _is_titled(name, titled) and name not in fit]
    if any(_is_only_owner(name, text) or _may_be_other(name, persons) for name in others):
        return ""
    # Of two clubs either may be the one whose chairman speaks.
    if any(is_team(name) for name in fit) and sum(is_team(name) for name in found) > 1:
        return ""
    return fit[0] if len(fit) == 1 and _is_firm(fit[0], text) else ""


def _is_only_owner(name: str, text: str) -> bool:
    """Whether the name stands with "'s" everywhere, as its own part: "McDonald's"."""
    return re.search(rf"\b{re.escape(name)}\b(?!['’])", text) is None


def _may_be_other(name: str, persons: frozenset[str]) -> bool:
    """Whether the name may be that of a firm too, though its first word is one for something else: "France Telecom"."""
    long = " " in name and gazetteer("en").named(name) is None and not persons & set(name.split())
    return name in members("firms") or long


def _is_titled(name: str, titled: set[str]) -> bool:
    """Whether the headline says how the name begins: "Weaver" of "WeaverMartin" as well."""
    opens = name.split()[0]
    return any(word == opens or len(word) > _OFTEN and opens.startswith(word) for word in titled)


def _is_firm(name: str, text: str) -> bool:
    kind = rf"\b(?:{'|'.join(sorted(words('nouns_of_firms') | words('nouns_of_makers')))})\s{re.escape(name)}"
    return name in members("firms") or _IS_FIRM.search(text) is not None or re.search(kind, text) is not None


def _may_be_house(name: str, text: str, persons: frozenset[str]) -> bool:
    opens = name.split()[0]
    named = gazetteer("en").named
    return (
        not persons & set(name.split())
        and (named(name) is None and named(opens) is None or is_team(name))
        and opens.lower() not in nationalities("en")
        and not re.search(rf"\b{re.escape(opens.lower())}\b", text)
        and len(re.findall(rf"\b{re.escape(opens)}\b", text)) >= _OFTEN
        and not re.search(rf"\b[Tt]he {re.escape(name)}\b(?! [a-z]+s?\b['’]?s? [A-Z])", text)
        and not _is_town(name, text)
        and re.search(rf"\b{re.escape(name)}\b(?!['’])", text) is not None
        and opens not in words("no_houses")
        and not any(known.name.endswith(f" {name}") for known in people("en"))
        and len(name) >= _OFTEN
    )


def _is_town(name: str, text: str) -> bool:
    """Whether the report says in which country the name lies: "in Weirholm, northern Norway"."""
    told = re.search(rf"\b(?:in|at|near) {re.escape(name)}, (?:[a-z]+ )?(?P<land>[A-Z]\w+)", text)
    place = gazetteer("en").named(told["land"]) if told is not None else None
    return place is not None and place.kind == "country"


def _is_alone(sentence: str, house: str) -> bool:
    """Whether the sentence names no other firm that is known, and none as somebody's own."""
    named = {_OWNER.sub("", one.group()) for one in _NAMES.finditer(sentence)}
    return all(house.startswith(name) or name.startswith(house) for name in named & members("firms"))
