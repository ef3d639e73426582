"""A project's mkdocs.yml → that of a written folder, which needs neither the plugin `digest` nor the project."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from digest.intake.mkdocs_yml import Config, Tagged, read_mkdocs_yml
from digest.intake.settings_file import BUILT_IN, names_in

DOCS, THEME, HOOKS = "docs", "theme", "hooks"
"""Where in a written folder the pages, the theme's files and the hooks are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenConfig:
    """What the written folder is built with."""

    text: str
    """Its mkdocs.yml."""
    files: Mapping[str, Path]
    """What it names beside pages and theme: path in the folder → the project's file."""
    left_out: tuple[str, ...]
    """A sentence for each setting of the project that means nothing there."""


def written_config(mkdocs_yml: Path, *, search_by_explore: str = "") -> WrittenConfig:
    """Return what builds a written folder: the project's own settings without our plugin; raise SettingsError.

    Pages are served as files: Zensical takes a link in raw HTML for a path between sources, and only the address of a
    file is the same path in all engines. What `INHERIT` and `!ENV` say is written out, as it is now. With the address
    `search_by_explore`, the theme's search gives way to Explore.
    """
    config = read_mkdocs_yml(mkdocs_yml)
    hooks = {f"{HOOKS}/{Path(hook).name}": mkdocs_yml.parent / hook for hook in _listed(config.get("hooks"))}
    theme = config.get("theme") or {}
    changed = {
        "docs_dir": DOCS,
        "plugins": _without("digest", config.get("plugins")),
        "theme": {**({"name": theme} if isinstance(theme, str) else theme), "custom_dir": THEME},
        "use_directory_urls": False,
        "markdown_extensions": _all_named(config.get("markdown_extensions")),
    }
    if search_by_explore:
        changed["extra"] = {**(config.get("extra") or {}), "search_by_explore": search_by_explore}
        changed["plugins"] = _without("search", changed["plugins"])
    kept = {key: value for key, value in config.items() if key not in _MEANINGLESS and not _leads_out(key, value)}
    text = yaml.dump(
        {**kept, **changed, **({"hooks": list(hooks)} if hooks else {})},
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
    )
    return WrittenConfig(text=text, files=hooks, left_out=tuple(_left_out(config)))


_MEANINGLESS = {"watch": "the folders that it names are the project's"}
"""The settings of MkDocs that say nothing of a written folder, and why. https://www.mkdocs.org/user-guide/configuration/"""


def _leads_out(key: str, value: object) -> bool:
    """Say whether a site would be built outside the written folder, perhaps over the project's own."""
    path = PurePosixPath(str(value))
    return key == "site_dir" and (path.is_absolute() or ".." in path.parts)


def _left_out(config: Config) -> Iterator[str]:
    for key, why in _MEANINGLESS.items():
        if config.get(key):
            yield f"{key} is left out: {why}"
    if _leads_out("site_dir", config.get("site_dir", "")):
        yield f"site_dir: {config['site_dir']} is left out: it leads out of the folder, whose site is in site/"
    if config.get("use_directory_urls"):
        yield "use_directory_urls: true is left out: only pages served as files have the same addresses in all engines"


def _listed(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def _without(name: str, plugins: object) -> object:
    if isinstance(plugins, Mapping):
        return {known: options for known, options in plugins.items() if known != name}
    return [plugin for plugin in plugins if name not in names_in([plugin])] if isinstance(plugins, list) else []


def _all_named(extensions: object) -> object:
    """The extensions with those that MkDocs uses without being told, and other engines do not."""
    missing = [name for name in BUILT_IN if name not in names_in(extensions)]
    if isinstance(extensions, Mapping):
        return {**dict.fromkeys(missing), **extensions}
    return [*missing, *(extensions if isinstance(extensions, list) else [])]


class _Dumper(yaml.SafeDumper):
    """Writes a tagged value with its tag."""

    def ignore_aliases(self, data: Any) -> bool:
        return not isinstance(data, (dict, list)) or not data


def _represent(dumper: yaml.SafeDumper, tagged: Tagged) -> yaml.Node:
    if isinstance(tagged.value, Mapping):
        return dumper.represent_mapping(tagged.tag, tagged.value)
    if isinstance(tagged.value, list):
        return dumper.represent_sequence(tagged.tag, tagged.value)
    return dumper.represent_scalar(tagged.tag, str(tagged.value))


_Dumper.add_representer(Tagged, _represent)
