"""Questions as GIFT, with every sign of the format escaped."""

from collections.abc import Sequence

from questions.bank.formats import interchange as i
from questions.bank.formats.choosing import is_plain_truth
from questions.bank.formats.gift_blocks import ESCAPED
from questions.bank.formats.interchange import Answer, Item, Option, percent
from questions.bank.formats.markup import is_markup

_ESCAPES = str.maketrans({letter: f"\\{letter}" for letter in ESCAPED} | {"\n": "\\n"})


def write_gift(items: Sequence[Item]) -> str:
    """A GIFT text of questions whose kinds GIFT has."""
    pieces, category = [], ""
    for item in items:
        if item.category != category:
            category = item.category
            path = "/".join(part for part in ("$course$", "top", category) if part)
            pieces.append(f"$CATEGORY: {escape(path)}")
        pieces.append(write_item(item))
    return "\n\n".join(pieces) + "\n"


def escape(text: str) -> str:
    return text.translate(_ESCAPES)


def write_item(item: Item) -> str:
    tags = "".join(f"// [tag:{tag}]\n" for tag in item.tags)
    title = f"::{escape(item.title)}::" if item.title else ""
    form = "[plain]" if needs_plain(item) else ""
    general = f"\n\t####{escape(item.feedback)}" if item.feedback else ""
    return f"{tags}{title}{form}{escape(item.stem)} {{{answers_of(item)}{general}\n}}"


def needs_plain(item: Item) -> bool:
    """Whether somebody who reads the words would take some of them for markup or for a command."""
    texts = [item.stem, item.feedback, *(o.text for o in item.options), *(o.feedback for o in item.options)]
    texts += [text for a in item.answers for text in (a.text, a.feedback)]
    texts += [text for pair in item.pairs for text in (pair.text, pair.match)]
    return item.stem.startswith(("//", "$", "[")) or any(map(is_markup, texts))


def answers_of(item: Item) -> str:
    if item.kind == i.NUMBER:
        return "#" + "".join(map(write_number, item.answers))
    if item.kind == i.MATCHING:
        return "".join(f"\n\t={escape(pair.text)} -> {escape(pair.match)}" for pair in item.pairs)
    if item.kind == i.TYPED:
        return "".join(map(write_typed, item.answers))
    if item.kind == i.TRUE_FALSE and is_plain_truth(item):
        return write_truth(item)
    several = item.kind == i.SEVERAL
    return "".join(write_option(option, several=several) for option in item.options)


def write_truth(item: Item) -> str:
    right, wrong = sorted(item.options, key=lambda option: -option.fraction)
    feedback = (
        f"#{escape(wrong.feedback)}#{escape(right.feedback)}" if wrong.feedback or right.feedback else ""
    )
    return ("TRUE" if item.options[0].fraction == 1 else "FALSE") + feedback


def write_option(option: Option, *, several: bool) -> str:
    if several:
        return written("~", f"%{percent(option.fraction)}%", option)
    sign = "=" if option.fraction == 1 else "~"
    plain = option.fraction in (0, 1) and not option.text.startswith(("%", "٪"))
    return written(sign, "" if plain else f"%{percent(option.fraction)}%", option)


def write_typed(answer: Answer) -> str:
    plain = answer.fraction == 1 and not answer.text.startswith(("%", "٪")) and "->" not in answer.text
    return written("=", "" if plain else f"%{percent(answer.fraction)}%", answer)


def write_number(answer: Answer) -> str:
    weight = "" if answer.fraction == 1 else f"%{percent(answer.fraction)}%"
    feedback = f"#{escape(answer.feedback)}" if answer.feedback else ""
    return f"\n\t={weight}{answer.text}:{answer.tolerance}{feedback}"


def written(sign: str, weight: str, answer: Option | Answer) -> str:
    feedback = f"#{escape(answer.feedback)}" if answer.feedback else ""
    return f"\n\t{sign}{weight}{escape(answer.text)}{feedback}"
