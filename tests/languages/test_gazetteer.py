"""Places, people and nations that the readers know, and who or what is like them."""

import pytest

from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities, of_country
from questions.languages.people import people_like, person_named, rivals_of


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("ar", "بيلاروس", "بيلاروسيا"),
        ("ar", "قرغيزستان", "قيرغيزستان"),
        ("ar", "الاتحاد السوفيتي", "الاتحاد السوفييتي"),
        ("ar", "أميركا", "الولايات المتحدة"),
        ("en", "UK", "United Kingdom"),
        ("en", "Burma", "Myanmar"),
    ],
)
def test_a_place_is_one_place_in_every_spelling(language, one, other):
    assert gazetteer(language).named(one) is gazetteer(language).named(other) is not None


@pytest.mark.parametrize(
    ("language", "name", "part"),
    [("ar", "أرمينيا", {"جورجيا", "أذربيجان"}), ("en", "Norway", {"Sweden", "Denmark", "Finland"})],
)
def test_the_neighbours_of_a_country_are_countries_near_it(language, name, part):
    assert part <= set(gazetteer(language).neighbours(name, 6))


def test_the_neighbours_of_a_river_are_rivers():
    places = gazetteer("en")

    assert {places.named(name).kind for name in places.neighbours("Nile", 8)} == {"river"}


def test_a_place_is_never_its_own_neighbour():
    assert "بيلاروس" not in gazetteer("ar").neighbours("بيلاروسيا", 300)


def test_what_is_no_place_has_no_neighbours():
    assert gazetteer("ar").neighbours("كتاب") == ()


def test_a_country_is_masculine_where_usage_has_it_so():
    assert [gazetteer("ar").named(name).gender for name in ("لبنان", "سوريا")] == ["masculine", "feminine"]


def test_the_adjective_of_a_country_has_both_genders():
    assert {"فرنسي", "الفرنسية"} <= nationalities("ar").keys()
    assert of_country("FR", "ar") == "فرنسي"


def test_rivals_of_a_physicist_are_of_his_science_and_time():
    assert "Niels Bohr" in rivals_of("Albert Einstein", "en", 5)


def test_a_last_name_is_enough_where_one_person_bears_it():
    assert person_named("Einstein", "en").name == "Albert Einstein"
    assert person_named("Franklin", "en") is None


def test_rivals_share_the_gender():
    women = people_like("ar", born=1930, gender="feminine", count=200)

    assert set(people_like("ar", born=1930, field="literature", gender="feminine", count=3)) <= set(women)


def test_the_places_within_words_are_found_wherever_their_names_stand():
    words = ["the", "airport", "of", "New", "York"]

    assert [place.names[0] for place in gazetteer("en").within(words)] == ["New York City", "York"]


@pytest.mark.parametrize(
    ("language", "name", "told"),
    [
        ("en", "Greenland", True),
        ("ar", "غرينلاند", True),
        ("en", "Norway", False),
        ("en", "Halden Moor", False),
    ],
)
def test_a_territory_is_told_from_a_country(language, name, told):
    assert gazetteer(language).is_territory(name) is told
