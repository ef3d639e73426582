"""Names of units → what they measure and how much of its base unit they are, so that values in two units can be held
against each other.

The factors are those of the International System of Units (BIPM, The International System of Units, 9th edition) and of
NIST Special Publication 811, appendix B. A unit that does not stand here is like itself only: money, since rates of
exchange change by the day; the gallon, pint and quart, two measures each; `degree`, which is heat or an angle.
"""

from __future__ import annotations

from collections.abc import Mapping

LENGTH = {
    "nanometre": 1e-9, "micrometre": 1e-6, "millimetre": 0.001, "centimetre": 0.01, "metre": 1.0, "kilometre": 1000.0,
    "inch": 0.0254, "foot": 0.3048, "yard": 0.9144, "fathom": 1.8288, "furlong": 201.168, "mile": 1609.344,
    "nautical mile": 1852.0, "astronomical unit": 1.495978707e11, "light-year": 9.4607304725808e15,
}  # fmt: skip
AREA = {
    "square centimetre": 1e-4, "square metre": 1.0, "hectare": 1e4, "square kilometre": 1e6, "square inch": 6.4516e-4,
    "square foot": 0.09290304, "square yard": 0.83612736, "acre": 4046.8564224, "square mile": 2589988.110336,
}  # fmt: skip
_VOLUME = {
    "microlitre": 1e-9, "millilitre": 1e-6, "cubic centimetre": 1e-6, "centilitre": 1e-5, "decilitre": 1e-4,
    "litre": 0.001, "hectolitre": 0.1, "kilolitre": 1.0, "cubic metre": 1.0, "megalitre": 1e3, "gigalitre": 1e6,
    "cubic kilometre": 1e9, "billion cubic metre": 1e9, "cubic foot": 0.028316846592, "cubic mile": 4.168181825e9,
    "thousand million cubic foot": 2.8316846592e7, "billion cubic foot": 2.8316846592e7,
    "trillion cubic foot": 2.8316846592e10, "barrel": 0.158987294928,
}  # fmt: skip
_MASS = {
    "picogram": 1e-15, "nanogram": 1e-12, "microgram": 1e-9, "milligram": 1e-6, "gram": 0.001, "kilogram": 1.0,
    "quintal": 100.0, "tonne": 1e3, "ton": 1e3, "kiloton": 1e6, "megaton": 1e9, "gigatonne": 1e12, "carat": 2e-4,
    "ounce": 0.028349523125, "troy ounce": 0.0311034768, "pound": 0.45359237, "stone": 6.35029318,
}  # fmt: skip
"""A newspaper's ton may be the short, the long or the metric one, and is mostly the last."""

_TIME = {
    "nanosecond": 1e-9, "microsecond": 1e-6, "millisecond": 0.001, "second": 1.0, "minute": 60.0, "hour": 3600.0,
    "day": 86400.0, "week": 604800.0, "fortnight": 1209600.0,
    "month": 2629746.0, "year": 31556952.0, "decade": 315569520.0, "century": 3155695200.0,
}  # fmt: skip
"""Months and years have no fixed number of days; these are the Gregorian calendar's means, 365.2425 days a year."""

_SPEED = {
    "metre per second": 1.0, "kilometre per hour": 1 / 3.6, "kilometre per second": 1e3, "mile per hour": 0.44704,
    "knot": 1852 / 3600,
}  # fmt: skip
_FLOW = {
    "litre per second": 0.001, "cubic metre per second": 1.0, "cubic foot per second": 0.028316846592,
}  # fmt: skip
_POWER = {
    "milliwatt": 0.001, "watt": 1.0, "kilowatt": 1e3, "megawatt": 1e6, "gigawatt": 1e9, "terawatt": 1e12,
    "horsepower": 745.7,
}  # fmt: skip
_ENERGY = {
    "joule": 1.0, "kilojoule": 1e3, "megajoule": 1e6, "gigajoule": 1e9, "terajoule": 1e12, "petajoule": 1e15,
    "exajoule": 1e18, "watt-hour": 3.6e3, "kilowatt-hour": 3.6e6, "megawatt-hour": 3.6e9, "gigawatt-hour": 3.6e12,
    "terawatt-hour": 3.6e15,
}  # fmt: skip
_PRESSURE = {"pascal": 1.0, "hectopascal": 100.0, "millibar": 100.0, "bar": 1e5, "atmosphere": 101325.0}
_VOLTAGE = {"microvolt": 1e-6, "millivolt": 0.001, "volt": 1.0, "kilovolt": 1e3}
_FREQUENCY = {"hertz": 1.0, "kilohertz": 1e3, "megahertz": 1e6, "gigahertz": 1e9}
_BYTES = {
    "kilobyte": 1e3, "megabyte": 1e6, "gigabyte": 1e9, "terabyte": 1e12, "petabyte": 1e15, "exabyte": 1e18,
    "zettabyte": 1e21,
}  # fmt: skip
_BITS = {"megabit per second": 1e6, "gigabit per second": 1e9, "terabit per second": 1e12}
_RADIATION = {"millisievert": 0.001, "sievert": 1.0}
_POINTS = {"basis point": 0.01, "percentage point": 1.0}

FACTORS: Mapping[str, tuple[str, float]] = {
    unit: (dimension, factor)
    for dimension, table in (
        ("length", LENGTH),
        ("area", AREA),
        ("volume", _VOLUME),
        ("mass", _MASS),
        ("time", _TIME),
        ("speed", _SPEED),
        ("flow", _FLOW),
        ("power", _POWER),
        ("energy", _ENERGY),
        ("pressure", _PRESSURE),
        ("voltage", _VOLTAGE),
        ("frequency", _FREQUENCY),
        ("bytes", _BYTES),
        ("bits per second", _BITS),
        ("radiation", _RADIATION),
        ("points", _POINTS),
    )
    for unit, factor in table.items()
}
"""Of each unit its dimension and its size in the dimension's base unit."""

TEMPERATURES: Mapping[str, tuple[float, float]] = {
    "degree Celsius": (1.0, 0.0),
    "degree Fahrenheit": (5 / 9, -160 / 9),
    "kelvin": (1.0, -273.15),
}
"""Of each scale of temperature the factor and what is added to get degrees Celsius."""
