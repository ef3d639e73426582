"""Accounts and their shared wording → from how many origins the outlets have it, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from digest.comparison.statements import name_of
from digest.model import Account, Entity, Id, Origins, SharedWording

COPIED_RUN = 16
"""Words in a row, not quoted, from which one text is taken to come from the other or from the same wire: twice the
length that counts as shared wording, since long names and set phrases reach that."""

_Link = tuple[frozenset[Id], str]
"""Sources that have it from one origin, and why."""


def origins_of(accounts: Sequence[Account], shared: Iterable[SharedWording], entities: Mapping[Id, Entity]) -> Origins:
    """Count the origins: outlets that a chain's last link, copied words or one speaker's words join are one."""
    outlets = {account.source: account.outlet or f"source {account.source}" for account in accounts}
    parents = {outlet: outlet for outlet in outlets.values()}
    because = [
        reason
        for sources, reason in _by_copying(shared)
        if _join(sorted({outlets[source] for source in sources}), parents)
    ]
    for sources, reason in (*_by_chain(accounts, entities), *_by_speech(shared, entities)):
        together = sorted({outlets[source] for source in sources})
        _join(together, parents)
        because += [reason] if len(together) > 1 else []
    origins = len({_root(outlet, parents) for outlet in parents})
    return Origins(outlets=len(parents), origins=origins, because=tuple(because))


def _join(together: Sequence[str], parents: dict[str, str]) -> bool:
    """Make the outlets one; say whether they were not yet."""
    roots = {_root(outlet, parents) for outlet in together}
    parents.update(dict.fromkeys(roots, min(roots)))
    return len(roots) > 1


def _root(outlet: str, parents: dict[str, str]) -> str:
    while parents[outlet] != outlet:
        parents[outlet] = parents[parents[outlet]]
        outlet = parents[outlet]
    return outlet


def _by_chain(accounts: Iterable[Account], entities: Mapping[Id, Entity]) -> Iterator[_Link]:
    holders: dict[str, set[Id]] = defaultdict(set)
    for account in accounts:
        for chain in account.attributed_to:
            if chain:
                holders[chain[-1]].add(account.source)
    for origin, sources in sorted(holders.items()):
        if len(sources) > 1:
            yield frozenset(sources), f"{len(sources)} sources have it from {name_of(origin, entities)}"


def _by_copying(shared: Iterable[SharedWording]) -> Iterator[_Link]:
    longest: dict[frozenset[Id], int] = {}
    for run in shared:
        if run.words >= COPIED_RUN and not run.quoted:
            sources = frozenset(passage.source for passage in run.passages)
            longest[sources] = max(run.words, longest.get(sources, 0))
    for sources, words in sorted(longest.items(), key=lambda link: (-len(link[0]), -link[1], sorted(link[0]))):
        yield sources, f"{len(sources)} sources share {words} words in a row"


def _by_speech(shared: Iterable[SharedWording], entities: Mapping[Id, Entity]) -> Iterator[_Link]:
    passages: dict[tuple[frozenset[Id], str], int] = defaultdict(int)
    for run in shared:
        if run.quoted and run.speaker:
            passages[frozenset(passage.source for passage in run.passages), run.speaker] += 1
    for (sources, speaker), count in passages.items():
        where = "" if count == 1 else f", in {count} passages"
        yield sources, f"{len(sources)} sources quote the same words of {name_of(speaker, entities)}{where}"
