"""What the headline of an Arabic explainer, profile or obituary names, where the text speaks of it and tells how it began.

A birth, or the founding of a thing, several years and the name said again and again tell such an article from a report of a day.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from functools import cache

from questions.languages.ar.introductions import leads_to_name
from questions.languages.ar.naming import gender_of_noun, head_types, listed
from questions.languages.ar.options import is_given_name
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import Token, is_definite, is_preposition, phrases, tokenise, words
from questions.languages.ar.topic_names import nouns_of
from questions.languages.ar.topics import openings_of
from questions.languages.ar.verbs import bare_page, find_verb, fold, in_one_spelling
from questions.languages.frames import Topic
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities

_PARTS = re.compile(r"\.\.+|…|[:؟?!|،,]|\s[-–—]\s")
_MARKS = re.compile(r"[\"«»“”'()\[\]]")
_YEAR = re.compile(r"(?<![\d.,])(?:1[0-9]|20)\d\d(?![.,]?\d)")
_LEAD, _FEW, _LONGEST_NAME, _LONGEST_ROLE, _LONGEST_CLAUSE, _NEAR = 900, 2, 5, 4, 8, 80
_FROM, _TO = "من", fold("إلى")
_FEWEST_YEARS, _PER_YEAR, _FEWEST_MENTIONS, _PER_MENTION = 4, 800, 4, 900


def headlined_topic(title: str, text: str) -> Topic | None:
    """The person or thing that a part of the headline names, if the article tells how it began and what came of it."""
    body = bare_page(text.removeprefix(title))
    if len(set(_YEAR.findall(body))) < max(_FEWEST_YEARS, len(body) // _PER_YEAR):
        return None
    for part, explains in _naming_parts(bare_page(title)):
        topic = _person(part, body) or (_thing(part, body) if explains else None)
        if topic is not None:
            return topic
    return None


def _naming_parts(title: str) -> Iterator[tuple[list[Token], bool]]:
    """The words of the headline's parts that may be a name, the first, the last and those behind what leads to one, and whether it promises a history."""
    parts = [part.strip() for part in _PARTS.split(_MARKS.sub("", title)) if part.strip()]
    promises = any(_promises(tokenise(part, 0)) for part in parts)
    for part in parts:
        lead = next((one for one in _leads() if fold(part).startswith(f"{one} ")), "")
        if lead or len(parts) > 1 and part in (parts[0], parts[-1]):
            name = _until_it_ends(tokenise(part[len(lead) :].strip(), 0))
            yield name, promises or lead in phrases("explainer_leads")


def _promises(part: list[Token]) -> bool:
    """Whether the part of the headline promises the history of something: "stages", "how it began", "from X to Y"."""
    said = [token.folded for token in part]
    return not words("promised_histories").isdisjoint(said) or said[:1] == [_FROM] and _TO in said


@cache
def _leads() -> tuple[str, ...]:
    return tuple(sorted((*phrases("explainer_leads"), *phrases("death_leads")), key=len, reverse=True))


def _until_it_ends(tokens: list[Token]) -> list[Token]:
    """The words before the first that no name goes on with."""
    ends = (at for at, token in enumerate(tokens) if token.folded in words("ends_headed_name"))
    return tokens[: next(ends, len(tokens))]


def _person(part: list[Token], body: str) -> Topic | None:
    """The person whom the words name behind an office or alone, and of whose birth the text tells."""
    plain = in_one_spelling(body)
    for first in range(min(_LONGEST_ROLE, len(part))):
        if not all(_says_who(token) for token in part[:first]):
            return None
        name = part[first : first + _LONGEST_NAME]
        while name and not (_is_personal(name, alone=not first) and _count([_joined(name)], plain)):
            name = name[:-1]
        name = _as_often_said(name, plain)
        gender = _gender_of_born(name, plain) if name else ""
        if gender and _is_spoken_of([name[-1].folded], plain):
            shown = " ".join(token.text for token in name)
            shown = shown if len(name) > 1 else _in_full(shown, gender, body)
            return Topic(shown, openings_of(shown), gender, is_person=True)
    return None


def _as_often_said(name: list[Token], body: str) -> list[Token]:
    """The longest part at its head of which the text says none more often: other words followed the name by chance."""
    heads = [name[:last] for last in range(len(name), _FEW - 1, -1)] or [name]
    return max(heads, key=lambda one: _count([_joined(one)], body)) if name else name


def _in_full(last: str, gender: str, body: str) -> str:
    """The last name with the given names before it, as the text has it most often; alone where two are as frequent."""
    told = Counter(
        f"{found['first']} {last}"
        for found in re.finditer(rf"(?<!\w)(?P<first>\w+(?: \w+)?) {re.escape(last)}(?!\w)", body)
        if _are_given(found["first"], gender)
    )
    told = told or Counter(
        f"{first} {last}"
        for first in re.findall(rf"(?<!\w)(\w+) {re.escape(last)}(?!\w)", body)
        if _are_given(first, gender)
    )
    ranked = told.most_common(_FEW)
    if not ranked or len(ranked) == _FEW and ranked[0][1] == ranked[1][1]:
        return last
    return ranked[0][0]


def _are_given(names: str, gender: str) -> bool:
    """Whether the words are given names of somebody of this gender."""
    told = [fold(name) for name in names.split()]
    others = listed("female_names") - listed("male_names")
    if gender == "feminine":
        others = listed("male_names") - listed("female_names")
    return all(map(is_given_name, told)) and others.isdisjoint(told[:1])


def _joined(name: list[Token]) -> str:
    return " ".join(token.folded for token in name)


def _says_who(token: Token) -> bool:
    """Whether the word may say who somebody is before the name: an office, a trade, a people."""
    plain = token.folded.removeprefix("ال")
    known = plain in words("person_nouns") or token.folded in listed("offices") or leads_to_name(token)
    return known or is_definite(token) or token.folded in nationalities("ar")


def _is_personal(name: list[Token], *, alone: bool) -> bool:
    """Whether the words may be the name of one person: no common words, no place, no body; one word where it is all that is said."""
    if len(name) == 1 and not alone or name[0].folded in head_types():
        return False
    if is_definite(name[0]) or is_preposition(name[0]):
        return False
    if gazetteer("ar").named(" ".join(token.text for token in name)) is not None:
        return False
    given = is_given_name(name[0].folded) or name[0].folded in listed("joiners")
    by_family = len(name) > 1 and is_definite(name[-1]) and given
    return all(map(_is_of_name, name[:-1])) and (by_family or _is_of_name(name[-1]))


def _is_of_name(token: Token) -> bool:
    """Whether the word is a name, or one that nobody knows as anything else."""
    if token.folded in words("person_nouns") or token.folded in listed("offices"):
        return False
    if is_given_name(token.folded) or token.folded in listed("joiners"):
        return True
    return token.folded.isalpha() and token.folded not in tagger().common and find_verb(token.text) is None


def _gender_of_born(name: list[Token], body: str) -> str:
    """The gender that the first word of a birth tells whose bearer is this person or unsaid; "" where none is told."""
    own = {token.folded for token in name}
    for found in re.finditer(rf"(?<!\w)[وف]?(?P<verb>{'|'.join(words('born'))})(?!\w)", body):
        behind = tokenise(body[found.end() : found.end() + _NEAR], 0)[:_LONGEST_CLAUSE]
        unsaid = behind and len(name) > 1 and (is_preposition(behind[0]) or behind[0].folded.isdigit())
        if unsaid or own & {
            word for token in behind for word in (token.folded, token.folded.removeprefix("ل"))
        }:
            return _gender(found["verb"], name[0].folded)
    return ""


def _gender(verb: str, first: str) -> str:
    """The gender that the word tells, or else the first name."""
    if verb.endswith(("ت", "ة", "ها")):
        return "feminine"
    unmarked = verb == "مواليد" and first in listed("female_names") - listed("male_names")
    return "feminine" if unmarked else "masculine"


def _thing(part: list[Token], body: str) -> Topic | None:
    """The body, work, deal or happening that the words name, and of whose beginning the text tells."""
    name, kind = _headed_name(part, body, in_one_spelling(body))
    plain = _MARKS.sub("", in_one_spelling(body))
    if not name or kind in words("not_explained") or _is_settled(name):
        return None
    nouns = nouns_of(kind)
    said = {fold(name), *nouns, *(openings_of(name) - {kind, f"ال{kind}"} - nationalities("ar").keys())}
    if not _is_spoken_of(said, plain) or not _is_begun(said, kind, plain):
        return None
    return Topic(name, openings_of(name), gender_of_noun(kind), is_person=False, nouns=nouns, kind=kind)


def _is_settled(name: str) -> bool:
    """Whether it is a country or a town, of which news speak day by day."""
    place = gazetteer("ar").named(name)
    return place is not None and place.kind in ("country", "city", "capital")


def _headed_name(part: list[Token], body: str, plain: str) -> tuple[str, str]:
    """The name as the text has it and the noun that says what it is; two empty words where none is named."""
    for last in range(min(_LONGEST_NAME, len(part)), 0, -1):
        name = part[:last]
        kind = name[0].folded
        if kind in head_types():
            official = _official(name, body, plain) if last > 1 else ""
            if official:
                return official, kind
        elif not is_definite(name[0]) or last > 1:
            heads = (
                set(re.findall(rf"(?<!\w)[ولب]?(\w+) [\"«“'(]*{re.escape(_joined(name))}(?!\w)", plain))
                & head_types().keys()
            )
            if len(heads) == 1:
                return " ".join(token.text for token in name), next(iter(heads))
    return "", ""


def _official(name: list[Token], body: str, plain: str) -> str:
    """The name as the text spells it, with up to three words more behind its first; "" where the text has it not.

    A short name that stands in quotation marks or brackets behind the whole one tells that.
    """
    head, *rest = (re.escape(token.folded) for token in name)
    found = re.search(rf"(?<!\w){head}(?: \w+){{0,3}}? {' '.join(rest)}(?!\w)", plain)
    found = found or re.search(rf"(?<!\w)({head}(?: \w+){{1,3}}) [\"«“'(]+{' '.join(rest)}(?!\w)", plain)
    return body[slice(*found.span(found.lastindex or 0))] if found else ""


def _is_begun(said: Collection[str], kind: str, body: str) -> bool:
    """Whether the text tells how it began: the verb, and behind it the thing by name or noun, or unsaid."""
    named = {word for one in said for word in one.split()} | {kind, f"ال{kind}"}
    for found in re.finditer(rf"(?<!\w)[وف]?(?:{'|'.join(words('begun'))})(?!\w)", body):
        behind = tokenise(body[found.end() : found.end() + _NEAR], 0)[:_LONGEST_NAME]
        if behind and (is_preposition(behind[0]) or named & {token.folded for token in behind}):
            return True
    return False


def _is_spoken_of(said: Collection[str], body: str) -> bool:
    """Whether the first paragraphs say one of the words and the text says them again and again."""
    often = _count(said, body) >= max(_FEWEST_MENTIONS, len(body) // _PER_MENTION)
    return often and _count(said, body[:_LEAD]) > 0


def _count(said: Collection[str], body: str) -> int:
    """How often the text says one of the words."""
    return len(re.findall(rf"(?<!\w)[ولفب]?(?:{'|'.join(map(re.escape, said))})(?!\w)", body))
