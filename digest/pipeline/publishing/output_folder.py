"""A site → files in a folder that MkDocs, ProperDocs or Zensical build; and where templates and theme files are."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from digest.atomic_write import successor_of
from digest.errors import SettingsError
from digest.intake import WrittenConfig
from digest.model import Site
from digest.settings import Settings

_HERE = Path(__file__).parents[2]
_SHIPPED = _HERE / "templates" if (_HERE / "templates").is_dir() else _HERE.parent / "templates"
"""In the installed package the templates stand inside it; in a checkout beside it, where people edit them."""

_MARK = ".written-by-digest"
"""The file that names each other one that was written, so that what a person added is known."""

_OWN = (_MARK, "docs", "theme", "hooks", "mkdocs.yml")
"""What this writes into a folder; a name that is not among them is another program's."""


def template_folders(settings: Settings) -> tuple[Path, ...]:
    """The folders of page templates, the project's own first."""
    return _both(settings, "pages")


def theme_folders(settings: Settings) -> tuple[Path, ...]:
    """The folders of theme files, the project's own first."""
    return _both(settings, "theme")


def write(
    site: Site,
    settings: Settings,
    folder: Path,
    *,
    config: WrittenConfig,
    leaves_out: Callable[[Path], bool] = lambda _: False,
) -> None:
    """Write pages, hand-written pages, theme and what `config` holds, in place of what an earlier call wrote.

    Hand-written files for which `leaves_out` says so are not among them.

    They change places all at once; what else stands there, such as a site that was built there, stays. Raise
    SettingsError where the folder was not written by this, LockedError where another process is writing it.
    """
    with successor_of(folder, "digest build", lambda name: name not in _OWN) as made:
        _refuse_other_files(folder)
        _fill_with_pages(made / "docs", site, settings.pages, leaves_out)
        _fill(made, settings, config)
        (made / _MARK).write_text("".join(f"{name}\n" for name in sorted(_files_in(made))), "utf-8")


def refuse_as_site(folder: Path, settings: Settings) -> None:
    """Raise SettingsError where a site in the place of this folder would take away what people keep there."""
    folder = folder.resolve()
    kept = (settings.content, settings.templates, settings.copies, settings.root / ".digest", settings.root / ".git")
    for path in (one.resolve() for one in kept):
        if folder.is_relative_to(path) or path.is_relative_to(folder):
            raise SettingsError(f"{folder}: a site here would take the place of {path}; name another site_dir")
    visible = {path.name for path in folder.iterdir() if not path.name.startswith(".")} if folder.is_dir() else set()
    if visible and visible.isdisjoint(_OF_SITES):
        expected = "name an empty or a new folder as site_dir, or delete what a build that was cut off left there"
        raise SettingsError(f"{folder}: found files and no site; {expected}")


_OF_SITES = ("index.html", "404.html", "sitemap.xml")
"""What a site has at its top; MkDocs writes each of them, one may be missing where its build was cut off."""


def _refuse_other_files(folder: Path) -> None:
    if folder.exists() and any(folder.iterdir()) and not (folder / _MARK).is_file():
        raise SettingsError(f"{folder}: found files that this command did not write; name an empty or a new folder")
    if (folder / _MARK).is_file():
        written = (folder / _MARK).read_text("utf-8").splitlines()
        added = sorted(set(_files_in(folder)) - set(written)) if written else ()  # an empty mark names nothing
        if added:
            raise SettingsError(
                f"{folder / added[0]}: found a file that this command did not write, in a folder that it replaces; "
                "move it elsewhere, such as to content/pages, or delete it"
            )


def _files_in(folder: Path) -> Iterator[str]:
    """The files in what this writes, but for what Python keeps beside hooks that it ran."""
    for own in _OWN[1:]:
        paths = (folder / own).rglob("*") if (folder / own).is_dir() else [folder / own]
        for path in paths:
            if path.is_file() and path.parent.name != "__pycache__":
                yield path.relative_to(folder).as_posix()


def _fill_with_pages(docs: Path, site: Site, own: Path, leaves_out: Callable[[Path], bool]) -> None:
    docs.mkdir()
    if own.is_dir():
        _copy(own, docs, leaves_out)
    for page in site.pages:
        _write_file(docs / page.path, page.markdown.encode())
    for output in site.outputs:
        if not output.path.endswith(_FOR_OUR_OWN_ENGINE):
            _write_file(docs / output.path, output.content)


_FOR_OUR_OWN_ENGINE = (".md", "llms.txt")
"""Markdown beside the pages, and the list of it: engines take every Markdown file in their folder for a page."""


def _fill(folder: Path, settings: Settings, config: WrittenConfig) -> None:
    own = (settings.theme,) if settings.theme and settings.theme.is_dir() else ()
    for theme in reversed((*own, *theme_folders(settings))):
        _copy(theme, folder / "theme", lambda _: False)
    for name, path in config.files.items():
        _write_file(folder / name, path.read_bytes())
    _write_file(folder / "mkdocs.yml", config.text.encode())


def _both(settings: Settings, kind: str) -> tuple[Path, ...]:
    folders = (settings.templates / kind, _SHIPPED / kind)
    return tuple(dict.fromkeys(folder.resolve() for folder in folders if folder.is_dir()))


def _copy(folder: Path, target: Path, leaves_out: Callable[[Path], bool]) -> None:
    for path in folder.iterdir():
        if leaves_out(path):
            continue
        if path.is_dir():
            _copy(path, target / path.name, leaves_out)
        else:
            _write_file(target / path.name, path.read_bytes())


def _write_file(path: Path, content: bytes) -> None:
    """Write a file; where that fails in the middle, as on a full disk, raise OSError with its place all the same."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        path.write_bytes(content)
    except OSError as error:
        raise OSError(error.errno, error.strerror, os.fspath(path)) from error
