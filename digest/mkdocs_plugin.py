"""MkDocs events → pipeline → pages and files in memory; problems → warnings, which the strict build refuses."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from mkdocs.config.base import LegacyConfig
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.utils.yaml import yaml_load

from digest import pipeline, report
from digest.errors import sentence_of
from digest.problems import Severity
from digest.settings import DEFAULTS, Settings, settings_from

log = get_plugin_logger("digest")


class DigestPlugin(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call] # its base is not typed
    """The plugin `digest` of mkdocs.yml."""

    config_scheme = tuple((key, Type(str, default=default)) for key, default in DEFAULTS.items())

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put the project's own theme files before the ones that ship with the program, and both before Material's."""
        with _failing_in_one_sentence():
            settings = _settings(self.config, config)
            ours = [str(folder) for folder in pipeline.theme_folders(settings)]
        config.theme.dirs[:0] = [folder for folder in ours if folder not in config.theme.dirs]
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages and files."""
        with _failing_in_one_sentence():
            built = pipeline.build(_settings(self.config, config))
        for problem in built.problems:
            level = log.warning if problem.severity is Severity.FAULT else log.info
            level(report.line_of(problem))
        for page in built.site.pages:
            files.append(File.generated(config, page.path, content=page.markdown))
        for output in built.site.outputs:
            files.append(File.generated(config, output.path, content=output.content))
        return files

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:  # noqa: ARG002 - MkDocs passes it
        """Build again when content or a template changes."""
        settings = _settings(self.config, config)
        for folder in (settings.content, settings.templates):
            if folder.is_dir():
                server.watch(str(folder))
        return server


@contextmanager
def _failing_in_one_sentence() -> Iterator[None]:
    """Turn whatever fails into the exception that MkDocs prints without a traceback: the plugin's outermost edge."""
    try:
        yield
    except Exception as error:
        raise PluginError(sentence_of(error)) from error


def _settings(options: Mapping[str, object], config: MkDocsConfig) -> Settings:
    return settings_from(
        dict(options),
        root=Path(config.config_file_path).resolve().parent,
        site_name=config.site_name,
        site_description=config.site_description or "",
    )


def written_config(mkdocs_yml: Path, *, docs_dir: str, theme_dir: str) -> str:
    """Return the text of an mkdocs.yml that builds a written folder: the project's own without our plugin.

    JSON is YAML, so any engine that reads the one reads the other.
    """
    with mkdocs_yml.open("rb") as file:
        config = dict(yaml_load(file))
    plugins = [plugin for plugin in config.get("plugins", []) if "digest" not in _names(plugin)]
    theme = config.get("theme", {})
    theme = {"name": theme} if isinstance(theme, str) else dict(theme)
    changed = {"docs_dir": docs_dir, "plugins": plugins, "theme": {**theme, "custom_dir": theme_dir}}
    return json.dumps({**config, **changed}, ensure_ascii=False, indent=2) + "\n"


def _names(plugin: str | Mapping[str, object]) -> set[str]:
    return {plugin} if isinstance(plugin, str) else set(plugin)
