"""The shape of a clause that can become a question: who does what, and where its words stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """A clause whose verb and subject are known; all places count characters of the article.

    ``end`` is where the clause may be cut and still say something whole. The subject may stand before the verb,
    after it, or in an earlier clause of the sentence; ``subject_text`` replaces it where the article's own subject
    is meant and the sentence does not say it.
    ``form`` is the verb as the text has it and ``trust`` says how sure the reading is, from 0 to 1.
    """

    start: int
    end: int
    verb_start: int
    verb_end: int
    subject_start: int
    subject_end: int
    form: str
    trust: float
    gender: str = ""
    number: str = ""
    subject_text: str = ""
    present: bool = False
    passive: bool = False


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """A date with the words that tie it to its clause ("in", "since", "bound", "near", "bare", "other")."""

    start: int
    end: int
    relation: str


@dataclass(frozen=True, slots=True)
class LifeOpening:
    """How an article opens on a person: the name, and the brackets that hold the dates of the life.

    Places count characters of the sentence; ``born`` and ``died`` are True where the brackets speak of birth, or of death, alone.
    ``rules`` is True beside an office, whose years the brackets may hold instead.
    """

    name: str
    inside_start: int
    inside_end: int
    gender: str
    born: bool
    died: bool = False
    rules: bool = False


@dataclass(frozen=True, slots=True)
class Topic:
    """What an article is about: its full name, by which it may open a sentence, and its gender.

    ``nouns`` are the common nouns by which the article may speak of it ("the company"); ``kind`` is the one that told what it is, "" where none did.
    """

    name: str
    openings: frozenset[str]
    gender: str
    is_person: bool
    nouns: frozenset[str] = frozenset()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A short mention ("the treaty") at its place; ``said`` is how it reads alone, ``glued`` what is written onto it."""

    start: int
    end: int
    said: str
    glued: str = ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A definition as a question asks for it: the thing's name, and what it is in few enough words for an option."""

    name: str
    phrase: str
    gender: str
    is_person: bool
    trust: float


@dataclass(frozen=True, slots=True)
class Slot:
    """The part that a name plays in its clause, and all the words that go when it is asked for.

    ``role`` is subject, object or phrase; ``lead`` is the preposition that a phrase opens with.
    """

    start: int
    end: int
    role: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """What a person is called beside the name ("the minister of trade"), where these words stand, and the person's gender.

    ``group`` is the walk of life that the role belongs to and ``country`` the code of the country that it names;
    both "" where unknown. ``sole`` says that one person only holds it at a time.
    """

    start: int
    end: int
    text: str
    gender: str
    group: str = ""
    country: str = ""
    sole: bool = True


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened, named by a noun and not told by a verb; places count characters of the article."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Measured:
    """How a question for a measure opens ("How high"), and the words that go when it is asked for."""

    lead: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Turn:
    """Something told in a fixed turn of the language: the stem that asks for it, what fills it, and where the answer stands.

    ``kind`` is place, number or phrase; ``others`` are wrong phrases in its place. ``way`` names a way of asking of its own.
    """

    stem: str
    words: dict[str, str]
    start: int
    end: int
    kind: str
    others: tuple[str, ...] = ()
    way: str = ""


@dataclass(frozen=True, slots=True)
class Region:
    """A place told by a side of the world, where it stands with its "in", and the same place's other sides."""

    text: str
    start: int
    end: int
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A question about what a report tells, worded by the language with its wrong options.

    ``bare`` is the part of the stem that must be clear by itself. ``sentence`` is the number of the sentence that proves it; ``start`` and ``end`` bound the answer in the article and
    are equal where no words of it are the answer. One that is ``typed`` has no options.
    """

    way: str
    stem: str
    bare: str
    key: str
    options: tuple[str, ...]
    sentence: int
    start: int
    end: int
    typed: bool = False


@dataclass(frozen=True, slots=True)
class ToldNumber:
    """A number that the words around it tell in a known turn: the way of asking, the stem that asks, and what fills it.

    ``start`` and ``end`` bound the answer's words in the article, ``parts`` are the words of the clause or their places there,
    ``subject`` the place of its subject. ``others`` are wrong answers where the number's own rivals would not do, as for
    the score of a match. ``gender`` is the subject's.
    """

    way: str
    stem: str
    words: dict[str, str]
    start: int
    end: int
    parts: tuple[str | tuple[int, int], ...]
    subject: tuple[int, int] | None = None
    others: tuple[str, ...] = ()
    kind: str = "number"
    gender: str = ""
