"""Of which people two persons are whom a report names together: "Greek sprinters X and Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.en.definites import singular
from questions.languages.en.tokens import words
from questions.languages.en.told.askings import Asking
from questions.languages.en.told.described import is_calling
from questions.languages.en.told.peoples import SHORT_PEOPLES, asked_people, is_people

_NAME = r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){1,2}"
_BOTH = re.compile(
    rf"(?:^|(?<=[\s\"“]))(?P<people>(?:South\s)?[A-Z][a-z]+|US|UK)\s(?P<calling>(?:[a-z-]+\s){{0,2}}[a-z-]+s)\s(?P<first>{_NAME}\sand\s)?$"
)


def people_of_two(before: str, after: str, name: str, text: str) -> Iterator[Asking]:
    """ "Greek sprinters X and Y": what nationality was each?"""
    found = _BOTH.search(before)
    if found is None or not found["first"] and not re.match(rf"\sand\s{_NAME}", after):
        return
    *field, last = found["calling"].split()
    one = singular(last)
    people = SHORT_PEOPLES.get(found["people"], found["people"])
    if is_people(people) and one != last and is_calling(one) and one not in words("nouns_of_works"):
        yield from asked_people(people, name, " ".join([*field, one]), before, text)
