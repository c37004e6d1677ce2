"""What an English article is about, and the sentences that open with it or with its pronoun."""

from __future__ import annotations

import re
from functools import cache

from questions.languages.en.lives import opening_of_life
from questions.languages.en.naming import common_words, listed
from questions.languages.en.parts import read_tokens
from questions.languages.en.tokens import word_rows, words
from questions.languages.frames import Topic
from questions.languages.gazetteer import gazetteer

_DEFINED = re.compile(
    r"^(?P<name>(?:The )?[A-Z][^()\[\],:;\n]{1,60}?)\s*(?:\([^()\n]{1,160}\)|\[[^\]]{1,12}\]|,[^,\n]{2,60},)*\s+(?P<verb>is|was|are|were)\s+(?:an?|the|one)\s"
)
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
_TIMES = r"(?:In|On|By|During|After|At|From|Since|Until|For|Before|Following|Between)\s"
_OPENING_WORDS = "(?:In|On|By|During|After|At|From|Since|Until|For|Before|Following|Between|While|When|As|With|Although|Despite|Once)"
_NARROWED = re.compile(r"\s+(?:of|for|that|which|who|where|in|at)\b|\s+[A-Z]")
_OTHER_NAME = re.compile(r"[A-Z]")
_PRONOUNS = {"masculine": "he|his", "feminine": "she|her", "thing": "it|its", "things": "they|their"}
_PLACE_NOUNS = {
    "country": frozenset({"country", "nation"}), "city": frozenset({"city", "town"}), "capital": frozenset({"city", "capital"}),
}  # fmt: skip
_NAMED_OFTEN, _SAID_IN_TEXT, _SHORT_TITLE = 3, 2, 3
_HEAD = 120
_EMPTY_IT = re.compile(r"It\s+(?:is|was|has been|had been)\s+\w+(?:\s+by\s[\w\s]{1,40})?\s+(?:that|to)\b")


def introduced_topic(sentence: str, *, title: str, text: str) -> Topic | None:
    """The topic that this sentence introduces ("X was a ..."), or None."""
    life = opening_of_life(sentence)
    if life is not None:
        return Topic(
            _usual_name(life.name, title), _openings(life.name), gender_of_text(text), is_person=True
        )
    apposed = _APPOSED.match(sentence)
    if apposed is not None and words("person_nouns") & set(apposed["role"].lower().split()[:_ROLE_WORDS]):
        name = apposed["name"]
        return Topic(name, _openings(name), gender_of_text(text), is_person=True)
    found = _DEFINED.match(sentence)
    if found is None or found["name"].split()[0].lower() in _BAD_NAMES:
        return None
    name = found["name"].strip()
    if title and not {word.lower() for word in _WORD.findall(name)} & {
        word.lower() for word in _WORD.findall(title)
    }:
        return None
    described = sentence[found.end() - 4 : found.end() + 90]
    rest = {word.lower() for word in _WORD.findall(described)[:9]}
    plural = found["verb"] in ("are", "were")
    if rest & words("person_nouns") and not plural:
        return Topic(name, _openings(name), gender_of_text(text), is_person=True)
    shown = "the " + name[4:] if name.startswith("The ") else name
    gender = "things" if plural else "thing"
    return Topic(shown, _openings(name), gender, is_person=False, nouns=_class_nouns(described, shown))


def titled_topic(title: str, *, text: str) -> Topic | None:
    """The topic that a title of one name tells where no sentence introduces it: a place that we know."""
    name = title.split("(")[0].split(",")[0].strip()
    place = gazetteer("en").named(name) if name else None
    if place is not None and place.kind in _PLACE_NOUNS and text.count(name) >= _NAMED_OFTEN:
        return Topic(name, _openings(name), "thing", is_person=False, nouns=_PLACE_NOUNS[place.kind])
    name = _leading_name(title, text)
    if (
        not name
        or gazetteer("en").named(name) is not None
        or name.split()[0].lower() in listed("male_names") | listed("female_names")
    ):
        return None
    nouns = frozenset(
        noun for noun in words("topic_nouns") if re.search(rf"(?<=[.\n] )The {noun}\b|\nThe {noun}\b", text)
    )
    return Topic(name, _openings(name), "thing", is_person=False, nouns=nouns) if nouns else None


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
    return frozenset(nouns | {like for noun in nouns for like in _likes().get(noun, ())})


@cache
def _likes() -> dict[str, frozenset[str]]:
    """Nouns that may stand for one another when a text speaks of one thing."""
    groups = [frozenset(group.split()) for group in word_rows("alike_nouns")]
    return {noun: group for group in groups for noun in group}


def _usual_name(name: str, title: str) -> str:
    """The article's title where it is a shorter form of the name."""
    short = title.split("(")[0].strip()
    fits = 2 <= len(short.split()) <= 4 and _openings(short) & _openings(name)
    return short if fits and len(short) <= len(name) else name


def opens_with_name(sentence: str, topic: Topic) -> bool:
    """Whether the sentence opens with the topic's name or a part of it that stands for it."""
    first = [word.lower() for word in _WORD.findall(sentence[:80])][:3]
    return any(word in topic.openings for word in first if word not in ("the", "a", "an"))


def opens_with_pronoun(sentence: str, topic: Topic) -> bool:
    """Whether the sentence opens with a pronoun that fits the topic, after an opening date at most."""
    place = pronoun_place(sentence, topic)
    return place is not None and not sentence[place[0] : place[1]].lower().startswith("the ")


def opens_with_noun(sentence: str, topic: Topic) -> bool:
    """Whether the sentence opens with a noun by which the text may call its topic: "The company"."""
    place = pronoun_place(sentence, topic)
    return place is not None and sentence[place[0] : place[1]].lower().startswith("the ")


def opens_with_other(sentence: str, topic: Topic, *, named: bool) -> bool:
    """Whether the sentence opens with something else of which one could speak from then on; ``named``: by its name."""
    head = sentence[:_HEAD]
    comma = head.find(", ")
    subject = head[comma + 2 :] if re.match(_OPENING_WORDS, head) and comma > 0 else head
    first = _WORD.findall(subject)[:4]
    if not first:
        return False
    capital = any(word[:1].isupper() for word in first[1:]) or (
        first[0][:1].isupper()
        and first[0].lower() not in words("determiners") | words("leaning_openers") | common_words()
    )
    return capital or (not named and first[0].lower() in words("leaning_openers") | {"the"})


def pronoun_place(sentence: str, topic: Topic) -> tuple[int, int] | None:
    """Where the pronoun or noun stands at the head of the sentence that may mean the topic."""
    pronouns = _PRONOUNS.get(topic.gender, "")
    nouns = "|".join(re.escape(noun) for noun in sorted(topic.nouns))
    choices = "|".join(part for part in (pronouns, rf"the (?:{nouns})" if nouns else "") if part)
    if not choices:
        return None
    found = re.match(
        rf"(?:{_OPENING_WORDS}\s[^,.;()]{{3,60}},\s+)?(?P<it>{choices})(?P<s>['’]s)?(?=\s)",
        sentence,
        re.IGNORECASE,
    )
    if found is None or _EMPTY_IT.match(sentence[found.start("it") :]):
        return None
    if found["it"].lower().startswith("the ") and _NARROWED.match(sentence, found.end()):
        return None
    opening = sentence[: found.start("it")]
    if opening and not re.match(_TIMES, opening) and _OTHER_NAME.search(opening[1:]):
        return None
    return found.start("it"), found.end()


def spoken_as(topic: Topic, said: str) -> str:
    """The topic's name in the place of what the sentence says: "its" and "the company's" own something."""
    owns = said.lower() in ("his", "her", "its", "their") or said.lower().endswith(("'s", "’s"))
    return (
        topic.name + ("'" if topic.name.endswith("s") and topic.gender == "things" else "'s")
        if owns
        else topic.name
    )


def _openings(name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(name) if len(word) > 2) - {
        "the",
        "of",
        "and",
        "for",
    }


def gender_of_text(text: str) -> str:
    """The gender of the person a text is about, by its pronouns; "" where they are mixed."""
    he = len(re.findall(r"\b(?:he|his|him)\b", text, re.IGNORECASE))
    she = len(re.findall(r"\b(?:she|her|hers)\b", text, re.IGNORECASE))
    if he > 3 * she and he > 0:
        return "masculine"
    return "feminine" if she > 3 * he and she > 0 else ""
