"""What the ranking sees of a question beside its article."""

import pytest

from questions.generation.looks import Looks, evidence_of, looks_of, read_looks, topic_words, unusual
from questions.generation.weighing import Weighed, Weights, acceptance, best_chance, current_weights

PALACE = ["بُني قصر الحمراء عام 1238.", "وُلد فيكتور هوغو عام 1802."]


def looks(stem, title, *, evidence=PALACE[0], start=0, key="1333", letters=6000):
    return looks_of(stem, evidence_of(evidence, start), topic_words(title, PALACE), key=key, letters=letters)


def test_words_of_the_title_are_counted_with_and_without_what_is_glued_to_them():
    assert looks("متى بُني القصر؟", "قصر الحمراء").titled == 1
    assert looks("متى بُني قصر الحمراء؟", "قصر الحمراء").titled == 2
    assert looks("متى وُلد فيكتور هوغو؟", "قصر الحمراء").titled == 0


@pytest.mark.parametrize("title", ["", "درس الأحد"])
def test_a_title_that_names_no_topic_speaks_neither_for_nor_against(title):
    assert looks("متى وُلد فيكتور هوغو؟", title).titled == Looks().titled


def test_a_quoted_name_explains_itself():
    assert looks('من كتب "البؤساء"؟', "قصر الحمراء").titled == Looks().titled


def test_words_that_the_evidence_does_not_say_are_fresh():
    assert looks("متى بُني قصر الحمراء في غرناطة؟", "قصر الحمراء").fresh == 2


def test_share_and_place_are_parts_of_evidence_and_article():
    seen = looks("متى بُني قصر الحمراء؟", "قصر الحمراء", start=3000)

    assert (seen.share, seen.place, seen.length) == (4 / 5, 0.5, 0.0)


def test_names_show_by_their_capitals_where_a_language_has_them():
    assert looks("In what year did Anna Weir leave the Lund Choir?", "Anna Weir").named == 4
    assert looks("متى بُني قصر الحمراء؟", "قصر الحمراء").named == Looks().named


def test_an_answer_is_as_long_as_its_words():
    assert looks("متى بُني قصر الحمراء؟", "قصر الحمراء", key="3 مايو 1333").answer == 3


@pytest.mark.parametrize(("way", "weighs"), [("when_typed", True), ("relation", False)])
def test_names_and_the_length_of_the_key_weigh_only_where_a_clause_is_told(way, weighs):
    few, many = (Weighed("en", way, 10, looks=Looks(named=named, answer=named)) for named in (1.0, 4.0))
    weights = Weights(effects={"en_carried_named": 1.0, "en_carried_answer": 1.0, "en_named": 1.0})

    assert (acceptance(few, weights) != acceptance(many, weights)) is weighs


def test_a_usual_question_differs_in_nothing():
    assert set(unusual(Looks()).values()) == {0.0}


def test_what_a_decision_does_not_tell_was_usual():
    assert read_looks({"titled": 3}) == Looks(titled=3.0)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("words", [3, 16, 40])
@pytest.mark.parametrize(
    "seen",
    [
        Looks(),
        Looks(titled=0.0, fresh=6.0, share=2.0, place=0.0, length=-1.0, named=0.0, answer=4.0),
        Looks(titled=4.0, fresh=0.0, share=0.0, place=1.0, length=1.6, named=8.0, answer=1.0),
    ],
)
def test_no_question_is_given_more_than_the_best_chance_of_its_way(language, words, seen):
    for way in ("blank_date", "relation", "when_typed"):
        weighed = Weighed(language=language, way=way, words=words, looks=seen)

        assert acceptance(weighed, current_weights()) <= best_chance(language, way)
