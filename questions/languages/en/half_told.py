"""English questions and gaps whose words stop too early, run into one another or say the same twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from questions.languages.asked import Asked
from questions.languages.en.happened import told_verb
from questions.languages.en.parts import FINITE_TAGS, read_tokens
from questions.languages.en.run_on import runs_on
from questions.languages.en.tokens import Token, words
from questions.languages.en.verbs import BE, base_of_past, base_of_present
from questions.languages.en.works import is_kind_of_work
from questions.languages.people import person_named
from questions.languages.whole_names import last_words

_OPENS_CLAUSE = frozenset({"that", "when", "where", "which", "who", "whether"})
_WHEN = frozenset({"when_typed", "when_choice", "when_deed"})
_RUN_ON = re.compile(r"[a-z] (?:In|On|By|The|This|However|It|He|She|They|During|After) (?:_|\d|[a-z])")
_BROKEN_MARKS = re.compile(
    r"[\"”]s\b|(?<=[a-z]),(?=[a-z])|\bto do$|\w(?:ed|en|wn) (?:which|who|that) (?:is|was)\b|\b(?:founded|formed|established|created|launched|opened|published|built) (?:which|who|that) [a-z]|, and (?:they|he|she|it) [a-z]|, [^,?]*\b(?:most|some|one|many|first|last)\b[^,?]* of (?:which|whom) |\b(?:in regards to|as follows|as being [a-z]+ed)\b"
)
_RELATIVE_TO_GAP = re.compile(r"_ (?:that|which|who|whose)\b")
_WHO_UNCLOSED = re.compile(r"^[A-Z][\w ]+ who [^,]*, (?:has|had|is|was|were|\w+ed) ")
_UNQUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
_OPEN_QUOTE_OF_WORK = re.compile(r"\ban? (?:[\w-]+ ){0,2}(?P<kind>\w+) [\"“][A-Z]")
_NAME = re.compile(r"(?<![\w.’'-])(?:[A-Z][\w’'-]+ )*[A-Z][\w’-]+")
_RENAMED = re.compile(r"\b(?:re)?named (?:as |to )?(?:the )?(?P<name>[A-Z].*?)(?: in _+)?\.?$")
_A_BEFORE_VOWEL = re.compile(r"\ba [\"“]?(?!Eu|One|Once)[AEIO][a-z]")
_TO_DO = re.compile(r"\bto (?P<verb>[a-z]+) (?:to|in|by|from|at|for)\b")
_BARE_OF_OBJECT = re.compile(r"(?:to|in|by|from|at|on|with|for|as)\b| $")
_WORD = re.compile(r"[^\W\d_][\w’'-]{3,}")
_OF_MIND = frozenset({"thinker", "who"})


def half_told(asked: Asked) -> Iterator[str]:
    """Codes of what is cut off, run together or said twice."""
    if _stops_early(asked) or _BROKEN_MARKS.search(asked.stem) or _A_BEFORE_VOWEL.search(asked.stem):
        yield "torn"
    if runs_on(asked):
        yield "ungrammatical"
    if any(found["verb"] in words("verbs_of_objects") for found in _TO_DO.finditer(asked.stem)):
        yield "torn"
    renamed = _RENAMED.search(asked.stem)
    if renamed and renamed["name"] in asked.stem[: renamed.start()]:
        yield "torn"
    if asked.way in _WHEN and _RUN_ON.search(_UNQUOTED.sub("Title", asked.stem)):
        yield "torn"
    if asked.is_gap and _is_unsound_gap(asked.stem):
        yield "torn"
    if asked.is_gap and _says_twice(asked.stem):
        yield "clumsy"
    if asked.way in _WHEN | {"period"} and asked.frame is not None and _is_misread(asked):
        yield "torn"
    if asked.way in _WHEN and _names_run_together(read_tokens(asked.subject, 0)):
        yield "torn"
    if asked.way in _OF_MIND and (_has_half_name(asked) or _quotes_without_the(asked.stem)):
        yield "bare_definite_noun"


def _stops_early(asked: Asked) -> bool:
    """Whether a clause is opened at the end that never gets its verb: "announced that the town"."""
    if asked.way not in _WHEN | _OF_MIND | {"how_many", "period", "blank_date"}:
        return False
    tokens = read_tokens(_UNQUOTED.sub("Title", asked.stem), 0)
    at = max((at for at, one in enumerate(tokens) if _opens_clause(one)), default=None)
    if at is None or at == 0 or tokens[at - 1].tag == "IN":
        return False
    return not any(one.tag in FINITE_TAGS for one in tokens[at + 1 :])


def _opens_clause(token: Token) -> bool:
    return token.lower in _OPENS_CLAUSE and token.tag in ("IN", "WDT", "WP", "WRB")


def _says_twice(stem: str) -> bool:
    """Whether two words of weight stand side by side in two places: "a joint session ... addressed a joint session"."""
    said = _WORD.findall(_UNQUOTED.sub(" ", stem).lower())
    pairs = [pair for pair in pairwise(said) if " ".join(pair) in stem.lower()]
    return len(set(pairs)) < len(pairs)


def _is_unsound_gap(stem: str) -> bool:
    """Whether a sentence lacks a comma or a stop: "a body of the town became", "the squadron In 1827"."""
    if _RUN_ON.search(stem) or _RELATIVE_TO_GAP.search(stem) or _WHO_UNCLOSED.search(stem):
        return True
    tokens = read_tokens(_UNQUOTED.sub("Title", stem), 0)
    verb = next((at for at, one in enumerate(tokens) if one.tag in FINITE_TAGS and one.text.islower()), 0)
    before = tokens[:verb]
    return _has_open_aside(before) or _names_run_together(before)


def _has_open_aside(before: Sequence[Token]) -> bool:
    """Whether an aside behind the subject has a comma before it and none behind it: "X, a body of Y became"."""
    commas = [at for at, one in enumerate(before) if one.text == ","]
    if len(commas) != 1 or not commas[0] or before[0].tag in ("IN", "RB", "VBN", "VBG", "TO", "WRB"):
        return False
    behind = before[commas[0] + 1 :]
    calls = behind[:1] and behind[0].text in words("person_nouns")
    opens = (
        calls
        or behind[:1]
        and behind[0].text == "Title"
        or behind[:1]
        and (behind[0].lower in ("a", "an", "the", "by", "one") or behind[0].tag == "VBN")
    )
    return bool(opens) and not any(one.lower in ("and", "or") for one in before)


def _names_run_together(before: Sequence[Token]) -> bool:
    """Whether "the" follows a name at once: "Anna Keller the town's doctor opened"."""
    return any(
        two.text == "the" and one.tag == "NNP" and one.text[:1].isupper() and at
        for at, (one, two) in enumerate(pairwise(before))
    )


def _is_misread(asked: Asked) -> bool:
    """Whether the main verb stands behind another as if it were an object, a name is given to its bearer, or an office is left out."""
    told = told_verb(asked.frame, asked.rest)
    said = asked.stem.split()
    for verb, following, article in zip(said, said[1:], said[2:], strict=False):
        aside = asked.frame.verb_start == asked.frame.verb_end
        opens_object = aside or article in ("the", "a", "an")
        second = following.endswith("s") and base_of_present(following) and opens_object
        if second and told in (verb, base_of_past(verb)):
            return True
    if asked.frame.passive and _has_verb_behind(asked.stem):
        return True
    if (
        not asked.frame.passive
        and told in words("verbs_of_objects")
        and _BARE_OF_OBJECT.match(f"{asked.rest} ")
    ):
        return True
    office = told in words("verbs_needing_office") and base_of_past(said[-1]) == told
    return office and asked.frame.form in BE and "first" not in said


def _has_verb_behind(stem: str) -> bool:
    """Whether a participle of the clause is followed at once by a verb: "was the line formed operates"."""
    tokens = read_tokens(stem, 0)
    return any(
        one.tag == "VBN" and two.tag in ("VBZ", "VBP") and two.text.islower() for one, two in pairwise(tokens)
    )


def _has_half_name(asked: Asked) -> bool:
    """Whether a last name stands alone of somebody whom the article names in full and whom not everybody knows by it."""
    for name in _NAME.findall(asked.stem):
        alone = name.removesuffix("'s").removesuffix("’s")
        if " " in alone or alone in asked.title:
            continue
        if alone not in last_words(asked.persons) and not re.search(
            rf"[A-Z]\. ?{alone}\b", asked.sentence.text
        ):
            continue
        if person_named(alone, "en") is None and f"{alone}'s" not in asked.stem:
            return True
    return False


def _quotes_without_the(stem: str) -> bool:
    """Whether a work is told by "a" and its title: "wrote an essay "On Walls""."""
    found = _OPEN_QUOTE_OF_WORK.search(stem)
    return found is not None and is_kind_of_work(found["kind"])
