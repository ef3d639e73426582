"""Generated pages → the HTML and the search entries that MkDocs' plain way makes of them, without its parsers.

Order: `failures`, `outline`, `search_sections`, `search_entries`, `conditions`, `generated_files`, `finished_pages`,
`fast_page`, `theme_parts`, `shown_everywhere`, `fast_build`, `mkdocs_events`.
"""

from digest.fast_pages.failures import failing_in_one_sentence
from digest.fast_pages.finished_pages import Former
from digest.fast_pages.generated_files import file_of, output_file_of
from digest.fast_pages.mkdocs_events import FastEvents

__all__ = ["FastEvents", "Former", "failing_in_one_sentence", "file_of", "output_file_of"]
