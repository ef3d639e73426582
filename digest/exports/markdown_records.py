"""A briefing, a source, a thing or a topic → its page in Markdown, with the source words of every sentence as notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from digest.edtf import parse_edtf
from digest.exports.filed_under import Filed
from digest.exports.markdown_text import MarkdownPage, escaped, items
from digest.model import (
    Briefing,
    CheckState,
    Edition,
    Evidence,
    FigureRow,
    Id,
    Point,
    Quotation,
    Says,
    Source,
    Speech,
    TimelineRow,
)
from digest.model.quoted_words import in_marks, is_whole
from digest.translation import Translation, amount, message

_SAYS = {Says.DENIES: message("denies it: %(words)s"), Says.DIFFERS: message("differs: %(words)s")}
"""What a note says beside the words, where it is not that they state it."""


def briefing_page(briefing: Briefing, edition: Edition, words: Translation) -> str:
    """Return the page of a briefing: what people wrote and who is quoted, not what the program compares."""
    record = briefing.record
    page = MarkdownPage(f"briefings/{record.id}.md", words)

    def sentences(points: Iterable[Point]) -> list[str]:
        return items(escaped(point.text) + page.noted(_notes(point.evidence, edition, page)) for point in points)

    return page.whole(
        record.title,
        [
            (
                "",
                page.facts(
                    (message("Event"), page.day(record.event_date)),
                    (message("Last change"), page.day(briefing.changed)),
                ),
            ),
            (message("Bottom line"), sentences(record.summary)),
            (message("Key points"), sentences(record.points)),
            (message("Figures"), items(_figure(row, edition, page) for row in briefing.figures if row.evidence)),
            (message("Timeline"), items(_dated(row, edition, page) for row in briefing.timeline)),
            (message("Quotations"), items(_said(row, edition, page) for row in briefing.quotations)),
            (message("Background"), sentences(record.background)),
            (message("Outlook"), sentences(record.outlook)),
            (message("Open"), items(map(escaped, record.open))),
            (message("Sources"), items(source_line(source, edition, page) for source in briefing.sources)),
            (message("Who and where"), items(_entities(briefing.entities, edition, page))),
            (
                message("Corrections"),
                items(
                    f"{page.words.date(each.date)}: {escaped(each.what)} {escaped(each.why)}"
                    for each in record.newest_corrections
                ),
            ),
        ],
    )


def source_page(source: Source, edition: Edition, shown: Mapping[Id, str], words: Translation) -> str:
    """Return the page of a source: its record, and what was read of it as far as its words may be shown.

    `shown` are the titles of the briefings that have a page.
    """
    page, content = MarkdownPage(f"sources/{source.id}.md", words), edition.content
    outlet, rights = content.outlets.get(source.outlet or ""), content.rights.get(source.rights)
    withdrawn = f"{page.words.date(source.withdrawn.on)}: {escaped(source.withdrawn.why)}" if source.withdrawn else None
    return page.whole(
        source.name,
        [
            (
                "",
                page.facts(
                    (message("Withdrawn"), withdrawn),
                    (
                        message("Outlet"),
                        page.link(outlet.name, f"outlets/{outlet.id}.md")
                        if outlet
                        else page.words.gettext("not known"),
                    ),
                    (message("Published"), page.day(source.published) or page.words.gettext("not known")),
                    (message("Authors"), escaped(", ".join(source.authors)) or page.words.gettext("not known")),
                    (message("Rights"), escaped(rights.name) if rights else None),
                    (message("Address"), f"<{source.url}>" if source.url and not source.withdrawn else None),
                ),
            ),
            (message("Summary"), [escaped(source.summary)] if source.summary else []),
            (message("Notes"), [escaped(source.notes)] if source.notes else []),
            (
                message("Briefings"),
                items(page.link(shown[each], f"briefings/{each}.md") for each in source.briefings if each in shown),
            ),
            (message("Quotations"), items(_quotations(source, edition, page))),
            (message("Dates"), items(_dates(source, edition, page))),
        ],
    )


def listing_page(page: MarkdownPage, title: str, about: Iterable[str], filed: Filed, edition: Edition) -> str:
    """Return the page of an entity, an outlet or a topic: what is known of it, its briefings and its sources."""
    return page.whole(
        title,
        [
            ("", items(map(escaped, about))),
            (message("Briefings"), items(briefing_line(briefing, page) for briefing in filed.briefings)),
            (message("Sources"), items(source_line(source, edition, page) for source in filed.sources)),
        ],
    )


def source_line(source: Source, edition: Edition, page: MarkdownPage) -> str:
    """Return a source as lists name it."""
    outlet = edition.content.outlets.get(source.outlet or "")
    about = (
        outlet.name if outlet else page.words.gettext("outlet not known"),
        page.day(source.published) or page.words.gettext("day not known"),
    )
    return f"{page.link(source.name, f'sources/{source.id}.md')}, {escaped(', '.join(about))}"


def briefing_line(briefing: Briefing, page: MarkdownPage) -> str:
    """Return a briefing as lists name it: its title, and its first sentence."""
    about = briefing.record.summary[0].text if briefing.record.summary else ""
    link = page.link(briefing.record.title, f"briefings/{briefing.record.id}.md")
    return f"{link}: {escaped(about)}" if about else link


def _notes(evidence: Iterable[Evidence], edition: Edition, page: MarkdownPage) -> Iterator[str]:
    return (_note(each, edition, page) for each in evidence)


def _note(each: Evidence, edition: Edition, page: MarkdownPage) -> str:
    source = edition.content.sources[each.source]
    words = page.words.gettext("withdrawn") if source.withdrawn else escaped(in_marks(each.quote))
    said = page.words.gettext(_SAYS[each.says], words=words) if each.says in _SAYS else words
    return f"{said}, {source_line(source, edition, page)}{_state(each, edition, page)}"


def _state(each: Evidence, edition: Edition, page: MarkdownPage) -> str:
    check = edition.checks.get(each)
    return f" ({page.words.gettext(_STATES[check.state])})" if check else ""


_STATES = {
    CheckState.FOUND: message("found in the copy"),
    CheckState.RECEIPT: message("receipt"),
    CheckState.NOT_CHECKED: message("not checked"),
}
"""What a note says of the check of its words."""


def _figure(row: FigureRow, edition: Edition, page: MarkdownPage) -> str:
    told = amount(row.value, row.value_high, qualifier=row.qualifier, unit=row.unit, words=page.words)
    when = f" ({page.words.date(row.as_of)})" if row.as_of else ""
    return f"{escaped(row.what)}: {escaped(told)}{when}{page.noted(_carried(row, edition, page))}"


def _dated(row: TimelineRow, edition: Edition, page: MarkdownPage) -> str:
    """A date that only the program found has no sentence, and is left to the page."""
    return (
        f"{page.words.date(row.date)}: {escaped(row.text)}{page.noted(_carried(row, edition, page))}"
        if row.text
        else ""
    )


def _said(row: Speech, edition: Edition, page: MarkdownPage) -> str:
    """Return the words and who says them, whose notes do not repeat them.

    Nothing where all their sources withdrew, and where nobody chose them and some are cut, as on the page.
    """
    if not row.evidence and not is_whole(row.text):
        return ""
    sources = edition.content.sources
    quotes = [each.quote for each in row.evidence if not sources[each.source].withdrawn] or [row.text]
    if row.evidence and all(sources[each.source].withdrawn for each in row.evidence):
        return ""
    told = (
        source_line(sources[each.source], edition, page) + _state(each, edition, page)
        if (each.quote, each.says) == (quotes[0], Says.STATES) and not sources[each.source].withdrawn
        else _note(each, edition, page)
        for each in row.evidence
    )
    said = f"{_speaker(row, edition, page)}: {escaped(in_marks(quotes[0]))}"
    return said + page.noted((*told, *_uncited(row, edition, page)))


def _speaker(row: Speech | Quotation, edition: Edition, page: MarkdownPage) -> str:
    known = edition.content.entities.get(row.speaker_id or "")
    return escaped(known.name if known else row.speaker or page.words.gettext("speaker not known"))


def _carried(row: FigureRow | TimelineRow, edition: Edition, page: MarkdownPage) -> Iterator[str]:
    yield from _notes(row.evidence, edition, page)
    yield from _uncited(row, edition, page)


def _uncited(row: FigureRow | TimelineRow | Speech, edition: Edition, page: MarkdownPage) -> Iterator[str]:
    """Yield the sources in which the program found a row that no person cited for it."""
    cited = {each.source for each in row.evidence}
    for source in dict.fromkeys(passage.source for passage in row.passages if passage.source not in cited):
        yield source_line(edition.content.sources[source], edition, page)


def _entities(entities: Iterable[Id], edition: Edition, page: MarkdownPage) -> Iterator[str]:
    known = edition.content.entities
    return (page.link(known[each].name, f"entities/{each}.md") for each in entities if each in known)


def _quotations(source: Source, edition: Edition, page: MarkdownPage) -> Iterator[str]:
    reading = edition.readings.get(source.id)
    for each in reading.quotations if reading else ():
        words = reading.shown(each.start, each.end) if reading else None
        if words:
            yield f"{_speaker(each, edition, page)}: {escaped(in_marks(words))}"


def _dates(source: Source, edition: Edition, page: MarkdownPage) -> Iterator[str]:
    reading = edition.readings.get(source.id)
    found = {each.edtf for each in reading.dates} if reading else set()
    return (page.words.date(date) for date in sorted(map(parse_edtf, found), key=lambda date: date.sort_key))
