"""The pages that people wrote by hand, as the site shows them."""

from __future__ import annotations

import re
from pathlib import Path


def broken(page: str) -> list[str]:
    """Code within text that has more than two lines: a block between back quotes that its list did not take for one."""
    text = re.sub("<pre.*?</pre>", "", page, flags=re.DOTALL)
    return [code for code in re.findall("<code>(.*?)</code>", text, flags=re.DOTALL) if code.count("\n") > 1]


def test_every_block_of_code_is_shown_as_a_block(real_site: Path) -> None:
    pages = {path.parent.name: path.read_text("utf-8") for path in real_site.glob("*/index.html")}
    assert "contributing" in pages
    assert {name: found for name, page in pages.items() if (found := broken(page))} == {}


def test_a_block_that_became_a_line_is_found() -> None:
    page = "<li><p><code>yaml\ntitle: x\nurl: y\n</code></p></li><pre><code>a\nb\nc</code></pre>"
    assert broken(page) == ["yaml\ntitle: x\nurl: y\n"]
