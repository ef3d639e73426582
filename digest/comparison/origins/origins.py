"""Accounts, agreements and attributions → from how many origins the outlets have all of it, and each agreement."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized

from digest.comparison.counted_origins import counted, outlet_in
from digest.comparison.origins.credited_media import CreditedMedia, kind_of
from digest.comparison.origins.media_names import is_medium
from digest.comparison.origins.text_reuse import is_copied
from digest.comparison.sentences.statements import name_of
from digest.comparison.sentences.stems import stemmed_words
from digest.model import (
    Account,
    Attribution,
    Entity,
    Id,
    OriginKind,
    OriginLink,
    Origins,
    Passage,
    SharedWording,
)


def origins_of(
    accounts: Sequence[Account],
    shared: Sequence[SharedWording],
    media: CreditedMedia,
    attributions: tuple[Attribution, ...],
    entities: Mapping[Id, Entity],
) -> Origins:
    """Count the origins: outlets are one where they copy, credit the same medium, or one credits the other.

    That they quote the same words joins none: several may have heard them.
    """
    outlet_of = {account.source: outlet_in(account) for account in accounts}
    found = (*_by_copying(accounts, shared), *_by_credit(accounts, media, attributions, entities))
    links = tuple(link for link in found if len({outlet_of[source] for source in link.sources}) > 1)
    return counted(Origins(links=links, attributions=attributions), accounts)


def _by_copying(accounts: Iterable[Account], shared: Iterable[SharedWording]) -> Iterator[OriginLink]:
    """The sources that share a long run, the longest first."""
    runs: dict[frozenset[Id], list[SharedWording]] = defaultdict(list)
    for run in shared:
        runs[frozenset(passage.source for passage in run.passages)].append(run)
    words = {
        account.source: len(stemmed_words(account.text, 0, len(account.text))) for account in accounts if account.text
    }
    found = []
    for sources, held in runs.items():
        copied = [run for run in held if is_copied(run)]
        if copied:
            longest = max(run.words for run in copied)
            found.append(
                OriginLink(
                    kind=OriginKind.WORDING,
                    name=min(sources),
                    sources=tuple(sorted(sources)),
                    passages=tuple(passage for run in copied for passage in run.passages),
                    share=min(1.0, sum(run.words for run in held) / max(words[source] for source in sources)),
                    why=f"{len(sources)} sources share {longest} words in a row",
                )
            )
    yield from sorted(found, key=lambda link: (-len(link.sources), -link.share, link.sources))


def _by_credit(
    accounts: Sequence[Account],
    media: CreditedMedia,
    attributions: Sequence[Attribution],
    entities: Mapping[Id, Entity],
) -> Iterator[OriginLink]:
    """The sources that credit one medium, and with them those of its own."""
    for name, holders in sorted(_holders(accounts, media, entities).items()):
        sources = tuple(sorted({*holders, *(account.source for account in accounts if account.outlet == name)}))
        if len(sources) > 1:
            passages = _first_passages(name, attributions)
            yield OriginLink(
                kind=kind_of(name, entities),
                name=name,
                sources=sources,
                passages=passages,
                share=_share(name, holders, accounts, attributions),
                why=_why(name, holders, sources, entities, accounts),
            )


def _holders(accounts: Iterable[Account], media: CreditedMedia, entities: Mapping[Id, Entity]) -> Mapping[str, set[Id]]:
    """By medium, the sources that credit it or have evidence with it in the chain."""
    holders: dict[str, set[Id]] = defaultdict(set)
    outlets = {account.outlet for account in accounts}
    for account in accounts:
        chained = {link for chain in account.attributed_to for link in chain}
        named = {media.names[credit.name] for credit in media.credits[account.source] if not credit.is_survey}
        named |= {link for link in chained if link in outlets or is_medium(name_of(link, entities))}
        if account.source in media.whole:
            named.add(media.whole[account.source])
        for name in named - {account.outlet}:
            holders[name].add(account.source)
    return holders


def _share(
    medium: str, holders: Iterable[Id], accounts: Iterable[Account], attributions: Iterable[Attribution]
) -> float:
    """Of the holder that has least from the medium, the share of its text that it has from there."""
    lengths = {account.source: len(account.text or "") for account in accounts}
    spans = {
        (one.passage.source, one.passage.start, one.passage.end)
        for one in attributions
        if medium in (one.name, one.via)
    }
    carried = Counter[Id]()
    for source, start, end in spans:
        carried[source] += end - start
    return min(min(1.0, carried[holder] / max(1, lengths[holder])) for holder in holders)


def _first_passages(medium: str, attributions: Iterable[Attribution]) -> tuple[Passage, ...]:
    """The first passage of each source that shows it."""
    first: dict[Id, Passage] = {}
    for one in attributions:
        if medium in (one.name, one.via):
            first.setdefault(one.passage.source, one.passage)
    return tuple(first.values())


def _why(
    medium: str, holders: Sized, sources: Sized, entities: Mapping[Id, Entity], accounts: Iterable[Account]
) -> str:
    called = {account.outlet: account.outlet_name for account in accounts}
    name = called.get(medium) or name_of(medium, entities)
    if len(sources) > len(holders):
        return f"{len(holders)} {'sources name' if len(holders) > 1 else 'source names'} {name}, another of the outlets"
    return f"{len(holders)} sources have something from {name}"
