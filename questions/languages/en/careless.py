"""What careless pages leave in English questions: names that a template dropped, offices of nobody, words that lean."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.asked import Asked
from questions.languages.en.happened import told_verb
from questions.languages.en.offices import lacks_its_body
from questions.languages.en.parts import FINITE_TAGS, read_tokens
from questions.languages.en.relations import lies_elsewhere
from questions.languages.en.tokens import words
from questions.languages.gazetteer import gazetteer

_WHEN = frozenset({"when_typed", "when_choice", "when_deed"})
_OF_TOWNS = frozenset({"relation", "blank_place", "where", "which", "plain_where", "report_where"})
_DATED = _WHEN | {"period", "blank_date", "blank_interval"}
# The place of a template that the page lost: "the 80-gun ship , the flagship", "served in .".
_DROPPED = re.compile(
    r"(?P<before>[\w-]+ [a-z]{2,}) ,(?= [a-z])|(?P<lead>[\w-]+ (?:in|of|by|at|on|the|from|to|with|a)) [.,](?=\s|$)"
)
_LEANS = re.compile(
    r"\bin (?:response|return|turn|retaliation|reply|protest)(?! (?:to|for|of|at|against|over)\b)"
    r"|\b(?:took|takes?|taken|taking|filled?) (?:his|her|its|their) (?:place|seat)\b|\bin (?:his|her|its|their) (?:place|stead)\b"
    r"|\bin (?:his|her|its|that|this) (?:own )?capacity\b(?! as)|\bthe new [a-z]+(?=$|[?.,]| (?:was|were|is|on|in|at|and|open|begin|close))"
    r"|\b(?:for|of|in|by|at|with|to|from) both [a-z]+s(?=$|[?.])|\bis an? (?:good |typical |early )?example\.$"
    r"|\b(?:succeed|replace)(?:ed|d)? (?:him|her|it|them)\b|\bas such\b|\bthe latter\b|\bthe MoU\b(?! (?:with|between|of))"
)
_ALL_OF_THEM = re.compile(
    r"\b(?:did|was|were|had|has) (?:all|both|each) (?:of )?(?:the )?(?:two|three|four|five|six|[a-z]+s) "
)
_SO_OFTEN = re.compile(r"\b(?:twice|(?:two|three|four|five|several|many|multiple) (?:times|occasions))\b")
_BIDDEN = re.compile(
    r"\b(?:invited|asked|allowed|forced|chosen|selected|called|hired|able) to [a-z]+\??$|\binvited at\b"
)
_ALONG_WITH = re.compile(r"\w,? (?:along|together) with [^,?]+(?:,|\b(?:become|became)\b)")
_ELECTS = re.compile(
    r"\belect (?:an? (?:member|deputy|representative)|as|to|president|mayor|chairman|governor)\b"
)
_ELECTED = re.compile(r"[A-Z][\w’'-]+ elected (?:an? (?:member|deputy|representative)\b|to )")
_JOINED_IN_GAP = re.compile(r"(?P<both>[A-Z]\w+ and [A-Z]\w+) (?:was|has) ")
_WITHOUT_FINITE = re.compile(r",\s(?:the|its|his|her|their|with)\s[^,?]*\b[a-z]+ing\??$")
_DEBT_INVOLVING = re.compile(r", (?:the|its|his|her|their) (?:[a-z]+ )?[a-z]+ [a-z]{3,}ing\b(?! of\b)")
_CUT_LETTERS = re.compile(r" (?P<stub>[A-Z][a-z])[?.]?$")
_JOINED_BY_ONE = re.compile(r"\b(?:was|has|does) (?P<both>[A-Z]\w+ and [A-Z]\w+) [a-z]")
_NAMED_LAST = re.compile(r", (?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)*)$")
# "was temple dedicated": a thing that can be counted, without its article.
_BARE_SUBJECT = re.compile(
    r"(?:did|was|has) (?:temple|church|castle|city|town|village|school|museum|bridge|ship|company|band|album|film|book|team|club|station|building|house|university|hospital|theatre|park) (?!and\b)[a-z]"
)
_BARE_OBJECT = re.compile(
    r"^did .* (?:open|build|found|establish|launch|create|form|release|acquire|purchase|buy|run|lead|start) (?:center|centre|temple|church|castle|school|museum|bridge|company|band|album|film|club|station|university|hospital|theatre|theater|academy|shop|store|factory|college)(?= (?:named|called|in|at|for|of|on|with)\b|\??$)"
)
_TWO_LEADS = re.compile(r"\bM(?:r|s|rs)\.[A-Z]|\b(?:at|in|on|by|from) (?:at|in|on|by) (?:the )?_")
# What was done to somebody and needs more to be said of it: "educated as a nurse".
_WITHOUT_WHAT = re.compile(
    r"\b(?:educated|trained|known|used|regarded|employed|posted|assigned|treated|based)\??$"
)
_NAMED_TWICE = re.compile(r"\b(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*), (?P=name)\b")
_AMERICA = re.compile(r"\bU\.?S\.?(?:A\b\.?)?(?!\w)|\bAmerican?s?\b|\bUnited States\b")
_AMERICAN = frozenset({"america", "united states", "united states of america", "the united states"})
_LAST_OF_LIST = re.compile(
    r"\b(?P<last>(?:of|by|between|with|from) (?:the )?[A-Z][\w'’-]*(?: (?:of )?[A-Z][\w'’-]*)*)$"
)
_LIST_BEHIND = re.compile(
    r", (?:the )?[A-Z][^,;.]{2,50}(?:, (?:the )?[A-Z][^,;.]{2,50})*,? and (?:the )?[A-Z]"
)
_SMALL_LIST = re.compile(
    r", (?P<items>[a-z][\w-]*(?: [a-z][\w-]*){0,2}(?:, [a-z][\w -]{2,25})*,? and [a-z][\w-]+)"
)
_COUNTRY_BEHIND = re.compile(r"_(?:, | ?\()(?P<country>[A-Z]\w+(?: [A-Z]\w+)?)")
_LASTING = re.compile(r"(?:\b[Ss]ince|\b[Bb]y|\b[Uu]ntil|\b[Ff]rom) (?:\w+ ){0,2}_")
_SQUADRON = re.compile(r"^What nationality (?:was|is) the (?P<calling>(?:[a-z-]+ )+)")


def careless(asked: Asked) -> Iterator[str]:
    """Codes of what speaks against the question, whatever its way."""
    stem = asked.stem
    if _lost_words(asked) or _CUT_LETTERS.search(stem) and _is_stub(asked):
        yield "torn"
    if _LEANS.search(stem) or _ALL_OF_THEM.search(stem):
        yield "needs_article"
    if _NAMED_TWICE.search(stem) or stem.startswith(("did things ", "were things ")):
        yield "clumsy"
    if "of this report" in asked.question and _is_of_its_title(asked):
        yield "needs_article"
    if asked.way in _WHEN and _WITHOUT_WHAT.search(asked.stem):
        yield "torn"
    if _BARE_SUBJECT.match(stem) or _BARE_OBJECT.match(stem) or _TWO_LEADS.search(stem):
        yield "ungrammatical"
    if asked.way in _DATED:
        yield from _of_time(asked)
    if asked.way == "blank_place" and asked.key.lower() in _AMERICAN and _AMERICA.search(stem):
        yield "key_in_stem"
    if asked.way == "blank_place" and _tells_country_of_town(asked):
        yield "options_seen_through"
    if asked.way in _OF_TOWNS and lies_elsewhere(asked.key, asked.text):
        yield "wrong_key"
    nation = _SQUADRON.match(asked.question)
    if nation is not None and not words("groups_of_people").isdisjoint(nation["calling"].split()):
        yield "wrong_type"


def _of_time(asked: Asked) -> Iterator[str]:
    """Codes of what speaks against asking for the time of what is told."""
    stem = asked.stem
    if _is_cut_list(asked):
        yield "ungrammatical"
    if lacks_its_body(asked):
        yield "needs_article"
    if asked.way in ("period", "blank_interval") and asked.frame is not None and _is_done_at_once(asked):
        yield "clumsy"
    if asked.is_gap:
        if _SO_OFTEN.search(stem):
            yield "several_right"
        if _is_perfect_of_the_past(asked) or _ELECTED.search(stem):
            yield "ungrammatical"
        joined = _JOINED_IN_GAP.match(stem)
        if joined and _are_two(joined["both"], asked):
            yield "ungrammatical"
        if _ALONG_WITH.search(stem):
            yield "clumsy"
        return
    if _BIDDEN.search(stem):
        yield "needs_article"
    if (
        _ALONG_WITH.search(stem)
        or _WITHOUT_FINITE.search(stem)
        or _DEBT_INVOLVING.search(stem)
        or asked.way == "period"
        and stem.startswith(("has ", "have ", "had "))
    ):
        yield "clumsy"
    joined = _JOINED_BY_ONE.search(stem)
    if _ELECTS.search(stem) or joined and _are_two(joined["both"], asked):
        yield "ungrammatical"
    if asked.frame is not None and told_verb(asked.frame, asked.rest) == "spend" and not asked.frame.passive:
        yield "torn"
    if _ends_in_next_subject(asked):
        yield "torn"


def _ends_in_next_subject(asked: Asked) -> bool:
    """Whether the person behind the last comma is who the next clause tells of: "did the band break up, Anna Keller"."""
    last = _NAMED_LAST.search(asked.stem)
    if last is None or last["name"] not in asked.persons or asked.stem.count(",") > 1:
        return False
    return read_tokens(asked.stem[: last.start()], 0)[-1].tag not in ("NN", "NNP", "NNS")


def _is_done_at_once(asked: Asked) -> bool:
    """Whether what is told to have gone on in a period happens in a moment: "in which period was he elected a judge"."""
    return told_verb(asked.frame, asked.rest) in words("verbs_of_office") | {"join", "marry", "found", "die"}


def _are_two(both: str, asked: Asked) -> bool:
    """Whether "A and B" are two things, of which the page says "was": no firm and no work of that name."""
    return both not in asked.title and asked.text.count(both) == 1


def _tells_country_of_town(asked: Asked) -> bool:
    """Whether the country stands behind the gap for a town, and not all towns that are offered lie there."""
    found = _COUNTRY_BEHIND.search(asked.stem)
    country = gazetteer("en").named(found["country"]) if found is not None else None
    if country is None or country.kind != "country":
        return False
    towns = (gazetteer("en").named(option) for option in asked.options)
    return any(town is not None and town.part != country.code for town in towns)


def _is_of_its_title(asked: Asked) -> bool:
    """Whether the article is about what its title names, as an encyclopedia's is: it reports nothing of a day."""
    if asked.topic is None:
        return False
    title = asked.title.split(" (")[0].split(",")[0].lower().removeprefix("the ")
    return title == asked.topic.name.lower().removeprefix("the ")


def _lost_words(asked: Asked) -> bool:
    """Whether the page lost words right behind some that the question says."""
    if " ," not in asked.sentence.text and " ." not in asked.sentence.text:
        return False
    return any(
        (found["before"] or found["lead"]) in asked.stem for found in _DROPPED.finditer(asked.sentence.text)
    )


def _is_stub(asked: Asked) -> bool:
    """Whether the sentence was cut behind the stop of a shortened name: "written by Carl Th."."""
    stub = _CUT_LETTERS.search(asked.stem)
    return stub is not None and asked.sentence.text.rstrip().endswith(f" {stub['stub']}.")


def _is_perfect_of_the_past(asked: Asked) -> bool:
    """Whether the sentence says "has moved" of a time that is over: "during the 1950s the state has moved"."""
    if _LASTING.search(asked.stem):
        return False
    tokens = read_tokens(asked.stem, 0)
    finite = (at for at, one in enumerate(tokens) if one.tag in FINITE_TAGS and one.text.islower())
    first = next(finite, None)
    if first is None or tokens[first].lower not in ("has", "have"):
        return False
    return any(one.tag == "VBN" for one in tokens[first + 1 : first + 3])


def _is_cut_list(asked: Asked) -> bool:
    """Whether the sentence was cut inside a list, before its "and": "pleaded guilty to fraud, false filings"."""
    told = asked.stem.rstrip(" .?")
    found = _LAST_OF_LIST.search(told) if not asked.is_gap else None
    _, comma, last = told.rpartition(", ")
    if not asked.is_gap and _stops_inside_list(told, asked.sentence.text):
        return True
    if found is not None:
        at = asked.sentence.text.find(f"{found['last']}, ")
        return at >= 0 and _LIST_BEHIND.match(asked.sentence.text, at + len(found["last"])) is not None
    at = asked.sentence.text.find(f"{last},") if comma else -1
    if at < 0 or len(last.split()) > 4 or any(one.tag[:1] == "V" for one in read_tokens(last, 0)):
        return False
    return (
        re.match(r", (?:[\w'’-]+ ){1,8}?(?:and|or) |, (?:and|or) ", asked.sentence.text[at + len(last) :])
        is not None
    )


def _stops_inside_list(told: str, sentence: str) -> bool:
    """Whether the last two words open a list of small words that goes on: "integrating analytics, routing, and trade"."""
    last = " ".join(told.rsplit(" ", 2)[-2:])
    at = sentence.find(f"{last}, ")
    behind = _SMALL_LIST.match(sentence, at + len(last)) if at >= 0 else None
    return behind is not None and not any(
        one.tag in FINITE_TAGS for one in read_tokens(f"It {behind['items']}", 0)[1:]
    )
