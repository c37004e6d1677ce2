"""Form fields for numbers in any script's digits: a browser's own number box lets no Arabic digit in."""

from django import forms


class DigitsInput(forms.TextInput):
    """A line for a number, for which a phone shows its digits."""

    def __init__(self, attrs: dict | None = None) -> None:
        super().__init__({"inputmode": "numeric", "autocomplete": "off"} | (attrs or {}))


class DecimalInput(DigitsInput):
    """The same with a decimal point."""

    def __init__(self, attrs: dict | None = None) -> None:
        super().__init__({"inputmode": "decimal"} | (attrs or {}))


class WholeNumberField(forms.IntegerField):
    widget = DigitsInput


class DecimalNumberField(forms.FloatField):
    """Either decimal mark may be written, the point or the Arabic one."""

    widget = DecimalInput

    def to_python(self, value: str | float | None) -> float | None:
        return super().to_python(value.replace("\u066b", ".") if isinstance(value, str) else value)
