"""A learner's side: what an assignment asks, beginning it, handing it in, what may be seen of the result."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from questions.accounts.permissions import Can, requires
from questions.classroom.handwork import grade_by_hand, remarks_of
from questions.classroom.models import Assignment, Submission
from questions.classroom.reach import work_of
from questions.classroom.showing import points_by_attempt, result_shown
from questions.classroom.working import begin, hand_in, is_closed, shown_by, shown_of, standing_of


def own_work(request: HttpRequest, pk: int) -> Assignment:
    found = work_of(request.user).select_related("classroom", "question_set")
    return get_object_or_404(found, pk=pk)


@require_GET
@requires(Can.STUDY)
def work(request: HttpRequest, pk: int) -> HttpResponse:
    """An assignment's first page: dates, rules in words, attempts so far."""
    found, at = own_work(request, pk), timezone.now()
    standing = standing_of(found, request.user, at=at)
    closed = is_closed(found, standing.window, at=at)
    points = points_by_attempt(found, request.user)
    tries = [
        {
            "submission": one,
            "shown": shown_by(found, one.attempt, is_closed=closed, at=at),
            "points": points[one.attempt_id],
        }
        for one in standing.submissions
        if one.attempt != standing.open_attempt
    ]
    asked = found.draw or found.question_set.items.count()
    context = {
        "assignment": found,
        "standing": standing,
        "one": standing,
        "tries": tries,
        "asked": asked,
        "remarks": remarks_of(found, request.user),
        "grade_by_hand": grade_by_hand(found, request.user),
    }
    return render(request, "classroom/work.html", context)


@require_POST
@requires(Can.STUDY)
def begin_work(request: HttpRequest, pk: int) -> HttpResponse:
    submission = begin(own_work(request, pk), request.user, at=timezone.now())
    return redirect("quizzes:attempt", submission.attempt_id)


@require_POST
@requires(Can.STUDY)
def hand_in_work(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand in what is answered; the rest counts as not answered."""
    found = own_work(request, pk)
    standing = standing_of(found, request.user, at=timezone.now())
    if standing.open_attempt:
        submission = found.submissions.select_related("attempt").get(attempt=standing.open_attempt)
        hand_in(submission, at=timezone.now())
        messages.success(request, _("Handed in."))
    return redirect("classroom:work", pk)


@require_GET
@requires(Can.STUDY)
def work_result(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """The result of one attempt, as far as the assignment's rules show it now."""
    found, at = own_work(request, pk), timezone.now()
    submission = get_object_or_404(
        Submission.objects.select_related("attempt__question_set"),
        assignment=found,
        learner=request.user,
        number=number,
    )
    standing = standing_of(found, request.user, at=at)
    if submission.attempt == standing.open_attempt:
        raise Http404
    shown = shown_of(found, submission, window=standing.window, at=at)
    context = {"assignment": found, "submission": submission, "shown": shown}
    if shown.verdicts:
        context |= result_shown(found, submission)
    return render(request, "classroom/result.html", context)
