"""What readers saw does not change in silence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.edtf import parse_edtf
from digest.evidence.corrections import changes
from digest.model import BriefingRecord, Correction, Evidence, Figure, Point, QuotationRecord, TimelineEntry
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


def entry(text: str, date: str = "2031-05-01", name: str | None = "start", *evidence: Evidence) -> TimelineEntry:
    return TimelineEntry(id=name, date=parse_edtf(date), text=text, evidence=evidence or (QUOTE,), place=HERE)


OLD = briefing_of(
    points=(point("Kell wants no boats."),),
    figures=(figure(30),),
    timeline=(entry("The council meets."), entry("It parts.", "2031-05-02", None)),
    quotations=(quotation("brack"),),
)

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
    (
        "a timeline entry's day",
        {"timeline": (entry("The council meets.", "2031-04-30"), OLD.timeline[1])},
        "the timeline entry start changed: “The council meets. 2031-05-01” became “The council meets. 2031-04-30”",
    ),
    (
        "words of one without an id",
        {"timeline": (OLD.timeline[0], entry("It quarrels.", "2031-05-02", None))},
        "the timeline entry without id was removed: “It parts. 2031-05-02”",
    ),
    (
        "a removed timeline entry",
        {"timeline": OLD.timeline[1:]},
        "the timeline entry start was removed: “The council meets. 2031-05-01”",
    ),
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


def test_a_title_that_is_spelt_otherwise_is_the_same() -> None:
    assert changes(replace(OLD, title="Kell gets patroll boats"), replace(OLD, title="Kell gets patrol boats")) == ()


@pytest.mark.parametrize(("fields", "found"), [row[1:] for row in CHANGED], ids=[row[0] for row in CHANGED])
def test_a_change_without_a_correction_is_a_fault(fields: dict[str, object], found: str) -> None:
    (problem,) = changes(OLD, with_fields(fields))

    assert (problem.rule, problem.found) == ("change-without-correction", found)


@pytest.mark.parametrize("fields", [row[1] for row in UNCHANGED], ids=[row[0] for row in UNCHANGED])
def test_adding_is_no_change(fields: dict[str, object]) -> None:
    assert changes(OLD, with_fields(fields)) == ()


def test_a_new_correction_speaks_for_the_change_of_what_it_names() -> None:
    assert changes(OLD, with_fields({"points": (), "corrections": (correction(False, "boats"),)})) == ()


SPELLING = [
    ("letters", "The council recieved no boats from Brack.", "The council received no boats from Brack."),
    ("a first word", "Teh council has 30 boats.", "The council has 30 boats."),
    ("marks, spaces and dashes", "The council—of Kell , has “30” boats", "The council – of Kell, has “30” boats."),
    ("capitals", "the council Of kell met", "The council of Kell met"),
    ("how thousands are parted", "It has 3,000 boats", "It has 3000 boats"),
    ("two words that are one", "Every one of the boats any more", "Everyone of the boats anymore"),
    ("a word that stood twice", "It is in the the bay", "It is in the bay"),
    ("an article", "It is in bay", "It is in the bay"),
    ("a word in nt", "The presidnet read the statemnet", "The president read the statement"),
    ("a long first word", "Concil of Kell meets", "Council of Kell meets"),
    ("another language", "Сын мера ушёл", "Сын мэра ушёл"),
]

NO_SPELLING = [
    ("a figure", "It has 30 boats", "It has 40 boats"),
    ("a figure", "It has 3.5 boats", "It has 35 boats"),
    ("a figure", "It has ten boats", "It has two boats"),
    ("a figure", "It rose by 3 %", "It rose by 3"),
    ("a figure", "It fell to -3 degrees", "It fell to 3 degrees"),
    ("a figure", "It is 5 km off", "It is 5 m off"),
    ("a date", "It came on Monday", "It came on Sunday"),
    ("a date", "It came in June 2031", "It came in July 2031"),
    ("a name", "The mayor Ada Voss left", "The mayor Ida Voss left"),
    ("a name", "Kell wants boats", "Cell wants boats"),
    ("a name", "Voss told Brack so", "Brack told Voss so"),
    ("a negation", "Kell wants no boats", "Kell wants boats"),
    ("a negation", "They never came", "They ever came"),
    ("a negation", "They didn't come", "They did come"),
    ("a negation", "He approved of it", "He rejected it"),
    ("a negation", "Он не ушёл", "Он ушёл"),
    ("another word", "The act was legal", "The act was illegal"),
    ("another word", "He has left", "He had left"),
    *(
        ("another word", f"The council {one} the boats", f"The council {other} the boats")
        for one, other in (
            *(("increased", "decreased"), ("included", "excluded"), ("hired", "fired"), ("prosecuted", "persecuted")),
            *(("invited", "incited"), ("bought", "fought"), ("attacked", "attracted"), ("passed", "paused")),
            *(("sold", "told"), ("immersed", "emersed"), ("exhumed", "inhumed")),
        )
    ),
    ("another word", "An internal report", "An external report"),
    ("a negation", "They didnt come", "They did come"),
    ("another word", "All of them sank", "Some of them sank"),
    ("another word", "The boats sank", "The boats sank there"),
]


@pytest.mark.parametrize(("before", "after"), [row[1:] for row in SPELLING], ids=[row[0] for row in SPELLING])
def test_an_entry_with_typo_speaks_for_spelling(before: str, after: str) -> None:
    old = replace(OLD, title=before, points=(point(before),), summary=(point(before, None),))
    mended = replace(old, title=after, points=(point(after),), summary=(point(after, None),))
    assert changes(old, replace(mended, corrections=(correction(True, "boats"),))) == ()


@pytest.mark.parametrize(("kind", "before", "after"), NO_SPELLING)
def test_an_entry_with_typo_does_not_speak_for_more(kind: str, before: str, after: str) -> None:
    old = replace(OLD, points=(point(before),))
    (problem,) = changes(old, replace(old, points=(point(after),), corrections=(correction(True, "boats"),)))
    assert (problem.rule, problem.severity) == ("not-a-typo", Severity.FAULT)
    assert problem.found == f"typo: true for a change of {kind} in the point boats: “{before}” became “{after}”"
    assert changes(old, replace(old, points=(point(after),), corrections=(correction(False, "boats"),))) == ()


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"points": ()}, "all of it"),
        ({"figures": (figure(40),)}, "the figure"),
        ({"figures": (figure(30, "percent"),)}, "the figure"),
        ({"figures": ()}, "all of it"),
        ({"timeline": (entry("The council meets.", "2031-04-30"), OLD.timeline[1])}, "the date"),
        ({"timeline": (entry("The council quarrels."), OLD.timeline[1])}, "another word"),
        ({"quotations": (quotation("mertel"),)}, "the speaker"),
        ({"points": (point("Kell wants no boats.", "boats", replace(QUOTE, source="echo")),)}, "the evidence"),
        ({"points": (point("Kell wants no boats.", "boats", replace(QUOTE, says="denies")),)}, "the evidence"),
        ({"points": (point("Kell wants no boats.", "boats", replace(QUOTE, quote="want boats")),)}, "the evidence"),
    ],
)
def test_nor_for_figures_speakers_and_evidence(fields: dict[str, object], kind: str) -> None:
    (problem,) = changes(
        OLD, with_fields({**fields, "corrections": (correction(True, "boats", "count", "said", "start"),)})
    )
    assert problem.rule == "not-a-typo"
    assert problem.found.startswith(f"typo: true for a change of {kind} in the ")


def test_of_a_text_without_end_nothing_is_a_typo() -> None:
    words = "boat bay " * 20_000
    old = replace(OLD, points=(point(f"{words}recieved"),))
    (problem,) = changes(
        old, replace(old, points=(point(f"{words}received"),), corrections=(correction(True, "boats"),))
    )
    assert problem.rule == "not-a-typo"


def test_a_word_that_stands_elsewhere_in_the_briefing_is_no_typo() -> None:
    old = replace(OLD, points=(point("The karvels sank."), point("Kell has karvels.", "kell")))
    mended = replace(old, points=(point("The karvelas sank."), old.points[1]))
    (problem,) = changes(old, replace(mended, corrections=(correction(True, "boats"),)))
    assert problem.rule == "not-a-typo"
    alone = replace(mended, points=mended.points[:1], corrections=(correction(True, "boats"),))
    assert changes(replace(old, points=old.points[:1]), alone) == ()


def test_a_quote_may_be_spelt_otherwise() -> None:
    misspelt = replace(QUOTE, quote="did not want 30 patroll boats")
    old = replace(OLD, points=(point("Kell wants no boats.", "boats", misspelt),))
    assert changes(old, replace(OLD, corrections=(correction(True, "boats"),))) == ()


def test_an_entry_with_typo_does_not_speak_for_another_title() -> None:
    (problem,) = changes(OLD, replace(OLD, title="Nothing of it is so", corrections=(correction(True),)))
    assert (problem.rule, problem.severity) == ("change-without-correction", Severity.WARNING)


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
    ({"background": ()}, "the background lost or changed a sentence: “Kell waited.”"),
    ({"outlook": (point("Kell will go.", None),)}, "the outlook lost or changed a sentence: “Kell will wait.”"),
]


@pytest.mark.parametrize(("change", "found"), AT_THE_TOP)
def test_what_the_top_says_is_warned_of_unless_a_correction_without_ids_speaks_for_it(
    change: dict[str, object], found: str
) -> None:
    old = replace(OLD, event_date=parse_edtf("2031-04-30"), summary=(point("Kell waits.", None),))
    old = replace(old, background=(point("Kell waited.", None),), outlook=(point("Kell will wait.", None),))
    new = replace(old, **change)

    (problem,) = changes(old, new)

    assert problem.found.startswith(found)
    assert (problem.rule, problem.severity) == ("change-without-correction", Severity.WARNING)
    assert changes(old, replace(new, corrections=(correction(),))) == ()
    assert changes(old, replace(new, corrections=(correction(False, "boats"),))) != ()


def test_what_the_summary_says_more_is_no_change() -> None:
    assert changes(OLD, replace(OLD, summary=(*OLD.summary, point("Kell waits.", None)))) == ()
