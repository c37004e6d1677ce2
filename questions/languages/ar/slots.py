"""The part that a name plays in an Arabic clause, where a question can take it out: its subject, or a phrase behind it."""

from __future__ import annotations

import re

from questions.languages.ar.options import opens_with_role
from questions.languages.ar.peers import kind_noun
from questions.languages.ar.roles import role_of
from questions.languages.ar.tokens import PUNCTUATION, tokenise
from questions.languages.ar.verbs import find_verb, fold
from questions.languages.frames import Frame, Slot
from questions.languages.gazetteer import gazetteer
from questions.languages.reading import NameValue, Sentence

_LEAD = re.compile(
    r"(?<!\w)(?P<lead>في|من|إلى|على|ضد|مع|أمام)\s+(?:(?:مدينة|العاصمة|دولة|جمهورية|نادي|فريق|منتخب)\s+)?$"
)
_GOES_ON = re.compile(r"^\s*(?:رأس|[(،,]?\s*و(?=\w)|ال\w|[(])")
_SEAT = re.compile(
    r"^\s+عاصمة\s"
)  # "in Chisinau, capital of Moldova": what is said of the answer would give it away
# Which country or continent did what an article tells mostly stands in its title, or follows from the rest of the sentence.
_GUESSED = frozenset({"country", "continent"})
_REACH = 24


def slot_of(sentence: Sentence, frame: Frame, start: int, end: int) -> Slot | None:
    """Where the name stands in its clause; None where it is only a part of another phrase."""
    text, offset = sentence.text, sentence.start
    place = gazetteer("ar").named(text[start - offset : end - offset])
    if place is not None and place.kind in _GUESSED:
        return None
    if _GOES_ON.match(text[end - offset :].lstrip() and text[end - offset :]):
        return None
    if _is_subject(sentence, frame, start, end):
        return Slot(start, end, "subject") if _may_be_asked_for(sentence, frame, start, end) else None
    low = max(frame.verb_end, start - _REACH)
    lead = _LEAD.search(text[low - offset : start - offset])
    if lead is None:
        return None
    if _SEAT.match(text[end - offset :]):
        return None
    opens = low + lead.start()
    behind = max(frame.verb_end, frame.subject_end if frame.subject_start >= frame.verb_end else 0)
    if opens < behind or not _is_light(text[behind - offset : opens - offset]):
        return None
    return Slot(opens, end, "phrase", fold_lead(lead["lead"]))


def _is_subject(sentence: Sentence, frame: Frame, start: int, end: int) -> bool:
    """Whether the name is the whole subject, alone or behind the office of its bearer."""
    if frame.subject_end != end or frame.subject_text:
        return False
    if frame.subject_start == start:
        return True
    role = role_of(sentence, start, end)
    return role is not None and role.start == frame.subject_start


def _may_be_asked_for(sentence: Sentence, frame: Frame, start: int, end: int) -> bool:
    """Whether the verb before the name takes the gender of the noun that asks for it, and no apposition follows."""
    name, rest = (
        sentence.text[start - sentence.start : end - sentence.start],
        sentence.text[end - sentence.start :],
    )
    place = gazetteer("ar").named(name)
    if frame.verb_end > start or (place is not None and place.kind == "country") or opens_with_role(rest):
        return False
    noun = kind_noun(NameValue(name, "place")) or kind_noun(NameValue(name, "organisation"))
    form = find_verb(frame.form)
    return not noun or form is None or (form.gender == "feminine") == noun.endswith("ة")


def fold_lead(lead: str) -> str:
    """The preposition as a question writes it."""
    return {"الى": "إلى", "فى": "في"}.get(lead, lead)


def _is_light(between: str) -> bool:
    """Whether nothing stands there to which the phrase could belong instead of the verb: no definite noun, no verb."""
    tokens = [token for token in tokenise(between, 0) if token.text not in PUNCTUATION]
    return len(tokens) <= 1 and all(
        find_verb(token.text) is None and not fold(token.text).startswith("ال") for token in tokens
    )
