"""English questions that are mended by what their page writes."""

from questions.languages.en.mending import well_spelled

PAGE = "Eight (band)\n\nEight was a British rock band. The band Eight grew from four men to eight."


def test_a_topic_called_by_one_word_keeps_its_capital():
    asked = "In what year was eight formed by Anna Keller?"

    assert well_spelled(asked, PAGE) == "In what year was Eight formed by Anna Keller?"
