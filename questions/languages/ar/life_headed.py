"""Whom an Arabic article is about where its first sentences tell a life: the title's name, or another name of that person, with its dates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from questions.languages.ar.introductions import leads_to_name, person_noun
from questions.languages.ar.naming import head_types, listed
from questions.languages.ar.options import is_plain_person
from questions.languages.ar.same_names import is_same_name, plain_word, sounds_like
from questions.languages.ar.tokens import PUNCTUATION, Token, is_preposition, tokenise, words
from questions.languages.ar.topics import openings_of
from questions.languages.ar.verbs import find_verb, fold
from questions.languages.frames import Topic
from questions.languages.nationalities import nationalities

_LOOK, _SAID, _MOST_BEFORE, _LONGEST_TITLE, _DESCRIBED, _ALIKE = 320, 160, 14, 5, 7, 2
_BRACKETS = re.compile(r"\((?P<inside>[^()\n]{4,120})\)")
_DAY = r"\d{1,2}\s*/?\s*[^\W\d]+(?:\s*/\s*[^\W\d]+)?[\s،,]*\d{3,4}"
_BOTH_DAYS = re.compile(rf"{_DAY}\s*م?\s*[-–—ـ]\s*(?:ت\.?\s*)?{_DAY}")
_DAY_ON = re.compile(rf"^\s*{_DAY}\s*م?\s*[-–—ـ]?\s*$")
_YEARS = re.compile(r"^\s*\d{3,4}\s*م?\s*[-–—ـ]\s*\d{3,4}\s*م?\s*$")
_TOLD = re.compile(r"(?<!\w)(?:وُ?لِ?دت?|مواليد|تُ?وفِ?[يىّ]ت?|المتوفى|المتوفي|[وت]\.)(?!\w)[^()]*\d{3,4}")
_OUTSIDE = re.compile(
    r"(?<!\w)(?:وُ?لِ?دت?|(?:من\s+)?(?:ال)?مواليد)\s[^()\n.؛،]{0,50}?\(?[^()\n.؛،]{0,20}?(?<!\d)\d{3,4}(?!\d)"
)
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f][^\u0600-\u06ff()]*")


def person_of_life(sentence: str, title: str, text: str) -> Topic | None:
    """The person whom the title names, where the sentence opens with that name, or another of the same person, and tells the dates of a life."""
    name = title.split("(")[0].split("،")[0].strip()
    named = [plain_word(fold(word)) for word in name.split()]
    if not 0 < len(named) <= _LONGEST_TITLE or not all(word.isalpha() for word in named):
        return None
    if {named[0], named[0].removeprefix("ال")} & (
        head_types().keys() | listed("work_heads") | words("happenings")
    ):
        return None
    head, start = sentence[:_LOOK], max(0, text.find(sentence[:_LOOK]))
    lead = text[start : start + _LOOK]
    at = _where_life_is_told(head)
    if at is None:
        return None
    before = _names_before(head[:at], named)
    if before is None or not _is_named(name, before, lead, at):
        return None
    gender = _gender(head, lead, before)
    said = " ".join(token.text for token in before if not leads_to_name(token) and not _says_what(token))
    return Topic(name, openings_of(name) | openings_of(said), gender, is_person=True) if gender else None


def _where_life_is_told(head: str) -> int | None:
    """Where the first words stand that tell somebody's dates: a birth or a death, or the days of both."""
    outside = _OUTSIDE.search(head)
    for found in _BRACKETS.finditer(head):
        if outside is not None and outside.start() < found.start():
            break
        inside = found["inside"]
        if _TOLD.search(inside) or _BOTH_DAYS.search(inside):
            return found.start()
        if (_DAY_ON.match(inside) or _YEARS.match(inside)) and _says_what_person(head[found.end() :]):
            return found.start()
    return outside.start() if outside is not None else None


def _says_what_person(behind: str) -> bool:
    """Whether one of the next words, before anything is told, says what a person is."""
    for token in tokenise(behind[:80], 0)[:_DESCRIBED]:
        plain = token.folded.removeprefix("ال")
        if {plain, plain.removesuffix("ا")} & (words("person_nouns") - words("also_things")):
            return True
        if find_verb(token.text) is not None and token.folded not in words("copulas"):
            return False
    return False


def _names_before(before: str, named: Sequence[str]) -> list[Token] | None:
    """The words of the names that stand before the dates; None where something is told there first."""
    plain = _LATIN.sub(" ", _BRACKETS.sub(" ", before))
    names: list[Token] = []
    tokens = [token for token in tokenise(plain, 0) if token.text not in PUNCTUATION]
    for at, token in enumerate(tokens):
        if {token.folded, token.folded.removeprefix("و")} & words("copulas", "called_so"):
            if not names and token.folded in words("counts_as"):
                return None
            if not _missing(named, [plain_word(one.folded) for one in names]):
                break
            continue
        if _says_what(token) and names:
            break
        own = plain_word(token.folded) in named
        if _tells(token) and not own or is_preposition(token) and not names or at > _MOST_BEFORE:
            return None
        names.append(token)
    return names


def _says_what(token: Token) -> bool:
    plain = token.folded.removeprefix("ال")
    return (
        plain in words("rulers") or person_noun(plain) != "" or token.folded in nationalities("ar")
    ) and token.folded not in listed("titles")


def _tells(token: Token) -> bool:
    form = find_verb(token.text)
    return form is not None and not form.also_noun


def _is_named(title: str, before: Sequence[Token], lead: str, at: int) -> bool:
    """Whether the words before the dates, or right behind them, are the title's name."""
    said = [plain_word(token.folded) for token in before]
    if not said or before[0].folded in words("person_nouns"):
        return lead.startswith("(") or bool(said) and is_plain_person(title)
    named = [plain_word(fold(word)) for word in title.split()]
    missing = _missing(named, said)
    alike = all(any(_is_alike(word, one) for one in said) for word in missing)
    if not missing or alike and len(missing) < len(named):
        return True
    following = [token.folded for token in tokenise(lead[at : at + _SAID], 0)]
    called = not words("called_so").isdisjoint(following)
    return called and not _missing(named, [plain_word(word.removeprefix("ب")) for word in following])


def _missing(named: Sequence[str], said: Sequence[str]) -> list[str]:
    return [word for word in named if not any(is_same_name(word, one) for one in said)]


def _is_alike(word: str, other: str) -> bool:
    """Whether two words may be one foreign name that is spelled by its sound."""
    return sounds_like(word, other) or word[:2] == other[:2] and abs(len(word) - len(other)) < _ALIKE


def _gender(head: str, lead: str, before: Sequence[Token]) -> str:
    """The gender that the sentence tells behind the name, or else the first name, or what follows; "" for none."""
    own, all_of_it = tokenise(head, 0)[len(before) :], tokenise(lead, 0)[len(before) :]
    told = next(filter(None, map(_gender_told, own)), "")
    first = before[0].folded if before else ""
    of_women, of_men = first in listed("female_names"), first in listed("male_names")
    if told or of_women != of_men:
        return told or ("feminine" if of_women else "masculine")
    forms = (find_verb(token.text) for token in all_of_it)
    verbs = (form.gender for form in forms if form is not None and not form.also_noun)
    return next(filter(None, map(_gender_told, all_of_it)), "") or next(verbs, "")


def _gender_told(token: Token) -> str:
    forms = {token.folded, token.folded.removeprefix("و")}
    if forms & words("tells_woman"):
        return "feminine"
    if forms & words("tells_man"):
        return "masculine"
    noun = person_noun(token.folded.removeprefix("ال"))
    if not noun:
        return ""
    return "feminine" if noun.endswith("ة") and noun not in words("masculine_in_ta") else "masculine"
