"""Arabic verbs that the lexicon lacks, told by the forms in which texts write them."""

from __future__ import annotations

from functools import lru_cache

from questions.languages.ar.spellings import usage
from questions.languages.ar.verbs import bare, find_verb
from questions.languages.frames import Topic

_SHORTEST = 3
_PRONOUNS = ("ها", "هم", "هما", "ه")


def is_verb(word: str) -> bool:
    """Whether the word is a verb: one of the lexicon, of the future, with a pronoun, or of the present by its other person."""
    form = find_verb(word)
    if form is not None:
        return not form.also_noun
    plain = bare(word)
    if (
        plain[:1] in "سل"
        and plain[1:2] in "يت"
        and (find_verb(plain[1:]) is not None or looks_present(plain[1:]))
    ):
        return True
    return looks_present(plain) or _acts_on_it(plain) or _of_many(plain)


def _of_many(word: str) -> bool:
    """Whether the word is a verb of many: "they (will) take part", "they died"."""
    for ending in ("ون", "وا"):
        one = word.removesuffix(ending)
        if one != word and len(one) >= _SHORTEST:
            forms = (
                {one, one + "ى", one + "ي"} if ending == "وا" else {one, one[1:] if one[:1] == "س" else one}
            )
            known = (find_verb(form) for form in forms)
            if any(form is not None and not form.also_noun for form in known):
                return f"ال{word}" not in usage("spelled")
    return False


def _acts_on_it(word: str) -> bool:
    """Whether a past verb stands before a pronoun written onto it ("attended it"), which no noun does with that ending."""
    for pronoun in _PRONOUNS:
        verb = word.removesuffix(pronoun)
        form = find_verb(verb) if verb != word and len(verb) >= _SHORTEST else None
        if (
            form is not None
            and not form.also_noun
            and not form.present
            and f"ال{verb}" not in usage("spelled")
        ):
            return True
    return False


def gender_of_verb(word: str) -> str:
    """The gender of a verb of the past or present that the lexicon lacks; "" for other words."""
    if looks_present(bare(word)):
        return "feminine" if word[:1] == "ت" else "masculine"
    return _looks_past(bare(word))


@lru_cache(maxsize=4_000)
def _looks_past(word: str) -> str:
    """A verb of the past is written with and without "she", and never with the article."""
    known, he = usage("spelled"), word.removesuffix("ت")
    nouns = (f"ال{he}", f"ال{he}ت", f"{he}ة", f"ال{he}ة")
    if (
        len(he) < _SHORTEST
        or he not in known
        or f"{he}ت" not in known
        or any(noun in known for noun in nouns)
    ):
        return ""
    return "feminine" if he != word else "masculine"


@lru_cache(maxsize=4_000)
def looks_present(word: str) -> bool:
    """Whether texts write the word with "he" and "she" alike and never with the article."""
    if len(word) < _SHORTEST or word[0] not in "يت" or f"ال{word}" in usage("spelled"):
        return False
    other = ("ت" if word[0] == "ي" else "ي") + word[1:]
    return word in usage("spelled") and other in usage("spelled") and f"ال{other}" not in usage("spelled")


def acted_on(word: str, topic: Topic) -> bool:
    """Whether the word tells what somebody did to the topic, a thing: "(he) occupied it"."""
    suffix = "ها" if topic.gender == "feminine" else "ه"
    verb = word.removeprefix("و").removesuffix(suffix)
    if topic.is_person or not word.endswith(suffix) or len(verb) < _SHORTEST:
        return False
    form = find_verb(verb[:-1] + "ى" if verb.endswith("ا") else verb)
    return form is not None and not form.present and (form.needs_object or form.done_to)
