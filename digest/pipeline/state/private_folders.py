"""The folders that never leave this machine → a `.gitignore` in each, and what of them git holds all the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from digest.atomic_write import write_atomically
from digest.errors import SettingsError
from digest.pipeline.git.git_answers import has_commit, names_said, said_by_git
from digest.pipeline.state.told_paths import shown
from digest.problems import Place, Problem, Severity
from digest.settings import Settings


def private_folders(settings: Settings) -> tuple[Path, ...]:
    """Return the folder of the cache, and that of the private copies where it is another and a repository is around."""
    own = settings.root / ".digest"
    if settings.copies.is_relative_to(own) or not _is_in_repository(settings.copies, settings):
        return (own,)
    return (own, settings.copies)


def keep_out_of_git(settings: Settings, *, needed: bool = False) -> Iterator[Problem]:
    """See to it that git ignores all of each private folder that is there, and of the cache's where it is `needed`.

    Yield a warning where the file that says so cannot be written.
    """
    for folder in private_folders(settings):
        if folder.is_dir() or (needed and folder.name == ".digest"):
            try:
                _ignore_all(folder)
            except OSError as error:
                yield Problem(
                    place=Place(path=shown(folder / IGNORING, settings)),
                    rule="private-folder-open",
                    found=f"git is not kept from this folder: {error.strerror}",
                    expected="a .gitignore with the line *",
                    severity=Severity.WARNING,
                )


def tracked_files(settings: Settings) -> Iterator[Problem]:
    """Yield a fault for each file of a private folder in git's index or last commit; none without a repository.

    Where git does not say what it holds, that is the fault.
    """
    for folder in private_folders(settings):
        try:
            staged = _listed(folder, "ls-files", "-z", "--")
            committed = _listed(folder, *_OF_COMMIT) if has_commit(_above(folder)) else ()
        except SettingsError as error:
            yield Problem(
                place=Place(path=shown(folder, settings)),
                rule="git-fails",
                found=str(error),
                expected="a repository that git can read",
                hint="mend what git names, and check again",
            )
            continue
        for path in sorted({*staged, *committed} - {folder / IGNORING}):
            yield Problem(
                place=Place(path=shown(path, settings)),
                rule="copy-not-allowed",
                found=f"a file of a private folder in {_holders(path in staged, path in committed)}",
                expected="private copies, and what was read in them, on this machine alone",
                hint=_way_out(shown(path, settings), path in staged, path in committed),
            )


_OF_COMMIT = ("ls-tree", "-r", "-z", "--name-only", "HEAD", "--")
"""Lists the files of the last commit."""


def committed_since(base: str, settings: Settings) -> Iterator[Problem]:
    """Yield a fault for each file of a private folder that any commit since `base` holds, also if it is gone again.

    Raise SettingsError where git does not say it.
    """
    for folder in private_folders(settings):
        for path in sorted(set(_listed(folder, *CHANGED, *_NAMES, f"{base}..HEAD", "--")) - {folder / IGNORING}):
            yield Problem(
                place=Place(path=shown(path, settings)),
                rule="copy-not-allowed",
                found=f"a file of a private folder in a commit since {base}",
                expected="no commit that holds it, as merging publishes each of them",
                hint=_REWRITE.format(path=shown(path, settings)),
            )


IGNORING = ".gitignore"
"""The one file of a private folder that git may hold, and that is looked at like any other file."""


def _is_in_repository(folder: Path, settings: Settings) -> bool:
    """Say whether a repository is around a folder; that the project's own may become one counts too."""
    return folder.is_relative_to(settings.root) or any((above / ".git").exists() for above in folder.parents)


def _ignore_all(folder: Path) -> None:
    """Let the last line of the folder's `.gitignore` be `*`; git does not follow one that is a link."""
    path = folder / IGNORING
    text = path.read_text("utf-8", "replace") if path.is_file() and not path.is_symlink() else ""
    if text.rstrip("\n").rpartition("\n")[2] != "*":
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(path, f"{text.rstrip()}\n*\n".lstrip("\n").encode())


def _listed(folder: Path, *arguments: str) -> tuple[Path, ...]:
    """The files below a folder that a command of git lists; none where there is no git or repository.

    Raise SettingsError where git fails.
    """
    above = _above(folder)
    said = said_by_git(above, "--literal-pathspecs", *arguments, str(folder.relative_to(above)))
    return tuple(above / name for name in names_said(said))


def _above(folder: Path) -> Path:
    return next(parent for parent in folder.parents if parent.is_dir())


def _holders(staged: bool, committed: bool) -> str:
    return " and in ".join([*(["git's index"] if staged else []), *(["the last commit"] if committed else [])])


def _way_out(path: str, staged: bool, committed: bool) -> str:
    steps = [f"git rm --cached -- '{path}'"] if staged else []
    if committed:
        steps += ["then git commit --amend --no-verify if nobody has this commit yet", _REWRITE.format(path=path)]
    return "; ".join(steps)


CHANGED = ("log", "-z", "--format=", "--relative", "--no-renames", "-m")
"""Lists what each commit changed, also a merge."""

_NAMES = ("--name-only", "--end-of-options")
"""Only the paths; and what a person typed as `base` is no option."""

_REWRITE = "history still holds it: git filter-repo --invert-paths --path '{path}', and what was pushed is public"
"""How a file is taken out of every commit. https://github.com/newren/git-filter-repo"""
