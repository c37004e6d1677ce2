"""What a date is worth. Each part that the fact knows earns its own share; near misses earn half of theirs.

A day is near when the whole date is one day off, a year when it is one off. A date in the other calendar is converted:
a part counts with the parts above it, and a day may be two off, since the moon is seen where one stands. A range or
"about" counts where it is no wider than what is known; a range of five years at most that holds the year earns half of
the year's share. Of a decade or a century every date in it is right, and one as far beside it as a tenth of it near.
"""

from questions.bank.kinds.asked import Asked, Marked, Part
from questions.bank.kinds.date_values import (
    ORDER,
    PARTS,
    Said,
    days_of_fact,
    days_of_parts,
    days_of_value,
    ends_of_value,
    is_before_common_era,
    is_interval,
    parts_of_value,
    read_given,
    year_of_value,
)

NEAR_SHARE = 0.5
MOON_DAYS = 2
WIDEST_RANGE = 5 * 366
NEAR_TENTH = 10
YEAR = 366


def mark_date(given: str, asked: Asked) -> Marked:
    """The worth of a kept answer; nothing for one that says no date."""
    said = read_given(given, asked) if given else None
    if said is None:
        has_parts = asked.precision in PARTS and not is_interval(asked)
        return mark_parts(dict.fromkeys(ORDER, ""), asked) if has_parts else Marked(0.0)
    if is_interval(asked):
        return mark_interval(said, asked)
    if asked.precision not in PARTS:
        return mark_span(said, asked)
    if said.parts is None:
        return mark_range(said, asked)
    if said.calendar == asked.calendar:
        return mark_parts(said.parts, asked, days=said.days)
    return mark_converted(said, asked)


def mark_parts(answer: dict[str, str], asked: Asked, days: tuple[int, int] | None = None) -> Marked:
    """Part by part, in the fact's own calendar."""
    key, fact = parts_of_value(asked.value), days_of_fact(asked)
    if is_before_common_era(asked.value):
        answer = answer | {"year": answer["year"].removeprefix("-")}
    one_off = days is not None and days[0] == days[1] and abs(days[0] - fact[0]) == 1 and fact[0] == fact[1]
    parts = []
    for name in PARTS[asked.precision]:
        is_right = answer[name] == key[name] or (name == "year" and is_about(answer[name], key[name], asked))
        share = 1.0 if is_right else near_share(name, answer, key, one_off=one_off)
        parts.append(Part(name, answer[name], key[name], is_right, share))
    return Marked(sum(part.share for part in parts) / len(parts), tuple(parts), remark_of(parts))


def near_share(name: str, answer: dict[str, str], key: dict[str, str], *, one_off: bool) -> float:
    """What a part that is not right earns."""
    if one_off:
        return NEAR_SHARE if name == "day" else 1.0
    if name == "year" and answer[name].isdecimal() and abs(int(answer[name]) - int(key[name])) == 1:
        return NEAR_SHARE
    return 0.0


def is_about(year: str, key: str, asked: Asked) -> bool:
    """Whether a year is as near as the fact itself is known."""
    return bool(asked.tolerance) and year.isdecimal() and abs(int(year) - int(key)) <= asked.tolerance


def remark_of(parts: list[Part]) -> str:
    return "near" if any(0 < part.share < 1 for part in parts) else ""


def mark_converted(said: Said, asked: Asked) -> Marked:
    """A date of the other calendar, held against the days that the fact covers."""
    fact, key = days_of_fact(asked), parts_of_value(asked.value)
    parts = []
    for name in PARTS[asked.precision]:
        share = converted_share(name, said, fact)
        parts.append(Part(name, said.parts[name], key[name], share == 1, share))
    return Marked(sum(part.share for part in parts) / len(parts), tuple(parts), "converted")


def converted_share(name: str, said: Said, fact: tuple[int, int]) -> float:
    """Whether the date, known down to this part, can be the fact's."""
    known = ORDER[: ORDER.index(name) + 1]
    if not all(said.parts[part] for part in known):
        return 0.0
    parts = {part: said.parts[part].removeprefix("-") if part in known else "" for part in ORDER}
    before = said.parts["year"].startswith("-")
    days = days_of_parts(parts, calendar=said.calendar, before_common_era=before)
    slack = 0 if name == "year" else MOON_DAYS
    if meets(days, fact, slack=slack):
        return 1.0
    return (
        NEAR_SHARE
        if meets(days, fact, slack=YEAR if name == "year" else slack + 1) and name != "month"
        else 0.0
    )


def meets(days: tuple[int, int] | None, fact: tuple[int, int], *, slack: int = 0) -> bool:
    return days is not None and days[0] - slack <= fact[1] and days[1] + slack >= fact[0]


def holds(outer: tuple[int, int], inner: tuple[int, int], *, slack: int = 0) -> bool:
    return outer[0] - slack <= inner[0] and inner[1] <= outer[1] + slack


def mark_range(said: Said, asked: Asked) -> Marked:
    """A range, decade or century given for a date that is known more exactly."""
    fact = days_of_fact(asked)
    names = PARTS[asked.precision]
    if holds(fact, said.days):
        return Marked(1.0)
    year = days_of_value(year_of_value(asked.value), asked)
    if holds(year, said.days) and holds(said.days, fact):
        return Marked(1 / len(names), remark="range")
    is_narrow = said.days[1] - said.days[0] < WIDEST_RANGE
    return Marked(NEAR_SHARE / len(names) if is_narrow and holds(said.days, fact) else 0.0, remark="range")


def mark_span(said: Said, asked: Asked) -> Marked:
    """A decade or a century: any date in it is right, and one close beside it near."""
    fact = days_of_fact(asked)
    if said.days is None:
        return Marked(0.0)
    if holds(fact, said.days):
        return Marked(1.0)
    length = fact[1] - fact[0]
    is_near = holds(fact, said.days, slack=length // NEAR_TENTH)
    is_beside = meets(said.days, fact) and said.days[1] - said.days[0] <= length
    return Marked(NEAR_SHARE if is_near or is_beside else 0.0, remark="near" if is_near or is_beside else "")


def mark_interval(said: Said, asked: Asked) -> Marked:
    """Both ends of an interval, half each; one end a year off earns half of its half, a date inside it half."""
    fact = days_of_fact(asked)
    if said.days is None:
        return Marked(0.0)
    if said.parts is not None:
        return Marked(NEAR_SHARE if holds(fact, said.days) else 0.0, remark="range")
    firsts = [int(parts_of_value(value)["year"]) for value in ends_of_value(asked)]
    ends = [days_of_value(year_of_value(value), asked) for value in ends_of_value(asked)]
    parts = []
    for name, year, end, day in zip(("from", "to"), firsts, (ends[0], ends[-1]), said.days, strict=True):
        share = (
            1.0 if end[0] <= day <= end[1] else NEAR_SHARE if end[0] - YEAR <= day <= end[1] + YEAR else 0.0
        )
        parts.append(Part(name, "", str(year), share == 1, share))
    return Marked(sum(part.share for part in parts) / 2, tuple(parts), remark_of(parts))
