"""The folder content/ and the private folder → which files are what; and the bytes of one file as text."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from digest.intake.field_types import ID_IN_WORDS, is_id
from digest.intake.hints import did_you_mean, id_from
from digest.lexicon.copy_formats import COPY_FORMATS
from digest.model import Id
from digest.problems import Place, Problem

SUFFIXES = tuple(COPY_FORMATS)
"""The forms of a copy, in the order of preference where there are several."""

VOCABULARIES = ("rights", "outlets", "entities", "topics")

RENAMED = "renamed.yml"
"""The addresses that pages had."""

MAX_BYTES = 256 * 1024
"""Largest record: some 40,000 words, far beyond what a person types."""

_BESIDE = {"README.md", "LICENSE", "LICENSE.md", "LICENSE.txt", "pages", "sources", "briefings"}
"""What may stand in content/ beside the vocabularies; its licence is apart from that of the code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyFile:
    """The stored article of a source, as a file."""

    source: Id
    path: Path
    suffix: str
    """html, txt, md or pdf."""
    committed: bool
    """Whether it stands beside its record; else in the private folder."""


@dataclass(slots=True, kw_only=True)
class Files:
    """What stands under content/."""

    vocabularies: dict[str, list[Path]] = field(default_factory=dict)
    """Of each the files that it is in: `<name>.yml`, then those of the folder `<name>/`, by name."""
    sources: dict[Id, Path] = field(default_factory=dict)
    briefings: dict[Id, Path] = field(default_factory=dict)
    renamed: Path | None = None
    """Which addresses lead elsewhere now, if any."""
    copies: dict[Id, list[CopyFile]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def find_files(folder: Path, paths: Paths) -> Files:
    """Return what each file under content/ is, with a fault for each that is nothing."""
    files = Files()
    for entry in _entries(folder, paths, files.problems):
        stem, _, suffix = entry.name.rpartition(".")
        if stem in VOCABULARIES and suffix == "yml":
            files.vocabularies.setdefault(stem, []).insert(0, Path(entry.path))
        elif entry.name == RENAMED and entry.is_file():
            files.renamed = Path(entry.path)
        elif entry.name in VOCABULARIES and entry.is_dir():
            _find_parts(entry, paths, files)
        elif entry.name not in _BESIDE:
            files.problems.append(_stray(paths.of(entry.path), _hint_at_top(entry.name)))
    for entry in _entries(folder / "sources", paths, files.problems):
        _find_source(entry, paths, files)
    for entry in _entries(folder / "briefings", paths, files.problems):
        _find_briefing(entry, paths, files)
    return files


@dataclass(frozen=True, slots=True)
class Paths:
    """How a problem names a file: from the project's root."""

    root: Path

    def of(self, path: Path | str) -> str:
        """Return the path from the root, with forward slashes."""
        text, root = os.fspath(path), f"{self.root}{os.sep}"
        return text.removeprefix(root).replace(os.sep, "/")


def read_text(path: Path, name: str, *, limit: int = MAX_BYTES) -> tuple[str | None, tuple[Problem, ...]]:
    """Return the text of a file in UTF-8, or why there is none."""
    try:
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except OSError as error:
        return None, (_problem(name, "unreadable-file", f"found {error.strerror}", "a file that can be opened"),)
    if len(content) > limit:
        expected = f"at most {limit // 1024} KiB"
        return None, (_problem(name, "too-large", "this file is larger", expected),)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (_not_utf_8(content, error.start, name),)
    if text.startswith("\ufeff"):
        hint = "save it as UTF-8 without BOM"
        return text[1:], (_problem(name, "byte-order-mark", "found a byte order mark", "none", hint),)
    return text, ()


def _entries(folder: Path, paths: Paths, problems: list[Problem]) -> Iterator[os.DirEntry[str]]:
    """What stands in a folder, by name, but hidden files; links are faults, for they may lead anywhere."""
    for entry in scan(folder):
        if entry.is_symlink():
            name = paths.of(entry.path)
            problems.append(_problem(name, "symbolic-link", "found a symbolic link", "the file itself", "copy it here"))
        elif not entry.name.startswith("."):
            yield entry


def scan(folder: Path) -> list[os.DirEntry[str]]:
    """Return what stands in a folder, by name; nothing where there is none."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except FileNotFoundError:
        return []


def _find_parts(folder: os.DirEntry[str], paths: Paths, files: Files) -> None:
    """Files of a vocabulary beside its first one, so that what two people add need not meet in one file."""
    for entry in _entries(Path(folder.path), paths, files.problems):
        if entry.name.endswith(".yml") and entry.is_file():
            files.vocabularies.setdefault(folder.name, []).append(Path(entry.path))
        else:
            hint = f"a part of {folder.name}.yml is {folder.name}/<any name>.yml"
            files.problems.append(_stray(paths.of(entry.path), hint))


def _find_source(folder: os.DirEntry[str], paths: Paths, files: Files) -> None:
    name = paths.of(folder.path)
    if not folder.is_dir():
        hint = "a record is sources/<id>/source.yml"
        files.problems.append(_stray(name, hint))
        return
    has_record = False
    for entry in _entries(Path(folder.path), paths, files.problems):
        if entry.name == "source.yml" and entry.is_file():
            has_record = True
            files.sources[folder.name] = Path(entry.path)
        elif not _is_copy(entry) and entry.name != "reading.json":
            hint = did_you_mean(entry.name, ["source.yml", "reading.json", *(f"copy.{suffix}" for suffix in SUFFIXES)])
            files.problems.append(_stray(paths.of(entry.path), hint))
    files.copies[folder.name] = copies_in(Path(folder.path), folder.name)
    if not is_id(folder.name):
        files.problems.append(_misnamed(f"{name}/source.yml", folder.name))
    elif not has_record:
        found = "this folder has no record"
        files.problems.append(_problem(f"{name}/source.yml", "missing-record", found, "source.yml in it"))


def _find_briefing(entry: os.DirEntry[str], paths: Paths, files: Files) -> None:
    name = paths.of(entry.path)
    stem = entry.name.removesuffix(".yml")
    if entry.name.endswith(".comparison.json"):
        return
    if stem == entry.name or not entry.is_file():
        files.problems.append(_stray(name, "a briefing is briefings/<id>.yml"))
        return
    files.briefings[stem] = Path(entry.path)
    if not is_id(stem):
        files.problems.append(_misnamed(name, stem))


def copies_in(folder: Path, source: Id) -> list[CopyFile]:
    return [
        CopyFile(source=source, path=Path(entry.path), suffix=entry.name.rpartition(".")[2], committed=True)
        for entry in scan(folder)
        if _is_copy(entry)
    ]


def _is_copy(entry: os.DirEntry[str]) -> bool:
    stem, _, suffix = entry.name.rpartition(".")
    return stem == "copy" and suffix in SUFFIXES and entry.is_file(follow_symlinks=False)


def _hint_at_top(name: str) -> str:
    near = did_you_mean(name, [*(f"{vocabulary}.yml" for vocabulary in VOCABULARIES), RENAMED])
    return near or "a source is sources/<id>/source.yml, a briefing briefings/<id>.yml"


def _stray(name: str, hint: str) -> Problem:
    return _problem(name, "stray-file", "this is no file of content/", "a record, a copy, a reading or a page", hint)


def _misnamed(name: str, found: str) -> Problem:
    suggestion = id_from(found)
    expected = f"as its name {ID_IN_WORDS}"
    return _problem(name, "file-name", f'found "{found}"', expected, f"call it {suggestion}" if suggestion else "")


def _not_utf_8(content: bytes, start: int, name: str) -> Problem:
    before = content[:start].decode("utf-8")
    place = Place(path=name, line=before.count("\n") + 1, column=len(before) - before.rfind("\n"))
    return Problem(
        place=place,
        rule="not-utf-8",
        found=f"found the byte 0x{content[start]:02X}",
        expected="text in UTF-8",
        hint="save the file as UTF-8",
    )


def _problem(name: str, rule: str, found: str, expected: str, hint: str = "") -> Problem:
    return Problem(place=Place(path=name), rule=rule, found=found, expected=expected, hint=hint)
