"""The sentences of an Arabic article that open with its topic or leave it unsaid."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from questions.languages.ar.called_after import is_called_after
from questions.languages.ar.months import month_names
from questions.languages.ar.naming import head_types, listed
from questions.languages.ar.options import is_given_name
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import Token, is_definite, is_preposition, tokenise, words
from questions.languages.ar.verb_looks import acted_on
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.frames import Topic
from questions.languages.nationalities import nationalities

_HEAD, _OPENING_TOKENS, _LED_WITHIN = 110, 6, 7
# "Was done", where the page writes its vowel.
_PASSIVE = re.compile(r"^[وف]?[ء-ي]\u064f")
_OWNED = re.compile(r"^(?P<noun>\w{3,}?)(?P<suffix>ها|ه)$")
# The seats that a hamza at the end of a noun takes before a pronoun: "its building".
_SEATED = frozenset("ؤئ")
_OPENERS = frozenset(fold(word) for word in ["و", "قد", "وقد", "كما", "ثم", "في", "عام", "سنة", "وفي", "لقد"])


def silent_topic(sentence: str, said: Topic | None, topic: Topic | None) -> Topic | None:
    """Of whom the silent verbs of the sentence speak: the topic, also where its name opens the sentence."""
    return topic if said is None and topic is not None and opens_with_name(sentence, topic) else said


def opens_with_name(sentence: str, topic: Topic) -> bool:
    """Whether the topic's name stands among the first words."""
    tokens = tokenise(sentence[:90], 0)[:5]
    named = {token.folded for token in tokens} & topic.openings
    if not named or len(topic.openings) > 1 and named <= nationalities("ar").keys():
        return False
    return topic.is_person or not is_called_after(tokens, topic)


def opens_with_pronoun(sentence: str, topic: Topic) -> bool:
    """Whether the sentence opens with a verb of the topic's gender and no subject after it, or with something of its own."""
    tokens = _opening(sentence)
    if len(tokens) < 2:
        return False
    if _owned(tokens, topic) is not None or _bordered(tokens[0], topic) or acted_on(tokens[0].text, topic):
        return True
    if tokens[0].folded in he_or_she(topic):
        told = find_verb(tokens[1].text)
        return told is not None and told.gender == topic.gender and not told.also_noun
    if tokens[0].folded.removeprefix("و") == ("كانت" if topic.gender == "feminine" else "كان"):
        return not topic.is_person and became_predicate(tokens[0], tokens[1:3])
    form = find_verb(tokens[0].text) or find_verb(tokens[0].text.removeprefix("و"))
    if form is None or form.number != "singular":
        return False
    if done_to_topic(tokens, topic):
        return True
    if form.gender != topic.gender:
        return False
    return is_silent(tokens[0], tokens[1], topic) or became_predicate(tokens[0], tokens[1:3])


def _bordered(token: Token, topic: Topic) -> bool:
    """Whether the word says what borders the topic: "its borders are"."""
    suffix = "ها" if topic.gender == "feminine" else "ه"
    return token.folded.removeprefix("و") in (f"تحد{suffix}", f"يحد{suffix}")


def he_or_she(topic: Topic) -> frozenset[str]:
    """The pronoun that stands for the topic before a verb, alone or behind an "and"."""
    return frozenset({"هي", "وهي"} if topic.gender == "feminine" else {"هو", "وهو"})


def is_silent(verb: Token, following: Token, topic: Topic) -> bool:
    """Whether the word behind the verb shows that its subject is not said: a phrase, a time, or what a person did."""
    if (
        is_preposition(following)
        or following.folded in listed("directions")
        or following.folded in words("date_leads")
        or following.folded.isdigit()
    ):
        return True
    if topic.gender == "feminine" and is_one_man(following):
        return True
    if is_definite(following) and following.folded.removeprefix("ال") in words(
        "person_nouns", "titles_of_men"
    ):
        return False
    form = find_verb(verb.text) or find_verb(verb.text.removeprefix("و"))
    past = (
        form is not None and not form.present and fold(verb.text).removeprefix("و") not in words("becoming")
    )
    if topic.is_person and past and is_owned(following) and _owner(following) == topic.gender:
        return True
    if following.folded in words("kin"):
        return False
    if _PASSIVE.match(verb.text) and (is_definite(following) or following.folded in words("made_things")):
        return False
    does = fold(verb.text).removeprefix("و") in words("persons_do")
    return topic.is_person and does and not is_given_name(following.folded)


def became_predicate(verb: Token, told: list[Token]) -> bool:
    """Whether "it became" goes on with what it became, a noun without the article and its adjective ("a Roman municipality")."""
    known = tagger().common
    if len(told) < 2 or fold(verb.text).removeprefix("و") not in words("turning_into", "was"):
        return False
    noun, adjective = told
    if is_definite(noun) or is_preposition(noun):
        return False
    if noun.folded.endswith("ا") and noun.folded.removesuffix("ا") in known:
        return True
    if noun.folded not in known or is_definite(adjective):
        return False
    feminine = [token.folded.endswith(("ة", "ات")) for token in told]
    described = adjective.folded.endswith("ية") or adjective.folded in known
    return described and (all(feminine) or fold(verb.text).endswith("ت") and not any(feminine))


def is_one_man(token: Token) -> bool:
    """Whether the noun with the article says what one man is ("the singer"), of which a woman is called otherwise."""
    plain = token.folded.removeprefix("ال")
    return is_definite(token) and {plain, plain + "ة"} <= words("person_nouns")


def is_owned(token: Token) -> bool:
    """Whether the word is a common noun with the pronoun of its owner ("his album")."""
    owned = _OWNED.match(bare(token.text))
    if owned is None or is_preposition(token) or token.folded in words("kin"):
        return False
    noun = fold(owned["noun"])
    return noun in _common_nouns() or noun.removesuffix("ت") + "ة" in _common_nouns()


@cache
def _common_nouns() -> frozenset[str]:
    return tagger().common | head_types().keys() | words("kinds_before_names", "owned_nouns", "made_things")


def _owner(token: Token) -> str:
    return "feminine" if token.folded.endswith("ها") else "masculine"


def done_to_topic(tokens: list[Token], topic: Topic) -> bool:
    """Whether the words say that something was done to the topic: "his election took place"."""
    if tokens[0].folded.removeprefix("و") not in words("took_place"):
        return False
    owned = _OWNED.match(tokens[1].folded)
    if owned is None or topic.is_person and fold(without_owner(tokens[1].text)) in words("done_to_things"):
        return False
    return (owned["suffix"] == "ها") == (topic.gender == "feminine")


def without_owner(word: str) -> str:
    """The noun without the pronoun at its end: "her area" as "area"."""
    noun = word.removesuffix("ها") if word.endswith("ها") else word.removesuffix("ه")
    if noun[-1:] in _SEATED:
        return noun[:-1] + "ء"
    told, common = fold(noun[:-1] + "ة"), tagger().common
    known = told in words("owned_nouns", "done_to_anybody") or told in common and fold(noun) not in common
    return noun[:-1] + "ة" if noun.endswith("ت") and known else noun


def opens_at(sentence: str) -> int:
    """Where the first word stands behind ties and dates that open the sentence; its length where none does."""
    return next((token.start for token in _opening(sentence)), len(sentence))


def _opening(sentence: str) -> list[Token]:
    """The first words of the sentence behind what ties it to the one before and behind an opening date."""
    tokens = tokenise(sentence[:_HEAD], 0)
    while tokens and (_ties(tokens[0]) or _dates(tokens)):
        tokens = tokens[1:]
    return tokens


def _ties(token: Token) -> bool:
    return token.folded in _OPENERS or token.text in "،,/."


def _dates(tokens: list[Token]) -> bool:
    """Whether the first word belongs to a date: a number, a month, "beginning of", or an "of" before one of these."""
    word = tokens[0].folded
    if word[:1].isdigit() or word in _months() or word in words("times_of_year"):
        return True
    if len(tokens) > 1 and word in words("before_eras") and tokens[1].folded in words("eras"):
        return True
    return word == "من" and len(tokens) > 1 and (_dates(tokens[1:2]) or tokens[1].folded in _OPENERS)


@cache
def _months() -> frozenset[str]:
    """The folded names of months, of those in two words both."""
    return frozenset(word for name in month_names() for word in name.split())


def _owned(tokens: list[Token], topic: Topic) -> Token | None:
    """The first noun that says something of the topic's own: "its area", "its capital"."""
    for token in tokens[:_OPENING_TOKENS]:
        found = _OWNED.match(token.folded.removeprefix("و"))
        if found is not None:
            fits = (found["suffix"] == "ها") == (topic.gender == "feminine")
            noun = fold(without_owner(token.text.removeprefix("و")))
            return token if fits and not topic.is_person and noun in words("owned_nouns") else None
        if is_definite(token):
            return None
    return None


def pronoun_place(sentence: str, topic: Topic) -> tuple[int, int] | None:
    """Where the noun stands that means the topic, or something of its own, at the head of the sentence."""
    tokens = _opening(sentence)
    if len(tokens) < 2:
        return None
    owned = _owned(tokens, topic)
    if owned is not None:
        return owned.start, owned.end
    for token, following in zip(tokens[:2], tokens[1:3], strict=False):
        if (
            token.folded in topic.nouns
            and not is_definite(following)
            and following.folded not in ("التي", "الذي")
        ):
            return token.start, token.end
    return None


def opens_with_noun(sentence: str, topic: Topic) -> bool:
    """Whether the sentence opens with a noun by which the text may call its topic: "the town was founded"."""
    place = pronoun_place(sentence, topic)
    return place is not None and fold(sentence[slice(*place)]) in topic.nouns


def opens_with_other(sentence: str, topic: Topic, *, named: bool) -> bool:
    """Whether the sentence opens with a subject of which a silent verb may speak from then on."""
    tokens = _opening(sentence)[:5]
    if tokens and tokens[0].folded in he_or_she(topic):
        return False
    if any(is_given_name(token.folded.removeprefix("و")) for token in tokens):
        return True
    if topic.is_person:
        return leads_in_person(sentence, topic)
    form = find_verb(tokens[0].text) if tokens else None
    return form is None or form.gender == topic.gender


def spoken_as(topic: Topic, said: str) -> str:
    """The topic's name in the place of what the sentence says, alone or as the owner of something."""
    if fold(said) in topic.nouns:
        return topic.name
    glued = "و" if said.startswith("و") else ""
    return f"{glued}{without_owner(said.removeprefix('و'))} {topic.name}"


def openings_of(name: str) -> frozenset[str]:
    """The folded words by which the name may open a sentence."""
    own = frozenset(token.folded for token in tokenise(name, 0) if len(token.folded) > 2)
    return own - words("parts_of_many_names") or own


def leads_in_person(sentence: str, topic: Topic) -> bool:
    """Whether the first verb of the sentence has an unknown name for its subject: a foreign person, of whom the next verb may speak."""
    tokens = _opening(sentence)[:_LED_WITHIN]
    for verb, following in pairwise(tokens):
        form = find_verb(verb.text) or find_verb(verb.text.removeprefix("و"))
        if form is None or form.also_noun or form.gender != topic.gender:
            continue
        return is_strange(following) and following.folded not in topic.openings
    return False


def is_strange(token: Token) -> bool:
    """Whether nobody knows the word, so that it is a name from elsewhere."""
    word = token.folded
    cut = {word, word[1:], f"ال{word}", word.removesuffix("ا")}
    plain = word.isalpha() and not is_definite(token) and not is_preposition(token)
    return plain and find_verb(token.text) is None and not cut & tagger().common
