"""Sentences and evidence of one briefing → sentences with numbered markers, and the source words they lead to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from digest.model import Check, CheckState, Evidence, Id, Point, Says, TimelineEntry, is_all_own, places_in
from digest.pages import addresses
from digest.pages.escaping import own
from digest.pages.views.elements import (
    Language,
    Link,
    MarkedSentence,
    Marker,
    Meter,
    QuotedWords,
    TextRun,
    WordsBeside,
)
from digest.pages.views.page_context import PageContext
from digest.translation import message

_KINDS = {CheckState.FOUND: "found", CheckState.RECEIPT: "receipt", CheckState.NOT_CHECKED: "not-checked"}

_SHORT = {
    "found": message("found in the copy"),
    "receipt": message("receipt"),
    "not-checked": message("not checked"),
}
"""A kind of check beside each quote; the source of the quotes says it in full, once for all of them."""

_SAYS = {Says.STATES: message("states it"), Says.DENIES: message("denies it"), Says.DIFFERS: message("differs")}

_AGAINST = {Says.STATES: ("", ""), Says.DENIES: (message("denies"), "✕"), Says.DIFFERS: (message("differs"), "≠")}
"""What a marker says beside its number, so that words against a sentence never look like its support."""

_UNCHECKED = Check(state=CheckState.NOT_CHECKED)

_Key = tuple[Id, str, str | None, Says]
"""What makes two pieces of evidence the same source words: source, quote and place, and what they say of a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Back:
    """The way back from source words to a sentence."""

    href: Markup
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceWords:
    """The words of a source that carry sentences of the page."""

    number: int
    id: Markup
    source: Id
    outlet: Link
    quoted: QuotedWords | None
    """None where the source is withdrawn."""
    language: Language | None
    translation: str | None
    says: str
    states: bool
    """Whether they state the sentence, as nearly all do."""
    chain: tuple[Link, ...]
    """From whom the outlet has it, nearest first; the last is the origin."""
    confirmed: int
    """By how many others, where it matches a receipt."""
    short_state: str
    kind: str
    open: str | None
    archive: str | None
    backs: tuple[Back, ...]


class Markers:
    """Numbers the source words of a page in the order in which its sentences call for them."""

    def __init__(self, context: PageContext) -> None:
        self._here = context
        self._first: dict[_Key, Evidence] = {}
        self._numbers: dict[_Key, int] = {}
        self._backs: dict[_Key, list[Back]] = {}
        self._made = 0

    def sentence(self, anchor: str, point: Point) -> MarkedSentence:
        """Return a sentence of ours with its markers."""
        markers = self.of(point.evidence)
        return MarkedSentence(
            id=own(anchor),
            runs=runs(point.text, point.own, point.unsupported),
            markers=markers,
            beside=tuple(_beside(self._here, markers)),
            open=not point.is_own and not is_checked(self._here, point.evidence),
            own=own_tag(self._here, point.text, point.own),
            reason=point.reason if point.unsupported else None,
        )

    def of(self, evidence: Iterable[Evidence]) -> tuple[Marker, ...]:
        """Return the markers of one sentence."""
        return tuple(self._marker(item) for item in evidence)

    def words(self) -> tuple[SourceWords, ...]:
        """Return the source words of all markers made so far."""
        return tuple(self._words(number, key) for key, number in self._numbers.items())

    def opened_by(self, evidence: Evidence) -> Markup | None:
        """Return the id of source words that already have a number."""
        number = self._numbers.get(_key(evidence))
        return own(f"words-{number}") if number else None

    def _marker(self, evidence: Evidence) -> Marker:
        key = _key(evidence)
        self._first.setdefault(key, evidence)
        number = self._numbers.setdefault(key, len(self._first))
        self._made += 1
        backs = self._backs.setdefault(key, [])
        backs.append(Back(href=own(f"#mark-{self._made}"), number=len(backs) + 1))
        says, symbol = _AGAINST[evidence.says]
        return Marker(
            number=number,
            id=own(f"mark-{self._made}"),
            words=own(f"words-{number}"),
            outlet=self._here.outlet_name(evidence.source),
            language=self._here.outlet_language(evidence.source),
            quoted=quoted_words(self._here, evidence),
            says=self._here.words.gettext(says) if says else "",
            symbol=symbol,
        )

    def _words(self, number: int, key: _Key) -> SourceWords:
        evidence = self._first[key]
        context = self._here
        source = context.edition.content.sources[evidence.source]
        shown = quoted_words(context, evidence)
        sentence = context.sentence(source.id, _check(context.edition.checks, evidence).start)
        kind, confirmed = state_of(context.edition.checks, evidence) if shown else ("not-checked", 0)
        return SourceWords(
            number=number,
            id=own(f"words-{number}"),
            source=source.id,
            outlet=context.outlet(source.outlet) if source.outlet else context.source(source.id),
            quoted=shown,
            language=context.language(source.language),
            translation=evidence.translation if shown else None,
            says=context.words.gettext(_SAYS[evidence.says]),
            states=evidence.says is Says.STATES,
            chain=tuple(context.entity(name) for name in evidence.attributed_to),
            confirmed=confirmed,
            short_state=context.words.gettext(_SHORT[kind]),
            kind=kind,
            open=addresses.at_passage(source.url, evidence.quote, evidence.near, sentence) if shown else None,
            archive=addresses.at_passage(source.archive_url, evidence.quote, evidence.near, sentence)
            if shown
            else None,
            backs=tuple(self._backs[key]),
        )


def quoted_words(context: PageContext, evidence: Evidence) -> QuotedWords | None:
    """Return the quote as it may be shown: in quotation marks only when it was found; None of a withdrawn source."""
    if context.edition.content.sources[evidence.source].withdrawn:
        return None
    return QuotedWords(
        text=evidence.quote,
        in_marks=_check(context.edition.checks, evidence).state != CheckState.NOT_CHECKED,
        language=context.language(context.edition.content.sources[evidence.source].language),
    )


def _beside(context: PageContext, markers: Iterable[Marker]) -> Iterator[WordsBeside]:
    """Yield the words of the markers, the same words of several sources once."""
    same: dict[tuple[QuotedWords, str], list[Marker]] = {}
    for marker in markers:
        if marker.quoted:
            same.setdefault((marker.quoted, marker.says), []).append(marker)
    for (quoted, says), group in same.items():
        yield WordsBeside(
            numbers=tuple(marker.number for marker in group),
            symbol=group[0].symbol,
            quoted=quoted,
            outlets=context.words.listed([marker.outlet for marker in group]),
            language=_of_all(marker.language for marker in group),
            says=says,
        )


def _of_all(languages: Iterable[Language | None]) -> Language | None:
    first, *others = set(languages)
    return None if others else first


def state_of(checks: Mapping[Evidence, Check], evidence: Evidence) -> tuple[str, int]:
    """Return the kind of a check, and by how many others it is confirmed."""
    check = _check(checks, evidence)
    confirmed = check.confirmed if check.state is CheckState.RECEIPT else 0
    return _KINDS[check.state], confirmed


def is_checked(context: PageContext, evidence: Iterable[Evidence]) -> bool:
    """Return whether any of the evidence that states the sentence was found in a copy or matches a receipt."""
    shown = (quoted_words(context, item) for item in evidence if item.says is Says.STATES)
    return any(item is not None and item.in_marks for item in shown)


def meter(context: PageContext, sentences: Iterable[Point | TimelineEntry]) -> Meter:
    """Return how many of the sentences have checked evidence, and how many are our own and need none."""
    counted = tuple(sentences)
    return Meter(
        checked=sum(not item.is_own and is_checked(context, item.evidence) for item in counted),
        sentences=len(counted),
        own=sum(item.is_own for item in counted),
        translation=context.words,
    )


def own_tag(context: PageContext, text: str, phrases: tuple[str, ...]) -> str:
    """Return what stands behind a sentence that is our own, or in part; empty behind any other."""
    if not phrases:
        return ""
    words = context.words
    return words.gettext("our own words") if is_all_own(text, phrases) else words.gettext("marked: our own words")


def anchor(kind: str, item: Id | None, index: int) -> str:
    """Return the anchor of an entry; two hyphens before a counted one, since no id begins with a hyphen."""
    return f"{kind}-{item}" if item else f"{kind}--{index}"


def _check(checks: Mapping[Evidence, Check], evidence: Evidence) -> Check:
    return checks.get(evidence, _UNCHECKED)


def _key(evidence: Evidence) -> _Key:
    return (evidence.source, evidence.quote, evidence.near, evidence.says)


def runs(text: str, phrases: tuple[str, ...], unsupported: tuple[str, ...] = ()) -> tuple[TextRun, ...]:
    """Return the text cut where words of it are marked; of a sentence that is all our own, none is."""
    if is_all_own(text, phrases):
        return (TextRun(text=text),)
    at = 0
    made: list[TextRun] = []
    for start, end in sorted(place for phrase in phrases for place in places_in(text, phrase)):
        made += (*_marked(text[at:start], unsupported), TextRun(text=text[max(at, start) : end], own=True))
        at = max(at, end)
    return tuple(run for run in (*made, *_marked(text[at:], unsupported)) if run.text)


def _marked(text: str, unsupported: tuple[str, ...]) -> Iterator[TextRun]:
    words = [re.escape(word) for word in sorted(unsupported, key=len, reverse=True) if word]
    parts = re.split(f"({'|'.join(words)})", text) if words else [text]
    return (TextRun(text=part, unsupported=index % 2 == 1) for index, part in enumerate(parts) if part)
