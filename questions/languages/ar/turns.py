"""Turns by which Arabic encyclopedias tell what a place or thing has: where it lies, its capital, its measures, its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.languages.ar.sides import elsewhere
from questions.languages.ar.spellings import usage
from questions.languages.ar.tokens import Token, is_preposition, tokenise
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.frames import Turn
from questions.languages.gazetteer import gazetteer
from questions.languages.reading import NameValue, NumberValue, Sentence, Span

_LIES = re.compile(r"(?<!\w)(?:و?(?:ت|ي)قع|واقعة|واقع)\s+(?P<at>(?:في|على|شمال|جنوب|شرق|غرب|وسط)\s)")
_CAPITAL = re.compile(r"(?<!\w)و?عاصمته?ا?(?:ها|ه)?\s+(?:(?:هي|الإدارية|الحالية)\s+)?(?:مدينة\s+)?$")
_MEASURES = (
    ("مساحت", "تبلغ مساحة"),
    ("عدد\\s+سكان", "يبلغ عدد سكان"),
    ("تعداد\\s+سكان", "يبلغ عدد سكان"),
    ("طول", "يبلغ طول"),
    ("ارتفاع", "يبلغ ارتفاع"),
    ("عمق", "يبلغ عمق"),
    ("عرض", "يبلغ عرض"),
)
_BETWEEN = r"\s+(?:(?:الإجمالية|الكلية|الحالي|الإجمالي)\s+)?(?:(?:هي|هو|تبلغ|يبلغ|بلغت|بلغ|تقدر|يقدر|ب|حوالي|نحو|ما\s+يقارب)\s+)*$"
_COVERS = re.compile(
    r"(?<!\w)(?:و?[تي]غطي|و?[تي]متد|و?[تي]شغل)\s+(?P<who>(?:\S+\s+){0,4}?)(?:على\s+)?مساحة\s+(?:(?:قدرها|حوالي|نحو|تبلغ|تقدر ب)\s*)*$"
)
_SIDES = "الشمال الشرقي|الشمال الغربي|الجنوب الشرقي|الجنوب الغربي|الشمال|الجنوب|الشرق|الغرب"
_BORDER = re.compile(
    rf"^\s+من\s+(?:جهة\s+)?(?P<side>{_SIDES})(?!\w)(?!\s+ال(?:شرقي|غربي)(?!\w))(?!\s+و(?:ال(?:شمال|جنوب|شرق|غرب)|من))"
)
# "From the north Russia, from the west ...": the side stands before its only neighbour.
_SIDE_BEFORE = re.compile(
    rf"(?<!\w)و?(?:من\s+(?:جهة\s+|ناحية\s+)?(?P<side>{_SIDES})|(?P<adverb>شمالا|جنوبا|شرقا|غربا))\s+(?:كل من\s+)?(?:دولة\s+|جمهورية\s+)?$"
)
_ALONE_BEHIND = re.compile(
    r"^\s*(?:$|[.؛:]|[،,]?\s*و?(?:من|إلى|في)\s+(?:جهة\s+|ناحية\s+)?ال(?:شمال|جنوب|شرق|غرب)|[،,]?\s*و?(?:شمالا|جنوبا|شرقا|غربا)(?!\w))"
)
_SIDE_OF = {"شمالا": "الشمال", "جنوبا": "الجنوب", "شرقا": "الشرق", "غربا": "الغرب"}
_LED = re.compile(
    rf"(?:[تي]حده?ا?|من\s+(?:جهة\s+)?(?:{_SIDES})(?:\s+و(?:{_SIDES}))*)\s*[،,]?\s*و?(?:دولة\s+|جمهورية\s+)?$"
)
_BORDERED = re.compile(r"(?<!\w)و?(?:ت|ي)حد(?:ها|ه)\s")
# "A coast whose length is 5 km" is another thing's measure, "its depth is no more than 90 m" a bound and no measure.
_OWNED_BY_ANOTHER = re.compile(r"(?P<owner>\w{2,}ا)\s+(?:يبلغ|تبلغ|بلغ|بلغت|يصل|تصل)\s+\w+ها?\s+(?:\S+\s+)?$")
_BOUNDED = re.compile(
    r"(?<!\w)(?:(?:لا|لم|لن)\s+)?و?(?:[يت]تجاوز|[يت]زيد|[يت]قل|[يت]تعد|[يت]فوق|[يت]ناهز|[يت]قارب)\S*\s"
)
_BORDER_STEMS = {"country": "borders", "sea": "borders_sea", "ocean": "borders_ocean"}
_COUNTS_PEOPLE = re.compile(r"(?<!\w)و?(?:عدد|تعداد)\s+سكانه?ا?\s+(?:[^\d.،]{0,20}\s)?\(?$")
_KINDS = re.compile(r"(?<!\w)و?(?:عاصمة|مدينة|بلدة|قرية|جزيرة|كبرى مدن|أكبر مدن)(?!\w)")
# "Which lies in the west": the noun before it does, and the topic only where that noun is its name.
_RELATIVE = re.compile(r"(\S+)\s+و?(?:التي|الذي)\s+(?:[تي]بلغ\s+)?$")
_LENGTHS = ("طول", "ارتفاع", "عمق", "عرض")
_REACH, _NEAR_NAME = 70, 7
_LIES_WORDS = range(2, 6)
_STOPS = frozenset("،,؛;.:()")


def find_turns(sentence: Sentence, spans: Sequence[Span], name: str, gender: str) -> Iterator[Turn]:
    """What the sentence tells of the thing called ``name`` in a turn that we know."""
    text, offset = sentence.text, sentence.start
    place = gazetteer("ar").named(name)
    shown = (place.gender if place is not None else gender) or "masculine"
    lying = _lying(text, name)
    if (
        lying is not None
        and _names_land(text[slice(*lying)])
        and not _speaks_of_another(text[: lying[0]], spans, offset, name)
    ):
        others = elsewhere(text[slice(*lying)])
        yield Turn(f"lies_{shown}", {"name": name}, offset + lying[0], offset + lying[1], "phrase", others)
    bordered = _BORDERED.search(text)
    for span in spans:
        before, after = text[: span.start - offset], text[span.end - offset :]
        if isinstance(span.value, NumberValue) and (
            _is_unit(span.value.unit) or _COUNTS_PEOPLE.search(before[-_REACH:])
        ):
            if names_another(before, spans, offset, name) or _opens_with_kind(before, name):
                continue
            told = _measured(bare(before)[-_REACH:], "ها" if gender == "feminine" else "ه", name)
            if told.endswith(_LENGTHS) and not _is_near_name(before, name):
                continue
            told = told or _covered(bare(before)[-_REACH:], name)
            if told:
                yield Turn("has_measure", {"told": told, "name": name}, span.start, span.end, "number")
        if isinstance(span.value, NameValue) and span.value.type == "place":
            if (
                _CAPITAL.search(before[-40:])
                and _is_city(span.value.text)
                and not set(fold(name).split()) & set(fold(span.value.text).split())
                and (
                    fold(text).startswith(_opening_of(name)) or not names_another(before, spans, offset, name)
                )
            ):
                yield Turn("capital", {"name": name}, span.start, span.end, "place")
            if bordered and bordered.end() <= span.start - offset:
                yield from _neighbours(before, after, span, name)


def _opening_of(name: str) -> tuple[str, ...]:
    """How a sentence opens that speaks of the thing: with its name, or with the last word of it behind the noun of its kind."""
    said = fold(name)
    return said, *(f"{kind} {said}" for kind in ("محافظة", "ولاية", "مقاطعة", "جمهورية", "دولة", "مملكة"))


def _neighbours(before: str, after: str, span: Span, name: str) -> Iterator[Turn]:
    """The country, sea or ocean that alone lies on one side of the thing."""
    behind, ahead = _BORDER.match(after), _SIDE_BEFORE.search(bare(before)[-_REACH:])
    side = behind["side"] if behind and _LED.search(before) else ""
    if not side and ahead is not None and _ALONE_BEHIND.match(bare(after)):
        side = ahead["side"] or _SIDE_OF[ahead["adverb"]]
    place = gazetteer("ar").named(span.value.text) if side else None
    if place is not None and place.kind in _BORDER_STEMS:
        stem = _BORDER_STEMS[place.kind]
        yield Turn(stem, {"name": name, "side": side}, span.start, span.end, "place")


def _is_unit(unit: str) -> bool:
    """Whether the word behind the number is what it counts, and no verb."""
    return bool(unit) and find_verb(unit.split()[0]) is None


def names_another(before: str, spans: Sequence[Span], offset: int, name: str) -> bool:
    """Whether a thing of another name stands before "its population is": the pronoun may mean that one."""
    own = set(fold(name).split())
    return any(
        isinstance(span.value, NameValue)
        and span.value.type in ("place", "organisation")
        and span.end - offset <= len(before)
        and not _CAPITAL.search(before[: span.start - offset][-_REACH:])
        and not set(fold(span.value.text).split()) <= own
        and not own <= set(fold(span.value.text).split())
        for span in spans
    )


def _is_near_name(before: str, name: str) -> bool:
    """Whether the thing was just named, or the sentence just began: further on "its length" is another thing's."""
    tokens = [token.folded for token in tokenise(before, 0)]
    own = {word.removeprefix("ال") for word in fold(name).split()}
    near = {word.removeprefix("و").removeprefix("ال") for word in tokens[-_NEAR_NAME:]}
    return len(tokens) <= _NEAR_NAME or bool(own & near)


def _opens_with_kind(before: str, name: str) -> bool:
    """Whether "the capital", "the town of" stands before in a sentence that does not open with the thing's own name."""
    tokens = [token.folded for token in tokenise(before, 0)]
    own = set(fold(name).split())
    return not own & set(tokens[:4]) and bool(_KINDS.search(before))


def _names_land(phrase: str) -> bool:
    """Whether the words hold a place that we know: "in the north west" alone lies anywhere."""
    tokens = [token.text for token in tokenise(phrase, 0)]
    tried = (
        " ".join(tokens[first:last])
        for first in range(len(tokens))
        for last in range(first + 1, len(tokens) + 1)
    )
    return any(
        gazetteer("ar").named(name.removeprefix("ل").removeprefix("ب")) or gazetteer("ar").named(name)
        for name in tried
    )


def _speaks_of_another(before: str, spans: Sequence[Span], offset: int, name: str) -> bool:
    """Whether another place is named before "lies", in a sentence that opens with something of the topic's own."""
    tokens = tokenise(before, 0)
    owned = bool(tokens) and tokens[0].folded.removeprefix("و").endswith(("ها", "ه"))
    named = (
        isinstance(span.value, NameValue)
        and span.value.type == "place"
        and span.end - offset <= len(before)
        and fold(span.value.text) != fold(name)
        for span in spans
    )
    return owned and any(named)


def _measured(before: str, owner: str, name: str) -> str:
    """The verb and noun that ask for the measure of the thing, where the words before the number give it as its own."""
    counted = re.search(rf"(?<!ما )(?<!\w)و?عدد\s+(?P<noun>\w{{2,}}?[^\Wوي]){owner}{_BETWEEN}", before)
    if counted is not None:
        return f"يبلغ عدد {counted['noun']}"
    another = _OWNED_BY_ANOTHER.search(before)
    if (another and another["owner"] not in bare(name).split()) or _BOUNDED.search(before):
        return ""
    for noun, verb in _MEASURES:
        found = re.search(rf"(?<!ما )(?<!\w)و?{noun}{owner}{_BETWEEN}", before)
        if found is None or _is_of_noun_before(before, found):
            continue
        return "" if _is_told_of_noun(before[: found.start()], name) else verb
    return ""


def _is_of_noun_before(before: str, found: re.Match[str]) -> bool:
    """Whether an indefinite noun stands right before the measure, which then is that thing's: "on a plateau whose width is"."""
    words_before = tokenise(before[: found.start()], 0)
    if not words_before or found.group()[:1] == "و":
        return False
    last = words_before[-1]
    plain = last.text.isalpha() and not last.folded.startswith("ال") and find_verb(last.text) is None
    return plain and not is_preposition(last) and f"ال{bare(last.text)}" in usage("spelled")


def _covered(before: str, name: str) -> str:
    """The verb and noun that ask for the area of the thing, where its name or the verb before the number says that it covers it."""
    found = _COVERS.search(before)
    return "تبلغ مساحة" if found and (bare(name) in found["who"] or not found["who"].strip()) else ""


def _lying(text: str, name: str) -> tuple[int, int] | None:
    """Where the words stand that say where the thing lies; None where another thing lies there or they do not end."""
    found = _LIES.search(text)
    if found is None or _is_told_of_noun(text[: found.start()], name):
        return None
    tokens = tokenise(text[found.start("at") :], found.start("at"))
    last = 0
    for index, token in enumerate(tokens[1:], start=1):
        form = find_verb(token.text) or find_verb(token.text.removeprefix("و"))
        joined = token.folded.startswith("و") and not token.folded.startswith("وسط")
        if token.text in _STOPS or joined or form is not None and not form.also_noun:
            break
        if token.folded.endswith(("ها", "هم")) or token.folded in (fold("التي"), fold("الذي"), fold("حيث")):
            return None
        last = index
    while last > 0 and is_preposition(tokens[last]):
        last -= 1
    if tokens[0].folded not in ("في", "فى", "على") and not _contains(tokens[1 : last + 1]):
        return None
    return (
        (tokens[0].start, tokens[last].end)
        if last + 1 in _LIES_WORDS and not _says_itself(name, text[found.end("at") : tokens[last].end])
        else None
    )


def _is_told_of_noun(before: str, name: str) -> bool:
    """Whether "which" stands before "lies" or a measure, behind another noun than the thing's name."""
    relative = _RELATIVE.search(before)
    return relative is not None and fold(relative[1]) not in fold(name).split()


def _says_itself(name: str, phrase: str) -> bool:
    """Whether the words repeat the thing's own name: "South Africa lies in the south of Africa"."""
    parts, shown = fold(name).split(), fold(phrase).split()
    return fold(name) in fold(phrase) or len(parts) > 1 and parts[-1] in shown and parts[-2] in shown


def _contains(tokens: list[Token]) -> bool:
    """Whether the words name a land: "the west of Arabia" lies in it, "west of the canal" beside it."""
    place = gazetteer("ar").named(" ".join(token.text for token in tokens))
    return place is not None and place.kind in ("country", "state", "region", "continent")


def _is_city(name: str) -> bool:
    place = gazetteer("ar").named(name)
    return place is not None and place.kind in ("city", "capital")
