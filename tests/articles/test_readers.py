"""Files that other programs wrote: the same text comes out of each, in the order in which it is read."""

from datetime import date
from pathlib import Path

import pytest

from questions.articles.readers import READERS
from questions.articles.readers.encodings import decode
from questions.articles.readers.found import Refused
from questions.articles.readers.sandbox import read_file
from questions.languages.letters import fold

FILES = Path(__file__).parent / "files"
SENTENCES = [
    "تأسست منظمة معاهدة الأمن الجماعي في 15 مايو 1992 في مدينة طشقند عاصمة أوزبكستان، ووقعتها ست دول هي روسيا "
    "وأرمينيا وكازاخستان وقيرغيزستان وطاجيكستان وأوزبكستان.",
    "ودخلت المعاهدة حيز التنفيذ في 20 أبريل 1994 (بعد أن صادقت عليها الدول الموقعة)، وبلغت نسبة التأييد 97.5%. "
    "وشارك 4,000 جندي من حلف NATO في مناورات «روبيج 2008» إلى جانب 12 دولة.",
    "ولأن الاتفاق لا يلزم الدول الأعضاء بشيء، فقد انسحبت منه أذربيجان وجورجيا وأوزبكستان عام 1999. "
    "وقال الرئيس إن الدول لن تتخلى عن هذا الحلف في المستقبل القريب",
]


def read(name: str, encoding: str = ""):
    return read_file((FILES / name).read_bytes(), name=name, encoding=encoding)


@pytest.mark.parametrize(
    ("name", "format_name"),
    [
        ("chromium_naskh.pdf", "pdf"),
        ("chromium_system.pdf", "pdf"),
        ("chromium_columns.pdf", "pdf"),
        ("libreoffice.pdf", "pdf"),
        ("libreoffice.docx", "docx"),
        ("pandoc.docx", "docx"),
        ("libreoffice.epub", "epub"),
        ("pandoc.epub", "epub"),
        ("libreoffice.html", "html"),
        ("article.md", "markdown"),
    ],
)
def test_an_arabic_text_comes_out_in_its_reading_order(name, format_name):
    found, found_format = read(name)

    text = " ".join(fold(found.text).split())
    assert found_format == format_name
    assert [sentence for sentence in SENTENCES if fold(sentence) not in text] == []


def test_paragraphs_of_a_printed_page_stay_apart():
    found, _format = read("chromium_columns.pdf")

    assert len(found.text.split("\n\n")) == 4


def test_an_english_page_is_read_from_left_to_right():
    found, _format = read("chromium_english.pdf")

    assert "was opened in 1845 and carried a toll until 31 May 1930. It joined" in found.text
    assert found.title == "The bridge of Galata"


def test_arabic_that_is_laid_out_backwards_is_refused_with_the_reason():
    with pytest.raises(Refused) as refusal:
        read("backwards.pdf")

    assert refusal.value.reason == "out_of_order"


@pytest.mark.parametrize(("name", "reason"), [("libreoffice.doc", "old_word"), ("libreoffice.rtf", "rtf")])
def test_a_format_that_is_not_read_is_refused_by_name(name, reason):
    with pytest.raises(Refused) as refusal:
        read(name)

    assert refusal.value.reason == reason


def test_a_file_says_what_it_is_whatever_its_name():
    found, format_name = read_file((FILES / "pandoc.docx").read_bytes(), name="holiday.jpg")

    assert (format_name, found.title) == ("docx", "معاهدة الأمن الجماعي")


TEXT = "وُقّعت المعاهدة في 15 مايو 1992 في مدينة طشقند، وأصبحت الدول الأعضاء ستًا."
PLAIN = "وقعت المعاهدة في 15 مايو 1992 في مدينة طشقند، وأصبحت الدول الأعضاء ستا."
WESTERN = "The café’s first guests came in 1845 — “a good year”."


@pytest.mark.parametrize(
    ("data", "name", "text"),
    [
        (TEXT.encode(), "utf-8", TEXT),
        (TEXT.encode("utf-8-sig"), "utf-8", TEXT),
        (TEXT.encode()[:-1], "utf-8", TEXT),
        (TEXT.encode("utf-16"), "utf-16", TEXT),
        (TEXT.encode("utf-16-be"), "utf-16-be", TEXT),
        (TEXT.encode("utf-16-le"), "utf-16-le", TEXT),
        (TEXT.encode("utf-32"), "utf-32", TEXT),
        (TEXT.encode("cp1256"), "windows-1256", TEXT),
        (PLAIN.encode("iso-8859-6"), "iso-8859-6", PLAIN),
        (WESTERN.encode("cp1252"), "windows-1252", WESTERN),
        (b"The first bridge was opened in 1845.", "utf-8", "The first bridge was opened in 1845."),
    ],
    ids=["utf-8", "with a mark", "torn", "utf-16", "be", "le", "utf-32", "1256", "iso", "1252", "ascii"],
)
def test_the_encoding_of_a_text_is_found_out(data, name, text):
    found, encoding = decode(data)

    assert (found.removesuffix("."), encoding) == (text.removesuffix("."), name)


def test_a_chosen_encoding_is_used():
    found, _format = read_file(TEXT.encode("cp1256"), name="a.txt", encoding="windows-1252")

    assert "المعاهدة" not in found.text


PAGE = """<!doctype html><html lang="ar"><head><meta charset="windows-1256"><title>طشقند - صحيفة الاختبار</title>
<meta property="og:site_name" content="صحيفة الاختبار"><meta property="article:published_time" content="2024-05-31T10:00:00Z">
<script>var secret = "لا يُقرأ هذا";</script></head>
<body><nav><a href="/">الرئيسية</a> <a href="/news">أخبار</a></nav><article><h1>طشقند</h1>
<p>وقعت المعاهدة في 15 مايو 1992 في مدينة طشقند بحضور رؤساء ست دول من آسيا وأوروبا الشرقية.</p>
<p>ودخلت حيز التنفيذ عام 1994 بعد أن صادقت عليها الدول الموقعة جميعها في عواصمها المختلفة.</p></article>
<footer>جميع الحقوق محفوظة</footer></body></html>"""


def test_a_page_in_an_old_encoding_gives_its_article_and_what_it_says_of_itself():
    found, _format = read_file(PAGE.encode("cp1256"), name="page.html")

    assert "\nوقعت المعاهدة في 15 مايو 1992" in found.text
    assert "لا يُقرأ" not in found.text
    assert (found.language, found.source, found.published_on) == ("ar", "صحيفة الاختبار", date(2024, 5, 31))


def test_a_year_in_the_text_is_not_taken_for_the_day_of_publication():
    page = PAGE.replace('<meta property="article:published_time" content="2024-05-31T10:00:00Z">', "")

    found, _format = read_file(page.encode("cp1256"), name="page.html")

    assert found.published_on is None


def test_every_reader_is_a_module_with_read():
    assert [name for name, reader in READERS.items() if reader.name != name] == []


def test_lines_that_a_program_broke_are_joined_and_a_list_is_not():
    wrapped = "The first bridge at Galata was opened in 1845 and carried\na toll until the last day of May in 1930, when the city\nended it."
    listed = "Armenia\nBelarus\nKazakhstan"

    found, _format = read_file(f"{wrapped}\n\n{listed}".encode())

    assert found.text == f"{wrapped.replace(chr(10), ' ')}\n\n{listed}"
