"""Cuts an English sentence into clauses and finds where each one's own words begin."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.en.tokens import PUNCTUATION, Token, is_adverb, words
from questions.languages.en.verbs import find_verb
from questions.languages.reading import Span


def split_clauses(tokens: list[Token]) -> list[list[Token]]:
    """Runs of words that can each hold one statement."""
    clauses: list[list[Token]] = [[]]
    depth = 0
    for index, token in enumerate(tokens):
        if depth == 0 and clauses[-1] and _opens_clause(tokens, index):
            clauses.append([])
        depth = max(0, depth + (token.text in "([{“") - (token.text in ")]}”"))
        if token.text in ";:!?" and depth == 0 and not _inside_number(tokens, index):
            clauses.append([])
        else:
            clauses[-1].append(token)
    trimmed = (_without_edges(clause) for clause in clauses)
    return [clause for clause in trimmed if len(clause) > 2]


def _inside_number(tokens: list[Token], index: int) -> bool:
    """Whether the colon stands in a time of day."""
    if tokens[index].text != ":" or not 0 < index < len(tokens) - 1:
        return False
    return tokens[index - 1].text[-1:].isdigit() and tokens[index + 1].text[:1].isdigit()


def _opens_clause(tokens: list[Token], index: int) -> bool:
    token, before = tokens[index], tokens[index - 1]
    if before.text == "," and token.lower in words("cuts"):
        return True
    if token.lower in ("while", "whereas", "although", "but", "because"):
        return True
    if token.lower != "and" or index + 1 >= len(tokens):
        return False
    following = tokens[index + 1]
    after = tokens[index + 2] if index + 2 < len(tokens) else following
    verb = after if is_adverb(following) else following
    if find_verb(verb.lower) is not None and verb.text.islower():
        return True
    return before.text == "," and any(
        find_verb(token.lower) is not None and token.text.islower() for token in tokens[index + 1 : index + 9]
    )


def _without_edges(clause: list[Token]) -> list[Token]:
    while clause and clause[-1].text in ",.–—-":
        clause = clause[:-1]
    while clause and clause[0].text in PUNCTUATION:
        clause = clause[1:]
    return clause


def skip_opening(clause: list[Token], dates: Sequence[Span]) -> int:
    """Index after an opening adverb or adverbial phrase ("In 1990,"; "After the war,")."""
    index = 0
    while index < len(clause) and (clause[index].lower in words("clause_links") or clause[index].text == ","):
        index += 1
    look = after_opening_date(clause, index, dates)
    if look > index:
        index = look
    while index < len(clause) and clause[index].text in ",":
        index += 1
    return index


def after_opening_date(clause: list[Token], index: int, dates: Sequence[Span]) -> int:
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
