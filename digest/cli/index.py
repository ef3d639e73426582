"""`digest index`: the index by which Explore searches a site that another program than MkDocs built."""

from __future__ import annotations

from pathlib import Path

import click

from digest import pipeline
from digest.errors import SettingsError


@click.command()
@click.argument("site", type=click.Path(path_type=Path, file_okay=False, exists=True))
def index(site: Path) -> None:
    """Write the index of Explore into a built SITE; `mkdocs build` does so by itself. It needs the extra search."""
    if not (site / "index.html").is_file():
        raise SettingsError(f"{site}: found no index.html; name the folder of a built site")
    pipeline.index_for_search(site, is_needed=True)
    click.echo(f"{site}: Explore can search it")
