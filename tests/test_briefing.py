"""A briefing merges what people wrote with what was read: each statement once, with every source that carries it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.briefing import briefing, edition
from digest.edtf import Precision, parse_edtf
from digest.model import (
    Agreement,
    Attribution,
    BriefingRecord,
    Check,
    CheckState,
    Comparison,
    Content,
    Correction,
    DatedPassages,
    DateMention,
    Difference,
    Dismissal,
    Entity,
    EntityKind,
    EntityMention,
    Evidence,
    Excerpt,
    Figure,
    FigureMention,
    Origin,
    OriginCounts,
    OriginKind,
    Origins,
    Paragraph,
    ParagraphKind,
    Passage,
    Point,
    Quotation,
    QuotationRecord,
    Reading,
    Says,
    Sentence,
    Source,
    TimelineEntry,
    Withdrawal,
)
from digest.problems import Place

HERE = Place(path="invented.yml")

TEXT = "The mayor opened 3 bridges on 4 May. “The river is ours again,” Ada Invented said."
SPEECH = "The river is ours again"


def source(name: str, published: str | None = None, **changes: object) -> Source:
    plain = Source(
        id=name,
        title=f"Article {name}",
        label=None,
        outlet="invented-times",
        published=parse_edtf(published) if published else None,
        language="en",
        rights="all",
        url=None,
        archive_url=None,
        authors=(),
        captured=None,
        briefings=("bridges",),
        topics=(),
        entities=(),
        summary=None,
        kind=None,
        notes=None,
        withdrawn=None,
        place=HERE,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def record(**changes: object) -> BriefingRecord:
    plain = BriefingRecord(
        id="bridges",
        title="Bridges",
        event_date=None,
        summary=(),
        background=(),
        outlook=(),
        points=(),
        figures=(),
        timeline=(),
        quotations=(),
        topics=(),
        entities=(),
        corrections=(),
        draft=False,
        place=HERE,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def reading(text: str = TEXT, *, shown: bool = True) -> Reading:
    start, figure, day = text.index(SPEECH), text.index("3"), text.index("4 May")
    speaker = text.index("Ada")
    return Reading(
        language="en",
        paragraphs=(Paragraph(start=0, end=len(text), kind=ParagraphKind.BODY),),
        sentences=(
            Sentence(start=0, end=day + 6, paragraph=0),
            Sentence(start=day + 7, end=len(text), paragraph=0),
        ),
        key_passages=(),
        quotations=(
            Quotation(
                start=start,
                end=start + len(SPEECH),
                speaker="Ada Invented",
                speaker_id="ada",
                speaker_start=speaker,
                speaker_end=speaker + 12,
            ),
        ),
        figures=(
            FigureMention(
                start=figure, end=figure + 1, value=3, value_high=None, qualifier=None, unit=None, of="bridges"
            ),
        ),
        dates=(DateMention(start=day, end=day + 5, edtf="2022-05-04", precision=Precision.DAY, approximate=False),),
        entities=(EntityMention(id="ada", start=speaker, end=speaker + 12),),
        terms=("bridges",),
        excerpts=(Excerpt(start=start, end=start + len(SPEECH), text=SPEECH),) if shown else (),
    )


def evidence(quote: str, source_id: str = "a") -> Evidence:
    return Evidence(
        source=source_id,
        quote=quote,
        translation=None,
        says=Says.STATES,
        attributed_to=("ada",),
        near=None,
        place=HERE,
    )


def test_the_same_words_in_two_sources_are_one_quotation_with_two_passages() -> None:
    merged = briefing(record(), (source("a"), source("b")), {"a": reading(), "b": reading("New. " + TEXT)}, {})
    assert [(speech.text, speech.speaker_id) for speech in merged.quotations] == [(SPEECH, "ada")]
    assert [passage.source for passage in merged.quotations[0].passages] == ["a", "b"]


def test_words_that_may_not_be_shown_are_no_quotation() -> None:
    merged = briefing(record(), (source("a"),), {"a": reading(shown=False)}, {})
    assert merged.quotations == ()


@pytest.mark.parametrize(("speaker", "number"), [("The man", 0), ("a resident", 0), ("Father Brun", 1), ("Larnak", 1)])
def test_words_of_someone_who_may_be_anybody_are_no_quotation(speaker: str, number: int) -> None:
    read = reading()
    said = tuple(replace(item, speaker=speaker, speaker_id=None) for item in read.quotations)
    merged = briefing(record(), (source("a"),), {"a": replace(read, quotations=said)}, {})
    assert len(merged.quotations) == number


def test_a_hand_written_quotation_replaces_the_one_that_was_read() -> None:
    cited = evidence(SPEECH)
    written = QuotationRecord(id="river", speaker="ada", evidence=(cited,), place=HERE)
    start = TEXT.index(SPEECH)
    checks = {cited: Check(state=CheckState.RECEIPT, paragraph=0, start=start, end=start + len(SPEECH))}
    merged = briefing(record(quotations=(written,)), (source("a"),), {"a": reading()}, checks)
    assert [(speech.id, len(speech.passages)) for speech in merged.quotations] == [("river", 1)]


def test_the_same_figure_of_two_sources_is_one_row() -> None:
    merged = briefing(record(), (source("a"), source("b")), {"a": reading(), "b": reading()}, {})
    assert [(row.value, row.what, len(row.passages)) for row in merged.figures] == [(3, "bridges", 2)]


@pytest.mark.parametrize(
    ("first", "second", "rows"),
    [
        ("Larnish patrol boats", "Veldish K-6 patrol boats", 2),
        ("boats", "trucks", 2),
        ("Larnish patrol boats", "patrol boats", 1),
        ("patrol boats", "boats", 1),
    ],
)
def test_two_equal_counts_of_a_sentence_are_one_row_only_where_they_count_one_thing(
    first: str, second: str, rows: int
) -> None:
    read = reading()
    count = read.figures[0]
    read = replace(read, figures=(replace(count, of=first), replace(count, start=0, end=1, of=second)))
    merged = briefing(record(), (source("a"),), {"a": read}, {})
    assert len(merged.figures) == rows


@pytest.mark.parametrize(("second", "named"), [(("ada", "larnak"), {"ada", "larnak"}), (("larnak",), {"ada"})])
def test_what_two_sentences_name_with_a_day_is_told_of_one_event_only_with_a_common_name(
    second: tuple[str, ...], named: set[str]
) -> None:
    whole = (Sentence(paragraph=0, start=0, end=len(TEXT)),)
    own, other = replace(reading(), sentences=whole), replace(reading(), sentences=whole)
    place = own.entities[0]
    other = replace(other, entities=tuple(replace(place, id=name) for name in second))
    merged = briefing(record(), (source("a"), source("b")), {"a": own, "b": other}, {})
    assert [set(row.entities) for row in merged.timeline] == [named]


def test_a_hand_written_figure_takes_the_mentions_that_count_the_same() -> None:
    written = Figure(
        id="opened",
        what="new bridges in the city",
        value=3,
        value_high=None,
        unit=None,
        as_of=None,
        evidence=(),
        place=HERE,
    )
    merged = briefing(record(figures=(written,)), (source("a"),), {"a": reading()}, {})
    assert [(row.id, len(row.passages)) for row in merged.figures] == [("opened", 1)]


def test_a_unit_says_what_is_measured() -> None:
    start = TEXT.index("3")
    measured = FigureMention(
        start=start, end=start + 1, value=3, value_high=None, qualifier=None, unit="kilometre", of=None
    )
    written = Figure(
        id="length", what="length", value=3, value_high=None, unit="kilometres", as_of=None, evidence=(), place=HERE
    )
    found = {"a": replace(reading(), figures=(measured,))}
    merged = briefing(record(figures=(written,)), (source("a"),), found, {})
    assert [(row.id, len(row.passages)) for row in merged.figures] == [("length", 1)]


def test_a_word_of_a_name_is_not_what_is_counted() -> None:
    written = Figure(
        id="ships",
        what="ships of the Three Bridges",
        value=3,
        value_high=None,
        unit=None,
        as_of=None,
        evidence=(),
        place=HERE,
    )
    merged = briefing(record(figures=(written,)), (source("a"),), {"a": reading()}, {})
    assert [row.id for row in merged.figures] == ["ships", None]


def test_what_one_source_gives_as_about_stands_apart_from_what_another_gives_exactly() -> None:
    exact = reading()
    about = replace(exact, figures=tuple(replace(one, qualifier="about") for one in exact.figures))
    merged = briefing(record(), (source("a"), source("b")), {"a": exact, "b": about}, {})
    assert [(row.qualifier, [each.source for each in row.passages]) for row in merged.figures] == [
        (None, ["a"]),
        ("about", ["b"]),
    ]


def test_another_value_is_another_row() -> None:
    written = Figure(
        id="opened", what="bridges", value=4, value_high=None, unit=None, as_of=None, evidence=(), place=HERE
    )
    merged = briefing(record(figures=(written,)), (source("a"),), {"a": reading()}, {})
    assert [row.value for row in merged.figures] == [4, 3]


def test_the_timeline_is_in_order_and_a_written_entry_is_carried_by_what_it_cites_not_by_all_with_its_day() -> None:
    cited = evidence("opened 3 bridges")
    entries = tuple(
        TimelineEntry(id=None, date=parse_edtf(text), text=f"On {text}.", evidence=told, place=HERE)
        for text, told in (("2022-05-04", (cited,)), ("2014", ()))
    )
    start = TEXT.index(cited.quote)
    checks = {cited: found_at(start, start + len(cited.quote))}
    other = replace(reading(), entities=())
    merged = briefing(record(timeline=entries), (source("a"), source("b")), {"a": reading(), "b": other}, checks)
    assert [(row.date.edtf, row.text, {each.source for each in row.passages}) for row in merged.timeline] == [
        ("2014", "On 2014.", set()),
        ("2022-05-04", "On 2022-05-04.", {"a"}),
    ]


def test_a_found_date_alone_says_who_its_sentence_names() -> None:
    named = replace(reading(), entities=(EntityMention(id="mayor", start=4, end=9),))
    merged = briefing(record(), (source("a"),), {"a": named}, {})
    assert [(row.text, row.entities) for row in merged.timeline] == [(None, ("mayor",))]


def test_sources_come_oldest_first_and_undated_ones_last() -> None:
    content = contents(source("c"), source("b", "2022-05"), source("a", "2022-05-04"))
    made = edition(content, {}, {})
    assert [item.id for item in made.briefings[0].sources] == ["b", "a", "c"]
    assert [item.id for item in made.sources] == ["a", "b", "c"]


def test_drafts_stay_off_the_site() -> None:
    content = replace(contents(), briefings={"bridges": record(draft=True)})
    assert edition(content, {}, {}).briefings == ()


def test_a_withdrawn_source_keeps_its_record_and_loses_its_passages() -> None:
    withdrawn = source("a", withdrawn=Withdrawal(on=parse_edtf("2022-06"), why="asked by the outlet"))
    made = edition(contents(withdrawn), {"a": reading()}, {})
    assert [item.id for item in made.sources] == ["a"]
    assert (made.readings, made.briefings[0].quotations) == ({}, ())


def test_a_withdrawn_source_is_quoted_nowhere() -> None:
    withdrawn = source("a", withdrawn=Withdrawal(on=parse_edtf("2022-06"), why="asked by the outlet"))
    cited, other = evidence(SPEECH), evidence("we waited", "b")
    quoting = record(
        points=(Point(id="p", text="Ours.", evidence=(cited, other), unsupported=(), reason=None, place=HERE),),
        quotations=(QuotationRecord(id="river", speaker="ada", evidence=(cited,), place=HERE),),
    )
    content = replace(contents(withdrawn, source("b")), briefings={"bridges": quoting})
    made = edition(content, {}, {})
    assert made.briefings[0].record.points[0].evidence == (other,)
    assert made.briefings[0].quotations == ()
    assert made.content.briefings["bridges"] == made.briefings[0].record


def contents(*sources: Source) -> Content:
    return Content(
        rights={},
        outlets={},
        entities={},
        topics={},
        sources={item.id: item for item in sorted(sources, key=lambda item: item.id)},
        briefings={"bridges": record()},
    )


PRESS = "interview with the Echo"


def agreement(*spans: tuple[str, int, int], origins: tuple[Origin, ...] = ()) -> Agreement:
    passages = tuple(Passage(source=name, paragraph=0, sentence=0, start=start, end=end) for name, start, end in spans)
    return Agreement(passages=passages, score=0.9, why=("passages that say the same",), origins=origins)


def comparison(**changes: object) -> Comparison:
    plain = Comparison(
        sources=("a", "b"),
        not_compared=(),
        agreements=(),
        shared_wording=(),
        origins=Origins(outlets=2, origins=2, because=()),
        only=(),
        conflicts=(),
        to_look_at=(),
        framing=(),
        timeline=(),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def point(text: str, *items: Evidence) -> Point:
    return Point(id=None, text=text, evidence=items, unsupported=(), reason=None, place=HERE)


def counted(written: BriefingRecord, found: Comparison, checks: dict[Evidence, Check]) -> OriginCounts:
    """The origins of the one briefing of an edition with the sources a (outlet one) and b (outlet two)."""
    sources = (source("a", outlet="one"), source("b", outlet="two"))
    content = replace(contents(*sources), briefings={"bridges": written}, entities={"ada": ADA})
    (made,) = edition(content, {"a": reading(), "b": reading()}, checks, {"bridges": found}).briefings
    assert made.origins
    return made.origins


ADA = Entity(id="ada", name="Ada Invented", kind=EntityKind.PERSON, aliases=(), role=None)


def found_at(start: int, end: int) -> Check:
    return Check(state=CheckState.RECEIPT, paragraph=0, start=start, end=end)


def test_two_outlets_with_one_speaker_at_the_end_of_their_chains_have_a_statement_from_one() -> None:
    first, second = evidence("ours again", "a"), evidence("ours again", "b")
    origins = counted(record(points=(point("The river is back.", first, second),)), comparison(), {})
    (statement,) = origins.statements
    assert [(item.kind, item.name, item.sources) for item in statement.origins] == [
        (OriginKind.SPEAKER, "ada", ("a", "b"))
    ]
    assert [(item.name, len(item.statements)) for item in origins.alone] == [("ada", 1)]
    assert (origins.several, origins.one) == ((), False)


def test_without_a_chain_each_outlet_is_an_origin() -> None:
    first, second = (replace(evidence("ours again", name), attributed_to=()) for name in "ab")
    origins = counted(record(points=(point("The river is back.", first, second),)), comparison(), {})
    assert [item.name for item in origins.statements[0].origins] == ["one", "two"]
    assert origins.several == origins.statements


def test_what_differs_or_denies_is_no_origin_of_the_statement() -> None:
    first, second = evidence("ours", "a"), replace(evidence("not ours", "b"), says=Says.DENIES, attributed_to=())
    origins = counted(record(points=(point("The river is back.", first, second),)), comparison(), {})
    assert [item.name for item in origins.statements[0].origins] == ["ada"]


def test_a_point_without_evidence_counts_for_nothing() -> None:
    assert counted(record(points=(point("Nobody knows."),)), comparison(), {}).statements == ()


def test_the_words_of_the_article_tell_the_occasion_of_a_chain_and_the_wire_where_there_is_no_chain() -> None:
    at = Passage(source="a", paragraph=0, sentence=0, start=0, end=30)
    said = Attribution(passage=at, kind=OriginKind.SPEAKER, name="ada", occasion=PRESS)
    wire = Attribution(passage=replace(at, source="b"), kind=OriginKind.WIRE, name="Reuters")
    first, second = evidence("ours again", "a"), replace(evidence("ours", "b"), attributed_to=())
    checks = {first: found_at(4, 9), second: found_at(4, 9)}
    shown = comparison(origins=Origins(outlets=2, origins=2, because=(), attributions=(said, wire)))
    origins = counted(record(points=(point("The river is back.", first, second),)), shown, checks)
    assert [(item.name, item.occasion) for item in origins.statements[0].origins] == [("ada", PRESS), ("Reuters", None)]


def test_an_agency_at_the_end_of_a_chain_is_a_wire() -> None:
    first, second = (replace(evidence("ours again", name), attributed_to=("Reuters",)) for name in "ab")
    origins = counted(record(points=(point("The river is back.", first, second),)), comparison(), {})
    assert [(item.kind, item.sources) for item in origins.statements[0].origins] == [(OriginKind.WIRE, ("a", "b"))]


def test_an_agreement_on_a_point_adds_its_other_source_to_the_point_and_is_no_statement_of_its_own() -> None:
    first = evidence("ours again", "a")
    shown = comparison(agreements=(agreement(("a", 0, 30), ("b", 0, 30)), agreement(("a", 40, 60), ("b", 40, 60))))
    origins = counted(record(points=(point("The river is back.", first),)), shown, {first: found_at(4, 9)})
    assert [(item.point, len(item.origins)) for item in origins.statements] == [(0, 2), (None, 0)]
    assert [item.source for item in origins.statements[0].passages] == ["a", "b"]


def test_without_a_comparison_nothing_is_counted() -> None:
    (made,) = edition(contents(source("a")), {}, {}).briefings
    assert made.origins is None


def test_a_dismissed_finding_is_nowhere_on_the_site() -> None:
    wrong, right = agreement(("a", 0, 30), ("b", 0, 30)), agreement(("a", 40, 60), ("b", 40, 60))
    alone = Passage(source="a", paragraph=0, sentence=0, start=70, end=80)
    dated = agreement(("a", 90, 95), ("b", 90, 95)).passages
    conflict = Difference(what="the opening", passages=dated, values=("4 May", "5 May"), why=())
    line = DatedPassages(edtf="2022-05-04", passages=dated, disagrees=True)
    found = comparison(agreements=(wrong, right), only=(alone,), conflicts=(conflict,), timeline=(line,))
    dismissed = tuple(
        Dismissal(finding=item.id, reason="wrong", date=parse_edtf("2022-06-01"), place=HERE)
        for item in (wrong, alone, conflict)
    )
    shown = briefing(record(dismissed=dismissed), (source("a"),), {}, {}, found).comparison
    assert shown
    assert (shown.agreements, shown.only, shown.conflicts) == ((right,), (), ())
    assert not shown.timeline[0].disagrees


def test_the_newest_correction_comes_first_and_of_one_day_the_one_written_last() -> None:
    made = (
        Correction(date=parse_edtf(day), what=what, why="Misread.", noticed_by=None, typo=False)
        for day, what in (("2022-05-06", "one"), ("2022-05-09", "two"), ("2022-05-09", "three"), ("2022-05-07", "four"))
    )
    assert [item.what for item in record(corrections=tuple(made)).newest_corrections] == ["three", "two", "four", "one"]
