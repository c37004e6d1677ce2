"""The live view: who has begun, where they are. The page asks again by itself, more seldom when nothing moves."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from questions.accounts.permissions import Can, requires
from questions.classroom.views.assigning import own_assignment
from questions.classroom.watching import ClassProgress, progress_of
from questions.common.htmx import render_page
from questions.common.numbers import row_number

QUICKEST, SLOWEST = 3, 60  # seconds between two looks


@never_cache
@require_GET
@requires(Can.TEACH)
def live(request: HttpRequest, pk: int) -> HttpResponse:
    """The class at work. What has not changed since the last look is not sent again."""
    found = own_assignment(request, pk)
    progress = progress_of(found, at=timezone.now())
    mark = mark_of(progress)
    pause = pause_after(request, mark)
    context = {
        "assignment": found,
        "classroom": found.classroom,
        "progress": progress,
        "mark": mark,
        "pause": pause,
    }
    return render_page(request, "classroom/live.html", "classroom/_live.html", context)


def mark_of(progress: ClassProgress) -> str:
    """A short text that changes whenever somebody begins, answers or hands in."""
    done = sum(line.steps.done for line in progress.lines if line.steps)
    return f"{progress.begun}-{progress.finished}-{done}-{len(progress.lines)}"


def pause_after(request: HttpRequest, mark: str) -> int:
    """Seconds until the next look: three while something moves, twice as long each time when nothing does."""
    before = row_number(request.GET.get("pause", "")) or QUICKEST
    if request.GET.get("mark") != mark:
        return QUICKEST
    return min(SLOWEST, max(QUICKEST, before) * 2)
