#!/usr/bin/env bash
# An author whose name ends in a vowel sign, as most Hindi names of two syllables do, loses the sign: शर्मा becomes शर्म. The
# name that comes out is a word of the same script, and nothing tells that a letter is gone.
# Version: trafilatura 2.3.1, seen on 30 November 2026.
# Source: trafilatura takes what stands behind the last `\w` of a name for signs (AUTHOR_REMOVE_SPECIAL in
# trafilatura/json_metadata.py); in Python's `re`, `\w` matches letters and digits, but not the combining marks (Unicode categories Mc
# and Mn) in which Indian scripts write a vowel.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip --quiet --disable-pip-version-check install trafilatura==2.3.1 lxml==6.1.3 lxml_html_clean==0.4.6 htmldate==1.11.0

"$folder/venv/bin/python" - <<'PYTHON'
import sys
from importlib.metadata import version

from trafilatura import bare_extraction

PAGE = """<html lang="hi"><head><title>Orsa dredges its harbour</title><meta name="author" content="{}"></head><body>
<article><h1>Orsa dredges its harbour</h1><p>The harbour of the invented town of Orsa is dredged. The work is to last two
years, and the larger ships are to come back in June, its mayor said on Monday.</p></article></body></html>"""
EXPECTED = {"मीरा शर्मा": "मीरा शर्म", "मीरा कौर": "मीरा कौर"}

print(f"trafilatura {version('trafilatura')}")
seen = {name: bare_extraction(PAGE.format(name), with_metadata=True).author for name in EXPECTED}
for name, author in seen.items():
    print(f"{name}\n    expected {EXPECTED[name]}, seen {author}")
sys.exit(seen != EXPECTED)
PYTHON
