"""`digest compare`: article files → what they agree and differ on; with --write, for the sources of a briefing."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from digest import pipeline
from digest.cli.cluster import workers_at, workers_option
from digest.cli.failures import EXIT_CODE, say, tell_written
from digest.cli.parameter_types import EDTF
from digest.cli.write_lock import writing
from digest.edtf import Date
from digest.errors import CopyError, DigestError
from digest.model import Difference, Finding, Opposition, Passage, Update
from digest.problems import counted
from digest.settings import Settings


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--published", type=EDTF, multiple=True, help="When they were published: once for all, or once per FILE.")
@click.option("--format", "form", type=click.Choice(("json", "text")), default="json", help="How to print it.")
@click.option("--write", metavar="BRIEFING", help="Compare the sources of this briefing and keep the result beside it.")
@click.option("--all", "every", is_flag=True, help="Compare each briefing that was never compared, or is stale.")
@click.option("--partial", is_flag=True, help="With --write: lose what cannot be found again with the copies at hand.")
@workers_option("Read copies and compare")
@click.pass_obj
def compare(
    config: Path,
    files: tuple[Path, ...],
    published: tuple[Date, ...],
    form: str,
    write: str | None,
    every: bool,
    partial: bool,
    address: str | None,
) -> None:
    """Print which passages of several articles say the same, which only one has, and which figures and dates differ."""
    if write or every:
        if files or (write and every):
            raise click.UsageError("--write takes a briefing and no files, and --all neither of them")
        if write and address:
            raise click.UsageError("--dask goes with --all")
        if write:
            _write(config, write, partial)
        else:
            _write_all(config, partial, address)
    elif address:
        raise click.UsageError("--dask goes with --all")
    elif partial:
        raise click.UsageError("--partial goes with --write or --all")
    elif len(files) < 2:
        raise click.UsageError("name two files or more, or use --write with a briefing")
    elif len(published) not in (0, 1, len(files)):
        raise click.UsageError(
            f"--published: found {counted(len(published), 'date')} for {len(files)} files; expected one, or one each"
        )
    else:
        _print(config, files, published, form)


def _write(config: Path, briefing: str, partial: bool) -> None:
    settings = pipeline.read_settings(config)
    with writing(settings):
        failed = _tell(pipeline.write_comparison(settings, briefing, partial=partial))
    _tell_budgets(settings)
    if failed:
        raise SystemExit(EXIT_CODE)


def _write_all(config: Path, partial: bool, address: str | None) -> None:
    """Compare the briefings that need it: one that fails keeps no other from it."""
    settings = pipeline.read_settings(config)
    failed = is_any = False
    with writing(settings), workers_at(address) as workers:
        for outcome in pipeline.write_comparisons(settings, partial=partial, workers=workers):
            is_any = True
            if isinstance(outcome, DigestError):
                say(outcome)
                failed = True
            else:
                failed = _tell(outcome) or failed
    if is_any:
        _tell_budgets(settings)
    else:
        click.echo("every briefing of several sources is compared", err=True)
    if failed:
        raise SystemExit(EXIT_CODE)


def _tell(written: pipeline.ComparisonOutcome) -> bool:
    """Print what was found and written; return whether something was not."""
    found = written.comparison
    click.echo(
        f"{written.path}: {counted(len(found.agreements), 'agreement')}, {counted(len(found.conflicts), 'conflict')}, "
        f"{len(found.to_look_at)} to look at, {len(found.only)} in one source only"
    )
    for item in found.findings:
        click.echo(f"  {item.id}: {_finding(item)}")
    if found.not_compared:
        click.echo(f"not compared with all others, for want of a copy: {', '.join(found.not_compared)}")
    return tell_written(written.beside)


def _finding(item: Finding) -> str:
    """Return what a finding says, so that a person can judge it, and where the words stand."""
    if isinstance(item, Passage):
        return _at(item)
    sides: Sequence[str] = [""] * len(item.passages)
    if isinstance(item, Difference | Update):
        sides = [f"{item.what} {value}, " for value in item.values]
    elif isinstance(item, Opposition):
        sides = [f"{words}, " for words in item.words]
    places = "; ".join(f"{side}{_at(passage)}" for side, passage in zip(sides, item.passages, strict=True))
    return f"{places} ({'; '.join(item.why)})"


def _at(passage: Passage) -> str:
    return f"{passage.source}, paragraph {passage.paragraph + 1}"


def _tell_budgets(settings: Settings) -> None:
    """Say of which articles more is quoted and told now than their rights allow: what a comparison tells counts."""
    for budget in pipeline.budgets(settings):
        if budget.over:
            too_many = f"{counted(budget.over, 'word')} too many, of {budget.most}"
            click.echo(
                f"{budget.source}: {too_many}: {budget.quoted} in quotes and {budget.told} that comparisons tell; "
                "shorten a quote, or dismiss a finding",
                err=True,
            )


def _print(config: Path, files: tuple[Path, ...], published: tuple[Date, ...], form: str) -> None:
    vocabulary = pipeline.vocabulary_of(pipeline.read_settings(config)) if config.is_file() else ()
    days: tuple[Date | None, ...] = published if len(published) == len(files) else (published or (None,)) * len(files)
    named = [pipeline.File(path=path, published=day) for path, day in zip(files, days, strict=True)]
    read = []
    for outcome in (pipeline.read_file(file, vocabulary=vocabulary) for file in named):
        if isinstance(outcome, CopyError):
            say(outcome)
            continue
        read.append(outcome)
    if len(read) > 1:
        found = pipeline.compare_files(read, vocabulary)
        click.echo(json.dumps(found, ensure_ascii=False) if form == "json" else "\n".join(_lines(found)))
    if len(read) < len(named):
        raise SystemExit(EXIT_CODE)


def _lines(found: Mapping[str, Any]) -> Iterator[str]:
    origins = found["origins"]
    part = "" if origins["one"] or origins["origins"] == origins["outlets"] else ", for a part of what they tell"
    yield f"outlets: {origins['outlets']}; origins: {origins['origins']}{part}"
    yield from (f"  {reason}" for reason in origins["because"])
    for name, heading in _HEADINGS.items():
        yield f"{heading} ({len(found[name])})"
        for item in found[name]:
            yield f"  {', '.join([*([item['id']] if 'id' in item else []), *item.get('why', [])]) or '-'}"
            yield from (f"    from {_told(origin)}" for origin in item.get("origins", []))
            yield from (f"    {passage['file']}: {passage['text']}" for passage in item.get("passages", [item]))


def _told(origin: Mapping[str, Any]) -> str:
    return ", ".join(part for part in (origin["name"], origin["occasion"], origin["day"]) if part)


_HEADINGS = {
    "agreements": "Say the same",
    "shared_wording": "Share the wording",
    "opposed": "Say the opposite",
    "conflicts": "Differ",
    "updates": "Develop",
    "to_look_at": "To look at",
    "only": "In one only",
}
