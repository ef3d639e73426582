"""Quotations and their speakers: PolNeAR's articles → one table of precision, recall and speakers, ours beside rules.

A quoted piece is what stands between double quotation marks in the text. It is gold where at least half of it lies in
the content of an attribution that people marked. Precision is the share of the pieces found that lie in such content,
recall the share of gold pieces found. A speaker is right where the words beside the piece that name it touch the source
that people marked, or they or whom they mean end in the same word; it is counted as a share of all gold pieces with a
source, and of those found.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import processes

from digest.analysis import quotations, sentences
from digest.lexicon.english import speech_verbs
from digest.model import Paragraph, ParagraphKind, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """What people marked as said, and by whom."""

    content: tuple[Span, ...]
    source: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A quoted piece that a system found."""

    start: int
    end: int
    speaker: Span | None
    """The words beside it that name who speaks."""
    meant: Span | None = None
    """Whom they mean, where that is told elsewhere."""


System = Callable[[str], Sequence[Found]]

_PIECE = re.compile(r"[“\"]([^“”\"\n]+)[”\"]")
_TWEET = re.compile(r"</?tweet[^>]*>")
_MARKED = re.compile(r"^(?P<key>T\d+)\t\w+ (?P<places>[\d ;]+)\t", re.MULTILINE)
_PLACE = re.compile(r"(\d+) (\d+)")
_NO_SOURCE = re.compile(r"said(?: in a statement)?")
"""Slips of the annotation: the verb was marked as the source, too."""


def main() -> None:
    """Print the table for the folder that `--data` names."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument(
        "--data", type=Path, required=True, help="folder with dev/text and dev/attributions, and train"
    )
    processes.add_option(options, _SYSTEMS)
    given = options.parse_args()
    folder = given.data
    parts = {part: list(_articles(folder / part)) for part in ("dev", "train")}
    if not all(parts.values()):
        options.error(
            f"{folder}: found no articles in dev/text and train/text; benchmarks/README.md says what belongs there"
        )
    if given.system:
        print(f"{given.system:14}" + "".join(_cells(articles, _SYSTEMS[given.system]) for articles in parts.values()))
        return
    print(f"{'':14}" + "".join(f"{part + f' ({len(articles)} articles)':>39}" for part, articles in parts.items()))
    print(f"{'':14}" + f"{'P':>12}{'R':>8}{'speaker':>9}{'of found':>10}" * len(parts))
    processes.each_alone(_SYSTEMS)


def _articles(folder: Path) -> Iterator[tuple[str, Sequence[Attribution]]]:
    for path in sorted((folder / "text").glob("*.txt")):
        marked = sorted((folder / "attributions").glob(f"{path.stem}_????.ann"))
        text = path.read_bytes().decode("utf-8")
        yield _TWEET.sub(lambda tag: " " * len(tag[0]), text), list(_attributions(marked[0].read_text("utf-8"), text))


def _attributions(brat: str, text: str) -> Iterator[Attribution]:
    spans = {
        marked["key"]: tuple((int(first), int(last)) for first, last in _PLACE.findall(marked["places"]))
        for marked in _MARKED.finditer(brat)
    }
    for line in brat.split("\n"):
        if line.startswith("E"):
            roles = [role.split(":") for role in line.split()[1:]]
            yield Attribution(content=_of(roles, spans, "Content"), source=_sources(roles, spans, text))


def _of(roles: Iterable[Sequence[str]], spans: dict[str, tuple[Span, ...]], kind: str) -> tuple[Span, ...]:
    return tuple(span for role, key in roles if role.rstrip("0123456789") == kind for span in spans[key])


def _sources(roles: Sequence[Sequence[str]], spans: dict[str, tuple[Span, ...]], text: str) -> tuple[Span, ...]:
    found = _of(roles, spans, "Source")
    return tuple(span for span in found if not _NO_SOURCE.fullmatch(text[slice(*span)].lower()))


def _cells(articles: Sequence[tuple[str, Sequence[Attribution]]], system: System) -> str:
    right = found = hit = gold = named = with_source = hit_with_source = 0
    for text, attributions in articles:
        pieces = system(text)
        found += len(pieces)
        right += sum(any(_inside(item.start, item.end, own.content) for own in attributions) for item in pieces)
        for start, end, own in _gold(text, attributions):
            piece = next((item for item in pieces if _inside(start, end, [(item.start, item.end)])), None)
            gold, with_source = gold + 1, with_source + bool(own.source)
            if piece:
                hit, hit_with_source = hit + 1, hit_with_source + bool(own.source)
                named += bool(own.source) and _is_right(text, piece, own)
    return f"{right / found:12.3f}{hit / gold:8.3f}{named / with_source:9.3f}{named / hit_with_source:10.3f}"


def _gold(text: str, attributions: Sequence[Attribution]) -> Iterator[tuple[int, int, Attribution]]:
    for piece in _PIECE.finditer(text):
        own = next((item for item in attributions if _inside(*piece.span(1), item.content)), None)
        if own:
            yield *piece.span(1), own


def _inside(start: int, end: int, spans: Iterable[Span]) -> bool:
    return 2 * sum(max(0, min(end, last) - max(start, first)) for first, last in spans) >= end - start


def _is_right(text: str, piece: Found, own: Attribution) -> bool:
    if piece.speaker is None:
        return False
    first, last = piece.speaker
    source = " ".join(text[slice(*span)] for span in own.source)
    if any(start < last and first < end for start, end in own.source):
        return True
    if source.lower() in ("who", "which"):
        return 0 < own.source[0][0] - first < _BEFORE_WHO
    return any(_last_word(text[slice(*span)]) == _last_word(source) for span in (piece.speaker, piece.meant) if span)


_BEFORE_WHO = 160
"""Characters between a name and the pronoun that stands for it, an apposition among them."""


def _last_word(words: str) -> str:
    return (re.sub(r"['’]s\b|[.,]", "", words.lower()).split() or [""])[-1]


def _paragraphs(text: str) -> tuple[Paragraph, ...]:
    blocks = re.finditer(r"[^\s\n](?:[^\n]*[^\s\n])?", text)
    return tuple(Paragraph(start=item.start(), end=item.end(), kind=ParagraphKind.BODY) for item in blocks)


def _ours(text: str) -> list[Found]:
    paragraphs = _paragraphs(text)
    found = quotations.speeches(text, paragraphs, sentences.split_sentences(text, paragraphs), (), ())
    return [
        Found(
            start=item.quoted.start,
            end=item.quoted.end,
            speaker=item.named,
            meant=(item.speaker.start, item.speaker.end) if item.speaker else None,
        )
        for item in found
        if item.quoted.label is None  # what stands behind a label in an interview is between no marks
    ]


_NAME = re.compile(r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)*|\b(?:he|she|they)\b")
_VERBS = "|".join(sorted(speech_verbs.TAGS))
_BEHIND = re.compile(rf"[\s,]*(?:(?P<name>{_NAME.pattern}) (?:{_VERBS})|(?:{_VERBS}) (?P<other>{_NAME.pattern}))")
_BEFORE = re.compile(rf"(?P<name>{_NAME.pattern}) (?:{_VERBS})[^.“”\"]*$")


def _first_rules(text: str) -> list[Found]:
    """Find pieces of three words or more; a name beside a verb of speech behind or before is the speaker."""
    found = []
    for piece in _PIECE.finditer(text):
        if len(piece[1].split()) < 3:
            continue
        behind = _BEHIND.match(text, piece.end())
        before = _BEFORE.search(text, max(0, piece.start() - 200), piece.start())
        speaker = behind.span("name" if behind["name"] else "other") if behind else before and before.span("name")
        found.append(Found(start=piece.start(1), end=piece.end(1), speaker=speaker))
    return found


def _nearest_name(text: str) -> list[Found]:
    """Find all pieces; the nearest name or pronoun behind or before is the speaker."""
    found = []
    for piece in _PIECE.finditer(text):
        behind = _NAME.search(text, piece.end(), piece.end() + 100)
        before = list(_NAME.finditer(text, max(0, piece.start() - 100), piece.start()))
        near = [(item.start() - piece.end(), item.span()) for item in [behind] if item]
        near += [(piece.start() - item.end(), item.span()) for item in before[-1:]]
        found.append(Found(start=piece.start(1), end=piece.end(1), speaker=min(near)[1] if near else None))
    return found


_SYSTEMS: Mapping[str, System] = {"digest": _ours, "first rules": _first_rules, "nearest name": _nearest_name}


if __name__ == "__main__":
    main()
