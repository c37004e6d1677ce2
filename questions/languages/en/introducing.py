"""What an English article is about: the topic that a sentence introduces or the title tells."""

from __future__ import annotations

import re
from dataclasses import replace

from questions.languages.en.explained import explained_topic
from questions.languages.en.headlined import headlined_person
from questions.languages.en.lives import opening_of_life
from questions.languages.en.naming import common_words, listed
from questions.languages.en.parts import read_tokens
from questions.languages.en.titled import as_spoken, openings, titled_person, titled_thing, with_likes
from questions.languages.en.tokens import words
from questions.languages.frames import Topic
from questions.languages.gazetteer import gazetteer

_DEFINED = re.compile(
    r"^(?P<name>(?:The )?[A-Z][^,:;\n]{1,60}?)\s*(?P<aside>(?:,[^,\n]{2,80},?(?=\s)|,? (?:Inc|Ltd|LLC|Corp)\b\.?)*)"
    r"\s+(?P<verb>is|was|are|were)\s+(?:an?|the|one|[A-Z][\w.]+['’]s)\s"
)
_ASIDES = re.compile(r"\s*(?:\([^()\n]{0,200}\)|\[[^\[\]\n]{0,30}\]|/[^/\n\s]{1,30}/)")
_ROLE_ENDS = re.compile(r"(?<!-)\b(?:of|in|for|that|which|who|to|by|from|used|known|where|with|on)\b")
_IS_THING = re.compile(r"The (?!(?:Right |Most |Very )?(?:Honou?rable|Hon|Rt|Reverend|Rev)\b)")
_APPOSED = re.compile(
    r"^(?P<name>[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]+|de|van|von|bin|al)){1,4}), (?:an?|the) (?P<role>[^,;:]{5,120}),"
)
_ROLE_WORDS = 6
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_BAD_NAMES = frozenset(
    [
        "it",
        "he",
        "she",
        "they",
        "this",
        "that",
        "these",
        "those",
        "there",
        "in",
        "on",
        "at",
        "during",
        "after",
        "before",
        "when",
    ]
)
_OPENING_WORDS = "(?:In|On|By|During|After|At|From|Since|Until|For|Before|Following|Between|While|When|As|With|Although|Despite|Once)"
_PLACE_NOUNS = {
    "country": frozenset({"country", "nation"}), "city": frozenset({"city", "town"}), "capital": frozenset({"city", "capital"}),
}  # fmt: skip
_NAMED_OFTEN, _SAID_IN_TEXT, _SHORT_TITLE = 3, 2, 3
_JOINING = frozenset(
    ["of", "the", "and", "or", "de", "del", "di", "la", "von", "van", "al", "bin", "ibn", "also", "for"]
)
_NESTED = 3


def introduced_topic(sentence: str, *, title: str, text: str) -> Topic | None:
    """The topic that this sentence introduces ("X was a ..."), or None."""
    life = opening_of_life(sentence)
    if life is not None:
        return Topic(_usual_name(life.name, title), openings(life.name), gender_of_text(text), is_person=True)
    apposed = _APPOSED.match(sentence)
    if apposed is not None and words("person_nouns") & set(apposed["role"].lower().split()[:_ROLE_WORDS]):
        name = apposed["name"]
        return Topic(name, openings(name), gender_of_text(text), is_person=True)
    quoted = _quoted_topic(sentence, title=title, text=text)
    if quoted is not None:
        return quoted
    told = without_asides(sentence)
    found = _DEFINED.match(told)
    if found is None or found["name"].split()[0].lower() in _BAD_NAMES:
        return None
    name = _defined_name(found["name"].strip(), found["aside"], title)
    if not name:
        return None
    described = told[found.end() - 4 : found.end() + 90]
    plural = found["verb"] in ("are", "were")
    if _is_role(_ROLE_ENDS.split(described)[0]) and not plural and not _IS_THING.match(name):
        return Topic(name, openings(name), gender_of_text(text), is_person=True)
    shown = as_spoken(re.sub(r"^(?:The|An?) ", "the ", name), text)
    gender = "things" if plural else "thing"
    return Topic(shown, openings(name), gender, is_person=False, nouns=_class_nouns(described, shown))


def _quoted_topic(sentence: str, *, title: str, text: str) -> Topic | None:
    """The work that a sentence introduces by its title in quotation marks, which is one name whatever stands in it."""
    short = title.split(" (")[0].strip()
    if not short or not sentence.startswith(('"', "“")):
        return None
    told = without_asides(sentence)
    found = re.match(
        rf"[\"“]{re.escape(short)}[,.]?[\"”]\s+(?P<verb>is|was|are|were)\s+(?:an?|the|one)\s", told
    )
    if found is None:
        return None
    nouns = _class_nouns(told[found.end() - 4 : found.end() + 90], short)
    gender = "things" if found["verb"] in ("are", "were") else "thing"
    return Topic(short, openings(short), gender, is_person=False, nouns=nouns)


def without_asides(sentence: str) -> str:
    """The sentence without its brackets, of which some hold others, and without signs of pronunciation."""
    for _ in range(_NESTED):
        sentence, before = _ASIDES.sub("", sentence), sentence
        if sentence == before:
            break
    return sentence


def _defined_name(name: str, aside: str, title: str) -> str:
    """The name that is defined, as the title has it where it says more; "" where it is not what the title names."""
    short = title.split(" (")[0].strip()
    if not title or name.lower() == short.lower():
        return name
    if short in name.split(" or ") or " and " in short and short.startswith(f"{name.removeprefix('The ')}, "):
        return short
    plain = name.removeprefix("The ")
    if short and re.match(rf"{re.escape(short)}\s[a-z]", plain, re.IGNORECASE):
        return plain[: len(short)]
    if short and short in aside:
        return short
    said, titled = openings(name.replace("’", "'")), openings(title.replace("’", "'"))
    added = [word for word in _WORD.findall(name)[1:] if word[:1].islower() and word.lower() not in titled]
    tells_more = titled <= said and not set(added) - _JOINING
    if said == titled and len(short.split()) > len(plain.split()):
        return short
    shown = name if " or " in short else name.split(" or ")[0]
    return shown if said and (said <= titled or tells_more) else ""


def _is_role(described: str) -> bool:
    """Whether the words before the first preposition say what a person is: "an American actress and model"."""
    ends = [
        words_of[-1].lower()
        for part in re.split(r",|\band\b", described)
        if (words_of := _WORD.findall(part))
    ]
    return any(end in words("person_nouns") for end in ends[:2])


def titled_topic(title: str, *, text: str) -> Topic | None:
    """The topic that a title tells where no sentence introduces it: a place that we know, a person or a thing."""
    bare, kind = (title.split("(")[0].strip(), title.partition("(")[2].rstrip(") "))
    name = bare.split(",")[0].strip()
    place = gazetteer("en").named(name) if name else None
    if place is not None and place.kind in _PLACE_NOUNS and text.count(name) >= _NAMED_OFTEN:
        return Topic(name, openings(name), "thing", is_person=False, nouns=_PLACE_NOUNS[place.kind])
    if place is not None and place.kind in _PLACE_NOUNS:
        return None
    if (explained := explained_topic(title, text)) is not None:
        return explained
    gender = gender_of_text(text)
    person = titled_person(bare, gender, text) or headlined_person(title, gender, text)
    thing = None if person else _headline_topic(title, text) or titled_thing(bare, kind, text)
    return person or thing and replace(thing, name=as_spoken(thing.name, text))


def _headline_topic(title: str, text: str) -> Topic | None:
    """The organisation or thing that leads a headline and that the text calls by a noun."""
    name = _leading_name(title, text)
    if (
        not name
        or gazetteer("en").named(name) is not None
        or name.split()[0].lower() in listed("male_names") | listed("female_names")
    ):
        return None
    nouns = frozenset(
        noun
        for noun in words("topic_nouns")
        if re.search(rf"(?<=[.\n] )The {noun}\b|\nThe {noun}\b", text) and _is_called(name, noun, text)
    )
    return Topic(name, openings(name), "thing", is_person=False, nouns=nouns) if nouns else None


def _is_called(name: str, noun: str, text: str) -> bool:
    """Whether the text says of the name that it is one: "the carrier X", "X, an airline ..."."""
    escaped = re.escape(name)
    return bool(
        re.search(
            rf"\b{noun},? {escaped}\b|\b{escaped}(?:,| is| was)(?: an?| the)? [^.;]{{0,40}}?\b{noun}\b", text
        )
    )


def _leading_name(title: str, text: str) -> str:
    """The longest beginning of the title in capitals that the text says twice or more: of what a headline speaks."""
    said = title.split()
    least = _SAID_IN_TEXT if len(said) > _SHORT_TITLE else 0
    for length in range(min(5, len(said)), 0, -1):
        name = " ".join(said[:length]).rstrip(",:;’'")
        capital = all(word[:1].isupper() or word in ("of", "the", "and", "&", "de") for word in said[:length])
        if (
            capital
            and said[length - 1][:1].isupper()
            and text.count(name) > least
            and name.lower() not in common_words()
        ):
            return name
    return ""


def _class_nouns(described: str, name: str) -> frozenset[str]:
    """What the thing is, in one word and its likes: the head noun of its description, and that of its name."""
    nouns = {word.lower() for word in (name.split()[-1],) if len(name.split()) > 1}
    head = ""
    for token in read_tokens(described, 0):
        if token.tag in ("NN", "NNS"):
            head = token.lower
        elif head or token.tag in ("IN", "WDT"):
            if not (
                head == ""
                or token.tag in ("NNP", "JJ", "VBN")
                or head in ("part", "one", "kind", "type", "form")
            ):
                break
            if head in ("part", "one", "kind", "type", "form"):
                return frozenset(nouns)
            if token.tag in ("IN", "WDT") or token.text in ",.;":
                break
    if head:
        nouns.add(head)
    return with_likes(frozenset(nouns))


def _usual_name(name: str, title: str) -> str:
    """The article's title where it is a shorter form of the name."""
    short = title.split("(")[0].strip()
    name = name.split(" or ")[0]
    fits = 2 <= len(short.split()) <= 4 and openings(short) & openings(name)
    return short if fits and len(short) <= len(name) else name


def gender_of_text(text: str) -> str:
    """The gender of the person a text is about, by its pronouns; "" where they are mixed."""
    he = len(re.findall(r"\b(?:he|his|him)\b", text, re.IGNORECASE))
    she = len(re.findall(r"\b(?:she|her|hers)\b", text, re.IGNORECASE))
    if he > 3 * she and he > 0:
        return "masculine"
    return "feminine" if she > 3 * he and she > 0 else ""
