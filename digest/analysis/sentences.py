"""Text and its paragraphs → the sentences of body, quote and list paragraphs, without the white space around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from digest.lexicon import abbreviations
from digest.lexicon.english import speech_verbs
from digest.model import RUNNING, Paragraph, Sentence

_CLOSING = "\"'”’»›)\\]}“‘」』）】"
# “ and ‘ close a German quotation; behind a stop and before white space they cannot open one.

_STOPS = "[.!?…‼⁇⁈⁉؟۔।]"
_NOTES = r"(?:\s?\[(?:\d+|\.\.\.|…)\])*"
_FACE = r"[:;=]-?[)(DP]+"

_STOP = re.compile(
    rf"""(?<!{_STOPS})(?P<mark>{_STOPS}+)
         (?P<closing>[{_CLOSING}]*(?:[ \u00a0\u202f]»(?=\s|$))?{_NOTES}(?:\s+{_FACE})?)(?=\s|$)
       | (?P<wide>(?<![。！？｡])[。！？｡]+(?P<shut>[”’」』）】》]*))
       | (?<=\s)(?P<face>{_FACE})(?=\s|$)
       | (?P<gap>\n[^\S\n]*\n\s*)""",
    re.VERBOSE,
)
"""Where a sentence may end: a stop with what closes behind it, a full-width stop, a face of signs, an empty line."""

_TOLD = re.compile(r"と|って|[^。！？「」“”]{0,8}(?:说|說|道|问|問|表示|称|稱|指出)")
"""What follows quoted speech in Japanese and Chinese when the sentence goes on."""

_WORD_BEFORE = re.compile(r"[^\s\"'“”‘’«»„‚(\[{—–]*\Z")
_NEXT_WORD = re.compile(rf"[\s{_CLOSING}(\[«„‚「『—–-]*(?P<word>[^\W_]+(?:['’][^\W_]+)?)")
_VERBS = "|".join(sorted(speech_verbs.SAYING | {"pressed"}))
_NAMES = r"\s*(?:[A-Z][\w.’'-]*\s+){1,5}(?:\([^()]{1,20}\)\s+)?(?:[a-z]+ly\s+)?"
_ROLE = r"\s*(?:[Tt]he|[Aa]n?|[Oo]ne)\s+(?:[\w.’'-]+\s+){1,5}"
_APPOSITION = r"\s*(?:[A-Z][\w.’'-]*\s+){0,4}[A-Z][\w.’'-]*, [^.,;“”\"]{2,90}, "
_TAG = re.compile(rf"(?:{_NAMES}|{_ROLE}|{_APPOSITION})(?:{_VERBS})\b(?P<alone>[.,]|$)?")
"""Who asks, behind a quoted question or exclamation: it belongs to the sentence (“Why?” Smith asked).

With a colon behind the verb it begins the next one (“So it is.” Smith, a baker, said: “…”).
"""

_INITIAL = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_NUMBERING = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})")


def split_sentences(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Sentence, ...]:
    """Return the sentences in the order of the text; each lies in one paragraph."""
    return tuple(
        Sentence(start=start, end=end, paragraph=index)
        for index, paragraph in enumerate(paragraphs)
        if paragraph.kind in RUNNING
        for start, end in _trimmed(text, paragraph.start, _ends(text, paragraph))
    )


def _trimmed(text: str, start: int, ends: Iterable[int]) -> Iterator[tuple[int, int]]:
    for end in ends:
        piece = text[start:end]
        if words := piece.strip():
            first = start + len(piece) - len(piece.lstrip())
            yield first, first + len(words)
        start = end


def _ends(text: str, paragraph: Paragraph) -> Iterator[int]:
    begun = paragraph.start
    for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
        if _ends_here(text, begun, stop, paragraph.end):
            yield stop.end()
            begun = stop.end()
    yield paragraph.end


def _ends_here(text: str, begun: int, stop: re.Match[str], limit: int) -> bool:
    if stop["wide"]:
        return not (stop["shut"] and _TOLD.match(text, stop.end(), limit))
    if stop["gap"]:
        return True
    following = _NEXT_WORD.match(text, stop.end(), limit)
    if not following:
        return bool(text[stop.end() : limit].strip())
    word = following["word"]
    if stop["closing"] and (tag := _TAG.match(text, stop.end(), limit)) and (stop["mark"] != "." or tag["alone"]):
        return False
    before = _word_before(text, begun, stop.start())
    if word[0].islower() and not word[1:2].isupper():
        return _ends_before_small(before, stop)
    if stop["face"] or stop["mark"] != ".":
        return True
    if _NUMBERING.fullmatch(before) and not text[begun : stop.start() - len(before)].strip():
        return False
    return _full_stop_ends(before, stop["closing"], word)


_LONGEST_ABBREVIATION = 24
# Characters before a stop that are looked at: longer words are no abbreviations.


def _word_before(text: str, begun: int, end: int) -> str:
    found = _WORD_BEFORE.search(text, max(begun, end - _LONGEST_ABBREVIATION), end)
    return found.group() if found else ""


def _ends_before_small(before: str, stop: re.Match[str]) -> bool:
    """Return whether a sentence ends though the next begins with a small letter, as people write in haste."""
    if not stop["mark"] or stop["closing"] or len(set(stop["mark"])) != 1 or stop["mark"].startswith(("..", "…")):
        return False
    return len(before) > 1 and before.islower() and before.isalpha() and before not in abbreviations.ALL


def _full_stop_ends(before: str, closing: str, following: str) -> bool:
    key = before.lower()
    if closing.strip("'’"):
        return True
    if len(before) < 3 and before.isdigit() and following in abbreviations.MONTHS:
        return False
    if key in abbreviations.TITLES or (key in abbreviations.NEVER_LAST and ("." in key or before == key)):
        return False
    if key in abbreviations.BEFORE_NUMBERS:
        return not following[0].isdigit() and (before.islower() or following.lower() in abbreviations.STARTERS)
    if key in abbreviations.SOMETIMES_LAST or _INITIAL.fullmatch(before):
        return following.lower() in abbreviations.STARTERS
    return True
