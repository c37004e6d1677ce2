"""Rests English questions before a tail that says nothing more of what is asked, and sets off what a date stood before."""

from __future__ import annotations

import re

from questions.languages.en.parts import FINITE_TAGS, read_tokens

# "sometime between 1835 and 1839", of which the years are asked for.
_SOMETIME = re.compile(r",? (?:sometime|some time)(?=\?$|$)")
# "did the navy move to Halden however": a tie to the sentence before.
_TIE_BEHIND = re.compile(r",? (?:however|though|therefore|meanwhile|instead)(?=\?$|$)")
# "did she move to Halden just", of "in 2004 just before ...".
_LEFT_OF_TIME = re.compile(r",? (?:just|shortly|soon|right|only|immediately|almost)(?=\?$|$)")
_TOLD_BEHIND = re.compile(r"(?<=\w), (?P<tail>(?:an?|the|one of|two|three|four) [^,?\"“]+)(?=\?$|$)")
# "was the county formed, thereby making its neighbour smaller"
_THEREBY = re.compile(r",? (?:thereby|thus) [a-z]+ing\b[^?]*(?=\?$|$)")
_FOUNDED_THERE = re.compile(
    r"\b(?:established|founded|created|formed|opened|built|set up)(?P<there> in (?:the (?:city|town|village) of )?(?P<place>[A-Z][\w-]+)(?:, [A-Z][\w ]+)?)(?=\?$|$)"
)
# "its first shop in 1950 in London": the date said that it was the first of all, not the first there.
_RANKED = re.compile(
    r"\b(?P<ranked>(?:the|his|her|its|their) (?:first|last|final|only) (?:[\w-]+ ){0,3}[a-z-]+) (?=(?P<tie>against|with|at|in|on|for|by|as|near|under) )"
)
_OF_A_PLACE = re.compile(r"(?<=[A-Z])(?P<of>\w+, of [A-Z][\w-]+(?: [A-Z][\w-]+)*) (?=(?:as|for|to|in|at) )")
_HELPED = re.compile(r"\b(?:did|was|were|had)\b")


def well_ended(text: str, page: str) -> str:
    """The question without such a tail; ``page`` says what stood beside one another."""
    text = _OF_A_PLACE.sub(r"\g<of>, ", _SOMETIME.sub("", text))
    text = _LEFT_OF_TIME.sub("", _TIE_BEHIND.sub("", _THEREBY.sub("", text)))
    text = _TOLD_BEHIND.sub(_without_clause, text)
    text = _RANKED.sub(lambda found: _set_off(found, page), text)
    return _FOUNDED_THERE.sub(_without_its_place, text)


def _without_clause(found: re.Match[str]) -> str:
    """Nothing in the place of an apposition that has a verb of its own: ", a post that Keller left"."""
    tokens = read_tokens(found["tail"], 0)
    clause = any(
        one.tag in FINITE_TAGS or one.tag in ("WDT", "VBN") and at > 1 for at, one in enumerate(tokens)
    )
    listed = any(one.tag == "CC" for one in tokens) or _HELPED.search(found.string[: found.start()]) is None
    return "" if clause and not listed else found.group()


def _set_off(found: re.Match[str], page: str) -> str:
    together = f"{found['ranked']} {found['tie']} "
    opening = together[:1].upper() + together[1:]
    return found.group() if together in page or opening in page else f"{found['ranked']}, "


def _without_its_place(found: re.Match[str]) -> str:
    """Nothing in the place of a town that the founded thing is named after."""
    named = re.search(rf"\b{re.escape(found['place'])} [A-Z]", found.string[: found.start()])
    return found.group().replace(found["there"], "") if named else found.group()
