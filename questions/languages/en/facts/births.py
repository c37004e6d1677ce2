"""Where a person was born and died, as a sentence or the brackets behind the name tell it: "(born 1953 in Bath)", "was born to two weavers in Bath"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from questions.languages.en.tokens import words
from questions.languages.frames import Topic

_NAME = r"(?:[A-ZÀ-ÖØ-Þ][\w.'’-]* )(?:(?:de|van|von|der|bin|al|da|di|del) |(?:[A-ZÀ-ÖØ-Þ][\w.'’-]*|[\"“][A-Z][\w ]{1,20}[\"”]) )*"
_PLACE = r"(?P<place>[A-ZÀ-ÖØ-ÞŚŠŻŽČĆĐŁ](?:[\w'’.]*[\w'’])(?:(?: |-|-[a-z]+-)[A-ZÀ-ÖØ-Þ][\w'’]+){0,3})"
_DATE = r"(?:[A-Z][a-z]+\.? \d{1,2}, ?\d{4}|\d{1,2} [A-Z][a-z]+,? \d{4}|[A-Z][a-z]+,? \d{4}|c\. ?\d{4}|\d{4})"
_KIND = r"(?:the (?:small |tiny |little |old )?(?:city|town|village|hamlet|port) of |what is now |nearby )?"
_VERB = re.compile(rf"(?P<who>He |She |{_NAME})(?:was )?(?P<verb>born|died) ")
# The subject stands behind what opens the sentence: "Born in Bath, Keller studied ...".
_OPENED = re.compile(
    rf"Born (?:[^.;()]{{2,90}}?), (?P<who>[Hh]e |[Ss]he |{_NAME})(?=(?:was|is|had|began|grew|came|spent|left|went|took|made|won|became|held|[a-z]+ed|first|later)\b)"
)
_WHERE = re.compile(rf"\b(?:in|at) {_KIND}{_PLACE}")
_BRACKETS = re.compile(rf"(?P<who>{_NAME})(?:[A-Z]{{2,5}} )?\((?P<inside>[^()]{{4,160}})\)")
_PARTS = re.compile(r"\s+[–—-]\s+|\s?[–—]\s?|[;,.]\s*(?=[Dd]\.|[Dd]ied\b)")
_BORN_IN = re.compile(
    rf"(?:.*[;,] ?)?(?:[Bb]orn[:,]? |b\. ?)?(?:on |in )?{_DATE},? (?:(?:in|at) )?{_KIND}{_PLACE}(?=$|, )|(?:.*[;,] ?)?[Bb]orn (?:in|at) {_KIND}{_PLACE.replace('place', 'early')}(?=$|, | (?:in|on) )"
)
_DIED_IN = re.compile(
    rf"(?:[Dd]ied[:,]? |[Dd]\. ?)?(?:on |in )?{_DATE},? (?:(?:in|at) )?{_KIND}{_PLACE}(?=$|, )"
)
_OTHERS = re.compile(
    r"\b(?:that|who|whose|which|where|while|when|after|during|raised|grew|moved|living|lived|from|blind|prematurely|near|shortly|soon|fighting|battle|accident|crash|action|died|buried|and(?! (?:raised|educated|brought|christened|baptised|baptized|[A-Z]))|or)\b"
)
_NOT_BEHIND = re.compile(
    r"[’'-]\w|\s(?:[A-Z]|and\b(?! (?:educated|raised|grew|moved|later|his|her|was|died|spent|studied|attended))|or\b|de\b|del\b|di\b|upon\b|am\b)"
)
_SEASONS = frozenset(["spring", "summer", "autumn", "winter", "early", "late", "mid", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"])  # fmt: skip
_LONGEST_BETWEEN = 110


@dataclass(frozen=True, slots=True)
class Life:
    """A place of birth or death; ``verb`` is "born" or "died", and the places count characters of the sentence."""

    verb: str
    place: str
    start: int
    end: int


def lives_in(text: str, topic: Topic) -> Iterator[Life]:
    """The places of birth and death of the person that the sentence tells, each with the place that it names first."""
    if not topic.is_person or not any(cue in text for cue in ("born", "Born ", "died", "(", "b. ")):
        return
    found = list(_in_sentence(text, topic)) or list(_in_brackets(text, topic))
    yield from (life for life in found if _is_whole(life, text))


def _in_sentence(text: str, topic: Topic) -> Iterator[Life]:
    told = _VERB.match(text) or _OPENED.match(text)
    if told is None or not is_topic(told["who"], topic):
        return
    is_opened = text.startswith("Born ") and not told["who"].startswith("Born ")
    verb, at, last = (
        ("born", len("Born"), told.start("who")) if is_opened else (told["verb"], told.end(), len(text))
    )
    for found in _WHERE.finditer(text, at, min(last, at + _LONGEST_BETWEEN + 40)):
        between = text[at : found.start()]
        if (
            re.search(r"[.;](?=\s[A-Z])", between)
            or len(between) > _LONGEST_BETWEEN
            or _OTHERS.search(between)
        ):
            return
        if found["place"].split()[0].lower().rstrip(".") in words("months") | _SEASONS:
            continue
        yield Life(verb, found["place"], found.start("place"), found.end("place"))
        return


def _in_brackets(text: str, topic: Topic) -> Iterator[Life]:
    told = _BRACKETS.match(text)
    if told is None or not is_topic(told["who"], topic):
        return
    at = told.start("inside")
    inside = told["inside"]
    cut = _PARTS.search(inside)
    born, behind = (inside, "") if cut is None else (inside[: cut.start()], inside[cut.end() :])
    first = _BORN_IN.match(born)
    if first is not None:
        name = "place" if first["place"] else "early"
        yield Life("born", first[name], at + first.start(name), at + first.end(name))
    last = _DIED_IN.match(behind) if behind else None
    if last is not None and cut is not None:
        yield Life(
            "died", last["place"], at + cut.end() + last.start("place"), at + cut.end() + last.end("place")
        )


def _is_whole(life: Life, text: str) -> bool:
    """Whether the place is a whole name, and none of a month or a house."""
    said = {word.lower().rstrip(".") for word in re.findall(r"[\w.]+", life.place)}
    return not said & (words("months") | _SEASONS) and _NOT_BEHIND.match(text, life.end) is None


def is_topic(who: str, topic: Topic) -> bool:
    """Whether the words before the verb mean the article's person."""
    said = [word for word in re.findall(r"\w+", who) if word not in ("Sir", "Dr", "He", "She")]
    return set(said) <= set(re.findall(r"\w+", topic.name)) or bool(said) and said[-1] in topic.name.split()
