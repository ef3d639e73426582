"""The edition → the files of the site that other programs read: feeds, citations, data, and what tells of them.

Order: `site_addresses`, `filed_under`, `feed_entries`, `atom`, `json_feed`, `feeds`, `records_as_plain`, `api`,
`csv_tables`, `markdown_text`, `markdown_records`, `markdown_pages`, `descriptions`, `data_package`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from digest.exports import api, csv_tables, data_package, descriptions, feeds, markdown_pages
from digest.exports.feeds import feed_paths
from digest.model import Citation, Edition, Output
from digest.settings import Settings

__all__ = ["exports", "feed_paths"]


def exports(
    edition: Edition,
    citations: Mapping[str, Citation],
    schemas: Mapping[str, Mapping[str, object]],
    *,
    settings: Settings,
    hand_written: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Output, ...]:
    """Return the files, each once, in the order of their paths.

    `citations` and the texts `hand_written` go by the path of a page, and `schemas` by the name of a record. What can
    only be told with an absolute address – feeds, the description for browsers' search – is left out where the settings
    give no `site_url`.
    """
    found = (
        *(output for path, citation in citations.items() for output in _cited(path.removesuffix(".md"), citation)),
        *feeds.outputs(edition, settings),
        *api.outputs(edition, schemas, settings),
        *csv_tables.outputs(edition),
        *markdown_pages.outputs(edition, hand_written, settings),
        *descriptions.outputs(edition, settings),
    )
    return tuple(sorted((*found, data_package.output(found, settings)), key=lambda output: output.path))


def _cited(folder: str, citation: Citation) -> tuple[Output, ...]:
    return (
        Output(path=f"{folder}/cite.bib", content=citation.bibtex.encode()),
        Output(path=f"{folder}/cite.ris", content=citation.ris.encode()),
        Output(path=f"{folder}/cite.csl.json", content=citation.csl_json.encode()),
    )
