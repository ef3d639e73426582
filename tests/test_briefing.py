"""A briefing merges what people wrote with what was read: each statement once, with every source that carries it."""

from __future__ import annotations

from dataclasses import replace

from digest.briefing import briefing, edition
from digest.edtf import Precision, parse_edtf
from digest.model import (
    BriefingRecord,
    Check,
    CheckState,
    Content,
    DateMention,
    EntityMention,
    Evidence,
    Excerpt,
    Figure,
    FigureMention,
    Paragraph,
    ParagraphKind,
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


def test_another_value_is_another_row() -> None:
    written = Figure(
        id="opened", what="bridges", value=4, value_high=None, unit=None, as_of=None, evidence=(), place=HERE
    )
    merged = briefing(record(figures=(written,)), (source("a"),), {"a": reading()}, {})
    assert [row.value for row in merged.figures] == [4, 3]


def test_the_timeline_is_in_order_and_a_found_date_joins_the_written_entry_of_that_day() -> None:
    entries = tuple(
        TimelineEntry(id=None, date=parse_edtf(text), text=f"On {text}.", evidence=(), place=HERE)
        for text in ("2022-05-04", "2014")
    )
    merged = briefing(record(timeline=entries), (source("a"),), {"a": reading()}, {})
    assert [(row.date.edtf, row.text, len(row.passages)) for row in merged.timeline] == [
        ("2014", "On 2014.", 0),
        ("2022-05-04", "On 2022-05-04.", 1),
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
