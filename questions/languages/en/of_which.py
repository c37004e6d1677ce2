"""English questions for a time that leave open of which thing they speak, or that were so at more than one time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.asked import Asked
from questions.languages.en.definites import loose_definites, singular
from questions.languages.en.happened import told_verb
from questions.languages.en.parts import read_tokens
from questions.languages.en.tokens import words
from questions.languages.nationalities import nationalities

_WHEN = frozenset({"when_typed", "when_choice", "when_deed"})
_DATED = _WHEN | {"blank_date"}
_TIMED = _DATED | {"period", "order", "interval", "blank_interval"}
_GAP = re.compile(r",? (?:in|on|since|by) _+")
_NAME_WHICH = re.compile(r"(?<![,.] )(?<!^)\b[A-Z][\w’'-]*[a-z] which [a-z]")
# "For the first time in 2006", which was the first time of all.
_FIRST_TIME = re.compile(r"\bfirst time in _|\bfirst time since _")
_ON_YEAR, _YEAR = re.compile(r"\b[Oo]n _+"), re.compile(r"\d{3,4}")
_PLAIN_DEFINITE = re.compile(r"the (?:[a-z][\w-]* ){0,3}[a-z][\w-]*$")
_ONE_OF_WHAT = re.compile(
    r"\bthe (?:first|second|third|last|original|new|old) ones?\b|\bthe (?:first|second|third|last) of (?!the |these )[A-Z][\w ]+ (?:published|released|built|opened|held)\b|\bor simply\b|\ban? (?:almost )?(?:different|similar|comparable|corresponding|identical) [a-z]+\b(?! (?:from|to|than))"
)
_ONE_MORE = re.compile(
    r"^(?:did|was|were) an? (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|new|further|unsolicited) [a-z]+\b(?! (?:of|for|by|named|called|between)\b)"
)
_SEVERAL = re.compile(
    r"^did [^,]* (?:various|several|numerous|many|a number of|a (?:series|variety|couple) of) (?:[a-z]+ )?[a-z]+s\b"
)
_BETWEEN_WHOM = re.compile(
    r"\b(?:diplomatic|bilateral|consular|trade) (?:relations|ties|links)\b(?!.*\b(?:between|with|to|of)\b)"
)
_RANK_OF_WHAT = re.compile(
    r"\bthe (?:first|second|third|fourth|final|last|original|initial) (?P<noun>[a-z]+)(?=\??$| (?:in|on|at|by|for|and|with)\b)"
)
_DONE_BY = re.compile(r"^did [^,]* (?P<verb>[a-z]+) by [A-Z]")
_RANKED = re.compile(r"\b(?:first|last|final|début|debut|begin|start|only)\b")
_LONG = re.compile(
    r"\bfor (?:nearly |almost |about |over |more than |some )?(?:\d+|[a-z]+(?:-[a-z]+)?) (?:years|months|seasons|decades|terms)\b"
)


def of_which(asked: Asked) -> Iterator[str]:
    """Codes of what the question or the sentence with a gap does not tell apart."""
    if asked.way not in _TIMED:
        return
    stem = _GAP.sub("", asked.stem).rstrip("?.")
    if _BETWEEN_WHOM.search(stem) and not _owned(stem):
        yield "missing_subject"
    if asked.way in _WHEN and _SEVERAL.match(stem):
        yield "vague"
    if _ONE_OF_WHAT.search(stem) or _ONE_MORE.match(stem) or _ranks_nothing(stem, asked.title):
        yield "needs_article"
    if _ends_in_people(stem) or asked.is_gap and _is_torn_gap(asked):
        yield "torn"
    if asked.frame is not None:
        yield from _of_clause(asked, stem, told_verb(asked.frame, asked.rest))


def _owned(stem: str) -> bool:
    """Whether two peoples or countries are named, whose relations are then meant: "did Halden and Milford establish diplomatic relations"."""
    return re.search(r"\b[A-Z]\w+ and (?:the )?[A-Z]", stem) is not None


def _is_torn_gap(asked: Asked) -> bool:
    """Whether a day is asked for and a year is the answer, or a clause hangs on a name without a comma."""
    on_year = _ON_YEAR.search(asked.stem) and _YEAR.fullmatch(asked.key)
    return (
        bool(on_year)
        or _FIRST_TIME.search(asked.stem) is not None
        or _NAME_WHICH.search(asked.stem) is not None
    )


def _of_clause(asked: Asked, stem: str, verb: str) -> Iterator[str]:
    """Codes of what speaks against asking when the deed of this verb was done."""
    once = verb not in words("verbs_of_a_while") or _RANKED.search(stem)
    if asked.way in _DATED and not once:
        yield "several_right"
    if asked.way == "period" and (_LONG.search(stem) or verb in words("verbs_of_a_moment")):
        yield "clumsy"
    if asked.is_gap:
        return
    if _PLAIN_DEFINITE.match(asked.subject) and _is_untold(asked.subject, asked):
        yield "bare_definite_noun"
    done = _DONE_BY.search(stem)
    if done is not None and done["verb"] == verb:
        yield "torn"


def _is_untold(subject: str, asked: Asked) -> bool:
    """Whether "the" and common words alone are the subject, of which the title says nothing."""
    titled = {singular(word) for word in re.findall(r"\w+", asked.title.lower())}
    return any(
        singular(noun) not in titled and noun not in words("known_to_all")
        for noun in loose_definites(subject)
    )


def _ranks_nothing(stem: str, title: str) -> bool:
    """Whether the first or last of its kind is told, and not of what: "revised the first draft"."""
    titled = {singular(word) for word in re.findall(r"\w+", title.lower())}
    return any(
        singular(found["noun"]) not in titled | words("ranked_alone")
        for found in _RANK_OF_WHAT.finditer(stem)
    )


def _ends_in_people(stem: str) -> bool:
    """Whether the noun behind the people's adjective was cut off: "an attack from an unknown French"."""
    tokens = read_tokens(stem.rstrip("?."), 0)
    last = tokens[-1] if tokens else None
    if last is None or last.lower not in nationalities("en") or len(tokens) < 3:
        return False
    return any(one.lower in ("a", "an") for one in tokens[-4:-1])
