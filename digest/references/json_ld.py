"""A briefing and the references to it and to its sources → what search engines read of its page, in JSON-LD.

https://schema.org/Report, a kind of Article, which https://schema.org/correction says what was corrected in.
"""

from __future__ import annotations

from collections.abc import Sequence

from digest.edtf import Date, Precision
from digest.model import BriefingRecord, Correction, Name, NameKind, Reference

Thing = dict[str, object]
"""An object of JSON-LD."""

_EXACT = (Precision.DAY, Precision.MONTH, Precision.YEAR)


def linked_data(record: BriefingRecord, own: Reference, cited: Sequence[Reference]) -> Thing:
    """Return the briefing with its sources and corrections, without what is not known and without mended typos."""
    corrections = [item for item in record.corrections if not item.typo]
    newest = max((item.date for item in corrections), key=lambda date: date.sort_key, default=None)
    articles = [_article(reference) for reference in cited]
    return _known(
        {
            "@context": "https://schema.org",
            "@type": "Report",
            "headline": record.title,
            "abstract": " ".join(point.text for point in record.summary),
            "inLanguage": own.language,
            "url": own.url,
            "publisher": {"@type": "Organization", "name": own.container} if own.container else None,
            "temporalCoverage": _interval(record.event_date),
            "dateModified": _exact(newest),
            "isBasedOn": articles,
            "citation": articles,
            "correction": [_correction(item) for item in corrections],
        }
    )


def _article(reference: Reference) -> Thing:
    """Return a cited work; a title of ours, in square brackets, is its name and no headline."""
    is_label = reference.title.startswith("[") and reference.title.endswith("]")
    return _known(
        {
            "@type": "Article",
            "name" if is_label else "headline": reference.title.strip("[]") if is_label else reference.title,
            "publisher": {"@type": "Organization", "name": reference.container} if reference.container else None,
            "author": [_author(name) for name in reference.authors],
            "datePublished": _exact(reference.published),
            "inLanguage": reference.language,
            "url": reference.url,
            "archivedAt": reference.archive_url,
        }
    )


def _author(name: Name) -> Thing:
    return {"@type": "Organization" if name.kind is NameKind.BODY else "Person", "name": name.whole}


def _correction(correction: Correction) -> Thing:
    text = f"{correction.what} {correction.why}"
    return _known({"@type": "CorrectionComment", "text": text, "datePublished": _exact(correction.date)})


def _exact(date: Date | None) -> str | None:
    """Return the date where schema.org can say it: a day, month or year without a mark."""
    if date is None or date.precision not in _EXACT or date.approximate or date.uncertain:
        return None
    return date.edtf


def _interval(date: Date | None) -> str | None:
    """Return the date, or a range as an interval of ISO 8601, `..` for an end that is open."""
    if date is None or date.approximate or date.uncertain:
        return None
    if date.precision is not Precision.RANGE:
        return _exact(date)
    ends = date.edtf.split("/")
    is_plain = all(not end.strip(".") or int(end[5:7] or 1) <= 12 for end in ends)
    return "/".join(end or ".." for end in ends) if is_plain else None


def _known(thing: Thing) -> Thing:
    return {name: value for name, value in thing.items() if value}
