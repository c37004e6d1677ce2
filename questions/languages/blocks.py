"""From pasted text to blocks with roles: what is the article and what only stood around it on the page.

Nothing is thrown away: furniture keeps its place and role, so that an author can take it back.
The rules look at a line's shape, its repetition, its marker words and where it stands among prose.
"""

from __future__ import annotations

import re
from collections import Counter

from questions.languages.datelines import dateline_end
from questions.languages.furniture import Line, read_line
from questions.languages.letters import fold_with_map
from questions.languages.pack import Pack
from questions.languages.reading import Block, Role
from questions.languages.teasers import first_teaser
from questions.languages.titles import find_title

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_PROSE_WORDS = 12
_LONG_WORDS = 25
_FEW_WORDS, _FEWEST_WORDS = 3, 2
_REPEATED_WORDS = 15
_HEADING_WORDS = 14
_CAPTION_WORDS = 3
_NAMED_OFTEN = 2
_NEAR_LINES = 4
_OPENERS = frozenset({"related", "tags"})
_SUMMARY = ("summary", "summary_ends")
_MOST_TAIL_LINES = 3


def find_blocks(text: str, *, pack: Pack, title: str | None = None) -> tuple[Block, ...]:
    """The lines of ``text`` as blocks with their roles, in order."""
    folded = fold_with_map(text)
    places = (found.span() for found in _LINE.finditer(folded.text))
    lines = [line for start, end in places if (line := read_line(folded, start, end, pack=pack))]
    roles = _roles(lines, title, pack)
    blocks: list[Block] = []
    for line, role in zip(lines, roles, strict=True):
        cut = dateline_end(text, line.start, line.end, pack=pack) if role is Role.BODY else line.start
        if cut > line.start:
            blocks.append(Block(Role.FURNITURE, line.start, cut))
        blocks.append(Block(role, cut, line.end))
    return tuple(blocks)


def _roles(lines: list[Line], title: str | None, pack: Pack) -> list[Role]:
    dropped = _dropped(lines)
    body = _body(lines, dropped)
    if not any(body):
        body = [not drop and line.words > 0 for line, drop in zip(lines, dropped, strict=True)]
    first = body.index(True) if True in body else 0
    title_place = find_title(lines, body, first=first, title=title)
    headline = title or (lines[title_place].text if title_place is not None else "")
    _leave_teasers_out(lines, body, headline, pack)
    last = len(body) - 1 - body[::-1].index(True) if True in body else -1
    counts = Counter(line.text for line in lines)
    roles = []
    for place, line in enumerate(lines):
        if place == title_place:
            roles.append(Role.TITLE)
        elif body[place]:
            roles.append(Role.BODY)
        elif dropped[place] or line.mark or not first <= place <= last:
            roles.append(_edge_role(line, place, title_place, first))
        else:
            roles.append(_inner_role(line, counts, _around(lines, body, place)))
    return roles


def _leave_teasers_out(lines: list[Line], body: list[bool], headline: str, pack: Pack) -> None:
    """Take from the body what is told of other stories behind its own."""
    own = [place for place in range(len(lines)) if body[place] and not lines[place].asks]
    first = first_teaser([lines[place] for place in own], headline, words=pack.furniture)
    if first is not None:
        body[own[first] :] = [False] * (len(lines) - own[first])


def _edge_role(line: Line, place: int, title_place: int | None, first: int) -> Role:
    """Between title and text a bare line belongs to a picture; all else at the edges is furniture."""
    if title_place is not None and title_place < place < first and not line.mark:
        return Role.CAPTION
    return Role.FURNITURE


def _around(lines: list[Line], body: list[bool], place: int) -> str:
    """The text near a line."""
    near = range(max(0, place - _NEAR_LINES), min(len(lines), place + _NEAR_LINES + 1))
    return "\n".join(lines[each].text for each in near if body[each])


def _inner_role(line: Line, counts: Counter[str], prose: str) -> Role:
    """A bare line between prose: a heading, or the caption of a picture, which repeats a name of the text."""
    if counts[line.text] > 1 or line.words > _HEADING_WORDS:
        return Role.CAPTION
    is_name = line.words <= _CAPTION_WORDS and prose.count(line.text) >= min(line.words, _NAMED_OFTEN)
    return Role.CAPTION if is_name else Role.HEADING


def _is_prose(line: Line) -> bool:
    if line.mark or line.asks:
        return False
    return line.words >= _PROSE_WORDS and line.stops or line.words >= _LONG_WORDS


def _dropped(lines: list[Line]) -> list[bool]:
    """Which lines stand in a list of links or tags, in a summary that the text repeats, or behind the end of the article."""
    end = _article_end(lines)
    edges = _edges(lines, end)
    result = []
    open_list = in_summary = False
    for place, line in enumerate(lines):
        if line.mark in _SUMMARY:
            in_summary = line.mark == _SUMMARY[0]
        if line.mark in _OPENERS:
            open_list = True
        elif _is_prose(line):
            open_list = False
        drop = (
            place >= end or open_list or in_summary or bool(line.mark) or line.at_edge_only and place in edges
        )
        result.append(drop)
    return result


def _article_end(lines: list[Line]) -> int:
    """The place of the marker behind which nothing of the article follows."""
    prose = [place for place, line in enumerate(lines) if _is_prose(line)]
    for place, line in enumerate(lines):
        ends = line.mark in ("ending", "comments") or line.text.startswith("©")
        if not ends or not prose or place < prose[0]:
            continue
        behind = sum(each > place for each in prose)
        if behind <= _MOST_TAIL_LINES or behind * 4 < len(prose):
            return place
    return len(lines)


def _edges(lines: list[Line], end: int) -> set[int]:
    """Lines that have no plain prose before or behind them, where advertising and small print stand."""
    plain = [place for place, line in enumerate(lines[:end]) if _is_prose(line) and not line.at_edge_only]
    if not plain:
        return set()
    return {place for place in range(len(lines)) if not plain[0] <= place <= plain[-1]}


def _body(lines: list[Line], dropped: list[bool]) -> list[bool]:
    prose = [_is_prose(line) and not drop for line, drop in zip(lines, dropped, strict=True)]
    first = prose.index(True) if True in prose else len(lines)
    last = len(prose) - 1 - prose[::-1].index(True) if True in prose else -1
    counts = Counter(line.text for line in lines if line.words <= _REPEATED_WORDS)
    return [
        not dropped[place]
        and counts[line.text] <= 1
        and _reads_as_text(line, inside=first <= place <= last)
        or prose[place]
        for place, line in enumerate(lines)
    ]


def _reads_as_text(line: Line, *, inside: bool) -> bool:
    """Whether a line is text of the article: it ends like a sentence or is long and stands between prose."""
    if line.asks:
        return False
    return (
        line.stops
        and line.words >= (_FEWEST_WORDS if inside else _FEW_WORDS)
        or (inside and line.words >= _PROSE_WORDS)
    )
