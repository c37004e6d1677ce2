"""Form fields that no value breaks."""

from django import forms

from questions.common.numbers import row_number


class RowsField(forms.ModelMultipleChoiceField):
    """Several rows by their numbers; what can be no row's number is no choice, instead of an error in the database."""

    def clean(self, value):
        for number in value if isinstance(value, list | tuple) else ():
            if row_number(str(number)) is None:
                message = self.error_messages["invalid_pk_value"]
                raise forms.ValidationError(message, code="invalid_pk_value", params={"pk": str(number)[:20]})
        return super().clean(value)
