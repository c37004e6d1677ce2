"""What an Arabic question must say where its article tells of no one topic, as news does: of whom, and of which time.

An article about one thing explains its bare nouns and its times by its title. A report does not: "the movement" may be
any, a number holds for one day, and whoever did something did it once.
"""

from __future__ import annotations

import re

from questions.languages.ar.naming import head_types, listed
from questions.languages.ar.options import is_plain_person
from questions.languages.ar.roles import opens_with_office
from questions.languages.ar.subjects import is_count
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import Token, is_definite, is_preposition, phrases, tokenise, words
from questions.languages.ar.verbs import find_verb
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities

_YEAR = re.compile(r"(?<!\d)(?:1[0-9]|20)\d\d(?!\d)")
_HIJRI_YEAR, _HIJRI = re.compile(r"1[34]\d\d"), re.compile(r"\d\s*هـ?(?!\w)")
_QUOTED = re.compile(r"[\"«“][^\"»”]{2,60}[\"»”]")
_JUDGED = ("stated_", "true_false")
_NEEDS_TIME = frozenset(
    {
        "how_many",
        "how_much",
        "how_long",
        "measured",
        "where",
        "region",
        "who",
        "which",
        "member",
        "not_member",
    }
)
_TELLS_TIME = frozenset({"when_typed", "when_choice", "when_deed", "interval", "period"})
_NAMED = frozenset(
    {
        "when_typed",
        "when_choice",
        "when_deed",
        "definition",
        "period",
        "where",
        "region",
        "how_long",
        "how_many",
        "how_much",
        "measured",
    }
)
_FEW, _TELLING = 2, 5
_THE, _THAT = "ال", ("ان", "بان")
_GOES_ON = r"\s+(?:لل\w+|وال(?!تي|ذي|ذين)\w+)"


def report_faults(
    way: str, kind: str, clause: str, *, key: str, subject: str, names: frozenset[str], text: str
) -> list[str]:
    """Codes of what the question leaves out; ``kind`` is the kind of its answer, ``names`` those in subject and clause."""
    if _HIJRI_YEAR.fullmatch(key) and _HIJRI.search(text):
        return ["wrong_calendar"]
    if way.startswith("blank_"):
        return []
    if way.startswith(_JUDGED) or way in ("who", "which") and kind in ("person", "organisation"):
        return ["needs_article"]
    if way in _NEEDS_TIME and not _is_timed(clause):
        return ["needs_article"]
    if way in ("how_many", "measured") and not _names_more_than_place(clause, names):
        return ["needs_article"]
    if way in _TELLS_TIME and any(token.folded in words("in_times_of") for token in tokenise(clause, 0)):
        return ["second_date"]
    if way in _TELLS_TIME and _is_claim(clause):
        return ["quotation"]
    if way in _NAMED and not _is_named(subject, clause, names):
        return ["missing_subject"]
    if way in _TELLS_TIME and _says_little(clause, subject, names):
        return ["needs_article"]
    return ["bare_definite_noun"] if _is_cut_short(subject, clause, text) else []


def _is_timed(clause: str) -> bool:
    """Whether the clause tells its year, names what has its own time, or tells a measure that stays."""
    if _YEAR.search(clause):
        return True
    tokens = tokenise(clause, 0)
    firsts = any(token.folded in words("superlatives") for token in tokens[:_FEW])
    lasts = bool(tokens) and any(token.folded in words("lasting_measures") for token in tokens[:_FEW])
    return firsts or lasts


def _is_claim(clause: str) -> bool:
    """Whether the clause tells that somebody said something: the day of saying it teaches nothing; what was "described as" something is no claim of the clause."""
    tokens = tokenise(clause, 0)
    that = any(
        token.folded.startswith(_THAT)
        and not any(word.folded in words("describes") for word in tokens[max(0, at - _FEW) : at])
        for at, token in enumerate(tokens[1:], start=1)
    )
    return bool(tokens) and tokens[0].folded in words("saying_verbs") and that


def _names_more_than_place(clause: str, names: frozenset[str]) -> bool:
    """Whether the clause names a body, a person or a happening, or tells a measure that stays: a town alone says little."""
    if _QUOTED.search(clause) or any(
        token.folded in words("lasting_measures") for token in tokenise(clause, 0)[:_FEW]
    ):
        return True
    return any(name in clause and gazetteer("ar").named(name) is None for name in names)


def _is_named(subject: str, clause: str, names: frozenset[str]) -> bool:
    """Whether the subject is a name, alone or behind an office, a quoted one, or the first of a named class.

    How many they were, or what was done by nobody in particular, is told by the names of the clause.
    """
    tokens = tokenise(subject, 0)
    if not tokens:
        return False
    if _QUOTED.search(subject) or any(subject.startswith(name) for name in names if _is_whole(name)):
        return True
    if is_count(tokens[0]) or subject not in clause:
        return _QUOTED.search(clause) is not None or any(name in clause for name in names)
    first = tokens[0].folded
    if _is_known_happening(tokens) or _is_body_of_state(tokens) or _are_powers(tokens, clause):
        return True
    if _is_work_in_place(clause):
        return True
    if first in words("superlatives") and len(tokenise(clause, 0)) > _TELLING:
        return True
    if first in words("happenings", "lasting_measures") and len(tokens) > 1:
        return _is_named(subject[tokens[1].start :], clause, names)
    if not is_definite(tokens[0]) and gazetteer("ar").named(subject[tokens[0].end + 1 :]) is not None:
        return first in listed("place_kinds")
    if _is_one_of_its_kind(tokens, [name for name in names if name in subject]):
        return True
    if not any(name in subject for name in names):
        return False
    if (
        _head(tokens) in phrases("heirs")
        or opens_with_office(tokens[0])
        or any(subject.endswith(name) for name in names if is_plain_person(name))
    ):
        return True
    return first.removeprefix("ال") in head_types() and not is_definite(tokens[0])


def _is_known_happening(tokens: list[Token]) -> bool:
    """Whether it is a war or revolution with the article that a people's adjective tells from others: "the Russian civil war"."""
    first, last = tokens[0].folded, tokens[-1].folded
    kind = first.startswith(_THE) and first.removeprefix(_THE) in words("named_happenings")
    return kind and len(tokens) > 1 and all(map(is_definite, tokens)) and last in nationalities("ar")


def _is_one_of_its_kind(tokens: list[Token], names: list[str]) -> bool:
    """Whether an indefinite noun and a name make one thing ("the telescope James Webb"); factories of a town are any."""
    if len(tokens) < _FEW or is_definite(tokens[0]) or find_verb(tokens[0].text) is not None:
        return False
    rest = " ".join(token.text for token in tokens[1:])
    if any(rest.startswith(name) and gazetteer("ar").named(name) is None for name in names):
        return True
    name = tokens[1].folded
    unknown = name.isalpha() and name not in tagger().common and not is_definite(tokens[1])
    return len(tokens) == _FEW and not names and unknown and find_verb(tokens[1].text) is None


def _is_whole(name: str) -> bool:
    """Whether the name tells by itself which thing it means: no definite kind with an adjective ("the movement ...")."""
    tokens = tokenise(name, 0)
    first = tokens[0].folded
    if gazetteer("ar").named(name) is not None or _is_body_of_state(tokens):
        return True
    return not (is_definite(tokens[0]) and first.removeprefix("ال") in head_types())


def _is_body_of_state(tokens: list[Token]) -> bool:
    """Whether it is a body of which a people has one, with that people's adjective: "the Tunisian parliament", "the Tunisian central bank"."""
    if len(tokens) < _FEW:
        return False
    if tokens[0].folded.removeprefix("ال") in words("bodies_of_state", "bodies_of_power"):
        return tokens[1].folded in nationalities("ar")
    of_people = len(tokens) > _FEW and tokens[_FEW].folded in nationalities("ar")
    return of_people and _head(tokens) in phrases("bodies_of_two_words")


def _are_powers(tokens: list[Token], clause: str) -> bool:
    """Whether "the great powers" act, and the clause tells by the name of a land or its people on whom or what: "the nuclear agreement with ..."."""
    if _head(tokens) not in phrases("powers"):
        return False
    return any(
        token.folded in nationalities("ar") or gazetteer("ar").named(token.text) is not None
        for token in tokenise(clause, 0)[1 + _FEW :]
    )


def _is_work_in_place(clause: str) -> bool:
    """Whether it is told when work on a stuff that is one everywhere began or ended in a place that is named: "drawing oil began in Chile"."""
    tokens = tokenise(clause, 0)
    stuff = len(tokens) > _FEW and tokens[_FEW].folded in words("stuffs")
    if not stuff or tokens[0].folded not in words("work_begins"):
        return False
    return any(gazetteer("ar").named(token.text) is not None for token in tokens[_FEW + 1 :])


def _head(tokens: list[Token]) -> str:
    """The first two words in one spelling."""
    return " ".join(token.folded for token in tokens[:_FEW])


def _says_little(clause: str, subject: str, names: frozenset[str]) -> bool:
    """Whether all that is said of the subject is one indefinite thing, as it has done many: "made a study"."""
    rest = clause.partition(subject)[2] if subject and subject in clause else ""
    tokens = [token for token in tokenise(rest, 0) if token.folded[:1].isalnum()]
    if any(name in rest for name in names if name not in subject):
        return False
    return bool(tokens) and len(tokens) <= _FEW and all(_is_loose(token) for token in tokens)


def _is_loose(token: Token) -> bool:
    return not is_definite(token) and not is_preposition(token) and not token.folded[:1].isdigit()


def _is_cut_short(subject: str, clause: str, text: str) -> bool:
    """Whether the article first tells more of the name: "the society" of "the society for the defence of ..."."""
    tokens = tokenise(subject, 0)
    if len(tokens) < _FEW or tokens[0].folded.removeprefix("ال") not in head_types():
        return False
    longer = re.search(re.escape(subject) + _GOES_ON, text)
    first = longer is not None and longer.start() == text.find(subject)
    return first and longer.group() not in clause
