"""All questions about a report: its sentences read one by one, its persons and firms named in full."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from questions.languages.en.capitals import with_capital
from questions.languages.en.definites import singular
from questions.languages.en.false_titles import with_articles
from questions.languages.en.naming import common_words
from questions.languages.en.peers import is_unexplained
from questions.languages.en.reports import is_report
from questions.languages.en.tokens import words
from questions.languages.en.told.ages import ages
from questions.languages.en.told.amounts import amounts
from questions.languages.en.told.askings import Asking, safe_without_day, tied, told_when, without_when
from questions.languages.en.told.clauses import Clause
from questions.languages.en.told.counted import counted, counted_subject
from questions.languages.en.told.countries_of_firms import firms
from questions.languages.en.told.doers import doers
from questions.languages.en.told.firms import owners, which_firm
from questions.languages.en.told.fit import OF_PLACES, fault_of
from questions.languages.en.told.gaps import gaps
from questions.languages.en.told.groups import members
from questions.languages.en.told.injuries import injuries
from questions.languages.en.told.lengths import lengths
from questions.languages.en.told.meant import Cast, in_full, read_cast, without_peoples
from questions.languages.en.told.near import near_amounts
from questions.languages.en.told.own_stems import beside_roles, own_stems
from questions.languages.en.told.peoples import peoples_of_the_past
from questions.languages.en.told.places import is_only_a_place, places
from questions.languages.en.told.plain_askings import way_of
from questions.languages.en.told.plainly import PASSING, plainly
from questions.languages.en.told.posts import posts
from questions.languages.en.told.present import as_done, as_of_then
from questions.languages.en.told.quakes import quakes
from questions.languages.en.told.quoted import quoted
from questions.languages.en.told.quotes import own_words
from questions.languages.en.told.reading import read_clauses
from questions.languages.en.told.sayers import with_sayer
from questions.languages.en.told.sayings import sayings
from questions.languages.en.told.scores import scores
from questions.languages.en.told.seats import seats
from questions.languages.en.told.sizes import places_by_size
from questions.languages.en.told.times import times
from questions.languages.en.told.turned import changes_when_cut
from questions.languages.frames import Told
from questions.languages.looking_back import looks_back
from questions.languages.reading import Article, Sentence, Span

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_OWNED = re.compile(r"(?:its|his|her|their|our|my)\b", re.IGNORECASE)
_OF_ANY_ARTICLE = frozenset(
    [
        "report_count",
        "report_amount",
        "report_length",
        "report_score",
        "report_where",
    ]
)
# Asked of any article in the same words as of a report.
_OF_NAMES = frozenset({"report_people"})
# What stands beside a name, of the time of the report.
_BESIDE_NAMES = frozenset(
    f"report_{one}"
    for one in ("post", "team", "people", "house", "firm", "employer", "seat", "kind", "age", "aged")
)
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_ONCE = frozenset({"report_where", "report_seat", "report_team", "report_firm", "report_employer"})
_LONGEST_SENTENCE, _LONGEST_REPORT = 600, 20_000
# Sentences in which a report tells of its day, before it looks back.
_LEAD = 4


def find_told(article: Article, names: Sequence[Span], statements: Sequence[str]) -> Iterator[Told]:
    """Questions about what an article tells, with the number of the sentence that proves each.

    A report is asked about under its headline; any other article, whose ``statements`` are its sentences with their
    pronouns told in full, only for counts, amounts and places.
    """
    if not article.title or is_only_a_place(article.title) or len(article.text) > _LONGEST_REPORT:
        return
    report = is_report(article.text, article.title)
    cast = read_cast(article.sentences, names, article.text, article.title)
    cast = cast if report else replace(cast, firms=_nobody(cast), people=_nobody(cast))
    told_already: set[tuple[str, str]] = set()
    own = {sentence.start for sentence in own_words(article.sentences)}
    for number, sentence in enumerate(article.sentences):
        if len(sentence.text) > _LONGEST_SENTENCE:
            continue
        found = list(
            _beside_names(sentence, number, cast, article)
            if report
            else peoples_of_the_past(sentence.text, cast.persons)
        )
        if sentence.start in own:
            opens = sentence.text.split(" ", 1)[0].lower()
            text = statements[number] if not report and opens in _PRONOUNS else sentence.text
            plain = plainly(text, article.published_on)
            found += _of_clauses(plain, number, cast, article, report=report)
            found += own_stems(sentence, number, cast, article, _latest_year(article)) if report else ()
        for asking in found:
            known = (asking.way, asking.key)
            if (report or asking.way in _OF_ANY_ARTICLE | _OF_NAMES) and known not in told_already:
                told_already |= {known} if asking.way in _ONCE else set()
                yield from _told(asking, sentence, number, cast, article, report=report)


def _nobody(cast: Cast) -> tuple[frozenset[str], ...]:
    return tuple(frozenset() for _ in cast.firms)


def _beside_names(sentence: Sentence, number: int, cast: Cast, article: Article) -> Iterator[Asking]:
    """Questions for what stands beside names, and for who is quoted."""
    yield from posts(sentence.text, cast.persons, article.title, article.text)
    yield from firms(sentence.text, article.title)
    yield from owners(sentence.text)
    yield from seats(sentence.text, article.text)
    yield from places_by_size(sentence.text, article.title)
    if article.published_on is not None:
        yield from ages(sentence.text, cast.persons, article.title, article.text)
    yield from quoted(sentence.text, cast.persons)
    yield from quakes(sentence.text)
    yield from injuries(sentence.text, cast.persons, article.title, article.text)
    yield from beside_roles(sentence, number, cast, article)


def _told(
    asking: Asking, sentence: Sentence, number: int, cast: Cast, article: Article, *, report: bool
) -> Iterator[Told]:
    """The question as it is handed on, where a strict reader has nothing against it."""
    settled = asking if article.published_on is not None else safe_without_day(asking)
    if settled is None:
        return
    asking = settled
    if fault_of(asking, sentence, title=article.title, text=article.text, persons=cast.persons):
        return
    looks_on = number < _LEAD or not looks_back(article.text, article.published_on)
    if asking.way in _BESIDE_NAMES and not looks_on:
        return
    if asking.way == "when_report" and _tells_of_old_times(asking.key, number, article):
        return
    if not report and any(is_unexplained(word) and word not in article.title for word in asking.stem.split()):
        return
    start, end = _place(asking.key, sentence)
    plain = without_peoples(asking.stem, cast.persons) if asking.way != "report_gap" else asking.stem
    asking = replace(asking, stem=with_articles(with_capital(plain, sentence.text, article.text)))
    mark = "" if asking.way == "report_gap" else "?"
    bare = without_when(asking.stem)
    way = way_of(asking) if report or asking.way in _OF_NAMES else asking.way.replace("report", "plain")
    if asking.way in _BESIDE_NAMES:
        asking = tied(asking, article.published_on)
    yield Told(way, asking.stem + mark, bare, asking.key, asking.options, number, start, end, asking.typed)


def _tells_of_old_times(key: str, number: int, article: Article) -> bool:
    """Whether a day or month without its year stands among sentences that tell of other years."""
    if _YEAR.search(key):
        return False
    around = article.sentences[max(0, number - 2) : number + 1]
    return any(_YEAR.search(sentence.text) for sentence in around)


def _of_clauses(text: str, number: int, cast: Cast, article: Article, *, report: bool) -> Iterator[Asking]:
    full = in_full(text, number, cast)
    if not full:
        return
    said = article.sentences[number].text
    for clause in read_clauses(full, sorted(cast.firms[number] | cast.people[number])):
        yield from sayings(clause, cast.persons)
        if (
            changes_when_cut(clause)
            or _OWNED.match(clause.subject)
            or _is_bare(clause.subject, article.title)
            or _is_lone_noun(clause.subject, article.text)
        ):
            continue
        lasting, done = (as_of_then(clause), as_done(clause)) if report else (clause, clause)
        timeless = clause.main in words("verbs_of_a_period") | words("verbs_of_change") and PASSING.search(
            said
        )
        if lasting is None:
            continue
        done = as_of_then(done) if report and done is clause else done
        for asking in _of_clause(lasting, done or lasting, cast, article, timeless=bool(timeless)):
            told = with_sayer(asking, clause)
            if told is not None:
                yield (
                    told
                    if told.options or told.way in OF_PLACES
                    else replace(told, options=near_amounts(told.key))
                )


def _of_clause(
    lasting: Clause, done: Clause, cast: Cast, article: Article, *, timeless: bool
) -> Iterator[Asking]:
    """Questions of one clause, told as it was at the time of the report, or as what was done by then."""
    latest = _latest_year(article)
    measured = [] if timeless else [*_measured(lasting), *lengths(lasting)]
    dated = [] if timeless else [*scores(done), *times(done, latest), *places(done)]
    behind = [] if measured or dated or timeless else gaps(lasting, latest)
    for asking in (*measured, *behind):
        yield told_when(asking, lasting.when)
    for asking in (*dated, *doers(done, cast.persons, article.text), *which_firm(done, article.text)):
        yield told_when(asking, done.when)


def _latest_year(article: Article) -> int:
    """The last year that the report can know: of its day, or the last one that it tells."""
    told = [int(year) for year in _YEAR.findall(article.text)]
    return max(told, default=0) if article.published_on is None else article.published_on.year


def _is_bare(subject: str, title: str) -> bool:
    """Whether the subject is "the ..." without a name in it, and speaks of nothing that the headline does."""
    if not subject.startswith(("The ", "the ")) or re.search(r"\s[A-Z]", subject):
        return False
    titled = {singular(word.lower()) for word in re.findall(r"\w+", title)}
    return not titled & {singular(word.lower()) for word in re.findall(r"\w{4,}", subject)}


def _is_lone_noun(subject: str, text: str) -> bool:
    """Whether the subject is one common word that opened the sentence with its capital, and no name: "Production"."""
    low = subject.lower()
    if " " in subject or not subject.istitle() or subject.endswith("s") or low not in common_words():
        return False
    named = subject in members("firms") or re.search(rf"[a-z,]\s{subject}\b", text) is not None
    return not named or re.search(rf"[a-z,]\s{low}\b", text) is not None


def _measured(clause: Clause) -> Iterator[Asking]:
    """The question for the one thing that the clause measures or counts."""
    every = chain(amounts(clause), filter(None, (counted(clause), counted_subject(clause))))
    yield from islice(every, 1)


def _place(key: str, sentence: Sentence) -> tuple[int, int]:
    """Where the answer stands in the article: its words, its number, or nowhere in particular."""
    for said in (key, *re.findall(r"\d[\d.,]*", key)[:1], key.split()[-1]):
        at = sentence.text.find(said)
        if at >= 0:
            return sentence.start + at, sentence.start + at + len(said)
    return sentence.start, sentence.start
