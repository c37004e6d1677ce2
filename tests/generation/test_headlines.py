"""A headline stands above a report's questions only where these need it."""

from datetime import date

from questions.generation.engine import write_every_question
from questions.languages.articles import read_article

REPORT = (
    "إغلاق جسر قديم بعد العاصفة\n\n"
    "قال وزير الدفاع الكيني بيتر أوتينو إن الجسر أغلق بعد العاصفة. وتحدث عن أعمال الإصلاح في الميناء.\n"
    "وعادت القطارات إلى العمل بعد ساعات من الانتظار.\n"
)


def contexts(published_on):
    drafts = write_every_question(read_article(REPORT, published_on=published_on))
    return {draft.context for draft in drafts if draft.way == "report_post"}


def test_no_headline_stands_above_an_office_asked_with_its_month():
    assert contexts(date(2019, 5, 12)) == {""}


def test_the_headline_stands_above_what_is_asked_according_to_the_report():
    text = (
        "Bridge closed after storm\n\nThe bridge was closed on Tuesday after a storm.\n"
        'The chief executive of Halden Rail, Anna Keller, said: "We hope to open it again soon."\n'
        "Repairs began in the morning and trains stood still for hours.\n"
    )
    drafts = write_every_question(read_article(text))

    assert {draft.context for draft in drafts if draft.way == "report_post"} == {"Bridge closed after storm"}


def test_the_headline_stays_where_the_stem_speaks_of_this_report_although_its_day_is_known():
    text = (
        "Hewson to miss the summer\n\nRain stopped play on Friday, officials said.\n"
        "Mark Hewson pulled out of the match after a knee injury at the Halden Open.\n"
        "He hopes to play again in autumn.\n"
    )
    drafts = write_every_question(read_article(text, published_on=date(2019, 5, 12)))
    told_here = {draft.context for draft in drafts if "according to this report" in draft.stem}

    assert told_here == {"Hewson to miss the summer"}
