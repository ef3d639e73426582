"""Two changes in percent → whether their sentences say that two things rose or fell: the prices of food, rents."""

from __future__ import annotations

from digest.comparison.quantities.quantities import Quantity
from digest.comparison.sentences.clauses import Place
from digest.comparison.sentences.stems import StemmedWord, stems
from digest.comparison.sentences.synonyms import synonyms_of
from digest.comparison.sentences.verb_places import PREPOSITIONS
from digest.lexicon.english.kinds_of_figures import MEASURED
from digest.lexicon.english.verbs import infinitives


def change_of_two(first: Quantity, second: Quantity) -> bool:
    """Return whether the nouns before the verbs name two measures, or one measure of two things."""
    ours, theirs = _measured(first), _measured(second)
    if not (ours and theirs):
        return False
    (*described, head), (*others, other) = ours, theirs
    if head != other:
        return other not in synonyms_of(head)
    told = [{word.stem for word in one.statement.words} for one in (first, second)]
    return bool(described and others) and told[1].isdisjoint(described) and told[0].isdisjoint(others)


def _measured(quantity: Quantity) -> tuple[str, ...]:
    """Return the stems of the noun phrase that ends with a measure, and is the first of the figure's clause."""
    place = quantity.place
    if place is None or quantity.mention.unit != "percent" or quantity.kind.change not in ("up", "down"):
        return ()
    found = _first_phrase(place)
    return tuple(word.stem for word in found) if found and found[-1].stem in _STEMS else ()


def _first_phrase(place: Place) -> list[StemmedWord]:
    found: list[StemmedWord] = []
    for word in place.before:
        measures = word.stem in _STEMS
        if word.form in PREPOSITIONS or (
            found and not measures and infinitives(word.form) and found[-1].stem in _STEMS
        ):
            break
        if word.content:
            found.append(word)
    return found


_STEMS = frozenset(stem for noun in MEASURED for stem in stems(noun))
