"""Everything at hand and the state of its quotes → the faults that no single file shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from digest import evidence
from digest.model import (
    BriefingRecord,
    Evidence,
    Excerpt,
    Figure,
    Id,
    KeptTexts,
    Point,
    Reading,
    StoredReading,
    TimelineEntry,
)
from digest.pipeline.checking.claims import unsupported
from digest.pipeline.checking.speakers import given_to_others
from digest.pipeline.checking.starter_text import starter_texts
from digest.pipeline.checking.withheld_words import names_and_titles
from digest.pipeline.state.citations import Citations
from digest.pipeline.state.copy_readings import text_of
from digest.pipeline.state.passed_checks import Checks
from digest.pipeline.state.project_state import ProjectState
from digest.pipeline.state.told_paths import shown
from digest.pipeline.stored.drafts import TO_WRITE
from digest.pipeline.stored.staleness import stale
from digest.pipeline.stored.stored_readings import repository_reading, said_by_comparisons
from digest.pipeline.stored.stored_rules import contradicted
from digest.problems import Place, Problem, Severity
from digest.settings import Settings
from digest.translation import LANGUAGES, catalogue_for


def rules(
    state: ProjectState, cited: Citations, settings: Settings, passes: KeptTexts | None = None
) -> Iterator[Problem]:
    """Yield what is stale, unsupported, over its budget or copied, and what the settings lack."""
    checks = Checks(state, cited, passes)
    yield from _contact(settings)
    yield from starter_texts(settings)
    yield from _extensions(settings)
    yield from _pages_folder(settings)
    yield from _unwritten(state)
    yield from stale(state, checks)
    yield from contradicted(state, checks)
    yield from _language(settings)
    yield from _withdrawn(state)
    yield from unsupported(checks, state.content.briefings)
    yield from given_to_others(state, cited)
    for source in state.committed:
        yield from checks.of("over budget", (source,), state.content.sources[source].briefings, _over_budget)
    yield from _over_budget_unread(state)
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


def _language(settings: Settings) -> Iterator[Problem]:
    if catalogue_for(settings.language) is None:
        yield Problem(
            place=Place(path=settings.config),
            rule="language-of-interface",
            found=f"theme: language: {settings.language}, in which the words of the interface are not written",
            expected=f"one of {', '.join(LANGUAGES)}",
            hint="these words are in English meanwhile; what you write is not concerned",
            severity=Severity.WARNING,
        )


def _pages_folder(settings: Settings) -> Iterator[Problem]:
    if not settings.pages.is_dir():
        folder = shown(settings.pages, settings)
        yield Problem(
            place=Place(path=settings.config),
            rule="no-pages-folder",
            found=f"docs_dir: {folder} is no folder, and MkDocs builds nothing without it",
            expected="the folder of the hand-written pages, from that of mkdocs.yml",
            hint=f"mend docs_dir, or make the folder with a first page, such as {folder}/about.md",
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What of an article's words no further quote can take the place of."""

    quoted: int
    """Words of our quotes."""
    told: int
    """Words that comparisons tell of it, and that no quote shows."""
    words: int
    """Those of the whole article."""


def spent_words(state: ProjectState, cited: Citations) -> Mapping[Id, Spent]:
    """Return of each source that was read what its quotes and comparisons have spent of its budget.

    What its reading shows beside them gives way to further quotes.
    """
    spent: dict[Id, Spent] = {}
    for source, stored in state.committed.items():
        quotes = state.cited.get(source, ())
        passages = [excerpt for item in quotes for excerpt in evidence.quoted(item, cited.places[item])]
        unplaced = [] if source in state.full else _without_place(quotes, cited)
        told = said_by_comparisons(state, source)
        quoted, both = (
            evidence.words_in(
                evidence.counted_runs(passages, stored.reading, unplaced=unplaced, facts=facts, known=state.known)
            )
            for facts in ((), told)
        )
        spent[source] = Spent(quoted=quoted, told=both - quoted, words=stored.words)
    return spent


def _over_budget(state: ProjectState, cited: Citations) -> Iterator[Problem]:
    for source, stored in state.committed.items():
        found = _over_budget_of(source, stored, state, cited)
        if found and _has_room_when_read_again(source, state, cited):
            hint = f"where the copy is: digest read --write {source}, which takes out other words of it for the quotes"
            found = tuple(replace(problem, hint=hint) for problem in found)
        yield from found


def _over_budget_of(source: Id, stored: StoredReading, state: ProjectState, cited: Citations) -> tuple[Problem, ...]:
    record = state.content.sources[source]
    passages, unplaced, facts = _with_us(state, cited, source)
    return evidence.over_budget(
        passages,
        stored.reading,
        state.content.rights[record.rights],
        words=stored.words,
        source=source,
        place=record.place,
        unplaced=unplaced,
        facts=facts,
        known=state.known,
    )


def _over_budget_unread(state: ProjectState) -> Iterator[Problem]:
    """Yield what quotes of a source that nobody has read go over; its length and speakers are not known."""
    for source in state.cited.keys() & state.content.sources.keys() - state.committed.keys():
        record = state.content.sources[source]
        yield from evidence.over_budget(
            (),
            _NOTHING_READ,
            replace(state.content.rights[record.rights], share=None, speech_only=False),
            words=0,
            source=source,
            place=record.place,
            unplaced=list(dict.fromkeys(item.quote for item in state.cited[source])),
            known=state.known,
        )


_NOTHING_READ = Reading(
    language=None,
    paragraphs=(),
    sentences=(),
    key_passages=(),
    quotations=(),
    figures=(),
    dates=(),
    entities=(),
    terms=(),
)


def _has_room_when_read_again(source: Id, state: ProjectState, cited: Citations) -> bool:
    """Whether a reading that is made of the copy at hand now, with these quotes, keeps to the budget."""
    if source not in state.full or source not in state.stored or state.faulty:
        return False
    again = repository_reading(state, source)
    with_it = replace(state, stored={**state.stored, source: again})
    return not _over_budget_of(source, again, with_it, cited)


def _with_us(state: ProjectState, cited: Citations, source: Id) -> tuple[list[Excerpt], list[str], list[evidence.Fact]]:
    """The passages of an article that stand in the repository, quotes of it without a place, and facts beside them."""
    quotes = state.cited.get(source, ())
    placed = [excerpt for item in quotes for excerpt in evidence.quoted(item, cited.places[item])]
    stored = state.stored[source].reading.excerpts if source in state.stored else ()
    unplaced = [] if source in state.full else _without_place(quotes, cited)
    facts = list(_beside_excerpts(state, source)) if source in state.stored else []
    return [*stored, *placed], unplaced, facts


def _beside_excerpts(state: ProjectState, source: Id) -> Iterator[evidence.Fact]:
    """What stands in the committed files in words that may be the article's, beside its excerpts."""
    yield from evidence.facts_of(state.stored[source].reading, state.known)
    yield from said_by_comparisons(state, source)


def _without_place(quotes: Iterable[Evidence], cited: Citations) -> list[str]:
    """The quotes that stand nobody knows where: without a copy, each might be words of the article."""
    return list(dict.fromkeys(item.quote for item in quotes if cited.places[item].start is None))


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
