#!/usr/bin/env bash
# Of a live report, whose posts stand in a container behind its introduction, the first post comes out before the introduction
# and the others behind it: the paragraphs are all there, but not in the page's order.
# Version: trafilatura 2.3.1, seen on 30 November 2026.
# Source: where the text that it finds first is short, trafilatura collects paragraphs of the whole page behind it
# (`recover_wild_text` in trafilatura/main_extractor.py), and leaves out those that it has.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip --quiet --disable-pip-version-check install trafilatura==2.3.1 lxml==6.1.3 lxml_html_clean==0.4.6 htmldate==1.11.0

"$folder/venv/bin/python" - <<'PYTHON'
import sys
from importlib.metadata import version

from trafilatura import extract

INTRO = [f"Introduction {n}: the council of Orsa has bought the old lighthouse, and will open it in summer." for n in "1234"]
POSTS = [f"Post {n}: the ferry to Marsh runs every second day again, after the company found a captain." for n in "12345"]
paragraphs = "".join(f"<p>{text}</p>" for text in INTRO)
entries = "".join(f"<div class='entry'>1{n}:00<h4>News {n}</h4><div class='entry-text'><p>{text}</p></div></div>" for n, text in enumerate(POSTS))
PAGE = f"""<html><head><title>Lighthouse sold</title></head><body><article><h1>Lighthouse sold</h1>
<div class='intro'>{paragraphs}</div><div class='live'>{entries}</div></article></body></html>"""

print(f"trafilatura {version('trafilatura')}")
lines = [line.partition(":")[0] for line in extract(PAGE).splitlines() if line.startswith(("Introduction", "Post"))]
print("expected the first post before the introduction\nseen", lines)
sys.exit(lines[:1] != ["Post 1"] or "Introduction 1" not in lines)
PYTHON
