"""A project, or what another one printed of itself → its pages and how much of it is checked; two of them → a table."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from digest.errors import DigestError
from digest.model import CheckState, Page
from digest.pipeline.state.citations import citations
from digest.pipeline.state.project_state import project_state
from digest.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFigures:
    """What a site is made of, as far as it can be compared with another state of it."""

    pages: Mapping[str, str]
    """Of each page by its path a digest of its Markdown."""
    evidence: Mapping[str, int]
    """How many quotes are in each state, and how many points have none: keys of `COUNTED`."""


COUNTED: Mapping[str, str] = {
    CheckState.FOUND.name: "quotes found in a committed copy",
    CheckState.RECEIPT.name: "quotes that match a receipt",
    CheckState.NOT_CHECKED.name: "quotes not checked",
    "WITHOUT": "points without evidence",
}
"""What is counted, by its key, in words."""


def figures(settings: Settings, pages: Iterable[Page]) -> PageFigures:
    """Return the figures of a project with these pages; from committed files alone."""
    state = project_state(settings, private=False)
    counts = Counter(check.state.name for check in citations(state, settings).checks.values())
    counts["WITHOUT"] = sum(
        not point.evidence and not point.own
        for record in state.content.briefings.values()
        if not record.draft
        for point in record.points
    )
    return PageFigures(
        pages={page.path: hashlib.sha256(page.markdown.encode()).hexdigest()[:_DIGITS] for page in pages},
        evidence={key: counts[key] for key in COUNTED},
    )


def figures_as_json(found: PageFigures) -> str:
    """Return the figures as one line of JSON, for `figures_from`."""
    return json.dumps({"pages": dict(found.pages), "evidence": dict(found.evidence)}, sort_keys=True)


def figures_from(text: str) -> PageFigures:
    """Return the figures that a text gives, whoever wrote it; raise DigestError where it is not of this form."""
    try:
        said = json.loads(text) if len(text) <= _LARGEST else None
    except (ValueError, RecursionError):
        said = None
    if not isinstance(said, dict) or said.keys() != {"pages", "evidence"}:
        raise DigestError("found no figures of pages; expected what digest workflow figures prints")
    pages, evidence = said["pages"], said["evidence"]
    if not isinstance(pages, dict) or not all(_PATH.fullmatch(key) for key in pages):
        raise DigestError("found a path that no page of a digest has")
    if not all(isinstance(value, str) and _DIGEST.fullmatch(value) for value in pages.values()):
        raise DigestError("found a digest of a page that is none")
    if not isinstance(evidence, dict) or evidence.keys() != COUNTED.keys():
        raise DigestError("found other counts than those of evidence")
    if not all(type(value) is int and 0 <= value < _MOST for value in evidence.values()):
        raise DigestError("found a count that is none")
    return PageFigures(pages=pages, evidence=evidence)


def difference(before: PageFigures, after: PageFigures) -> str:
    """Return in Markdown which pages are new, altered or gone, and how the figures of evidence moved."""
    new = sorted(after.pages.keys() - before.pages.keys())
    gone = sorted(before.pages.keys() - after.pages.keys())
    both = after.pages.keys() & before.pages.keys()
    altered = sorted(path for path in both if after.pages[path] != before.pages[path])
    return "\n".join(
        [
            *_listed("New pages", new),
            *_listed("Altered pages", altered),
            *_listed("Pages that are gone", gone),
            "| evidence | before | after |",
            "|---|---:|---:|",
            *(f"| {told} | {before.evidence[key]} | {after.evidence[key]} |" for key, told in COUNTED.items()),
            "",
        ]
    )


def _listed(title: str, paths: list[str]) -> Iterator[str]:
    if paths:
        more = f", and {len(paths) - _NAMED} more" if len(paths) > _NAMED else ""
        yield f"**{title} ({len(paths)})**: " + ", ".join(f"`{path}`" for path in paths[:_NAMED]) + more
        yield ""


_DIGITS = 16
"""Hexadecimal digits: two states of one page never share them by chance."""

_LARGEST = 4_000_000
"""Characters: some 50,000 pages."""

_MOST = 10_000_000
"""No project has as many quotes."""

_NAMED = 40
"""Pages that a comment names of each kind; whoever wants all looks at the artefact."""

_PATH = re.compile(r"[a-z0-9]+(?:[-./][a-z0-9]+)*\.md")
_DIGEST = re.compile(r"[0-9a-f]{16}")
