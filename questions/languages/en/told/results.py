"""Who beat whom by what score in which competition, as a report of sport tells it in one sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from questions.languages.en.told.askings import TOLD_HERE, Asking
from questions.languages.en.told.leagues import beside_team, league_of
from questions.languages.en.told.players import is_side, player
from questions.languages.en.told.scores import other_scores

_SET = r"\d{1,3}-\d{1,3}(?:\s?\(\d{1,2}[-/]\d{1,2}\))?"
_SCORE = rf"{_SET}(?:,?\s?{_SET}){{0,4}}"
_BEAT = "beat|defeated|thrashed|overcame|edged past|edged out|knocked out|brushed aside|crushed|hammered|outclassed|trounced|stunned|has beaten|have beaten"
_WIN = "win|victory|triumph"
_LOST = "lost|fell|slumped|crashed|went down|slipped"
_TURN = re.compile(
    rf"(?<![\w-])(?:(?P<beat>{_BEAT})\s|(?:(?P<one>an?|the)\s(?:[\w'’-]+\s){{0,3}}?)?(?:(?P<first>{_SCORE})\s)?(?:[a-z-]+\s)?(?P<win>{_WIN})\s(?:over|against)\s"
    rf"|(?P<lost>{_LOST})\s(?:(?P<second>{_SCORE})\s)?to\s)"
)
_NAME = re.compile(r"[A-Z][\w'’-]*(?:\s(?:(?:de|van|von|der|del|da)\s)?[A-Z][\w'’-]*){0,4}")
# What may stand before the name of a player or a team: "second seed", "Slovakia's", "the Argentine".
_EPITHET = re.compile(
    r"(?:(?:[a-z]+(?:-[a-z]+)?|\d+(?:st|nd|rd|th)|[A-Z][\w-]+(?:['’]s)?|\d{1,2}-year-old)\s){0,5}$"
)
_OUT = re.compile(
    r"\b(?:and|or|but|by|with|from|to|for|that|who|of|in|at|side|team|fans?|manager|boss|coach)\b"
)
_STRAIGHT = re.compile(
    r"^(?:\sfrom\s[A-Z]\w+)?(?:,\s[^,]{2,80},)?,?\s(?:who\s)?(?:(?:has|have|had|then|also|easily|narrowly|comfortably|duly)\s){0,2}$"
    r"|^(?:,\s[^,]{2,80},)?\s(?:rallied|recovered|survived|came|fought|battled|bounced|hit|saved|held|needed)\b[^,.;]{0,60}\sto\s$"
)
# Between the winner and "a win over": one deed of the winner, and nobody else's.
_DEED = re.compile(
    r"^(?:,\s[^,]{2,80},)?\s(?:(?!(?:as|when|while|that|said|says|before|despite|if|lost|saw|watched|hopes?|will|would|could|should|against|from|since|until|during|and|but"
    r"|wants?|needs?|missed|believes?|face|faces|play|plays)\s)[\w'’-]+\s){1,14}$"
)
_OWNED = re.compile(r"^['’]s?\s$")
_OPEN = re.compile(
    r"\b(?:if|should|whether|until|unless|could|would|will|must|may|might|can|never|not|who had|once)\b|\bn[o']t\b",
    re.IGNORECASE,
)
_PASSED = re.compile(
    r"\b(?:last (?:year|season|month|summer|winter|week|time|autumn|spring|met)|previous|earlier|previously|ago|twice|three times|in (?:January|February|March|April|May|June|July|August|September|October|November|December))\b",
    re.IGNORECASE,
)
_ROUND = r"(?:first|second|third|fourth|fifth|opening|last|semi|quarter|group|qualifying|play-off|men['’]s|women['’]s|singles|doubles|final|finals|semi-finals?|quarter-finals?|round|match|stage|leg|last-16|\d{1,2})"
_OF_SPORT = "Open|Cup|Masters|Championships?|League|Trophy|Classic|International|Indoors|Nations|Wimbledon|Olympics|Games|Series|Premiership|Championships"
_CONTEST = rf"(?:[A-Z0-9][\w'’&-]*\s(?:of\s)?){{0,4}}(?:{_OF_SPORT})"
_EVENT = re.compile(
    rf"^(?:,\s[^,]{{2,40}},)?\s(?P<event>(?:in|at)\s(?:the\s)?(?:{_ROUND}\s){{0,4}}(?:of\s|at\s)?(?:the\s)?(?P<named>{_CONTEST})(?:\s(?:final|semi-final|quarter-final|tournament|qualifier|replay))?"
    rf"(?:\sin\s[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)?)(?=[,.]|\s(?:on|to|and|with|as|last|but|after|for|earlier|before)\b|$)"
)
_AT_HEAD = re.compile(rf"\b(?:of|at|in)\s(?:the\s)?(?P<named>(?:{_CONTEST}))(?![\w'’]|\s[A-Z])")
_CONTESTS = re.compile(rf"\b(?:[A-Z][\w'’-]+\s){{1,3}}(?:{_OF_SPORT})\b|\bWimbledon\b")
_LEAD_IN = 300  # letters in which a report says what it is about
_LEAD = {"Open": "at", "Masters": "at", "Classic": "at", "International": "at", "Indoors": "at", "Wimbledon": "at", "Olympics": "at", "Games": "at", "Championships": "at"}  # fmt: skip
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_OWNER = re.compile(r"['’]s?$")
_HOLDS = frozenset(
    {"against", "over", "by", "with", "to", "from", "for", "of", "and", "in", "at", "former", "ex"}
)
# "Li Na and ...", "Liverpool's side", "the Chelsea striker": the name is only part of whom it was.
_GOES_ON = re.compile(r"['’]|\sand\s[A-Z]|\s(?:side|team|striker|fans|youth|reserves|Under)\b|-|\s[A-Z]")
_REACH, _WANTED = 120, 3
_WITH_THE = ("States", "Netherlands", "Republic", "Philippines", "USA", "UAE")


@dataclass(frozen=True, slots=True)
class _Match:
    winner: str
    loser: str
    score: str
    event: str


def results(sentence: str, persons: Mapping[str, str], text: str) -> Iterator[Asking]:
    """ "X beat Y 6-4 6-2 in the final of the Halden Open": whom, by what score?"""
    for turn in _TURN.finditer(sentence):
        match = _match(sentence, turn, lambda said: player(said, persons, text), text)
        if match is not None:
            yield from _asking(match, text)


def _match(sentence: str, turn: re.Match[str], known: Callable[[str], str], text: str) -> _Match | None:
    before, after = sentence[: turn.start()], sentence[turn.end() :]
    first, second = _last_name(before, known), _next_name(after, known)
    if first is None or second is None or _OPEN.search(before) or _PASSED.search(sentence):
        return None
    (one, gap), (other, behind) = first, second
    if not _leads(turn, gap) or is_side(one) != is_side(other) or one == other:
        return None
    score, behind = _score(turn, behind)
    told = _event(behind, gap) or _contest_of(text, of_players=not is_side(one))
    if _YEAR.search(sentence) and not _YEAR.search(told) or not score and not _YEAR.search(told):
        return None
    winner, loser = (other, one) if turn["lost"] else (one, other)
    return _Match(winner, loser, score, f" {told}" if told else "")


def _leads(turn: re.Match[str], gap: str) -> bool:
    """Whether the words between the first name and the turn leave the deed with that name."""
    if not turn["win"]:
        return _STRAIGHT.match(gap) is not None
    return (_DEED if turn["one"] else _OWNED).match(gap) is not None


def _event(behind: str, gap: str) -> str:
    """In which contest it was, as the words behind the names tell it or those between them."""
    event = _EVENT.match(behind)
    if event is not None:
        return event["event"]
    found = _AT_HEAD.search(gap)
    if found is None:
        return ""
    lead = _LEAD.get(found["named"].split()[-1], "in")
    return f"{lead} {'' if found['named'] == 'Wimbledon' else 'the '}{found['named']}"


def _contest_of(text: str, *, of_players: bool) -> str:
    """The contest that a report is about: the only one that it names, or of two players, who play in one at a time, the only one at its head."""
    named, first = _contests(text), _contests(text[:_LEAD_IN])
    contest = next(iter(first), "")
    if len(first) != 1 or len(named) > 1 and not of_players:
        return ""
    return f"{_LEAD.get(contest.split()[-1], 'in')} {'' if contest == 'Wimbledon' else 'the '}{contest}"


def _contests(text: str) -> set[str]:
    return {re.sub(r"^(?:The|A|In|At)\s", "", found.group()) for found in _CONTESTS.finditer(text)}


def _score(turn: re.Match[str], behind: str) -> tuple[str, str]:
    """The score, told before the name of the loser or behind it, the winner's figure first; and what follows."""
    inside = turn["first"] or turn["second"] or ""
    found = re.match(rf",?\s(?:by\s)?(?P<score>{_SCORE})(?![-\d])", behind)
    if not inside and found is not None:
        inside, behind = found["score"], behind[found.end() :]
    return _of_winner(inside), behind


def _of_winner(score: str) -> str:
    """The score as the winner has it; "" for a draw and what was decided otherwise."""
    score = re.sub(r",\s?", " ", score)
    sides = re.findall(r"(?<!\()\b(\d{1,3})-(\d{1,3})\b(?!\))", score)
    ahead = sum(int(one) > int(other) for one, other in sides)
    behind = sum(int(one) < int(other) for one, other in sides)
    if ahead > behind:
        return score
    if behind > ahead and "(" not in score:
        return " ".join(f"{other}-{one}" for one, other in sides)
    return ""


def _last_name(before: str, known: Callable[[str], str]) -> tuple[str, str] | None:
    """The last person or team that the words name, and what follows the name."""
    for place in reversed(list(_NAME.finditer(before))):
        name = known(place.group())
        if name:
            held = before[: place.start()].split()[-1:]
            owner = _OWNER.search(place.group())
            gap = (owner.group() if owner else "") + before[place.end() :]
            return None if held and held[0].lower() in _HOLDS and not owner else (name, gap)
    return None


def _next_name(after: str, known: Callable[[str], str]) -> tuple[str, str] | None:
    """The person or team that comes next, and what follows the name."""
    for place in _NAME.finditer(after[:_REACH]):
        name = "" if _OWNER.search(place.group()) else known(place.group())
        between = after[: place.start()]
        if name:
            fit = _EPITHET.match(between) and not _OUT.search(between)
            return (name, after[place.end() :]) if fit and not _GOES_ON.match(after[place.end() :]) else None
        if not _EPITHET.match(f"{between}{place.group()} "):
            return None
    return None


def _asking(match: _Match, text: str) -> Iterator[Asking]:
    told = f"{match.event}{TOLD_HERE}" if not _YEAR.search(match.event) else match.event
    yield from _opponents(match, told, text)
    if match.score and match.event and "(" not in match.score:
        stem = f"By what score did {_named(match.winner)} beat {_named(match.loser)}{told}"
        yield Asking("report_match", stem, match.score, options=other_scores(match.score))


def _opponents(match: _Match, told: str, text: str) -> Iterator[Asking]:
    if not match.event:
        return
    by = f" {match.score}" if match.score else ""
    winner, loser = _named(match.winner), _named(match.loser)
    if not is_side(match.loser):
        yield Asking("report_result", f"Whom did {winner} beat{by}{told}", loser, typed=True)
        yield Asking("report_result", f"Who beat {loser}{by}{told}", winner, typed=True)
        return
    asked = (
        (match.loser, f"Which team did {winner} beat{by}{told}"),
        (match.winner, f"Which team beat {loser}{by}{told}"),
    )
    for key, stem in asked:
        rows = league_of(key, text, (match.winner, match.loser))
        options = beside_team(key, rows, without=f"{match.winner} {match.loser}{match.event}")
        if len(options) == _WANTED:
            yield Asking("report_result", stem, key, options=options)


def _named(name: str) -> str:
    return f"the {name}" if name.endswith(_WITH_THE) else name
