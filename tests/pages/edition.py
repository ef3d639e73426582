"""An invented edition for the tests: no outlet, person, place or event in it exists."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from digest import pages
from digest.edtf import Precision, parse_edtf
from digest.exports import exports, feed_paths
from digest.intake import json_schemas
from digest.model import (
    Agreement,
    Attribution,
    Briefing,
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
    Edition,
    Entity,
    EntityKind,
    EntityMention,
    Evidence,
    Excerpt,
    Figure,
    FigureMention,
    FigureRow,
    Framing,
    KeyPassage,
    Opposition,
    Origin,
    OriginCounts,
    OriginKind,
    OriginLink,
    Origins,
    Outlet,
    OutletFact,
    Output,
    Page,
    Paragraph,
    ParagraphKind,
    Passage,
    Point,
    Quotation,
    QuotationRecord,
    Reading,
    Renaming,
    RestingOn,
    Rights,
    Says,
    Sentence,
    SharedWording,
    Source,
    SourceKind,
    Speech,
    StatementOrigins,
    TimelineEntry,
    TimelineRow,
    Topic,
    Update,
    Withdrawal,
)
from digest.pages.views.edition_index import index_of
from digest.pages.views.page_context import PageContext
from digest.problems import Place
from digest.references import citations
from digest.settings import Settings

TEMPLATES = Path(__file__).parents[2] / "templates" / "pages"

RECORD = Place(path="content/briefings/harbour-pact.yml", line=4)


def settings(repository: str = "https://code.example.org/group/site/edit/main") -> Settings:
    """Return settings for a project that is nowhere."""
    root = Path("/project")
    return Settings(
        root=root,
        site_name="Invented Digest",
        site_description="Briefings on events that never happened, for the tests of this program",
        site_url="https://digest.example.org/site/",
        content=root / "content",
        pages=root / "content" / "pages",
        templates=root / "templates",
        copies=root / ".digest" / "copies",
        repository=repository,
        contact="Publishers write to desk@example.org.",
        unchecked_quotes="warning",
    )


def source(
    identity: str,
    *,
    title: str | None,
    outlet: str | None,
    published: str | None,
    url: str | None = None,
    withdrawn: Withdrawal | None = None,
) -> Source:
    """Return an invented source."""
    return Source(
        id=identity,
        title=title,
        label=None if title else "Untitled note on the pact",
        outlet=outlet,
        published=parse_edtf(published) if published else None,
        language="en",
        rights="all-reserved",
        url=url,
        archive_url=f"{url}?archived" if url else None,
        authors=("Ada Example", "Bo Sample"),
        captured=parse_edtf("2031-05-20"),
        briefings=("harbour-pact",),
        topics=("harbours",),
        entities=("mira-tolland",),
        summary="Tells how the pact was signed, in our words.",
        kind=SourceKind.NEWS,
        notes="The copy has no byline.",
        withdrawn=withdrawn,
        place=Place(path=f"content/sources/{identity}/source.yml"),
    )


COURIER = source(
    "courier-pact",
    title="Two ports sign a pact on tugs and pilots",
    outlet="north-courier",
    published="2031-05-12",
    url="https://courier.example.org/pact",
)
LANTERN = source("lantern-pact", title="What the harbour pact means", outlet="lantern-weekly", published="2031-05-14~")
NOTE = source("unsigned-note", title=None, outlet=None, published=None, url="https://note.example.org/#part")
GONE = source(
    "gone-report",
    title="A report that was taken back",
    outlet="lantern-weekly",
    published="2031-05",
    url="https://lantern.example.org/gone",
    withdrawn=Withdrawal(on=parse_edtf("2031-06-01"), why="The publisher asked for it."),
)

COURIER_TEXT = (
    "Aldport and Brinmouth signed a pact on Monday. “We shall share every tug we have,” said Mira Tolland, "
    "who runs the Aldport harbour. Some 30 tugs sailed under both flags last year."
)
LANTERN_TEXT = (
    "The pact binds two harbours that fought over pilots since 2019. “We shall share every tug we have,” "
    "said Ms Tolland. Nearly 40 tugs took part. Fishermen from Cove fear for their berths."
)


def span(text: str, words: str) -> tuple[int, int]:
    """Return where `words` stand in `text`."""
    start = text.index(words)
    return start, start + len(words)


def excerpt(text: str, words: str) -> Excerpt:
    """Return the words as an excerpt."""
    start, end = span(text, words)
    return Excerpt(start=start, end=end, text=words)


def passage(source_id: str, text: str, words: str) -> Passage:
    """Return where the words stand as a passage."""
    start, end = span(text, words)
    return Passage(source=source_id, paragraph=0, sentence=0, start=start, end=end)


def reading(text: str, *, shown: tuple[str, ...], tugs: str, value: int, date: str, edtf: str, name: str) -> Reading:
    """Return what a reading of `text` would hold."""
    quoted = span(text, "We shall share every tug we have,")
    figure, dated, named = span(text, tugs), span(text, date), span(text, name)
    return Reading(
        language="en",
        paragraphs=(Paragraph(start=0, end=len(text), kind=ParagraphKind.BODY),),
        sentences=(Sentence(start=0, end=len(text), paragraph=0),),
        key_passages=(KeyPassage(start=0, end=text.index(".") + 1, sentence=0),),
        quotations=(
            Quotation(
                start=quoted[0],
                end=quoted[1],
                speaker=name,
                speaker_id="mira-tolland",
                speaker_start=named[0],
                speaker_end=named[1],
            ),
        ),
        figures=(
            FigureMention(
                start=figure[0], end=figure[1], value=value, value_high=None, qualifier="about", unit=None, of="tugs"
            ),
        ),
        dates=(
            DateMention(
                start=dated[0],
                end=dated[1],
                edtf=edtf,
                precision=Precision.DAY if edtf.count("-") == 2 else Precision.YEAR,
                approximate=False,
            ),
        ),
        entities=(EntityMention(id="mira-tolland", start=named[0], end=named[1]),),
        terms=("harbour pact", "tugs"),
        excerpts=tuple(excerpt(text, words) for words in shown),
    )


COURIER_READING = reading(
    COURIER_TEXT,
    shown=("signed a pact on Monday", "We shall share every tug we have,", "Some 30 tugs sailed"),
    tugs="Some 30 tugs",
    value=30,
    date="Monday",
    edtf="2031-05-12",
    name="Mira Tolland",
)
LANTERN_READING = reading(
    LANTERN_TEXT,
    shown=("two harbours that fought over pilots", "We shall share every tug we have,", "Fishermen from Cove fear"),
    tugs="Nearly 40 tugs",
    value=40,
    date="2019",
    edtf="2019",
    name="Ms Tolland",
)


def evidence(
    source_id: str,
    quote: str,
    *,
    line: int,
    says: Says = Says.STATES,
    attributed_to: tuple[str, ...] = (),
    near: str | None = None,
    translation: str | None = None,
) -> Evidence:
    """Return invented evidence."""
    return Evidence(
        source=source_id,
        quote=quote,
        translation=translation,
        says=says,
        attributed_to=attributed_to,
        near=near,
        place=Place(path=RECORD.path, line=line),
    )


SIGNED = evidence("courier-pact", "signed a pact on Monday", line=8, attributed_to=("wire-service", "mira-tolland"))
SHARED = evidence("courier-pact", "We shall share every tug we have", line=12, attributed_to=("mira-tolland",))
FOUGHT = evidence("lantern-pact", "two harbours that fought over pilots", line=16, near="since 2019")
UNSEEN = evidence("unsigned-note", "no pact was … signed at all", line=20, says=Says.DENIES, translation="No pact.")
TUGS = evidence("courier-pact", "Some 30 tugs sailed", line=24, says=Says.STATES)
MORE_TUGS = evidence("lantern-pact", "Nearly 40 tugs took part", line=28, says=Says.DIFFERS)
TAKEN_BACK = evidence("gone-report", "words that are taken back", line=32)


def check(text: str, quote: str, state: CheckState, *, confirmed: int = 0) -> Check:
    """Return the state of a quote at its place in the text."""
    start, end = span(text, quote)
    return Check(state=state, confirmed=confirmed, paragraph=0, start=start, end=end)


CHECKS = {
    SIGNED: check(COURIER_TEXT, SIGNED.quote, CheckState.FOUND),
    SHARED: check(COURIER_TEXT, SHARED.quote, CheckState.RECEIPT, confirmed=2),
    FOUGHT: check(LANTERN_TEXT, FOUGHT.quote, CheckState.RECEIPT),
    UNSEEN: Check(state=CheckState.NOT_CHECKED),
    TUGS: check(COURIER_TEXT, TUGS.quote, CheckState.FOUND),
    MORE_TUGS: check(LANTERN_TEXT, MORE_TUGS.quote, CheckState.FOUND),
    TAKEN_BACK: check(COURIER_TEXT, "signed", CheckState.FOUND),
}


def point(identity: str | None, text: str, *items: Evidence, unsupported: tuple[str, ...] = ()) -> Point:
    """Return a sentence of ours."""
    reason = "The town is named on the map beside the article." if unsupported else None
    return Point(id=identity, text=text, evidence=items, unsupported=unsupported, reason=reason, place=RECORD)


POINTS = (
    point("signing", "Two harbours signed a pact on 12 May 2031.", SIGNED, UNSEEN),
    point("shared-tugs", "Mira Tolland promised to share all tugs of Aldport.", SHARED, unsupported=("Aldport",)),
    point(None, "They had fought over pilots for years.", FOUGHT, TAKEN_BACK),
    point(None, "Nobody asked the pilots."),
)

FIGURE = Figure(
    id="tugs",
    what="tugs",
    value=30,
    value_high=None,
    unit=None,
    as_of=parse_edtf("2030"),
    evidence=(TUGS,),
    place=RECORD,
)

ENTRIES = (
    TimelineEntry(
        id="signing-day",
        date=parse_edtf("2031-05-12"),
        text="The pact is signed.",
        evidence=(SIGNED,),
        place=RECORD,
    ),
    TimelineEntry(id=None, date=parse_edtf("2031-23~"), text="The first shared tug sails.", evidence=(), place=RECORD),
)

HARBOUR_PACT = BriefingRecord(
    id="harbour-pact",
    title="Aldport and Brinmouth sign a harbour pact",
    event_date=parse_edtf("2031-05-12"),
    summary=(
        point(None, "Two rival harbours now share tugs and pilots.", SIGNED),
        point(None, "One unsigned note denies it.", UNSEEN),
    ),
    background=(point(None, "The harbours had been rivals since 2019.", FOUGHT),),
    outlook=(point(None, "A shared timetable is due in the autumn."),),
    points=POINTS,
    figures=(FIGURE,),
    timeline=ENTRIES,
    quotations=(QuotationRecord(id="every-tug", speaker="mira-tolland", evidence=(SHARED,), place=RECORD),),
    topics=("harbours",),
    entities=("mira-tolland", "aldport"),
    corrections=(
        Correction(
            date=parse_edtf("2031-05-16"),
            what="The pact was signed by two harbours, not three.",
            why="A caption was misread.",
            noticed_by="A reader",
            typo=False,
        ),
        Correction(
            date=parse_edtf("2031-05-15"),
            what="A comma was added.",
            why="It was missing.",
            noticed_by=None,
            typo=True,
        ),
    ),
    draft=False,
    place=RECORD,
    open=("who pays the pilots",),
    dismissed=(
        Dismissal(
            finding="same-0123456789ab",
            reason="The two sentences tell of two harbours.",
            date=parse_edtf("2031-05-17"),
            place=RECORD,
        ),
    ),
)

BARE = BriefingRecord(
    id="bare-event",
    title="An event of which no one has written yet",
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
    place=Place(path="content/briefings/bare-event.yml"),
)

IN_COURIER = passage("courier-pact", COURIER_TEXT, "We shall share every tug we have,")
IN_LANTERN = passage("lantern-pact", LANTERN_TEXT, "We shall share every tug we have,")
COURIER_TUGS = passage("courier-pact", COURIER_TEXT, "Some 30 tugs")
LANTERN_TUGS = passage("lantern-pact", LANTERN_TEXT, "Nearly 40 tugs")
COURIER_DAY = passage("courier-pact", COURIER_TEXT, "Monday")
LANTERN_YEAR = passage("lantern-pact", LANTERN_TEXT, "2019")

AT_THE_PRESS_CONFERENCE = Origin(
    kind=OriginKind.SPEAKER,
    name="mira-tolland",
    occasion="press conference",
    day="2031-05-12",
    sources=("courier-pact", "lantern-pact"),
)
IN_TWO_OUTLETS = (
    Origin(kind=OriginKind.WIRE, name="wire-service", sources=("courier-pact",)),
    Origin(kind=OriginKind.OUTLET, name="lantern-weekly", sources=("lantern-pact",)),
)

COMPARISON = Comparison(
    sources=("courier-pact", "lantern-pact", "unsigned-note"),
    not_compared=("unsigned-note",),
    agreements=(
        Agreement(
            passages=(IN_COURIER, IN_LANTERN), score=0.97, why=("same quotation",), origins=(AT_THE_PRESS_CONFERENCE,)
        ),
        Agreement(passages=(COURIER_DAY, LANTERN_YEAR), score=0.61, why=("same entity", "same event")),
    ),
    shared_wording=(SharedWording(passages=(IN_COURIER, IN_LANTERN), words=7, quoted=True, speaker="mira-tolland"),),
    origins=Origins(
        outlets=2,
        origins=1,
        because=("2 sources have something from Wire Service",),
        links=(
            OriginLink(
                kind=OriginKind.WIRE,
                name="wire-service",
                sources=("courier-pact", "lantern-pact"),
                passages=(COURIER_DAY, LANTERN_YEAR),
                share=0.3,
                why="2 sources have something from Wire Service",
            ),
        ),
        attributions=(
            Attribution(
                passage=IN_COURIER,
                kind=OriginKind.SPEAKER,
                name="mira-tolland",
                occasion="press conference",
                day="2031-05-12",
                via="wire-service",
            ),
        ),
    ),
    only=(
        passage("lantern-pact", LANTERN_TEXT, "Fishermen from Cove fear"),
        passage("courier-pact", COURIER_TEXT, "who runs the Aldport harbour"),
    ),
    conflicts=(
        Difference(
            what="tugs", passages=(COURIER_TUGS, LANTERN_TUGS), values=("30", "40"), why=("same thing counted",)
        ),
    ),
    opposed=(
        Opposition(passages=(COURIER_TUGS, LANTERN_TUGS), words=("shared", "not shared"), why=("one denies it",)),
    ),
    updates=(
        Update(
            what="tugs at work",
            passages=(COURIER_TUGS, LANTERN_TUGS),
            values=("12", "19"),
            moments=("by noon", "by evening"),
            why=("same thing counted",),
        ),
    ),
    to_look_at=(
        Difference(
            what="ports and harbours", passages=(COURIER_TUGS, LANTERN_TUGS), values=("2", "3"), why=("same sentence",)
        ),
    ),
    framing=(Framing(terms=(("courier-pact", "pact"), ("lantern-pact", "bond"))),),
    timeline=(
        DatedPassages(
            edtf="2031-05-12",
            passages=(COURIER_DAY, LANTERN_YEAR),
            disagrees=True,
            dates=("2031-05-12", "2031-05-13"),
        ),
    ),
)


def content() -> Content:
    """Return the invented content."""
    rights = Rights(
        id="all-reserved",
        name="All rights reserved",
        description="No copy is committed; a few words are quoted.",
        commit_copy=False,
        longest_run=40,
        total_words=150,
        share=0.15,
        speech_only=False,
    )
    outlets = (
        Outlet(
            id="north-courier",
            name="The North Courier",
            language="en",
            rights="all-reserved",
            origin="https://courier.example.org/about",
            homepage=OutletFact(text="https://courier.example.org", origin="its masthead"),
            country=OutletFact(text="Northland", origin="https://courier.example.org/about"),
            owner=OutletFact(text="Courier Trust", origin="its masthead"),
            state_control=None,
        ),
        Outlet(
            id="lantern-weekly",
            name="Lantern Weekly",
            language="en",
            rights="all-reserved",
            origin="its masthead",
            homepage=None,
            country=None,
            owner=None,
            state_control=OutletFact(text="none known", origin="a registry"),
        ),
    )
    entities = (
        entity("mira-tolland", "Mira Tolland", EntityKind.PERSON, "harbour master of Aldport", "Ms Tolland", "Tolland"),
        entity("aldport", "Aldport", EntityKind.PLACE, "a harbour town"),
        entity("wire-service", "Wire Service", EntityKind.ORGANISATION, None),
    )
    topics = (Topic(id="harbours", name="Harbours", description="What ports agree on."),)
    return Content(
        rights={rights.id: rights},
        outlets={item.id: item for item in outlets},
        entities={item.id: item for item in entities},
        topics={item.id: item for item in topics},
        sources={item.id: item for item in (COURIER, GONE, LANTERN, NOTE)},
        briefings={item.id: item for item in (BARE, HARBOUR_PACT)},
        renamings=(
            Renaming(former="briefings/pact", to="briefings/harbour-pact", on=None, why=None, place=Place(path="")),
            Renaming(
                former="topics/tugs", to=None, on=parse_edtf("2031-07"), why="No source has it.", place=Place(path="")
            ),
        ),
    )


def entity(identity: str, name: str, kind: EntityKind, role: str | None, *aliases: str) -> Entity:
    """Return an invented entity."""
    return Entity(id=identity, name=name, kind=kind, aliases=aliases, role=role)


def briefing() -> Briefing:
    """Return the invented briefing."""
    return Briefing(
        record=HARBOUR_PACT,
        sources=(GONE, COURIER, LANTERN, NOTE),
        quotations=(
            Speech(
                id="every-tug",
                text=SHARED.quote,
                speaker="mira-tolland",
                speaker_id="mira-tolland",
                passages=(IN_COURIER, IN_LANTERN),
                evidence=(SHARED,),
            ),
            Speech(
                id=None,
                text="We shall share every tug we have,",
                speaker="Ms Tolland",
                speaker_id=None,
                passages=(IN_LANTERN,),
            ),
        ),
        figures=(
            FigureRow(
                id="tugs",
                what="tugs",
                value=30,
                value_high=None,
                qualifier=None,
                unit=None,
                as_of=parse_edtf("2030"),
                passages=(COURIER_TUGS,),
                evidence=(TUGS, MORE_TUGS),
            ),
            FigureRow(
                id=None,
                what="tugs",
                value=40,
                value_high=45.5,
                qualifier="about",
                unit="vessels",
                as_of=None,
                passages=(LANTERN_TUGS,),
            ),
        ),
        timeline=(
            TimelineRow(
                id=None, date=parse_edtf("2019"), text=None, entities=("mira-tolland",), passages=(LANTERN_YEAR,)
            ),
            TimelineRow(
                id="signing-day",
                date=parse_edtf("2031-05-12"),
                text="The pact is signed.",
                entities=(),
                passages=(COURIER_DAY,),
                evidence=(SIGNED,),
            ),
            TimelineRow(
                id=None,
                date=parse_edtf("2031-23~"),
                text="The first shared tug sails from Aldport.",
                entities=(),
                passages=(),
            ),
        ),
        entities=("mira-tolland", "aldport"),
        comparison=COMPARISON,
        agreeing=((COMPARISON.agreements[1],), (COMPARISON.agreements[0],), (), ()),
        origins=ORIGINS,
    )


def render(edition_shown: Edition, *, settings: Settings, templates: Sequence[Path]) -> tuple[Page, ...]:
    """Return the pages of an edition as the build makes them."""
    return pages.render(
        edition_shown,
        settings=settings,
        templates=templates,
        citations=citations(edition_shown, settings),
        feeds=feed_paths(edition_shown, settings),
    )


def outputs(edition_shown: Edition, *, settings: Settings) -> tuple[Output, ...]:
    """Return the files for programs of an edition as the build makes them; its pages link to them."""
    return exports(edition_shown, citations(edition_shown, settings), json_schemas(), settings=settings)


def context(edition_seen: Edition | None = None) -> PageContext:
    """Return the page of the invented briefing, as its views see the edition."""
    seen = edition_seen or edition()
    return PageContext(edition=seen, index=index_of(seen), settings=settings(), path="briefings/harbour-pact.md")


TOLD_ONCE = StatementOrigins(point=0, passages=(COURIER_DAY,), origins=(AT_THE_PRESS_CONFERENCE,))
TOLD_AGAIN = StatementOrigins(point=1, passages=(IN_COURIER, IN_LANTERN), origins=(AT_THE_PRESS_CONFERENCE,))
TOLD_BY_TWO = StatementOrigins(point=2, passages=(LANTERN_YEAR,), origins=IN_TWO_OUTLETS)

ORIGINS = OriginCounts(
    statements=(TOLD_ONCE, TOLD_AGAIN, TOLD_BY_TWO),
    several=(TOLD_BY_TWO,),
    alone=(RestingOn(kind=OriginKind.SPEAKER, name="mira-tolland", statements=(TOLD_ONCE, TOLD_AGAIN)),),
    one=False,
)


def bare_briefing() -> Briefing:
    """Return a briefing that has nothing but its title."""
    return Briefing(record=BARE, sources=(), quotations=(), figures=(), timeline=(), entities=())


def edition() -> Edition:
    """Return the invented edition."""
    return Edition(
        content=content(),
        briefings=(briefing(), bare_briefing()),
        sources=(LANTERN, COURIER, GONE, NOTE),
        readings={"courier-pact": COURIER_READING, "lantern-pact": LANTERN_READING},
        checks=CHECKS,
    )
