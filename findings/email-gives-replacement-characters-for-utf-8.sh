#!/usr/bin/env bash
# `get_content()` of the standard library's `email` gives U+FFFD for each byte of a character outside ASCII where the head of a part names no
# charset: three for every quotation mark of a page that Chromium saved as MHTML, whose parts are UTF-8 and say so only in the page's own
# `<meta charset>`. `get_payload(decode=True)` gives the bytes themselves. Nothing warns.
# Version: Python 3.11.7, policy `email.policy.default`, seen on 30 November 2026.
# Source: `get_text_content` in Lib/email/contentmanager.py decodes with `errors="replace"` and the charset ASCII where none is named (RFC 2045,
# 5.2, gives that default for text/plain); RFC 2557, which defines MHTML, lets the page itself tell its charset.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/read.py" <<'PYTHON'
import sys
from email import message_from_bytes, policy

PAGE = "<meta charset=\"UTF-8\"><p>“It stays deep,” she said.</p>\n"
PART = (
    "MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
    "<meta charset=3D\"UTF-8\"><p>=E2=80=9CIt stays deep,=E2=80=9D she said.</p>\n"
).encode()

part = message_from_bytes(PART, policy=policy.default)
seen, kept = part.get_content(), part.get_payload(decode=True).decode("utf-8")
print(f"Python {sys.version.split()[0]}\n    written by the browser        {PAGE!r}\n    expected of get_content()     {PAGE.replace('“', '�' * 3).replace('”', '�' * 3)!r}")
print(f"    seen of get_content()         {seen!r}\n    seen of get_payload(decode=True) {kept!r}")
sys.exit(not (seen.count("\ufffd") == 6 and kept == PAGE))
PYTHON
python3 "$folder/read.py"
