"""Puts right in English questions what careless pages and the turning of their clauses leave: articles, capitals, stops."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from questions.languages.en.common_names import with_trade
from questions.languages.en.false_titles import with_articles
from questions.languages.en.full_nicknames import with_whole_nicknames
from questions.languages.en.named_with_the import with_the
from questions.languages.en.page_grammar import in_good_grammar
from questions.languages.en.spelled_letters import spelled_letters
from questions.languages.en.tails import well_ended
from questions.languages.en.tokens import words
from questions.languages.en.topic_in_full import topic_in_full, with_junior
from questions.languages.en.years_of_works import with_year_of_work

_LETTERS_BEFORE_CONSONANT = re.compile(r"\b([Aa])n (?=[bcdfgjklmnpqrstvwxyz][a-z]{2})")
_LETTERS_BEFORE_VOWEL = re.compile(r"\b([Aa]) (?=(?!one\b|once\b|eu|ewe|ouija)[aeio][a-z]{2})")
_LETTERS_BEFORE_YOU = re.compile(
    r"\b([Aa])n (?=[\"“]?(?:[Ee]uro|[Ee]ule|[Uu]ni(?:que|form|on|vers|t)|[Uu]se|[Uu]s[ue]|one-))"
)
# "did a German missionary Keller found": the one of that name.
_A_BEFORE_NAMED = re.compile(
    r"\b(?P<verb>did|was|by) an? (?P<people>[A-Z][a-z]+ )?(?P<calling>[a-z]+) (?=[A-Z][\w'’-]+ )"
)
_GRADUATED = re.compile(r"\bgraduate (?=(?:the )?[A-Z])")
_AS_PUPIL = re.compile(r"\bas (?=(?:sophomore|freshman|rookie|teenager|member of)\b)")
_WHICH_BEHIND_NAME = re.compile(
    r"(?<=\s)(?P<name>[A-Z][\w’'-]*[a-z]) which (?:[a-z]+ )?[a-z]+(?:ed|s)\b[^,?\"“]*(?=\??$)"
)
# "born in York the son of A and B": the aside lost its comma.
_CHILD_OF = re.compile(r"(?<=[a-z]),? (?:the|a) (?:\w+ )?(?:son|daughter|child) of [^?]*(?=\??$)")
# "was X born to A and B": the parents are not asked about.
_BORN_TO = re.compile(r"\bborn (?P<where>(?:in|at) [A-Z][\w .,’']*? )?to (?!be\b)[\w]+ [^?]*(?=\??$)")
_BEFORE_NAME = re.compile(r"\b(?P<verb>did|was) (?P<calling>(?:co-)?[a-z]+) (?=[A-Z][\w.'’-]+ [A-Z])")
_CAPITAL_LEAD = re.compile(r"(?<=[a-z,] )(?P<lead>In|On|At|By|For|From|With|Of) (?=the [A-Z\w])")
_ON_THE_DAY = re.compile(r"\b([Oo]n) the (?=_+[,.])")
_WENT_ON = re.compile(r"^(?P<asks>[^\"“]*\bdid\b[^\"“]*) go on to (?=[a-z])")
_AS_WELL = re.compile(r",? (?:as well|too|also|effective)(?=\?$|$)")
# "was X graduated from", "start a band "Y"", "was composition "Z" awarded".
_WAS_GRADUATED = re.compile(r"\bwas (?P<who>[A-Z][^,?]*?) graduated (?=from|at|with)")
_STOP_INSIDE = re.compile(r"(?<= )(?P<letters>(?:[A-Z]\.){2,}[A-Z])(?=[ ,?'’])")
_LOST_STOP = re.compile(r"(?<= )(?P<letters>(?:[A-Z]\.)+[A-Z])\?$")
_GOVERNMENT = re.compile(r"\b(?P<verb>did|was|were|had|has) (?=[A-Z][a-z]+ [Gg]overnment\b)")
_NUMBER_NO = re.compile(r"\bno (?=\d)")
_QUOTE_GROWN_ON = re.compile(r"\b(the|an?|of|in|by|on|at|to|for|with)\"(?=[A-Z])")
_QUOTED_LOOSELY = re.compile(r'"\s*([^"]*?)\s*"')
_NEXT_WORK = re.compile(r"\b(his|her|its|their) next (?=[a-z]+,? [\"“])")
_SMALL_SUBJECT = re.compile(
    r"\b(?:did|was|were|had|has) (?!the |its |his |her |their )(?P<word>[a-z][a-z-]{2,})(?= )"
)
# "by a Dr Keller": a title needs no article.
_A_TITLED = re.compile(r"\b(?P<lead>by|did|was|of|to|with) an? (?=(?:Dr|Mr|Mrs|Ms|Miss|Sir|Rev|Lord|Lady)\b)")
# "a series series"; "was finally adopted", by which the page ends a story of its own.
_ASIDE_OF_GAP = re.compile(r",? \([^()_]*\)")
_GAP_WHEN = re.compile(r"_ when (?=[A-Za-z])")
_ARTICLE_TWICE = re.compile(r"\bthe (?=The [A-Z]|World War (?:II?|One|Two)\b)")
# A name that was told twice when its byname was put in; of some the name itself is so: "Walla Walla".
_NAME_TWICE = re.compile(r"\b(?P<word>[A-Z][a-z]{2,}) (?P=word)\b")
_TWICE = re.compile(r"\b(?P<word>(?!had\b|that\b)[a-z]{2,}) (?P=word)\b")
_AT_LAST = re.compile(r" (?:finally|eventually|ultimately|subsequently)(?= [a-z])")
# An election to an office that its page tells again: the date is that of the first.
_REELECTED = re.compile(r"\bre-?elected\b")
_ASKED = ("When ", "On what date ", "In what ", "In which ", "Between which ", "Since what ")


@cache
def _elected() -> re.Pattern[str]:
    """A pattern of what asks when somebody was elected to an office, and does not say "first" yet."""
    offices = "|".join(re.escape(office).replace("_", " ") for office in sorted(words("elected_offices")))
    return re.compile(
        rf"^(?P<asks>(?:On what|In what|In which|was|were)\b(?!.*\bfirst\b)[^\"“]*) elected "
        rf"(?=(?:as )?(?:the )?(?:[A-Z]\w+ ){{0,4}}(?:{offices})\b)",
        re.IGNORECASE,
    )


def well_spelled(text: str, page: str = "", title: str = "") -> str:
    """The question, statement or option without slips that can be mended by what stands in it and on its ``page``."""
    if not page or " " not in text:
        return text
    text = _LETTERS_BEFORE_CONSONANT.sub(r"\1 ", text)
    text = _LETTERS_BEFORE_VOWEL.sub(r"\1n ", text)
    text = _LETTERS_BEFORE_YOU.sub(r"\1 ", text)
    if '"' in text and text.count('"') % 2 == 0:
        text = _QUOTED_LOOSELY.sub(r'"\1"', _QUOTE_GROWN_ON.sub(r'\1 "', text))
    if "____" in text:
        text = _GAP_WHEN.sub(
            "_, when ", with_the(with_articles(spelled_letters(_ASIDE_OF_GAP.sub("", text), page)), page)
        )
    if " the " in text:
        text = _ARTICLE_TWICE.sub("", text)
        text = _CAPITAL_LEAD.sub(lambda found: _in_small_letters(found, text), text)
        text = _ON_THE_DAY.sub(r"\1 ", text)
    text = with_year_of_work(with_junior(with_trade(text, title, page), page), title)
    if text.startswith(_ASKED) or text.startswith(("did ", "was ", "were ", "had ", "has ")):
        text = _AS_WELL.sub("", text)
        text = _LOST_STOP.sub(r"\g<letters>.?", _WENT_ON.sub(r"\g<asks> ", text))
        text = _STOP_INSIDE.sub(lambda found: _with_its_stop(found["letters"], page), text)
        text = _GOVERNMENT.sub(r"\g<verb> the ", text)
        if " elected " in text and _REELECTED.search(page):
            text = _elected().sub(r"\g<asks> first elected ", text)
        text = in_good_grammar(topic_in_full(text, title, page), page, title)
        text = with_whole_nicknames(with_the(well_ended(_without_slips(text), page), page), page)
        text = with_the(spelled_letters(_TWICE.sub(r"\g<word>", _AT_LAST.sub("", text)), page), page)
        text = _NAME_TWICE.sub(lambda found: found.group() if found.group() in page else found["word"], text)
        text = _SMALL_SUBJECT.sub(lambda found: _with_its_capital(found, page), text, count=1)
    return text


def _without_slips(text: str) -> str:
    """The question with the small words that a careless page left out or put wrong, and without a clause that hangs on a name."""
    text = _NEXT_WORK.sub(r"\1 ", _NUMBER_NO.sub("No ", text))
    text = _WAS_GRADUATED.sub(r"did \g<who> graduate ", _GRADUATED.sub("graduate from ", text))
    text = _before_titles().sub(r"\g<lead> the \g<noun> ", text)
    text = _AS_PUPIL.sub("as a ", text)
    if " born " in text:
        text = _BORN_TO.sub(_born, _CHILD_OF.sub("", text))
    text = _A_TITLED.sub(r"\g<lead> ", text)
    text = _A_BEFORE_NAMED.sub(_with_definite, text)
    text = with_articles(_BEFORE_NAME.sub(_without_tie, text))
    return _WHICH_BEHIND_NAME.sub(r"\g<name>", text)


@cache
def _before_titles() -> re.Pattern[str]:
    """A noun before a title in quotation marks that has no article, or that of any other."""
    nouns = "|".join(words("nouns_before_titles"))
    return re.compile(
        rf"\b(?:(?P<lead>start|found|form|create|launch|join|open|publish|release|record|write|direct|direct|compose|host|with|by|in|for|of|did|was|were|on)(?: an?)?) (?P<noun>(?:(?!his |her |its |their |the |an? )[a-z]+ )?(?:{nouns})) (?=[\"“][A-Z])"
    )


def _born(found: re.Match[str]) -> str:
    """That and where somebody was born."""
    return f"born {found['where'] or ''}".rstrip(" ,")


def _with_definite(found: re.Match[str]) -> str:
    """ "the German missionary" before a name, where a page has "a"."""
    if found["calling"] not in words("person_nouns"):
        return found.group()
    return f"{found['verb']} the {found['people'] or ''}{found['calling']} "


def _without_tie(found: re.Match[str]) -> str:
    """The name without what its bearer is of a body that the question does not name: "did founder Anna Keller die"."""
    return f"{found['verb']} " if found["calling"] in words("tied_callings") else found.group()


def _in_small_letters(found: re.Match[str], text: str) -> str:
    """The small word without its capital, unless it stands inside a title between quotation marks."""
    quoted = text[: found.start()].count('"') % 2 == 1 or "“" in text
    return found.group() if quoted else found.group().lower()


def _with_its_stop(letters: str, page: str) -> str:
    """The letters of a name with the last of their stops, where the page never writes them without it."""
    return (
        f"{letters}."
        if f"{letters}." in page and re.search(rf"{re.escape(letters)}(?!\.)", page) is None
        else letters
    )


def _with_its_capital(found: re.Match[str], page: str) -> str:
    """The subject with the capital that the page gives its first word everywhere: "the Bow works", never "bow"."""
    word = found["word"]
    title = page.split("\n", 1)[0].split()
    if (
        word.capitalize() not in title[1:]
        and not _is_always_capital(word, page)
        and not _is_title(word, page)
    ):
        return found.group()
    return found.group()[: -len(word)] + word[:1].upper() + word[1:]


@lru_cache(maxsize=256)
def _is_title(word: str, page: str) -> bool:
    """Whether the page is called by the word, and writes it with a capital more often than not: "Eight", "Ding Wenjiang"."""
    capital = word.capitalize()
    small = len(re.findall(rf"[a-z,] {re.escape(word)}\b", page))
    titled = capital in page.split("\n", 1)[0].split(" (")[0].split()
    return titled and small < len(re.findall(rf"\b{re.escape(capital)}\b", page)) - 1


@lru_cache(maxsize=256)
def _is_always_capital(word: str, page: str) -> bool:
    """Whether the page writes the word inside its sentences with a capital only."""
    capital = word[:1].upper() + word[1:]
    return (
        capital in page
        and word not in page
        and re.search(rf"[a-z,] {re.escape(capital)}\b", page) is not None
    )
