"""Whether the headline or the stem of a question about a report says the answer, by whatever word."""

from __future__ import annotations

import re

from questions.languages.en.definites import singular
from questions.languages.en.told.askings import Asking
from questions.languages.en.told.groups import ALSO, called, groups
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities

OF_PLACES = frozenset({"report_where", "report_seat"})
_OF_PERSONS = frozenset({"report_who", "report_said", "report_quote"})
_OF_TEAMS = frozenset({"report_team", "report_result", "report_former"})
_OF_POSTS = frozenset({"report_post", "report_house", "report_former"})
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SHORTEST = 3
_WORD = re.compile(r"\w+")


def gives_away(asking: Asking, title: str, text: str) -> bool:
    """Whether the stem or the headline says the answer, or the number of it."""
    shown = f"{asking.stem} {title}"
    if asking.way in OF_PLACES and _tells_country(asking):
        return True
    initials = "".join(word[0] for word in asking.key.split() if word[0].isupper())
    if len(initials) > 1 and re.search(rf"\b{initials}\b", title):
        return True
    numbers = set(_NUMBER.findall(asking.key))
    if numbers:
        return bool((numbers | _rounded(numbers)) & set(_NUMBER.findall(shown)))
    if any(
        re.search(rf"\b{re.escape(word)}", title)
        for word, (_, party) in called("parties").items()
        if party == asking.key
    ):
        return True
    if asking.way in _OF_POSTS and is_hinted(asking.key, title):
        return True
    if any(other in title for other, name in ALSO.items() if name == asking.key):
        return True
    nicknames = groups("nicknames").get(asking.key, ()) if asking.way in _OF_TEAMS else ()
    if any(re.search(rf"\b{re.escape(one)}\b", title) for one in nicknames):
        return True
    if asking.way in _OF_TEAMS and _names_one_of(asking, title, text):
        return True
    if asking.way in _OF_PERSONS | {"report_result"} and any(
        len(word) > 3 and word in title.split() for word in asking.key.split()
    ):
        return True
    plain = {word.lower() for word in _WORD.findall(asking.key) if len(word) > 2 or word.isupper()}
    said = {word.lower() for word in _WORD.findall(shown)}
    return (
        plain <= said
        or asking.way in ("report_who", "report_said", "report_quote")
        and asking.key.split()[-1].lower() in said
    )


def _rounded(numbers: set[str]) -> set[str]:
    """The numbers without what stands behind their points, as a headline says them: "16" of "16.6"."""
    split = (number.split(".") for number in numbers if "." in number)
    return {
        each
        for whole, *_ in split
        if len(whole) > 1
        for each in (whole, str(int(whole.replace(",", "")) + 1))
    }


def is_hinted(office: str, title: str) -> bool:
    """Whether the headline speaks of what the office is for: under "Budget to set scene" a chancellor is no secret."""
    said = {singular(word.lower()) for word in _WORD.findall(title)}
    hints = groups("hints")
    words_of_office = [*office.lower().split(), "premier" if office.lower() == "prime minister" else ""]
    told = {singular(hint.lower()) for word in words_of_office for hint in hints.get(word, ())}
    return not said.isdisjoint(told)


def _tells_country(asking: Asking) -> bool:
    """Whether the stem tells the country, or that of the city, by the word for its people."""
    place = gazetteer("en").named(asking.key)
    codes = {
        nationalities("en").get(word.lower().removesuffix("s"), "") for word in _WORD.findall(asking.stem)
    }
    codes |= {"GB"} if re.search(r"\bBritons?\b", asking.stem) else set()
    return place is not None and bool(codes & {place.code, place.part} - {""})


def _names_one_of(asking: Asking, title: str, text: str) -> bool:
    """Whether the headline names somebody whom the report tells as one of the team: its manager tells the team."""
    others = [
        word
        for word in _WORD.findall(title)
        if word.istitle() and len(word) > _SHORTEST and word not in asking.stem
    ]
    return any(
        re.search(
            rf"\b{re.escape(asking.key)}(?:['’]s)?\s(?:[a-z-]+\s){{1,2}}(?:[A-Z][\w'’-]+\s)?{re.escape(word)}\b",
            text,
        )
        for word in others
    )
