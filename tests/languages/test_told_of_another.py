"""English questions for a time whose deed the sentence tells of another than they name."""

from questions.languages.articles import read_article
from questions.languages.asked import Asked
from questions.languages.en.told_of_another import told_of_another

PLAYER = "Martin Keller (footballer)"
MOVED = "Seasons at Halden City followed before Keller moved to Wexley in 2006."
BROADCAST = "The song was first broadcast in 1983."


def asked(question: str, *, title: str, text: str) -> Asked:
    """The question beside an article of one sentence, which ends with the year that is the key."""
    article = read_article(text, language="en", title=title)
    start, end = len(text) - 5, len(text) - 1
    return Asked(
        way="when_typed", form="date", question=question, stem=question, key=text[start:end], options=(),
        value=None, title=title, text=article.text, sentence=article.sentences[0], answer_start=start, answer_end=end,
    )  # fmt: skip


def test_a_club_is_not_asked_about_the_move_of_its_player():
    question = "In what year did Halden City move to Wexley?"

    assert list(told_of_another(asked(question, title=PLAYER, text=MOVED))) == ["wrong_key"]


def test_a_player_is_asked_about_the_move_that_is_told_of_him():
    question = "In what year did Martin Keller move to Wexley?"

    assert list(told_of_another(asked(question, title=PLAYER, text=MOVED))) == []


def test_a_song_is_not_taken_for_another_that_stands_further_up():
    question = 'In what year was "The Wall Song" first broadcast?'

    assert list(told_of_another(asked(question, title="Harbour Walker", text=BROADCAST))) == ["wrong_key"]


def test_the_song_of_the_title_is_asked_about():
    question = 'In what year was "Harbour Walker" first broadcast?'

    assert list(told_of_another(asked(question, title="Harbour Walker", text=BROADCAST))) == []
