"""To which country somebody was the envoy of the United Nations when the report appeared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.languages.ar.naming import stems
from questions.languages.ar.tokens import Token
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.lands import country_at, country_named
from questions.languages.ar.told.names_beside import shown
from questions.languages.ar.told.posts import bearer, is_of_another
from questions.languages.ar.told.table import listed, stem
from questions.languages.ar.verbs import fold

_FAR = 5


def missions(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The country behind "envoy of the United Nations to", where the full name stands beside it."""
    heads = {plain for plain, _ in stems(tokens[at].folded)}
    if not page.when or not heads & listed("missions", "heads") or at and is_of_another(tokens[at - 1]):
        return
    end = at + 1
    while end < len(tokens) and end - at <= _FAR and tokens[end].folded in listed("missions", "of_nations"):
        end += 1
    sent = " ".join(token.folded for token in tokens[at + 1 : end])
    if end >= len(tokens) or tokens[end].folded not in listed("missions", "towards"):
        return
    if not any(fold(word) in sent for word in listed("missions", "sends")):
        return
    host = country_at(tokens, end + 1)
    if host is None or page.tells(host[0]):
        return
    named = bearer(tokens, at, host[1])
    if named is None:
        return
    name = shown(tokens[named[0] : named[1]])
    yield Asking(
        "report_sent", stem("mission", name=name, when=page.when), country_named(host[0]), tokens[end + 1].start,
        tokens[host[1] - 1].end, name, (), host[0], passing=True,
    )  # fmt: skip
