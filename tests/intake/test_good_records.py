"""Records without a fault become exactly the values that they say, each part with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest import intake
from digest.edtf import parse_edtf
from digest.model import (
    Content,
    Correction,
    Dismissal,
    EntityKind,
    Evidence,
    Figure,
    Outlet,
    OutletFact,
    Point,
    Says,
    Source,
    SourceKind,
    Withdrawal,
)
from digest.problems import Place
from tests.intake.folders import good, put

PLAN = "content/briefings/plan.yml"


@pytest.fixture
def content(tmp_path: Path) -> Content:
    folder = good(tmp_path)
    read, problems = intake.read_content(folder, root=tmp_path)
    assert problems == ()
    return read


def place(line: int, column: int) -> Place:
    return Place(path=PLAN, line=line, column=column)


def test_a_source_takes_language_and_rights_from_its_outlet(content: Content) -> None:
    assert content.sources["example-times-plan"] == Source(
        id="example-times-plan",
        title="Ministers agree on a plan",
        label=None,
        outlet="example-times",
        published=parse_edtf("2021-11-24"),
        language="en",
        rights="all-rights-reserved",
        url="https://times.example/plan",
        archive_url=None,
        authors=("John Roe",),
        captured=parse_edtf("2021-12-01"),
        briefings=("plan",),
        topics=("fisheries",),
        entities=("jane-doe", "utopia"),
        summary="Utopia has a plan for its waters.",
        kind=SourceKind.NEWS,
        notes=None,
        withdrawn=None,
        place=Place(path="content/sources/example-times-plan/source.yml"),
    )


def test_what_is_unknown_is_none(content: Content) -> None:
    source = content.sources["unnamed-report"]
    assert (source.title, source.outlet, source.language, source.url, source.authors) == (None, None, None, None, ())
    assert source.name == "Report on the plan"
    assert source.rights == "publisher-unknown"
    assert source.withdrawn == Withdrawal(on=parse_edtf("2022-01"), why="At the publisher's request.")


def test_a_language_that_is_said_to_be_unknown_is_not_the_outlets(tmp_path: Path) -> None:
    folder = good(tmp_path)
    record = "title: Plan\noutlet: example-times\npublished: unknown\nlanguage: unknown\n"
    put(tmp_path, "content/sources/other/source.yml", record)
    read, problems = intake.read_content(folder, root=tmp_path)
    assert (problems, read.sources["other"].language, read.sources["other"].published) == ((), None, None)


def test_vocabularies_go_by_id(content: Content) -> None:
    assert content.outlets["example-times"] == Outlet(
        id="example-times",
        name="Example Times",
        language="en",
        rights="all-rights-reserved",
        origin="invented for the tests",
        homepage=OutletFact(text="https://times.example", origin="https://times.example/imprint"),
        country=OutletFact(text="Utopia", origin="its imprint"),
        owner=None,
        state_control=None,
    )
    assert content.entities["jane-doe"].kind is EntityKind.PERSON
    assert content.entities["jane-doe"].aliases == ("Doe", "Minister Doe")
    assert content.topics["fisheries"].description == "Who may fish where."
    assert [kind.share for kind in content.rights.values()] == [0.15, None, 0.15]
    assert list(content.rights) == sorted(content.rights)


def test_a_point_has_its_evidence_and_both_their_places(content: Content) -> None:
    first, second = content.briefings["plan"].points
    assert first == Point(
        id="five-years",
        text="The plan covers five years.",
        evidence=(
            Evidence(
                source="example-times-plan",
                quote="a plan … for five years",
                translation=None,
                says=Says.STATES,
                attributed_to=("example-agency", "jane-doe", "John Roe"),
                near=None,
                place=place(13, 16),
            ),
            Evidence(
                source="unnamed-report",
                quote="for four years",
                translation="for four years",
                says=Says.DIFFERS,
                attributed_to=(),
                near="in all",
                place=place(17, 16),
            ),
        ),
        unsupported=(),
        reason=None,
        place=place(10, 11),
    )
    assert (second.id, second.unsupported, second.reason) == (None, ("Six",), "Counted from the article's list.")


def test_what_is_the_writers_own_is_words_of_the_sentence_or_all_of_it(content: Content) -> None:
    first, second = content.briefings["plan"].points
    (entry,) = content.briefings["plan"].timeline
    assert [item.own for item in (first, second, entry)] == [(), ("are left out",), ("The plan is signed.",)]
    assert [item.is_own for item in (first, second, entry)] == [False, False, True]


def test_a_figure_is_a_number_and_its_unit_text(content: Content) -> None:
    assert content.briefings["plan"].figures == (
        Figure(
            id="boats",
            what="boats",
            value=30,
            value_high=35.5,
            unit="1000",
            as_of=parse_edtf("2021"),
            evidence=(),
            place=place(26, 37),
        ),
    )


def test_plain_text_is_a_point_a_paragraph(content: Content) -> None:
    plan = content.briefings["plan"]
    assert [(point.text, point.place) for point in plan.summary] == [
        ("Utopia has a plan.\nIt covers five years.", place(3, 10)),
        ("Nobody else has one.", place(3, 10)),
    ]
    assert [point.text for point in plan.outlook] == ["More may follow.", "Or not."]
    assert [(point.text, point.place) for point in plan.background] == [
        ("Before the plan there was none.", place(36, 5)),
        ("Boats came and went.", place(37, 11)),
    ]


def test_what_is_open_is_told_in_lines_as_typed(content: Content) -> None:
    assert content.briefings["plan"].open == ("who pays for the boats", "2026?")


def test_a_dismissed_finding_has_its_reason_and_its_day(content: Content) -> None:
    assert content.briefings["plan"].dismissed == (
        Dismissal(
            finding="same-0123456789ab",
            reason="They tell of two plans.",
            date=parse_edtf("2021-12-01"),
            place=place(50, 15),
        ),
    )


def test_corrections_stand_in_the_order_of_the_record(content: Content) -> None:
    first, second = content.briefings["plan"].corrections
    assert first == Correction(
        date=parse_edtf("2021-12-02"),
        what="It is five years, not four.",
        why="We misread it.",
        noticed_by=None,
        typo=False,
    )
    assert second.typo


@pytest.mark.parametrize(
    "typed", ["NO", "0123", "12:30", "1.10", "1984", "2021-11-24", "Yes", "1e3", "0x1F", "=", "<<"]
)
def test_a_title_stays_what_was_typed(typed: str, tmp_path: Path) -> None:
    folder = tmp_path / "content"
    put(tmp_path, "content/briefings/typed.yml", f"title: {typed}\n")
    read, problems = intake.read_content(folder, root=tmp_path)
    assert (problems, read.briefings["typed"].title) == ((), typed)


def test_a_line_typed_over_several_lines_loses_nothing_but_its_breaks(tmp_path: Path) -> None:
    put(tmp_path, "content/briefings/typed.yml", "title: |\n  Two  spaces\n  and a\ttab \n")
    read, _ = intake.read_content(tmp_path / "content", root=tmp_path)
    assert read.briefings["typed"].title == "Two  spaces and a\ttab "


def test_an_empty_project_has_no_content_and_no_fault(tmp_path: Path) -> None:
    nothing = Content(rights={}, outlets={}, entities={}, topics={}, sources={}, briefings={})
    assert intake.read_content(tmp_path / "content", root=tmp_path) == (nothing, ())


def test_windows_line_ends_are_line_ends(tmp_path: Path) -> None:
    put(tmp_path, "content/briefings/typed.yml", b"title: Plan\r\nsummary: |\r\n  One.\r\n\r\n  Two.\r\n")
    read, problems = intake.read_content(tmp_path / "content", root=tmp_path)
    assert problems == ()
    assert [point.text for point in read.briefings["typed"].summary] == ["One.", "Two."]


def test_a_faulty_record_takes_with_it_only_what_hangs_on_it(tmp_path: Path) -> None:
    folder = good(tmp_path)
    put(tmp_path, "content/topics.yml", "fisheries: {name: Fisheries}\n")
    put(
        tmp_path,
        "content/sources/example-times-plan/source.yml",
        "title: Plan\noutlet: example-times\nbriefings: [plan]\n",
    )
    read, problems = intake.read_content(folder, root=tmp_path)
    assert [problem.rule for problem in problems] == ["missing-key", "missing-key"]
    assert list(read.sources) == ["unnamed-report"]
    plan = read.briefings["plan"]
    assert plan.topics == ()
    assert [[evidence.source for evidence in point.evidence] for point in plan.points] == [["unnamed-report"], []]
    assert plan.quotations == ()


def test_a_source_goes_with_its_outlet(tmp_path: Path) -> None:
    folder = good(tmp_path)
    put(tmp_path, "content/outlets.yml", "example-times: {name: Example Times, rights: all-rights-reserved}\n")
    read, problems = intake.read_content(folder, root=tmp_path)
    assert {problem.rule for problem in problems} == {"missing-key", "unknown-name"}
    assert list(read.sources) == ["unnamed-report"]


def test_a_vocabulary_that_cannot_be_read_makes_no_second_fault(tmp_path: Path) -> None:
    folder = good(tmp_path)
    put(tmp_path, "content/entities.yml", "jane-doe: {name: Jane Doe\n")
    _, problems = intake.read_content(folder, root=tmp_path)
    assert [(problem.rule, problem.place.path) for problem in problems] == [("yaml-syntax", "content/entities.yml")]
