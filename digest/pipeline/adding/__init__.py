"""A file or an address → the new records of a source, its outlet and its copy.

Order: `incoming`, `name_kinds`, `source_drafts`, `known_sources`, `new_records`, `record_files`, `additions`,
`suggested_sources`.
"""
