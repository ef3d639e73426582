#!/usr/bin/env bash
# The body of a response that a server packed with Brotli comes out of a WARC file still packed, without an error or a warning,
# where no package that unpacks it is installed: `content_stream()` gives these bytes as if they were the page. Installing
# warcio brings none; its extra `all` does, and names brotlipy.
# Version: warcio 1.8.1 without and with brotlipy 0.7.0, seen on 30 November 2026.
# Source: `content_stream` in warcio/recordloader.py drops an encoding that is not among the supported ones, and
# `try_brotli_init` in warcio/bufferedreaders.py passes over the missing import.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip --quiet --disable-pip-version-check install warcio==1.8.1
cat > "$folder/read.py" <<'PYTHON'
import io
import sys
from importlib.metadata import PackageNotFoundError, version

from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

PAGE = b"<p>The harbour of the invented town of Orsa is dredged.</p>"
PACKED = bytes.fromhex(
    "1b3a00e015a1d2f564a90a494826544528b61b9ad185b4128c42a2d5afd82d4759f55e8e824989b9e3e86bf741f3844b54821301"
)  # the page, as Brotli packs it

archive = io.BytesIO()
writer = WARCWriter(archive, gzip=True)
headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html"), ("Content-Encoding", "br")], protocol="HTTP/1.1")
address = "https://example.org/harbour"
writer.write_record(
    writer.create_warc_record(address, "response", payload=io.BytesIO(PACKED), http_headers=headers)
)
archive.seek(0)
(seen,) = (record.content_stream().read() for record in ArchiveIterator(archive))

try:
    unpacker = f"with brotlipy {version('brotlipy')}"
except PackageNotFoundError:
    unpacker = "alone"
expected = {"packed": PACKED, "page": PAGE}[sys.argv[1]]
print(f"warcio {version('warcio')} {unpacker}\n    expected {expected[:24]!r}…\n    seen     {seen[:24]!r}…")
sys.exit(seen != expected)
PYTHON
"$folder/venv/bin/python" "$folder/read.py" packed
"$folder/venv/bin/python" -m pip --quiet --disable-pip-version-check install brotlipy==0.7.0
"$folder/venv/bin/python" "$folder/read.py" page
