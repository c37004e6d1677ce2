"""What an Arabic question for a time does not say: who did it, whom it was done to, for what, or of what body or state it is told."""

from __future__ import annotations

from questions.languages.ar.happening_objections import tells_office
from questions.languages.ar.options import is_given_name
from questions.languages.ar.tokens import Token, is_definite, is_preposition, words
from questions.languages.ar.topics import is_strange
from questions.languages.ar.verbs import find_verb, fold
from questions.languages.asked import Asked
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.whole_names import names_inside

_FEW, _NAME_WORDS = 3, 2
_SCHOOLS = frozenset({"جامعة", "الجامعة", "معهد", "مدرسة", "أكاديمية", "اكاديمية"})
_AGAIN, _FEW_MORE = frozenset({"اعيد", "اعيدت"}), 7
_WED = frozenset({"تزوج", "تزوجت"})


def lacks_person(tokens: list[Token], asked: Asked) -> bool:
    """Whether it is not told who did it, or whose it is."""
    return _lacks_doer(tokens, asked) or _is_role_alone(tokens, asked) or _is_first_of_whom(tokens)


def lacks_owner(tokens: list[Token], asked: Asked) -> bool:
    """Whether it is not told for what, of which university or of which country, or who bears the first name that is told."""
    return (
        _is_chosen_for_nothing(tokens)
        or _counts_some(tokens)
        or _is_first_name(tokens, asked)
        or _is_part_of_school(tokens, asked)
        or _is_law_of_nobody(tokens, asked)
    )


def _lacks_doer(tokens: list[Token], asked: Asked) -> bool:
    """Whether a work stands right behind the verb of a person, as what was made: "issued the book ..."."""
    form, following = find_verb(tokens[0].text), tokens[2]
    made = tokens[1].folded in words("made_things") and tokens[0].folded in words("persons_do")
    if not made or form is None or form.subject_follows or is_definite(following):
        return False
    named = asked.topic.name if asked.topic is not None else ""
    return not asked.stem.startswith(named, tokens[1].start) if named else True


def _is_role_alone(tokens: list[Token], asked: Asked) -> bool:
    """Whether "as a painter" stands right behind the verb, where the name should."""
    second = tokens[1].folded
    role = second[:1] == "ك" and second[1:] in words("person_nouns") and second not in words("person_nouns")
    return role and (asked.topic is None or asked.topic.name not in asked.stem)


def _is_first_of_whom(tokens: list[Token]) -> bool:
    """Whether the first of what each has is told, and not whose: "the opening of the first shop in Morocco"."""
    for first, noun, following in zip(tokens, tokens[1:], [*tokens[2:], None], strict=False):
        if first.folded == "اول" and noun.folded in words("first_of_whom"):
            return following is None or is_preposition(following) or following.folded[:1] in "بل"
    return False


def weds_nobody(tokens: list[Token], asked: Asked) -> bool:
    """Whether it is told that one person married, and one name alone is told: that of the other one perhaps."""
    if tokens[0].folded not in _WED or asked.topic is None:
        return False
    led = any(is_preposition(token) or token.folded[:1] == "ب" for token in tokens[2:])
    return not led and asked.topic.name not in asked.stem


def _is_chosen_for_nothing(tokens: list[Token]) -> bool:
    """Whether somebody was chosen or chosen again and it is not told for what."""
    done = tokens[0].folded in words("took_place") or tokens[0].folded in _AGAIN
    chosen = done and tokens[1].folded in words("chooses_somebody")
    return chosen and len(tokens) <= _FEW_MORE and not tells_office(tokens[1:])


def _counts_some(tokens: list[Token]) -> bool:
    """Whether a number of things is all that is told, and not what was done to so many: "issued eight stamps", not "forced the evacuation of ten thousand people"."""
    last = tokens[-1]
    counted = tokens[-2].folded in words("counts") and not is_definite(last) and last.text.isalpha()
    return counted and not any(token.folded in words("done_to_many") for token in tokens[2:-2])


def _is_first_name(tokens: list[Token], asked: Asked) -> bool:
    """Whether the article's person is told by the first name alone, since others share the rest of it."""
    parts = asked.topic.name.split() if asked.topic is not None and asked.topic.is_person else []
    if len(parts) < _NAME_WORDS or tokens[1].text != parts[0] or asked.topic.name in asked.stem:
        return False
    following = tokens[2]
    return not is_strange(following) and not is_given_name(following.folded) and following.text not in parts


def _is_part_of_school(tokens: list[Token], asked: Asked) -> bool:
    """Whether a faculty or school is told of without the university: "the faculty of medicine was opened"."""
    at = 2 if tokens[0].folded in words("took_place") else 1
    part = at < len(tokens) and tokens[at].folded.removeprefix("ال") in words("parts_of_schools")
    if not part or asked.topic is None or asked.topic.is_person:
        return False
    of_school = _SCHOOLS & {*asked.topic.nouns, fold(asked.topic.name.split()[0])}
    said = {token.folded for token in tokens[at:]}
    named = _SCHOOLS & {word.lstrip("بل") for word in said} or asked.topic.openings <= said
    return bool(of_school) and not named


def _is_law_of_nobody(tokens: list[Token], asked: Asked) -> bool:
    """Whether a law is told of and no country or body whose it is."""
    told = any(token.folded.removeprefix("ال") in words("laws") for token in tokens[:_FEW])
    return told and not tells_whose(tokens, asked)


def tells_whose(tokens: list[Token], asked: Asked) -> bool:
    """Whether a country, its people, the topic or another name is told, to which a law or a party may belong."""
    whose = any(
        token.folded in nationalities("ar")
        or gazetteer("ar").named(token.text) is not None
        or gazetteer("ar").named(token.text[1:]) is not None
        for token in tokens
    )
    named = asked.topic is not None and asked.topic.name in asked.stem
    return whose or named or bool(names_inside(asked.stem, asked.persons))
