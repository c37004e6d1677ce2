"""Arabic names that no head, title or gazetteer shows, as the tagger sees them."""

from __future__ import annotations

from collections.abc import Iterator

from questions.languages.ar.naming import (
    every_name,
    famous_names,
    gender_of_noun,
    head_types,
    is_definite,
    listed,
    stems,
)
from questions.languages.ar.people import to_gloss
from questions.languages.ar.peoples import is_people
from questions.languages.ar.tagging import tagger
from questions.languages.ar.verbs import find_verb
from questions.languages.ar.writing import is_indefinite, is_initial
from questions.languages.given_names import gender_of, given_names
from questions.languages.naming import Find
from questions.languages.nationalities import nationalities
from questions.languages.words_in_place import Line

_LONGEST = 8
_SHORT = 3


def tags_of(line: Line) -> list[str]:
    """The tag of each word."""
    marks = [word.mark for word in line.words]
    return tagger().tag([word.text for word in line.words], [*marks, line.last_mark])


def find_tagged(line: Line, tags: list[str]) -> Iterator[Find]:
    """The names that the tags mark."""
    first = 0
    while first < len(tags):
        last = first + 1
        if tags[first] != "O" and not _is_no_name(line, first):
            while (
                last < min(len(tags), first + _LONGEST)
                and tags[last].startswith("I-")
                and not _begins_another(line, first, last)
            ):
                last += 1
            last = to_gloss(line, first, last) if tags[first] == "B-person" else last
            if not _is_generic(line, first, last):
                yield _find(line, first, last, tags[first][2:])
        first = last


def _is_no_name(line: Line, at: int) -> bool:
    word = line.words[at]
    if word.text in listed("function_words") or word.text[:1].isdigit():
        return True
    if word.text[:1] == "و" and find_verb(word.text[1:]) is not None and word.text not in every_name():
        return True
    return word.text.endswith("ا") and "\u064b" in line.ending(at)


def _begins_another(line: Line, first: int, at: int) -> bool:
    """Whether a mark, an indefinite ending or an "and" parts the word from the name before it."""
    word = line.words[at]
    if (word.mark and not is_initial(line, at)) or is_indefinite(line, at - 1) or _is_no_name(line, at):
        return True
    if not word.text.startswith("و") or word.text in given_names("ar") or word.text in listed("male_names"):
        return False
    known = word.text[1:] in given_names("ar") or word.text[1:] in famous_names()
    return (
        known
        or (at - first > 1 and len(word.text) > 4)
        or (word.text.startswith("وال") and word.text[1:] in tagger().common)
    )


def _is_generic(line: Line, first: int, last: int) -> bool:
    """Whether the tag stands on a common noun: "the north", "the organisation", with what happens to follow."""
    word = line.words[first].text
    stem = stems(word)[-1][0]
    if stem.removeprefix("ال") in head_types() and (is_definite(stem) or _is_nisba(line, first + 1, last)):
        return True
    if last > first + 1:
        return False
    if first and line.words[first - 1].text.isdigit() and not line.words[first].mark:
        return True
    if word in nationalities("ar"):
        return True
    known = every_name()
    glued = word[0] in "بل" and len(word) > _SHORT and word not in known
    plain = glued and (stem in tagger().common or stem in listed("function_words"))
    return stem in listed("generic_tails") or plain


def _is_nisba(line: Line, at: int, last: int) -> bool:
    """Whether an adjective of belonging stands here, as behind a noun that names nothing: "an Islamic empire"."""
    return at < last and line.words[at].text.endswith("ية") and not is_definite(line.words[at].text)


def _find(line: Line, first: int, last: int, kind: str) -> Find:
    word = line.words[first].text
    stem, cut = _stem(line, first)
    if (
        kind == "person"
        and last == first + 1
        and (is_people(stem) or stem.startswith("ال") and stem.endswith(("يون", "يين")))
    ):
        return Find(first, last, "other", cut=cut, gender="masculine", number="plural", weight=2.5)
    lead = "ال" if cut and word[cut - 1 : cut + 1] == "لل" else ""
    sure = any(other.text in every_name() for other in line.words[first:last]) and last > first + 1
    weight = 2.5 if kind == "person" else 1.8
    return Find(first, last, kind, cut=cut, lead=lead, gender=_gender(stem, kind), weight=weight, sure=sure)


def _stem(line: Line, at: int) -> tuple[str, int]:
    """The word without glued particles, where something known remains or the article shows them."""
    word = line.words[at].text
    for stem, cut in stems(word):
        if not cut:
            continue
        if stem in given_names("ar") or stem in famous_names():
            return stem, cut
        if stem.startswith("ال") and len(stem) > 4:
            return stem, cut
        if word[0] == "و" and cut == 1 and (word[1:2] not in "اوي" or line.letter(at, 1) in "أإآ"):
            return stem, cut
    return word, 0


def _gender(stem: str, kind: str) -> str:
    if kind == "place":
        return "feminine"
    if kind == "organisation":
        return gender_of_noun(stem)
    if stem in listed("female_names") and stem not in listed("male_names"):
        return "feminine"
    return gender_of(stem, "ar") or "masculine"
