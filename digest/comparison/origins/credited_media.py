"""Accounts → the media that each credits, each medium under one name in all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.comparison.origins.credits import Credit, credits_in, whole_credit
from digest.comparison.origins.media_names import fullest, is_agency, medium_named
from digest.comparison.sentences.statements import name_of
from digest.model import Account, Entity, Id, OriginKind


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditedMedia:
    """What the accounts credit."""

    names: Mapping[str, str]
    """Outlet id, entity id or fullest name of each name as it is written."""
    fullest: Mapping[str, str]
    """The fullest name of each name as it is written."""
    credits: Mapping[Id, tuple[Credit, ...]]
    """By source, those for its own outlet among them."""
    whole: Mapping[Id, str]
    """By source, the one that it credits with the whole article; its own outlet is none."""


def credited_media(accounts: Sequence[Account], entities: Mapping[Id, Entity]) -> CreditedMedia:
    """Return the media that the accounts credit."""
    found = {account.source: credits_in(account) for account in accounts}
    wholes = {account.source: name for account in accounts if (name := whole_credit(account))}
    written = {*wholes.values(), *(credit.name for named in found.values() for credit in named)}
    outlets = {account.outlet_name: account.outlet for account in accounts if account.outlet_name and account.outlet}
    full = {name: fullest(name, {*written, *outlets}) for name in written}
    ids = {_key(form): entity.id for entity in entities.values() for form in (entity.name, *entity.aliases)}
    ids |= {_key(name): outlet for name, outlet in outlets.items()}
    names = {name: ids.get(_key(name)) or ids.get(_key(longer)) or longer for name, longer in full.items()}
    own = {account.source: account.outlet for account in accounts}
    return CreditedMedia(
        names=names,
        fullest=full,
        credits=found,
        whole={source: names[name] for source, name in wholes.items() if names[name] != own[source]},
    )


def kind_of(medium: str, entities: Mapping[Id, Entity]) -> OriginKind:
    """Return whether a medium is an agency or another outlet."""
    return OriginKind.WIRE if is_agency(medium_named(name_of(medium, entities))) else OriginKind.OUTLET


def _key(name: str) -> str:
    return medium_named(name).casefold()
