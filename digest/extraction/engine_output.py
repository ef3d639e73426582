"""What one engine finds in a copy, as a value, as JSON and as frames between two processes."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from typing import IO

from digest.extraction.blocks import Block
from digest.model import ParagraphKind

LENGTH = struct.Struct(">I")

FAILED, CUT_SHORT = b"", b"cut short"
"""What stands in the frame of an engine that raised, and of one that a limit ended; in all others stands JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineOutput:
    """What one engine finds; what it does not find is None or empty."""

    engine: str
    """Its name and version."""
    blocks: tuple[Block, ...] = ()
    title: str | None = None
    authors: tuple[str, ...] = ()
    """People."""
    bodies: tuple[str, ...] = ()
    """Organisations that sign."""
    sites: tuple[str, ...] = ()
    """Names of the site and of who publishes it."""
    published: str | None = None
    """EDTF."""
    dateline: str | None = None
    """The day printed beside the headline, EDTF."""
    language: str | None = None
    groups: tuple[tuple[str, ...], ...] = ()
    """Texts of paragraphs that stand beside each other in one part of the page."""


def to_json(found: EngineOutput) -> str:
    """Return `found` as one line of JSON."""
    blocks = [[block.kind.value, block.text] for block in found.blocks]
    names = {"engine": found.engine, "title": found.title, "published": found.published, "language": found.language}
    several = {
        "authors": found.authors,
        "bodies": found.bodies,
        "sites": found.sites,
        "blocks": blocks,
        "groups": found.groups,
    }
    return json.dumps({**names, "dateline": found.dateline, **several})


def from_json(text: str) -> EngineOutput:
    """Return what `to_json` wrote."""
    fields = json.loads(text)
    blocks = tuple(Block(kind=ParagraphKind(kind), text=words) for kind, words in fields.pop("blocks"))
    groups = tuple(map(tuple, fields.pop("groups")))
    authors, bodies, sites = (tuple(fields.pop(name)) for name in ("authors", "bodies", "sites"))
    return EngineOutput(blocks=blocks, groups=groups, authors=authors, bodies=bodies, sites=sites, **fields)


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
