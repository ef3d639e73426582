"""Generated pages → the HTML and the search entries that MkDocs' plain way makes of them, without its parsers.

Order: `outline`, `search_sections`, `search_entries`, `conditions`, `fast_page`, `theme_parts`, `fast_build`,
`events`.
"""

from digest.fast_pages.events import FastEvents

__all__ = ["FastEvents"]
