"""`digest explain`: the code of a rule → what it asks and how to mend what breaks it."""

from __future__ import annotations

import click

from digest.cli.failures import Stopped
from digest.rule_book import AREAS, rules, rules_of


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Say what the rule with this CODE asks, and how to mend what breaks it; without a code, list all."""
    if code is None:
        for area, title in AREAS.items():
            click.echo(title)
            for rule in rules_of(area).values():
                click.echo(f"  {rule.code}: {rule.asks}")
        return
    found = rules().get(code.lower())
    if found is None:
        parts = [name for name in rules() if code.lower() in name.split("-")]
        if parts:
            raise Stopped(f"{code} is no rule; did you mean {' or '.join(parts)}?")
        from digest import pipeline  # here, since nothing else of this command needs its stages, which are slow to load

        raise Stopped(f"{code} is no rule; {pipeline.did_you_mean(code, rules()) or 'digest explain lists all'}")
    click.echo(f"{found.code}\n\n{found.asks}\n{found.mend}")
