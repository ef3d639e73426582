#!/usr/bin/env bash
# Where the JSON-LD of an article names another work with a day of its own before the article's, as the report on which it is
# based or the site it stands on, that work's day is given for the article's. The same object with its keys in another order
# gets the right one, though the order of keys means nothing in JSON.
# Version: htmldate 1.11.0 with dateparser 1.5.0, seen on 1 December 2026.
# Source: JSON_PUBLISHED in htmldate/extractors.py is a pattern over the text, and takes the first `"datePublished"` in it,
# whatever object it belongs to. By RFC 8259, section 1, an object is an unordered collection.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip --quiet --disable-pip-version-check install htmldate==1.11.0 dateparser==1.5.0

"$folder/venv/bin/python" - <<'PYTHON'
import json
import sys
from importlib.metadata import version

from htmldate import find_date

PAGE = """<html lang="en"><head><title>Orsa dredges its harbour</title><script type="application/ld+json">{}</script></head>
<body><article><h1>Orsa dredges its harbour</h1><p>The harbour of the invented town of Orsa is dredged.</p></article></body></html>"""
KIND = {"@context": "https://schema.org", "@type": "NewsArticle"}
DAY = {"datePublished": "2024-03-05"}
BASED_ON = {"isBasedOn": {"@type": "Report", "name": "The harbour of Orsa", "datePublished": "2019-06-11"}}
EXPECTED = {
    "its day, then what it is based on": (KIND | DAY | BASED_ON, "2024-03-05"),
    "what it is based on, then its day": (KIND | BASED_ON | DAY, "2019-06-11"),
}

print(f"htmldate {version('htmldate')}, dateparser {version('dateparser')}; the article is of 2024-03-05")
as_told = []
for order, (article, expected) in EXPECTED.items():
    seen = find_date(PAGE.format(json.dumps(article)), original_date=True)
    print(f"{order}\n    expected {expected}, seen {seen}")
    as_told.append(seen == expected)
sys.exit(not all(as_told))
PYTHON
