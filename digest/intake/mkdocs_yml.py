"""mkdocs.yml and the files it inherits from → what MkDocs reads in them, with its own loader; nothing is constructed.

MkDocs would import or call what a tag such as `!!python/name` names. Here that stays a value which says what it is, so
that looking at a project runs nothing of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from digest.errors import SettingsError

Config: TypeAlias = Mapping[str, Any]
"""What MkDocs' loader returns: text, numbers, truth values, dates, lists, mappings, and `Tagged`."""

_LARGEST = 256 * 1024
"""A record's limit; the largest mkdocs.yml of a public project that was looked at has 40 KiB."""

NAMES = ("mkdocs.yml", "mkdocs.yaml")
"""What MkDocs looks for where no file is named, in its order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """A value that only MkDocs constructs."""

    tag: str
    """Such as `tag:yaml.org,2002:python/name:material.extensions.emoji.twemoji`, or `!relative`."""
    value: object
    """What stands behind the tag."""


def read_mkdocs_yml(mkdocs_yml: Path) -> Config:
    """Return the settings of a project as MkDocs reads them, inherited ones too; raise SettingsError."""
    _refuse_large(mkdocs_yml)
    from mkdocs.exceptions import ConfigurationError  # here, since what prints a schema needs no MkDocs
    from mkdocs.utils.yaml import get_yaml_loader, yaml_load

    try:
        with mkdocs_yml.open("rb") as file:
            config = yaml_load(file, get_yaml_loader(_Loader))
    except (ConfigurationError, yaml.YAMLError) as error:
        told = " ".join(str(error).split())
        why = told if told.startswith("Inherited") else f"{mkdocs_yml} is not YAML: {told}"
        raise SettingsError(why if why.startswith(str(mkdocs_yml)) else f"{mkdocs_yml}: INHERIT: {why}") from error
    except (UnicodeDecodeError, RecursionError) as error:
        raise SettingsError(f"{mkdocs_yml} is not YAML that ends: {' '.join(str(error).split())}") from error
    except OSError as error:
        raise SettingsError(f"{mkdocs_yml}: INHERIT: {error.filename} cannot be read: {error.strerror}") from error
    except TypeError:
        config = {}
    if not isinstance(config, dict) or not config:
        raise SettingsError(f"{mkdocs_yml} holds no settings; write site_name, theme and plugins into it")
    return config


def _refuse_large(mkdocs_yml: Path) -> None:
    """Raise SettingsError where the file cannot be opened or is larger than any such file."""
    if str(mkdocs_yml) == "-":
        raise SettingsError("mkdocs.yml cannot be read from standard input, since its folder is the project's root")
    try:
        size = len(mkdocs_yml.read_bytes())
    except OSError as error:
        why = error.strerror
        raise SettingsError(f"{mkdocs_yml} cannot be read: {why}; name the project's own with --config") from error
    if size > _LARGEST:
        raise SettingsError(f"{mkdocs_yml} is larger than {_LARGEST // 1024} KiB; name the project's own with --config")


class _Loader(yaml.SafeLoader):
    """Reads what any plugin's tag stands for as a value that names the tag."""


def _tagged(loader: yaml.SafeLoader, tag: str, node: yaml.Node) -> Tagged:
    if isinstance(node, yaml.MappingNode):
        return Tagged(tag=tag, value=loader.construct_mapping(node, deep=True))
    if isinstance(node, yaml.SequenceNode):
        return Tagged(tag=tag, value=loader.construct_sequence(node, deep=True))
    return Tagged(tag=tag, value=node.value)


_PYTHON = "tag:yaml.org,2002:python/"
"""How the tags begin by which a YAML file names or makes objects of Python. https://pyyaml.org/wiki/PyYAMLDocumentation"""


def _named(loader: Any, suffix: str, node: yaml.Node) -> Tagged:
    return _tagged(loader, f"{_PYTHON}{suffix}", node)


def _relative(loader: Any, node: yaml.Node) -> Tagged:
    return _tagged(loader, "!relative", node)


_Loader.add_multi_constructor(_PYTHON, _named)
_Loader.add_constructor("!relative", _relative)
