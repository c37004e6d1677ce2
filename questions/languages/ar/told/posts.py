"""Which office of a state somebody held, or which state somebody led, when the report appeared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from questions.languages.ar.naming import listed as listed_names
from questions.languages.ar.naming import stems
from questions.languages.ar.tokens import PUNCTUATION, Token, pairs_of, words
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.formerly import never_offices
from questions.languages.ar.told.lands import country_at, country_named, led_alike, nation_at
from questions.languages.ar.told.names_beside import name_before, name_behind, shown
from questions.languages.ar.told.names_between import name_between
from questions.languages.ar.told.table import listed, stem, told_table
from questions.languages.ar.verbs import fold
from questions.languages.given_names import gender_of

_OTHERS = 3
_SPEECH = frozenset(':"«“')
_HEADS = {"وزير": False, "وزيرة": True, "رئيس": False, "رئيسة": True, "الرئيس": False, "الرئيسة": True}


@dataclass(frozen=True, slots=True)
class Office:
    """An office as the report words it: its kind, what it is over, whose it is, and the places around its words."""

    kind: str
    over: str
    code: str
    told: str
    whose: str
    feminine: bool
    end: int


def posts(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The office told at ``at``, of whose bearer the full name stands beside it."""
    if not page.when or at and is_of_another(tokens[at - 1]):
        return
    office = office_at(tokens, at)
    if office is None:
        return
    place = bearer(tokens, at, office.end)
    if place is None:
        return
    name = shown(tokens[place[0] : place[1]])
    asked = _of_country(office, name, page) or _of_office(office, name, page)
    if asked is not None:
        way, question, key, options = asked
        yield Asking(
            way, question, key, tokens[at].start, tokens[office.end - 1].end, name, options, office.code, passing=True
        )  # fmt: skip


def bearer(tokens: Sequence[Token], at: int, end: int) -> tuple[int, int] | None:
    """The places of the name behind the office at ``at``..``end``, or right before it where nothing else may be meant."""
    behind = name_behind(tokens, end) or name_between(tokens, end)
    if behind is not None and not _agrees(tokens[at], tokens[behind[0]]):
        return None
    if behind is not None:
        late = tokens[behind[1] : behind[1] + 2]
        return None if any(token.folded in listed("words", "not_now") for token in late) else behind
    return _before(tokens, at, end) if tokens[at].folded in listed("words", "openers") else None


def _before(tokens: Sequence[Token], at: int, end: int) -> tuple[int, int] | None:
    """The name right before the office, between commas, or of who said "that" behind it: "Y said, the minister of X, that"."""
    if not at or end >= len(tokens):
        return None
    said = tokens[end].folded in listed("words", "thats")
    if tokens[at - 1].text in "،,":
        return name_before(tokens, at) if said or tokens[end].text in PUNCTUATION else None
    named = name_before(tokens, at) if said or tokens[end].text in _SPEECH else None
    if named is None or not named[0]:
        return None
    verb = {plain for plain, _ in stems(tokens[named[0] - 1].folded)}
    return None if verb.isdisjoint(listed("words", "plain_sayings")) else named


def _agrees(head: Token, first: Token) -> bool:
    """Whether the office is told in the gender of the first name, as far as that shows it."""
    woman = gender_of(first.folded, "ar") == "feminine" or first.folded.endswith("ة")
    known = (
        first.folded in listed_names("male_names", "masculine_nouns")
        or gender_of(first.folded, "ar") == "masculine"
    )
    return head.folded.endswith("ة") or not woman or known


def is_of_another(token: Token) -> bool:
    """Whether the word before makes it somebody else's office, or one of two."""
    if token.folded in listed("posts", "prime"):
        return True
    return any(plain in words("beside_office") for plain, _ in stems(token.folded))


def office_at(tokens: Sequence[Token], at: int) -> Office | None:
    """The office whose first word stands at ``at``."""
    head = next((plain for plain, _ in stems(tokens[at].folded) if plain in _HEADS), None)
    if head is None or at + 2 >= len(tokens):
        return None
    feminine = _HEADS[head]
    if head.startswith("ال"):
        return _of_nation("president", head, "", tokens, at + 1, feminine)
    if head.startswith("وزير"):
        return _minister(head, tokens, at, feminine)
    over = tokens[at + 1].folded
    if over in listed("posts", "prime"):
        return _of_nation("prime", head, tokens[at + 1].text, tokens, at + 2, feminine)
    for body in told_table("posts")["parliaments"]:
        said = body.split("_")
        if [token.folded for token in tokens[at + 1 : at + 1 + len(said)]] == [fold(word) for word in said]:
            return _of_nation("speaker", head, " ".join(said), tokens, at + 1 + len(said), feminine)
    country = country_at(tokens, at + 1)
    if country is not None:
        told = shown(tokens[at + 1 : country[1]])
        return Office("president", "", country[0], f"رئيس {told}", told, feminine, country[1])
    return None


def _minister(head: str, tokens: Sequence[Token], at: int, feminine: bool) -> Office | None:
    over = tokens[at + 1].folded
    ministries = pairs_of(told_table("posts")["ministries"])
    if over in ministries:
        return _of_nation("minister", head, tokens[at + 1].text, tokens, at + 2, feminine)
    known = next((name for name, short in ministries.items() if fold(short) == over), None)
    country = country_at(tokens, at + 2) if known is not None else None
    if country is None:
        return None
    whose = shown(tokens[at + 2 : country[1]])
    return Office(
        "minister",
        tokens[at + 1].text,
        country[0],
        f"{head} {tokens[at + 1].text} {whose}",
        whose,
        feminine,
        country[1],
    )


def _of_nation(
    kind: str, head: str, over: str, tokens: Sequence[Token], at: int, feminine: bool
) -> Office | None:
    nation = nation_at(tokens, at)
    if nation is None or nation[2] != feminine:
        return None
    whose = shown(tokens[at : nation[1]])
    said = " ".join(part for part in (head, over, whose) if part)
    return Office(kind, over, nation[0], said, whose, feminine, nation[1])


def _of_country(office: Office, name: str, page: Page) -> tuple[str, str, str, tuple[str, ...]] | None:
    """The question for the country that its president or prime minister leads, where the headline does not tell it."""
    if office.kind not in ("president", "prime") or page.tells(office.code) or page.places(office.code):
        return None
    if office.code in told_table("posts")["no_presidents"].split():
        return None
    gender = "feminine" if office.feminine else "masculine"
    which = "president" if office.kind == "president" else f"prime_{gender}"
    if which == "president" and office.feminine:
        return None
    return (
        "report_ruled",
        stem(which, name=name, when=page.when),
        country_named(office.code),
        led_alike(office.code, page.text, prime=which != "president"),
    )


def _of_office(office: Office, name: str, page: Page) -> tuple[str, str, str, tuple[str, ...]] | None:
    """The question for the office, beside others of the same state that the report does not name."""
    if office.kind == "president":
        return None
    unsaid = (one for one in _other_offices(office) if fold(_unowned(one, office)) not in page.text)
    options = never_offices(tuple(unsaid), name, office.code)
    if len(options) < _OTHERS or _is_titled(office, page) or _tells_field(office, page):
        return None
    if office.kind == "prime" and _governs(name, page):
        return None
    question = stem(which_post(name, office.code, feminine=office.feminine), name=name, when=page.when)
    return "report_post", question, office.told, options[:_OTHERS]


def which_post(name: str, code: str, *, feminine: bool) -> str:
    """Which stem asks for the office: one without a gender where only a man's office speaks for it, and names of the country do not.

    ``code`` is "" where the country is not told.
    """
    if feminine:
        return "post_feminine"
    first = fold(name.split()[0])
    known = gender_of(first, "ar") == "masculine" or first in listed_names("male_names", "masculine_nouns")
    hidden = not code or code in told_table("posts")["of_hidden_gender"].split()
    return "post" if hidden and not known else "post_masculine"


def _governs(name: str, page: Page) -> bool:
    """Whether the headline speaks of the person and of a government."""
    said = {form.removeprefix("ال") for word in page.titled for form, _ in stems(word)}
    named = any(fold(word).removeprefix("ال") in said for word in name.split())
    return named and any(fold(word).removeprefix("ال") in said for word in listed("posts", "of_government"))


def _is_titled(office: Office, page: Page) -> bool:
    """Whether the headline speaks of such an office, in whatever form."""
    heads = {form for word in page.titled for form, _ in stems(word)}
    plain = {form.removeprefix("ال") for form in heads}
    return bool(heads & set(_HEADS)) and fold(office.over).split()[-1].removeprefix("ال") in plain


def _tells_field(office: Office, page: Page) -> bool:
    return office.kind == "minister" and tells_field(office.over, page)


def tells_field(over: str, page: Page) -> bool:
    """Whether the headline tells of that of which a minister over it would speak: taxes, gas."""
    names = pairs_of(told_table("posts")["ministries"])
    own = next((name for name, short in names.items() if fold(over) in (name, fold(short))), "")
    field = next((words for name, words in told_table("posts")["fields"] if fold(name) == own), "")
    known = {fold(word) for word in field.split()}
    said = {form.removeprefix("ال") for word in page.titled for form, _ in stems(word)}
    return not said.isdisjoint(known)


def _unowned(told: str, office: Office) -> str:
    return told.removesuffix(office.whose).strip()


def _other_offices(office: Office) -> Iterator[str]:
    if office.kind == "prime":
        beside = told_table("prime")["feminine" if office.feminine else "masculine"]
        yield from (f"{one} {office.whose}" for one in beside)
    head = "وزيرة" if office.feminine else "وزير"
    lacking = told_table("posts")["lacking"].get(office.code, "").split()
    alike = [group.split() for group in told_table("posts")["alike"]]
    of_country = office.kind == "minister" and fold(office.over) not in pairs_of(
        told_table("posts")["ministries"]
    )
    names = pairs_of(told_table("posts")["ministries"])
    own = next((name for name, short in names.items() if fold(office.over) in (name, fold(short))), "")
    called = pairs_of(told_table("posts")["called"].get(office.code, ""))
    for ministry in (called.get(fold(name), name) for name in told_table("posts")["ministers"]):
        same = any(fold(ministry) in map(fold, group) and own in map(fold, group) for group in alike)
        if fold(ministry) != own and not same and ministry not in lacking:
            over = names[fold(ministry)] if of_country else ministry
            yield f"{head} {over} {office.whose}"
