"""mkdocs.yml as MkDocs reads it → the settings of the plugin `digest`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from digest.errors import SettingsError
from digest.intake.mkdocs_kinds import unfit_key
from digest.intake.mkdocs_yml import Config, read_mkdocs_yml
from digest.settings import DOCS_DIR, Settings, settings_from

BUILT_IN = ("toc", "tables", "fenced_code")
"""The extensions of Markdown that MkDocs uses without being told. https://www.mkdocs.org/user-guide/configuration/"""


def read_settings(mkdocs_yml: Path) -> Settings:
    """Return the settings that the project's mkdocs.yml gives; raise SettingsError."""
    config = read_mkdocs_yml(mkdocs_yml)
    _refuse_unfit(config, mkdocs_yml)
    options = _options(config.get("plugins"), mkdocs_yml)
    if not _text(config, "site_name", mkdocs_yml):
        raise SettingsError(f"{mkdocs_yml}: site_name is missing; expected what the site is called")
    return settings_from(
        options,
        root=mkdocs_yml.resolve().parent,
        config=mkdocs_yml.name,
        site_name=_text(config, "site_name", mkdocs_yml),
        site_description=_text(config, "site_description", mkdocs_yml),
        docs_dir=_text(config, "docs_dir", mkdocs_yml) or DOCS_DIR,
        site_url=_text(config, "site_url", mkdocs_yml),
        directory_urls=config.get("use_directory_urls") is not False,
        custom_dir=_of_theme(config, "custom_dir"),
        language=_of_theme(config, "language"),
        extensions=(*BUILT_IN, *names_in(config.get("markdown_extensions"))),
    )


def _refuse_unfit(config: Config, mkdocs_yml: Path) -> None:
    """Raise SettingsError, with the line where the file itself has one, for what MkDocs would refuse to build with."""
    found = unfit_key(config, mkdocs_yml.resolve().parent)
    if found:
        key, told = found
        lines = mkdocs_yml.read_text("utf-8", errors="replace").splitlines()
        at = next((f":{number}" for number, line in enumerate(lines, start=1) if line.startswith(f"{key}:")), "")
        raise SettingsError(f"{mkdocs_yml}{at}: {told}")


def names_in(listed: object) -> tuple[str, ...]:
    """Return what a list of plugins or extensions names, in either way in which MkDocs lets it be written."""
    if isinstance(listed, Mapping):
        return tuple(str(name) for name in listed)
    entries = listed if isinstance(listed, list) else []
    return tuple(str(name) for entry in entries for name in (entry if isinstance(entry, Mapping) else [entry]))


def _options(plugins: object, mkdocs_yml: Path) -> dict[str, object]:
    """The options of the plugin; a key without a value has its default."""
    if "digest" not in names_in(plugins):
        raise SettingsError(f"{mkdocs_yml} has no plugin digest; add it to its plugins")
    tables = plugins if isinstance(plugins, list) else [plugins]
    options = next((table["digest"] for table in tables if isinstance(table, Mapping) and "digest" in table), None)
    if not options:
        return {}
    if not isinstance(options, Mapping):
        raise SettingsError(f"{mkdocs_yml}: plugins: digest: found {options}; expected keys with values")
    if options.get("enabled") is False:
        raise SettingsError(f"{mkdocs_yml}: plugins: digest: found enabled: false; delete it to build what it builds")
    return {key: value for key, value in options.items() if value is not None and key != "enabled"}


def _of_theme(config: Config, key: str) -> str:
    theme = config.get("theme")
    return str(theme.get(key) or "") if isinstance(theme, Mapping) else ""


def _text(config: Config, key: str, mkdocs_yml: Path) -> str:
    value = config.get(key) or ""
    if not isinstance(value, str):
        raise SettingsError(f"{mkdocs_yml}: {key}: found {value!r}; expected text")
    return value
