"""What was read in an article, sentence by sentence, as miners and writers see it."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import cached_property
from types import ModuleType
from typing import Any, TypeVar

from questions.generation.drafts import FactDraft
from questions.generation.editing import Edit
from questions.generation.plain_words import different_words, plain_words, word_forms
from questions.generation.weighing import best_chance
from questions.languages.aliases import Alias
from questions.languages.definitions import Definition
from questions.languages.enumerations import Enumeration
from questions.languages.frames import Frame, Topic
from questions.languages.gazetteer import is_one_place
from questions.languages.grammars import get_grammar
from questions.languages.letters import fold
from questions.languages.reading import (
    Article,
    NameValue,
    Sentence,
    Span,
)
from questions.languages.wording import Wording, get_wording

LONGEST_SENTENCE = 1200
_LONGEST_NAME = 4
_LATELY = 2_000
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_NOT_YET: Any = object()
Worked = TypeVar("Worked")


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with what was found in it."""

    sentence: Sentence
    spans: tuple[Span, ...]
    heads: tuple[Span, ...]
    mentions: tuple[Edit, ...]
    asides: tuple[Edit, ...]
    frames: tuple[Frame, ...]
    definitions: tuple[Definition, ...] = ()
    lists: tuple[Enumeration, ...] = ()
    aliases: tuple[Alias, ...] = ()
    statement: str = ""
    stale: bool = False
    about: Topic | None = None

    def of(self, kind: type) -> list[Span]:
        """The spans whose value is of this kind."""
        return [span for span in self.spans if isinstance(span.value, kind)]

    def frame_at(self, start: int, end: int) -> Frame | None:
        """The clause that holds these places."""
        holding = [frame for frame in self.frames if frame.start <= start and end <= frame.end]
        return min(holding, key=lambda frame: frame.end - frame.start, default=None)


@dataclass(frozen=True, slots=True)
class Finding:
    """A fact together with where it was found, which the writers need and the bank does not."""

    fact: FactDraft
    scene: Scene
    span: Span | None = None
    frame: Frame | None = None
    name: str = ""
    gender: str = ""
    copula: str = ""
    type: str = ""
    listed: Enumeration | None = None


@dataclass(frozen=True)
class Material:
    """An article as the miners and writers see it; ``at_least`` is the confidence from which on questions are wanted."""

    article: Article
    scenes: tuple[Scene, ...]
    topic: Topic | None = None
    neighbours: tuple[FactDraft, ...] = ()
    sections: frozenset[Topic] = frozenset()
    at_least: float = 0.0
    worked_out: dict[Hashable, Any] = field(default_factory=dict, compare=False, repr=False)
    lately_worked_out: dict[Hashable, Any] = field(default_factory=dict, compare=False, repr=False)

    def once(self, name: Hashable, work: Callable[[], Worked]) -> Worked:
        """What ``work`` gives, worked out once for the article; several writers ask for the same."""
        known = self.worked_out.get(name, _NOT_YET)
        if known is _NOT_YET:
            known = self.worked_out[name] = work()
        return known

    def lately(self, name: Hashable, work: Callable[[], Worked]) -> Worked:
        """What ``work`` gives for a sentence or clause, where it was not worked out lately; of a long article not all is kept."""
        known = self.lately_worked_out.get(name, _NOT_YET)
        if known is _NOT_YET:
            known = work()
            if len(self.lately_worked_out) >= _LATELY:
                self.lately_worked_out.clear()
            self.lately_worked_out[name] = known
        return known

    def wants(self, way: str) -> bool:
        """Whether a question asked in this way can be certain enough."""
        return best_chance(self.article.language, way) >= self.at_least

    @cached_property
    def grammar(self) -> ModuleType:
        """The grammar of the article's language."""
        return get_grammar(self.article.language)

    def well_spelled(self, text: str, *, whole: bool = False) -> str:
        """The text with slips of the pen mended, as the article's title and, for a ``whole`` question or option, its page spell it."""
        page = self.article.text if whole else ""
        return self.grammar.well_spelled(text, page, self.article.title)

    @cached_property
    def _names_by_word(self) -> dict[str, frozenset[str]]:
        """The names of the article by their first folded word."""
        every = {
            span.value.text
            for scene in self.scenes
            for span in scene.of(NameValue)
            if len(span.value.text) > 2 or (span.value.text.isupper() and len(span.value.text) == 2)
        }
        every = {name for name in every if " " in name or not self.grammar.suspicions(name)}
        every |= {topic.name for topic in (self.topic, *self.sections) if topic is not None}
        every |= {self.well_spelled(name) for name in every}
        index: dict[str, set[str]] = {}
        for name in every:
            index.setdefault(next(iter(plain_words(name)), ""), set()).add(name)
        return {word: frozenset(names) for word, names in index.items()}

    def names_in(self, text: str) -> frozenset[str]:
        """Names of the article that stand in ``text``: they explain themselves."""
        return self.lately(("names in", text), lambda: self._find_names(text))

    def _find_names(self, text: str) -> frozenset[str]:
        found: set[str] = set()
        for word in plain_words(text):
            for form in word_forms(word):
                found |= {name for name in self._names_by_word.get(form, ()) if name in text}
        return frozenset(found)

    @cached_property
    def named_persons(self) -> frozenset[str]:
        """The names of persons, by however many words."""
        names = (span.value for scene in self.scenes for span in scene.of(NameValue))
        return frozenset(name.text for name in names if name.type == "person")

    @cached_property
    def person_names(self) -> frozenset[str]:
        """The names of persons of more than one word."""
        return frozenset(name for name in self.named_persons if " " in name)

    @cached_property
    def last_names(self) -> frozenset[str]:
        """The last words of the names of persons, which may be names of places as well (Jordan)."""
        return frozenset(name.split()[-1] for name in self.person_names if self.grammar.is_plain_person(name))

    @cached_property
    def walks_of_life(self) -> dict[str, str]:
        """The walk of life by the name of the person, where the article tells it."""
        persons = (
            span for scene in self.scenes for span in scene.of(NameValue) if span.value.type == "person"
        )
        told = (
            (span.value.text, self.grammar.walk_of_life(self.article.text, span.start, span.end))
            for span in persons
        )
        return {name: walk for name, walk in told if walk}

    @cached_property
    def genders(self) -> dict[str, str]:
        """The gender by the name of the person, where it is known."""
        spans = (span for scene in self.scenes for span in scene.of(NameValue) if span.value.type == "person")
        return {span.value.text: span.features["gender"] for span in spans if span.features.get("gender")}

    @cached_property
    def other_names(self) -> frozenset[str]:
        """Folded names that the article gives as other names of something."""
        return frozenset(fold(alias.other).lower() for scene in self.scenes for alias in scene.aliases)

    @cached_property
    def unsure_names(self) -> frozenset[str]:
        """Names whose kind only the look of their words speaks for, wherever they stand."""
        spans = [span for scene in self.scenes for span in scene.of(NameValue)]
        sure = {span.value.text for span in spans if span.features.get("sure") != "no"}
        return frozenset(span.value.text for span in spans) - sure

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the article, folded."""
        return different_words(self.article.text)

    @cached_property
    def known_words(self) -> frozenset[str]:
        """Every word of the article, folded, with and without what may be glued to its front."""
        return frozenset(form for word in self.words for form in word_forms(word))

    @cached_property
    def _title_words(self) -> frozenset[str]:
        return frozenset(
            form for word in plain_words(self.article.title) if len(word) > 3 for form in word_forms(word)
        )

    def is_anchored(self, clause: str) -> bool:
        """Whether the clause names something that the article is about."""
        if any(mark in clause for mark in '"«“') or self.names_in(clause):
            return True
        return any(form in self._title_words for word in plain_words(clause) for form in word_forms(word))

    @cached_property
    def _shown_title(self) -> tuple[str, frozenset[str]]:
        """What stands above the questions, and the forms of its words."""
        shown = self.article.title or (self.topic.name if self.topic is not None else "")
        return shown, frozenset(form for word in plain_words(shown) for form in word_forms(word))

    @cached_property
    def topic_apart(self) -> str:
        """The topic's name as a question calls it, with what a person is where many bear the name; "" where that is not told."""
        if self.topic is None:
            return ""
        return self.grammar.named_apart(self.topic, self.article.title, self.article.sentences)

    def context(self, key: str) -> str:
        """The article's title, or what it is about where it has none, unless that gives the key away."""
        return self.lately(("context of", key), lambda: self._context(key))

    def _context(self, key: str) -> str:
        shown, told = self._shown_title
        given = key in shown or set(_YEAR.findall(key)) & set(_YEAR.findall(shown))
        given = given or all(not told.isdisjoint(word_forms(word)) for word in plain_words(key))
        return "" if given or is_one_place(key, shown.split(" (")[0].split(",")[0]) else shown

    @cached_property
    def is_report(self) -> bool:
        """Whether the article tells of no one topic, as news does: none is introduced, and its title is no short name."""
        return self.topic is None and not 0 < len(self.article.title.split()) <= _LONGEST_NAME

    @cached_property
    def wording(self) -> Wording:
        """The wording of the article's language."""
        return get_wording(self.article.language)
