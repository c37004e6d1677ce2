"""Writes questions about text files, for a look at what the engine makes of them. Touches no database."""

from __future__ import annotations

from questions.generation.drafts import QuestionDraft
from questions.generation.engine import write_questions
from questions.generation.plain_data import question_data
from questions.languages.reading import Article
from questions.management.article_files import ArticleFilesCommand


class Command(ArticleFilesCommand):
    """``write_questions FILE...``: the questions of each file, best first, with their evidence."""

    help = "Write questions about UTF-8 text files (or - for standard input). No database is touched."

    def write_article(self, article: Article, *, name: str, as_json: bool, limit: int | None) -> int:
        """Print the questions of one article and say how many there are."""
        questions = write_questions(article, limit=limit)
        if not as_json:
            self.stdout.write(f"{name}: {article.title or 'without a title'} ({len(questions)})")
        for question in questions:
            if as_json:
                self.write_json({"article": name, **question_data(question, article)})
            else:
                self._show(question, article)
        return len(questions)

    def _show(self, question: QuestionDraft, article: Article) -> None:
        """One question as people read it."""
        fact = question.fact
        published = ", publish" if question.publish else ""
        self.stdout.write(f"\n[{question.form}, {question.confidence:.2f}{published}] {question.context}")
        self.stdout.write(question.stem)
        for option in question.options:
            reason = f"   ({option.reason})" if option.reason else ""
            self.stdout.write(f"  {'*' if option.is_key else '-'} {option.text}{reason}")
        if not question.options:
            self.stdout.write(f"  * {question.key}")
        if fact.derivation:
            self.stdout.write(f"  = {fact.derivation}")
        self.stdout.write(f"  > {article.text[fact.evidence_start : fact.evidence_end]}")
