"""Asking about an article anew where something about it was set right. What authors decided is never touched."""

from dataclasses import replace
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from questions.articles.importing import clean_characters, keep_blocks, read_text
from questions.articles.models import Article, Block, BlockRole, Sentence
from questions.articles.roles import change_role, plan_role, reading_of
from questions.bank.drafting import askable_drafts, keep_drafts
from questions.bank.models import Fact, Question, QuestionStatus
from questions.common.errors import UserError
from questions.generation.drafts import QuestionDraft
from questions.generation.ranking import UNSURE_FROM

DRAFTS_ANEW = 24


def give_role(block: Block, role: str) -> list[Question]:
    """Make a line of the article body or not, and ask about it where it is; returns the new questions.

    Raises UserError for an unknown part.
    """
    change = plan_role(block, role)
    drafts = askable_drafts(change.reading) if role == BlockRole.BODY else []
    with transaction.atomic():
        if role != BlockRole.BODY:
            drop_undecided(Question.objects.filter(fact__sentence__block=block))
        if not change_role(change):
            return []
        return keep_drafts(block.article, within(drafts, block.start, block.end))


def within(drafts: list[QuestionDraft], start: int, end: int) -> list[QuestionDraft]:
    return [draft for draft in drafts if start <= draft.fact.evidence_start < end]


def drop_undecided(questions) -> int:
    """Delete drafts about which nobody ever decided anything, and facts that nothing asks about any more."""
    undecided = questions.filter(status=QuestionStatus.DRAFT, decisions=None, written_by=None, replaces=None)
    keys = list(undecided.values_list("pk", "fact_id"))
    Question.objects.filter(pk__in=[pk for pk, _fact in keys]).delete()
    Fact.objects.filter(
        pk__in=[fact for _pk, fact in keys], questions=None, memories=None, reviews=None
    ).delete()
    return len(keys)


def ask_more(article: Article, sentence: Sentence) -> list[Question]:
    """Further questions about one sentence, those of which the engine is unsure or that had to make room for others included."""
    reading = reading_of(article)
    alone = tuple(s for s in reading.sentences if s.start == sentence.start)
    drafts = within(askable_drafts(reading, at_least=UNSURE_FROM), sentence.start, sentence.end)
    drafts += askable_drafts(replace(reading, sentences=alone), at_least=UNSURE_FROM)
    return keep_drafts(article, drafts)


def ask_further(article: Article) -> list[Question]:
    """Questions of which the engine is unsure, for facts that nothing asks about yet."""
    asked = Question.objects.filter(fact__article=article)
    stems = set(asked.values_list("stem", flat=True))
    places = set(asked.values_list("fact__evidence_start", "fact__answer_start"))
    drafts = askable_drafts(reading_of(article), at_least=UNSURE_FROM)
    return keep_drafts(
        article,
        [
            draft
            for draft in drafts
            if draft.stem not in stems and (draft.fact.evidence_start, draft.fact.answer_start) not in places
        ],
    )


def set_right(
    article: Article, *, title: str, source: str, language: str, published_on: date | None
) -> Article:
    """Correct what is known about an article. Its day and language change what may be asked, so that the drafts about
    which nothing was decided are written anew.

    Raises UserError for another language once something was decided: every proof stands in sentences as they were cut.
    """
    article.title = clean_characters(title).strip() or article.title
    article.source = clean_characters(source).strip()
    if (language, published_on) == (article.language, article.published_on):
        article.save(update_fields=["title", "source"])
        return article
    is_other_language = language != article.language
    if is_other_language and was_judged(article):
        raise UserError(_("Questions about this text are decided already, so its language stays."))
    article.language, article.published_on = language, published_on
    reading = reading_anew(article) if is_other_language else reading_of(article)
    drafts = askable_drafts(reading, limit=DRAFTS_ANEW)
    with transaction.atomic():
        drop_undecided(Question.objects.filter(fact__article=article))
        if is_other_language:
            article.facts.filter(questions=None).delete()
            article.sentences.all().delete()
            article.blocks.all().delete()
            keep_blocks(article, reading)
        article.save(update_fields=["title", "source", "language", "published_on"])
        keep_drafts(article, drafts)
    return article


def reading_anew(article: Article):
    return read_text(
        article.text, title=article.title, language=article.language, published_on=article.published_on
    )


def was_judged(article: Article) -> bool:
    """Whether anything about the article was decided or written by hand."""
    own = Question.objects.filter(fact__article=article)
    return own.exclude(status=QuestionStatus.DRAFT, decisions=None, written_by=None).exists()
