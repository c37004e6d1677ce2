"""Options of a choice, wherever they come from: which kind they make, and what makes them no choice at all."""

from django.utils.translation import gettext as _

from questions.bank.formats.interchange import (
    CHOICE,
    SEVERAL,
    TRUE_FALSE,
    Item,
    Option,
    RefusedError,
    right_options,
)
from questions.bank.formats.words import truth_of_options

WORDS_OF_TRUTH = {"ar": ("صح", "خطأ"), "en": ("True", "False")}


def choice_fields(options: tuple[Option, ...], *, several: bool | None = None) -> dict:
    """The kind and options as fields of an Item.

    ``several`` says that any number may be ticked; None finds out by what earns a mark. Raises RefusedError.
    """
    check_options(options)
    whole = [option for option in options if option.fraction == 1]
    if several or (several is None and len(whole) != 1):
        return {"kind": SEVERAL, "options": options}
    said = truth_of_options(option.text for option in options)
    return {"kind": TRUE_FALSE if said else CHOICE, "options": options}


def check_options(options: tuple[Option, ...]) -> None:
    if len(options) < 2:
        raise RefusedError(_("A choice needs at least two options."))
    if not all(option.text for option in options):
        raise RefusedError(_("An option has no words."))
    if not right_options(options):
        raise RefusedError(_("No option is marked as right."))
    if len({option.text for option in options}) < len(options):
        raise RefusedError(_("Two options say the same."))


def truth_options(is_true: bool, language: str, *, right: str = "", wrong: str = "") -> tuple[Option, Option]:
    """The two options of a statement that is true or false, with what is said to the right and the wrong answer."""
    yes, no = WORDS_OF_TRUTH.get(language, WORDS_OF_TRUTH["en"])
    return (
        Option(yes, float(is_true), right if is_true else wrong),
        Option(no, float(not is_true), wrong if is_true else right),
    )


def is_plain_truth(item: Item) -> bool:
    """Whether the options are the very two words that a format's own kind of true and false is read as."""
    words = truth_options(item.options[0].fraction == 1, item.language)
    return [(o.text, o.fraction) for o in item.options] == [(o.text, o.fraction) for o in words]
