"""The name of a command → the command, loaded when it is asked for: most of what a command needs is slow to load."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

import click

from digest.cli.failures import Interrupted, Stopped, stopped

COMMANDS: Mapping[str, str] = {
    "add": "Add articles as sources: a FILE in any form that `digest read` takes, or the URL of a page, "
    "which is fetched.",
    "archive": "Ask the Wayback Machine to copy the pages of these sources, and write `archive_url` into each record.",
    "build": "Write the Markdown pages, the theme and an mkdocs.yml that builds them without this program's plugin.",
    "check": "Find the faults in content/ and print them with their places; exit with 1 where there are any.",
    "compare": "Print which passages of several articles say the same, which only one has, and which figures "
    "and dates differ.",
    "explain": "Say what the rule with this CODE asks, and how to mend what breaks it; without a code, list all.",
    "fmt": "Put the keys of every record into the order of its form; values, comments and blank lines stay "
    "as they are.",
    "ids": "Give each point, figure, timeline entry and quotation without an id one, made from the words that tell.",
    "index": "Write the index of Explore into a built SITE; `mkdocs build` does so by itself.",
    "links": "Ask for the addresses of the sources with these IDs, or of all, and print which are dead or have moved.",
    "merge-yaml": "Write into OURS what it and THEIRS changed since BASE, entry by entry.",
    "new": "Make a digest of your own in a new FOLDER: settings, vocabularies, rights, workflows, and a Makefile.",
    "quote": "Propose passages of a briefing's sources that could carry a sentence, and write the chosen one "
    "as evidence.",
    "read": "Print what the program reads in article files or sources' copies, one JSON object a line; or write them.",
    "schema": "Print the JSON Schemas of the YAML records, by record; editors check and complete by them "
    "while one types.",
    "status": "Say what is still to be read, compared, cited and archived, what may still be quoted, and the "
    "next command.",
    "suggest": "Write a point with quotes for each statement that sources differ on or share and no point "
    "cites; you word it.",
    "verify-site": "Find in a built SITE scripts, foreign resources, broken links and private words; exit "
    "with 1 where there are any.",
    "workflow": "What the workflows of a repository call: figures of pages, their difference, and suggested sources.",
}
"""Each command, which is a module of its name in this package, with the first sentence of its own help."""


class CommandGroup(click.Group):
    """Ends with one sentence and code 2 where a command cannot go on, whatever keeps it from it."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click passes it
        """Return the names in the order of the alphabet."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command, loaded now; None for a name that is none."""
        if cmd_name not in COMMANDS:
            return None
        name = cmd_name.replace("-", "_")
        found: click.Command = getattr(import_module(f"digest.cli.{name}"), name)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands as click does, and load none."""
        limit = formatter.width - 6 - max(map(len, COMMANDS))
        with formatter.section("Commands"):
            told = [(name, click.Command(name, help=COMMANDS[name])) for name in self.list_commands(ctx)]
            formatter.write_dl([(name, command.get_short_help_str(limit)) for name, command in told])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that was named and what follows; for a slip say which one was meant."""
        if args and args[0] not in COMMANDS:
            from digest import pipeline  # here, since its stages are slow to load

            if near := pipeline.did_you_mean(args[0], COMMANDS):
                raise click.UsageError(f"found no command {args[0]}; {near}", ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that was named; the outermost edge of the program."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt as error:
            raise Interrupted from error
        except click.Abort as error:
            if not isinstance(error.__context__, EOFError):  # but a person who broke it off
                raise Interrupted from error
            click.echo(err=True)  # behind the question
            raise Stopped("Nobody answered: the input has ended. --help lists what asks nothing.") from error
        except (click.ClickException, click.exceptions.Exit):
            raise
        except Exception as error:  # whatever it is, it is told in one sentence
            raise stopped(error) from error
