"""Moodle's own XML, with what its exports hold beside the questions."""

import pytest
from django.utils.translation import override

from questions.bank.formats import interchange as i
from questions.bank.formats.interchange import Answer, Option, Pair, UnreadableError
from questions.bank.formats.moodle_xml import read_moodle_xml

EXPORT = """<?xml version="1.0" encoding="UTF-8"?>
<quiz>
<!-- question: 0  -->
  <question type="category">
    <category><text>$course$/top/جغرافيا</text></category>
    <info format="moodle_auto_format"><text></text></info>
  </question>
<!-- question: 11  -->
  <question type="multichoice">
    <name><text>عاصمة</text></name>
    <questiontext format="html">
      <text><![CDATA[<p dir="rtl" style="text-align: right;">ما عاصمة <strong>أوزبكستان</strong>؟</p><p><img src="@@PLUGINFILE@@/map.png"></p>]]></text>
<file name="map.png" path="/" encoding="base64">iVBORw0KGgo=</file>
    </questiontext>
    <generalfeedback format="html"><text>صارت عاصمة سنة 1930.</text></generalfeedback>
    <defaultgrade>1.0000000</defaultgrade><penalty>0.3333333</penalty><hidden>0</hidden>
    <single>true</single><shuffleanswers>true</shuffleanswers>
    <answer fraction="100" format="html"><text>&lt;p&gt;طشقند&lt;/p&gt;</text><feedback format="html"><text>أحسنت</text></feedback></answer>
    <answer fraction="0" format="html"><text>سمرقند</text><feedback format="html"><text></text></feedback></answer>
    <tags><tag><text>عواصم</text></tag></tags>
  </question>
  <question type="multichoice">
    <name><text>q</text></name><questiontext format="html"><text>أيّ هذه مدن؟</text></questiontext>
    <single>false</single>
    <answer fraction="50"><text>القاهرة</text></answer>
    <answer fraction="50"><text>بغداد</text></answer>
    <answer fraction="-100"><text>النيل</text></answer>
  </question>
  <question type="truefalse">
    <name><text>q</text></name><questiontext format="html"><text>الشمس نجم.</text></questiontext>
    <answer fraction="100"><text>true</text><feedback><text>نعم</text></feedback></answer>
    <answer fraction="0"><text>false</text><feedback><text>بل نجم</text></feedback></answer>
  </question>
  <question type="shortanswer">
    <name><text>q</text></name><questiontext format="html"><text>من كتب المقدمة؟</text></questiontext>
    <usecase>0</usecase>
    <answer fraction="100"><text>ابن خلدون</text></answer>
    <answer fraction="0"><text>*</text></answer>
  </question>
  <question type="numerical">
    <name><text>q</text></name><questiontext format="html"><text>كم طول النيل؟</text></questiontext>
    <answer fraction="100"><text>٦٦٥٠</text><tolerance>50</tolerance></answer>
    <units><unit><multiplier>1</multiplier><unit_name>كم</unit_name></unit></units>
  </question>
  <question type="matching">
    <name><text>q</text></name><questiontext format="html"><text>صل</text></questiontext>
    <subquestion format="html"><text><![CDATA[<p>مصر</p>]]></text><answer><text>القاهرة</text></answer></subquestion>
    <subquestion format="html"><text>العراق</text><answer><text>بغداد</text></answer></subquestion>
    <subquestion format="html"><text></text><answer><text>دمشق</text></answer></subquestion>
  </question>
  <question type="cloze">
    <name><text>q</text></name>
    <questiontext format="html"><text><![CDATA[<p>عاصمة مصر {1:MULTICHOICE:=القاهرة~بغداد} وطول نيلها {1:NUMERICAL:=6650:50} كم.</p>]]></text></questiontext>
  </question>
  <question type="essay"><name><text>q</text></name><questiontext format="html"><text>اكتب.</text></questiontext></question>
  <question type="description"><name><text>q</text></name><questiontext format="html"><text>اقرأ.</text></questiontext></question>
  <question type="calculated"><name><text>q</text></name><questiontext format="html"><text>{a}+{b}</text></questiontext></question>
  <question type="multichoice"><name><text>q</text></name><questiontext><text>س</text></questiontext><answer fraction="0"><text>أ</text></answer><answer fraction="0"><text>ب</text></answer></question>
</quiz>
"""


@pytest.fixture(scope="module")
def reading():
    return read_moodle_xml(EXPORT)


def test_a_choice_with_all_that_belongs_to_it(reading):
    item = reading.items[0]

    assert (item.kind, item.stem, item.title) == (i.CHOICE, "ما عاصمة أوزبكستان؟", "عاصمة")
    assert item.options == (Option("طشقند", 1.0, "أحسنت"), Option("سمرقند"))
    assert (item.feedback, item.category, item.tags, item.line) == (
        "صارت عاصمة سنة 1930.",
        "جغرافيا",
        ("عواصم",),
        9,
    )


def test_each_kind_with_its_answers(reading):
    several, truth, typed, number, matching = reading.items[1:6]

    assert [option.fraction for option in several.options] == [0.5, 0.5, -1.0]
    assert truth.options == (Option("صح", 1.0, "نعم"), Option("خطأ", 0.0, "بل نجم"))
    assert typed.answers == (Answer("ابن خلدون"),)
    assert number.answers == (Answer("6650", tolerance="50", unit="كم"),)
    assert matching.pairs == (Pair("مصر", "القاهرة"), Pair("العراق", "بغداد"), Pair("", "دمشق"))


def test_each_gap_of_a_cloze_text_is_a_question(reading):
    choice, number = reading.items[6:8]

    assert (choice.stem, choice.kind) == ("عاصمة مصر _____ وطول نيلها … كم.", i.CHOICE)
    assert (number.stem, number.answers) == (
        "عاصمة مصر … وطول نيلها _____ كم.",
        (Answer("6650", tolerance="50"),),
    )


def test_what_cannot_be_asked_is_listed_with_its_line(reading):
    assert [refused.line for refused in reading.refused] == [55, 56, 57, 58]


def test_a_picture_is_left_out_with_a_notice(reading):
    assert [notice.line for notice in reading.notices] == [9]


@pytest.mark.parametrize("text", ["<html></html>", "<quiz><question>", "no xml", ""])
def test_another_file_is_unreadable(text):
    with pytest.raises(UnreadableError):
        read_moodle_xml(text)


RICH = """<quiz>
<question type="multichoice"><questiontext><text>Which?</text></questiontext>
<correctfeedback><text>Your answer is correct.</text></correctfeedback><incorrectfeedback><text>Read again.</text></incorrectfeedback>
<answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer>
<hint><text>Look up.</text></hint></question>
<question type="shortanswer"><questiontext><text>Who?</text></questiontext><usecase>1</usecase>
<answer fraction="100"><text>Khaldun</text></answer><answer fraction="50"><text>Khal*</text></answer></question>
<question type="numerical"><questiontext><text>How far?</text></questiontext>
<answer fraction="100"><text>5</text></answer><answer fraction="0"><text>*</text><feedback><text>No.</text></feedback></answer>
<units><unit><unit_name>km</unit_name></unit><unit><unit_name>m</unit_name></unit></units></question>
</quiz>"""


def test_everything_that_has_no_place_here_is_told():
    with override("en"):
        notices = read_moodle_xml(RICH).notices

    assert [(notice.line, notice.text) for notice in notices] == [
        (2, "Hints were left out."),
        (2, "What is said to every right or wrong answer was left out."),
        (6, "Answers with *, which stands for any words, were left out."),
        (6, "Capital and small letters are not told apart here."),
        (8, "What is said to all other answers was left out."),
        (8, "All units but the first were left out."),
    ]


def test_usual_exports_are_read_without_notices_about_them(reading):
    assert [notice.line for notice in reading.notices] == [9]
