"""What was lost or put in where an Arabic clause became a question for its date: names in brackets, a second subject, an owner."""

from __future__ import annotations

import re

from questions.languages.ar.cut_off import is_cut_off
from questions.languages.ar.dated_clauses import dated_clause_words
from questions.languages.ar.dates_another import dates_another
from questions.languages.ar.deed_words import QUOTES
from questions.languages.ar.happening_objections import tells_office
from questions.languages.ar.strict_reading import plain
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import Token, is_definite, is_glued, is_preposition, tokenise, words
from questions.languages.ar.topics import is_owned, is_strange
from questions.languages.ar.verbs import find_verb, fold
from questions.languages.ar.worded_wrongly import is_worded_wrongly
from questions.languages.asked import Asked

_IN_BRACKETS = re.compile(r"(?P<kind>[^\s()،,؛]+)\s*\((?P<name>[^()]*[^\W\d_][^()]*)\)")
_FEW, _NAME_WORDS = 5, 2


def half_dated(asked: Asked) -> str:
    """The code of what is wrong, or ""."""
    tokens = tokenise(asked.stem, 0)
    if len(tokens) < _NAME_WORDS:
        return ""
    if (
        _lost_its_name(tokens, asked)
        or _says_name_again(asked)
        or _has_two_subjects(tokens, asked)
        or _is_made_of_person(tokens, asked)
        or _came_out_as_work(tokens, asked)
        or _opens_with_two_verbs(tokens)
        or is_cut_off(tokens, asked)
    ):
        return "torn"
    if (
        _is_first_name(tokens, asked)
        or _is_chosen_as_nothing(tokens, asked)
        or _is_life_of_one_name(tokens, asked)
    ):
        return "missing_subject"
    if _lacks_owner(tokens, asked):
        return "dangling_pronoun"
    return "ungrammatical" if is_worded_wrongly(tokens, asked) else dates_another(tokens, asked)


def _lost_its_name(tokens: list[Token], asked: Asked) -> bool:
    """Whether the page tells the name of a film, club or person in brackets that the question left out."""
    first = asked.frame.start if asked.frame is not None else asked.sentence.start
    told = asked.text[first : asked.sentence.end]
    said = {token.text for token in tokens}
    return any(
        found["kind"] in said
        and fold(found["kind"]) in dated_clause_words("named_in_brackets")
        and found["name"].strip() not in asked.stem
        for found in _IN_BRACKETS.finditer(told)
    )


def _says_name_again(asked: Asked) -> bool:
    """Whether the topic's name of several words stands there twice, however spelled: "X moved from Y to X"."""
    name = plain(asked.topic.name) if asked.topic is not None else ""
    return len(name.split()) >= _NAME_WORDS and plain(asked.stem).count(name) > 1


def _has_two_subjects(tokens: list[Token], asked: Asked) -> bool:
    """Whether the article's person was put in before the body that did it: "ran (X) the party of ... in the elections"."""
    topic = asked.topic
    if topic is None or tokens[0].folded not in dated_clause_words("bodies_do"):
        return False
    behind = asked.stem[tokens[1].start :].removeprefix(topic.name)
    following = tokenise(behind, 0)
    put_in = len(behind) < len(asked.stem) - tokens[1].start and following
    return bool(put_in) and following[0].folded in dated_clause_words("bodies")


def _is_chosen_as_nothing(tokens: list[Token], asked: Asked) -> bool:
    """Whether somebody was chosen or appointed, and it is not told as what."""
    if tokens[0].folded not in dated_clause_words("chosen"):
        return False
    name = asked.topic.name if asked.topic is not None else ""
    if name and asked.stem.startswith(name, tokens[1].start):
        told = tokenise(asked.stem[tokens[1].start + len(name) :], 0)
        return not told or told[0].folded in dated_clause_words("tells_no_office") or _is_quoted_whole(told)
    return len(tokens) <= _FEW and not tells_office(tokens) and not any(map(_is_what_he_became, tokens[2:]))


def _is_quoted_whole(told: list[Token]) -> bool:
    """Whether nothing but a name between quotation marks is told: whom the article's person appointed."""
    return len(told) > _NAME_WORDS and told[0].text in QUOTES and told[-1].text in QUOTES


def _is_what_he_became(token: Token) -> bool:
    return token.folded in tagger().common and not is_definite(token)


def _is_life_of_one_name(tokens: list[Token], asked: Asked) -> bool:
    """Whether the birth or death of somebody else is told by one name alone."""
    following = tokens[_NAME_WORDS] if len(tokens) > _NAME_WORDS else None
    alone = following is None or is_preposition(following)
    if not alone or tokens[0].folded not in dated_clause_words("lives"):
        return False
    known = {fold(word) for word in asked.title.split()}
    known |= {fold(word) for word in asked.topic.name.split()} if asked.topic is not None else set()
    return tokens[1].folded not in known and not is_definite(tokens[1])


def _is_first_name(tokens: list[Token], asked: Asked) -> bool:
    """Whether the article's person is told by the first name alone behind "it took place": "the appointment of Tuba took place"."""
    parts = asked.topic.name.split() if asked.topic is not None and asked.topic.is_person else []
    if len(parts) < _NAME_WORDS or len(tokens) <= _NAME_WORDS or asked.topic.name in asked.stem:
        return False
    behind = tokens[_NAME_WORDS + 1].text if len(tokens) > _NAME_WORDS + 1 else ""
    took_place = tokens[0].folded in words("took_place")
    return took_place and tokens[_NAME_WORDS].text == parts[0] and behind not in parts


def _is_made_of_person(tokens: list[Token], asked: Asked) -> bool:
    """Whether the article's person, by whatever part of the name, is told to have been built or to have come out as a work does."""
    topic = asked.topic
    if topic is None or not topic.is_person or tokens[0].folded not in dated_clause_words("made"):
        return False
    own = {fold(word) for word in topic.name.split()}
    behind = next((token for token in tokens[1:] if token.folded not in own), None)
    if behind is None or tokens[1].folded not in own:
        return behind is None
    led = is_preposition(behind) or is_glued(behind)
    return led and tokens[0].folded in dated_clause_words("never_of_persons")


def _came_out_as_work(tokens: list[Token], asked: Asked) -> bool:
    """Whether something "came out" that does not: a participle belonged to the book before the name."""
    if tokens[0].folded not in dated_clause_words("comes_out"):
        return False
    rest, told = asked.stem[tokens[1].start :], {token.folded for token in tokens[1:3]}
    is_topic = asked.topic is not None and not asked.topic.is_person and rest.startswith(asked.topic.name)
    works = words("appearing", "made_things", "laws") | dated_clause_words("coming_out")
    works |= {f"ال{word}" for word in works}
    return not is_topic and told.isdisjoint(works) and '"' not in rest and "«" not in rest


def _opens_with_two_verbs(tokens: list[Token]) -> bool:
    """Whether a second past verb stands right behind the first: two clauses became one."""
    forms = [find_verb(token.text) for token in tokens[:2]]
    return all(form is not None and not form.also_noun and not form.present for form in forms)


def _lacks_owner(tokens: list[Token], asked: Asked) -> bool:
    """Whether the subject is somebody's who is not named before it, or two are meant where one is named."""
    if any(_is_of_two(token) for token in tokens):
        return not any(token.folded.startswith("و") for token in tokens[1:])
    named = asked.topic.name if asked.topic is not None else ""
    if find_verb(tokens[0].text) is None or named and named in asked.stem:
        return False
    for token in tokens[1:3]:
        if is_owned(token):
            return True
        if is_definite(token) or is_preposition(token) or is_strange(token) or not token.text.isalpha():
            return False
    return False


def _is_of_two(token: Token) -> bool:
    return (
        len(token.folded) > _FEW
        and token.folded.endswith("هما")
        and token.folded not in dated_clause_words("no_owner")
    )
