"""The order in which options are shown where their own would give the answer away, and the tokens that stand for them.

Both come from the site's secret key: whoever knows this code and a page still learns nothing from them.
"""

from dataclasses import replace
from random import Random

from django.utils.crypto import salted_hmac

from questions.bank.kinds.asked import Option

SALT = "questions.bank.kinds"
TOKEN_LENGTH = 10


def tokened(options: tuple[Option, ...], *, secret: str) -> tuple[Option, ...]:
    """The options, each with the token that a form sends for it instead of its position."""
    return tuple(replace(option, token=token_of(option.position, secret=secret)) for option in options)


def token_of(position: int, *, secret: str) -> str:
    """Always the same for one option of one question, and nobody can tell the position from it."""
    return salted_hmac(SALT, f"{secret}:{position}").hexdigest()[:TOKEN_LENGTH]


def scrambled(options: tuple[Option, ...], *, secret: str) -> tuple[Option, ...]:
    """The options in the one order that everybody sees. Any order may come out, their own too: none tells anything."""
    chance = Random(salted_hmac(SALT, f"order:{secret}").hexdigest())
    order = list(options)
    chance.shuffle(order)
    return tuple(order)


def as_shown(options: tuple[Option, ...], shown: str) -> tuple[Option, ...]:
    """The options in the order of ``shown``, positions parted by spaces; those it does not name come last."""
    places = {position: place for place, position in enumerate(shown.split())}
    return tuple(sorted(options, key=lambda option: places.get(str(option.position), len(places))))


def new_order(options: tuple[Option, ...], *, chance: Random) -> str:
    """Positions in a new order for one attempt, as ``AttemptItem.shown`` keeps them."""
    positions = [str(option.position) for option in options]
    chance.shuffle(positions)
    return " ".join(positions)
