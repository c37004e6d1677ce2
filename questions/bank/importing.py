"""Keeping the questions of a file: all that can be kept at once or none, and taken back again at one press."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath

from django.db import transaction
from django.utils.translation import gettext as _

from questions.accounts.models import User
from questions.articles.models import Article, Block, BlockRole, Sentence
from questions.bank.file_imports import FileImport, ImportStage
from questions.bank.formats import interchange as i
from questions.bank.formats.interchange import Item, Reading
from questions.bank.formats.json_lines import item_data
from questions.bank.item_limits import iso_date
from questions.bank.item_rows import choices_of
from questions.bank.models import Choice, Fact, Question, QuestionStatus
from questions.bank.proving import Paragraph, key_of, paragraph_of
from questions.bank.search_form import search_form, stem_key
from questions.bank.tidying_models import Tag
from questions.common.errors import UserError

MOST_SOURCES = 200
A_TEXT = 50
LONGEST_TITLE = 300
LONGEST_SOURCE = 200
LONGEST_NAME = 200
LONGEST_EXPLANATION = 600
LONGEST_TAG = 60
BATCH = 2_000


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a file: the questions made, and those that the bank had already."""

    file_import: FileImport
    kept: tuple[Question, ...]
    repeated: tuple[Item, ...]


def preview_reading(reading: Reading, *, name: str, format: str, by: User | None, at: datetime) -> FileImport:
    """Remember what was read, for the page that asks whether to keep it; the person's earlier previews go."""
    if by:
        forget_previews(by)
    return FileImport.objects.create(by=by, name=name[:200], format=format, read_at=at, **found_in(reading))


def forget_previews(by: User) -> None:
    """Drop what the person has read and not kept."""
    by.file_imports.filter(kept_at=None).exclude(stage=ImportStage.KEEPING).delete()


def found_in(reading: Reading) -> dict[str, list[dict]]:
    """What was read, as the columns of an import hold it."""
    return {
        "items": [item_data(item) | {"line": item.line} for item in reading.items],
        "refused": [{"line": one.line, "reason": one.reason} for one in reading.refused],
        "notices": [{"line": one.line, "text": one.text} for one in reading.notices],
    }


@transaction.atomic
def keep_reading(
    reading: Reading, *, name: str, format: str, by: User | None, at: datetime, publish: bool = False
) -> Kept:
    """Read and keep in one step. Raises UserError where the site has none of the kinds."""
    file_import = preview_reading(reading, name=name, format=format, by=by, at=at)
    return keep_import(file_import, reading.items, by=by, at=at, publish=publish)


@transaction.atomic
def keep_import(
    file_import: FileImport, items: Sequence[Item], *, by: User | None, at: datetime, publish: bool = False
) -> Kept:
    """Keep the questions as drafts, or published; those that the person's bank has already are left out.

    Raises UserError where the file was kept before.
    """
    taken = FileImport.objects.filter(pk=file_import.pk, kept_at=None).update(kept_at=at)
    if not taken:
        raise UserError(_("This file is already in the bank."))
    file_import.refresh_from_db()
    new, repeated = parted(items, by=by)
    questions: list[Question] = []
    for number, (source, group) in enumerate(by_source(new), start=1):
        title = title_of(file_import, number)
        article, made = keep_group(group, source=source, title=title, by=by, at=at, publish=publish)
        file_import.articles.add(article)
        questions += made
    return Kept(file_import, tuple(questions), tuple(repeated))


def title_of(file_import: FileImport, number: int) -> str:
    """The title of one of a file's texts, counted from 1."""
    title = PurePath(file_import.name).stem or file_import.name
    return title if number == 1 else f"{title[: LONGEST_TITLE - 6]} {number}"


def parted(items: Sequence[Item], *, by: User | None) -> tuple[list[Item], list[Item]]:
    """The questions that are new to the person's bank, and those that are not or come twice in the file."""
    wanted = {stem_key(item.stem) for item in items}
    known: set[tuple[str, str, str]] = set()
    keys = sorted(wanted)
    for start in range(0, len(keys), 500):
        rows = Question.objects.filter(stem_key__in=keys[start : start + 500], fact__article__added_by=by)
        known |= set(rows.exclude(status=QuestionStatus.REJECTED).values_list("kind", "stem_key", "key"))
    new, repeated = [], []
    for item in items:
        same = (item.kind, stem_key(item.stem), key_of(item))
        (repeated if same in known else new).append(item)
        known.add(same)
    return new, repeated


def by_source(items: Iterable[Item]) -> Iterator[tuple[str, list[Item]]]:
    """The questions by the source that they name (beyond MOST_SOURCES together under none), A_TEXT of them at a time.

    Whoever reads a question reads its whole text along, so that a text stays a few pages long.
    """
    groups: dict[str, list[Item]] = {}
    for item in items:
        source = item.source[:LONGEST_SOURCE]
        source = source if source in groups or len(groups) < MOST_SOURCES else ""
        groups.setdefault(source, []).append(item)
    for source, group in groups.items():
        for start in range(0, len(group), A_TEXT):
            yield source, group[start : start + A_TEXT]


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
