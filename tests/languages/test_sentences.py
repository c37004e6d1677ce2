"""Where sentences end and where they do not."""

import pytest

from questions.languages.registry import get_pack
from questions.languages.sentences import split_sentences


def split(text, language):
    return [text[start:end] for start, end in split_sentences(text, 0, len(text), pack=get_pack(language))]


@pytest.mark.parametrize(
    "sentence",
    [
        "بلغ السعر 3.5 دولار في السوق",
        "قال د. سامي إن المشروع تأخر.",
        "كتبه أ.د. حسن في شبابه.",
        "مات القائد عام 44 ق.م. في روما.",
        "فتحها سنة 656 هـ بعد حصار طويل.",
        "زار العمدة و. هارون المدينة.",
        "غضب الجمهور.. وخرج من القاعة.",
        "«لن نعود... ولو طال الزمن» قالت الأم.",
        "انظر الموقع www.example.org قبل السفر.",
    ],
)
def test_an_arabic_stop_inside_a_sentence_does_not_split_it(sentence):
    assert split(sentence, "ar") == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "The price rose by 3.5 percent.",
        "Dr. Adams met Mr. J. R. Cole at St. Mary's.",
        "J.F. Cole wrote it.",
        "U.S. officials came at 5 p.m. on Friday.",
        "The U.S. Army left.",
        "The firm, Cole & Co. Limited, closed.",
        "It opened on Nov. 11, 1918, in the rain.",
        "Well... perhaps he will come.",
        "He was born c. 1170 in Ghent.",
    ],
)
def test_an_english_stop_inside_a_sentence_does_not_split_it(sentence):
    assert split(sentence, "en") == [sentence]


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("ar", "وصل القطار عام 1990 م.", "وغادر بعد ساعة."),
        ("ar", "من بنى الجسر؟", "بناه المهندس."),
        ("ar", "قال: «انتهى الأمر.»", "ثم خرج."),
        ("ar", "افتُتح سنة 1951.[4]", "وأُغلق لاحقا."),
        ("ar", "انتهت المباراة!", "فرح الناس."),
        ("en", "The mine closed in 1984.[3]", "It never reopened."),
        ("en", 'He said "It is over."', "Then he left."),
        ("en", "It began at 5 p.m.", "The crowd went home."),
        ("en", "Who built it?", "Nobody knows."),
    ],
)
def test_two_sentences_are_two(language, first, second):
    assert split(f"{first} {second}", language) == [first, second]


def test_a_line_break_ends_a_sentence():
    assert split("سطر أول\nسطر ثان", "ar") == ["سطر أول", "سطر ثان"]


def test_space_around_a_sentence_is_not_part_of_it():
    text = "  وصل القطار.   غادر القطار.  "

    places = list(split_sentences(text, 0, len(text), pack=get_pack("ar")))

    assert [text[start:end] for start, end in places] == ["وصل القطار.", "غادر القطار."]
