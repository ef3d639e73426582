#!/usr/bin/env bash
# The title of a page comes out with other marks than it has: its dashes are hyphens, and « » are straight quotation marks, so
# that a title of a French page is not found in the page any more, and a dash is as good as the hyphen of a compound. The
# curled marks “ ” stay, and so do all of these marks in the text.
# Version: readability-lxml 0.9, seen on 1 December 2026.
# Source: `normalize_entities` in readability/htmls.py, which `get_title` calls through `norm_title`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip --quiet --disable-pip-version-check install readability-lxml==0.9 lxml==6.1.3 lxml_html_clean==0.4.6

"$folder/venv/bin/python" - <<'PYTHON'
import sys
from importlib.metadata import version

from readability import Document

PAGE = """<html lang="fr"><head><title>{0}</title></head><body><article><p>{0}</p><p>Le port de la ville inventée d'Orsa
est dragué, a dit son maire lundi. Les travaux doivent durer deux ans, et les grands navires reviendront en juin.</p></article></body></html>"""
EXPECTED = {
    "Orsa : « Nous draguons »": 'Orsa : " Nous draguons "',
    "Orsa–Marsh — le port dragué": "Orsa-Marsh - le port dragué",
    "Orsa : “Nous draguons”": "Orsa : “Nous draguons”",
}

print(f"readability-lxml {version('readability-lxml')}")
as_told = []
for title, expected in EXPECTED.items():
    page = Document(PAGE.format(title))
    seen = page.title()
    print(f"{title}\n    expected {expected}, seen {seen}")
    as_told.append(seen == expected and title in page.summary())
sys.exit(not all(as_told))
PYTHON
