"""The rows of the questions of one text: its paragraphs, their facts, the questions with choices and tags."""

from datetime import datetime

from questions.accounts.models import User
from questions.articles.models import Article, Block, BlockRole, Sentence
from questions.bank.formats import interchange as i
from questions.bank.formats.interchange import Item
from questions.bank.item_limits import iso_date
from questions.bank.item_rows import choices_of
from questions.bank.models import Choice, Fact, Question, QuestionStatus
from questions.bank.proving import Paragraph, key_of, paragraph_of
from questions.bank.search_form import search_form
from questions.bank.tidying_models import Tag

LONGEST_TITLE = 300
LONGEST_NAME = 200
LONGEST_EXPLANATION = 600
LONGEST_TAG = 60
BATCH = 2_000


def keep_group(
    items: list[Item], *, source: str, title: str, by: User | None, at: datetime, publish: bool
) -> tuple[Article, list[Question]]:
    """The article made of the questions' paragraphs, and the questions about it."""
    paragraphs = [paragraph_of(item) for item in items]
    article = keep_paragraphs(paragraphs, items, source=source, title=title, by=by, at=at)
    facts = keep_facts(article, items, paragraphs)
    questions = Question.objects.bulk_create(
        [
            question_of(item, fact, by=by, at=at, publish=publish)
            for item, fact in zip(items, facts, strict=True)
        ],
        batch_size=BATCH,
    )
    choices = [
        choice
        for item, question in zip(items, questions, strict=True)
        for choice in choices_of(item, question)
    ]
    Choice.objects.bulk_create(choices, batch_size=BATCH)
    keep_tags(items, questions)
    return article, questions


def keep_paragraphs(
    paragraphs: list[Paragraph], items: list[Item], *, source: str, title: str, by: User | None, at: datetime
) -> Article:
    languages = [item.language for item in items]
    article = Article.objects.create(
        title=title[:LONGEST_TITLE],
        source=source,
        language=max(set(languages), key=languages.count),
        text="\n\n".join(paragraph.text for paragraph in paragraphs),
        added_by=by,
        added_at=at,
    )
    spans = spans_of(paragraphs)
    blocks = Block.objects.bulk_create(
        [
            Block(article=article, position=position, role=BlockRole.BODY, start=start, end=end)
            for position, (start, end) in enumerate(spans)
        ],
        batch_size=BATCH,
    )
    Sentence.objects.bulk_create(
        [
            Sentence(article=article, block=block, position=block.position, start=block.start, end=block.end)
            for block in blocks
        ],
        batch_size=BATCH,
    )
    return article


def spans_of(paragraphs: list[Paragraph]) -> list[tuple[int, int]]:
    """Where each paragraph stands in the text, two line ends between them."""
    spans, place = [], 0
    for paragraph in paragraphs:
        spans.append((place, place + len(paragraph.text)))
        place += len(paragraph.text) + 2
    return spans


def keep_facts(article: Article, items: list[Item], paragraphs: list[Paragraph]) -> list[Fact]:
    sentences = list(article.sentences.order_by("position"))
    rows = zip(items, paragraphs, sentences, strict=True)
    facts = [fact_of(article, item, paragraph, sentence) for item, paragraph, sentence in rows]
    return Fact.objects.bulk_create(facts, batch_size=BATCH)


def fact_of(article: Article, item: Item, paragraph: Paragraph, sentence: Sentence) -> Fact:
    key = key_of(item)
    value = item.answers[0].text if item.kind == i.DATE else key
    return Fact(
        article=article,
        sentence=sentence,
        kind=paragraph.kind,
        statement=paragraph.text[:600],
        value=value[:500],
        precision=iso_date(value) if item.kind == i.DATE else "",
        evidence_start=sentence.start,
        evidence_end=sentence.end,
        answer_start=sentence.start + paragraph.answer_start,
        answer_end=sentence.start + paragraph.answer_end,
    )


def question_of(item: Item, fact: Fact, *, by: User | None, at: datetime, publish: bool) -> Question:
    key = key_of(item)
    best = max(item.answers, key=lambda answer: answer.fraction) if item.kind == i.NUMBER else None
    decided = {"status": QuestionStatus.PUBLISHED, "decided_by": by, "decided_at": at} if publish else {}
    question = Question(
        fact=fact,
        kind=item.kind,
        form=item.kind,
        language=item.language,
        stem=item.stem,
        context=item.context[:LONGEST_TITLE],
        key=key,
        number=float(best.text) if best else None,
        unit=best.unit if best else "",
        tolerance=float(best.tolerance) if best and best.tolerance != "0" else None,
        explanation=item.feedback[:LONGEST_EXPLANATION],
        title=" ".join(item.title.split())[:LONGEST_NAME],
        category=item.category[:LONGEST_NAME],
        written_by=by,
        **decided,
    )
    question.keep_search_form()
    return question


def keep_tags(items: list[Item], questions: list[Question]) -> None:
    """File the questions under their tags and under their category; a new word becomes a tag."""
    words: dict[str, str] = {}
    filed: dict[str, list[int]] = {}
    for item, question in zip(items, questions, strict=True):
        for word in dict.fromkeys([*item.tags, *item.category.split("/")]):
            name = word.strip()[:LONGEST_TAG]
            folded = search_form(name)[:LONGEST_TAG]
            if folded:
                words.setdefault(folded, name)
                filed.setdefault(folded, []).append(question.pk)
    Tag.objects.bulk_create(
        [Tag(name=name, folded=folded) for folded, name in words.items()], ignore_conflicts=True
    )
    tags = Tag.objects.in_bulk(list(words), field_name="folded")
    through = Tag.questions.through
    rows = {(tags[folded].pk, pk) for folded, pks in filed.items() for pk in pks}
    through.objects.bulk_create(
        [through(tag_id=tag, question_id=pk) for tag, pk in sorted(rows)], batch_size=BATCH
    )
