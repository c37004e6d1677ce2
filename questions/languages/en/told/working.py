"""For whom somebody works whom a report quotes as an analyst or a scholar, and what somebody heads there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.languages.en.naming import common_words
from questions.languages.en.tokens import words
from questions.languages.en.told.askings import AT_THE_TIME, Asking
from questions.languages.en.told.groups import beside, groups, members
from questions.languages.en.told.levels import some_of
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities

_NAME = r"[A-Z][\w&.'’-]*(?:\s(?:of\s|and\s|&\s)?[A-Z][\w&.'’-]*){0,3}"
_ANALYST = r"(?:[a-z]+\s){0,3}?(?P<trade>analyst|economist|strategist|trader|fund manager|broker|dealer)"
_NO_FIRM = re.compile(
    r"\b(?:University|School|College|Institute|Association|Federation|Council|Centre|Center|Fund|Commission|Ministry|Union|of|Reserve|News|Times"
    r"|Mr|Mrs|Ms|Dr|Sir|But|And|The|As|BBC|CNN|TV|Wall|Street|City)\b"
)
# What may follow the name of a firm, so that no noun is cut from it: "Latin American research".
_GOES_ON = r"\s(?:\(|(?:said|says|told|added|believes|thinks|argues|warned|explained|agrees|in|who|which|and|has|had|was|is)\b)"
_UNIVERSITY = r"(?P<org>University of [A-Z]\w+(?:\s[A-Z]\w+)?|[A-Z][\w]+(?:\s[A-Z]\w+)?\sUniversity)"
_HEADS = r"(?P<head>head|director|vice-president|vice president|manager|chief)\sof\s(?P<field>[a-z][a-z-]+(?:\s(?!at\b|for\b|with\b)[a-z-]+){0,2})"
_STUDIES = re.compile(r"\b(?:Research|Gartner|Forrester|IDC|Ovum|Insight|Group|View|Analysis|Intelligence)\b")
_OF_MONEY = re.compile(r"\b(?:shares|investors?|stocks?|bonds?|traders?|takeover)\b")
# Fields of one word stand beside one another, and so do those of two.
_FIELDS = {
    1: ("marketing", "sales", "finance", "communications", "research", "operations", "security", "strategy", "engineering", "training"),
    2: ("human resources", "legal affairs", "public policy", "investor relations", "corporate affairs", "customer services", "business development"),
}  # fmt: skip
_ALIKE = 5


def works_as(before: str, after: str, name: str, text: str) -> Iterator[Asking]:
    """ "Northline analyst X", "X, an economist at Northline Capital", "X of the University of Halden": for whom?"""
    yield from _university(before, after, name)
    found = re.search(rf"(?:^|(?<=[\s\"“]))(?P<org>{_NAME})(?:['’]s)?\s{_ANALYST}\s$", before) or re.match(
        rf",\s(?:(?:an?|the|chief|senior)\s)*{_ANALYST}\s(?:at|with|for|from)\s(?:(?:the\s)?(?:[a-z]+\s){{1,3}})?(?P<org>{_NAME})(?=[,.]|\s[a-z])",
        after,
    )
    found = found or re.match(rf",\s(?:the\s)?(?P<org>{_NAME})(?:['’]s)?\s{_ANALYST}(?=[,.])", after)
    if found is None or found.string is before and _opens_with_word(found):
        found = _of_firm(before, after)
    if found is None:
        return
    org = _without_lead(re.sub(r"^[A-Z]\w+['’]s\s", "", found["org"]))
    owner = re.sub(r"['’]s?$", "", org)
    if found.string is before or re.search(rf"\b{re.escape(owner)}\b(?!['’])", text):
        org = owner
    if (
        found.string is before
        and not re.search(rf"\b{re.escape(owner)}\b(?!['’]s)", text)
        and org != found["org"]
    ):
        return
    if _NO_FIRM.search(org) or org.lower() in nationalities("en") or org in members("firms"):
        return
    if gazetteer("en").named(org) is not None or org.isupper() and len(org) < 3 or org in name:
        return
    if org.isupper() and re.search(rf"\b[Tt]he {re.escape(org)}\b", text):
        return
    trade = found["trade"] or re.findall(r"\w+", before)[-1]
    rows = [one for one in _like_firm(org, trade, text) if one not in text]
    article = "an" if trade[0] in "aeiou" else "a"
    stem = f"For which firm did {name} work as {article} {trade}{AT_THE_TIME}"
    yield Asking("report_firm", stem, org, options=beside(org, rows, without=""))


def _without_lead(org: str) -> str:
    """The firm without the word that opened the sentence before it: "For Northline analyst X"."""
    first, _, rest = org.partition(" ")
    return rest if rest and first.lower() in words("told_leads") else org


def _like_firm(org: str, trade: str, text: str) -> tuple[str, ...]:
    """Firms for which such a person may work: banks, or firms that study markets where the report is not about money."""
    money = trade != "analyst" or _OF_MONEY.search(text) is not None and not _STUDIES.search(org)
    return groups("firms")["bank"] if money else groups("analysts")["research"]


def _opens_with_word(found: re.Match[str]) -> bool:
    """Whether the "firm" is the word that opens the sentence: "Yet analyst X of Northline"."""
    return found.start() == 0 and " " not in found["org"] and found["org"].lower() in common_words()


def _of_firm(before: str, after: str) -> re.Match[str] | None:
    """ "analyst X of Northline Capital"."""
    trade = re.search(rf"(?:^|\s){_ANALYST}\s$", before)
    return trade and re.match(rf"\s(?:of|at|from|with)\s(?P<org>{_NAME})(?P<trade>)(?=[,.]|\s[a-z])", after)


def _university(before: str, after: str, name: str) -> Iterator[Asking]:
    found = re.match(
        rf",?\s(?:(?!who\b|and\b|told\b|said\b)[\w'’-]+,?\s){{0,7}}?(?:of|at|from)\s(?:the\s)?{_UNIVERSITY}(?=[,.]|{_GOES_ON})",
        after,
    ) or re.search(
        rf"(?:^|(?<=[\s\"“])){_UNIVERSITY}(?:['’]s)?\s(?:[a-z]+\s){{0,3}}(?:professor|lecturer|researcher|economist|historian|scientist|expert|academic|Professor)\s(?:Dr\s)?$",
        before,
    )
    if found is None:
        return
    key = found["org"]
    rows = _universities(key)
    studies = re.search(r"\bstudents?\b|\bstudying\b|\bundergraduate\b", found.group()) is not None
    stem = f"At which university did {name} {'study' if studies else 'work'}{AT_THE_TIME}"
    yield Asking("report_firm", stem, key, options=beside(key, rows, without=before + after))


def _universities(key: str) -> list[str]:
    """Universities whose names have the shape of this one, of its country where that is known."""
    table = groups("universities")
    for rows in table.values():
        if key in rows:
            return list(rows)
    shaped = key.startswith("University of")
    place = gazetteer("en").named(re.sub(r"University(?: of)?", "", key).strip())
    british = place is not None and place.code == "GB"
    if place is None or place.code not in ("GB", "US"):
        return []
    if shaped:
        return list(table["britain"] if british else table["american_states"])
    return list(table["british_places"] if british else table["america"])


def heads_at(after: str, name: str, org_pattern: str, title: str) -> Iterator[Asking]:
    """ "X, head of research at Northline": head of what?"""
    quality = r"(?:(?:senior|global|deputy)\s)?"
    found = re.match(
        rf",\s(?:(?:the|its|a)\s)?{quality}{_HEADS}\s(?:at|for|with)\s(?P<org>{org_pattern})(?=[,.]|{_GOES_ON})",
        after,
    ) or re.match(rf",\s(?P<org>{org_pattern})['’]s\s{quality}{_HEADS}(?=[,.]|\sin\s|{_GOES_ON})", after)
    if found is None or _NO_FIRM.search(found["org"].split()[0]) or gazetteer("en").named(found["org"]):
        return
    # Of who heads a part of a firm nobody asks where the report is about another firm, or where the part is that of one country.
    if found["org"].split()[-1] not in title or re.match(r"\s(?:in|for)\s", after[found.end() :]):
        return
    said = found["field"].split()
    if (
        len(said) > 1
        and (said[-1] not in words("ends_of_fields") or "-" in found["field"])
        or "University" in found["org"]
    ):
        return
    if _share_stem(said, f"{title} {found['org']}".split()):
        return
    others = [field for field in _FIELDS.get(len(said), ()) if not _share_stem(said, field.split())]
    key = f"{found['head']} of {found['field']}"
    options = tuple(f"{found['head']} of {field}" for field in some_of(others, found["field"], name))
    stem = f"What position did {name} hold at {found['org'].strip()}{AT_THE_TIME}"
    yield Asking("report_post", stem, key, options=options)


def _share_stem(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether a word of the one begins as a word of the other does: "searches" tells of "search properties"."""
    return not {word[:_ALIKE].lower() for word in some}.isdisjoint(word[:_ALIKE].lower() for word in others)
