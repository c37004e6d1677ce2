"""Slips of the pen that an article may hold and no question may repeat: glued words, wrong hamzas, wrong prepositions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from questions.languages.ar.naming import every_name
from questions.languages.ar.owned_offices import is_his
from questions.languages.ar.spellings import is_misspelled, lacks_letter
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import Token, tokenise
from questions.languages.ar.verbs import find_verb

# What no printed sentence holds: braces, digits grown into words, a comma without its space, a comma of other letters.
# Derived verbs of the seventh, eighth and tenth form take no hamza.
_HAMZA = re.compile(
    r"(?<!\w)[وف]?[أإ](?:ختير|ختار|نضم|نتقل|لتحق|ستطاع|ستمر|شترك|نتخب|عتبر|ستخدم|كتشف|نتهى|نتهت|جتمع|ستقر|شتهر|حتل|تخذ|ستشهد|عتزل|عتقل"
    r"|فتتح|ستقال|نسحب|نفصل|تجه|ختلف|ستقل|ستولى|نتشر|بتكر|شترى|تفق|حتفل|كتسب|رتبط|عتمد|نهار|ندلع|نطلق|ستقبل|ستضاف|رتفع|نخفض|عترف|ختتم|قترح|ستأنف|ستعاد|ستهدف|عتنق|نتصر|نهزم|ختفى|رتكب|ستورد|ستغرق|قتبس|قتحم|نتقد|ندمج|متلك|عترض|لتقى|لتزم|متد|نقسم|نخرط|ستند|ستعمل|ندثر)\w*"
)
_MESSY = re.compile(r"[{}<>|\\]|[ء-ي]{3,}\d|\d[ء-ي]{4,}|[ء-ي][,،؛][ء-ي]|[ء-ي]\s?,\s|\s[،,]\s")
# A clause that takes itself back, a quotation that ends with a space, "our singer".
_HANGING = re.compile(
    r"إلا أن|(?<!\w)مم?ا\s+س?[يت]\w{3,}|(?<!\w)وكان(?:ا|وا|ت)?(?!\w)|(?<!\w)في (?:البداية|النهاية|البدء)(?!\w)|(?<!\w)في \d{1,2}$|^[^\"]*\"[^\"]*\s\"|(?<!\w)\w{3,}تنا(?!\w)"
)
_SHORTEST_GLUED, _SHORTEST_PART = 9, 4
_READ, _ONE_IN = 12_000, 100
# Nouns of doing of the eighth and tenth form take no hamza; "was able to" takes no "from".
_WRONG = re.compile(
    r"(?<!\w)[وفبلك]?(?:ال)?[أإ](?:ختراع|نتخاب|ستخدام|جتماع|تفاق|حتلال|نتصار|ستقلال|ختيار|عتقال|نضمام|قتصاد|نتاخ|ستعمال|شتراك|كتشاف|ستثمار|حتفال"
    r"|غتيال|عتداء|رتباط|بتكار|كتمال|عتراف|عتماد|نسحاب|نقلاب|تحاد|متحان|رتفاع|نخفاض|ختتام|فتتاح|نتشار|نتهاء|نقطاع|ستقبال)"
    r"|(?<!\w)و?[ات]?ستطاع\w*\s+(?:\S+\s+){0,4}?من\s+ال|(?<!\w)تقدم\w*\s+على\s+براءة|(?<!\w)اي\s|(?<!\w)(?:في|من|إلى|على|عن|مع|وصول|حكم|دولة|ملوك|سقوط|قبيلة|عهد|يد|خروج|دخول|هجرة|ظهور)\s+(?:بنو|أبو)(?!\w)|لأحد\s+\S+\s+ال\w+ات(?!\w)"
)


def has_slip(text: str, tokens: Sequence[Token], *, masked: Sequence[Token] | None = None) -> bool:
    """Whether the text holds a slip that a teacher would have to mend first; ``masked`` are its words without the names, which are spelled as they are."""
    return (
        any(found.search(text) for found in (_WRONG, _MESSY, _HANGING, _HAMZA))
        or any(_is_glued_together(token.folded) for token in tokens)
        or _is_any_misspelled(tokens if masked is None else masked)
        or any(map(_lost_letter, masked or ()))
    )


def _is_any_misspelled(tokens: Sequence[Token]) -> bool:
    return any(
        is_misspelled(token.text) and not is_his(token, following)
        for token, following in pairwise([*tokens, None])
    )


def _lost_letter(token: Token) -> bool:
    """Whether a letter is left out of a common word, told from a name by its article or what is glued to it."""
    return token.text.startswith(("ال", "ب")) and lacks_letter(token.text)


def is_careless(phrase: str) -> bool:
    """Whether the phrase holds such a slip."""
    return has_slip(phrase, tokenise(phrase, 0))


@lru_cache(maxsize=4_000)
def _is_glued_together(word: str) -> bool:
    """Whether a long word that nobody knows is a common word and a name without the space between them."""
    common, names = tagger().common, every_name()
    if (
        len(word) < _SHORTEST_GLUED
        or not word.isalpha()
        or word in common
        or word in names
        or find_verb(word)
    ):
        return False
    return any(
        {word[:cut], word[1:cut]} & common
        and word[cut:] in names
        and word[cut:] not in common
        or word[cut : cut + 2] == "ال"
        and (word[:cut] in names or word[cut - 1] == "ه")
        and ({word[cut:], word[cut + 2 :]} & names or {word[cut:], word[cut + 2 :]} & common)
        for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    )


@lru_cache(maxsize=2)
def is_written_carelessly(text: str) -> bool:
    """Whether one in a hundred of the first words of an article is misspelled: its sentences are not to be shown whole."""
    tokens = tokenise(text[:_READ], 0)
    return sum(is_misspelled(token.text) for token in tokens) * _ONE_IN > len(tokens)
