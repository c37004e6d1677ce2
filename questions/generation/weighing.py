"""The chance that a careful teacher accepts a question unedited, as a log-linear model whose weights are data."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from questions.generation.looks import Looks, looks_at_most, unusual
from questions.languages.tables import plain_table

WEIGHTS = Path(__file__).parent / "weights.toml"
FLOOR = ("blank_", "cloze_", "stated_", "report_gap")
_CARRIED = (*FLOOR, "when_choice", "when_typed", "happening", "period", "appeared")
_WEIGHED_APART = ("words", "titled")
_ONLY_OF_CLAUSES = ("named", "answer")
_COMFORTABLE_WORDS, _USUAL_WORDS = 16, 12
_FLOOR_SHARE = 0.4
_UNKNOWN_WAY = 0.0
_FEWEST_WORDS, _MOST_WORDS = 1, 60


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the model looks at: language, way of asking, words of the stem, trust in the reading, two marks and the looks."""

    language: str
    way: str
    words: int
    trust: float = 1.0
    stale: bool = False
    derived: bool = False
    looks: Looks = Looks()


@dataclass(frozen=True, slots=True)
class Weights:
    """Log-odds by language, by effect and by way of asking; an effect may be one of a language alone ("ar_off_topic")."""

    languages: dict[str, float] = field(default_factory=dict)
    effects: dict[str, float] = field(default_factory=dict)
    ways: dict[str, float] = field(default_factory=dict)


def effects_of(weighed: Weighed) -> dict[str, float]:
    """How much of each effect the question shows; a whole sentence may be longer than a question.

    Where the stem carries a clause of the page, its words and those of the title weigh otherwise than in stems of our own,
    and only there do its names and the length of the key weigh.
    """
    share = _FLOOR_SHARE if weighed.way.startswith(FLOOR) else 1.0
    own = {"words": (weighed.words - _USUAL_WORDS) * share / 10, **unusual(weighed.looks)}
    of_clauses = {name: own.pop(name) for name in _ONLY_OF_CLAUSES}
    if weighed.way.startswith(_CARRIED):
        own |= {f"carried_{name}": amount for name, amount in of_clauses.items()}
        own |= {f"carried_{name}": own[name] for name in _WEIGHED_APART}
    return {
        "trust": weighed.trust - 1.0,
        "long": max(0, weighed.words - _COMFORTABLE_WORDS) * share,
        "stale": float(weighed.stale),
        "derived": float(weighed.derived),
        **{f"{weighed.language}_{name}": amount for name, amount in own.items()},
    }


def way_key(weighed: Weighed, weights: Weights) -> str:
    """The key of the way of asking: of its language alone where it has one ("en_alias"), or of all languages."""
    own = f"{weighed.language}_{weighed.way}"
    return own if own in weights.ways else weighed.way


def acceptance(weighed: Weighed, weights: Weights) -> float:
    """The chance of acceptance, between 0 and 1."""
    return chance_of(log_odds(weighed, weights))


def log_odds(weighed: Weighed, weights: Weights) -> float:
    """The log-odds of acceptance: all that speaks for the question and against it, added up."""
    score = weights.ways.get(way_key(weighed, weights), _UNKNOWN_WAY)
    score += weights.languages.get(weighed.language, 0.0)
    return score + sum(
        weights.effects.get(name, 0.0) * amount for name, amount in effects_of(weighed).items()
    )


@cache
def best_chance(language: str, way: str) -> float:
    """The most that a question asked in this way is ever given: what stays below what is shown need not be written."""
    usual, weights = Weighed(language=language, way=way, words=_COMFORTABLE_WORDS), current_weights()
    score = log_odds(usual, weights)
    for others in (
        [replace(usual, words=words) for words in (_FEWEST_WORDS, _MOST_WORDS)],
        [replace(usual, stale=True)],
        [replace(usual, derived=True)],
        *([replace(usual, looks=look) for look in looks] for looks in looks_at_most()),
    ):
        score += max(0.0, *(log_odds(other, weights) - log_odds(usual, weights) for other in others))
    return chance_of(score)


def chance_of(score: float) -> float:
    """The chance between 0 and 1 that log-odds mean."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


@cache
def current_weights() -> Weights:
    """The weights that the engine ranks by."""
    return read_weights(WEIGHTS)


def read_weights(path: Path) -> Weights:
    """The weights of a file."""
    return Weights(**plain_table(path))


def written(weights: Weights) -> str:
    """The weights as the file holds them."""
    head = WEIGHTS.read_text(encoding="utf-8").split("[languages]", 1)[0]
    tables = (("languages", weights.languages), ("effects", weights.effects), ("ways", weights.ways))
    return head + "\n".join(
        f"[{name}]\n" + "".join(f"{key} = {round(value, 3)}\n" for key, value in table.items())
        for name, table in tables
    )
