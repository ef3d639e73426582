"""`digest schema`: the forms of the records, for editors."""

from __future__ import annotations

import json
from pathlib import Path

import click

from digest import pipeline
from digest.atomic_write import write_atomically


@click.command()
@click.option("--to", "folder", type=click.Path(path_type=Path, file_okay=False), help="Write one file a form.")
def schema(folder: Path | None) -> None:
    """Print the JSON Schemas of the YAML records, by record; editors check and complete by them while one types."""
    schemas = pipeline.json_schemas()
    if folder is None:
        click.echo(json.dumps(schemas, ensure_ascii=False, indent=2))
        return
    folder.mkdir(parents=True, exist_ok=True)
    for name, form in schemas.items():
        write_atomically(
            folder / f"{name}.schema.json", (json.dumps(form, ensure_ascii=False, indent=2) + "\n").encode()
        )
