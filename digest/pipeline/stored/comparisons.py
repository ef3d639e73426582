"""Readings of several articles → what they agree and differ on, for article files and for a briefing's sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from digest import comparison, evidence, intake
from digest.errors import SettingsError
from digest.model import Account, ComparedInput, Comparison, Entity, Id, StoredComparison, StoredReading
from digest.pipeline.state.accounts import account_of, former_input, inputs_from, is_same_input, is_same_text
from digest.pipeline.state.copy_readings import text_of
from digest.pipeline.state.project_state import ProjectState, whole
from digest.pipeline.stored.article_files import ReadFile, printable
from digest.pipeline.stored.comparing import Told, found_in
from digest.pipeline.stored.comparison_json import comparison_as_plain
from digest.pipeline.stored.json_fields import Plain


def compare_files(files: Sequence[ReadFile], vocabulary: tuple[Entity, ...]) -> Plain:
    """Return what the articles agree and differ on as an object of JSON, passages with their file and text."""
    accounts = {printable(file.path): _account_of_file(file) for file in files}
    found = comparison.compare(tuple(accounts.values()), entities={entity.id: entity for entity in vocabulary})
    return comparison_as_plain(found, {name: account.text or "" for name, account in accounts.items()})


def accounts_of(state: ProjectState, briefing: Id) -> tuple[Account, ...]:
    """The accounts of a briefing's sources that were read; of a source without a copy at hand only its facts."""
    readings = state.latest
    return tuple(
        account_of(
            source,
            readings[source.id],
            state.content,
            briefing,
            text=text_of(state.full[source.id]) if source.id in state.full else None,
        )
        for source in state.sources.get(briefing, ())
        if source.id in readings and not source.withdrawn
    )


def told(state: ProjectState, briefing: Id) -> Told:
    """Return what the briefing's sources tell of its event."""
    accounts = accounts_of(state, briefing)
    return Told(accounts=accounts, every=any(account.text is None for account in accounts))


def compared(
    state: ProjectState,
    briefing: Id,
    earlier: Iterable[StoredComparison],
    *,
    partial: bool = False,
    found: Comparison | None = None,
) -> StoredComparison:
    """Return the comparison of a briefing's sources, with what `earlier` ones found that cannot be found again here.

    What was `found` between them need not be found again. Raise SettingsError where something would be lost, as what
    was found in a text that has since changed and is not at hand; with `partial` it is.
    """
    all_told = told(state, briefing)
    at_hand = frozenset(account.source for account in all_told.accounts if account.text is not None)
    found = found or found_in(all_told, state.content.entities)
    now = StoredComparison(
        format=intake.COMPARISON.format,
        method=comparison.METHOD,
        inputs=inputs_now(state, briefing),
        compared=(tuple(sorted(at_hand)),) if len(at_hand) > 1 else (),
        comparison=comparison.kept(found),
    )
    for one in earlier if all_told.every else ():
        former = formers(state, briefing, state.latest)
        now = _with_earlier(replace(one, comparison=comparison.kept(one.comparison)), now, former, at_hand, partial)
    now = replace(now, comparison=evidence.with_room(now.comparison, _most(state, now.inputs), state.known))
    return whole(now, state.content, briefing, state.sources.get(briefing, ()), state.latest)


def _most(state: ProjectState, sources: Iterable[Id]) -> Mapping[Id, int | None]:
    """How many words of each source its rights allow to show."""
    rights = {source: state.content.rights[state.content.sources[source].rights] for source in sources}
    return {source: evidence.most_words(kind, state.latest[source].words) for source, kind in rights.items()}


def is_altered(state: ProjectState, briefing: Id, stored: StoredComparison) -> bool:
    """Say whether something else is found between the sources, where all their copies are at hand.

    Of a comparison by another method, of other readings, or in parts, nothing is said.
    """
    accounts = accounts_of(state, briefing)
    at_hand = tuple(sorted(account.source for account in accounts if account.text is not None))
    is_whole = len(at_hand) == len(accounts) and stored.compared == ((at_hand,) if len(at_hand) > 1 else ())
    if not is_whole or stored.method != comparison.METHOD or stored.inputs != inputs_now(state, briefing):
        return False
    return text_of_comparison(stored) != text_of_comparison(compared(state, briefing, ()))


def text_of_comparison(stored: StoredComparison) -> str:
    """Return the text of the file that keeps a comparison."""
    return intake.comparison_json(replace(stored, comparison=comparison.kept(stored.comparison)))


def inputs_now(state: ProjectState, briefing: Id) -> Mapping[Id, ComparedInput]:
    """The same by the copies at hand, and for the others by the readings that the repository has."""
    return _inputs(state, briefing, state.latest)


def inputs_of(state: ProjectState, briefing: Id) -> Mapping[Id, ComparedInput]:
    """What a comparison of the briefing takes from each of its sources, by the readings that the repository has."""
    return _inputs(state, briefing, state.committed)


def changed_inputs(
    state: ProjectState, briefing: Id, stored: StoredComparison, now: Mapping[Id, ComparedInput]
) -> tuple[frozenset[Id], frozenset[Id]]:
    """Return the sources that came, went or have another text; and those of which the records say something else."""
    former = formers(state, briefing, state.committed)
    both = stored.inputs.keys() & now.keys()
    texts = {one for one in both if not is_same_text(stored.inputs[one], now[one], former[one])}
    others = {one for one in both if not is_same_input(stored.inputs[one], now[one], former[one])}
    return frozenset(texts | (stored.inputs.keys() ^ now.keys())), frozenset(others - texts)


def formers(state: ProjectState, briefing: Id, readings: Mapping[Id, StoredReading]) -> Mapping[Id, str]:
    """What each input would be in the former form."""
    sources = state.sources.get(briefing, ())
    return {
        source.id: former_input(state.content, briefing, source.id, readings[source.id])
        for source in sources
        if source.id in readings
    }


def _inputs(state: ProjectState, briefing: Id, readings: Mapping[Id, StoredReading]) -> dict[Id, ComparedInput]:
    return inputs_from(state.content, briefing, state.sources.get(briefing, ()), readings)


def _with_earlier(
    before: StoredComparison,
    now: StoredComparison,
    former: Mapping[Id, str],
    at_hand: frozenset[Id],
    partial: bool,
) -> StoredComparison:
    both = before.inputs.keys() & now.inputs.keys()
    same = frozenset(name for name in both if is_same_text(before.inputs[name], now.inputs[name], former[name]))
    known = comparison.Known(same=same, together=before.compared)
    lost = comparison.lost(before.comparison, known, present=now.inputs.keys(), at_hand=at_hand)
    if lost and not partial:
        raise SettingsError(_loss(lost, both - same, now.inputs.keys() - at_hand))
    found = comparison.carried_over(before.comparison, now.comparison, known, at_hand=at_hand)
    return StoredComparison(
        format=now.format,
        method=min(before.method, now.method) if same else now.method,
        inputs={name: _as_compared(name, before, now, former, same) for name in now.inputs},
        compared=comparison.groups_of(known, now.compared),
        comparison=comparison.kept(found),
    )


def _as_compared(
    name: Id, before: StoredComparison, now: StoredComparison, former: Mapping[Id, str], same: frozenset[Id]
) -> ComparedInput:
    """Return as what a source was compared: what is carried over stays of its own time."""
    earlier = before.inputs.get(name)
    if name not in same or earlier is None:
        return now.inputs[name]
    if earlier.text == former[name]:
        return now.inputs[name]
    return earlier


def _loss(lost: Mapping[str, int], changed: Iterable[Id], missing: Iterable[Id]) -> str:
    counts = ", ".join(f"{count} of kind {kind}" for kind, count in lost.items())
    return (
        f"found before and would be lost: {counts}; the text of {', '.join(sorted(changed))} changed, and no copy of "
        f"{', '.join(sorted(missing))} is at hand; write it where the copies are, or lose them with --partial"
    )


def _account_of_file(file: ReadFile) -> Account:
    return Account(
        source=printable(file.path),
        outlet=None,
        text=file.article.text,
        reading=file.reading,
        authors=file.article.authors,
        published=file.published,
    )
