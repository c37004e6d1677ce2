"""Leaves out what asks again: one question a wording, a happening and a kind of fact of a sentence; gaps go where a real one asks."""

from __future__ import annotations

from questions.generation.candidates import Candidate
from questions.generation.chance import pick_order
from questions.generation.plain_words import plain_words
from questions.generation.weighing import FLOOR
from questions.languages.reading import Precision

Entry = tuple[float, Candidate]

_REAL = frozenset({"date", "choice"})
_OF_NAMES = frozenset(
    {"relation", "topic_fact", "topic_typed", "which", "where", "region", "who", "thinker", "maker"}
)
_OF_COUNTS = frozenset(
    {
        "measured",
        "how_many",
        "how_much",
        "counted",
        "doers",
        "amount",
        "toll",
        "change",
        "share",
        "turn",
        "turn_measure",
        "turn_capital",
        "own_number",
        "own_population",
        "own_extent",
    }
)
_ASK_WHEN = ("when", "happening")
_OF_TOPIC, _OF_WORK = "when_topic", "appeared"
_SMALL, _SHARED = 3, 2
_OPENING = 14


def without_repeats(pool: list[Entry]) -> list[Entry]:
    """The pool, best first, without what asks again."""
    return _without_spare_cloze(_told_of_life(_without_twins(pool)))


def _without_twins(pool: list[Entry]) -> list[Entry]:
    """One question a wording: typed and multiple choice take turns where both are there."""
    chosen: dict[str, Entry] = {}
    for entry in pool:
        stem = entry[1].draft.stem
        known = chosen.get(stem)
        if known is None or entry[1].draft.form == _turn(stem):
            chosen[stem] = entry
    return _told_once(list(chosen.values()))


def _told_once(pool: list[Entry]) -> list[Entry]:
    """One question for what an article tells twice: the same date, the same verb."""
    seen: set[tuple] = set()
    dated: dict[str, list[frozenset[str]]] = {}
    of_words: list[Candidate] = []
    of_topic: list[Candidate] = []
    kept = []
    for chance, candidate in pool:
        if candidate.way == _OF_WORK:
            of_topic.append(candidate)
        if candidate.way.startswith(_ASK_WHEN):
            plain = (word.removeprefix("ال") for word in plain_words(candidate.bare_stem))
            words = frozenset(word for word in plain if len(word) > _SMALL)
            told_before = dated.setdefault(_year(candidate), [])
            if any(len(words & other) >= _SHARED or words and words == other for other in told_before):
                continue
            if candidate.way == _OF_TOPIC:
                of_topic.append(candidate)
            elif any(_asks_with_another_verb(candidate, other) for other in of_topic):
                continue
            told_before.append(words)
        frame, fact = candidate.finding.frame, candidate.draft.fact
        told = (
            candidate.way,
            candidate.draft.form,
            repr(fact.value),
            frame.form if frame else candidate.draft.stem,
        )
        if candidate.way == "life":
            told = ("life", candidate.finding.name, fact.kind)
        if candidate.way.startswith("when"):
            told = ("when", repr(fact.value), told[3])
        if _asks_for_words(candidate):
            place = ("name", fact.evidence_start, fact.answer_start)
            if place in seen or _is_asked(candidate, of_words):
                continue
            seen.add(place)
            of_words.append(candidate)
        if candidate.way not in ("order", "interval") and told in seen:
            continue
        seen.add(told)
        kept.append((chance, candidate))
    return kept


def _asks_with_another_verb(candidate: Candidate, of_topic: Candidate) -> bool:
    """Whether it says all but one word of a question about the topic with the same year: "was X created in Y" beside "was X formed"."""
    unsaid = set(plain_words(of_topic.draft.stem)) - set(plain_words(candidate.draft.stem))
    return _year(of_topic) == _year(candidate) and len(unsaid) <= 1


def _is_asked(candidate: Candidate, others: list[Candidate]) -> bool:
    """Whether one of the others asks for the same words with no more beside them: of "X", and of "the singer X"."""
    key, said = candidate.draft.key, set(plain_words(candidate.draft.stem))
    alike = (set(plain_words(other.draft.stem)) for other in others if other.draft.key == key)
    return any(said <= words or words <= said for words in alike)


def _asks_for_words(candidate: Candidate) -> bool:
    """Whether it asks for words that stand in the text, so that no other way need ask for them again."""
    way, fact = candidate.way, candidate.draft.fact
    of_words = way in _OF_NAMES or way in _OF_COUNTS or way.startswith(("report_", "plain_", "person_"))
    return of_words and fact.answer_start < fact.answer_end


def _told_of_life(pool: list[Entry]) -> list[Entry]:
    """The pool without dated clauses whose date a question about birth or death asks for already."""
    years = {_year(candidate) for _, candidate in pool if candidate.way == "life"}
    return [
        (share, candidate)
        for share, candidate in pool
        if not (candidate.way.startswith(_ASK_WHEN) and _year(candidate) in years)
    ]


def _year(candidate: Candidate) -> str:
    return getattr(candidate.draft.fact.value, "start", "")[:-6]


def _turn(stem: str) -> str:
    return pick_order(["date", "choice"], stem)[0]


def _without_spare_cloze(pool: list[Entry]) -> list[Entry]:
    """A cloze and a whole sentence to judge are the floor: one of each a sentence, for kinds of facts that nothing else asks for."""
    asked = {_kind_here(candidate) for _, candidate in pool if candidate.draft.form in _REAL}
    told = {
        candidate.draft.fact.evidence_start for _, candidate in pool if candidate.draft.form != "true_false"
    }
    dated = {_value_of(candidate) for _, candidate in pool if candidate.draft.form in _REAL} - {""}
    told_real = _told_by_year(pool)
    shown: set[tuple[int, str]] = set()
    kept = []
    for chance, candidate in pool:
        if candidate.way.startswith(FLOOR) or candidate.way == "true_false":
            if candidate.draft.form == "cloze" and (
                _value_of(candidate) in dated or _is_told(candidate, told_real)
            ):
                continue
            sentence = (
                candidate.draft.fact.evidence_start,
                f"{candidate.draft.form} {candidate.bare_stem[:_OPENING]}",
            )
            if _kind_here(candidate) in asked or sentence in shown:
                continue
            if candidate.draft.form == "true_false" and sentence[0] in told:
                continue
            asked.add(_kind_here(candidate))
            shown.add(sentence)
        kept.append((chance, candidate))
    return kept


def _told_by_year(pool: list[Entry]) -> dict[str, list[frozenset[str]]]:
    """What the real questions for a time say beside the title, under the year that they ask for; each."""
    told: dict[str, list[frozenset[str]]] = {}
    for _, candidate in pool:
        if candidate.way.startswith(_ASK_WHEN) or candidate.way == "life":
            told.setdefault(_year(candidate), []).append(_beside_title(candidate))
    return told


def _is_told(candidate: Candidate, told: dict[str, list[frozenset[str]]]) -> bool:
    """Whether a gap for a date only asks again what a real question for the same year does."""
    if candidate.draft.fact.kind not in ("date", "born", "died"):
        return False
    said = _beside_title(candidate)
    return any(len(said & other) >= _SHARED for other in told.get(_year(candidate), ()))


def _beside_title(candidate: Candidate) -> frozenset[str]:
    titled = set(plain_words(candidate.draft.context))
    return frozenset(
        word for word in plain_words(candidate.bare_stem) if len(word) > _SMALL and word not in titled
    )


def _value_of(candidate: Candidate) -> str:
    """The day or the counted number that is asked for, which a gap elsewhere would only ask for again; "" for anything vaguer."""
    value, kind = candidate.draft.fact.value, candidate.draft.fact.kind
    is_day = kind in ("date", "born", "died") and value.precision is Precision.DAY
    return repr(value) if is_day or kind == "number" and value.unit else ""


def _kind_here(candidate: Candidate) -> tuple[int, str]:
    """The sentence and the kind of its fact: a second question for the same would only repeat the first."""
    kind = candidate.draft.fact.kind
    return candidate.draft.fact.evidence_start, "date" if kind in ("born", "died") else kind
