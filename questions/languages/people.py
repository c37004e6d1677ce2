"""Well-known people with their field and age, for wrong options that a reader must take seriously."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from questions.languages.letters import fold

_PEOPLE = Path(__file__).parent / "data" / "people.tsv"
_NAME_COLUMNS = {"ar": 3, "en": 4}
_GENDERS = {"m": "masculine", "f": "feminine"}
_RELATED = (
    frozenset(
        {
            "physics",
            "chemistry",
            "mathematics",
            "astronomy",
            "biology",
            "medicine",
            "invention",
            "technology",
            "space",
        }
    ),
    frozenset({"literature", "poetry", "philosophy", "history", "religion"}),
    frozenset({"philosophy", "economics", "sociology", "psychology"}),
    frozenset({"art", "architecture", "music", "song", "film", "directing"}),
    frozenset({"football", "boxing", "basketball", "tennis", "athletics"}),
    frozenset({"politics", "monarchy", "war", "rights", "exploration"}),
)


@dataclass(frozen=True, slots=True)
class Person:
    """A person as one language names them; ``born`` is a year, before the common era with a minus.

    ``country`` is the code of the country that a politician of our time led or spoke for, "" where none is kept.
    """

    name: str
    field: str
    gender: str
    born: int
    country: str = ""


@cache
def people(language: str) -> tuple[Person, ...]:
    """The people that we know, as ``language`` names them."""
    return tuple(_read(_NAME_COLUMNS[language]))


def _read(column: int) -> Iterator[Person]:
    for line in _PEOPLE.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        yield Person(cells[column], cells[1], _GENDERS[cells[2]], int(cells[0]), *cells[5:])


@cache
def _by_name(language: str) -> dict[str, Person]:
    return {fold(person.name).lower(): person for person in people(language)}


@lru_cache(maxsize=4096)
def person_named(name: str, language: str) -> Person | None:
    """The well-known person of this name in full, or of this last name where only one bears it."""
    key = fold(name).lower()
    known = _by_name(language).get(key)
    if known is not None or " " in key:
        return known
    bearers = [person for other, person in _by_name(language).items() if other.endswith(f" {key}")]
    return bearers[0] if len(bearers) == 1 else None


@cache
def people_by_first_word(language: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The folded full names in words, by their first word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in _by_name(language):
        words = tuple(name.split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}


def people_like(
    language: str, *, born: int, field: str = "", gender: str = "", count: int = 12, within: int = 0
) -> tuple[str, ...]:
    """Names of people of the gender, of the field or one beside it, the nearest in age first.

    ``born`` may be the year of what the person did less some thirty years; an empty ``field`` takes all.
    ``within`` is how many years apart they may be at most, 0 for any number.
    """
    fitting = [
        person
        for person in people(language)
        if (not gender or person.gender == gender)
        and (not field or is_near_field(person.field, field))
        and (not within or abs(person.born - born) <= within)
    ]
    fitting.sort(
        key=lambda person: (person.field != field and bool(field), abs(person.born - born), person.name)
    )
    return tuple(person.name for person in fitting[:count])


def is_near_field(one: str, other: str) -> bool:
    """Whether both walks of life are one, or beside one another."""
    return one == other or any(one in fields and other in fields for fields in _RELATED)


def rivals_of(name: str, language: str, count: int = 12) -> tuple[str, ...]:
    """People who could be taken for the one of this name; none where we do not know them."""
    person = person_named(name, language)
    if person is None:
        return ()
    like = people_like(language, born=person.born, field=person.field, gender=person.gender, count=count + 1)
    return tuple(other for other in like if other != person.name)[:count]
