"""The program's own modules → the sentence that each opens with, from which the architecture page is made."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from digest.model import ModuleNote

PACKAGE = Path(__file__).parents[2]

_ORDER = re.compile(r"^Order: (?P<names>.+?)\.$", re.MULTILINE | re.DOTALL)
_MARKS = '"""'
_NAME = re.compile(r"`(\w+)`")


def modules() -> tuple[ModuleNote, ...]:
    """Return every module with its first sentence: each package, its modules in the order it gives, its packages."""
    return tuple(_notes(PACKAGE))


def order_of(package: Path) -> tuple[str, ...]:
    """Return the names of a package's modules and packages in the order in which they work, as its docstring says."""
    order = _ORDER.search(_documentation(package / "__init__.py"))
    return tuple(_NAME.findall(order["names"])) if order else ()


def _notes(package: Path) -> Iterator[ModuleNote]:
    yield _note(package / "__init__.py")
    order = order_of(package)
    yield from (_note(package / f"{name}.py") for name in order if (package / f"{name}.py").is_file())
    for name in order:
        if (package / name).is_dir():
            yield from _notes(package / name)


def _note(path: Path) -> ModuleNote:
    meaning = " ".join(_documentation(path).split("\n\n")[0].split())
    return ModuleNote(path=path.relative_to(PACKAGE.parent).as_posix(), meaning=meaning)


def _documentation(path: Path) -> str:
    """Return a module's docstring; only the string itself is parsed where the module opens with it, as ours do."""
    text = path.read_text("utf-8")
    end = text.find(_MARKS, len(_MARKS)) + len(_MARKS) if text.startswith(_MARKS) else len(text)
    return ast.get_docstring(ast.parse(text[:end])) or ""
