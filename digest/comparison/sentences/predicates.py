"""The words of a statement → its predicates: what each of its verbs tells of whom, affirmed or negated.

What is not surely a verb counts as a predicate only beside a sure one of the other statement.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from digest.comparison.sentences.deed_nouns import bringing_verb, called_off, decided_deed
from digest.comparison.sentences.modality import Modality, modality_of
from digest.comparison.sentences.negation import Negation, declines_to_do, negates_object, negations
from digest.comparison.sentences.participants import Participants, Roles
from digest.comparison.sentences.stems import StemmedWord
from digest.comparison.sentences.verb_places import (
    ADVERBS,
    BE,
    DETERMINERS,
    LEAVING,
    PREPOSITIONS,
    word_before,
)
from digest.lexicon.english.function_words import ARTICLES, POSSESSIVES
from digest.lexicon.english.opposites import has_opposite
from digest.lexicon.english.verbs import infinitives, phrases
from digest.lexicon.tables import word_set

_LIGHT = word_set(
    """
    be have do get make take give go come let put seem become use include say conduct perform confirm announce declare
    report show see face draw spark cause set suffer receive follow lead mean know think believe feel
    """
)
"""Verbs that bring a noun, or what somebody says, and tell little themselves."""

_BEFORE_ANOTHER = word_set("begin start continue keep try plan expect want hope need decide call")
"""Verbs that tell little where another verb follows: began to sell."""

_GENERAL = word_set("people person man men woman women day time year week month part way thing number group")
"""Nouns that stand for anybody and anything; a negation reaches past them."""

_AS_IT_WAS = word_set("unchanged untouched unaltered intact steady alone standing")
_NEAR_COMPLEMENT = 6
"""Words behind `left` in which one of these stands."""

_FINDING = word_set("find declare pronounce deem leave judge consider rule call")
"""Verbs behind whose object stands how that is: found the bridge unsafe."""

_OBJECT = 9
"""Words between them at most."""

_HELD_BACK = word_set("port harbour harbor ashore aground indoors grounded home moored")
"""Where what is kept cannot leave."""

_OBJECT_OF_NOUN = word_set("of to for on against")
"""Behind a noun of a deed and before what it is done to: gave approval to the plan."""

_QUANTIFIERS = {
    **dict.fromkeys(["all", "every", "everyone", "everybody", "everything", "both", "always"], "all"),
    **dict.fromkeys(["many", "most", "much", "often"], "many"),
}
"""Words of how many, each under the one by which it is compared."""

_WITHIN_A_PHRASE = ARTICLES | POSSESSIVES
"""What may stand inside a verb of several words."""

_HAPPENING = word_set("happened happens happen occurred occurs occur took takes came comes remained remains")
_DEED = 6
"""Words behind a noun in which a verb says that it took place, where it opens the sentence."""

_RELATIVE = 3
"""Words before a verb in which `who` stands whose clause it is."""


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
    negations: tuple[Negation, ...]
    """Those that reach it."""
    modality: Modality
    roles: Roles
    relative: bool
    """Whether it only tells of whom something else is told: a man who robbed a bank."""

    @property
    def negated(self) -> bool:
        """Whether it is denied: two negations affirm."""
        return len(self.negations) % 2 == 1


class Predicates:
    """Finds the predicates among the words of a statement."""

    def __init__(
        self,
        words: Sequence[StemmedWord],
        verbs: Mapping[int, bool],
        aside: frozenset[int],
        participants: Participants,
        counts: frozenset[str],
        *,
        headline: bool,
    ) -> None:
        self._words, self._verbs, self._aside, self._headline = words, verbs, aside, headline
        self._participants, self._counts = participants, counts
        self.negations = negations(words)
        self._foci = {focus for one in self.negations for focus in self._focus(one)}
        self.all = tuple(self._found())

    def _focus(self, negation: Negation) -> Iterator[int]:
        for index in negation.reach:
            word = self._words[index]
            adverb = word.form in ADVERBS or (word.form.endswith("ly") and index == negation.reach.start)
            if word.content and word.form not in _GENERAL and not adverb:
                yield index
                return

    def _found(self) -> Iterator[Predicate]:
        taken = -1
        for index, word in enumerate(self._words):
            if index in self._aside or index <= taken:
                continue
            phrase, last = self._phrase(index)
            if phrase:
                taken = last
                yield self._predicate(index, taken, {" ".join(phrase)}, sure=True)
            elif word.form in _QUANTIFIERS:
                yield self._predicate(index, index, {_QUANTIFIERS[word.form]}, sure=False)
            elif (bringing := bringing_verb(self._words, index, self._verbs)) is not None:
                keys = {word.form, word.form.removesuffix("s"), *infinitives(word.form)}
                yield self._predicate(index, index, keys, sure=True, brought_by=bringing)
            elif (off := called_off(self._words, index, self._verbs)) is not None:
                keys = {word.form, word.form.removesuffix("s"), word.stem}
                one = self._predicate(index, index, keys, sure=True, brought_by=off)
                never = Negation(off, index - 1, range(index, index + 1))
                yield replace(one, negations=(*one.negations, never), modality=Modality.PLANNED)
            elif index in self._verbs:
                verbs = infinitives(word.form)
                if verbs != BE and not self._helps(index, verbs):
                    decided = decided_deed(self._words, index, self._verbs)
                    if decided is not None:
                        yield self._predicate(index, index, {*verbs, "approve"}, sure=True, until=decided)
                        continue
                    verbs = self._meant(index, verbs)
                    described = {word.form} if has_opposite(word.form) and self._is_said_to_be(index) else set()
                    yield self._predicate(
                        index,
                        index,
                        (set(verbs) or {word.stem}) | described,
                        sure=self._verbs[index] or self._is_state_of_object(index),
                    )
            elif word.content and self._tells(index):
                sure = self._is_complement(index) or self._happens(index)
                yield self._predicate(index, index, {word.form, word.stem}, sure=sure)

    def _phrase(self, index: int) -> tuple[tuple[str, ...], int]:
        """Return the verb of several words that begins here, with the index of its last word."""
        for verb in infinitives(self._words[index].form):
            for parts in phrases(verb):
                last = self._end_of_phrase(index, parts)
                if last is not None:
                    return parts, last
        return (), index

    def _end_of_phrase(self, index: int, parts: Sequence[str]) -> int | None:
        """Return where the words of a phrase end, past articles and possessives: burst its banks, on the rise."""
        for part in parts[1:]:
            index += 1
            while index < len(self._words) and self._words[index].form in _WITHIN_A_PHRASE:
                index += 1
            if parts[0] == "be" and index < len(self._words) and self._words[index].form in ADVERBS:
                index += 1
            if index >= len(self._words) or self._words[index].form not in (part, f"{part}s"):
                return None
            if self._words[index].pause:
                return None
        return index

    def _helps(self, index: int, verbs: Sequence[str]) -> bool:
        """Say whether `have` or `do` only stands beside another verb."""
        return bool(set(verbs) & {"have", "do"}) and any(
            self._verbs.get(place) for place in range(index + 1, index + 4)
        )

    def _tells(self, index: int) -> bool:
        word = self._words[index]
        if word.form in ADVERBS or (word.form in PREPOSITIONS and word.form not in ("up", "down")):
            return False
        return index in self._foci or self._headline or not (index and word.capital) or has_opposite(word.form)

    def _is_complement(self, index: int) -> bool:
        """Say whether a word stands behind `is`, `stays` or `found`, as what is said of the subject."""
        before = word_before(self._words, index)
        verbs = set(infinitives(before.form)) if before else set()
        if verbs & {"be", "become", "seem"}:
            return True
        excluding = has_opposite(self._words[index].form)
        if excluding and before is not None and before.form in ARTICLES and index > 1:
            return infinitives(self._words[index - 2].form) == BE  # is a forgery
        return excluding and (bool(verbs & LEAVING) or self._stands_alone(index))

    def _meant(self, index: int, verbs: tuple[str, ...]) -> tuple[str, ...]:
        """Return the verbs meant here: left as it was is kept, declined to answer refused, declined to half fallen."""
        if verbs == ("leave",) and self._is_left_so(index):
            return ("keep",)
        if verbs == ("keep",) and self._is_kept_back(index):
            return ("hold back",)
        if verbs == ("decline",) and any(word.form == "to" for word in self._words[index + 1 : index + 2]):
            return ("refuse",) if declines_to_do(self._words, index) else ("fall",)
        return verbs

    def _is_left_so(self, index: int) -> bool:
        """Say whether `left` says that all stays as it is: left its rate unchanged."""
        for word in self._words[index + 1 : index + 1 + _NEAR_COMPLEMENT]:
            if word.pause:
                return False
            if word.form in _AS_IT_WAS:
                return True
        return False

    def _is_kept_back(self, index: int) -> bool:
        """Say whether `kept` says that something could not leave: kept every ferry in port, kept them ashore."""
        behind = takewhile(lambda word: not word.pause, self._words[index + 1 : index + 1 + _OBJECT])
        return any(word.form in _HELD_BACK for word in behind)

    def _is_said_to_be(self, index: int) -> bool:
        before = word_before(self._words, index)
        return before is not None and infinitives(before.form) == BE

    def _happens(self, index: int) -> bool:
        """Say whether a noun is the deed that is said to take place: the collapse of the bridge happened."""
        opens = index == 0 or (index == 1 and self._words[0].form in DETERMINERS)
        behind = {word.form for word in self._words[index + 1 : index + 1 + _DEED]}
        return opens and not behind.isdisjoint(_HAPPENING)

    def _is_state_of_object(self, index: int) -> bool:
        """Say whether a word tells how the object of a verb was found: found the miner trapped in the shaft dead."""
        if not (has_opposite(self._words[index].form) and self._stands_alone(index)):
            return False
        for place in range(index - 1, max(index - 1 - _OBJECT, -1), -1):
            if self._words[place + 1].pause:
                return False
            if self._verbs.get(place) and not _FINDING.isdisjoint(infinitives(self._words[place].form)):
                return infinitives(self._words[index].form) in ((), (self._words[index].form,))
        return False

    def _stands_alone(self, index: int) -> bool:
        behind = self._words[index + 1] if index + 1 < len(self._words) else None
        free = behind is None or behind.pause or behind.form in PREPOSITIONS or behind.form in ("and", "or", "to")
        return bool(free) and not (index and self._words[index - 1].form in DETERMINERS)

    def _predicate(
        self,
        first: int,
        last: int,
        keys: set[str],
        *,
        sure: bool,
        brought_by: int | None = None,
        until: int | None = None,
    ) -> Predicate:
        negated_quantity = bool(keys & {"all", "many"}) and first > 0 and self._words[first - 1].form == "not"
        verb = first if brought_by is None else brought_by
        roles = self._participants.roles(verb, self._end_of(last, brought_by) if until is None else until)
        return Predicate(
            first,
            last,
            frozenset(keys),
            sure,
            first in self._foci or negated_quantity,
            self._is_light(last, keys),
            tuple(
                one
                for one in self.negations
                if not one.last == first < last  # denied bail, which denies by itself
                and (first in one.reach or last in one.reach or negates_object(self._words, last, one))
            ),
            modality_of(self._words, verb, self._aside),
            replace(roles, around=roles.around | self._counts),
            any(word.form == "who" and not word.pause for word in self._words[max(first - _RELATIVE, 0) : first]),
        )

    def _end_of(self, last: int, brought_by: int | None) -> int:
        """Return the word behind which the object stands: of a noun that is brought, the preposition behind it."""
        behind = self._words[last + 1] if last + 1 < len(self._words) else None
        leads_on = brought_by is not None and behind is not None and not behind.pause
        return last + 1 if leads_on and behind is not None and behind.form in _OBJECT_OF_NOUN else last

    def _is_light(self, last: int, keys: set[str]) -> bool:
        """Say whether a verb tells little: `have`, `began to`, `stays until`."""
        follows = [word.form for word in self._words[last + 1 : last + 4]] if keys & LEAVING else []
        another = any(self._verbs.get(place) for place in range(last + 1, last + 3))
        return keys <= _LIGHT or (another and keys <= _BEFORE_ANOTHER) or "until" in follows
