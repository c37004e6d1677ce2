"""Questions: find them, write one, change its words, publish or reject it."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from ninja import Query, Router, Status
from ninja.pagination import paginate

from questions.accounts.permissions import Can
from questions.accounts.tokens import READ, WRITE
from questions.api.articles import FAULTS
from questions.api.door import Bearer, Refused
from questions.api.shapes import (
    Decided,
    Error,
    Number,
    Pages,
    QuestionChange,
    QuestionIn,
    QuestionOut,
    Wanted,
)
from questions.bank.checking import ChoiceText
from questions.bank.finding import find_questions
from questions.bank.formats.interchange import Item, Reading, RefusedError
from questions.bank.formats.json_lines import item_data, read_item
from questions.bank.handwriting import Handwritten, find_proof, write_question
from questions.bank.importing import keep_reading
from questions.bank.item_limits import problem_of, with_known_language
from questions.bank.item_rows import choices_of as rows_of
from questions.bank.item_rows import item_of
from questions.bank.models import Question
from questions.bank.moderation import Wording, choices_of, edit, publish, reject, restore
from questions.bank.proving import key_of
from questions.bank.reach import articles_of, questions_of, questions_seen_by

router = Router(tags=["questions"])
DECISIONS = {"publish": publish, "reject": reject, "restore": restore}
CONFLICT = FAULTS | {409: Error}


def question_data(question: Question) -> dict:
    """A question with its place in the bank; ``item`` is the question itself, as it travels."""
    return {
        "id": question.pk,
        "status": question.status,
        "version": question.version,
        "confidence": question.confidence,
        "article": question.fact.article_id,
        "fact": question.fact_id,
        "item": item_data(item_of(question)),
    }


def whole(questions):
    return questions.with_evidence().prefetch_related("tags")


@router.get(
    "/questions",
    response={200: list[QuestionOut], **FAULTS},
    auth=Bearer(READ, Can.MANAGE_SETS),
    url_name="questions",
    summary=gettext_lazy("Questions that you may see, found by words, kind, language, status or article"),
)
@paginate(Pages)
def questions(request: HttpRequest, filters: Query[Wanted]):
    article, wanted = filters.article, filters.dict(exclude={"article"})
    found = find_questions(questions_seen_by(request.user), **wanted)
    found = found.filter(fact__article=article) if article else found
    return Rows(whole(found))


class Rows:
    """A query whose pages come out as plain data: only the rows of a page are read."""

    def __init__(self, found) -> None:
        self.found = found

    def __getitem__(self, page: slice) -> list[dict]:
        return [question_data(question) for question in self.found[page]]

    def __len__(self) -> int:
        return self.found.count()


@router.get(
    "/questions/{int:pk}",
    response={200: QuestionOut, **FAULTS},
    auth=Bearer(READ, Can.MANAGE_SETS),
    url_name="question",
    summary=gettext_lazy("One question with its key and evidence"),
)
def question(request: HttpRequest, pk: Number):
    return question_data(get_object_or_404(whole(questions_seen_by(request.user)), pk=pk))


@router.post(
    "/questions",
    response={201: QuestionOut, **FAULTS},
    auth=Bearer(WRITE, Can.AUTHOR),
    url_name="questions",
    summary=gettext_lazy("Write a question; it is a draft until you publish it"),
)
def new_question(request: HttpRequest, given: QuestionIn):
    item = item_given(given)
    made = about_article(request, given, item) if given.article else on_its_own(request, item)
    return Status(201, question_data(whole(Question.objects.all()).get(pk=made.pk)))


def item_given(given: QuestionIn) -> Item:
    """The question as a value, checked like one of a file."""
    try:
        item = with_known_language(read_item(given.dict(exclude={"article"}), 1))
    except RefusedError as error:
        raise Refused(422, "refused", str(error)) from None
    problem = problem_of(item)
    if problem:
        raise Refused(422, "refused", problem)
    return item


def about_article(request: HttpRequest, given: QuestionIn, item: Item) -> Question:
    """With its evidence pointed at in one's own article."""
    article = get_object_or_404(articles_of(request.user), pk=given.article)
    key = key_of(item)
    choices = tuple(
        ChoiceText(row.text, row.is_key, row.reason, row.fraction, row.match)
        for row in rows_of(item, Question())
    )
    proof = find_proof(article, evidence=item.evidence)
    wording = Wording(item.stem, key, choices, item.context, explanation=item.feedback)
    day = item.answers[0].text if item.kind == "date" else ""
    precision = {1: "year", 2: "month", 3: "day"}.get(len(day.strip("-").split("-")), "") if day else ""
    return write_question(article, Handwritten(item.kind, wording, proof, day, precision), by=request.user)


def on_its_own(request: HttpRequest, item: Item) -> Question:
    """As if it had come in a file of its own; one that is there already is not made twice."""
    done = keep_reading(Reading((item,)), name="API", format="json", by=request.user, at=timezone.now())
    if not done.kept:
        own = Question.objects.filter(fact__article__in=articles_of(request.user), kind=item.kind)
        return own.filter(stem=item.stem, key=key_of(item)).latest("pk")
    return done.kept[0]


@router.patch(
    "/questions/{int:pk}",
    response={200: QuestionOut, **CONFLICT},
    auth=Bearer(WRITE, Can.AUTHOR),
    url_name="question",
    summary=gettext_lazy("Change a question’s words; one that was answered gets a new revision"),
)
def change_question(request: HttpRequest, pk: Number, given: QuestionChange):
    old = get_object_or_404(whole(questions_of(request.user)), pk=pk)
    wording = Wording(
        old.stem if given.stem is None else given.stem,
        old.key,
        choices_of(old),
        old.context if given.context is None else given.context,
        explanation=given.explanation,
    )
    new = edit(old, wording, by=request.user, at=timezone.now(), version=given.version)
    return question_data(whole(Question.objects.all()).get(pk=new.pk))


@router.post(
    "/questions/{int:pk}/{decision}",
    response={200: QuestionOut, **CONFLICT},
    auth=Bearer(WRITE, Can.AUTHOR),
    url_name="decide",
    summary=gettext_lazy("Publish, reject or restore a question"),
)
def decide_question(request: HttpRequest, pk: Number, decision: str, given: Decided = None):
    if decision not in DECISIONS:
        raise Refused(404, "not_found", _("There is nothing here, or it is somebody else’s."))
    found = get_object_or_404(questions_of(request.user), pk=pk)
    DECISIONS[decision](found, by=request.user, at=timezone.now(), version=given.version if given else None)
    return question_data(whole(questions_of(request.user)).get(pk=pk))
