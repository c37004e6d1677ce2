"""The plain values that kinds of answer work on: what was asked, and what an answer to it is worth."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Option:
    """One option as shown, or one accepted answer. ``position`` is what an answer is kept as, counted from 1.

    ``fraction`` is the share of the mark (-1 to 1) that its author gave it, None where the kind decides; ``match``
    what belongs to it where things are matched. ``token`` is what a form sends where the position would give
    something away.
    """

    position: int
    text: str
    is_key: bool
    reason: str = ""
    fraction: float | None = None
    match: str = ""
    token: str = ""

    @property
    def sent(self) -> str:
        """What a form sends for this option."""
        return self.token or str(self.position)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a kind needs of a question: the key, its normalised value and precision, and the options shown.

    ``options`` stand in the order in which they are shown, ``matches`` are what they are matched with, and
    ``accepted`` the answers that are typed and never shown. ``number``, ``unit`` and ``bound`` are those of a number,
    ``tolerance`` how far from it an answer may be; ``secret`` makes the tokens of one question unlike any other's.
    """

    key: str
    value: str
    precision: str
    options: tuple[Option, ...] = ()
    calendar: str = "gregorian"
    number: float | None = None
    unit: str = ""
    bound: str = "exact"
    tolerance: float | None = None
    accepted: tuple[Option, ...] = ()
    matches: tuple[Option, ...] = ()
    language: str = "ar"
    secret: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an answer with its own verdict, e.g. the month of a date. ``given`` is "" where left out.

    ``share`` is what it earned of its own part, 0 to 1.
    """

    name: str
    given: str
    key: str
    is_right: bool
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class Marked:
    """An answer's worth: ``mark`` between 0 and 1, with parts where they earn their own share.

    ``remark`` names what is to be said beside it (see the kind); ``spelling`` is the right spelling of an answer that
    is nearly right; ``reasons`` say why what was chosen is wrong.
    """

    mark: float
    parts: tuple[Part, ...] = ()
    remark: str = ""
    spelling: str = ""
    reasons: tuple[str, ...] = ()

    @property
    def right_parts(self) -> int:
        return sum(part.is_right for part in self.parts)
