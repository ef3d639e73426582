"""New records are written as a person would type them, and what stood in a file before stays; all is invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import intake
from digest.errors import DigestError
from digest.intake.yaml_tree import read_tree

SOURCE: intake.Fields = {
    "title": 'A "cable": cut? # no',
    "kind": "news",
    "outlet": "lindmark-courier",
    "language": "no",
    "published": "2021-11-24~",
    "url": "https://www.lindmark.example/a?b=c#d",
    "archive_url": None,
    "authors": ("Ina Roke", "null"),
    "briefings": ("cable-2021",),
}

WRITTEN = """\
# yaml-language-server: $schema=../x.json
title: "A \\"cable\\": cut? # no"
kind: news
outlet: lindmark-courier
language: "no"
published: 2021-11-24~
url: https://www.lindmark.example/a?b=c#d
archive_url: unknown
authors: ["Ina Roke", "null"]
briefings: [cable-2021]
"""

OUTLET: intake.Fields = {
    "name": "Lindmark Courier",
    "from": "its page",
    "language": "en",
    "rights": "all-rights-reserved",
}


def test_a_source_is_written_as_it_is_typed_and_reads_back(tmp_path: Path) -> None:
    text = intake.record_text(SOURCE, schema="../x.json")
    assert text == WRITTEN
    (tmp_path / "source.yml").write_text(text, "utf-8")
    source = intake.source_in(tmp_path / "source.yml", "a", intake.outlet_of("lindmark-courier", OUTLET), name="a")
    assert (source.title, source.authors, source.language) == ('A "cable": cut? # no', ("Ina Roke", "null"), "no")
    assert source.url == "https://www.lindmark.example/a?b=c#d"
    assert source.rights == "all-rights-reserved"


def test_a_source_that_a_check_would_refuse_is_not_written(tmp_path: Path) -> None:
    (tmp_path / "source.yml").write_text("title: A\noutlet: b\npublished: yesterday\n", "utf-8")
    with pytest.raises(DigestError, match="cannot be written"):
        intake.source_in(tmp_path / "source.yml", "a", None, name="a")


ENTRY = """
lindmark-courier:
  name: "Lindmark Courier"
  from: "its page"
  language: en
  rights: all-rights-reserved
"""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ENTRY[1:]),
        ("# Kept.\n", f"# Kept.\n{ENTRY}"),
        ("# Kept.\n{}\n", f"# Kept.\n{ENTRY}"),
        ("a: {name: A}  # kept", f"a: {{name: A}}  # kept\n{ENTRY}"),
        ("a:\n  name: A\n\n# of the end\n\n", f"a:\n  name: A\n\n# of the end\n{ENTRY}"),
    ],
)
def test_an_entry_comes_last_and_what_stood_there_stays(before: str, after: str) -> None:
    assert intake.add_entries(before, {"lindmark-courier": OUTLET}, name="outlets.yml") == after


@pytest.mark.parametrize(
    "before", ["a: [\n", "- a\n", "{a: b}\n", "lindmark-courier:\n  name: A\n", "a: b\n--- \nc: d\n", "text"]
)
def test_a_vocabulary_that_would_be_damaged_is_left_alone(before: str) -> None:
    with pytest.raises(DigestError, match=r"outlets\.yml cannot be added to"):
        intake.add_entries(before, {"lindmark-courier": OUTLET}, name="outlets.yml")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: A\nbriefings: [b]  # kept\nurl: x\n", "title: A\nbriefings: [b, c]  # kept\nurl: x\n"),
        ("title: A\nbriefings: []\n", "title: A\nbriefings: [c]\n"),
        (
            "title: A\nbriefings:\n  - b\n  - d\n# kept\nurl: x\n",
            "title: A\nbriefings:\n  - b\n  - d\n  - c\n# kept\nurl: x\n",
        ),
        ("title: A\nurl: x\n", "title: A\nurl: x\nbriefings: [c]\n"),
        ("title: A\nbriefings:\nurl: x\n", "title: A\nbriefings: [c]\nurl: x\n"),
    ],
)
def test_an_id_is_added_to_a_list(before: str, after: str) -> None:
    assert intake.add_to_list(before, "briefings", "c", name="source.yml") == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: A\narchive_url: unknown\nurl: x\n", "title: A\narchive_url: https://a.example/\nurl: x\n"),
        ("title: A\narchive_url:\nurl: x\n", "title: A\narchive_url: https://a.example/\nurl: x\n"),
        ("title: A\narchive_url: unknown  # not yet\n", "title: A\narchive_url: https://a.example/  # not yet\n"),
        ("title: A\n# kept\n", "title: A\n# kept\narchive_url: https://a.example/\n"),
    ],
)
def test_a_value_that_is_not_known_is_set(before: str, after: str) -> None:
    assert intake.set_value(before, "archive_url", "https://a.example/", name="source.yml") == after


@pytest.mark.parametrize("before", ["{title: A}\n", "title: [\n", "- a\n", "archive_url: https://b.example/\n"])
def test_what_cannot_be_set_without_harm_is_not(before: str) -> None:
    with pytest.raises(DigestError, match="by hand"):
        intake.set_value(before, "archive_url", "https://a.example/", name="source.yml")


@given(st.text())
def test_whatever_a_copy_says_of_itself_can_stand_in_a_record(said: str) -> None:
    line = intake.plain_line(said)
    tree, problems = read_tree(intake.record_text({"title": line}, schema="x"), "")
    assert problems == ()
    assert tree == {"title": line}
