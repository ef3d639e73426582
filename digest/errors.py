"""Faults of the program: what stops a command, as few exceptions under one base.

    DigestError
    ├── SettingsError      mkdocs.yml cannot be used as it is
    ├── CopyError          a copy cannot be read as an article
    └── TemplateError      a template cannot be rendered

Faults in content are values (see problems.py), never exceptions.
"""

from __future__ import annotations


class DigestError(Exception):
    """Base of all; its text is one sentence that says what was found and how to mend it."""


class SettingsError(DigestError):
    """The settings in mkdocs.yml cannot be used."""


class CopyError(DigestError):
    """The bytes of a copy cannot be read as an article."""


class TemplateError(DigestError):
    """A page template cannot be found or rendered."""
