#!/usr/bin/env bash
# Two indexes of the same pages are not the same bytes where a filter has several values: the values of a filter, and the
# filters in the index's description, stand in another order each time, and the names of these files change with them. All
# else, words and fragments, is equal. A site whose builds are to be reproducible has to put them into order itself.
# Version: Pagefind 1.5.2, seen on 30 November 2026.
# Source: the order is that of a Rust `HashMap`, which is seeded anew by each process (std::collections::HashMap,
# "randomly seeded").
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip --quiet --disable-pip-version-check install pagefind==1.5.2 pagefind-bin==1.5.2

"$folder/venv/bin/python" - "$folder" <<'PYTHON'
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

folder = Path(sys.argv[1])
values = "".join(f'<i data-pagefind-filter="place[data-value]" data-value="Invented place {n}"></i>' for n in range(20))
(folder / "site").mkdir()
(folder / "site" / "index.html").write_text(f'<html lang="en"><body><h1>Orsa</h1>{values}<p>A harbour.</p></body></html>')
made = []
for name in ("first", "second"):
    command = [sys.executable, "-m", "pagefind", "--silent", "--site", folder / "site", "--output-path", folder / name]
    subprocess.run(command, check=True)
    made.append({path.relative_to(folder / name): path.read_bytes() for path in (folder / name).rglob("*.pf_*")})
changed = sorted({path.suffix for path, content in made[0].items() if made[1].get(path) != content})
print(f"pagefind {version('pagefind')}: expected the same bytes twice")
print(f"seen other bytes, under other names, in files that end in: {', '.join(changed) or 'none'}")
sys.exit(changed != [".pf_filter", ".pf_meta"])
PYTHON
