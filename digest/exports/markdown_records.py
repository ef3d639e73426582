"""A briefing, a source, a thing or a topic → its page in Markdown, with the source words of every sentence as notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from digest.edtf import Date, parse_edtf
from digest.exports.filed_under import Filed
from digest.exports.markdown_text import MarkdownPage, escaped, facts, items
from digest.model import Briefing, Edition, Evidence, FigureRow, Id, Point, Says, Source, Speech, TimelineRow

_SAYS = {Says.STATES: "", Says.DENIES: "denies it: ", Says.DIFFERS: "differs: "}
"""How a note begins."""


def briefing_page(briefing: Briefing, edition: Edition) -> str:
    """Return the page of a briefing: what people wrote and who is quoted, not what the program compares."""
    record = briefing.record
    page = MarkdownPage(f"briefings/{record.id}.md")

    def sentences(points: Iterable[Point]) -> list[str]:
        return items(escaped(point.text) + page.noted(_notes(point.evidence, edition, page)) for point in points)

    return page.whole(
        record.title,
        [
            ("", facts(("Event", _day(record.event_date)), ("Last change", _day(briefing.changed)))),
            ("Bottom line", sentences(record.summary)),
            ("Key points", sentences(record.points)),
            ("Figures", items(_figure(row, edition, page) for row in briefing.figures if row.evidence)),
            ("Timeline", items(_dated(row, edition, page) for row in briefing.timeline)),
            ("Quotations", items(_said(row, edition, page) for row in briefing.quotations)),
            ("Background", sentences(record.background)),
            ("Outlook", sentences(record.outlook)),
            ("Open", items(map(escaped, record.open))),
            ("Sources", items(source_line(source, edition, page) for source in briefing.sources)),
            ("Who and where", items(_entities(briefing.entities, edition, page))),
            (
                "Corrections",
                items(f"{each.date.in_words}: {escaped(each.what)} {escaped(each.why)}" for each in record.corrections),
            ),
        ],
    )


def source_page(source: Source, edition: Edition) -> str:
    """Return the page of a source: its record, and what was read of it as far as its words may be shown."""
    page, content = MarkdownPage(f"sources/{source.id}.md"), edition.content
    outlet, rights = content.outlets.get(source.outlet or ""), content.rights.get(source.rights)
    withdrawn = f"{source.withdrawn.on.in_words}: {escaped(source.withdrawn.why)}" if source.withdrawn else None
    shown = {briefing.record.id: briefing.record.title for briefing in edition.briefings}
    return page.whole(
        source.name,
        [
            (
                "",
                facts(
                    ("Withdrawn", withdrawn),
                    ("Outlet", page.link(outlet.name, f"outlets/{outlet.id}.md") if outlet else "not known"),
                    ("Published", _day(source.published) or "not known"),
                    ("Authors", escaped(", ".join(source.authors)) or "not known"),
                    ("Rights", escaped(rights.name) if rights else None),
                    ("Address", f"<{source.url}>" if source.url and not source.withdrawn else None),
                ),
            ),
            ("Summary", [escaped(source.summary)] if source.summary else []),
            ("Notes", [escaped(source.notes)] if source.notes else []),
            (
                "Briefings",
                items(page.link(shown[each], f"briefings/{each}.md") for each in source.briefings if each in shown),
            ),
            ("Quotations", items(_quotations(source, edition))),
            ("Dates", items(_dates(source, edition))),
        ],
    )


def listing_page(path: str, title: str, about: Iterable[str], filed: Filed, edition: Edition) -> str:
    """Return the page of an entity, an outlet or a topic: what is known of it, its briefings and its sources."""
    page = MarkdownPage(path)
    return page.whole(
        title,
        [
            ("", items(map(escaped, about))),
            ("Briefings", items(briefing_line(briefing, page) for briefing in filed.briefings)),
            ("Sources", items(source_line(source, edition, page) for source in filed.sources)),
        ],
    )


def source_line(source: Source, edition: Edition, page: MarkdownPage) -> str:
    """Return a source as lists name it."""
    outlet = edition.content.outlets.get(source.outlet or "")
    about = (outlet.name if outlet else "outlet not known", _day(source.published) or "day not known")
    return f"{page.link(source.name, f'sources/{source.id}.md')}, {escaped(', '.join(about))}"


def briefing_line(briefing: Briefing, page: MarkdownPage) -> str:
    """Return a briefing as lists name it: its title, and its first sentence."""
    about = briefing.record.summary[0].text if briefing.record.summary else ""
    link = page.link(briefing.record.title, f"briefings/{briefing.record.id}.md")
    return f"{link}: {escaped(about)}" if about else link


def _notes(evidence: Iterable[Evidence], edition: Edition, page: MarkdownPage) -> Iterator[str]:
    for each in evidence:
        source = edition.content.sources[each.source]
        check = edition.checks.get(each)
        words = "withdrawn" if source.withdrawn else f"“{escaped(each.quote)}”"
        state = f" ({check.state.value})" if check else ""
        yield f"{_SAYS[each.says]}{words}, {source_line(source, edition, page)}{state}"


def _figure(row: FigureRow, edition: Edition, page: MarkdownPage) -> str:
    value = str(row.value) if row.value_high is None else f"{row.value} to {row.value_high}"
    amount = " ".join(filter(None, (row.qualifier, value, row.unit)))
    when = f" ({row.as_of.in_words})" if row.as_of else ""
    return f"{escaped(row.what)}: {escaped(amount)}{when}{page.noted(_carried(row, edition, page))}"


def _dated(row: TimelineRow, edition: Edition, page: MarkdownPage) -> str:
    """A date that only the program found has no sentence, and is left to the page."""
    return f"{row.date.in_words}: {escaped(row.text)}{page.noted(_carried(row, edition, page))}" if row.text else ""


def _said(row: Speech, edition: Edition, page: MarkdownPage) -> str:
    return f"{escaped(row.speaker or 'speaker not known')}: “{escaped(row.text)}”" + page.noted(
        _carried(row, edition, page)
    )


def _carried(row: FigureRow | TimelineRow | Speech, edition: Edition, page: MarkdownPage) -> Iterator[str]:
    yield from _notes(row.evidence, edition, page)
    cited = {each.source for each in row.evidence}
    for source in dict.fromkeys(passage.source for passage in row.passages if passage.source not in cited):
        yield source_line(edition.content.sources[source], edition, page)


def _entities(entities: Iterable[Id], edition: Edition, page: MarkdownPage) -> Iterator[str]:
    known = edition.content.entities
    return (page.link(known[each].name, f"entities/{each}.md") for each in entities if each in known)


def _quotations(source: Source, edition: Edition) -> Iterator[str]:
    reading = edition.readings.get(source.id)
    for each in reading.quotations if reading else ():
        words = reading.shown(each.start, each.end) if reading else None
        if words:
            yield f"{escaped(each.speaker or 'speaker not known')}: “{escaped(words)}”"


def _dates(source: Source, edition: Edition) -> Iterator[str]:
    reading = edition.readings.get(source.id)
    found = {each.edtf for each in reading.dates} if reading else set()
    return (date.in_words for date in sorted(map(parse_edtf, found), key=lambda date: date.sort_key))


def _day(date: Date | None) -> str | None:
    return date.in_words if date else None
