"""Finds Arabic statements whose subject stands elsewhere: relative clauses, verbal nouns, silent subjects."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.ar.clauses import COMMAS, behind_date, in_date, read_verb, skip_opening
from questions.languages.ar.masked import listed
from questions.languages.ar.naming import gender_of_noun, head_types
from questions.languages.ar.openings import glued_and
from questions.languages.ar.subject_gender import gender_of
from questions.languages.ar.subjects import behind_time, is_count, is_person, read_subject
from questions.languages.ar.tokens import Token, is_definite, is_glued, is_preposition, pairs, words
from questions.languages.ar.topics import is_strange
from questions.languages.ar.verbs import VerbForm, find_verb, fold
from questions.languages.frames import Frame
from questions.languages.reading import Span

_NEAR_DATE = 8
# A silent subject is surer where the counted thing stands right behind a verb of holding.
_CARRIED_TRUST, _COUNTS_TRUST = 0.7, 0.85


def verbal_noun_frame(clause: list[Token], names: Sequence[Span], dates: Sequence[Span]) -> Frame | None:
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


def relative_frames(clause: list[Token], names: Sequence[Span], dates: Sequence[Span]) -> list[Frame]:
    """ "the revolt that began in 1916": the verb says it of the noun before "that"."""
    frames = []
    for index in range(1, len(clause) - 2):
        if clause[index].folded not in ("التي", "الذي"):
            continue
        form = find_verb(clause[index + 1].text)
        after = clause[index + 2]
        silent = is_preposition(after) or in_date(after, dates) or after.folded in words("date_leads")
        acts = not silent and form is not None and _acts_on_something(clause, index + 1, form, dates)
        start = before_relative(clause, index, names)
        expected = "feminine" if clause[index].folded == "التي" else "masculine"
        if form is None or not (silent or acts) or start is None or form.gender != expected or form.also_noun:
            continue
        if form.gender == "feminine" and _is_masculine_head(clause[start:index]):
            continue
        gender = gender_of(clause[start], "name", names)
        certain = gender == "masculine" or not is_person(clause[start], names)
        if certain and gender not in ("", form.gender):
            continue
        became = any(token.folded in words("becoming") for token in clause[:start])
        near = acts or became or _belongs_to_verb(clause, start)
        end = behind_date(clause, index + 1, dates) if near else len(clause)
        if end > index + 1:
            frames.append(_relative_frame(clause[:end], index, start, form))
    return frames


def _belongs_to_verb(clause: list[Token], start: int) -> bool:
    """Whether a verb stands right before the noun, so that what follows the date may be its own ("toppled the ... that began in ...")."""
    form = find_verb(clause[start - 1].text) if start else None
    return form is not None and not form.also_noun


def _acts_on_something(clause: list[Token], at: int, form: VerbForm, dates: Sequence[Span]) -> bool:
    """Whether "that did" has its object right behind it and a date near, and nothing that points back ("in which")."""
    if not form.needs_object or form.subject_follows or form.number != "singular":
        return False
    told = clause[at + 1 : at + _NEAR_DATE]
    date = next((place for place, token in enumerate(told) if in_date(token, dates)), 0)
    return date > 0 and not any(
        token.folded in words("within_it") or token.text in COMMAS for token in told[:date]
    )


def before_relative(clause: list[Token], index: int, names: Sequence[Span]) -> int | None:
    """Index where the noun phrase before "that" begins; None where it is not sure."""
    end = clause[index].start
    named = [span for span in names if span.end <= end and end - span.end <= 2]
    start = index
    if named:
        start = next((place for place in range(index) if clause[place].end > named[0].start), index)
        if start and _owns(clause[start - 1]):
            return None
        # "the famous shops in the country that were founded": the noun before the preposition may be meant.
        if start > 1 and is_preposition(clause[start - 1]) and is_definite(clause[start - 2]):
            return None
    while (
        not named
        and start > 0
        and (is_definite(clause[start - 1]) or clause[start - 1].folded.startswith(("لل", "بال")))
    ):
        start -= 1
        if not is_definite(clause[start]):
            break
    if not named and start and start < index and _owns(clause[start - 1]):
        return None
    # "Near the church of X in the square that was built": the church may be meant.
    if start > 1 and _is_place_of_another(clause[start - 2], clause[start - 1], clause[index].folded):
        return None
    glued = [place for place in range(start, index) if clause[place].folded.startswith(("لل", "بال"))]
    start = max([start, *glued])
    return start if index - start >= 2 or named else None


def _is_place_of_another(noun: Token, preposition: Token, relative: str) -> bool:
    """Whether "in" ties the noun phrase to a thing before it that "that" may speak of as well."""
    if preposition.folded != "في" or find_verb(noun.text) is not None or is_preposition(noun):
        return False
    return is_strange(noun)


def _is_masculine_head(phrase: list[Token]) -> bool:
    """Whether the phrase opens with a masculine noun that a feminine one belongs to: "the conference of the summit that was held"."""
    return (
        len(phrase) > 1
        and not is_definite(phrase[0])
        and phrase[0].folded in head_types()
        and gender_of_noun(phrase[0].folded) == "masculine"
    )


def _owns(before: Token) -> bool:
    """Whether the word before a name is a noun that the name belongs to ("the lighthouse | of Port Said")."""
    plain = not is_definite(before) and not is_preposition(before) and before.folded[:1].isalpha()
    return plain and find_verb(before.text) is None and before.folded not in words("prepositions")


def _relative_frame(clause: list[Token], index: int, start: int, form: VerbForm) -> Frame:
    end = index + 2
    while (
        end < len(clause)
        and clause[end].text not in COMMAS
        and clause[end].folded not in words("ends_relative")
    ):
        end += 1
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
        subject_text=relative_subject(clause, start, index),
        present=form.present,
    )


def relative_subject(clause: list[Token], start: int, index: int) -> str:
    """The noun phrase before "that" without a preposition glued to its front."""
    first = clause[start].folded
    glued = glued_and(clause[start]) or int(first[:1] == "و" and first[1:] in head_types())
    text = " ".join(token.text for token in clause[start:index])[glued:]
    if text.startswith("لل"):
        return "ال" + text[2:]
    led = text.startswith("بال") or is_glued(clause[start]) and not glued and _is_head(first[1:])
    return text[1:] if led else text


def _is_head(word: str) -> bool:
    return word in head_types() or word in words("spelled_heads")


def _takes_counted(clause: list[Token], at: int, glued: int) -> bool:
    """ "... and included (more than) ten thousand soldiers": the counted thing is what the subject before includes."""
    if clause[at].folded[glued:] not in words("takes_counted"):
        return False
    behind = at + 1
    if clause[behind].folded in ("اكثر", "اقل") and clause[behind + 1 : behind + 2]:
        behind += 2 if clause[behind + 1].folded == "من" else 1
    elif clause[behind].folded in words("light"):
        behind += 1
    return behind < len(clause) and is_count(clause[behind])


def _is_by_person(frame: Frame, names: Sequence[Span]) -> bool:
    """Whether a person is the subject of the clause."""
    return fold(frame.form) in words("persons_do") or any(
        frame.subject_start <= span.start < frame.subject_end and getattr(span.value, "type", "") == "person"
        for span in names
    )


def carried_frame(
    clause: list[Token], before: Frame, names: Sequence[Span], dates: Sequence[Span]
) -> Frame | None:
    """ "... and ended in 1945": the subject of the clause before, where verb and subject agree."""
    first = skip_opening(clause, dates)
    if first >= len(clause) - 1:
        return None
    found = read_verb(clause[first], first=True)
    if found is None or found[0].also_noun or not clause[0].text.startswith(("و", "ثم", "ف")):
        return None
    form, glued = found
    if clause[first].folded[glued:] in words("took_place"):
        return None
    if clause[first].folded[glued:] in listed("things_do") and _is_by_person(before, names):
        return None
    counts = _takes_counted(clause, first, glued)
    if form.done_to and form.needs_object and not form.subject_follows and not counts:
        return None
    following = clause[first + 1]
    silent = is_preposition(following) or in_date(following, dates) or following.folded in words("date_leads")
    silent = silent or counts
    silent = silent and following.folded not in words("within_it")
    silent = silent and not (clause[first].folded in words("student") and in_date(following, dates))
    if not silent or not before.gender or form.gender != before.gender or form.number != "singular":
        return None
    if form.subject_follows and behind_time(clause, first + 1, dates):
        return None
    return Frame(
        start=clause[0].start,
        end=clause[-1].end,
        verb_start=clause[first].start + glued,
        verb_end=clause[first].end,
        subject_start=before.subject_start,
        subject_end=before.subject_end,
        form=clause[first].text[glued:],
        trust=_COUNTS_TRUST if counts else _CARRIED_TRUST,
        gender=form.gender,
        number=form.number,
        subject_text=before.subject_text,
        present=form.present,
    )
