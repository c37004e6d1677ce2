"""What a strict reader holds against an Arabic question as a whole: its unit, its options, words that run on."""

from __future__ import annotations

import re

from questions.languages.ar.agreement import is_miscounted
from questions.languages.ar.came_again import came_again
from questions.languages.ar.faulty import is_faulty
from questions.languages.ar.gap_values import gap_objection
from questions.languages.ar.happening_objections import happening_objection
from questions.languages.ar.left_unsaid import tells_month
from questions.languages.ar.masked import masked
from questions.languages.ar.months import month_names
from questions.languages.ar.number_objections import number_objection
from questions.languages.ar.one_right import one_right
from questions.languages.ar.page_reading import page_objection
from questions.languages.ar.predicates import lacks_predicate
from questions.languages.ar.strict_reading import strict_reading
from questions.languages.ar.tokens import tokenise, words
from questions.languages.ar.unfinished import is_run_together
from questions.languages.ar.verbs import fold
from questions.languages.ar.well_known import well_known
from questions.languages.ar.when_objections import when_objections
from questions.languages.ar.where_objections import where_objection
from questions.languages.ar.whole_page import page_or_map
from questions.languages.asked import Asked
from questions.languages.whole_names import names_inside

_MEASURES = frozenset({"measured", "how_many", "how_long", "who", "which"})
_AREA = re.compile(r"(?<!\w)مساحة(?!\w)")
_SQUARE = re.compile(r"مربع|²|م2|هكتار|فدان|دونم|إيكر|كم٢|م٢")
_WHEN = frozenset({"when_typed", "when_choice", "when_deed", "happening"})
_MONTHS = "|".join(sorted(month_names(), key=lambda name: (-len(name), name)))
_DAYS = re.compile(
    r"(?:بين|من)\s+\d{1,2}\s+(?:\w+\s+)?(?:و\s*|الي\s+|حتي\s+)\d{1,2}(?!\d)"
    rf"|(?<!\d)\d{{1,2}}\s+(?:{_MONTHS})(?!\w)|(?<!\w)(?:في|خلال|منذ)\s+(?:شهر\s+)?(?:{_MONTHS})(?!\w)"
)
_ALI = "علي"
# "and" that leads to what was cut off.
_CUT_BEHIND = re.compile(r"\sو$")


def objections(asked: Asked) -> tuple[str, ...]:
    """The codes of all that is wrong with the question."""
    if held := one_right(asked):
        return (held,)
    if asked.in_own_words:
        return ()
    if held := page_or_map(asked) or well_known(asked):
        return (held,)
    if _is_named_by_verb(asked) or _CUT_BEHIND.search(asked.key):
        return ("torn",)
    question = asked.question.replace(f"«{asked.topic.name}»", "«»") if asked.topic else asked.question
    if is_faulty(question) or lacks_predicate(question):
        return ("ungrammatical",)
    if asked.is_gap:
        return tuple(
            code
            for code in (
                gap_objection(asked),
                number_objection(asked),
                where_objection(asked),
                _preposition(asked),
                strict_reading(asked),
                "several_right" if came_again(asked) else "",
                "key_in_stem" if tells_month(asked) else "",
            )
            if code
        )
    return tuple(
        code
        for code in (
            _unit(asked),
            _run_on(asked),
            _preposition(asked),
            _of_topic(asked),
            _days_left(asked),
            when_objections(asked),
            happening_objection(asked) if asked.way == "happening" else "",
            number_objection(asked),
            where_objection(asked),
            strict_reading(asked),
            page_objection(asked),
        )
        if code
    )


def _is_named_by_verb(asked: Asked) -> bool:
    """Whether the topic's name was read with the verb before it: "said X"."""
    return asked.topic is not None and fold(asked.topic.name.split()[0]) in words("opinion")


def _unit(asked: Asked) -> str:
    """An area without a square unit is a length."""
    head = " ".join(asked.question.split()[:4])
    return "wrong_type" if _AREA.search(head) and not _SQUARE.search(asked.key) else ""


def _days_left(asked: Asked) -> str:
    """The days of a year that is asked for, left in the question: "between 2 and 18 December"."""
    return "second_date" if asked.way in _WHEN and _DAYS.search(fold(asked.stem)) else ""


def _of_topic(asked: Asked) -> str:
    """Who did this or that, where it is the article's own person: the title is hidden, and the wrong names come from elsewhere."""
    topic = asked.topic
    asks_name = asked.way in ("who", "which") and topic is not None
    return "needs_article" if asks_name and fold(asked.key) in (fold(topic.name), fold(asked.title)) else ""


def _run_on(asked: Asked) -> str:
    """A measure or name asked for in a clause that another statement follows without a stop."""
    if asked.way not in _MEASURES:
        return ""
    known = names_inside(asked.stem, asked.persons)
    tokens = tokenise(asked.stem, 0)
    return "torn" if is_run_together(asked.stem, known) else "bad_agreement" if is_miscounted(tokens) else ""


def _preposition(asked: Asked) -> str:
    """The preposition "on" written as the name Ali: no part of a person's name stands beside it."""
    known = names_inside(asked.stem, asked.persons)
    tokens = masked(asked.stem, known)
    alone = any(token.text == _ALI for token in tokens)
    return (
        "torn"
        if alone
        and not any(_ALI in name.split() for name in (asked.topic.name if asked.topic else "", asked.title))
        else ""
    )
