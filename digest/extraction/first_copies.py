"""Small invented copies, one of each format: reading them loads what reading any copy of the format needs."""

from __future__ import annotations

from collections.abc import Mapping

PAGE = """<!doctype html><html lang="en"><head><title>An invented harbour</title>
<link rel="canonical" href="https://www.example.org/harbour"></head><body><article>
<h1>An invented harbour</h1><p class="date">On the 3. or the 4. of Floodmonth 2021</p>
<p>Nobody dredged the harbour of the invented town, said its mayor, whom nobody elected, and no ship came back.</p>
<p>“It stays as it is,” she said. “Ships that do not exist need no depth.”</p>
</article></body></html>"""
"""A page on which each engine loads what it loads once: the tables of all languages, for a day in words that none of
them has, which takes 2 to 4 s of processor time, those of charsets, for bytes that name none, and those of domains."""

DATED = PAGE.replace("On the 3. or the 4. of Floodmonth 2021", "05-24-2021")
"""With a day for which the time zone is asked."""

TEXT = """An invented harbour

LINDMARK, 4 May 2021 — Nobody dredged the 3.5-metre harbour of the invented town, said its mayor, whom nobody elected.

“It stays as it is,” she said on Tuesday. “Ships that do not exist need no depth, and $4 million is a lot.”
"""

PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 55>>stream
BT /F 12 Tf 20 200 Td (Nobody dredged the harbour.) Tj ET

endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
"""

FIRST_COPIES: Mapping[str, tuple[bytes, ...]] = {
    "html": (PAGE.encode("cp1252"), DATED.encode()),
    "txt": (TEXT.encode("cp1252"),),
    "md": (TEXT.encode(),),
    "pdf": (PDF,),
}
"""By format."""
