"""What a strict reader holds against an Arabic question for a place, a body or a member: a second statement or place, options seen through."""

from __future__ import annotations

import re

from questions.languages.ar.number_times import has_time
from questions.languages.ar.tokens import tokenise
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.asked import Asked
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.whole_words import whole_places

# Things are of feminine gender where there are several: "which of these languages *are found*".
_LISTED = frozenset({"member", "not_member"})
# "A rocket of the model "Falcon 9"": a common word that is also a town's name.
_QUOTES = frozenset('"«“')
_GAPS = frozenset({"blank_place"})
_ASKING = frozenset({"where", "which", "who"})
# "Born in ____ and his health did not let him": the place is not that of the second statement.
_SECOND = re.compile(r"\sو(?:لم|لا|ما|قد|كان|كانت)\s")
_INSIDE = re.compile(r"\s(?:بمستشفى|بحي|بضاحية|بمطار|بميدان|بشارع|بفندق)\s")
_DECLARED = re.compile(r"(?<!\w)(?:أعلن|أعلنت|أكد|أكدت|قرر|قررت)\s[^،]*،")
_OF_OLD = ("الدولة ", "الإمبراطورية ", "إمبراطورية ", "مملكة ", "سلطنة ", "الخلافة ", "إمارة ")
_NEAR, _LITTLE = 30, 6


def where_objection(asked: Asked) -> str:
    """The code of what speaks against the question; "" where nothing does or no place, body or member is asked for."""
    if asked.way in _LISTED:
        verb = find_verb(asked.stem.split(" ", 1)[0])
        return "bad_agreement" if verb is not None and verb.gender == "masculine" else ""
    if asked.way not in _ASKING | _GAPS:
        return ""
    if _is_of_stem(asked):
        return "eliminable"
    if asked.way in _GAPS:
        named = asked.text[asked.answer_end : asked.answer_end + 2].strip() in _QUOTES
        return "wrong_type" if named else ""
    others = [option for option in asked.options if option != asked.key]
    told = any(True for other in others for _ in whole_places(other, asked.question))
    if told or _is_odd_one(asked.key, others):
        return "eliminable"
    stem = bare(asked.stem)
    if asked.way == "who" and "ما الدولة" in asked.question and _may_be_any(stem):
        return "several_right"
    if "أي مدينة" in asked.question and _INSIDE.search(stem):
        return "key_in_stem"
    if asked.way != "where" and _DECLARED.search(stem):
        return "clumsy"
    return "torn" if _SECOND.search(stem) and asked.way == "where" or _is_one_of_two(asked) else ""


def _may_be_any(stem: str) -> bool:
    """Whether so little is told, and no time, that it may be true of many countries."""
    return len(stem.split()) <= _LITTLE and not has_time(stem) and '"' not in stem


def _is_of_stem(asked: Asked) -> bool:
    """Whether a wrong country is the one whose people the question names: "the Canadian minister sues" no Canada."""
    told = {nationalities("ar").get(token.folded, "") for token in tokenise(asked.question, 0)} - {""}
    others = (gazetteer("ar").named(option) for option in asked.options if option != asked.key)
    return any(place is not None and place.kind == "country" and place.code in told for place in others)


def _is_odd_one(key: str, others: list[str]) -> bool:
    """Whether the key alone is a state of old among those of today, or alone says of what country it is."""
    if not others:
        return False
    of_old = key.startswith(_OF_OLD) and not any(other.startswith(_OF_OLD) for other in others)
    longer = len(key.split()) > max(len(other.split()) for other in others)
    same_head = all(other.split()[0] == key.split()[0] for other in others)
    return of_old or longer and same_head


def _is_one_of_two(asked: Asked) -> bool:
    """Whether a second place is joined to the one that is asked for: "in New York and Las Vegas"."""
    behind = tokenise(asked.text[asked.answer_end : min(asked.answer_end + _NEAR, asked.sentence.end)], 0)
    if not behind or behind[0].text[:1] != "و":
        return False
    first = behind[0].text[1:] or (behind[1].text if len(behind) > 1 else "")
    rest = behind[1:] if behind[0].text[1:] else behind[2:]
    names = (first, f"{first} {rest[0].text}" if rest else first)
    return any(gazetteer("ar").named(fold(name)) is not None for name in names)
