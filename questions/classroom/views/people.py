"""The pupils of a class: add one, look at one, new secrets and their cards, groups, invitations."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from questions.accounts.models import SignsInBy
from questions.accounts.permissions import Can, requires
from questions.classroom.enrolling import add_pupil, save_group, take_out
from questions.classroom.forms.classes import GroupForm, InvitationForm, PupilForm
from questions.classroom.inviting import close_invitation, make_invitation, qr_uri
from questions.classroom.learner_work import standings_in
from questions.classroom.models import Classroom, Enrolment
from questions.classroom.pictures import PICTURES
from questions.classroom.pupil_secrets import Card, make_cards
from questions.classroom.reach import classes_of, enrolments_of
from questions.common.errors import UserError
from questions.common.numbers import row_numbers


def own_class(request: HttpRequest, pk: int) -> Classroom:
    return get_object_or_404(classes_of(request.user).select_related("school"), pk=pk)


@never_cache
@require_http_methods(["GET", "POST"])
@requires(Can.TEACH)
def new_pupil(request: HttpRequest, pk: int) -> HttpResponse:
    """Make one pupil's account; the answer is their card, which is shown this once."""
    classroom = own_class(request, pk)
    form = PupilForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            card = add_pupil(classroom, **form.cleaned_data, by=request.user, at=timezone.now())
        except UserError as error:
            form.add_error("name", str(error))
        else:
            return cards_page(request, classroom, [card])
    context = {"classroom": classroom, "form": form}
    return render(request, "classroom/new_pupil.html", context, status=422 if form.errors else 200)


@require_GET
@requires(Can.TEACH)
def pupil(request: HttpRequest, pk: int) -> HttpResponse:
    """One pupil of one class: how they sign in, their work here, what can be done for them."""
    enrolment = own_enrolment(request, pk)
    context = {
        "enrolment": enrolment,
        "classroom": enrolment.classroom,
        "standings": standings_in(enrolment, at=timezone.now()),
        "has_email": enrolment.learner.signs_in_by == SignsInBy.EMAIL,
    }
    return render(request, "classroom/pupil.html", context)


def own_enrolment(request: HttpRequest, pk: int) -> Enrolment:
    pupils = enrolments_of(request.user).current().select_related("learner", "classroom__school")
    return get_object_or_404(pupils, pk=pk)


@require_POST
@requires(Can.TEACH)
def remove_pupil(request: HttpRequest, pk: int) -> HttpResponse:
    enrolment = own_enrolment(request, pk)
    take_out(enrolment, by=request.user, at=timezone.now())
    messages.success(request, _("%(name)s is no longer in the class.") % {"name": enrolment.login_name})
    return redirect("classroom:class", enrolment.classroom_id)


@never_cache
@require_POST
@requires(Can.TEACH)
def cards(request: HttpRequest, pk: int) -> HttpResponse:
    """New secrets for the ticked pupils (or for all), on cards to print. They cannot be shown a second time."""
    classroom = own_class(request, pk)
    chosen = classroom.enrolments.current().select_related("learner")
    if "all" not in request.POST:
        ticked = row_numbers(request.POST.getlist("pupil"))
        if not ticked:
            messages.info(request, _("Tick the pupils who need a new card first."))
            return redirect("classroom:class", pk)
        chosen = chosen.filter(pk__in=ticked)
    made = make_cards(classroom, list(chosen), by=request.user, at=timezone.now())
    if not made:
        raise UserError(
            _("None of these pupils signs in with a card. Those who have an email reset their own password.")
        )
    return cards_page(request, classroom, made)


def cards_page(request: HttpRequest, classroom: Classroom, made: list[Card]) -> HttpResponse:
    """A sheet of cards. The QR picture leads to the class's door; it does not hold the secret."""
    door = request.build_absolute_uri(reverse("classroom:sign_in", args=[classroom.code]))
    shown = [
        {
            "name": card.enrolment.login_name,
            "password": card.password,
            "pictures": [(name, PICTURES[name]) for name in card.pictures],
        }
        for card in made
    ]
    typed = door.split("://", 1)[1]  # browsers add the rest, and a child types less
    context = {
        "classroom": classroom,
        "cards": shown,
        "door": typed,
        "qr": qr_uri(door),
        "is_shown_once": True,
    }
    return render(request, "classroom/cards.html", context)


@require_GET
@requires(Can.TEACH)
def groups(request: HttpRequest, pk: int) -> HttpResponse:
    classroom = own_class(request, pk)
    found = classroom.groups.prefetch_related("members")
    return render(request, "classroom/groups.html", {"classroom": classroom, "groups": found})


@require_http_methods(["GET", "POST"])
@requires(Can.TEACH)
def new_group(request: HttpRequest, pk: int) -> HttpResponse:
    return group_form(request, own_class(request, pk), None)


@require_http_methods(["GET", "POST"])
@requires(Can.TEACH)
def edit_group(request: HttpRequest, pk: int, group: int) -> HttpResponse:
    classroom = own_class(request, pk)
    return group_form(request, classroom, get_object_or_404(classroom.groups, pk=group))


def group_form(request: HttpRequest, classroom: Classroom, group) -> HttpResponse:
    form = GroupForm(request.POST if request.method == "POST" else None, classroom=classroom, group=group)
    if request.method == "POST" and "delete" in request.POST and group:
        group.delete()
        messages.success(request, _("The group is deleted. Its pupils stay in the class."))
        return redirect("classroom:groups", classroom.pk)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            save_group(classroom, data["name"], list(data["members"]), group=group)
        except UserError as error:
            form.add_error("name", str(error))
        else:
            messages.success(request, _("The group is saved."))
            return redirect("classroom:groups", classroom.pk)
    context = {"classroom": classroom, "form": form, "group": group}
    return render(request, "classroom/group.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(Can.TEACH)
def invitations(request: HttpRequest, pk: int) -> HttpResponse:
    """Codes that let people into the class, with link and picture, until they expire."""
    classroom = own_class(request, pk)
    at = timezone.now()
    form = InvitationForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        if classroom.archived_at:
            raise UserError(_("This class is archived. Take it out of the archive to let people in."))
        make_invitation(classroom, **form.cleaned_data, by=request.user, at=at)
        messages.success(request, _("The invitation is ready."))
        return redirect("classroom:invitations", pk)
    usable = classroom.invitations.usable(at)
    context = {
        "classroom": classroom,
        "form": form,
        "invitations": [invitation_context(request, invitation) for invitation in usable],
    }
    return render(request, "classroom/invitations.html", context, status=422 if form.errors else 200)


def invitation_context(request: HttpRequest, invitation) -> dict:
    link = request.build_absolute_uri(reverse("classroom:join", args=[invitation.code]))
    return {"invitation": invitation, "link": link, "qr": qr_uri(link)}


@require_POST
@requires(Can.TEACH)
def end_invitation(request: HttpRequest, pk: int, invitation: int) -> HttpResponse:
    classroom = own_class(request, pk)
    close_invitation(get_object_or_404(classroom.invitations, pk=invitation), at=timezone.now())
    messages.success(request, _("This invitation opens nothing any more."))
    return redirect("classroom:invitations", pk)
