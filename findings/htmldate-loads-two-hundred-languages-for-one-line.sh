#!/usr/bin/env bash
# One short line that looks like a day and is none, `On the 3. or the 4. of Floodmonth 2021`, makes htmldate load the tables
# of more than two hundred languages and compile their patterns, which takes seconds of processor time where a page takes
# hundredths; none of them knows the day, and the answer is the first of January, as for any year that stands on a page.
# So it is in each new process, and it fails where no file may be opened any more, as in a sandbox. A page with a day in
# English loads none of them.
# Version: htmldate 1.11.0 with dateparser 1.5.0, seen on 1 December 2026.
# Source: `get_external_parser` in htmldate/extractors.py makes a DateDataParser with languages=None, which tries every
# locale that dateparser has, each loaded when it is tried first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip --quiet --disable-pip-version-check install htmldate==1.11.0 dateparser==1.5.0

"$folder/venv/bin/python" - <<'PYTHON'
import sys
from importlib.metadata import version
from time import process_time

from htmldate import find_date

PAGE = """<html><head><title>Orsa dredges its harbour</title></head><body><article><h1>Orsa dredges its harbour</h1>
<p class="date">{}</p><p>The harbour of the invented town of Orsa is dredged.</p></article></body></html>"""


def languages() -> int:
    return sum(name.startswith("dateparser.data.date_translation_data.") for name in sys.modules)


print(f"htmldate {version('htmldate')}, dateparser {version('dateparser')}")
seen = []
for line in ("On 3 May 2021", "On the 3. or the 4. of Floodmonth 2021"):
    start = process_time()
    day = find_date(PAGE.format(line), original_date=True)
    seen.append((day, languages()))
    print(f"{line}: {day}, {languages()} languages loaded, {process_time() - start:.2f} s of processor time")
(known, before), (unknown, behind) = seen
as_told = known == "2021-05-03" and before == 0 and unknown == "2021-01-01" and behind > 200
print("expected: a day and none loaded, then the first of January and more than 200 loaded;", "so it is" if as_told else "it has changed")
sys.exit(not as_told)
PYTHON
