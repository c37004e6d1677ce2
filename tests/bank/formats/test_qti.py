"""QTI in its three spellings: packages that text2qti writes for Canvas, and items of 2.1 and 3."""

import subprocess
import sys
import zipfile

import pytest

from questions.bank.formats import interchange as i
from questions.bank.formats.interchange import Answer, Option, Pair, UnreadableError
from questions.bank.formats.qti import read_qti

QUIZ = """Quiz title: جغرافيا

1. ما عاصمة أوزبكستان؟
... صارت عاصمة سنة 1930.
a) سمرقند
... كانت قبلها.
*b) طشقند

2. أيّ هذه مدن؟
[*] طشقند
[ ] النيل
[*] القاهرة

3. The earth is round.
*a) True
b) False

4. كم كيلومترا طول النيل؟
= 6650 +- 50

5. ما هذا البحر؟
* المتوسط
* البحر المتوسط

6. اكتب مقالًا
____
"""
ITEM_2 = """<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="a" title="عاصمة" adaptive="false" timeDependent="false">
<responseDeclaration identifier="R" cardinality="single" baseType="identifier"><correctResponse><value>B</value></correctResponse></responseDeclaration>
<itemBody><p>انظر إلى الخريطة.</p><choiceInteraction responseIdentifier="R" maxChoices="1"><prompt>ما عاصمة أوزبكستان؟</prompt>
<simpleChoice identifier="A">سمرقند<feedbackInline identifier="A" outcomeIdentifier="F">كانت قبلها.</feedbackInline></simpleChoice>
<simpleChoice identifier="B">طشقند</simpleChoice></choiceInteraction></itemBody>
<modalFeedback identifier="all" outcomeIdentifier="F" showHide="show">شرح</modalFeedback>
</assessmentItem>"""
GAPS_3 = """<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="g" title="">
<qti-response-declaration identifier="X" cardinality="single" base-type="string"><qti-correct-response><qti-value>القاهرة</qti-value></qti-correct-response></qti-response-declaration>
<qti-response-declaration identifier="Y" cardinality="single" base-type="float"><qti-correct-response><qti-value>6650</qti-value></qti-correct-response></qti-response-declaration>
<qti-item-body><p>عاصمة مصر <qti-text-entry-interaction response-identifier="X"/> وطول نيلها <qti-text-entry-interaction response-identifier="Y"/> كم.</p></qti-item-body>
</qti-assessment-item>"""
MATCH_3 = """<qti-assessment-item identifier="m" title="">
<qti-response-declaration identifier="R" cardinality="multiple" base-type="directedPair"><qti-correct-response><qti-value>A X</qti-value><qti-value>B Y</qti-value></qti-correct-response></qti-response-declaration>
<qti-item-body><qti-match-interaction response-identifier="R"><qti-prompt>صل</qti-prompt>
<qti-simple-match-set><qti-simple-associable-choice identifier="A">مصر</qti-simple-associable-choice><qti-simple-associable-choice identifier="B">العراق</qti-simple-associable-choice></qti-simple-match-set>
<qti-simple-match-set><qti-simple-associable-choice identifier="X">القاهرة</qti-simple-associable-choice><qti-simple-associable-choice identifier="Y">بغداد</qti-simple-associable-choice></qti-simple-match-set>
</qti-match-interaction></qti-item-body></qti-assessment-item>"""
ESSAY_2 = """<assessmentItem identifier="e" title=""><responseDeclaration identifier="R" cardinality="single" baseType="string"/>
<itemBody><extendedTextInteraction responseIdentifier="R"><prompt>اكتب</prompt></extendedTextInteraction></itemBody></assessmentItem>"""
MATCHING_CANVAS = """<questestinterop><assessment><section><item ident="q" title="Question"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>matching_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
<presentation><material><mattext texttype="text/html">&lt;p&gt;صل&lt;/p&gt;</mattext></material>
<response_lid ident="response_1"><material><mattext>مصر</mattext></material><render_choice><response_label ident="a"><material><mattext>القاهرة</mattext></material></response_label><response_label ident="b"><material><mattext>بغداد</mattext></material></response_label><response_label ident="c"><material><mattext>دمشق</mattext></material></response_label></render_choice></response_lid>
<response_lid ident="response_2"><material><mattext>العراق</mattext></material><render_choice><response_label ident="a"><material><mattext>القاهرة</mattext></material></response_label><response_label ident="b"><material><mattext>بغداد</mattext></material></response_label></render_choice></response_lid></presentation>
<resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>
<respcondition><conditionvar><varequal respident="response_1">a</varequal></conditionvar><setvar varname="SCORE" action="Add">50.00</setvar></respcondition>
<respcondition><conditionvar><varequal respident="response_2">b</varequal></conditionvar><setvar varname="SCORE" action="Add">50.00</setvar></respcondition></resprocessing></item></section></assessment></questestinterop>"""


@pytest.fixture(scope="module")
def canvas_package(tmp_path_factory) -> bytes:
    """What text2qti, another project, makes of a quiz."""
    folder = tmp_path_factory.mktemp("quiz")
    (folder / "quiz.txt").write_text(QUIZ, encoding="utf-8")
    command = "from text2qti.cmdline import main; main()"
    subprocess.run([sys.executable, "-c", command, "quiz.txt"], cwd=folder, check=True, capture_output=True)
    return (folder / "quiz.zip").read_bytes()


def test_a_package_of_another_program(canvas_package):
    choice, several, truth, number, typed = read_qti(canvas_package).items

    assert choice.options == (Option("سمرقند", 0.0, "كانت قبلها."), Option("طشقند", 1.0))
    assert (choice.stem, choice.feedback) == ("ما عاصمة أوزبكستان؟", "صارت عاصمة سنة 1930.")
    assert [option.fraction for option in several.options] == [0.5, 0.0, 0.5]
    assert (truth.kind, truth.options[0]) == (i.TRUE_FALSE, Option("True", 1.0))
    assert number.answers == (Answer("6650", tolerance="50"),)
    assert typed.answers == (Answer("المتوسط"), Answer("البحر المتوسط"))


def test_its_essay_is_refused_with_its_number(canvas_package):
    assert [refused.line for refused in read_qti(canvas_package).refused] == [6]


def test_matching_as_canvas_writes_it():
    item = read_qti(MATCHING_CANVAS.encode()).items[0]

    assert item.pairs == (Pair("مصر", "القاهرة"), Pair("العراق", "بغداد"), Pair("", "دمشق"))


def test_an_item_of_2_1():
    item = read_qti(ITEM_2.encode()).items[0]

    assert (item.stem, item.title, item.feedback) == (
        "انظر إلى الخريطة.\nما عاصمة أوزبكستان؟",
        "عاصمة",
        "شرح",
    )
    assert item.options == (Option("سمرقند", 0.0, "كانت قبلها."), Option("طشقند", 1.0))


def test_gaps_of_an_item_of_3_are_questions_of_their_own():
    words, number = read_qti(GAPS_3.encode()).items

    assert (words.stem, words.answers) == ("عاصمة مصر _____ وطول نيلها … كم.", (Answer("القاهرة"),))
    assert (number.stem, number.answers) == ("عاصمة مصر … وطول نيلها _____ كم.", (Answer("6650"),))


def test_matching_of_3():
    assert read_qti(MATCH_3.encode()).items[0].pairs == (Pair("مصر", "القاهرة"), Pair("العراق", "بغداد"))


def test_an_essay_is_refused():
    reading = read_qti(ESSAY_2.encode())

    assert (reading.items, [refused.line for refused in reading.refused]) == ((), [1])


@pytest.mark.parametrize("text", ["<quiz></quiz>", "<a/>", "<assessmentItem"])
def test_another_xml_file_is_unreadable(text):
    with pytest.raises(UnreadableError):
        read_qti(text.encode())


def test_a_package_without_items_is_unreadable(tmp_path):
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as package:
        package.writestr("imsmanifest.xml", "<manifest/>")

    with pytest.raises(UnreadableError):
        read_qti((tmp_path / "x.zip").read_bytes())


BLANKS_CANVAS = """<questestinterop><assessment><section><item ident="a" title="ورود">
<itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>KIND</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
<presentation><material><mattext>عاصمة مصر [a] وعاصمة العراق [b].</mattext></material>
<response_lid ident="response_a"><render_choice><response_label ident="1"><material><mattext>القاهرة</mattext></material></response_label>
<response_label ident="2"><material><mattext>الأقصر</mattext></material></response_label></render_choice></response_lid>
<response_lid ident="response_b"><render_choice><response_label ident="3"><material><mattext>بغداد</mattext></material></response_label>
<response_label ident="4"><material><mattext>البصرة</mattext></material></response_label></render_choice></response_lid></presentation>
<resprocessing><outcomes><decvar maxvalue="100"/></outcomes>
<respcondition><conditionvar><varequal respident="response_a">1</varequal></conditionvar><setvar action="Add" varname="SCORE">50.00</setvar></respcondition>
<respcondition><conditionvar><varequal respident="response_b">3</varequal></conditionvar><setvar action="Add" varname="SCORE">50.00</setvar></respcondition>
</resprocessing></item></section></assessment></questestinterop>"""


def test_each_menu_of_canvas_is_a_choice_of_its_own_with_the_whole_mark():
    text = BLANKS_CANVAS.replace("KIND", "multiple_dropdowns_question")

    first, second = read_qti(text.encode()).items

    assert (first.stem, first.kind) == ("عاصمة مصر _____ وعاصمة العراق ….", i.CHOICE)
    assert first.options == (Option("القاهرة", 1.0), Option("الأقصر"))
    assert second.options == (Option("بغداد", 1.0), Option("البصرة"))


def test_each_blank_of_canvas_accepts_all_words_that_are_listed_for_it():
    text = BLANKS_CANVAS.replace("KIND", "fill_in_multiple_blanks_question")

    first, second = read_qti(text.encode()).items

    assert (second.stem, second.kind) == ("عاصمة مصر … وعاصمة العراق _____.", i.TYPED)
    assert (first.answers, second.answers) == (
        (Answer("القاهرة"), Answer("الأقصر")),
        (Answer("بغداد"), Answer("البصرة")),
    )
