"""`digest build`: the site's pages as files, for MkDocs, ProperDocs or Zensical."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from digest import pipeline, report
from digest.problems import counted, faults


@click.command()
@click.option("--to", "folder", required=True, type=click.Path(path_type=Path, file_okay=False), help="Where to.")
@click.option("--keep-going", is_flag=True, help="Write what has no fault, and still exit with 1.")
@click.pass_obj
def build(config: Path, folder: Path, keep_going: bool) -> None:
    """Write the Markdown pages, the theme and an mkdocs.yml that builds them without this program's plugin."""
    settings = replace(pipeline.read_settings(config), directory_urls=False)
    built = pipeline.build(settings)
    if built.problems:
        click.echo(report.as_text(built.problems), err=True)
    failed = bool(faults(built.problems))
    if not failed or keep_going:
        written = pipeline.written_config(config, search_by_explore=built.search_by_explore)
        pipeline.write(built.site, settings, folder, config=written, leaves_out=built.leaves_out)
        built.keep()
        for sentence in written.left_out:
            click.echo(f"{settings.config}: {sentence}", err=True)
        click.echo(f"{counted(len(built.site.pages), 'page')} in {folder}")
    if failed:
        raise SystemExit(1)
