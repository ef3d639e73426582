"""`digest quote`: a sentence of ours → passages that could carry it, and the chosen one in the briefing."""

from __future__ import annotations

from pathlib import Path

import click

from digest import pipeline
from digest.cli.failures import EXIT_CODE, say
from digest.cli.write_lock import writing
from digest.errors import DigestError
from digest.model.quoted_words import in_marks
from digest.settings import Settings


@click.command()
@click.argument("briefing", required=False)
@click.argument("sentence", required=False)
@click.option("--missing", is_flag=True, help="Walk through the points without evidence, of one briefing or of all.")
@click.option("--pick", type=click.IntRange(min=1), help="Choose this proposal without asking.")
@click.pass_obj
def quote(config: Path, briefing: str | None, sentence: str | None, missing: bool, pick: int | None) -> None:
    """Propose passages of a briefing's sources that could carry a sentence, and write the chosen one as evidence."""
    settings = pipeline.read_settings(config)
    if missing:
        chosen = []
        for point in list(pipeline.missing(settings, briefing)):
            click.echo(f"\n{point.briefing}: {point.text}")
            chosen.append(_offer(settings, point.briefing, point.text, pick))
        if pick and not all(chosen):
            raise SystemExit(EXIT_CODE)
    elif briefing and sentence:
        if not _offer(settings, briefing, sentence, pick):
            raise SystemExit(EXIT_CODE)
    else:
        raise click.UsageError("name a briefing and a sentence, or use --missing")


def _offer(settings: Settings, briefing: str, sentence: str, pick: int | None) -> bool:
    """Let a person choose, and write what was chosen; say whether there was something to choose from."""
    proposed = pipeline.proposals(settings, briefing, sentence)
    found = proposed.offered
    for one in proposed.left_out:
        click.echo(f"what comes nearer in {one.source} cannot be quoted: {one.why}", err=True)
    if not found:
        say(DigestError(_nothing(proposed, settings, briefing)))
        return False
    for number, proposal in enumerate(found, start=1):
        near = f"  (near: {proposal.near})" if proposal.near else ""
        click.echo(f"{number}. {proposal.source}: {in_marks(proposal.quote)}{near}")
    if pick and pick > len(found):
        raise click.UsageError(f"--pick {pick}: there are {len(found)} proposals")
    if pick and proposed.left_out:
        say(DigestError("--pick: what comes nearest is not among these, so that nothing is chosen without asking"))
        return False
    number = pick or click.prompt("which one? 0 for none", type=click.IntRange(0, len(found)), default=0)
    if number:
        chosen = found[number - 1]
        with writing(settings):
            is_new = pipeline.write_evidence(settings, briefing, sentence, chosen)
            for outcome in pipeline.write_readings(settings, [chosen.source]):
                if isinstance(outcome, DigestError):
                    raise outcome
        what = "written" if is_new else f"this sentence has the quote {in_marks(chosen.quote)} already"
        click.echo(f"{what}, with its receipt in the reading of {chosen.source}")
    return True


def _nothing(proposed: pipeline.Proposals, settings: Settings, briefing: str) -> str:
    """Say what a person can do with a sentence for which there is no passage."""
    path = settings.content / "briefings" / f"{briefing}.yml"
    keep = f"or type it into {path} as a point without evidence, which the site shows as not checked"
    if not proposed.left_out:
        return f"no passage of the copies at hand says it: word it nearer to what one says, {keep}"
    mends = dict.fromkeys(one.why.mend for one in proposed.left_out)
    return f"nothing was written: {'; or '.join(mends)}, {keep}"
