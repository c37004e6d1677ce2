"""Of which country somebody is president, premier or minister: true of one country only, whatever the day of the report."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache

from questions.languages.en.told.askings import Asking
from questions.languages.en.told.groups import either, has_no_post
from questions.languages.en.told.known_to_all import code_of, leads_known_country
from questions.languages.gazetteer import gazetteer
from questions.languages.governments import crowned, without_premier
from questions.languages.nationalities import nationalities

_OF = r"(?:(?:South|North|New|Sri|Saudi|Costa|Ivory|El|Czech)\s)?[A-Z][a-z]+"
_WANTED, _NEAREST, _MANY, _KNOWN_TOWNS = 3, 5, 60, 5
# Whom everybody knows to lead them.
_TOO_WELL_KNOWN = frozenset({"US", "GB"})
_WITH_THE = ("United ", "Netherlands", "Philippines", "Czech Rep", "Dominican Rep", "Maldives")


def lands_led(before: str, after: str, name: str, title: str) -> Iterator[Asking]:
    """ "Thai Prime Minister X", "X, Norway's finance minister": of which country?"""
    found = _before().search(before) or _behind().match(after)
    if found is None or found.string is before and has_no_post(before[: found.start()]):
        return
    post = (found["post"] or found["office"]).lower()
    code = code_of(found["of"] or found["land"])
    if not code or code in _TOO_WELL_KNOWN or _is_told(code, title) or leads_known_country(post, name, code):
        return
    options = _led_alike(code, post, name)
    if len(options) == _WANTED:
        stem = f"Of which country was {name} {post}"
        yield Asking("report_people", stem, _named(code), options=options)


@cache
def _told() -> str:
    """ "Norway's finance minister", "the finance minister of Norway"."""
    post = f"(?i:{either('posts', 'abroad', 'minister')})"
    return rf"(?:(?:the\s)?(?P<of>{_OF})(?:['’]s)?\s(?P<post>{post})|(?i:the\s)?(?P<office>{post})\sof\s(?P<land>{_OF}))"


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){_told()},?\s$")


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf",\s{_told()}(?=[,.]|\s(?:said|says|told)\b)")


def _is_told(code: str, title: str) -> bool:
    """Whether the headline names the country, its people or a town of it that everybody knows."""
    said = [re.sub(r"['’]s?$", "", word) for word in re.findall(r"[\w'’.-]+", title)]
    pairs = [" ".join(pair) for pair in zip(said, said[1:], strict=False)]
    named = (gazetteer("en").named(word) for word in (*said, *pairs) if word[:1].isupper())
    codes = {place.code if place.kind == "country" else place.part for place in named if place is not None}
    return code in codes | {nationalities("en").get(word.lower(), "") for word in (*said, *pairs)}


def _led_alike(code: str, post: str, name: str) -> tuple[str, ...]:
    """Countries near this one, or whose names are like its own, that have such an office as well."""
    lacking = {"president": crowned(), "prime minister": without_premier()}.get(post, frozenset())
    near = gazetteer("en").neighbours(gazetteer("en").country(code), _MANY)
    codes = (place.code for one in near if (place := gazetteer("en").named(one)) is not None)
    fit = [
        other
        for other in dict.fromkeys(codes)
        if other not in lacking | {code} and gazetteer("en").towns_of(other) >= _KNOWN_TOWNS
    ][:_NEAREST]
    return tuple(_named(other) for other in random.Random(name).sample(fit, min(_WANTED, len(fit))))


def _named(code: str) -> str:
    """The country as it stands behind "of" or "in"."""
    country = gazetteer("en").country(code)
    return f"the {country}" if country.startswith(_WITH_THE) else country
