"""Two places below the root of a site → the way from one to the other."""

from __future__ import annotations

import posixpath


def way(folder: str, target: str) -> str:
    """Return the path from a folder to a target below one root; posixpath asks for the working directory twice."""
    start, end = _parts(folder), _parts(target)
    if ".." in (*start, *end):
        return posixpath.relpath(target, folder)
    same = next((place for place, (one, other) in enumerate(zip(start, end, strict=False)) if one != other), None)
    common = min(len(start), len(end)) if same is None else same
    return "/".join((*[".."] * (len(start) - common), *end[common:])) or "."


def _parts(path: str) -> list[str]:
    return [part for part in path.split("/") if part not in ("", ".")]
