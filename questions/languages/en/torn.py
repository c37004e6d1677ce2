"""English questions out of which something was cut, or that no teacher would word so."""

from __future__ import annotations

import re

from questions.languages.asked import Asked
from questions.languages.en.parts import FINITE_TAGS, read_tokens
from questions.languages.en.tokens import words
from questions.languages.frames import Frame
from questions.languages.registry import get_pack

_OF_BEHIND = re.compile(r"\s*(?:\([^()]*\)\s*)?(?:of|to)\b")
_ING_BEHIND = re.compile(r",\s+(?:\w+\s+)?\w+ing\b|\s+onwards?\b")
_HANGS = re.compile(r"(?<![\w-])(?:Op|No|v|vs|Vol|I Am|a|an|the|of|to|in|by|and|or|with|for|from|at)\.?$")
_BROKEN = re.compile(
    r"\band by \d|\band \d[\d.,]*\s?(?:percent|%)|\bbut\b|;|:|\b(?:Late|Early|Later) in\b|\bonwards?\b|,\s*,|\b(?<!the )only\b|\b(?:pounds|dollars|euros) \d|\b(?:did|was|were) \d|\bsome time in\b"
)
_CLUMSY_LEADS = re.compile(
    r"^(?:With|By|From|To|In|Over) what\b|^How many m\b|^How much money (?:was|were|is|are) the\b"
)
_BARE_YEAR = re.compile(r"(?P<before>[\w'’\"”)]+) (?:1\d{3}|20\d\d)$")
_MONTHS = frozenset(word.lower() for written in get_pack("en").dates.months.values() for word in written)
_SINGULAR = frozenset(
    ["series", "means", "species", "headquarters", "crossroads", "works", "barracks", "gallows", "news"]
)
_COUNTED = frozenset({"how_many", "how_much", "measured", "how_long"})
_WHEN = frozenset({"when_typed", "when_choice", "when_deed"})
_INVERTED = _WHEN | {"where", "how_long", "measured", "order", "interval"}
# What opens a clause that has a verb of its own: "announced, two months after the firm was sold".
_OPENS_CLAUSE = frozenset({"that", "after", "before", "once", "because", "until", "although", "though"})
_LONGEST_SUBJECT, _MOST_SMALL, _LONG_STEM = 10, 6, 25


def is_torn(asked: Asked) -> bool:
    """Whether words were cut out of the clause, or an aside lost the comma that closes it."""
    if _HANGS.search(asked.stem) and " which " not in asked.stem:
        return True
    if _BROKEN.search(asked.stem) or _has_bare_year(asked.stem):
        return True
    frame = asked.frame
    if asked.way in _WHEN and frame is not None and not frame.passive and _is_aside(asked.text, frame):
        return True
    counts_subject = frame is not None and frame.subject_start == asked.answer_start
    if asked.way in _COUNTED | _WHEN and not counts_subject:
        if _OF_BEHIND.match(asked.text, asked.answer_end) and asked.way in _COUNTED:
            return True
        if _ING_BEHIND.match(asked.text, asked.answer_end) and asked.way in _COUNTED:
            return True
        if re.match(r"\s+(?:of\b|onwards?\b)", asked.text[asked.answer_end : asked.answer_end + 10]):
            return True
    if has_slip(asked.stem) or asked.way in _WHEN and _goes_on_with_clause(asked.rest):
        return True
    return _has_open_aside(asked.subject) or not re.search(r"[^\W\d_]", asked.subject or "a")


def is_clumsy(asked: Asked) -> bool:
    """Whether the question is worded as nobody would: a long subject in its middle, or no end."""
    if asked.way in _COUNTED and _CLUMSY_LEADS.search(asked.question):
        return True
    if len(asked.question.split()) > _LONG_STEM:
        return True
    if asked.way not in _INVERTED:
        return False
    said = asked.subject.split()
    small = [word for word in said if word[:1].islower()]
    long = len(said) > _LONGEST_SUBJECT or len(small) > _MOST_SMALL
    return long or len(said) > _LONGEST_SUBJECT // 2 and _has_participle(asked.subject)


def _goes_on_with_clause(rest: str) -> bool:
    """Whether another clause with a verb of its own hangs behind a comma, or a sum behind a noun."""
    tokens = read_tokens(rest, 0)
    behind = False
    for at, token in enumerate(tokens):
        if token.text == "$" and at and tokens[at - 1].tag in ("NN", "NNS"):
            return True
        if token.text == ",":
            behind = True
        elif token.tag in ("WDT", "WP", "WRB", "TO", "CC") or token.lower in _OPENS_CLAUSE:
            behind = False
        elif behind and token.tag in FINITE_TAGS and token.text.islower():
            return True
    return False


def has_slip(stem: str) -> bool:
    """Whether "a" stands before a noun of several, as a slip of the pen: "at a Leeds operations"."""
    tokens = read_tokens(stem, 0)
    for at, token in enumerate(tokens):
        end = at + 1
        while end < len(tokens) and tokens[end].tag in ("JJ", "NN", "NNP"):
            end += 1
        if token.lower in ("a", "an") and end < len(tokens) and tokens[end].tag == "NNS":
            following = tokens[end + 1].tag if end + 1 < len(tokens) else ""
            if following not in ("NN", "NNS", "NNP", "POS") and tokens[end].lower not in _SINGULAR:
                return True
    return False


def _has_participle(subject: str) -> bool:
    """Whether a clause stands inside the subject: "the bridge built by X"."""
    tokens = read_tokens(subject, 0)
    return any(
        one.tag in ("VBN", "VBG", "VBD", "WDT", "WP") and tokens[at].tag in ("NN", "NNS", "NNP")
        for at, one in enumerate(tokens[1:])
    )


def _is_aside(text: str, frame: Frame) -> bool:
    """Whether the verb is a participle between two commas: "the telescope, launched in 2021, cost $10 billion"."""
    if (
        text[frame.subject_end : frame.verb_start].strip() != ","
        or "," in text[frame.subject_start : frame.subject_end]
    ):
        return False
    return re.match(r"[^.;]{0,120}?,\s[a-z]", text[frame.verb_end : frame.verb_end + 130]) is not None


def _has_open_aside(subject: str) -> bool:
    """Whether a comma stands in the subject that no list explains, so that the verb behind it wants another."""
    subject = re.sub(r"[\"“][^\"“”]*[\"”]", "", subject)
    return "," in subject and re.search(r",?\s(?:and|or|&)\s[^,]+$", subject) is None


def _has_bare_year(stem: str) -> bool:
    """Whether a year stands at the end with nothing that ties it to the clause."""
    found = _BARE_YEAR.search(stem)
    if found is None:
        return False
    before = found["before"].lower()
    if before in _MONTHS:
        return re.search(rf"(?<!May )[A-Z][a-z]+ {found['before']} \d{{4}}$", stem) is not None
    return before not in words("before_year")
