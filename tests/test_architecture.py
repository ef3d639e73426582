"""The rules of the house: which room may open which door."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent / "digest"

LEXICON = {"lexicon"}
VALUES = {"model", "edtf", "problems", "errors", "settings"}
STAGES = {"intake", "extraction", "analysis", "evidence", "comparison", "briefing", "pages", "exports"}
EDGES = {"cli", "mkdocs_plugin", "report", "cache", "pipeline"}

DOORS = {
    "yaml": {"intake", "pages"},
    "pydantic": {"intake"},
    "pydantic_core": {"intake"},
    "rapidfuzz": {"intake", "evidence"},
    "newspaper": {"extraction"},
    "trafilatura": {"extraction"},
    "htmldate": {"extraction"},
    "readability": {"extraction"},
    "lxml": {"extraction"},
    "charset_normalizer": {"extraction"},
    "tldextract": {"extraction"},
    "markdown_it": {"extraction"},
    "babel": {"lexicon"},
    "pypdfium2": {"extraction"},
    "ahocorasick": {"analysis"},
    "snowballstemmer": {"comparison"},
    "jinja2": {"pages"},
    "markupsafe": {"pages"},
    "click": {"cli"},
    "rich": {"cli"},
    "mkdocs": {"mkdocs_plugin"},
}
"""The rooms through which each outside library may enter."""

WHO_MAY_IMPORT = {
    **dict.fromkeys(VALUES, VALUES),
    "lexicon": set(),
    **dict.fromkeys(STAGES, VALUES | LEXICON),
    "report": VALUES,
    "cache": VALUES,
    "pipeline": VALUES | LEXICON | STAGES | {"cache"},
    "mkdocs_plugin": VALUES | {"pipeline", "report"},
    "__main__": {"cli"},
    "cli": VALUES | {"pipeline", "report", "mkdocs_plugin", "cache"},
}
"""Beside itself, what each room may import of ours."""

STANDARD_PRINTERS = {"cli"}


def modules() -> list[Path]:
    return sorted(HOUSE.rglob("*.py"))


def room_of(path: Path) -> str:
    first = path.relative_to(HOUSE).parts[0]
    return first.removesuffix(".py")


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            if node.module == "digest":
                yield from (f"digest.{alias.name}" for alias in node.names)
            elif node.module:
                yield node.module


def test_every_room_is_known() -> None:
    rooms = {room_of(path) for path in modules()} - {"__init__", "__main__"}
    assert rooms <= VALUES | LEXICON | STAGES | EDGES


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_room_imports_only_what_it_may(path: Path) -> None:
    room = room_of(path)
    allowed = WHO_MAY_IMPORT.get(room, set()) | {room}
    ours = {name.split(".")[1] for name in imports_of(path) if name.startswith("digest.")}
    assert ours - {"__version__"} <= allowed


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_library_enters_by_its_door(path: Path) -> None:
    outside = {name.split(".")[0] for name in imports_of(path)} & DOORS.keys()
    assert {library for library in outside if room_of(path) not in DOORS[library]} == set()


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(HOUSE)))
def test_only_the_command_line_prints_exits_and_reads_the_clock(path: Path) -> None:
    calls = {
        ast.unparse(node.func) for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)
    }
    forbidden = {"print", "sys.exit", "exit", "time.time", "datetime.now", "datetime.datetime.now", "date.today"}
    assert room_of(path) in STANDARD_PRINTERS or calls & forbidden == set()


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_module_opens_with_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))
