"""What leaves any English question unclear or garbled, of whatever way: letters that nothing explains, slips, words cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from questions.languages.asked import Asked
from questions.languages.en.peers import is_unexplained
from questions.languages.en.tokens import words
from questions.languages.en.told.groups import groups
from questions.languages.nationalities import nationalities

_LETTERS = re.compile(
    r"(?<![\w.&/-])(?:[A-ZÀ-ÖØ-ÞŠŽČĆĐŁŚŹŻŘŤŇĎ]{3,6}|\d[A-Z]{2,5})(?=s?(?:['’]s\b|[\s,?.)]|$))"
)
_TWO_LETTERS = re.compile(
    r"\b(?:with|by|into|from|of|for|joined|join) (?:the )?(?P<letters>[A-Z]{2})(?=[\s,?.]|$)(?! [A-Z])"
)
_ROMAN = re.compile(r"[IVXL]+")
_GARBLED = re.compile(
    r"\b(?:in|at|of|on|to|for|from|by|with)['’]s\b|\ban additional (?:to|in|at|for|on|of|from)\b|\bthe [a-z]+s (?:a|an|the) [a-z]"
    r"|\bin en route\b|\bet al\b|\bis seen [a-z]+ing\b|\b(?:for|of|in|at|by|with|to|from), [A-Z]"
)
# A second deed behind a comma, or a place before the question word: nobody asks like that.
_TACKED_ON = re.compile(r"^[^,]*, and (?!the [A-Z])[a-z]|^In [A-Z][^,]*, (?:in what|when)\b")
_THAT_ONE = re.compile(r"\bthat (?:title|post|role|award|record|prize|position|office|seat|match|season)\b")
_DASHED = re.compile(r"\d\s*[-–—/]\s*\d")
_OPENS_SPAN = re.compile(r"\b(?:between|from)\s$", re.IGNORECASE)
_SUBJECT_LESS = re.compile(
    r"\b(?:take|takes|took|taken|taking|at) (?:the (?:helm|reins|chair)|charge)\b(?! of| at| in)|\bnews of the [a-z]+(?! (?:of|that|in|at|to|from)\b)(?=[ ,.?])"
)
_FOLLOWED = re.compile(r"\bfollow(?:ed)? [A-Z][\w'’-]*(?: [A-Z][\w'’-]*)* (?:in|with)\b")
_NATIONAL = re.compile(
    r"\b[Aa] (?:Royal|Federal|National|State|Parliamentary|Presidential|Senate|Select|Supreme) (?:Commission|Inquiry|Committee|Court|Council|Act|Decree|Charter)\b"
)
_HOW_OFTEN = {
    "annual": "year", "yearly": "year", "biennial": "two", "triennial": "three", "quadrennial": "four", "decennial": "ten",
    "monthly": "month", "weekly": "week", "daily": "day", "centennial": "hundred", "bicentennial": "200",
}  # fmt: skip
_MEANT_BY = re.compile(r"\s(?:from|to|of|in|by|with|on|through|for) which\b")
_DIGITS = {"2": "two", "3": "three", "4": "four", "10": "ten", "100": "hundred"}
_ENDS_IN_STATE = re.compile(
    r"\b(?:convinced|persuaded|unable|able|willing|likely|allowed|about|due|shortly|soon|immediately)[.?]?$"
)
_RUGBY = re.compile(
    r"\b(?:[Rr]ugby|flanker|hooker|scrum-half|fly-half|Heineken Cup|Six Nations|Lions tour)\b"
)
_FOOTBALL = re.compile(r"\b(?:striker|midfielder|goalkeeper|football|penalty area|Champions League)\b")
_DATED = frozenset({"blank_date", "when_typed", "when_choice", "when_deed"})
_TIMED = frozenset({"when_typed", "when_choice", "when_deed", "period"})
_LOSES_WHAT = re.compile(r"^By (?:what percentage|how much) did .* (?:lose|gain|add)(?: to \S+)?\??$")
_RANKED = re.compile(r"\b(?P<name>[A-Z][a-z]+), (?:Lord|Lady|Baron|Baroness|Viscount) (?!(?P=name))[A-Z]")
# The names of a person: under "Anna Keller" both Anna Weir and Olga Keller are seen through.
_NAME = re.compile(r"\b[A-Z][\w'’-]{2,}")
_OF_PERSONS = frozenset({"maker", "thinker", "who", "report_who"})


def unclear(asked: Asked) -> Iterator[str]:
    """Codes of what speaks against the question, whatever its way."""
    if _has_bare_letters(asked):
        yield "missing_subject"
    if _GARBLED.search(asked.stem) or _LOSES_WHAT.match(asked.question) or _is_out_of_number(asked):
        yield "ungrammatical"
    if asked.way in _TIMED and _TACKED_ON.search(asked.stem):
        yield "clumsy"
    if re.search(r"\b[Bb]etween (?:which years|_)", asked.question) and " to " in asked.key:
        yield "ungrammatical"
    if _THAT_ONE.search(asked.stem):
        yield "dangling_pronoun"
    if asked.is_gap and _DASHED.search(asked.key) and _OPENS_SPAN.search(asked.text[: asked.answer_start]):
        yield "ungrammatical"
    if _SUBJECT_LESS.search(asked.stem) or asked.way in _DATED and _FOLLOWED.search(asked.stem):
        yield "missing_subject"
    if _NATIONAL.search(asked.stem) and not _tells_country(asked):
        yield "missing_subject"
    if _lost_rank(asked):
        yield "torn"
    if _tells_how_often(asked):
        yield "key_in_stem"
    if asked.way == "who" and not set(_NAME.findall(asked.key)).isdisjoint(_NAME.findall(asked.title)):
        yield "key_in_stem"
    if asked.way == "thinker" and _MEANT_BY.match(asked.text, _end_of(asked)):
        yield "several_right"
    if asked.way in _DATED | {"order"} and any(map(_ENDS_IN_STATE.search, (asked.question, asked.key))):
        yield "torn"
    if asked.way in ("report_team", "report_gap") and _is_of_other_sport(asked):
        yield "options_seen_through"
    if asked.way in _OF_PERSONS and any(_lost_initial(option, asked.text) for option in asked.options):
        yield "torn"


def _has_bare_letters(asked: Asked) -> bool:
    """Whether letters stand for a name that neither the question nor the title spells out."""
    shown = f"{asked.question} {asked.title}"
    for letters in (*_LETTERS.findall(asked.stem), *_TWO_LETTERS.findall(asked.stem)):
        explained = f"({letters}" in shown or letters in asked.title or _ROMAN.fullmatch(letters)
        if asked.way == "stands_for" or explained or not is_unexplained(letters):
            continue
        if asked.way.startswith("report_") and _is_firm_asked_of(letters, asked.stem):
            continue
        if letters.lower() not in words("well_known_letters") and not _spells(letters, shown):
            return True
    return False


@cache
def _firm_before() -> str:
    return rf"\b(?:{'|'.join(sorted(words('nouns_of_firms')))})\s"


def _is_firm_asked_of(letters: str, stem: str) -> bool:
    """Whether the letters are a firm's own name: behind a noun that says so, or where its seat, its business or its people are asked for."""
    own = rf"{_firm_before()}{letters}\b|\bwas {letters}(?: based)?$|\bhold at (?:the )?{letters}$"
    return re.search(own, stem) is not None


def _spells(letters: str, shown: str) -> bool:
    """Whether words with these first letters, one behind another, stand in what is shown."""
    firsts = "".join(word[0] for word in re.findall(r"[A-Z][a-z]+", shown))
    return letters in firsts


def _is_out_of_number(asked: Asked) -> bool:
    """Whether the question says "were" of a subject of which the sentence says "is" or "was"."""
    found = re.match(r"(?:When|In what \w+|On what \w+) were (.{4,60})", asked.question)
    if found is None or not asked.subject:
        return False
    return re.search(rf"{re.escape(asked.subject)} (?:is|was)\b", asked.sentence.text) is not None


def _tells_country(asked: Asked) -> bool:
    """Whether the question or its title names a country or a people."""
    shown = re.findall(r"\w+", f"{asked.stem} {asked.title}".lower())
    peoples = nationalities("en")
    return (
        any(word in peoples for word in shown)
        or re.search(r"\b(?:in|of) [A-Z][a-z]+", asked.stem) is not None
    )


def _tells_how_often(asked: Asked) -> bool:
    """Whether an adjective of the question says the length of time that it asks for: "quadrennial" for four years."""
    key = {_DIGITS.get(word, word).removesuffix("s") for word in asked.key.lower().split()}
    said = set(re.findall(r"[a-z]+", asked.stem.lower()))
    return asked.way in ("blank_duration", "how_long") and any(
        adjective in said and length in key for adjective, length in _HOW_OFTEN.items()
    )


def _is_of_other_sport(asked: Asked) -> bool:
    """Whether clubs that only play football stand as options beside a rugby club."""
    if not _RUGBY.search(f"{asked.title} {asked.text}") or _FOOTBALL.search(asked.text):
        return False
    teams = groups("teams")
    football = {*teams["england"], *teams["scotland"], *teams["europe"]} - set(teams["clubs_of_rugby"])
    return any(option in football and option not in asked.text for option in asked.options)


def _end_of(asked: Asked) -> int:
    """Where the last words of the question end in its sentence; the sentence's end where they do not stand there."""
    last = asked.stem.rstrip("?. ").rsplit(" ", 2)
    at = asked.sentence.text.find(" ".join(last[-2:]))
    return asked.sentence.start + at + len(" ".join(last[-2:])) if at >= 0 else asked.sentence.end


def _lost_rank(asked: Asked) -> bool:
    """Whether the sentence ends a name by a rank behind a comma that the question leaves out: "Alfred, Lord Tennyson"."""
    return any(
        f"{found['name']}," not in asked.stem and re.search(rf"\b{found['name']}\b", asked.stem) is not None
        for found in _RANKED.finditer(asked.sentence.text)
    )


def _lost_initial(option: str, text: str) -> bool:
    """Whether the article writes another initial before the name's first one wherever it stands: "A. C. Grayling"."""
    if not re.match(r"[A-Z]\.? ", option):
        return False
    before = [
        text[max(0, found.start() - 5) : found.start()] for found in re.finditer(re.escape(option), text)
    ]
    return bool(before) and all(re.search(r"[A-Z]\.\s*$", head) for head in before)
