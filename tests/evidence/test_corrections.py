"""What readers saw does not change in silence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.edtf import parse_edtf
from digest.evidence.corrections import changes
from digest.model import BriefingRecord, Correction, Evidence, Figure, Point, QuotationRecord
from digest.problems import Severity
from tests.evidence.values import HERE, briefing_of, evidence_of

QUOTE = evidence_of("did not want 30 patrol boats")


def point(text: str, name: str | None = "boats", *evidence: Evidence) -> Point:
    return Point(id=name, text=text, evidence=evidence or (QUOTE,), unsupported=(), reason=None, place=HERE)


def figure(value: int, unit: str | None = None) -> Figure:
    return Figure(
        id="count", what="boats", value=value, value_high=None, unit=unit, as_of=None, evidence=(QUOTE,), place=HERE
    )


def quotation(speaker: str) -> QuotationRecord:
    return QuotationRecord(id="said", speaker=speaker, evidence=(QUOTE,), place=HERE)


def correction(typo: bool = False, *corrects: str) -> Correction:
    return Correction(
        date=parse_edtf("2031-05-02"),
        what="The number of boats.",
        why="Misread.",
        noticed_by=None,
        typo=typo,
        corrects=corrects,
    )


OLD = briefing_of(points=(point("Kell wants no boats."),), figures=(figure(30),), quotations=(quotation("brack"),))

LOST = "the point boats lost evidence: “did not want 30 patrol boats” from kell-post"
GONE = "the point boats was removed: “Kell wants no boats.”"
COUNT = "the figure count changed: “boats 30” became"

CHANGED = [
    (
        "a point's words",
        {"points": (point("Kell wants boats."),)},
        "the point boats changed: “Kell wants no boats.” became “Kell wants boats.”",
    ),
    ("a removed point", {"points": ()}, GONE),
    ("a point under another id", {"points": (point("Kell wants no boats.", "ships"),)}, GONE),
    ("a figure's value", {"figures": (figure(40),)}, f"{COUNT} “boats 40”"),
    ("a figure's unit", {"figures": (figure(30, "percent"),)}, f"{COUNT} “boats 30 percent”"),
    ("a removed figure", {"figures": ()}, "the figure count was removed: “boats 30”"),
    ("a speaker", {"quotations": (quotation("mertel"),)}, "the quotation said changed: “brack” became “mertel”"),
    ("a quote", {"points": (point("Kell wants no boats.", "boats", replace(QUOTE, quote="want boats")),)}, LOST),
    ("a source", {"points": (point("Kell wants no boats.", "boats", replace(QUOTE, source="echo")),)}, LOST),
    (
        "what the source says",
        {"points": (point("Kell wants no boats.", "boats", replace(QUOTE, says="denies")),)},
        LOST,
    ),
]

UNCHANGED = [
    ("nothing", {}),
    ("a new point", {"points": (*OLD.points, point("Kell is cold.", "cold"))}),
    ("a new figure", {"figures": (*OLD.figures, replace(figure(5), id="other"))}),
    ("a new quotation", {"quotations": (*OLD.quotations, replace(quotation("mertel"), id="other"))}),
    ("more evidence", {"points": (point("Kell wants no boats.", "boats", QUOTE, replace(QUOTE, source="echo")),)}),
    ("a translation added", {"points": (point("Kell wants no boats.", "boats", replace(QUOTE, translation="…")),)}),
    ("another order", {"points": (point("Kell is cold.", "cold"), *OLD.points)}),
    ("another spelling", {"points": (point("Kell  wants no boats."),)}),
    ("a point that became background", {"points": (), "background": OLD.points}),
]


@pytest.mark.parametrize(("fields", "found"), [row[1:] for row in CHANGED], ids=[row[0] for row in CHANGED])
def test_a_change_without_a_correction_is_a_fault(fields: dict[str, object], found: str) -> None:
    (problem,) = changes(OLD, with_fields(fields))

    assert (problem.rule, problem.found) == ("change-without-correction", found)


@pytest.mark.parametrize("fields", [row[1] for row in UNCHANGED], ids=[row[0] for row in UNCHANGED])
def test_adding_is_no_change(fields: dict[str, object]) -> None:
    assert changes(OLD, with_fields(fields)) == ()


@pytest.mark.parametrize("typo", [False, True])
def test_a_new_correction_speaks_for_the_change_of_what_it_names(typo: bool) -> None:
    assert changes(OLD, with_fields({"points": (), "corrections": (correction(typo, "boats"),)})) == ()


@pytest.mark.parametrize("named", [(), ("count",)])
def test_a_correction_does_not_speak_for_what_it_does_not_name(named: tuple[str, ...]) -> None:
    (problem,) = changes(OLD, with_fields({"points": (), "corrections": (correction(False, *named),)}))
    assert problem.found == GONE
    assert problem.hint.startswith("an entry with corrects: [boats]")


def test_a_correction_that_names_none_speaks_for_what_has_no_id() -> None:
    before = briefing_of(points=(point("Kell wants no boats.", None),))
    assert changes(before, briefing_of(corrections=(correction(),))) == ()
    assert len(changes(before, briefing_of(corrections=(correction(False, "boats"),)))) == 1


def test_an_old_correction_does_not_speak_for_a_new_change() -> None:
    before = replace(OLD, corrections=(correction(),))

    assert [problem.rule for problem in changes(before, replace(before, points=()))] == ["change-without-correction"]


def test_drafts_are_free() -> None:
    assert changes(replace(OLD, draft=True), with_fields({"points": ()})) == ()
    assert changes(OLD, with_fields({"points": (), "draft": True})) == ()


def test_a_point_without_id_is_known_by_its_words() -> None:
    before = briefing_of(points=(point("Kell wants no boats.", None),))

    assert changes(before, briefing_of(points=(point("Kell wants no boats.", None),))) == ()
    assert len(changes(before, briefing_of())) == 1


def test_a_point_that_got_its_id_is_the_same_point() -> None:
    before = briefing_of(points=(point("Kell wants no boats.", None),))

    assert changes(before, briefing_of(points=(point("Kell wants no boats.", "boats"),))) == ()


def test_a_published_briefing_stays() -> None:
    (problem,) = changes(OLD, None)

    assert (problem.rule, problem.place) == ("briefing-removed", HERE)


def with_fields(fields: dict[str, object]) -> BriefingRecord:
    return replace(OLD, **fields)  # type: ignore[arg-type]


AT_THE_TOP = [
    ({"title": "Kell orders boats"}, "the title changed: "),
    ({"event_date": parse_edtf("2031-05-01")}, "the event's date changed: "),
    ({"summary": (point("Kell wants boats.", None),)}, "the summary lost or changed a sentence: “Kell waits.”"),
]


@pytest.mark.parametrize(("change", "found"), AT_THE_TOP)
def test_what_the_top_says_is_warned_of_unless_a_correction_without_ids_speaks_for_it(
    change: dict[str, object], found: str
) -> None:
    old = replace(OLD, event_date=parse_edtf("2031-04-30"), summary=(point("Kell waits.", None),))
    new = replace(old, **change)

    (problem,) = changes(old, new)

    assert problem.found.startswith(found)
    assert (problem.rule, problem.severity) == ("change-without-correction", Severity.WARNING)
    assert changes(old, replace(new, corrections=(correction(),))) == ()
    assert changes(old, replace(new, corrections=(correction(False, "boats"),))) != ()


def test_what_the_summary_says_more_is_no_change() -> None:
    assert changes(OLD, replace(OLD, summary=(*OLD.summary, point("Kell waits.", None)))) == ()
