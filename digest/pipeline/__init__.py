"""The flow on one screen: what each command does, as steps in order; no step knows the next one.

Order: `side_by_side`, `workers`, `comparing`, `accounts`, `copy_readings`, `git_answers`, `private_folders`, `passes`,
`project_state`, `citations`, `passed_checks`, `kept_answers`, `joined_readings`, `stored_readings`, `drafts`,
`claims`, `article_files`, `json_fields`, `reading_json`, `comparison_json`, `comparisons`, `staleness`,
`stored_rules`, `withheld_words`, `speakers`, `advice`, `starter_text`, `check_rules`, `vanished_pages`, `git_history`,
`earlier_versions`, `project_lock`, `merge_driver`, `updates`, `quotes`, `suggestions`, `incoming`, `name_kinds`,
`source_drafts`, `known_sources`, `new_records`, `record_files`, `additions`, `web_links`, `module_docs`,
`hand_written_pages`, `output_folder`, `site_verification`, `held_by_git`, `published_files`, `starter_project`,
`repository_files`, `mending`, `formatting`, `project_status`, `page_figures`, `suggested_sources`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from digest import briefing, evidence, exports, intake, references, search, site_gate
from digest.edtf import Date, Day
from digest.lexicon.copy_formats import COPY_FORMATS
from digest.model import Edition, Site
from digest.pipeline import module_docs
from digest.pipeline.additions import Added, Linked, Wishes, add_sources, touched_by
from digest.pipeline.advice import advice, days_to_come, with_days_first
from digest.pipeline.article_files import File, read_file, read_named, vocabulary_of
from digest.pipeline.check_rules import rules
from digest.pipeline.citations import Citations, citations
from digest.pipeline.comparisons import compare_files
from digest.pipeline.formatting import format_records
from digest.pipeline.git_history import changes_since
from digest.pipeline.hand_written_pages import hand_written_pages
from digest.pipeline.kept_answers import keep_answer, kept_answer, looked_at
from digest.pipeline.mending import mend
from digest.pipeline.merge_driver import merge_records
from digest.pipeline.output_folder import refuse_as_site, template_folders, theme_folders, write
from digest.pipeline.page_figures import difference, figures, figures_as_json, figures_from
from digest.pipeline.passes import keep_passes, passes_of
from digest.pipeline.private_folders import committed_since, tracked_files
from digest.pipeline.project_lock import writing
from digest.pipeline.project_state import ProjectState, project_state
from digest.pipeline.project_status import Status, status
from digest.pipeline.published_files import private_in_files
from digest.pipeline.quotes import add_ids, missing, proposals, write_evidence
from digest.pipeline.reading_json import reading_as_plain
from digest.pipeline.record_files import write_schemas
from digest.pipeline.repository_files import changed_files, from_the_top
from digest.pipeline.site_verification import content_policy, verify
from digest.pipeline.source_drafts import SourceDraft, typed_address, typed_language
from digest.pipeline.starter_project import EXAMPLE, new_project
from digest.pipeline.stored_readings import confirm, shown_readings
from digest.pipeline.suggested_sources import accepted_source, suggested_source
from digest.pipeline.suggestions import Suggestion, Unquoted, suggest
from digest.pipeline.updates import ComparisonOutcome, Written, write_comparison, write_comparisons, write_readings
from digest.pipeline.web_links import Archived, LinkCheck, LinkState, archive, link_checks
from digest.pipeline.workers import Workers, other_versions, versions
from digest.problems import Problem, faults, in_order
from digest.settings import Settings

__all__ = [
    "COPY_FORMATS",
    "EXAMPLE",
    "MKDOCS_NAMES",
    "SEARCH_FOLDER",
    "Added",
    "Archived",
    "Built",
    "ComparisonOutcome",
    "File",
    "LinkCheck",
    "LinkState",
    "Linked",
    "ProjectState",
    "Proposals",
    "SourceDraft",
    "Status",
    "Suggestion",
    "Unquoted",
    "Wishes",
    "Workers",
    "Written",
    "accepted_source",
    "add_ids",
    "add_sources",
    "archive",
    "build",
    "changed_files",
    "check",
    "checked",
    "compare_files",
    "confirm",
    "content_policy",
    "dates_in_words",
    "did_you_mean",
    "difference",
    "figures",
    "figures_as_json",
    "figures_from",
    "format_records",
    "from_the_top",
    "index_for_search",
    "json_schemas",
    "keep_passes",
    "link_checks",
    "mend",
    "merge_records",
    "missing",
    "new_project",
    "other_versions",
    "passes_of",
    "plain_line",
    "proposals",
    "read_file",
    "read_named",
    "read_settings",
    "reading_as_plain",
    "refuse_as_site",
    "status",
    "suggest",
    "suggested_source",
    "theme_folders",
    "theme_words",
    "touched_by",
    "typed_address",
    "typed_language",
    "verify",
    "versions",
    "vocabulary_of",
    "write",
    "write_comparison",
    "write_comparisons",
    "write_evidence",
    "write_readings",
    "write_schemas",
    "writing",
    "written_config",
]

read_settings = intake.read_settings
MKDOCS_NAMES = intake.MKDOCS_NAMES
json_schemas = intake.json_schemas
plain_line = intake.plain_line
did_you_mean = intake.did_you_mean
written_config = intake.written_config
SEARCH_FOLDER = search.FOLDER
Proposals = evidence.Proposals


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A site, and what is wrong with the content it was made from."""

    site: Site
    problems: tuple[Problem, ...]
    left_out: frozenset[Path]
    """Hand-written pages and pictures with faults, and links to folders of such."""
    live_figures: tuple[str, ...]
    """How much there is of everything, in words, for hand-written pages that ask for it."""
    made_from: ProjectState
    """All that was read for it."""
    search_by_explore: str
    """The address of Explore, below the site's root, where the theme's search gives way to it; else empty."""

    def leaves_out(self, path: Path) -> bool:
        """Say whether a hand-written file has a fault, or is reached through a link that is one."""
        return not self.left_out.isdisjoint((path, *path.parents))


def build(settings: Settings, *, workers: Workers | None = None) -> Built:
    """Make the site from committed files only, without what has faults; raise DigestError where there can be none."""
    from digest import pages  # here, since only a build needs a template engine, which is slow to load

    state = project_state(settings, private=False, workers=workers)
    cited = citations(state, settings)
    readings = shown_readings(state, cited)
    comparisons = {name: stored.comparison for name, stored in state.comparisons.items()}
    edition = briefing.edition(state.content, readings, cited.checks, comparisons)
    templates = template_folders(settings)
    cited_as = references.citations(edition, settings)
    feeds = exports.feed_paths(edition, settings)
    kept = passes_of(settings, "views") if settings.fast else None
    rendered = pages.render(edition, settings=settings, templates=templates, citations=cited_as, feeds=feeds, kept=kept)
    if kept:
        keep_passes(settings, kept)
    reference = pages.reference(intake.field_reference(), module_docs.modules(), templates=templates)
    found = [*state.problems, *cited.problems, *_rules(state, cited, settings), *tracked_files(settings)]
    hand_written = tuple(site_gate.hand_written(settings.pages, root=settings.root))
    left_out = frozenset(settings.root / fault.place.path for fault in hand_written)
    own = hand_written_pages(settings.pages, left_out)
    return Built(
        site=Site(
            pages=(*rendered, *reference),
            outputs=exports.exports(edition, cited_as, intake.json_schemas(), settings=settings, hand_written=own),
        ),
        problems=in_order([*found, *hand_written], first=faults(state.problems)),
        left_out=left_out,
        live_figures=tuple(pages.live_figures(edition, settings)),
        made_from=state,
        search_by_explore=settings.served("explore.md") if _is_large(edition, settings) else "",
    )


def theme_words(settings: Settings) -> Mapping[str, str]:
    """Return what the theme's own files say in the language of the site, by the English words that stand in them."""
    from digest import pages  # here, as above

    return pages.theme_words(settings.language)


def _is_large(edition: Edition, settings: Settings) -> bool:
    number = len(edition.briefings) + len(edition.sources)
    return number > settings.theme_search_up_to and search.is_available()


def index_for_search(site: Path, *, is_needed: bool = False) -> frozenset[str]:
    """Write the index of Explore into the folder of a built site; without the extra `search` only if `is_needed`.

    Return the SHA-256 of its files, in hexadecimal. Raise SettingsError where the index cannot be made.
    """
    return search.write_index(site) if is_needed or search.is_available() else frozenset()


def check(
    settings: Settings, *, base: str | None = None, today: Day | None = None, workers: Workers | None = None
) -> tuple[Problem, ...]:
    """Return every problem of the content, with the copies at hand; with `base`, also against that commit.

    Where `today` is given, days that have not come and briefings that nobody compared are told as well.
    """
    state = project_state(settings, private=True, workers=workers)
    cited = citations(state, settings)
    since = [] if base is None else [*changes_since(base, state, settings), *committed_since(base, settings)]
    since += advice(state, today) if today else []
    beside = (*tracked_files(settings), *site_gate.hand_written(settings.pages, root=settings.root))
    private = private_in_files(state, settings, base=base)
    found = [*state.problems, *cited.problems, *_rules(state, cited, settings), *since, *beside, *private]
    days = days_to_come(found)
    return in_order(with_days_first(found, days), first=(*faults(state.problems), *days))


def checked(settings: Settings, *, today: Day, workers: Workers | None = None) -> tuple[Problem, ...]:
    """Return what `check` returns, without looking for it again where the same program looked at the same before."""
    seen = looked_at(settings, today)
    kept = kept_answer(settings, seen) if seen else None
    if kept is not None:
        return kept
    found = check(settings, today=today, workers=workers)
    if seen and seen == looked_at(settings, today):  # not what somebody edited meanwhile
        keep_answer(settings, seen, found)
    return found


def _rules(state: ProjectState, cited: Citations, settings: Settings) -> tuple[Problem, ...]:
    """Return what the rules find, without asking again where they found nothing and nothing changed since."""
    passes = passes_of(settings, "records")
    found = tuple(rules(state, cited, settings, passes))
    keep_passes(settings, passes)
    return found


def dates_in_words(settings: Settings) -> Iterator[str]:
    """Yield every date of the content with its place and in words."""
    content, _ = intake.read_content(settings.content, root=settings.root)
    for source in content.sources.values():
        yield from _said(source.place.path, {"published": source.published, "captured": source.captured})
    for record in content.briefings.values():
        yield from _said(record.place.path, {"event_date": record.event_date})
        for entry in record.timeline:
            yield from _said(f"{entry.place.path}:{entry.place.line}", {"timeline": entry.date})
        for figure in record.figures:
            yield from _said(f"{figure.place.path}:{figure.place.line}", {"as_of": figure.as_of})
        for correction in record.corrections:
            yield from _said(record.place.path, {"corrections": correction.date})


def _said(place: str, dates: dict[str, Date | None]) -> Iterator[str]:
    return (f"{place}: {field}: {date.edtf}: {date.in_words}" for field, date in dates.items() if date)
