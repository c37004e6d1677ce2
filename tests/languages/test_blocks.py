"""Pages as people paste them: what is the article, and what only stood around it."""

from pathlib import Path

import pytest

from questions.languages.articles import read_article

PAGES = sorted((Path(__file__).parents[1] / "gold" / "pages").glob("*.tsv"))


def read_page(path):
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    text = ""
    for _, words in rows:
        text += words if words.endswith((" - ", "— ")) else words + "\n"
    return [[role, words.strip()] for role, words in rows], text


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_line_of_a_page_gets_its_role(path):
    rows, text = read_page(path)

    article = read_article(text)

    assert [[block.role.value, text[block.start : block.end].strip()] for block in article.blocks] == rows


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_only_the_body_has_sentences(path):
    rows, text = read_page(path)
    body = [words for role, words in rows if role == "body"]

    article = read_article(text)

    assert all(any(sentence.text in words for words in body) for sentence in article.sentences)
    assert len(" ".join(sentence.text for sentence in article.sentences)) >= len(" ".join(body))


def test_a_given_title_is_the_title():
    text = "القلعة القديمة\nبُنيت القلعة سنة 1187 على تلة تشرف على النهر الأبيض في الشمال."

    assert read_article(text, title="القلعة القديمة").title == "القلعة القديمة"


def test_windows_line_ends_do_not_move_places():
    text = "وصل القطار عام 1990.\r\n\r\nوغادر بعد ساعة.\r\n"

    assert [sentence.text for sentence in read_article(text).sentences] == [
        "وصل القطار عام 1990.",
        "وغادر بعد ساعة.",
    ]


def test_a_name_that_ends_in_a_short_form_is_a_title():
    text = (
        "Karl Weir, Jr.\n\nKarl Weir, Jr. (born July 19, 1966) is a Norwegian wrestler. He lives in Halden.\n"
    )

    assert read_article(text).title == "Karl Weir, Jr."


def test_tags_of_an_archive_tell_the_title_and_are_no_text():
    text = (
        "<DOC>\n<DOCNO>AR-17</DOCNO>\n<TITLE>افتتاح مكتبة جديدة في المدينة القديمة</TITLE>\n<AUTHOR>سلمى الحداد</AUTHOR>\n"
        "<ABSTRACT>\nافتتحت بلدية المدينة صباح الاثنين مكتبة عامة جديدة في الحي القديم بعد ثلاث سنوات من العمل المتواصل\n</ABSTRACT>\n"
        "<TEXT>\nافتتحت بلدية المدينة صباح الاثنين مكتبة عامة جديدة في الحي القديم بعد ثلاث سنوات من العمل.\n</TEXT>\n</DOC>\n"
    )

    article = read_article(text)

    assert article.title == "افتتاح مكتبة جديدة في المدينة القديمة"
    assert [sentence.text for sentence in article.sentences] == [
        "افتتحت بلدية المدينة صباح الاثنين مكتبة عامة جديدة في الحي القديم بعد ثلاث سنوات من العمل."
    ]


def test_a_tag_with_attributes_is_no_title():
    text = (
        '<doc id="41" title="سلمى الحداد" url="https://example.org/41">\nسلمى الحداد\n\n'
        "سلمة الحداد (ولدت عام 1927) شاعرة شغلت منصب مديرة المكتبة العامة في المدينة القديمة.\n</doc>\n"
    )

    assert read_article(text).title == "سلمى الحداد"
