"""A ZIP archive's bytes → its parts, read one by one and never more than an article can have."""

from __future__ import annotations

import zipfile
import zlib
from functools import cached_property
from io import BytesIO

from digest.errors import CopyError

MOST_UNPACKED = 32 << 20
"""Bytes of one part that is read. A book of a million words in Word's markup has 20 MB; an archive that is made to fill
the memory has thousands of times its packed size."""

DAMAGED = "The copy cannot be unpacked: it is damaged or locked by a password; save it anew, or its text as .txt."
TOO_LARGE = "The copy unpacks to more than an article can have; store the article's text as .txt."


class Archive:
    """The parts of a ZIP archive by their names."""

    def __init__(self, content: bytes) -> None:
        try:
            self._file = zipfile.ZipFile(BytesIO(content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise CopyError(DAMAGED) from error

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of the parts."""
        return frozenset(self._file.namelist())

    def read(self, name: str) -> bytes:
        """Return a part; raise CopyError where it is not there, damaged, locked or larger than `MOST_UNPACKED`."""
        try:
            with self._file.open(name) as part:
                content = part.read(MOST_UNPACKED + 1)
        except (KeyError, RuntimeError, NotImplementedError, EOFError, zipfile.BadZipFile, zlib.error) as error:
            raise CopyError(DAMAGED) from error
        if len(content) > MOST_UNPACKED:
            raise CopyError(TOO_LARGE)
        return content

    def check_size(self, ending: str) -> None:
        """Raise CopyError where the parts with this ending would together be larger than `MOST_UNPACKED`."""
        sizes = (part.file_size for part in self._file.infolist() if part.filename.lower().endswith(ending))
        if sum(sizes) > MOST_UNPACKED:  # more than a part says of its size is never unpacked
            raise CopyError(TOO_LARGE)
