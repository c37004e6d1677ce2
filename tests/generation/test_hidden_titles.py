"""A title that names the key is not shown above the question."""

from datetime import date

from questions.generation.engine import write_every_question
from questions.languages.articles import read_article

DAY = date(2018, 4, 21)
TEXT = "قال الرئيس الإيراني حسن روحاني إن اللقاء ناجح. وعاد روحاني إلى طهران."


def asked_under(title):
    questions = write_every_question(read_article(TEXT, language="ar", title=title, published_on=DAY))
    return next(question for question in questions if question.way == "role")


def test_a_name_behind_a_glued_letter_is_seen():
    assert asked_under("الناخبون وروحاني").context == ""


def test_any_other_title_is_shown():
    assert asked_under("لقاء القادة").context != ""
