"""Everything in an Arabic line that is a name."""

from __future__ import annotations

from questions.languages.ar.headed import find_headed
from questions.languages.ar.people import find_people
from questions.languages.ar.places import find_places, with_area
from questions.languages.ar.tagged import find_tagged, tags_of
from questions.languages.naming import Find, without_overlaps
from questions.languages.words_in_place import Line


def find_in_line(line: Line) -> list[Find]:
    """The names of the line, in order and without overlaps."""
    tags = tags_of(line)
    found = [*find_places(line), *find_headed(line, tags), *find_people(line, tags), *find_tagged(line, tags)]
    kept = without_overlaps(found)
    return without_overlaps([with_area(line, find) if find.type == "place" else find for find in kept])
