"""What was read in a copy, and the project → the draft of its record: what the copy gives, and what it does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

from digest import intake
from digest.edtf import Date
from digest.lexicon.tables import word_set
from digest.model import Content, Id, SourceKind
from digest.pipeline.adding.incoming import Incoming
from digest.reading_task import CopyRead

KINDS: Mapping[str, SourceKind] = {
    "OpinionNewsArticle": SourceKind.OPINION,
    "AnalysisNewsArticle": SourceKind.ANALYSIS,
    "BackgroundNewsArticle": SourceKind.ANALYSIS,
    "ReportageNewsArticle": SourceKind.NEWS,
    "NewsArticle": SourceKind.NEWS,
    "ScholarlyArticle": SourceKind.PAPER,
    "MedicalScholarlyArticle": SourceKind.PAPER,
    "Report": SourceKind.REPORT,
}
"""Kinds of article as schema.org names them; others, such as Article, tell nothing."""

SECTIONS: Mapping[str, SourceKind] = {
    **dict.fromkeys(("opinion", "opinions", "op-ed", "oped", "editorial", "editorials"), SourceKind.OPINION),
    **dict.fromkeys(("comment", "commentary"), SourceKind.OPINION),
    **dict.fromkeys(["commentisfree", "columnists", "columns", "views", "viewpoint", "meinung"], SourceKind.OPINION),
    **dict.fromkeys(("analysis", "analyses", "analyse"), SourceKind.ANALYSIS),
    **dict.fromkeys(("interview", "interviews"), SourceKind.INTERVIEW),
    **dict.fromkeys(("press-release", "press-releases", "pressrelease", "statements"), SourceKind.STATEMENT),
}
"""Parts of an outlet, as pages and addresses name them; they go before the kind, which many outlets give all alike."""

HEAD = 3_000
"""Characters of a text in which a paper's own DOI stands, before those of others in its references; a judgement."""

HOST = re.compile(r"^(?:https?://)?(?:[\w-]+\.)+[a-z]{2,12}/?$", re.IGNORECASE)

TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
"""How the tag of a language is made. https://www.rfc-editor.org/rfc/rfc5646"""

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
"""A day, which some pages put behind their name."""

ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)

LONGEST_NAME = 80
"""Characters of an outlet's name; a judgement: what is longer is a slogan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDraft:
    """What is known of a new source; None and empty where the copy does not give it."""

    incoming: Incoming
    read: CopyRead
    title: str | None
    outlet: str | None
    """What it is called."""
    outlet_id: Id | None
    """Where the vocabulary has it."""
    outlet_from: str
    """Where its name is from."""
    outlet_home: str | None
    """Its address, as the copy that names it gives it."""
    published: Date | None
    authors: tuple[str, ...]
    language: str | None
    kind: SourceKind | None
    url: str | None
    archive_url: str | None
    doi: str | None

    def answered(self, answers: Mapping[str, Any], content: Content) -> SourceDraft:
        """Return the draft with what a person said, by field; the outlet may be one of the vocabulary."""
        told = replace(self, **answers)
        known = known_outlet(told.outlet, None, content) if "outlet" in answers else None
        if known:
            return replace(told, outlet=content.outlets[known].name, outlet_id=known)
        typed = replace(told, outlet_from="The name is what a person typed", outlet_home=None)
        return typed if "outlet" in answers else told


def drafted(incoming: Incoming, read: CopyRead, content: Content) -> SourceDraft:
    """Return what the copy gives; nothing of it is guessed."""
    own = _address(incoming, read)
    url, archive_url = (own.url, own.archive_url) if own else (None, None)
    doi = next(filter(None, map(intake.doi_in, (*read.imprint.identifiers, url or "", *_heads(incoming, read)))), None)
    name = next(_names(read), None) or _outlet_line(incoming, read, content)
    host = intake.host_of(url) if url else ""
    known = known_outlet(name, host, content)
    authors = dict.fromkeys(map(intake.plain_line, read.article.authors))
    language = (read.article.language or "").replace("_", "-")
    return SourceDraft(
        incoming=incoming,
        read=read,
        title=(intake.plain_line(read.article.title) if read.article.title else None) or None,
        outlet=content.outlets[known].name if known else name or host or None,
        outlet_id=known,
        outlet_from="The name is what its copy gives" if name else "The name is the host of its address",
        outlet_home=next(filter(SOUND.fullmatch, read.imprint.homepages), None) if name else None,
        published=read.article.published,
        authors=tuple(one for one in authors if one and _plain(one) != _plain(name or "")),
        language=(language if TAG.fullmatch(language) else None) or _language_told(read.article.text),
        kind=_kind(read, url, doi),
        url=url or (f"https://doi.org/{doi}" if doi else None),
        archive_url=archive_url,
        doi=doi,
    )


def _outlet_line(incoming: Incoming, read: CopyRead, content: Content) -> str | None:
    """Return the line at the head of a typed text that is the name of an outlet of the vocabulary, and nothing else.

    A name that nobody has listed may as well be a person's or a place's.
    """
    if incoming.suffix not in ("txt", "md"):
        return None
    typed = incoming.content.decode("utf-8", errors="replace").splitlines()[:_HEAD_LINES]
    lines = (*read.article.authors, *(line.strip("#*_ \t") for line in typed))
    names = {_plain(outlet.name) for outlet in content.outlets.values()}
    return next((line for line in map(intake.plain_line, lines) if line and _plain(line) in names), None)


_HEAD_LINES = 6
"""Lines among which title, outlet, writer and day stand, with empty ones between; a judgement."""


def _language_told(text: str) -> str | None:
    """Return `en` for a text that is plainly English, in each of its parts; else None."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    number = min(_PARTS, len(words) // _ENOUGH)
    parts = [words[len(words) * part // number : len(words) * (part + 1) // number] for part in range(number)]
    is_plain = _ONLY_ENGLISH in words and _share(words) >= _PLAINLY
    return "en" if parts and is_plain and all(_share(part) >= _IN_EACH for part in parts) else None


def _share(words: Sequence[str]) -> float:
    return sum(word in _ENGLISH for word in words) / max(1, len(words))


_ENGLISH = word_set("the and of to that with were which from by have has had this their they than would")
"""Words that stand in every English article; Danish has some of them too (to, have, by), and Dutch (of, had)."""

_ONLY_ENGLISH = "the"
"""The most frequent of them, which is a word of no language that has others."""

_PARTS, _IN_EACH = 4, 0.08
"""Parts of a text, and the share of the words in each: a text in two languages is in neither. Judgements."""

_ENOUGH = 25
"""Words below which a quote in another language may be most of a text; a judgement."""

_PLAINLY = 0.12
"""The share of such words in all of a text: English news has about a fifth. A judgement."""


def known_outlet(name: str | None, host: str | None, content: Content) -> Id | None:
    """Return the outlet of the vocabulary that has the name or id, or else of which all sources are at the host."""
    for outlet in content.outlets.values():
        if name and (name == outlet.id or _plain(name) == _plain(outlet.name)):
            return outlet.id
    at_host = {
        source.outlet for source in content.sources.values() if source.url and host == intake.host_of(source.url)
    }
    homepages = {
        one.id for one in content.outlets.values() if one.homepage and intake.host_of(one.homepage.text) == host
    }
    found = (at_host | homepages) if host else set()
    return next(iter(found)) if len(found) == 1 else None


def _plain(name: str) -> str:
    return ARTICLE.sub("", name).casefold().strip()


def _names(read: CopyRead) -> Iterator[str]:
    """Yield what the copy calls its outlet, but for hosts and slogans, and the article's own words and section."""
    own = (read.article.title or "").casefold()
    for said in read.imprint.outlets:
        name = intake.plain_line(said)
        is_named = name and len(name) <= LONGEST_NAME and not HOST.match(name) and not YEAR.search(name)
        if is_named and name.casefold() not in own and name.casefold() not in SECTIONS:
            yield name


def _address(incoming: Incoming, read: CopyRead) -> intake.WebAddress | None:
    """Return the article's address: of one that was fetched the page's own where it is at the same host."""
    said = [intake.own_address(address) for address in read.imprint.addresses]
    if incoming.address is None:
        return next(filter(_is_sound, said), None)
    asked = intake.own_address(incoming.address)
    for own in said:
        is_deeper = urlsplit(own.url).path.strip("/") or not urlsplit(asked.url).path.strip("/")
        if _is_sound(own) and is_deeper and _host(own.url) == _host(asked.url):
            return intake.WebAddress(url=own.url, archive_url=asked.archive_url)
    return asked if _is_sound(asked) else None


def _is_sound(address: intake.WebAddress) -> bool:
    """Say whether an address is one that a record may have."""
    return SOUND.fullmatch(address.url) is not None


SOUND = re.compile(r"https?://[^\s\"'<>\\`@/?#]+(?:[/?#][^\s\"'<>\\`]*)?", re.ASCII)
"""What a field that is a link may hold."""


def typed_language(text: str) -> str:
    """Return the tag of a language that a person typed, as a record has it; raise ValueError where it is none."""
    tag = text.strip()
    if tag and not TAG.fullmatch(tag):
        raise ValueError("expected a tag such as en, ru or zh-Hans")
    return tag


def typed_address(text: str) -> str:
    """Return the address that a person typed, as a record has it; raise ValueError where it is none."""
    own = intake.own_address(text)
    if text.strip() and not _is_sound(own):
        raise ValueError("expected an address such as https://example.org/page")
    return own.url


def _host(url: str) -> str:
    return intake.identity_of(url).partition("/")[0]


def _heads(incoming: Incoming, read: CopyRead) -> Iterator[str]:
    """Yield the head of a printed text, where papers have their DOI; on pages it is told apart."""
    if incoming.suffix == "pdf":
        yield read.article.text[:HEAD]


def _kind(read: CopyRead, url: str | None, doi: str | None) -> SourceKind | None:
    segments = urlsplit(url or "").path.lower().split("/")[:-1]
    named = (*(section.lower() for section in read.imprint.sections), *segments)
    by_section = next((SECTIONS[one] for one in named if one in SECTIONS), None)
    by_kind = next((KINDS[one] for one in read.imprint.kinds if one in KINDS), None)
    return by_section or by_kind or (SourceKind.PAPER if doi and read.imprint.identifiers else None)
