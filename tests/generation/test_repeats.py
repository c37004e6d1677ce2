"""What asks again what a better question asks is left out."""

from questions.generation.engine import write_questions
from questions.languages.articles import read_article


def test_when_the_topic_began_is_not_asked_again_with_another_verb():
    text = (
        "Ost\n\nThe Ost is a charity that helps children. Founded in 1974, it has 40 members. "
        "The Ost was created in Bergen in 1974.\n"
    )
    drafts = write_questions(read_article(text), at_least=0.0)
    asked = [draft.stem for draft in drafts if draft.form != "cloze" and draft.key == "1974"]

    assert len(asked) == 1
