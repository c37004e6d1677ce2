from django.urls import reverse

from questions.common.paths import path_to


def test_an_address_is_the_one_that_reverse_makes():
    assert path_to("quizzes:answer", 12, 3) == reverse("quizzes:answer", args=[12, 3])
    assert path_to("quizzes:answer", 3, 12) == reverse("quizzes:answer", args=[3, 12])
