"""What an English name names: told by its head, a title, the gazetteer, given names and the words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from questions.languages.en.naming import common_words, listed, plain
from questions.languages.en.peers import listed_kind_of
from questions.languages.gazetteer import gazetteer
from questions.languages.given_names import family_names, gender_of, given_names
from questions.languages.nationalities import nationalities
from questions.languages.people import people_by_first_word
from questions.languages.words_in_place import Line

_ACRONYM = re.compile(r"[A-Z][A-Z.&]{1,6}\d?")
_INITIAL = re.compile(r"(?:[A-Z]\.)+|[A-Z]")
_LOOK = 2


def kind_of(line: Line, first: int, last: int) -> str:
    """person, place, organisation, event or other; with "?" where only the look of the words speaks for it."""
    kind = _kind(line, first, last)
    behind_the = first > 0 and not line.words[first].mark and line.words[first - 1].text in ("the", "The")
    titled = plain(line.words[first].text) in listed("titles")
    of_a_people = is_nationality(plain(line.words[first].text)) and last - first > 1
    return "other" if kind.startswith("person") and (behind_the or of_a_people) and not titled else kind


def _kind(line: Line, first: int, last: int) -> str:
    texts = [plain(word.text) for word in line.words[first:last]]
    place, length = gazetteer("en").find(texts, 0)
    if place is not None and length == len(texts) and _is_written_as(place.names, line.words[first].text):
        return "place"
    listed_kind = listed_kind_of(" ".join(texts))
    if listed_kind:
        return listed_kind
    if 1 < len(texts) < 5 and "of" not in texts and _is_titled(line, first):
        return "person"
    if tuple(texts) in people_by_first_word("en").get(texts[0], ()):
        return "person"
    if (
        texts[0] in _famous()
        and 1 < len(texts) < 5
        and texts[-1] not in listed("organisation_heads")
        and "of" not in texts
        and texts[-1] not in listed("place_heads") | listed("event_heads")
    ):
        return "person"
    if len(texts) == 4 and texts[0] in _given() and texts[1] in ("de", "van", "von", "del", "della", "di"):
        return "person"
    headed = _kind_by_head(texts)
    if headed and not (headed == "place" and len(texts) == 1):
        return headed
    if _is_person(line, texts, first, last):
        return "person"
    if _ACRONYM.fullmatch(line.words[first].text) and last == first + 1:
        return "organisation"
    return _kind_by_context(line, texts, first, last)


def _is_written_as(names: Sequence[str], word: str) -> bool:
    """Whether capitals fit the place: ABA is no town, USA is a country."""
    shouts = len(word) > 1 and word.isupper()
    return not shouts or any(name.split()[0] == word for name in names)


def _is_titled(line: Line, first: int) -> bool:
    """Whether a trade in small letters stands right before the name: "the conductor ..."."""
    before = line.words[first - 1].text if first and not line.words[first].mark else ""
    return before.islower() and (before in listed("titles") or before in listed("person_nouns"))


def _kind_by_head(texts: list[str]) -> str:
    """The kind by the last word, or by the first before "of"."""
    for kind in ("event", "organisation", "place"):
        heads = listed(f"{kind}_heads")
        if texts[-1] in heads and (len(texts) > 1):
            return kind
        if len(texts) > 2 and texts[1] == "of" and texts[0] in heads:
            return kind
        if any(texts[at] in heads and texts[at + 1] == "of" for at in range(1, len(texts) - 2)):
            return kind
    if len(texts) > 1 and texts[0] in listed("place_leads"):
        return "place"
    return ""


def _is_person(line: Line, texts: list[str], first: int, last: int) -> bool:
    if texts[0] in listed("titles") and len(texts) > 1:
        return True
    if "of" in texts or "the" in texts or texts[-1].isdigit():
        return texts[0] in listed("royal_titles")
    if texts[-1] in listed("suffixes") and len(texts) > 1:
        return texts[0] in _given() or texts[-1] in ("jr", "sr")
    if len(texts) == 1:
        return texts[0] in _famous() and texts[0] not in listed("function_words")
    words = [word.text for word in line.words[first:last]]
    if texts[0] in _given() or (_INITIAL.fullmatch(words[0]) and len(texts[-1]) > 2):
        return True
    return (
        texts[-1] in family_names("en") and texts[-1] not in listed("organisation_heads") and len(texts) < 4
    )


@cache
def _given() -> frozenset[str]:
    return given_names("en") | listed("male_names") | listed("female_names")


@cache
def _famous() -> frozenset[str]:
    return listed("male_names") | listed("female_names")


def _kind_by_context(line: Line, texts: list[str], first: int, last: int) -> str:
    """The kind that the words beside the name speak for; other where none does."""
    before = plain(line.words[first - 1].text) if first and not line.words[first].mark else ""
    after = [plain(word.text) for word in line.words[last : last + _LOOK]]
    mark = line.words[last].mark if last < len(line.words) else line.last_mark
    if before in listed("titles"):
        return "person"
    plain_words = len(texts) > 1 and texts[-1] in common_words() and texts[-1] not in family_names("en")
    if before in listed("person_leads") or (
        after and not mark and after[0] in listed("person_verbs") and len(texts) < 4
    ):
        return "other" if plain_words else "person?" if before == "by" else "person"
    if after and mark == "(" and (after[0] in ("born", "b") or after[0].isdigit()) and 1 < len(texts) < 4:
        return "person"
    if after and after[0] == "who":
        return "person"
    if before in listed("place_prepositions") and len(texts) < 4:
        return "place" if mark in (",", "", ".") else "other"
    foreign = 2 <= len(texts) <= 4 and not any(word in common_words() for word in (texts[0], texts[-1]))
    alpha = all(word.text[:1].isalpha() for word in line.words[first:last])
    return "person?" if foreign and alpha and before != "the" else "other"


def gender_of_person(texts: list[str]) -> str:
    """The gender of a person by title and given name; "" where neither tells."""
    for word in texts:
        if word in listed("female_titles") or word in listed("female_names"):
            return "feminine"
        if word in listed("male_titles") or word in listed("male_names"):
            return "masculine"
        found = gender_of(word, "en")
        if found:
            return found
    return ""


def is_nationality(word: str) -> bool:
    """Whether the word says where someone is from."""
    return word in nationalities("en")
