"""Wrong dates can be believed: what the sentence names lets them, and no part of them tells the right one."""

from __future__ import annotations

import re

import pytest

from questions.generation.engine import write_every_question
from questions.languages.articles import read_article

POSSIBLE = [
    pytest.param(
        "ar", "حديقة النخيل", "أقامت مدينة البصرة حديقة النخيل في عام 1916 أثناء الحرب العالمية الأولى.", "1916",
        set(range(1914, 1919)), id="a war",
    ),
    pytest.param(
        "ar", "قصر الرمان", "أقامت مدينة البصرة قصر الرمان في عام 1982 بعد كأس العالم.", "1982",
        set(range(1930, 2030, 4)), id="a cup that comes every four years",
    ),
    pytest.param(
        "en", "Elm Hall", "In 1943, Anna Brook sold Elm Hall during the Second World War.", "1943",
        set(range(1939, 1946)), id="a war, in English",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text", "key", "possible"), POSSIBLE)
def test_wrong_years_lie_where_the_sentence_lets_them(language, title, text, key, possible):
    offered = {
        int(option.text)
        for question in write_every_question(read_article(text, language=language, title=title))
        for option in question.options
        if question.key == key
    }

    assert len(offered) > 1
    assert offered <= possible


def test_the_decade_is_asked_for_among_decades():
    text = (
        "In the 1960s, Anna Brook founded the Elm Theatre in Leeds. The Elm Theatre burned down in 1988. "
        "Anna Brook sold the Elm Theatre in 1975."
    )
    article = read_article(text, language="en", title="Elm Theatre")

    shown = [
        option.text
        for question in write_every_question(article)
        for option in question.options
        if "0s" in question.key
    ]

    assert shown
    assert all(re.search(r"\d0s$", text) for text in shown)


def test_no_wrong_day_alone_bears_its_year():
    text = "افتتح متحف الزجاج في 8 أغسطس 2003 في مدينة صور. رمم متحف الزجاج في 1 يناير 1999. وسعت مدينة صور متحف الزجاج في 1 يناير 1997."
    article = read_article(text, language="ar", title="متحف الزجاج")

    years = [
        [int(option.text[-4:]) for option in question.options]
        for question in write_every_question(article)
        if question.key == "8 أغسطس 2003" and question.options
    ]

    assert years
    assert all(each.count(2003) >= 2 for each in years)


def test_an_early_year_shows_its_era():
    text = "هزم القائد حنبعل الحداد جيوش روما في عام 216. عاد القائد حنبعل الحداد إلى قرطاج في عام 203."
    article = read_article(text, language="ar", title="حنبعل الحداد")

    assert {question.key for question in write_every_question(article)} == {"216 م", "203 م"}
