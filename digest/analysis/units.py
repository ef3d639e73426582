"""Text behind or before a number → its unit: a unit of measure in the singular, a currency's code, `percent`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit as it stands in a text."""

    start: int
    end: int
    name: str
    hyphenated: bool
    """Whether it is joined to its number by a hyphen (`20-kilometre`), and so describes the noun behind it."""

    @property
    def is_time(self) -> bool:
        """Whether it measures a duration."""
        return self.name in _TIMES

    @property
    def is_distance(self) -> bool:
        """Whether it measures a distance."""
        return self.name in _DISTANCES


_TIMES = frozenset("fortnight second minute hour day night week weekend month year decade century".split())
_DISTANCES = frozenset(["kilometre", "metre", "mile", "nautical mile", "yard", "foot", "inch", "centimetre"])

_WORDS: Mapping[str, str] = {
    "percent": "percent|per cent|percents|pct",
    "magnitude": "magnitude",
    "percentage point": "percentage points|percentage point",
    "basis point": "basis points|basis point",
    "nautical mile": "nautical miles|nautical mile",
    "kilometre": "kilometres|kilometre|kilometers|kilometer",
    "metre": "metres|metre|meters|meter",
    "centimetre": "centimetres|centimetre|centimeters|centimeter",
    "millimetre": "millimetres|millimetre|millimeters|millimeter",
    "nanometre": "nanometres|nanometre|nanometers|nanometer",
    "micrometre": "micrometres|micrometre|micrometers|micrometer|microns|micron",
    "mile": "miles|mile",
    "yard": "yards|yard",
    "foot": "feet|foot",
    "inch": "inches|inch",
    "astronomical unit": "astronomical units",
    "light-year": "light-years|light-year|light years|light year",
    "hectare": "hectares|hectare",
    "acre": "acres|acre",
    "square kilometre": "square kilometres|square kilometre|square kilometers|square kilometer",
    "square metre": "square metres|square metre|square meters|square meter",
    "square mile": "square miles|square mile",
    "square foot": "square feet|square foot",
    "cubic kilometre": "cubic kilometres|cubic kilometre|cubic kilometers|cubic kilometer",
    "cubic metre per second": "cubic metres per second|cubic meters per second|cubic metres a second"
    "|cubic meters a second",
    "cubic centimetre": "cubic centimetres|cubic centimetre|cubic centimeters|cubic centimeter",
    "cubic mile": "cubic miles|cubic mile",
    "cubic metre": "cubic metres|cubic metre|cubic meters|cubic meter",
    "cubic foot": "cubic feet|cubic foot",
    "tonne": "tonnes|tonne|metric tons|metric ton",
    "ton": "tons|ton",
    "kilogram": "kilograms|kilogram|kilogrammes|kilogramme|kilos|kilo",
    "gram": "grams|gram|grammes|gramme",
    "milligram": "milligrams|milligram",
    "microgram": "micrograms|microgram",
    "ounce": "ounces|ounce",
    "litre": "litres|litre|liters|liter",
    "millilitre": "millilitres|millilitre|milliliters|milliliter",
    "gallon": "gallons|gallon",
    "barrel per day": "barrels per day|barrels a day|barrel-per-day",
    "barrel": "barrels|barrel",
    "bushel": "bushels|bushel",
    "degree Celsius": "degrees Celsius|degree Celsius|degrees centigrade|degrees C|Celsius",
    "degree Fahrenheit": "degrees Fahrenheit|degree Fahrenheit|degrees F|Fahrenheit",
    "degree": "degrees|degree",
    "kilometre per hour": "kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour",
    "mile per hour": "miles per hour|miles an hour|mile-per-hour",
    "metre per second": "metres per second|meters per second|metres a second|meters a second",
    "knot": "knots|knot",
    "pascal": "pascals|pascal",
    "hectopascal": "hectopascals|hectopascal",
    "millibar": "millibars|millibar",
    "bar": "bar",
    "atmosphere": "atmospheres",
    "joule": "joules|joule",
    "kilojoule": "kilojoules|kilojoule",
    "newton": "newtons",
    "tesla": "teslas",
    "ampere": "amps|amperes|amp",
    "horsepower": "horsepower",
    "kelvin": "kelvins|kelvin",
    "hertz": "hertz",
    "kilohertz": "kilohertz",
    "megahertz": "megahertz",
    "gigahertz": "gigahertz",
    "megabit per second": "megabits per second",
    "gigabit per second": "gigabits per second",
    "kilobyte": "kilobytes|kilobyte",
    "petabyte": "petabytes|petabyte",
    "megapixel": "megapixels|megapixel",
    "picogram": "picograms|picogram",
    "nanogram": "nanograms|nanogram",
    "microlitre": "microlitres|microliters",
    "centilitre": "centilitres|centiliters",
    "hectolitre": "hectolitres|hectoliters",
    "pint": "pints|pint",
    "fathom": "fathoms|fathom",
    "furlong": "furlongs|furlong",
    "league": "leagues",
    "troy ounce": "troy ounces|troy ounce",
    "microsecond": "microseconds|microsecond",
    "nanosecond": "nanoseconds|nanosecond",
    "fortnight": "fortnights|fortnight",
    "sievert": "sieverts|sievert",
    "millisievert": "millisieverts|millisievert",
    "becquerel": "becquerels|becquerel",
    "second": "seconds|second",
    "millisecond": "milliseconds|millisecond",
    "minute": "minutes|minute",
    "hour": "hours|hour",
    "day": "days old|day-old|days|day",
    "night": "nights|night",
    "week": "weeks old|week-old|weeks|week",
    "weekend": "weekends",
    "month": "months old|month-olds|month-old|months|month",
    "year": "years old|year-old|year-olds|years|year",
    "decade": "decades|decade",
    "century": "centuries|century",
    "watt": "watts|watt",
    "kilowatt": "kilowatts|kilowatt",
    "megawatt": "megawatts|megawatt",
    "gigawatt": "gigawatts|gigawatt",
    "kilowatt-hour": "kilowatt-hours|kilowatt-hour|kilowatt hours|kilowatt hour",
    "megawatt-hour": "megawatt-hours|megawatt-hour|megawatt hours|megawatt hour",
    "gigawatt-hour": "gigawatt-hours|gigawatt-hour|gigawatt hours|gigawatt hour",
    "terawatt-hour": "terawatt-hours|terawatt-hour|terawatt hours|terawatt hour",
    "volt": "volts|volt",
    "kilovolt": "kilovolts|kilovolt",
    "decibel": "decibels|decibel",
    "megabyte": "megabytes|megabyte",
    "gigabyte": "gigabytes|gigabyte",
    "terabyte": "terabytes|terabyte",
    "kiloton": "kilotons|kiloton|kilotonnes",
    "megaton": "megatons|megaton|megatonnes",
    "carat": "carats|carat",
    "calorie": "calories|calorie",
    "part per million": "parts per million",
    "part per billion": "parts per billion",
    "times": "times",
    "USD": "US dollars|U.S. dollars|dollars|dollar",
    "AUD": "Australian dollars",
    "CAD": "Canadian dollars",
    "HKD": "Hong Kong dollars",
    "EUR": "euros|euro",
    "GBP": "pounds sterling|pounds|pound",
    "CNY": "yuan|renminbi",
    "JPY": "yen",
    "RUB": "roubles|rouble|rubles|ruble",
    "UAH": "hryvnias|hryvnia|hryvnyas",
    "KRW": "South Korean won|won",
    "CHF": "Swiss francs|Swiss franc",
    "INR": "Indian rupees",
    "rupee": "rupees|rupee",
    "franc": "francs|franc",
    "crown": "crowns",
    "mark": "marks",
    "guilder": "guilders|guilder",
    "Deutschmark": "Deutschmarks|Deutschmark|D-marks|Deutsche marks",
    "drachma": "drachmas|drachma",
    "lire": "lire",
    "escudo": "escudos|escudo",
    "dram": "drams",
    "lari": "lari",
    "tenge": "tenge",
    "rial": "rials|rial",
    "ringgit": "ringgit",
    "rupiah": "rupiah",
    "taka": "taka",
    "naira": "naira",
    "cedi": "cedis|cedi",
    "birr": "birr",
    "leu": "lei",
    "lev": "leva",
    "kuna": "kuna",
    "afghani": "afghanis|afghani",
    "manat": "manat",
    "bolivar": "bolivars|bolivar",
    "thaler": "thalers|thaler",
    "forint": "forints|forint",
    "baht": "baht",
    "rand": "rand",
    "real": "reais",
    "krona": "kronor|kronas",
    "krone": "kroner|kroners",
    "zloty": "zlotys|zloty|zlotych",
    "lira": "liras|lira",
    "shekel": "shekels|shekel",
    "dinar": "dinars|dinar",
    "dirham": "dirhams|dirham",
    "riyal": "riyals|riyal",
    "peso": "pesos|peso",
    "shilling": "shillings|shilling",
    "cent": "cents|cent",
    "pence": "pence",
}
"""Names of units with the words for them, in any case; spaces may be hyphens."""

_SIGNS: Mapping[str, str] = {
    "percent": "%|％",
    "kilometre": "km|kms",
    "metre": "m",
    "centimetre": "cm",
    "millimetre": "mm",
    "nanometre": "nm",
    "micrometre": "μm|µm",
    "nautical mile": "NM|nmi",
    "mile": "mi",
    "foot": "ft",
    "inch": "in",
    "hectare": "ha",
    "square kilometre": "km²|km2|sq km|sq. km",
    "square metre": "m²|m2|sq m|sqm",
    "square mile": "sq mi",
    "square foot": "sq ft",
    "cubic kilometre": "cubic kilometres|cubic kilometre|cubic kilometers|cubic kilometer",
    "cubic metre per second": "cubic metres per second|cubic meters per second|cubic metres a second"
    "|cubic meters a second",
    "cubic centimetre": "cubic centimetres|cubic centimetre|cubic centimeters|cubic centimeter",
    "cubic mile": "cubic miles|cubic mile",
    "cubic metre": "m³|m3",
    "billion cubic metre": "bcm",
    "billion cubic foot": "bcf",
    "trillion cubic foot": "tcf",
    "million tonnes of oil equivalent": "mtoe|Mtoe",
    "million British thermal units": "mmBtu|MMBtu",
    "kilogram": "kg|kgs",
    "gram": "g",
    "milligram": "mg",
    "microgram": "μg|µg|mcg",
    "pound": "lb|lbs",
    "ounce": "oz",
    "litre": "l|L",
    "millilitre": "ml|mL",
    "kilometre per hour": "km/h|kph|kmh",
    "mile per hour": "mph",
    "metre per second": "m/s",
    "knot": "kt|kts|kn",
    "degree Celsius": "°C|°\u00a0C|° C|ºC|C",
    "degree Fahrenheit": "°F|°\u00a0F|° F|ºF|F",
    "kelvin": "K",
    "pascal": "Pa",
    "hectopascal": "hPa",
    "kilopascal": "kPa",
    "megapascal": "MPa",
    "millibar": "mb|mbar",
    "kilojoule": "kJ",
    "millisievert": "mSv",
    "megabit per second": "Mbps",
    "gigabit per second": "Gbps",
    "horsepower": "hp|bhp",
    "picogram": "pg",
    "nanogram": "ng",
    "degree": "°",
    "kilowatt": "kW",
    "megawatt": "MW",
    "gigawatt": "GW",
    "kilowatt-hour": "kWh",
    "megawatt-hour": "MWh",
    "gigawatt-hour": "GWh",
    "terawatt-hour": "TWh",
    "volt": "V",
    "kilovolt": "kV",
    "hertz": "Hz",
    "kilohertz": "kHz",
    "megahertz": "MHz",
    "gigahertz": "GHz",
    "megabyte": "MB",
    "gigabyte": "GB",
    "terabyte": "TB",
    "decibel": "dB",
    "part per million": "ppm",
    "part per billion": "ppb",
    "barrel per day": "bpd|b/d",
    "basis point": "bps|bp",
    "hour": "hrs|hr|h",
    "minute": "min|mins",
    "second": "s|sec|secs",
    "millisecond": "ms",
    "USD": "USD",
    "EUR": "EUR|€",
    "GBP": "GBP|£",
    "CHF": "CHF",
    "CNY": "CNY|RMB",
    "RUB": "RUB|₽",
    "UAH": "UAH|₴",
    "JPY": "JPY",
    "pence": "p",
    "cent": "¢|c",
}
"""The same for signs and abbreviations, whose case counts."""

_ATTACHED_ONLY = frozenset("in m l L g h s p c C F V K mb hp mi min sec".split())
"""Abbreviations that are words, initials or names when they stand apart: a unit only if they touch the number."""

_MAY_STAND_APART = frozenset(["m", "min", "sec"])
"""Those of them that papers do write behind a space."""

_PREFIXES: Mapping[str, str] = {
    "USD": "US$|U.S.$|$|USD|US $",
    "AUD": "A$|AU$|AUD",
    "CAD": "C$|CA$|CAD",
    "NZD": "NZ$|NZD",
    "HKD": "HK$|HKD",
    "SGD": "S$|SGD",
    "BRL": "R$|BRL",
    "TWD": "NT$|TWD",
    "EUR": "€|EUR",
    "GBP": "£|GBP",
    "JPY": "¥|JPY",
    "CNY": "CN¥|RMB|CNY",
    "RUB": "₽|RUB",
    "UAH": "₴|UAH",
    "INR": "₹|INR",
    "KRW": "₩|KRW",
    "ILS": "₪|ILS",
    "TRY": "₺|TRY",
    "CHF": "CHF",
    "PLN": "PLN",
    "SEK": "SEK",
    "NOK": "NOK",
    "rupee": "Rs|Rs.",
    "magnitude": "magnitude|Magnitude",
}
"""Currencies with the signs that stand before a number; ¥ without more is read as yen, $ as the US dollar's."""


def _forms(table: Mapping[str, str]) -> dict[str, str]:
    return {form: name for name, forms in table.items() for form in forms.split("|")}


def _alternatives(forms: Iterable[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


_BY_WORD = {re.sub("[ -]", " ", form.lower()): name for form, name in _forms(_WORDS).items()}
_BY_SIGN = _forms(_SIGNS)
_BY_PREFIX = _forms(_PREFIXES)

_JOINED_WORDS = _alternatives(_forms(_WORDS)).replace(r"\ ", "[ \u00a0-]").replace(r"\-", "[ -]")
_WORD_UNIT = re.compile(rf"([ \u00a0-]?)({_JOINED_WORDS})(?![\w])(?!-(?!old)\w)", re.IGNORECASE)
_HYPHENATED = re.compile(rf"(-)({_JOINED_WORDS})(?!\w)", re.IGNORECASE)
_SIGN_UNIT = re.compile(rf"(?:(-)(?=\w))?([ \u00a0\u2009\u202f]?)({_alternatives(_BY_SIGN)})(?![\w²³])")
_LARGE = re.compile(r"(?:[0-9],[0-9]{3}|[0-9]{4}|thousand|million|billion|trillion)$")
# A won is worth little: behind a small number the word is a verb.
_PREFIX_FORM = rf"({_alternatives(_BY_PREFIX)})[ \u00a0]?"
_PREFIX = re.compile(rf"(?<![\w$]){_PREFIX_FORM}$")
_PREFIX_HERE = re.compile(_PREFIX_FORM)


def after(text: str, position: int) -> Unit | None:
    """Return the unit that follows a number ending at the position."""
    for pattern in (_HYPHENATED, _WORD_UNIT):
        match = pattern.match(text, position)
        if match:
            name = _BY_WORD[re.sub("[ \u00a0-]", " ", match[2].lower())]
            if match[2] == "won" and not _LARGE.search(text, max(0, position - 10), position):
                return None
            return Unit(start=match.start(2), end=match.end(), name=name, hyphenated=match[1] == "-")
    return _sign_after(text, position)


def before(text: str, position: int) -> Unit | None:
    """Return the currency sign, or the word `magnitude`, that ends before a number beginning at the position."""
    match = _PREFIX.search(text[max(0, position - 11) : position])
    if not match:
        return None
    start = max(0, position - 11) + match.start()
    return Unit(start=start, end=position, name=_BY_PREFIX[match[1]], hyphenated=False)


def end_of_prefix(text: str, position: int) -> int:
    """Return where a currency sign that begins at the position ends; the position itself where none does."""
    match = _PREFIX_HERE.match(text, position)
    return match.end() if match else position


def _sign_after(text: str, position: int) -> Unit | None:
    match = _SIGN_UNIT.match(text, position)
    if not match:
        return None
    hyphenated, space, sign = match[1] == "-", match[2], match[3]
    if sign == "in" and hyphenated:
        return None
    if sign == "s" and "." not in text[max(0, position - 4) : position]:
        return None  # the 30s, his 20s, Type 31s
    if sign in _ATTACHED_ONLY and space and sign not in _MAY_STAND_APART:
        return None
    return Unit(start=match.start(3), end=match.end(), name=_BY_SIGN[sign], hyphenated=hyphenated)
