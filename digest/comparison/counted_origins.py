"""Agreements, origins and accounts → each agreement with its origins, the best first; how many origins all have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from digest.model import Account, Agreement, Attribution, Id, OriginKind, OriginLink, Origins, origins_from

NEARLY_ALL = 0.9
"""Share of every source that copying or one wire must carry for the whole to be of one origin; a judgement."""

WORD_FOR_WORD = 0.9
"""Score from which two passages of speech are the same words; a judgement: the articles leave out or add a word."""


def in_order(agreements: Iterable[Agreement]) -> tuple[Agreement, ...]:
    """Return the agreements, best first."""
    return tuple(sorted(agreements, key=_rank))


def counted(origins: Origins, accounts: Iterable[Account]) -> Origins:
    """Return the origins with how many outlets there are and how many are left, as the links of these accounts say."""
    outlet_of = {account.source: outlet_in(account) for account in accounts}
    links = tuple(link for link in origins.links if outlet_of.keys() >= set(link.sources))
    outlets = len(set(outlet_of.values()))
    nearly_all = [link for link in links if link.share >= NEARLY_ALL]
    return Origins(
        outlets=outlets,
        origins=_left(links, outlet_of),
        because=tuple(link.why for link in links),
        one=outlets > 1 and _left(nearly_all, outlet_of) == 1,
        links=links,
        attributions=origins.attributions,
    )


def with_origins(
    agreements: Iterable[Agreement], origins: Origins, accounts: Iterable[Account]
) -> tuple[Agreement, ...]:
    """Return the agreements, each with those from whom its sources have it."""
    outlet_of = {account.source: outlet_in(account) for account in accounts}
    in_source: dict[Id, list[tuple[int, int, Attribution]]] = {}
    for one in origins.attributions:
        in_source.setdefault(one.passage.source, []).append((one.passage.start, one.passage.end, one))
    return tuple(replace(item, origins=origins_from(_attributions(item, in_source, outlet_of))) for item in agreements)


def _attributions(
    agreement: Agreement, in_source: Mapping[Id, Iterable[tuple[int, int, Attribution]]], outlet_of: Mapping[Id, str]
) -> Iterator[Attribution]:
    """From whom each passage is; the same words of speakers are those of one, under whatever name."""
    shown = []
    for passage in agreement.passages:
        told = in_source.get(passage.source, ())
        touching = tuple(one for start, end, one in told if start < passage.end and passage.start < end)
        shown.append(Origins(attributions=touching).told_by(passage, outlet_of[passage.source]))
    is_one_speech = agreement.score >= WORD_FOR_WORD and all(one.kind is OriginKind.SPEAKER for one in shown)
    return (replace(one, name=shown[0].name) if is_one_speech else one for one in shown)


def outlet_in(account: Account) -> str:
    """Return the outlet of an account, or the source itself where it is not known."""
    return account.outlet or account.source


def _left(links: Iterable[OriginLink], outlet_of: Mapping[Id, str]) -> int:
    """Return how many outlets are left where those that a link joins are one."""
    parents = {outlet: outlet for outlet in outlet_of.values()}
    for link in links:
        roots = {_root(outlet_of[source], parents) for source in link.sources}
        parents.update(dict.fromkeys(roots, min(roots)))
    return len({_root(outlet, parents) for outlet in parents})


def _root(outlet: str, parents: Mapping[str, str]) -> str:
    while parents[outlet] != outlet:
        outlet = parents[outlet]
    return outlet


def _rank(agreement: Agreement) -> tuple[float, tuple[tuple[Id, int], ...]]:
    return (-agreement.score, tuple((passage.source, passage.start) for passage in agreement.passages))
