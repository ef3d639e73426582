"""Everything at hand and the state of its quotes → the faults that no single file shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from digest import evidence
from digest.model import BriefingRecord, Evidence, Excerpt, Figure, Id, Point, StoredReading, TimelineEntry
from digest.pipeline.citations import Citations
from digest.pipeline.claims import unsupported
from digest.pipeline.copy_readings import text_of
from digest.pipeline.drafts import TO_WRITE
from digest.pipeline.project_state import ProjectState
from digest.pipeline.speakers import given_to_others
from digest.pipeline.staleness import stale
from digest.pipeline.stored_readings import known_names, said_by_comparisons
from digest.pipeline.stored_rules import contradicted
from digest.pipeline.withheld_words import names_and_titles
from digest.problems import Place, Problem, Severity
from digest.settings import Settings


def rules(state: ProjectState, cited: Citations, settings: Settings) -> Iterator[Problem]:
    """Yield what is stale, unsupported, over its budget or copied, and what the settings lack."""
    yield from _contact(settings)
    yield from _extensions(settings)
    yield from _unwritten(state)
    yield from stale(state)
    yield from contradicted(state, known_names(state))
    yield from _withdrawn(state)
    yield from unsupported(state, cited)
    yield from given_to_others(state, cited)
    yield from _over_budget(state, cited)
    yield from _copied(state)


def _contact(settings: Settings) -> Iterator[Problem]:
    if not settings.contact:
        yield Problem(
            place=Place(path=settings.config),
            rule="no-contact",
            found="no contact for publishers",
            expected="contact: in the settings of the plugin digest, shown on the site",
            hint="an address, or how to reach you in words",
            severity=Severity.WARNING,
        )


def _extensions(settings: Settings) -> Iterator[Problem]:
    named = {part for name in settings.extensions for part in _HOLD.get(name, (name.removeprefix(_SHIPPED),))}
    missing = [name for name in ("attr_list", "tables", "toc") if name not in named]
    if missing:
        yield Problem(
            place=Place(path=settings.config),
            rule="missing-extension",
            found=f"no {' and no '.join(missing)} among markdown_extensions: headings would show {{#id}} as text",
            expected="the extensions of Markdown that the pages are written for",
            hint="\n".join(["add these lines", "markdown_extensions:", *(f"  - {name}" for name in missing)]),
        )


_SHIPPED = "markdown.extensions."
"""How the full name of an extension begins that comes with Python-Markdown."""

_HOLD = dict.fromkeys(("extra", "markdown.extensions.extra", "pymdownx.extra"), ("attr_list", "tables"))
"""Extensions that bring others. https://python-markdown.github.io/extensions/extra/"""


def _unwritten(state: ProjectState) -> Iterator[Problem]:
    for record in state.content.briefings.values():
        for point in record.points:
            if point.text.startswith(TO_WRITE):
                yield Problem(
                    place=point.place,
                    rule="text-to-be-written",
                    found="a suggested point whose text nobody has written",
                    expected="a statement in our own words",
                    hint="word it, or delete the point",
                )


def _withdrawn(state: ProjectState) -> Iterator[Problem]:
    for source in state.content.sources.values():
        stored = state.stored.get(source.id)
        if source.withdrawn and stored and stored.reading.excerpts:
            yield Problem(
                place=Place(path=source.place.path.replace("source.yml", "reading.json")),
                rule="withdrawn-words",
                found="words of a source that is withdrawn",
                expected="a reading without them",
                hint=f"digest read --write {source.id}",
            )
        for item in state.cited.get(source.id, ()) if source.withdrawn else ():
            yield Problem(
                place=item.place,
                rule="withdrawn-words",
                found=f"a quote from {source.id}, which is withdrawn",
                expected="no words of it in the repository; the site leaves them out already",
                hint="delete this evidence, and a quotation that has no other; it needs no entry in corrections",
                severity=Severity.WARNING,
            )


def counted_words(state: ProjectState, cited: Citations) -> Mapping[Id, tuple[int, int]]:
    """Return of each source that was read how many of its words we quote, and how many it has.

    What its reading shows beside the quotes gives way to further ones.
    """
    known = known_names(state)
    counted: dict[Id, tuple[int, int]] = {}
    for source, stored in _readings(state).items():
        quotes = state.cited.get(source, ())
        passages = [excerpt for item in quotes for excerpt in evidence.quoted(item, cited.places[item])]
        unplaced = [] if source in state.full else _without_place(quotes, cited)
        runs = evidence.counted_runs(passages, stored.reading, unplaced=unplaced, facts=(), known=known)
        counted[source] = (evidence.words_in(runs), stored.words)
    return counted


def _over_budget(state: ProjectState, cited: Citations) -> Iterator[Problem]:
    known = known_names(state)
    for source, stored in _readings(state).items():
        record = state.content.sources[source]
        passages, unplaced, facts = _with_us(state, cited, source, known)
        yield from evidence.over_budget(
            passages,
            stored.reading,
            state.content.rights[record.rights],
            words=stored.words,
            source=source,
            place=record.place,
            unplaced=unplaced,
            facts=facts,
            known=known,
        )


def _with_us(
    state: ProjectState, cited: Citations, source: Id, known: evidence.Known
) -> tuple[list[Excerpt], list[str], list[evidence.Fact]]:
    """The passages of an article that stand in the repository, quotes of it without a place, and facts beside them."""
    quotes = state.cited.get(source, ())
    placed = [excerpt for item in quotes for excerpt in evidence.quoted(item, cited.places[item])]
    stored = state.stored[source].reading.excerpts if source in state.stored else ()
    unplaced = [] if source in state.full else _without_place(quotes, cited)
    facts = list(_beside_excerpts(state, source, known)) if source in state.stored else []
    return [*stored, *placed], unplaced, facts


def _beside_excerpts(state: ProjectState, source: Id, known: evidence.Known) -> Iterator[evidence.Fact]:
    """What stands in the committed files in words that may be the article's, beside its excerpts."""
    yield from evidence.facts_of(state.stored[source].reading, known)
    yield from said_by_comparisons(state, source, known)


def _without_place(quotes: Iterable[Evidence], cited: Citations) -> list[str]:
    """The quotes that stand nobody knows where: without a copy, each might be words of the article."""
    return list(dict.fromkeys(item.quote for item in quotes if cited.places[item].start is None))


def _readings(state: ProjectState) -> Mapping[Id, StoredReading]:
    return {**state.full, **state.stored}


def _copied(state: ProjectState) -> Iterator[Problem]:
    articles = {source: text_of(full) for source, full in state.full.items()}
    if not articles:
        return
    yield from evidence.copied(list(_prose(state)), articles, tuple(names_and_titles(state)))


def _prose(state: ProjectState) -> Iterator[evidence.Prose]:
    for source in state.content.sources.values():
        yield from _prose_at(source.place, (source.label, source.summary, source.notes))
    for record in state.content.briefings.values():
        yield from _prose_at(record.place, (record.title, *record.open))
        for dismissal in record.dismissed:
            yield from _prose_at(dismissal.place, (dismissal.reason,))
        for item in _statements(record):
            yield evidence.Prose(text=item.what if isinstance(item, Figure) else item.text, place=item.place)


def _prose_at(place: Place, texts: Iterable[str | None]) -> Iterator[evidence.Prose]:
    return (evidence.Prose(text=text, place=place) for text in texts if text)


def _statements(record: BriefingRecord) -> Iterator[Point | Figure | TimelineEntry]:
    yield from (*record.summary, *record.background, *record.outlook, *record.points)
    yield from record.figures
    yield from record.timeline
