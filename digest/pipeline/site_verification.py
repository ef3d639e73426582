"""The folder of a built site and the project's settings → every fault of the site, with the private copies at hand."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from digest import site_gate
from digest.errors import SettingsError
from digest.model import Id, Span
from digest.pipeline.copy_readings import text_of
from digest.pipeline.output_folder import theme_folders
from digest.pipeline.project_state import ProjectState, project_state
from digest.problems import Problem, in_order
from digest.settings import Settings


def verify(site: Path, settings: Settings) -> tuple[Problem, ...]:
    """Return every fault of the site in a folder; raise SettingsError where there is none.

    The paths of the problems are those below the folder.
    """
    if not (site / "index.html").is_file():
        raise SettingsError(f"{site}: found no index.html; name the folder of a built site")
    state = project_state(settings, private=True)
    theme = site_gate.theme_of((*theme_folders(settings), *_material()))
    found = site_gate.faults_of(site, theme=theme, private=_withheld(state), copies=_private_files(state, settings))
    return in_order(list(found))


def _material() -> Iterator[Path]:
    """The folder of the theme that ours stands on."""
    found = find_spec("material")
    for place in (found.submodule_search_locations or ()) if found else ():
        yield Path(place) / "templates"


def _withheld(state: ProjectState) -> Iterator[site_gate.Withheld]:
    """What must not be shown of each private copy at hand."""
    elsewhere = site_gate.shown_texts(_shown_texts(state))
    for source, full in state.full.items():
        if not state.copies[source].committed:
            shown = _shown(state, source)
            yield site_gate.withheld(source, text_of(full), shown=shown, elsewhere=elsewhere)


def _shown(state: ProjectState, source: Id) -> tuple[Span, ...]:
    """Where the words stand that the committed reading shows, if it is a reading of this text."""
    stored = state.stored.get(source)
    if stored is None or stored.text != state.full[source].text:
        return ()
    return tuple((excerpt.start, excerpt.end) for excerpt in stored.reading.excerpts)


def _shown_texts(state: ProjectState) -> Iterator[str]:
    """Texts that may stand on the site whoever else has them: excerpts, quotes, titles, names, and public copies."""
    for stored in state.stored.values():
        yield from (excerpt.text for excerpt in stored.reading.excerpts)
    for source, full in state.full.items():
        if state.copies[source].committed:
            yield text_of(full)
    for source, items in state.cited.items():
        if source in state.content.sources and not state.content.sources[source].withdrawn:
            yield from (item.quote for item in items)
    yield from (source.title for source in state.content.sources.values() if source.title)
    for entity in state.content.entities.values():
        yield from (entity.name, *entity.aliases)


def _private_files(state: ProjectState, settings: Settings) -> frozenset[str]:
    """SHA-256 of each file of the private folder, and of each copy that a reading was made from elsewhere."""
    at_hand = (sha256(path.read_bytes()).hexdigest() for path in settings.copies.rglob("*") if path.is_file())
    elsewhere = (
        stored.copy
        for source, stored in state.stored.items()
        if source not in state.copies or not state.copies[source].committed
    )
    return frozenset((*at_hand, *elsewhere))
