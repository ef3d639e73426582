"""The names of packages → these names with their versions, each looked up once, since a sandbox opens no file later."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version


@cache
def engine_name(*packages: str) -> str:
    """Return the name and version of the first package that is installed; its name alone where none is."""
    for package in packages:
        try:
            return f"{package} {version(package)}"
        except PackageNotFoundError:
            continue
    return packages[-1]
