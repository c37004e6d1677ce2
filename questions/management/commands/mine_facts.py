"""Mines the facts of text files, whether or not a question was made of them. Touches no database."""

from __future__ import annotations

from questions.generation.engine import mine_facts
from questions.generation.plain_data import fact_data
from questions.languages.reading import Article
from questions.management.article_files import ArticleFilesCommand


class Command(ArticleFilesCommand):
    """``mine_facts FILE...``: the facts of each file in the order of its sentences, with their evidence."""

    help = "Mine the facts of UTF-8 text files (or - for standard input). No database is touched."

    def write_article(self, article: Article, *, name: str, as_json: bool, limit: int | None) -> int:
        """Print the facts of one article and say how many there are."""
        facts = mine_facts(article)[:limit]
        for fact in facts:
            data = fact_data(fact, article)
            if as_json:
                self.write_json({"article": name, **data})
            else:
                self.stdout.write(f"\n[{fact.kind}] {fact.statement}\n  = {data['value']}")
        return len(facts)
