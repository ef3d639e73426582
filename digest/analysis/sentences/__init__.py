"""Text and its paragraphs → the sentences of body, quote and list paragraphs, without the white space around them.

Order: `doubtful_stops`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from digest.analysis.sentences.doubtful_stops import WINDOW, is_doubtful, parts_sentences
from digest.lexicon import abbreviations
from digest.lexicon.english import bodies, speech_verbs
from digest.lexicon.tables import word_set
from digest.model import RUNNING, Paragraph, Sentence

_CLOSING = "\"'”’»›)\\]}“‘」』）】"
"""“ and ‘ close a German quotation; behind a stop and before white space they cannot open one."""

_STOPS = "[.!?…‼⁇⁈⁉؟۔।]"
_NOTES = r"(?:\s?\[(?:\d+|\.\.\.|…)\])*"
_FACE = r"[:;=]-?[)(DP]+"

_STOP = re.compile(
    rf"""(?<!{_STOPS})(?P<mark>\.(?:[ \u00a0]\.)+|{_STOPS}+)
         (?P<closing>[{_CLOSING}]*(?:[ \u00a0\u202f]»(?=\s|$))?{_NOTES}(?:\s+{_FACE})?)(?=\s|$)
       | (?P<wide>(?<![。！？｡])[。！？｡]+(?P<shut>[”’」』）】》]*))
       | (?<=\s)(?P<face>{_FACE})(?=\s|$)
       | (?P<gap>\n[^\S\n]*\n\s*)
       | (?<=[^\W_A-Z])(?P<tight>[.?!][{_CLOSING}]*)(?=[(\[«“‘]?[^\W\d_a-z])""",
    re.VERBOSE,
)
"""Where a sentence may end: a stop with what closes behind it, a full-width stop, a face of signs, an empty line, a
stop behind which the space was forgotten."""

_TOLD = re.compile(r"と|って|[^。！？「」“”]{0,8}(?:说|說|道|问|問|表示|称|稱|指出)")
"""What follows quoted speech in Japanese and Chinese when the sentence goes on."""

_WORD_BEFORE = re.compile(r"[^\s\"'“”‘’«»„‚(\[{—–]*\Z")
_NEXT_WORD = re.compile(rf"[\s{_CLOSING}(\[«„‚「『—–-]*(?P<word>[^\W_]+(?:['’][^\W_]+)?)")
_VERBS = "|".join(sorted(speech_verbs.SAYING | {"pressed"}))
_NAMELESS = (
    r"\s*(?!(?:No one|Nobody|None|Neither|Everybody|Everyone|Somebody|Someone|Anyone|Nothing|Silence|Then|Later|Now|But"
    r"|And|So|Few|Others|Many|Some|Most|Both|All|Only)\b)"
)
_NAMES = _NAMELESS + r"(?:[A-Z][\w.’'-]*\s+){1,5}(?:\([^()]{1,20}\)\s+)?(?:[a-z]+ly\s+)?"
_ROLE = r"\s*(?:[Tt]he|[Aa]n?|[Oo]ne)\s+(?:[\w.’'-]+\s+){1,5}"
_APPOSITION = r"\s*(?:[A-Z][\w.’'-]*\s+){0,4}[A-Z][\w.’'-]*, [^.,;“”\"]{2,90}, "
_TAG = re.compile(rf"(?:{_NAMES}|{_ROLE}|{_APPOSITION})(?:{_VERBS})\b(?P<alone>[.,]|$)?")
"""Who asks, behind a quoted question or exclamation: it belongs to the sentence (“Why?” Smith asked).

With a colon behind the verb it begins the next one (“So it is.” Smith, a baker, said: “…”).
"""

_SMALL_TAG = re.compile(rf"\s*(?:[\w.’'-]+\s+){{0,4}}(?:{_VERBS})\b")
"""The same in a text without capitals."""

_OPENING = {"”": "“", "’": "‘", "»": "«", "«": "»", "›": "‹"}
"""What opens a quotation that a mark closes; the same mark where nothing stands here."""

_FIRMS = bodies.BODIES | word_set("Brands Corp Entertainment Foods Games Holdings Media Plc Productions Stores Studios")
"""Behind an exclamation mark, part of the name of a firm (Zing! Foods)."""

_INITIAL = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_NUMBERING = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})")


def split_sentences(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Sentence, ...]:
    """Return the sentences in the order of the text; each lies in one paragraph."""
    lowered = _is_lowered(text)
    return tuple(
        Sentence(start=start, end=end, paragraph=index)
        for index, paragraph in enumerate(paragraphs)
        if paragraph.kind in RUNNING
        for start, end in _trimmed(text, paragraph.start, _ends(text, paragraph, lowered=lowered))
    )


_FEW_CAPITALS = 0.002
"""Share of capitals among the letters of a text that has lost them; English has three hundredths and more."""


def _is_lowered(text: str) -> bool:
    """Return whether a text has lost its capitals, so that a small letter may begin any of its sentences."""
    small, capitals = (sum(map(test, text)) for test in (str.islower, str.isupper))
    return capitals < _FEW_CAPITALS * small


def _trimmed(text: str, start: int, ends: Iterable[int]) -> Iterator[tuple[int, int]]:
    for end in ends:
        piece = text[start:end]
        if words := piece.strip():
            first = start + len(piece) - len(piece.lstrip())
            yield first, first + len(words)
        start = end


def _ends(text: str, paragraph: Paragraph, *, lowered: bool) -> Iterator[int]:
    begun = paragraph.start
    for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
        if _ends_here(text, begun, stop, paragraph, lowered=lowered):
            yield stop.end()
            begun = stop.end()
    yield paragraph.end


def _ends_here(text: str, begun: int, stop: re.Match[str], paragraph: Paragraph, *, lowered: bool) -> bool:
    limit = paragraph.end
    if stop["wide"]:
        return not (stop["shut"] and _TOLD.match(text, stop.end(), limit))
    if stop["gap"]:
        return True
    following = _NEXT_WORD.match(text, stop.end(), limit)
    if not following:
        return bool(text[stop.end() : limit].strip())
    word, before = following["word"], _word_before(text, begun, stop.start())
    if stop["tight"]:
        behind = text[following.end()] if following.end() < limit else ""
        return _ends_without_space(before, stop["tight"], word, behind)
    if stop["closing"] and (tag := _TAG.match(text, stop.end(), limit)) and (stop["mark"] != "." or tag["alone"]):
        return _is_introduced(text, paragraph.start, stop)
    if word[0].islower() and not word[1:2].isupper() and not (lowered and _may_end_lowered(text, before, stop, limit)):
        return _ends_before_small(before, stop)
    if stop["mark"] == "!" and word in _FIRMS and before[:1].isupper():
        return False
    if stop["face"] or stop["mark"] != ".":
        return True
    if _NUMBERING.fullmatch(before) and not text[begun : stop.start() - len(before)].strip():
        return False
    if _full_stop_ends(before, stop["closing"], word):
        return True
    return is_doubtful(before) and parts_sentences(
        text[max(begun, stop.start() - WINDOW) : stop.start()],
        before,
        text[following.start("word") : min(limit, following.start("word") + WINDOW)],
    )


_LONGEST_SPEECH = 1000
"""Characters before a closing mark among which the opening one is looked for."""


def _is_introduced(text: str, first: int, stop: re.Match[str]) -> bool:
    """Return whether who speaks stands before the speech that closes here (Veldt said: “…”), so not behind it."""
    opening = _OPENING.get(stop["closing"][0], stop["closing"][0])
    first = max(first, stop.start() - _LONGEST_SPEECH)
    opened = text.rfind(opening, first, stop.start())
    before = text[first : max(first, opened)].rstrip()
    return before.endswith(":") or (before.endswith(",") and before[:-1].rpartition(" ")[2] in speech_verbs.SAYING)


_LONGEST_ABBREVIATION = 24
"""Characters before a stop that are looked at: longer words are no abbreviations."""


def _word_before(text: str, begun: int, end: int) -> str:
    found = _WORD_BEFORE.search(text, max(begun, end - _LONGEST_ABBREVIATION), end)
    return found.group() if found else ""


def _ends_before_small(before: str, stop: re.Match[str]) -> bool:
    """Return whether a sentence ends though the next begins with a small letter, as people write in haste."""
    if not stop["mark"] or stop["closing"] or len(set(stop["mark"])) != 1 or stop["mark"].startswith(("..", "…")):
        return False
    return len(before) > 1 and before.islower() and before.isalpha() and before not in abbreviations.ALL


def _ends_without_space(before: str, stop: str, following: str, behind: str) -> bool:
    """Return whether a stop ends a sentence though no space follows it (the road is shut.The bridge is open)."""
    opens = following.lower() in abbreviations.STARTERS
    if (
        len(before) < 2
        or before.lower() in abbreviations.ALL
        or not (following[0].isupper() and following[1:].islower())
    ):
        return False
    if stop[0] == "." and not (before.isalpha() and before.islower()):
        return opens and "/" not in before
    return opens or behind in (" ", ",", "’", "'")


def _may_end_lowered(text: str, before: str, stop: re.Match[str], limit: int) -> bool:
    """Return whether a sentence without capitals may end: not at dots, at `no.` nor before who says it."""
    is_plain = stop["mark"] in (".", "?", "!") and before not in abbreviations.BEFORE_NUMBERS
    return is_plain and not (stop["closing"] and _SMALL_TAG.match(text, stop.end(), limit))


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
