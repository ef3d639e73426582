#!/usr/bin/env bash
# The body of a response that a server packed with Brotli comes out of a WARC file still packed, without an error or a warning,
# where no package that unpacks it is installed: `content_stream()` gives these bytes as if they were the page. Installing
# warcio brings none; its extra `all` does, and names brotlipy. Beside Google's own package, `brotli`, which gives the same module, it ends
# in an AttributeError instead.
# Version: warcio 1.8.1 without either, with brotlipy 0.7.0, and with brotli 1.2.1, seen on 30 November 2026.
# Source: `content_stream` in warcio/recordloader.py drops an encoding that is not among the supported ones, and
# `try_brotli_init` in warcio/bufferedreaders.py passes over the missing import, and sets an attribute that brotli's `Decompressor` lacks.
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
try:
    (seen,) = (record.content_stream().read() for record in ArchiveIterator(archive))
except AttributeError as error:
    seen = type(error).__name__.encode()

unpacker = "alone"
for package in ("brotlipy", "brotli"):
    try:
        unpacker = f"with {package} {version(package)}"
    except PackageNotFoundError:
        continue
expected = {"packed": PACKED, "page": PAGE, "error": b"AttributeError"}[sys.argv[1]]
print(f"warcio {version('warcio')} {unpacker}\n    expected {expected[:24]!r}…\n    seen     {seen[:24]!r}…")
sys.exit(seen != expected)
PYTHON
"$folder/venv/bin/python" "$folder/read.py" packed
"$folder/venv/bin/python" -m pip --quiet --disable-pip-version-check install brotlipy==0.7.0
"$folder/venv/bin/python" "$folder/read.py" page
"$folder/venv/bin/python" -m pip --quiet --disable-pip-version-check uninstall --yes brotlipy
"$folder/venv/bin/python" -m pip --quiet --disable-pip-version-check install brotli==1.2.1
"$folder/venv/bin/python" "$folder/read.py" error
