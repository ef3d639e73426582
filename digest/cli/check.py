"""`digest check`: every fault in the content, in one run; with --fix, mended where there is one right answer."""

from __future__ import annotations

import gc
import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from digest import pipeline, report
from digest.cli.cluster import workers_at, workers_option
from digest.cli.excerpts import excerpts_below
from digest.cli.failures import say
from digest.cli.write_lock import writing
from digest.errors import DigestError
from digest.problems import Problem, faults
from digest.settings import Settings


def _named(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    if value is not None and not value.strip():
        raise click.BadParameter("expected a commit or a branch, and found nothing", context, parameter)
    return value


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE ...]")
@click.option("--format", "form", type=click.Choice(tuple(report.FORMATS)), default="text", help="How to print them.")
@click.option(
    "--base",
    metavar="REF",
    callback=_named,
    help="Also compare with where this branch left REF: what changed needs a correction entry.",
)
@click.option("--changed", is_flag=True, help="Only of files that are not committed; with --base, changed since then.")
@click.option(
    "--fix", is_flag=True, help="First mend what has one right answer: formats, ids, readings that are stale."
)
@click.option("-v", "--verbose", is_flag=True, help="Also print every date in words, so that a slip is seen.")
@workers_option("Read copies")
@click.pass_obj
def check(
    config: Path,
    files: tuple[Path, ...],
    form: str,
    base: str | None,
    changed: bool,
    fix: bool,
    verbose: bool,
    address: str | None,
) -> None:
    """Find the faults in content/ and print them with their places; exit with 1 where there are any.

    All is looked at, since records tell of one another; named FILEs, or folders, say of which the faults are told.

    `digest explain RULE` says more of the rule that a line names.
    """
    # The records make no cycles, and looking for some took a fifth of the time of checking 1,000 sources.
    gc.disable()
    if fix and files:
        raise click.UsageError("--fix mends what stands in any file; name none with it")
    settings = pipeline.read_settings(config)
    named = pipeline.paths_in(settings, files)
    if fix:
        _fix(settings)
    now = datetime.now(UTC)
    today = (now.year, now.month, now.day)
    with workers_at(address) as workers:
        if base is None:
            problems = pipeline.checked(settings, today=today, workers=workers)
        else:
            problems = pipeline.check(settings, base=base, today=today, workers=workers)
    if changed:
        paths = pipeline.changed_files(settings, base)
        problems = tuple(problem for problem in problems if problem.place.path in paths)
    if named:
        problems = tuple(problem for problem in problems if pipeline.is_below(problem.place.path, named))
    _print(problems, form, settings, "no fault found in what was named" if named else "no fault found")
    if verbose:
        for line in pipeline.dates_in_words(settings):
            click.echo(line)
    if faults(problems):
        raise SystemExit(1)


def _fix(settings: Settings) -> None:
    with writing(settings):
        for outcome in pipeline.mend(settings):
            if isinstance(outcome, DigestError):
                say(outcome)
            else:
                click.echo(outcome, err=True)


def _print(problems: Sequence[Problem], form: str, settings: Settings, none: str) -> None:
    if form == "text":
        printed = report.as_text(problems, excerpts_below(settings.root))
    else:
        printed = report.FORMATS[form](_from_the_top(problems, settings) if form == "github" else problems)
    if printed:
        click.echo(printed)
    if form == "text":
        click.echo(_sum(problems) or none, err=True)


def _sum(problems: Sequence[Problem]) -> str:
    """Return in words how many problems there are, and how to learn more of one; nothing where there are none."""
    if not problems:
        return ""
    wrong = len(faults(tuple(problems)))
    counts = {"fault": wrong, "warning": len(problems) - wrong}
    told = " and ".join(f"{count:,} {kind}{'s' * (count > 1)}" for kind, count in counts.items() if count)
    rules = {one.rule for one in problems}
    code = next(iter(rules)) if len(rules) == 1 else "CODE, the word behind each place"
    return f"{told}; what a rule asks and how to mend it: digest explain {code}"


def _from_the_top(problems: Sequence[Problem], settings: Settings) -> Sequence[Problem]:
    """Return the problems with paths from the repository's root, and put all into the step's summary if there are many.

    GitHub shows ten annotations a step and drops the others without a word.
    """
    moved = pipeline.from_the_top(problems, settings)
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary and len(moved) > SHOWN:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(report.as_summary(moved))
    return moved


SHOWN = 10
"""Annotations of a level that GitHub shows of one step.
https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands"""
