"""When what an Arabic article is about was founded, built, published or fought, told by a verb of few words before its date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import dropwhile

from questions.languages.ar.naming import gender_of_noun
from questions.languages.ar.spoken_line import Line, line_of
from questions.languages.ar.tokens import PUNCTUATION, is_glued, is_preposition, tokenise
from questions.languages.ar.told_names import Ahead, is_topic, tells
from questions.languages.ar.topic_date_ends import dated_words, goes_on, topic_dates
from questions.languages.ar.topic_names import shown_gender, shown_name
from questions.languages.ar.topics import opens_at
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.frames import Topic, Turn
from questions.languages.gazetteer import gazetteer
from questions.languages.reading import DateValue, NameValue, Sentence, Span

_LEAD = r"(?:في|فى|عام|العام|سنة|بتاريخ|يوم|شهر|بعام|بسنة)"
_DATED = rf"(?P<gap>(?: \([^()]*\)| [^\s@؛.():«»\"]+){{0,14}}?)(?: {_LEAD})+ (?:\d+ ه (?:الموافق )?(?P<twin>\( )?)?(?P<date>@)"
_NEAR = rf"(?P<gap>(?: [^\s@؛،.():«»\"]+){{0,4}}?)(?:(?: {_LEAD})+|(?<=نتاج)) (?P<twin>\( )?(?P<date>@)"

_BESIDE = 4
_BRACKETS = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class _Row:
    topic: str
    told: str
    clause: str
    kinds: frozenset[str]
    but: frozenset[str]
    gender: str
    near: bool
    clause_feminine: str
    once: bool
    does: bool


@cache
def _rows() -> tuple[_Row, ...]:
    return tuple(
        _Row(
            row["topic"],
            row["told"],
            row["clause"],
            frozenset(fold(noun) for noun in row.get("kinds", "").split()),
            frozenset(fold(noun) for noun in row.get("but", "").split()),
            row.get("gender", ""),
            row.get("near", False),
            row.get("clause_feminine", ""),
            row.get("once", False),
            row.get("does", False),
        )
        for row in topic_dates()["told"]
    )


@lru_cache(maxsize=512)
def _compiled(told: str, gender: str, *, near: bool) -> re.Pattern[str]:
    endings = {"masculine": ("", "ه"), "feminine": ("ت", "ها"), "both": ("ت?", "(?:ه|ها)")}
    ending, pronoun = endings[gender]
    pattern = fold(told).replace("{t}", ending).replace("{h}", pronoun)
    return re.compile(rf"(?<!\S)[وف]?{pattern}{_NEAR if near else _DATED}(?!\S)")


def find_topic_dates(
    sentence: Sentence, spans: Sequence[Span], topic: Topic, *, unsaid: bool
) -> Iterator[Turn]:
    """The dates that the sentence, which speaks of ``topic``, tells of it; each turn is placed where its date stands.

    Where the topic is ``unsaid`` it is not sure to be meant, unless the sentence opens with the verb.
    """
    dates = [span for span in spans if isinstance(span.value, DateValue)]
    rows = [row for row in _rows() if _fits(row, topic)] if dates else []
    if not rows:
        return
    tokens = tokenise(sentence.text, sentence.start)
    line = line_of(tokens, dates)
    names = [span for span in spans if isinstance(span.value, NameValue) and not _is_kind(span, topic)]
    ahead = Ahead(tokens, names, topic, tells)
    for row in rows:
        for found in _compiled(row.told, _spoken_gender(topic), near=row.near).finditer(line.text):
            opens = (
                not unsaid
                or opens_at(sentence.text) == line.tokens[line.token_at(found.start())].start - sentence.start
            )
            if (
                opens
                and _is_of_topic(found, line, ahead, topic)
                and _dates_it(found, line, topic, names, near=row.near)
                and not (row.once and _is_of_one_place(found, line, names))
                and not (row.does and _makes_another(found["gap"], topic))
                and not _is_of_what_bears_it(found["gap"], topic)
            ):
                yield _turn(row, found, line, topic, dates)
                break


def _is_of_what_bears_it(gap: str, topic: Topic) -> bool:
    """Whether the topic's name stands only as the adjective of something else: "the first Unitarian church was founded"."""
    own = {fold(word) for word in topic.name.split()} | {f"ال{fold(word)}" for word in topic.name.split()}
    told = gap.split()
    return any(
        word in own
        and before.startswith("ال")
        and before not in own
        and before.removeprefix("ال") not in topic.nouns
        for before, word in zip(told, told[1:], strict=False)
    )


def _makes_another(gap: str, topic: Topic) -> bool:
    """Whether a thing stands bare behind the topic's name, which the topic founded: "Salmona founded a great castle"."""
    own = topic.nouns | {fold(word) for word in topic.name.split()}
    behind = next(dropwhile(lambda word: word in own, _BRACKETS.sub(" ", gap).split()), "")
    is_bare = bool(behind) and not behind.startswith(("ال", "و")) and not behind.endswith("ا")
    return is_bare and not is_preposition(tokenise(behind, 0)[0])


def names_topic_alone(spans: Sequence[Span], topic: Topic) -> bool:
    """Whether a sentence names nothing of which the next one may speak but the topic."""
    return all(
        is_topic(span, topic) or _is_kind(span, topic) or _is_country(span)
        for span in spans
        if isinstance(span.value, NameValue)
    )


def _is_country(span: Span) -> bool:
    place = gazetteer("ar").named(span.value.text)
    return place is not None and place.kind in ("country", "continent")


def _is_kind(span: Span, topic: Topic) -> bool:
    """Whether the words are no name but say what the topic is: "a club of football", "an Egyptian sporting club"."""
    head, *rest = fold(span.value.text).split()
    if head != topic.kind or not rest or any(word.startswith("ال") for word in rest):
        return False
    return len(rest) == 1 or all(word.endswith(("ي", "ية")) for word in rest)


def _fits(row: _Row, topic: Topic) -> bool:
    if (row.topic == "person") != topic.is_person or row.gender not in ("", topic.gender):
        return False
    nouns = {noun.removeprefix("ال") for noun in topic.nouns}
    if topic.kind:
        nouns = {topic.kind}
    nouns.add(fold(topic.name.split()[0]).removeprefix("ال"))
    if _is_of_many(topic.name):
        return False
    return not row.but & nouns and (not row.kinds or bool(row.kinds & nouns))


def _is_of_many(name: str) -> bool:
    """Whether the name is a noun of many without its article ("Jesuits"), which no verb of one can follow."""
    return " " not in name and name.endswith(("يون", "يين")) and not name.startswith("ال")


def _spoken_gender(topic: Topic) -> str:
    """The gender of verbs about the topic: of its name, and of the noun that says what it is where that differs."""
    other = topic.kind and not topic.is_person and gender_of_noun(topic.kind) != topic.gender
    return "both" if other else topic.gender


def _is_of_topic(found: re.Match[str], line: Line, ahead: Ahead, topic: Topic) -> bool:
    """Whether the words speak of the topic and of nothing that was named before them."""
    first = line.token_at(found.start())
    ahead_of = [token.folded.removeprefix("و") for token in line.tokens[max(0, first - 2) : first]]
    if dated_words("leans") & set(ahead_of[-1:]) or ahead_of[-1:] == ["قد"] and len(ahead_of) > 1:
        return False
    told_before = {token.folded.removeprefix("و") for token in line.tokens[:first]}
    if dated_words("parts") & set(ahead_of) or dated_words("others_before") & told_before:
        return False
    cue, opens = line.tokens[first].start, line.tokens[first].folded[:1] in "وف"
    ties = not ahead_of or ahead_of[-1] in dated_words("ties") or line.tokens[first - 1].text in PUNCTUATION
    if ahead.first_telling < cue and not (opens or ties):
        return False
    return (ahead.first_person if topic.is_person else ahead.first_alike_but_places) > cue


def _dates_it(found: re.Match[str], line: Line, topic: Topic, names: Sequence[Span], *, near: bool) -> bool:
    """Whether the date is that of the words told: no subject and no other deed between them, and no second date joined to it."""
    if not near and not _leaves_subject_out(found, line, topic, names):
        return False
    for word in _BRACKETS.sub(" ", found["gap"]).split():
        form = find_verb(word) or find_verb(word.removeprefix("و"))
        if word.removeprefix("و") in dated_words("breaks") or form is not None and not form.also_noun:
            return False
    named = topic.openings | topic.nouns
    is_said = not near and bool(named & set(found["gap"].split()[:1]))
    return not goes_on(line.text[found.end() :].split(), is_said=is_said)


def _is_of_one_place(found: re.Match[str], line: Line, names: Sequence[Span]) -> bool:
    """Whether a second date, or a place right beside the date, shows that the same was done elsewhere at another time."""
    first, last = line.token_at(found.start()), line.token_at(found.end() - 1)
    near = line.tokens[first : last + _BESIDE]
    places = (span for span in names if span.value.type == "place")
    return line.text.count("@") > 1 or any(
        near[0].start <= span.start <= near[-1].start + 1 for span in places
    )


def _leaves_subject_out(found: re.Match[str], line: Line, topic: Topic, names: Sequence[Span]) -> bool:
    """Whether the verb, where it has no "it" for its object, is followed by no subject but the topic itself."""
    verb = found.string[: found.start("gap")].split()[-1]
    if verb.endswith(("ها", "ه")) or not found["gap"].split():
        return True
    at = line.token_at(found.start("gap") + 1)
    following, named = line.tokens[at], topic.openings | topic.nouns
    headed = f"ال{following.folded}" in topic.nouns and line.tokens[at + 1].folded in named
    in_place = any(span.start == following.start + 1 and span.value.type == "place" for span in names)
    as_what = is_glued(following) and following.folded.startswith("ك")
    led = is_preposition(following) or as_what or following.folded in dated_words("adverbs") or in_place
    return led or headed or following.folded in named


def _turn(row: _Row, found: re.Match[str], line: Line, topic: Topic, dates: Sequence[Span]) -> Turn:
    place = line.tokens[line.token_at(found.start("date"))].start
    date = next(span for span in dates if span.start <= place < span.end)
    name = shown_name(topic, topic.kind)
    feminine = shown_gender(topic, name) == "feminine"
    shown = row.clause_feminine if feminine and row.clause_feminine else row.clause
    clause = shown.format(name=name, said=_said(found, line), t="ت" if feminine else "")
    return Turn(
        "when",
        {"clause": " ".join(clause.split()), "twin": found["twin"] or ""},
        date.start,
        date.end,
        "date",
    )


def _said(found: re.Match[str], line: Line) -> str:
    """What the row caught by that name, as the text has it."""
    if "said" not in found.re.groupindex or not found["said"]:
        return ""
    first, last = line.token_at(found.start("said")), line.token_at(found.end("said") - 1)
    return bare(" ".join(token.text for token in line.tokens[first : last + 1]))
