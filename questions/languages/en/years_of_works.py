"""Tells by its year which film, song or book of a name is meant, where the brackets of the title tell it: 'the 1969 film "Weir"'."""

from __future__ import annotations

import re

_BRACKETED = re.compile(
    r"^(?P<name>.+?) \((?P<year>(?:18|19|20)\d\d) (?:[\w.'’-]+ ){0,3}?(?P<kind>[a-z]+)\)$"
)
_ASKS_WHEN = re.compile(
    r"^(?:When|On what|In what|Between|Since|For how|[Ii]n which (?:year|month|decade|century))\b"
)


def with_year_of_work(text: str, title: str) -> str:
    """The question with the year before the kind of the article's work, which the title needs to tell it from others of its name."""
    found = _BRACKETED.match(title) if "(" in title else None
    if found is None or _ASKS_WHEN.match(text):
        return text
    quoted = rf"[\"“]{re.escape(found['name'])}[\"”]"
    called = rf"\bthe (?P<kind>(?:[a-z-]+ )?{re.escape(found['kind'])}) (?={quoted})"
    return re.sub(called, rf"the {found['year']} \g<kind> ", text)
