"""Everything at hand → what neither a page nor a file of the repository may have of the private copies."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from digest import cache, evidence, site_gate
from digest.model import Id, Span
from digest.pipeline.copy_readings import text_of
from digest.pipeline.project_state import ProjectState
from digest.settings import Settings


def withheld_words(state: ProjectState) -> Iterator[site_gate.Withheld]:
    """Yield what must not be shown of each private copy at hand."""
    elsewhere = site_gate.shown_texts(_shown_texts(state))
    names = site_gate.shown_texts(names_and_titles(state))
    for source, full in state.full.items():
        if not state.copies[source].committed:
            shown = _shown(state, source)
            yield site_gate.withheld(source, text_of(full), shown=shown, elsewhere=elsewhere, names=names)


def told_by(state: ProjectState) -> str:
    """Return the SHA-256 of all that `withheld_words` looks at; as long as it is the same, so are they."""
    private = [source for source in state.full if not state.copies[source].committed]
    articles = [(source, text_of(state.full[source]), _shown(state, source)) for source in private]
    return cache.key_of(repr((articles, list(_shown_texts(state)), list(names_and_titles(state)))))


def private_files(state: ProjectState, settings: Settings) -> frozenset[str]:
    """SHA-256 of each private copy: of those in the private folder, and of those that a reading was made from.

    Not of one whose source has a copy that stands beside its record.
    """
    public = {source for source, copy in state.copies.items() if copy.committed}
    files = [path for path in settings.copies.rglob("*") if path.is_file() and path.stem not in public]
    at_hand = (digest for path in files if (digest := _digest(path)))
    elsewhere = (stored.copy for source, stored in state.stored.items() if source not in public)
    return frozenset((*at_hand, *elsewhere))


def _digest(copy: Path) -> str:
    """Return a copy's SHA-256; nothing for one that cannot be opened, which the reading of copies tells."""
    try:
        return sha256(copy.read_bytes()).hexdigest()
    except OSError:
        return ""


def _shown(state: ProjectState, source: Id) -> tuple[Span, ...]:
    """Where the words stand that the committed reading shows, if it is a reading of this text."""
    stored = state.stored.get(source)
    if stored is None or stored.text != state.full[source].text:
        return ()
    return tuple((excerpt.start, excerpt.end) for excerpt in stored.reading.excerpts)


def _shown_texts(state: ProjectState) -> Iterator[str]:
    """Texts that may stand on the site whoever else has them: excerpts, quotes and public copies."""
    for stored in state.stored.values():
        yield from (excerpt.text for excerpt in stored.reading.excerpts)
    for source, full in state.full.items():
        if state.copies[source].committed:
            yield text_of(full)
    for source, items in state.cited.items():
        if source in state.content.sources and not state.content.sources[source].withdrawn:
            yield from (item.quote for item in items)


def names_and_titles(state: ProjectState) -> Iterator[str]:
    """Yield what persons, things and sources are called: an article's words in them are nobody's prose.

    What is longer than a name or a title is none, and counts like any other text.
    """
    for entity in state.content.entities.values():
        yield from (name for name in (entity.name, *entity.aliases) if _length(name) <= _LONGEST_NAME)
    for source in state.content.sources.values():
        if source.title and _length(source.title) <= _LONGEST_TITLE:
            yield source.title


def _length(name: str) -> int:
    """Return how many words a name has, however they are joined."""
    return evidence.weight_of(name).count


_LONGEST_NAME = 16
_LONGEST_TITLE = 32
"""Words: long names of treaties and ministries have some ten, long headlines some twenty; a judgement."""
