"""Names in an English line: runs of capital letters, without what only stands beside a name."""

from __future__ import annotations

from collections.abc import Iterator

from questions.languages.en.kinds import gender_of_person, is_nationality, kind_of
from questions.languages.en.naming import common_words, listed, plain
from questions.languages.en.runs import find_runs, is_capital, is_possessive
from questions.languages.gazetteer import gazetteer
from questions.languages.given_names import given_names
from questions.languages.naming import Find
from questions.languages.words_in_place import Line, Word

_LONGEST_TITLE = 3


def find_in_line(line: Line) -> list[Find]:
    """The names of the line, in order and without overlaps."""
    return [found for first, last in find_runs(line) for found in _names_of_run(line, first, last)]


def _names_of_run(line: Line, first: int, last: int) -> Iterator[Find]:
    first = _without_lead(line, first, last)
    if first >= last or _is_ordinary(line, first, last):
        return
    kind = kind_of(line, first, last)
    sure, kind = not kind.endswith("?"), kind.removesuffix("?")
    if kind in ("person", "other"):
        bearer = _behind_title(line, first, last)
        kind, sure = ("person", True) if bearer > first else (kind, sure)
        first = bearer
    if kind == "person":
        last = _before_origin(line, first, last)
    yield _find(line, first, last, kind, sure=sure)


def _find(line: Line, first: int, last: int, kind: str, *, sure: bool) -> Find:
    texts = [plain(word.text) for word in line.words[first:last]]
    gender = gender_of_person(texts) if kind == "person" else "neuter" if kind != "other" else ""
    several = kind == "other" and last == first + 1 and texts[0].removesuffix("s") in listed("peoples")
    return Find(
        first,
        last,
        kind,
        gender=gender,
        number="plural" if several else "singular",
        weight=1.0 if kind == "other" else 2.0,
        trim=trim(line.words[last - 1]),
        sure=sure,
    )


def _without_lead(line: Line, first: int, last: int) -> int:
    """Past a nationality before a title or a person: "French President Emmanuel Macron"."""
    while first < last and is_nationality(plain(line.words[first].text)):
        rest = [plain(word.text) for word in line.words[first + 1 : last]]
        if rest and not (
            rest[0] in listed("titles") or rest[0] in listed("male_names") | listed("female_names")
        ):
            return first
        first += 1
    return first


def _behind_title(line: Line, first: int, last: int) -> int:
    """Past the titles at the head of the run, and what stands before them; a king keeps his."""
    at = first
    while at < last - 1 and at - first < _LONGEST_TITLE and _may_lead_title(plain(line.words[at].text)):
        at += 1
    if (
        at == last - 1
        or plain(line.words[at].text) not in listed("titles")
        or not is_capital(line.words[at + 1])
    ):
        return first
    while at < last - 1 and plain(line.words[at].text) in listed("titles"):
        if plain(line.words[at].text) in listed("royal_titles"):
            return at
        at += 1
    return at


def _may_lead_title(word: str) -> bool:
    """Whether the word can stand before a title without being a name itself: "Austrian Physician", "US President"."""
    if word in listed("titles") or word in given_names("en"):
        return False
    return is_nationality(word) or word in common_words() or word in ("us", "uk", "un", "eu")


def _before_origin(line: Line, first: int, last: int) -> int:
    """The end of a person's name before "of the Court": one who has two names needs no place."""
    for at in range(first + 2, last):
        if line.words[at].text in ("of", "the", "in", "for", "and", "&"):
            return at
    return last


def _is_ordinary(line: Line, first: int, last: int) -> bool:
    """Whether a lone capital word only opens the sentence, or is a title."""
    word = plain(line.words[first].text)
    if last > first + 1:
        return False
    if len(word) > 1 and line.words[first].text.isupper():
        return word in listed("function_words")
    if len(word) < 2 or word in listed("titles") or word in listed("function_words"):
        return True
    opens = first == 0 or line.words[first].mark[-1:] in ('"', ":", "(", "[")
    return opens and word in common_words() and not _is_capital_elsewhere(line, word)


def _is_capital_elsewhere(line: Line, word: str) -> bool:
    """Whether the word stands with a capital inside the line as well."""
    return any(is_capital(other) and plain(other.text) == word for other in line.words[1:])


def readings_of(word: Word) -> tuple[tuple[str, int], ...]:
    """The word, where a name can begin with it."""
    return ((plain(word.text), 0),) if is_capital(word) else ()


def is_common(word: str) -> bool:
    """Whether the word alone would not be understood as the name of the person who bears it as the last."""
    if gazetteer("en").find([word], 0)[0] is not None or is_nationality(word.removesuffix("s")):
        return True
    return any(word in listed(name) for name in ("function_words", "titles", "suffixes", "place_heads"))


def lead(word: str, cut: int) -> str:
    """What stands for letters that were cut from the word: nothing in English."""
    return ""


def trim(word: Word) -> int:
    """How many letters at the end of a word do not belong to the name: the sign of possession."""
    return 2 if is_possessive(word) else 0


def kind_by_noun(phrase: list[str]) -> str:
    """The type of what is defined, by the last noun before "of", "in" or "who"; "" where it tells nothing."""
    ends = (
        at
        for at, word in enumerate(phrase)
        if at and word in listed("function_words") and word not in ("a", "an", "the", "and", "one", "of")
    )
    nouns = phrase[: next(ends, len(phrase))]
    nouns = nouns[: nouns.index("of")] if "of" in nouns and nouns[0] != "one" else nouns
    if any(noun in listed("titles") or noun in listed("person_nouns") for noun in nouns):
        return "person"
    kinds = ("place", "event", "organisation")
    return next((kind for kind in kinds if nouns and nouns[-1] in listed(f"{kind}_heads")), "")


def gender_by_noun(noun: str) -> str:
    """The gender of a person by the noun that says what they are; English rarely tells."""
    return "feminine" if noun in listed("female_titles") else ""


def may_be_name(line: Line, first: int, last: int) -> bool:
    """Whether the words can be a name: capital at both ends."""
    return is_capital(line.words[first]) and is_capital(line.words[last - 1])
