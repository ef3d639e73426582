"""What programs read of a briefing: a schema.org Report with its sources and corrections."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from digest.edtf import parse_edtf
from digest.model import Correction, Edition
from digest.pages.views.json_ld import structured
from tests.pages import edition as invented

HOSTILE = '</script><script>alert(1)</script> <!-- & "quoted" {{ 7*7 }} `code` **bold**'


def report(edition: Edition) -> dict[str, Any]:
    thing: dict[str, Any] = json.loads(structured(edition, edition.briefings[0]))
    return thing


def with_record(**changes: object) -> Edition:
    edition = invented.edition()
    first, *rest = edition.briefings
    changed = replace(first, record=replace(first.record, **changes))  # type: ignore[arg-type]
    return replace(edition, briefings=(changed, *rest))


def correction(*, typo: bool = False) -> Correction:
    return Correction(date=parse_edtf("2022-05-09"), what="Wrong day.", why="A slip.", noticed_by=None, typo=typo)


def test_a_briefing_is_a_report_that_cites_its_sources() -> None:
    edition = invented.edition()
    thing = report(edition)
    assert (thing["@type"], thing["headline"]) == ("Report", edition.briefings[0].record.title)
    assert [item["headline"] for item in thing["citation"]] == [item.name for item in edition.briefings[0].sources]


def test_a_correction_is_told_and_a_mended_typo_is_not() -> None:
    thing = report(with_record(corrections=(correction(), correction(typo=True))))
    assert thing["correction"] == [
        {"@type": "CorrectionComment", "text": "Wrong day. A slip.", "datePublished": "2022-05-09"}
    ]
    assert "correction" not in report(with_record(corrections=()))


@pytest.mark.parametrize("text", ["2022-05-09~", "2022-23", "2022/2023"])
def test_a_date_that_schema_org_cannot_say_is_left_out(text: str) -> None:
    assert "temporalCoverage" not in report(with_record(event_date=parse_edtf(text)))


def test_no_text_leaves_the_script_element() -> None:
    edition = with_record(title=HOSTILE)
    written = str(structured(edition, edition.briefings[0]))
    assert json.loads(written)["headline"] == HOSTILE
    assert re.search(r"[<>&'`*]", written) is None
