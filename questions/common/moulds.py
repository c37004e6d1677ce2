"""Pages cast from a mould: rendered once by their templates with marks where each answer differs, then only filled in.

Rendering is most of what a request costs. A mould is known by all that decides its words (``key``), and is made anew
after five minutes, so that nothing older is ever shown.
"""

import re
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass

KEPT_AT_MOST = 4000
KEPT_SECONDS = 300.0
MARK = re.compile("\x02([a-z_]+)\x03")


@dataclass(frozen=True, slots=True)
class Mould:
    """Text and names of what stands between, in turns; ``until`` when it is made anew."""

    parts: tuple[str, ...]
    until: float

    def fill(self, **values: str) -> str:
        """The page with the values at their marks; they are put in as they are, so they must be safe HTML."""
        filled = list(self.parts)
        for place in range(1, len(filled), 2):
            filled[place] = values[filled[place]]
        return "".join(filled)


MOULDS: OrderedDict[Hashable, Mould] = OrderedDict()


def mark(name: str) -> str:
    """What a template is given in place of a value that differs from one answer to the next."""
    return f"\x02{name}\x03"


def mould(key: Hashable, render: Callable[[], str]) -> Mould:
    """The mould of that key, rendered where there is none or it is old."""
    kept = MOULDS.get(key)
    if kept is None or kept.until < time.monotonic():
        kept = Mould(tuple(MARK.split(render())), time.monotonic() + KEPT_SECONDS)
        MOULDS[key] = kept
        if len(MOULDS) > KEPT_AT_MOST:
            MOULDS.popitem(last=False)
    return kept
