"""GIFT as people and other programs write it."""

import pytest

from questions.bank.formats import interchange as i
from questions.bank.formats.gift import read_gift


def one(text: str) -> i.Item:
    """The only question of a text."""
    reading = read_gift(text)
    assert reading.refused == ()
    assert len(reading.items) == 1
    return reading.items[0]


def shares(item: i.Item) -> list[tuple[str, float]]:
    return [(option.text, option.fraction) for option in item.options]


CHOICES = {
    "one line": ("س {=أ ~ب ~ج}", [("أ", 1), ("ب", 0), ("ج", 0)]),
    "line by line": ("س {\n~أ\n=ب\n\n~ج\n}", [("أ", 0), ("ب", 1), ("ج", 0)]),
    "without spaces": ("س {~أ=ب~ج}", [("أ", 0), ("ب", 1), ("ج", 0)]),
    "weights": ("س {~%50%أ ~%50%ب ~%-100%ج}", [("أ", 0.5), ("ب", 0.5), ("ج", -1)]),
    "weights in Arabic digits": ("س {~%٥٠%أ ~٪٥٠٪ب ~ج}", [("أ", 0.5), ("ب", 0.5), ("ج", 0)]),
    "thirds": ("س {~%33.33333%أ ~%66.66667%ب ~ج}", [("أ", 0.3333333), ("ب", 0.6666667), ("ج", 0)]),
    "escaped signs": (r"س {=\{1,2\} ~a\=b ~c\~d\:e\#f}", [("{1,2}", 1), ("a=b", 0), ("c~d:e#f", 0)]),
    "an equals sign that nobody escaped": ("x? {~x=5 =x=6 ~x=7}", [("x=5", 0), ("x=6", 1), ("x=7", 0)]),
    "braces that nobody escaped": ("f? {=f{x} ~g{x}}", [("f{x}", 1), ("g{x}", 0)]),
    "a hash that begins no feedback": ("لغة {=C# ~Java}", [("C#", 1), ("Java", 0)]),
    "signs of direction": ("\u200fس {\u200f\n\u200f=\u200fأ\n\u200f~\u200fب\n\u200f}", [("أ", 1), ("ب", 0)]),
    "formulas in the words": (r"ما \frac{1}{2}؟ {=0.5 ~2}", [("0.5", 1), ("2", 0)]),
}


@pytest.mark.parametrize("case", CHOICES)
def test_options_of_a_choice(case):
    text, expected = CHOICES[case]

    assert shares(one(text)) == expected


NUMBERS = {
    "Latin digits": ("متى؟ {#1453}", "1453", "0", ""),
    "Arabic digits": ("متى؟ {#١٤٥٣:0}", "1453", "0", ""),
    "Persian digits": ("متى؟ {#۱۴۵۳:۱}", "1453", "1", ""),
    "a unit": ("متى؟ {#1453 م:0}", "1453", "0", "م"),
    "a tolerance": ("كم؟ {#3.14:0.01}", "3.14", "0.01", ""),
    "an Arabic decimal sign": ("كم؟ {#٣٫١٤:٠٫٠١}", "3.14", "0.01", ""),
    "a range": ("كم؟ {#1..5}", "3", "2", ""),
    "a range in Arabic digits": ("كم؟ {#١٠..٢٠}", "15", "5", ""),
    "a negative number": ("كم؟ {#-7:2}", "-7", "2", ""),
    "signs of direction": ("كم؟ {#\u200f1453\u200f}", "1453", "0", ""),
}


@pytest.mark.parametrize("case", NUMBERS)
def test_a_number_with_what_is_near_enough(case):
    text, number, tolerance, unit = NUMBERS[case]

    assert one(text).answers == (i.Answer(number, tolerance=tolerance, unit=unit),)


def test_several_numbers_each_with_its_share_and_feedback():
    item = one("متى؟ {#=1822:0#تمامًا =%50%1822:2#قريب}")

    assert item.answers == (i.Answer("1822", 1.0, "تمامًا", "0"), i.Answer("1822", 0.5, "قريب", "2"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الأرض كروية {صح}", [("صح", 1), ("خطأ", 0)]),
        ("الأرض مسطحة {خطأ}", [("صح", 0), ("خطأ", 1)]),
        ("الأرض مسطحة {خطا}", [("صح", 0), ("خطأ", 1)]),
        ("الأرض كروية {صحيح}", [("صح", 1), ("خطأ", 0)]),
        ("The earth is round {TRUE}", [("True", 1), ("False", 0)]),
        ("The earth is flat {F}", [("True", 0), ("False", 1)]),
    ],
)
def test_true_and_false_in_the_language_of_the_question(text, expected):
    item = one(text)

    assert (item.kind, shares(item)) == (i.TRUE_FALSE, expected)


def test_feedback_of_true_and_false_is_for_the_wrong_answer_first():
    item = one("الشمس نجم {صح#بل هي نجم#أحسنت}")

    assert [option.feedback for option in item.options] == ["أحسنت", "بل هي نجم"]


def test_words_that_are_typed():
    item = one("من كتب المقدمة؟ {=ابن خلدون =%50%عبد الرحمن#اذكر لقبه}")

    assert item.kind == i.TYPED
    assert item.answers == (i.Answer("ابن خلدون"), i.Answer("عبد الرحمن", 0.5, "اذكر لقبه"))


def test_pairs_with_a_match_too_many():
    item = one("صل {\n=قط -> مواء\n=كلب -> نباح\n= -> صهيل\n}")

    assert item.pairs == (i.Pair("قط", "مواء"), i.Pair("كلب", "نباح"), i.Pair("", "صهيل"))


def test_a_missing_word_leaves_a_blank():
    assert one("فُتحت {=القسطنطينية ~روما} سنة 1453.").stem == "فُتحت _____ سنة 1453."


def test_titles_categories_tags_comments_and_general_feedback():
    text = (
        "// [tag:تاريخ] [tag:مدن]\n$CATEGORY: دول/عثمانية\n\n// ملاحظة\n::الفتح::متى؟ {#1453####سنة 857 هـ}\n"
    )

    item = one(text)

    assert (item.title, item.category, item.tags) == ("الفتح", "دول/عثمانية", ("تاريخ", "مدن"))
    assert (item.stem, item.feedback, item.line) == ("متى؟", "سنة 857 هـ", 5)


def test_markup_becomes_plain_lines():
    item = one("[html]<p>ما <b>2&lt;3</b>؟</p><p>اختر</p> {=نعم#<i>طبعًا</i> ~لا}")

    assert (item.stem, item.options[0].feedback) == ("ما 2<3؟\nاختر", "طبعًا")


def test_text_that_says_it_is_plain_keeps_its_signs():
    assert one("[plain]a <b> c {=x ~y}").stem == "a <b> c"


def test_a_picture_is_left_out_with_a_notice():
    reading = read_gift("[html]<p>ما هذا؟ <img src='x.png'></p> {=قط ~كلب}")

    assert (reading.items[0].stem, reading.notices[0].line) == ("ما هذا؟", 1)


@pytest.mark.parametrize(
    "text",
    [
        "اكتب مقالًا {}",
        "نص بلا أسئلة",
        "قوس مفتوح {=أ ~ب",
        "متى؟ {#قديمًا}",
        "متى؟ {#}",
        "متى؟ {#5..1}",
        "س {~أ ~ب}",
        "س {=أ ~أ}",
        "س {=أ ~}",
        "س {كلام}",
        "س {=أ -> ب}",
        "س {=أ ~ب} ص {=ج ~د}",
        "س {~%150%أ ~ب}",
        "{=أ ~ب}",
    ],
)
def test_what_is_no_question_is_refused_with_its_line_and_a_reason(text):
    reading = read_gift(f"\n\n{text}\n")

    assert reading.items == ()
    assert [refused.line for refused in reading.refused] == [3]
    assert len(reading.refused[0].reason) > 10


def test_one_bad_question_does_not_take_the_others_with_it():
    reading = read_gift("أ؟ {=1 ~2}\n\nب؟ {=1\n\nج؟ {=1 ~2}\n::عنوان::د؟ {صح}\nهـ؟ {خطأ}")

    assert [item.stem for item in reading.items] == ["أ؟", "ج؟", "د؟", "هـ؟"]
    assert [refused.line for refused in reading.refused] == [3]


def test_a_category_is_told_without_the_course_that_moodle_puts_before_it():
    assert one("$CATEGORY: $course$/top/تاريخ/فتوح\n\nمتى؟ {#1453}").category == "تاريخ/فتوح"


def test_what_is_said_to_every_other_number_is_left_out_with_a_notice():
    reading = read_gift("متى؟ {#=1453:0 ~#ليس هذا}")

    assert [answer.text for answer in reading.items[0].answers] == ["1453"]
    assert [notice.line for notice in reading.notices] == [1]
