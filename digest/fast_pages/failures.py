"""Whatever fails in a part of a build → the exception that MkDocs prints without a traceback."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from mkdocs.exceptions import MkDocsException, PluginError

from digest.errors import LockedError, sentence_of


class Locked(MkDocsException):
    """One sentence that says which process is to end before a site can be built."""

    exit_code = 75


@contextmanager
def failing_in_one_sentence() -> Iterator[None]:
    """Turn whatever fails within into it: the outermost edge of what MkDocs calls."""
    try:
        yield
    except LockedError as error:
        raise Locked(str(error)) from error
    except Exception as error:
        raise PluginError(sentence_of(error)) from error
