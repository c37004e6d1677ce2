"""What a strict reader holds against an English question that was written: each objection is a code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.asked import Asked
from questions.languages.en.careless import careless
from questions.languages.en.clause_sense import clause_sense
from questions.languages.en.cut_names import (
    has_capital_trade,
    has_cut_name,
    is_done_to_two,
    means_somebody_unnamed,
    tells_in_passing,
    without_own_name,
)
from questions.languages.en.cut_short import cut_short
from questions.languages.en.definites import loose_definites, singular, was_told_before
from questions.languages.en.gap_sense import objection_to_gap
from questions.languages.en.half_told import half_told
from questions.languages.en.happened import is_said, is_unlikely, is_vague, tells_one_doer, told_verb
from questions.languages.en.left_open import left_open
from questions.languages.en.lone_subjects import goes_by_one_word, is_half_named, is_lone_body
from questions.languages.en.never_dated import never_dated
from questions.languages.en.of_which import of_which
from questions.languages.en.options import differs_by_nation
from questions.languages.en.other_times import of_another_time
from questions.languages.en.reports import BOUND, YEAR, is_report
from questions.languages.en.strict import strict
from questions.languages.en.tokens import words
from questions.languages.en.told_dates import faults_of_date, takes_date_of_other
from questions.languages.en.told_of_another import told_of_another
from questions.languages.en.torn import has_slip, is_clumsy, is_torn
from questions.languages.en.unclear import unclear
from questions.languages.en.verbs import BE
from questions.languages.reading import DateValue, Precision

# What is looked at in questions of every way.
_LOOKS = (
    unclear,
    careless,
    of_another_time,
    half_told,
    left_open,
    of_which,
    clause_sense,
    cut_short,
    never_dated,
    goes_by_one_word,
    strict,
    told_of_another,
)
_WHEN = frozenset({"when_typed", "when_choice", "when_deed"})
_TOLD = frozenset({"when_typed", "when_choice", "when_deed", "order", "interval"})
_COUNTED = frozenset({"how_many", "how_much", "measured", "how_long"})
_OF_NAMES = frozenset({"who", "which"})
# What is so of the topic whatever the day on which its article was written.
_LASTING = frozenset(
    [
        "life", "definition", "people", "trade", "relation", "relation_typed", "topic_fact", "topic_typed", "when_topic",
        "topic_whereabouts", "topic_country", "topic_owner", "topic_former", "topic_sky", "topic_style", "own_number",
    ]
)  # fmt: skip
_TWO_NAMES = re.compile(r"(?<!the )\b[A-Z][a-z]+ [A-Z][a-z]+\b")
_HUNDRED = re.compile(r"\b\d{1,2}00['’]?s\b")
_INDEFINITE = re.compile(r"^(?:[a-z]+s|(?i:many|most|some|several|various|numerous|joint|major))\b")
# Who is told by a last name, an age or as the one that is near.
_BY_TITLE = re.compile(
    r"\bM(?:r|s|rs)\.? ?[A-Z]\w+(?! [A-Z])|\b[Tt]he \d+-year-old\b|\b(?:nearby|neighbouring|neighboring|too)\b"
)
_NAME = re.compile(r"\b\w*[A-Z]\w*")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_DECADE = re.compile(r"\bthe 1\d\d0s\b")
_EXTENT = re.compile(r"^How (?:long|high|tall|wide|deep|thick|old)\b")
_HARDLY = re.compile(r"\b(?:barely|hardly|rarely|seldom|scarcely|often|widely|generally)\b")
_LONGEST_OF_NAMES, _SHORT = 18, 3
_TIES = re.compile(
    r"\b(?:in|at|by|with|for|from|on|as|under|to|against|during|between|near|due|of the)\b(?! [A-Z]\w+[A-Z])"
)
_MOST_TIES, _LONG = 4, 17


def objections(asked: Asked) -> Iterator[str]:
    """Codes of what speaks against the question, the plainest first."""
    for look in (strict,) if asked.in_own_words else _LOOKS:
        yield from look(asked)
    if asked.in_own_words or asked.way.startswith(("report_", "when_report", "when_told")):
        return
    if _harms_somebody(asked):
        yield "harmful"
    if asked.form == "true_false":
        yield "unfair_statement"
    elif asked.is_gap:
        yield from _of_gap(asked)
        if asked.frame is not None and is_said(asked.frame):
            yield "trivial"
    else:
        yield from _of_question(asked)


def _harms_somebody(asked: Asked) -> bool:
    """Whether a deed or an illness is told of a person whom the title does not name."""
    stem = f"{asked.stem} {asked.key}"
    said = set(_WORD.findall(stem.lower()))
    if said & words("unfit_for_class"):
        return True
    if words("harms").isdisjoint(said):
        return False
    named = {*asked.persons, *_TWO_NAMES.findall(stem)}
    return any(name in stem and name.rsplit(" ", 1)[-1] not in asked.title for name in named)


def _of_gap(asked: Asked) -> Iterator[str]:
    if is_report(asked.text, asked.title) or _is_ambiguous(asked):
        yield "needs_article"
    if found := objection_to_gap(asked):
        yield found
    if is_lone_body(asked):
        yield "bare_definite_noun"
    if means_somebody_unnamed(asked):
        yield "dangling_pronoun"
    if has_cut_name(asked) or has_slip(asked.stem):
        yield "torn"
    if has_capital_trade(asked) or tells_in_passing(asked):
        yield "clumsy"
    if asked.frame is not None and asked.way == "blank_date":
        verb = told_verb(asked.frame, asked.rest)
        if is_vague(asked.frame, asked.rest, verb, asked.subject) and not asked.frame.present:
            yield "vague"


def _of_question(asked: Asked) -> Iterator[str]:
    if BOUND.search(asked.stem):
        yield "needs_article"
    lasts = asked.way in _LASTING or asked.way.startswith("person_")
    if not lasts and is_report(asked.text, asked.title) and not _is_anchored_in_time(asked):
        yield "needs_article"
    if _is_ambiguous(asked) or takes_date_of_other(asked):
        yield "wrong_key"
    if asked.way in _WHEN:
        yield from faults_of_date(asked)
    if is_torn(asked) or has_cut_name(asked) or is_done_to_two(asked):
        yield "torn"
    if is_clumsy(asked) or has_capital_trade(asked) or asked.way in _WHEN and _tells_too_much(asked):
        yield "clumsy"
    if asked.question.startswith("What") and asked.way == "definition" and differs_by_nation(asked.options):
        yield "options_seen_through"
    if _BY_TITLE.search(without_own_name(asked)) or is_half_named(asked) or is_lone_body(asked):
        yield "bare_definite_noun"
    if any(_points_back(noun, asked) for noun in loose_definites(asked.stem)):
        yield "bare_definite_noun"
    if asked.way in _OF_NAMES | {"where"} and asked.key.lower() in asked.title.lower():
        yield "key_in_stem"
    if asked.frame is not None and asked.way in _TOLD | _OF_NAMES | {"where"}:
        yield from _of_clause(asked)
    if asked.way in _COUNTED and not _has_scope(asked):
        yield "needs_article"
    if asked.way in _COUNTED and _lists_what_it_counts(asked):
        yield "key_in_stem"


def _tells_too_much(asked: Asked) -> bool:
    """Whether the question tells something in passing, or ties so much to what was done that one loses what is asked."""
    ties, length = len(_TIES.findall(asked.stem.replace(asked.subject, "", 1))), len(asked.stem.split())
    return tells_in_passing(asked) or ties >= _MOST_TIES and length >= _LONG


def _of_clause(asked: Asked) -> Iterator[str]:
    verb = told_verb(asked.frame, asked.rest)
    if is_said(asked.frame) or asked.way in _WHEN and _HARDLY.search(asked.rest.partition(",")[0]):
        yield "trivial"
    if asked.way in _WHEN and is_unlikely(asked, verb):
        yield "torn"
    if asked.way in _TOLD and is_vague(asked.frame, asked.rest, verb, asked.subject):
        yield "vague"
    dated = (
        YEAR.search(asked.stem) is not None or asked.way == "who" and _DECADE.search(asked.stem) is not None
    )
    lies = asked.frame.present and verb in words("verbs_of_lying")
    if asked.way == "who" and not dated and not tells_one_doer(asked.frame, verb):
        yield "several_right"
    if asked.way == "which" and (
        not (dated or lies)
        or len(asked.stem.split()) > _LONGEST_OF_NAMES
        or asked.question.startswith("Where")
    ):
        yield "several_right"
    if asked.way == "where" and _INDEFINITE.search(asked.subject):
        yield "several_right"


def _is_anchored_in_time(asked: Asked) -> bool:
    """Whether a year in the question, or the date that it asks for, says when it was so, and that it is past."""
    if asked.frame is not None and asked.frame.present:
        return False
    return asked.way in _WHEN or YEAR.search(asked.stem) is not None


def _is_ambiguous(asked: Asked) -> bool:
    """Whether the date is one of "the 1800s", which some read as a century and others as ten years."""
    value = asked.value
    wide = isinstance(value, DateValue) and value.precision in (Precision.CENTURY, Precision.DECADE)
    return wide and _HUNDRED.search(asked.text[asked.answer_start : asked.answer_end + 2]) is not None


def _points_back(noun: str, asked: Asked) -> bool:
    """Whether the article spoke of the noun before, and the title does not."""
    if singular(noun) in _words(asked.title):
        return False
    if noun in words("always_bare"):
        return True
    return was_told_before(noun, asked.text, asked.sentence.start)


def _has_scope(asked: Asked) -> bool:
    """Whether a year or the article's topic says of what and when it is counted.

    What was done once needs a name beside the topic's, and what is measured a year, unless it is a thing's extent.
    """
    if YEAR.search(asked.stem):
        return True
    said = _words(asked.stem)
    topic = {singular(word) for word in asked.topic.openings} if asked.topic is not None else set()
    title = {word for word in _words(asked.title) if len(word) > _SHORT}
    if not said & (title | topic) or asked.way == "measured" and not _EXTENT.match(asked.question):
        return False
    if asked.frame is None or asked.frame.present:
        return True
    names = {singular(name.lower()) for name in _NAME.findall(asked.stem)}
    return bool(names - title - topic)


def _lists_what_it_counts(asked: Asked) -> bool:
    """Whether the question names all that it asks the number of: "how many kinds ..., the large and the small"."""
    few = asked.key.split()[0].lower() in words("counts") | {"2", "3", "4", "5"}
    state = asked.frame is not None and asked.frame.form in BE and not asked.frame.passive
    return few and (state or re.search(r",.* and | and [^?]*\?$", asked.question) is not None)


def _words(text: str) -> set[str]:
    return {singular(word) for word in re.findall(r"\w+", text.lower())}
