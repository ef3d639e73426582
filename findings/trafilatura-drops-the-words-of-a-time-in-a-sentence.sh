#!/usr/bin/env bash
# A day or an hour that a page marks as such within a sentence is gone from the sentence: of `fell on <time>Tuesday</time>,
# and`, `fell on , and` is left. The element is for that very use, and its words are what a reader sees. `<abbr>`, `<data>` and
# `<cite>` keep theirs.
# Version: trafilatura 2.3.1, seen on 1 December 2026.
# Source: `time` is among the elements that MANUALLY_CLEANED in trafilatura/settings.py has removed with their text, since
# they mostly stand in a byline. By the HTML standard, 4.5.14, it is phrasing content, for a time of any kind.
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
SENTENCE = "The crane fell on {}, and nobody was hurt."
EXPECTED = {
    "<time>Tuesday</time>": "The crane fell on , and nobody was hurt.",
    '<time datetime="2024-03-05T10:30">5 March at 10:30</time>': "The crane fell on , and nobody was hurt.",
    "<data value='2'>Tuesday</data>": "The crane fell on Tuesday, and nobody was hurt.",
    "<abbr>Tuesday</abbr>": "The crane fell on Tuesday, and nobody was hurt.",
}

print(f"trafilatura {version('trafilatura')}")
seen = {}
for markup in EXPECTED:
    text = extract(PAGE.format(SENTENCE.format(markup))) or ""
    seen[markup] = next((line for line in text.splitlines() if line.startswith("The crane")), "")
    print(f"{markup}\n    expected {EXPECTED[markup]!r}, seen {seen[markup]!r}")
sys.exit(seen != EXPECTED)
PYTHON
