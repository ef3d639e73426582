"""Bytes ↔ frames in a pipe between two processes, each with its length before it."""

from __future__ import annotations

import struct
from enum import IntEnum
from typing import IO

LENGTH = struct.Struct(">I")


class Outcome(IntEnum):
    """What became of a question, as the first byte of the frame that answers it."""

    ANSWERED = 0
    """The answer stands behind it."""
    REFUSED = 1
    """Why there is no answer stands behind it, as one sentence."""
    OUT_OF_TIME = 2
    OUT_OF_MEMORY = 3


def write_frame(stream: IO[bytes], content: bytes) -> None:
    """Write `content` with its length before it."""
    stream.write(LENGTH.pack(len(content)))
    stream.write(content)
    stream.flush()


def read_frame(stream: IO[bytes]) -> bytes:
    """Return what `write_frame` wrote; raise EOFError where the stream ends before it."""
    header = stream.read(LENGTH.size)
    content = stream.read(LENGTH.unpack(header)[0]) if len(header) == LENGTH.size else b""
    if len(header) < LENGTH.size or len(content) < LENGTH.unpack(header)[0]:
        raise EOFError
    return content
