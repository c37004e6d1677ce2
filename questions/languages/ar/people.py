"""People in Arabic text: what follows a title or a cue, and runs of words that begin with a given name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from questions.languages.ar.foreign_names import foreign_pair_at
from questions.languages.ar.naming import (
    as_written,
    every_name,
    famous_names,
    head_types,
    is_definite,
    listed,
    longest,
    stems,
)
from questions.languages.ar.places import phrase_at, place_at
from questions.languages.ar.tagging import tagger
from questions.languages.ar.verbs import find_verb
from questions.languages.ar.writing import (
    has_article,
    is_called_letter,
    is_indefinite,
    is_initial,
    is_the_name_ali,
)
from questions.languages.given_names import gender_of, given_names
from questions.languages.naming import Find
from questions.languages.people import people_by_first_word
from questions.languages.words_in_place import Line

_LONGEST = 7
_LONGEST_REST = 2
_ALI, _LA = "علي", "لا"
_TITLES = (("titles", 3.6), ("offices_of", 3.4), ("weak_titles", 3.2), ("cues", 2.2))
_UNSURE = ("weak_titles", "cues")


@dataclass(frozen=True, slots=True)
class _Row:
    """A line with its words as texts and what the tagger says of each."""

    line: Line
    texts: list[str]
    tags: list[str]

    def is_person(self, at: int) -> bool:
        return self.tags[at].endswith("person")


def find_people(line: Line, tags: list[str]) -> Iterator[Find]:
    """Names of people in the line."""
    row = _Row(line, [word.text for word in line.words], tags)
    at = 0
    while at < len(row.texts):
        found = _famous(row, at) or _titled(row, at) or _given(row, at)
        if found is None:
            at += 1
            continue
        yield found
        at = found.last


def _famous(row: _Row, at: int) -> Find | None:
    """A well-known person, named in full."""
    for stem, cut in stems(row.texts[at]):
        for words in people_by_first_word("ar").get(stem, ()):
            last = at + len(words)
            if tuple(row.texts[at + 1 : last]) == words[1:] and not _is_marked(row, at + 1, last):
                last = max(last, _name_end(row, at)) if len(words) > 1 else last
                return Find(at, last, "person", cut=cut, gender=_gender(stem, ""), weight=4.2)
    return None


def _titled(row: _Row, at: int) -> Find | None:
    """A name behind a title, with the bearer's nation between them or not."""
    if row.texts[at] not in _title_openings():
        return None
    for stem, _ in stems(row.texts[at]):
        for name, weight in _TITLES:
            length = phrase_at(row.texts, at, stem, name)
            first = at + length
            if not length or first >= len(row.texts):
                continue
            first = _after_adjectives(row, first, titled=name == "titles")
            foreign = foreign_pair_at(row.line, first, row.tags) if stem in listed("players") else 0
            if name in _UNSURE and not foreign and not _may_follow(row, first, cue=name == "cues"):
                continue
            first = foreign or first
            last = _name_end(row, first, sure=int(name == "cues" and has_article(row.line, first)))
            last = max(last, first + 2) if foreign else last
            famous = _famous(row, first)
            last = max(last, famous.last if famous is not None else last)
            if last > first and not _is_marked(row, at + 1, first + 1):
                sure = 1 if row.texts[first] in every_name() else 0
                return Find(
                    first, last, "person", gender=_gender(row.texts[first], stem), weight=weight + sure
                )
    return None


@cache
def _title_openings() -> frozenset[str]:
    """The first words of all titles, offices and cues, as they may be written."""
    return as_written({first for name, _ in _TITLES for first in longest(name)})


def _may_follow(row: _Row, at: int, *, cue: bool) -> bool:
    """Whether the word can be a name where what stands before it does not prove one."""
    word = row.texts[at]
    if cue and has_article(row.line, at):
        return (
            word.removeprefix("ال") in famous_names()
            and at + 1 < len(row.texts)
            and has_article(row.line, at + 1)
        )
    return _is_name_word(row, at) or (cue and word[:1] not in "بلو")


def _after_adjectives(row: _Row, at: int, *, titled: bool) -> int:
    """Past "the French", "then": what may stand between a title and the name."""
    first = at
    while titled and at + 1 < len(row.texts) and at - first < 2:
        word = row.texts[at]
        nation = (
            word.endswith(("ي", "ية")) and has_article(row.line, at) and not has_article(row.line, at + 1)
        )
        if not (nation or word in listed("between_title_and_name")) or row.is_person(at):
            break
        at += 1
    return at


def _is_marked(row: _Row, first: int, last: int) -> bool:
    return any(word.mark for word in row.line.words[first:last])


def _given(row: _Row, at: int) -> Find | None:
    """A run that begins with a famous given name, a kunya ("father of ..."), or a name before "son of"."""
    for stem, cut in _readings(row.texts[at]):
        if stem in listed("function_words") and not is_the_name_ali(row.line, at):
            return None
        if stem in famous_names() or _is_son(row, at):
            last = max(_name_end(row, at, sure=1), at + 1)
            if last > at + 1 and (stem != _ALI or _is_known(row, at + 1)):
                return Find(at, last, "person", cut=cut, gender=_gender(stem, ""), weight=3.0)
            if row.is_person(at):
                return Find(at, last, "person", cut=cut, gender=_gender(stem, ""), weight=1.5)
        if stem in listed("kunyas") and at + 1 < len(row.texts) and not _is_marked(row, at + 1, at + 2):
            last = _name_end(row, at)
            if last > at + 1 and (row.is_person(at) or row.is_person(at + 1) or _is_name_word(row, at + 1)):
                return Find(at, last, "person", cut=cut, gender="masculine", weight=2.6)
    return None


def _readings(word: str) -> tuple[tuple[str, int], ...]:
    """The word with and without glued letters, without them first where only that is a name: "and Said"."""
    every = stems(word)
    known = [pair for pair in every if pair[1] and pair[0] in every_name() and len(pair[0]) > 2]
    return (*known, *every) if known and word not in every_name() else every


def _is_known(row: _Row, at: int) -> bool:
    """Whether the word is a name that we know, or the tagger's, or joins one."""
    word = row.texts[at]
    return (
        row.is_person(at)
        or word in listed("joiners")
        or (word in every_name() and word not in tagger().common)
    )


def _is_son(row: _Row, at: int) -> bool:
    """Whether "son of" follows a word that can be a name."""
    if at + 2 >= len(row.texts) or row.texts[at + 1] not in listed("sons") or _is_marked(row, at + 1, at + 3):
        return False
    word = row.texts[at]
    return not (
        is_definite(word) or word in listed("function_words") or word in listed("joiners") or find_verb(word)
    )


def _name_end(row: _Row, first: int, *, sure: int = 0) -> int:
    """The word after the name that begins at ``first``, of which ``sure`` words are known; ``first`` where no name does."""
    at = first + sure
    while at < len(row.texts) and at - first < _LONGEST and (at == first or _is_open(row, at)):
        if not (_belongs(row, at, first) or at == first and _is_son(row, at)):
            break
        at += 1
    at = to_gloss(row.line, first, at)
    while (
        at > first and row.texts[at - 1] in listed("joiners") and row.texts[at - 1] not in given_names("ar")
    ):
        at -= 1
    return at


def _is_open(row: _Row, at: int) -> bool:
    """Whether a name can go on with the word: no mark and no indefinite ending before it."""
    if row.line.words[at].mark:
        return is_initial(row.line, at)
    return not is_indefinite(row.line, at - 1)


def _belongs(row: _Row, at: int, first: int) -> bool:
    """Whether the word goes on with the name."""
    word = row.texts[at]
    if at > first and is_called_letter(row.line, at):
        return True
    if at > first + 1 and is_initial(row.line, at) and is_called_letter(row.line, at - 1):
        return _looks_foreign(word, opens=False) or _is_name_word(row, at)
    if word.endswith("ا") and (is_indefinite(row.line, at) or word[:-1] in tagger().common):
        return word in every_name()
    if word == _LA and row.texts[at - 1] not in listed("before_la"):
        return False
    if word in listed("joiners"):
        return at + 1 < len(row.texts) and not row.line.words[at + 1].mark
    if is_the_name_ali(row.line, at) or (at > first and word in listed("suffix_titles")):
        return True
    if at > first and row.texts[at - 1] in listed("joiners"):
        return word not in listed("function_words")
    if _ends_name(word, at - first):
        return False
    if _is_name_word(row, at):
        return True
    if has_article(row.line, at):
        if at > first + 1 and row.texts[at - 2] in listed("bearers"):
            return True
        return at > first and (row.is_person(at) or _is_nisba(row, at, first))
    if place_at(row.texts, at)[0] is not None and at > first:
        return row.is_person(at)
    if word[:1] == "ب" and at > first and row.texts[first] in given_names("ar") and not row.is_person(at):
        return False
    return row.is_person(at) or (at <= first + 1 and _looks_foreign(word, opens=at == first))


def _is_name_word(row: _Row, at: int) -> bool:
    word = row.texts[at]
    if word in listed("function_words"):
        return False
    return (
        word in famous_names() or row.is_person(at) or (word in every_name() and word not in tagger().common)
    )


def _is_nisba(row: _Row, at: int, first: int) -> bool:
    """Whether the word can be a family name from a place or tribe behind a given name."""
    word = row.texts[at]
    behind = at == first + 1 or is_definite(row.texts[at - 1]) or row.texts[at - 2] in listed("joiners")
    return (
        behind
        and word not in tagger().common
        and (word.endswith("ي") or word in every_name() or at == first + 2)
    )


def _ends_name(word: str, length: int) -> bool:
    """Whether the word cannot stand in a name that has ``length`` words already."""
    if (
        word in listed("function_words")
        or word[:1].isdigit()
        or word in listed("titles")
        or word in listed("offices")
    ):
        return True
    if word.startswith(("لل", "بال")) or (word[:1] in "بلوف" and word[1:] in tagger().common):
        return word not in every_name()
    if word[:1] == "و" and word not in every_name():
        return word[1:] in every_name() or length > 1 or length == 0
    return find_verb(word) is not None and word not in every_name()


def to_gloss(line: Line, first: int, at: int) -> int:
    """The end of the foreign name ``first``..``at`` where it goes on until the bracket that spells it in other letters."""
    last = at
    while last < len(line.words) and last - at < _LONGEST_REST and not line.words[last].mark:
        word = line.words[last].text
        if not _looks_foreign(word, opens=False) or _ends_name(word, last - first):
            return at
        last += 1
    mark = line.words[last].mark if last < len(line.words) else ""
    return last if at > first and last > at and mark.startswith("(") else at


def _looks_foreign(word: str, *, opens: bool) -> bool:
    """Whether the word is unknown and has not the form of a common noun or of a word with a pronoun."""
    if opens and word.endswith("ة") and word not in tagger().common:
        return True
    if word in tagger().common or len(word) < 3 or word[:1] == "و" and len(word) > 5:
        return False
    return not word.endswith(("ة", "ات", "ها", "هم", "ون", "ين")) and word not in head_types()


def _gender(name: str, title: str) -> str:
    if title.endswith("ة") and title.removeprefix("ال") not in listed("masculine_nouns"):
        return "feminine"
    if name in listed("female_names") and name not in listed("male_names"):
        return "feminine"
    return gender_of(name, "ar") or "masculine"
