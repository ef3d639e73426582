"""`digest merge-yaml`: what two people changed in one record, brought together as git asks of a merge driver."""

from __future__ import annotations

from pathlib import Path

import click

from digest import pipeline

FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command("merge-yaml")
@click.argument("base", type=FILE)
@click.argument("ours", type=FILE)
@click.argument("theirs", type=FILE)
def merge_yaml(base: Path, ours: Path, theirs: Path) -> None:
    """Write into OURS what it and THEIRS changed since BASE, entry by entry.

    A merge driver of git, for the records that .gitattributes names; to have git call it:

    git config merge.digest-yaml.driver "digest merge-yaml %O %A %B"
    """
    if not pipeline.merge_records(base, ours, theirs):
        raise SystemExit(1)
