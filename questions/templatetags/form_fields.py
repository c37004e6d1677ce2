"""A form's field as every page shows it: label, control, hint and error, tied together for screen readers."""

from django import forms, template
from django.forms.boundfield import BoundField

from questions.common.number_fields import DigitsInput

register = template.Library()

LEFT_TO_RIGHT = (forms.EmailInput, forms.PasswordInput, forms.DateInput, DigitsInput, forms.URLInput)


@register.inclusion_tag("common/_field.html")
def field(bound: BoundField, *, label: str = "", hint: str = "", **attributes: str) -> dict:
    """One field; ``label`` and ``hint`` replace the form's own, ``attributes`` go onto the control."""
    hint = hint or bound.help_text
    return {
        "field": bound,
        "label": label or bound.label,
        "hint": hint,
        "says_optional": not bound.field.required and not isinstance(bound.field.widget, forms.Select),
        "control": control(bound, hint=hint, **attributes),
    }


@register.simple_tag
def control(bound: BoundField, *, hint: str = "", described_by: str = "", **attributes: str) -> str:
    """The bare control with its class, direction and the ids of what describes it."""
    widget = bound.field.widget
    widget.attrs.pop("placeholder", None)
    described = [described_by, f"{bound.auto_id}_hint" if hint else ""]
    attrs = {"class": css_class(widget)}
    if not isinstance(widget, forms.Select):
        attrs["dir"] = "ltr" if isinstance(widget, LEFT_TO_RIGHT) else "auto"
    if bound.errors:
        attrs["aria-invalid"] = "true"
        described.append(f"{bound.auto_id}_error")
    if any(described):
        attrs["aria-describedby"] = " ".join(filter(None, described))
    names = {name.replace("_", "-"): value for name, value in attributes.items()}
    return bound.as_widget(attrs=attrs | names)


def css_class(widget: forms.Widget) -> str:
    if isinstance(widget, forms.Textarea):
        return "textarea"
    return "select" if isinstance(widget, forms.Select) else "input"
