"""What programs read of a briefing: a schema.org Report with its sources and corrections."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from digest.edtf import parse_edtf
from digest.model import Correction, Edition
from digest.pages.escaping import script
from digest.references import citations
from tests.pages import edition as invented

HOSTILE = '</script><script>alert(1)</script> <!-- & "quoted" {{ 7*7 }} `code` **bold**'


def report(edition: Edition) -> dict[str, Any]:
    path = f"briefings/{edition.briefings[0].record.id}.md"
    linked = citations(edition, invented.settings())[path].linked
    assert linked is not None
    thing: dict[str, Any] = json.loads(script(linked))
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
    standing = [source for source in edition.briefings[0].sources if not source.withdrawn]
    assert [item.get("headline") for item in thing["citation"]] == [source.title for source in standing]
    assert [item.get("name") for item in thing["citation"]] == [
        None if source.title else source.name for source in standing
    ]
    assert thing["isBasedOn"] == thing["citation"]


def with_authors(*authors: str) -> Edition:
    edition = invented.edition()
    first, *rest = edition.briefings
    sources = tuple(replace(source, authors=authors, withdrawn=None) for source in first.sources)
    return replace(edition, briefings=(replace(first, sources=sources), *rest))


def test_a_body_that_signs_is_no_person() -> None:
    article = report(with_authors("Ada Lund", "Reuters"))["citation"][0]
    assert [author["@type"] for author in article["author"]] == ["Person", "Organization"]


@pytest.mark.parametrize(
    ("date", "interval"),
    [("2022-05-09/2022-05-11", "2022-05-09/2022-05-11"), ("2022/..", "2022/.."), ("2022-05", "2022-05")],
)
def test_an_event_of_several_days_is_an_interval(date: str, interval: str) -> None:
    assert report(with_record(event_date=parse_edtf(date)))["temporalCoverage"] == interval


def test_a_correction_is_told_and_a_mended_typo_is_not() -> None:
    thing = report(with_record(corrections=(correction(), correction(typo=True))))
    assert thing["correction"] == [
        {"@type": "CorrectionComment", "text": "Wrong day. A slip.", "datePublished": "2022-05-09"}
    ]
    assert "correction" not in report(with_record(corrections=()))


@pytest.mark.parametrize("text", ["2022-05-09~", "2022-23", "2022-21/2022-23"])
def test_a_date_that_schema_org_cannot_say_is_left_out(text: str) -> None:
    assert "temporalCoverage" not in report(with_record(event_date=parse_edtf(text)))


def test_no_text_leaves_the_script_element() -> None:
    written = str(script({"headline": HOSTILE}))
    assert json.loads(written)["headline"] == HOSTILE
    assert report(with_record(title=HOSTILE))["headline"] == HOSTILE
    assert re.search(r"[<>&'`*]", written) is None
