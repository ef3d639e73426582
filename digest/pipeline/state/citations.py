"""Everything at hand → what is known of each quote that the briefings cite, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from digest import evidence
from digest.model import Check, Evidence, Id, StoredReading
from digest.pipeline.state.copy_readings import text_of
from digest.pipeline.state.project_state import ProjectState
from digest.problems import Problem, Severity, faults
from digest.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Citations:
    """The state of every quote."""

    checks: Mapping[Evidence, Check]
    """What the pages say."""
    places: Mapping[Evidence, Check]
    """The same, with the place that a copy at hand gives where no receipt does; what the rules go by."""
    problems: tuple[Problem, ...]


def citations(state: ProjectState, settings: Settings) -> Citations:
    """Return the state of every quote; of a private copy the receipt says it, and the copy only finds faults."""
    articles = searchable_articles(state)
    unchecked = Severity(settings.unchecked_quotes)
    checks: dict[Evidence, Check] = {}
    places: dict[Evidence, Check] = {}
    problems: list[Problem] = []
    paths = [one.place.path for one in faults(state.problems)]
    damaged = {path.split("/")[-2] for path in paths if path.endswith(("/reading.json", "/source.yml"))}
    for record in state.content.briefings.values():
        others = {item.source: articles[item.source] for item in record.evidence if item.source in articles}
        for item in record.evidence:
            checked = evidence.check(
                item,
                stored=state.stored.get(item.source),
                article=articles.get(item.source),
                is_committed=item.source in state.full and state.copies[item.source].committed,
                others=others,
                unchecked=unchecked,
            )
            checks[item] = checked.check
            places[item] = _placed(item, checked.check, articles.get(item.source))
            problems += (each for each in checked.problems if not _follows(each, item, damaged))
    return Citations(checks=checks, places=places, problems=tuple(problems))


def _follows(problem: Problem, item: Evidence, damaged: Collection[Id]) -> bool:
    """Say whether a receipt is missed only since a file of its source cannot be read, which is told already."""
    return problem.rule in ("receipt-missing", "quote-not-checked") and item.source in damaged


def _placed(item: Evidence, known: Check, article: evidence.Searchable | None) -> Check:
    if known.start is not None or article is None:
        return known
    found = evidence.find_in_article(item.quote, article, near=item.near)
    if not isinstance(found, evidence.QuoteFound):
        return known
    return replace(known, paragraph=found.paragraph, start=found.start, end=found.end, pieces=found.pieces)


def searchable_articles(state: ProjectState) -> dict[Id, evidence.Searchable]:
    """The articles at hand that briefings cite, made ready for many quotes."""
    return {source: searchable_article(full) for source, full in state.full.items() if source in state.cited}


def searchable_article(full: StoredReading) -> evidence.Searchable:
    """The article of a copy at hand, made ready for many quotes."""
    return evidence.searchable(text_of(full), full.reading.paragraphs, full.reading.sentences)
