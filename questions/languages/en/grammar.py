"""What English asks of a question and data cannot say. Every language's grammar offers these same functions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from questions.languages.en.counting import counted_noun, with_number
from questions.languages.en.frames import find_frames
from questions.languages.en.leaning import leaning
from questions.languages.en.lives import opening_of_life
from questions.languages.en.meanings import definition_to_ask
from questions.languages.en.measures import measured
from questions.languages.en.mentions import find_mentions, spelled_out
from questions.languages.en.naming import common_words, listed
from questions.languages.en.parts import VERB_TAGS, read_tokens
from questions.languages.en.peers import kind_noun, peers_of
from questions.languages.en.phrases import (
    agent_phrase,
    date_phrase,
    duration_phrase,
    place_phrase,
    walk_of_life,
)
from questions.languages.en.slots import slot_of
from questions.languages.en.suspicions import suspicions
from questions.languages.en.tokens import Token, is_adverb, tokenise, words
from questions.languages.en.topics import (
    introduced_topic,
    opens_with_name,
    opens_with_noun,
    opens_with_other,
    opens_with_pronoun,
    pronoun_place,
    spoken_as,
    titled_topic,
)
from questions.languages.en.verbs import AUXILIARIES, BE, base_of_past, base_of_present, is_participle
from questions.languages.frames import Frame, Happening, Role, Topic
from questions.languages.given_names import given_names
from questions.languages.reading import Sentence, Span

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

_TIES = re.compile(r"(?:However|Therefore|Thus|Also|Then|Moreover|Furthermore|In addition|And|But),?\s+")
_SHORT_TITLE = 3
_WITH_THE = frozenset(
    [
        "United States",
        "United Kingdom",
        "Netherlands",
        "Philippines",
        "Czech Republic",
        "United Arab Emirates",
        "Soviet Union",
        "Maldives",
        "Bahamas",
        "Gambia",
        "Central African Republic",
        "Dominican Republic",
        "Republic of Ireland",
        "Bronx",
    ]
)
_NOUN_BEFORE = re.compile(
    r"\b(?!(?:in|on|by|at|and|but|later|then|also|around|about|however|during|since|early|late|mid|it|was|only|not|until|soon|finally|eventually|again|the|year|summer|spring|autumn|fall|winter|month|of|after|meanwhile|subsequently|additionally|furthermore|moreover|thus|therefore|still)\b)[A-Za-z]{2,}",
    re.IGNORECASE,
)
_PASSING = re.compile(
    r",?\s+(?:late |early )?(?:on|last|this)\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?:\s+(?:morning|afternoon|evening|night))?(?!,?\s+\d|,?\s+[A-Z])|,?\s+(?:earlier )?this (?:week|month)(?!\w)"
)
_OTHER_TIMES = frozenset(
    ["after", "before", "since", "until", "following", "during", "when", "while", "prior", "between"]
)
_ALONE = frozenset(
    [
        "died",
        "opened",
        "closed",
        "began",
        "started",
        "ended",
        "premiered",
        "debuted",
        "retired",
        "launched",
        "aired",
        "collapsed",
        "dissolved",
    ]
)
_FILLERS = re.compile(
    r",?\s*(?<!\w)(?:also|even|however|therefore|thus|instead|again|too|subsequently|then)(?![\w–-]),?"
)


def inverted(frame: Frame, subject: str, rest: str) -> str:
    """The clause as it follows a question word: "was X founded", "did X found Y"."""
    subject = _lowered(subject)
    if frame.form == "had" and rest.startswith("been "):
        return _join("were" if frame.number == "plural" else "was", subject, rest.removeprefix("been "))
    if frame.form in BE or (frame.form in AUXILIARIES and _opens_with_participle(rest)):
        return _join(frame.form, subject, rest)
    if frame.present:
        helper = "do" if frame.number == "plural" else "does"
        return _join(helper, subject, base_of_present(frame.form) or frame.form, rest)
    return _join("did", subject, base_of_past(frame.form) or frame.form, rest)


def stated(frame: Frame, subject: str, rest: str) -> str:
    """The clause as a statement."""
    return _join(subject[:1].upper() + subject[1:], frame.form, rest)


def without_subject(frame: Frame, rest: str) -> str | None:
    """The clause where who did it cannot be said; English has no safe turn for it."""
    return None


def opened(sentence: str) -> str:
    """The sentence without a word that ties it to the one before."""
    found = _TIES.match(sentence)
    if found:
        sentence = sentence[found.end() :]
    starts_small = sentence[:1].islower() and sentence.split(" ", 1)[0] in words("determiners")
    return sentence[:1].upper() + sentence[1:] if found or starts_small else sentence


def passing_times(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Places of times that count from the day of writing: "on Tuesday", "this week"."""
    return [found.span() for found in _PASSING.finditer(text, start, end)]


def resting_places(text: str, start: int, end: int) -> list[int]:
    """Where the sentence may stop and has still said something whole; English ones are shown to their end."""
    return []


def predicate(frame: Frame, rest: str) -> str:
    """What is said of the subject, for a question that asks for the subject."""
    return _join(frame.form, rest)


def is_measure(frame: Frame, text: str) -> bool:
    """Whether the verb gives the measure of its subject; English words that as "how many people live in"."""
    return False


def is_light(words_between: str) -> bool:
    """Whether nothing of weight stands in these words."""
    return words_between.strip().lower() in (
        "",
        "about",
        "some",
        "around",
        "nearly",
        "approximately",
        "a total of",
    )


def is_complete(frame: Frame, rest: str) -> bool:
    """Whether the clause says enough: "did the fair open" does, "did Peru leave" does not."""
    return bool(rest) or frame.form in _ALONE


def fillers(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Places of words that only tie the sentence to the one before ("also")."""
    found = [*_FILLERS.finditer(text, start, end), *_PASSING.finditer(text, start, end)]
    return [(each.start(), each.end()) for each in found]


def has_verb(frame: Frame, words_after: str) -> bool:
    """Whether a verb or happening stands in the words after the clause's own, to which a date may belong."""
    tokens = [token for token in read_tokens(f"It {frame.form} {words_after}", 0)[2:] if not is_adverb(token)]
    if frame.form in AUXILIARIES:
        while tokens and (tokens[0].tag == "VBN" or is_participle(tokens[0].lower)):
            tokens = tokens[1:]
    if any(token.lower in _OTHER_TIMES for token in tokens):
        return True
    return any(
        token.tag in VERB_TAGS and token.text.islower() and not _describes(tokens, at)
        for at, token in enumerate(tokens)
    )


def _describes(tokens: list[Token], at: int) -> bool:
    """Whether the participle stands before its noun: "a newly built bridge"."""
    before = tokens[at - 1].tag if at else ""
    following = tokens[at + 1].tag if at + 1 < len(tokens) else ""
    return (
        tokens[at].tag in ("VBN", "VBG")
        and before in ("DT", "JJ", "PRP$", "IN")
        and following[:2] in ("NN", "JJ")
    )


def is_bare_subject(subject: str, *, clause: str, title: str) -> bool:
    """Whether the subject is "the merger": definite, but nothing says which, not even the title."""
    tokens = tokenise(subject, 0)
    if (
        len(tokens) > 1
        and tokens[0].lower == "a"
        and tokens[1].lower in ("second", "third", "fourth", "fifth")
    ):
        return True
    if (
        tokens
        and tokens[0].lower in ("a", "an")
        and not any(token.text[:1].isupper() for token in tokenise(clause.replace(subject, ""), 0)[1:])
    ):
        return True
    if any(
        token.lower in ("more", "other", "remaining", "further")
        and tokens[place + 1 : place + 2]
        and tokens[place + 1].lower != "than"
        for place, token in enumerate(tokens)
    ):
        return True
    if len(tokens) == 1 and tokens[0].text.islower() and read_tokens(f"The {subject}", 0)[1].tag == "NN":
        return True
    if not tokens or tokens[0].lower != "the" or any(token.text[:1].isupper() for token in tokens[1:]):
        return False
    if any(token.lower in words("specifying") for token in tokens):
        return False
    if 0 < len(title.split()) <= _SHORT_TITLE and tokens[-1].lower not in words("bare_nouns"):
        return title.split()[0].lower() in given_names("en")
    return tokens[-1].lower not in {token.lower for token in tokenise(title, 0)}


def belongs_to_noun(words_after: str) -> bool:
    """Whether the words after a counted noun only say more of it, and bring no second one."""
    after = words_after.strip()
    return not after or (after.split()[0] in ("of", "from", "in") and " and " not in after)


def dates_clause(frame: Frame, text: str, start: int) -> bool:
    """Whether no noun stands before a date in an opening phrase ("After the arrival of X in 1492, ...")."""
    return start >= frame.subject_start or _NOUN_BEFORE.search(text[frame.start : start]) is None


def can_ask_when(frame: Frame, text: str, start: int) -> bool:
    """Whether the date at ``start`` dates what the clause tells, and that happened: no "was the largest"."""
    if not dates_clause(frame, text, start):
        return False
    if frame.form not in BE or frame.passive or frame.verb_start == frame.verb_end:
        return True
    return re.match(r"\s+(?:born|held|the first|the last)\b", text[frame.verb_end : frame.end]) is not None


def goes_on_with_noun(text: str, start: int, end: int) -> bool:
    """Whether the words do not end with the noun that is counted: "two virus | variants", "three apparently lacked"."""
    tokens = read_tokens(text[start : end + 40], 0)
    behind = next((at for at, token in enumerate(tokens) if token.start >= end - start), len(tokens))
    if any(
        token.tag in VERB_TAGS - {"VBN", "VBG"} or token.lower.endswith("ly") for token in tokens[1:behind]
    ):
        return True
    return behind < len(tokens) and tokens[behind].tag in ("NN", "NNS", "NNP")


def can_ask_how_many(frame: Frame) -> bool:
    """Whether something is done to what is counted: "employs 40 people", but not "was 40 people"."""
    return frame.form not in BE or frame.passive


def can_ask_where(frame: Frame) -> bool:
    """Whether a place after this verb is where it happened or stands."""
    return frame.form not in ("has", "have", "had", "resulted", "won", "announced", "said", "believed")


def can_ask_who(frame: Frame) -> bool:
    """Whether the subject did something that tells who it was; mere being does not."""
    return not frame.present and (frame.form not in AUXILIARIES or frame.passive)


def names_place(words_before: str) -> bool:
    """Whether these words already say where ("in the town of ...")."""
    return re.search(r"\b(?:in|at)\s+(?!\d)(?:the\s+)?[A-Z]", words_before) is not None


def goes_on_listing(rest: str) -> bool:
    """Whether the words behind what was counted bring more of the kind ("and seventy planes")."""
    first = rest.split(" ", 1)[0]
    return rest.startswith(("and ", "or ", ", ")) or is_participle(first.lower())


def group_of(subject: str) -> str | None:
    """ "six states" as the group that a question asks about: "states"."""
    tokens = [token for token in tokenise(subject, 0) if not token.text.isdigit()]
    while tokens and (tokens[0].lower in words("determiners") or tokens[0].lower in words("counts")):
        tokens = tokens[1:]
    if not tokens or not tokens[-1].lower.endswith("s") or len(tokens) > 3:
        return None
    return " ".join(token.text for token in tokens)


def is_plain_person(name: str) -> bool:
    """Whether the name looks like a person's full name and nothing else slipped in."""
    tokens = name.split()
    bare = {token.lower().strip(".") for token in tokens}
    small = ("de", "von", "van", "bin", "ibn", "al", "di", "da", "der", "la", "le", "den", "ter")
    if not all(token[:1].isupper() or token in small for token in tokens[1:]):
        return False
    return (
        2 <= len(tokens) <= 6
        and tokens[0][:1].isupper()
        and tokens[0] not in ("The", "St.")
        and "&" not in tokens
        and not all(token.lower().removesuffix("s") in listed("titles") for token in tokens)
        and not bare & (words("bare_nouns") | words("not_persons"))
    )


def is_plain_place(text: str, start: int, end: int) -> bool:
    """Whether a preposition ties the place to its clause and nothing goes on with its name."""
    return place_phrase(text, start, end) is not None


def is_plain_unit(unit: str) -> bool:
    """Whether the words behind a number name what it counts."""
    return True


def role_of(sentence: Sentence, start: int, end: int) -> Role | None:
    """What the words before a name say that its bearer is; not read in English."""
    return None


def happening_before(sentence: Sentence, names: Sequence[Span], end: int) -> Happening | None:
    """Something that happened, named by a noun right before its date; not read in English."""
    return None


def explained_pronouns(text: str) -> tuple[tuple[int, int, str], ...]:
    """Places of pronouns that the sentence itself explains; not spelled out in English."""
    return ()


def is_well_counted(shown: str) -> bool:
    """Whether number and noun agree; English texts rarely fail there."""
    return True


def is_clean_person(name: str) -> bool:
    """Whether no common word slipped into the name."""
    return True


def silent_topic(sentence: str, said: Topic | None, topic: Topic | None) -> Topic | None:
    """Of whom the pronouns of the sentence speak; English says its subjects."""
    return said


def essential_words(text: str) -> tuple[str, ...]:
    """The words that name something: without articles, prepositions and titles; all of them where nothing else is left."""
    every = [token.lower for token in tokenise(text, 0) if token.text[:1].isalnum()]
    kept = tuple(word for word in every if word not in words("unnamed"))
    return kept or tuple(every)


def period_phrase(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The period with the words that tie it to its clause; not asked for in English."""
    return None


def is_counted_alone(text: str, start: int, end: int) -> bool:
    """Whether a number needs no noun behind it: only counted or measured ones are asked for in English."""
    return False


def opens_with_verb(sentence: str) -> bool:
    """English statements open with their subject."""
    return False


def are_alike(name: str, other: str, kind: str) -> bool:
    """Whether two names of one kind could stand in each other's place."""
    return True


def same_article(name: str, other: str) -> bool:
    """Whether neither place takes "the", so that a gap fits both; those that do have few likes."""
    return name not in _WITH_THE and other not in _WITH_THE


def opens_with_role(rest: str) -> bool:
    """Whether the words after the name say what the person is, which belongs to the name."""
    return rest.startswith((",", "("))


def is_stale(text: str) -> bool:
    """Whether the sentence speaks of what may have changed since it was written."""
    tokens = tokenise(text, 0)
    return (
        any(token.lower in words("stale") or token.lower == "will" for token in tokens)
        or any(token.lower in ("has", "is", "are") for token in tokens)
        and any(token.text.isdigit() for token in tokens)
    )


def _opens_with_participle(rest: str) -> bool:
    for token in tokenise(rest[:60], 0)[:3]:
        if is_participle(token.lower):
            return True
        if not is_adverb(token):
            return False
    return False


def _lowered(subject: str) -> str:
    """The subject as it stands in mid-sentence: "the treaty", but "Paris"."""
    first = subject.split(" ", 1)[0]
    if first.lower() in words("determiners"):
        return subject[:1].lower() + subject[1:]
    token = read_tokens(subject, 0)[0] if subject else None
    rest = subject[len(first) :].strip()
    is_common = (
        token is not None
        and token.tag in ("NNS", "JJ", "NN", "CD")
        and first[1:].islower()
        and not rest[:1].isupper()
    )
    known = first.lower().split("-")[0] in common_words() if first else False
    return subject[:1].lower() + subject[1:] if is_common and known else subject


def _join(*parts: str) -> str:
    text = " ".join(part.strip() for part in parts if part.strip())
    text = re.sub(r"\s+([,;:.)])", r"\1", text)
    return re.sub(r"[\s,;:.]+$", "", re.sub(r"\s{2,}", " ", text))
