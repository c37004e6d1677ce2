"""Whether a town stands for one of its parts: who sat "for Marland" in a parliament sat for "Marland North"."""

from __future__ import annotations

import re

from questions.languages.asked import Asked
from questions.languages.en.unnamed_lands import is_town_of_unnamed_land

_OF_SEATS = re.compile(
    r"\b(?:elect(?:ed|ion|ions|orate)|by-election|constituenc(?:y|ies)|contest(?:ed)?|seat|division|riding|MP|Parliament)\b"
)
_NO_PARTS = (
    r"(?!(?:City|Council|Town|Borough|County|Corporation|University|College|School|Hospital|Cathedral|Conservative|Labour|Liberal|Road|Street|Station|Football|Rugby|Party|"
    r"Constituency|By|Parliament|Board|District|Urban|Rural|Trades|Chamber|Club|Association|United|Rovers|Airport|Castle|Society)\b)"
)


def leaves_open_which_place(asked: Asked) -> bool:
    """Whether the key names more places than one: a constituency by its town, a town without its country."""
    return _is_town_of_parts(asked) or asked.way == "relation" and is_town_of_unnamed_land(asked)


def _is_town_of_parts(asked: Asked) -> bool:
    """Whether the key is a town whose part the page names as a constituency: "Marland" beside "contested Marland North"."""
    if not asked.question.startswith("Which constituency"):
        return False
    key = re.escape(asked.key)
    part = re.compile(
        rf"\b{key} {_NO_PARTS}[A-Z][a-z]+\b|\b(?:North|South|East|West|Central)(?:[- ](?:East|West))? {key}\b|\b{key}[,-] (?:[A-Z][a-z]+) (?:constituency|division)"
    )
    sentences = re.split(r"(?<=[.;])\s", asked.text)
    return any(_OF_SEATS.search(one) and part.search(one) for one in sentences)
