"""The addresses of records, and what asks for them → what became of each; and archives are asked for copies."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from digest import intake
from digest.atomic_write import replace_unchanged, standing
from digest.errors import DigestError, FetchError, SettingsError
from digest.model import Content, Fetched, Id, Source
from digest.pipeline.adding.source_drafts import SOUND
from digest.pipeline.state.project_state import faulty_records, no_such, source_path
from digest.settings import Settings

PAUSE = 1.0
"""Seconds before a host is asked again; a judgement: as fast as a person clicks."""


class LinkState(StrEnum):
    """What became of an address."""

    FINE = "fine"
    MOVED = "moved"
    """The server sends on for good."""
    DEAD = "dead"
    """The server, or the lack of one, says that there is nothing any more."""
    UNTOLD = "cannot tell"
    """A program is refused, or the server failed; a person with a browser may see the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkCheck:
    """One address of one source."""

    source: Id
    field: str
    """`url` or `archive_url`."""
    address: str
    state: LinkState
    why: str = ""
    """What the server said; or where the page is now."""
    archive_url: str | None = None
    """The archived copy that the record has, where it is not this address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """A source whose copy in an archive is in its record now."""

    source: Id
    archive_url: str
    changed: bool


def link_checks(
    settings: Settings, names: Sequence[Id], probe: Callable[[str], Fetched], pause: Callable[[float], None]
) -> Iterator[LinkCheck | DigestError]:
    """Ask for each address of the named sources, or of all; yield what became of it. Nothing is written."""
    content, problems = intake.read_content(settings.content, root=settings.root)
    asked: set[str] = set()
    for source in _named(names, content, faulty_records(problems)):
        if isinstance(source, DigestError):
            yield source
            continue
        for field, address in (("url", source.url), ("archive_url", source.archive_url)):
            if address:
                host = intake.host_of(address)
                if host in asked:
                    pause(PAUSE)
                asked.add(host)
                yield _checked(source, field, address, probe)


def archive(
    settings: Settings, names: Sequence[Id], archived: Callable[[str], str]
) -> Iterator[Archived | DigestError]:
    """Let an archive copy the pages of the named sources, and write into each record where; yield what became of it."""
    content, problems = intake.read_content(settings.content, root=settings.root)
    for source in _named(names, content, faulty_records(problems)):
        try:
            yield source if isinstance(source, DigestError) else _archived(source, settings, archived)
        except DigestError as error:
            yield error


def _named(names: Sequence[Id], content: Content, faulty: Sequence[str]) -> Iterator[Source | DigestError]:
    for name in names or content.sources:
        yield content.sources.get(name) or SettingsError(no_such("source", name, content.sources, faulty))


def _checked(source: Source, field: str, address: str, probe: Callable[[str], Fetched]) -> LinkCheck:
    state, why = _state(address, probe)
    other = source.archive_url if field == "url" else None
    return LinkCheck(source=source.id, field=field, address=address, state=state, why=why, archive_url=other)


def _state(address: str, probe: Callable[[str], Fetched]) -> tuple[LinkState, str]:
    try:
        found = probe(address)
    except FetchError as error:
        said = str(error).removeprefix(f"{address}: ").partition(";")[0]
        return (LinkState.DEAD if error.gone else LinkState.UNTOLD), said
    if intake.identity_of(found.address) == intake.identity_of(address):
        return LinkState.FINE, ""
    if urlsplit(address).path.strip("/") and not urlsplit(found.address).path.strip("/"):
        return LinkState.DEAD, f"the server sends on to its front page, {found.address}"
    return (LinkState.MOVED, found.address) if found.has_moved else (LinkState.FINE, "")


def _archived(source: Source, settings: Settings, archived: Callable[[str], str]) -> Archived:
    if source.archive_url:
        return Archived(source=source.id, archive_url=source.archive_url, changed=False)
    if not source.url:
        raise SettingsError(f"{source.id}: its record has no url that could be archived")
    address = archived(source.url)
    if not SOUND.fullmatch(address):
        raise SettingsError(f"{source.id}: the archive says that its copy is at {address!a}, which is no address")
    path = source_path(settings, source.id)
    before = standing(path)
    text = intake.set_value((before or b"").decode("utf-8"), "archive_url", address, name=source.place.path)
    replace_unchanged(path, text.encode(), instead_of=before)
    return Archived(source=source.id, archive_url=address, changed=True)
