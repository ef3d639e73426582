"""Title, description and search weight of a page → its front matter, which the theme shows as raw HTML."""

from __future__ import annotations

from collections.abc import Sequence

import yaml

from digest.pages.escaping import numeric
from digest.pages.views.facets import Facets

_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
"""PyYAML's writer in C, which takes a tenth of the time; where it was built without, the one in Python."""

_LONGEST = 240
"""Search engines cut a description between 150 and 160 characters, social previews near 200; more is never shown."""


def front_matter(
    *,
    title: str,
    description: str,
    boost: float = 1.0,
    searched: bool = True,
    head: Sequence[tuple[str, str]] = (),
    feed: str = "",
    facets: Facets | None = None,
    script: str = "",
) -> str:
    """Return the block that opens a page: its texts numerically escaped, the navigation beside it hidden.

    A page that is not `searched` stays out of the index. `head` are names and contents of metadata, and `feed` is the
    path of the page's own feed below the site. `facets` are how Explore finds the page, and `script` is the name of the
    theme's script that it needs.
    """
    values: dict[str, object] = {
        "title": numeric(_one_line(title)),
        "description": numeric(_cut(_one_line(description))),
        "hide": ["navigation"],
        "search": {"boost": boost} if searched else {"exclude": True},
        "render_macros": False,  # mkdocs-macros would take the ids of headings for comments of Jinja
    }
    if head:
        values["head"] = [{"name": name, "content": numeric(_one_line(content))} for name, content in head]
    if feed:
        values["feed"] = feed
    if facets:
        values["facets"] = _facets(facets)
    if script:
        values["script"] = script
    block = yaml.dump(values, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{block}---\n\n"


def _facets(facets: Facets) -> dict[str, object]:
    return {
        "values": [{"name": name, "value": numeric(_one_line(value))} for name, value in facets.values],
        "told": [{"name": name, "value": numeric(_one_line(value))} for name, value in facets.told.items()],
        "day": facets.day,
    }


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _cut(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rpartition(" ")[0] + " …"
