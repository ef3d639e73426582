"""Pages and records → their absolute addresses, and the names that stay theirs wherever the site moves."""

from __future__ import annotations

from urllib.parse import urlsplit

from digest.settings import Settings

_SINCE = "2026"
"""The year in which the naming of records began; a tag names whoever had the host then (RFC 4151)."""


def absolute(settings: Settings, path: str) -> str:
    """Return the address of what is served at `path`; only where the settings give `site_url`."""
    return settings.site_url + path


def page_address(settings: Settings, page: str) -> str:
    """Return the address of the page at a path such as `sources/x.md`: absolute where `site_url` is given."""
    return settings.page_url(page) or settings.served(page)


def tag(settings: Settings, path: str) -> str:
    """Return the `tag:` URI of a record or list, from the site's host and folder and the path of its page."""
    parts = urlsplit(settings.site_url)
    folder = parts.path.strip("/")
    return f"tag:{parts.hostname},{_SINCE}:{'/'.join(filter(None, (folder, path.strip('/'))))}"
