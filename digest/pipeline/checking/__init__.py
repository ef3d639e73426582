"""Everything at hand → every problem of the content, of its history, and of what git would publish.

Order: `kept_answers`, `claims`, `withheld_words`, `speakers`, `starter_text`, `check_rules`, `vanished_pages`,
`git_history`, `held_by_git`, `published_files`, `project_check`, `repeated_check`.
"""
