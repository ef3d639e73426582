"""What may be asked of a project, by commands and the plugin; each part is loaded when somebody asks for it.

Order: `git`, `state`, `stored`, `checking`, `editing`, `adding`, `web_links`, `publishing`, `starter_project`,
`repository_files`, `named_paths`, `project_status`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.loaded_later import later

if TYPE_CHECKING:
    from digest.evidence import Proposals
    from digest.intake.hints import did_you_mean
    from digest.intake.mkdocs_yml import NAMES as MKDOCS_NAMES
    from digest.intake.mkdocs_yml_of_written_folder import written_config
    from digest.intake.record_writing import plain_line
    from digest.intake.schema import json_schemas
    from digest.intake.settings_file import read_settings
    from digest.lexicon.copy_formats import COPY_FORMATS
    from digest.pipeline.adding.additions import Added, Linked, Wishes, add_sources, touched_by
    from digest.pipeline.adding.record_files import write_schemas
    from digest.pipeline.adding.source_drafts import SourceDraft, typed_address, typed_language
    from digest.pipeline.adding.suggested_sources import accepted_source, suggested_source
    from digest.pipeline.checking.project_check import check
    from digest.pipeline.checking.repeated_check import checked
    from digest.pipeline.editing.formatting import format_records
    from digest.pipeline.editing.mending import mend
    from digest.pipeline.editing.project_lock import writing
    from digest.pipeline.editing.quotes import add_ids, missing, proposals, write_evidence
    from digest.pipeline.editing.record_dates import dates_in_words
    from digest.pipeline.editing.suggestions import Suggestion, Unquoted, suggest
    from digest.pipeline.git.merge_driver import merge_records
    from digest.pipeline.named_paths import is_below, paths_in
    from digest.pipeline.project_status import Status, budgets, status
    from digest.pipeline.publishing.output_folder import refuse_as_site, theme_folders, write
    from digest.pipeline.publishing.page_figures import difference, figures, figures_as_json, figures_from
    from digest.pipeline.publishing.site_build import Built, build, index_for_search, theme_words
    from digest.pipeline.publishing.site_verification import content_policy, verify
    from digest.pipeline.repository_files import changed_files, from_the_top
    from digest.pipeline.starter_project import EXAMPLE, new_project
    from digest.pipeline.state.passes import keep_passes, passes_of
    from digest.pipeline.state.project_state import ProjectState
    from digest.pipeline.state.workers import Workers, other_versions, versions
    from digest.pipeline.stored.article_files import File, read_file, read_named, vocabulary_of
    from digest.pipeline.stored.comparisons import compare_files
    from digest.pipeline.stored.reading_json import reading_as_plain
    from digest.pipeline.stored.stored_readings import confirm
    from digest.pipeline.stored.updates import (
        ComparisonOutcome,
        Written,
        write_comparison,
        write_comparisons,
        write_readings,
    )
    from digest.pipeline.web_links import Archived, LinkCheck, LinkState, archive, link_checks
    from digest.search import FOLDER as SEARCH_FOLDER
else:
    __getattr__ = later(__name__)

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
    "budgets",
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
    "is_below",
    "json_schemas",
    "keep_passes",
    "link_checks",
    "mend",
    "merge_records",
    "missing",
    "new_project",
    "other_versions",
    "passes_of",
    "paths_in",
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
