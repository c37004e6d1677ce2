import pytest
from django import forms

from questions.common.zones import ZoneField


class Form(forms.Form):
    zone = ZoneField()


def test_the_chosen_zone_is_marked_and_no_other():
    html = str(Form(initial={"zone": "Asia/Riyadh"})["zone"])

    assert '<option value="Asia/Riyadh" selected>' in html
    assert html.count("selected") == 1
    assert '<option value="Africa/Cairo">' in html


def test_what_was_sent_is_never_taken_for_markup():
    assert "<script>" not in str(Form({"zone": '"><script>'})["zone"])


@pytest.mark.parametrize("sent", ["Mars/Olympus", "", "Asia/Riyadh "])
def test_a_place_without_a_zone_is_refused(sent):
    assert "zone" in Form({"zone": sent}).errors


def test_a_zone_is_taken():
    assert Form({"zone": "Africa/Cairo"}).is_valid()


def test_attributes_reach_the_list():
    html = Form()["zone"].as_widget(attrs={"class": "select", "aria-invalid": "true"})
    assert html.startswith('<select aria-invalid="true" class="select" id="id_zone" name="zone">')
