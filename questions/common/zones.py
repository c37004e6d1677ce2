"""Time zones to choose from: looked up on the disk once, and their six hundred options written in one go."""

import zoneinfo
from functools import cache

from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

NOWHERE = {"Factory", "localtime"}  # files beside the zones that mean no place


@cache
def zones() -> frozenset[str]:
    """The names of all zones."""
    return frozenset(zoneinfo.available_timezones() - NOWHERE)


def zone_choices() -> list[tuple[str, str]]:
    return [(name, name) for name in sorted(zones())]


class ZoneSelect(forms.Select):
    """A list of zones, without a template for each of its options."""

    def render(self, name: str, value: str | None, attrs: dict | None = None, renderer=None) -> SafeString:
        attributes = self.build_attrs(self.attrs, {"name": name} | (attrs or {}))
        return format_html("<select{}>{}</select>", flatatt(attributes), options(str(value or "")))


@cache
def options_of_all() -> dict[str, SafeString]:
    return {name: format_html('<option value="{0}">{0}</option>', name) for name in sorted(zones())}


def options(chosen: str) -> SafeString:
    """All options, the chosen one marked; a zone that is none of them is none of the options either."""
    known = options_of_all()
    marked = (
        {chosen: format_html('<option value="{0}" selected>{0}</option>', chosen)} if chosen in known else {}
    )
    return format_html_join("\n", "{}", ((html,) for html in (known | marked).values()))


class ZoneField(forms.ChoiceField):
    widget = ZoneSelect

    def __init__(self, **kwargs) -> None:
        super().__init__(choices=zone_choices, **kwargs)
