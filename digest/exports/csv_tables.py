"""The edition → tables as CSV, which a spreadsheet opens without taking a text for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence

from digest.exports.records_as_plain import Plain, briefing_as_plain, source_as_plain
from digest.model import Edition, Output

_COLUMNS: Mapping[str, Sequence[str]] = {
    "sources": ("id", "title", "label", "outlet", "published", "authors", "kind", "language", "url", "archive_url"),
    "figures": ("briefing", "id", "what", "value", "value_high", "qualifier", "unit", "as_of", "sources"),
    "quotations": ("briefing", "id", "speaker", "text", "sources"),
    "timeline": ("briefing", "id", "date", "text", "sources"),
}
"""The tables, each with its columns."""

_NUMBERS = ("value", "value_high")

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What begins a formula in a spreadsheet; an apostrophe before it says that it is text (OWASP, CSV injection)."""


def outputs(edition: Edition) -> Iterator[Output]:
    """Yield a file for each table."""
    rows = _rows(edition)
    for name, columns in _COLUMNS.items():
        yield Output(path=f"data/{name}.csv", content=_csv(rows[name], columns))


def table_schema(path: str) -> Plain | None:
    """Return what the columns of the table at the path hold; None where there is no table."""
    columns = next((columns for name, columns in _COLUMNS.items() if path == f"data/{name}.csv"), None)
    if columns is None:
        return None
    return {"fields": [{"name": name, "type": "number" if name in _NUMBERS else "string"} for name in columns]}


def _rows(edition: Edition) -> dict[str, list[Plain]]:
    rows: dict[str, list[Plain]] = {name: [] for name in _COLUMNS}
    for source in edition.sources:
        outlet = edition.content.outlets.get(source.outlet or "")
        rows["sources"].append(source_as_plain(source, edition) | {"outlet": outlet.name if outlet else None})
    for briefing in edition.briefings:
        plain = briefing_as_plain(briefing, edition)
        for name in ("figures", "quotations", "timeline"):
            rows[name] += [{"briefing": briefing.record.id, **row} for row in plain[name]]  # type: ignore[attr-defined]
    return rows


def _csv(rows: Iterable[Plain], columns: Sequence[str]) -> bytes:
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(columns)
    writer.writerows([_cell(row.get(column), is_number=column in _NUMBERS) for column in columns] for row in rows)
    return written.getvalue().encode()


def _cell(value: object, *, is_number: bool) -> object:
    """Return what stands in a cell: a list with semicolons, nothing for what is not known."""
    if value is None or is_number:
        return value
    text = "; ".join(map(str, value)) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
