"""Briefing sites from press articles and YAML records, in which every sentence has its source words.

An application: others rely on its command line, its plugin, its records and the files it writes; here, on its version.

Order: `program_files`, `loaded_later`, `indented_json`, `compiled_templates`, `whole_folders`, `jieba_tables`,
`lexicon`, `edtf`, `translation`, `problems`, `rule_book`, `errors`, `settings`, `model`, `intake`, `extraction`,
`analysis`, `evidence`, `comparison`, `briefing`, `references`, `pages`, `exports`, `search`, `site_gate`,
`atomic_write`, `cache`, `sandbox`, `reading_task`, `fetching`, `pipeline`, `report`, `cli`, `fast_pages`,
`mkdocs_plugin`.
"""

__all__ = ["__version__"]

__version__ = "0.1.0"
