"""The pictures that small children sign in with: four of sixteen, in order, a picture may come twice."""

import secrets

from django.utils.translation import gettext_lazy as _

PICTURES = {
    "sun": _("sun"),
    "moon": _("moon"),
    "star": _("star"),
    "heart": _("heart"),
    "house": _("house"),
    "tree": _("tree"),
    "fish": _("fish"),
    "cat": _("cat"),
    "bird": _("bird"),
    "flower": _("flower"),
    "apple": _("apple"),
    "cup": _("cup"),
    "key": _("key"),
    "bell": _("bell"),
    "car": _("car"),
    "boat": _("boat"),
}
LENGTH = 4


def new_pictures() -> tuple[str, ...]:
    """Four pictures by chance."""
    return tuple(secrets.choice(list(PICTURES)) for _place in range(LENGTH))


def as_secret(pictures: tuple[str, ...]) -> str:
    """The pictures as the text that is hashed like a password."""
    return "pictures:" + "-".join(pictures)


def read_pictures(text: str) -> tuple[str, ...]:
    """The pictures in a form's field; what is no picture is left out, and what is too much."""
    return tuple(name for name in text.split("-") if name in PICTURES)[:LENGTH]
