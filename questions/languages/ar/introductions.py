"""How an Arabic sentence introduces the thing that the article's title names, also without "is"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from questions.languages.ar.months import month_names
from questions.languages.ar.naming import gender_of_noun, head_types, listed
from questions.languages.ar.options import is_given_name
from questions.languages.ar.same_names import is_same_name, plain_word
from questions.languages.ar.tokens import Token, tokenise, words
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.tables import plain_table

_LOOK, _NEAR, _LONGEST_NAME, _EXTRA = 320, 60, 10, 12
_FIRST_NAMES = 7
_LIFE_VERBS = {"ولد": "masculine", "ولدت": "feminine", "توفي": "masculine", "توفيت": "feminine"}
_COPULAS = {
    "هو": "masculine", "هي": "feminine", "كان": "masculine", "كانت": "feminine",
    "يعد": "masculine", "تعد": "feminine", "يعتبر": "masculine", "تعتبر": "feminine",
    "وهو": "masculine", "وهي": "feminine", "وكان": "masculine", "وكانت": "feminine",
}  # fmt: skip
_PAST = frozenset({"كان", "كانت"})
_JOINED = frozenset({"وكان", "وكانت"})
_ONE_OF = {fold("أحد"): "masculine", fold("إحدى"): "feminine"}
_OR = fold("أو")
_PAUSES = "،,؛;"
_CALLED = frozenset(
    fold(word)
    for word in ["المعروف", "المعروفة", "المشهور", "المشهورة", "الشهير", "الشهيرة", "الملقب", "الملقبة"]
)
_LEADS = _CALLED | frozenset(
    fold(word)
    for word in ["أو", "رسميا", "اختصارا", "وتعرف", "ويعرف", "والمعروف", "والمعروفة", "ولاحقا", "سابقا"]
)
_BORN_IN = frozenset({"مواليد"})
_LIVED = frozenset({"عاش", "عاشت"})


@dataclass(frozen=True, slots=True)
class Introduction:
    """What is said of the title's thing: the noun that tells what it is, its gender, its name as the sentence has it, and the name that stands before it."""

    noun: str
    gender: str
    is_person: bool
    name: str = ""
    other_name: str = ""


def introduction(sentence: str, title: str) -> Introduction | None:
    """How the sentence, which opens with the title's name, tells what that is; None where it does not open so or tell it."""
    name = [plain_word(fold(word)) for word in title.split("(")[0].split("،")[0].split()]
    if not 0 < len(name) <= _LONGEST_NAME:
        return None
    tokens = _with_pauses(tokenise(sentence[:_LOOK], 0))
    opening = [plain_word(token.folded) for token in tokens[: _FIRST_NAMES + len(name)]]
    born = len(tokens) > 1 and tokens[0].folded in _LIFE_VERBS
    if (
        born
        and len(name) > 1
        and name[-1].isalpha()
        and any(is_same_name(opening[1], one) for one in (name[0], name[-1]))
    ):
        return Introduction("", _LIFE_VERBS[tokens[0].folded], is_person=True)
    if not any(name[0] in word or is_same_name(word, name[0]) for word in opening):
        return None
    last = _end_of_name(tokens, name) or _end_of_called(tokens, name) or _end_of_other_name(tokens, name)
    told = _told(tokens, last, is_body=name[0] in head_types()) if last else None
    told = told or (_by_its_head(tokens, last, name) if last else None)
    if told is None:
        return None
    before = " ".join(token.text for token in tokens[:last] if token.folded not in _LEADS)
    return replace(told, name=_as_said(tokens[last - len(name) : last], name), other_name=before)


def _by_its_head(tokens: list[Token], last: int, name: list[str]) -> Introduction | None:
    """What the head of the name says the thing is, where a verb of that gender follows the name: "the Society of X was founded"."""
    last += last < len(tokens) and tokens[last].text in _PAUSES
    if last >= len(tokens) or len(name) == 1 or name[0] not in head_types():
        return None
    form, gender = find_verb(tokens[last].text), gender_of_noun(name[0])
    if form is None or form.also_noun or form.gender != gender:
        return None
    return Introduction(name[0], gender, is_person=False)


def _as_said(tokens: list[Token], name: list[str]) -> str:
    """The title's words as the sentence has them, with their articles; "" where other words stand between them."""
    if [plain_word(token.folded) for token in tokens] != name:
        return ""
    return bare(" ".join(token.text for token in tokens))


def _with_pauses(tokens: list[Token]) -> list[Token]:
    """The words outside brackets, which leave a comma behind, and without quotation marks."""
    kept, depth = [], 0
    for token in tokens:
        if token.text in "([":
            depth += 1
        elif token.text in ")]":
            depth = max(0, depth - 1)
            kept.append(Token("،", "،", token.start, token.end))
        elif not depth and token.text not in '"«»“”':
            kept.append(token)
    return kept


def _end_of_name(tokens: list[Token], name: list[str]) -> int:
    """The token behind the title's words at the head of the sentence, with other words of the name between them; 0 for none."""
    at, found = 0, 0
    while (
        at < len(tokens)
        and leads_to_name(tokens[at])
        and not is_same_name(plain_word(tokens[at].folded), name[0])
    ):
        at += 1
    while found < len(name) and at < min(len(tokens), len(name) + _EXTRA):
        if is_same_name(plain_word(tokens[at].folded), name[found]):
            found += 1
        elif not found or not tokens[at].text[0].isalpha():
            return 0
        at += 1
    return at if found == len(name) else 0


def leads_to_name(token: Token) -> bool:
    """Whether the word only says who or what bears the name that follows: "Sir", "the plant of"."""
    return (
        token.folded in listed("titles", "weak_titles", "place_kinds")
        or token.folded in words("titles_of_honour", "kinds_before_names")
        or token.folded.removeprefix("ال") in words("titles_of_men")
        or token.folded in head_types()
        or token.folded in _genus()
    )


def _end_of_called(tokens: list[Token], name: list[str]) -> int:
    """The token behind the title's words where another name stands first: "E. A. do Nascimento, known as Pelé"; 0 for none."""
    for at, token in enumerate(tokens[:_EXTRA]):
        if token.folded not in _CALLED:
            if not token.text[0].isalpha() and token.text not in _PAUSES:
                return 0
            continue
        behind = [plain_word(one.folded) for one in tokens[at + 1 : at + 3 + len(name)] if one.text != ":"]
        if behind[:1] and behind[0] in ("باسم", "بـ", "ب", "بلقب"):
            behind, at = behind[1:], at + 1
        elif behind[:1] and behind[0].startswith("ب"):
            behind[0] = behind[0][1:].lstrip("ـ").removeprefix("ال")
        return at + 1 + len(name) if behind[: len(name)] == name else 0
    return 0


def _end_of_other_name(tokens: list[Token], name: list[str]) -> int:
    """The token behind the title's words where they are the second name: "Louisiana or Luisiana is a state"; 0 for none."""
    for at, token in enumerate(tokens[:_FIRST_NAMES]):
        if token.folded == _OR:
            behind = [plain_word(one.folded) for one in tokens[at + 1 : at + 1 + len(name)]]
            return at + 1 + len(name) if at and behind == name else 0
        if not token.text[0].isalpha():
            return 0
    return 0


def _told(tokens: list[Token], last: int, *, is_body: bool) -> Introduction | None:
    """The noun behind "is", or the one that follows the name or a comma directly."""
    fresh, other_name = True, False
    for at in range(last, len(tokens) - 1):
        token = tokens[at]
        if token.folded in _COPULAS:
            noun = _noun_behind(tokens, at + 1)
            if token.folded in _JOINED and not _is_person(noun):
                continue
            led = token.folded in _PAST or tokens[at + 1].folded == "من"
            if led and find_verb(noun) is not None and noun not in words("person_nouns"):
                return None
            named = _is_person(noun) and (
                noun in words("person_nouns") or not _is_before_kind(tokens[at + 1])
            )
            return Introduction(noun, _COPULAS[token.folded], is_person=named and not is_body)
        if token.text in _PAUSES or token.folded in _LIVED or token.text == ":" and at == last:
            fresh = True
            continue
        if fresh and token.folded in _LIFE_VERBS:
            return Introduction("", _LIFE_VERBS[token.folded], is_person=True)
        if at == last and token.folded == "من" and tokens[at + 1].folded in _BORN_IN:
            return Introduction("", _gender_of_bearer(tokens[0].folded), is_person=True)
        if token.folded in month_names():  # some are written like verbs
            continue
        described = is_body and at == last and token.folded.startswith("ال")
        described = described or at > last and tokens[at - 1].folded == _OR
        noun = _noun_behind(tokens, at) if fresh and not described else ""
        if noun and _tells(noun):
            person = _is_person(noun) and not is_body
            return Introduction(noun, _gender_told(token.folded, noun), is_person=person)
        if token.folded in ".:" or find_verb(token.text) is not None and token.folded not in _LEADS:
            return None
        other_name = other_name or token.folded == _OR
        fresh = other_name
    return None


def _gender_of_bearer(first_name: str) -> str:
    """The gender of whoever bears the name."""
    of_women = first_name in listed("female_names") and first_name not in listed("male_names")
    return "feminine" if of_women else "masculine"


def _gender_told(first: str, noun: str) -> str:
    """The gender that "one of" tells, or else the noun: "the second largest of the towns" is a town."""
    return _ONE_OF.get(first) or gender_of_noun(noun)


def _noun_behind(tokens: list[Token], at: int) -> str:
    """The noun that says what the thing is, behind "one of", "the fifth of", "the oldest and largest"."""
    while at < len(tokens) - 1 and _is_before_kind(tokens[at]):
        at += 1
    noun = tokens[at].folded
    plain = noun.removeprefix("ال")
    following = tokens[at + 1].folded if at + 1 < len(tokens) else ""
    if f"{plain} {following}" in _two_words():
        return _two_words()[f"{plain} {following}"]
    single = _singles().get(plain)
    return single or person_noun(plain) or noun


def _is_before_kind(token: Token) -> bool:
    """Whether the word only leads to the noun that says what the thing is, as no given name stands: "the highest"."""
    return token.folded.removeprefix("و") in words("before_kinds")


def person_noun(plain: str) -> str:
    """The noun that says what a person is, also where it is an accusative or written without the dots of its end; "" for none."""
    dotted = f"{plain[:-1]}ة" if plain.endswith("ه") else plain
    forms = (plain, plain.removesuffix("ا"), dotted)
    return next((form for form in forms if form in words("person_nouns")), "")


@cache
def _singles() -> dict[str, str]:
    """The noun of one by the noun of many, for what people and things are one of: "kings", "towns"."""
    return dict(pair.split("_") for pair in words("one_of_many"))


@cache
def _two_words() -> dict[str, str]:
    """What one is by two words, of which the first alone may tell of a thing: "a man of affairs"; the noun for it."""
    return {pair.split("=")[0].replace("_", " "): pair.split("=")[1] for pair in words("known_by_two")}


@cache
def _genus() -> frozenset[str]:
    """The nouns that say what a thing is, as definitions know them."""
    table = plain_table(Path(__file__).parent / "definitions.toml")
    return frozenset(fold(noun) for noun in table["genus"].split())


def _tells(noun: str) -> bool:
    return (
        noun in words("person_nouns")
        or noun in listed("work_heads")
        or noun in head_types()
        or noun in listed("place_kinds")
        or noun in _genus()
    )


def _is_person(noun: str) -> bool:
    """Whether the noun says what a person is; some that say what a thing is are given names as well ("club")."""
    named = is_given_name(noun) and not _tells(noun)
    return named or noun in words("person_nouns") and noun not in words("also_things")
