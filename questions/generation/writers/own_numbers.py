"""Asks for the numbers that an article tells of what it is about, in words of our own: how many live there, how large it is, at what age somebody died."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.clauses import in_brackets
from questions.generation.editing import tidy
from questions.generation.plain_words import plain_words
from questions.generation.rivals.numbers import rival_numbers
from questions.generation.scenes import Finding, Material, Scene
from questions.languages.frames import Topic, Turn
from questions.languages.reading import DateValue, DurationValue, NameValue, NumberValue

# Whom "its population" cannot mean.
_NO_THINGS = frozenset({"person", "event", "other"})
_WANTED, _LIVES, _LIFE = 3, 3, range(10, 120)
# How far wrong ages lie from the right one.
_AGES = (-9, -7, -5, -4, 4, 5, 7, 9)


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A multiple choice for every such number, each question once; none where the article tells two for the same."""
    by_place = {
        finding.fact.answer_start: finding
        for finding in findings
        if isinstance(finding.fact.value, NumberValue | DurationValue)
    }
    told = [(turn, by_place[turn.start]) for turn in _turns(material) if turn.start in by_place]
    numbers: dict[str, set[float]] = {}
    for turn, finding in told:
        numbers.setdefault(_about(turn), set()).add(finding.fact.value.number)
    asked: set[str] = set()
    for turn, finding in told:
        about = _about(turn)
        candidate = _candidate(turn, finding, material) if len(numbers[about]) == 1 else None
        if candidate is not None and about not in asked:
            asked.add(about)
            yield candidate


def _about(turn: Turn) -> str:
    """What the number is of, however it is asked for."""
    return turn.words.get("about", turn.words["question"])


def _turns(material: Material) -> Iterator[Turn]:
    topic = material.topic
    before: Scene | None = None
    goes_on = False
    for scene in material.scenes if topic is not None else ():
        goes_on = _follows(before, topic, goes_on=goes_on)
        yield from material.grammar.find_own_numbers(
            scene.sentence,
            scene.spans,
            topic,
            spoken=scene.about is topic,
            follows=goes_on,
        )
        before = scene


def _follows(before: Scene | None, topic: Topic, *, goes_on: bool) -> bool:
    """Whether the sentence before speaks of the topic and names nothing else, so that pronouns behind it can mean nothing else.

    A thing is also meant behind a sentence that names nothing and ``goes_on`` itself in that way.
    """
    if before is None:
        return False
    own = set(plain_words(topic.name))
    names = [name.value for name in before.of(NameValue)]
    if topic.is_person:
        return all(name.type != "person" or set(plain_words(name.text)) <= own for name in names)
    spoken = before.about is topic or goes_on
    return spoken and all(name.type in _NO_THINGS or set(plain_words(name.text)) <= own for name in names)


def _candidate(turn: Turn, finding: Finding, material: Material) -> Candidate | None:
    is_age = turn.kind == "age"
    if in_brackets(finding.span, finding.scene, material):
        return None
    if is_age and not _fits_life(finding.fact.value.number, finding.scene, material):
        return None
    key = tidy(turn.words.get("shown") or material.article.text[turn.start : turn.end])
    rivals = rival_numbers(
        finding.fact, (), material, shown=key, steps=_AGES if is_age else (), is_way="way_to" in turn.words
    )
    if len(rivals) < _WANTED:
        return None
    stem = material.wording.stems[turn.stem].format(**turn.words)
    return make_candidate(
        finding,
        material,
        way=turn.words.get("way", "own_number"),
        form="choice",
        stem=stem,
        bare_stem=stem,
        key=key,
        rivals=rivals,
    )


def _fits_life(age: float, scene: Scene, material: Material) -> bool:
    """Whether the year of the death, where the sentence tells it, is as far from the first year that the article tells."""
    first = next((span.value for one in material.scenes[:_LIVES] for span in one.of(DateValue)), None)
    last = next((span.value for span in scene.of(DateValue)), None)
    if first is None or last is None or not (first.start[:1].isdigit() and last.start[:1].isdigit()):
        return True
    lived = int(last.start[:4]) - int(first.start[:4])
    return lived not in _LIFE or abs(lived - age) <= 1
