"""English questions whose clause was cut off before an "and", at a quotation mark or inside a row of persons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.asked import Asked
from questions.languages.en.parts import FINITE_TAGS, read_tokens
from questions.languages.en.tokens import words
from questions.languages.en.verbs import base_of_past, is_base

_WHEN = frozenset({"when_typed", "when_choice", "when_deed"})
_TIMED = _WHEN | {"period", "blank_date", "blank_interval"}
_UNQUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
_LONE_MARK = re.compile(r"\s/\d|\s[-–—]\s|(?:^|[\s(])['’‘](?=[\s,.?]|$)")
_ASKS_WITHIN = re.compile(r"\b(?:why|whether)\b(?! to\b)(?P<more>[^?]*)")
# "preside over, at Milford, the second congress"
_PARTED = re.compile(
    r"\b[a-z]+ (?:over|at|in|on|to|for|with|from|of|by), (?:at|in|on|with|for|from|under) [^,]+, [a-z]"
)
_TWO_TIES = re.compile(r"\b(?:by|of|in|at|to|with) (?:for|by|of|at)\b")
_WHOM = re.compile(r"\b(?:him|them)\b(?!selves)|\bher(?=\?|$|,| (?:and|in|at|to|with|by|as|on)\b)")
# "win both the cup with Halden", of which the second part was cut off.
_BOTH = re.compile(r"\bboth (?:the|his|her|its|in|at|as|by|a)\b(?![^?]*\band\b)")
_OBJECT_LATE = re.compile(r"^did [^?]*? (?:together|along|jointly) with [^?,]*? (?:the|an?) [a-z]")
_NAMED_AS = re.compile(
    r"\b(?:as|name to) (?:the )?(?P<name>[A-Z][\w’'-]*(?: (?:(?:of|the|for|in) )*[A-Z\d][\w’'-]*)+)"
)
_NAMED_AGAIN = re.compile(r"\b(?P<name>[A-Z][\w-]+ [A-Z][\w-]+)\b(?: [A-Z][\w-]+)* (?P=name)\b")
_ROW_OF_PERSONS = re.compile(
    r"\s*, (?:[A-Z][\w.'’-]* ?){1,4}(?:, (?:[A-Z][\w.'’-]* ?){1,4})*,? and (?:[A-Z][\w.'’-]* ?){1,4}"
)
# Letters of another script that a page sets beside a name.
_FOREIGN = re.compile(r"[\u0370-\u1cff\u2e80-\ud7ff]")
_ELECTED_TO_NOTHING = re.compile(r"\b(?:re-?elected|elected|appointed|promoted|nominated)(?:,|$|\?)")
_FOR_LAST_TIME = re.compile(r"\bfor the (?:last|second|third|fourth) time\b")
_LAST_LISTED = re.compile(r", [a-z]+(?: [a-z]+)?$")
_AND_MORE = re.compile(r"\s*,? (?:and|or) (?P<more>[^.;]{3,80})")


def cut_short(asked: Asked) -> Iterator[str]:
    """Codes of what was cut."""
    if asked.way not in _TIMED:
        return
    stem = _UNQUOTED.sub("Title", asked.stem)
    if (
        _LONE_MARK.search(stem)
        or _PARTED.search(stem)
        or _BOTH.search(stem)
        or _TWO_TIES.search(stem)
        or _asks_within(stem)
    ):
        yield "torn"
    if (
        _NAMED_AGAIN.search(stem)
        or _FOREIGN.search(stem)
        or _OBJECT_LATE.match(stem)
        or _is_named_itself(stem)
    ):
        yield "clumsy"
    if not asked.is_gap and _WHOM.search(stem):
        yield "dangling_pronoun"
    if not asked.is_gap and (_ELECTED_TO_NOTHING.search(stem) or _FOR_LAST_TIME.search(stem)):
        yield "needs_article"
    if asked.frame is not None and asked.way in _WHEN | {"period"}:
        if _ROW_OF_PERSONS.match(asked.text[asked.frame.subject_end : asked.frame.verb_start]):
            yield "torn"
        if _has_past_in_subject(asked):
            yield "ungrammatical"
        if _goes_on_with_its_last(stem.rstrip("?"), asked):
            yield "torn"


def _is_named_itself(stem: str) -> bool:
    """Whether a name is given to its own bearer: "did the Halden Singers change its name to the Halden Singers"."""
    found = _NAMED_AS.search(stem)
    return found is not None and found["name"] in stem[: found.start()]


def _asks_within(stem: str) -> bool:
    """Whether "why" or "whether" is never answered by a verb: "a report into why black"."""
    found = _ASKS_WITHIN.search(stem)
    return found is not None and not any(one.tag in FINITE_TAGS for one in read_tokens(found["more"], 0))


def _has_past_in_subject(asked: Asked) -> bool:
    """Whether a verb was taken for a noun: "did seven states seceded and war begin", "does a crowd of hundreds dug"."""
    if asked.frame.present:
        return base_of_past(asked.frame.form) != "" and not is_base(asked.frame.form)
    tokens = read_tokens(asked.subject, 0)
    return any(
        two.tag in ("VBD", "VBN") and one.tag == "NNS" and three.lower == "and"
        for one, two, three in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )


def _goes_on_with_its_last(stem: str, asked: Asked) -> bool:
    """Whether the article goes on with an "and" that belongs to the last words: "a mix of song, satire | and dance"."""
    more = _AND_MORE.match(asked.text, asked.frame.end)
    if more is None:
        return False
    told, following = read_tokens(stem, 0), read_tokens(more["more"], 0)
    verb = next(
        (at for at, one in enumerate(following) if one.tag in FINITE_TAGS and one.text.islower()), None
    )
    if told[-1].tag == "JJ" and told[-1].text.islower() and following[0].tag in ("JJ", "NNP") and verb != 0:
        return True
    if _LAST_LISTED.search(stem) and verb in (1, 2) and following[0].tag in ("NN", "NNS", "JJ"):
        return True
    calling = told[-1].text in words("person_nouns") and len(told) > 1 and told[-2].tag in ("DT", "JJ")
    return calling and re.match(r"(?:[a-z-]+ ){1,5}[A-Z]", more["more"]) is not None
