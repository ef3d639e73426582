"""Everything at hand → what neither a page nor a file of the repository may have of the private copies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from digest import cache, evidence, site_gate
from digest.model import Id, Span, StoredReading
from digest.pipeline.state.copy_readings import text_of
from digest.pipeline.state.project_state import ProjectState
from digest.problems import Problem, Severity
from digest.settings import Settings

Held = tuple[Id, StoredReading]
"""A source, and a reading of it that git holds."""


def withheld_words(state: ProjectState, held: Sequence[Held] = ()) -> Iterator[site_gate.Withheld]:
    """Yield what must not be shown of each private copy at hand.

    What git holds may also show what the readings show that it holds: of each `held` that keeps within its budget.
    """
    within = [one for one in held if _keeps_within(state, one)]
    private = [source for source in state.full if not state.copies[source].committed]
    if not private:  # as where a site is published, and what others show needs no look
        return
    excerpts = (excerpt.text for _, stored in within for excerpt in stored.reading.excerpts)
    elsewhere = site_gate.shown_texts((*_shown_texts(state), *excerpts))
    claimed = site_gate.shown_texts(_claimed_texts(state))
    names = site_gate.shown_texts(names_and_titles(state))
    for source in private:
        yield site_gate.withheld(
            source,
            text_of(state.full[source]),
            shown=(*_shown(state, source), *_shown_by(within, source)),
            elsewhere=elsewhere,
            names=names,
            claimed=claimed,
            most=_most_words(state, source),
        )


def told_by(state: ProjectState) -> str:
    """Return the SHA-256 of all that `withheld_words` looks at; as long as it is the same, so are they."""
    private = [source for source in state.full if not state.copies[source].committed]
    articles = [
        (source, text_of(state.full[source]), _shown(state, source), _most_words(state, source)) for source in private
    ]
    texts = (_shown_texts(state), _claimed_texts(state), names_and_titles(state))
    return cache.key_of(repr((articles, *map(list, texts))))


def published_by_others(state: ProjectState) -> Iterator[Problem]:
    """Yield a warning for each committed copy that has most of a private article: what may be so, a person judges.

    Held against one another are those alone that have a run of words in common, of all the pairs there are.
    """
    texts = {source: text_of(full) for source, full in state.full.items()}
    public = {other: site_gate.shown_texts((texts[other],)) for other in texts if state.copies[other].committed}
    having: dict[tuple[str, ...], list[Id]] = {}
    for other, shown in public.items():
        for run in shown.runs:
            having.setdefault(run, []).append(other)
    for source in texts if public else ():
        if state.copies[source].committed:
            continue
        runs = site_gate.shown_texts((texts[source],)).runs
        likely = {other for run in runs for other in having.get(run, ())}
        for other in sorted(likely):
            share = site_gate.share_in(texts[source], public[other])
            if share > _MOST_SHARED:
                yield _same_article(state, source, other, share)


def _same_article(state: ProjectState, source: Id, other: Id, share: float) -> Problem:
    return Problem(
        place=state.content.sources[other].place,
        rule="private-article-public",
        found=f"a committed copy that has {share:.0%} of the words of {source}, of which no copy may be published",
        expected="a copy of which its publisher allows that it is published",
        hint="if both have one text that is free, leave it so; else delete the copy here, and take it out of history",
        severity=Severity.WARNING,
    )


_MOST_SHARED = 0.5
"""Of a private article: a judgement; what several outlets took from one agency is shorter beside their own words."""


def private_files(state: ProjectState, settings: Settings) -> frozenset[str]:
    """SHA-256 of each private copy: of those in the private folder, and of those that a reading was made from.

    Not of one whose source has a copy that stands beside its record.
    """
    public = {source for source, copy in state.copies.items() if copy.committed}
    files = [path for path in settings.copies.rglob("*") if path.is_file() and path.stem not in public]
    at_hand = (digest for path in files if (digest := _digest(path)))
    elsewhere = (stored.copy for source, stored in state.stored.items() if source not in public)
    return frozenset((*at_hand, *elsewhere))


def _digest(copy: Path) -> str:
    """Return a copy's SHA-256; nothing for one that cannot be opened, which the reading of copies tells."""
    try:
        return sha256(copy.read_bytes()).hexdigest()
    except OSError:
        return ""


def _shown(state: ProjectState, source: Id) -> tuple[Span, ...]:
    """Where the words stand that the committed reading shows, if it is a reading of this text."""
    stored = state.stored.get(source)
    if stored is None or stored.text != state.full[source].text:
        return ()
    return tuple((excerpt.start, excerpt.end) for excerpt in stored.reading.excerpts)


def _shown_by(held: Sequence[Held], source: Id) -> Iterator[Span]:
    """Where the words stand that readings of the source show which git holds."""
    for name, stored in held:
        if name == source:
            yield from ((excerpt.start, excerpt.end) for excerpt in stored.reading.excerpts)


def _keeps_within(state: ProjectState, held: Held) -> bool:
    """Say whether a reading is one of a text at hand, with its words in their places and no more than are allowed."""
    identity, stored = held
    source, full = state.content.sources.get(identity), state.full.get(identity)
    if source is None or full is None or stored.text != full.text:
        return False
    text, excerpts, rights = text_of(full), stored.reading.excerpts, state.content.rights[source.rights]
    are_its_words = all(text[one.start : one.end] == one.text for one in excerpts)
    return are_its_words and not evidence.over_budget(
        excerpts, full.reading, rights, words=full.words, source=identity, place=source.place, known=state.known
    )


def _shown_texts(state: ProjectState) -> Iterator[str]:
    """Texts that may stand on the site whoever else has them: public copies, and what is shown of copies at hand."""
    for source, full in state.full.items():
        if state.copies[source].committed:
            yield text_of(full)
        yield from _shown_of(state, source)


def _claimed_texts(state: ProjectState) -> Iterator[str]:
    """What is shown of sources of which nobody here sees whether these are their words."""
    for source in sorted(state.stored.keys() | state.cited.keys()):
        if source not in state.full:
            yield from _shown_of(state, source)


def _shown_of(state: ProjectState, source: Id) -> Iterator[str]:
    """The excerpts of a source and its words in quotes; what stands there in brackets is the editor's."""
    if source in state.stored:
        yield from (excerpt.text for excerpt in state.stored[source].reading.excerpts)
    if source in state.content.sources and not state.content.sources[source].withdrawn:
        yield from (text for item in state.cited.get(source, ()) for text in evidence.source_words(item.quote))


def _most_words(state: ProjectState, source: Id) -> int | None:
    """How many words of an article its rights allow; None where they set no limit."""
    rights = state.content.rights[state.content.sources[source].rights]
    return evidence.most_words(rights, state.full[source].words)


def names_and_titles(state: ProjectState) -> Iterator[str]:
    """Yield what persons, things and sources are called: an article's words in them are nobody's prose.

    What is longer than a name or a title is none, and counts like any other text.
    """
    for entity in state.content.entities.values():
        yield from (name for name in (entity.name, *entity.aliases) if _length(name) <= _LONGEST_NAME)
    for source in state.content.sources.values():
        if source.title and _length(source.title) <= _LONGEST_TITLE:
            yield source.title


def _length(name: str) -> int:
    """Return how many words a name has, however they are joined."""
    return evidence.weight_of(name).count


_LONGEST_NAME = 16
_LONGEST_TITLE = 32
"""Words: long names of treaties and ministries have some ten, long headlines some twenty; a judgement."""
