"""The records → each of their dates in words, so that a slip is seen."""

from __future__ import annotations

from collections.abc import Iterator

from digest import intake
from digest.edtf import Date
from digest.settings import Settings


def dates_in_words(settings: Settings) -> Iterator[str]:
    """Yield every date of the content with its place and in words."""
    content, _ = intake.read_content(settings.content, root=settings.root)
    for source in content.sources.values():
        yield from _said(source.place.path, {"published": source.published, "captured": source.captured})
    for record in content.briefings.values():
        yield from _said(record.place.path, {"event_date": record.event_date})
        for entry in record.timeline:
            yield from _said(f"{entry.place.path}:{entry.place.line}", {"timeline": entry.date})
        for figure in record.figures:
            yield from _said(f"{figure.place.path}:{figure.place.line}", {"as_of": figure.as_of})
        for correction in record.corrections:
            yield from _said(record.place.path, {"corrections": correction.date})


def _said(place: str, dates: dict[str, Date | None]) -> Iterator[str]:
    return (f"{place}: {field}: {date.edtf}: {date.in_words}" for field, date in dates.items() if date)
