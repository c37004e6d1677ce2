"""Numbers that Arabic articles tell in known turns of words: tolls, amounts, changes, scores, ages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.languages.ar.ages import find_ages
from questions.languages.ar.amounts import find_amounts
from questions.languages.ar.number_clauses import counted_clause
from questions.languages.ar.number_phrases import is_in_date, opens_phrase
from questions.languages.ar.number_words import listed
from questions.languages.ar.scores import find_scores
from questions.languages.ar.sendings import find_sendings
from questions.languages.ar.shares import find_share
from questions.languages.ar.tokens import Token, index_behind, is_definite, tokenise
from questions.languages.ar.tolls import find_tolls
from questions.languages.ar.verb_looks import is_verb
from questions.languages.ar.verbs import bare, fold
from questions.languages.frames import ToldNumber
from questions.languages.reading import DateValue, NameValue, NumberValue, Sentence, Span

_MOST, _SHORT, _FEW = 8, 4, 2
# "The two towns": which two, only the article knows.
_DUAL = re.compile(r"^[وبل]?(?:ال|لل)\w+تين$")


def told_numbers(sentence: Sentence, spans: Sequence[Span]) -> Iterator[ToldNumber]:
    """What the sentence tells in such turns; a sentence full of figures is left alone."""
    numbers = [span for span in spans if isinstance(span.value, NumberValue)]
    names = [span for span in spans if isinstance(span.value, NameValue)]
    dates = [span for span in spans if isinstance(span.value, DateValue)]
    tokens = tokenise(sentence.text, sentence.start)
    yield from find_scores(sentence, tokens)
    yield from find_ages(sentence, spans)
    yield from find_sendings(sentence, tokens, names, dates)
    if len(numbers) > _MOST or any(token.folded in listed("asking") for token in tokens):
        return
    for span in numbers:
        if span.features.get("range") or span.features.get("definite"):
            continue
        share = find_share(span, tokens, index_behind(tokens, span.start))
        if share is not None:
            yield share
            continue
        if any(token.text.endswith("تين") and _DUAL.search(token.text) for token in tokens):
            continue
        found = [*find_tolls(sentence, span, tokens), *find_amounts(sentence, span, tokens)]
        counted = counted_clause(sentence, span, tokens, names, dates) if not found else None
        told = [one for one in [*found, counted] if one is not None and not _leans(one, tokens)]
        many = sum(other.value.unit == span.value.unit for other in numbers) > _FEW
        dated = any(is_in_date(token) and not span.start <= token.start < span.end for token in tokens)
        yield from (
            one for one in told if not (many and dated and one.way == "amount") or _is_dated(one, tokens)
        )


def _is_dated(told: ToldNumber, tokens: list[Token]) -> bool:
    """Whether the words of the question tell the time, where the sentence tells several."""
    inside = [part for part in told.parts if not isinstance(part, str)]
    shown = (token for token in tokens if any(start <= token.start < end for start, end in inside))
    return any(map(is_in_date, shown))


def _leans(told: ToldNumber, tokens: list[Token]) -> bool:
    """Whether the question speaks of "others"."""
    inside = [part for part in told.parts if not isinstance(part, str)]
    shown = (token for token in tokens if any(start <= token.start < end for start, end in inside))
    return any(token.folded in listed("others") for token in shown)


def told_by_title(clause: str, title: str, text: str) -> frozenset[str]:
    """The definite nouns of the clause that the title says, with or without the article, where the text has one such thing only."""
    said = {form for token in tokenise(title, 0) for form in _forms(token.folded)}
    tokens = tokenise(clause, 0)
    told = {token.text for token in tokens if is_definite(token) and _forms(token.folded) & said}
    return frozenset(noun for noun in told if not _are_several(noun, text))


def _are_several(noun: str, text: str) -> bool:
    """Whether the text speaks of things of this kind by two names: "the telescope Falcon", "the telescope Webb"."""
    kind = re.escape(bare(noun).removeprefix("ال"))
    names = {found.group(1) for found in re.finditer(rf"(?<!\w){kind}\s+([^\W\d]+)", bare(text))}
    tokens = (token for name in names for token in tokenise(name, 0))
    return sum(not (is_definite(one) or opens_phrase(one) or is_verb(one.text)) for one in tokens) > 1


def _forms(word: str) -> frozenset[str]:
    """The word without "and", glued preposition and article."""
    forms = {word, word[1:]} if word[:1] in "وفبل" and len(word) > _SHORT else {word}
    forms |= {"ال" + word[2:]} if word.startswith("لل") else set()
    return frozenset(form.removeprefix("ال") for form in forms)


def may_ask_age(name: str, title: str) -> bool:
    """Whether the title names the person, as one of whom it is no shame to ask the age."""
    said = {token.folded for token in tokenise(title, 0)}
    return fold(name).split()[-1] in said and not said & listed("grim")
