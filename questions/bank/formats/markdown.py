"""Markdown that people read and the site reads back: a heading a question, lists for its answers.

    ## Which city is the capital?
    - [x] Tashkent
    - [ ] Samarkand  (because …)
    > Explanation

Options are task lists; accepted answers ``- = answer``; pairs ``- left → right``; things to order ``1. first``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from questions.bank.formats import interchange as i
from questions.bank.formats.choosing import choice_fields
from questions.bank.formats.gift_answers import read_span
from questions.bank.formats.interchange import (
    Answer,
    Item,
    Option,
    Pair,
    Reading,
    Refused,
    RefusedError,
    UnreadableError,
    share,
)
from questions.bank.formats.numerals import is_number, plain, read_number
from questions.bank.formats.wholeness import check_item
from questions.bank.formats.words import tidy

_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_OPTION = re.compile(r"[-*+]\s+\[([ xX✓])\]\s+(.*)")
_ANSWER = re.compile(r"[-*+]\s+=\s+(.*)")
_PAIR = re.compile(r"[-*+]\s+(.*?)\s+(?:→|->|←)\s+(.+)")
_STEP = re.compile(r"[\d٠-٩۰-۹]{1,3}[.)]\s+(.*)")
_QUOTED = re.compile(r"""["“«](.*)["”»]""")
_ESCAPE = re.compile(r"\\([\\\[\]*_#>`→=-])")


@dataclass(slots=True)
class Draft:
    """A question while its lines are read. ``level`` is that of its heading, 0 for words without one."""

    line: int
    stem: list[str]
    level: int = 0
    options: list[tuple[bool, str]] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    order: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    @property
    def lists(self) -> tuple[list, ...]:
        return self.options, self.answers, self.pairs, self.order

    @property
    def is_bare(self) -> bool:
        """Nothing but a heading, or words that nobody asks about."""
        return not any(self.lists) and (self.level < 2 or (len(self.stem) == 1 and not self.said))


def read_markdown(text: str) -> Reading:
    """Raises UnreadableError where nothing is asked."""
    items: list[Item] = []
    refused: list[Refused] = []
    drafts = list(drafts_of(text))
    if not drafts:
        raise UnreadableError(_("There is no question here: each begins with a heading, ## and its words."))
    for draft in drafts:
        try:
            items.append(item_of(draft))
        except RefusedError as error:
            refused.append(Refused(draft.line, str(error)))
    return Reading(tuple(items), tuple(refused))


def drafts_of(text: str) -> Iterator[Draft]:
    """The questions in their order. Headings above other headings, and words between questions, are none."""
    drafts: list[Draft] = []
    after_space = True
    for number, raw in enumerate(text.split("\n"), start=1):
        line = tidy(raw)
        heading = _HEADING.match(line)
        if heading:
            drafts.append(Draft(number, [shown(heading[2])], len(heading[1])))
        elif line and is_plain(line) and (not drafts or (after_space and is_over(drafts[-1], raw))):
            drafts.append(Draft(number, [shown(line)]))
        elif line and drafts:
            add_line(drafts[-1], line)
        after_space = not line
    for draft, following in zip(drafts, [*drafts[1:], None], strict=True):
        if not draft.is_bare or (draft.level > 1 and not (following and following.level > draft.level)):
            yield draft


def is_plain(line: str) -> bool:
    return not line.startswith(">") and not any(form.match(line) for form in (_OPTION, _ANSWER, _PAIR, _STEP))


def is_over(draft: Draft, line: str) -> bool:
    """Whether words after an empty line begin the next question; indented ones still belong to a list."""
    return not line.startswith((" ", "\t")) if any(draft.lists) else draft.level == 0


def shown(text: str) -> str:
    return tidy(_ESCAPE.sub(r"\1", text))


def add_line(draft: Draft, line: str) -> None:
    if found := _OPTION.match(line):
        draft.options.append((found[1] != " ", shown(found[2])))
    elif found := _ANSWER.match(line):
        draft.answers.append(shown(found[1]))
    elif found := _PAIR.match(line):
        draft.pairs.append(Pair(shown(found[1]), shown(found[2])))
    elif found := _STEP.match(line):
        draft.order.append(shown(found[1]))
    elif line.startswith(">"):
        draft.said.append(shown(line[1:]))
    elif not any(draft.lists):
        draft.stem.append(shown(line))
    else:
        continue_line(draft, shown(line))


def continue_line(draft: Draft, text: str) -> None:
    """A list's line that goes on below it."""
    if draft.options:
        is_right, words = draft.options[-1]
        draft.options[-1] = (is_right, f"{words} {text}")
    elif draft.answers:
        draft.answers[-1] += f" {text}"
    elif draft.pairs:
        draft.pairs[-1] = Pair(draft.pairs[-1].text, f"{draft.pairs[-1].match} {text}")
    else:
        draft.order[-1] += f" {text}"


def item_of(draft: Draft) -> Item:
    stem, said = "\n".join(draft.stem), "\n".join(part for part in draft.said if part)
    return check_item(Item(stem=stem, feedback=said, line=draft.line, **fields_of(draft)))


def fields_of(draft: Draft) -> dict:
    if draft.options:
        right = sum(is_right for is_right, _text in draft.options)
        whole = share(1 / right) if right > 1 else 1.0
        options = tuple(Option(text, whole if is_right else 0.0) for is_right, text in draft.options)
        return choice_fields(options, several=right > 1)
    if draft.answers:
        return answers_of(draft.answers)
    if draft.pairs:
        return {"kind": i.MATCHING, "pairs": tuple(draft.pairs)}
    if draft.order:
        return {"kind": i.ORDERING, "order": tuple(draft.order)}
    raise RefusedError(_("There are no answers here: this is a text, not a question."))


def answers_of(texts: list[str]) -> dict:
    """Numbers where all are numbers, perhaps with ± and a tolerance; words otherwise."""
    parted = [re.split(r"\s*(?:±|\+-|\+/-)\s*", text, maxsplit=1) for text in texts]
    if all(is_number(parts[0]) for parts in parted):
        return {"kind": i.NUMBER, "answers": tuple(number_of(parts) for parts in parted)}
    return {"kind": i.TYPED, "answers": tuple(Answer(unquoted(text)) for text in texts)}


def unquoted(text: str) -> str:
    """A number in quotation marks is meant as a word."""
    found = _QUOTED.fullmatch(text)
    return found[1] if found and is_number(found[1]) else text


def number_of(parts: list[str]) -> Answer:
    number, spread, unit = read_span(parts[0])
    if len(parts) > 1:
        found = read_number(parts[1])
        if found is None:
            raise RefusedError(_("“%(text)s” is not a number.") % {"text": parts[1][:60]})
        spread, unit = abs(found[0]), found[1] or unit
    return Answer(plain(number), tolerance=plain(spread), unit=unit)


def escape(text: str) -> str:
    """Text in which nothing begins a list or a heading."""
    return re.sub(r"([\\\[\]*_#>`→=])", r"\\\1", text)


def write_markdown(items: Sequence[Item]) -> str:
    return "\n".join("\n".join([*lines_of(item), ""]) for item in items)


def lines_of(item: Item) -> Iterator[str]:
    yield f"## {escape(item.stem)}"
    yield ""
    yield from (f"- [{'x' if o.fraction > 0 else ' '}] {escape(o.text)}" for o in item.options)
    yield from (f"- = {answer_text(answer, item.kind)}" for answer in item.answers)
    yield from (f"- {escape(pair.text)} → {escape(pair.match)}" for pair in item.pairs)
    yield from (f"{number}. {escape(text)}" for number, text in enumerate(item.order, start=1))
    if item.feedback:
        yield ""
        yield from (f"> {escape(line)}" for line in item.feedback.split("\n"))


def answer_text(answer: Answer, kind: str) -> str:
    if kind == i.TYPED:
        return f'"{escape(answer.text)}"' if is_number(answer.text) else escape(answer.text)
    spread = f" ± {answer.tolerance}" if answer.tolerance != "0" else ""
    return escape(answer.text) + spread + (f" {answer.unit}" if answer.unit else "")
