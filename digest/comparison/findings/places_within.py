"""Matches → the places of which one statement itself says that they lie within the other's: Mirrow in Arvia, Arvia."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from digest.comparison.matching.agreements import narrower_of
from digest.comparison.matching.matches import Match
from digest.comparison.matching.one_event import OneEvent
from digest.comparison.matching.relations import Standing
from digest.comparison.sentences.statements import Statement
from digest.comparison.sentences.stems import StemmedWord, beginning
from digest.comparison.sentences.verb_places import PREPOSITIONS
from digest.lexicon.english.clauses import COORDINATORS
from digest.lexicon.english.function_words import PLACE_PREPOSITIONS
from digest.lexicon.english.moments import WEEKDAYS
from digest.lexicon.english.sites import PARTS_OF_A_REGION, SITES
from digest.lexicon.english.verbs import infinitives
from digest.lexicon.tables import word_set
from digest.model import Agreement

_SIDES = word_set("north south east west northeast northwest southeast southwest centre center middle heart")
"""Parts of a place by which it is told where in it something happened: in the south of Arvia."""

_PREPOSITIONS = PLACE_PREPOSITIONS | word_set("on off outside from")
_INSIDE = word_set("in over across throughout")
"""Before the name of a place in which a site lies."""

_NOUNS = 3
"""Words of a site behind a town's name at most: Orsk container port."""


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
    return _in_a_region(wide, exact, event) or _at_a_site(wide, exact) or _in_a_part(wide, exact, event)


def _at_a_site(wide: Statement, exact: Statement) -> tuple[str, str] | None:
    """Return the site in a town that one tells, and the town, in which the other tells it: Orsk container port."""
    told = {word.stem for word in wide.words}
    towns = {_in_words(wide.words[begin:end]) for begin, end in _places(wide.words, _INSIDE) if _ends(wide.words, end)}
    for begin, end in _places(exact.words, _PREPOSITIONS):
        town = _in_words(exact.words[begin:end])
        site = _site(exact.words, end)
        if town in towns and site > end and told.isdisjoint(word.stem for word in exact.words[end:site]):
            return _in_words(exact.words[begin:site]), town
    return None


def _in_a_part(wide: Statement, exact: Statement, event: OneEvent) -> tuple[str, str] | None:
    """Return the place that one calls a part of a region, and the region: the Ravel village of Unterau, Ravel."""
    words, capitals = exact.words, event.capitals_of(wide.source)
    regions = {beginning(word.stem): word.form for word in wide.words if word.capital and word.content}
    for index in range(1, len(words) - 2):
        begin, end = index + 2, _end_of_name(words, index + 2)
        parted = words[index].form in PARTS_OF_A_REGION and words[index + 1].form == "of" and end > begin
        region = regions.get(beginning(words[index - 1].stem)) if words[index - 1].capital else None
        if parted and region and capitals.isdisjoint(word.stem for word in words[begin:end]):
            return _in_words(words[begin:end]), region.capitalize()
    return None


def _site(words: Sequence[StemmedWord], end: int) -> int:
    """Return where the nouns behind a name end of which the last is one of a site; where none is, the name's end."""
    last = end
    while last < len(words) and not words[last].pause and words[last].content and not words[last].capital:
        if last - end >= _NOUNS or words[last].form in PREPOSITIONS:
            break
        last += 1
    return last if last > end and words[last - 1].form in SITES else end


def _ends(words: Sequence[StemmedWord], end: int) -> bool:
    """Return whether a name is the whole of what is told there: in Orsk, not in Orsk harbour."""
    if end >= len(words) or words[end].pause:
        return True
    return not words[end].content or words[end].form in PREPOSITIONS or words[end].form in WEEKDAYS


def _in_a_region(wide: Statement, exact: Statement, event: OneEvent) -> tuple[str, str] | None:
    """Return a place behind which a name says in which region it lies: Mirrow, Arvia."""
    told = [_region(wide.words, index + 1) for index, word in enumerate(wide.words) if word.form in _PREPOSITIONS]
    for begin, end in _places(exact.words, _PREPOSITIONS):
        side, name = _region_behind(exact.words, end)
        named = exact.words[begin:end]
        if name and event.capitals_of(wide.source).isdisjoint(word.stem for word in named):
            region = next((f"{part}{other}" for part, other in told if other == name and part in ("", side)), None)
            if region:
                return _in_words(named), region
    return None


def _places(words: Sequence[StemmedWord], prepositions: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the names behind one of the prepositions, by their first word and the word behind the last."""
    for index, word in enumerate(words):
        end = _end_of_name(words, index + 1)
        if word.form in prepositions and end > index + 1:
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
