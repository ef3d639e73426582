"""The edition and the page templates → the pages of the site as Markdown.

Order: `escaping`, `addresses`, `template_environment`, `chart_geometry`, `dot_plots`, `views`, `front_matter`,
`render`, `reference`.
"""

from digest.pages.reference import reference
from digest.pages.render import render

__all__ = ["reference", "render"]
