"""What an Arabic clause or sentence lets be asked: whether its verb, subject and words leave room for a question."""

from __future__ import annotations

from questions.languages.ar.clauses import COMMAS
from questions.languages.ar.counting import is_plural
from questions.languages.ar.participle_frames import is_participle
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import (
    PUNCTUATION,
    Token,
    is_definite,
    is_preposition,
    tokenise,
    words,
)
from questions.languages.ar.verbs import find_verb, fold
from questions.languages.frames import Frame
from questions.languages.gazetteer import gazetteer


def opens_with_verb(sentence: str) -> bool:
    """Whether the sentence opens with a verb whose subject must follow; a gap in that place is one."""
    tokens = [token for token in tokenise(sentence[:120], 0) if token.text not in PUNCTUATION]
    if len(tokens) < 2 or tokens[1].text.startswith("_"):
        return False
    at = 0
    if is_preposition(tokens[0]):
        comma = next((token.end for token in tokenise(sentence[:120], 0) if token.text in "،,"), 0)
        at = next((place for place, token in enumerate(tokens[:-1]) if comma and token.start >= comma), 0)
        at = at or next((place for place, token in enumerate(tokens[:7]) if _is_told(token)), 0)
    form = find_verb(tokens[at].text)
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return form is not None and not (form.also_noun and following is not None and is_definite(following))


def _is_told(token: Token) -> bool:
    """Whether the word is a past verb and nothing else."""
    form = find_verb(token.text)
    return form is not None and not form.also_noun and not form.present


def is_measure(frame: Frame, text: str) -> bool:
    """Whether the verb gives the measure of its subject ("its area is ...")."""
    return fold(frame.form) in words("measuring")


def is_light(words_between: str) -> bool:
    """Whether nothing of weight stands in these words."""
    return not words_between.strip() or fold(words_between.strip()) in words("light")


def is_bare_subject(subject: str, *, clause: str, title: str) -> bool:
    """Whether the subject is one definite noun that nothing explains, not even the title."""
    tokens = tokenise(subject, 0)
    if len(tokens) == 2 and tokens[0].folded in words("measured_nouns"):
        tokens = tokens[1:]
    if len(tokens) != 1 or not is_definite(tokens[0]):
        return False
    return tokens[0].folded not in {token.folded for token in tokenise(title, 0)}


def is_complete(frame: Frame, rest: str) -> bool:
    """Whether the clause says enough without more words: Arabic verbs mostly do."""
    return True


def needs_no_more(frame: Frame) -> bool:
    """Whether the verb and its subject alone say something whole: somebody died, something was founded."""
    verb = fold(frame.form)
    return verb in words("whole_deeds") or verb.removesuffix("ت") in words("whole_deeds")


def has_verb(frame: Frame, words_after: str) -> bool:
    """Whether a verb or happening stands in the words after the clause's own, to which a date may belong."""
    tokens = tokenise(words_after, 0)
    if any(token.folded in ("التي", "الذي", "الذين") for token in tokens):
        return True
    if tokens and (is_participle(tokens[-1]) or _joins_unknown(tokens)):
        return True
    if any(_tells_other_time(tokens, place) for place in range(len(tokens))):
        return True
    told = (token.text for token in tokens if token.folded not in words("prepositions"))
    forms = (find_verb(word) or find_verb(word.removeprefix("و")) for word in told)
    return any(form is not None and not form.also_noun for form in forms)


def _joins_unknown(tokens: list[Token]) -> bool:
    """Whether a comma and an "and" lead in a word that nobody knows right before the date: a verb of two, "and they parted"."""
    last, before = tokens[-1], tokens[-2] if len(tokens) > 1 else None
    leads = before is not None and before.text in COMMAS and last.text[:1] == "و"
    unknown = not {last.folded, last.folded[1:]} & tagger().common and not is_definite(last)
    return leads and unknown and gazetteer("ar").named(last.text[1:]) is None


def _tells_other_time(tokens: list[Token], place: int) -> bool:
    """Whether "after" and the like stand there; "by" is written like "before"."""
    by = tokens[place].folded == "قبل" and place > 0 and tokens[place - 1].folded == "من"
    return tokens[place].folded in words("other_times") and not by


def belongs_to_noun(words_after: str) -> bool:
    """Whether the words after a counted noun only say more of it, and bring no second one."""
    return not words_after.strip() or words_after.strip().startswith("من ")


def is_from_all(partitive: str) -> bool:
    """Whether "of all the states" only says where those counted came from, so that the question can do without."""
    following = partitive.removeprefix("من ").split(" ", 1)[0]
    return partitive.startswith("من ") and fold(following) in words("from_all")


def can_ask_where(frame: Frame) -> bool:
    """Whether a place after this verb is where it happened or stands."""
    return fold(frame.form) not in words("not_where")


def can_ask_who(frame: Frame) -> bool:
    """Whether the subject did something that tells who it was: measures and mere being do not."""
    return not frame.present and frame.number == "singular" and fold(frame.form) not in words("not_who")


def names_place(words_before: str) -> bool:
    """Whether these words already say where ("in the quarter of ...")."""
    tokens = tokenise(words_before, 0)
    following = [tokens[place + 1].folded for place in range(len(tokens) - 1) if tokens[place].folded == "في"]
    return any(not word[:1].isdigit() and word not in words("date_leads") for word in following)


def goes_on_listing(rest: str) -> bool:
    """Whether the words behind what was counted bring more of the kind ("and seventy planes")."""
    return rest.startswith("و")


def group_of(subject: str) -> str | None:
    """ "six states" as the group that a question asks about: "the states"; None for people, loose nouns and nouns of one."""
    for token in tokenise(subject, 0):
        if token.folded in words("counts") or token.folded.isdigit():
            continue
        if token.folded in words("no_group"):
            return None
        if token.folded in words("person_plurals") or token.folded.endswith(("ون", "ين")):
            return None
        noun = token.folded.removeprefix("ال")
        if not is_plural(noun):
            return None
        return token.text if is_definite(token) else "ال" + token.text
    return None


def is_stale(text: str) -> bool:
    """Whether the sentence speaks of what may have changed since it was written."""
    return any(token.folded in words("stale") for token in tokenise(text, 0))
