"""A project → everything at hand: content, stored files, copies with their readings, and where work is done.

Order: `side_by_side`, `workers`, `accounts`, `told_paths`, `copy_readings`, `private_folders`, `passes`,
`project_state`, `citations`, `passed_checks`.
"""
