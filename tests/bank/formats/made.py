"""Questions of every kind for the tests of formats: fixed ones, and ones that hypothesis makes up."""

from dataclasses import replace

from hypothesis import strategies as st

from questions.bank.formats import interchange as i
from questions.bank.formats.choosing import truth_options
from questions.bank.formats.interchange import Answer, Item, Option, Pair, share
from questions.bank.formats.numerals import is_number, plain
from questions.bank.formats.words import tidy, truth, truth_of_options
from questions.languages.registry import detect

LETTERS = "ابتثجحخدمنهويأإةىabcXYZ019 .،؟?!()[]{}=~#:%\\\"'<>&*_-+@|/$«»ـ\u064e٣"
SAFE_LINES = st.text(LETTERS, min_size=1, max_size=24).map(lambda text: " ".join(text.split())).map(tidy)
LINES = SAFE_LINES.filter(lambda text: any(letter.isalpha() for letter in text) and truth(text) is None)
WORDS = st.text("ابتثجدرسمنabcde", min_size=2, max_size=10)
TEXTS = st.lists(LINES, min_size=1, max_size=2).map("\n".join)
NUMBERS = st.decimals(-(10**9), 10**9, places=3).map(plain)
TOLERANCES = st.decimals(0, 1000, places=2).map(plain)


def same_words(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


@st.composite
def options(draw, *, several: bool) -> tuple[Option, ...]:
    texts = draw(st.lists(LINES, min_size=2, max_size=5, unique_by=same_words))
    feedback = draw(st.lists(st.one_of(st.just(""), TEXTS), min_size=len(texts), max_size=len(texts)))
    right = draw(st.integers(2 if several else 1, len(texts) if several else 1))
    fractions = [share(1 / right) if several else 1.0] * right + [0.0] * (len(texts) - right)
    if several and draw(st.booleans()):
        fractions = [value or draw(st.sampled_from([0.0, -0.5, -0.3333333, -1.0])) for value in fractions]
    fractions = draw(st.permutations(fractions))
    return tuple(Option(*one) for one in zip(texts, fractions, feedback, strict=True))


@st.composite
def answers(draw, texts, *, single: bool = False) -> tuple[Answer, ...]:
    found = draw(st.lists(texts, min_size=1, max_size=1 if single else 3, unique_by=same_words))
    others = [
        Answer(text, draw(st.sampled_from([1.0, 0.5, 0.3333333])), draw(st.one_of(st.just(""), LINES)))
        for text in found[1:]
    ]
    return (Answer(found[0]), *others)


@st.composite
def numbers(draw) -> tuple[Answer, ...]:
    unit = draw(st.sampled_from(["", "م", "km", "كيلومترا"]))
    found = draw(answers(NUMBERS))
    return tuple(replace(answer, tolerance=draw(TOLERANCES), unit=unit) for answer in found)


@st.composite
def items(draw) -> Item:
    kind = draw(st.sampled_from(i.KINDS))
    stem = draw(TEXTS)
    item = Item(
        kind,
        stem,
        context=draw(st.one_of(st.just(""), LINES)),
        feedback=draw(st.one_of(st.just(""), TEXTS)),
        evidence=draw(st.one_of(st.just(""), LINES)),
        source=draw(st.one_of(st.just(""), LINES)),
        title=draw(st.one_of(st.just(""), LINES)),
        category=draw(st.one_of(st.just(""), st.lists(WORDS, min_size=1, max_size=2).map("/".join))),
        tags=tuple(draw(st.lists(WORDS, max_size=2, unique=True))),
        language=detect(stem),
    )
    return replace(item, **draw(parts_of(kind, item.language)))


def parts_of(kind: str, language: str):
    """A strategy for what a kind has beside its words."""
    if kind == i.TRUE_FALSE:
        return st.booleans().map(
            lambda is_true: {"options": truth_options(is_true, language, right="", wrong="لا")}
        )
    if kind in i.WITH_OPTIONS:
        plain_options = options(several=kind == i.SEVERAL).filter(
            lambda found: not truth_of_options(o.text for o in found)
        )
        return plain_options.map(lambda found: {"options": found})
    if kind == i.NUMBER:
        return numbers().map(lambda found: {"answers": found})
    if kind == i.DATE:
        return st.dates().map(lambda day: {"answers": (Answer(day.isoformat(), words=f"يوم {day.day}"),)})
    if kind == i.TYPED:
        words = LINES.filter(lambda text: not is_number(text))
        return answers(words).map(lambda found: {"answers": found})
    texts = st.lists(LINES, min_size=2, max_size=4, unique_by=same_words)
    if kind == i.ORDERING:
        return texts.map(lambda found: {"order": tuple(found)})
    return st.tuples(texts, st.lists(LINES, min_size=4, max_size=5, unique_by=same_words)).map(pairs)


def pairs(found: tuple[list[str], list[str]]) -> dict:
    left, right = found
    whole = [Pair(text, right[place]) for place, text in enumerate(left)]
    return {"pairs": (*whole, Pair("", right[len(left)])) if len(right) > len(left) else tuple(whole)}
