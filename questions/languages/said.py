"""Reading a value that somebody typed by itself: a date, a number or a length of time, in digits or in words."""

from __future__ import annotations

from questions.languages.reading import Article, Block, Role, Sentence, Value
from questions.languages.registry import detect, get_pack
from questions.languages.values import find_values

LONGEST = 200


def read_said(text: str, *, language: str) -> tuple[Value, ...]:
    """The values in ``text``, in its order. Its script says its language; ``language`` where it has no letters."""
    text = " ".join(text.split())[:LONGEST]
    spoken = detect(text) if any(letter.isalpha() for letter in text) else language
    sentence = f"{get_pack(spoken).dates.words['in'][0]} {text}."
    place = len(sentence)
    article = Article(
        text=sentence,
        language=spoken,
        blocks=(Block(Role.BODY, 0, place),),
        sentences=(Sentence(sentence, 0, place, 0),),
    )
    return tuple(span.value for span in find_values(article))
