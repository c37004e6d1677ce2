"""What Arabic asks of a question and data cannot say. Every language's grammar offers these same functions."""

from __future__ import annotations

import re

from questions.languages.ar.comparing import essential_words
from questions.languages.ar.counting import counted_noun, is_well_counted, with_number
from questions.languages.ar.frames import find_frames
from questions.languages.ar.happenings import happening_before
from questions.languages.ar.leaning import leaning
from questions.languages.ar.lives import opening_of_life
from questions.languages.ar.meanings import definition_to_ask
from questions.languages.ar.measures import (
    can_ask_how_many,
    can_ask_when,
    dates_clause,
    goes_on_with_noun,
    measured,
    same_article,
    walk_of_life,
)
from questions.languages.ar.mentions import explained_pronouns, find_mentions, spelled_out
from questions.languages.ar.openings import opened, passing_times, resting_places
from questions.languages.ar.options import are_alike, is_clean_person, is_plain_person, opens_with_role
from questions.languages.ar.peers import kind_noun, peers_of
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
from questions.languages.ar.roles import role_of
from questions.languages.ar.slots import slot_of
from questions.languages.ar.suspicions import suspicions
from questions.languages.ar.tokens import (
    PUNCTUATION,
    is_definite,
    is_preposition,
    pairs,
    tokenise,
    words,
)
from questions.languages.ar.topics import (
    introduced_topic,
    opens_with_name,
    opens_with_noun,
    opens_with_other,
    opens_with_pronoun,
    pronoun_place,
    silent_topic,
    spoken_as,
    titled_topic,
)
from questions.languages.ar.turns import find_turns
from questions.languages.ar.verbs import find_verb, fold
from questions.languages.frames import Frame

__all__ = [
    "agent_phrase",
    "are_alike",
    "belongs_to_noun",
    "can_ask_how_many",
    "can_ask_when",
    "can_ask_where",
    "goes_on_with_noun",
    "can_ask_who",
    "counted_noun",
    "date_phrase",
    "dates_clause",
    "definition_to_ask",
    "duration_phrase",
    "essential_words",
    "explained_pronouns",
    "fillers",
    "find_frames",
    "find_mentions",
    "find_turns",
    "goes_on_listing",
    "group_of",
    "happening_before",
    "has_verb",
    "introduced_topic",
    "names_place",
    "is_bare_subject",
    "leaning",
    "opens_with_name",
    "opens_with_noun",
    "opens_with_other",
    "same_article",
    "spoken_as",
    "titled_topic",
    "walk_of_life",
    "opens_with_role",
    "opens_with_verb",
    "opens_with_pronoun",
    "opening_of_life",
    "opened",
    "inverted",
    "is_clean_person",
    "is_complete",
    "is_light",
    "is_measure",
    "is_counted_alone",
    "is_plain_person",
    "is_plain_place",
    "is_plain_unit",
    "is_stale",
    "is_well_counted",
    "passing_times",
    "kind_noun",
    "measured",
    "peers_of",
    "period_phrase",
    "silent_topic",
    "slot_of",
    "place_phrase",
    "predicate",
    "resting_places",
    "pronoun_place",
    "spelled_out",
    "role_of",
    "stated",
    "suspicions",
    "without_subject",
    "with_number",
]

_FILLERS = re.compile(r"[،,]?\s*(?<!\w)(?:أيض[ً]?ا[ً]?|كذلك|بدوره|بدورها|مجدد[ً]?ا[ً]?|بالتالي|بالفعل)(?!\w)")
_NOT_WHERE = frozenset(
    fold(word)
    for word in [
        "شارك",
        "شاركت",
        "فاز",
        "فازت",
        "ساهم",
        "ساهمت",
        "أسهم",
        "أسهمت",
        "تم",
        "تمت",
        "وافق",
        "وافقت",
        "أعلن",
        "أعلنت",
        "طالب",
        "طالبت",
        "بلغ",
        "بلغت",
        "يبلغ",
        "تبلغ",
    ]
)
_OTHER_TIMES = frozenset(
    fold(word)
    for word in [
        "أن",
        "بأن",
        "بعد",
        "قبل",
        "منذ",
        "عقب",
        "إثر",
        "أثناء",
        "حتى",
        "خلال",
        "وبعد",
        "وقبل",
        "عند",
        "عقبها",
        "إبان",
    ]
)
_NOT_WHO = frozenset(
    fold(word) for word in ["حكمت", "سكنت", "ضربت", "اجتاحت", "زارت", "قادت", "شهدت", "غادرت", "دخلت", "فتحت"]
)
_LIGHT = frozenset(fold(word) for word in ["حوالي", "نحو", "قرابة"])
_MEASURING = frozenset(fold(word) for word in ["بلغ", "بلغت", "يبلغ", "تبلغ"])


def inverted(frame: Frame, subject: str, rest: str) -> str:
    """The clause as it follows a question word: the verb, its subject, the rest."""
    return _join(frame.form, subject, rest)


def stated(frame: Frame, subject: str, rest: str) -> str:
    """The clause as a statement."""
    return _join(frame.form, subject, rest)


def without_subject(frame: Frame, rest: str) -> str | None:
    """The clause where who did it cannot be said ("it was agreed to ..."); None where Arabic has no such turn."""
    verb = fold(frame.form).removesuffix("ت")
    turn = pairs("impersonal").get(verb)
    return _join(turn, rest) if turn and rest.startswith("على ") else None


def predicate(frame: Frame, rest: str) -> str:
    """What is said of the subject, for a question that asks for the subject."""
    return _join(frame.form, rest)


def is_measure(frame: Frame, text: str) -> bool:
    """Whether the verb gives the measure of its subject ("its area is ...")."""
    return fold(frame.form) in _MEASURING


def is_light(words_between: str) -> bool:
    """Whether nothing of weight stands in these words."""
    return not words_between.strip() or fold(words_between.strip()) in _LIGHT


def is_bare_subject(subject: str, *, clause: str, title: str) -> bool:
    """Whether the subject is one definite noun that nothing explains, not even the title."""
    tokens = tokenise(subject, 0)
    if len(tokens) != 1 or not is_definite(tokens[0]):
        return False
    return tokens[0].folded not in {token.folded for token in tokenise(title, 0)}


def is_complete(frame: Frame, rest: str) -> bool:
    """Whether the clause says enough without more words: Arabic verbs mostly do."""
    return True


def fillers(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Places of words that only tie the sentence to the one before ("also")."""
    return [(found.start(), found.end()) for found in _FILLERS.finditer(text, start, end)]


def has_verb(frame: Frame, words_after: str) -> bool:
    """Whether a verb or happening stands in the words after the clause's own, to which a date may belong."""
    tokens = tokenise(words_after, 0)
    if any(token.folded in _OTHER_TIMES for token in tokens):
        return True
    forms = (find_verb(token.text) or find_verb(token.text.removeprefix("و")) for token in tokens)
    return any(form is not None and not form.also_noun for form in forms)


def belongs_to_noun(words_after: str) -> bool:
    """Whether the words after a counted noun only say more of it, and bring no second one."""
    return not words_after.strip() or words_after.strip().startswith("من ")


def can_ask_where(frame: Frame) -> bool:
    """Whether a place after this verb is where it happened or stands."""
    return fold(frame.form) not in _NOT_WHERE


def can_ask_who(frame: Frame) -> bool:
    """Whether the subject did something that tells who it was: measures and mere being do not."""
    return not frame.present and frame.number == "singular" and fold(frame.form) not in _NOT_WHO


def names_place(words_before: str) -> bool:
    """Whether these words already say where ("in the quarter of ...")."""
    tokens = tokenise(words_before, 0)
    following = [tokens[place + 1].folded for place in range(len(tokens) - 1) if tokens[place].folded == "في"]
    return any(not word[:1].isdigit() and word not in words("date_leads") for word in following)


def goes_on_listing(rest: str) -> bool:
    """Whether the words behind what was counted bring more of the kind ("and seventy planes")."""
    return rest.startswith("و")


def group_of(subject: str) -> str | None:
    """ "six states" as the group that a question asks about: "the states"; None for people and loose nouns."""
    for token in tokenise(subject, 0):
        if token.folded in words("counts") or token.folded.isdigit():
            continue
        if token.folded in words("person_plurals") or token.folded.endswith(("ون", "ين")):
            return None
        return token.text if is_definite(token) else "ال" + token.text
    return None


def opens_with_verb(sentence: str) -> bool:
    """Whether the sentence opens with a verb whose subject must follow; a gap in that place is one."""
    tokens = [token for token in tokenise(sentence[:120], 0) if token.text not in PUNCTUATION]
    if len(tokens) < 2 or tokens[1].text.startswith("_"):
        return False
    at = 0
    if is_preposition(tokens[0]):
        comma = next((token.end for token in tokenise(sentence[:120], 0) if token.text in "،,"), 0)
        at = next((place for place, token in enumerate(tokens[:-1]) if comma and token.start >= comma), 0)
    form = find_verb(tokens[at].text)
    return form is not None and not (form.also_noun and is_definite(tokens[at + 1]))


def is_stale(text: str) -> bool:
    """Whether the sentence speaks of what may have changed since it was written."""
    return any(token.folded in words("stale") for token in tokenise(text, 0))


def _join(*parts: str) -> str:
    text = " ".join(part.strip() for part in parts if part.strip())
    text = re.sub(r"\s+([،,؛:.)»])", r"\1", text)
    return re.sub(r"[\s،,؛:.]+$", "", re.sub(r"\s{2,}", " ", text))
