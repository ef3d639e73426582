"""mkdocs.yml → the settings of the plugin `digest`; whatever tags other plugins use, nothing is constructed."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

import yaml

from digest.errors import SettingsError
from digest.settings import DOCS_DIR, Settings, settings_from

Plain: TypeAlias = "str | bool | list[Plain] | dict[str, Plain] | None"
"""What the file says, every scalar but null, true and false as text."""

_LARGEST = 256 * 1024
"""A record's limit; the largest mkdocs.yml of a public project that was looked at has 40 KiB."""


def read_settings(mkdocs_yml: Path) -> Settings:
    """Return the settings that the project's mkdocs.yml gives; raise SettingsError."""
    config = _plain(_composed(mkdocs_yml), {})
    if not isinstance(config, dict):
        raise SettingsError(f"{mkdocs_yml} holds no settings; write site_name, theme and plugins into it")
    return settings_from(
        _options(config.get("plugins"), mkdocs_yml),
        root=mkdocs_yml.resolve().parent,
        site_name=_text(config, "site_name", mkdocs_yml),
        site_description=_text(config, "site_description", mkdocs_yml),
        docs_dir=_text(config, "docs_dir", mkdocs_yml) or DOCS_DIR,
        site_url=_text(config, "site_url", mkdocs_yml),
    )


def _composed(mkdocs_yml: Path) -> yaml.Node | None:
    try:
        content = mkdocs_yml.read_bytes()
    except OSError as error:
        why = error.strerror
        raise SettingsError(f"{mkdocs_yml} cannot be read: {why}; name the project's own with --config") from error
    if len(content) > _LARGEST:
        raise SettingsError(f"{mkdocs_yml} is larger than {_LARGEST // 1024} KiB; name the project's own with --config")
    try:
        return yaml.compose(content.decode("utf-8"), Loader=yaml.SafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise SettingsError(f"{mkdocs_yml} is not YAML: {' '.join(str(error).split())}") from error


def _plain(node: yaml.Node | None, made: dict[int, Plain]) -> Plain:
    """What a node says. `made` holds what was made already, by the node's identity: an alias may lead back to it."""
    if id(node) in made:
        return made[id(node)]
    if node is not None and node.tag == "!ENV":
        return _default(node)
    if isinstance(node, yaml.MappingNode):
        table: dict[str, Plain] = {}
        made[id(node)] = table
        table.update((str(key.value), _plain(value, made)) for key, value in node.value)
        return table
    if isinstance(node, yaml.SequenceNode):
        items: list[Plain] = []
        made[id(node)] = items
        items.extend(_plain(item, made) for item in node.value)
        return items
    return _scalar(node)


def _default(node: yaml.Node) -> Plain:
    """What MkDocs takes where the variables that the tag names are not set: the last of a list."""
    if isinstance(node, yaml.SequenceNode) and len(node.value) > 1:
        return _scalar(node.value[-1])
    return None


def _scalar(node: yaml.Node | None) -> Plain:
    if node is None or node.tag == "tag:yaml.org,2002:null":
        return None
    if node.tag == "tag:yaml.org,2002:bool":
        return str(node.value).lower() in ("true", "yes", "on")
    return str(node.value)


def _options(plugins: Plain, mkdocs_yml: Path) -> dict[str, Plain]:
    """The options of the plugin, in either way in which MkDocs lets plugins be listed."""
    for plugin in plugins if isinstance(plugins, list) else [plugins]:
        if plugin == "digest":
            return {}
        if isinstance(plugin, dict) and "digest" in plugin:
            options = plugin["digest"]
            if options is None or isinstance(options, dict):
                return options or {}
            raise SettingsError(f"{mkdocs_yml}: plugins: digest: found {options}; expected keys with values")
    raise SettingsError(f"{mkdocs_yml} has no plugin digest; add it to its plugins")


def _text(config: dict[str, Plain], key: str, mkdocs_yml: Path) -> str:
    value = config.get(key) or ""
    if not isinstance(value, str):
        raise SettingsError(f"{mkdocs_yml}: {key}: found {value!r}; expected text")
    return value
