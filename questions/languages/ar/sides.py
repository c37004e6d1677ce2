"""The sides of the world in a phrase, and the same phrase with other ones, for wrong answers."""

from __future__ import annotations

import re

from questions.languages.ar.verbs import bare
from questions.languages.gazetteer import gazetteer

_SIDES_OF = (
    (("شمال", "جنوب"), ("شرق", "غرب")),
    (("شمال", "جنوب"), ("شرقي", "غربي")),
    (("الشمالي", "الجنوبي"), ("الشرقي", "الغربي")),
    (("الشمال", "الجنوب"), ("الشرقي", "الغربي")),
    (("الشمالية", "الجنوبية"), ("الشرقية", "الغربية")),
)
_SINGLE_SIDES = (
    ("شمال", "جنوب", "شرق", "غرب"), ("شمالي", "جنوبي", "شرقي", "غربي"), ("الشمالي", "الجنوبي", "الشرقي", "الغربي"),
    ("الشمالية", "الجنوبية", "الشرقية", "الغربية"), ("الشمال", "الجنوب", "الشرق", "الغرب"),
)  # fmt: skip
_WATERS = (["المحيط"], ["البحر"])


def elsewhere(phrase: str) -> tuple[str, ...]:
    """The phrase with other sides of the world in it; nothing where it names none."""
    plain = bare(phrase)
    for first, second in _SIDES_OF:
        found = re.search(rf"(?<!\w)ب?({'|'.join(first)})\s+({'|'.join(second)})(?!\w)", plain)
        if found is not None:
            pairs = [(one, other) for one in first for other in second if (one, other) != found.groups()]
            return tuple(
                plain[: found.start(1)] + f"{one} {other}" + plain[found.end() :] for one, other in pairs
            )
    for group in _SINGLE_SIDES:
        found = re.search(rf"(?<!\w)({'|'.join(group)})(?!\w)", plain)
        if found is not None and not _is_of_name(plain, found):
            others = [side for side in group if side != found.group(1)]
            return tuple(plain[: found.start()] + side + plain[found.end() :] for side in others)[:3]
    return ()


def _is_of_name(phrase: str, side: re.Match[str]) -> bool:
    """Whether the side belongs to the name of a place, as South America's or the Middle East's does, or tells one of a water, whose parts have no bounds."""
    before, behind = phrase[: side.start()].split()[-1:], phrase[side.end() :].split()[:1]
    pairs = [f"{word} {side.group()}" for word in before]
    pairs += [f"{side.group()} {word}" for word in behind if side.group().startswith("ال")]
    return any(gazetteer("ar").named(pair) is not None for pair in pairs) or behind in _WATERS
