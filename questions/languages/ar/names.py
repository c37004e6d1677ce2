"""Everything in an Arabic line that is a name."""

from __future__ import annotations

from dataclasses import replace

from questions.languages.ar.foreign_names import find_clubs, find_winners
from questions.languages.ar.headed import find_headed
from questions.languages.ar.naming import gender_of_noun, head_types, listed, stems
from questions.languages.ar.people import find_people
from questions.languages.ar.peoples import find_peoples
from questions.languages.ar.places import find_places, with_area
from questions.languages.ar.settlements import find_makers, find_settlements, to_quotes
from questions.languages.ar.tagged import find_tagged, tags_of
from questions.languages.ar.tagging import tagger
from questions.languages.naming import Find, without_overlaps
from questions.languages.words_in_place import Line, Word


def find_in_line(line: Line) -> list[Find]:
    """The names of the line, in order and without overlaps."""
    tags = tags_of(line)
    found = [*find_places(line), *find_headed(line, tags), *find_peoples(line)]
    found += [
        *find_people(line, tags),
        *find_tagged(line, tags),
        *find_settlements(line, tags),
        *find_makers(line),
        *find_clubs(line),
        *find_winners(line, tags),
    ]
    found = [to_quotes(line, _to_tail(line, find)) if find.type == "person" else find for find in found]
    kept = without_overlaps(found)
    return without_overlaps([with_area(line, find) if find.type == "place" else find for find in kept])


def _to_tail(line: Line, find: Find) -> Find:
    """The name with the word behind it on which family names end: "Cavus" with "oglu"."""
    behind = line.words[find.last] if find.last < len(line.words) else None
    if behind is None or behind.mark or behind.text not in listed("name_tails"):
        return find
    return replace(find, last=find.last + 1)


def plain(word: str) -> str:
    """The word as names are compared."""
    return word


def readings_of(word: Word) -> tuple[tuple[str, int], ...]:
    """The word with and without what is glued to its front."""
    return stems(word.text)


def is_common(word: str) -> bool:
    """Whether the word alone would not be understood as a name."""
    return word in tagger().common or word in listed("vague") or word in listed("generic_tails")


def lead(word: str, cut: int) -> str:
    """What stands for the letters cut from the word: the article, where "for the" was written as one."""
    return "ال" if cut and word[cut - 1 : cut + 1] == "لل" else ""


def trim(word: Word) -> int:
    """How many letters at the end of a word do not belong to the name."""
    return 0


def kind_by_noun(phrase: list[str]) -> str:
    """The type of what is defined, by the noun that says what it is; "" where it tells nothing."""
    noun = phrase[0].removeprefix("ال")
    if f"ال{noun}" in listed("titles") or noun in listed("offices"):
        return "person"
    if noun in listed("place_kinds"):
        return "place"
    return head_types().get(noun, "")


def gender_by_noun(noun: str) -> str:
    """The gender of a person by the noun that says what she is."""
    return gender_of_noun(noun)


def may_be_name(line: Line, first: int, last: int) -> bool:
    """Whether the words can be a name: none of them a small word at its edge."""
    edges = (line.words[first].text, line.words[last - 1].text)
    return not any(word in listed("function_words") for word in edges)
