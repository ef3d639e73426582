"""The pages that an edition makes, and what a reader must find on each."""

from __future__ import annotations

import dataclasses
import re
from functools import cache
from pathlib import Path

import markdown
import pytest
from lxml.html import fromstring

from digest.errors import TemplateError
from digest.model import Edition
from tests.pages import edition as invented
from tests.pages.structure import parsed, text_of

BRIEFING = "briefings/harbour-pact.md"

PATHS = (
    *("index.md", "explore.md", "briefings.md", "sources.md", "entities.md", "topics.md", "outlets.md"),
    *("timeline.md", "corrections.md", "evidence.md", "weeks.md", "weeks/2031-w21.md"),
    *("briefings/harbour-pact.md", "briefings/bare-event.md"),
    *("sources/courier-pact.md", "sources/lantern-pact.md", "sources/unsigned-note.md", "sources/gone-report.md"),
    *("entities/mira-tolland.md", "entities/aldport.md", "entities/wire-service.md"),
    "topics/harbours.md",
    *("outlets/north-courier.md", "outlets/lantern-weekly.md"),
    *("briefings/pact.md", "topics/tugs.md"),  # where pages were
)
"""The pages that the invented edition makes."""


@cache
def pages() -> dict[str, str]:
    made = invented.render(invented.edition(), settings=invented.settings(), templates=[invented.TEMPLATES])
    return {page.path: page.markdown for page in made}


def html(path: str) -> str:
    return markdown.markdown(pages()[path].split("---\n", 2)[2], extensions=["attr_list", "tables", "toc"])


def text(path: str) -> str:
    return text_of(html(path))


@pytest.mark.parametrize("part", ["dg-strip__part--agree", "dg-facts-frame", "dg-matrix-frame"])
def test_what_repeats_the_points_of_a_briefing_is_not_searched_again(part: str) -> None:
    (opened,) = re.findall(rf'<[a-z]+ class="[^"]*{part}[^>]*>', html(BRIEFING))
    assert "data-search-exclude" in opened


@pytest.mark.parametrize(
    "words",
    [
        "Open at this passage",
        "Open the article",
        "Close",
        "states it",
        "are the program’s, from comparing words",
        "Words of the article",
        "rights reserved",
    ],
)
def test_what_stands_on_each_page_of_a_kind_is_not_searched(words: str) -> None:
    """A word that each page has finds nothing, and each search weighs it on every page."""
    searched = {}
    for path in ("sources/courier-pact.md", "sources/lantern-pact.md", BRIEFING):
        page = fromstring(html(path))
        for element in page.xpath("//*[@data-search-exclude] | //dl"):
            element.drop_tree()
        searched[path] = page.text_content()
    assert any(words in text_of(html(path)) or f'"{words}"' in html(path) for path in searched)
    assert [path for path, shown in searched.items() if words in shown] == []


@pytest.mark.parametrize("path", [path for path in PATHS if path.endswith(".md")])
def test_what_is_left_out_of_the_search_holds_no_element_of_its_own_name_whose_end_would_end_that(path: str) -> None:
    left_out = fromstring(html(path) or "<p>").xpath("//*[@data-search-exclude]")
    assert [element.tag for element in left_out if element.find(f".//{element.tag}") is not None] == []


def test_the_note_of_the_table_of_statements_is_told_from_other_text_by_its_class() -> None:
    assert (
        '<p class="dg-matrix-note" data-search-exclude=""><em>Also found</em>, <em>something near it found</em>'
        in html(BRIEFING)
    )


def test_every_thing_has_its_page() -> None:
    assert sorted(pages()) == sorted(PATHS)


def test_the_same_edition_makes_the_same_pages() -> None:
    again = invented.render(invented.edition(), settings=invented.settings(), templates=[invented.TEMPLATES])
    assert {page.path: page.markdown for page in again} == pages()


@pytest.mark.parametrize("path", PATHS)
def test_an_island_holds_no_blank_line_and_closes_what_it_opens(path: str) -> None:
    for block in re.split(r"\n\n+", pages()[path].split("---\n", 2)[2]):
        if block.lstrip().startswith("<"):
            opened = re.findall(r"<([a-z0-9]+)[ >]", block)
            closed = re.findall(r"</([a-z0-9]+)>", block)
            assert sorted(opened) == sorted(closed), block


@pytest.mark.parametrize("path", PATHS)
def test_every_heading_has_an_id_of_its_own(path: str) -> None:
    headings = re.findall(r"^#+ .*$", pages()[path].split("---\n", 2)[2], re.MULTILINE)
    ids = [re.search(r"\{#([a-z0-9-]+)\}$", heading) for heading in headings]
    assert headings
    assert all(ids)
    assert len({match[1] for match in ids if match}) == len(ids)


def test_a_briefing_is_read_from_the_bottom_line_down_to_the_source_words() -> None:
    sections = re.findall(r"^## .* \{#([a-z-]+)\}$", pages()[BRIEFING], re.MULTILINE)
    assert sections == [
        "summary",
        "points",
        "matrix",
        "figures",
        "timeline",
        "quotations",
        "entities",
        "background",
        "outlook",
        "only",
        "sources",
        "corrections",
        "cite",
    ]
    shown = text(BRIEFING)
    assert shown.index("corrected 16 May 2031") < shown.index("Bottom line") < shown.index("Corrected 16 May 2031:")


def test_what_a_check_found_is_said_once_for_all_quotes_of_a_source() -> None:
    shown = text(BRIEFING)
    assert "quotes found in the copy" in shown
    assert shown.count("receipt, confirmed by 2 others") == 1


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (BRIEFING, "event of 12 May 2031"),
        (BRIEFING, "6 of 10 sentences have checked evidence"),
        (BRIEFING, "Nobody asked the pilots. not checked"),
        (BRIEFING, "Marked words do not stand in the source words: The town is named on the map"),
        (BRIEFING, "Mira Tolland harbour master of Aldport “We shall share every tug we have”"),
        (BRIEFING, "4 sentences not checked yet One unsigned note denies it."),
        (BRIEFING, "last change 20 May 2031 version 3"),
        (
            BRIEFING,
            "since nobody had the copies together: Untitled note on the pact",
        ),
        (BRIEFING, "2 of 3 statements rest on Mira Tolland alone Two harbours signed a pact on 12 May 2031."),
        (BRIEFING, "1 has two or more origins They had fought over pilots for years."),
        (BRIEFING, "1 quote matches the contributor's receipt, confirmed by 2 others"),
        (
            BRIEFING,
            "no pact was … signed at all In our translation: No pact. Untitled note on the pact denies it not checked",
        ),
        (BRIEFING, "The source is withdrawn, and its words with it."),
        (BRIEFING, "The sources date it differently: 12 May 2031 in The North Courier"),
        (BRIEFING, "Only found in Lantern Weekly “Fishermen from Cove fear”"),
        (BRIEFING, "about 40 to 45.5 vessels"),
        ("index.md", "Untitled note on the pact Outlet not known"),
        ("index.md", "3 sources 1 statement of several origins"),
        ("index.md", "2 statements more than one source carries 3 differences"),
        ("briefings/bare-event.md", "event of not known"),
        ("briefings/bare-event.md", "No source yet."),
        ("sources/courier-pact.md", "Authors Ada Example, Bo Sample"),
        ("sources/courier-pact.md", "about 30 tugs"),
        ("sources/lantern-pact.md", "Published about 14 May 2031"),
        ("sources/lantern-pact.md", "Address not known"),
        ("sources/unsigned-note.md", "untitled, the name is ours"),
        ("sources/unsigned-note.md", "Outlet not known"),
        ("sources/gone-report.md", "Withdrawn 1 June 2031: The publisher asked for it."),
        ("entities/mira-tolland.md", "Also: Ms Tolland, Tolland"),
        ("entities/mira-tolland.md", "Mira Tolland promised to share all tugs of Aldport."),
        ("entities/mira-tolland.md", "“We shall share every tug we have”"),
        ("outlets/north-courier.md", "Owner Courier Trust Where from: its masthead"),
        (
            "outlets/north-courier.md",
            "found in its article. Aldport and Brinmouth sign a harbour pact They had fought over pilots",
        ),
        ("outlets/lantern-weekly.md", "What it alone reported"),
        ("outlets/lantern-weekly.md", "Country not known"),
        ("timeline.md", "about autumn 2031 The first shared tug sails from Aldport."),
        ("corrections.md", "15 May 2031: A comma was added. wording only"),
        ("evidence.md", "Aldport and Brinmouth sign a harbour pact 6 of 10 sentences have checked evidence"),
        ("evidence.md", "wants to help: One unsigned note denies it."),
        (BRIEFING, "For programs: JSON Address of this page: https://digest.example.org/site/briefings/harbour-pact/"),
        ("topics.md", "What ports agree on. 1 briefing · 4 sources"),
        ("entities.md", "People Mira Tolland harbour master of Aldport 4 sources"),
    ],
)
def test_a_reader_finds(path: str, words: str) -> None:
    shown = re.sub(r" \d+ of \d+(?= \d+ of \d+ sentences)", "", text(path))
    assert words in shown


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_called_verified_and_nothing_is_missing(path: str) -> None:
    shown = text(path)
    assert "verified" not in shown.lower()
    assert "None" not in shown


def test_the_top_of_a_briefing_leaves_out_corrections_of_wording() -> None:
    assert "A comma was added." not in text(BRIEFING)


def test_a_withdrawn_source_leaves_a_stub_and_no_words_anywhere() -> None:
    assert all(invented.TAKEN_BACK.quote not in page for page in map(text, pages()))
    assert "lantern.example.org" not in pages()["sources/gone-report.md"]


def test_dates_are_for_machines_too_where_they_are_exact() -> None:
    assert '<time datetime="2031&#45;05&#45;12">12 May 2031</time>' in pages()[BRIEFING]
    assert "<span>about 14 May 2031</span>" in pages()["sources/lantern-pact.md"]


@pytest.mark.parametrize(
    ("repository", "line"),
    [
        ("https://code.example.org/e/", "https://code.example.org/e/content/briefings/harbour-pact.yml"),
        ("", None),
        ("javascript:alert(1)", None),
    ],
)
def test_edit_this_page_leads_to_the_record_or_names_it(repository: str, line: str | None) -> None:
    made = invented.render(invented.edition(), settings=invented.settings(repository), templates=[invented.TEMPLATES])
    page = next(page.markdown for page in made if page.path == BRIEFING)
    shown = markdown.markdown(page.split("---\n", 2)[2], extensions=["attr_list"])
    if line:
        assert "Edit this page (content/briefings/harbour-pact.yml)" in text_of(shown)
    else:
        assert "This page is written in content/briefings/harbour-pact.yml" in text_of(shown)
        assert "Edit this page" not in text_of(shown)


@pytest.mark.parametrize(
    ("report_url", "href"),
    [
        (
            "https://code.example.org/issues/new?body={page}",
            "https://code.example.org/issues/new?body=https%3A%2F%2Fdigest.example.org%2Fsite%2Fbriefings%2Fharbour-pact%2F",
        ),
        ("https://desk.example.org/corrections", "https://desk.example.org/corrections"),
        ("javascript:alert(1)", None),
        ("", None),
    ],
)
def test_an_error_is_reported_where_the_settings_say(report_url: str, href: str | None) -> None:
    settings = dataclasses.replace(invented.settings(), report_url=report_url)
    made = invented.render(invented.edition(), settings=settings, templates=[invented.TEMPLATES])
    page = next(page.markdown for page in made if page.path == BRIEFING)
    shown = markdown.markdown(page.split("---\n", 2)[2], extensions=["attr_list"])
    assert ("Report an error on this page" in text_of(shown)) is (href is not None)
    assert href is None or href in parsed(shown).links
    kinds = ("briefings/", "sources/", "outlets/", "entities/", "topics/")
    with_link = [page.path for page in made if "Report an error on this page" in page.markdown]
    assert all(any(path.startswith(kind) for path in with_link) is (href is not None) for kind in kinds)


def test_an_edition_without_anything_has_its_lists() -> None:
    content = dataclasses.replace(
        invented.content(), outlets={}, entities={}, topics={}, sources={}, briefings={}, renamings=()
    )
    empty = Edition(content=content, briefings=(), sources=(), readings={}, checks={})
    made = invented.render(empty, settings=invented.settings(), templates=[invented.TEMPLATES])
    assert len(made) == 11
    assert "No briefing yet." in made[0].markdown


def test_a_projects_own_template_wins(tmp_path: Path) -> None:
    (tmp_path / "evidence.md.j2").write_text("# Ours {#top}\n", "utf-8")
    made = invented.render(invented.edition(), settings=invented.settings(), templates=[tmp_path, invented.TEMPLATES])
    evidence = next(page.markdown for page in made if page.path == "evidence.md")
    assert evidence.endswith("# Ours {#top}\n")


def test_a_broken_template_is_told_with_name_and_line(tmp_path: Path) -> None:
    (tmp_path / "index.md.j2").write_text("# Title\n\n{{ view.tittle }}\n", "utf-8")
    with pytest.raises(TemplateError, match=r"^index\.md\.j2:3: "):
        invented.render(invented.edition(), settings=invented.settings(), templates=[tmp_path, invented.TEMPLATES])
