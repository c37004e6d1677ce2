"""The table to fill in: one question of each simple kind, in the language of the page."""

from django.utils.translation import gettext as _

from questions.bank.formats import interchange as i
from questions.bank.formats.interchange import Item, Option


def template_items() -> list[Item]:
    """One question of each simple kind, to write one's own over."""
    return [
        Item(
            i.CHOICE,
            _("What is the capital of Uzbekistan?"),
            options=(
                Option(_("Tashkent"), 1.0),
                Option(_("Samarkand"), 0.0, _("It was the capital until 1930.")),
                Option(_("Bukhara")),
                Option(_("Khiva")),
            ),
            feedback=_("Tashkent has been the capital since 1930."),
            tags=(_("capitals"),),
        ),
        Item(
            i.TRUE_FALSE,
            _("The Nile flows into the Mediterranean."),
            options=(Option(_("True"), 1.0), Option(_("False"))),
        ),
        Item(
            i.NUMBER,
            _("How long is the Nile in kilometres?"),
            answers=(i.Answer("6650", tolerance="50", unit=_("km")),),
        ),
        Item(i.TYPED, _("Which sea does the Nile flow into?"), answers=(i.Answer(_("The Mediterranean")),)),
    ]
