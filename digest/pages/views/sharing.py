"""A briefing → how a reader takes it along: files for programs, its address, a mail about it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from digest.model import Briefing
from digest.pages.views.page_context import PageContext


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharing:
    """What stands at the end of a briefing."""

    files: tuple[tuple[str, Markup], ...]
    """Name of a format, and the link to the file."""
    site: str
    """What the site is called, for paper."""
    address: str
    """The page's own; empty where it is not known."""
    mail: str
    """Opens a letter about the page; empty without an address."""


def sharing(context: PageContext, briefing: Briefing) -> Sharing:
    """Return how the briefing is taken along."""
    address = context.settings.page_url(context.path) or ""
    letter = f"mailto:?subject={_encoded(briefing.record.title)}&body={_encoded(address)}"
    return Sharing(
        files=(("JSON", context.file(f"api/v1/briefings/{briefing.record.id}.json")),),
        site=context.settings.site_name,
        address=address,
        mail=letter if address else "",
    )


def _encoded(text: str) -> str:
    return quote(text, safe="")
