"""Statements → the quantities in them: each figure with what is counted, what befell it, its kind and its moments."""

from __future__ import annotations

from dataclasses import dataclass, replace

from digest.comparison.quantities.figure_kinds import (
    FigureKind,
    counted_ballots,
    is_a_first_or_new_estimate,
    is_of_a_series,
    is_of_now,
    is_since,
    kind_of,
)
from digest.comparison.quantities.number_of import number_of
from digest.comparison.quantities.value_relations import Measure, measure_of
from digest.comparison.quantities.what_befell import fates_told, not_restored, what_befell
from digest.comparison.sentences.clauses import Place, place_of
from digest.comparison.sentences.moments import Moment, is_reached_at, moments_in
from digest.comparison.sentences.objects import causes_of
from digest.comparison.sentences.statements import Statement
from digest.comparison.sentences.stems import StemmedWord, stemmed_words
from digest.lexicon.english.persons import persons
from digest.lexicon.english.plurals import singulars
from digest.lexicon.english.what_befell import (
    KINDS_OF_PERSONS,
    NOUNS_OF_A_FATE,
    OF_PERSONS,
    OWNING,
    PERSON_ENDINGS,
    PERSONS,
    RUNNING,
    SINGULARS,
    STATES,
    fates_of,
)
from digest.model import FigureMention, Number

_PREPOSITIONS = frozenset(
    ["of", "in", "on", "at", "for", "from", "to", "with", "by", "per", "against", "over", "under", "than"]
)
"""Words behind which a counted noun's own description begins: the head stands before the first of them."""

_LEAST_PURPOSE = 2
"""Words of what something is for, with `for`."""

_STRONGEST = 10
"""No earthquake was as strong."""

_BEFORE_BALLOTS = 3
"""Words between a share and the ballots of which it is: half of the votes."""

_ALL = 100.0
"""Percent of the ballots where all were counted."""

_MEMBERS = frozenset(["member", "members"])
"""Behind a noun for a group they count what its size counts: 27 crew members, a crew of 27."""

PERSON = "person"
"""The head of all nouns for persons in general."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Quantity:
    """A figure in its statement; equal only to itself, so that it can be a key."""

    statement: Statement
    mention: FigureMention
    head: str | None
    """Stem of the noun that is counted or measured."""
    noun: str
    """The noun as it is written, empty where none is known."""
    of_persons: bool
    """Whether persons may be counted: by a noun for them, by a name such as Americans, or without a noun."""
    modifiers: frozenset[str]
    """Stems of the other words that say what it is."""
    named: frozenset[str]
    """Stems of all words that say what is counted."""
    measure: Measure
    """Its value in the base unit of what it measures."""
    place: Place | None
    """Where it stands; None where the words are not at hand, and then nothing is known of what follows."""
    befell: frozenset[str]
    """What befell what is counted: `killed`, `sold`; empty where no word tells it."""
    of_its_fate: bool
    """Whether the counted noun itself tells what befell: demonstrators, signatures."""
    told: frozenset[str]
    """All fates that the statement tells, of whatever it counts."""
    kind: FigureKind
    series: bool
    """Whether it is told as one of several counts of one thing."""
    of_now: bool
    """Whether it is told as of when it is written: now, since."""
    start: str | None
    """Since when it was counted, where it is told so."""
    progress: float | None
    """How much had been counted then, in percent: with 60 percent of the votes counted."""
    moments: tuple[Moment, ...]
    """All that the statement names."""

    @property
    def purpose(self) -> tuple[StemmedWord, ...]:
        """The words that tell what it is for, right behind it: 5 million crowns for a pool; none where untold."""
        place = self.place
        if place is None or len(place.behind) < _LEAST_PURPOSE or place.behind[0].form != "for":
            return ()
        return tuple(word for word in place.behind[1:] if word.content)

    @property
    def value(self) -> tuple[Number, Number]:
        """The value as the article gives it, without its qualifier."""
        high = self.mention.value if self.mention.value_high is None else self.mention.value_high
        return min(self.mention.value, high), max(self.mention.value, high)


def quantities_in(statement: Statement) -> tuple[Quantity, ...]:
    """Return the quantities of a statement, in its order."""
    moments = moments_in(statement.words, statement.dates) if statement.figures else ()
    return tuple(_quantity(statement, mention, moments) for mention in statement.figures)


def _quantity(statement: Statement, mention: FigureMention, moments: tuple[Moment, ...]) -> Quantity:
    place = place_of(statement, mention)
    measured = replace(mention, unit="magnitude") if _is_magnitude(mention, place) else mention
    measure = measure_of(measured, is_share=_is_share(mention, place))
    counted = _counted(mention, place, statement.language)
    possible = fates_of(measure.dimension) if statement.is_english else frozenset[str]()
    befell = what_befell(place, possible, of_persons=_may_be_persons(counted, mention)) if place else frozenset[str]()
    befell = (not_restored(place) if place else frozenset[str]()) or befell
    if not (befell or mention.of):
        befell = fates_told(counted) & possible
    if possible and place and place.first and not befell and place.words[place.first - 1].form in OWNING:
        befell = frozenset({"owned"})
    if not _may_be_persons(counted, mention):
        befell -= {"recovered"}  # statues, which were found
    kind = kind_of(place, counts=mention.unit is None) if place else FigureKind()
    if befell & STATES:
        kind = replace(kind, denied=False)  # power that has not returned: the denial is part of what befell
    if place and kind.role == "progress" and _is_of_the_ballots(place):
        kind = replace(kind, role="counted")
    return Quantity(
        statement=statement,
        mention=mention,
        head=_head(counted, mention, befell),
        noun=counted[-1].form if counted else "",
        of_persons=_may_be_persons(counted, mention),
        modifiers=frozenset(word.stem for word in counted[:-1] if word.content),
        named=frozenset(word.stem for word in counted),
        measure=measure,
        place=place,
        befell=befell,
        of_its_fate=bool(fates_told(counted[-1:]) & befell),
        told=fates_told(place.words) if place and statement.is_english else frozenset(),
        kind=kind,
        series=place is not None
        and (
            bool(kind.reached)
            or is_of_a_series(place)
            or (is_of_now(place) and bool(befell & RUNNING))
            or is_reached_at(place, moments)
            or _tells_the_number(place)
            or is_a_first_or_new_estimate(place)
        ),
        of_now=place is not None and (is_of_now(place) or is_since(place)),
        start=next((one.edtf for one in moments if one.is_start), None) if place and is_since(place) else None,
        progress=_progress(statement) if kind.role in ("progress", "counted") else None,
        moments=moments,
    )


def _is_of_the_ballots(place: Place) -> bool:
    """Return whether it is itself how many of the ballots were counted, which stand right behind it."""
    ballots = counted_ballots(place.words)
    return ballots is not None and 0 <= ballots - place.last < _BEFORE_BALLOTS


def _progress(statement: Statement) -> float | None:
    """Return the share of the ballots that the sentence says to be counted, in percent: the last before their word."""
    ballots = counted_ballots(statement.words)
    if ballots is None:
        return None
    end = statement.words[ballots].end
    shares = [
        measure_of(mention, is_share=mention.unit is None).given[0]
        for mention in statement.figures
        if mention.start < end and (mention.unit == "percent" or 0 < mention.value < 1)
    ]
    if not shares and any(word.form == "all" for word in statement.words[max(ballots - _BEFORE_BALLOTS, 0) : ballots]):
        return _ALL
    return shares[-1] if shares else None


def _tells_the_number(place: Place) -> bool:
    """Return whether it is told as the number of something, which is counted again: the number of cases was 85."""
    return any(word.form == "number" for word in place.before) and bool(number_of(place))


def _is_magnitude(mention: FigureMention, place: Place | None) -> bool:
    """Return whether it is a decimal number of an earthquake without a unit: an earthquake measuring 6.3."""
    if place is None or mention.unit or mention.of or float(mention.value).is_integer() or mention.value >= _STRONGEST:
        return False
    return "earthquake" in causes_of(place.words)


def _is_share(mention: FigureMention, place: Place | None) -> bool:
    """Return whether it is a share in words, such as one in five or a third, and no decimal number."""
    decimal = place is not None and any("." in word.form for word in place.words[place.first : place.last])
    return mention.unit is None and 0 < abs(mention.value) < 1 and not decimal


def _may_be_persons(counted: tuple[StemmedWord, ...], mention: FigureMention) -> bool:
    if not counted:
        return mention.unit == "percent" or (mention.unit is None and float(mention.value).is_integer())
    noun = counted[-1]
    named = SINGULARS.get(noun.form, noun.form)
    known = PERSONS | KINDS_OF_PERSONS | NOUNS_OF_A_FATE
    forms = singulars(named)
    ends = forms[-1].endswith(PERSON_ENDINGS) and not persons().isdisjoint(forms)  # no containers
    return noun.capital or ends or not known.isdisjoint(forms)


def _head(counted: tuple[StemmedWord, ...], mention: FigureMention, befell: frozenset[str]) -> str | None:
    """Return the stem of the counted noun; persons in general are one noun, named or not."""
    if not counted:
        persons = mention.unit is None and _may_be_persons(counted, mention)
        return PERSON if persons and befell & OF_PERSONS else None
    noun = counted[-1]
    named = SINGULARS.get(noun.form, noun.form)
    if named in PERSONS or (noun.form in NOUNS_OF_A_FATE and befell & OF_PERSONS):
        return PERSON
    return noun.stem if named == noun.form else named


def _counted(mention: FigureMention, place: Place | None, language: str | None) -> tuple[StemmedWord, ...]:
    """Return the noun with its modifiers: behind the number, or before it where it tells the number of something.

    A name behind a measure says where or whose it is, and not what: 40 hectares of the Lower Marsh.
    """
    text = mention.of or ""
    found = stemmed_words(text, 0, len(text), language)
    described = next((index for index, word in enumerate(found) if index and word.form in _PREPOSITIONS), len(found))
    found = found[:described]
    if found and mention.unit is not None and found[-1].capital:
        return ()
    if len(found) > 1 and found[-1].form in _MEMBERS:
        found = found[:-1]
    return found if found or mention.unit is not None or place is None else number_of(place)
