"""MkDocs events → pipeline → pages and files in memory; problems → warnings, which the strict build refuses.

MkDocs empties the folder of the site before it builds, so that a build that fails, or is ended, leaves no site. Here it
is given a folder beside that to build in, and a site takes the other's place once it is whole and nothing was refused.
"""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Lock, Thread
from typing import Literal

from mkdocs.config.base import LegacyConfig
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files

import digest.program_files  # noqa: F401 - before all other modules, whose files it looks at
from digest import pipeline, report
from digest.atomic_write import Successor, begin, discard, publish
from digest.errors import DigestError, SettingsError, sentence_of
from digest.fast_pages import FastEvents, Former, failing_in_one_sentence, file_of, output_file_of
from digest.jieba_tables import hold_dictionary
from digest.problems import Problem, Severity, faults
from digest.settings import DEFAULTS, SWITCHES, Settings, settings_from

log = get_plugin_logger("digest")


_COLLECTED = (100_000, 50, 50)
"""How much of what is made is looked through for cycles, and how often: records and pages make few, and with the usual
numbers a twentieth of the processor time of a cold build of 300 sources went there."""


class DigestPlugin(FastEvents, BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call] # its base is not typed
    """The plugin `digest` of mkdocs.yml."""

    config_scheme = (
        *((key, Type((str, int), default=default)) for key, default in DEFAULTS.items()),
        *((key, Type(bool, default=default)) for key, default in SWITCHES.items()),
    )
    _command = ""
    _making: Successor | None = None
    _keep: Callable[[], None] = staticmethod(lambda: None)
    """Keeps what was noted of the pages of this build as they stand."""
    _keep_pages: Callable[[], None] = staticmethod(lambda: None)
    """Keeps what was noted of what they were made of."""
    _made_from: pipeline.ProjectState | None = None
    """What was read for this build."""
    _is_whole = False
    _has_faults = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002 - MkDocs passes it
        """Note what runs; that it is told also lets MkDocs keep this plugin while it serves."""
        self._command = command
        gc.set_threshold(*_COLLECTED)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put the project's own theme files before the ones that ship with the program, and both before Material's;
        those of its custom_dir stand before all.
        """
        if jieba := sys.modules.get("jieba"):  # with it the theme's search cuts Chinese
            hold_dictionary(jieba)
        with failing_in_one_sentence():
            settings = _settings(self.config, config)
            ours = [str(folder) for folder in pipeline.theme_folders(settings)]
            if self._command:  # else MkDocs is used as a library, which does not say when it is done
                pipeline.refuse_as_site(Path(config.site_dir), settings)
                self._begin(config)
            config.extra["content_policy"] = pipeline.content_policy(settings)
            config.extra["interface_words"] = pipeline.theme_words(settings)
        first = 1 if config.theme.custom_dir else 0
        config.theme.dirs[first:first] = [folder for folder in ours if folder not in config.theme.dirs]
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages and files, and take out the hand-written ones that have faults."""
        with failing_in_one_sentence():
            settings = _settings(self.config, config)
            built = pipeline.build(settings)
        self._made_from, self._keep_pages = built.made_from, built.keep
        _tell(built.problems)
        self._has_faults = bool(faults(built.problems))
        config.extra["live_figures"] = built.live_figures
        if built.search_by_explore:
            _hand_search_over(config, built.search_by_explore)
        for file in [file for file in files if file.abs_src_path and built.leaves_out(Path(file.abs_src_path))]:
            files.remove(file)
        for page in built.site.pages:
            files.append(file_of(page, config))
        generated = (page.path for page in built.site.pages)
        self._begin_fast(config, files, generated, wanted=settings.fast, former=self._former(settings))
        for output in built.site.outputs:
            files.append(output_file_of(output, config, self._standing))
        return files

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Look at a site that may be published, after all other plugins; problems → warnings here too."""
        self._keep_pages()
        if self._making is None:
            return
        with failing_in_one_sentence():
            self._keep()
            read, self._made_from = self._made_from, None
            if self._command == "serve":
                folder = self._making.folder
                self._put_in_place(also_kept=pipeline.SEARCH_FOLDER)
                Thread(target=_index, args=(folder,), daemon=True).start()
                return
            index = pipeline.index_for_search(self._making.made)
            found = tuple(_verified(self._making, _settings(self.config, config), index, read))
        _tell(found)
        self._has_faults |= bool(faults(found))
        if self._command == "gh-deploy" and faults(found):
            raise PluginError("A site with these faults is not published.")
        if self._has_faults and config.strict and not log.isEnabledFor(logging.WARNING):
            # MkDocs counts the warnings that are printed, and with --quiet none is.
            raise PluginError("A site with faults is not taken in strict mode; without --quiet they are told.")
        config.site_dir = str(self._making.folder)
        self._is_whole = True

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002 - MkDocs passes it
        """Leave the site as it is; a strict build that warned of something is such an error."""
        self._leave()

    def on_shutdown(self) -> None:
        """Put the site in place if MkDocs built it and refused nothing."""
        with failing_in_one_sentence():
            if self._is_whole:
                self._put_in_place()
            else:
                self._leave()

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[[], None]
    ) -> LiveReloadServer:
        """Build again when content or a template changes, and show what was built before where that fails."""
        server.builder = lambda: _rebuild(builder)
        settings = _settings(self.config, config)
        server.watch(str(settings.content))
        _watch_once_made(server, settings.templates)
        return server

    def _former(self, settings: Settings) -> Former | None:
        """Return what an earlier build left; None where MkDocs empties its folder, as it does used as a library."""
        if self._making is None:
            return None
        kept = pipeline.passes_of(settings, "pages")
        self._keep = partial(pipeline.keep_passes, settings, kept)
        return Former(site=self._making.folder, kept=kept, shipped=pipeline.theme_folders(settings)[-1])

    def _begin(self, config: MkDocsConfig) -> None:
        self._leave()
        self._making = begin(Path(config.site_dir), f"mkdocs {self._command}")
        config.site_dir = str(self._making.made)

    def _put_in_place(self, also_kept: str = "") -> None:
        making, self._making, self._is_whole = self._making, None, False
        if making:  # hidden files stay where they are, as MkDocs leaves them
            publish(making, lambda name: name.startswith(".") or name == also_kept)

    def _leave(self) -> None:
        making, self._making, self._is_whole = self._making, None, False
        if making:
            discard(making)


def _verified(
    making: Successor, settings: Settings, index: frozenset[str], read: pipeline.ProjectState | None
) -> Iterator[Problem]:
    """Yield what is wrong with a site, with the path that its files are to have."""
    for problem in pipeline.verify(making.made, settings, index=index, made_from=read):
        place = replace(problem.place, path=f"{making.folder.name}/{problem.place.path}")
        yield replace(problem, place=place)


def _tell(problems: Iterable[Problem]) -> None:
    for problem in report.without_floods(tuple(problems)):
        level = log.warning if problem.severity is Severity.FAULT else log.info
        level(report.line_of(problem))


def _hand_search_over(config: MkDocsConfig, explore: str) -> None:
    """Turn the theme's search off and have its header lead to Explore instead."""
    for name in ("search", "material/search"):
        if name in config.plugins and "enabled" in config.plugins[name].config:
            config.plugins[name].config["enabled"] = False
    config.extra["search_by_explore"] = explore


_indexing = Lock()


def _index(folder: Path) -> None:
    """Make the index of a preview, one after the other; a preview without one shows the lists of Explore."""
    with _indexing:
        try:
            pipeline.index_for_search(folder)
        except (DigestError, OSError) as error:  # such as of a folder that the next build took away
            log.info(f"Explore cannot search the preview: {sentence_of(error)}")


def _rebuild(builder: Callable[[], None]) -> None:
    """Build the preview again; where that fails, say so and no more, as the server shows no page after an error."""
    try:
        builder()
    except Exception as error:  # whatever ends a build, a person mends it and sees the last good site meanwhile
        said = str(error) if isinstance(error, MkDocsException) else sentence_of(error)
        log.error(f"{said} The preview shows what was built before.")


def _watch_once_made(server: LiveReloadServer, folder: Path) -> None:
    """Watch a folder, also where it is made later: until then what becomes of its parent is looked at, and no more."""

    class Made:
        def dispatch(self, event: object) -> None:  # noqa: ARG002 - the observer passes it
            if folder.is_dir() and str(folder) not in watched:
                watched.add(str(folder))
                server.watch(str(folder))
                with server._rebuild_cond:  # files may have come with the folder, before anybody watched it
                    server._want_rebuild = True
                    server._rebuild_cond.notify_all()

    watched: set[str] = set()
    if folder.is_dir():
        server.watch(str(folder))
    elif folder.parent.is_dir():
        server.observer.schedule(Made(), str(folder.parent), recursive=False)  # type: ignore[arg-type]


def _settings(options: Mapping[str, object], config: MkDocsConfig) -> Settings:
    if not config.config_file_path:
        raise SettingsError("mkdocs.yml cannot be read from standard input, since its folder is the project's root")
    return settings_from(
        dict(options),
        root=Path(config.config_file_path).resolve().parent,
        config=Path(config.config_file_path).name,
        site_name=config.site_name,
        site_description=config.site_description or "",
        docs_dir=config.docs_dir,
        site_url=config.site_url or "",
        directory_urls=config.use_directory_urls,
        custom_dir=config.theme.custom_dir or "",
        language=str(config.theme.get("language") or ""),
        extensions=config.markdown_extensions,
    )
