"""What Arabic asks of a question and data cannot say. Every language's grammar offers these same functions."""

from __future__ import annotations

import re

from questions.languages.ar.askable import (
    belongs_to_noun,
    can_ask_where,
    can_ask_who,
    goes_on_listing,
    group_of,
    has_verb,
    is_bare_subject,
    is_complete,
    is_from_all,
    is_light,
    is_measure,
    is_stale,
    names_place,
    needs_no_more,
    opens_with_verb,
)
from questions.languages.ar.comparing import bare_name, essential_words, short_names
from questions.languages.ar.counting import counted_noun, is_well_counted
from questions.languages.ar.described import named_apart
from questions.languages.ar.elsewhere import (
    counts_things,
    defined_topic,
    find_deeds,
    find_short_forms,
    find_topic_facts,
    find_works,
    is_story,
    may_make,
    scope_before,
    setting_before,
    titled_work,
)
from questions.languages.ar.frames import find_frames
from questions.languages.ar.gap_clauses import gap_windows
from questions.languages.ar.gap_openings import names_doer
from questions.languages.ar.gap_sense import leaning
from questions.languages.ar.happenings import happening_before, origin_before
from questions.languages.ar.introduced import introduced_topic, titled_topic
from questions.languages.ar.lives import opening_of_life
from questions.languages.ar.meanings import definition_to_ask
from questions.languages.ar.measures import (
    can_ask_how_many,
    can_ask_when,
    dates_clause,
    goes_on_behind_measure,
    goes_on_with_noun,
    measured,
    same_article,
)
from questions.languages.ar.mending import respelled, well_spelled
from questions.languages.ar.mentions import explained_pronouns, find_mentions, spelled_out
from questions.languages.ar.number_times import changes_by_year, with_time
from questions.languages.ar.objections import objections
from questions.languages.ar.offices import holders_of, is_famous, is_known_to_all
from questions.languages.ar.openings import loose_ends, opened, passing_times, resting_places
from questions.languages.ar.options import (
    are_alike,
    are_of_one_origin,
    is_clean_person,
    is_founding,
    is_plain_person,
    opens_with_role,
)
from questions.languages.ar.other_names import find_other_names
from questions.languages.ar.own_happenings import own_happening
from questions.languages.ar.own_numbers import find_own_numbers
from questions.languages.ar.peers import kind_noun, peers_of
from questions.languages.ar.persons import (
    is_lone_name,
    keeps_speaking,
    last_names_alone,
    later_pronouns,
    names_others,
    person_before,
    ranks,
)
from questions.languages.ar.phrases import (
    agent_phrase,
    date_phrase,
    duration_phrase,
    is_counted_alone,
    is_plain_place,
    is_plain_unit,
    period_phrase,
    place_phrase,
)
from questions.languages.ar.place_chains import find_place_chains
from questions.languages.ar.plain_deeds import goes_on_behind_date, joins_before_date, plain_deed
from questions.languages.ar.ranked import find_ranked
from questions.languages.ar.regions import is_first_of_kind, region_behind
from questions.languages.ar.relations import find_relations
from questions.languages.ar.renumbering import with_number
from questions.languages.ar.reports import report_faults
from questions.languages.ar.roles import role_of
from questions.languages.ar.sections import section_mentions, section_topic
from questions.languages.ar.slips import is_careless
from questions.languages.ar.slots import slot_of
from questions.languages.ar.suspicions import suspicions
from questions.languages.ar.tokens import (
    pairs,
)
from questions.languages.ar.told.asking import find_told
from questions.languages.ar.told.fit import holds_then
from questions.languages.ar.told_again import tells_all, words_to_find_again
from questions.languages.ar.told_by_verb import told_by_verb
from questions.languages.ar.told_days import told_days
from questions.languages.ar.told_kinds import (
    alike_of,
    find_told_kinds,
    names_of_kind,
    names_what_it_tells_of,
    spellings_of,
)
from questions.languages.ar.told_numbers import may_ask_age, told_by_title, told_numbers
from questions.languages.ar.told_phrases import find_told_phrases, opens_with_own
from questions.languages.ar.told_whole import date_gap, opening_place, second_statement
from questions.languages.ar.topic_dates import find_topic_dates, names_topic_alone
from questions.languages.ar.topic_lives import life_of_topic, lives_within
from questions.languages.ar.topic_mentions import topic_mentions
from questions.languages.ar.topics import (
    opens_with_name,
    opens_with_noun,
    opens_with_other,
    opens_with_pronoun,
    pronoun_place,
    silent_topic,
    spoken_as,
)
from questions.languages.ar.trade_options import other_trades
from questions.languages.ar.trades import tells_of_person, trades_told
from questions.languages.ar.turns import find_turns
from questions.languages.ar.unfinished import ends_in_air, unfinished
from questions.languages.ar.verbs import fold
from questions.languages.ar.walks import needs_walk, stands_alone, walk_of_life
from questions.languages.ar.whereabouts import find_whereabouts
from questions.languages.ar.within import nation_in, told_within
from questions.languages.frames import Frame

__all__ = [
    "defined_topic",
    "titled_work",
    "is_story",
    "with_time",
    "changes_by_year",
    "holders_of",
    "holds_then",
    "is_famous",
    "is_known_to_all",
    "find_other_names",
    "other_trades",
    "trades_told",
    "tells_of_person",
    "find_ranked",
    "find_told_phrases",
    "find_topic_dates",
    "names_topic_alone",
    "find_topic_facts",
    "opens_with_own",
    "spellings_of",
    "alike_of",
    "find_told_kinds",
    "agent_phrase",
    "are_alike",
    "bare_name",
    "is_joining",
    "needs_no_more",
    "is_founding",
    "named_apart",
    "needs_walk",
    "stands_alone",
    "are_of_one_origin",
    "belongs_to_noun",
    "can_ask_how_many",
    "can_ask_when",
    "can_ask_where",
    "goes_on_behind_date",
    "joins_before_date",
    "goes_on_behind_measure",
    "goes_on_with_noun",
    "can_ask_who",
    "counted_noun",
    "date_gap",
    "date_phrase",
    "dates_clause",
    "definition_to_ask",
    "duration_phrase",
    "ends_in_air",
    "essential_words",
    "explained_pronouns",
    "fillers",
    "find_deeds",
    "find_frames",
    "find_mentions",
    "find_place_chains",
    "find_relations",
    "find_short_forms",
    "find_told",
    "find_own_numbers",
    "find_turns",
    "find_works",
    "gap_ways",
    "gap_windows",
    "goes_on_listing",
    "group_of",
    "happening_before",
    "has_verb",
    "introduced_topic",
    "names_doer",
    "names_of_kind",
    "names_what_it_tells_of",
    "names_others",
    "names_place",
    "objections",
    "is_bare_subject",
    "later_pronouns",
    "leaning",
    "loose_ends",
    "opens_with_name",
    "opens_with_noun",
    "opens_with_other",
    "same_article",
    "scope_before",
    "setting_before",
    "spoken_as",
    "titled_topic",
    "unfinished",
    "walk_of_life",
    "opens_with_role",
    "opens_with_verb",
    "opens_with_pronoun",
    "opening_of_life",
    "origin_before",
    "own_happening",
    "opened",
    "opening_place",
    "inverted",
    "is_careless",
    "is_clean_person",
    "is_complete",
    "is_first_of_kind",
    "is_from_all",
    "is_light",
    "is_measure",
    "is_counted_alone",
    "is_plain_person",
    "is_plain_place",
    "is_lone_name",
    "is_plain_unit",
    "is_stale",
    "counts_things",
    "is_well_counted",
    "passing_times",
    "keeps_speaking",
    "kind_noun",
    "last_names_alone",
    "may_make",
    "life_of_topic",
    "lives_within",
    "measured",
    "peers_of",
    "period_phrase",
    "person_before",
    "section_mentions",
    "section_topic",
    "short_names",
    "silent_topic",
    "told_within",
    "nation_in",
    "find_whereabouts",
    "slot_of",
    "place_phrase",
    "plain_deed",
    "predicate",
    "resting_places",
    "second_statement",
    "pronoun_place",
    "ranks",
    "spelled_out",
    "region_behind",
    "report_faults",
    "respelled",
    "role_of",
    "stated",
    "suspicions",
    "told_by_verb",
    "told_days",
    "topic_mentions",
    "well_spelled",
    "may_ask_age",
    "told_by_title",
    "told_numbers",
    "without_subject",
    "words_to_find_again",
    "tells_all",
    "with_number",
]

_BLANKED = ("date", "interval", "number", "duration", "place")
_JOINING = re.compile(r"\s*[،,]?\s*(?:و|و\s+)(?:دولة\s+|جمهورية\s+)?")
_FILLERS = re.compile(
    r"[،,]?\s*(?<!\w)(?:أيض[ً]?ا[ً]?|كذلك|بدوره|بدورها|مجدد[ً]?ا[ً]?|بالتالي|بالفعل|بنفسه|بنفسها|فقط|يوم[اً]{1,2}\s+ما|في وقت (?:سابق|لاحق|مبكر|متأخر)|فيما بعد|سابق[اً]{1,2}|آنذاك)(?!\w)"
)


def inverted(frame: Frame, subject: str, rest: str) -> str:
    """The clause as it follows a question word: the verb, its subject, the rest."""
    return _join(well_spelled(frame.form), subject, rest)


def stated(frame: Frame, subject: str, rest: str) -> str:
    """The clause as a statement."""
    return _join(well_spelled(frame.form), subject, rest)


def without_subject(frame: Frame, rest: str) -> str | None:
    """The clause where who did it cannot be said ("it was agreed to ..."); None where Arabic has no such turn."""
    verb = fold(frame.form).removesuffix("ت")
    turn = pairs("impersonal").get(verb)
    return _join(turn, rest) if turn and rest.startswith("على ") else None


def predicate(frame: Frame, rest: str) -> str:
    """What is said of the subject, for a question that asks for the subject."""
    return _join(well_spelled(frame.form), rest)


def is_joining(between: str) -> bool:
    """Whether only an "and" stands between two names."""
    return _JOINING.fullmatch(between) is not None


def fillers(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Places of words that only tie the sentence to the one before ("also")."""
    return [(found.start(), found.end()) for found in _FILLERS.finditer(text, start, end)]


def _join(*parts: str) -> str:
    text = " ".join(part.strip() for part in parts if part.strip())
    text = re.sub(r"\s+([،,؛:.)»])", r"\1", text)
    return re.sub(r"[\s،,؛:.]+$", "", re.sub(r"\s{2,}", " ", text.replace("\u0640", "")))


def gap_ways() -> frozenset[str]:
    """The ways of blanking sentences that are written: only clauses that make sense alone, and no statements to judge."""
    return frozenset(f"blank_{kind}" for kind in _BLANKED)


def shows_gaps() -> bool:
    """Whether whole sentences are shown with a gap: a strict reader took one in five of the Arabic ones, since verbs are silent and sentences lean on those before them."""
    return False
