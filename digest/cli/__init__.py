"""The command `digest`: words typed at a terminal → pipeline → report and exit code.

Order: `failures`, `command_group`, `parameter_types`, `progress`, `write_lock`, `cluster`, `excerpts`, `new`,
`fetcher`, `add`, `links`, `archive`, `status`, `check`, `explain`, `read`, `reading_text`, `compare`, `quote`,
`suggest`, `ids`, `fmt`, `merge_yaml`, `build`, `index`, `verify_site`, `schema`, `workflow`.
"""

from __future__ import annotations

from pathlib import Path

import click

import digest.program_files  # noqa: F401 - before all other modules, whose files it looks at
from digest import __version__
from digest.cli.command_group import CommandGroup
from digest.cli.failures import show_tracebacks


@click.group(cls=CommandGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
@click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    default=None,
    help="The project's mkdocs.yml; without it mkdocs.yml here, or mkdocs.yaml.",
)
@click.option("--debug", is_flag=True, help="Where something fails, also show where in the program.")
@click.pass_context
def main(context: click.Context, config: Path | None, debug: bool) -> None:
    """Briefing sites from press articles and YAML records, in which every sentence has its source words."""
    context.obj = config or _found()
    if debug:
        show_tracebacks(context)


def _found() -> Path:
    """The file that MkDocs would take here; its usual name where there is none."""
    from digest import pipeline  # here, since to show the help it is not needed, and slow to load

    names = [Path(name) for name in pipeline.MKDOCS_NAMES]
    return next((name for name in names if name.is_file()), names[0])
