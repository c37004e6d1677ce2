"""Whether a question about a report is clear under its headline, and gives nothing away."""

from __future__ import annotations

import re
from collections.abc import Mapping

from questions.languages.en.definites import loose_definites, singular, was_told_before
from questions.languages.en.parts import read_tokens
from questions.languages.en.reports import BOUND, tells_disgrace
from questions.languages.en.suspicions import suspicions
from questions.languages.en.tokens import words
from questions.languages.en.told.askings import AT_THE_TIME, Asking, without_when
from questions.languages.en.told.given_away import OF_PLACES, gives_away
from questions.languages.en.told.groups import groups
from questions.languages.en.told.leagues import alike_nations, is_nation
from questions.languages.en.told.long_ago import is_of_long_ago
from questions.languages.en.told.masked import masked
from questions.languages.given_names import given_names
from questions.languages.people import person_named
from questions.languages.reading import Sentence

_FEWEST, _MOST, _FEWEST_OF_GAP = 5, 27, 9
_UNCLEAR = re.compile(
    r"\b\d+-year-old\b|\b(?-i:Mr|Mrs|Ms|Miss)\b|\b(?:it|them|him|they|he|she|this|these|those)\b|[;:\"“”!]|\b(?:its own|the former|the latter|respectively|meanwhile|however|also|again|too|another|(?<!any )other|others"
    r"|the same|similar|now|already|yet|still|then|later|earlier|so far|ago|here|there|both|next|even|instead|anyone|only|reportedly|allegedly"
    r"|rumoured|thought|believed|probably|possibly|perhaps|about to|further|additional|remaining|same)\b|\s(?:and|or|of|the|a|an|to|in|for|all|but|than|both|only|as|that)\.?$|\b(?:as|when|while) \w+\.?$|\bthe (?:first|second|third|fourth|fifth|last|next)\.?$|\b(?:in|on|of|at|for|to|from|by) that\b|\b(?:her|him|them) (?:the|an?)\b|\bthe last [A-Z]|\b(?:his|her|their|its) (?:first|last|next|previous|opening|latest)\b|\ba \w+s['’]|\bat['’]s\b|\bor \d|\b(?:good|great|lovely|brilliant|superb|fantastic|terrible|awful|magnificent|wonderful|poor)\b|\bin (?:19|20)\d\d and [A-Z]|\b(?:up|down) from\b|\bfrom [a-z]+ to (?:the )?[a-z]+$|\bhit the headlines\b|\b(?:by|of|for|with|from) (?:at|in|on|by|of|with|to|for)\b",
    re.IGNORECASE,
)
_HARM = re.compile(
    r"\b(?:rape|raped|murder|murdered|killed|killing|abuse|abused|suspect|accused|charged|victim|arrest|arrested|guilty|jailed|drug|drugs|sex|sexual\w*|misconduct"
    r"|molest\w*|assault\w*|terror\w*|suicide|died|stabbed|shot dead|divorce|pregnant|cancer|paedophile|fraud|convicted|detain\w*|Guantanamo|prison|jail|custody|bomb\w*|hunger strike)\b",
    re.IGNORECASE,
)
_PRIVATE = re.compile(
    r"\b(?:rap(?:e|ed|ist)|suspects?|abuse[dr]?|molest\w*|paedophile\w*|victims?|schoolgirl|schoolboy|teenagers?|indecent|hostages?|convicted|bab(?:y|ies)|stillborn|miscarriage)\b",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"\b[Tt]he (?:[\w$£€.,-]+ )?(?P<noun>condition|deal|move|plan|event|issue|decision|agreement|scheme|incident|offer|case|measure|project|product"
    r"|device|survey|report|study|figure|firm|company|group|club|band|film|show|song|album|book|series|programme|festival|service|system"
    r"|site|virus|software|market|bid|takeover|merger|sale|auction|attack|change|proposal|law|bill|ruling|match|game|race|tournament"
    r"|competition|award|ceremony|single|record|concert|tour|meeting|talk|summit|visit|trip|player|runner|team|side|deficit|surplus|currency|money|cash|ban|injury|situation|rate|index|total|number|disaster|crisis|veteran|agency|giant|country|nation|city|town|region)s?\b(?! (?:of|to|for|between|that|which|called|against)\b| [A-Z])"
)
_ASIDE = re.compile(
    r"\b(?:what|how|whether|why)\b|^[Tt]he ______ (?!%)|\b(?:before|after) (?:the|a)\b|\bthe ______ [a-z]|^['‘]|\s-\s|\bout ______|\bbetween ______|\b(?:last|first|top) ______"
)
_IN_NAME = re.compile(r"[A-Z][\w-]*\s______")
_ATTRIBUTED = re.compile(r", according to [^,]+$")
_SEEN_TO = frozenset({"needs_article"})
_REPEATED = re.compile(r"\b(\w{5,})(?:\s\w+){0,2}\s\1\b")
# "the year", "the fourth quarter", "the news": of which year, what news?
_SPAN_OF_WHICH = re.compile(
    r"\b(?:for|in|during|over|on) the (?:year|month|season|period|news|move|(?:first|second|third|fourth|final|last) (?:quarter|half|month))\b(?! (?:of|to|ended|ending|from|through|that|(?:19|20)\d\d)\b)"
)
_NAMED = re.compile(
    r"\s(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z]"
)
# "the match on 12 March at the time of this report"
_DAY = re.compile(
    r"\bon \d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
# "How many players were included", in what?
_BARE_PASSIVE = re.compile(
    r"\b(?:was|were|had been) (?:included|found|named|involved|affected|added|held|seen|given|taken|identified)$|\bhad .* identified$"
)
_OUSTED = re.compile(r"\b(?:suspended|sacked|fired|dismissed)\b")
_SCORE = re.compile(r"\d-\d")
_COUNTING = frozenset({"report_count", "report_gap"})
_OF_PERSONS = frozenset({"report_who", "report_said", "report_quote"})
_OF_TEAMS = frozenset({"report_team", "report_result", "report_former"})
_OF_NUMBERS = frozenset({"report_count", "report_amount", "report_gap", "report_score"})
_PERSONAL = frozenset(
    f"report_{one}"
    for one in ("who", "quote", "said", "post", "house", "former", "employer", "people", "age", "aged")
)
# Which office or party a politician has harms nobody, whatever the report is about.
_OF_STATE = ("In which department", "Which office", "Which post", "To which party", "Of which country")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"\w+")


def fault_of(asking: Asking, sentence: Sentence, *, title: str, text: str, persons: Mapping[str, str]) -> str:
    """The code of what a strict reader has against the question; "" where there is nothing."""
    bare = without_when(asking.stem)
    stem = masked(bare)
    if asking.stem != bare and is_of_long_ago(bare, sentence.text, text):
        return "wrong_key"
    if asking.way == "report_people" and _is_famous(stem):
        return "trivial"
    if not _FEWEST <= len(asking.stem.split()) <= _MOST:
        return "too_long"
    is_quoted = asking.way == "report_quote"
    if not is_quoted and _UNCLEAR.search(stem) or BOUND.search(stem):
        return "needs_article"
    if len({asking.key, *asking.options}) != 4 and asking.way not in OF_PLACES and not asking.typed:
        return "fewer_than_three"
    if _is_told_by_name(asking, persons):
        return "eliminable"
    if gives_away(asking, title, text):
        return "key_in_stem"
    if asking.stem != bare and AT_THE_TIME in asking.stem and _DAY.search(stem):
        return "needs_article"
    if asking.way == "report_count" and _BARE_PASSIVE.search(stem):
        return "needs_article"
    if _SPAN_OF_WHICH.search(stem) or asking.way == "report_amount" and not _NAMED.search(stem):
        return "needs_article"
    if asking.way in _COUNTING and _SCORE.search(title) and asking.key.isalpha():
        return "eliminable"
    if asking.way == "report_gap" and not _is_of_headline(stem, title):
        return "needs_article"
    if asking.way == "report_gap" and (_ASIDE.search(stem) or asking.key.isalnum() and _IN_NAME.search(stem)):
        return "clumsy"
    codes = (
        []
        if is_quoted
        else [
            code
            for code in suspicions(_ATTRIBUTED.sub("", stem).removesuffix(" known as"))
            if code not in _SEEN_TO and (code, asking.way) != ("opinion", "report_said")
        ]
    )
    if codes:
        return codes[0]
    if _REPEATED.search(stem):
        return "ungrammatical"
    if asking.way not in _OF_NUMBERS and _HARM.search(stem):
        return "harmful"
    if (
        asking.way == "when_report"
        and (tells_disgrace(title) or _OUSTED.search(stem))
        and any(name in stem for name in persons.values())
    ):
        return "harmful"
    of_state = asking.stem.startswith(_OF_STATE)
    if asking.way in _PERSONAL and not of_state and _HARM.search(f"{stem} {sentence.text} {title}"):
        return "harmful"
    if _PRIVATE.search(f"{stem} {title}"):
        return "harmful"
    if _is_half_named(stem, persons):
        return "missing_subject"
    # "the software firm Northline" is named, whatever the report said of software.
    if asking.way != "report_people" and _points_back(stem, sentence, title, text):
        return "bare_definite_noun"
    return "" if _is_named(asking, title) else "needs_subject"


def _is_famous(stem: str) -> bool:
    """Whether the one whose people is asked for is known to everybody: "was the singer Keller Marsh"."""
    named = re.search(r"\bwas (?:the (?:[a-z'-]+ )*)?(?P<name>[A-Z].*)$", stem)
    return named is not None and person_named(named["name"], "en") is not None


def _is_told_by_name(asking: Asking, persons: Mapping[str, str]) -> bool:
    """Whether a person's name tells the country among others whose people bear no such names."""
    if asking.way not in _OF_TEAMS or not is_nation(asking.key):
        return False
    named = [full for full in persons.values() if full in asking.stem]
    if not alike_nations(asking.key).isdisjoint(asking.options):
        return False
    of_english = asking.key in groups("alike_nations")["english"]
    return any(not of_english or full.split()[0].lower() in given_names("en") for full in named)


def _is_of_headline(stem: str, title: str) -> bool:
    """Whether a sentence says enough, and something of what the headline does."""
    titled = {singular(word.lower()) for word in _WORD.findall(title) if len(word) > 2}
    said = {singular(word.lower()) for word in _WORD.findall(stem)}
    return len(stem.split()) >= _FEWEST_OF_GAP and bool(titled & said)


def _is_half_named(stem: str, persons: Mapping[str, str]) -> bool:
    """Whether a last name stands alone that the report tells in full elsewhere."""
    return any(
        last in stem and full not in stem and re.search(rf"\b{re.escape(last)}\b", stem)
        for last, full in persons.items()
    )


def _points_back(stem: str, sentence: Sentence, title: str, text: str) -> bool:
    """Whether "the" points to what the report told before and the headline does not."""
    titled = {singular(word.lower()) for word in _WORD.findall(title)}
    if any(singular(found["noun"]) not in titled for found in _POINTING.finditer(stem)):
        return True
    return any(
        singular(noun) not in titled | words("known_to_all")
        and (
            noun in words("nouns_of_firms") | words("nouns_of_persons") | words("person_nouns")
            or was_told_before(noun, text, sentence.start)
        )
        for noun in loose_definites(stem)
    )


def _is_named(asking: Asking, title: str) -> bool:
    """Whether the question names something, or speaks of what the headline does."""
    stem = asking.stem
    opens = read_tokens(stem, 0)[0]
    told = stem if opens.tag == "NNP" else re.sub(r"^\w+", "", stem)
    if asking.way == "report_who" and _NUMBER.search(stem):
        return True
    named = re.search(r"(?<![.\w])[A-Z][\w.&-]*\w", told) is not None
    titled = {singular(word.lower()) for word in _WORD.findall(title) if len(word) > 3}
    return named or bool(
        titled & {singular(word.lower()) for word in _WORD.findall(told)} - words("topic_nouns")
    )
