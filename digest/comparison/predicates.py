"""A statement → its predicates: what each of its verbs tells of whom, affirmed or negated.

There is no parser here: a word is taken for a verb by its form and by the words beside it. What is not sure counts as a
predicate only beside a sure one of the other statement.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from digest.comparison.attributions import attributed
from digest.comparison.modality import Modality, modality_of
from digest.comparison.negation import Negation, negations
from digest.comparison.statements import Statement
from digest.comparison.stems import StemmedWord
from digest.lexicon.english.function_words import ARTICLES, DEMONSTRATIVES, POSSESSIVES, QUANTIFIERS
from digest.lexicon.opposites import contrasts, opposites
from digest.lexicon.tables import word_set
from digest.lexicon.verbs import infinitives, is_mostly_noun, is_past, phrases

_DETERMINERS = ARTICLES | QUANTIFIERS | (POSSESSIVES - {"her"}) | (DEMONSTRATIVES - {"that"})
_PREPOSITIONS = word_set(
    """
    of in on at for from with by per against over under than into onto off out near across between among through
    during after before without about around toward towards behind beside beyond outside inside as
    """
)
_LOCATIVE = word_set("in at near outside off across around from")
_SUBJECTS = word_set("i we they you he she it who which that")
_PRONOUNS = word_set("i we they you he she it")
_MODALS = word_set(
    """
    will would can could shall should may might must do does did don't doesn't didn't won't wouldn't can't
    cannot couldn't shouldn't
    """
)
_BE = ("be",)
_SKIPPED = word_set(
    """
    not never also still already just even again yet now then once only soon all both very too so quite really
    more most
    """
)
_LIGHT = word_set(
    """
    be have do get make take give go come keep let put seem become begin start continue try use include say
    conduct perform confirm announce declare report show see face draw spark cause set suffer receive plan
    expect want hope need decide follow lead mean know think believe feel
    """
)
"""Verbs that stand beside others, or bring a noun or another verb, and tell little themselves."""

_LEAVING = word_set("remain stay leave find plead keep declare")
"""Verbs behind which stands how somebody or something is: remained open."""

_GENERAL = word_set(
    """
    people person man men woman women day time year week month part way thing number group
    """
)
"""Nouns that stand for anybody and anything; a negation reaches past them."""

_ANYBODY = word_set(
    """
    anyone anybody someone somebody everyone everybody dozens hundreds thousands scores others
    """
)
"""Words that name no participant."""

_ASKING = frozenset(["demand", "ask", "request", "urge", "seek", "offer", "threaten"])
"""Verbs by which somebody is asked for what follows, or told of it as what may come."""

_QUANTIFIERS = {
    **dict.fromkeys(["all", "every", "everyone", "everybody", "everything", "both", "always"], "all"),
    **dict.fromkeys(["many", "most", "much", "often"], "many"),
}
"""Words of how many, each under the one by which it is compared."""

_AROUND = 7
"""Content words on either side of a predicate that tell of whom and what it is."""

_BESIDE = 4
"""Content words on one side among which its subject or object stands."""

_AGENT = 12
"""Words behind a passive in which `by` names who did it."""

_RECENT = 3
"""Statements back in which a name may stand that a pronoun stands for."""

SMALL = 10
"""Below it, counts are too common to be a sign: two days, three of them."""

_CLAUSE = word_set("while when whereas because although though but who which where whose")
_STOPS = frozenset(";:—–")


@dataclass(frozen=True, slots=True, eq=False)
class Predicate:
    """What a statement says of its participants, or another word of it that is negated."""

    first: int
    last: int
    """Indices of its first and last word."""
    keys: frozenset[str]
    """What it is known by: infinitives, or the form and stem of another word."""
    sure: bool
    """Whether it is a verb, or an adjective behind one, by its place."""
    focus: bool
    """Whether it is the first word that a negation reaches."""
    light: bool
    """Whether it tells little without the words beside it."""
    negation: tuple[Negation, ...]
    modality: Modality
    around: frozenset[str]
    """Stems of the participants beside it."""
    agent: frozenset[str]
    patient: frozenset[str]
    subject: str | None
    """The proper name right before it, as of whom it is told."""

    @property
    def negated(self) -> bool:
        """Whether it is denied: two negations affirm."""
        return len(self.negation) % 2 == 1


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """What a statement tells."""

    predicates: tuple[Predicate, ...]
    by_key: Mapping[str, tuple[Predicate, ...]]
    participants: frozenset[str]
    """Stems of those that something is told of, without places and those who only say it."""
    places: frozenset[str]
    names: frozenset[str]
    """Proper names inside the sentence; none where all words begin with a capital letter."""
    recent: tuple[frozenset[str], ...]
    """The names of this and the statements before, as far as `he` or `she` may stand for them."""
    negations: tuple[Negation, ...]

    @property
    def sure(self) -> bool:
        """Whether a verb was found in it that tells something."""
        return any(one.sure and not one.light for one in self.predicates)

    @property
    def asked(self) -> bool:
        """Whether it tells what somebody asks for, or what may come."""
        return any(
            (one.sure and one.keys & _ASKING and one.patient) or one.modality is Modality.POSSIBLE
            for one in self.predicates
        )

    @property
    def hedged(self) -> bool:
        """Whether it may mean that, by what somebody wants or what should be."""
        return self.asked or any(
            (one.sure and "want" in one.keys) or one.modality is Modality.ASKED for one in self.predicates
        )


@dataclass(slots=True)
class _Words:
    """The words of a statement with what each is."""

    words: Sequence[StemmedWord]
    negations: tuple[Negation, ...]
    aside: frozenset[int]
    """Indices of words of dates, numbers and of who says it."""
    headline: bool
    counts: frozenset[str]
    """Figures that are no dates and not so small that they stand anywhere."""
    verbs: dict[int, bool] = field(default_factory=dict)
    """Index of each word that can be a verb, and whether it is one surely."""


def told(statement: Statement, before: Told | None = None) -> Told:
    """Return what a statement tells; of one in another language than English, no predicates.

    Where it only says he, she or they, the names are those of the statement before.
    """
    words = statement.words
    if not (statement.language or "en").startswith("en"):
        words = ()
    counts = frozenset(f"{one.value} {one.value_high}" for one in statement.figures if abs(one.value) >= SMALL)
    given = _Words(words, negations(words), _aside(statement, words), _is_headline(words), counts)
    given.verbs.update(_verbs(given))
    names = frozenset(_names(given))
    predicates = tuple(_predicates(given))
    by_key: dict[str, list[Predicate]] = {}
    for one in predicates:
        for key in one.keys:
            by_key.setdefault(key, []).append(one)
    return Told(
        predicates,
        {key: tuple(several) for key, several in by_key.items()},
        frozenset(_participants(given, range(len(words)))) | counts,
        frozenset(words[index].stem for index in range(len(words)) if words[index].capital and _is_place(words, index)),
        names or _antecedents(words, before),
        (names, *(before.recent if before else ()))[:_RECENT],
        given.negations,
    )


def _antecedents(words: Sequence[StemmedWord], before: Told | None) -> frozenset[str]:
    stands_for = any(word.form in ("he", "she", "his", "her") for word in words[:2])
    return frozenset().union(*before.recent) if before and stands_for else frozenset()


def _aside(statement: Statement, words: Sequence[StemmedWord]) -> frozenset[int]:
    spans = [(date.start, date.end) for date in statement.dates]
    dated = {
        index
        for index, word in enumerate(words)
        if word.form[0].isdigit() or any(start <= word.start < end for start, end in spans)
    }
    return frozenset(dated | attributed(words))


def _is_headline(words: Sequence[StemmedWord]) -> bool:
    long = [word for word in words[1:] if word.content and len(word.form) > 2 and not word.form[0].isdigit()]
    return len(long) > 1 and sum(word.capital for word in long) > 0.6 * len(long)


def _verbs(given: _Words) -> Iterator[tuple[int, bool]]:
    for index, word in enumerate(given.words):
        if index not in given.aside:
            sure = _is_verb(given, index)
            if sure is not None and word.form not in _MODALS:
                yield index, sure


def _is_verb(given: _Words, index: int) -> bool | None:
    """Say whether a word is a verb surely, perhaps (False) or not at all (None)."""
    words, word = given.words, given.words[index]
    verbs = infinitives(word.form)
    before, behind = _before(words, index), words[index + 1] if index + 1 < len(words) else None
    helped = before is not None and (before.form in _MODALS or infinitives(before.form) in (_BE, ("have",)))
    if not verbs:
        shaped = word.form.endswith(("ed", "ing")) and len(word.form) > 5 and not word.capital
        return True if shaped and helped else None
    if (
        before
        and not word.pause
        and (before.form in _DETERMINERS or before.form[0].isdigit() or before.form.endswith("'s"))
    ):
        return None if is_past(word.form) else (False if word.form.endswith("ing") else None)
    if helped or (before and before.form in _SUBJECTS) or (before and before.form == "to" and word.form in verbs):
        return True
    if word.capital and not given.headline and index and not word.pause:
        return None
    if is_past(word.form):
        return not (before and before.form in _PREPOSITIONS and not word.pause)
    if word.form.endswith("ing"):
        return not (before and (before.form in ("enough", "more", "some") or before.form.startswith("lack")))
    if before and set(infinitives(before.form)) & _LEAVING and opposites(word.form):
        return True
    return _is_finite(given, index, before, behind, verbs)


def _is_finite(
    given: _Words, index: int, before: StemmedWord | None, behind: StemmedWord | None, verbs: Sequence[str]
) -> bool | None:
    word = given.words[index]
    if before is None:
        return False if any(is_mostly_noun(verb) for verb in verbs) or word.form in verbs else None
    if before.form in _PREPOSITIONS and not word.pause:
        return None
    follows = behind is not None and (
        behind.form in _DETERMINERS or behind.form[0].isdigit() or behind.form in ("her", "him", "them", "at", "up")
    )
    if word.form in verbs and not before.form.endswith("s") and before.form not in _CLAUSE:
        return True if follows and not any(map(is_mostly_noun, verbs)) else False
    if any(map(is_mostly_noun, verbs)):
        return bool(follows)
    return True


def _before(words: Sequence[StemmedWord], index: int) -> StemmedWord | None:
    """Return the word before, past adverbs."""
    for place in range(index - 1, max(index - 4, -1), -1):
        form = words[place].form
        if form not in _SKIPPED and not (form.endswith("ly") and len(form) > 4):
            return words[place]
    return None


def _predicates(given: _Words) -> Iterator[Predicate]:
    taken = -1
    foci = {one.reach.start + offset for one in given.negations for offset in _focus(given, one)}
    for index, word in enumerate(given.words):
        if index in given.aside or index <= taken:
            continue
        verbs = infinitives(word.form) if index in given.verbs else ()
        phrase = _phrase(given, index)
        if phrase:
            taken = index + len(phrase) - 1
            yield _predicate(given, index, taken, frozenset([" ".join(phrase)]), True, index in foci)
        elif word.form in _QUANTIFIERS:
            negated = index in foci or (index > 0 and given.words[index - 1].form == "not")
            yield _predicate(given, index, index, frozenset([_QUANTIFIERS[word.form]]), False, negated)
        elif verbs or index in given.verbs:
            if verbs != _BE and not _helps(given, index, verbs):
                yield _predicate(
                    given, index, index, frozenset(verbs) or frozenset([word.stem]), given.verbs[index], index in foci
                )
        elif word.form in _SKIPPED or (word.form in _PREPOSITIONS and word.form not in ("up", "down")):
            continue
        elif word.content and (index in foci or opposites(word.form) or _is_complement(given, index)):
            sure = _is_complement(given, index)
            yield _predicate(given, index, index, frozenset([word.form, word.stem]), sure, index in foci)
        elif word.content and (given.headline or not word.capital):
            yield _predicate(given, index, index, frozenset([word.form, word.stem]), False, False)


def _helps(given: _Words, index: int, verbs: Sequence[str]) -> bool:
    """Say whether `have` or `do` only stands beside another verb."""
    return bool(set(verbs) & {"have", "do"}) and any(
        given.verbs.get(place) for place in range(index + 1, min(index + 4, len(given.words)))
    )


def _focus(given: _Words, negation: Negation) -> Iterator[int]:
    for offset, index in enumerate(negation.reach):
        word = given.words[index]
        if word.content and word.form not in _GENERAL | _SKIPPED and not (word.form.endswith("ly") and offset == 0):
            yield offset
            return


def _phrase(given: _Words, index: int) -> tuple[str, ...]:
    words = given.words
    for verb in infinitives(words[index].form):
        for parts in phrases(verb):
            forms = tuple(word.form for word in words[index + 1 : index + len(parts)])
            if forms == parts[1:]:
                return parts
    return ()


def _is_complement(given: _Words, index: int) -> bool:
    """Say whether a word stands behind `is`, `stays` or `found`, as what is said of the subject."""
    words = given.words
    before = _before(words, index)
    verbs = set(infinitives(before.form)) if before else set()
    if verbs & {"be", "become", "seem"}:
        return True
    return bool(opposites(words[index].form)) and (bool(verbs & _LEAVING) or _stands_alone(words, index))


def _stands_alone(words: Sequence[StemmedWord], index: int) -> bool:
    behind = words[index + 1] if index + 1 < len(words) else None
    before = words[index - 1] if index else None
    free = behind is None or bool(behind.pause) or behind.form in _PREPOSITIONS or behind.form in ("and", "or", "to")
    return free and not (before and before.form in _DETERMINERS)


def _predicate(given: _Words, first: int, last: int, keys: frozenset[str], sure: bool, focus: bool) -> Predicate:
    left = list(_beside(given, range(first - 1, -1, -1)))
    right = list(_beside(given, range(last + 1, len(given.words))))
    agent, patient = _roles(given, first, last, left, right)
    return Predicate(
        first,
        last,
        keys,
        sure,
        focus,
        keys <= _LIGHT or "until" in [word.form for word in given.words[last + 1 : last + 4]],
        tuple(one for one in given.negations if first in one.reach or last in one.reach),
        modality_of(given.words, first, given.aside),
        frozenset([*left[:_AROUND], *right[:_AROUND]]) | given.counts,
        agent,
        patient,
        _subject(given, first),
    )


def _beside(given: _Words, places: Sequence[int]) -> Iterator[str]:
    return (given.words[index].stem for index in _participating(given, places))


def _participants(given: _Words, places: Sequence[int]) -> Iterator[str]:
    return _beside(given, places)


def _participating(given: _Words, places: Sequence[int]) -> Iterator[int]:
    """Yield the words that can name a participant: no verbs, dates, numbers, places, adjectives of a kind."""
    words = given.words
    for index in places:
        word = words[index]
        if not word.content or index in given.aside or given.verbs.get(index) or word.form.endswith("ly"):
            continue
        if word.form in _ANYBODY or word.form in _SKIPPED or word.form in _PREPOSITIONS:
            continue
        place = word.capital and not given.headline and _is_place(words, index)
        described = bool(contrasts(word.form) or opposites(word.form)) and _describes(given, index)
        if not place and not described:
            yield index


def _describes(given: _Words, index: int) -> bool:
    """Say whether a noun follows, which the word tells more of."""
    behind = given.words[index + 1] if index + 1 < len(given.words) else None
    return behind is not None and behind.content and not behind.pause and index + 1 not in given.verbs


def _is_place(words: Sequence[StemmedWord], index: int) -> bool:
    while index and words[index].capital and not words[index].pause:
        index -= 1
    if words[index].form == "the" and index:
        index -= 1
    return words[index].form in _LOCATIVE


def _roles(
    given: _Words, first: int, last: int, left: Sequence[str], right: Sequence[str]
) -> tuple[frozenset[str], frozenset[str]]:
    words = given.words
    subject = frozenset(_clause(given, range(first - 1, -1, -1)))
    object_ = frozenset(_clause(given, _object(words, last + 1)))
    before = _before(words, first)
    if before is not None and before.form in _PRONOUNS:
        subject = frozenset()
    stative = (
        before is not None
        and words[first].form in infinitives(words[first].form)
        and (set(infinitives(before.form)) & (_LEAVING | {"be"}))
    )
    if first not in given.verbs or stative:
        return frozenset(), subject
    passive = before is not None and infinitives(before.form) == _BE and not words[first].form.endswith("ing")
    if not passive:
        return subject, object_
    by = next((index for index in range(last + 1, min(last + _AGENT, len(words))) if words[index].form == "by"), None)
    agent = frozenset(_clause(given, range(by + 1, len(words)))) if by is not None else frozenset[str]()
    return agent, subject


def _object(words: Sequence[StemmedWord], start: int) -> range:
    """Return the words behind a verb up to the preposition that ends its object."""
    for index in range(start + 1, len(words)):
        if words[index].form in _PREPOSITIONS and words[index].form != "of":
            return range(start, index)
    return range(start, len(words))


def _subject(given: _Words, first: int) -> str | None:
    """Return the last proper name of the words right before a predicate, past its auxiliaries."""
    if given.headline:
        return None
    for index in range(first - 1, max(first - 5, -1), -1):
        word = given.words[index]
        if word.capital and word.content and index not in given.aside and not _is_place(given.words, index):
            return word.form.removesuffix("'s") if index else None
        if word.content and index not in given.verbs and word.form not in _SKIPPED:
            return None
        if word.form in _PREPOSITIONS or word.form in _CLAUSE or _STOPS & set(given.words[index + 1].pause):
            return None
    return None


def _clause(given: _Words, places: Sequence[int]) -> Iterator[str]:
    """Yield the nearest participants up to the next verb or clause."""
    found = 0
    backwards = len(places) > 1 and places[0] > places[1]
    last = None
    for index in places:
        word = given.words[index]
        pause = given.words[last].pause if backwards and last is not None else word.pause
        last = index
        verb = given.verbs.get(index) and set(infinitives(word.form)) - {"be", "have", "do"}
        if word.form in _CLAUSE or _STOPS & set(pause) or (verb and found) or found == _BESIDE:
            return
        if index in set(_participating(given, [index])):
            found += 1
            yield word.stem


def _names(given: _Words) -> Iterator[str]:
    if given.headline:
        return
    for index, word in enumerate(given.words):
        if (
            index
            and word.capital
            and word.content
            and index not in given.aside
            and not word.pause.endswith((".", "“", '"', "‘", "'", ":"))
        ):
            yield word.form
