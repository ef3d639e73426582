"""Pages of the invented Lindmark Courier and Shore Post, as a browser saves them; nothing in them is true."""

from __future__ import annotations

import json

CABLE = (
    "The Cable Ministry of Lindmark said on Tuesday that it would return the cable to the town, after eleven years.",
    "“The cable is ours again,” said Robert Lund, who leads the harbour board. Robert Lund told the crowd that 300 "
    "metres of it are lost, and the Cable Ministry did not deny it.",
    "Lund said that the Cable Ministry will pay 40 million crowns for the rest. Robert Lund hopes for a new one in "
    "spring, and the people of Lindmark have waited for it since the last storm.",
)

FERRY = (
    "The ferry to Orrin stays in port this winter, its owner said on Friday, since nobody could mend its two engines.",
    "“We have looked for a mechanic in three countries,” said Karin Holt. Karin Holt has led the line since the war, "
    "and owns the ferry with her brother, who was not there when she spoke to the paper.",
    "Islanders will have to row, or to wait for the mail boat, which comes on the first Monday of each month at noon.",
)


def page(
    paragraphs: tuple[str, ...],
    *,
    title: str | None = "The return of the cable by the ministry",
    outlet: str | None = "The Lindmark Courier",
    address: str = "https://www.lindmark.example/news/2021/cable",
    day: str | None = "2021-11-24T08:00:00Z",
    kind: str = "NewsArticle",
) -> str:
    """A page with JSON-LD that says what is given."""
    linked = {
        "@context": "https://schema.org",
        "@type": kind,
        "headline": title,
        "datePublished": day,
        "author": {"@type": "Person", "name": "Ina Roke"} if outlet else None,
        "publisher": {"@type": "Organization", "name": outlet} if outlet else None,
    }
    told = json.dumps({key: value for key, value in linked.items() if value})
    canonical = f'<link rel="canonical" href="{address}">' if address else ""
    head = f"<h1>{title}</h1>" if title else ""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'<!doctype html><html lang="en"><head><title>{title or ""}</title>{canonical}'
        f'<script type="application/ld+json">{told}</script></head><body><article>{head}{body}</article></body></html>'
    )
