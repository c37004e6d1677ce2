"""All clauses of a sentence that can be asked about alone: the main one, what follows it, what is said, and what "which" tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.languages.en.tokens import words
from questions.languages.en.told.clauses import Clause, is_saying, read_clause, said_clause

_SAME = re.compile(r",?\s(?:and|but)\s(?P<rest>[a-z].*)$", re.DOTALL)
_OTHER = re.compile(r"[,;]?\s(?:while|whereas|and|but|although|though)\s(?=.)|;\s")
_RELATIVE = re.compile(r",\s(?:which|who)\s(?=[a-z])")
_LONGEST, _NEAR = 8, 60


def read_clauses(text: str, names: Sequence[str]) -> Iterator[Clause]:
    """Each clause with its subject in place; ``names`` are those that the sentence tells."""
    main = read_clause(text)
    if main is not None:
        yield from _with_said(main)
        if not is_saying(main):
            yield from _behind(main)
    for name in names:
        at = text.find(name)
        found = _RELATIVE.match(text, at + len(name)) if at >= 0 else None
        if text[:at].endswith((" and ", " or ")):
            continue
        if found is not None:
            said = f"the {name}" if text[:at].lower().endswith("the ") else name
            told = read_clause(f"{said} {text[found.end() :]}")
            if told is not None and told.subject == said:
                yield told


def _with_said(clause: Clause) -> Iterator[Clause]:
    """The clause, and what is said in it where it tells that somebody said so."""
    yield clause
    inner = said_clause(clause)
    if inner is not None:
        yield inner


def _behind(main: Clause) -> Iterator[Clause]:
    """What is told behind the main clause, of the same subject or of another."""
    behind = main.behind
    other = _OTHER.match(behind)
    if other is not None and not (" and" in other.group() and " and " in main.told()[-_NEAR:]):
        told = read_clause(behind[other.end() :])
        if told is not None:
            yield from _with_said(told)
            return
    same = _SAME.match(behind)
    if same is not None and (
        re.match(r"\w+ed by\b", same["rest"]) or same["rest"].split()[0] in words("also_adjectives")
    ):
        return
    if same is not None and len(main.subject.split()) <= _LONGEST:
        told = read_clause(f"{main.subject} {same['rest']}")
        if told is not None and told.subject == main.subject:
            yield told
