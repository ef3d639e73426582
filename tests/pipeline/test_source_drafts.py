"""What a page says of itself becomes the draft of a record, and nothing of it is guessed; the pages are invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest import intake
from digest.edtf import parse_edtf
from digest.model import Content, SourceKind
from digest.pipeline.adding.incoming import Incoming
from digest.pipeline.adding.source_drafts import SourceDraft, drafted
from digest.reading_task import Job, read
from tests import project
from tests.cli.articles import CABLE, page

NOTHING = Content(rights={}, outlets={}, entities={}, topics={}, sources={}, briefings={})

PAGES = Path(__file__).parent.parent / "extraction" / "pages"


def draft_of(text: str | bytes, *, fetched_from: str | None = None, content: Content = NOTHING) -> SourceDraft:
    copy = text if isinstance(text, bytes) else text.encode()
    incoming = Incoming(name="a.html", content=copy, suffix="html", address=fetched_from)
    return drafted(incoming, read(Job(content=copy, suffix="html", with_imprint=True), ()), content)


def test_json_ld_goes_before_all_else() -> None:
    draft = draft_of(page(CABLE))
    assert (draft.title, draft.outlet) == ("The return of the cable by the ministry", "The Lindmark Courier")
    assert (draft.published, draft.authors) == (parse_edtf("2021-11-24"), ("Ina Roke",))
    assert (draft.language, draft.kind) == ("en", SourceKind.NEWS)
    assert draft.url == "https://www.lindmark.example/news/2021/cable"


@pytest.mark.parametrize(
    ("address", "kind", "expected"),
    [
        ("https://www.lindmark.example/opinion/2021/cable", "NewsArticle", SourceKind.OPINION),
        ("https://www.lindmark.example/world/analysis/cable", "Article", SourceKind.ANALYSIS),
        ("https://www.lindmark.example/news/opinion-on-the-cable", "Article", None),
        ("https://www.lindmark.example/news/cable", "OpinionNewsArticle", SourceKind.OPINION),
        ("https://www.lindmark.example/news/cable", "ScholarlyArticle", SourceKind.PAPER),
        ("https://www.lindmark.example/news/cable", "WebPage", None),
    ],
)
def test_the_kind_is_what_section_or_kind_say(address: str, kind: str, expected: SourceKind | None) -> None:
    assert draft_of(page(CABLE, address=address, kind=kind)).kind == expected


OUTLETS = {
    "agency-page": "Northwire",
    "amp-page": "corran.invented.example",
    "german-daily": "Brünnauer Tagblatt",
    "gallery": "Vessing Chronicle",
    "interview": "The Quay Review",
    "json-ld-graph": "The Northern Ledger",
    "pdf-like-view": None,
    "print-view": None,
    "russian-agency": None,
    "subscription-letter": "Low Ground",
    "table-layout-2003": None,
}


@pytest.mark.parametrize(("name", "outlet"), OUTLETS.items())
def test_an_outlet_is_what_the_page_calls_its_site_or_the_host_of_its_address(name: str, outlet: str | None) -> None:
    assert draft_of((PAGES / f"{name}.html").read_bytes()).outlet == outlet


@pytest.mark.parametrize(
    ("fetched_from", "canonical", "expected"),
    [
        (
            "https://m.lindmark.example/a?utm_source=x",
            "https://www.lindmark.example/a",
            "https://www.lindmark.example/a",
        ),
        ("https://www.lindmark.example/a?id=4", "https://www.lindmark.example/", "https://www.lindmark.example/a?id=4"),
        ("https://www.lindmark.example/a", "https://other.example/b", "https://www.lindmark.example/a"),
        ("https://www.lindmark.example/a", "", "https://www.lindmark.example/a"),
        ("https://www.lindmark.example/a", "https://www.lindmark.example/a'b", "https://www.lindmark.example/a%27b"),
    ],
)
def test_a_page_that_was_fetched_tells_its_address_where_it_is_at_the_same_host(
    fetched_from: str, canonical: str, expected: str
) -> None:
    assert draft_of(page(CABLE, address=canonical), fetched_from=fetched_from).url == expected


def test_a_page_from_an_archive_has_both_addresses() -> None:
    archived = "https://web.archive.org/web/20211124103000/https://www.lindmark.example/a"
    draft = draft_of(page(CABLE, address=""), fetched_from=archived)
    assert (draft.url, draft.archive_url) == ("https://www.lindmark.example/a", archived)


@pytest.mark.parametrize(
    ("outlet", "address", "expected"),
    [
        ("harbour gazette", "", "harbour-gazette"),
        ("The Harbour Gazette", "", "harbour-gazette"),
        (None, "https://courier.invented.example/other", "coast-courier"),
        (None, "https://elsewhere.example/other", None),
        ("Harbour Gazette Online", "", None),
    ],
)
def test_an_outlet_of_the_vocabulary_is_found_by_its_name_or_by_its_sources(
    outlet: str | None, address: str, expected: str | None, tmp_path: Path
) -> None:
    content = content_of(project.make(tmp_path))
    draft = draft_of(page(CABLE, outlet=outlet, address=address), content=content)
    assert draft.outlet_id == expected
    assert draft.outlet == (content.outlets[expected].name if expected else draft.outlet)


def content_of(root: Path) -> Content:
    content, problems = intake.read_content(root / "content", root=root)
    assert problems == ()
    return content


def test_what_would_damage_a_record_does_not_come_into_it() -> None:
    draft = draft_of(page(CABLE, title="The \u202ecable\x07 is \u2028 cut", outlet="Lind\x00mark\u200b Courier"))
    assert draft.title == "The cable is cut"
    assert draft.outlet == "Lindmark Courier"


NOTE = """Six more boats came to Marrowby
{line}

2026-03-07

Six boats came to Marrowby on Saturday, the county office said. The largest of them was lifted over the church wall, and
the others were moored to the trees of the lower street, which the water had reached by noon.
"""


def draft_of_note(text: str, content: Content, suffix: str = "txt") -> SourceDraft:
    copy = text.encode()
    incoming = Incoming(name=f"a.{suffix}", content=copy, suffix=suffix)
    return drafted(incoming, read(Job(content=copy, suffix=suffix, with_imprint=True), ()), content)


def vocabulary(root: Path) -> Content:
    return intake.read_content(project.make(root) / "content", root=root)[0]


def test_a_line_of_a_typed_text_that_is_a_known_outlet_is_the_outlet_and_no_writer(tmp_path: Path) -> None:
    draft = draft_of_note(NOTE.format(line="Harbour Gazette"), vocabulary(tmp_path))
    assert (draft.outlet_id, draft.authors) == ("harbour-gazette", ())


def test_a_line_that_nobody_has_listed_is_taken_for_no_outlet(tmp_path: Path) -> None:
    assert draft_of_note(NOTE.format(line="Ruben Oake"), vocabulary(tmp_path)).outlet is None


@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_a_text_that_is_plainly_english_is_told_to_be(suffix: str) -> None:
    assert draft_of_note(NOTE.format(line=""), NOTHING, suffix).language == "en"


@pytest.mark.parametrize(
    "text",
    [
        "Sechs Boote\n\nSechs Boote kamen am Samstag nach Marrowby, sagte das Amt. Das größte wurde über die Mauer "
        "der Kirche gehoben, und die anderen lagen an den Bäumen der unteren Straße, die das Wasser erreicht hatte.",
        "Zes boten\n\nZes boten kwamen zaterdag in Marrowby aan, zei het bureau. De grootste werd over de muur van de "
        "kerk getild en de andere lagen aan de bomen van de lage straat, die het water in de middag had bereikt.",
        "The boats came.",
        "Die Regierung hat gestern den Plan beschlossen und will ihn bald umsetzen. " * 3
        + "The minister said that the plan of the government would be the one with which they had to work. " * 3,
        "Byen havde to planer, og de to have lå by ved by. " * 5,
    ],
)
def test_of_any_other_text_nobody_says_which_language_it_is(text: str) -> None:
    assert draft_of_note(text, NOTHING).language is None
