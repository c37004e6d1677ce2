"""Bringing a text in: what is refused with a sentence, what is cleaned, and that offsets still point at the words."""

import pytest

from questions.articles.importing import MOST_CHARACTERS, import_article
from questions.articles.models import Article, Block, Sentence
from questions.common.errors import UserError
from tests.moments import NOON

pytestmark = pytest.mark.django_db

BODY = "وُقّعت معاهدة الأمن الجماعي في مدينة طشقند يوم 15 مايو 1992. ودخلت حيّز التنفيذ بعد ذلك بعامين كاملين."


def bring(text, **fields):
    return import_article(text, by=None, at=NOON, **fields)


@pytest.mark.parametrize(
    "text",
    ["", "   \n\t\n ", "\0\0\0", "\u200b\ufeff\u200f", "\ud800", "...", "\U0001f600" * 30],
    ids=["empty", "blank", "NUL", "invisible", "surrogate", "dots", "emoji"],
)
def test_a_text_without_sentences_is_refused_with_words(text):
    with pytest.raises(UserError):
        bring(text)

    assert not Article.objects.exists()


def test_a_text_over_the_limit_is_refused_and_nothing_is_kept():
    with pytest.raises(UserError, match="1000000"):
        bring("كلمة " * (MOST_CHARACTERS // 2))

    assert (Article.objects.count(), Block.objects.count(), Sentence.objects.count()) == (0, 0, 0)


@pytest.mark.parametrize(
    "dirt",
    ["\0", "\ud800", "\x1b", "\x7f", "\ue000"],
    ids=["NUL", "surrogate", "escape", "delete", "private"],
)
def test_characters_that_nobody_sees_are_dropped(dirt):
    article = bring(f"{dirt}{BODY[:20]}{dirt}{BODY[20:]}", title=f"عنوان{dirt}", source=f"مصدر{dirt}")

    article.refresh_from_db()
    assert (article.text, article.title, article.source) == (BODY, "عنوان", "مصدر")


def test_signs_that_turn_the_reading_order_around_are_dropped():
    article = bring(f"{BODY[:20]}\u202e{BODY[20:]}\u202d")

    assert article.text == BODY


def test_windows_line_ends_become_plain():
    assert bring(f"{BODY}\r\n\r\n{BODY}\r").text == f"{BODY}\n\n{BODY}\n"


def test_sentences_stand_where_their_offsets_say():
    article = bring(BODY)

    found = [article.text[s.start : s.end] for s in article.sentences.all()]
    assert found == [BODY[: BODY.index("ودخلت") - 1], BODY[BODY.index("ودخلت") :]]


@pytest.mark.parametrize(
    "text", [BODY, f"\ufeff{BODY}", f"عنوان المقال\n\n{BODY}\n\n\n{BODY}", "\u200f" + BODY * 3]
)
def test_every_part_lies_inside_the_text_and_in_order(text):
    article = bring(text)

    for parts in (article.blocks.all(), article.sentences.all()):
        ends = [0, *(edge for part in parts for edge in (part.start, part.end)), len(article.text)]
        assert ends == sorted(ends)


def test_the_language_is_found_out():
    english = (
        "The treaty was signed in the city of Tashkent on 15 May 1992. It came into force two years later."
    )

    assert [bring(BODY).language, bring(english).language] == ["ar", "en"]


def test_a_missing_title_begins_like_the_text():
    assert bring(BODY).title.startswith("وُقّعت معاهدة")


def test_a_very_long_title_is_cut_to_fit():
    article = bring(BODY, title="كلمة " * 200)

    article.full_clean()
