#!/usr/bin/env bash
# Of a Word document, words that a reader sees are left out: what a simple field shows, such as a day, all that stands in a
# direction of its own, as Arabic and Hebrew do, and of a word with its reading above it, as Japanese names have, both. What
# the document hides is given instead. The same field in its other, longer form keeps its words.
# Version: mammoth 1.13.0, seen on 1 December 2026.
# Source: `handlers` in mammoth/docx/body_xml.py has no `w:fldSimple`, `w:bdo`, `w:dir` and `w:ruby`; what has no handler is
# left out with all that it holds, and only `messages` beside the text tells of it. `w:vanish` is not looked at. ECMA-376,
# part 1: 17.16.19, 17.3.2.3, 17.3.2.8, 17.3.3.25 and 17.3.2.41.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip --quiet --disable-pip-version-check install mammoth==1.13.0

"$folder/venv/bin/python" - <<'PYTHON'
import sys
from importlib.metadata import version
from io import BytesIO
from zipfile import ZipFile

import mammoth

OFFICE = "http://schemas.openxmlformats.org"
WORD = f'xmlns:w="{OFFICE}/wordprocessingml/2006/main"'
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{OFFICE}/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{OFFICE}/package/2006/relationships"><Relationship Id="r1" '
    f'Type="{OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
}


def run(text: str, marks: str = "") -> str:
    return f'<w:r><w:rPr>{marks}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def read(words: str) -> str:
    packed = BytesIO()
    document = f"<w:document {WORD}><w:body><w:p>{run('On ')}{words}{run(' it began.')}</w:p></w:body></w:document>"
    with ZipFile(packed, "w") as archive:
        for name, content in {**PARTS, "word/document.xml": document}.items():
            archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + content)
    return mammoth.extract_raw_text(packed).value.strip()


instruction = '<w:r><w:instrText xml:space="preserve"> SAVEDATE </w:instrText></w:r>'
RUBY = f"<w:ruby><w:rubyPr/><w:rt>{run('とうきょう')}</w:rt><w:rubyBase>{run('東京')}</w:rubyBase></w:ruby>"
EXPECTED = {
    f'<w:fldSimple w:instr=" SAVEDATE ">{run("5 March")}</w:fldSimple>': "On  it began.",
    field("begin") + instruction + field("separate") + run("5 March") + field("end"): "On 5 March it began.",
    f'<w:dir w:val="rtl">{run("ה־5 במרץ")}</w:dir>': "On  it began.",
    f'<w:bdo w:val="rtl">{run("ה־5 במרץ")}</w:bdo>': "On  it began.",
    f"<w:r>{RUBY}</w:r>": "On  it began.",
    run("no day", "<w:vanish/>"): "On no day it began.",
}

print(f"mammoth {version('mammoth')}")
seen = {}
for markup in EXPECTED:
    seen[markup] = read(markup)
    print(f"{markup}\n    expected {EXPECTED[markup]!r}, seen {seen[markup]!r}")
sys.exit(seen != EXPECTED)
PYTHON
