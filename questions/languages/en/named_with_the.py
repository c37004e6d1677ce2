"""Puts "the" before English names that never go without it: "at Ministry of Culture", "of UK", "join Football Association"."""

from __future__ import annotations

import re
from functools import lru_cache

from questions.languages.en.quoting import outside_quotes
from questions.languages.en.tokens import words
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities

_TIES = r"(?:at|of|by|for|in|to|from|with|joined|join|into|under|through|against|on|did|was|were|had)"
# A body by its kind before "of": "University of Milford", where no other name stands before it.
_BODY_OF = re.compile(
    rf"\b(?P<tie>{_TIES}) (?P<name>(?:University|Ministry|Department|Faculty|Institute|Institution|Association|Federation|Confederation|Foundation|Union|League|Guild|Council|Committee|Commission|Congress|Chamber|Office|Agency|Centre|Center|Conservatory|Directorate|Bishopric|Duchy|Republic|Kingdom|State|Order|Museum|Society|Academy|Court|Board|Bureau|Battle|Treaty|Siege|Isle|Church|Feast) of (?:the )?[A-Z])"
)
# The same behind a people or land: "Kazakhstan Academy of Sciences".
_BODY_OF_LAND = re.compile(
    rf"\b(?P<tie>{_TIES}) (?P<name>(?P<land>[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:Academy|Institute|Society|Museum|Board|Bureau|Ministry|Chamber|Federation|Union|Council|Association) of [A-Z])"
)
_COUNTRY = re.compile(
    rf"\b(?P<tie>{_TIES}|and) (?P<name>(?:UK|US|USA|UAE|USSR|U\.S\.|U\.K\.|United Kingdom|United States|Soviet Union|Netherlands|Philippines|Czech Republic|Dominican Republic|Bahamas|Maldives|Vatican|Ottoman Empire|Roman Empire|Holy Roman Empire|British Empire|House of Commons|House of Lords|House of Representatives|Middle East|Olympics|Rajya Sabha|Lok Sabha|Knesset|Bundestag))(?=[,?.]|$| (?:in|on|at|as|by|for|to|from|and|with|after|during|under|where|when|through|over|against)\b)"
)
# A part of a country that has an article has it too: "northern Philippines", whatever follows.
_PART_OF_LAND = re.compile(
    rf"\b(?P<tie>{_TIES}|and) (?P<name>(?:northern|southern|eastern|western|central) (?:Philippines|Netherlands|Bahamas|Maldives|Gambia|Czech Republic|Dominican Republic|United Kingdom|United States|UK|US|USA|Soviet Union))(?![\w-]| [A-Z])"
)
_BODY = re.compile(
    rf"\b(?P<tie>{_TIES}) (?P<name>(?:[A-Z][\w.&'’-]* ){{1,5}}(?P<kind>[A-Z][a-z]+))(?=[,?.]|$| [a-z])"
)


def with_the(text: str, page: str) -> str:
    """The question with the article before such names, unless its page writes the name without one; titles in quotation marks stay as they are."""
    return outside_quotes(text, lambda part: _with_articles(part, page))


def _with_articles(text: str, page: str) -> str:
    text = _COUNTRY.sub(r"\g<tie> the \g<name>", text)
    text = _PART_OF_LAND.sub(r"\g<tie> the \g<name>", text)
    text = _BODY_OF.sub(lambda found: _with_article(found, page), text)
    text = _BODY_OF_LAND.sub(_of_land, text)
    return _BODY.sub(lambda found: _of_kind(found, page), text)


def _of_land(found: re.Match[str]) -> str:
    """The body with its article, where a country or a people stands before it."""
    land = found["land"]
    place = gazetteer("en").named(land)
    is_land = land.lower() in nationalities("en") or place is not None and place.kind == "country"
    return f"{found['tie']} the {found['name']}" if is_land else found.group()


def _of_kind(found: re.Match[str], page: str) -> str:
    """The body with its article, where its last word is of a kind that has one."""
    if (
        found["kind"].lower() not in words("kinds_with_the")
        or found["name"].startswith("The ")
        or "'s " in found["name"]
        or "’s " in found["name"]
    ):
        return found.group()
    if found["kind"].lower() in words("kinds_never_bare"):
        return f"{found['tie']} the {found['name']}"
    return _with_article(found, page)


def _with_article(found: re.Match[str], page: str) -> str:
    return found.group() if _goes_bare(found["name"], page) else f"{found['tie']} the {found['name']}"


@lru_cache(maxsize=256)
def _goes_bare(name: str, page: str) -> bool:
    """Whether the page opens a sentence with the name alone, and never says it, or its letters, with an article."""
    escaped = re.escape(name)
    bare = re.search(rf"(?:^|[.!?]\s+|\n){escaped}[^\n]*[.!?]", page) is not None
    return bare and not re.search(rf"\b[Tt]he {escaped}", page) and not _letters_have_it(escaped, page)


def _letters_have_it(escaped: str, page: str) -> bool:
    """Whether the page says the letters of the name with an article: "the WLB was"."""
    found = re.search(rf"{escaped} \((?P<letters>[A-Z]{{2,}})\)", page)
    return (
        found is not None
        and re.search(rf"\b[Tt]he {found['letters']} (?:is|was|has|had|[a-z]+ed)\b", page) is not None
    )
