"""Questions as Moodle XML."""

from collections.abc import Callable, Iterator, Sequence
from xml.sax.saxutils import escape

from questions.bank.formats import interchange as i
from questions.bank.formats.choosing import is_plain_truth
from questions.bank.formats.interchange import Answer, Item, Option, percent
from questions.bank.formats.markup import to_html

TYPES = {
    i.CHOICE: "multichoice",
    i.SEVERAL: "multichoice",
    i.TRUE_FALSE: "truefalse",
    i.TYPED: "shortanswer",
    i.NUMBER: "numerical",
    i.MATCHING: "matching",
    i.ORDERING: "ordering",
}


def write_moodle_xml(items: Sequence[Item]) -> str:
    """A Moodle XML file of questions whose kinds Moodle has."""
    lines, category = ['<?xml version="1.0" encoding="UTF-8"?>', "<quiz>"], ""
    for item in items:
        if item.category != category:
            category = item.category
            path = "/".join(part for part in ("$course$", "top", category) if part)
            lines.append(f'<question type="category"><category>{plain(path)}</category></question>')
        lines += write_item(item)
    return "\n".join([*lines, "</quiz>", ""])


def plain(text: str) -> str:
    return f"<text>{escape(text)}</text>"


def rich(tag: str, text: str, attributes: str = "") -> str:
    """An element whose text Moodle reads as HTML."""
    return f'<{tag} {attributes}format="html">{plain(to_html(text))}</{tag}>'


def write_item(item: Item) -> Iterator[str]:
    kind = "multichoice" if item.kind == i.TRUE_FALSE and not is_plain_truth(item) else TYPES[item.kind]
    yield f'<question type="{kind}">'
    yield f"<name>{plain(item.title)}</name>"
    yield rich("questiontext", item.stem)
    yield rich("generalfeedback", item.feedback)
    yield "<defaultgrade>1</defaultgrade>"
    yield from (WRITERS["truth"] if kind == "truefalse" else WRITERS[item.kind])(item)
    if item.tags:
        yield "<tags>" + "".join(f"<tag>{plain(tag)}</tag>" for tag in item.tags) + "</tags>"
    yield "</question>"


def feedback(text: str) -> str:
    return rich("feedback", text)


def write_truth(item: Item) -> Iterator[str]:
    for word, option in zip(("true", "false"), item.options, strict=True):
        yield f'<answer fraction="{percent(option.fraction)}">{plain(word)}{feedback(option.feedback)}</answer>'


def write_choice(item: Item) -> Iterator[str]:
    yield f"<single>{'false' if item.kind == i.SEVERAL else 'true'}</single>"
    yield "<shuffleanswers>true</shuffleanswers><answernumbering>abc</answernumbering>"
    yield from map(write_option, item.options)


def write_option(option: Option) -> str:
    inside = plain(to_html(option.text)) + feedback(option.feedback)
    return f'<answer fraction="{percent(option.fraction)}" format="html">{inside}</answer>'


def write_typed(item: Item) -> Iterator[str]:
    yield "<usecase>0</usecase>"
    for answer in item.answers:
        yield (
            f'<answer fraction="{percent(answer.fraction)}" format="plain_text">{plain(starred(answer.text))}'
            f"{feedback(answer.feedback)}</answer>"
        )


def starred(text: str) -> str:
    """A star alone would stand for any words."""
    return text.replace("*", "\\*")


def write_number(item: Item) -> Iterator[str]:
    yield from map(write_value, item.answers)
    unit = item.answers[0].unit
    if unit:
        yield f"<units><unit><multiplier>1</multiplier><unit_name>{escape(unit)}</unit_name></unit></units>"
        yield "<unitgradingtype>0</unitgradingtype><showunits>3</showunits><unitsleft>0</unitsleft>"


def write_value(answer: Answer) -> str:
    return (
        f'<answer fraction="{percent(answer.fraction)}" format="plain_text">{plain(answer.text)}'
        f"{feedback(answer.feedback)}<tolerance>{answer.tolerance}</tolerance></answer>"
    )


def write_matching(item: Item) -> Iterator[str]:
    yield "<shuffleanswers>true</shuffleanswers>"
    for pair in item.pairs:
        yield rich("subquestion", pair.text).replace(
            "</subquestion>", f"<answer>{plain(pair.match)}</answer></subquestion>"
        )


def write_ordering(item: Item) -> Iterator[str]:
    yield "<layouttype>VERTICAL</layouttype><selecttype>ALL</selecttype><gradingtype>ABSOLUTE_POSITION</gradingtype>"
    for place, text in enumerate(item.order, start=1):
        yield f'<answer fraction="{place}" format="html">{plain(to_html(text))}</answer>'


WRITERS: dict[str, Callable[[Item], Iterator[str]]] = {
    "truth": write_truth,
    i.CHOICE: write_choice,
    i.SEVERAL: write_choice,
    i.TRUE_FALSE: write_choice,
    i.TYPED: write_typed,
    i.NUMBER: write_number,
    i.MATCHING: write_matching,
    i.ORDERING: write_ordering,
}
