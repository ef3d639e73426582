#!/usr/bin/env bash
# An author who is named with the family name first, `Lund, Ada`, as libraries and databases do, becomes two: `Lund; Ada`. One
# whose name has no space, as in Chinese, Japanese or Korean, is nobody where the page's tags name them: the author is None. In
# JSON-LD that one is found, while the other is two there as well, though its `Person` is one.
# Version: trafilatura 2.3.1, seen on 1 December 2026.
# Source: `normalize_authors` in trafilatura/json_metadata.py parts names at each comma, and `extract_metadata` in
# trafilatura/metadata.py drops the author of the tags where it has no space.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip --quiet --disable-pip-version-check install trafilatura==2.3.1 lxml==6.1.3 lxml_html_clean==0.4.6 htmldate==1.11.0

"$folder/venv/bin/python" - <<'PYTHON'
import sys
from importlib.metadata import version

from trafilatura import bare_extraction

PAGE = """<html><head><title>Orsa dredges its harbour</title>{}</head><body><article><h1>Orsa dredges its harbour</h1>
<p>The harbour of the invented town of Orsa is dredged. The work is to last two years, and the larger ships are to come back
in June, its mayor said on Monday.</p></article></body></html>"""
TAG = '<meta name="author" content="{}">'
JSON = """<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle",
"author": {{"@type": "Person", "name": "{}"}}}}</script>"""
EXPECTED = {
    "Ada Lund": ["Ada Lund", "Ada Lund"],
    "Lund, Ada": ["Lund; Ada", "Lund; Ada"],
    "李明": [None, "李明"],
    "김민지": [None, "김민지"],
}

print(f"trafilatura {version('trafilatura')}")
as_told = []
for name, expected in EXPECTED.items():
    seen = [bare_extraction(PAGE.format(markup.format(name)), with_metadata=True).author for markup in (TAG, JSON)]
    print(f"{name}, in a tag and in JSON-LD\n    expected {expected}, seen {seen}")
    as_told.append(seen == expected)
sys.exit(not all(as_told))
PYTHON
