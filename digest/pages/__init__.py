"""The edition and the page templates → the pages of the site as Markdown."""

from digest.pages.reference import reference
from digest.pages.render import render

__all__ = ["reference", "render"]
