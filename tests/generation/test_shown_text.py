"""What a page's code writes with marks is asked as people read it."""

from questions.generation.engine import write_every_question
from questions.languages.articles import read_article


def test_marks_of_a_page_are_resolved_in_all_that_is_shown():
    text = "Salt &amp; Stone\n\nSalt &amp; Stone is a board game invented by Anna Keller and Mark Dale in 1903.\n"

    drafts = write_every_question(read_article(text))

    shown = [part for draft in drafts for part in (draft.context, draft.stem, draft.key)]
    assert any("Salt & Stone" in part for part in shown)
    assert not any("&amp;" in part for part in shown)
