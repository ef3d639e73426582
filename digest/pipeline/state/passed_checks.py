"""A check of one source or briefing, and what it looks at → its problems; not made again where it found none before.

A check is given a part of what is at hand and nothing else. The key under which it is known to have found nothing is
made of all of that part, so that what is not in the key cannot matter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from digest import cache
from digest.model import Id, KeptTexts
from digest.pipeline.state.citations import Citations
from digest.pipeline.state.project_state import ProjectState
from digest.problems import Problem

Key = TypeVar("Key")
Value = TypeVar("Value")

Find = Callable[[ProjectState, Citations], Iterator[Problem]]
"""Yields what is wrong with a part of what is at hand."""


class Checks:
    """The state of a project in parts."""

    def __init__(self, state: ProjectState, cited: Citations, passes: KeptTexts | None = None) -> None:
        """Without `passes` each check is made."""
        self._state, self._cited, self._passes = state, cited, passes
        self._digests: dict[int, tuple[object, str]] = {}
        content = state.content
        self._listed = frozenset((*content.entities, *content.outlets))
        vocabularies = repr((content.rights, content.outlets, content.entities, content.topics))
        self._everywhere = cache.key_of(vocabularies, repr(state.faulty)) if passes is not None else ""

    def of(
        self, name: str, sources: Iterable[Id], briefings: Iterable[Id], find: Find, *, records: bool = True
    ) -> Iterator[Problem]:
        """Yield the problems that the check of this name finds in some sources and briefings; see `_part`.

        A check that looks at no record of a source is given none, and is not made again where one is edited.
        """
        state, cited = self._part(tuple(dict.fromkeys(sources)), tuple(dict.fromkeys(briefings)), records=records)
        if self._passes is None:
            yield from find(state, cited)
            return
        key = self._key(name, state, cited)
        if self._passes.get(key) is not None:
            return
        found = list(find(state, cited))
        if not found:
            self._passes.put(key, name)
        yield from found

    def _part(
        self, sources: tuple[Id, ...], briefings: tuple[Id, ...], *, records: bool
    ) -> tuple[ProjectState, Citations]:
        """Return what is at hand of the sources and the briefings, with all vocabularies, and without problems."""
        state = self._state
        content = state.content
        cited = _of(state.cited, sources)
        items = [item for name in sources for item in cited.get(name, ())]
        part = replace(
            state,
            content=replace(
                content,
                sources=_of(content.sources, sources if records else ()),
                briefings=_of(content.briefings, briefings),
                renamings=(),
            ),
            copies=_of(state.copies, sources),
            stored=_of(state.stored, sources),
            full=_of(state.full, sources),
            unread={},
            comparisons=_of(state.comparisons, briefings),
            sources={},
            cited=cited,
            problems=(),
        )
        named = {source.id for name in briefings for source in state.sources.get(name, ())}
        vars(part)["known"] = replace(
            state.known, ids=self._listed.union(sources, named)
        )  # all else in it is of the vocabularies, and the same
        checks, places = _of(self._cited.checks, items), _of(self._cited.places, items)
        return part, Citations(checks=checks, places=places, problems=())

    def _key(self, name: str, state: ProjectState, cited: Citations) -> str:
        content = state.content
        of_each = (content.sources, content.briefings, state.copies, state.stored, state.full, state.comparisons)
        parts = [self._digest(value) for values in of_each for pair in values.items() for value in pair]
        told = repr(
            (state.cited, cited.checks, cited.places, sorted(one for one in state.known.ids if one not in self._listed))
        )
        return cache.key_of(name, self._everywhere, *parts, told)

    def _digest(self, value: object) -> str:
        """Return the SHA-256 of what a value says, which is made once for each value."""
        known = self._digests.get(id(value))
        if known is None:  # the value is held as well, so that no other gets its id
            known = self._digests[id(value)] = (value, cache.key_of(repr(value)))
        return known[1]


def _of(values: Mapping[Key, Value], keys: Iterable[Key]) -> dict[Key, Value]:
    return {key: values[key] for key in keys if key in values}
