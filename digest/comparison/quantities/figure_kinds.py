"""A figure's place in its statement → what kind of figure it is: a level or a change, planned, a part, a rate."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, takewhile, zip_longest

from digest.comparison.quantities.what_befell import fates_told
from digest.comparison.sentences.clauses import Place
from digest.comparison.sentences.objects import verbs_between
from digest.comparison.sentences.stems import StemmedWord, stems
from digest.lexicon.english import kinds_of_figures as table
from digest.lexicon.english.clauses import BEFORE_A_NOUN, COORDINATORS, LOCATING, SUBORDINATORS
from digest.lexicon.english.moments import NOW, REACHES, SO_FAR
from digest.lexicon.english.numbers import BELOW_HUNDRED
from digest.lexicon.english.verbs import infinitives, is_mostly_noun, is_past
from digest.lexicon.english.what_befell import FALLEN, RISEN

_NEAR = 3
"""Words in which another word beside a number is looked for: `another 12`, `12 more`, `40 deaths a day`."""

_CHANGE = 6
"""Words before a number in which a change is told: `rose by`, `was up from`."""

_FROM = 10
"""Words before a former value in which its change is told: increased to 30 percent from 28."""

_COUNTED = 4
"""Words behind the ballots in which it is told that they were counted: ballots had now been counted."""

_REACHING = ("to", "at")

_BY_VOTES = ["passed", "by"]
"""What tells no count of a series: passed by 118 votes."""

_AMONG = 5
"""Words behind a number in which those are told of whom it is a part."""

_ARE = frozenset(["was", "were", "are", "is", "have", "had"])


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureKind:
    """What kind of figure it is; two of different kinds can neither agree nor differ."""

    change: str = ""
    """`up` or `down` where it is the amount of a change, `level` where it is what was reached by one; else not told."""
    reached: str = ""
    """`up` or `down` where a level was reached by a change that way: what was told before it was less, or more."""
    role: str = ""
    """`part`, `among` of those of whom more is told, `addition`, `former`, `mean`, `progress` where only a part was
    counted, or `counted` of that part."""
    tense: str = ""
    """`expected` where it is planned, estimated or feared, `past` where it has come; else not told."""
    denied: bool = False
    """Whether the words before it say that it is not so: of what it is then, nothing is told."""
    rate: str = ""
    """What it is of: `day` of 40 a day."""
    ballot: str = ""
    """`turnout`, `votes` of a share of them, `ballot` where only an election is named, `survey` where people were
    asked; else not told."""


def kind_of(place: Place, *, counts: bool) -> FigureKind:
    """Return the kind of the figure at the place; `counts` says that it has no unit."""
    change, reached = _change(place)
    if not (counts or change) and place.behind and not place.behind[0].pause.strip():
        change = table.COMPARED.get(place.behind[0].form, "")
    return FigureKind(
        change=change,
        reached=reached,
        role=_role(place, counts=counts),
        tense=tense_of(place),
        denied=_is_denied(place),
        rate=_rate(place),
        ballot=_ballot(place),
    )


def _ballot(place: Place) -> str:
    forms = {word.form for word in place.words[place.begin : place.end]}
    if _is_asked(place.words):
        return _SURVEY
    if table.TURNOUT in forms:
        return table.TURNOUT
    if not forms.isdisjoint(table.VOTES) or counted_ballots(place.words) is not None:
        return "votes"
    return _BALLOT if any(word.form in table.BALLOT for word in place.words) else ""


_SURVEY, _BALLOT = "survey", "ballot"


def _is_asked(words: Sequence[StemmedWord]) -> bool:
    """Return whether a sentence tells what people answered: in a survey, in a poll, not at the polls."""
    return any(word.form in table.SURVEYS for word in words) or any(
        word.form in table.POLLS and before.form in table.BEFORE_A_POLL for before, word in pairwise(words)
    )


def _is_denied(place: Place) -> bool:
    return any(map(denies, place.before))


def denies(word: StemmedWord) -> bool:
    """Return whether a word says that what follows is not so."""
    return word.form in table.DENYING or word.form.endswith("n't")


def expects(word: StemmedWord) -> bool:
    """Return whether a word says that what is told is planned, estimated or feared; the month May does not."""
    return word.form in table.EXPECTED and not (word.form == "may" and word.capital)


def tense_of(place: Place) -> str:
    """Return `expected` or `past`, or nothing where the clause tells neither; May is a month."""
    words = [*place.before, *place.behind[:_NEAR]]
    if any(one.form in table.AGREED and next_.form == "to" for one, next_ in pairwise(place.before)):
        return ""
    if (
        _is_to_be(place)
        or any(
            expects(word)
            and not (word.form == "could" and next_ and next_.form == "not")  # what could not be done was not done
            for word, next_ in zip_longest(words, words[1:])
        )
    ):
        return "expected"
    if _is_present(place):
        return ""
    past = any(word.form in table.PAST for word in words if not _is_noun(place.words, word))
    return "past" if past or verbs_between(place.words, place.begin, place.end) else ""


def _is_to_be(place: Place) -> bool:
    """Return whether it is told as to come: is to cost 40 million, 200 jobs to be cut."""
    behind = any(one.form == "to" and next_.form == "be" for one, next_ in pairwise(place.behind[: _NEAR + 2]))
    return behind or any(
        one.form in table.IS and next_.form == "to" for one, next_ in pairwise(place.before) if not next_.pause
    )


def _is_present(place: Place) -> bool:
    """Return whether the last verb before it is in the present: the deal struck on Monday gives them 4 percent."""
    for before, word in zip(reversed(place.before[:-1]), reversed(place.before), strict=False):
        if before.form in table.IS_NOW and word.form.endswith("ing"):
            return True
        if (is_past(word.form) or word.form in table.PAST) and not _is_noun(place.words, word):
            return False
        verbs = infinitives(word.form)
        if verbs and word.form.endswith("s") and word.form not in verbs and not any(map(is_mostly_noun, verbs)):
            return True
    return False


def _is_noun(words: Sequence[StemmedWord], word: StemmedWord) -> bool:
    """Return whether a determiner stands right before the word: the cost."""
    index = words.index(word)
    return index > 0 and words[index - 1].form in BEFORE_A_NOUN


def one_tense(first: str, second: str) -> bool:
    """Return whether two clauses may tell of one time: not one what has come and the other what is expected."""
    return {first, second} != {"expected", "past"}


def one_ballot(first: FigureKind, second: FigureKind) -> bool:
    """Return whether not one is the turnout and the other a share of the votes, or what people said that they would."""
    told = {first.ballot, second.ballot} - {""}
    return len(told if _SURVEY in told else told - {_BALLOT}) < 2  # one kind


def one_rate(first: str, second: str) -> bool:
    """Return whether two numbers can be of one base: none that is of a time or of persons beside one without."""
    return first == second or (not (first and second) and (first or second) not in table.OF_TIME_OR_PERSONS)


def is_of_a_series(place: Place) -> bool:
    """Return whether it is told as one of several counts of one thing: rose to, stands at, so far."""
    forms = [word.form for word in place.words[place.begin : place.end]]
    return any(_has(forms, phrase) for phrase in (*REACHES, *SO_FAR))


def is_of_now(place: Place) -> bool:
    """Return whether it is told as of now."""
    return any(word.form == NOW for word in place.words[place.begin : place.end])


def is_a_first_or_new_estimate(place: Place) -> bool:
    """Return whether it is told as what was thought once, or is now: were believed to have leaked, now put at."""
    words = place.words[place.begin : place.end]
    was = any(one.form in table.WAS and other.form in table.THOUGHT for one, other in pairwise(words))
    return was or (is_of_now(place) and any(word.form in table.THOUGHT | table.PUTTING for word in words))


def is_since(place: Place) -> bool:
    """Return whether it is told as counted since some day."""
    return any(word.form == "since" and not word.pause for word in place.words[place.last : place.end + 1])


def _has(forms: Sequence[str], phrase: tuple[str, ...]) -> bool:
    return any(
        tuple(forms[index : index + len(phrase)]) == phrase and forms[index : index + 2] != _BY_VOTES
        for index in range(len(forms))
    )


def _change(place: Place) -> tuple[str, str]:
    """Return what kind of change it tells, and which way the level was reached; a name such as Rose Park tells none.

    What is cut from one forecast of growth to another is itself the amount of a change.
    """
    reaching = bool(place.before) and place.before[-1].form in _REACHING
    before = place.before[-(_FROM if reaching else _CHANGE) :]
    words = [word.stem for word in before if not word.capital]
    if not reaching:
        return _way(words), ""
    ways = [way for word in words if (way := _way([word]))]
    if not ways:
        return "", ""
    of_a_change = any(word.form in table.NOUNS_OF_A_RISE for word in before[1:])
    return ("up" if of_a_change and len(ways) > 1 else "level"), ways[0]


def _way(stems_of_words: Sequence[str]) -> str:
    return "up" if _meets(stems_of_words, RISEN) else "down" if _meets(stems_of_words, FALLEN) else ""


def _meets(found: Iterable[str], words: str) -> bool:
    return not _stems(words).isdisjoint(found)


@cache
def _stems(words: str) -> frozenset[str]:
    return frozenset(stem for word in words.split("|") for stem in stems(word))


def _role(place: Place, *, counts: bool) -> str:
    before, behind = [word.form for word in place.before], [word.form for word in place.behind]
    last = place.words[place.first - 1].form if place.first else ""
    if _is_progress(place):
        return "progress"
    if counts and _is_among_others(place):
        return "among"
    if (
        last in table.PART_BEFORE
        or before[-2:] in (["among", "them"], ["of", "them"])
        or tuple(behind[:2]) in table.PART_BEHIND
    ):
        return "part"
    if behind[:1] == ["other"]:
        return "addition"
    if counts and not (table.ADDED_BEFORE.isdisjoint(before[-2:]) and table.ADDED_BEHIND.isdisjoint(behind[:2])):
        return "addition"
    if last == "from" and not table.MEANS.isdisjoint(before):
        return "mean"
    if last == "from" and _meets(
        (word.stem for word in place.words[max(0, place.first - _FROM) : place.first]), f"{RISEN}|{FALLEN}"
    ):
        return "former"
    if not table.MEANS.isdisjoint(before) or _has(behind, ("on", "average")):
        return "mean"
    return ""


def _is_among_others(place: Place) -> bool:
    """Return whether it is a part of those of whom more is told: six of those hurt, nine of the pupils who fell ill."""
    words = place.words[place.last : place.last + _AMONG]
    start = next((index for index, word in enumerate(words) if word.form == "of"), None)
    if start is None or start > 1 or start + 2 >= len(words) or words[start + 1].form not in table.AMONG:
        return False
    for index in range(start + 2, len(words)):
        form = words[index].form
        if words[index].pause or form in _ARE or form in BELOW_HUNDRED or form[:1].isdigit():
            return False
        if form in table.OF_WHOM:
            return True
        if is_past(form) or fates_told(words[index : index + 1]):
            return index == start + 2 or _has_another_verb(place.words[place.last + index + 1 :])
    return False


def _has_another_verb(words: Sequence[StemmedWord]) -> bool:
    """Return whether a phrase follows and then a verb, so that the word before only told of whom: arrested after it."""
    if not words or words[0].pause or words[0].form not in LOCATING | SUBORDINATORS:
        return False
    clause = takewhile(lambda word: not word.pause and word.form not in COORDINATORS, words[: _CHANGE + _AMONG])
    return any(word.form in _ARE or is_past(word.form) for word in clause)


def _is_progress(place: Place) -> bool:
    """Return whether the sentence tells how much has been counted, so that its figures are of a part."""
    return counted_ballots(place.words) is not None and not table.AS_COUNTED.isdisjoint(
        word.form for word in place.words
    )


def counted_ballots(words: Sequence[StemmedWord]) -> int | None:
    """Return the index of the ballots of which is told how many have been counted: 60 percent of the votes counted."""
    forms = [word.form for word in words]
    return next(
        (
            index
            for index, one in enumerate(forms)
            if one in table.BALLOTS and not table.COUNTING.isdisjoint(forms[index + 1 : index + 1 + _COUNTED])
        ),
        None,
    )


def _rate(place: Place) -> str:
    behind = place.behind
    forms = ["", *(word.form for word in behind)]
    for before, each, base in zip(forms, forms[1:], forms[2:], strict=False):
        if each in table.EACH and base in table.BASES and before not in table.WITHIN:
            return base
    near = (*behind[:_NEAR], *place.before[-_NEAR:])
    return next((table.EVERY[word.form] for word in near if word.form in table.EVERY and word.form != "each"), "")
