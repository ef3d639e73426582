"""The folders of content and of private copies → the copies of each source, and what is wrong with having them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from digest.intake.content_files import SUFFIXES, CopyFile, Paths, copies_in, scan
from digest.model import Id
from digest.problems import Place, Problem


def find_copies(
    content_folder: Path, private_folder: Path, source_ids: Iterable[Id]
) -> Mapping[Id, tuple[CopyFile, ...]]:
    """Return the copies of each source that has any, the committed before the private."""
    wanted = set(source_ids)
    found: dict[Id, list[CopyFile]] = {source: [] for source in sorted(wanted)}
    for source in found:
        found[source] += copies_in(content_folder / "sources" / source, source)
    for entry in scan(private_folder):
        stem, _, suffix = entry.name.rpartition(".")
        if stem in wanted and suffix in SUFFIXES and entry.is_file():
            found[stem].append(CopyFile(source=stem, path=Path(entry.path), suffix=suffix, committed=False))
    return {
        source: tuple(sorted(copies, key=lambda copy: (not copy.committed, SUFFIXES.index(copy.suffix))))
        for source, copies in found.items()
        if copies
    }


def repeated_copies(copies: Mapping[Id, Sequence[CopyFile]], *, root: Path) -> tuple[Problem, ...]:
    """Return a fault for each source with more than one copy; `copies` as `find_copies` returns them."""
    paths = Paths(root)
    return tuple(
        Problem(
            place=Place(path=paths.of(other.path)),
            rule="two-copies",
            found=f"a second copy of {source}; the first is {paths.of(files[0].path)}",
            expected="one copy of each source",
            hint="delete one of the two",
        )
        for source, files in copies.items()
        for other in files[1:]
    )


def copies_not_allowed(
    copies: Mapping[Id, Iterable[CopyFile]], forbidden: Mapping[Id, Id], paths: Paths
) -> Iterator[Problem]:
    """Yield a fault for each committed copy of a source whose rights, in `forbidden`, keep it out of the repository."""
    for source, files in copies.items():
        for file in files if source in forbidden else ():
            yield Problem(
                place=Place(path=paths.of(file.path)),
                rule="copy-not-allowed",
                found=f"a copy whose rights are {forbidden[source]}",
                expected="no copy in the repository, since these rights do not allow publishing it",
                hint=f"move it to the private folder as {source}.{file.suffix}, before it is pushed",
            )
