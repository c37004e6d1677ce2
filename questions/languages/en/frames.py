"""Finds who does what in an English sentence: a subject that is named, then its finite verb."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.en.tokens import PUNCTUATION, Token, tokenise, words
from questions.languages.en.topics import pronoun_place
from questions.languages.en.verbs import AUXILIARIES, BE, find_verb, is_participle
from questions.languages.frames import Frame, Topic
from questions.languages.reading import Sentence, Span

_SUBJECT_WORDS = 16
_LEADS = frozenset(
    [
        "in",
        "on",
        "by",
        "during",
        "at",
        "around",
        "about",
        "the",
        "year",
        "early",
        "late",
        "mid",
        "circa",
        "of",
        "from",
        "and",
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
    ]
)
_OPENERS = frozenset(
    ["and", "but", "however", "later", "then", "also", "meanwhile", "furthermore", "moreover", "additionally"]
)
_SUBJECT_BREAKS = frozenset(
    [
        "who",
        "whom",
        "whose",
        "which",
        "that",
        "where",
        "when",
        "while",
        "although",
        "because",
        "since",
        "after",
        "before",
        "until",
        "unless",
        "if",
        "as",
        "than",
    ]
)
_CUTS = frozenset(
    [
        "which",
        "who",
        "whom",
        "whose",
        "where",
        "when",
        "while",
        "whereas",
        "although",
        "though",
        "because",
        "but",
        "making",
        "leaving",
        "becoming",
        "including",
    ]
)


def find_frames(
    sentence: Sentence,
    *,
    names: Sequence[Span],
    dates: Sequence[Span],
    heads: Sequence[Span],
    asides: Sequence[tuple[int, int]] = (),
    topic: Topic | None = None,
) -> list[Frame]:
    """Clauses of the sentence whose subject and verb are sure enough to ask about."""
    tokens = tokenise(sentence.text, sentence.start)
    tokens = [token for token in tokens if not any(start <= token.start < end for start, end in asides)]
    frames: list[Frame] = []
    for clause in split_clauses(tokens):
        frame = _read_clause(clause, names, dates, pronoun=_pronoun(sentence, topic))
        if frame is None and frames:
            frame = _carry_subject(clause, frames[-1])
        if frame is not None:
            frames.append(frame)
    return frames


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
    if before.text == "," and token.lower in _CUTS:
        return True
    if token.lower in ("while", "whereas", "although", "but", "because"):
        return True
    if token.lower != "and" or index + 1 >= len(tokens):
        return False
    following = tokens[index + 1]
    after = tokens[index + 2] if index + 2 < len(tokens) else following
    verb = after if _is_adverb(following) else following
    if find_verb(verb.lower) is not None and verb.text.islower():
        return True
    return before.text == "," and any(
        find_verb(token.lower) is not None and token.text.islower() for token in tokens[index + 1 : index + 9]
    )


def _is_adverb(token: Token) -> bool:
    return token.lower in words("adverbs") or (token.lower.endswith("ly") and len(token.lower) > 4)


def _without_edges(clause: list[Token]) -> list[Token]:
    while clause and clause[-1].text in ",.–—-":
        clause = clause[:-1]
    while clause and clause[0].text in PUNCTUATION:
        clause = clause[1:]
    return clause


def _pronoun(sentence: Sentence, topic: Topic | None) -> int | None:
    """Where the pronoun begins that means the topic."""
    place = pronoun_place(sentence.text, topic) if topic is not None else None
    return sentence.start + place[0] if place else None


def _read_clause(
    clause: list[Token], names: Sequence[Span], dates: Sequence[Span], *, pronoun: int | None
) -> Frame | None:
    first = _skip_opening(clause, dates)
    at = _find_finite_verb(clause, first, dates)
    if at is None or at == first:
        return None
    is_topic = clause[first].start == pronoun and clause[first + 1 : at] == [
        token for token in clause[first + 1 : at] if _is_adverb(token)
    ]
    if not is_topic and not _is_subject(clause[first:at], names):
        return None
    return _frame(clause, first, at)


def _frame(clause: list[Token], first: int, at: int) -> Frame:
    subject_end = at
    while subject_end > first + 1 and clause[subject_end - 1].lower in words("droppable_adverbs"):
        subject_end -= 1
    while clause[subject_end - 1].text == ",":
        subject_end -= 1
    verb = clause[at]
    return Frame(
        start=clause[0].start,
        end=clause[-1].end,
        verb_start=verb.start,
        verb_end=verb.end,
        subject_start=clause[first].start,
        subject_end=clause[subject_end - 1].end,
        form=verb.lower,
        trust=_trust(clause, first, at),
        number="plural" if verb.lower in ("were", "are", "have") else "",
        present=not (find_verb(verb.lower) and find_verb(verb.lower).is_past),
        passive=verb.lower in BE and _next_word_is_participle(clause, at),
    )


def _trust(clause: list[Token], first: int, at: int) -> float:
    words_in_subject = at - first
    return 1.0 if words_in_subject <= 8 else 0.9


def _skip_opening(clause: list[Token], dates: Sequence[Span]) -> int:
    """Index after an opening adverb or adverbial phrase ("In 1990,"; "After the war,")."""
    index = 0
    while index < len(clause) and (clause[index].lower in _OPENERS or clause[index].text == ","):
        index += 1
    look = _after_opening_date(clause, index, dates)
    if look > index:
        index = look
    while index < len(clause) and clause[index].text in ",":
        index += 1
    return index


def _after_opening_date(clause: list[Token], index: int, dates: Sequence[Span]) -> int:
    look = index
    while look < len(clause) and look < index + 5:
        if any(span.start <= clause[look].start < span.end for span in dates):
            end = max(span.end for span in dates if span.start <= clause[look].start < span.end)
            while look < len(clause) and clause[look].start < end:
                look += 1
            return look
        if clause[look].lower not in _LEADS:
            return index
        look += 1
    return index


def _find_finite_verb(clause: list[Token], first: int, dates: Sequence[Span]) -> int | None:
    """Index of the first finite verb; None where something before it makes the reading unsure."""
    depth = 0
    for index in range(first, min(len(clause), first + _SUBJECT_WORDS)):
        token = clause[index]
        depth += (token.text in "([") - (token.text in ")]")
        if depth > 0 or token.text in ")]":
            continue
        if token.lower in _SUBJECT_BREAKS or token.text in ";:–—":
            return None
        if index == first or not token.text.islower():
            continue
        if token.lower in AUXILIARIES:
            return index
        form = find_verb(token.lower)
        if form is not None and _is_finite(clause, index):
            return index
        if token.lower in (
            "will",
            "would",
            "can",
            "could",
            "may",
            "might",
            "must",
            "should",
            "did",
            "does",
            "do",
        ):
            return None
    return None


def _is_finite(clause: list[Token], index: int) -> bool:
    """A past form is the verb of the clause unless it only describes the noun before it, or follows "the"."""
    before = clause[index - 1]
    if before.lower in words("determiners") or before.lower in (
        "of",
        "in",
        "by",
        "for",
        "with",
        "to",
        "from",
        "and",
    ):
        return False
    form = find_verb(clause[index].lower)
    if form is None:
        return False
    if not form.is_past:
        return True
    following = clause[index + 1] if index + 1 < len(clause) else None
    if following is not None and following.lower == "by":
        return False
    later = clause[index + 1 : index + 14]
    return not (form.is_participle and any(_is_second_verb(later, place) for place in range(len(later))))


def _is_second_verb(later: list[Token], place: int) -> bool:
    """Whether a finite verb stands here without a subject of its own."""
    token = later[place]
    if token.lower not in AUXILIARIES and (find_verb(token.lower) is None or not token.text.islower()):
        return False
    between = {word.lower for word in later[:place]}
    return not between & (_SUBJECT_BREAKS | {"and", ",", "but", "to", "(", '"', "“"})


def _next_word_is_participle(clause: list[Token], at: int) -> bool:
    for token in clause[at + 1 : at + 3]:
        if is_participle(token.lower) or token.lower.endswith("ed"):
            return True
        if not _is_adverb(token):
            return False
    return False


def _is_subject(subject: list[Token], names: Sequence[Span]) -> bool:
    """Whether these words are a noun phrase that says who or what is meant."""
    if not subject or len(subject) == 1 and subject[0].lower in words("pointing"):
        return False
    first = subject[0]
    if first.lower in (
        "there",
        "it",
        "this",
        "that",
        "these",
        "those",
        "what",
        "as",
        "by",
        "with",
        "for",
        "to",
        "from",
    ):
        return False
    if first.lower in (
        "in",
        "on",
        "at",
        "during",
        "after",
        "before",
        "under",
        "despite",
        "following",
        "since",
        "until",
    ):
        return False
    if any(token.lower in ("he", "she", "it", "they", "who", "which") for token in subject):
        return False
    commas = [index for index, token in enumerate(subject) if token.text == ","]
    if (
        commas
        and commas[-1] != len(subject) - 1
        and "and" not in {token.lower for token in subject[commas[-1] :]}
    ):
        return False
    named = first.text[:1].isupper() or first.text[:1].isdigit() or first.text in '"“'
    return named or first.lower in words("determiners")


def _carry_subject(clause: list[Token], before: Frame) -> Frame | None:
    """ "... and moved to Paris in 1920": the subject of the clause before."""
    if clause[0].lower != "and" or len(clause) < 3:
        return None
    at = 1
    while at < len(clause) - 1 and _is_adverb(clause[at]):
        at += 1
    verb = clause[at]
    form = find_verb(verb.lower)
    if (
        form is None
        or not verb.text.islower()
        or (before.passive and form.is_participle and verb.lower not in AUXILIARIES)
    ):
        return None
    return Frame(
        start=clause[0].start,
        end=clause[-1].end,
        verb_start=verb.start,
        verb_end=verb.end,
        subject_start=before.subject_start,
        subject_end=before.subject_end,
        form=verb.lower,
        trust=min(0.85, before.trust),
        number=before.number,
        subject_text=before.subject_text,
        present=not form.is_past,
        passive=verb.lower in BE and _next_word_is_participle(clause, at),
    )
