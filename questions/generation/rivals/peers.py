"""Names of the key's kind that are certainly not the answer: of the article first, then from lists of the kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import chain

from questions.generation.drafts import OptionDraft
from questions.generation.plain_words import plain_words
from questions.generation.rivals.around import names_around
from questions.generation.rivals.fairness import is_fair, of_one_walk_first
from questions.generation.rivals.known_places import known_neighbours
from questions.generation.scenes import Finding, Material
from questions.languages.gazetteer import gazetteer
from questions.languages.letters import fold
from questions.languages.people import rivals_of
from questions.languages.reading import NameValue, Sentence

_SHARED = 3
_SHORT, _STEM = 4, 5


def full_name(finding: Finding, findings: Sequence[Finding], material: Material) -> str:
    """The name in full where the article names a person so and the sentence only by the last name."""
    value = finding.fact.value
    if value.type != "person" or " " in value.text:
        return value.text
    by_last = material.once("persons by last name", lambda: _by_last_name(material))
    longer = by_last.get(value.text, ())
    return longer[0] if len(longer) == 1 else value.text


def _by_last_name(material: Material) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in material.person_names:
        if material.grammar.is_plain_person(name):
            found.setdefault(name.split()[-1], []).append(name)
    return found


def given_away(finding: Finding, material: Material) -> bool:
    """Whether the clause names a city of the country that is the key: then only one option can be right."""
    places = gazetteer(material.article.language)
    key, frame = places.named(finding.fact.value.text), finding.frame
    if key is None or key.kind != "country" or frame is None:
        return False
    inside = (
        places.named(span.value.text)
        for span in finding.scene.of(NameValue)
        if frame.start <= span.start and span.end <= frame.end
    )
    return any(
        place is not None and place.kind in ("city", "capital", "borough") and place.part == key.code
        for place in inside
    )


def rival_names(
    key: str, finding: Finding, findings: Sequence[Finding], material: Material, *, clause: str
) -> list[OptionDraft]:
    """Three other names of the key's kind; none that its sentence names or that may have done the same."""
    value = finding.fact.value
    noun = "" if value.type == "person" else material.grammar.kind_noun(value)
    told = fold(finding.scene.sentence.text).lower()
    taken = [fold(key).lower()]
    options: list[OptionDraft] = []
    told = of_one_walk_first(_of_article(finding, findings, material, noun, clause), key, material)
    for name in chain(told, _listed(key, value, noun, material)):
        plain = fold(name).lower()
        if len(options) == 3:
            break
        if plain in told or not is_fair(name, key, value.type, material):
            continue
        if any(_may_be_same(plain, other) for other in taken):
            continue
        if any(_is_one_place(name, option.text, material) for option in options):
            continue
        place = gazetteer(material.article.language).named(name)
        if place is not None and place is gazetteer(material.article.language).named(key):
            continue
        if value.type == "person" and not (_alike(name, key) and material.grammar.is_plain_person(name)):
            continue
        taken.append(plain)
        reason = material.wording.reasons["other_name"].format(option=name, key=key)
        options.append(OptionDraft(name, False, reason))
    return options


def _of_article(
    finding: Finding, findings: Sequence[Finding], material: Material, noun: str, clause: str
) -> Iterator[str]:
    """Names of the kind that other sentences tell of, unless they tell much the same of them."""
    asked = {word for word in plain_words(clause) if len(word) > _SHORT}
    kind, form = finding.fact.kind, finding.frame.form if finding.frame is not None else ""
    doers = _doers(form[:_STEM], findings, material) if form else frozenset()
    found: set[str] = set()
    for other in names_around(finding, findings, material):
        value = other.fact.value
        if value.text in found or other.fact.kind != kind and (not noun or kind == "person"):
            continue
        if noun != ("" if value.type == "person" else material.grammar.kind_noun(value)):
            continue
        if not noun and kind not in ("person", "place"):
            continue
        same_verb = other.frame is not None and other.frame.form == form
        if same_verb and form not in ("was", "is", "were", "had", "has"):
            continue
        if value.text in doers or len(asked & _words_of(other.scene.sentence, material)) > _SHARED:
            continue
        found.add(value.text)
        yield value.text


def _words_of(sentence: Sentence, material: Material) -> frozenset[str]:
    return material.lately(f"words at {sentence.start}", lambda: frozenset(plain_words(sentence.text)))


def _doers(stem: str, findings: Sequence[Finding], material: Material) -> Set[str]:
    """Names that the article makes the subject of a verb: who portrays is not portrayed."""
    by_verb: dict[str, set[str]] = material.once("doers", dict)
    if not by_verb:
        by_verb[""] = set()
        for other in findings:
            frame, name = other.frame, other.fact.value
            if frame is None or not isinstance(name, NameValue):
                continue
            if frame.subject_start <= other.fact.answer_start < frame.subject_end:
                by_verb.setdefault(frame.form[:_STEM], set()).add(name.text)
    return by_verb.get(stem, frozenset())


def _listed(key: str, value: NameValue, noun: str, material: Material) -> Iterator[str]:
    if value.type == "person":
        yield from rivals_of(key, material.article.language)
    elif value.type == "place" and noun and not material.grammar.peers_of(key):
        yield from known_neighbours(material.article.language, key)
    if noun:
        yield from material.grammar.peers_of(key)


def _is_one_place(name: str, other: str, material: Material) -> bool:
    places = gazetteer(material.article.language)
    return places.named(name) is not None and places.named(name) is places.named(other)


def _alike(name: str, key: str) -> bool:
    return (len(name.split()) > 1) == (len(key.split()) > 1)


def _may_be_same(first: str, second: str) -> bool:
    """Whether one may be a fuller or another form of the other."""
    one, two = set(first.split()), set(second.split())
    return one <= two or two <= one
