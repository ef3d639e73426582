"""A PDF that asks too much is read or refused within the limits of the sandbox, and the next one is read.

The sandbox ends what takes more than its processor time and memory, so that nothing is timed here.
"""

from __future__ import annotations

import pytest

from digest.errors import CopyError
from digest.reading_task import Job, read_in_sandbox, shared
from tests.examples import by_day_and_night
from tests.extraction.hostile_pdfs import HOSTILE

LONG = {
    "a hundred thousand words all over a page",
    "a form that draws itself",
    "forms in forms",
    "one word of two million letters",
    "twenty thousand fonts",
    "a large table of letters",
}
"""Those that take seconds of processor time each; the nightly profile reads them too."""

KINDS = [kind for kind in HOSTILE if kind not in LONG or by_day_and_night(0, 1)]

READ = {
    "two billion pages that are claimed",
    "a picture of four billion points",
    "one sentence drawn in one place a hundred thousand times",
    "states saved without end",
}
"""Those of which the sentence is found among all that lies around it; the others may be refused."""


def words_of(kind: str) -> str:
    content = HOSTILE[kind]()
    assert len(content) < 4 << 20
    try:
        return read_in_sandbox(Job(content=content, suffix=".pdf"), shared(())).article.text
    except CopyError as error:
        return f"refused: {error}"


@pytest.mark.hypothesis  # so that all are read in the nightly profile
@pytest.mark.parametrize("kind", KINDS)
def test_a_pdf_that_asks_much_is_read_or_refused_and_the_next_is_read(kind: str) -> None:
    text = words_of(kind)
    assert "The harbour of Aldport was closed" in text or kind not in READ
    assert text.endswith(".") or not text.startswith("refused")
    assert words_of("two billion pages that are claimed").startswith("The harbour of Aldport")
