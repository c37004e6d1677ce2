"""Questions of one article are played in one sitting: none may answer another."""

from datetime import date

import pytest

from questions.generation.engine import write_questions
from questions.languages.articles import read_article

pytestmark = pytest.mark.usefixtures("show_unlikely_ones")


def keys_of(text: str, title: str) -> set[str]:
    return {question.key for question in write_questions(read_article(text, title=title))}


def test_of_two_questions_that_tell_each_other_only_the_better_one_is_asked():
    text = "Lake Arden is calm. In July 1953 Finland sold Lake Arden to Sweden for 40 ships.\n"

    keys = keys_of(text, "Lake Arden")

    assert "July 1953" in keys
    assert not keys & {"Finland", "40 ships"}


def test_questions_about_different_things_are_all_asked():
    text = "In July 1953 Finland sold Lake Arden to Sweden. In March 1961 Norway surveyed the river Tana.\n"

    assert {"July 1953", "March 1961"} <= keys_of(text, "Lake Arden")


def test_a_town_of_birth_is_not_asked_beside_the_people_that_it_tells():
    text = "Anna Keller was a German painter. She was born in Hamburg on 3 May 1921.\n"

    assert len({"German", "Hamburg"} & keys_of(text, "Anna Keller")) == 1
    assert "Hamburg" in keys_of(text.replace("German", "famous"), "Anna Keller")


def test_of_the_people_and_the_state_of_a_birth_that_tells_it_one_is_asked():
    text = (
        "Tom Marsh (born 3 October 1948) is an American engineer. Marsh was born in Willow Creek, Illinois.\n"
    )

    assert len({"American", "Illinois"} & keys_of(text, "Tom Marsh")) == 1


def test_where_a_town_lies_is_not_asked_beside_offices_of_its_country():
    text = "قال وزير الدفاع الكيني بيتر أوتينو إن الجسر أغلق. ووصلت فرق الإنقاذ إلى مدينة كيسومو الكينية صباحا.\n"

    drafts = write_questions(
        read_article(text, title="إغلاق جسر قديم بعد العاصفة", published_on=date(2019, 5, 12))
    )

    keys = {draft.key for draft in drafts}
    assert "وزير الدفاع الكيني" in keys
    assert "كينيا" not in keys
