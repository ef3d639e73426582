"""What may be asked of a project, by commands and the plugin; each part is loaded when somebody asks for it.

Order: `side_by_side`, `workers`, `comparing`, `accounts`, `told_paths`, `copy_readings`, `git_answers`,
`private_folders`, `passes`, `project_state`, `citations`, `passed_checks`, `kept_answers`, `joined_readings`,
`stored_readings`, `drafts`, `claims`, `article_files`, `json_fields`, `reading_json`, `comparison_json`, `comparisons`,
`staleness`, `stored_rules`, `withheld_words`, `speakers`, `advice`, `starter_text`, `check_rules`, `vanished_pages`,
`git_history`, `earlier_versions`, `project_lock`, `merge_driver`, `updates`, `quotes`, `suggestions`, `incoming`,
`name_kinds`, `source_drafts`, `known_sources`, `new_records`, `record_files`, `additions`, `web_links`, `module_docs`,
`hand_written_pages`, `output_folder`, `site_verification`, `held_by_git`, `published_files`, `project_check`,
`repeated_check`, `record_dates`, `site_build`, `starter_project`, `repository_files`, `named_paths`, `mending`,
`formatting`, `project_status`, `page_figures`, `suggested_sources`.
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
    from digest.pipeline.additions import Added, Linked, Wishes, add_sources, touched_by
    from digest.pipeline.article_files import File, read_file, read_named, vocabulary_of
    from digest.pipeline.comparisons import compare_files
    from digest.pipeline.formatting import format_records
    from digest.pipeline.mending import mend
    from digest.pipeline.merge_driver import merge_records
    from digest.pipeline.named_paths import is_below, paths_in
    from digest.pipeline.output_folder import refuse_as_site, theme_folders, write
    from digest.pipeline.page_figures import difference, figures, figures_as_json, figures_from
    from digest.pipeline.passes import keep_passes, passes_of
    from digest.pipeline.project_check import check
    from digest.pipeline.project_lock import writing
    from digest.pipeline.project_state import ProjectState
    from digest.pipeline.project_status import Status, budgets, status
    from digest.pipeline.quotes import add_ids, missing, proposals, write_evidence
    from digest.pipeline.reading_json import reading_as_plain
    from digest.pipeline.record_dates import dates_in_words
    from digest.pipeline.record_files import write_schemas
    from digest.pipeline.repeated_check import checked
    from digest.pipeline.repository_files import changed_files, from_the_top
    from digest.pipeline.site_build import Built, build, index_for_search, theme_words
    from digest.pipeline.site_verification import content_policy, verify
    from digest.pipeline.source_drafts import SourceDraft, typed_address, typed_language
    from digest.pipeline.starter_project import EXAMPLE, new_project
    from digest.pipeline.stored_readings import confirm
    from digest.pipeline.suggested_sources import accepted_source, suggested_source
    from digest.pipeline.suggestions import Suggestion, Unquoted, suggest
    from digest.pipeline.updates import ComparisonOutcome, Written, write_comparison, write_comparisons, write_readings
    from digest.pipeline.web_links import Archived, LinkCheck, LinkState, archive, link_checks
    from digest.pipeline.workers import Workers, other_versions, versions
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
