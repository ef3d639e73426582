#!/usr/bin/env bash
# An Atom entry that links to itself and, with `hreflang`, to its translations has the address of the last translation for its
# `link`; the entry's own stands in `links` only. With the same lines in another order the address is another one.
# Version: feedparser 6.0.14, seen on 1 December 2026.
# Source: RFC 4287, 4.1.2, allows several links of the relation `alternate` where type or hreflang differ. `_start_link` in
# feedparser/namespaces/_base.py writes `link` anew for each of them whose type is HTML, and looks at no language. Its
# documentation says of `link` that it is the primary link of the entry.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip --quiet --disable-pip-version-check install feedparser==6.0.14

"$folder/venv/bin/python" - <<'PYTHON'
import sys
from importlib.metadata import version

import feedparser

FEED = """<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Invented Courier</title>
<id>tag:example.org,2024:feed</id><updated>2024-03-05T10:00:00Z</updated><author><name>Ada Lund</name></author>
<entry><title>Orsa dredges its harbour</title><id>tag:example.org,2024:harbour</id><updated>2024-03-05T10:00:00Z</updated>
{}</entry></feed>"""
OWN = '<link href="https://example.org/harbour"/>'
GERMAN = '<link rel="alternate" hreflang="de" href="https://example.org/de/hafen"/>'
FRENCH = '<link rel="alternate" hreflang="fr" href="https://example.org/fr/port"/>'
EXPECTED = {
    (OWN,): "https://example.org/harbour",
    (OWN, GERMAN, FRENCH): "https://example.org/fr/port",
    (OWN, FRENCH, GERMAN): "https://example.org/de/hafen",
}

print(f"feedparser {version('feedparser')}")
seen = {}
for links in EXPECTED:
    feed = feedparser.parse(FEED.format("".join(links)))
    seen[links] = feed.entries[0].link
    print(f"{len(links)} links, read {'with' if feed.bozo else 'without'} a fault\n    expected {EXPECTED[links]}, seen {seen[links]}")
sys.exit(seen != EXPECTED)
PYTHON
