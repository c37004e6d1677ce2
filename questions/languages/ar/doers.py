"""How many people or things did something themselves: what is counted as the subject of its Arabic clause."""

from __future__ import annotations

from questions.languages.ar.clause_leads import opened_by
from questions.languages.ar.counted_nouns import Counted, counted_at, is_feminine, owner
from questions.languages.ar.number_phrases import behind, opens_phrase, places, without_passing
from questions.languages.ar.number_words import is_listed, listed
from questions.languages.ar.subjects import is_count
from questions.languages.ar.tokens import (
    PUNCTUATION,
    Token,
    index_behind,
    is_preposition,
)
from questions.languages.ar.verb_looks import is_verb
from questions.languages.ar.verbs import find_verb
from questions.languages.frames import ToldNumber
from questions.languages.reading import Sentence, Span

_FEWEST, _BETWEEN = 2, 7


def find_doers(sentence: Sentence, span: Span, tokens: list[Token], first: int) -> ToldNumber | None:
    """ "Forty states took part in ...", "in the factory work 900 people": how many did."""
    counted = counted_at(sentence, span)
    if counted is None or counted.kind != "counted" or counted.noun.startswith("نسمة"):
        return None
    verb, between, lead = _verb_of_doers(tokens, first, owner(counted.noun) == "هم")
    if verb is None:
        return _nominal_doers(counted, span, tokens, first)
    rest = without_passing(behind(tokens, index_behind(tokens, counted.end)))
    if len(rest) + len(between) < _FEWEST or rest and not opens_phrase(rest[0]):
        return None
    word = verb.text if verb.folded in listed("counted_do", "people_do") else verb.text[1:]
    word = _in_gender(word, is_feminine(counted.noun))
    parts = (word, *places(between), *places(rest), *lead)
    return ToldNumber("doers", "clause", {"lead": f"كم {counted.noun}"}, span.start, counted.end, parts)


def _verb_of_doers(tokens: list[Token], first: int, people: bool) -> tuple[Token | None, list[Token], tuple]:
    """The verb before the number, a phrase or two between them, and a phrase before the clause."""
    for at in range(first - 1, max(-1, first - _BETWEEN), -1):
        token = tokens[at]
        if is_listed(token, "counted_do") or people and is_listed(token, "people_do"):
            between = tokens[at + 1 : first]
            lead = opened_by(tokens, at) if not at or tokens[at - 1].folded != "ان" else None
            fits = not between or is_preposition(between[0]) and not is_preposition(between[-1])
            return (token, between, lead) if fits and lead is not None else (None, [], ())
        if token.text in PUNCTUATION or is_verb(token.text) or is_count(token):
            break
    return None, [], ()


def _nominal_doers(counted: Counted, span: Span, tokens: list[Token], first: int) -> ToldNumber | None:
    """ "that 450 patients died in ...": the verb behind the number, as "how many" wants it."""
    before = tokens[first - 1].folded
    at = index_behind(tokens, counted.end)
    if before not in ("ان", "بان", "وان") or at >= len(tokens):
        return None
    verb = _of_one(tokens[at].text, is_feminine(counted.noun))
    rest = without_passing(behind(tokens, at + 1))
    if verb is None or len(rest) <= _FEWEST or not opens_phrase(rest[0]):
        return None
    return ToldNumber(
        "doers", "clause", {"lead": f"كم {counted.noun}"}, span.start, counted.end, (verb, *places(rest))
    )


def _in_gender(verb: str, feminine: bool) -> str:
    """The verb in the gender of what is counted, which stands before it in the question."""
    form = find_verb(verb)
    if form is None or (form.gender == "feminine") == feminine:
        return verb
    if form.present:
        return ("ت" if feminine else "ي") + verb[1:]
    return f"{verb}ت" if feminine else verb.removesuffix("ت")


def _of_one(word: str, feminine: bool) -> str | None:
    """The verb of many in the form of one; None where it is no verb that we know."""
    form = find_verb(word)
    if form is not None and form.number == "singular" and not form.also_noun:
        return word if (form.gender == "feminine") == feminine else None
    if feminine:
        return None
    for many, one in (("وا", ""), ("وا", "ي"), ("وا", "ى"), ("ون", "")):
        single = word.removesuffix(many) + one
        found = find_verb(single) if word.endswith(many) else None
        if found is not None and found.number == "singular" and found.gender == "masculine":
            return single
    return None
