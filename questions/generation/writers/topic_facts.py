"""Asks for what an article tells plainly of its topic, in words of the language's own: who made it, when it was founded, where it lies."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from questions.generation.candidates import OF_PERSON, Candidate, make_candidate
from questions.generation.chance import pick_order
from questions.generation.drafts import OptionDraft
from questions.generation.mining import found_fact
from questions.generation.plain_words import plain_words
from questions.generation.rivals.doers import rival_doers
from questions.generation.rivals.names import rival_places
from questions.generation.scenes import Finding, Material, Scene
from questions.generation.writers.both_forms import both_forms
from questions.languages.frames import Topic, Turn
from questions.languages.gazetteer import gazetteer
from questions.languages.people import person_named
from questions.languages.reading import DateValue, NameValue, Precision, Span

_WANTED, _NEAR = 3, 2
# A life that brackets tell is asked for by these.
_LIVES = ("born", "died")
_DATES = ("date", *_LIVES)
# Kinds of facts that are accepted more or less often than the others, each a way of its own.
_FAMILIES = frozenset({"whereabouts", "country", "owner", "former", "sky", "style"})
_TYPES = {
    "person": "person",
    "city": "place",
    "country": "place",
    "player_masculine": "person",
    "player_feminine": "person",
    "player_": "person",
}
# An article of a film may tell of twenty players; of so many it is asked.
_MANY, _MOST_ALIKE = frozenset({"work_player"}), 4
# Of these the wrong options stand whatever else the article names.
_CLOSED = frozenset({"order", "made"})
# Of these no title tells the answer, whatever words it shares with it.
_UNTOLD = frozenset({"order"})
_SMALL = 3
# The answers to the other questions of such a kind are the wrong options.
_AMONG_THEMSELVES = frozenset({"player_masculine", "player_feminine"})
_DATED = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """One question for each such fact that the title does not tell and that no other sentence tells otherwise."""
    topic = material.topic
    if topic is None or topic.is_person and _is_of_another(topic.name, material):
        return
    opening = material.scenes[0].sentence.text
    dated = [finding for finding in findings if finding.fact.kind == "date"]
    turns = list(_turns(topic, material, opening))
    told: dict[str, list[list[Candidate]]] = defaultdict(list)
    for turn, scene in turns:
        if any(one.fact.kind == turn.kind and one.name == topic.name for one in findings):
            continue
        made = (
            _dated(turn, dated, material)
            if turn.kind in _DATES
            else _named(_with_others(turn, turns), scene, findings, material)
        )
        if made:
            told["".join(turn.words.values())].append(made)
    alike: Counter[str] = Counter()
    places: set[tuple[int, str]] = set()
    for same in told.values():
        first = same[0][0]
        place = (first.draft.fact.answer_start, first.draft.key)
        if (
            len({_answer(made[0]) for made in same}) == 1
            and alike[first.way] < _MOST_ALIKE
            and place not in places
            and first.draft.context
        ):
            alike[first.way] += first.way in _MANY
            places.add(place)
            yield from same[0]


def _turns(topic: Topic, material: Material, opening: str) -> Iterator[tuple[Turn, Scene]]:
    """All that the article's sentences tell plainly of its topic."""
    for number, scene in enumerate(material.scenes):
        is_about = scene.about is not None and scene.about.name == topic.name
        for turn in material.grammar.find_topic_facts(
            scene.sentence,
            scene.spans,
            topic,
            is_about=is_about,
            near=number <= _NEAR,
            opening=opening,
            text=material.article.text,
        ):
            yield turn, scene


def _with_others(turn: Turn, turns: Sequence[tuple[Turn, Scene]]) -> Turn:
    """The turn with the answers to other questions of its kind as wrong options, where these are enough."""
    if turn.kind not in _AMONG_THEMSELVES:
        return turn
    names = dict.fromkeys(other.others[0] for other, _ in turns if other.kind == turn.kind)
    others = [name for name in names if name != turn.others[0]]
    shown = pick_order(others, turn.words["question"])[:_WANTED] if len(others) >= _WANTED else []
    return replace(turn, others=(turn.others[0], *shown))


def _is_of_another(name: str, material: Material) -> bool:
    """Whether a person's name and the title only share a part, so that the name is cut or somebody else's."""
    said = set(plain_words(name))
    titled = set(plain_words(material.article.title.split(" (")[0]))
    return bool(said & titled) and not (said <= titled or titled <= said)


def _answer(candidate: Candidate) -> str:
    """The name that is asked for, or the year."""
    value = candidate.draft.fact.value
    return value.start[:-6] if isinstance(value, DateValue) else candidate.draft.key


def _is_told_by_title(key: str, title: str) -> bool:
    """Whether a word of the key, no small one, stands in the title."""
    said = set(plain_words(key))
    told = {word for word in said if len(word) > _SMALL} or said
    return not told.isdisjoint(plain_words(title))


def _dated(turn: Turn, dated: Sequence[Finding], material: Material) -> list[Candidate]:
    """A date to type, and among others, for when it was done."""
    own = next((finding for finding in dated if finding.fact.answer_start == turn.start), None)
    if own is None or own.fact.value.precision not in _DATED:
        return []
    stem = material.wording.stems[f"when_{own.fact.value.precision.value}"].format(**turn.words)
    way, others = ("life", [own]) if turn.kind in _LIVES else ("when_topic", dated)
    forms = both_forms(own, others, material, ways=(way, way), stem=stem, bare_stem=stem, of_clause=False)
    return list(forms)


def _named(turn: Turn, scene: Scene, findings: Sequence[Finding], material: Material) -> list[Candidate]:
    """The name among others of its kind where these are sure, or else to be typed."""
    key, *others = turn.others
    if turn.kind == "country" and gazetteer(material.article.language).is_territory(key):
        return []
    if turn.kind not in _UNTOLD and _is_told_by_title(key, material.article.title) or _titled(turn, material):
        return []
    key = _as_usual(key, material) if turn.kind == "city" else key
    stem = material.wording.stems[turn.stem].format(**turn.words)
    type_of = _TYPES.get(turn.words.get("beside") or turn.kind, "other")
    span = Span(NameValue(key, type_of), turn.start, turn.end)
    finding = replace(found_fact(material, scene, span, kind=type_of, confidence=0.85), frame=None)
    reason = material.wording.reasons["other_name"]
    text = material.article.text
    rivals = [
        OptionDraft(name, False, reason.format(option=name, key=key))
        for name in others
        if turn.kind in _CLOSED | _AMONG_THEMSELVES or name not in text
    ][:_WANTED]
    known = person_named(key, material.article.language) if turn.kind == "person" else None
    if known is not None:
        rivals = rival_doers(key, known.field, finding, findings, material)
    if turn.kind in ("city", "country") or turn.words.get("beside") == "country":
        rivals = rival_places(key, finding, findings, material, at_home=turn.kind == "city")
    if turn.kind == "city":
        rivals = [rival for rival in rivals if rival.text not in text]
        if not all(_is_of_one_land(key, rival.text, material) for rival in rivals):
            return []
    typed = len(rivals) < _WANTED
    way = turn.way or _way(turn, typed=typed)
    return [
        make_candidate(
            finding, material, way=way, form="typed" if typed else "choice",
            stem=stem, bare_stem=stem, key=key, rivals=() if typed else rivals,
        )
    ]  # fmt: skip


def _as_usual(city: str, material: Material) -> str:
    """The city's usual name where that is the head of what the text calls it: "Halden" for "Halden City"."""
    place = gazetteer(material.article.language).named(city)
    return place.names[0] if place is not None and city.startswith(f"{place.names[0]} ") else city


def _is_of_one_land(city: str, other: str, material: Material) -> bool:
    """Whether both cities lie in one country: beside the city of a body whose name or page tells its country, those of others are seen through."""
    places = gazetteer(material.article.language)
    return places.named(city).part == places.named(other).part


def _way(turn: Turn, *, typed: bool) -> str:
    """What is told of a person has ways of its own, by what kind of answer it is."""
    if turn.kind in OF_PERSON:
        return f"{turn.kind}_typed" if typed else turn.kind
    if turn.kind in _FAMILIES:
        return f"topic_{turn.kind}"
    return "topic_typed" if typed else "topic_fact"


def _titled(turn: Turn, material: Material) -> bool:
    """Whether the title tells the answer by the words that the text has for it: "(swimmer)" for swimming."""
    said = material.article.text[turn.start : turn.end]
    return turn.kind in OF_PERSON and not set(plain_words(said)).isdisjoint(
        plain_words(material.article.title)
    )
