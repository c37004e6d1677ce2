"""Which post somebody holds in a firm or body, as a report tells it beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from questions.languages.en.definites import singular
from questions.languages.en.naming import common_words
from questions.languages.en.peers import is_unexplained
from questions.languages.en.tokens import words
from questions.languages.en.told.askings import AT_THE_TIME, Asking
from questions.languages.en.told.groups import called, either, groups, has_no_post, is_team, members
from questions.languages.en.told.leagues import is_nation
from questions.languages.en.told.levels import beside_post
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities

_ORG = r"(?:the\s)?(?:[A-Z][\w&.'’-]*\s)(?:(?:of\s|and\s|for\s|&\s)?[A-Z][\w&.'’-]*\s){0,4}"
WHOLE_ORG = r"(?:the\s)?[A-Z][\w&.’'-]*[\w](?:\s(?:(?:of|and|for|&)\s)?[A-Z][\w&.’'-]*[\w]){0,4}"
# "editor of trade magazine X": what the body is stands before its name.
_PEOPLE = r"(?:(?:US|UK|British|American|French|German|Japanese|Chinese|Indian|Italian|Spanish|Dutch|Swiss|Swedish|Canadian|Australian)\s)?"
_KIND = rf"(?:the\s)?{_PEOPLE}(?P<kind>(?:(?!(?:the|of|for|and|at|in|to)\b)[a-z-]+\s){{1,4}})"


def posts_at_firms(
    before: str, after: str, name: str, persons: frozenset[str], title: str, text: str
) -> Iterator[Asking]:
    """The post that stands beside the name with its firm or body."""
    told = _beside(before, after)
    if told is None:
        return
    found, org, post = told
    of_part = found.end() == found.end("post") and _OF_PART.match(found.string[found.end() :])
    if post.startswith(_NO_POST) or of_part:
        return
    at_start = found.string is before and found.start() == 0
    if found.string is before and has_no_post(before[: found.start()]):
        return
    if found.string is before and re.search(r"[A-Z]\w*\s$", before[: found.start()]) or "'s " in org:
        return
    org = re.sub(r"^(?:But|And|As|When|While)\s(?=[A-Z])", "", org)
    owner = re.sub(r"['’]s?$", "", org)
    if owner != org and not owner.isupper() and not re.search(rf"\b{re.escape(owner)}\b(?!['’])", text):
        if found.string is before or found.start("org") < found.start("post"):
            return
        owner = org
    org = owner
    if at_start and " " not in org and org.lower() in common_words():
        return
    if is_land(org):
        return
    if (
        has_no_post(org.split()[0])
        or not _is_body(org)
        or any(org in person or person in org for person in persons)
    ):
        return
    if _is_footnote(name, org, post, title, text):
        return
    org = _as_called(found, org, text)
    if _is_unknown_short_form(org, title, text) or org.removeprefix("the ").lower() in title.split():
        return
    options = beside_post(post, org, name, text)
    inside = "in" if org.split()[-1] in words("joined_bodies") else "at"
    stem = f"What position did {name} hold {inside} {org}{AT_THE_TIME}"
    yield Asking("report_post", stem, post, options=options)


def is_land(org: str) -> bool:
    """Whether the words name a country, a town or a part of one that is no club as well."""
    plain = org.removeprefix("the ")
    place = gazetteer("en").named(plain)
    if is_nation(plain) or plain.split()[-1].lower() in words("ends_of_lands"):
        return True
    return place is not None and (place.kind == "country" or not is_team(org))


def _is_footnote(name: str, org: str, post: str, title: str, text: str) -> bool:
    """Whether the person is quoted in passing: for a house that watches others, or as one of the lesser heads of its own."""
    said = set(re.findall(r"\w{3,}", org))
    if said & set(re.findall(r"\w{3,}", title)):
        once = len(re.findall(rf"\b{re.escape(name.split()[-1])}\b", text)) == 1
        return once and post in groups("posts")["lesser"]
    is_lesser = post in groups("posts")["lesser"] or post.startswith(groups("posts")["heads_of_parts"])
    return is_lesser or not said.isdisjoint(groups("posts")["watchers"])


def _as_called(found: re.Match[str], org: str, text: str) -> str:
    """The firm or body as a question calls it: in full where the report spells it out, with its article or its kind."""
    kind = (found.groupdict().get("kind") or "").strip()
    club = next((club for club, said in groups("nicknames").items() if org in said and club in text), "")
    if club:
        return club
    return f"the {kind} {org}" if kind else _with_article(_whole(_in_full(org, text), text), text)


def _is_unknown_short_form(org: str, title: str, text: str) -> bool:
    """Whether the body is called by letters that nothing spells out and the headline does not use."""
    short = org.removeprefix("the ")
    spelled = short in members("firms") or re.search(rf"\({re.escape(short)}\)", text) is not None
    return (
        short.isupper() and short not in re.findall(r"\w+", title) and not spelled and is_unexplained(short)
    )


def _whole(org: str, text: str) -> str:
    """The name as the report tells it behind the noun for its kind: "the car maker Halden Martin" of "Halden"."""
    found = re.search(
        rf"\b(?:{'|'.join(sorted(words('nouns_of_firms')))})\s(?P<whole>{re.escape(org)}(?:\s[A-Z][a-z]+)+)",
        text,
    )
    return found["whole"] if found is not None else org


def _in_full(org: str, text: str) -> str:
    """The full form of an abbreviation that the report spells out: "the Halden Data Association (HDA)"."""
    short = org.removeprefix("the ")
    if not short.isupper():
        return org
    found = re.search(
        rf"(?P<full>(?:[A-Z][\w'’&-]+\s(?:(?:of|for|and|the|in|on)\s){{0,2}}){{2,7}})\({re.escape(short)}\)",
        text,
    )
    said = found["full"].split() if found is not None else []
    capitals = [word for word in said if word[:1].isupper()][-len(short) :]
    if "".join(word[0] for word in capitals) != short:
        return org
    full = " ".join(said[said.index(capitals[0]) :])
    return f"the {full}" if re.search(rf"\b[Tt]he {re.escape(full)} \(", text) else full


def _is_mostly_with_the(letters: str, text: str) -> bool:
    """Whether the report says "the" before the letters at least as often as it says them bare."""
    with_the = len(re.findall(rf"\b[Tt]he {re.escape(letters)}\b(?!['’]?\s?[A-Z])", text))
    return with_the > 0 and with_the * 2 >= len(re.findall(rf"\b{re.escape(letters)}\b", text))


def _with_article(org: str, text: str) -> str:
    """The firm or body with "the" where its name wants it, or where the report says so."""
    if org.startswith("the "):
        return org
    wants = (
        org.split()[-1].lower() in words("bodies_with_the")
        or org in groups("bodies")["with_the"]
        or _BANK_WITH_THE.search(org)
    )
    spelled = re.search(rf"(\w+) \({re.escape(org)}\)", text) if org.isupper() else None
    if spelled is not None and spelled[1].lower() in words("bodies_with_the"):
        return f"the {org}"
    if org.isupper() and _is_mostly_with_the(org, text):
        return f"the {org}"
    owned = r"['’]s\b|" if org.isupper() else ""
    said = rf"[a-z,]\s[Tt]he {re.escape(org)}(?=\s(?:has|had|is|was|said|says|will|would|in|and|of|to|for)\b|{owned}[.,;])"
    return (
        f"the {org}" if wants or re.match(r"[A-Z][a-z]+\s(?:of|for)\s", org) or re.search(said, text) else org
    )


# What may follow the name of a firm or body, so that no noun is cut from it.
_DOES = "said|says|told|added|which|who|has|had|was|is|believes|thinks|warned|argued|claimed|insisted|described|explained|agreed"


def _beside(before: str, after: str) -> tuple[re.Match[str], str, str] | None:
    """The words that tell a post beside a name: "Northline chairman X", "X, chairman of Northline", "the chairman of Northline, X"."""
    post = rf"(?:group\s)?(?P<post>{either('posts', 'firm')}|{_in_capitals()})"
    ends = rf"(?=[,.:]|\s[-–—]\s|\s(?:{_DOES})\b)"
    tries = (
        re.search(rf"(?:^|(?<=[\s\"]))(?P<org>{_ORG}){post}\s$", before),
        re.search(rf"(?:^|(?<=[\s\"]))(?P<org>{_ORG}){post},\s$", before),
        re.search(rf"\b[Tt]he\s{post}\s(?:of|at)\s(?P<org>{WHOLE_ORG}),\s$", before),
        re.match(
            rf",\s(?:(?:the|who is)\s)?(?:the\s)?{post}\s(?:of|at|for)\s(?P<org>{WHOLE_ORG}(?:\smagazine|\snewspaper)?){ends}",
            after,
        ),
        re.match(rf",\s(?:who is\s)?(?P<org>{_ORG}){post}{ends}", after),
        _of_kind(
            re.match(
                rf",\s(?:(?:the|who is)\s)?(?:the\s)?{post}\s(?:of|at|for)\s{_KIND}(?P<org>{WHOLE_ORG}){ends}",
                after,
            )
        ),
    )
    found = next(filter(None, tries), None)
    if found is None:
        return None
    said = found["post"]
    return found, found["org"].strip(), said if said in members("posts") else said.lower()


@cache
def _in_capitals() -> str:
    """A pattern for the posts as papers write them that give each word its capital: "Chief Executive Officer"."""
    rows = {one.title() for one in groups("posts")["firm"] if not one.isupper()}
    return "|".join(sorted(map(re.escape, rows), key=lambda one: (-len(one), one)))


def _of_kind(found: re.Match[str] | None) -> re.Match[str] | None:
    """The match where the words before the name end with a noun for a body: "the trade magazine X"."""
    noun = found["kind"].split()[-1] if found is not None else ""
    return (
        found
        if noun and noun == singular(noun) and noun in words("nouns_of_firms") | words("nouns_of_bodies")
        else None
    )


# "BT's managing director, broadband and internet services": over a part of the firm only.
_OF_PART = re.compile(
    r"\s?,\s(?!(?:said|says|told|added|who|which|and|but|in|at|on|as|after|with|has|had|was|is|a|an|the|also|however|speaking|writing)\b)[a-z][^,.]*[,.]"
)
_BANK_WITH_THE = re.compile(r"(?:World|Central|Development|National|Reserve|Investment) Bank$|^White House$")
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
        and not set(plain.split()) <= words("names_of_any_body")
        and not re.match(r"(?:Mr|Mrs|Sir|Dr|Lord)\b", org)
    )
