"""What a question asks about, as words in their order: by them the same question in another article is found.

"When was the treaty signed in Tashkent?" and "In which year was the treaty signed?" begin with the same words once
those that only ask are left out. Which ones only ask is read off the stems of the language itself.
"""

import re
from functools import cache

from questions.bank.search_form import search_words
from questions.languages.wording import get_wording

SLOT = re.compile(r"\{[^{}]*\}")
WORD = re.compile(r"\w+")
LONGEST = 200
FEWEST_WORDS = 2
# Each states what is perhaps not so; only questions with one answer have a topic.
WITHOUT_TOPIC = {"true_false"}


@cache
def asking_words(language: str) -> frozenset[str]:
    """The words with which questions of a language are put: in, which, year, when and their like."""
    wording = get_wording(language)
    # "When" alone, and what asks for a whole date in its place; longer ones say a birth or a death.
    dates = (text for pair in wording.dates["whole"] if " " not in pair[0] for text in pair)
    stems = (SLOT.sub(" ", stem) for stem in wording.stems.values())
    return frozenset(word for text in (*stems, *dates) for word in words_of(text))


def words_of(text: str) -> list[str]:
    return [word for part in search_words(text) for word in WORD.findall(part)]


def topic_of(stem: str, *, language: str, form: str) -> str:
    """The words of a stem that say what it is about; empty where there are too few to go by."""
    if form in WITHOUT_TOPIC:
        return ""
    words = [
        word
        for word in words_of(stem)
        if word not in asking_words(language) and not word.isdigit() and word.strip("_")
    ]
    topic = " ".join(words)
    if len(words) < FEWEST_WORDS:
        return ""
    return topic if len(topic) <= LONGEST else topic[:LONGEST].rsplit(" ", 1)[0]
