"""Template tags of the whole site: icons, evidence, numbers and months as they are shown, the page one is on."""

from datetime import datetime, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django import template
from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language_bidi, pgettext_lazy

from questions.articles.models import Block, BlockRole
from questions.bank.models import Fact

register = template.Library()

# These point along the line of writing, so they turn around from right to left.
DIRECTIONAL = {
    "arrow-right",
    "book-open-text",
    "chevron-left",
    "chevron-right",
    "list-checks",
    "send",
    "table-properties",
    "undo-2",
}

# A list shows every name that a month goes by; a date shows one.
MONTHS = (
    (pgettext_lazy("month list", "January"), pgettext_lazy("month in a date", "January")),
    (pgettext_lazy("month list", "February"), pgettext_lazy("month in a date", "February")),
    (pgettext_lazy("month list", "March"), pgettext_lazy("month in a date", "March")),
    (pgettext_lazy("month list", "April"), pgettext_lazy("month in a date", "April")),
    (pgettext_lazy("month list", "May"), pgettext_lazy("month in a date", "May")),
    (pgettext_lazy("month list", "June"), pgettext_lazy("month in a date", "June")),
    (pgettext_lazy("month list", "July"), pgettext_lazy("month in a date", "July")),
    (pgettext_lazy("month list", "August"), pgettext_lazy("month in a date", "August")),
    (pgettext_lazy("month list", "September"), pgettext_lazy("month in a date", "September")),
    (pgettext_lazy("month list", "October"), pgettext_lazy("month in a date", "October")),
    (pgettext_lazy("month list", "November"), pgettext_lazy("month in a date", "November")),
    (pgettext_lazy("month list", "December"), pgettext_lazy("month in a date", "December")),
)


@register.simple_tag
def icon(name: str) -> SafeString:
    """An icon of the sprite; decoration only, so the words beside it must say what it says."""
    return format_html(
        '<svg class="{}" aria-hidden="true"><use href="{}#i-{}"/></svg>',
        "icon icon-dir" if name in DIRECTIONAL else "icon",
        static("icons/sprite.svg"),
        name,
    )


@register.simple_tag
def picture(name: str) -> SafeString:
    """One of the pictures that small children sign in with; its word stands beside it."""
    return format_html(
        '<svg class="pic" viewBox="0 0 24 24" aria-hidden="true"><use href="{}#p-{}"/></svg>',
        static("icons/pictures.svg"),
        name,
    )


@register.filter
def wall(moment: datetime | None, zone: str) -> str:
    """A moment as the clock on the wall of a zone shows it: day, month, hour; "" for no moment."""
    return (
        date_format(moment.astimezone(ZoneInfo(zone)), "j F، H:i" if get_language_bidi() else "j F, H:i")
        if moment
        else ""
    )


@register.inclusion_tag("common/_evidence.html")
def evidence(fact: Fact, *, small: bool = False, cited: bool = False) -> dict:
    """The sentence that proves a fact, its evidence marked and the answer in it underlined.

    ``cited`` adds its paragraph's number (one query) and text. Needs ``fact__article`` and ``fact__sentence__block``.
    """
    start = min(fact.sentence.start, fact.evidence_start)
    end = max(fact.sentence.end, fact.evidence_end)
    shown = {"article": fact.article, "sentence": marked_text(fact, start, end), "small": small}
    if cited:
        block = fact.sentence.block
        shown["number"] = paragraph_number(block)
        if block.end - block.start > end - start:
            shown["paragraph"] = marked_text(fact, min(block.start, start), max(block.end, end))
    return shown


def marked_text(fact: Fact, start: int, end: int) -> dict[str, str]:
    """The article's text from ``start`` to ``end``, cut at the evidence and at the answer within it."""
    text = fact.article.text
    return {
        "before": text[start : fact.evidence_start],
        "marked": text[fact.evidence_start : fact.answer_start],
        "answer": text[fact.answer_start : fact.answer_end],
        "marked_after": text[fact.answer_end : fact.evidence_end],
        "after": text[fact.evidence_end : end],
    }


def paragraph_number(block: Block) -> int | None:
    """The paragraph's number among the article's body; None for a heading, caption or the like."""
    if block.role != BlockRole.BODY:
        return None
    body = Block.objects.filter(article_id=block.article_id, role=BlockRole.BODY)
    return body.filter(position__lte=block.position).count()


@register.simple_tag(takes_context=True)
def this_page(context: template.Context) -> str:
    """The address to come back to: this page, or the page whose form was sent here."""
    request: HttpRequest | None = context.get("request")
    if request is None:
        return "/"
    if request.method == "GET":
        return request.get_full_path()
    came_from = urlsplit(request.headers.get("Referer", ""))
    return came_from._replace(scheme="", netloc="").geturl() or "/"


@register.simple_tag
def months() -> list[tuple[str, str]]:
    """Number and names of the twelve months, for a list to choose from."""
    return [(str(number), listed) for number, (listed, _one) in enumerate(MONTHS, start=1)]


@register.filter
def month_name(number: str) -> str:
    """The month's one name; what is no month's number stays as it is."""
    return str(MONTHS[int(number) - 1][1]) if number.isdecimal() and 1 <= int(number) <= 12 else number


@register.filter
def points(value: float) -> str:
    """A score with at most one decimal, written with a point in every language: 8, 8.2."""
    return f"{round(value, 1):g}"


@register.filter
def clock(taken: timedelta) -> str:
    """How long something took, as minutes and seconds: 8:12; from an hour on with hours: 1:08:12."""
    minutes, seconds = divmod(round(taken.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


@register.filter
def fixed(value: float, places: int) -> str:
    """A number with so many decimals, written with a point in every language."""
    return f"{value:.{places}f}"


@register.filter
def percent(share: float) -> str:
    """A share of 0 to 1 as whole percent, e.g. 91%."""
    return f"{share:.0%}"


@register.filter
def share_width(share: float) -> int:
    """A share of 0 to 1 as whole hundredths, for the width of a bar."""
    return round(100 * min(1.0, max(0.0, share)))


@register.filter
def heat(count: int) -> str:
    """The class of a day on the heat map: none, or l1 to l4 from a few reviews to many."""
    steps = (1, 5, 10, 20)
    level = sum(count >= step for step in steps)
    return f"l{level}" if level else ""
