"""Reads the main clause of a sentence of a report: who, the verb with its helpers, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass

from questions.languages.en.parts import FINITE_TAGS, read_tokens
from questions.languages.en.tokens import Token, words
from questions.languages.en.told.clause_ends import clause_end, past_aside, subject_end, without_opening
from questions.languages.en.told.verb_groups import BEING, base_of_ing, verb_group, with_past_forms
from questions.languages.en.verbs import base_of_participle, base_of_past, base_of_present

_TIED = frozenset(["that", "who", "whose", "where", "which", "what", "whether", "how", "whom"])
_NEARLY = frozenset({"nearly", "almost", "scarcely", "only", "reportedly", "allegedly", "probably"})
# A second finite helper behind the verb: the first was none ("Talks aimed at peace have ended").
_FINITE = frozenset({"has", "have", "was", "were", "is", "are", "will"})
_OF_SAYER = frozenset({"it", "he", "she"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A main clause; ``text`` is the sentence that the tokens count in.

    ``verb`` holds the finite verb with its helpers and adverbs, ``rest`` what is said behind it, ``opening`` what the
    sentence says before its subject, ``sayer`` who said it where the clause was told behind "X said", and ``when`` the
    words that place what was told in the present at the time of the report.
    """

    text: str
    subject: str
    verb: tuple[Token, ...]
    rest: tuple[Token, ...]
    opening: str = ""
    sayer: str = ""
    plural: bool = False
    behind: str = ""
    when: str = ""

    def told(self, first: int = 0, last: int | None = None) -> str:
        """The words of the rest from one token to another."""
        part = self.rest[first:last]
        return self.text[part[0].start : part[-1].end] if part else ""

    @property
    def finite(self) -> Token:
        """The verb that has the tense."""
        return next(one for one in self.verb if one.tag in FINITE_TAGS)

    @property
    def main(self) -> str:
        """The base of the verb that says what is done; "be" where it is only a copula."""
        last = self.verb[-1].lower
        if last in BEING:
            return "be"
        return base_of_past(last) or base_of_participle(last) or base_of_present(last) or base_of_ing(last)

    @property
    def is_passive(self) -> bool:
        """Whether something is done to the subject."""
        before = self.verb[-2].lower if len(self.verb) > 1 else ""
        return before in BEING and self.verb[-1].tag in ("VBN", "VBD")


def read_clause(text: str) -> Clause | None:
    """The main clause of a sentence; None where it is not plain."""
    return _from_tokens(text, list(read_tokens(text, 0)))


def _from_tokens(text: str, tokens: list[Token], sayer: str = "") -> Clause | None:
    tokens = with_past_forms(tokens)
    while tokens and (tokens[0].lower in words("told_links") or tokens[0].text == ","):
        tokens = tokens[1:]
    while tokens and tokens[-1].text in ".,;":
        tokens = tokens[:-1]
    opening, tokens = without_opening(text, tokens)
    if opening is None or not tokens:
        return None
    end = subject_end(tokens)
    if end is None:
        return None
    verb_at = past_aside(tokens, end)
    if verb_at is None:
        return None
    group = verb_group(tokens, verb_at)
    if group is None:
        return None
    stop = clause_end(tokens, group)
    if stop < len(tokens) and tokens[stop].lower in _TIED and _wants_more(tokens, group, stop):
        return None
    if stop < len(tokens) and tokens[stop].lower in words("told_conditions"):
        return None
    if _is_torn(tokens, stop) or any(one.lower in _FINITE for one in tokens[group:stop]):
        return None
    if any(one.lower in words("told_denials") | _NEARLY for one in tokens[:verb_at] if one.tag == "RB"):
        return None
    if _holds_verb(tokens[:end]):
        return None
    if (
        tokens[0].tag == "IN"
        or stop - group > 1
        and tokens[stop - 1].tag == "VBN"
        and tokens[stop - 2].tag != "TO"
    ):
        return None
    last = end
    while last > 1 and tokens[last - 1].tag == "RB":
        last -= 1
    subject = text[tokens[0].start : tokens[last - 1].end]
    plural = tokens[verb_at].lower in ("are", "were", "have") or tokens[verb_at].tag == "VBP"
    behind = text[tokens[stop - 1].end :]
    return Clause(
        text, subject, tuple(tokens[verb_at:group]), tuple(tokens[group:stop]), opening, sayer, plural, behind
    )


def _wants_more(tokens: list[Token], group: int, stop: int) -> bool:
    """Whether what is cut off belongs to the last word: to a noun, or to a verb as in "a firm to ensure that ..."."""
    last = tokens[stop - 1]
    return last.tag in ("NN", "NNS") or stop - 1 >= group and last.tag in ("VB", "VBG", "VBP")


def _holds_verb(subject: list[Token]) -> bool:
    """Whether a verb was taken for a participle of the subject: "the bank released figures showing prices ..."."""
    return any(
        one.tag == "VBN"
        and subject[at].tag in ("NN", "NNS", "NNP")
        and subject[at + 2].tag in ("NN", "NNS", "JJ", "DT", "CD")
        and any(other.tag == "VBG" for other in subject[at + 2 :])
        for at, one in enumerate(subject[1:-1])
    )


def _is_torn(tokens: list[Token], stop: int) -> bool:
    """Whether the comma at which the clause ends stands inside a list: of adjectives, or of names."""
    if not 0 < stop < len(tokens) - 1 or tokens[stop].text != ",":
        return False
    before, after = tokens[stop - 1], tokens[stop + 1]
    if before.tag == "JJ":
        return after.tag in ("JJ", "VBN") or "-" in after.text
    if before.tag != "NNP" or after.tag != "NNP":
        return False
    at = stop + 1
    while at < len(tokens) and tokens[at].tag == "NNP":
        at += 1
    return at < len(tokens) and tokens[at].lower in (",", "and", "or")


def is_saying(clause: Clause) -> bool:
    """Whether the clause tells what somebody said, found or showed."""
    return clause.main in words("verbs_of_saying") | words("verbs_of_telling") and not clause.is_passive


def said_clause(clause: Clause) -> Clause | None:
    """What is said in "X said (that) ..." as a clause of its own, with its sayer."""
    if not is_saying(clause):
        return None
    tokens = [one for one in read_tokens(clause.text, 0) if one.start >= clause.verb[-1].end]
    if tokens and tokens[0].lower == "that":
        tokens = tokens[1:]
    if tokens and tokens[0].lower in _OF_SAYER:
        told = read_clause(f"{clause.subject} {clause.text[tokens[0].end :].strip()}")
        # "said it fell to 9%", "says it is worth debating": "it" is something else than who says so.
        loose = told is not None and (told.main in words("verbs_of_change") | {"be"} and not told.is_passive)
        return None if loose and tokens[0].lower == "it" else told
    return _from_tokens(clause.text, tokens, sayer=clause.subject)
