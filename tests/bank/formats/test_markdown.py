"""Markdown as people write it, not only as we do."""

from questions.bank.formats import interchange as i
from questions.bank.formats.interchange import Option
from questions.bank.formats.markdown import read_markdown

HEADED = "## ما عاصمة مصر؟\n\n- [x] القاهرة\n- [ ] بغداد\n\n"


def test_words_with_a_list_below_them_begin_a_question_without_a_heading():
    first, second = read_markdown(f"{HEADED}ما عاصمة العراق؟\n\n- [ ] البصرة\n- [x] بغداد\n").items

    assert (first.kind, first.options) == (i.CHOICE, (Option("القاهرة", 1.0), Option("بغداد")))
    assert (second.stem, second.line, second.options[1]) == ("ما عاصمة العراق؟", 6, Option("بغداد", 1.0))


def test_a_line_of_a_list_may_go_on_below_it():
    item = read_markdown("## Which?\n- [x] Cairo\n  in Egypt\n- [ ] Basra\n").items[0]

    assert item.options == (Option("Cairo in Egypt", 1.0), Option("Basra"))


def test_headings_above_headings_and_words_around_questions_are_none():
    reading = read_markdown(f"# Quiz\n\nFor beginners.\n\n## Cities\n\n#{HEADED}That was all.\n")

    assert ([item.stem for item in reading.items], reading.refused) == (["ما عاصمة مصر؟"], ())


def test_a_heading_without_answers_is_refused_with_its_line():
    assert [one.line for one in read_markdown(f"{HEADED}## اكتب مقالًا\n").refused] == [6]
