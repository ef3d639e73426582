"""Copies and readings → the readings and comparisons that stand in the repository, and which no longer go with it.

Order: `comparing`, `joined_readings`, `stored_readings`, `drafts`, `article_files`, `json_fields`, `reading_json`,
`comparison_json`, `comparisons`, `staleness`, `stored_rules`, `advice`, `updates`.
"""
