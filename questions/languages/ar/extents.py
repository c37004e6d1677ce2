"""How large, long, high or deep the thing is that an Arabic article is about, and how many it seats."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.languages.ar.own_words import before_of, behind_of, last_found, own_words, whose, words_of_name
from questions.languages.ar.verbs import bare, fold
from questions.languages.frames import Topic, Turn
from questions.languages.gazetteer import gazetteer
from questions.languages.reading import NameValue, NumberValue, Sentence, Span

_MEASURE = re.compile(r"(?<!\w)و?(?:(?P<which>متوسط|أقصى|إجمالي)\s+)?(?P<noun>مساحة|طول|ارتفاع|عمق|قطر)\s")
# "Its area", at the head of a clause: behind another noun it is that one's ("on ground whose area is").
_OWN_AREA = re.compile(
    r"(?:^|[،,؛.:(]\s*|\s(?=و))(?:و?(?:[تي]بلغ|بلغت|[تي]قدر|قدرت)\s+)?و?(?:إجمالي\s+)?(?P<noun>مساح)ت(?P<owner>ها|ه)\s"
)
_SQUARE = re.compile(r"مربع|كم2|كم²|م2|م²|هكتار|فدان|دونم")
_LENGTH = re.compile(r"(?<!\w)(?:كم|كلم|كيلومتر\w*|كيلو ?متر\w*|متر\w*|أمتار|م|ميل\w*|أميال|قدم\w*)$")
_RISES = re.compile(r"(?<!\w)و?[يت]رتفع\s|(?<!\w)(?:على|علي|وعلى)\s+ارتفاع\s")
_ABOVE_SEA = re.compile(r"(?:عن|فوق|من)\s+(?:سطح|مستوى)\s+(?:سطح\s+)?(?:البحر|البحار)(?!\w)")
_SEATS = re.compile(r"(?<!\w)و?(?:[يت]تسع|[يت]سع)\s|(?<!\w)و?(?:ب?سعة|سعت(?P<owner>ها|ه))\s")
_BOUNDED = re.compile(r"(?<!\w)(?:(?:لا|لم|لن)\s+)?و?[يت](?:تجاوز|زيد|قل|تعد|فوق|صل|تراوح)")
_LIES = re.compile(r"(?<!\w)و?[تي]قع\s")
_AT_DISTANCE = re.compile(r"(?<!\w)و?(?:على|علي)\s+(?:بعد|مسافة)\s+(?:(?:حوالي|نحو|قرابة|تبلغ|قدرها)\s+)?$")
_IS_AWAY = re.compile(
    r"(?<!\w)و?[تي]بعد\s+(?:(?:مسافة|ب|بـ|بمسافة|حوالي|بحوالي|نحو|بنحو|قرابة|في حدود|تقدر|تبلغ)\s*)*$"
)
_IS_AWAY_FROM = re.compile(r"(?<!\w)و?[تي]بعد\s+عن\s+(?:(?:مدينة|العاصمة|وسط|مركز)\s+)*$")
_SIDE = r"(?:شمال|جنوب|شرق|غرب)ي?"
_THE_WAY = re.compile(
    rf"^\s*(?:(?:باتجاه|في اتجاه|ال[ىي]|جهة|من جهة)\s+ال{_SIDE}(?:\s+ال{_SIDE})?\s+)?(?:(?:مسافة|ب|بـ|بمسافة|حوالي|بحوالي|نحو|بنحو|قرابة|تقدر|قدرها|تبلغ|ما يقارب)\s*)*$"
)
_AWAY_FROM = re.compile(
    rf"^\s*(?:تقريبا\s+)?(?:إلى\s+ال{_SIDE}(?:\s+ال{_SIDE})?\s+)?(?:{_SIDE}(?:\s+{_SIDE})?\s+)?(?:(?:من|عن)\s+)?(?:(?:مدينة|العاصمة|وسط)\s+)?$"
)
# "North of X" and "the capital X", as names of places are read.
_BESIDE = re.compile(rf"^(?:{_SIDE}\s+)*(?:(?:مدينة|العاصمة)\s+)?")
_TIED_TO_OTHER = re.compile(r"(?<!\w)و?(?:التي|الذي)\s+[^،.]*$")
_CALLED_TOWN = re.compile(r"(?<!\w)(?:مدينة|العاصمة)$")
_VERBS, _KEPT = {"مساحة": "تبلغ"}, frozenset({"متوسط", "أقصى"})
_REACH, _MOST, _NEAR = 70, 5, 15


def find_extents(sentence: Sentence, spans: Sequence[Span], topic: Topic, *, spoken: bool) -> Iterator[Turn]:
    """The question for each measure that the sentence tells of the topic by its name or the noun of its kind."""
    for span in spans:
        if not isinstance(span.value, NumberValue) or span.features.get("range") or not span.value.unit:
            continue
        asked = _extent(sentence, span, spans, topic, spoken=spoken) or _seats(
            sentence, span, spans, topic, spoken=spoken
        )
        distance = _distance(sentence, span, spans, topic) if spoken and not asked else ""
        if spoken:
            asked = asked or _above_sea(sentence, span, topic) or distance
        if asked:
            to_town = {"way_to": "town"} if asked == distance else {}
            yield Turn(
                "own_number",
                {"question": asked, "way": "own_extent", **to_town},
                span.start,
                span.end,
                "number",
            )


def _extent(sentence: Sentence, span: Span, spans: Sequence[Span], topic: Topic, *, spoken: bool) -> str:
    before = before_of(sentence, span)
    found = last_found(_MEASURE, before, _REACH) or last_found(_OWN_AREA, before, _REACH)
    if found is None or _BOUNDED.search(before[max(0, found.start() - _NEAR) :]):
        return ""
    shown = bare(sentence.text[span.start - sentence.start : span.end - sentence.start])
    noun = "مساحة" if found["noun"] == "مساح" else found["noun"]
    fits = _SQUARE.search(shown) if noun == "مساحة" else _LENGTH.search(shown)
    told = whose(before, found, sentence, spans, topic, spoken=spoken)
    if not fits or told is None or len(told[1]) > _MOST:
        return ""
    if not all(fold(word) in own_words("between") for word in told[1]):
        return ""
    verb = _VERBS.get(noun, "يبلغ")
    which = f"{found['which']} " if found.groupdict().get("which") in _KEPT else ""
    return f"كم {'يبلغ' if which else verb} {which}{noun} {told[0]}"


def _seats(sentence: Sentence, span: Span, spans: Sequence[Span], topic: Topic, *, spoken: bool) -> str:
    """ "It holds 30,000 spectators": how large is its seating?"""
    halls = {noun.removeprefix("ال") for noun in topic.nouns} & own_words("halls")
    seats = halls and fold(span.value.unit.split()[-1]) in own_words("seats")
    before = before_of(sentence, span)
    found = last_found(_SEATS, before, _REACH) if seats else None
    if found is None or not (spoken or any(fold(word) in topic.nouns for word in before.split())):
        return ""
    told = [word for word in before[found.end() :].split() if fold(word) not in topic.nouns]
    own = words_of_name(topic)
    if not all(fold(word) in own_words("between") | own_words("before_seats") | own for word in told):
        return ""
    return f"كم تبلغ سعة {topic.name}"


def _above_sea(sentence: Sentence, span: Span, topic: Topic) -> str:
    """ "It rises 300 m above the sea", "it lies at a height of 300 m above the sea"."""
    before, behind = before_of(sentence, span), behind_of(sentence, span)
    found = last_found(_RISES, before, _REACH)
    if found is None or _BOUNDED.search(before, found.end()):
        return ""
    shown = bare(sentence.text[span.start - sentence.start : span.end - sentence.start])
    between = _ABOVE_SEA.sub("", before[found.end() :])
    sea = between != before[found.end() :] or _ABOVE_SEA.match(behind.lstrip())
    own = words_of_name(topic) | topic.nouns
    plain = all(fold(word) in own_words("between") | own for word in between.split())
    lies = "رتفع" in found.group() or len(_LIES.findall(before)) == 1
    if not (sea and plain and lies and _LENGTH.search(shown)):
        return ""
    return f"كم {'ترتفع' if topic.gender == 'feminine' else 'يرتفع'} {topic.name} عن سطح البحر"


def _distance(sentence: Sentence, span: Span, spans: Sequence[Span], topic: Topic) -> str:
    """ "It lies 30 km north of ...": how far is it from there?"""
    before = before_of(sentence, span)
    shown = bare(sentence.text[span.start - sentence.start : span.end - sentence.start])
    if away := _told_away(sentence, span, spans, topic, shown):
        return away
    if not (_AT_DISTANCE.search(before) and len(_LIES.findall(before)) == 1 and _LENGTH.search(shown)):
        return ""
    place = next((one for one in spans if one.start >= span.end and isinstance(one.value, NameValue)), None)
    if place is None or place.value.type != "place":
        return ""
    between = bare(sentence.text[span.end - sentence.start : place.start - sentence.start])
    name = _BESIDE.sub("", place.value.text)
    led = bool(between.strip()) or name != place.value.text
    own = words_of_name(topic)
    if not led or not _AWAY_FROM.match(between) or own & set(map(fold, name.split())):
        return ""
    verb = "تبعد" if topic.gender == "feminine" else "يبعد"
    told = _as_town(place, before_of(sentence, place))
    return f"كم {verb} {topic.name} عن {told}" if told else ""


def _told_away(sentence: Sentence, span: Span, spans: Sequence[Span], topic: Topic, shown: str) -> str:
    """ "It is 30 km away from ...", "it is from ... 30 km away"."""
    if not _LENGTH.search(shown):
        return ""
    before = before_of(sentence, span)
    places = [one for one in spans if isinstance(one.value, NameValue) and one.value.type == "place"]
    place = None
    if _IS_AWAY.search(before):
        place = next((one for one in places if one.start >= span.end), None)
        between = (
            bare(sentence.text[span.end - sentence.start : place.start - sentence.start]) if place else "،"
        )
        place = place if _AWAY_FROM.match(between) else None
    elif "عن" in before:
        place = next((one for one in reversed(places) if one.end <= span.start), None)
        lead = bare(sentence.text[: place.start - sentence.start]) if place else ""
        way = bare(sentence.text[place.end - sentence.start : span.start - sentence.start]) if place else "،"
        place = place if _IS_AWAY_FROM.search(lead) and _THE_WAY.match(way) else None
    own = words_of_name(topic)
    if place is None or own & set(map(fold, place.value.text.split())) or _TIED_TO_OTHER.search(before):
        return ""
    verb = "تبعد" if topic.gender == "feminine" else "يبعد"
    told = _as_town(place, before_of(sentence, place))
    return f"كم {verb} {topic.name} عن {told}" if told else ""


def _as_town(place: Span, before: str) -> str:
    """The place as a question says it; one that is called like its country as a town, "" where the sentence does not call it one."""
    name = _BESIDE.sub("", place.value.text)
    known = gazetteer("ar").named(name)
    if known is None or known.kind != "country":
        return name
    called = _CALLED_TOWN.search(f"{before} {place.value.text[: -len(name)]}".rstrip())
    return f"مدينة {name}" if called else ""
