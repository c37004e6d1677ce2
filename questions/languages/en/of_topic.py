"""What an English encyclopedia tells plainly of its topic, a work or anything else, each with the question that asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.languages.en.facts.reading import facts_told
from questions.languages.en.of_works.kinds import in_full
from questions.languages.en.of_works.reading import works_told
from questions.languages.frames import Topic, Turn
from questions.languages.reading import Sentence, Span


def find_topic_facts(
    sentence: Sentence,
    spans: Sequence[Span],
    topic: Topic,
    *,
    is_about: bool,
    near: bool,
    opening: str,
    text: str,
) -> Iterator[Turn]:
    """Questions for what the sentence tells of ``topic``; ``is_about`` says that its opening pronoun or noun means it, ``near`` that
    it stands among the first, ``opening`` is the article's first sentence and ``text`` all of it.

    The kind of a turn is person or city, for which wrong options must be found, or date; the others of a turn are the answer and what may stand beside it.
    """
    whole = in_full(topic, opening)
    if " or " not in whole.name:
        yield from works_told(sentence, whole, is_about=is_about, near=near, opening=opening)
    yield from facts_told(sentence, spans, whole, is_about=is_about, near=near, opening=opening, text=text)
