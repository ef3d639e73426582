#!/usr/bin/env bash
# A Swiss number is grouped by apostrophes, and so are thousands here: 12'345. From a million on, where two apostrophes would
# stand, both are gone: 1234567, and a milliard is grouped half: 1234567'890. So it is in amounts of money, and in each of the
# languages of Switzerland; in German of Germany the same numbers are grouped rightly.
# Version: Babel 2.19.0, seen on 1 December 2026.
# Source: `NumberPattern.apply` in babel/numbers.py takes single quotes out of the pattern, which mark words in it, only once
# the number stands in it, and so takes those of the number for such marks. CLDR gives U+0027 as the group symbol of de_CH.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip --quiet --disable-pip-version-check install babel==2.19.0

"$folder/venv/bin/python" - <<'PYTHON'
import sys
from importlib.metadata import version

from babel.numbers import format_currency, format_decimal, get_group_symbol

EXPECTED = {12_345: "12'345", 1_234_567: "1234567", 1_234_567_890: "1234567'890"}

print(f"Babel {version('babel')}, whose group symbol for de_CH is {get_group_symbol('de_CH')}")
as_told = get_group_symbol("de_CH") == "'"
for number, expected in EXPECTED.items():
    of_germany = format_decimal(number, locale="de_DE")
    seen = {tag: format_decimal(number, locale=tag) for tag in ("de_CH", "fr_CH", "it_CH")}
    money = format_currency(number, "CHF", locale="de_CH")
    print(f"{of_germany} in Germany\n    expected {expected}, seen {seen}, as money {money}")
    as_told &= of_germany == f"{number:,}".replace(",", ".") and {*seen.values()} == {expected} and money.endswith(f"\N{NO-BREAK SPACE}{expected}.00")
sys.exit(not as_told)
PYTHON
