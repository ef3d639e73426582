"""A project's committed files → its site, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from digest import briefing, exports, intake, pages, references, search, site_gate
from digest.model import Edition, Site
from digest.pipeline.checking.project_check import found_by_rules
from digest.pipeline.publishing import module_docs
from digest.pipeline.publishing.hand_written_pages import hand_written_pages
from digest.pipeline.publishing.output_folder import template_folders
from digest.pipeline.state.citations import citations
from digest.pipeline.state.passes import keep_passes, passes_of
from digest.pipeline.state.private_folders import tracked_files
from digest.pipeline.state.project_state import ProjectState, project_state
from digest.pipeline.state.workers import Workers
from digest.pipeline.stored.stored_readings import shown_readings
from digest.problems import Problem, faults, in_order
from digest.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A site, and what is wrong with the content it was made from."""

    site: Site
    problems: tuple[Problem, ...]
    left_out: frozenset[Path]
    """Hand-written pages and pictures with faults, and links to folders of such."""
    live_figures: tuple[str, ...]
    """How much there is of everything, in words, for hand-written pages that ask for it."""
    made_from: ProjectState
    """All that was read for it."""
    search_by_explore: str
    """The address of Explore, below the site's root, where the theme's search gives way to it; else empty."""
    keep: Callable[[], None] = field(compare=False)
    """Keeps what was noted of the pages, to be called once they are made."""

    def leaves_out(self, path: Path) -> bool:
        """Say whether a hand-written file has a fault, or is reached through a link that is one."""
        return not self.left_out.isdisjoint((path, *path.parents))


def build(settings: Settings, *, workers: Workers | None = None) -> Built:
    """Make the site from committed files only, without what has faults; raise DigestError where there can be none."""
    state = project_state(settings, private=False, workers=workers)
    cited = citations(state, settings)
    readings = shown_readings(state, cited)
    comparisons = {name: stored.comparison for name, stored in state.comparisons.items()}
    edition = briefing.edition(state.content, readings, cited.checks, comparisons)
    templates = template_folders(settings)
    cited_as = references.citations(edition, settings)
    feeds = exports.feed_paths(edition, settings)
    kept = passes_of(settings, "views") if settings.fast else None
    rendered = pages.render(edition, settings=settings, templates=templates, citations=cited_as, feeds=feeds, kept=kept)
    reference = pages.reference(intake.field_reference(), module_docs.modules(), templates=templates)
    found = [*state.problems, *cited.problems, *found_by_rules(state, cited, settings), *tracked_files(settings)]
    hand_written = tuple(site_gate.hand_written(settings.pages, root=settings.root))
    left_out = frozenset(settings.root / fault.place.path for fault in hand_written)
    own = hand_written_pages(settings.pages, left_out)
    return Built(
        site=Site(
            pages=(*rendered, *reference),
            outputs=exports.exports(edition, cited_as, intake.json_schemas(), settings=settings, hand_written=own),
        ),
        problems=in_order([*found, *hand_written], first=faults(state.problems)),
        left_out=left_out,
        live_figures=tuple(pages.live_figures(edition, settings)),
        made_from=state,
        search_by_explore=settings.served("explore.md") if _is_large(edition, settings) else "",
        keep=partial(keep_passes, settings, kept) if kept else lambda: None,
    )


def theme_words(settings: Settings) -> Mapping[str, str]:
    """Return what the theme's own files say in the language of the site, by the English words that stand in them."""
    return pages.theme_words(settings.language)


def _is_large(edition: Edition, settings: Settings) -> bool:
    number = len(edition.briefings) + len(edition.sources)
    return number > settings.theme_search_up_to and search.is_available()


def index_for_search(site: Path, *, is_needed: bool = False) -> frozenset[str]:
    """Write the index of Explore into the folder of a built site; without the extra `search` only if `is_needed`.

    Return the SHA-256 of its files, in hexadecimal. Raise SettingsError where the index cannot be made.
    """
    return search.write_index(site) if is_needed or search.is_available() else frozenset()
