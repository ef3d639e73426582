"""The content that ships: without faults, within its budgets, and silent on what its copies do not say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from digest import intake
from digest.briefing import edition
from digest.edtf import Precision
from digest.model import Briefing, BriefingRecord, Content, EntityKind, Evidence, Point
from digest.problems import Problem

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "content" / "pages").glob("*.md"))

BRIEFING = "russia-china-military-roadmap-2021"
REPORT = "russia-china-military-pact-2021"
ANALYSIS = "jerusalem-post-china-russia-entente"

RUN = 8
"""Words in a row from which our own prose counts as taken over, as in the check against copies."""


@cache
def read() -> tuple[Content, tuple[Problem, ...]]:
    return intake.read_content(ROOT / "content", root=ROOT)


@cache
def shown() -> Briefing:
    """The briefing as its page shows it, without the copies."""
    folder = ROOT / "content" / "sources"
    stored = {
        source: intake.read_reading(folder / source / "reading.json", root=ROOT)[0] for source in (REPORT, ANALYSIS)
    }
    readings = {source: one.reading for source, one in stored.items() if one}
    return edition(read()[0], readings, {}).briefings[0]


@pytest.fixture
def content() -> Content:
    return read()[0]


@pytest.fixture
def briefing(content: Content) -> BriefingRecord:
    return content.briefings[BRIEFING]


def test_it_has_no_faults() -> None:
    assert read()[1] == ()


def test_both_articles_belong_to_the_briefing(content: Content) -> None:
    assert [name for name, source in content.sources.items() if BRIEFING in source.briefings] == [ANALYSIS, REPORT]


def test_what_the_copies_do_not_give_is_not_known(content: Content) -> None:
    report, analysis = content.sources[REPORT], content.sources[ANALYSIS]
    assert (report.title, report.outlet, report.rights) == (None, None, "publisher-unknown")
    assert (analysis.outlet, analysis.rights) == ("the-jerusalem-post", "all-rights-reserved")
    for source in (report, analysis):
        assert (source.url, source.archive_url, source.authors, source.captured) == (None, None, (), None)
        assert source.published
        assert source.published.approximate
        assert source.notes
    outlet = content.outlets["the-jerusalem-post"]
    assert (outlet.homepage, outlet.country, outlet.owner, outlet.state_control) == (None, None, None, None)


def test_an_article_that_may_not_be_published_has_no_copy_in_the_repository(content: Content) -> None:
    private = [name for name, source in content.sources.items() if not content.rights[source.rights].commit_copy]
    assert private == [ANALYSIS, REPORT]
    assert [copy for name in private for copy in (ROOT / "content" / "sources" / name).glob("copy.*")] == []


def test_at_least_25_entities_have_aliases(content: Content) -> None:
    assert len([entity for entity in content.entities.values() if entity.aliases]) >= 25
    assert {entity.kind for entity in content.entities.values()} == set(EntityKind)
    assert all(entity.role for entity in content.entities.values())


def test_at_least_ten_points_carry_evidence(briefing: BriefingRecord) -> None:
    assert len([point for point in briefing.points if point.evidence]) >= 10
    assert all(point.id for point in briefing.points)


def test_points_rest_on_both_articles(briefing: BriefingRecord) -> None:
    cited = {item.source for point in briefing.points for item in point.evidence}
    assert cited == {REPORT, ANALYSIS}


@pytest.mark.parametrize(
    ("date", "precision", "in_words"),
    [
        ("1904", Precision.YEAR, "1904"),
        ("2014", Precision.YEAR, "2014"),
        ("2021-08", Precision.MONTH, "August 2021"),
        ("2021-10-01", Precision.DAY, "1 October 2021"),
        ("2021-10", Precision.MONTH, "October 2021"),
        ("2021-11-09", Precision.DAY, "9 November 2021"),
        ("2021-11-10", Precision.DAY, "10 November 2021"),
        ("2021-11", Precision.MONTH, "November 2021"),
        ("2021-11-19", Precision.DAY, "19 November 2021"),
        ("2021-11-23", Precision.DAY, "23 November 2021"),
        ("2021/2025", Precision.RANGE, "2021 to 2025"),
    ],
)
def test_the_timeline_is_as_exact_as_the_articles(date: str, precision: Precision, in_words: str) -> None:
    """What no words may be quoted for, no person places there; the program finds the date all the same."""
    found = {(entry.date.edtf, entry.date.precision, entry.date.in_words) for entry in shown().timeline}
    assert (date, precision, in_words) in found


def test_no_sentence_stands_unchecked(briefing: BriefingRecord) -> None:
    told = (*sentences(briefing), *briefing.timeline)
    assert [item.text for item in told if not item.evidence and not item.is_own] == []
    assert [figure.what for figure in briefing.figures if not figure.evidence] == []


def test_quotations_are_of_named_people(briefing: BriefingRecord, content: Content) -> None:
    assert len(briefing.quotations) >= 4
    for quotation in briefing.quotations:
        assert content.entities[quotation.speaker].kind is EntityKind.PERSON


def test_of_an_unknown_publisher_only_named_people_are_quoted(content: Content) -> None:
    quoted = [item for item in cited(content) if content.rights[content.sources[item.source].rights].speech_only]
    assert quoted
    for item in quoted:
        assert content.entities[item.attributed_to[-1]].kind is EntityKind.PERSON


@pytest.mark.parametrize("source", [REPORT, ANALYSIS])
def test_quotes_stay_within_the_budget(content: Content, source: str) -> None:
    rights = content.rights[content.sources[source].rights]
    lengths = [len(words_of(quote)) for quote in distinct_quotes(content, source)]
    assert rights.longest_run
    assert rights.total_words
    assert max(lengths) <= rights.longest_run
    assert sum(lengths) <= rights.total_words


def test_our_own_prose_takes_over_no_run_of_a_quote(content: Content) -> None:
    quoted = {run for item in cited(content) for run in runs(item.quote)}
    taken = [(place, " ".join(run)) for place, text in prose(content) for run in runs(text) if run in quoted]
    assert taken == []


def test_no_sentence_of_ours_stands_twice(briefing: BriefingRecord) -> None:
    texts = [point.text for point in sentences(briefing)]
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_heading_of_a_page_has_an_id_of_its_own(page: Path) -> None:
    headings = re.findall(r"^#+ .*$", without_examples(page.read_text(encoding="utf-8")), re.MULTILINE)
    ids = [match.group(1) for heading in headings if (match := re.search(r" \{ #([a-z0-9-]+) \}$", heading))]
    assert headings
    assert len(ids) == len(headings)
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_carries_no_text_of_records(page: Path, content: Content) -> None:
    text = page.read_text(encoding="utf-8")
    people = [entity.name for entity in content.entities.values() if entity.kind is EntityKind.PERSON]
    assert [name for name in (*people, *content.sources, *content.briefings) if name in text] == []


def test_the_hand_written_pages_are_there() -> None:
    names = [
        "about",
        "accessibility",
        "commands",
        "contributing",
        "data",
        "guides",
        "how-to-change-it",
        "method",
        "tutorial",
    ]
    assert [page.stem for page in PAGES] == names


def cited(content: Content) -> tuple[Evidence, ...]:
    return tuple(item for record in content.briefings.values() for item in record.evidence)


def distinct_quotes(content: Content, source: str) -> list[str]:
    """The quotes of a source that are no part of a longer one."""
    quotes = {item.quote for item in cited(content) if item.source == source}
    return [quote for quote in quotes if not any(quote in other for other in quotes - {quote})]


def sentences(record: BriefingRecord) -> tuple[Point, ...]:
    return (*record.summary, *record.points, *record.background, *record.outlook)


def prose(content: Content) -> Iterator[tuple[str, str]]:
    """All that we wrote ourselves, with its place."""
    for source in content.sources.values():
        for text in (source.label, source.summary, source.notes):
            yield source.place.path, text or ""
    for record in content.briefings.values():
        texts = [point.text for point in sentences(record)]
        texts += [entry.text for entry in record.timeline]
        texts += [figure.what for figure in record.figures]
        for text in texts:
            yield record.place.path, text
    for entity in content.entities.values():
        yield entity.id, entity.role or ""
    for page in PAGES:
        yield page.name, page.read_text(encoding="utf-8")


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+(?:['’.-]\w+)*", text.casefold())


def runs(text: str) -> Iterator[tuple[str, ...]]:
    words = words_of(text)
    return (tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1))


def without_examples(markdown: str) -> str:
    return re.sub(r"^( *)```.*?^\1```$", "", markdown, flags=re.MULTILINE | re.DOTALL)
