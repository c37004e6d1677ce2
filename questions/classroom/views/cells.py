"""Cells of large tables: each different one is rendered once, since a class of a hundred has thousands of them."""

from collections.abc import Sequence

from django.utils.html import format_html
from django.utils.safestring import SafeString


def in_a_row(cells: Sequence[SafeString]) -> SafeString:
    """The cells one after the other."""
    return format_html("{}" * len(cells), *cells) if cells else format_html("{}", "")
