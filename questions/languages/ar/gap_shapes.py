"""Shapes of an Arabic sentence with a gap that was cut off, runs on, or never says what its first words were to do."""

from __future__ import annotations

import re

from questions.languages.ar.gap_words import gap_words
from questions.languages.ar.nations import reads_as_adjective
from questions.languages.ar.spellings import usage
from questions.languages.ar.tokens import Token, is_definite, is_glued, is_preposition, tokenise, words
from questions.languages.ar.verbs import bare, find_verb, fold

_MOST_COMMAS, _MOST_VERBS, _HEAD = 1, 2, 6
_SEVERAL, _LONG_NAME = 2, 5
_OPENS_WITH_DATE = re.compile(r"^(?:في|خلال|منذ|بحلول|عام|سنة|يوم|فى)\s(?:\S+\s){0,2}_{3,}\s*[،,]")
# "The lake, and after ____ it ...": nothing is told of the first noun.
_LEFT_ALONE = re.compile(r"[،,]\s+و\w{3,}وا\s|^\S+[،,]\s+و|[،,]\s+وبناء\s")
# "That he, who took office in ____, be president": a relative clause that a comma closes and none opens.
_HALF_ASIDE = re.compile(r"^[^،,]*\s(?:الذي|التي)\s[^،,]*_{3,}\s*[،,]")
_COMMA = re.compile(r"[،,]")
_BROKEN_OFF = re.compile(
    r"[،,]\s+(?:ف(?:بعد|عندما|حين|في|منذ)\s|(?:[وف]?في\s+(?:(?:شهر|عام|سنة|العام)\s+)?|(?:عام|سنة|العام)\s+)_{3,}\s*\.?$)|^في\s+(?:عام|سنة)\s+(?:كان|كانت|تم|تمت)\s|^(?:في\s+)?(?:عام|سنة)\s+_{3,}[،,]?\s+(?:عندما|حين|حيث)\s|\s(?:فاز|خسر|تعادل|سجل)?\s*في\s+\d+\.?$"
)
# "Happened in ____ the first battle": the subject stands behind the date.
_SUBJECT_BEHIND = re.compile(r"_{3,}\s+(?:أول|أكبر|أهم|آخر)\s")
# "The market in the town, which lies ____ away, was": what is told of the first noun is cut off.
_OF_PLACE = re.compile(r"^كانت?\s[^،,]*[،,]\s+(?:التي|الذي)\s[^،,]*_{3,}")
# A relative clause behind a comma that never closes, so that its first verb lacks what it did; "in ____ and after"; a cut list; "each of".
_UNCLOSED = re.compile(
    r"^\S+\s+(?:\S+\s+){0,4}?[^،,\s]+[،,]\s+(?:التي|الذي|الذين)\s[^،,]*_{3,}[^،,]*$|[،,]\s+(?:والتي|والذي)\s[^،,]*_{3,}|^في\s+_{3,}\s+و"
    r"|\sو?\d[\d.,]*\s*\.?$|(?<!\w)كل من\s+_{3,}|(?<!\w)(?:ب|ل)?(?:نهاية|بداية|خلال|مطلع|منتصف|أواخر|أوائل|منذ|حتى)\s*[،,.]"
)
# "Since it became the scandal of X, which ____": the predicate is cut off behind the relative clause.
_NO_PREDICATE = re.compile(
    r"(?<!\w)(?:أصبح|أصبحت|كان|كانت|بات|باتت)\s[^،,]*[،,]\s+(?:التي|الذي)\s[^،,]*_{3,}[^،,]*$"
)
# "In an accident that is the worst since ____": nothing happens; "born to a father"; "it was a time"; "and in 2015".
_HALF_TOLD = re.compile(
    r"^في\s+(?!ال)\w+\s+(?:يعد|تعد|هو|هي|يعتبر|تعتبر)\s|(?<!\w)(?:لأب|لأم|لأبوين|لأسرة|لعائلة|لوالد|لوالدين)\s*\.?$"
    r"|^كانت?\s+(?:فترة|مرحلة|ليلة|لحظة|خطوة|تجربة|ندا|هدفا|ضحية|واحدة?|واحدا)\s|_{3,}[^،,]*[،,]\s+و(?:في|خلال|منذ)\s+(?:\w+\s+)?\d{4}\s*\.?$"
    r"|^(?:تعد|يعد|تعتبر|يعتبر|اعتبرت?|جعلت?)\s[^،,]*[،,]\s+(?:التي|الذي|الذين)\s[^،,]*_{3,}[^،,]*$|^ف(?!ي\s)\w+ة\s\w+\s[يت]\w+\s"
)
# "After X founded ____" and nothing that came then; "the authorities had arrested", cut behind "that".
_HALF_SENTENCE = re.compile(
    r"^(?:(?:بعد|قبل|منذ)\s+أن|بعدما|قبلما|منذما|عندما|حينما|حين|بينما|لما|كلما)\s[^،,]*$|^ال\w+\s(?:ال\w+\s)?قد\s"
)
# A comma that parts the gap from its verb or its whole; "and that it" behind no "that"; "but when ..."; "then he filmed it"; who are said
# to have been killed, and not where; a subject in the form of an object; "confirmed", and not what.
_LEFT_HANGING = re.compile(
    r"[اأإآء-ي][،,]\s+_{3,}|_{3,}\s*[،,]\s+من\s|^[-–•]|\d(?:أو|و)\s|[،,]\s+لكن عندما\s[^،,]*$|^(?:و?في)\s+_{3,}\s*[،,]\s+(?:عندما|حين|حينما)\s[^،,]*$|\s(?:قبيلتي|مدينتي|محافظتي|منطقتي|دولتي|ولايتي|بلدتي|قريتي|شركتي|جزيرتي)\s\S+\s*\.?$|\sثم\s\w+\s*\.?$"
    r"|_{3,}\s+(?:قتلوا|أصيبوا|اعتقلوا|توفوا)\s*\.?$|^ال\w+ين\s+(?:س?ي\w+ون|\w+وا)\s|[،,]\s+وب?(?:نهاية|حلول|بداية)\s+(?:عام|سنة)\s+_{3,}\s*\.?$|^(?:أكدت?|نفت|نفى|أوضحت?|أضافت?)\s(?!.*\s(?:ب?أن|عن|على)\s)"
    r"|^(?!.*\s(?:ب?أن|إن)\s).*\sوأن(?:ه|ها)\s"
    r"|^(?:أكدت?|نفت|نفى|رفضت?|دعت|دعا)\s[^،,]*\s(?:البالغة?|و?الحائزة?|الذي|التي)\s[^،,]*_{3,}[^،,]*$|^(?:عبّ?رت?|أعربت?)\s(?!.*\sعن\s)"
)
_BEHIND_GAP = re.compile(r"_{3,}\s+(?P<word>\w+)\s")
_YEAR_LAST = re.compile(
    r"(?:عام|سنة|العام|في|منذ|موسم|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)\s+(?:1\d{3}|20\d\d)\s*\.?$"
)


def is_broken(sentence: str, tokens: list[Token]) -> bool:
    """Whether something was cut off; ``tokens`` are the sentence's words with names masked."""
    if _ends_in_name(sentence) or _announces_nothing(tokens) or _opens_with_and(sentence):
        return True
    behind = _BEHIND_GAP.search(sentence)
    if behind is not None and reads_as_adjective(behind["word"]):
        return True
    found = any(
        shape.search(sentence)
        for shape in (
            _BROKEN_OFF,
            _HALF_ASIDE,
            _LEFT_ALONE,
            _OF_PLACE,
            _SUBJECT_BEHIND,
            _NO_PREDICATE,
            _HALF_TOLD,
            _HALF_SENTENCE,
            _LEFT_HANGING,
        )
    )
    unclosed = _UNCLOSED.search(sentence) is not None and not _YEAR_LAST.search(sentence)
    told = sum(_is_sure(token.text) or _is_sure(token.text[1:]) for token in tokens)
    cut = tokens[-1].folded in gap_words("done_for") or _runs_on(sentence) or _stops_at_verb(tokens)
    return told > _MOST_VERBS or found or unclosed or cut


def _opens_with_and(sentence: str) -> bool:
    """Whether the first word is a noun with an "and" before it, though a name be read there: "and the reserve is ..."."""
    word = bare(sentence.split(" ", 1)[0])
    return word[:1] == "و" and f"ال{word[1:]}" in usage("spelled") and f"ال{word}" not in usage("spelled")


def _ends_in_name(sentence: str) -> bool:
    """Whether the last comma only brings the name of who was called by an office before, of whom nothing more is told."""
    parts = _COMMA.split(sentence)
    last = tokenise(parts[-1].strip(" ."), 0)
    if len(parts) < _SEVERAL or not 0 < len(last) <= _LONG_NAME or "_" in parts[-1]:
        return False
    goes_on = any(is_preposition(token) or _is_sure(token.text) for token in last) or (
        last[0].folded[:1] in "بل" and is_glued(last[0])
    )
    joined = (
        last[0].folded[:1] == "و" or last[0].folded[:1] == "ف" and find_verb(last[0].text[1:]) is not None
    )
    return not goes_on and not joined and not last[-1].folded.isdigit()


def _announces_nothing(tokens: list[Token]) -> bool:
    """Whether somebody announced, and neither "that" nor what is told."""
    place = next(
        (at for at, token in enumerate(tokens[:_HEAD]) if token.folded in gap_words("announces")), None
    )
    if place is None:
        does = next(
            (at for at, token in enumerate(tokens[:_HEAD]) if token.folded in gap_words("carries_out")), None
        )
        return does is not None and not any(map(_is_deed, tokens[does + 1 :]))
    return not any(_is_content(token) for token in tokens[place + _SEVERAL :])


def _is_deed(token: Token) -> bool:
    """Whether the word is what somebody carried out ("by opening"), and no place nor who led it."""
    glued = token.folded[:1] == "ب" and is_glued(token)
    return glued and token.folded not in gap_words("led_by", "at_places")


def _is_content(token: Token) -> bool:
    """Whether the word opens what was announced: "that", "about", a happening, an object by its ending."""
    word = token.folded
    if word.startswith(("ان", "بان")) or word == "عن" or word in words("happenings"):
        return True
    if word[:1] == "ب" and is_glued(token):
        return word not in gap_words("led_by")
    free = not (is_definite(token) or is_glued(token) or is_preposition(token))
    return free and token.text.endswith(("ا", "ً", "ة"))


def _is_sure(word: str) -> bool:
    form = find_verb(word)
    return form is not None and not form.also_noun


def _runs_on(sentence: str) -> bool:
    """Whether asides pile up, or a past verb follows a comma without an "and", as in a run-on."""
    opening = _OPENS_WITH_DATE.match(sentence)
    rest = sentence[opening.end() :] if opening else sentence
    if len(_COMMA.findall(rest)) > _MOST_COMMAS:
        return True
    openings = [part.split()[0] for part in _COMMA.split(rest)[1:] if part.split()]
    if any(fold(word) in words("was") for word in openings):
        return True
    forms = map(find_verb, openings)
    return any(form is not None and not form.also_noun and not form.present for form in forms)


def _stops_at_verb(tokens: list[Token]) -> bool:
    """Whether the last word is a past verb of one, which tells of a noun and not what: "an operation that carried out"."""
    form = find_verb(tokens[-1].text)
    sure = form is not None and not form.also_noun and not form.present and form.number == "singular"
    return sure or tokens[-1].folded in words("was")


def says_nothing(tokens: list[Token]) -> bool:
    """Whether somebody says something and it is not told what."""
    place = next(
        (at for at, token in enumerate(tokens[:_HEAD]) if token.folded in gap_words("says_that")), None
    )
    if place is None or any(token.folded in gap_words("relatives") for token in tokens[:place]):
        return False
    openers = ("ان", "بان") if tokens[place].folded in gap_words("says_only_that") else ("ان", "بان", "ب")
    return not any(token.folded == "عن" or token.folded.startswith(openers) for token in tokens[place + 1 :])


def is_to_come(sentence: str) -> bool:
    """Whether something was still to come when the article was written: "it will"."""
    told = (token.text for token in tokenise(sentence, 0))
    return any(word[:1] == "س" and word[1:2] in "يت" and is_present(word[1:]) for word in told)


def is_present(word: str) -> bool:
    """Whether the word is "he does" and no noun besides."""
    form = find_verb(word) if len(word) > 1 else None
    return form is not None and form.present and not form.also_noun
