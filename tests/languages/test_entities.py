"""The things that an article speaks of, and which of them a short mention means."""

from questions.languages.articles import read_article
from questions.languages.entities import find_entities, resolve_mention

ARABIC = (
    "أسست الدول منظمة معاهدة الأمن الجماعي في موسكو. وقعت قبلها معاهدة الأمن الجماعي والتي يشار إليها باسم ميثاق طشقند."
    " وقالت منظمة معاهدة الأمن الجماعي إنها ترحب بالجميع."
)
ENGLISH = "The Treaty of Versailles ended the war. Germany signed the Treaty of Versailles in Paris."


def entities(text, language):
    return find_entities(read_article(text, language=language))


def test_a_thing_named_twice_is_one_entity():
    (found,) = [each for each in entities(ARABIC, "ar") if each.name == "منظمة معاهدة الأمن الجماعي"]

    assert (found.type, found.gender, len(found.spans)) == ("organisation", "feminine", 2)


def test_another_name_belongs_to_its_entity():
    (found,) = [each for each in entities(ARABIC, "ar") if each.name == "معاهدة الأمن الجماعي"]

    assert found.aliases == ("ميثاق طشقند",)


def test_a_short_mention_means_the_one_thing_with_its_head():
    assert resolve_mention(entities(ARABIC, "ar"), "المنظمة", "ar").name == "منظمة معاهدة الأمن الجماعي"
    assert resolve_mention(entities(ENGLISH, "en"), "the treaty", "en").name == "Treaty of Versailles"


def test_a_mention_that_fits_two_things_means_neither():
    text = "وقعت مصر معاهدة السلام، ثم وقعت معاهدة الحدود مع ليبيا."

    assert resolve_mention(entities(text, "ar"), "المعاهدة", "ar") is None


def test_a_mention_that_fits_nothing_means_nothing():
    assert resolve_mention(entities(ENGLISH, "en"), "the museum", "en") is None


def test_a_city_is_feminine_and_lebanon_is_masculine():
    found = {each.name: each.gender for each in entities("زار الوفد دمشق ثم لبنان.", "ar")}

    assert found == {"دمشق": "feminine", "لبنان": "masculine"}
