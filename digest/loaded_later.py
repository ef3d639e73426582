"""The imports of a package that only a type checker makes at once → each made when somebody asks for its name.

A command uses a part of what a package offers, and loading all of it took longer than what most commands do.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from inspect import getsource


def later(package: str) -> Callable[[str], object]:
    """Return the `__getattr__` of a package that imports its names below `if TYPE_CHECKING:`.

    It raises AttributeError for a name that is not imported there. https://peps.python.org/pep-0562/
    """
    module = sys.modules[package]
    places = dict(_imported(ast.parse(getsource(module))))

    def named(name: str) -> object:
        if name not in places:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        place, original = places[name]
        found: object = getattr(import_module(place), original)
        setattr(module, name, found)  # so that it is not asked for again
        return found

    return named


def _imported(tree: ast.Module) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield each name that is imported for a type checker alone, with its module and its name there."""
    for node in tree.body:
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            for statement in node.body:
                if isinstance(statement, ast.ImportFrom) and statement.module:
                    for alias in statement.names:
                        yield alias.asname or alias.name, (statement.module, alias.name)
