"""Reads when the article's own person, or one named in passing, was born and died, wherever the sentence tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.ar.lives import holds_office, is_rough
from questions.languages.ar.naming import listed
from questions.languages.ar.options import is_plain_person
from questions.languages.ar.tokens import Token, is_definite, tokenise, words
from questions.languages.ar.topics import is_strange, opens_with_name
from questions.languages.ar.verbs import find_verb
from questions.languages.frames import LifeOpening, Topic

_REACH, _BEHIND, _LONGEST_NAME, _RULING = 260, 60, 4, 4
_DASH = "-–—ـ"
_BRACKETS = re.compile(r"\((?P<inside>[^()\n]{4,110})\)")
_BOTH = re.compile(rf"\d{{3,4}}(?!\d)[^{_DASH}]{{0,40}}[{_DASH}][^{_DASH}]{{0,40}}?(?<!\d)\d{{3,4}}(?!\d)")
_BORN = re.compile(r"(?:من\s+)?(?:مواليد|وُ?لِ?دت?|و\.)\s")
_DIED = re.compile(r"(?:تُ?وفِ?[يىّ]ت?|ت\.?|المتوفى|المتوفي)\s")
_DIED_LATER = re.compile(r"(?<!\w)(?:تُ?وفِ?[يىّ]ت?|وفاة|مات)(?!\w)")
_YEAR_ALONE = re.compile(r"\s*(?:\d{1,2}\s+[^\W\d]+\s+)?\d{4}\s*م?\s*[-–—]?\s*$")
# "Born in 1929 in X ...", a sentence that leaves the name out as it can speak of nobody else.
_OPENS_BORN = re.compile(r"\(?\s*(?:من\s+)?مواليد\s")
_BORN_OUTSIDE = re.compile(r"(?<!\w)(?:وُ?لِ?دت?|مواليد)\s+(?=(?:(?!توف|مات)[^،؛.\n–—-]){0,60}?\d{4})")
_ENDS = re.compile(r"[،؛.\n]|\s+و\s?ت?و?[تم]?وف|\s+و\s?\w*مات|\)")
# A year, perhaps in two calendars: what is told behind it is of another deed.
_DATED = re.compile(
    r"(?<!\d)\d{3,4}(?!\d)\s*(?:هـ?|م)?(?!\w)(?:\s*[/(=،-]\s*(?:الموافق\s*)?[^()\n،.]{0,16}?\d{3,4}\s*(?:هـ?|م)?(?!\w))?"
)
_HIJRI = re.compile(r"هـ")
_GREGORIAN = re.compile(r"\d\s*م(?!\w)")
# Two times that could not be read as those of a life, behind which those of an office may follow.
_OTHER_TIMES = re.compile(
    rf"\d[^{_DASH}\d]{{0,20}}[{_DASH}][^{_DASH}\d]{{0,20}}\d{{1,2}}(?!\d)[^\d]*\d{{2,4}}"
)
_PASSING = re.compile(r"\s\((?P<inside>\d{3,4}\s*م?\s*[-–—]\s*\d{3,4}\s*م?)\)")


def life_of_topic(sentence: str, topic: Topic) -> LifeOpening | None:
    """Where the sentence tells the dates of the life of the person that it opens with; None where it does not."""
    if not topic.is_person or not (_OPENS_BORN.match(sentence) or opens_with_name(sentence, topic)):
        return None
    head = sentence[:_REACH]
    for found in _BRACKETS.finditer(head):
        told = _told_in(found["inside"])
        if told is None and _OTHER_TIMES.search(found["inside"]) or _is_of_kin(head[: found.start()]):
            return None
        if told is not None and _speaks_of_life(head[: found.start()], found["inside"], topic):
            born, died = told
            place = found.start("inside"), found.end("inside")
            rules = holds_office(f"{topic.name} {head[found.end() :]}", len(topic.name.split()) + _RULING)
            return LifeOpening(topic.name, *place, topic.gender, born, died, rules)
    outside = _BORN_OUTSIDE.search(head)
    if outside is None or _tells_of_kin(head[: outside.start()]):
        return None
    stop, dated = _ENDS.search(sentence, outside.end()), _DATED.search(sentence, outside.end())
    ends = [found for found in (stop and stop.start(), dated and dated.end()) if found]
    return LifeOpening(topic.name, outside.end(), min(ends, default=len(sentence)), topic.gender, born=True)


def _told_in(inside: str) -> tuple[bool, bool] | None:
    """Whether the brackets tell a birth alone and a death alone; None where they hold no dates of a life."""
    if is_rough(inside) or _HIJRI.search(inside) and not _GREGORIAN.search(inside):
        return None
    if _DIED.match(inside):
        return False, True
    if _BOTH.search(inside):
        return False, False
    if _DIED_LATER.search(inside):
        return None
    born = _BORN.match(inside) or _YEAR_ALONE.match(inside)
    return (True, False) if born and any(letter.isdigit() for letter in inside) else None


def _speaks_of_life(before: str, inside: str, topic: Topic) -> bool:
    """Whether nothing between the name and the brackets tells of an office that the dates may be those of."""
    tokens = tokenise(before, 0)
    if _BORN.match(inside) or _DIED.match(inside):
        return True
    behind = max((at for at, token in enumerate(tokens) if token.folded in topic.openings), default=0) + 1
    return not any(_rules(token) or _tells(token) for token in tokens[behind:])


def _rules(token: Token) -> bool:
    plain = token.folded.removeprefix("ال")
    return plain in words("rulers") or plain in words("reigns")


def _tells(token: Token) -> bool:
    form = find_verb(token.text)
    return form is not None and not form.also_noun and not form.present


def _tells_of_kin(before: str) -> bool:
    """Whether somebody's kin was named; "the son" behind a name is only the younger of two who bear it."""
    told = tokenise(before, 0)[_LONGEST_NAME:]
    return any(token.folded in words("kin") and not is_definite(token) for token in told)


def _is_of_kin(before: str) -> bool:
    """Whether somebody of the person's family was named: "his father is X (1860-1947)"."""
    told = {form for token in tokenise(before, 0) for form in (token.folded, token.folded.removeprefix("و"))}
    return any(word in words("kin") and word.endswith(("ه", "ها")) for word in told)


def lives_within(sentence: str) -> Iterator[LifeOpening]:
    """Persons in full whom the sentence names in passing with the years of their lives in brackets."""
    for found in _PASSING.finditer(sentence):
        before = tokenise(sentence[max(0, found.start() - 90) : found.start()], 0)
        length = _name_before(before)
        if not length or len(before) > length and is_strange(before[-length - 1]):
            continue
        if any(_rules(token) for token in before[:-length][-_RULING:]):
            continue
        name = " ".join(token.text for token in before[-length:])
        rules = holds_office(sentence[found.end() : found.end() + _BEHIND], _RULING)
        place = found.start("inside"), found.end("inside")
        yield LifeOpening(name, *place, _gender(before[-length]), False, rules=rules)


def _name_before(tokens: list[Token]) -> int:
    """How many of the last words are one person's name; 0 for none."""
    lengths = range(min(_LONGEST_NAME, len(tokens)), 1, -1)
    return next(
        (size for size in lengths if is_plain_person(" ".join(token.text for token in tokens[-size:]))), 0
    )


def _gender(first: Token) -> str:
    woman = first.folded in listed("female_names") and first.folded not in listed("male_names")
    return "feminine" if woman else "masculine"
