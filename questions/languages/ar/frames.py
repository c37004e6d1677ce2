"""Finds who does what in an Arabic sentence: clauses with a verb we know and a subject that is said."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.ar.tokens import (
    PUNCTUATION,
    Token,
    is_adverb,
    is_definite,
    is_glued,
    is_preposition,
    pairs,
    tokenise,
    words,
)
from questions.languages.ar.verbs import VerbForm, find_verb, fold, opening_particles
from questions.languages.frames import Frame, Topic
from questions.languages.reading import NameValue, Sentence, Span

_BREAKS = frozenset("؛;:.!?؟…")
_COMMAS = frozenset("،,")
_CUTS = frozenset(
    fold(word)
    for word in [
        "حيث",
        "بينما",
        "فيما",
        "كما",
        "مما",
        "إذ",
        "لكن",
        "ولكن",
        "والتي",
        "والذي",
        "والذين",
        "وذلك",
        "وهو",
        "وهي",
        "وهم",
        "وكان",
        "وكانت",
        "ثم",
        "بعدما",
        "فيما",
        "الأمر",
        "وقد",
        "لقد",
        "التي",
        "الذي",
        "الذين",
        "حين",
        "عندما",
        "لذلك",
        "فلذلك",
        "وحيث",
        "مع",
        "وسط",
        "مشيرا",
        "لكنه",
        "لكنها",
        "إلا",
        "وكذلك",
        "أي",
        "وخاصة",
        "خصوصا",
        "بما",
        "ومنها",
        "منها",
        "وأن",
        "وأنه",
        "وأنها",
    ]
)
_GAP = 6
_OPENING_WORDS = 14
_AND_IN = frozenset(
    fold(word)
    for word in ["وفي", "ومنذ", "وبعد", "وقبل", "وحتى", "ومن", "وإلى", "وعلى", "وعن", "ومع", "وخلال"]
)
_ALWAYS_CUT = frozenset(
    [
        "بينما",
        "حيث",
        "وقد",
        "ولكن",
        "لكن",
        "مما",
        "والتي",
        "والذي",
        "والذين",
        "واللذان",
        "واللتان",
        "عندما",
        "حينما",
        "وذلك",
        "وهو",
        "وهي",
        "وهما",
        "وهم",
    ]
)
_SUBJECT_WORDS = 9


def find_frames(
    sentence: Sentence,
    *,
    names: Sequence[Span],
    dates: Sequence[Span],
    heads: Sequence[Span],
    asides: Sequence[tuple[int, int]] = (),
    topic: Topic | None = None,
) -> list[Frame]:
    """Clauses of the sentence whose verb and subject are sure enough to ask about.

    ``names``, ``dates`` and ``heads`` lie in the sentence; ``heads`` are things that it defines,
    ``asides`` the places of lists put in between commas, which are passed over.
    """
    tokens = tokenise(sentence.text, sentence.start)
    tokens = [token for token in tokens if not any(start <= token.start < end for start, end in asides)]
    frames: list[Frame] = []
    for clause in split_clauses(tokens):
        frames += _relative_clauses(clause, names, dates)
        inner = _verbal_noun(clause, names, dates)
        if inner is not None:
            frames.append(inner)
            continue
        frame = _read_clause(clause, names, dates, heads)
        if frame is not None and _may_be_object(frame, frames, topic):
            frame = None
        if frame is None and topic is not None and clause[0].start - sentence.start < 30:
            frame = _of_topic(clause, topic, dates)
        if frame is None and frames:
            frame = _carry_subject(clause, frames[-1], names, dates)
        if frame is not None:
            frames.append(frame)
    return frames


def _may_be_object(frame: Frame, before: Sequence[Frame], topic: Topic | None) -> bool:
    """Whether the noun after the verb may be what an earlier subject did it to ("... and adopted the euro")."""
    form = find_verb(frame.form)
    if frame.subject_start < frame.verb_start or form is None or form.subject_follows or frame.trust > 0.9:
        return False
    silent = before[-1].gender if before else topic.gender if topic is not None else ""
    return silent == form.gender


def split_clauses(tokens: list[Token]) -> list[list[Token]]:
    """Runs of words that can each hold one statement."""
    clauses: list[list[Token]] = [[]]
    depth = 0
    for index, token in enumerate(tokens):
        depth += (token.text in "([{«“") - (token.text in ")]}»”")
        if depth <= 0 and clauses[-1] and _opens_clause(tokens, index):
            clauses.append([])
        if token.text in _BREAKS and depth <= 0:
            clauses.append([])
        else:
            clauses[-1].append(token)
    trimmed = (_without_edge_commas(clause) for clause in clauses)
    return [clause for clause in trimmed if len(clause) > 1]


def _opens_clause(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    after_comma = index > 0 and tokens[index - 1].text in _COMMAS
    if after_comma and (token.folded in _CUTS or token.folded in _AND_IN):
        return True
    if token.folded in _ALWAYS_CUT:
        return True
    if not token.folded.startswith(("و", "ف", "ثم")):
        return False
    form = find_verb(token.text)
    stripped = find_verb(_strip_conjunction(token.text))
    if form is not None and not after_comma:
        return False
    return stripped is not None and (after_comma or not stripped.also_noun)


def _without_edge_commas(clause: list[Token]) -> list[Token]:
    while clause and clause[-1].text in _COMMAS:
        clause = clause[:-1]
    while clause and clause[0].text in PUNCTUATION:
        clause = clause[1:]
    return clause


def _strip_conjunction(word: str) -> str:
    return word[1:] if word[:1] in "وف" else word


def _read_verb(token: Token, *, first: bool) -> tuple[VerbForm, int] | None:
    """The verb that the word is, and how many letters of conjunction stand before it."""
    form = find_verb(token.text)
    if form is not None:
        return form, 0
    if first and token.text[:1] in "وف":
        form = find_verb(token.text[1:])
        if form is not None:
            return form, 1
    return None


def _skip_opening(clause: list[Token], dates: Sequence[Span]) -> int:
    """Index of the first word that belongs to the statement itself."""
    index = _after_opening_phrase(clause, dates)
    while index < len(clause):
        token = clause[index]
        if token.folded in opening_particles() or token.text in _COMMAS:
            index += 1
            continue
        after = _after_opening_date(clause, index, dates)
        if after == index:
            return index
        index = after
    return index


def _after_opening_phrase(clause: list[Token], dates: Sequence[Span]) -> int:
    """Index of the verb after an opening phrase without a date ("In Egypt, he ..."), else 0."""
    opens = is_preposition(clause[0]) or is_adverb(clause[0]) or is_preposition(_without_and(clause[0]))
    if not opens or clause[0].folded in opening_particles():
        return 0
    for index, token in enumerate(clause[:_OPENING_WORDS]):
        if _in_date(token, dates):
            return 0
        if token.text in _COMMAS:
            follows = index + 1 < len(clause) and _read_verb(clause[index + 1], first=True) is not None
            return index + 1 if follows else 0
    return 0


def _without_and(token: Token) -> Token:
    return Token(token.text, token.folded.removeprefix("و"), token.start, token.end)


def _after_opening_date(clause: list[Token], index: int, dates: Sequence[Span]) -> int:
    """Index after a date phrase ("in the year 1994") that stands here, else ``index``."""
    look = index
    while look < len(clause) and look < index + 4:
        for span in dates:
            if span.start <= clause[look].start < span.end:
                while look < len(clause) and clause[look].start < span.end:
                    look += 1
                return look
        if _strip_conjunction(clause[look].folded) not in _DATE_LEADS:
            return index
        look += 1
    return index


_DATE_LEADS = frozenset(
    fold(word) for word in ["في", "عام", "سنة", "العام", "يوم", "بتاريخ", "شهر", "من", "اليوم"]
)


def _read_clause(
    clause: list[Token], names: Sequence[Span], dates: Sequence[Span], heads: Sequence[Span]
) -> Frame | None:
    first = _skip_opening(clause, dates)
    if first >= len(clause):
        return None
    found = _read_verb(clause[first], first=True)
    if found is not None:
        return _verb_first(clause, first, found, names, dates)
    return _subject_first(clause, first, names, dates, heads)


def _verb_first(
    clause: list[Token], at: int, found: tuple[VerbForm, int], names: Sequence[Span], dates: Sequence[Span]
) -> Frame | None:
    form, glued = found
    subject_end, kind = read_subject(clause, at + 1, names, dates)
    if subject_end == at + 1:
        return None
    subject = clause[at + 1 : subject_end]
    trust = _trust_subject(form, subject, kind, clause[subject_end:], dates)
    gender = _gender(subject[0], kind, names)
    if trust == 0 or _disagrees(form, gender, subject[0], kind):
        return None
    if kind != "name" and fold(clause[at].text[glued:]) in words("becoming"):
        return None
    return Frame(
        start=clause[_after_opening_phrase(clause, dates)].start,
        end=clause[-1].end,
        verb_start=clause[at].start + glued,
        verb_end=clause[at].end,
        subject_start=subject[0].start,
        subject_end=subject[-1].end,
        form=clause[at].text[glued:],
        trust=trust,
        gender=gender or form.gender,
        number=form.number,
        present=form.present,
    )


def read_subject(
    clause: list[Token], at: int, names: Sequence[Span], dates: Sequence[Span]
) -> tuple[int, str]:
    """Index after the noun phrase that stands here and what it is: name, definite, counted, or loose."""
    if at >= len(clause) or _in_date(clause[at], dates) or clause[at].text in PUNCTUATION - {'"', "«"}:
        return at, ""
    if is_preposition(clause[at]) or clause[at].folded in words("pointing"):
        return at, ""
    if _is_count(clause[at]):
        end, kind = _after_noun_phrase(clause, at, names, dates)
        return _with_those_it_is_of(clause, end, dates), kind
    after_name = _after_name(clause, at, names)
    if after_name == at and is_glued(clause[at]):
        return at, ""
    if after_name > at:
        return _with_apposition(clause, after_name, names), "name"
    return _after_noun_phrase(clause, at, names, dates)


def _after_name(clause: list[Token], at: int, names: Sequence[Span]) -> int:
    end = max((span.end for span in names if span.start <= clause[at].start < span.end), default=0)
    while at < len(clause) and clause[at].start < end:
        at += 1
    return at


def _with_apposition(clause: list[Token], at: int, names: Sequence[Span]) -> int:
    """Takes in a name that directly follows a name: a title and its bearer."""
    while at < len(clause) and any(span.start == clause[at].start for span in names):
        if not is_definite(clause[at]) and _is_person(clause[at], names):
            at = _after_name(clause, at, names)
        else:
            break
    return at


def _is_person(token: Token, names: Sequence[Span]) -> bool:
    return any(
        span.start == token.start and isinstance(span.value, NameValue) and span.value.type == "person"
        for span in names
    )


def _after_noun_phrase(
    clause: list[Token], at: int, names: Sequence[Span], dates: Sequence[Span]
) -> tuple[int, str]:
    index, definite, counted = at, False, _is_count(clause[at])
    while index < len(clause) and index - at < _SUBJECT_WORDS:
        token = clause[index]
        if token.text in PUNCTUATION - {'"', "«", "»", "“", "”"} or _in_date(token, dates):
            break
        if index > at and (is_preposition(token) or token.text[:1] == "و" and find_verb(token.text) is None):
            break
        if index == at + 1 and is_definite(clause[at]) and _is_person(token, names):
            return _after_name(clause, index, names), "name"
        if index > at and definite and not is_definite(token):
            break
        if index > at + 1 and not definite and find_verb(token.text) is not None:
            break
        named = _after_name(clause, index, names)
        if counted and index > at + 1 and named > index:
            break
        if named > index and index > at:
            definite, index = True, named
            continue
        definite = definite or is_definite(token)
        index += 1
    kind = "counted" if counted else "definite" if definite else "loose"
    return index, kind


def _with_those_it_is_of(clause: list[Token], at: int, dates: Sequence[Span]) -> int:
    """Takes in "of the states of the region" behind "six states", up to what was taken out of the clause there."""
    if at >= len(clause) or clause[at].folded != "من":
        return at
    gaps = [
        index for index in range(at + 1, len(clause)) if clause[index].start - clause[index - 1].end > _GAP
    ]
    index = at + 1
    while index < len(clause):
        token = clause[index]
        if index in gaps[:1] or _in_date(token, dates) or token.text in PUNCTUATION:
            return index
        if not gaps and (is_preposition(token) and token.folded != "ما" or find_verb(token.text) is not None):
            return index
        index += 1
    return index


def _is_count(token: Token) -> bool:
    return token.folded.isdigit() or token.folded in words("counts")


def _in_date(token: Token, dates: Sequence[Span]) -> bool:
    return any(span.start <= token.start < span.end for span in dates)


def _trust_subject(
    form: VerbForm, subject: list[Token], kind: str, rest: list[Token], dates: Sequence[Span]
) -> float:
    """How sure it is that the noun after the verb is its subject; 0 where it may be the object."""
    base = {"name": 1.0, "definite": 0.95, "counted": 0.95, "loose": 0.75}[kind]
    if form.number != "singular":
        return 0.0
    if form.also_noun:
        base *= 0.85
    if form.subject_follows:
        return base
    if _has_object(rest, dates):
        return base * 0.95
    return base * 0.9 if form.done_to else 0.0


def _has_object(rest: list[Token], dates: Sequence[Span]) -> bool:
    """Whether a noun follows the subject directly."""
    if not rest or _in_date(rest[0], dates):
        return False
    if rest[0].text in PUNCTUATION - {'"', "«"} or is_preposition(rest[0]) or rest[0].text[:1] == "و":
        return False
    return not is_adverb(rest[0]) and not is_glued(rest[0])


def _gender(token: Token, kind: str, names: Sequence[Span]) -> str:
    for span in names:
        if span.start <= token.start < span.end and span.features.get("gender"):
            return span.features["gender"]
    if kind == "name":
        return ""
    if token.folded.endswith(("ة", "اء")) and token.folded not in words("masculine_in_ta"):
        return "feminine"
    return ""


def _disagrees(form: VerbForm, gender: str, subject: Token, kind: str) -> bool:
    """A masculine verb before a feminine noun hides another subject."""
    if form.gender == "masculine":
        return gender == "feminine"
    return gender == "masculine" and kind == "name"


def _subject_first(
    clause: list[Token], at: int, names: Sequence[Span], dates: Sequence[Span], heads: Sequence[Span]
) -> Frame | None:
    """ "The university was founded ...": a name or defined thing, then its verb."""
    after, kind = _after_head(clause, at, heads), "name"
    if after == at:
        after, kind = read_subject(clause, at, names, dates)
    if after == at or kind == "loose" or after >= len(clause):
        return None
    verb = _verb_of_subject(clause, after, defined=bool(_after_head(clause, at, heads) > at))
    if verb is None:
        return None
    form, index = verb
    gender = _gender(clause[at], kind, names)
    if gender and form.gender != gender and not form.present:
        return None
    inside = index > after
    return Frame(
        start=clause[at].start,
        end=clause[-1].end,
        verb_start=clause[index].start,
        verb_end=clause[index].end,
        subject_start=clause[at].start,
        subject_end=clause[after - 1].end,
        form=clause[index].text,
        trust=0.9 if not inside else 0.85,
        gender=gender or form.gender,
        number=form.number,
        present=form.present,
    )


def _after_head(clause: list[Token], at: int, heads: Sequence[Span]) -> int:
    end = max((span.end for span in heads if span.start <= clause[at].start < span.end), default=0)
    while at < len(clause) and clause[at].start < end:
        at += 1
    return at


def _verb_of_subject(clause: list[Token], after: int, *, defined: bool) -> tuple[VerbForm, int] | None:
    form = find_verb(clause[after].text)
    if form is not None and not form.also_noun and form.number == "singular":
        return form, after
    if not defined or clause[after].folded not in words("copulas"):
        return None
    return _verb_in_definition(clause, after + 1)


def _verb_in_definition(clause: list[Token], at: int) -> tuple[VerbForm, int] | None:
    """ "X is an international war (that) began on ...": the verb says it of X."""
    for index in range(at + 1, min(at + 6, len(clause) - 1)):
        token = clause[index]
        if token.text in PUNCTUATION or is_definite(token) or is_preposition(token):
            return None
        form = find_verb(token.text)
        if form is not None and not form.also_noun:
            nothing_named = is_preposition(clause[index + 1]) or clause[index + 1].folded in _DATE_LEADS
            return (form, index) if nothing_named else None
    return None


def _verbal_noun(clause: list[Token], names: Sequence[Span], dates: Sequence[Span]) -> Frame | None:
    """ "began with the signing of six states ... on 15 May": that six states signed on that day."""
    for index, token in enumerate(clause[:-2]):
        verb = pairs("verbal_nouns").get(token.folded[1:]) if token.folded[:1] == "ب" else None
        if verb is None:
            continue
        subject_end, kind = read_subject(clause, index + 1, names, dates)
        if kind != "counted" or clause[index + 1].folded.endswith("ة") or clause[index + 1].folded.isdigit():
            return None
        return Frame(
            start=token.start,
            end=clause[-1].end,
            verb_start=token.start,
            verb_end=token.end,
            subject_start=clause[index + 1].start,
            subject_end=clause[subject_end - 1].end,
            form=verb + "ت",
            trust=0.9,
            gender="feminine",
            number="singular",
        )
    return None


def _relative_clauses(clause: list[Token], names: Sequence[Span], dates: Sequence[Span]) -> list[Frame]:
    """ "the revolt that began in 1916": the verb says it of the noun before "that"."""
    frames = []
    for index in range(1, len(clause) - 2):
        if clause[index].folded not in ("التي", "الذي"):
            continue
        form = find_verb(clause[index + 1].text)
        after = clause[index + 2]
        silent = is_preposition(after) or _in_date(after, dates) or after.folded in _DATE_LEADS
        start = _before_relative(clause, index, names)
        expected = "feminine" if clause[index].folded == "التي" else "masculine"
        if form is None or not silent or start is None or form.gender != expected or form.also_noun:
            continue
        frames.append(_relative_frame(clause, index, start, form))
    return frames


def _before_relative(clause: list[Token], index: int, names: Sequence[Span]) -> int | None:
    """Index where the noun phrase before "that" begins; None where it is not sure."""
    end = clause[index].start
    named = [span for span in names if span.end <= end and end - span.end <= 2]
    if named:
        return next((place for place in range(index) if clause[place].start >= named[0].start), None)
    start = index
    while start > 0 and (
        is_definite(clause[start - 1]) or clause[start - 1].folded.startswith(("لل", "بال"))
    ):
        start -= 1
        if not is_definite(clause[start]):
            break
    return start if index - start >= 2 else None


def _relative_frame(clause: list[Token], index: int, start: int, form: VerbForm) -> Frame:
    end = index + 2
    while end < len(clause) and clause[end].text not in _COMMAS:
        end += 1
    text = " ".join(token.text for token in clause[start:index])
    if text.startswith("لل"):
        text = "ال" + text[2:]
    elif text.startswith("بال"):
        text = text[1:]
    return Frame(
        start=clause[index + 1].start,
        end=clause[end - 1].end,
        verb_start=clause[index + 1].start,
        verb_end=clause[index + 1].end,
        subject_start=clause[start].start,
        subject_end=clause[index - 1].end,
        form=clause[index + 1].text,
        trust=0.85,
        gender=form.gender,
        number=form.number,
        subject_text=text,
        present=form.present,
    )


def _of_topic(clause: list[Token], topic: Topic, dates: Sequence[Span]) -> Frame | None:
    """ "He was born in Cairo": the verb alone, in an article about one who fits it."""
    first = _skip_opening(clause, dates)
    found = _read_verb(clause[first], first=True) if first < len(clause) - 1 else None
    if found is None or found[0].also_noun or found[0].gender != topic.gender:
        return None
    form, glued = found
    following = clause[first + 1]
    if not (is_preposition(following) or _in_date(following, dates) or following.folded in _DATE_LEADS):
        return None
    return Frame(
        start=clause[0].start,
        end=clause[-1].end,
        verb_start=clause[first].start + glued,
        verb_end=clause[first].end,
        subject_start=clause[first].start,
        subject_end=clause[first].start,
        form=clause[first].text[glued:],
        trust=0.8,
        gender=form.gender,
        number=form.number,
        subject_text=topic.name,
        present=form.present,
    )


def _carry_subject(
    clause: list[Token], before: Frame, names: Sequence[Span], dates: Sequence[Span]
) -> Frame | None:
    """ "... and ended in 1945": the subject of the clause before, where verb and subject agree."""
    first = _skip_opening(clause, dates)
    if first >= len(clause) - 1:
        return None
    found = _read_verb(clause[first], first=True)
    if found is None or found[0].also_noun or not clause[0].text.startswith(("و", "ثم", "ف")):
        return None
    form, glued = found
    following = clause[first + 1]
    silent = is_preposition(following) or _in_date(following, dates) or following.folded in _DATE_LEADS
    if not silent or not before.gender or form.gender != before.gender or form.number != "singular":
        return None
    return Frame(
        start=clause[0].start,
        end=clause[-1].end,
        verb_start=clause[first].start + glued,
        verb_end=clause[first].end,
        subject_start=before.subject_start,
        subject_end=before.subject_end,
        form=clause[first].text[glued:],
        trust=0.7,
        gender=form.gender,
        number=form.number,
        subject_text=before.subject_text,
        present=form.present,
    )
