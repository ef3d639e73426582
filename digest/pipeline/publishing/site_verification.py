"""The folder of a built site and the project's settings → every fault of the site, with the private copies at hand."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit

from digest import search, site_gate
from digest.errors import SettingsError
from digest.pipeline.checking.withheld_words import private_files, withheld_words
from digest.pipeline.publishing.output_folder import theme_folders
from digest.pipeline.state.passes import keep_passes, passes_of
from digest.pipeline.state.project_state import ProjectState, project_state, with_private_copies
from digest.problems import Problem, in_order
from digest.settings import Settings


def verify(
    site: Path, settings: Settings, *, index: frozenset[str] | None = None, made_from: ProjectState | None = None
) -> tuple[Problem, ...]:
    """Return every fault of the site in a folder; raise SettingsError where there is none.

    The paths of the problems are those below the folder. `index` are the digests of the index of Explore where it was
    just made of these pages, as in a build. Else it is made again to be held against, and every file is looked at, also
    one in which nothing was found before. What the site was `made_from` need not be read again, but for copies.
    """
    if not (site / "index.html").is_file():
        raise SettingsError(f"{site}: found no index.html; name the folder of a built site")
    state = with_private_copies(made_from, settings) if made_from else project_state(settings, private=True)
    passes = None if index is None else passes_of(settings, "site")
    theme = site_gate.theme_of((*theme_folders(settings), *_material()))
    found = site_gate.faults_of(
        site,
        theme=theme,
        private=withheld_words(state),
        copies=private_files(state, settings),
        search=_index_of(site) if index is None else index,
        passes=passes,
    )
    problems = in_order(list(found))
    if passes is not None:
        keep_passes(settings, passes)
    return problems


def _index_of(site: Path) -> frozenset[str]:
    return search.digests(site) if (site / search.FOLDER).is_dir() and search.is_available() else frozenset()


def content_policy(settings: Settings) -> str:
    """Return the policy by which browsers run the scripts of the theme and no other; see `site_gate`."""
    root = urlsplit(settings.site_url or "/").path
    folders = (*theme_folders(settings), *_material())
    return site_gate.content_policy(folders, root=root, deepest=max((site_gate.DEEPEST, *_depths(settings))))


def _depths(settings: Settings) -> Iterator[int]:
    """In how many folders each hand-written page stands."""
    for page in settings.pages.rglob("*.md"):
        yield settings.served(page.relative_to(settings.pages).as_posix()).count("/")


def _material() -> Iterator[Path]:
    """The folder of the theme that ours stands on."""
    found = find_spec("material")
    for place in (found.submodule_search_locations or ()) if found else ():
        yield Path(place) / "templates"
