"""Finds who does what in an Arabic sentence: clauses with a verb we know and a subject that is said."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.ar.clauses import (
    after_opening_phrase,
    guess_verb,
    read_verb,
    skip_opening,
    split_clauses,
)
from questions.languages.ar.masked import needs
from questions.languages.ar.naming import listed
from questions.languages.ar.nominal_frames import measure_frame
from questions.languages.ar.object_frames import object_frames
from questions.languages.ar.openings import glued_and
from questions.languages.ar.participle_frames import participle_frames
from questions.languages.ar.pluperfects import before_now, deed_behind, deed_done
from questions.languages.ar.side_frames import carried_frame, relative_frames, verbal_noun_frame
from questions.languages.ar.speakers import (
    another_spoke,
    goes_on_of_another,
    is_itself,
    of_kin,
    opens_otherwise,
    thing_between,
    turned_away,
)
from questions.languages.ar.subject_gender import disagrees, gender_of
from questions.languages.ar.subjects import (
    after_name,
    behind_in_it,
    behind_place,
    behind_time,
    counted_behind,
    is_role,
    read_subject,
)
from questions.languages.ar.subordinate_frames import subordinate_frames
from questions.languages.ar.tokens import (
    PUNCTUATION,
    Token,
    is_definite,
    is_preposition,
    tokenise,
    words,
)
from questions.languages.ar.topic_frames import topic_frame
from questions.languages.ar.topic_object_frames import topic_object_frame
from questions.languages.ar.topics import done_to_topic, is_owned, opens_with_name, without_owner
from questions.languages.ar.trusting import trust_subject
from questions.languages.ar.verbs import VerbForm, find_verb, fold
from questions.languages.frames import Frame, Topic
from questions.languages.reading import Sentence, Span

_ON = "على"


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
    if asides:
        tokens = [token for token in tokens if not any(start <= token.start < end for start, end in asides)]
    frames: list[Frame] = []
    unsaid = None if topic is None or opens_with_name(sentence.text, topic) else topic
    for clause in split_clauses(tokens, names, dates):
        frames += relative_frames(clause, names, dates)
        frames += participle_frames(clause, names, dates)
        frames += object_frames(clause, names, dates, heads, tokens)
        done = topic_object_frame(clause, topic, frames, names, dates) if topic is not None else None
        if done is not None:
            frames.append(done)
            continue
        frames += subordinate_frames(clause, dates, lambda inner: _verb_clause(inner, names, dates))
        inner = verbal_noun_frame(clause, names, dates)
        if inner is not None:
            frames.append(inner)
            continue
        spoke = topic is not None and another_spoke(frames, topic, tokens)
        own = topic is not None and not spoke and _tells_of_own(clause, topic, dates)
        frame = None if own else _read_clause(clause, names, dates, heads)
        if frame is not None and (
            _may_be_object(frame, frames, unsaid)
            and not is_itself(frame, frames, topic, sentence)
            or _is_work_of(unsaid, frame, sentence)
        ):
            frame = None
        another = (
            topic is None
            or spoke
            or (
                unsaid is not None
                and not frames
                and clause[0].start > tokens[0].start
                and opens_otherwise(tokens)
            )
            or thing_between(clause, names, topic)
            or of_kin(tokens, clause)
            or turned_away(tokens, clause, names, topic)
        )
        if frame is None and topic is not None and not another:
            frame = topic_frame(clause, topic, dates)
        if frame is None and frames and not goes_on_of_another(tokens, clause, frames[-1]):
            frame = carried_frame(clause, frames[-1], names, dates)
        if frame is not None:
            frames.append(frame)
    return frames


def _tells_of_own(clause: list[Token], topic: Topic, dates: Sequence[Span]) -> bool:
    """Whether the clause says that something was done to the topic: "her election took place"."""
    first = skip_opening(clause, dates)
    return first + 2 < len(clause) and done_to_topic(clause[first : first + 2], topic)


def _may_be_object(frame: Frame, before: Sequence[Frame], topic: Topic | None) -> bool:
    """Whether the noun after the verb may be what an earlier subject did it to ("... and adopted the euro")."""
    form = find_verb(frame.form)
    if frame.subject_start < frame.verb_start or form is None or form.subject_follows or frame.trust > 0.9:
        return False
    silent = before[-1].gender if before else topic.gender if topic is not None else ""
    return silent == form.gender


def _is_work_of(topic: Topic | None, frame: Frame, sentence: Sentence) -> bool:
    """Whether the verb tells what the person spoken of did, and a work stands behind it ("(he) presented the programme ...")."""
    if topic is None or not topic.is_person or frame.subject_start < frame.verb_start:
        return False
    form = find_verb(frame.form)
    work = sentence.text[frame.subject_start - sentence.start : frame.subject_end - sentence.start].split()
    does = fold(frame.form) in words("persons_do") and form is not None and form.gender == topic.gender
    return does and not form.subject_follows and bool(work) and fold(work[0]) in words("made_things")


def _read_clause(
    clause: list[Token], names: Sequence[Span], dates: Sequence[Span], heads: Sequence[Span]
) -> Frame | None:
    first = skip_opening(clause, dates)
    if first >= len(clause):
        return None
    had_done = before_now(clause, first, names, dates)
    if had_done is not None:
        return had_done
    found = read_verb(clause[first], first=True)
    if found is None and first + 2 < len(clause) and after_name(clause, first, names) == first:
        found = guess_verb(clause, first)
    if found is not None:
        return _verb_first(clause, first, found, names, dates)
    return measure_frame(clause, first, dates) or _subject_first(clause, first, names, dates, heads)


def _verb_clause(clause: list[Token], names: Sequence[Span], dates: Sequence[Span]) -> Frame | None:
    """The clause that opens with its verb and has its subject right behind it."""
    found = read_verb(clause[0], first=True)
    return _verb_first(clause, 0, found, names, dates) if found is not None else None


def _verb_first(
    clause: list[Token], at: int, found: tuple[VerbForm, int], names: Sequence[Span], dates: Sequence[Span]
) -> Frame | None:
    form, glued = found
    opens = at + 1
    if _is_needed_on(clause, at, glued):
        return None
    subject_end, kind = read_subject(clause, opens, names, dates)
    if subject_end == opens:
        opens, late = counted_behind(clause, at + 1, dates), ("counted",)
        if not opens and form.subject_follows:
            opens = (
                behind_time(clause, at + 1, dates)
                or behind_place(clause, at + 1, names)
                or behind_in_it(clause, at + 1)
            )
            late = ("name",) if opens and opens == behind_in_it(clause, at + 1) else ("name", "definite")
        subject_end, kind = read_subject(clause, opens, names, dates) if opens else (opens, "")
        if kind not in late:
            return None
    if subject_end == opens:
        return None
    subject = clause[opens:subject_end]
    if is_owned(subject[0]) and not form.subject_follows and kind != "counted":
        return None
    if fold(clause[at].text[glued:]) in words("took_place") and any(
        map(is_owned, clause[subject_end : subject_end + 1])
    ):
        return None
    verb = fold(clause[at].text[glued:])
    trust = trust_subject(verb, form, kind, clause[subject_end:], names, dates)
    gender = gender_of(subject[0], kind, names)
    if trust == 0 or disagrees(form, gender, subject[0], kind):
        return None
    is_named = kind == "name" and not is_role(subject[0])
    told = clause[subject_end:]
    if (
        not is_named
        and verb in words("becoming")
        and not (_announces(verb, told) or _is_named_place(subject, names, told))
    ):
        return None
    return Frame(
        start=clause[after_opening_phrase(clause, dates)].start,
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


def _is_needed_on(clause: list[Token], at: int, glued: int) -> bool:
    """Whether "on" stands behind a verb that needs it, and no man by the name of Ali."""
    following = clause[at + 1 : at + 2]
    return (
        bool(following)
        and following[0].text == _ON
        and fold(_ON) in needs().get(clause[at].folded[glued:], ())
    )


def _is_named_place(subject: list[Token], names: Sequence[Span], told: list[Token]) -> bool:
    """Whether the subject is the noun of a place and its name ("the city of X"), and what it became stands behind it."""
    kind = subject[0].folded in listed("place_kinds") and len(subject) > 1
    named = any(span.start == subject[1].start for span in names) if kind else False
    return named and bool(told) and told[0].text not in PUNCTUATION and not is_preposition(told[0])


def _announces(verb: str, rest: list[Token]) -> bool:
    """Whether "announced" goes on with what was announced, so that the noun before it announced it."""
    return verb in words("announcing") and bool(rest) and rest[0].folded in words("announced")


def _subject_first(
    clause: list[Token], at: int, names: Sequence[Span], dates: Sequence[Span], heads: Sequence[Span]
) -> Frame | None:
    """ "The university was founded ...": a name or defined thing, then its verb."""
    if clause[at].folded in words("was"):
        return None
    after, kind = _after_head(clause, at, heads), "name"
    if after == at:
        after, kind = read_subject(clause, at, names, dates)
    if after == at or kind in ("loose", "foreign") or after >= len(clause):
        return None
    verb = _verb_of_subject(clause, after, defined=bool(_after_head(clause, at, heads) > at))
    if verb is None:
        return None
    form, index = verb
    done = deed_done(clause, index)
    gender = gender_of(clause[at], kind, names)
    if gender and form.gender != gender and not form.present:
        return None
    inside = index > deed_behind(clause, after)
    return Frame(
        start=clause[at].start,
        end=clause[-1].end,
        verb_start=clause[index].start,
        verb_end=clause[index + len(done) - 1].end,
        subject_start=clause[at].start + glued_and(clause[at]),
        subject_end=clause[after - 1].end,
        form=" ".join([done[0], *map(without_owner, done[1:])]),
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
    at = deed_behind(clause, after)
    form = find_verb(clause[at].text) if at < len(clause) else None
    if form is not None and (not form.also_noun or at > after) and form.number == "singular":
        return form, at
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
            nothing_named = is_preposition(clause[index + 1]) or clause[index + 1].folded in words(
                "date_leads"
            )
            return (form, index) if nothing_named else None
    return None
