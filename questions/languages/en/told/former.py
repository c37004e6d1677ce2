"""What a report tells that somebody once was: the office, the post, the team before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from questions.languages.en.told.askings import AT_THE_TIME, TOLD_HERE, Asking, safe_without_day
from questions.languages.en.told.fields import of_field
from questions.languages.en.told.firm_posts import posts_at_firms
from questions.languages.en.told.offices import offices_of

_ONCE = re.compile(r"(?:^|(?<=[\s\"“]))(?:[Ff]ormer|[Ee]x)[\s-](?=(?:[\w&.'’-]+\s){1,7}$)")
_TWICE = re.compile(r"\b(?:and|or|who|that|with|to|by|for|deputy|assistant|acting|junior)\s", re.IGNORECASE)
_DONE = {"hold": "held", "play": "played", "manage": "managed", "coach": "coached", "captain": "captained"}
_TURNED = re.compile(
    rf"^(?P<lead>.+?) did (?P<who>.+?) (?P<verb>{'|'.join(_DONE)})(?P<rest>\s.*|){AT_THE_TIME}$"
)
_GOES_ON = re.compile(r"['’]|-|\s[A-Z]|\s[dl]['’]")


def once_held(sentence: str, persons: Mapping[str, str], title: str, text: str) -> Iterator[Asking]:
    """ "former foreign secretary X", "ex-Halden captain X": which office, which team once?"""
    for name in set(persons.values()):
        at = sentence.find(name)
        once = _ONCE.search(sentence[:at]) if at > 0 else None
        after = sentence[at + len(name) :]
        if once is None or _GOES_ON.match(after):
            continue
        before = f"{sentence[: once.start()]}{sentence[once.end() : at]}"
        if _TWICE.search(sentence[once.end() : at]):
            continue
        told = (
            *offices_of(before, name, title, text),
            *posts_at_firms(before, "", name, frozenset(persons.values()), title, text),
            *of_field(before, name, title, text),
        )
        for asking in told:
            turned = _of_the_past(asking)
            if turned is not None and asking.key in sentence and asking.key.lower() not in title.lower():
                yield turned


def _of_the_past(asking: Asking) -> Asking | None:
    """The question for what was so before the time of the report."""
    found = _TURNED.match(asking.stem)
    settled = safe_without_day(asking)
    if found is None or settled is None:
        return None
    asking = replace(settled, passing=False)
    if asking.stem.startswith("In which position"):
        stem = asking.stem.replace(AT_THE_TIME, TOLD_HERE)
        return replace(asking, way="report_former", stem=stem)
    stem = f"{found['lead']} had {found['who']} once {_DONE[found['verb']]}{found['rest']}{TOLD_HERE}"
    return replace(asking, way="report_former", stem=stem)
