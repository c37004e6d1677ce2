"""Text that nobody would write on purpose: it must be read to its end without an error."""

import pytest

from questions.languages.articles import read_article
from questions.languages.values import find_values

MANY = 4_000

HOSTILE = {
    "nothing": "",
    "spaces": " \n\t" * MANY,
    "digits": "1" * 50_000,
    "years": "1992 " * MANY,
    "years and": "1992 و" * MANY,
    "groups": "1," * MANY,
    "dots between digits": "1.1." * MANY,
    "brackets": "(" * MANY + ")" * MANY,
    "footnotes": "[1]" * MANY,
    "open footnotes": "[note " * MANY,
    "no spaces": "كتاب" * MANY,
    "one letter": "و" * MANY,
    "vowel marks": "ا" + "\u064e" * MANY,
    "accents": "e" + "\u0301" * MANY,
    "direction signs": "\u200f\u202b" * MANY,
    "quotes": '"5 a" ' * MANY,
    "months": "مايو " * MANY,
    "days": "5 مايو " * MANY,
    "intervals": "from 1990 to " * MANY,
    "number words": "five hundred and " * MANY,
    "thousands": "ألف و " * MANY,
    "relative dates": "في العام التالي " * MANY,
    "abbreviations": "U.S. " * MANY,
    "headings": "عنوان قصير\n" * MANY,
    "zero bytes": "\x00" * MANY,
    "half characters": "\ud800 1992 " * MANY,
    "ligatures": "ﷺ" * MANY,
    "huge era": "9" * 39 + " BC in 99999 BC",
    "year nought": "in 0 AD, 0 BC, القرن 0 and 00/00/0000",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("language", ["ar", "en"])
def test_hostile_text_is_read_and_its_places_are_inside_it(text, language):
    article = read_article(text, language)

    values = find_values(article)

    assert all(article.text[each.start : each.end] == each.text for each in article.sentences)
    assert all(0 <= span.start < span.end <= len(text) for span in values)
