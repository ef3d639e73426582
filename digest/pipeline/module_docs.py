"""The program's own modules → the sentence that each opens with, from which the architecture page is made."""

from __future__ import annotations

import ast
from pathlib import Path

from digest.model import ModuleNote

HOUSE = Path(__file__).parent.parent


def modules() -> tuple[ModuleNote, ...]:
    """Return every module with its first sentence, folder by folder, packages first."""
    paths = sorted(HOUSE.rglob("*.py"), key=lambda path: (path.parent, path.name != "__init__.py", path.name))
    return tuple(
        ModuleNote(path=path.relative_to(HOUSE.parent).as_posix(), meaning=_first_sentence(path)) for path in paths
    )


def _first_sentence(path: Path) -> str:
    documentation = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    return " ".join(documentation.split("\n\n")[0].split())
