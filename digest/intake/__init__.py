"""The files that people write, and those that the program keeps beside them → checked values and problems.

Order: `content_files`, `merge_marks`, `yaml_syntax`, `yaml_tree`, `refused_characters`, `field_types`, `record_forms`,
`form_expectations`, `hints`, `validation`, `record_loading`, `record_values`, `briefing_values`, `cross_references`,
`renamed_pages`, `mixed_scripts`, `copies`, `dangling_references`, `content`, `schema`, `mkdocs_yml`, `mkdocs_kinds`,
`settings_file`, `mkdocs_yml_of_written_folder`, `stored_syntax`, `stored_texts`, `names_as_seen`, `stored_consistency`,
`comparison_consistency`, `former_forms`, `stored_json`, `telling_ids`, `web_addresses`, `record_writing`,
`yaml_editing`, `formatting`, `record_merging`.
"""

from typing import TYPE_CHECKING

from digest.intake.merge_marks import merge_marks  # now, since its module has the same name
from digest.loaded_later import later

if TYPE_CHECKING:
    from digest.intake.content import read_content, source_faults_of
    from digest.intake.content_files import CopyFile
    from digest.intake.copies import find_copies, repeated_copies
    from digest.intake.field_types import is_id
    from digest.intake.formatting import formatted_briefing, formatted_source, formatted_vocabulary
    from digest.intake.hints import did_you_mean, id_from, slip_of
    from digest.intake.mkdocs_yml import NAMES as MKDOCS_NAMES
    from digest.intake.mkdocs_yml_of_written_folder import WrittenConfig, written_config
    from digest.intake.record_merging import merged
    from digest.intake.record_writing import (
        Fields,
        add_entries,
        add_to_list,
        briefing_of,
        briefing_text,
        entity_of,
        outlet_of,
        plain_line,
        record_text,
        rights_of,
        set_value,
        source_in,
    )
    from digest.intake.schema import field_reference, json_schemas
    from digest.intake.settings_file import read_settings
    from digest.intake.stored_json import (
        COMPARISON,
        READING,
        committed_reading_from,
        comparison_from,
        comparison_json,
        read_comparison,
        read_reading,
        reading_from,
        reading_json,
    )
    from digest.intake.stored_texts import unfit
    from digest.intake.telling_ids import fresh, id_of_words, telling_words
    from digest.intake.web_addresses import WebAddress, doi_in, host_of, identity_of, own_address
    from digest.intake.yaml_editing import add_evidence, add_point, add_point_ids
else:
    __getattr__ = later(__name__)

__all__ = [
    "COMPARISON",
    "MKDOCS_NAMES",
    "READING",
    "CopyFile",
    "Fields",
    "WebAddress",
    "WrittenConfig",
    "add_entries",
    "add_evidence",
    "add_point",
    "add_point_ids",
    "add_to_list",
    "briefing_of",
    "briefing_text",
    "committed_reading_from",
    "comparison_from",
    "comparison_json",
    "did_you_mean",
    "doi_in",
    "entity_of",
    "field_reference",
    "find_copies",
    "formatted_briefing",
    "formatted_source",
    "formatted_vocabulary",
    "fresh",
    "host_of",
    "id_from",
    "id_of_words",
    "identity_of",
    "is_id",
    "json_schemas",
    "merge_marks",
    "merged",
    "outlet_of",
    "own_address",
    "plain_line",
    "read_comparison",
    "read_content",
    "read_reading",
    "read_settings",
    "reading_from",
    "reading_json",
    "record_text",
    "repeated_copies",
    "rights_of",
    "set_value",
    "slip_of",
    "source_faults_of",
    "source_in",
    "telling_words",
    "unfit",
    "written_config",
]
