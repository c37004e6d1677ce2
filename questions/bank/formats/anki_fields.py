"""What a question shows on the two sides of its Anki note: nothing on the front that gives the answer away."""

from django.utils.html import escape, format_html, format_html_join

from questions.bank.models import Choice, Question

SEVERAL, ORDERING, MATCHING = "choices", "ordering", "matching"


def options_of(question: Question) -> str:
    """What there is to choose from, as items of a list in the order that everybody sees; accepted answers are none."""
    asked = question.asked()
    items = format_html_join("", '<li dir="auto">{}</li>', ((option.text,) for option in asked.options))
    if not asked.matches:
        return items
    matches = format_html_join(" · ", "<bdi>{}</bdi>", ((match.text,) for match in asked.matches))
    return items + format_html('<li class="matches" dir="auto">{}</li>', matches)


def answer_of(question: Question) -> str:
    """The key, each of its parts as an item where it has several, and what is accepted besides."""
    rows = list(question.choices.all())
    if question.kind in {SEVERAL, ORDERING, MATCHING}:
        return format_html(
            "<ul>{}</ul>", format_html_join("", "{}", ((part_of(row),) for row in rows if row.is_key))
        )
    also = [
        option.text for option in question.asked().accepted if option.is_key and option.text != question.key
    ]
    if not also:
        return escape(question.key)
    items = format_html_join("", '<li dir="auto">{}</li>', ((text,) for text in also))
    return format_html('{}<ul class="also">{}</ul>', question.key, items)


def part_of(row: Choice) -> str:
    if row.match:
        return format_html('<li dir="auto"><bdi>{}</bdi> – <bdi>{}</bdi></li>', row.text, row.match)
    return format_html('<li dir="auto">{}</li>', row.text)
