"""Whether an English clause tells something that happened once and that a reader can know by what is said of it."""

from __future__ import annotations

import re
from functools import cache

from questions.languages.asked import Asked
from questions.languages.en.parts import read_tokens
from questions.languages.en.tokens import words
from questions.languages.en.verbs import base_of_past, base_of_present
from questions.languages.frames import Frame

_NAMED = re.compile(r"[A-Z]|[\"“«]|\d")
_RANKED = re.compile(
    r"the \d+(?:st|nd|rd|th) [A-Z]|(?:the|its|his|her|their) (?:very )?(?:first|inaugural|last|final|only)\b"
    r"|(?:its|his|her|their) (?:\w+ ){0,2}(?:launch|debut|premiere)\b"
    r"|(?:bankrupt|public|extinct|suicide|from bankruptcy|into (?:administration|receivership))\b"
)
_FEWEST_OF_MOTION, _FEWEST_TO, _TOLD_MUCH = 5, 8, 6
_OF_WORKS = frozenset({"publish", "release", "premiere", "air", "print", "reprint"})
# What begins of itself begins once: "construction of the Northern Line started".
_OPENING = frozenset({"begin", "start"})
_NOTHING = frozenset({"", "in", "on", "in the year"})
_IN_PLACE = re.compile(r"in (?:the )?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*(?: (?:in|in the|on))?$")
# What a degree or a work's own title makes a single deed: "earn his degree from X", "write the play \"Y\"".
_DEGREE = re.compile(r"\b(?:degree|diploma|doctorate)\b(?! of [A-Z])")
_MADE = re.compile(r"made (?:an? |the )[A-Z]")
_TITLE = re.compile(r"[\"“][^\"“”]+[\"”]")
_BARE_RANK = re.compile(r"^(?:the (?:first|only|last) \w+)$")
_NUMBERED = re.compile(r"(?:the )?\d+(?:st|nd|rd|th) [A-Z]\w+$")
_LATER = re.compile(
    r"(?:[\w-]+ ){1,2}(?:years?|months?|weeks?|days?|decades?) (?:after|before|later|earlier)\b",
    re.IGNORECASE,
)
_HAVING = frozenset({"had", "has", "have"})


def base(frame: Frame) -> str:
    """The verb of the clause in its base form; of a passive the helper's."""
    return base_of_past(frame.form) or base_of_present(frame.form) or frame.form


def is_said(frame: Frame) -> bool:
    """Whether the clause tells what somebody said or felt."""
    return base(frame) in words("verbs_of_saying")


def is_vague(frame: Frame, rest: str, verb: str, subject: str) -> bool:
    """Whether the clause may have happened more than once, or says too little of what it was.

    ``rest`` is what is told behind the verb, without the date; ``verb`` the word that says what happened, which in a
    passive is the participle.
    """
    if _is_done_once(verb, rest):
        return False
    if verb in words("verbs_of_figures") | words("verbs_of_order"):
        return True
    if _RANKED.match(rest):
        return False
    if _decides(rest):
        return False
    if verb in _OPENING and not frame.passive and _opens(subject, rest):
        return False
    if frame.form in _HAVING and not rest.startswith("been "):
        return True
    named = _NAMED.search(rest) is not None or any(word in words("ranks") for word in rest.lower().split())
    if verb in words("vague_verbs"):
        fewest = _FEWEST_TO if rest.startswith("to ") else _FEWEST_OF_MOTION
        return not named or len(rest.split()) < fewest
    done_to_name = (frame.passive or rest.startswith("been ")) and any(mark.isupper() for mark in subject)
    told_much = len(rest.split()) >= _TOLD_MUCH
    return not named and not done_to_name and not told_much and verb not in words("decisive_verbs")


def _is_done_once(verb: str, rest: str) -> bool:
    """Whether a plain verb tells of a degree that somebody earned, of a work by its title, or of a rank that somebody was given."""
    if verb == "earn":
        return _DEGREE.search(rest) is not None
    return verb == "write" and _TITLE.search(rest) is not None or _MADE.match(rest) is not None


def _opens(subject: str, rest: str) -> bool:
    """Whether a thing told by its name began, or something "of" a thing in a place that is named."""
    if rest in _NOTHING:
        return any(mark.isupper() for mark in subject) and " by " not in subject
    return " of " in subject and _IN_PLACE.match(rest) is not None


def _decides(rest: str) -> bool:
    """Whether a plain verb is made a single happening by what follows it: "came into force"."""
    return _decisive().match(rest) is not None


@cache
def _decisive() -> re.Pattern[str]:
    phrases = "|".join(phrase.replace("_", " ") for phrase in sorted(words("decisive_phrases")))
    return re.compile(rf"(?:{phrases})(?:$|[\s,.;])")


def tells_one_doer(frame: Frame, verb: str) -> bool:
    """Whether what was done has one doer by its nature: founding, writing, discovering."""
    return verb in words("verbs_of_one_doer")


def told_verb(frame: Frame, rest: str) -> str:
    """The base of the verb that says what happened: "was | founded" tells of founding."""
    if not frame.passive and frame.form not in _HAVING:
        return base(frame)
    for word in rest.split()[:4]:
        found = base_of_past(word.lower().strip(",;"))
        if found:
            return found
    return base(frame)


def is_unlikely(asked: Asked, verb: str) -> bool:
    """Whether the reading cannot be right: a person was published, a second verb follows, a rank lost its of what."""
    if asked.frame.passive and verb in _OF_WORKS and asked.subject in asked.persons:
        return True
    if _BARE_RANK.search(asked.rest) or _NUMBERED.match(asked.subject) and " of " not in asked.subject:
        return True
    if _LATER.match(asked.subject):
        return True
    first = read_tokens(f"It {asked.rest}", 0)[1:2]
    if asked.frame.passive or verb in words("verbs_before_bare_verb"):
        return False
    return any(
        one.tag in ("VBZ", "VBD") and one.text.islower() and one.text not in words("person_nouns")
        for one in first
    )
