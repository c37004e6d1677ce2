"""What a report tells of persons beside their names: post, calling, people, team and party."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from questions.languages.en.naming import common_words, listed
from questions.languages.en.tokens import words
from questions.languages.en.told.askings import AT_THE_TIME, Asking
from questions.languages.en.told.fields import of_field
from questions.languages.en.told.firms import works_for
from questions.languages.en.told.groups import NO_POST_BEFORE, called, either, is_team, members
from questions.languages.en.told.levels import beside_post
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


# What shows that a name is longer than it was read: "Valery Giscard d'Estaing", "said Lian Chia Liang".
_GOES_ON = re.compile(
    r"['’]s?\s?[A-Z]|-|\s(?!(?:MP|QC|MEP|MSP|AM|CBE|OBE|MBE)\b)(?:(?:de|van|von|der|bin|al|da|dos)\s|[dl]['’])?[A-Z]"
)
_BEGAN = re.compile(r"[A-Z][\w.]*[-'’]$|\b(?:said|says|added)\s(?P<first>[A-Z][a-z]+)\s$")


def posts(sentence: str, persons: Mapping[str, str], title: str, text: str) -> Iterator[Asking]:
    """Questions for what stands beside each person's full name."""
    for name in sorted(set(persons.values()), key=len, reverse=True):
        at = sentence.find(name)
        if at < 0:
            continue
        before, after = sentence[:at], sentence[at + len(name) :]
        if _GOES_ON.match(after) or _began(before):
            continue
        known = frozenset(persons.values())
        for one in (
            *_firm(before, after, name, known, text),
            *works_for(before, after, name),
            *offices_of(before, name, title, text),
            *of_field(before, name, text),
            *people_of(before, name),
            *party_of(before, after, name),
            *works_as(before, after, name, text),
            *heads_at(after, name, _WHOLE_ORG, title),
            *standing_of(before, name, text),
            *mayors(before, after, name),
        ):
            if one.key.lower() not in title.lower() and not _tells_people(one.key, title):
                yield one


def _began(before: str) -> bool:
    """Whether the name begins before the words that were read as one."""
    found = _BEGAN.search(before)
    if found is None or found["first"] is None:
        return found is not None
    first = found["first"]
    plain = first.lower() in nationalities("en") or first.lower() in common_words() | listed("titles")
    known = first in called("demonyms") or first in called("parties") or first in members("firms")
    return not (plain or known or is_team(first) or gazetteer("en").named(first) is not None)


def _tells_people(key: str, title: str) -> bool:
    """Whether the headline tells the people by the name of the country, or by its short one."""
    if any(key == people and short in title.split() for short, people in SHORT_PEOPLES.items()):
        return True
    code = nationalities("en").get(key.lower(), "")
    named = (gazetteer("en").named(word) for word in re.findall(r"[A-Z]\w+", title)) if code else ()
    return any(place is not None and place.code == code for place in named)


def _firm(before: str, after: str, name: str, persons: frozenset[str], text: str) -> Iterator[Asking]:
    told = _beside(before, after)
    if told is None:
        return
    found, org, post = told
    if post.startswith(_NO_POST):
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
    org = _with_article(org, text)
    options = beside_post(post, org, name)
    yield Asking("report_post", f"What position did {name} hold at {org}{AT_THE_TIME}", post, options=options)


def _with_article(org: str, text: str) -> str:
    """The firm or body with "the" where its name wants it, or where the report says so."""
    if org.startswith("the "):
        return org
    wants = org.split()[-1].lower() in words("bodies_with_the") or _BANK_WITH_THE.search(org)
    spelled = re.search(rf"(\w+) \({re.escape(org)}\)", text) if org.isupper() else None
    if spelled is not None and spelled[1].lower() in words("bodies_with_the"):
        return f"the {org}"
    owned = r"['’]s\b|" if org.isupper() else ""
    said = rf"[a-z,]\s[Tt]he {re.escape(org)}(?=\s(?:has|had|is|was|said|says|will|would|in|and|of|to|for)\b|{owned}[.,;])"
    return f"the {org}" if wants or re.match(r"[A-Z][a-z]+\sof\s", org) or re.search(said, text) else org


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
# Who founded a firm holds no post there by that.
_NO_POST = ("spokes", "founder", "co-founder", "head of ")


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
