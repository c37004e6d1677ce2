"""According to whom a report tells something: the one who said so, where that is named."""

from __future__ import annotations

import re
from dataclasses import replace

from questions.languages.en.parts import read_tokens
from questions.languages.en.tokens import words
from questions.languages.en.told.askings import TOLD_HERE, Asking
from questions.languages.en.told.clauses import Clause
from questions.languages.nationalities import nationalities

_GENERIC = re.compile(
    r",?\s(?:according to|said|says|say)\s(?P<who>[^,]+)|,\s(?P<sayer>(?!while|and|but|as|which|who|with)[^,]+?)\s(?:said|says|say|added|reported)\b"
)
_OF_ITSELF = re.compile(
    rf"(?:it|he|she|officials?|police|official figures|(?:the|its|a) (?:[a-z]+ )?(?:{'|'.join(sorted(words('nouns_of_firms')))}|government))$",
    re.IGNORECASE,
)
_LONGEST_SAYER = 7


def with_sayer(asking: Asking, clause: Clause) -> Asking | None:
    """The question with the name of who said so; None where nobody is named for what was only said."""
    sayer = clause.sayer
    found = _GENERIC.match(clause.behind)
    if not sayer and found is not None:
        sayer = (found["who"] or found["sayer"]).strip(" .")
        sayer = re.sub(r"\s(?:has|have|had)$", "", sayer)
    if not sayer or _OF_ITSELF.match(sayer):
        return asking
    if not _is_named(sayer) or len(sayer.split()) > _LONGEST_SAYER or asking.way == "report_who":
        return None
    first = read_tokens(sayer, 0)[0]
    if (
        first.tag in ("DT", "NNS", "NN", "JJ")
        and " " in sayer
        and first.lower not in nationalities("en")
        and not first.text.isupper()
    ):
        sayer = sayer[:1].lower() + sayer[1:]
    dot = "." if asking.stem.endswith(".") else ""
    told = asking.stem.replace(TOLD_HERE, "").removesuffix(".")
    return replace(asking, stem=f"{told}, according to {sayer}{dot}")


def _is_named(sayer: str) -> bool:
    """Whether the words tell by name who said so."""
    tokens = read_tokens(sayer, 0)
    return any(one.tag == "NNP" and one.text[:1].isupper() for one in tokens)
