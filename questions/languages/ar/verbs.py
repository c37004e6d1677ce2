"""Arabic verb forms, so that a clause that opens with its verb can be told from one that does not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from questions.languages.tables import plain_table

_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_LETTERS = (("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ٱ", "ا"), ("ى", "ي"))
_NEVER = frozenset({"بنت", "ست", "وقت", "مثلا", "فضلا"})


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One written form of a verb and what it asks of the words after it."""

    gender: str
    number: str
    present: bool
    subject_follows: bool
    done_to: bool
    needs_object: bool
    also_noun: bool


@lru_cache(maxsize=4_000)
def bare(word: str) -> str:
    """The word without vowel signs and direction signs."""
    return bare_page(word)


def bare_page(text: str) -> str:
    """A long text without these signs, which is not kept as words are."""
    return _MARKS.sub("", text)


@lru_cache(maxsize=1)
def fold_page(text: str) -> str:
    """A whole article in one spelling; its objections look there for what else it tells."""
    return in_one_spelling(bare_page(text))


@lru_cache(maxsize=4_000)
def fold(word: str) -> str:
    """The word in one spelling, for looking up."""
    return in_one_spelling(bare(word))


def in_one_spelling(text: str) -> str:
    """The text, signs and all, with the letters that look alike as one; every place stays."""
    for letter, plain in _LETTERS:
        text = text.replace(letter, plain)
    return text


def is_bare(text: str) -> bool:
    """Whether the text has no vowel signs and direction signs."""
    return _MARKS.search(text) is None


def find_verb(word: str) -> VerbForm | None:
    """What is known of this written form, or None where it is no verb that we know."""
    return _forms().get(fold(word))


@cache
def opening_particles() -> frozenset[str]:
    """Words that may stand before the verb of a statement and fall away in a question."""
    return frozenset(fold(word) for word in _lexicon()["openers"].split())


@cache
def _lexicon() -> dict[str, str]:
    return plain_table(Path(__file__).parent / "verbs.toml")


@cache
def _forms() -> dict[str, VerbForm]:
    lexicon = _lexicon()
    follows, done, needs, nouns = (
        frozenset(lexicon[key].split())
        for key in ("subject_follows", "done_to", "needs_object", "also_nouns")
    )
    forms: dict[str, VerbForm] = {}
    for base in sorted(follows | done | needs):
        classes = (base in follows, base in done, base in needs)
        for written, gender, number in _past(base):
            noun = written in (base, f"{base}ا") and base in nouns
            _add(forms, written, VerbForm(gender, number, False, *classes, noun))
    for base in lexicon["present"].split():
        for written, gender in ((base, "masculine"), ("ت" + base[1:], "feminine")):
            _add(forms, written, VerbForm(gender, "singular", True, True, True, False, False))
    return forms


def _past(base: str) -> list[tuple[str, str, str]]:
    """The third persons of a past verb: he, she, two, they."""
    weak = base[-1] in "اى"
    stem = base[:-1] if weak else base
    return [
        (base, "masculine", "singular"),
        (stem + "ت", "feminine", "singular"),
        ((stem if weak else base.removesuffix("ي")) + "وا", "masculine", "plural"),
        (base if weak else base + "ا", "masculine", "dual"),
        (stem + "تا", "feminine", "dual"),
    ]


def _add(forms: dict[str, VerbForm], written: str, form: VerbForm) -> None:
    """Keep a form; two verbs that are written alike allow what either allows."""
    key = fold(written)
    if key in _NEVER:
        return
    known = forms.get(key)
    if known is None:
        forms[key] = form
    elif known.present == form.present:
        forms[key] = VerbForm(
            known.gender,
            known.number,
            known.present,
            known.subject_follows or form.subject_follows,
            known.done_to or form.done_to,
            known.needs_object and form.needs_object,
            known.also_noun or form.also_noun,
        )
