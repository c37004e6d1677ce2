"""What grammars offer that English has no need of, or that it leaves to other readers."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from questions.languages.frames import Frame, Happening, Region, Role, ToldNumber, Topic, Turn
from questions.languages.reading import NameValue, Sentence, Span


def is_measure(frame: Frame, text: str) -> bool:
    """Whether the verb gives the measure of its subject; English words that as "how many people live in"."""
    return False


def is_plain_unit(unit: str) -> bool:
    """Whether the words behind a number name what it counts."""
    return True


def role_of(sentence: Sentence, start: int, end: int) -> Role | None:
    """What the words before a name say that its bearer is; not read in English."""
    return None


def section_topic(label: str) -> Topic | None:
    """The topic that a heading names; English sections are not read by theirs."""
    return None


def section_mentions(text: str, start: int, end: int, topic: Topic) -> tuple[tuple[int, int, str], ...]:
    """Where a section calls its topic by a noun; English sections are not read by their headings."""
    return ()


def told_days(text: str, start: int, end: int, published: date) -> tuple[tuple[int, int, date], ...]:
    """Days told by the day of publication; not read in English."""
    return ()


def report_faults(
    way: str, kind: str, clause: str, *, key: str, subject: str, names: frozenset[str], text: str
) -> list[str]:
    """What a question of a report leaves out; English has its own gates for that."""
    return []


def happening_before(sentence: Sentence, names: Sequence[Span], end: int) -> Happening | None:
    """Something that happened, named by a noun right before its date; not read in English."""
    return None


def origin_before(sentence: Sentence, names: Sequence[Span], end: int) -> Happening | None:
    """What "goes back to" a date; not read in English."""
    return None


def own_happening(sentence: Sentence, names: Sequence[Span], end: int, topic: Topic) -> str:
    """What a pronoun tells of the topic by a noun; not read in English."""
    return ""


def explained_pronouns(text: str) -> tuple[tuple[int, int, str], ...]:
    """Places of pronouns that the sentence itself explains; not spelled out in English."""
    return ()


def life_of_topic(sentence: str, topic: Topic) -> None:
    """Dates of a life that no opening holds; English lives open with theirs."""
    return None


def topic_mentions(
    sentences: Sequence[Sentence], names: Sequence[Span], topic: Topic
) -> tuple[tuple[int, int, str], ...]:
    """Mentions of the topic by its noun anywhere; English reads them where they open a sentence."""
    return ()


def needs_no_more(frame: Frame) -> bool:
    """Whether verb and subject say enough when the rest is cut; English clauses are not cut so."""
    return False


def respelled(text: str, start: int, end: int, *, title: str = "") -> tuple[tuple[int, int, str], ...]:
    """Places of slips of the pen with what they should be; English is left as it is spelled."""
    return ()


def loose_ends(text: str, start: int, end: int, *, names: Collection[int]) -> list[int]:
    """Where a clause may end and still say the same; English clauses are cut by ``resting_places`` alone."""
    return []


def date_gap(frame: Frame, text: str, start: int, end: int) -> tuple[int, int]:
    """The date's place alone: English keeps the commas around it."""
    return start, end


def opening_place(before: str) -> str:
    """The place with which a sentence opens; English clauses keep it."""
    return ""


def second_statement(text: str, start: int, end: int) -> int | None:
    """Where another statement begins; English clauses are cut before it."""
    return None


def is_from_all(partitive: str) -> bool:
    """Whether "of all the states" can be left out; English questions keep it."""
    return False


def region_behind(sentence: Sentence, frame: Frame, start: int) -> Region | None:
    """A place told by a side of the world; not read in English."""
    return None


def names_doer(sentence: str, persons: frozenset[str]) -> bool:
    """Whether a person's name stands behind the first verb; English says who did it before."""
    return False


def is_well_counted(shown: str) -> bool:
    """Whether number and noun agree; English texts rarely fail there."""
    return True


def is_clean_person(name: str) -> bool:
    """Whether no common word slipped into the name."""
    return True


def is_counted_alone(text: str, start: int, end: int) -> bool:
    """Whether a number needs no noun behind it: only counted or measured ones are asked for in English."""
    return False


def opens_with_verb(sentence: str) -> bool:
    """English statements open with their subject."""
    return False


def are_alike(name: str, other: str, kind: str) -> bool:
    """Whether two names of one kind could stand in each other's place."""
    return True


def needs_walk() -> bool:
    """Whether persons of the article are rivals only where it tells one walk of life of both."""
    return False


def find_place_chains(sentence: Sentence, names: Sequence[Span]) -> tuple[tuple[int, int], ...]:
    """Phrases of places one within the other; not read in English."""
    return ()


def is_joining(between: str) -> bool:
    """Whether two names stand side by side; English reads that as lists."""
    return False


def told_within(name: NameValue) -> Iterator[NameValue]:
    """Names that a longer one tells; English reads none."""
    yield from ()


def nation_in(definition: str) -> str:
    """The nation that a definition tells; English reads none."""
    return ""


def find_whereabouts(sentence: Sentence, names: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Phrases that tell where something is or reaches; English reads none."""
    yield from ()


def find_ranked(sentence: Sentence, spans: Sequence[Span], topic: Topic | None) -> tuple[Turn, ...]:
    """What a sentence calls the first or largest of its kind; English reads that as clauses."""
    return ()


def find_other_names(sentence: Sentence, topic: Topic) -> tuple[Turn, ...]:
    """The other name of the topic; English asks for these by its aliases."""
    return ()


def holders_of(role: Role) -> tuple[str, ...]:
    """Who else held the office; English takes politicians of the country."""
    return ()


def holds_then(before: str, title: str, day: date | None) -> bool:
    """Whether an office was held at the time of the article; English asks for offices by its reports alone."""
    return True


def is_famous(name: str, country: str) -> bool:
    """Whether anybody knows that the person led the country: English keeps no such list."""
    return False


def is_known_to_all(role: Role) -> bool:
    """Whether anybody can tell who holds the office; English reads no roles before names."""
    return False


def find_turns(sentence: Sentence, spans: Sequence[Span], name: str, gender: str) -> tuple[Turn, ...]:
    """What a sentence tells of a thing in a fixed turn; English asks for these in its own ways."""
    return ()


def told_numbers(sentence: Sentence, spans: Sequence[Span]) -> tuple[ToldNumber, ...]:
    """Numbers told in a turn of words around them; English asks for these by its clauses."""
    return ()


def changes_by_year(clause: str) -> bool:
    """English has no turns of its own for measures."""
    return False


def with_time(clause: str, sentence: str, start: int, end: int, *, year: int = 0) -> str:
    """English clauses keep the year that they tell."""
    return clause


def names_of_kind(members: tuple[str, ...]) -> tuple[str, ...] | None:
    """English sets the article's own names beside the members of a list."""
    return None


def told_by_title(clause: str, title: str, text: str) -> frozenset[str]:
    """Nouns that the title explains; only numbers told in turns of words ask for them."""
    return frozenset()


def may_ask_age(name: str, title: str) -> bool:
    """Ages are told in a turn of words that English does not read."""
    return False


def is_first_of_kind(subject: str) -> bool:
    """English asks for no region by a side of the world, so that nothing need be left out."""
    return False
