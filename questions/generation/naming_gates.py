"""Gates for names: a last name that nobody knows alone, a country that the question gives away."""

from __future__ import annotations

import re

from questions.generation.candidates import Candidate
from questions.generation.clauses import whole_subject
from questions.generation.plain_words import plain_words
from questions.generation.scenes import Material
from questions.languages.gazetteer import gazetteer
from questions.languages.given_names import given_names
from questions.languages.letters import fold
from questions.languages.nationalities import nationalities
from questions.languages.reading import DateValue, NameValue, Span
from questions.languages.whole_names import names_inside

_TELLING = frozenset({"where", "who", "which"})
_NAME_BEFORE, _NAME_BEHIND = (
    re.compile(r"[A-Z][\w'’]* $|[A-Z]\w*-$"),
    re.compile(r"(?: |-)[A-Z]\w| (?:and|&) [A-Z]\w+ [A-Z]\w"),
)
_LAST_NAMES_BEGIN = 1200
_TOWNS = frozenset({"city", "capital", "borough"})


def unknown_alone(candidate: Candidate, material: Material) -> str | None:
    """A first or last name alone, which only the article explains, in the stem or as the key."""
    fact = candidate.draft.fact
    single = [
        span
        for span in candidate.finding.scene.of(NameValue)
        if span.value.type == "person" and " " not in span.value.text and not _is_verb(span, candidate)
    ]
    if not single:
        return None
    shown = set(plain_words(candidate.bare_stem))
    if isinstance(fact.value, NameValue) and fact.value.type == "person":
        shown |= {candidate.draft.key.lower()} if " " not in candidate.draft.key else set()
    known = set(plain_words(f"{candidate.draft.context} {material.topic.name if material.topic else ''}"))
    for span in single:
        name = span.value.text
        before, _, behind = candidate.bare_stem.partition(name)
        beside = ("".join(before.split()[-1:]), "".join(behind.split()[:1]))
        if material.grammar.stands_alone(name, *beside) or _bore_one_name(name, candidate, material):
            continue
        word = next(iter(plain_words(name)), "")
        if word not in shown or word in known or is_part_of_name(name, candidate.bare_stem):
            continue
        if not any(name in longer for longer in names_inside(candidate.draft.stem, material.person_names)):
            return "bare_definite_noun"
    return None


def _is_verb(span: Span, candidate: Candidate) -> bool:
    """Whether the name is the verb of what is asked, which some are called as well: "hajar" of "emigrated"."""
    frame = candidate.finding.frame
    return frame is not None and frame.verb_start <= span.start < frame.verb_end


def _bore_one_name(name: str, candidate: Candidate, material: Material) -> bool:
    """Whether somebody of so long ago is told of that one name was all of it, and no given name that thousands bore: "Belisarius"."""
    value = candidate.draft.fact.value
    if not isinstance(value, DateValue) or int(value.start[:-6]) >= _LAST_NAMES_BEGIN:
        return False
    shared = fold(name).lower() in given_names(material.article.language) or name in material.last_names
    return not shared


def is_part_of_name(name: str, stem: str) -> bool:
    """Whether the word stands in ``stem`` within a longer name only: "the Weaver Royal Infirmary", "New Keller", "the Ada and Olga Keller Library"."""
    places = [found.span() for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", stem)]
    return bool(places) and all(
        _NAME_BEFORE.search(stem[:start]) or _NAME_BEHIND.match(stem, end) for start, end in places
    )


def unreported(candidate: Candidate, material: Material) -> str | None:
    """Of an article without a topic, as news is, what does not say of whom and of which time it speaks."""
    if not material.is_report:
        return None
    finding = candidate.finding
    subject = finding.name
    if finding.frame is not None and candidate.way != "definition":
        subject = whole_subject(finding.frame, finding.scene, material)
    codes = material.grammar.report_faults(
        candidate.way,
        candidate.draft.fact.kind,
        candidate.bare_stem,
        key=candidate.draft.key,
        subject=subject,
        names=material.names_in(f"{subject} {candidate.bare_stem}"),
        text=material.article.text,
    )
    return codes[0] if codes else None


def one_of_many(candidate: Candidate, material: Material) -> str | None:
    """A person by a name that many bear, of whom the article does not tell what the person is."""
    topic = material.topic
    alone = topic is not None and topic.is_person and not material.topic_apart
    return "needs_article" if alone and topic.name in candidate.draft.stem else None


def without_context(candidate: Candidate, material: Material) -> str | None:
    """A whole sentence is only understood under the title of its article."""
    return None if candidate.draft.context else "needs_article"


def given_away(candidate: Candidate, material: Material) -> str | None:
    """The country that is asked for must not be told by its people's adjective, nor by a city of it in the title."""
    fact, language = candidate.draft.fact, material.article.language
    if candidate.way not in _TELLING or not isinstance(fact.value, NameValue) or fact.value.type != "place":
        return None
    places = gazetteer(language)
    key = places.named(candidate.draft.key)
    if key is None or key.kind != "country":
        return None
    told = {
        nationalities(language).get(word, "")
        for word in plain_words(f"{candidate.bare_stem} {candidate.draft.context}")
    }
    title = places.named(candidate.draft.context.split("(")[0].strip())
    in_title = title is not None and title.kind in _TOWNS and title.part == key.code
    return "key_in_stem" if key.code in told or in_title else None
