"""The statements that a count opens: links to points and passages, and what stands where words may not be shown."""

from __future__ import annotations

import dataclasses

from digest.model import Passage, StatementOrigins
from digest.pages.escaping import own
from digest.pages.views.origin_line import statements
from tests.pages import edition as invented

UNSHOWN = StatementOrigins(point=None, passages=(Passage(source="lantern-pact", start=9000, end=9001),), origins=())
"""A statement of which the reading has no words."""


def test_a_statement_whose_words_may_not_be_shown_leads_to_the_source_that_has_it() -> None:
    points = tuple((point, own("#p")) for point in invented.briefing().record.points)
    told = StatementOrigins(point=0, passages=(), origins=())
    first, second = statements(invented.context(), (told, UNSHOWN), points)
    assert (first.text, first.href) == (points[0][0].text, "#p")
    assert second.text == "A statement found in Lantern Weekly, whose words may not be shown"
    assert str(second.href).startswith("../../sources/lantern-pact/")


def test_without_a_source_on_the_site_nothing_is_said() -> None:
    gone = dataclasses.replace(UNSHOWN, passages=(Passage(source="gone-report", start=0, end=1),))
    assert statements(invented.context(), (gone,), ()) == ()
