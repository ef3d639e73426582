"""Which file is what, and which is nothing; copies beside records and in the private folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest import intake, report
from digest.intake import CopyFile
from tests.intake.folders import good, put

TIMES = "content/sources/example-times-plan"
OPEN = "title: Plan\noutlet: example-agency\npublished: 2021\n"


def reported(root: Path) -> list[str]:
    _, problems = intake.read_content(root / "content", root=root)
    return [report.line_of(problem) for problem in problems]


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (
            "content/outlet.yml",
            "content/outlet.yml:1:1: stray-file: this is no file of content/; "
            "expected a record, a copy, a reading or a page; "
            "did you mean outlets.yml?",
        ),
        (
            "content/sources/plan.yml",
            "content/sources/plan.yml:1:1: stray-file: this is no file of content/; "
            "expected a record, a copy, a reading or a "
            "page; a record is sources/<id>/source.yml",
        ),
        (
            f"{TIMES}/source.yaml",
            f"{TIMES}/source.yaml:1:1: stray-file: this is no file of content/; "
            "expected a record, a copy, a reading or a page; "
            "did you mean source.yml?",
        ),
        (
            "content/briefings/plan.yaml",
            "content/briefings/plan.yaml:1:1: stray-file: this is no file of content/; "
            "expected a record, a copy, a reading or "
            "a page; a briefing is briefings/<id>.yml",
        ),
        (
            "content/sources/empty/reading.json",
            "content/sources/empty/source.yml:1:1: missing-record: this folder has no record; "
            "expected source.yml in it",
        ),
        (
            "content/briefings/The Plan.yml",
            'content/briefings/The Plan.yml:1:1: file-name: found "The Plan"; '
            "expected as its name an id: lower-case letters, "
            "digits and single hyphens between them, at most 64; call it the-plan",
        ),
        (
            "content/sources/Plan_2/source.yml",
            'content/sources/Plan_2/source.yml:1:1: file-name: found "Plan_2"; '
            "expected as its name an id: lower-case letters, "
            "digits and single hyphens between them, at most 64; call it plan-2",
        ),
    ],
)
def test_a_file_in_a_wrong_place_is_a_fault(place: str, expected: str, tmp_path: Path) -> None:
    good(tmp_path)
    put(tmp_path, place, "title: Plan\n" if place.startswith("content/briefings") else OPEN)
    assert reported(tmp_path) == [expected]


@pytest.mark.parametrize(
    "place",
    [
        "content/README.md",
        "content/LICENSE",
        "content/pages/anything/at-all.html",
        "content/.gitkeep",
        "content/sources/.DS_Store",
        f"{TIMES}/reading.json",
        "content/briefings/plan.comparison.json",
    ],
)
def test_what_may_stand_beside_the_records_is_none(place: str, tmp_path: Path) -> None:
    good(tmp_path)
    put(tmp_path, place, "x")
    assert reported(tmp_path) == []


def test_a_link_is_refused_and_not_followed(tmp_path: Path) -> None:
    good(tmp_path)
    outside = put(tmp_path, "outside.yml", "title: Outside\n")
    (tmp_path / "content/briefings/linked.yml").symlink_to(outside)
    content, problems = intake.read_content(tmp_path / "content", root=tmp_path)
    assert [problem.rule for problem in problems] == ["symbolic-link"]
    assert "linked" not in content.briefings


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"title: caf\xe9\n", "1:11: not-utf-8: found the byte 0xE9; expected text in UTF-8; save the file as UTF-8"),
        (
            "title: é\nsummary: ü".encode() + b"\xff",
            "2:11: not-utf-8: found the byte 0xFF; expected text in UTF-8; save the file as UTF-8",
        ),
        (
            "title: Plan\n".encode("utf-16"),
            "1:1: not-utf-8: found the byte 0xFF; expected text in UTF-8; save the file as UTF-8",
        ),
        (
            b"\xef\xbb\xbftitle: Plan\n",
            "1:1: byte-order-mark: found a byte order mark; expected none; save it as UTF-8 without BOM",
        ),
        (b"title: Plan\n# " + b"x" * 256 * 1024, "1:1: too-large: this file is larger; expected at most 256 KiB"),
        (b"", "1:1: missing-key: title is missing; expected a line of text"),
        (b"- title\n", "1:1: not-a-mapping: found a list; expected the keys of a briefing"),
    ],
)
def test_bytes_that_are_no_record(content: bytes, expected: str, tmp_path: Path) -> None:
    put(tmp_path, "content/briefings/plan.yml", content)
    assert reported(tmp_path) == [f"content/briefings/plan.yml:{expected}"]


def test_a_file_that_cannot_be_opened_is_a_fault(tmp_path: Path) -> None:
    good(tmp_path)
    (tmp_path / "content/topics.yml").unlink()
    (tmp_path / "content/topics.yml").mkdir()
    assert (
        reported(tmp_path)[-1]
        == "content/topics.yml:1:1: unreadable-file: found Is a directory; expected a file that can be opened"
    )


def test_copies_come_committed_first(tmp_path: Path) -> None:
    folder, private = good(tmp_path), tmp_path / ".digest/copies"
    put(tmp_path, "content/sources/open/source.yml", OPEN)
    committed = put(tmp_path, "content/sources/open/copy.md", "x")
    mine = put(tmp_path, ".digest/copies/open.html", "x")
    alone = put(tmp_path, ".digest/copies/example-times-plan.pdf", "x")
    put(tmp_path, ".digest/copies/nobody.txt", "x")
    put(tmp_path, ".digest/copies/open.xlsx", "x")
    content, problems = intake.read_content(folder, root=tmp_path)
    assert problems == ()
    copies = intake.find_copies(folder, private, content.sources)
    assert copies == {
        "example-times-plan": (CopyFile(source="example-times-plan", path=alone, suffix="pdf", committed=False),),
        "open": (
            CopyFile(source="open", path=committed, suffix="md", committed=True),
            CopyFile(source="open", path=mine, suffix="html", committed=False),
        ),
    }
    (problem,) = intake.repeated_copies(copies, root=tmp_path)
    assert report.line_of(problem) == (
        ".digest/copies/open.html:1:1: two-copies: a second copy of open; "
        "the first is content/sources/open/copy.md; "
        "expected one copy of each source; delete one of the two"
    )


def test_no_private_folder_is_no_copy(tmp_path: Path) -> None:
    assert intake.find_copies(tmp_path, tmp_path / "none", ["a"]) == {}


def test_a_committed_copy_needs_rights_that_allow_it(tmp_path: Path) -> None:
    good(tmp_path)
    put(tmp_path, f"{TIMES}/copy.txt", "x")
    assert reported(tmp_path) == [
        f"{TIMES}/copy.txt:1:1: copy-not-allowed: a copy whose rights are all-rights-reserved; expected no copy in the "
        "repository, since these rights do not allow publishing it; move it to the private folder as "
        "example-times-plan.txt, before it is pushed"
    ]


def test_a_faulty_record_does_not_hide_that_its_copy_is_not_allowed(tmp_path: Path) -> None:
    good(tmp_path)
    put(tmp_path, f"{TIMES}/copy.txt", "x")
    put(tmp_path, f"{TIMES}/source.yml", "title: Plan\noutlet: example-times\npublished: someday\nbriefings: [plan]\n")
    _, problems = intake.read_content(tmp_path / "content", root=tmp_path)
    assert {problem.rule for problem in problems} == {"copy-not-allowed", "date"}


def test_two_committed_copies_are_one_too_many(tmp_path: Path) -> None:
    good(tmp_path)
    put(tmp_path, "content/sources/open/source.yml", OPEN)
    put(tmp_path, "content/sources/open/copy.md", "x")
    put(tmp_path, "content/sources/open/copy.html", "x")
    assert [line.split(": ")[1] for line in reported(tmp_path)] == ["two-copies"]
