"""Sets of published questions: one's own, those open to everybody, and a set as a file."""

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from ninja import Router, Status
from ninja.pagination import paginate

from questions.accounts.permissions import Can
from questions.accounts.tokens import READ, STUDY, WRITE
from questions.api.articles import FAULTS
from questions.api.door import Bearer, Refused
from questions.api.questions import question_data, whole
from questions.api.shapes import (
    Added,
    FormatName,
    MoreQuestions,
    Number,
    OpenSet,
    Pages,
    SetIn,
    SetRow,
    SetWhole,
)
from questions.bank.exporting import file_name, plan_export, questions_for, write_export
from questions.bank.formats import FORMATS
from questions.bank.models import Question, QuestionSet, QuestionStatus
from questions.bank.reach import questions_seen_by, sets_of
from questions.bank.sets import add_questions, make_set

router = Router(tags=["sets"])
PUBLISHED = Count("questions", filter=Q(questions__status=QuestionStatus.PUBLISHED))


def set_data(question_set: QuestionSet, count: int) -> dict:
    return {
        "id": question_set.pk,
        "title": question_set.title,
        "description": question_set.description,
        "language": question_set.language,
        "slug": question_set.slug,
        "code": question_set.share_code,
        "questions": count,
    }


class SetRows:
    """Sets whose pages come out as plain data."""

    def __init__(self, found) -> None:
        self.found = found.annotate(published=PUBLISHED).order_by("-made_at", "-pk")

    def __getitem__(self, page: slice) -> list[dict]:
        return [set_data(one, one.published) for one in self.found[page]]

    def __len__(self) -> int:
        return self.found.count()


@router.get(
    "/sets",
    response={200: list[SetRow], **FAULTS},
    auth=Bearer(READ, Can.MANAGE_SETS),
    url_name="sets",
    summary=gettext_lazy("Your sets, newest first"),
)
@paginate(Pages)
def sets(request: HttpRequest):
    return SetRows(sets_of(request.user))


@router.post(
    "/sets",
    response={201: SetRow, **FAULTS},
    auth=Bearer(WRITE, Can.MANAGE_SETS),
    url_name="sets",
    summary=gettext_lazy("Make a set of published questions"),
)
def new_set(request: HttpRequest, given: SetIn):
    chosen = chosen_questions(request, given.questions)
    fields = given.dict(include={"title", "description", "language"})
    made = make_set(request.user, questions=chosen, at=timezone.now(), **fields)
    return Status(201, set_data(made, len(chosen)))


def chosen_questions(request: HttpRequest, numbers: list[int]) -> list[Question]:
    """The questions in the order given. Raises Refused for one that the person may not see."""
    found = questions_seen_by(request.user).in_bulk(numbers)
    missing = [number for number in numbers if number not in found]
    if missing:
        raise Refused(404, "not_found", _("There is nothing here, or it is somebody else’s."))
    return [found[number] for number in dict.fromkeys(numbers)]


@router.get(
    "/sets/{int:pk}",
    response={200: SetWhole, **FAULTS},
    auth=Bearer(READ, Can.MANAGE_SETS),
    url_name="set",
    summary=gettext_lazy("One of your sets with its questions"),
)
def one_set(request: HttpRequest, pk: Number):
    found = get_object_or_404(sets_of(request.user), pk=pk)
    items = [question_data(question) for question in whole(found.questions.order_by("set_items__position"))]
    return set_data(found, len(items)) | {"items": items}


@router.post(
    "/sets/{int:pk}/questions",
    response={200: Added, **FAULTS},
    auth=Bearer(WRITE, Can.MANAGE_SETS),
    url_name="set_questions",
    summary=gettext_lazy("Put published questions at the end of a set"),
)
def more_questions(request: HttpRequest, pk: Number, given: MoreQuestions):
    found = get_object_or_404(sets_of(request.user), pk=pk)
    return {"added": add_questions(found, chosen_questions(request, given.questions))}


@router.get(
    "/sets/{int:pk}/export",
    auth=Bearer(READ, Can.MANAGE_SETS),
    url_name="export",
    response={200: None, **FAULTS},
    summary=gettext_lazy("A set as a file in one of the formats"),
)
def export(request: HttpRequest, pk: Number, format: FormatName = "json"):
    found = get_object_or_404(sets_of(request.user), pk=pk)
    plan = plan_export(found, questions_for(found), format) if format in FORMATS else None
    if plan is None or not plan.written:
        raise Refused(422, "format", _("This set cannot be written in this format."))
    response = HttpResponse(write_export(plan, at=timezone.now()), content_type=plan.format.content_type)
    response["Content-Disposition"] = content_disposition_header(True, file_name(plan))
    return response


@router.get(
    "/open-sets",
    response={200: list[OpenSet], **FAULTS},
    auth=Bearer(STUDY, Can.STUDY),
    url_name="open_sets",
    summary=gettext_lazy("Sets that are open to everybody"),
)
@paginate(Pages)
def open_sets(request: HttpRequest):
    return SetRows(QuestionSet.objects.listed().filter(is_copy=False))
