"""What a report tells of persons beside their names: post, calling, people, team and party."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from questions.languages.en.naming import common_words
from questions.languages.en.tokens import words
from questions.languages.en.told.askings import AT_THE_TIME, Asking
from questions.languages.en.told.fields import of_field
from questions.languages.en.told.firms import works_for
from questions.languages.en.told.groups import (
    NO_POST_BEFORE,
    beside,
    called,
    either,
    groups,
    is_team,
)
from questions.languages.en.told.offices import offices_of
from questions.languages.en.told.parties import party_of
from questions.languages.en.told.peoples import SHORT_PEOPLES, people_of
from questions.languages.en.told.seats import mayors
from questions.languages.en.told.standing import standing_of
from questions.languages.en.told.working import heads_at, works_as
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities

_ORG = r"(?:the\s)?(?:[A-Z][\w&.'’-]*\s)(?:(?:of\s|and\s|for\s|&\s)?[A-Z][\w&.'’-]*\s){0,4}"


_WHOLE_ORG = r"(?:the\s)?[A-Z][\w&.’'-]*[\w](?:\s(?:(?:of|and|for|&)\s)?[A-Z][\w&.’'-]*[\w]){0,4}"


def posts(sentence: str, persons: Mapping[str, str], title: str, text: str) -> Iterator[Asking]:
    """Questions for what stands beside each person's full name."""
    for name in sorted(set(persons.values()), key=len, reverse=True):
        at = sentence.find(name)
        if at < 0:
            continue
        before, after = sentence[:at], sentence[at + len(name) :]
        if re.match(r"['’]s?\s?[A-Z]|-|\s(?:(?:de|van|von|der|bin|al|da|dos)\s)?[A-Z]", after) or re.search(
            r"[A-Z][\w.]*[-'’]$", before
        ):
            continue
        known = frozenset(persons.values())
        for one in (
            *_firm(before, after, name, known, text),
            *works_for(before, after, name),
            *offices_of(before, name, title, text),
            *of_field(before, name),
            *people_of(before, name),
            *party_of(before, after, name),
            *works_as(before, after, name, text),
            *heads_at(after, name, _WHOLE_ORG),
            *standing_of(before, name),
            *mayors(before, after, name),
        ):
            if one.key.lower() not in title.lower() and not _tells_people(one.key, title):
                yield one


def _tells_people(key: str, title: str) -> bool:
    """Whether the headline tells the people by the short name of the country."""
    return any(key == people and short in title.split() for short, people in SHORT_PEOPLES.items())


def _firm(before: str, after: str, name: str, persons: frozenset[str], text: str) -> Iterator[Asking]:
    told = _beside(before, after)
    if told is None:
        return
    found, org, post = told
    if post.startswith("spokes"):
        return
    at_start = found.string is before and found.start() == 0
    if found.string is before and NO_POST_BEFORE.search(before[: found.start()]):
        return
    if found.string is before and re.search(r"[A-Z]\w*\s$", before[: found.start()]) or "'s " in org:
        return
    org = re.sub(r"^(?:But|And|As|When|While)\s(?=[A-Z])", "", org)
    owner = re.sub(r"['’]s?$", "", org)
    if owner != org and not owner.isupper() and not re.search(rf"\b{re.escape(owner)}\b(?!['’])", text):
        return
    org = owner
    if at_start and " " not in org and org.lower() in common_words():
        return
    if gazetteer("en").named(org.removeprefix("the ")) is not None and not is_team(org):
        return
    if (
        NO_POST_BEFORE.search(org.split()[0])
        or not _is_body(org)
        or any(org in person or person in org for person in persons)
    ):
        return
    options = beside(post, _like_post(post), without="")
    if not org.startswith("the ") and (
        org.split()[-1] in _WITH_THE
        or _BANK_WITH_THE.search(org)
        or re.match(r"[A-Z][a-z]+\sof\s", org)
        or re.search(
            rf"[a-z,]\s[Tt]he {re.escape(org)}(?=\s(?:has|had|is|was|said|says|will|would)\b|[.,;])", text
        )
    ):
        org = f"the {org}"
    yield Asking("report_post", f"What position did {name} hold at {org}{AT_THE_TIME}", post, options=options)


def _beside(before: str, after: str) -> tuple[re.Match[str], str, str] | None:
    """The words that tell a post beside a name: "Northline chairman X", "X, chairman of Northline", "the chairman of Northline, X"."""
    post = rf"(?P<post>{either('posts', 'firm')})"
    ends = r"(?=[,.]|\s(?:said|says|told)\b)"
    tries = (
        re.search(rf"(?:^|(?<=[\s\"]))(?P<org>{_ORG}){post}\s$", before),
        re.search(rf"(?:^|(?<=[\s\"]))(?P<org>{_ORG}){post},\s$", before),
        re.search(rf"\b[Tt]he\s{post}\s(?:of|at)\s(?P<org>{_WHOLE_ORG}),\s$", before),
        re.match(
            rf",\s(?:(?:the|who is)\s)?(?:the\s)?{post}\s(?:of|at|for)\s(?P<org>{_WHOLE_ORG}){ends}",
            after,
        ),
        re.match(rf",\s(?:who is\s)?(?P<org>{_ORG}){post}{ends}", after),
    )
    found = next(filter(None, tries), None)
    return None if found is None else (found, found["org"].strip(), found["post"])


_BANK_WITH_THE = re.compile(r"(?:World|Central|Development|National|Reserve|Investment) Bank$")
_WITH_THE = frozenset(
    [
        "Reserve",
        "Commission",
        "Association",
        "Federation",
        "Council",
        "Fund",
        "Organisation",
        "Organization",
        "Union",
        "Institute",
        "Agency",
        "Office",
        "Foundation",
        "Ministry",
        "Department",
        "Treasury",
        "Court",
        "Trust",
        "Society",
        "Party",
        "Authority",
        "Confederation",
        "Congress",
        "Committee",
        "Board",
        "Club",
        "Network",
        "FA",
        "Bureau",
        "Alliance",
        "League",
        "Museum",
        "Gallery",
        "Service",
        "Corporation",
        "Campaign",
        "Academy",
        "Coalition",
        "Centre",
        "Center",
        "Forum",
        "Chamber",
        "FBI",
        "CIA",
        "LSE",
    ]
)
_KIN = (
    {"chief executive", "chief executive officer", "CEO", "managing director"},
    {"chairman", "chairwoman", "vice-chairman"},
    {"founder", "co-founder"},
    {"director", "executive director", "managing director", "director-general"},
    {"general secretary", "secretary-general"},
    {"finance director", "chief financial officer"},
    {"president", "vice-president"},
)


def _like_post(post: str) -> list[str]:
    """Posts that are another one without doubt, none of them another word for it."""
    kin = set().union(*(one for one in _KIN if post in one))
    return [one for one in groups("posts")["any"] if one not in kin]


def _is_body(org: str) -> bool:
    """Whether the words may name a firm or body, and no country or people alone."""
    plain = org.lower().removeprefix("the ")
    if org.removeprefix("the ") in called("parties"):
        return False
    return (
        bool(plain)
        and plain not in nationalities("en")
        and plain not in words("no_bodies")
        and not re.match(r"(?:Mr|Mrs|Sir|Dr|Lord)\b", org)
    )
