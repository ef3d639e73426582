"""A paragraph and the stops in it → those at which a sentence ends, by the rules for each kind of stop in turn."""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.analysis.sentences.candidate_stops import candidates, next_word, word_before
from digest.analysis.sentences.doubtful_stops import WINDOW, is_doubtful, parts_sentences
from digest.analysis.sentences.full_stops import ends_without_space, full_stop_ends
from digest.analysis.sentences.small_letters import ends_before_small, may_end_lowered
from digest.analysis.sentences.speech_tags import TAG, is_introduced
from digest.lexicon.english import bodies
from digest.lexicon.tables import word_set
from digest.model import Paragraph

_TOLD = re.compile(r"と|って|[^。！？「」“”]{0,8}(?:说|說|道|问|問|表示|称|稱|指出)")
"""What follows quoted speech in Japanese and Chinese when the sentence goes on."""

_FIRMS = bodies.BODIES | word_set("Brands Corp Entertainment Foods Games Holdings Media Plc Productions Stores Studios")
"""Behind an exclamation mark, part of the name of a firm (Zing! Foods)."""

_NUMBERING = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})")


def sentence_ends(text: str, paragraph: Paragraph, *, lowered: bool) -> Iterator[int]:
    """Yield where the sentences of a paragraph end; `lowered` says that the text has lost its capitals."""
    begun = paragraph.start
    for stop in candidates(text, paragraph.start, paragraph.end):
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
    following = next_word(text, stop.end(), limit)
    if not following:
        return bool(text[stop.end() : limit].strip())
    word, before = following["word"], word_before(text, begun, stop.start())
    if stop["tight"]:
        behind = text[following.end()] if following.end() < limit else ""
        return ends_without_space(before, stop["tight"], word, behind)
    if stop["closing"] and (tag := TAG.match(text, stop.end(), limit)) and (stop["mark"] != "." or tag["alone"]):
        return is_introduced(text, paragraph.start, stop)
    if word[0].islower() and not word[1:2].isupper() and not (lowered and may_end_lowered(text, before, stop, limit)):
        return ends_before_small(before, stop)
    if stop["mark"] == "!" and word in _FIRMS and before[:1].isupper():
        return False
    if stop["face"] or stop["mark"] != ".":
        return True
    if _NUMBERING.fullmatch(before) and not text[begun : stop.start() - len(before)].strip():
        return False
    if full_stop_ends(before, stop["closing"], word):
        return True
    return is_doubtful(before) and parts_sentences(
        text[max(begun, stop.start() - WINDOW) : stop.start()],
        before,
        text[following.start("word") : min(limit, following.start("word") + WINDOW)],
    )
