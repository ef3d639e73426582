"""What the site gives to other programs: each file at its address, whole, and as its readers read it."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import jsonschema
import pytest

from digest import intake
from digest.edtf import parse_edtf
from digest.exports import exports, feed_paths
from digest.model import Correction, Edition
from digest.references import citations
from tests.pages import edition as invented

SITE = "https://digest.example.org/site/"


def made(edition: Edition | None = None, *, site_url: str = SITE) -> dict[str, bytes]:
    seen, settings = edition or invented.edition(), replace(invented.settings(), site_url=site_url)
    outputs = exports(seen, citations(seen, settings), intake.json_schemas(), settings=settings)
    found = {output.path: output.content for output in outputs}
    assert len(found) == len(outputs)
    return found


FILES = made()


def read_json(path: str) -> Any:
    return json.loads(FILES[path])


def with_correction(*, typo: bool) -> Edition:
    edition = invented.edition()
    first, *rest = edition.briefings
    correction = Correction(date=parse_edtf("2040-05-09"), what="Wrong day.", why="A slip.", noticed_by=None, typo=typo)
    changed = replace(first, record=replace(first.record, corrections=(correction,)))
    return replace(edition, briefings=(changed, *rest))


def test_the_addresses_that_others_rely_on_are_there() -> None:
    briefing, source = invented.edition().briefings[0].record.id, invented.edition().sources[0].id
    fixed = {
        "feed.xml",
        "feed.json",
        "briefings/feed.xml",
        "sources/feed.json",
        f"briefings/{briefing}/cite.bib",
        f"briefings/{briefing}/cite.ris",
        f"sources/{source}/cite.csl.json",
        "data/sources.csv",
        "data/figures.csv",
        "data/quotations.csv",
        "data/timeline.csv",
        "datapackage.json",
        "api/v1/index.json",
        f"api/v1/briefings/{briefing}.json",
        f"api/v1/sources/{source}.json",
        "api/v1/schemas/source.schema.json",
        "opensearch.xml",
        "llms.txt",
    }
    assert fixed <= set(FILES)


def test_the_same_edition_gives_the_same_bytes() -> None:
    assert made() == FILES


def test_without_the_sites_address_nothing_gives_one() -> None:
    found = made(site_url="")
    assert not [path for path in found if "feed." in path or path == "opensearch.xml"]
    assert b"digest.example.org" not in b"".join(found.values())
    assert "llms.txt" in found


FEEDS = sorted(path for path in FILES if path.endswith("feed.xml"))


@pytest.mark.parametrize("path", FEEDS)
def test_a_reader_of_feeds_takes_atom(path: str) -> None:
    read = feedparser.parse(FILES[path])
    assert not read.bozo, read.get("bozo_exception")
    assert read.version == "atom10"
    assert read.feed.link.startswith(SITE)
    ids = [entry.id for entry in read.entries]
    assert len(set(ids)) == len(ids) > 0
    for entry in read.entries:
        assert entry.id.startswith("tag:digest.example.org,2026:site/")
        assert entry.link.startswith(SITE)
        assert entry.updated_parsed >= entry.published_parsed
        assert entry.content[0].type == "text/html"
    assert [entry.updated for entry in read.entries] == sorted((entry.updated for entry in read.entries), reverse=True)


@pytest.mark.parametrize("path", FEEDS)
def test_json_feed_says_the_same_as_atom(path: str) -> None:
    atom, plain = feedparser.parse(FILES[path]), read_json(path.replace(".xml", ".json"))
    assert plain["version"] == "https://jsonfeed.org/version/1.1"
    assert [item["id"] for item in plain["items"]] == [entry.id for entry in atom.entries]
    assert [item["title"] for item in plain["items"]] == [entry.title for entry in atom.entries]
    assert [item["date_modified"] for item in plain["items"]] == [entry.updated for entry in atom.entries]
    assert all(item["author"] == item["authors"][0] for item in plain["items"] if "authors" in item)


def test_each_feed_belongs_to_the_page_of_its_list() -> None:
    paths = feed_paths(invented.edition(), replace(invented.settings(), site_url=SITE))
    assert sorted(paths.values()) == FEEDS
    assert paths["index.md"] == "feed.xml"
    assert paths["briefings.md"] == "briefings/feed.xml"


def test_a_correction_moves_the_day_of_its_briefing_and_stands_in_a_feed_of_its_own() -> None:
    found = made(with_correction(typo=False))
    assert feedparser.parse(found["briefings/feed.xml"]).entries[0].updated == "2040-05-09T00:00:00Z"
    (entry,) = feedparser.parse(found["corrections/feed.xml"]).entries
    assert "Wrong day." in entry.content[0].value


def test_a_mended_typing_error_is_no_news() -> None:
    assert "corrections/feed.xml" not in made(with_correction(typo=True))


def test_markup_in_a_record_is_text_in_a_feed() -> None:
    edition = invented.edition()
    first, *rest = edition.briefings
    point = replace(first.record.summary[0], text="<script>alert(1)</script> & more")
    changed = replace(first, record=replace(first.record, summary=(point,)))
    found = made(replace(edition, briefings=(changed, *rest)))
    assert b"&amp;lt;script&amp;gt;" in found["briefings/feed.xml"]
    assert "<script" not in json.loads(found["briefings/feed.json"])["items"][0]["content_html"]


def test_the_index_leads_to_every_record() -> None:
    index = read_json("api/v1/index.json")
    listed = [each["json"] for kind in ("briefings", "sources", "entities") for each in index[kind]]
    assert {f"api/v1/{path}" for path in (*listed, *index["schemas"])} == {
        path for path in FILES if path.startswith("api/v1/") and path != "api/v1/index.json"
    }


def test_the_words_of_a_withdrawn_source_stand_in_no_file() -> None:
    edition = invented.edition()
    withdrawn = {source.id for source in edition.sources if source.withdrawn}
    assert withdrawn
    for briefing in edition.briefings:
        plain = read_json(f"api/v1/briefings/{briefing.record.id}.json")
        evidence = [each for point in plain["points"] for each in point["evidence"]]
        assert all(each["quote"] is None for each in evidence if each["source"] in withdrawn)
        assert all(each["quote"] for each in evidence if each["source"] not in withdrawn)


@pytest.mark.parametrize("path", [path for path in FILES if path.endswith(".schema.json")])
def test_a_published_schema_is_one(path: str) -> None:
    jsonschema.Draft7Validator.check_schema(read_json(path))


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode())))


def test_a_table_has_a_row_for_each_and_the_columns_that_its_package_names() -> None:
    edition = invented.edition()
    assert [row["id"] for row in rows(FILES["data/sources.csv"])] == [source.id for source in edition.sources]
    assert len(rows(FILES["data/figures.csv"])) == sum(len(each.figures) for each in edition.briefings)
    tables = [resource for resource in read_json("datapackage.json")["resources"] if "schema" in resource]
    assert len(tables) == 4
    for resource in tables:
        header = FILES[resource["path"]].decode().splitlines()[0]
        assert [field["name"] for field in resource["schema"]["fields"]] == header.split(",")


def test_the_package_names_all_data_with_what_proves_it_whole() -> None:
    resources = read_json("datapackage.json")["resources"]
    data = {path for path in FILES if path.startswith(("api/", "data/")) or "/cite." in path}
    assert {resource["path"] for resource in resources} == data
    assert len({resource["name"] for resource in resources}) == len(resources)
    for resource in resources:
        content = FILES[resource["path"]]
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert resource["bytes"] == len(content)


@pytest.mark.parametrize("opening", ["=", "+", "-", "@", "\t", "\r"])
def test_no_text_is_a_formula_to_a_spreadsheet(opening: str) -> None:
    edition = invented.edition()
    first, *rest = edition.sources
    hostile = replace(first, title=f"{opening}1+1")
    cell = rows(made(replace(edition, sources=(hostile, *rest)))["data/sources.csv"])[0]["title"]
    assert cell == f"'{opening}1+1"


def test_a_negative_number_stays_a_number() -> None:
    edition = invented.edition()
    first, *rest = edition.briefings
    figure = replace(first.figures[0], value=-5)
    found = made(replace(edition, briefings=(replace(first, figures=(figure,)), *rest)))
    assert rows(found["data/figures.csv"])[0]["value"] == "-5"


def test_browsers_are_told_how_to_search_the_site() -> None:
    root = ET.fromstring(FILES["opensearch.xml"])  # noqa: S314 - written by this program
    (url,) = root.findall("{http://a9.com/-/spec/opensearch/1.1/}Url")
    assert url.get("template") == f"{SITE}explore/?q={{searchTerms}}"


def test_the_list_for_language_models_names_every_briefing_and_source() -> None:
    text = FILES["llms.txt"].decode()
    edition = invented.edition()
    for briefing in edition.briefings:
        assert f"({SITE}briefings/{briefing.record.id}/index.md)" in text
    assert text.count("\n- [") == len(edition.briefings) + len(edition.sources) + 1
