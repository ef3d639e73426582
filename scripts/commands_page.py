"""The commands of the program → content/pages/commands.md, which nobody edits by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from digest.cli import main

PAGE = Path(__file__).parent.parent / "content" / "pages" / "commands.md"


def page() -> str:
    """Return the page: each command with its words, in the order in which the program lists them."""
    lines = [
        "# Commands { #commands }",
        "",
        "What the program says of itself, command by command. `digest --config FILE` names another mkdocs.yml,",
        "and `digest --debug` shows where in the program something failed.",
        "",
        "Why a command did not do all that it was asked stands on standard error, each time behind `Error:`, and",
        "the exit code is 2. It is 1 where faults were found in content, 75 where another command writes in the",
        "project, so that this one may be tried later, and 130 where a person broke it off, as by Ctrl-C; no file",
        "is half written then.",
        "",
        *_sections(main, click.Context(main, info_name="digest", **main.context_settings)),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _sections(group: click.Group, above: click.Context) -> Iterator[str]:
    for name in group.list_commands(above):
        command = group.get_command(above, name)
        assert command is not None  # noqa: S101 - it was just listed
        context = click.Context(command, parent=above, info_name=name, max_content_width=110, terminal_width=110)
        full = context.command_path
        if isinstance(command, click.Group):
            yield from _sections(command, context)
            continue
        yield f"## {full} {{ #{full.replace(' ', '-')} }}"
        yield ""
        yield "```text"
        yield from (line.rstrip() for line in command.get_help(context).splitlines())
        yield "```"
        yield ""


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
