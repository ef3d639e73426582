#!/usr/bin/env bash
# An address read with the filter that turns LaTeX into text is another one afterwards: it ends before its first `%`, its `&`
# become spaces and its `~` a no-break space. A lone `&` of a title goes too. Writing with the counterpart first does not help:
# that puts the address into `\url{…}`, and reading it back cuts it all the same. Nothing is said, and no field is spared.
# Version: bibtexparser 2.1.0 with pylatexenc 2.11, seen on 1 December 2026.
# Source: `LatexDecodingMiddleware` in bibtexparser/middlewares/latex_encoding.py reads every field as LaTeX, in which `%`
# begins a comment and `&` parts the cells of a table; in the field `url` of BibTeX files an address stands as it is.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip --quiet --disable-pip-version-check install bibtexparser==2.1.0 pylatexenc==2.11

"$folder/venv/bin/python" - <<'PYTHON'
import sys
from importlib.metadata import version

import bibtexparser
from bibtexparser.middlewares import LatexDecodingMiddleware, LatexEncodingMiddleware

ADDRESS = "https://example.org/~orsa/news?page=1&title=Orsa%20harbour&part=2"
CUT = "https://example.org/\xa0orsa/news?page=1   title=Orsa"
ENTRY = f"@online{{orsa, title = {{Orsa dredges its harbour}}, url = {{{ADDRESS}}}}}"


def read(text: str, decode: bool) -> str:
    filters = [LatexDecodingMiddleware()] if decode else []
    (entry,) = bibtexparser.parse_string(text, append_middleware=filters).entries
    return entry["url"]


written = bibtexparser.write_string(bibtexparser.parse_string(ENTRY), prepend_middleware=[LatexEncodingMiddleware()])
expected = {"as it is": ADDRESS, "decoded": CUT, "encoded, then decoded": CUT}
seen = {"as it is": read(ENTRY, False), "decoded": read(ENTRY, True), "encoded, then decoded": read(written, True)}
print(f"bibtexparser {version('bibtexparser')}, pylatexenc {version('pylatexenc')}")
for way in expected:
    print(f"{way}\n    expected {expected[way]!r}\n    seen     {seen[way]!r}")
sys.exit(seen != expected)
PYTHON
