"""Filled forms of sources and vocabulary entries → the values that later stages work on."""

from __future__ import annotations

from digest.intake.record_forms import EntityForm, OutletForm, RightsForm, SourceForm, StatementForm, TopicForm
from digest.model import Entity, Id, Outlet, OutletFact, Rights, Source, Topic, Withdrawal
from digest.problems import Place


def source(identity: Id, form: SourceForm, outlet: Outlet | None, path: str) -> Source | None:
    """Return the source, with what it leaves to its outlet; None where neither says its rights."""
    rights = form.rights or (outlet.rights if outlet else None)
    if rights is None:
        return None
    language = form.language
    if "language" not in form.model_fields_set and outlet:
        language = outlet.language
    return Source(
        id=identity,
        title=form.title,
        label=form.label,
        outlet=form.outlet,
        published=form.published,
        language=language,
        rights=rights,
        url=form.url,
        archive_url=form.archive_url,
        authors=form.authors or (),
        captured=form.captured,
        briefings=form.briefings,
        topics=form.topics,
        entities=form.entities,
        summary=form.summary,
        kind=form.kind,
        notes=form.notes,
        withdrawn=Withdrawal(on=form.withdrawn.on, why=form.withdrawn.why) if form.withdrawn else None,
        place=Place(path=path),
    )


def rights(identity: Id, form: RightsForm) -> Rights:
    """Return the kind of rights that the form fills."""
    return Rights(
        id=identity,
        name=form.name,
        description=form.description,
        commit_copy=form.commit_copy,
        longest_run=form.longest_run,
        total_words=form.total_words,
        share=form.share,
        speech_only=form.speech_only,
    )


def outlet(identity: Id, form: OutletForm) -> Outlet:
    """Return the outlet that the form fills."""
    return Outlet(
        id=identity,
        name=form.name,
        language=form.language,
        rights=form.rights,
        origin=form.origin,
        homepage=_statement(form.homepage),
        country=_statement(form.country),
        owner=_statement(form.owner),
        state_control=_statement(form.state_control),
    )


def entity(identity: Id, form: EntityForm) -> Entity:
    """Return the entity that the form fills."""
    return Entity(id=identity, name=form.name, kind=form.kind, aliases=form.aliases, role=form.role)


def topic(identity: Id, form: TopicForm) -> Topic:
    """Return the topic that the form fills."""
    return Topic(id=identity, name=form.name, description=form.description)


def _statement(form: StatementForm | None) -> OutletFact | None:
    return OutletFact(text=form.text, origin=form.origin) if form else None
