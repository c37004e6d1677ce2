"""How a match ended between two sides that a sentence of a report names, with whichever of them won."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from questions.languages.ar.months import names_by_month
from questions.languages.ar.naming import stems
from questions.languages.ar.scores import SCORE, tells_shoot_out
from questions.languages.ar.tokens import Token, pairs_of
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.lands import country_at, country_named, nation_at
from questions.languages.ar.told.table import listed, stem, told_table
from questions.languages.ar.told.teams import club_at
from questions.languages.ar.verbs import fold
from questions.languages.gazetteer import gazetteer

_BOTH, _MOST_GOALS, _OTHERS, _EARLY = 2, 9, 3, 3
_NEAR, _LEFT, _LEADS = 9, 4, 3
_FINAL = re.compile(r"(?<!نصف )(?<!ربع )(?<!قبل )(?<!ثمن )(?<!\w)(?:ال)?نهائي(?!\w)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def matches(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The score of the one match that the sentence tells, asked at the first word of its result."""
    if not page.when or not page.of_sport or not _is_result(tokens[at]) or any(map(_is_result, tokens[:at])):
        return
    day = page.article.published_on
    if day is None or day.day < _EARLY or _tells_score(page.title) or tells_shoot_out(page.article.text):
        return
    first, last = tokens[0].start, tokens[-1].end
    text = page.article.text[first:last]
    score = _score_in(text)
    sides = _sides(tokens)
    if score is None or sides is None or _is_of_another_time(tokens, text, page):
        return
    goals, start, end = score
    one, two = sides
    if not _is_beside_side(tokens, first + start, first + end):
        return
    if not any(_is_titled(side, page) for side in sides) or not _is_worth(
        fold(text), page, of_nations=one[1] == "nation"
    ):
        return
    drawn = "drawn_" if goals[0] == goals[1] else ""
    which = f"{drawn}{'match_of_nations' if one[1] == 'nation' else 'match'}"
    key, *others = (f"{most}-{least}" for most, least in (goals, *_others(goals)))
    yield Asking(
        "report_score", stem(which, one=one[0], two=two[0], when=page.when), key, first + start, first + end,
        " ".join(sorted((one[0], two[0]))), tuple(others),
    )  # fmt: skip


def _is_worth(said: str, page: Page, *, of_nations: bool) -> bool:
    """Whether it was a match that is remembered: of a great cup between nations, or the final of one between clubs."""
    told = f"{page.title} {said}"
    if any(word in told for word in listed("matches", "for_practice")):
        return False
    if of_nations:
        return any(word in told for word in listed("matches", "great"))
    final = _FINAL.search(told) is not None
    return final and any(word in told for word in listed("matches", "great_of_clubs"))


def _is_result(token: Token) -> bool:
    return any(plain in listed("matches", "results") for plain, _ in stems(token.folded))


def _tells_score(title: str) -> bool:
    return SCORE.search(title) is not None or any(word in title for word in listed("matches", "goals_told"))


def _score_in(text: str) -> tuple[tuple[int, int], int, int] | None:
    """The goals of both sides, the more first, and their place in the text; None where it tells no score or several."""
    figures = list(SCORE.finditer(text))
    said = list(_said().finditer(text))
    if len(figures) + len(said) != 1:
        return None
    if figures:
        found = figures[0]
        goals = [0 if side == "صفر" else int(side) for side in (found["one"], found["two"])]
    else:
        found = said[0]
        known = pairs_of(told_table("matches")["numbers"])
        most = int(known[fold(found["most"]).replace(" ", "_")])
        other = fold(found["least"] or "").removeprefix("ل").replace(" ", "_")
        goals = [most, most if found["same"] else int(known.get(other, "0"))]
    if max(goals) > _MOST_GOALS:
        return None
    return (max(goals), min(goals)), found.start(), found.end()


@cache
def _said() -> re.Pattern[str]:
    """A score in words: "by three goals to one", "by two clean goals"."""
    table = told_table("matches")
    many = "|".join(word.replace("_", r"\s+") for word in table["won_by"].split())
    few = "|".join(word.replace("_", r"\s+") for word in table["lost_with"].split())
    none = "|".join(word.replace("_", r"\s+") for word in table["without"].split())
    same = "|".join(table["same"].split())
    return re.compile(
        rf"(?<!\w)ب(?P<most>{many})\s+(?:(?P<same>{same})(?!\w)|(?:{none})(?!\w)|(?:مقابل\s+(?=\w)|(?=ل))(?P<least>ل?(?:{few}))(?!\w))"
    )


def _sides(tokens: Sequence[Token]) -> tuple[tuple[str, str], tuple[str, str]] | None:
    """The two clubs or the two countries that the sentence names, and of which kind they are; None where it names others."""
    found: dict[str, str] = {}
    at = 0
    while at < len(tokens):
        side, at = _side_at(tokens, at)
        if side is not None:
            found[side[0]] = side[1]
    if len(found) != _BOTH or len(set(found.values())) != 1:
        return None
    one, two = found.items()
    return one, two


def _side_at(tokens: Sequence[Token], at: int) -> tuple[tuple[str, str] | None, int]:
    """The club or the country at ``at``, with its kind, and where to read on."""
    before = tokens[at - 1].folded if at else ""
    club = club_at(tokens, at) or _glued_club(tokens, at)
    if club is not None:
        shared = club[0] in told_table("teams")["with_namesakes"].split()
        return (club[1], "club of many" if shared else "club"), club[2]
    home = pairs_of(told_table("matches")["home_sides"]).get(tokens[at].folded, "")
    if home and (before in listed("matches", "national") or not tokens[at].folded.startswith("ال")):
        return (None if before in listed("matches", "of_places") else (home, "nation")), at + 1
    country = country_at(tokens, at)
    if country is not None:
        loose = before in listed("matches", "of_places")
        return (None if loose else (_usual(country[0]), "nation")), country[1]
    nation = nation_at(tokens, at)
    of_parts = nation is not None and nation[0] in told_table("teams")["of_parts"].split()
    if nation is not None and not of_parts and before in listed("matches", "national"):
        return (_usual(nation[0]), "nation"), nation[1]
    return None, at + 1


def _usual(code: str) -> str:
    """The country as sides are called after it: by the shortest of its names where the usual one is long."""
    named = country_named(code)
    place = gazetteer("ar").named(named)
    return min((name for name in place.names), key=len) if place and len(named.split()) > _BOTH else named


def _glued_club(tokens: Sequence[Token], at: int) -> tuple[str, str, int] | None:
    """The club whose name has a conjunction or a preposition written onto it."""
    for plain, cut in stems(tokens[at].folded):
        if cut and not plain.startswith("ال"):
            token = tokens[at]
            bare = Token(token.text[cut:], plain, token.start + cut, token.end)
            known = club_at([bare, *tokens[at + 1 : at + 4]], 0)
            if known is not None:
                return known[0], known[1], at + known[2]
    return None


def _is_beside_side(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the other side is told right behind the score at ``start``..``end``, or right before it."""
    behind = next((at for at, token in enumerate(tokens) if token.start >= end), len(tokens))
    if behind < len(tokens) and tokens[behind].folded in listed("matches", "against"):
        return _other_side(tokens, behind) is not None
    before = sum(token.start < start for token in tokens)
    leading = listed("matches", "against") | listed("matches", "beats") | listed("matches", "called")
    leads = (at for at in range(before - 1, max(-1, before - _NEAR), -1) if tokens[at].folded in leading)
    found = _other_side(tokens, lead) if (lead := next(leads, None)) is not None else None
    return found is not None and before - found <= _LEFT


def _other_side(tokens: Sequence[Token], lead: int) -> int | None:
    """The place behind the side to which the word at ``lead`` leads; None where we know none by that name."""
    at = lead + 1
    while at < len(tokens) and tokens[at].folded in listed("matches", "called"):
        at += 1
    side, end = _side_at(tokens, at) if at < len(tokens) else (None, at)
    return end if side is not None else None


def _is_of_another_time(tokens: Sequence[Token], text: str, page: Page) -> bool:
    """Whether the sentence tells another time than the days before the report, or looks back."""
    day = page.article.published_on
    said = {form for token in tokens for form, _ in stems(token.folded)}
    lead = any(sentence.start == tokens[0].start for sentence in page.article.sentences[:_LEADS])
    back = listed("matches", "back") - (listed("matches", "of_leads") if lead else frozenset())
    if not lead and not said & listed("matches", "of_week"):
        return True
    if said & back or {*_YEAR.findall(text)} - {str(day.year)}:
        return True
    return any(said & names for number, names in names_by_month().items() if number != day.month)


def _is_titled(side: tuple[str, str], page: Page) -> bool:
    """Whether the headline names the side, by its name or its people."""
    if side[1] != "nation":
        return any(fold(word) in page.titled for word in side[0].split())
    place = gazetteer("ar").named(side[0])
    if place is None or not place.code:
        return fold(side[0]) in page.titled
    return page.tells(place.code)


def _others(goals: tuple[int, int]) -> list[tuple[int, int]]:
    """Other scores like this one, a draw beside draws."""
    table = told_table("matches")["drawn" if goals[0] == goals[1] else "won"]
    pool = [tuple(map(int, pair.split("-"))) for pair in table.split()]
    near = sorted(
        (pair for pair in pool if pair != goals),
        key=lambda pair: (abs(pair[0] - goals[0]) + abs(pair[1] - goals[1]), pair),
    )
    return near[:_OTHERS]
