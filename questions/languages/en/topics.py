"""The English sentences that open with what the article is about, by its name, a noun or a pronoun."""

from __future__ import annotations

import re

from questions.languages.en.mentions import stands_before_noun
from questions.languages.en.naming import common_words
from questions.languages.en.parts import FINITE_TAGS, read_tokens
from questions.languages.en.tokens import words
from questions.languages.frames import Topic

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_TIMES = r"(?:In|On|By|During|After|At|From|Since|Until|For|Before|Following|Between)\s"
_OPENING_WORDS = "(?:In|On|By|During|After|At|From|Since|Until|For|Before|Following|Between|While|When|As|With|Although|Despite|Once)"
_OPENING_PHRASE = (
    rf"(?:{_OPENING_WORDS}|Later|Early|Late|Upon|Under|Through|Without|Throughout|Beginning|Originally|[A-Z][a-z]{{2,}}(?:ed|ing)|Built|Begun)"
    r"\s(?:[^.;()]{2,140}?,\s+|(?:the\s)?(?:early |late |mid-)?\d{4}s?\s+)"
    r"|[A-Z][\w.]+['’]s\s[a-z][^,.;()]{2,40},\s+"
    r"|(?:Later|Originally|Initially|Eventually|Subsequently|Afterwards|Today|Finally),?\s+"
)
# "Born in Bath, Somerset, Keller studied ...": the subject is the name before the verb.
_BORN_THEN = re.compile(
    r"Born [^.;()]{2,90}?, (?=[A-Z][\w.’'-]+ (?:[A-Z][\w.’'-]+ ){0,2}(?:was|is|had|began|grew|came|spent|left|went|took|made|won|became|held|[a-z]+ed|first|later)\b)"
)
_SHORT_OPENING = 60
_NARROWED = re.compile(r"\s+(?:of|for|that|which|who|where|in|at)\b|\s+[A-Z]")
_OTHER_NAME = re.compile(r"[A-Z]")
_PRONOUNS = {"masculine": "he|his", "feminine": "she|her", "thing": "it|its", "things": "they|their"}
_HEAD = 120
_EMPTY_IT = re.compile(r"It\s+(?:is|was|has been|had been)\s+\w+(?:\s+by\s[\w\s]{1,40})?\s+(?:that|to)\b")


def opens_with_name(sentence: str, topic: Topic) -> bool:
    """Whether the subject that the sentence opens with, after a phrase at most, is the topic by its name."""
    return any(_leads(part, topic) for part in (sentence[:_HEAD], subject_part(sentence)))


def _leads(part: str, topic: Topic) -> bool:
    """Whether the words begin with the topic's name, or with so much of it that nothing else is meant."""
    found = [(one.group().lower(), one.end()) for one in list(_WORD.finditer(part))[:5]]
    first = [(word, end) for word, end in found if word not in ("the", "a", "an")]
    if topic.is_person:
        return any(word in topic.openings for word, _ in first[:3])
    needed = min(2, len(topic.openings))
    said = [
        end
        for word, end in first[: needed + 2]
        if word in topic.openings or word.rstrip("s") in topic.openings
    ]
    return len(said) >= needed > 0 and not part[said[-1] :].startswith(("'", "’"))


def subject_part(sentence: str) -> str:
    """The head of the sentence behind an opening phrase ("In 1990, the ...")."""
    head = sentence[:_HEAD]
    born = _BORN_THEN.match(head)
    if born is not None:
        return head[born.end() :]
    comma = head.find(", ")
    return head[comma + 2 :] if re.match(_OPENING_WORDS, head) and comma > 0 else head


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
    first = _WORD.findall(subject_part(sentence))[:4]
    if not first:
        return False
    capital = any(word[:1].isupper() for word in first[1:]) or (
        first[0][:1].isupper()
        and not any(
            first[0].lower() in known
            for known in (words("determiners"), words("leaning_openers"), common_words())
        )
    )
    return capital or (not named and first[0].lower() in words("leaning_openers") | {"the"})


def pronoun_place(sentence: str, topic: Topic) -> tuple[int, int] | None:
    """Where the pronoun or noun stands at the head of the sentence that may mean the topic."""
    pronouns = (
        f"{_PRONOUNS['thing']}|{_PRONOUNS['feminine']}" if is_ship(topic) else _PRONOUNS.get(topic.gender, "")
    )
    nouns = "|".join(re.escape(noun) for noun in sorted(topic.nouns))
    choices = "|".join(part for part in (pronouns, rf"the (?:{nouns})" if nouns else "") if part)
    if not choices:
        return None
    found = re.match(rf"(?:{_OPENING_PHRASE})?(?P<it>{choices})(?P<s>['’]s)?(?=\s)", sentence, re.IGNORECASE)
    if found is None or _EMPTY_IT.match(sentence[found.start("it") :]):
        return None
    if found["it"].lower().startswith("the ") and (
        _NARROWED.match(sentence, found.end())
        or found["s"] is None
        and stands_before_noun(sentence, found.start("it"), found.end())
    ):
        return None
    return (found.start("it"), found.end()) if _is_phrase(sentence[: found.start("it")]) else None


def is_ship(topic: Topic) -> bool:
    """Whether the topic is a ship, as its first letters or the noun for it tell: of ships one says "she"."""
    first = topic.name.removeprefix("the ").partition(" ")[0]
    is_named = first in words("letters_of_ships")
    return topic.gender == "thing" and (is_named or not topic.nouns.isdisjoint(words("ships")))


def _is_phrase(opening: str) -> bool:
    """Whether the words before the pronoun are a phrase in which nothing else is spoken of."""
    if not opening:
        return True
    if len(opening) > _SHORT_OPENING or "," in opening.rstrip(", "):
        tokens = read_tokens(opening, 0)
        if any(token.tag in FINITE_TAGS and token.text.islower() for token in tokens):
            return False
    acts = re.match(
        rf"{_TIMES}|(?:After|Before|Since|While|When|By|With|Without|Despite|Upon|On)?\s*\w+(?:ing|ed)\s",
        opening,
    )
    return bool(acts) or not _OTHER_NAME.search(opening[1:])


def silent_topic(sentence: str, said: Topic | None, topic: Topic | None) -> Topic | None:
    """Of whom the pronouns of the sentence speak: of whom it opens with, by pronoun or by name."""
    if said is not None or topic is None or not topic.is_person:
        return said
    owner = re.match(r"[\w-]+(?=['’]s\s)", sentence)
    owns = owner is not None and owner.group().lower() in topic.openings
    return topic if owns or opens_with_name(sentence, topic) else None


def spoken_as(topic: Topic, said: str) -> str:
    """The topic's name in the place of what the sentence says: "its" and "the company's" own something."""
    owns = said.lower() in ("his", "her", "its", "their") or said.lower().endswith(("'s", "’s"))
    return (
        topic.name + ("'" if topic.name.endswith("s") and topic.gender == "things" else "'s")
        if owns
        else topic.name
    )
