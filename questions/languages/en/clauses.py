"""Cuts an English sentence into clauses and finds where each one's own words begin."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.en.parts import FINITE_TAGS
from questions.languages.en.tokens import PUNCTUATION, Token, is_adverb, words
from questions.languages.en.verbs import AUXILIARIES, base_of_past
from questions.languages.reading import Span

_SUBORDINATORS = frozenset(
    {
        "while",
        "whereas",
        "although",
        "though",
        "because",
        "unless",
        "if",
        "when",
        "where",
        "after",
        "before",
        "since",
        "until",
        "once",
        "so",
        "as",
    }
)
_OPENING_LINKS = frozenset(
    {"when", "after", "before", "while", "although", "though", "because", "once", "until"}
)
_LENGTHS = frozenset({"seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades"})
_LOOK, _LIST_REACH, _LONGEST_TITLE = 14, 5, 24


def split_clauses(tokens: Sequence[Token]) -> list[list[Token]]:
    """Runs of words that can each hold one statement."""
    comma = _end_of_opening_clause(tokens)
    if comma:
        return [*_split(tokens[1:comma]), *_split(tokens[comma + 1 :])]
    return _split(tokens)


def _end_of_opening_clause(tokens: Sequence[Token]) -> int:
    """Index of the comma behind a clause with which the sentence opens ("When X did Y, ..."); 0 where there is none."""
    if not tokens or tokens[0].lower not in _OPENING_LINKS or not _verb_ahead(tokens, 0):
        return 0
    for at, token in enumerate(tokens[:-2]):
        if token.text == "," and any(one.tag in FINITE_TAGS for one in tokens[1:at]):
            return at if _verb_ahead(tokens, at) else 0
    return 0


def _split(tokens: Sequence[Token]) -> list[list[Token]]:
    clauses: list[list[Token]] = [[]]
    quoted = _quoted(tokens)
    for index, token in enumerate(tokens):
        if index in quoted:
            clauses[-1].append(token)
            continue
        if clauses[-1] and _opens_clause(tokens, index, clauses[-1]):
            clauses.append([])
        if (
            token.text in ";:!?–—"
            and not _inside_number(tokens, index)
            and not _goes_on(tokens, index, clauses)
        ):
            clauses.append([])
        else:
            clauses[-1].append(token)
    trimmed = (_without_edges(clause) for clause in clauses)
    return [clause for clause in trimmed if len(clause) > 2]


def _quoted(tokens: Sequence[Token]) -> frozenset[int]:
    """The marks inside a short quotation that begins like a title, which a colon does not end."""
    inside: set[int] = set()
    opened = -1
    for index, token in enumerate(tokens):
        if token.text not in '"“”':
            continue
        if opened < 0:
            opened = index
        else:
            titled = tokens[opened + 1].text[:1].isupper() and index - opened <= _LONGEST_TITLE
            inside |= {at for at in range(opened, index) if titled and tokens[at].text in ":;!?–—"}
            opened = -1
    return frozenset(inside)


def _goes_on(tokens: Sequence[Token], index: int, clauses: list[list[Token]]) -> bool:
    """Whether the colon stands behind the date of a timeline ("1896: ...") or inside a title ("X II: The Return")."""
    if tokens[index].text != ":" or not 0 < index < len(tokens) - 1:
        return False
    before, after = tokens[index - 1], tokens[index + 1]
    if (
        len(clauses) == 1
        and all(token.text[:1].isdigit() or token.tag == "NNP" for token in tokens[:index])
        and before.text.isdigit()
    ):
        return True
    titled = before.text[:1].isupper() and after.text[:1].isupper()
    return titled and not any(token.tag in FINITE_TAGS for token in clauses[-1])


def _inside_number(tokens: Sequence[Token], index: int) -> bool:
    """Whether the colon or dash stands in a time of day, a range or a word."""
    if not 0 < index < len(tokens) - 1:
        return False
    before, after = tokens[index - 1], tokens[index + 1]
    close = before.end == tokens[index].start and after.start == tokens[index].end
    alike = before.text[-1:].isdigit() == after.text[:1].isdigit()
    joined = (
        tokens[index].text == "–"
        and alike
        or tokens[index].text == "—"
        and before.text[-1:].isdigit()
        and alike
    )
    return close and (joined or before.text[-1:].isdigit() and after.text[:1].isdigit())


def _opens_clause(tokens: Sequence[Token], index: int, clause: list[Token]) -> bool:
    token = tokens[index]
    has_verb = any(one.tag in FINITE_TAGS for one in clause)
    if token.lower in _SUBORDINATORS and has_verb:
        return tokens[index - 1].lower not in _LENGTHS and _verb_ahead(tokens, index)
    if token.lower == "then" and tokens[index - 1].text == "," and has_verb and index + 1 < len(tokens):
        return tokens[index + 1].tag in FINITE_TAGS and tokens[index + 1].text.islower()
    if token.lower not in ("and", "but", "or", "yet") or index + 1 >= len(tokens) or not has_verb:
        return False
    following = index + 1
    while following < len(tokens) - 1 and (is_adverb(tokens[following]) or tokens[following].text == ","):
        following += 1
    if tokens[following].tag in FINITE_TAGS and tokens[following].text.islower():
        return True
    if (
        tokens[following].tag == "VBN"
        and base_of_past(tokens[following].lower)
        and not _leans_on_helper(clause)
    ):
        return True
    return _subject_and_verb_ahead(tokens, index)


def _leans_on_helper(clause: list[Token]) -> bool:
    """Whether the verb before is a helper, so that a second participle may share it: "was built and opened"."""
    verb = next(one for one in clause if one.tag in FINITE_TAGS)
    return verb.lower in AUXILIARIES


def _verb_ahead(tokens: Sequence[Token], index: int) -> bool:
    """Whether a finite verb follows before the next comma, so that the word opens a clause and no phrase."""
    for token in tokens[index + 1 : index + _LOOK]:
        if token.text in ",;:":
            return False
        if token.tag in FINITE_TAGS and token.text.islower():
            return True
    return False


def _subject_and_verb_ahead(tokens: Sequence[Token], index: int) -> bool:
    """Whether "and" is followed by a subject with a verb of its own."""
    comma = tokens[index - 1].text == ","
    if comma and any(token.text == "," for token in tokens[max(0, index - _LIST_REACH) : index - 1]):
        return False
    before = tokens[index]
    for token in tokens[index + 1 : index + (_LOOK if comma else 8)]:
        if token.tag in ("WDT", "WP", "WRB") or token.text in ";:" or token.text == "," and not comma:
            return False
        if token.tag in FINITE_TAGS and token.text.islower():
            return before.lower not in ("and", "or", "but")
        before = token
    return False


def _without_edges(clause: list[Token]) -> list[Token]:
    while clause and clause[-1].text in ",.–—-":
        clause = clause[:-1]
    while clause and clause[0].text in PUNCTUATION and clause[0].text not in '"“':
        clause = clause[1:]
    return clause


def skip_opening(clause: Sequence[Token], dates: Sequence[Span]) -> int:
    """Index after an opening adverb or date ("In 1990,"; "Later")."""
    index = 0
    while index < len(clause) - 1 and (
        clause[index].lower in words("clause_links")
        or clause[index].text == ","
        or (
            is_adverb(clause[index])
            and clause[index].lower not in ("both", "about", "almost", "nearly", "only", "all")
        )
    ):
        index += 1
    look = after_opening_date(clause, index, dates)
    index = max(index, look)
    while index < len(clause) - 1 and clause[index].text in ",:":
        index += 1
    return index


def after_opening_date(clause: Sequence[Token], index: int, dates: Sequence[Span]) -> int:
    """Index after a date with which the clause opens; ``index`` where it opens with something else."""
    look = index
    while look < len(clause) and look < index + 5:
        if any(span.start <= clause[look].start < span.end for span in dates):
            end = max(span.end for span in dates if span.start <= clause[look].start < span.end)
            while look < len(clause) and clause[look].start < end:
                look += 1
            return look
        if clause[look].lower not in words("date_leads"):
            return index
        look += 1
    return index
