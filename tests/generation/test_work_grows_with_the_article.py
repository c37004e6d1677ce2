"""What is asked of one sentence or article again and again is worked out once; sizes at which it would otherwise take minutes."""

from questions.generation.engine import write_questions
from questions.generation.showing import Day, show_day
from questions.languages.articles import read_article
from questions.languages.gazetteer import Gazetteer
from questions.languages.reading import Precision
from questions.languages.wording import get_wording


def test_the_months_of_a_long_sentence_are_looked_for_once():
    like = "in the old town of the river " * 30_000 + "May"
    wording = get_wording("en")

    shown = {show_day(Day(1900 + n % 90, 5, 3), Precision.DAY, wording, like=like) for n in range(5_000)}

    assert len(shown) == 90


def test_each_place_of_the_article_is_weighed_once_beside_a_key(monkeypatch):
    weighed = []
    apart = Gazetteer.apart

    def counting(places, name, other):
        weighed.append(name)
        return apart(places, name, other)

    monkeypatch.setattr(Gazetteer, "apart", counting)
    cities = ("Paris", "London", "Cairo")
    lines = [f"In {1800 + n} Anna Berg founded the River Club in {cities[n % 3]}.\n\n" for n in range(200)]

    write_questions(read_article("".join(lines), "en"))

    assert 0 < len(weighed) < 25 * len(lines)
