"""What an Arabic clause still says behind its date, and where another statement begins there."""

from __future__ import annotations

import re

from questions.languages.ar.masked import needs
from questions.languages.ar.openings import glued_and
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import (
    PUNCTUATION,
    Token,
    is_adverb,
    is_definite,
    is_glued,
    is_preposition,
    tokenise,
    words,
)
from questions.languages.ar.verbs import find_verb, fold
from questions.languages.frames import Frame
from questions.languages.gazetteer import gazetteer

_COMMA_BEFORE, _COMMA_BEHIND = re.compile(r"\s*[،,]\s*$"), re.compile(r"\s*[،,]")
_REACH = 80
_WORD = re.compile(r"[^\s،,؛:.!؟()\"«»]+")


def date_gap(frame: Frame, text: str, start: int, end: int) -> tuple[int, int]:
    """The date's place with the commas around it, where the verb's object stands behind them ("signed, on Thursday, the ...")."""
    behind = _COMMA_BEHIND.match(text, end, frame.end)
    if behind is None or start < frame.verb_start:
        return start, end
    told = max(frame.verb_end, frame.subject_end if frame.subject_start >= frame.verb_end else 0)
    following = tokenise(text[behind.end() : min(frame.end, behind.end() + _REACH)], 0)
    if not following or not _goes_on(following, frame, tokenise(text[told:start], told)):
        return start, end
    before = _COMMA_BEFORE.search(text, max(told, start - 3), start)
    return (before.start() if before else start), behind.end()


def _goes_on(following: list[Token], frame: Frame, told: list[Token]) -> bool:
    """Whether the words behind the date go on with what the verb did, and do not open another statement."""
    first = following[0]
    if first.folded in words("goes_on_with") or _is_needed(first, frame, told):
        return True
    verb = find_verb(frame.form)
    if verb is None or not (verb.needs_object or verb.done_to) or not _lacks_object(told):
        return False
    if first.text in PUNCTUATION:
        return first.text in '"«“'
    another = glued_and(first) or first.folded[:1] in "وف" and find_verb(first.text[1:]) is not None
    opens = is_adverb(first) or is_preposition(first) or first.folded in words("cuts", "always_cut")
    return not (another or opens or first.text.endswith(("ًا", "اً")) or _is_sure(first.text))


def _is_needed(first: Token, frame: Frame, told: list[Token]) -> bool:
    """Whether the verb needs this preposition and none such stands before the date."""
    needed = needs().get(fold(frame.form), frozenset())
    return first.folded in needed and not any(token.folded == first.folded for token in told)


def _lacks_object(told: list[Token]) -> bool:
    """Whether only phrases and more of the subject stand between the subject and the date."""
    first = next((token for token in told if token.text not in PUNCTUATION), None)
    if first is None:
        return True
    return is_preposition(first) or is_glued(first) or is_definite(first) or first.folded.startswith("و")


def second_statement(text: str, start: int, end: int) -> int | None:
    """Where another statement begins in these words, which the date before them does not date; None where none does."""
    said: set[str] = set()
    for found in _WORD.finditer(text, start, end):
        token = Token(found.group(), fold(found.group()), found.start(), found.end())
        following = _WORD.search(text, found.end(), end)
        if _begins_another(token, said, following.group() if following else ""):
            return start + len(text[start : found.start()].rstrip(" ،,\n"))
        said.add(token.folded)
    return None


def _begins_another(token: Token, said: set[str], following: str) -> bool:
    """Whether "but", "and did", "and the people did" or "and of the fruits" stands here; a verb alone only where nothing is said yet."""
    if token.folded in words("takes_back"):
        return True
    if said & words("leads_statement"):
        return False
    if not said:
        return _is_sure(token.text) or _joins(token) or _lists_next(token)
    if token.folded[:1] != "و":
        return _lists_next(token)
    did = _is_sure(token.text[1:]) and not _is_sure(token.text)
    the_people = is_definite(Token("", token.folded[1:], 0, 0)) and _is_sure(following)
    some = token.folded == "ومن" and following.startswith("ال") and "من" not in said
    return did or the_people or some


def _lists_next(token: Token) -> bool:
    """Whether the word is a place or thing with the article behind a "then": "(governor of) Menoufia, then of Minya"."""
    then_the = token.folded.startswith("فال") and gazetteer("ar").named(token.text) is None
    return then_the and (
        gazetteer("ar").named(token.text[1:]) is not None or token.folded[1:] in tagger().common
    )


def _joins(token: Token) -> bool:
    """Whether an "and" joins a noun without article or a number to what stands before the date."""
    numbered = token.folded[:1] == "و" and token.folded[1:2].isdigit()
    led = token.folded[:1] == "و" and token.folded[1:] in words("prepositions")
    phrase = Token("", token.folded[1:], 0, 0)
    led = led or token.folded[:1] == "و" and is_glued(phrase) and token.folded[2:] in tagger().common
    return led or numbered or token.folded == "و" or bool(glued_and(token)) and token.folded[1:3] != "ال"


def _is_sure(word: str) -> bool:
    form = find_verb(word)
    return form is not None and not form.also_noun and not form.present


_OPENING_PLACE = re.compile(r"[وف]?(?P<told>في\s+(?P<name>[^،,]{3,40}?))\s*[،,]?\s*")


def opening_place(before: str) -> str:
    """The place with which a sentence opens before its verb ("In Britain, ..."), where nothing else stands there; else ""."""
    found = _OPENING_PLACE.fullmatch(before)
    if found is None or gazetteer("ar").named(found["name"]) is None:
        return ""
    return found["told"]
