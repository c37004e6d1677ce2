"""Wrong years of a person's deeds lie in the person's own life, whoever else's life is told in passing."""

from __future__ import annotations

from questions.generation.engine import write_every_question
from questions.languages.articles import read_article

TEXT = (
    "كريم الصباغ (1904 - 1974) هو شاعر عراقي. وفي عام 1902 غادر يحيى العلي بغداد. انتقل كريم الصباغ إلى دمشق في عام 1911. "
    "ومن زملائه سالم حسن الحداد (1850 - 1930) في البصرة. وفي عام 1936 زار كريم الصباغ القاهرة."
)


def test_no_wrong_year_lies_before_the_birth():
    article = read_article(TEXT, language="ar", title="كريم الصباغ")

    moved = [
        one
        for one in write_every_question(article)
        if "انتقل" in one.stem and one.key == "1911" and one.options
    ]

    assert moved
    assert all(int(option.text) > 1904 for one in moved for option in one.options if option.text.isdigit())
