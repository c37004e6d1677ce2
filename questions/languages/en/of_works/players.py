"""Who played whom in a film or series: "Weir as the doctor Ada Holm", "Ada Holm (Mary Weir)", "Ada Holm is played by Mary Weir"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.en.naming import is_everyday, listed
from questions.languages.en.of_works.kinds import MadeWork
from questions.languages.en.tokens import words
from questions.languages.frames import Turn
from questions.languages.given_names import gender_of, given_names
from questions.languages.letters import fold
from questions.languages.nationalities import nationalities

_WORD = r"(?:[A-Z]\.(?:[A-Z]\.){0,4}|[A-ZÀ-ÖØ-Þ][^\W\d_]*(?:['’-][^\W\d_]+)*)"
_ACTOR = rf"(?P<actor>{_WORD}(?: (?:de |van |von |Mc|Mac|O['’]|Jr\.? )?(?:[\"“]\w+[\"”] )?{_WORD}){{1,2}})"
_PART = rf"(?P<part>(?:(?:Dr|Mr|Mrs|Ms|St|Lt|Sgt|Capt|Col|Gen)\. )?{_WORD}(?: (?:de |von |van |of |the |[\"“][\w ]{{2,15}}[\"”] )?{_WORD}){{0,3}})"
_IN_BRACKETS = re.compile(rf"(?<![\w'’.-]){_PART} \((?:played by |portrayed by |voiced by )?{_ACTOR}\)")
_AS = re.compile(
    rf"(?<![\w'’.-]){_ACTOR},? as {_PART}(?=[,.;)]|$| and {_WORD}(?: {_WORD}){{1,2}},? as\b| (?:in|with)\b)"
)
_PLAYED = re.compile(
    rf"(?<![\w'’.-]){_PART},? (?:who )?(?:is|was) (?:played|portrayed) by {_ACTOR}(?=[,.;)]|$| [a-z])"
)
_PLAYS = re.compile(
    rf"(?<![\w'’.-]){_ACTOR} (?:plays|played|portrays|portrayed)(?: the (?:role|part|character) of)? {_PART}(?=[,.;)]|$| and [A-Z]| (?:in|with)\b)"
)
_CAST = re.compile(r"\b(?:star(?:s|red|ring)?|cast|features?|featured|featuring|appears?|plays|role)\b")
_LEADS = re.compile(
    r"^(?:The|A|An|In|On|At|When|While|As|After|His|Her|Their|But|And|With|Meanwhile|Later|Also|Starring|However|Then|Both|Soon|Enter|Upon|To|From|For|By|Of)\b"
)
_OF_OTHERS = re.compile(
    r"\b(?:versions?|dub(?:s|bed)?|remakes?|remade|adaptations?|sequels?|revivals?|productions?|[Aa]wards?|nominat\w+|Oscars?|[Pp]rizes?|Best)\b"
)
# A longer name, of which the words are the end, and one who is played by others as well.
_GOES_BEFORE = re.compile(r"[A-ZÀ-ÖØ-Þ][\w'’.]* $")
_OF_AN_AGE = frozenset(["Young", "Younger", "Old", "Older", "Elderly", "Adult", "Teenage"])
_AGE_BEFORE = re.compile(rf"\b(?:{'|'.join(_OF_AN_AGE)}|little|child)(?: [a-z]+)? $", re.IGNORECASE)
_OF_NOBODY = frozenset(["himself", "herself", "themselves"])
_PLAYED_IN = frozenset({"film", "shown", "episode"})
# Where those between brackets may be other names of a character.
_MASKED = re.compile(r"\b(?:superhero|[Cc]omics?|wrestling|Marvel|DC)\b")
_VOICED = re.compile(r"\b(?:animat|anime|cartoon|voice)")


def players_told(text: str, work: MadeWork, opening: str, offset: int) -> Iterator[Turn]:
    """A question for who played each character that the sentence names with the player; its kind tells the player's gender."""
    if work.group not in _PLAYED_IN or _MASKED.search(opening) or _OF_OTHERS.search(text):
        return
    verb = "voiced" if _VOICED.search(opening) else "played"
    for pattern in _patterns_for(text):
        if pattern is _IN_BRACKETS and verb == "voiced" and "voiced by" not in text:
            continue
        for found in pattern.finditer(text):
            before = text[: found.start("part")]
            of_an_age = found["part"].partition(" ")[0] in _OF_AN_AGE or _AGE_BEFORE.search(before)
            if _GOES_BEFORE.search(before) or of_an_age:
                continue
            actor, part = found["actor"], re.sub(r"['’]s$", "", found["part"])
            first = part.partition(" ")[0].lower()
            part = _without_opener(part) if text.startswith(part) or first in nationalities("en") else part
            if not is_given_name(actor.split()[0]) or before.lower().endswith("the "):
                continue
            if not _is_part(part, actor, work):
                continue
            question = f"Who {verb} {part} in {work.name}"
            start = offset + found.start("actor")
            kind = f"player_{gender_of_player(actor)}"
            yield Turn(
                "told_kind", {"question": question}, start, start + len(actor), kind, (actor,), "work_player"
            )


def _patterns_for(text: str) -> Iterator[re.Pattern[str]]:
    """The ways of telling a player whose own words stand in the sentence."""
    if " (" in text:
        yield _IN_BRACKETS
    if "played by" in text or "portrayed by" in text:
        yield _PLAYED
    if " play" in text or " portray" in text:
        yield _PLAYS
    if " as " in text and _CAST.search(text):
        yield _AS


def is_given_name(word: str) -> bool:
    """Whether the word is a common first name."""
    return fold(word).lower() in given_names("en") | listed("male_names") | listed("female_names")


def _without_opener(part: str) -> str:
    """The name without a common word with which its sentence opens, and without a people: "Stepbrothers Ada", "the French Ada"."""
    first, _, rest = part.partition(" ")
    is_plain = is_everyday(first.lower()) or first.lower() in nationalities("en")
    return rest if rest and is_plain and not is_given_name(first) else part


def _is_part(part: str, actor: str, work: MadeWork) -> bool:
    """Whether the words name a character: no word that only opens the sentence, nobody of the player's own name."""
    said = set(part.lower().split())
    return not (
        _LEADS.match(part)
        or said & set(actor.lower().split())
        or said <= set(work.topic.name.lower().split())
        or part.lower() in _OF_NOBODY
        or (is_everyday(part.lower()) or part.lower() in words("person_nouns") | words("parts_of_nobody"))
        and not is_given_name(part)
    )


def gender_of_player(name: str) -> str:
    """The gender that the player's first name tells; "" where it tells none."""
    first = fold(name.split()[0]).lower()
    lists = {"masculine": listed("male_names"), "feminine": listed("female_names")}
    found = [gender for gender, names in lists.items() if first in names]
    return gender_of(first, "en") or (found[0] if len(found) == 1 else "")
