"""The page on which a new article comes in: pasted, as a file, or from a web address."""

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from questions.accounts.permissions import Can, requires
from questions.articles.arrivals import Arrival, Way
from questions.articles.importing import known_article, read_text, refuse_unusable
from questions.articles.models import Article
from questions.articles.opening import publication_day
from questions.bank.arrival_forms import AddressForm, FileForm
from questions.bank.arriving import hand_over
from questions.bank.forms import NewArticleForm
from questions.bank.intake import keep_reading
from questions.bank.progress import Counts, articles_in_progress, counts_of
from questions.bank.tasks import queue_reading
from questions.common.errors import UserError
from questions.languages.reading import Article as Reading

PREVIEW = "preview"
AGAIN = "again"
SHOWN_IN_PROGRESS = 4
AT_ONCE = 20_000
FORMS: dict[str, type[forms.Form]] = {Way.PASTE: NewArticleForm, Way.FILE: FileForm, Way.ADDRESS: AddressForm}


@require_http_methods(["GET", "POST"])
@requires(Can.AUTHOR)
def new_article(request: HttpRequest) -> HttpResponse:
    """Bring an article in; ``preview`` counts what was pasted, without it the questions are written."""
    way = chosen_way(request)
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = FORMS[way](*sent)
    if request.method == "POST" and form.is_valid():
        if PREVIEW in request.POST:
            return answer(request, form, way, counts=counted(form))
        try:
            return TAKE[way](request, form)
        except UserError as error:
            form.add_error(MAIN_FIELD[way], str(error))
        except AlreadyHereError as known:
            return answer(request, form, way, known=known.article)
    return answer(request, form, way)


class AlreadyHereError(Exception):
    """The person brought this text in before."""

    def __init__(self, article: Article) -> None:
        super().__init__(article.pk)
        self.article = article


def chosen_way(request: HttpRequest) -> str:
    way = request.POST.get("way") or request.GET.get("way")
    return way if way in FORMS else Way.PASTE


def counted(form: NewArticleForm) -> Counts | None:
    """What was found in a pasted text; None (with the reason at the field) where it cannot be used."""
    try:
        reading = read_text(**form.given_for_reading())
    except UserError as error:
        form.add_error("text", str(error))
        return None
    return counts_of(reading, day=day_of(reading))


def day_of(reading: Reading):
    """The day given for an article, else the one that its own lines give."""
    return reading.published_on or publication_day(reading, latest=timezone.now().date())


def take_paste(request: HttpRequest, form: NewArticleForm) -> HttpResponse:
    """A text of a few pages is read at once, a longer one in the background."""
    if len(form.cleaned_data["text"]) > AT_ONCE:
        return take_long_paste(request, form)
    given = form.given_for_reading()
    reading = read_text(**given)
    reading = reading if reading.published_on else read_text(**given | {"published_on": day_of(reading)})
    known = known_article(reading, by=request.user)
    if known and AGAIN not in request.POST:
        raise AlreadyHereError(known)
    source, limit = form.cleaned_data["source"], form.cleaned_data["limit"]
    article = keep_reading(reading, by=request.user, at=timezone.now(), source=source, limit=limit)
    messages.success(request, _("The text is read. Accept the questions that you would ask yourself."))
    return redirect("bank:studio", article.pk)


def take_long_paste(request: HttpRequest, form: NewArticleForm) -> HttpResponse:
    given = form.given()
    refuse_unusable(given["text"])
    return wait_for(request, way=Way.PASTE, limit=form.cleaned_data["limit"], **pasted(given))


def pasted(given: dict) -> dict:
    """What was pasted, as an arrival keeps it."""
    return given | {"language": given["language"] or ""}


def take_file(request: HttpRequest, form: FileForm) -> HttpResponse:
    file, limit = form.cleaned_data["file"], form.cleaned_data["limit"]
    return wait_for(request, way=Way.FILE, name=file.name, data=file.read(), limit=limit)


def take_address(request: HttpRequest, form: AddressForm) -> HttpResponse:
    address, limit = form.cleaned_data["address"], form.cleaned_data["limit"]
    return wait_for(request, way=Way.ADDRESS, name=address, limit=limit)


def wait_for(request: HttpRequest, **given) -> HttpResponse:
    """Hand a text over and show how far it is."""
    with transaction.atomic():
        arrival: Arrival = hand_over(by=request.user, at=timezone.now(), **given)
        queue_reading(arrival)
    return redirect("bank:arrival", arrival.pk)


TAKE = {Way.PASTE: take_paste, Way.FILE: take_file, Way.ADDRESS: take_address}
MAIN_FIELD = {Way.PASTE: "text", Way.FILE: "file", Way.ADDRESS: "address"}


def answer(
    request: HttpRequest,
    form: forms.Form,
    way: str,
    *,
    counts: Counts | None = None,
    known: Article | None = None,
) -> HttpResponse:
    """The page with what was typed; for htmx, which only previews, the counts alone."""
    status = 422 if form.errors else 409 if known else 200
    if request.htmx and PREVIEW in request.POST:
        return render(request, "bank/_counts.html", {"counts": counts, "form": form}, status=status)
    context = {
        "form": form,
        "way": way,
        "ways": Way,
        "counts": counts,
        "known": known,
        "in_progress": articles_in_progress(request.user)[:SHOWN_IN_PROGRESS],
    }
    return render(request, "bank/new_article.html", context, status=status)
