"""Records, lists and texts have Markdown beside their pages: its texts mean but their letters, and its links hold."""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from digest import pipeline
from digest.exports.markdown_pages import outputs
from digest.exports.markdown_text import MarkdownPage, escaped, markdown_path
from digest.intake import WrittenConfig
from digest.model.weeks import weeks
from digest.translation import ENGLISH
from tests import project
from tests.pages import edition as invented
from tests.pages.hostile import REACHING

HAND_WRITTEN = {
    "about.md": "# About\n\nSee [the method](method.md#why) and <https://example.org/a.md>.\n",
    "method.md": "# Why\n",
}
PAGES = {
    output.path: output.content.decode() for output in outputs(invented.edition(), HAND_WRITTEN, invented.settings())
}


@pytest.mark.parametrize("page", sorted(path for path in PAGES))
def test_every_link_leads_to_another_of_them(page: str) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", PAGES[page]):
        assert posixpath.normpath(posixpath.join(posixpath.dirname(page), target)) in PAGES


def test_each_record_and_each_list_has_one() -> None:
    content = invented.content()
    records = {f"briefings/{briefing.record.id}" for briefing in invented.edition().briefings}
    for folder in ("sources", "entities", "topics", "outlets"):
        records |= {f"{folder}/{record}" for record in getattr(content, folder)}
    records |= {f"weeks/{week.id}" for week in weeks(invented.edition())}
    lists = {
        "briefings",
        "sources",
        "timeline",
        "entities",
        "outlets",
        "topics",
        "corrections",
        "weeks",
        "about",
        "method",
    }
    assert set(PAGES) == {f"{name}/index.md" for name in records | lists} | {"index.md"}


def test_a_sentence_leads_to_the_words_that_carry_it() -> None:
    page = PAGES["briefings/harbour-pact/index.md"]
    marks = re.findall(r"\[\^(\d+)\](?!:)", page)
    notes = re.findall(r"^\[\^(\d+)\]: ", page, re.MULTILINE)
    assert notes == [str(number) for number in range(1, len(notes) + 1)]
    assert set(marks) == set(notes)


@pytest.mark.parametrize("text", ["… every tug we have", "We shall share …", "We shall share every tug"])
def test_cut_words_that_nobody_chose_are_left_out_as_on_the_page(text: str) -> None:
    edition, briefing = invented.edition(), invented.briefing()
    speech = replace(briefing.quotations[1], text=text)
    made = replace(edition, briefings=(replace(briefing, quotations=(speech,)),))
    pages = {output.path: output.content.decode() for output in outputs(made, {}, invented.settings())}
    page = pages["briefings/harbour-pact/index.md"]
    assert (f"“{text}”" in page) is ("…" not in text)


def test_quoted_words_stand_once_under_the_name_of_who_says_them() -> None:
    page = PAGES["briefings/harbour-pact/index.md"]
    (section,) = re.findall(r"^## Quotations\n\n(.*?)\n\n", page, re.MULTILINE | re.DOTALL)
    said, _, mark = section.removeprefix("- ").partition("[^")
    assert said == f"Mira Tolland: “{invented.SHARED.quote}”"
    (note,) = re.findall(rf"^\[\^{mark.partition(']')[0]}\]: (.*)$", page, re.MULTILINE)
    assert invented.SHARED.quote not in note


def test_quoted_words_of_which_all_sources_are_withdrawn_are_not_in_it() -> None:
    edition = invented.edition()
    source = edition.content.sources[invented.SHARED.source]
    withdrawn = replace(source, withdrawn=edition.content.sources["gone-report"].withdrawn)
    content = replace(edition.content, sources={**edition.content.sources, source.id: withdrawn})
    made = outputs(replace(edition, content=content), {}, invented.settings())
    (page,) = (output.content.decode() for output in made if output.path == "briefings/harbour-pact/index.md")
    speakers = {line.partition(":")[0] for line in page.splitlines() if invented.SHARED.quote in line}
    assert speakers == {"- Ms Tolland"}  # what another reading says, and no person chose


def test_words_of_a_withdrawn_source_are_not_in_it() -> None:
    assert "The publisher asked for it" in PAGES["sources/gone-report/index.md"]
    assert "https://lantern.example.org/gone" not in PAGES["sources/gone-report/index.md"]


def test_a_hand_written_page_leads_to_the_markdown_of_others() -> None:
    assert (
        PAGES["about/index.md"]
        == "# About\n\nSee [the method](../method/index.md#why) and <https://example.org/a.md>.\n"
    )


@pytest.mark.parametrize("text", REACHING)
def test_a_text_stays_text(text: str) -> None:
    tokens = MarkdownIt("commonmark").parseInline(f"a {escaped(text)} z")[0].children or []
    assert {token.type for token in tokens} <= {"text", "text_special"}
    assert "".join(token.content for token in tokens) == f"a {' '.join(text.split())} z".replace("  ", " ")


BEGINNINGS = (
    "2021. The pact was signed",
    "3) The third of them",
    "- not an item",
    "+ nor this",
    "--- a dash and more",
    "===",
    "~~not struck out~~ at all",
    "~~~",
    "# no heading",
    "> no quotation",
    "-5 degrees, then 7. and more",
)
"""Invented for the tests."""


@pytest.mark.parametrize("text", [*BEGINNINGS, *REACHING])
def test_a_text_at_the_beginning_of_a_line_stays_text(text: str) -> None:
    words = " ".join(text.split())
    reader = MarkdownIt("commonmark").enable("strikethrough")
    for line, kinds in (
        (escaped(text), ["paragraph"]),
        (f"- {escaped(text)}", ["bullet_list", "list_item", "paragraph"]),
    ):
        tokens = reader.parse(f"A line above.\n\n{line}")[3:]
        assert [token.type for token in tokens if token.nesting == 1] == [f"{kind}_open" for kind in kinds if words]
        told = [part for token in tokens if token.type == "inline" for part in token.children or []]
        assert {part.type for part in told} <= {"text", "text_special"}
        assert "".join(part.content for part in told) == words


def test_where_the_markdown_of_a_page_stands() -> None:
    assert (markdown_path("index.md"), markdown_path("sources/x.md")) == ("index.md", "sources/x/index.md")
    assert MarkdownPage("sources/x.md", ENGLISH).link("Home", "index.md") == "[Home](../../index.md)"


def test_a_site_has_them_as_files_and_a_written_folder_has_pages_alone(tmp_path: Path) -> None:
    root = project.make(tmp_path)
    settings = pipeline.read_settings(root / "mkdocs.yml")
    site = pipeline.build(settings).site
    assert "briefings/bridge-2022/index.md" in {output.path for output in site.outputs}
    pipeline.write(site, settings, tmp_path / "written", config=WrittenConfig(text="", files={}, left_out=()))
    written = {path.relative_to(tmp_path / "written/docs").as_posix() for path in tmp_path.glob("written/docs/**/*.*")}
    assert "briefings/bridge-2022.md" in written
    assert "briefings/bridge-2022/index.md" not in written
    assert "llms.txt" not in written


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "at least 12,500 kilometres"), ("de", "mindestens 12.500 Kilometer"), ("es", "al menos 12.500 kilómetros")],
)
def test_a_figure_is_told_as_on_the_page(language: str, told: str) -> None:
    edition, briefing = invented.edition(), invented.briefing()
    row = replace(briefing.figures[0], value=12500, value_high=None, qualifier="at least", unit="kilometre")
    made = replace(edition, briefings=(replace(briefing, figures=(row,)),))
    written = outputs(made, {}, replace(invented.settings(), language=language))
    (page,) = (output.content.decode() for output in written if output.path == "briefings/harbour-pact/index.md")
    assert f"- {row.what}: {told}" in page.replace("\u00a0", " ")


def test_a_weekly_issue_has_its_days_and_what_came_in_it() -> None:
    (week,) = weeks(invented.edition())
    page = PAGES[f"weeks/{week.id}/index.md"]
    assert page.startswith("# Week 21 of 2031\n\n- 19 May 2031 to 25 May 2031\n")
    came = [f"briefings/{each.record.id}" for each in week.briefings] + [f"sources/{each.id}" for each in week.sources]
    assert re.findall(r"\]\(\.\./\.\./(.+)/index\.md\)", page) == came
