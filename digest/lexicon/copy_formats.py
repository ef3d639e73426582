"""The formats in which a copy may be stored, by the suffix of its file without the dot; the first is preferred."""

from __future__ import annotations

from collections.abc import Mapping

COPY_FORMATS: Mapping[str, str] = {
    "html": "a page of the web",
    "txt": "plain text",
    "md": "Markdown",
    "pdf": "PDF",
}
"""Extraction has a reader for each."""

SAME_FORMAT: Mapping[str, str] = {"htm": "html"}
"""Suffixes that files have in other folders, and that no copy of a project has."""
