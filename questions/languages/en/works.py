"""Reads works with their makers in English: 'Hume's "Essays" (1741)', '"Emma", a novel by Jane Austen', 'in his 1922 work "..."'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from questions.languages.en.kinds_of_works import appears, kind_of_list, work_words
from questions.languages.en.naming import common_words, listed
from questions.languages.en.tokens import words
from questions.languages.given_names import family_names, given_names
from questions.languages.nationalities import nationalities
from questions.languages.people import person_named
from questions.languages.reading import Sentence
from questions.languages.works import Work

_WORD = r"(?:[A-Z][^\W\d_]*(?:[-'’][^\W\d_]{2,})*|[A-Z]\.(?:[A-Z]\.)*)"
_SMALL = r"(?:de|van|von|der|den|la|le|du|di|da|bin|ibn|al|of)"
_WHO = rf"(?P<who>{_WORD}(?: (?:{_SMALL} ){{0,2}}{_WORD})*)"
_OWNER = _WHO.replace(")*)", ")*?)")
_TITLE = r"(?P<open>[\"“])(?P<title>[^\"“”()]{3,110}?),?[\"”]"
_YEAR_IN = r"(?: ?\((?:[^()\"“”;\d]{0,25},? )?(?P<year>1[4-9]\d\d|20[0-2]\d)\))"
_YEAR_BEFORE = r"(?:(?P<before>1[4-9]\d\d|20[0-2]\d) )?"
_HIS = r"(?:his|her)"
_MIDDLE = r"(?P<middle>(?:[a-z][\w-]*,? ){0,5}?)"
_TAIL = r"(?: and [A-Z]|, [A-Z][\w.-]+(?: [A-Z][\w.-]+)*,? and|['’]s\b| et al)"
_OWN = rf"(?<!\w){_OWNER}['’]s? {_YEAR_BEFORE}{_MIDDLE}{_TITLE}{_YEAR_IN}?"
_BY = rf"{_TITLE}{_YEAR_IN}?,? {_MIDDLE}by (?P<role>(?:[a-z-]+ ){{0,3}}){_WHO}(?!\w)(?!{_TAIL}){_YEAR_IN.replace('year', 'later')}?"
_DATED_BY = (
    rf"{_YEAR_BEFORE}{_MIDDLE}by (?P<role>(?:[a-z-]+ ){{0,3}}){_WHO},? (?:entitled |called |titled )?{_TITLE}"
)
_ACTS = rf"(?<!\w){_WHO} (?P<act>[a-z]+) {_MIDDLE}{_TITLE}{_YEAR_IN}?"
_IN_HIS = rf"^(?:(?:However|Thus|Later|Similarly|Moreover|Indeed|Furthermore|Likewise), )?[Ii]n {_HIS} {_YEAR_BEFORE}{_MIDDLE}{_TITLE}{_YEAR_IN}?,? (?:the )?(?P<role>(?:[a-z-]+ ){{0,3}}){_WHO}(?=,| [a-z])(?!{_TAIL})"
_AUTHOR = rf"(?<!\w){_WHO}, (?:the )?(?P<role>author|writer|director) of {_MIDDLE}{_TITLE}{_YEAR_IN}?"
_NAMED_BEFORE = rf"(?<!\w){_WHO}(?P<said>[^\"“”;:()]{{0,90}}?) (?:in|with|of|to|by|for|through) {_HIS} {_YEAR_BEFORE}{_MIDDLE}{_TITLE}{_YEAR_IN}?"
_JOURNAL = re.compile(
    r"\b(?:Journal|Review|Quarterly|Magazine|Times|Bulletin|Proceedings|Annals|Transactions|Letters|Post|News|v|vs)\b|^(?:Cent(?:er|re)|Institute|Department|Office) (?:for|of)\b"
)
_DATED_BEHIND = re.compile(
    rf"(?P<middle>(?:[a-z][\w-]* ){{0,3}}){_TITLE} ?\((?P<year>1[4-9]\d\d|20[0-2]\d)\)"
)
_DATED_BEFORE = re.compile(rf"(?<!\d)(?P<year>1[4-9]\d\d|20[0-2]\d) {_MIDDLE}{_TITLE}")
_ANOTHER = re.compile(r"\b[A-Z]\w*|\b(?:and|or|who|that|which)\b")
_BROKEN_WORD = re.compile(r"\w- [a-z]")
_APPEARS = re.compile(
    r"(?:\([^()]*\) )?(?:was |were )?(?:first |finally )?(?:published|released|appeared|premiered|written|issued|printed|produced|staged|performed|recorded|came out)\b"
)
_LOWER = re.compile(r"\b[a-z]{4,}\b")
_INITIAL, _RULER = re.compile(r"(?:[A-Z]\.)+"), re.compile(r"\b[IVX]+$|\bof\b")
_FEWEST_CAPITALS, _SHORTEST = 0.6, 2
_LONGEST = 14


@cache
def _verbs() -> dict[str, str]:
    return {kind: verb for verb, kinds in work_words()["kinds"].items() for kind in kinds.split()}


@cache
def _listed(table: str, name: str) -> frozenset[str]:
    return frozenset(work_words()[table][name].split())


def is_kind_of_work(word: str) -> bool:
    """Whether the word names a kind of work that somebody makes: "essay"."""
    return word in _verbs()


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = {
        "dated_by": _DATED_BY,
        "own": _OWN, "by": _BY, "acts": _ACTS, "in_his": _IN_HIS, "author": _AUTHOR, "before": _NAMED_BEFORE,
    }  # fmt: skip
    return tuple((name, re.compile(pattern)) for name, pattern in table.items())


def find_works(sentence: Sentence) -> Iterator[Work]:
    """The quoted works of the sentence whose maker it names, each once."""
    if '"' not in sentence.text and "“" not in sentence.text:
        return
    seen: set[int] = set()
    for way, pattern in () if _is_unfair(sentence.text) else _patterns():
        for found in pattern.finditer(sentence.text):
            work = _work(way, found, sentence)
            if work is not None and work.start not in seen:
                seen.add(work.start)
                yield work

    for work in _without_maker(sentence):
        if work.start not in seen:
            seen.add(work.start)
            yield work


def _without_maker(sentence: Sentence) -> Iterator[Work]:
    """Works that the sentence dates and of whose maker it says nothing sure."""
    said = set(re.findall(r"[a-z]+", sentence.text))
    if said & (_listed("unfair", "versions") | _listed("unfair", "named_things")):
        return
    for found in (*_DATED_BEHIND.finditer(sentence.text), *_DATED_BEFORE.finditer(sentence.text)):
        kind = next((word for word in reversed((found["middle"] or "").split()) if word in _verbs()), "")
        kind = kind or kind_of_list(sentence.text, found.start("open"))
        before = sentence.text[: found.start("open")].rstrip()
        if _JOURNAL.search(found["title"]) or re.search(r"\b(?:in|for|of)(?: the)?$", before):
            continue
        if _is_of_other_deed(found, sentence.text):
            continue
        plain = kind in _listed("between", "any_kind")
        if _is_title(found["title"]) and (kind or found.re is _DATED_BEHIND):
            yield Work(
                title=found["title"], start=found.start("title") + sentence.start,
                end=found.end("title") + sentence.start, maker="", maker_start=0, maker_end=0,
                kind="" if plain else kind, verb="" if plain else _verbs().get(kind, ""),
                year=(found.start("year") + sentence.start, found.end("year") + sentence.start), appears=appears(kind),
            )  # fmt: skip


def _is_of_other_deed(found: re.Match[str], text: str) -> bool:
    """Whether the year tells when something was done with the work: "In 1946 his book "X" was awarded a prize"."""
    led_in = re.search(r"\b(?:In|By|Since|During|On|in|by) $", text[: found.start("year")]) is not None
    behind = text[found.end() :].lstrip(" ,")
    return led_in and found.re is _DATED_BEFORE and _APPEARS.match(behind) is None


def _is_unfair(text: str) -> bool:
    return any(word in _listed("unfair", "words") for word in re.findall(r"[a-z]+", text))


def _work(way: str, found: re.Match[str], sentence: Sentence) -> Work | None:
    middle = found["middle"].replace(",", " ").split()
    kind = next((word for word in reversed(middle) if word in _verbs()), "")
    year = _year(found)
    if not all(
        word in _listed("between", "words") or word in _verbs() or word.endswith(("ic", "al", "ist"))
        for word in middle
        if word not in ("written", "directed", "composed", "painted", "published", "in")
    ):
        return None
    if not _is_title(found["title"]) or not (kind or year or way == "author") or _is_credit(way, middle):
        return None
    # "his 1948 review in "X"", "wrote for "X"": a paper that somebody else makes.
    if middle[-1:] and middle[-1] in ("in", "for", "of"):
        return None
    role = found["role"].split() if "role" in found.re.groupindex else []
    if role and way != "author" and role[-1] not in words("person_nouns") or middle[:1] == ["and"]:
        return None
    if way == "acts" and found["act"] not in _listed("between", "acts"):
        return None
    if not _may_be_personal(found["who"]) or re.search(r"\b(?:and|&) $", sentence.text[: found.start("who")]):
        return None
    if way == "before" and _ANOTHER.search(found["said"]):
        return None
    done = found["act"] if way == "acts" else found["role"] if way == "author" else ""
    offset = sentence.start
    start, end = found.start("title") + offset, found.end("title") + offset
    return Work(
        title=found["title"], start=start, end=end, maker=found["who"],
        maker_start=found.start("who") + offset, maker_end=found.end("who") + offset,
        is_person=_is_given_name(found["who"].split()[0]), kind="" if kind in _listed("between", "any_kind") else kind,
        verb="" if kind in _listed("between", "any_kind") else _verbs().get(kind, ""), year=year and (year[0] + offset, year[1] + offset),
        appears=appears(kind or done or kind_of_list(sentence.text, found.start("open"))),
    )  # fmt: skip


def _is_credit(way: str, middle: list[str]) -> bool:
    """Whether the noun without an article says what somebody wrote for the work, not what it is: a musical's "book by"."""
    return way == "by" and len(middle) == 1 and middle[0] in _listed("between", "credits")


def _may_be_personal(who: str) -> bool:
    """Whether the words may name one person: no small word in front, no nation, no office, no body."""
    first = who.split()[0].lower()
    opener = first in words("sentence_openers") | words("pointing") | words("adverbs") | words("determiners")
    return (
        len(who) > _SHORTEST
        and not opener
        and not first.endswith("ly")
        and first not in nationalities("en")
        and first not in listed("titles") | words("person_nouns")
        and not set(who.lower().split()) & (words("not_persons") | words("bare_nouns"))
    )


def _year(found: re.Match[str]) -> tuple[int, int] | None:
    for name in ("before", "year", "later"):
        if name in found.re.groupindex and found[name]:
            return found.start(name), found.end(name)
    return None


def _is_title(title: str) -> bool:
    """Whether the quoted words are written as titles are and not as speech or terms."""
    said = re.findall(r"[^\W\d_][\w'’-]*", title)
    if (
        not said
        or len(said) > _LONGEST
        or not title[0].isalnum()
        or not said[0][:1].isupper()
        or title[-1] in ".; "
        or _BROKEN_WORD.search(title)
    ):
        return False
    long = [word for word in said if len(word) > 3]
    capital = sum(word[:1].isupper() for word in long)
    return bool(long) and capital >= _FEWEST_CAPITALS * len(long)


def _is_given_name(word: str) -> bool:
    return word.lower() in given_names("en") | listed("male_names") | listed("female_names")


def may_make(name: str) -> bool:
    """Whether the name is a person's in full who may have made a work: no ruler, no title in front."""
    first, *rest = name.split()
    known = (
        person_named(name, "en") is not None or _is_given_name(first) or _INITIAL.fullmatch(first) is not None
    )
    last = rest[-1].lower() if rest else ""
    named = last not in common_words() or last in family_names("en") or person_named(name, "en") is not None
    return bool(rest) and known and named and not _RULER.search(name) and _may_be_personal(name)
