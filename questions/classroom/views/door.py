"""The door of a class: type a code, sign in as a pupil, or join by an invitation."""

from datetime import timedelta

from allauth.account.utils import perform_login
from allauth.core import ratelimit
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from questions.accounts.models import SignsInBy, User
from questions.accounts.permissions import open_to_all
from questions.classroom.forms.door import CodeForm, JoinForm, PupilSignInForm
from questions.classroom.inviting import accept, accept_without_account, invitation_of, read_code
from questions.classroom.models import Classroom, Invited
from questions.classroom.pictures import LENGTH, PICTURES, read_pictures
from questions.classroom.signing_in import TooManyTriesError, class_with, pupil_with
from questions.common.errors import UserError

BRIEF = timedelta(hours=4)  # how long a pupil stays signed in on a device that is not their own


@require_http_methods(["GET", "POST"])
@open_to_all
def enter(request: HttpRequest) -> HttpResponse:
    """Type the code of a class or of an invitation."""
    form = CodeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        if not ratelimit.consume(request, action="class_code"):
            return ratelimit.respond_429(request)
        code = read_code(form.cleaned_data["code"])
        if class_with(code):
            return redirect("classroom:sign_in", code)
        if invitation_of(code, at=timezone.now()):
            return redirect("classroom:join", code)
        form.add_error("code", _("No class has this code now. Look at it once more, or ask your teacher."))
    return render(request, "classroom/enter.html", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@open_to_all
def sign_in(request: HttpRequest, code: str) -> HttpResponse:
    """A pupil of the class signs in by name and secret. A tap on a picture comes back with one picture more."""
    classroom = class_with(code)
    if classroom is None:
        raise Http404
    if request.method == "GET":
        form = PupilSignInForm(initial={"name": request.GET.get("name", "")[:80]})
        return sign_in_page(request, classroom, form, ())
    pictures, tapped = tapped_pictures(request)
    form = PupilSignInForm(request.POST)
    if tapped and len(pictures) < LENGTH:
        return sign_in_page(request, classroom, PupilSignInForm(initial=request.POST.dict()), pictures)
    if form.is_valid():
        pupil = known_pupil(request, classroom, form, pictures)
        if pupil:
            return let_in(request, pupil)
    return sign_in_page(request, classroom, form, (), status=422)


def known_pupil(
    request: HttpRequest, classroom: Classroom, form: PupilSignInForm, pictures: tuple[str, ...]
) -> User | None:
    """The pupil who may come in; else None, and the form says what to do without saying which half was wrong."""
    name, password = form.cleaned_data["name"], form.cleaned_data["password"]
    secret = {"pictures": pictures} if len(pictures) == LENGTH else {"password": password}
    if not any(secret.values()):
        form.add_error("password", _("Write your password, or choose your four pictures."))
        return None
    try:
        pupil = pupil_with(request, classroom, name=name, **secret)
    except TooManyTriesError:
        form.add_error(None, _("Too many tries with this name. Wait five minutes, or ask your teacher."))
        return None
    if pupil is None:
        form.add_error(
            None, _("This does not match. Write your name as on your card, and try once more, slowly.")
        )
    return pupil


def tapped_pictures(request: HttpRequest) -> tuple[tuple[str, ...], bool]:
    """The pictures chosen so far with the one tapped now, and whether one was tapped."""
    chosen, tap = read_pictures(request.POST.get("pictures", "")), request.POST.get("tap", "")
    if tap == "again":
        return (), True
    return (*chosen, tap)[:LENGTH] if tap in PICTURES else chosen, tap in PICTURES


def let_in(request: HttpRequest, pupil: User) -> HttpResponse:
    """Sign the pupil in; briefly, unless they say that the device is their own."""
    keep = "keep" in request.POST
    response = perform_login(request, pupil, email_verification="none", redirect_url="/today/")
    if not keep:
        request.session.set_expiry(int(BRIEF.total_seconds()))
    return response


def sign_in_page(
    request: HttpRequest,
    classroom: Classroom,
    form: PupilSignInForm,
    pictures: tuple[str, ...],
    *,
    status: int = 200,
) -> HttpResponse:
    context = {
        "classroom": classroom,
        "form": form,
        "by_pictures": classroom.pupils_sign_in_by == SignsInBy.PICTURES,
        **picture_context(pictures),
    }
    return render(request, "classroom/sign_in.html", context, status=status)


def picture_context(pictures: tuple[str, ...]) -> dict:
    return {
        "all_pictures": PICTURES.items(),
        "pictures": [(name, PICTURES[name]) for name in pictures],
        "pictures_value": "-".join(pictures),
        "places": range(LENGTH),
    }


@require_http_methods(["GET", "POST"])
@open_to_all
def join(request: HttpRequest, code: str) -> HttpResponse:
    """Follow an invitation: with one's account, or as a child who has none and makes one here."""
    invitation = invitation_of(code, at=timezone.now())
    if invitation is None:
        return render(request, "classroom/expired.html", status=404)
    context = {"invitation": invitation, "classroom": invitation.classroom, "problem": ""}
    if request.user.is_authenticated:
        return join_with_account(request, context)
    if invitation.invites == Invited.CO_TEACHER:
        return render(request, "classroom/join.html", context)
    return join_as_child(request, context)


def join_with_account(request: HttpRequest, context: dict) -> HttpResponse:
    invitation = context["invitation"]
    if request.method == "POST":
        try:
            accept(invitation, request.user, at=timezone.now())
        except UserError as error:
            context["problem"] = str(error)
        else:
            messages.success(request, _("You are in: %(name)s.") % {"name": invitation.classroom.name})
            if invitation.invites == Invited.CO_TEACHER:
                return redirect("classroom:class", invitation.classroom_id)
            return redirect("home:today")
    return render(request, "classroom/join.html", context, status=422 if context["problem"] else 200)


def join_as_child(request: HttpRequest, context: dict) -> HttpResponse:
    invitation = context["invitation"]
    by_pictures = invitation.classroom.pupils_sign_in_by == SignsInBy.PICTURES
    pictures, tapped = tapped_pictures(request) if request.method == "POST" else ((), False)
    data = {**request.POST.dict(), "pictures": "-".join(pictures)} if request.method == "POST" else None
    form = JoinForm(data, by_pictures=by_pictures)
    context |= {"by_pictures": by_pictures, **picture_context(pictures)}
    if tapped:
        form = JoinForm(initial=data, by_pictures=by_pictures)
    elif request.method == "POST" and form.is_valid():
        try:
            enrolment = accept_without_account(
                invitation, form.cleaned_data["name"], secret=form.secret(), at=timezone.now()
            )
        except UserError as error:
            form.add_error("name", str(error))
        else:
            told = _("You are in. Next time enter with the class code %(code)s, your name and your secret.")
            messages.success(request, told % {"code": invitation.classroom.code})
            return let_in(request, enrolment.learner)
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "classroom/join.html", context | {"form": form}, status=status)
