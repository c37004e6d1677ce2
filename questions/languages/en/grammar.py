"""What English asks of a question and data cannot say. Every language's grammar offers these same functions."""

from __future__ import annotations

from questions.languages.en.asking import (
    belongs_to_noun,
    can_ask_how_many,
    can_ask_when,
    can_ask_where,
    can_ask_who,
    dates_clause,
    goes_on_listing,
    goes_on_with_noun,
    has_verb,
    is_complete,
    is_light,
    is_stale,
    names_others,
    names_place,
    ranks,
)
from questions.languages.en.bare_names import bare_name, essential_words, short_names
from questions.languages.en.birthplaces import find_told_phrases, opens_with_own
from questions.languages.en.counted_things import counts_things
from questions.languages.en.counting import counted_noun, with_number
from questions.languages.en.elsewhere import (
    are_alike,
    changes_by_year,
    date_gap,
    explained_pronouns,
    find_other_names,
    find_place_chains,
    find_ranked,
    find_turns,
    find_whereabouts,
    happening_before,
    holders_of,
    holds_then,
    is_clean_person,
    is_counted_alone,
    is_famous,
    is_first_of_kind,
    is_from_all,
    is_joining,
    is_known_to_all,
    is_measure,
    is_plain_unit,
    is_well_counted,
    life_of_topic,
    loose_ends,
    may_ask_age,
    names_doer,
    names_of_kind,
    nation_in,
    needs_no_more,
    needs_walk,
    opening_place,
    opens_with_verb,
    origin_before,
    own_happening,
    region_behind,
    report_faults,
    respelled,
    role_of,
    second_statement,
    section_mentions,
    section_topic,
    told_by_title,
    told_days,
    told_numbers,
    told_within,
    topic_mentions,
    with_time,
)
from questions.languages.en.facts.trades import other_trades, trades_told
from questions.languages.en.frames import find_frames
from questions.languages.en.introducing import introduced_topic, titled_topic
from questions.languages.en.later_pronouns import later_pronouns
from questions.languages.en.leaning import leaning
from questions.languages.en.lives import lives_within, opening_of_life
from questions.languages.en.lone_names import named_apart
from questions.languages.en.meanings import definition_to_ask
from questions.languages.en.measures import measured
from questions.languages.en.mending import well_spelled
from questions.languages.en.mentions import find_mentions, spelled_out
from questions.languages.en.objections import objections
from questions.languages.en.of_topic import find_topic_facts
from questions.languages.en.opening_places import scope_before, setting_before
from questions.languages.en.options import (
    group_of,
    is_bare_subject,
    is_founding,
    is_plain_person,
    is_plain_place,
    opens_with_role,
    same_article,
)
from questions.languages.en.origins import are_of_one_origin
from questions.languages.en.own_numbers import find_own_numbers
from questions.languages.en.peers import kind_noun, peers_of
from questions.languages.en.periods import gap_windows, period_phrase
from questions.languages.en.persons import (
    is_lone_name,
    keeps_speaking,
    last_names_alone,
    person_before,
    stands_alone,
)
from questions.languages.en.phrases import (
    agent_phrase,
    date_phrase,
    duration_phrase,
    place_phrase,
    walk_of_life,
)
from questions.languages.en.plain_deeds import plain_deed
from questions.languages.en.relations import defined_topic, find_relations
from questions.languages.en.short_forms import find_short_forms
from questions.languages.en.slots import slot_of
from questions.languages.en.suspicions import suspicions
from questions.languages.en.thinkers import find_deeds
from questions.languages.en.titled_works import is_story, titled_work
from questions.languages.en.told.asking import find_told
from questions.languages.en.told_again import tells_all, words_to_find_again
from questions.languages.en.told_kinds import alike_of, find_told_kinds, names_what_it_tells_of, spellings_of
from questions.languages.en.told_of_persons import tells_of_person
from questions.languages.en.topic_dates import (
    find_topic_dates,
    goes_on_behind_date,
    joins_before_date,
    names_topic_alone,
    told_by_verb,
)
from questions.languages.en.topics import (
    opens_with_name,
    opens_with_noun,
    opens_with_other,
    opens_with_pronoun,
    pronoun_place,
    silent_topic,
    spoken_as,
)
from questions.languages.en.turning import (
    fillers,
    inverted,
    opened,
    passing_times,
    predicate,
    resting_places,
    stated,
    without_subject,
)
from questions.languages.en.works import find_works, may_make

_BLANKED = ("date", "interval", "number", "duration", "place", "person", "organisation")

__all__ = [
    "holders_of",
    "holds_then",
    "is_famous",
    "is_known_to_all",
    "find_other_names",
    "other_trades",
    "trades_told",
    "tells_of_person",
    "find_ranked",
    "spellings_of",
    "alike_of",
    "find_told_kinds",
    "find_told_phrases",
    "find_topic_dates",
    "names_topic_alone",
    "find_topic_facts",
    "opens_with_own",
    "agent_phrase",
    "are_alike",
    "are_of_one_origin",
    "bare_name",
    "find_place_chains",
    "is_joining",
    "needs_no_more",
    "named_apart",
    "needs_walk",
    "stands_alone",
    "belongs_to_noun",
    "can_ask_how_many",
    "can_ask_when",
    "can_ask_where",
    "can_ask_who",
    "counted_noun",
    "date_gap",
    "date_phrase",
    "dates_clause",
    "defined_topic",
    "definition_to_ask",
    "duration_phrase",
    "ends_in_air",
    "essential_words",
    "explained_pronouns",
    "fillers",
    "find_deeds",
    "find_frames",
    "find_mentions",
    "find_relations",
    "find_short_forms",
    "find_told",
    "find_own_numbers",
    "find_turns",
    "find_works",
    "gap_ways",
    "names_doer",
    "names_of_kind",
    "names_what_it_tells_of",
    "gap_windows",
    "is_first_of_kind",
    "may_ask_age",
    "told_by_title",
    "told_numbers",
    "with_time",
    "changes_by_year",
    "goes_on_listing",
    "goes_on_behind_date",
    "joins_before_date",
    "goes_on_behind_measure",
    "goes_on_with_noun",
    "group_of",
    "happening_before",
    "has_verb",
    "introduced_topic",
    "inverted",
    "is_bare_subject",
    "is_careless",
    "is_clean_person",
    "is_complete",
    "is_founding",
    "is_from_all",
    "is_counted_alone",
    "is_light",
    "is_measure",
    "is_plain_person",
    "is_plain_place",
    "is_lone_name",
    "is_plain_unit",
    "is_stale",
    "is_story",
    "counts_things",
    "is_well_counted",
    "keeps_speaking",
    "kind_noun",
    "last_names_alone",
    "later_pronouns",
    "leaning",
    "life_of_topic",
    "lives_within",
    "loose_ends",
    "may_make",
    "measured",
    "names_others",
    "names_place",
    "objections",
    "opened",
    "opening_place",
    "opening_of_life",
    "origin_before",
    "own_happening",
    "opens_with_name",
    "opens_with_noun",
    "opens_with_other",
    "opens_with_pronoun",
    "opens_with_role",
    "opens_with_verb",
    "passing_times",
    "peers_of",
    "period_phrase",
    "person_before",
    "place_phrase",
    "plain_deed",
    "predicate",
    "pronoun_place",
    "ranks",
    "resting_places",
    "second_statement",
    "region_behind",
    "report_faults",
    "respelled",
    "role_of",
    "section_mentions",
    "section_topic",
    "told_by_verb",
    "told_days",
    "topic_mentions",
    "same_article",
    "scope_before",
    "setting_before",
    "short_names",
    "silent_topic",
    "told_within",
    "nation_in",
    "find_whereabouts",
    "slot_of",
    "spelled_out",
    "spoken_as",
    "stated",
    "suspicions",
    "titled_topic",
    "titled_work",
    "unfinished",
    "walk_of_life",
    "with_number",
    "without_subject",
    "words_to_find_again",
    "tells_all",
    "well_spelled",
]


def ends_in_air(phrase: str) -> bool:
    """Whether the phrase stops at a word that ends none; English reads that where it cuts its clauses."""
    return False


def unfinished(clause: str, *, known: frozenset[str]) -> str | None:
    """What a clause with its verb in place still lacks; English verbs say so by their frames."""
    return None


def goes_on_behind_measure(words_after: str) -> bool:
    """Whether the clause goes on behind a measure with what the question cannot hold; English asks for it as it stands."""
    return False


def is_careless(phrase: str) -> bool:
    """Whether the phrase holds a slip of the pen; none is known that English would need to look for."""
    return False


def gap_ways() -> frozenset[str]:
    """The ways of blanking and judging sentences that are written: dated clauses, and every kind of value."""
    return frozenset({"cloze_date", "stated"} | {f"blank_{kind}" for kind in _BLANKED})
