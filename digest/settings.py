"""The `digest` plugin's key in mkdocs.yml → one frozen value, read by plugin and command line alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from os.path import normpath
from pathlib import Path

from digest.errors import SettingsError


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where things are and what the site is called; paths are absolute."""

    root: Path
    """The folder of mkdocs.yml."""
    site_name: str
    site_description: str
    site_url: str
    """Where the site is served, with a slash at its end; or empty, and then nothing gives an absolute address of it."""
    content: Path
    """What people write."""
    pages: Path
    """The hand-written pages: MkDocs' docs_dir."""
    templates: Path
    """The project's own templates; one that it has wins over the one that ships with the program."""
    copies: Path
    """The private folder of copies that may not be published."""
    repository: str
    """Address under which files are edited, such as https://example.org/group/site/edit/main; or empty."""
    contact: str
    """How publishers reach the site's owners; or empty."""
    unchecked_quotes: str
    """`fault` or `warning`: what a quote is that neither a copy nor a receipt carries."""
    theme_search_up_to: int = 200
    """How many briefings and sources the theme's search may have; above, the site is searched by Explore."""
    config: str = "mkdocs.yml"
    """The name of mkdocs.yml itself."""
    theme: Path | None = None
    """Files of the project that stand before those of the theme: MkDocs' custom_dir; or none."""
    extensions: frozenset[str] = frozenset({"attr_list", "tables", "toc"})
    """The extensions of Markdown that pages are read with, those among them that MkDocs always uses."""
    language: str = "en"
    """Of the theme, such as `fr` or `pt-BR`: in it people write their briefings."""
    report_url: str = ""
    """Where readers suggest corrections, `{page}` in it being the page's address; empty where no page links there."""
    fast: bool = True
    """Whether the site's generated pages are built without a parser of Markdown and HTML, where that is the same."""
    directory_urls: bool = True
    """Whether `sources/x.md` is served as `sources/x/`, and not as `sources/x.html`."""

    def served(self, page: str) -> str:
        """Return the address, below the site's root, of the page at a path such as `sources/x.md`."""
        stem = page.removesuffix(".md")
        if not self.directory_urls:
            return f"{stem}.html"
        return "" if stem == "index" else f"{stem}/"

    def page_url(self, page: str) -> str | None:
        """Return the absolute address of the page at a path; None where the site's own is not known."""
        return self.site_url + self.served(page) if self.site_url else None


DEFAULTS: Mapping[str, str] = {
    "content": "content",
    "templates": "templates",
    "copies": ".digest/copies",
    "repository": "",
    "contact": "",
    "report_url": "",
    "unchecked_quotes": "warning",
    "theme_search_up_to": "200",
}
"""The keys of the plugin in mkdocs.yml that are texts, each with its default."""

SWITCHES: Mapping[str, bool] = {"fast": True}
"""The keys that are true or false."""

DOCS_DIR = "docs"
"""Where MkDocs looks for pages if mkdocs.yml does not say it."""


def settings_from(
    options: Mapping[str, object],
    *,
    root: Path,
    config: str = "mkdocs.yml",
    site_name: str,
    site_description: str = "",
    site_url: str = "",
    docs_dir: str = DOCS_DIR,
    directory_urls: bool = True,
    custom_dir: str = "",
    language: str = "",
    extensions: Iterable[str] = (),
) -> Settings:
    """Return the settings that the plugin's `options` give for the project in `root`; raise SettingsError."""
    for key, value in options.items():
        if key not in DEFAULTS and key not in SWITCHES:
            expected = ", ".join((*DEFAULTS, *SWITCHES))
            raise SettingsError(f"{config}: plugins: digest: unknown key {key}; expected one of {expected}")
        is_number = key == "theme_search_up_to" and type(value) is int
        if not is_number and not isinstance(value, bool if key in SWITCHES else str):
            expected = "true or false" if key in SWITCHES else "text"
            raise SettingsError(f"{config}: plugins: digest: {key}: found {value!r}; expected {expected}")
    texts = {**DEFAULTS, **{key: str(value) for key, value in options.items() if key in DEFAULTS}}
    if texts["unchecked_quotes"] not in ("fault", "warning"):
        found = texts["unchecked_quotes"]
        raise SettingsError(f"{config}: plugins: digest: unchecked_quotes: found {found}; expected fault or warning")
    up_to = texts.pop("theme_search_up_to")
    if not up_to.isdecimal():
        raise SettingsError(f"{config}: plugins: digest: theme_search_up_to: found {up_to}; expected a whole number")
    named = {key: texts.pop(key) for key in ("content", "templates", "copies")}
    folders = {key: Path(normpath(root / name)) for key, name in {**named, "pages": docs_dir}.items()}
    _check_apart(folders, root, config)
    return Settings(
        root=root,
        config=config,
        theme=Path(normpath(root / custom_dir)) if custom_dir else None,
        extensions=frozenset(extensions),
        language=language or "en",
        site_name=site_name,
        site_description=site_description,
        site_url=f"{site_url.rstrip('/')}/" if site_url else "",
        directory_urls=directory_urls,
        theme_search_up_to=int(up_to),
        fast=bool(options.get("fast", SWITCHES["fast"])),
        **folders,  # type: ignore[arg-type]
        **texts,  # type: ignore[arg-type]
    )


def _check_apart(folders: Mapping[str, Path], root: Path, config: str) -> None:
    """Raise SettingsError where private copies would stand among what is published, or git would ignore all of it."""
    copies = folders["copies"]
    others = [path for key, path in folders.items() if key != "copies"]
    is_within = any(copies.is_relative_to(other) for other in others)
    if is_within or any(other.is_relative_to(copies) for other in (root, *others)):
        found = f"{config}: plugins: digest: copies: found {copies}"
        raise SettingsError(f"{found}; expected a folder of its own, with nothing in it but private copies")
