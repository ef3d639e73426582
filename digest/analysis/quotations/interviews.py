"""Text and its paragraphs → what is said behind the labels of an interview, which has no quotation marks.

Harbour Post: Who pays? — Ada Lund: The town does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.lexicon import abbreviations
from digest.lexicon.english.media import MEDIA
from digest.lexicon.tables import word_set
from digest.model import RUNNING, Paragraph, Span

_LABEL = re.compile(
    r"\s*(?P<label>[^\W\d_a-zß-ÿ][\w.’'-]{0,30}(?: [^\W\d_][\w.’'-]{0,30}){0,4})(?: \([^()\n]{1,60}\))?:\s+(?=[^\W_])"
)
"""A name with a colon at the head of a paragraph, and words without marks behind it."""

_QUESTIONING = word_set("q question interviewer reporter journalist host moderator presenter interview")
_ANSWERING = word_set("a answer reply response")
_NO_NAMES = word_set(
    """
    note update updated correction photo photograph picture image source sources read watch see related contact email
    tel phone where when what who how why address price prices name age date time place venue tickets rating summary
    conclusion background analysis opinion comment editor warning example step tip result results verdict report
    """
)
"""Words before a colon that are no names."""

_CAPITAL = re.compile(r"(?<![\w’'-])[^\W\d_a-zß-ÿ][\w’'-]*")
_MARKS = frozenset("\"“”„‟«»‹›‘’'`「『")

_SILENT = re.compile(r"\W*|[\[(][^\])]*[\])]\W*")
"""Nothing but signs, or a stage direction."""

_FEWEST, _FEWEST_WITHOUT_QUESTION = 2, 4
"""Labelled paragraphs of an interview at least: where one asks, and where nobody does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledSpeech:
    """What somebody says in an interview."""

    words: Span
    label: Span
    """Where its speaker is named."""
    paragraph: int


def labelled_speech(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[LabelledSpeech]:
    """Yield the answers of an interview in their order, each paragraph by itself, without the outlet's questions."""
    found = _labels(text, paragraphs)
    asking = _asking(text, paragraphs, found)
    if len(found) < (_FEWEST if asking else _FEWEST_WITHOUT_QUESTION):
        return
    speaking: Span | None = None
    for index in range(min(found), max(found) + 1):
        paragraph = paragraphs[index]
        if paragraph.kind not in RUNNING:
            speaking = None
            continue
        match = found.get(index)
        if match:
            speaking = None if match["label"] in asking else match.span("label")
        if speaking and (words := _words(text, match.end() if match else paragraph.start, paragraph.end)):
            yield LabelledSpeech(words=words, label=speaking, paragraph=index)


def is_answer(label: str) -> bool:
    """Return whether a label only says that here is the answer of who is interviewed."""
    return label.lower() in _ANSWERING


def _labels(text: str, paragraphs: Sequence[Paragraph]) -> Mapping[int, re.Match[str]]:
    """Return the labels that are names, by their paragraph."""
    running = ((index, item) for index, item in enumerate(paragraphs) if item.kind in RUNNING)
    matches = ((index, _LABEL.match(text, item.start, item.end)) for index, item in running)
    found = {index: match for index, match in matches if match}
    counts = Counter(match["label"] for match in found.values())
    capitals = Counter(match[0].lower() for match in _CAPITAL.finditer(text)) if counts else Counter[str]()
    last_words = Counter(match["label"].split()[-1].lower() for match in found.values())
    elsewhere = capitals - last_words
    evidence = _Evidence(counts=counts, elsewhere=elsewhere)
    names = set(filter(evidence.is_name, counts))
    named = {index: match for index, match in found.items() if match["label"] in names}
    return {
        index: match
        for index, match in named.items()
        if counts[match["label"]] > 1 or index - 1 in named or index + 1 in named
    }


class _Evidence:
    """What tells of the labels of a text whether they are names."""

    def __init__(self, *, counts: Mapping[str, int], elsewhere: Mapping[str, int]) -> None:
        self._counts = counts
        self._elsewhere = elsewhere
        self._asks = any(label.lower() in _QUESTIONING for label in counts)
        self._comes_again = any(count > 1 for count in counts.values())

    def is_name(self, label: str) -> bool:
        """Return whether a label is a name: by itself, by the rest of the text, or as it comes again in its form."""
        words = label.split()
        if label.lower() in _QUESTIONING or _is_medium(label):
            return True
        if is_answer(label):
            return self._asks
        if words[-1].lower() in _NO_NAMES or words[0].lower() in abbreviations.STARTERS or not words[-1][0].isupper():
            return False
        if self._elsewhere.get(words[-1].lower(), 0) > 0:
            return True
        is_acronym = label.isupper() and len(label) > 1
        return (is_acronym and (self._comes_again or self._asks)) or (len(words) > 1 and self._counts[label] > 1)


def _is_medium(label: str) -> bool:
    return any(word in MEDIA for word in label.split())


def _asking(text: str, paragraphs: Sequence[Paragraph], found: Mapping[int, re.Match[str]]) -> frozenset[str]:
    """Return the labels of those who interview: they say so, are a medium's, or have only questions behind them."""
    telling = {
        match["label"]
        for index, match in found.items()
        if not text[paragraphs[index].start : paragraphs[index].end].rstrip().endswith("?")
    }
    labels = {match["label"] for match in found.values()}
    saying = {label for label in labels if label.lower() in _QUESTIONING or _is_medium(label)}
    return frozenset(saying | (labels - telling))


def _words(text: str, first: int, last: int) -> Span | None:
    """Return the place of the words between, without white space; None where they are in marks of their own."""
    words = text[first:last].strip()
    if _SILENT.fullmatch(words) or words[0] in _MARKS:
        return None
    start = first + text[first:last].index(words)
    return start, start + len(words)
