"""Everything in an Arabic line that is a name."""

from __future__ import annotations

from questions.languages.ar.headed import find_headed
from questions.languages.ar.people import find_people
from questions.languages.ar.places import find_places
from questions.languages.ar.tagged import find_tagged, tags_of
from questions.languages.naming import Find, without_overlaps
from questions.languages.words_in_place import Line


def find_in_line(line: Line) -> list[Find]:
    """The names of the line, in order and without overlaps."""
    tags = tags_of(line)
    return without_overlaps(
        [*find_places(line), *find_headed(line), *find_people(line, tags), *find_tagged(line, tags)]
    )
