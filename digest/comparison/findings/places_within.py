"""Matches → the places of which one statement itself says that they lie within the other's: Mirrow in Arvia, Arvia."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from digest.comparison.matching.agreements import narrower_of
from digest.comparison.matching.matches import Match
from digest.comparison.matching.one_event import OneEvent
from digest.comparison.matching.relations import Standing
from digest.comparison.sentences.statements import Statement
from digest.comparison.sentences.stems import StemmedWord
from digest.lexicon.english.clauses import COORDINATORS
from digest.lexicon.english.function_words import PLACE_PREPOSITIONS
from digest.lexicon.english.verbs import infinitives
from digest.lexicon.tables import word_set
from digest.model import Agreement

_SIDES = word_set("north south east west northeast northwest southeast southwest centre center middle heart")
"""Parts of a place by which it is told where in it something happened: in the south of Arvia."""

_PREPOSITIONS = PLACE_PREPOSITIONS | word_set("on off outside")


def places_within(matches: Iterable[Match], event: OneEvent) -> Iterator[tuple[Match, Agreement]]:
    """Yield them of statements that say the same, each with its match; `matches` come best first."""
    for match in matches:
        if match.relation.standing is not Standing.SAME:
            continue
        ends = (match.first.statement, match.second.statement)
        found = next((one for wide, exact in (ends, ends[::-1]) if (one := _within(wide, exact, event))), None)
        if found is not None:
            yield match, narrower_of(match, f"{found[0]} is within {found[1]}")


def _within(wide: Statement, exact: Statement, event: OneEvent) -> tuple[str, str] | None:
    """Return a place of which the other article has no word, and the region that both tell, in which it lies."""
    if not (wide.is_english and exact.is_english):
        return None
    told = [_region(wide.words, index + 1) for index, word in enumerate(wide.words) if word.form in _PREPOSITIONS]
    for begin, end in _places(exact.words):
        side, name = _region_behind(exact.words, end)
        named = exact.words[begin:end]
        if name and event.capitals_of(wide.source).isdisjoint(word.stem for word in named):
            region = next((f"{part}{other}" for part, other in told if other == name and part in ("", side)), None)
            if region:
                return _in_words(named), region
    return None


def _places(words: Sequence[StemmedWord]) -> Iterator[tuple[int, int]]:
    """Yield the names behind a preposition of place, by their first word and the word behind the last."""
    for index, word in enumerate(words):
        end = _end_of_name(words, index + 1)
        if word.form in _PREPOSITIONS and end > index + 1:
            yield index + 1, end


def _region_behind(words: Sequence[StemmedWord], end: int) -> tuple[str, str]:
    """Return the region that a place is told to lie in: Mirrow, Arvia; Mirrow in the south of Arvia."""
    if end < len(words) and words[end].form == "in":
        return _region(words, end + 1)
    return _region(words, end) if _is_set_apart(words, end) else ("", "")


def _is_set_apart(words: Sequence[StemmedWord], start: int) -> bool:
    """Return whether a name stands between a comma and another or the end, and is none of a list, nor who does it."""
    if start >= len(words) or words[start].pause != ",":
        return False
    end = _end_of_name(words, start)
    if end == len(words):
        return end > start
    behind = words[end]
    goes_on = behind.capital or behind.form in COORDINATORS or bool(infinitives(behind.form))
    return end > start and behind.pause == "," and not goes_on


def _region(words: Sequence[StemmedWord], start: int) -> tuple[str, str]:
    """Return the part of a region that is meant and its name, empty where no name begins there: the south of, Arvia."""
    begin = start
    while begin < len(words) and words[begin].form in _SIDES | {"the", "of"} and not words[begin].capital:
        begin += 1
    end = _end_of_name(words, begin)
    return "".join(f"{word.form} " for word in words[start:begin]), _in_words(words[begin:end])


def _end_of_name(words: Sequence[StemmedWord], start: int) -> int:
    end = start
    while end < len(words) and words[end].capital and words[end].content and (end == start or not words[end].pause):
        end += 1
    return end


def _in_words(words: Sequence[StemmedWord]) -> str:
    return " ".join(word.form.capitalize() if word.capital else word.form for word in words)
