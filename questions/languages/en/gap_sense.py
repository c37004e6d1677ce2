"""Whether an English sentence with a gap stands wholly alone: its subject named, nothing in it from elsewhere."""

from __future__ import annotations

import re

from questions.languages.asked import Asked
from questions.languages.en.definites import loose_definites, singular
from questions.languages.en.parts import FINITE_TAGS, read_tokens
from questions.languages.en.reports import BOUND, YEAR
from questions.languages.en.suspicions import suspicions
from questions.languages.en.tokens import Token, words
from questions.languages.nationalities import nationalities
from questions.languages.reading import DateValue, NumberValue, Precision
from questions.languages.whole_names import last_words

_TIES = re.compile(
    r"^(?:Yet|Simultaneously|Regardless|Despite|In spite|As well|Also|Too|Although|Though|While|In particular|Soon|Until then|At the same|At the time|Nevertheless"
    r"|Nonetheless|In total|Overall|In addition|Additionally|For (?:political|this|these|that|example|instance)|Even|Still|Instead"
    r"|Meanwhile|Since then|By then|Then|Later|Again|Similarly|Likewise|Unlike|Like|Among|Of|Other|Another|Further|Initially"
    r"|Originally|Eventually|Finally|Subsequently|Afterwards?|Thereafter|Previously|Before|Prior|Thus|Hence|Examples?|Two|Three|Four"
    r"|Five|Several|Some|Many|Most|Both|All|Each|Every|One|Such|Next|First|Second|Third|Affected|Previous|Current|Held)\b"
)
_LEANS = re.compile(
    r"\b(?:too|also|as well|again|later|then|thereby|therein|thereof|subsequent|previous|previously|earlier|remaining|respectively|newly"
    r"|others?|another|additional|d(?:o|oes|id|one|oing) so|instead|however|similarly|likewise|said to|reported|reports|according to|estimated|stated|states that)\b",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"%|\bper ?cent\b|\b(?:population|residents|households|inhabitants|census|median|average)\b",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\([^)]*\d[^)]*\)|\d,\d{3}|\d[\d.,]*\s?(?:million|billion|bn|m)\b")
_GAP_ASIDE, _WHICH_OF_TITLE = re.compile(r"\([^)]*_"), re.compile(r"[\"”] which (?:is|was|were|has|had)\b")
_IS_SOMEBODY = re.compile(
    r"\b(?:is|was|became) (?:(?!an?\b|the\b|his\b|her\b|its\b|then\b)[a-z-]+ )?(?P<noun>[a-z]+)(?=[,.]| and| of| in| from|$)"
)
_OWNS = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir)\b")
_UNQUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
_CUT = re.compile(r"\b(?:Op|No|v|vs|Vol|St|Dr|Mr|Mrs|c|ca|p|pp|ed)\.$")
_MOST_FIGURES, _MOST_WORDS = 2, 24
_RELATIVES = frozenset({"WDT", "WP", "WRB"})
_POINTS = frozenset({"that", "this", "these", "those"})
_WAYS = frozenset({"blank_date", "blank_place", "blank_number", "blank_duration", "blank_interval"})


def objection_to_gap(asked: Asked) -> str:
    """The code of what makes the sentence lean on its article; "" where it stands alone."""
    sentence = asked.stem
    if asked.way not in _WAYS or _CUT.search(sentence):
        return "torn"
    if suspicions(sentence, cloze=True) or _owns_for_nobody(sentence, asked):
        return "dangling_pronoun"
    if _TIES.search(sentence) or _LEANS.search(sentence) or BOUND.search(sentence):
        return "needs_article"
    if any(one.lower in _POINTS and one.tag == "DT" for one in read_tokens(sentence, 0)):
        return "dangling_pronoun"
    if _FIGURES.search(sentence) or len(re.findall(r"\d[\d.,]*", sentence)) > _MOST_FIGURES:
        return "second_number"
    if len(sentence.split()) > _MOST_WORDS:
        return "too_long"
    if _GAP_ASIDE.search(sentence) or _WHICH_OF_TITLE.search(sentence) or _lacks_article(sentence):
        return "ungrammatical"
    if _lacks_verb(sentence) or _opens_with_deed(sentence):
        return "ungrammatical"
    if _is_poor_key(asked, sentence):
        return "trivial"
    if any(
        singular(noun) not in _plain_words(asked.title) for noun in loose_definites(sentence)
    ) or not _names_subject(sentence, asked):
        return "bare_definite_noun"
    return ""


def _lacks_article(sentence: str) -> bool:
    """Whether somebody "is research scientist"."""
    found = _IS_SOMEBODY.search(sentence)
    offices = (
        words("ranks_of_persons")
        | words("offices_of_bodies")
        | words("tied_callings")
        | words("walks_of_office")
    )
    return found is not None and found["noun"] in words("person_nouns") - offices


def _lacks_verb(sentence: str) -> bool:
    """Whether nothing is stated: the only verbs stand behind "which" or "who", without a comma that ends their clause."""
    inside = False
    for one in read_tokens(_UNQUOTED.sub("Title", sentence), 0):
        if one.tag in _RELATIVES:
            inside = True
        elif one.text == ",":
            inside = False
        elif one.tag in FINITE_TAGS and one.text.islower() and not inside:
            return False
    return True


def _opens_with_deed(sentence: str) -> bool:
    """Whether the subject was left out before the verb: "Formed the Milford Party in ____ and became its head"."""
    first = read_tokens(sentence, 0)[:2]
    return (
        len(first) > 1
        and first[0].tag in ("VBD", "VBN")
        and first[1].tag in ("DT", "NNP", "NN")
        and "," not in sentence
    )


def _owns_for_nobody(sentence: str, asked: Asked) -> bool:
    """Whether "his" stands before every name of the person whom the title names."""
    owns = _OWNS.search(sentence)
    if owns is None:
        return False
    before = sentence[: owns.start()]
    named = re.search(r"(?<!^)\b[A-Z][a-z]+|^[A-Z][a-z]+ [A-Z]", before) is not None
    return not named and not any(word in before for word in asked.title.split() if len(word) > 3)


def _is_poor_key(asked: Asked, sentence: str) -> bool:
    """Whether what is left out is the year of a figure, a figure without its year, or a century of a life."""
    value = asked.value
    if _SHARE.search(sentence):
        return True
    if isinstance(value, DateValue):
        of_life = asked.topic is not None and asked.topic.is_person
        return of_life and value.precision in (Precision.CENTURY, Precision.DECADE)
    large = re.search(r"illion|\bbn\b|\d,?\d{3}", asked.key) is not None
    return isinstance(value, NumberValue) and (large or YEAR.search(sentence) is None)


def _names_subject(sentence: str, asked: Asked) -> bool:
    """Whether what stands before the first verb is the topic or holds a whole name."""
    tokens = read_tokens(sentence, 0)
    subject = _subject(tokens)
    if not subject:
        return False
    titled = {singular(word) for word in _plain_words(asked.title)}
    names = [
        one
        for one in subject
        if one.text[:1].isupper()
        and (one is not tokens[0] or one.tag == "NNP")
        and one.lower not in nationalities("en")
    ]
    if any(singular(one.lower) in titled for one in names):
        return True
    if len(names) == 1 and names[0].text in last_words(asked.persons):
        return False
    return bool(names) and subject[0].lower not in words("pointing")


def _subject(tokens: tuple[Token, ...]) -> list[Token]:
    """The words before the first finite verb, without an opening phrase that a comma closes."""
    verb = next((at for at, one in enumerate(tokens) if one.tag in FINITE_TAGS and one.text.islower()), None)
    if verb is None:
        return []
    before = list(tokens[:verb])
    opening = before[:1] and before[0].tag in ("IN", "TO", "RB", "VBG", "VBN", "WRB")
    comma = next((at for at, one in enumerate(before) if one.text == ","), None)
    if opening and comma is not None:
        return before[comma + 1 :]
    return [one for one in before if one.text != "_"]


def _plain_words(text: str) -> frozenset[str]:
    return frozenset(singular(word) for word in re.findall(r"\w+", text.lower()))
