#!/usr/bin/env bash
# The words of a link in a rich text come out of `rtf_to_text` with the link's address behind them, in brackets, without a space and with
# its quotation marks, as if the author had written it: `The harbour of Orsa is dredged("https://example.org/harbour")`. A quote that goes
# on behind the link is then not found, and a headline that is a link, as in exports of databases, has an address for its last word.
# Version: striprtf 0.0.35, seen on 30 November 2026.
# Source: `HYPERLINKS` in striprtf/striprtf.py and the substitution `"\\1(\\2)"` in `rtf_to_text`; its README shows plain words only. The
# Rich Text Format specification 1.9.1, "Fields": `\fldrslt` is what a reader sees, and `\*\fldinst` an instruction that is not shown.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip --quiet --disable-pip-version-check install striprtf==0.0.35
cat > "$folder/read.py" <<'PYTHON'
import sys
from importlib.metadata import version

from striprtf.striprtf import rtf_to_text

LINK = r'{\field{\*\fldinst{HYPERLINK "https://example.org/harbour"}}{\fldrslt{The harbour of Orsa is dredged}}}'
SHOWN = "The harbour of Orsa is dredged, said its mayor."
EXPECTED = 'The harbour of Orsa is dredged("https://example.org/harbour"), said its mayor.'

seen = rtf_to_text(r"{\rtf1\ansi " + LINK + r", said its mayor.\par}").strip()
print(f"striprtf {version('striprtf')}\n    shown to a reader {SHOWN!r}\n    expected          {EXPECTED!r}\n    seen              {seen!r}")
sys.exit(seen != EXPECTED)
PYTHON
"$folder/venv/bin/python" "$folder/read.py"
