#!/usr/bin/env bash
# An organisation that signs loses all that stands behind a preposition in its name: of `By the Orsa Institute for Peace`, the
# author `The Orsa Institute` is left, which is another body. `Doctors without Borders` stays whole, `Friends of Orsa` becomes
# `Friends`.
# Version: trafilatura 2.3.1, seen on 1 December 2026.
# Source: AUTHOR_REMOVE_PREPOSITION in trafilatura/json_metadata.py removes " for", " of", " at", " in" and the like with what
# follows, since bylines say so of where a person writes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip --quiet --disable-pip-version-check install trafilatura==2.3.1 lxml==6.1.3 lxml_html_clean==0.4.6 htmldate==1.11.0

"$folder/venv/bin/python" - <<'PYTHON'
import sys
from importlib.metadata import version

from trafilatura import bare_extraction

TEXT = "<p>The harbour of the invented town of Orsa is dredged. The work is to last two years, and ships are to come back.</p>" * 3
PAGE = """<html lang="en"><head><title>Orsa dredges its harbour</title></head><body><article><h1>Orsa dredges its harbour</h1>
<p class="byline">By <span class="author">{}</span></p>{}</article></body></html>"""
EXPECTED = {
    "the Orsa Institute for Peace": "The Orsa Institute",
    "Friends of Orsa": "Friends",
    "Doctors without Borders": "Doctors without Borders",
}

print(f"trafilatura {version('trafilatura')}")
seen = {}
for name, expected in EXPECTED.items():
    seen[name] = bare_extraction(PAGE.format(name, TEXT), with_metadata=True).author
    print(f"{name!r}: expected {expected!r}, seen {seen[name]!r}")
sys.exit(seen != EXPECTED)
PYTHON
