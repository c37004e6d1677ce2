import pytest
from django import forms

from questions.common.number_fields import DecimalNumberField, WholeNumberField


@pytest.mark.parametrize("written", ["12", "١٢", "۱۲"])
def test_a_whole_number_may_be_written_in_any_digits(written):
    assert WholeNumberField().clean(written) == 12


@pytest.mark.parametrize("written", ["2.5", "٢٫٥", "٢.٥"])
def test_a_decimal_number_may_have_either_mark(written):
    assert DecimalNumberField().clean(written) == 2.5


def test_what_is_no_number_is_refused():
    with pytest.raises(forms.ValidationError):
        WholeNumberField().clean("كثير")


def test_limits_hold_for_arabic_digits_too():
    with pytest.raises(forms.ValidationError):
        WholeNumberField(max_value=50).clean("٥١")


def test_the_box_lets_every_digit_in_and_brings_up_a_phone_s_digits():
    html = WholeNumberField().widget.render("draw", None)
    assert 'type="text"' in html
    assert 'inputmode="numeric"' in html
