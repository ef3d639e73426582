"""The rules of the architecture: which package may import which, and where each outside library enters."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from digest.pipeline.publishing.module_docs import order_of

PROGRAM = Path(__file__).parent.parent / "digest"

LEXICON = {"lexicon"}
VALUES = {"model", "edtf", "problems", "rule_book", "errors", "settings"}
STAGES = {
    "intake",
    "extraction",
    "analysis",
    "evidence",
    "comparison",
    "briefing",
    "references",
    "pages",
    "exports",
    "search",
    "site_gate",
}
EDGES = {
    "cli",
    "mkdocs_plugin",
    "report",
    "cache",
    "program_files",
    "loaded_later",
    "indented_json",
    "compiled_templates",
    "whole_folders",
    "jieba_tables",
    "sandbox",
    "reading_task",
    "atomic_write",
    "fetching",
    "pipeline",
    "fast_pages",
    "translation",
}

ENTERS_BY = {
    "yaml": {"intake", "pages", "site_gate"},
    "pydantic": {"intake", "site_gate"},
    "pydantic_core": {"intake"},
    "rapidfuzz": {"intake", "evidence"},
    "newspaper": {"extraction"},
    "trafilatura": {"extraction"},
    "htmldate": {"extraction"},
    "readability": {"extraction"},
    "lxml": {"extraction", "site_gate"},
    "charset_normalizer": {"extraction"},
    "webencodings": {"extraction"},
    "tldextract": {"extraction"},
    "markdown_it": {"extraction"},
    "markdown": {"site_gate"},
    "babel": {"lexicon", "translation"},
    "pagefind": {"search"},
    "pypdfium2": {"extraction"},
    "mammoth": {"extraction"},
    "striprtf": {"extraction"},
    "warcio": {"extraction"},
    "brotli": {"extraction"},
    "ahocorasick": {"analysis"},
    "snowballstemmer": {"comparison"},
    "jinja2": {"compiled_templates", "pages", "fast_pages"},
    "markupsafe": {"pages"},
    "click": {"cli"},
    "distributed": {"cli"},
    "filelock": {"atomic_write"},
    "rich": {"cli"},
    "mkdocs": {"intake", "fast_pages", "mkdocs_plugin"},
    "urllib3": {"fetching"},
    "requests": {"fetching"},
    "protego": {"fetching"},
}
"""The packages through which each outside library may enter."""

WHO_MAY_IMPORT = {
    **dict.fromkeys(VALUES, VALUES),
    "lexicon": set(),
    **dict.fromkeys(STAGES, VALUES | LEXICON),
    "translation": VALUES | LEXICON,
    "exports": VALUES | LEXICON | {"translation", "indented_json"},
    "pages": VALUES | LEXICON | {"translation", "whole_folders", "compiled_templates"},
    "report": VALUES,
    "atomic_write": VALUES,
    "program_files": set(),
    "loaded_later": set(),
    "indented_json": set(),
    "references": VALUES | LEXICON | {"indented_json"},
    "intake": VALUES | LEXICON | {"loaded_later"},
    "compiled_templates": {"program_files", "atomic_write"},
    "whole_folders": set(),
    "jieba_tables": set(),
    "extraction": VALUES | LEXICON | {"jieba_tables"},
    "cache": VALUES | {"atomic_write", "program_files"},
    "sandbox": VALUES,
    "reading_task": VALUES | {"intake", "extraction", "analysis", "evidence", "sandbox"},
    "fetching": VALUES,
    "pipeline": VALUES
    | LEXICON
    | STAGES
    | {"translation", "cache", "sandbox", "reading_task", "atomic_write", "loaded_later"},
    "fast_pages": VALUES | {"whole_folders", "compiled_templates"},
    "mkdocs_plugin": VALUES | {"jieba_tables", "program_files", "fast_pages", "atomic_write", "pipeline", "report"},
    "__main__": {"cli"},
    "cli": VALUES | {"program_files", "pipeline", "report", "atomic_write", "fetching"},
}
"""Beside itself, what each package may import of ours."""

CONNECTING = {"asyncio", "ftplib", "http.client", "smtplib", "socket", "ssl", "urllib.request", "xmlrpc.client"}
"""Modules of the standard library that open connections."""

PAIRED = {"sandbox/forking.py"}
"""Uses two sockets that lead to each other, and to nothing else."""

STANDARD_PRINTERS = {"cli"}

STARTING = {"sandbox/processes.py", "pipeline/git/git_answers.py", "search/pagefind_run.py"}
"""Modules that start another program, each with one rule of when it failed."""


def modules() -> list[Path]:
    return sorted(PROGRAM.rglob("*.py"))


def package_of(path: Path) -> str:
    first = path.relative_to(PROGRAM).parts[0]
    return first.removesuffix(".py")


class Facts(NamedTuple):
    """What the rules ask of a module."""

    docstring: str | None
    imports: frozenset[str]
    calls: frozenset[str]


@cache
def facts_of(path: Path) -> Facts:
    module = ast.parse(path.read_text("utf-8"))
    nodes = tuple(ast.walk(module))
    return Facts(
        docstring=ast.get_docstring(module),
        imports=frozenset(name for node in nodes for name in imports_of(node, path)),
        calls=frozenset(ast.unparse(node.func) for node in nodes if isinstance(node, ast.Call)),
    )


def imports_of(node: ast.AST, path: Path) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        assert node.level == 0, f"{path}: imports are written in full"
        if node.module == "digest":
            yield from (f"digest.{alias.name}" for alias in node.names)
        elif node.module:
            yield node.module


def test_every_package_is_known_and_stands() -> None:
    packages = {package_of(path) for path in modules()} - {"__init__", "__main__"}
    assert packages == VALUES | LEXICON | STAGES | EDGES


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PROGRAM)))
def test_a_package_imports_only_what_it_may(path: Path) -> None:
    package = package_of(path)
    allowed = WHO_MAY_IMPORT.get(package, set()) | {package}
    ours = {name.split(".")[1] for name in facts_of(path).imports if name.startswith("digest.")}
    assert ours - {"__version__"} <= allowed


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PROGRAM)))
def test_a_library_enters_where_it_may(path: Path) -> None:
    outside = {name.split(".")[0] for name in facts_of(path).imports} & ENTERS_BY.keys()
    assert {library for library in outside if package_of(path) not in ENTERS_BY[library]} == set()


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PROGRAM)))
def test_only_what_fetches_opens_connections(path: Path) -> None:
    """Engines that could are kept from it by the sandbox, which tests/sandbox tries."""
    allowed = {"socket"} if path.relative_to(PROGRAM).as_posix() in PAIRED else set()
    assert package_of(path) == "fetching" or CONNECTING.isdisjoint(facts_of(path).imports - allowed)


def test_each_other_program_is_started_in_one_place() -> None:
    starting = {path.relative_to(PROGRAM).as_posix() for path in modules() if "subprocess" in facts_of(path).imports}
    assert starting == STARTING


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PROGRAM)))
def test_only_the_command_line_prints_exits_and_reads_the_clock(path: Path) -> None:
    forbidden = {"print", "sys.exit", "exit", "time.time", "datetime.now", "datetime.datetime.now", "date.today"}
    assert package_of(path) in STANDARD_PRINTERS or forbidden.isdisjoint(facts_of(path).calls)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PROGRAM)))
def test_a_module_opens_with_what_it_is(path: Path) -> None:
    assert facts_of(path).docstring


@pytest.mark.parametrize(
    "package",
    [path.parent for path in modules() if path.name == "__init__.py"],
    ids=lambda path: str(path.relative_to(PROGRAM.parent)),
)
def test_a_package_says_in_which_order_its_modules_work(package: Path) -> None:
    inside = {path.stem for path in package.glob("*.py")} | {path.parent.name for path in package.glob("*/__init__.py")}
    order = order_of(package)
    assert sorted(order) == sorted(inside - {"__init__", "__main__"})
