"""Who does what in the clause before an Arabic number: its verb, its subject, and what stands between them and the number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from questions.languages.ar.clause_leads import led_in, phrase_told, points_outside
from questions.languages.ar.clause_moods import is_expected, is_modal, is_turned
from questions.languages.ar.clauses import in_date, read_verb, skip_opening
from questions.languages.ar.number_phrases import is_day
from questions.languages.ar.number_words import listed
from questions.languages.ar.side_frames import before_relative
from questions.languages.ar.spellings import usage
from questions.languages.ar.subject_gender import disagrees, gender_of
from questions.languages.ar.subjects import read_subject
from questions.languages.ar.tokens import PUNCTUATION, Token, is_definite, is_preposition, words
from questions.languages.ar.verb_looks import gender_of_verb, is_verb
from questions.languages.ar.verbs import VerbForm, bare, find_verb
from questions.languages.reading import Span

_LONGEST, _FEW = 18, 3
_QUOTES = frozenset('"«»“”')
_THAT = frozenset({"ان", "بان", "وان", "وبان", "فان"})
_KINDS = frozenset({"name", "foreign", "definite"})

Places = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Said:
    """Verb, subject and what stands between them and the number; ``told`` are phrases before them, ``expected`` a forecast."""

    verb: str
    subject: list[Token]
    between: list[Token]
    told: Places = ()
    expected: bool = False

    @property
    def gender(self) -> str:
        """The gender of the subject as its verb shows it."""
        form = find_verb(self.verb)
        return form.gender if form is not None else gender_of_verb(self.verb)


def said_before(tokens: list[Token], first: int, names: Sequence[Span], dates: Sequence[Span]) -> Said | None:
    """What the clause says before the number at ``first``; None where that is not plain."""
    low = _opens_at(tokens, first)
    if low is None or low >= first:
        return None
    if tokens[low].folded in ("التي", "الذي"):
        return _checked(_told_of(tokens, low, first, names))
    clause = [token for token in tokens[low:first] if not is_day(token)]
    lead = led_in(tokens, low)
    before = tokens[low - 1].folded if low else ""
    if before == "ان" and low > 1 and tokens[low - 2].folded in ("قبل", "بعد"):
        return None
    if lead is None or not clause or is_modal(tokens, low) or is_turned(tokens, low):
        return None
    said = _had_done(tokens, low, clause) or _verb_first(clause, names, dates)
    if said is None and (low == 0 or before in _THAT or lead):
        said = _subject_first(clause, names)
    if said is None:
        return None
    return _checked(Said(said.verb, said.subject, said.between, said.told + lead, is_expected(tokens, low)))


def _checked(said: Said | None) -> Said | None:
    """The clause unless its verb only bounds or names, or its subject holds a second statement."""
    if said is None or said.verb in listed("bounding") or not said.subject:
        return None
    first = said.subject[0]
    if first.text[:1] == "و" and first.folded not in words("with_and_of_their_own"):
        return None
    if len(said.subject) == 1 and first.folded in listed("ordinal_alone"):
        return None
    if first.text[:1] == "ف" and f"ال{bare(first.text)[1:]}" in usage("spelled"):
        return None
    odd = any(
        token.folded[:2] == "وال" and token.folded[2:3] == "ب" or is_verb(token.text)
        for token in said.subject[1:]
    )
    return None if odd or points_outside(said.subject) else said


def _opens_at(tokens: list[Token], first: int) -> int | None:
    """Index of the first word of the clause that holds the number, which may be "which"; None where that is not plain."""
    for at in range(first - 1, max(-1, first - _LONGEST), -1):
        token = tokens[at]
        if token.folded in _THAT or token.text in ".؛;:…-–" or token.folded in listed("opens"):
            return at + 1
        if token.text in PUNCTUATION - _QUOTES:
            return at + 1 if token.text in "،," and (led_in(tokens, at + 1) or _leads(tokens, at)) else None
        if token.folded in ("التي", "الذي"):
            return at
        if token.folded in listed("relatives"):
            return None
        if _is_joined_verb(token) or at == 0:
            return at
    return None


def _told_of(tokens: list[Token], at: int, first: int, names: Sequence[Span]) -> Said | None:
    """ "the firm, which employs 900 people": the verb says it of the noun before "which"."""
    verb = tokens[at + 1] if at + 1 < first else None
    form = find_verb(verb.text) if verb is not None else None
    expected = "feminine" if tokens[at].folded == "التي" else "masculine"
    end = at - 1 if at > 0 and tokens[at - 1].text in "،," else at
    start = before_relative(tokens, end, names) if end > 0 else None
    if (
        form is None
        or start is None
        or form.also_noun
        or (form.gender, form.number) != (expected, "singular")
    ):
        return None
    if start and tokens[start - 1].folded not in _THAT and tokens[start - 1].text not in PUNCTUATION:
        return None
    between = tokens[at + 2 : first]
    if between and not (is_preposition(between[0]) or between[0].folded in listed("doing")):
        return None
    return Said(verb.text, tokens[start:end], between)


def _leads(tokens: list[Token], comma: int) -> bool:
    """Whether a verb with its "and", or one that is sure, stands behind the comma, so that a clause of its own begins there."""
    following = tokens[comma + 1]
    form = find_verb(following.text)
    return _is_joined_verb(following) or form is not None and not form.also_noun


def _is_joined_verb(token: Token) -> bool:
    if token.folded[:1] not in "وف" or find_verb(token.text) is not None:
        return False
    form = find_verb(token.text[1:])
    is_noun = f"ال{bare(token.text)}" in usage("spelled")  # "a valley", and no "and led"
    return form is not None and not form.also_noun and not is_noun


def _had_done(tokens: list[Token], low: int, clause: list[Token]) -> Said | None:
    """ "The alliance had announced ...": the subject stands between "was" and "already"."""
    if low < _FEW or tokens[low - 1].folded not in ("قد", "وقد"):
        return None
    form = find_verb(clause[0].text)
    for at in range(low - 2, max(-1, low - _LONGEST), -1):
        token = tokens[at]
        if token.folded.removeprefix("و") in ("كان", "كانت"):
            subject = [one for one in tokens[at + 1 : low - 1] if not is_day(one)]
            feminine = token.folded.endswith("ت")
            fits = form is not None and form.number == "singular" and (form.gender == "feminine") == feminine
            return Said(clause[0].text, subject, clause[1:]) if subject and fits else None
        if token.text in PUNCTUATION - _QUOTES or is_verb(token.text):
            return None
    return None


def _verb_first(clause: list[Token], names: Sequence[Span], dates: Sequence[Span]) -> Said | None:
    at = skip_opening(clause, dates)
    if at + 1 >= len(clause):
        return None
    told = _opening_told(clause[:at], dates)
    found = read_verb(clause[at], first=True)
    if told is None:
        return None
    if found is None:
        return _unknown_verb(clause, at, names, dates, told)
    form, glued = found
    end, kind = read_subject(clause, at + 1, names, dates)
    if kind == "loose" and end == at + 2 and _looks_named(clause[at + 1]):
        kind = "foreign"
    if kind not in _KINDS or form.number != "singular" or form.also_noun and kind != "name":
        return None
    subject = clause[at + 1 : end]
    if disagrees(form, gender_of(subject[0], kind, names), subject[0], kind):
        return _unknown_verb(clause, at, names, dates, told)
    verb = clause[at].text[glued:]
    noun_too = f"ال{bare(verb)}" in usage("spelled") and kind != "name" and not is_definite(subject[0])
    if glued and noun_too or _may_be_done_to(form, kind, clause, end):
        return None
    return Said(verb, subject, clause[end:], told)


def _looks_named(token: Token) -> bool:
    """Whether texts write the word neither with the article nor as an object: a name that no list holds."""
    word = bare(token.text)
    return (
        word.isalpha()
        and f"ال{word}" not in usage("spelled")
        and word not in usage("objects")
        and not is_verb(word)
    )


def _opening_told(opening: list[Token], dates: Sequence[Span]) -> Places | None:
    """The date that opens the clause, to be told at its end; None where another phrase opens it."""
    kept = [token for token in opening if token.text not in "،," and token.folded not in listed("opens")]
    if not kept:
        return ()
    if not any(in_date(token, dates) for token in kept):
        return () if len(kept) == 1 and not is_preposition(kept[0]) else None
    return phrase_told(kept)


def _unknown_verb(
    clause: list[Token], at: int, names: Sequence[Span], dates: Sequence[Span], told: Places
) -> Said | None:
    """A verb that the lexicon lacks, by its forms in other texts, right before a subject of its gender."""
    word = clause[at].text
    glued = 1 if word[:1] == "و" and bare(word) not in usage("spelled") else 0
    gender = gender_of_verb(word[glued:])
    end, kind = read_subject(clause, at + 1, names, dates)
    if not gender or kind not in ("name", "definite"):
        return None
    subject = clause[at + 1 : end]
    known = gender_of(subject[0], kind, names) or ("feminine" if subject[0].text.endswith("ات") else "")
    if gender == "feminine" and known != "feminine" or gender == "masculine" and known == "feminine":
        return None
    return Said(word[glued:], subject, clause[end:], told)


def _may_be_done_to(form: VerbForm, kind: str, clause: list[Token], end: int) -> bool:
    """Whether the noun behind the verb may be what was done to, its doer unsaid."""
    alone = end == len(clause) - 1 and is_preposition(clause[end])
    return kind != "name" and not form.subject_follows and form.done_to and alone


def _subject_first(clause: list[Token], names: Sequence[Span]) -> Said | None:
    end, kind = read_subject(clause, 0, names, ())
    if kind not in ("name", "definite") or end >= len(clause):
        return None
    form = find_verb(clause[end].text)
    if form is None or form.also_noun or form.number != "singular":
        return None
    gender = gender_of(clause[0], kind, names)
    return (
        None if gender and form.gender != gender else Said(clause[end].text, clause[:end], clause[end + 1 :])
    )
