"""The edition and the page templates → the pages of the site as Markdown.

Order: `escaping`, `addresses`, `template_messages`, `template_environment`, `chart_geometry`, `dot_plots`, `views`,
`front_matter`, `noted_reads`, `known_pages`, `render`, `reference`, `theme_words`, `live_figures`.
"""

from digest.pages.live_figures import live_figures
from digest.pages.reference import reference
from digest.pages.render import render
from digest.pages.theme_words import theme_words

__all__ = ["live_figures", "reference", "render", "theme_words"]
