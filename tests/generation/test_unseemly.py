"""No class is asked about pornography and the people in it; what is mined stays for authors to see."""

import pytest

from questions.generation.engine import mine_facts, write_questions
from questions.languages.articles import read_article

ABOUT = {
    "ar": "سلمى نادر\n\nسلمى نادر (ولدت في 3 مايو 1984 في باريس) هي ممثلة {trade} فرنسية. انتقلت سلمى نادر إلى مدريد في عام 2006.\n",
    "en": "Selma Nader\n\nSelma Nader (born 3 May 1984) is a French {trade} actress. Nader moved to Madrid in 2006.\n",
}
TRADES = {"ar": ("مسرحية", "إباحية"), "en": ("stage", "pornographic")}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_of_a_life_in_that_trade_nothing_is_asked(language):
    decent, other = (ABOUT[language].format(trade=trade) for trade in TRADES[language])

    assert write_questions(read_article(decent, language))
    assert write_questions(read_article(other, language)) == ()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_its_facts_are_still_mined(language):
    assert mine_facts(read_article(ABOUT[language].format(trade=TRADES[language][1]), language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "سلمى نادر\n\nسلمى نادر هي كاتبة فرنسية. تعرضت سلمى نادر للاغتصاب في باريس عام 2006. انتقلت سلمى نادر إلى مدريد في عام 2009.\n"),
        ("en", "Selma Nader\n\nSelma Nader is a French writer. Nader was sexually assaulted in Paris in 2006. Nader moved to Madrid in 2009.\n"),
    ],
)  # fmt: skip
def test_what_was_done_to_a_victim_is_not_asked_and_the_rest_of_the_life_is(
    language, text, show_unlikely_ones
):
    keys = {question.key for question in write_questions(read_article(text, language))}

    assert "2006" not in keys
    assert "2009" in keys
