"""Edits of a briefing that a person typed insert what is asked for, and leave every other letter where it was."""

from __future__ import annotations

import difflib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest import intake
from digest.errors import DigestError
from digest.intake.field_types import is_id
from digest.intake.refused_characters import REFUSED
from digest.intake.yaml_editing import Where, add_evidence, add_point, add_point_ids
from digest.intake.yaml_tree import read_tree
from tests.examples import times
from tests.intake.folders import RECORDS, good

EVIDENCE = {"source": "example-times-plan", "quote": "for “five” years", "attributed_to": ["jane-doe", "John Roe"]}

WRITTEN = """\
evidence:
  - source: example-times-plan
    quote: "for “five” years"
    attributed_to: [jane-doe, "John Roe"]"""

FLOW = '{source: example-times-plan, quote: "for “five” years", attributed_to: [jane-doe, "John Roe"]}'


def indented(text: str, depth: int) -> str:
    return "\n".join(" " * depth + line for line in text.split("\n")) + "\n"


CASES: list[tuple[str, Where, str, str]] = [
    (
        "a point without evidence, before a blank line and a comment on the next",
        "a",
        "title: T\npoints:\n  - id: a\n    text: A.  # mine\n\n  # of b\n  - id: b\n    text: B.\n",
        "title: T\npoints:\n  - id: a\n    text: A.  # mine\n"
        + indented(WRITTEN, 4)
        + "\n  # of b\n  - id: b\n    text: B.\n",
    ),
    (
        "a second evidence, in a list that is not indented",
        0,
        "title: T\npoints:\n- text: A.\n  evidence:\n  - source: s\n    quote: q\n- text: B.\n",
        "title: T\npoints:\n- text: A.\n  evidence:\n  - source: s\n    quote: q\n"
        + indented(WRITTEN, 0).removeprefix("evidence:\n")
        + "- text: B.\n",
    ),
    (
        "the last line of a file, without a line break",
        "a",
        "title: T\npoints:\n  - id: a\n    text: A.",
        "title: T\npoints:\n  - id: a\n    text: A.\n" + indented(WRITTEN, 4).removesuffix("\n"),
    ),
    (
        "a block that holds what looks like a comment",
        "a",
        "title: T\npoints:\n  - id: a\n    text: |\n      One.\n      # no comment\n\ndraft: true\n",
        "title: T\npoints:\n  - id: a\n    text: |\n      One.\n      # no comment\n"
        + indented(WRITTEN, 4)
        + "\ndraft: true\n",
    ),
    (
        "a point on one line",
        "a",
        "title: T\npoints:\n  - {id: a, text: A.}  # mine\n",
        f"title: T\npoints:\n  - {{id: a, text: A., evidence: [{FLOW}]}}  # mine\n",
    ),
    (
        "an empty list",
        "a",
        "title: T\nfigures:\n  - id: a\n    what: boats\n    value: 3\n    evidence: []\n",
        f"title: T\nfigures:\n  - id: a\n    what: boats\n    value: 3\n    evidence: [{FLOW}]\n",
    ),
    (
        "a plain sentence over two lines",
        ("summary", 0),
        "title: T\nsummary:\n  - A sentence\n    goes on.\n  - Another.\n",
        "title: T\nsummary:\n  - text: A sentence\n      goes on.\n" + indented(WRITTEN, 4) + "  - Another.\n",
    ),
    (
        "a plain sentence in a list on one line",
        ("outlook", 1),
        "title: T\noutlook: [One, Two]\n",
        f"title: T\noutlook: [One, {{text: Two, evidence: [{FLOW}]}}]\n",
    ),
]


@pytest.mark.parametrize(("where", "before", "after"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_evidence_goes_where_a_person_would_write_it(where: Where, before: str, after: str) -> None:
    assert add_evidence(before, where, EVIDENCE, name="a.yml") == after


def test_the_ends_of_lines_stay_what_they_are() -> None:
    before = "title: T\r\npoints:\r\n  - text: A.\r\n"
    written = add_evidence(before, 0, {"source": "s", "quote": "q"}, name="a.yml")
    assert (
        written == "title: T\r\npoints:\r\n  - text: A.\r\n    evidence:\r\n      - source: s\r\n        quote: q\r\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "title: T\n",
            'title: T\n\npoints:\n  - id: six-boats-left\n    text: "Six boats are left out."\n' + indented(WRITTEN, 4),
        ),
        (
            "title: T\npoints:\n  - id: a\n    text: A.\n\n  - id: b\n    text: B.\n\ndraft: true\n",
            "title: T\npoints:\n  - id: a\n    text: A.\n\n  - id: b\n    text: B.\n\n"
            '  - id: six-boats-left\n    text: "Six boats are left out."\n' + indented(WRITTEN, 4) + "\ndraft: true\n",
        ),
        (
            "title: T\npoints: []\n",
            f'title: T\npoints: [{{id: six-boats-left, text: "Six boats are left out.", evidence: [{FLOW}]}}]\n',
        ),
    ],
)
def test_a_new_point_comes_last(before: str, after: str) -> None:
    assert add_point(before, "Six boats are left out.", EVIDENCE, name="a.yml") == after


def test_parts_without_an_id_get_one_from_their_words() -> None:
    before = (
        "title: T\npoints:\n"
        "  - text: The plan covers five years and a day more.\n  - text: The plan covers five years and.\n"
        "  - {text: Déjà vu!}\n  - id: kept\n    text: Kept.\n  - id:\n    text: Empty.\n"
        "figures:\n  # boats\n  - what: boats\n    value: 3\ntimeline:\n  - {date: 2021, text: 签署}\n"
        "quotations:\n  - speaker: jane-doe\n    evidence: []\n"
    )
    assert add_point_ids(before) == (
        "title: T\npoints:\n"
        "  - id: plan-covers-five\n    text: The plan covers five years and a day more.\n"
        "  - id: plan-covers-five-2\n    text: The plan covers five years and.\n"
        "  - {id: deja-vu, text: Déjà vu!}\n  - id: kept\n    text: Kept.\n  - id: empty\n    text: Empty.\n"
        "figures:\n  # boats\n  - id: boats\n    what: boats\n    value: 3\ntimeline:\n"
        "  - {id: event, date: 2021, text: 签署}\n"
        "quotations:\n  - id: jane-doe\n    speaker: jane-doe\n    evidence: []\n"
    )


@pytest.mark.parametrize(
    ("text", "where", "expected"),
    [
        ("title: T\n", "nobody", "a.yml has no part nobody"),
        ("title: T\npoints: []\n", 0, "a.yml: no points 0"),
        ("title: [\n", 0, "mend this first"),
        ("title: T\ntitle: T\n", 0, 'a.yml:2: found "title" again'),
        ("- a\n", 0, "a.yml holds no briefing"),
        ("title: T\npoints:\n  - text: A.\n    evidence: none\n", 0, "is no list"),
        ("title: T\npoints:\n  - {text: A.,}\n", 0, "cannot be edited as it is written"),
    ],
)
def test_what_cannot_be_edited_is_said(text: str, where: Where, expected: str) -> None:
    with pytest.raises(DigestError) as raised:
        add_evidence(text, where, EVIDENCE, name="a.yml")
    assert expected in str(raised.value)


typed = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cf", "Cn")), min_size=1, max_size=40).filter(
    lambda text: not REFUSED.search(text)
)
"""What intake lets a person type."""

GOOD = (RECORDS / "good/content/briefings/plan.yml").read_text("utf-8")


@times(1.5)
@given(
    quote=typed,
    where=st.sampled_from(
        ["five-years", 1, ("summary", 0), ("timeline", 0), "doe-on-boats", ("background", 1), "boats"]
    ),
)
def test_any_quote_is_added_and_nothing_else_changes(quote: str, where: Where) -> None:
    text = GOOD.replace(
        "summary: |\n  Utopia has a plan.\n  It covers five years.\n\n  Nobody else has one.\n", "summary: [One.]\n"
    )
    written = add_evidence(text, where, {"source": "example-times-plan", "quote": quote}, name="a.yml")
    lines = difflib.ndiff(text.splitlines(), written.splitlines())
    removed = [line for line in lines if line.startswith("- ")]
    assert len(removed) <= 1  # the one line into which a list on one line is written
    assert json.dumps(read_tree(written, "")[0]).count(json.dumps(quote)) >= 1


@times(1.5)
@given(st.lists(typed, max_size=6))
def test_ids_are_made_once_and_are_ids(sentences: list[str]) -> None:
    text = "title: T\npoints:\n" + "".join(
        f"  - text: {json.dumps(sentence, ensure_ascii=False)}\n" for sentence in sentences
    )
    written = add_point_ids(text)
    assert add_point_ids(written) == written
    node, problems = read_tree(written, "")
    assert problems == ()
    points = node["points"] if isinstance(node, dict) else None
    ids = [point["id"] for point in points] if isinstance(points, list) else []
    assert len(set(ids)) == len(sentences)
    assert all(is_id(identity) for identity in ids)


def test_an_edited_briefing_has_no_fault(tmp_path: Path) -> None:
    folder = good(tmp_path)
    path = folder / "briefings/plan.yml"
    path.write_text(add_point_ids(add_evidence(path.read_text("utf-8"), 1, EVIDENCE, name="a.yml")), "utf-8")
    content, problems = intake.read_content(folder, root=tmp_path)
    assert problems == ()
    assert [point.id for point in content.briefings["plan"].points] == ["five-years", "six-boats-left"]
    assert content.briefings["plan"].points[1].evidence[0].quote == "for “five” years"
