"""The content now and at an earlier commit → the addresses of pages that are gone without a word."""

from __future__ import annotations

from collections.abc import Iterator

from digest.model import Content, Id
from digest.pipeline.state.project_state import ProjectState
from digest.problems import Place, Problem
from digest.settings import Settings


def vanished(before: Content, base: str, state: ProjectState, settings: Settings) -> Iterator[Problem]:
    """Yield a fault for each page that the site had at the commit `base` and has no more, and that is not in
    renamed.yml; nothing of records that are there with faults, which are told already.
    """
    now, folder = state.content, settings.content.relative_to(settings.root).as_posix()
    told = {renaming.former for renaming in now.renamings}
    if f"{folder}/renamed.yml" in state.faulty:
        return
    pages = now.titles()
    for kind, titles in before.titles().items():
        for record in sorted(titles.keys() - pages[kind].keys()):
            path = _file(kind, record, folder)
            parts = f"{path.removesuffix('.yml')}/"  # of a vocabulary that stands in several files
            has_faults = any(one == path or one.startswith(parts) for one in state.faulty)
            is_left_out = kind == "sources" and (settings.root / path).is_file()  # with what it depends on
            if f"{kind}/{record}" not in told and not has_faults and not is_left_out:
                yield Problem(
                    place=Place(path=path),
                    rule="address-gone",
                    found=f"no page {kind}/{record} any more, which the site had at {base}",
                    expected="addresses that others cite to lead somewhere for good",
                    hint=f"under {kind} of {folder}/renamed.yml: {{from: {record}, to: its new id}}, or why it is gone",
                )


def _file(kind: str, record: Id, folder: str) -> str:
    if kind == "sources":
        return f"{folder}/sources/{record}/source.yml"
    return f"{folder}/briefings/{record}.yml" if kind == "briefings" else f"{folder}/{kind}.yml"
