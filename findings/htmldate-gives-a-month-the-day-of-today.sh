#!/usr/bin/env bash
# A page that dates itself to a month, `2024-03`, gets the day of the month on which it is read: 30 March 2024 on
# 30 November, another one tomorrow. The same month in JSON-LD gets the first. The answer is a full date either way, and
# nothing in it tells that the day was added.
# Version: htmldate 1.11.0 with dateparser 1.5.0, seen on 30 November 2026.
# Source: htmldate hands what it does not know to dateparser (`external_date_parser` in htmldate/extractors.py) and leaves
# dateparser's setting PREFER_DAY_OF_MONTH at its default, which is `current`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip --quiet --disable-pip-version-check install htmldate==1.11.0 dateparser==1.5.0

TZ=UTC "$folder/venv/bin/python" - <<'PYTHON'
import sys
from datetime import date
from importlib.metadata import version

from htmldate import find_date

PAGE = """<html><head><title>Orsa dredges its harbour</title>{}</head><body><article><h1>Orsa dredges its harbour</h1>
{}<p>The harbour of the invented town of Orsa is dredged. The work is to last two years.</p></article></body></html>"""
today = f"2024-03-{date.today():%d}"
expected = {
    '<meta property="article:published_time" content="2024-03">': today,
    '<time datetime="2024-03">March 2024</time>': today,
    '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-03"}</script>': "2024-03-01",
}

print(f"htmldate {version('htmldate')}, dateparser {version('dateparser')}; today is {date.today()}")
seen = {}
for markup in expected:
    page = PAGE.format("", markup) if markup.startswith("<time") else PAGE.format(markup, "")
    seen[markup] = find_date(page, original_date=True)
    print(f"{markup}\n    expected {expected[markup]}, seen {seen[markup]}")
sys.exit(seen != expected)
PYTHON
