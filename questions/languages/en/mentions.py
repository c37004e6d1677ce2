"""Short mentions in English text ("the treaty") and the full name put in their place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from questions.languages.frames import Mention

_SHORT = re.compile(r"(?<!\w)(?P<the>[Tt]he) (?P<noun>[a-z]{3,})(?![\w-])")
_FOLLOWED = re.compile(r"\s+(?:of|for|that|which)\b|\s+[A-Z]")


def find_mentions(text: str, heads: Collection[str]) -> Iterator[Mention]:
    """ "The" and a noun of ``heads`` that nothing narrows down."""
    for found in _SHORT.finditer(text) if heads else ():
        if found["noun"] in heads and not _FOLLOWED.match(text[found.end() : found.end() + 8]):
            yield Mention(found.start(), found.end(), f"the {found['noun']}")


def spelled_out(mention: Mention, name: str, text: str) -> str:
    """The full name, with "the" where the article says it so."""
    bare = name.removeprefix("The ").removeprefix("the ")
    return f"the {bare}" if re.search(rf"(?<!\w)[Tt]he {re.escape(bare)}", text) else bare
