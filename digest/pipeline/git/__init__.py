"""A folder → what git knows of it, and what git asks of us where two people changed one record.

Order: `git_answers`, `earlier_versions`, `merge_driver`.
"""
