"""Template tags of the whole site: icons, evidence, the page one is on."""

from urllib.parse import urlsplit

from django import template
from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

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


@register.simple_tag
def icon(name: str) -> SafeString:
    """An icon of the sprite; decoration only, so the words beside it must say what it says."""
    return format_html(
        '<svg class="{}" aria-hidden="true"><use href="{}#i-{}"/></svg>',
        "icon icon-dir" if name in DIRECTIONAL else "icon",
        static("icons/sprite.svg"),
        name,
    )


@register.inclusion_tag("common/_evidence.html")
def evidence(fact: Fact, *, small: bool = False, cited: bool = False) -> dict:
    """The sentence that proves a fact, its evidence marked and the answer in it underlined.

    ``cited`` adds the line that says which article it comes from. Needs ``fact__article`` and ``fact__sentence``.
    """
    text = fact.article.text
    start = min(fact.sentence.start, fact.evidence_start)
    end = max(fact.sentence.end, fact.evidence_end)
    return {
        "article": fact.article,
        "before": text[start : fact.evidence_start],
        "marked": text[fact.evidence_start : fact.answer_start],
        "answer": text[fact.answer_start : fact.answer_end],
        "marked_after": text[fact.answer_end : fact.evidence_end],
        "after": text[fact.evidence_end : end],
        "small": small,
        "cited": cited,
    }


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
