"""Questions for the amounts of a report: how many, how much, by what percentage, how large a loss."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.en.parts import read_tokens
from questions.languages.en.tokens import words
from questions.languages.en.told.askings import TOLD_HERE, Asking, told_when
from questions.languages.en.told.clauses import Clause, is_saying
from questions.languages.en.told.near import near_amounts
from questions.languages.en.told.turned import asked

NUMBER = r"(?:\d[\d,]*(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
SCALE = r"(?:\s?(?:million|billion|trillion|bn|tn|m)\b)?"
BOUND = (
    r"(?:(?:just |well )?(?:more than|over|under|below)|at least|about|around|some|nearly|almost|up to|as many as|as much as"
    r"|less than|fewer than|approximately|roughly|an estimated|a record|a total of|another|a further|only|just)"
)
_MONEY = rf"(?:[A-Z]{{0,2}}[$£€¥]{NUMBER}{SCALE}|{NUMBER}{SCALE}\s(?:dollars|pounds|euros|yen|rupees|roubles|yuan|crowns|francs)\b)"
_SHARE = rf"{NUMBER}\s?(?:%|per ?cent\b)"
_AMOUNT = rf"(?P<amount>(?:{BOUND}\s)?(?:(?P<money>{_MONEY})|(?P<share>{_SHARE})))"
_DIRECT = re.compile(
    rf"(?:(?P<by>by)\s)?(?:(?P<with>out|in|up|over|aside|for)\s)?{_AMOUNT}(?![-\w])(?P<tail>.*)$"
)
# Verbs that belong to such a word: "paid out $5m", "accounts for 20% of".
_WITH = {"out": "pay hand shell give lend", "in": "rake bring pull take", "up": "rack run", "over": "hand", "aside": "set put", "for": "account"}  # fmt: skip
_LEVEL = re.compile(rf"(?:from\s.{{1,30}}?\s)?to\s(?:a record\s)?{_AMOUNT}(?![-\w])(?P<tail>.*)$")
_PRICED = re.compile(rf"(?P<what>.+?)\s(?P<lead>for|at)\s{_AMOUNT}(?![-\w])(?P<tail>.*)$")
_SIZED = re.compile(
    rf"(?P<lead>.*?)\b(?:an?|the)\s{_AMOUNT}\s(?P<noun>(?:[a-z-]+\s)?(?:{'|'.join(sorted(words('sized_nouns')))}))\b(?P<tail>.*)$"
)
_NOUN_OF = re.compile(
    rf"(?P<article>an?\s)?(?P<noun>(?:[a-z-]+\s){{0,3}}(?:{'|'.join(sorted(words('sums')))}))\sof\s{_AMOUNT}(?![-\w])(?P<tail>.*)$"
)
MEASURED = re.compile(
    rf"(?<![\w$£€.–—/-])(?:(?:{BOUND})\s)?(?:{_MONEY}|{_SHARE}|{NUMBER}{SCALE}(?=\s(?!million\b|billion\b|trillion\b|was\b|is\b|were\b|are\b|has\b|had\b|of\b|to\b)[a-z]))(?![-–\w])"
)
_FIT_TAIL = re.compile(
    r"^\s*$|^\s(?:for|on|in|from|to|by|at|with|over|during|between|against|into|towards|through|a year|after|since)\b"
)
_SECOND = re.compile(
    rf"\s(?:from|to)\s(?:{BOUND}\s)?(?:{_MONEY}|{_SHARE}|{NUMBER}{SCALE})(?!\s?[A-Z])(?P<unit>\s[a-z]+s\b)?\S*(?:\s(?:from|to)\s\S+)?"
)


_TIMED = re.compile(r"\b(?:19|20)\d\d\b")
# What somebody is made to pay or is given: "was fined $5m".
_GIVEN = frozenset({"fine", "pay", "award", "charge", "owe", "grant", "offer"})
# "in December and 10.9%" and "in December from November": what is left of a second measure.
_LOOSE_END = re.compile(
    r"\band\s\S*\d|\bfrom\s(?:[a-z]+|January|February|March|April|May|June|July|August|September|October|November|December)$|\b(?:in|on) \w+ (?:in|on) "
)


def amounts(clause: Clause) -> Iterator[Asking]:
    """Questions for each amount whose part in the clause is plain."""
    for read in (_direct, _level, _sized, _noun_of, _priced):
        found = read(clause)
        if found is not None:
            yield found
            return


def _clean(tail: str) -> str | None:
    """What follows the amount without a second one; None where it does not go on as a phrase of its own."""
    tail = _SECOND.sub("", tail)
    fits = _FIT_TAIL.match(tail) and not _LOOSE_END.search(tail)
    return tail.strip() if fits else None


def _direct(clause: Clause) -> Asking | None:
    found = _DIRECT.match(clause.told())
    if (
        found is not None
        and clause.is_passive
        and clause.main in _GIVEN
        and found["money"]
        and not found["by"]
    ):
        tail = _clean(found["tail"])
        return Asking("report_amount", f"How much {asked(clause, tail)}", found["amount"]) if tail else None
    if found is None or clause.is_passive or is_saying(clause):
        return None
    verb, of, particle = clause.main, found["tail"], found["with"] or ""
    if particle:
        return _with_particle(clause, particle, found) if verb in _WITH[particle].split() else None
    if verb in words("verbs_of_change"):
        tail = _clean(of)
        lead = "By what percentage" if found["share"] else "By how much"
        if verb == "lose" and found["share"]:
            lead = "What percentage of their value"
        if verb in ("lose", "gain") and not (verb == "lose" and clause.subject.lower().startswith("shares")):
            return None
        if not _has_noun(clause.subject):
            return None
        return None if tail is None else _dated(_bounded(lead, found["amount"], asked(clause, tail)), clause)
    if found["by"]:
        return None
    if found["share"]:
        return _share_of(clause, found["amount"], of)
    tail = _clean(of)
    if tail is None or verb not in words("verbs_of_money"):
        return None
    if verb == "be":
        return None
    return Asking("report_amount", f"How much {asked(clause, tail)}", found["amount"]) if tail else None


def _with_particle(clause: Clause, particle: str, found: re.Match[str]) -> Asking | None:
    """ "paid out $5m to X": how much did it pay out?; "accounted for 20% of trade": what percentage of trade?"""
    if found["share"]:
        return _share_of(clause, found["amount"], found["tail"], particle)
    tail = _clean(found["tail"])
    if not tail or particle == "for" or tail.startswith(f"{particle} "):
        return None
    return Asking("report_amount", f"How much {asked(clause, f'{particle} {tail}')}", found["amount"])


def _share_of(clause: Clause, amount: str, tail: str, particle: str = "") -> Asking | None:
    """ "owns 16% of Rosneft": what percentage of Rosneft?"""
    if not tail.startswith(" of ") or clause.main == "be":
        return None
    whole, rest = of_phrase(tail.strip())
    if not whole:
        return None
    return Asking(
        "report_amount", f"What percentage {whole} {asked(clause, f'{particle} {rest}'.strip())}", amount
    )


def of_phrase(text: str) -> tuple[str, str]:
    """The "of" with its noun phrase, and what follows it."""
    tokens = read_tokens(text, 0)
    end = 1
    while (
        end < len(tokens)
        and not (tokens[end].tag == "DT" and end > 1)
        and (
            tokens[end].tag in ("DT", "PRP$", "JJ", "NN", "NNS", "NNP", "POS", "VBN", "CD", "VBG")
            or tokens[end].lower == "of"
        )
    ):
        end += 1
    if end == 1 or tokens[end - 1].tag not in ("NN", "NNS", "NNP"):
        return "", ""
    return text[: tokens[end - 1].end], text[tokens[end - 1].end :].strip()


def _level(clause: Clause) -> Asking | None:
    found = _LEVEL.match(clause.told())
    if found is None or clause.main not in words("verbs_of_change") or clause.is_passive:
        return None
    tail = _clean(found["tail"])
    lead = "To what percentage" if found["share"] else "To what sum"
    if tail is None:
        return None
    return _dated(Asking("report_amount", f"{lead} {asked(clause, tail)}", found["amount"]), clause)


def _sized(clause: Clause) -> Asking | None:
    """ "bought a 16% stake in Rosneft": how large a stake?"""
    found = _SIZED.match(clause.told())
    if found is None or found["lead"].strip():
        return None
    if found["tail"] and not re.match(r"\s(?:of|in|for|on|from|to|at|with|against|over)\b", found["tail"]):
        return None
    tail = _clean(found["tail"])
    if tail is None:
        return None
    of_what, rest = _of_what(found["noun"], tail)
    stem = f"How large {_article(found['noun'])} {of_what} {asked(clause, rest)}"
    return Asking("report_amount", stem, found["amount"])


def _of_what(noun: str, tail: str) -> tuple[str, str]:
    """The noun with what grew or shrank, and what follows: "a rise in profit" belongs together."""
    found = re.match(
        r"(?P<what>in (?:[a-z-]+ ){0,2}[a-z]+)(?=$| (?:for|in|on|at|to|from|by|over|during|compared|with)\b)",
        tail,
    )
    if noun.split()[-1] not in words("nouns_of_change") or found is None:
        return noun, tail
    return f"{noun} {found['what']}", tail[found.end() :].strip()


def _bounded(lead: str, amount: str, told: str) -> Asking:
    """The question for a change; "more than" stands in it, since every larger amount is more than a smaller one as well."""
    bound = re.match(r"(?P<bound>more than|less than|at least)\s(?P<bare>.+)", amount)
    if bound is None or not lead.startswith("By"):
        return Asking("report_amount", f"{lead} {told}", amount)
    options = tuple(one.removeprefix(bound["bound"]).strip() for one in near_amounts(amount))
    stem = f"By {bound['bound']} {lead.removeprefix('By ')} {told}"
    return Asking("report_amount", stem, bound["bare"], options=options)


def _dated(asking: Asking, clause: Clause) -> Asking:
    """A change that does not tell its year is that of the report."""
    return asking if clause.when or _TIMED.search(asking.stem) else told_when(asking, TOLD_HERE)


def _has_noun(subject: str) -> bool:
    """Whether the subject is more than a name: a firm does not fall by dollars, its shares do."""
    return any(one.tag in ("NN", "NNS") for one in read_tokens(subject, 0))


def _article(noun: str) -> str:
    return "an" if noun[:1] in "aeiou" else "a"


def _noun_of(clause: Clause) -> Asking | None:
    """ "reported a net loss of $5m": how large a net loss?; "profits of $5m": what profits?"""
    found = _NOUN_OF.match(clause.told())
    if found is None or clause.is_passive or clause.main == "be" or re.search(_MONEY, found["tail"]):
        return None
    tail = _clean(found["tail"])
    if tail is None:
        return None
    lead = (
        f"How large {found['article'].strip()} {found['noun']}"
        if found["article"]
        else f"What {found['noun']}"
    )
    return Asking("report_amount", f"{lead} {asked(clause, tail)}", found["amount"])


def _priced(clause: Clause) -> Asking | None:
    """ "sold its unit for $5m": for how much?"""
    found = _PRICED.match(clause.told())
    if found is None or not found["money"]:
        return None
    if clause.main not in words("verbs_of_price") or re.search(r"\d", found["what"]):
        return None
    tail = _clean(found["tail"])
    lead = "For how much" if found["lead"] == "for" else "At what price"
    rest = f"{found['what']} {tail}" if tail is not None else ""
    return Asking("report_amount", f"{lead} {asked(clause, rest)}", found["amount"]) if rest else None
