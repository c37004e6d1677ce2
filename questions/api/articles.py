"""Articles and the facts in them. A new text is read and asked about in the background."""

from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from ninja import Router, Status
from ninja.pagination import paginate

from questions.accounts.permissions import Can
from questions.accounts.tokens import READ, WRITE
from questions.api.door import Bearer
from questions.api.shapes import (
    Arriving,
    ArticleIn,
    ArticleRow,
    ArticleWhole,
    Error,
    FactOut,
    Number,
    Pages,
)
from questions.articles.arrivals import Arrival, Way
from questions.articles.models import Article
from questions.bank.arriving import hand_over
from questions.bank.models import Fact
from questions.bank.reach import articles_of
from questions.bank.tasks import queue_bringing_in
from questions.common.errors import UserError

router = Router(tags=["articles"])
FAULTS = {400: Error, 401: Error, 403: Error, 404: Error, 422: Error, 429: Error}


@router.get(
    "/articles",
    response={200: list[ArticleRow], **FAULTS},
    auth=Bearer(READ, Can.AUTHOR),
    url_name="articles",
    summary=gettext_lazy("Your articles, newest first"),
)
@paginate(Pages)
def articles(request: HttpRequest):
    return counted(articles_of(request.user)).order_by("-pk")


def counted(found: QuerySet[Article]) -> QuerySet[Article]:
    return found.annotate(questions=Count("facts__questions"))


@router.post(
    "/articles",
    response={202: Arriving, **FAULTS},
    auth=Bearer(WRITE, Can.AUTHOR),
    url_name="articles",
    summary=gettext_lazy("Bring in a text or the page at an address; it is read in the background"),
)
def new_article(request: HttpRequest, given: ArticleIn):
    if bool(given.text.strip()) == bool(given.url.strip()):
        raise UserError(_("Send a text or an address, one of the two."))
    fields = given.dict(include={"title", "source", "language", "published_on", "limit", "text"})
    way = Way.ADDRESS if given.url.strip() else Way.PASTE
    arrival = hand_over(by=request.user, at=timezone.now(), way=way, name=given.url.strip(), **fields)
    queue_bringing_in(arrival)
    return Status(202, arriving_data(arrival))


def arriving_data(arrival: Arrival) -> dict:
    return {
        "id": arrival.pk,
        "stage": arrival.stage,
        "problem": arrival.problem,
        "article": arrival.article_id,
    }


@router.get(
    "/arriving/{int:pk}",
    response={200: Arriving, **FAULTS},
    auth=Bearer(READ, Can.AUTHOR),
    url_name="arriving",
    summary=gettext_lazy("How far a text on its way is"),
)
def arriving(request: HttpRequest, pk: Number):
    return arriving_data(get_object_or_404(Arrival, pk=pk, by=request.user))


@router.get(
    "/articles/{int:pk}",
    response={200: ArticleWhole, **FAULTS},
    auth=Bearer(READ, Can.AUTHOR),
    url_name="article",
    summary=gettext_lazy("One article with its text"),
)
def article(request: HttpRequest, pk: Number):
    return get_object_or_404(counted(articles_of(request.user)), pk=pk)


@router.get(
    "/articles/{int:pk}/facts",
    response={200: list[FactOut], **FAULTS},
    auth=Bearer(READ, Can.AUTHOR),
    url_name="facts",
    summary=gettext_lazy("The facts of an article with their evidence"),
)
@paginate(Pages)
def facts(request: HttpRequest, pk: Number):
    found = get_object_or_404(articles_of(request.user), pk=pk)
    return [fact_data(fact, found) for fact in found.facts.all()]


def fact_data(fact: Fact, found: Article) -> dict:
    names = ("kind", "statement", "value", "precision", "confidence", "status")
    told = {name: getattr(fact, name) for name in names}
    evidence = found.text[fact.evidence_start : fact.evidence_end]
    return told | {"id": fact.pk, "article": found.pk, "evidence": evidence}
