"""A reading as an object of JSON → lines for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Items = Sequence[Mapping[str, Any]]


def reading_lines(reading: Mapping[str, Any]) -> Iterator[str]:
    """Yield what was read, a heading for each kind and a line for each item."""
    yield f"{reading['title'] or 'title not known'}  ({reading['file']})"
    authors = ", ".join(reading["authors"]) or "authors not known"
    yield f"{authors}; {reading['published'] or 'date not known'}; {reading['language'] or 'language not known'}"
    yield _read_by(reading["extraction"])
    for heading, lines in _PARTS.items():
        found = list(lines(reading))
        if found:
            yield ""
            yield f"{heading} ({len(found)})"
            yield from (f"  {line}" for line in found)


def _read_by(extraction: Mapping[str, Any]) -> str:
    agreement = extraction["agreement"]
    agreed = "" if agreement is None else f"; they agree on {agreement:.0%} of the text"
    return f"read by {', '.join(extraction['engines'])}{agreed}"


def _doubtful(reading: Mapping[str, Any]) -> Iterator[str]:
    paragraphs = (reading["paragraphs"][index] for index in reading["extraction"]["doubtful"])
    return (reading["text"][paragraph["start"] : paragraph["end"]] for paragraph in paragraphs)


def _key_passages(reading: Mapping[str, Any]) -> Iterator[str]:
    return (item["text"] for item in reading["key_passages"])


def _quotations(reading: Mapping[str, Any]) -> Iterator[str]:
    return (f"{item['speaker'] or 'speaker not known'}: {item['text']}" for item in reading["quotations"])


def _figures(reading: Mapping[str, Any]) -> Iterator[str]:
    for item in reading["figures"]:
        high = f" to {item['value_high']}" if item["value_high"] is not None else ""
        words = [item["qualifier"], f"{item['value']}{high}", item["unit"], item["of"] and f"({item['of']})"]
        yield f"{item['text']}: {' '.join(word for word in words if word)}"


def _dates(reading: Mapping[str, Any]) -> Iterator[str]:
    return (f"{item['text']}: {item['iso']}" for item in reading["dates"])


def _entities(reading: Mapping[str, Any]) -> Iterator[str]:
    counts: dict[str, int] = {}
    for item in reading["entities"]:
        counts[item["id"]] = counts.get(item["id"], 0) + 1
    return (f"{name}: {count}" for name, count in counts.items())


def _unlisted(reading: Mapping[str, Any]) -> Iterator[str]:
    return (f"{item['name']}: {item['count']}" for item in reading["unlisted"] if item["count"] > 1)


def _terms(reading: Mapping[str, Any]) -> Iterator[str]:
    return iter(reading["terms"])


_PARTS = {
    "To look at: paragraphs that only one engine takes for the article's": _doubtful,
    "Key passages": _key_passages,
    "Quotations": _quotations,
    "Figures": _figures,
    "Dates": _dates,
    "Names of the vocabulary": _entities,
    "Names that the vocabulary lacks, told more than once": _unlisted,
    "Terms": _terms,
}
