"""Characters that nobody sees or that show other words than they hold, however a file's format spelled them.

A file's own characters are cleaned when it is decoded; entities and escapes bring them in once more.
"""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

from questions.bank.formats.interchange import Item, Reading, Refused, RefusedError
from questions.bank.formats.wholeness import check_item
from questions.bank.formats.words import tidy

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff\ue000-\uf8ff]")


def without_unseen(reading: Reading) -> Reading:
    """The reading with such characters gone; what is no question without them is refused."""
    items: list[Item] = []
    refused = list(reading.refused)
    for item in reading.items:
        if not any(_UNSEEN.search(text) for text in texts_in(item)):
            items.append(item)
            continue
        try:
            items.append(check_item(cleaned(item)))
        except RefusedError as error:
            refused.append(Refused(item.line, str(error)))
    return Reading(tuple(items), tuple(sorted(refused, key=lambda one: one.line)), reading.notices)


def texts_in(value: object) -> Iterator[str]:
    """Every text of an item, those of its parts included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_in(one)
    elif is_dataclass(value):
        for one in fields(value):
            yield from texts_in(getattr(value, one.name))


def cleaned(value: Any) -> Any:
    """The same value with each of its texts cleaned."""
    if isinstance(value, str):
        return tidy(_UNSEEN.sub("", value))
    if isinstance(value, tuple):
        return tuple(cleaned(one) for one in value)
    if is_dataclass(value):
        return replace(value, **{one.name: cleaned(getattr(value, one.name)) for one in fields(value)})
    return value
