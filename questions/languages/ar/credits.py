"""Who made and played in the film, series or song that an Arabic article is about, told in the fixed words of credits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from questions.languages.ar.naming import listed
from questions.languages.ar.options import is_given_name, is_plain_person
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import PUNCTUATION, Token, is_preposition, tokenise, words
from questions.languages.ar.topic_names import shown_name
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.frames import Topic, Turn
from questions.languages.reading import DateValue, Sentence, Span
from questions.languages.tables import plain_table

_AGE, _OUR_TIME, _REACH, _MOST = 38, 1965, 25, 8
_LONGEST_NAME, _FEWEST_NAMES, _SHORTEST = 4, 2, 3


@dataclass(frozen=True, slots=True)
class _Credit:
    kinds: frozenset[str]
    question: str
    feminine: str
    people: str
    many: bool


@dataclass(frozen=True, slots=True)
class _Known:
    name: str
    gender: str
    born: int


@cache
def _table() -> dict:
    return plain_table(Path(__file__).parent / "credits.toml")


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in _table()["words"][name].split())


@cache
def _credits() -> dict[str, tuple[_Credit, ...]]:
    """The credits by each word that tells them."""
    found: dict[str, tuple[_Credit, ...]] = {}
    for row in _table()["credit"]:
        kinds = frozenset(fold(noun) for noun in row["kinds"].split())
        credit = _Credit(
            kinds, row["question"], row.get("feminine", ""), row["people"], row.get("many", False)
        )
        for word in row["tells"].split():
            found[fold(word)] = (*found.get(fold(word), ()), credit)
    return found


@cache
def works_with_credits() -> frozenset[str]:
    """The nouns of works whose makers are read here."""
    return frozenset(kind for credits in _credits().values() for credit in credits for kind in credit.kinds)


@cache
def _people(name: str) -> dict[str, _Known]:
    """The people of a list by their folded names."""
    split = (line.split(" ", 2) for line in _table()["people"][name])
    genders = {"m": "masculine", "f": "feminine"}
    return {fold(called): _Known(called, genders[sex], int(born)) for born, sex, called in split}


def find_credits(sentence: Sentence, spans: Sequence[Span], topic: Topic) -> Iterator[Turn]:
    """The makers and the first player of the work, each with others of the calling and the time; with none where these are not known."""
    kind = _kind_of_work(topic)
    if topic.is_person or not kind:
        return
    tokens = _of_this_work(tokenise(sentence.text, sentence.start))
    year = next((int(span.value.start[:4]) for span in spans if isinstance(span.value, DateValue)), None)
    arab = any(_is_arab(token) for token in tokens)
    for credit, start, end in _told(tokens, kind):
        name = bare(sentence.text[start - sentence.start : end - sentence.start])
        turn = _turn(credit, " ".join(name.split()), (start, end), topic, (year, arab))
        if turn is not None:
            yield turn


def _kind_of_work(topic: Topic) -> str:
    """The noun by which credits call the work; "" where the topic is none."""
    kinds = {topic.kind, *(noun.removeprefix("ال") for noun in topic.nouns)}
    return next((kind for kind in sorted(kinds) if kind in works_with_credits()), "")


def _is_arab(token: Token) -> bool:
    plain = token.folded.removeprefix("ال")
    return plain in _listed("arab_nations") or plain.removesuffix("ة") in _listed("arab_nations")


def _of_this_work(tokens: list[Token]) -> list[Token]:
    """The words before those that may speak of another work."""
    seen = False
    for at, token in enumerate(tokens):
        if token.folded.removeprefix("و") in _listed("another_work"):
            if seen:
                return tokens[:at]
            seen = True
    return tokens


def _told(tokens: list[Token], kind: str) -> Iterator[tuple[_Credit, int, int]]:
    """The credits of the sentence, each with the place of its name."""
    at = 0
    while at < len(tokens):
        found = _credit_at(tokens[at])
        if found is None:
            at += 1
            continue
        roles = []
        while at < len(tokens) and (found is not None or _leads_on(tokens[at])):
            roles += found or ()
            at += 1
            found = _credit_at(tokens[at]) if at < len(tokens) else None
        end = _end_of_name(tokens, at)
        if end > at and _is_name(tokens[at:end]):
            several = _goes_on(tokens[end : end + 2])
            for credit in roles:
                if kind in credit.kinds and (credit.many or not several):
                    yield credit, tokens[at].start, tokens[end - 1].end
        at = max(end, at + 1)


def _credit_at(token: Token) -> tuple[_Credit, ...] | None:
    """The credits that the word tells; () of those nothing is asked of, None where it tells none."""
    for word in (token.folded, token.folded.removeprefix("و")):
        if word in _credits():
            return _credits()[word]
        if word in _listed("others"):
            return ()
    return None


def _leads_on(token: Token) -> bool:
    return token.folded.removeprefix("و") in _listed("between") or token.folded == "و" or token.text == ":"


def _goes_on(behind: list[Token]) -> bool:
    """Whether another name is joined to the one before these words."""
    if not behind:
        return False
    first = behind[0].folded
    if first == "و":
        return len(behind) > 1 and _credit_at(behind[1]) is None
    if first[:1] != "و" or _credit_at(behind[0]) is not None:
        return False
    joined = first[1:]
    plain = joined not in tagger().common and joined not in listed("function_words")
    return is_given_name(joined) or plain and find_verb(joined) is None


@cache
def _everybody() -> frozenset[str]:
    """The folded names of all lists."""
    return frozenset(name for people in _table()["people"] for name in _people(people))


def _end_of_name(tokens: list[Token], first: int) -> int:
    """The word behind the name that begins there: a known one, or what ends at a mark or at a word of another sort."""
    for length in range(_LONGEST_NAME, 0, -1):
        if " ".join(token.folded for token in tokens[first : first + length]) in _everybody():
            return min(first + length, len(tokens))
    at = first
    while at < len(tokens) and at - first <= _LONGEST_NAME:
        token = tokens[at]
        if token.text in PUNCTUATION or token.text[0].isdigit() or _credit_at(token) is not None:
            break
        if at > first and (_joins(token) or token.folded in words("date_leads", "prepositions", "cuts")):
            break
        if at > first and (is_preposition(token) or _tells(token)):
            break
        at += 1
    return at


def _joins(token: Token) -> bool:
    """Whether an "and" is written onto the next name or the next clause."""
    return token.folded[:1] == "و" and len(token.folded) > _SHORTEST and not is_given_name(token.folded)


def _tells(token: Token) -> bool:
    form = find_verb(token.text)
    return form is not None and not form.also_noun and not is_given_name(token.folded)


def _is_name(tokens: Sequence[Token]) -> bool:
    text = " ".join(token.text for token in tokens)
    return (
        fold(text) in _everybody() or _FEWEST_NAMES <= len(tokens) <= _LONGEST_NAME and is_plain_person(text)
    )


def _turn(
    credit: _Credit, name: str, place: tuple[int, int], topic: Topic, of: tuple[int | None, bool]
) -> Turn | None:
    """The question for the name, ``of`` the year that is told and whether the work is of an Arab country."""
    year, arab = of
    people = _people(credit.people)
    known = people.get(fold(name))
    gender = known.gender if known is not None else _gender(name)
    if credit.feminine and not gender:
        return None
    born = known.born if known is not None else (year or _OUR_TIME + _AGE) - _AGE
    beside = _alike(people, gender or "masculine", born, fold(name)) if arab or known is not None else []
    if not beside and credit.many:
        return None
    question = credit.feminine if credit.feminine and gender == "feminine" else credit.question
    asked = question.format(name=shown_name(topic, topic.kind))
    return Turn(
        "told_kind",
        {"question": asked, "way": "credit" if beside else "credit_typed"},
        *place,
        "person",
        (name, *beside),
    )


def _gender(name: str) -> str:
    first = fold(name.split()[0])
    if first in listed("female_names") and first not in listed("male_names"):
        return "feminine"
    return "masculine" if first in listed("male_names") else ""


def _alike(people: dict[str, _Known], gender: str, born: int, key: str) -> list[str]:
    """Others of the gender, those of nearly the same age first."""
    near = sorted(people.values(), key=lambda one: abs(one.born - born))
    shared = set(key.split())
    return [
        one.name
        for one in near
        if one.gender == gender
        and abs(one.born - born) <= _REACH
        and not shared & set(fold(one.name).split())
    ][:_MOST]
