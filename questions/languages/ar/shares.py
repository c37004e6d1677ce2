"""What share of a group did something, as Arabic surveys tell it: "78% of the customers give up ..."."""

from __future__ import annotations

from questions.languages.ar.number_phrases import behind, places
from questions.languages.ar.number_words import listed
from questions.languages.ar.spellings import usage
from questions.languages.ar.tokens import PUNCTUATION, Token, index_ending_behind, is_definite, is_preposition
from questions.languages.ar.verb_looks import is_verb, looks_present
from questions.languages.ar.verbs import bare, find_verb
from questions.languages.frames import ToldNumber
from questions.languages.reading import Span

_LONGEST_GROUP, _FEWEST, _SECOND = 7, 2, 2
_THAT = frozenset({"ان", "وان", "بان", "حيث", "فيما", "بينما", "كما"})
_WHO, _WHICH = "الذين", "التي"


def find_share(span: Span, tokens: list[Token], first: int) -> ToldNumber | None:
    """The question for the share at ``span`` of a group that does something, the verb behind the group or before the number."""
    if span.value.unit != "%":
        return None
    at = index_ending_behind(tokens, span.end - 1) + 1
    while at < len(tokens) and tokens[at].folded == "فقط":
        at += 1
    if at + 1 >= len(tokens) or tokens[at].folded != "من" or not is_definite(tokens[at + 1]):
        return None
    end = at + 1
    while end < len(tokens) and end - at <= _LONGEST_GROUP and not is_verb(tokens[end].text):
        if tokens[end].text in PUNCTUATION or tokens[end].folded in listed("ends"):
            break
        end += 1
    if end < len(tokens) and is_verb(tokens[end].text) and not _is_common(tokens[end - 1]):
        return _told(span, tokens, at + 1, end, tokens[end].text, end + 1)
    before = tokens[first - 1] if first else None
    opens = (
        first < _SECOND
        or tokens[first - _SECOND].folded in _THAT
        or tokens[first - _SECOND].text in PUNCTUATION
    )
    many = _of_many(before.text) if before is not None and (opens or before.text[:1] == "و") else ""
    group_end = at + 1
    while group_end < len(tokens) and is_definite(tokens[group_end]):
        group_end += 1
    leads_on = group_end < len(tokens) and is_preposition(tokens[group_end])
    return _told(span, tokens, at + 1, group_end, many, group_end) if many and not leads_on else None


def _is_common(token: Token) -> bool:
    """Whether the word is an indefinite noun, of which the verb behind it may tell: "of a worth that exceeds ..."."""
    return not is_definite(token) and f"ال{bare(token.text)}" in usage("spelled")


def _told(
    span: Span, tokens: list[Token], start: int, end: int, verb: str, behind_verb: int
) -> ToldNumber | None:
    group, rest = tokens[start:end], behind(tokens, behind_verb)
    people = bare(group[0].text).endswith("ين")
    many = bare(verb).endswith(("ون", "وا"))
    if (
        len(rest) < _FEWEST
        or people != many
        or not many
        and not verb.startswith("ت")
        and not verb.endswith("ت")
    ):
        return None
    parts = (*places(group), _WHO if people else _WHICH, verb, *places(rest))
    return ToldNumber("share", "clause", {"lead": "ما نسبة"}, span.start, span.end, parts)


def _of_many(word: str) -> str:
    """The verb of one as many do it; "" where it is no masculine verb that we know."""
    word = word[1:] if word[:1] == "و" and find_verb(word) is None else word
    form = find_verb(word)
    if form is None and not (looks_present(bare(word)) and word[:1] == "ي"):
        return ""
    if form is not None and (form.gender != "masculine" or form.number != "singular" or form.also_noun):
        return ""
    if bare(word)[-1:] in "ياىو":
        return ""
    present = form is None or form.present
    return word + "ون" if present else word + "وا" if word[-1] not in "اىي" else ""
