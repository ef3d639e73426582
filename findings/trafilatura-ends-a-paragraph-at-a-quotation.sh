#!/usr/bin/env bash
# A quotation in the element that HTML has for it within a sentence, `<q>`, loses its marks, which the browser draws, and the
# sentence is cut behind it: of `called it <q>a joke</q> when ...`, `called it a joke` and another paragraph `when ...` are
# left, and what somebody said stands there as the author's own words. `<cite>` and `<em>` leave the sentence whole.
# Version: trafilatura 2.3.1, seen on 1 December 2026.
# Source: convert_tags in trafilatura/htmlprocessing.py makes a `quote` of `q` as of `blockquote`. By the HTML standard, 4.5.7,
# `q` is phrasing content, and its marks must not be in the text, since user agents insert them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip --quiet --disable-pip-version-check install trafilatura==2.3.1 lxml==6.1.3 lxml_html_clean==0.4.6 htmldate==1.11.0

"$folder/venv/bin/python" - <<'PYTHON'
import sys
from importlib.metadata import version

from trafilatura import extract

PAGE = """<html lang="en"><head><title>Orsa dredges its harbour</title></head><body><article><h1>Orsa dredges its harbour</h1>
<p>The harbour of the invented town of Orsa is dredged. The work is to last two years, and the larger ships are to come back.</p>
<p>{}</p><p>The company that won the contract has dredged three harbours on that coast before, its owner said.</p>
</article></body></html>"""
SENTENCE = "The mayor called it {} when the council met in the old hall."
EXPECTED = {
    "<q>a joke</q>": ["The mayor called it a joke", "when the council met in the old hall."],
    "<em>a joke</em>": ["The mayor called it a joke when the council met in the old hall."],
    "<cite>a joke</cite>": ["The mayor called it a joke when the council met in the old hall."],
}

print(f"trafilatura {version('trafilatura')}")
seen = {}
for markup, expected in EXPECTED.items():
    lines = (extract(PAGE.format(SENTENCE.format(markup))) or "").splitlines()
    seen[markup] = [line for line in lines if "mayor" in line or line.startswith("when")]
    print(f"{markup}\n    expected {expected}, seen {seen[markup]}")
sys.exit(seen != EXPECTED)
PYTHON
