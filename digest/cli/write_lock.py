"""The command that runs → the project's lock in its name, so that the next one can say for whom it does not wait."""

from __future__ import annotations

from contextlib import AbstractContextManager

import click

from digest import pipeline
from digest.settings import Settings


def writing(settings: Settings) -> AbstractContextManager[None]:
    """Let no other command write the project's files meanwhile; raise LockedError where one does."""
    return pipeline.writing(settings, click.get_current_context().command_path)
