"""`digest add`: files and addresses of articles → sources of the project, with all that the articles themselves say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import click

from digest import pipeline
from digest.cli.failures import EXIT_CODE, say, tell_written
from digest.cli.fetcher import fetch
from digest.cli.write_lock import writing
from digest.edtf import EXPECTED, Date, parse_edtf
from digest.errors import DigestError
from digest.model import SourceKind
from digest.pipeline import Added, Linked, SourceDraft, Wishes
from digest.settings import Settings


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="FILE|URL ...")
@click.option("--briefing", metavar="ID|TITLE", help="The briefing that they belong to, or the title of a new one.")
@click.option("--yes", is_flag=True, help="Ask nothing: what an article does not give is `unknown`.")
@click.pass_obj
def add(config: Path, names: tuple[str, ...], briefing: str | None, yes: bool) -> None:
    """Add articles as sources: a FILE in any form that `digest read` takes, or the URL of a page, which is fetched.

    What an article says of its title, outlet, day, authors, language and kind is taken from it; what it does not say is
    asked for. The copy goes where its rights put it, an outlet's whose terms are not known into the private folder.
    """
    settings = pipeline.read_settings(config)
    today = parse_edtf(datetime.now(UTC).date().isoformat())
    wishes = Wishes(
        briefing=briefing, fetch=fetch, ask=_nothing if yes else _asked, split=_always if yes else _split, today=today
    )
    with writing(settings):
        failed = add_all(settings, names, wishes)
    if failed:
        raise SystemExit(EXIT_CODE)


def add_all(settings: Settings, names: tuple[str, ...], wishes: Wishes) -> bool:
    """Add what stands under the names, and tell of each; return whether any of it could not be."""
    failed, added = False, list[Added]()
    pipeline.write_schemas(settings)
    for outcome in pipeline.add_sources(settings, names, wishes):
        if isinstance(outcome, DigestError):
            say(outcome)
            failed = True
            continue
        click.echo("\n".join(_told(outcome)), err=True)
        click.echo(str(outcome.folder / "source.yml") if isinstance(outcome, Added) else outcome.known.source)
        added += [outcome] if isinstance(outcome, Added) else []
    stale = pipeline.touched_by(settings, added)
    failed |= tell_written(one for one in pipeline.write_readings(settings, stale) if _is_news(one)) if stale else False
    if added:
        click.echo(f"next: {pipeline.status(settings).next}", err=True)
    return failed


def _is_news(outcome: pipeline.Written | DigestError) -> bool:
    return isinstance(outcome, DigestError) or outcome.changed


def _nothing(_: SourceDraft) -> Mapping[str, object]:
    return {}


def _always(_: str, parts: int) -> bool:
    return parts > 0


def _split(name: str, parts: int) -> bool:
    return click.confirm(f"{name} holds {parts} articles; add each as a source of its own?", default=True, err=True)


def _asked(draft: SourceDraft) -> Mapping[str, object]:
    """Ask a person for what the copy does not give; an empty answer leaves it unknown."""
    lacking = [name for name in _QUESTIONS if not getattr(draft, name)]
    if lacking:
        click.echo("\n".join([draft.incoming.name, *_fields(draft)]), err=True)
        click.echo("What the article does not say; leave empty what you do not know.", err=True)
    answers = {}
    for name in lacking:
        question, read = _QUESTIONS[name]
        answers[name] = click.prompt(question, default="", show_default=False, err=True, value_proc=read)
    return {name: answer for name, answer in answers.items() if answer}


def _date(text: str) -> Date | None:
    try:
        return parse_edtf(text) if text.strip() else None
    except ValueError as error:
        raise click.BadParameter(f"{text}: {error}; expected {EXPECTED}") from error


def _kind(text: str) -> SourceKind | None:
    try:
        return SourceKind(text.strip().lower()) if text.strip() else None
    except ValueError as error:
        raise click.BadParameter(f"{text}: expected one of {', '.join(SourceKind)}") from error


def _tag(text: str) -> str:
    try:
        return pipeline.typed_language(text)
    except ValueError as error:
        raise click.BadParameter(f"{text}: {error}") from error


def _address(text: str) -> str:
    try:
        return pipeline.typed_address(text)
    except ValueError as error:
        raise click.BadParameter(f"{text}: {error}") from error


def _people(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, (pipeline.plain_line(name) for name in text.split(",")))))


_QUESTIONS: Mapping[str, tuple[str, Callable[[str], object]]] = {
    "title": ("title, as it stands over the article", pipeline.plain_line),
    "outlet": ("outlet that published it", pipeline.plain_line),
    "published": ("published (2021-11-24, 2021-11, 2021-11-24~ for about)", _date),
    "authors": ("authors, with commas between", _people),
    "language": ("language (en, de, ru …)", _tag),
    "kind": (f"kind ({', '.join(SourceKind)})", _kind),
    "url": ("address of the article", _address),
}
"""What is asked for, by the field of the draft, and what takes the answer."""


def _told(outcome: Added | Linked) -> Iterator[str]:
    if isinstance(outcome, Linked):
        known, done = outcome.known, "belongs to" if outcome.changed else "already belonged to"
        belongs = f"; it {done} {outcome.briefing}" if outcome.briefing else ""
        kept = f"; the copy, which was not at hand, is {outcome.copy} now" if outcome.copy else ""
        yield f"{outcome.name}: {known.source} {known.why}{belongs}{kept}, and is not added again"
        return
    records = outcome.records
    yield records.identity
    yield from _fields(records.draft)
    yield f"  copy       {outcome.copy}{' (private: git leaves it out)' if outcome.is_private else ''}"
    if records.outlets:
        yield f"  new outlet {', '.join(records.outlets)}, its rights assumed: look at content/outlets.yml"
    if records.own_rights:
        yield f"  rights     {records.own_rights}, the cautious default, since its outlet is not known: write it into"
        yield "             source.yml, and delete its line rights, which goes before the rights of the outlet"
    if records.entities:
        yield f"  new names  {', '.join(records.entities)}: look at content/entities.yml"
    if outcome.about:
        yield f"  about      {', '.join(outcome.about)}"
    if records.unlisted:
        yield f"  not listed {', '.join(records.unlisted)}"
    if outcome.like and outcome.like.may_be_same:
        yield (
            f"  like       {outcome.like.source}: {outcome.like.why}, and an outlet is not known: where both are one "
            f"article, delete {outcome.folder}; else write the outlet into source.yml"
        )
    elif outcome.like:
        yield f"  like       {outcome.like.source}: {outcome.like.why}, so that both may be of one origin"


def _fields(draft: SourceDraft) -> Iterator[str]:
    yield f"  title      {draft.title or 'unknown'}"
    yield f"  outlet     {draft.outlet or 'unknown'}"
    yield f"  published  {draft.published.edtf if draft.published else 'unknown'}"
    yield f"  authors    {', '.join(draft.authors) or 'unknown'}"
    yield f"  language   {draft.language or 'unknown'}"
    yield f"  kind       {draft.kind.value if draft.kind else 'unknown'}"
    yield f"  url        {draft.url or 'unknown'}"
