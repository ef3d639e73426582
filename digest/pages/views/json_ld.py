"""One briefing → what search engines and other programs read of it: schema.org in JSON-LD."""

from __future__ import annotations

from markupsafe import Markup

from digest.edtf import Date, Precision
from digest.model import Briefing, Correction, Edition, Source
from digest.pages.escaping import script

Thing = dict[str, object]
"""An object of JSON-LD."""


def structured(edition: Edition, briefing: Briefing) -> Markup:
    """Return the briefing as a schema.org Report with its sources and corrections; what is not known is left out.

    https://schema.org/Report, and https://schema.org/correction for what was corrected; a mended typo is none.
    """
    record = briefing.record
    corrections = [item for item in record.corrections if not item.typo]
    newest = max((item.date for item in corrections), key=lambda date: date.sort_key, default=None)
    return script(
        _known(
            {
                "@context": "https://schema.org",
                "@type": "Report",
                "headline": record.title,
                "abstract": " ".join(point.text for point in record.summary),
                "temporalCoverage": _calendar(record.event_date),
                "dateModified": _calendar(newest),
                "citation": [_article(edition, source) for source in briefing.sources],
                "correction": [_correction(item) for item in corrections],
            }
        )
    )


def _article(edition: Edition, source: Source) -> Thing:
    outlet = edition.content.outlets.get(source.outlet or "")
    return _known(
        {
            "@type": "Article",
            "headline": source.name,
            "publisher": {"@type": "Organization", "name": outlet.name} if outlet else None,
            "author": [{"@type": "Person", "name": author} for author in source.authors],
            "datePublished": _calendar(source.published),
            "inLanguage": source.language,
            "url": source.url,
            "archivedAt": source.archive_url,
        }
    )


def _correction(correction: Correction) -> Thing:
    text = f"{correction.what} {correction.why}"
    return _known({"@type": "CorrectionComment", "text": text, "datePublished": _calendar(correction.date)})


def _calendar(date: Date | None) -> str | None:
    """The date where schema.org can say it: a day, month or year without a mark."""
    plain = (Precision.DAY, Precision.MONTH, Precision.YEAR)
    exact = date is not None and date.precision in plain and not (date.approximate or date.uncertain)
    return date.edtf if date and exact else None


def _known(thing: Thing) -> Thing:
    return {name: value for name, value in thing.items() if value}
