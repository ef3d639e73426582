"""Words of a sentence → which of them are negated, and by which words.

What a negation reaches ends with its clause. Words that deny a whole statement (denies, hoax) reach what no other
negation reaches already: who denies a hoax does not affirm it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from digest.comparison.sentences.stems import StemmedWord
from digest.lexicon.english.numbers import TO_TWELVE
from digest.lexicon.english.plurals import singulars
from digest.lexicon.english.verbs import infinitives, is_past
from digest.lexicon.negations import NEGATING
from digest.lexicon.tables import word_set

_BY_ITSELF = frozenset((*NEGATING.split(), "rarely", "seldom"))
_LACK = frozenset(["lack", "lacks", "lacked", "lacking"])
_SHORTAGE = frozenset(["shortage", "shortages", "scarcity", "dearth"])
"""Before `of` and what there is too little of, or behind it: a shortage of staff, staff shortages."""

_NO_SHORTAGE = word_set(
    """
    end ease overcome solve resolve avert avoid tackle fill fix relieve remedy fear warn expect no not never without
    despite
    """
)
"""Words of a sentence in which a shortage is over, feared or none, so that it says nothing of what there is."""

_NO_NEGATION = word_set(
    """
    only just least merely simply necessarily until sooner matter doubt wonder later for since all every everyone
    everybody everything always
    """
) | set(TO_TWELVE[1:10])
"""Behind `not` or `no`: not only, not until Monday, no doubt, not two years ago; of not all, some do."""

_BOUNDS = frozenset(["fewer", "less", "more"])
"""Behind `not` or `no` and before `than`: no fewer than 40."""

_DOING = frozenset(["stop", "quit", "cease", "avoid", "refrain"])
"""Before a verb in -ing: stopped playing."""

_CUT_OFF = word_set("with at in under for on of by to")
"""Before `no`: with no shirt; such a negation reaches no verb."""

_TO = word_set(
    """
    fail refuse decline neglect forget cease unable unwilling unlikely reluctant impossible
    """
)
"""Before `to` and a verb: failed to agree."""

_LEVELS = word_set("record half third quarter double single last near low level zero mean")
"""What may be a verb behind `declined to`, and mostly tells how low: to record lows, to last year's level."""

_FROM = word_set("prevent bar stop block ban refrain exclude keep")
"""With `from` behind: prevented the ship from sailing."""

_CLEAR = frozenset(["clear", "acquit", "absolve", "exonerate"])
"""With `of` behind: cleared the engineer of blame."""

_DENY = frozenset(["deny", "refute", "debunk", "disprove"])
_REJECT = word_set("reject dismiss dispute quash rebut contradict scotch")
_CLAIMS = word_set(
    """
    claim allegation accusation account report rumor rumour suggestion idea notion assertion charge story theory news
    website site tale video post
    """
)
_UNTRUE = word_set(
    """
    fake false untrue bogus fabricated hoax prank rubbish nonsense myth lie rumor rumour incorrect unfounded
    baseless
    """
)
_TRUE = frozenset(["real", "true", "genuine", "authentic", "happening"])
_ANYWHERE = frozenset(["hoax", "hoaxes", "hoaxer", "hoaxed", "debunked", "debunks"])

_AGAINST = word_set("vote decide rule come advise speak argue be campaign recommend")
"""With `against` behind: voted against building."""

_NEARLY_NONE = frozenset(["few", "little"])
_SOME = word_set("a an the last past next first these those his her their only")
"""Before `few`: some."""

_ENDS = word_set(
    """
    but because although though while when whereas who which where unless despite until since if
    """
)
"""Words with which another clause begins."""

_SIDES = frozenset(["before", "after"])
"""End what a negation reaches, unless they stand right behind it."""

_HELPING = word_set("will would can could should must may might")
_STOPS = frozenset(",;:—–()…")

_FAR = 14
"""Words that a negation reaches at most."""

_BEFORE_FROM = 6
"""Words between `prevented` and `from`."""


@dataclass(frozen=True, slots=True)
class Negation:
    """A word or phrase that negates, and what it reaches."""

    first: int
    """Index of its first word."""
    last: int
    """Index of its last word."""
    reach: range
    """Indices of the words that it negates."""


def declines_to_do(words: Sequence[StemmedWord], index: int) -> bool:
    """Say whether `to` and a plain verb stand behind, and no level: declined to answer, to a record, to last year's."""
    behind = words[index + 1 : index + 3]
    if len(behind) < 2 or behind[0].form != "to" or any(word.pause for word in behind):
        return False
    verb = behind[1].form
    return verb in infinitives(verb) and verb not in _LEVELS


def negations(words: Sequence[StemmedWord]) -> tuple[Negation, ...]:
    """Return the negations of a sentence, in its order."""
    found = list(_of_clauses(words))
    reached = {index for one in found for index in one.reach}
    for first, last in _of_all(words, bool(found)):
        part = _part(words, first)
        apart = [index for index in part if index not in reached and not first <= index <= last]
        found += [Negation(first, last, range(index, index + 1)) for index in apart]
    return tuple(sorted(found, key=lambda one: (one.first, one.reach.start)))


def is_no_shortage(words: Sequence[StemmedWord]) -> bool:
    """Return whether a sentence speaks of a shortage that is over, feared or none: staff shortages ended in May."""
    return speaks_of_shortage(words) and any(
        word.form in _NO_SHORTAGE or not _NO_SHORTAGE.isdisjoint(infinitives(word.form)) for word in words
    )


def speaks_of_shortage(words: Sequence[StemmedWord]) -> bool:
    """Return whether a sentence speaks of a shortage."""
    return not _SHORTAGE.isdisjoint(word.form for word in words)


def negates_object(words: Sequence[StemmedWord], last: int, negation: Negation) -> bool:
    """Return whether a negation stands before the object of the verb that ends at `last`: found no survivors."""
    return negation.first == last + 1 and words[negation.first].form == "no" and not words[negation.first].pause


def _part(words: Sequence[StemmedWord], index: int) -> range:
    """Return the words of a sentence that no semicolon parts from the word."""
    borders = [place for place, word in enumerate(words) if ";" in word.pause]
    return range(
        max((place for place in borders if place <= index), default=0),
        min((place for place in borders if place > index), default=len(words)),
    )


def _of_clauses(words: Sequence[StemmedWord]) -> Iterator[Negation]:
    done = -1
    for index in range(len(words)):
        if words[index].form in _SHORTAGE and _form(words, index + 1) != "of":
            if index and words[index - 1].content and not words[index].pause:
                yield Negation(index, index, range(index - 1, index))
            continue
        last = _negates_until(words, index) if index > done else None
        if last is not None:
            done = last
            within = (
                words[index].form == "without"
                or words[index].form in _SHORTAGE
                or (words[index].form == "no" and _form(words, index - 1) in _CUT_OFF)
            )
            yield Negation(_with_auxiliary(words, index), last, _reach(words, last + 1, within))


def _negates_until(words: Sequence[StemmedWord], index: int) -> int | None:
    """Return the index of the last word of the negation that begins here, or None."""
    form, behind = words[index].form, _form(words, index + 1)
    if form in _BY_ITSELF or form in _LACK or form.endswith("n't"):
        return _plain(words, index)
    if form in _NEARLY_NONE:
        return _scarce(words, index)
    if form in _SHORTAGE and behind == "of":
        return index + 1
    if (form, behind) in (("far", "from"), ("instead", "of"), ("rather", "than")):
        return index + 1
    if (form, behind) == ("out", "of") and "run" in infinitives(_form(words, index - 1)):
        return index + 1
    if (form, behind) == ("yet", "to") and _form(words, index - 1) in ("has", "have", "had", "is", "are"):
        return index + 1
    if infinitives(form) == ("stop",) and (behind, _form(words, index + 2)) == ("short", "of"):
        return index + 2
    return _by_verb(words, index)


def _plain(words: Sequence[StemmedWord], index: int) -> int | None:
    form, behind = words[index].form, _form(words, index + 1)
    if form in ("not", "no") and behind in _NO_NEGATION:
        return None
    if form in ("not", "no") and behind in _BOUNDS and _form(words, index + 2) == "than":
        return None
    if form == "no" and _is_answer(words, index):
        return None  # No, it did not
    if form in ("not", "isn't", "wasn't", "aren't") and _denies_all(words, index):
        return None
    if form == "not" and behind in ("a", "the") and _form(words, index + 2) in ("little", "few"):
        return None
    if form == "nor" or (form == "no" and behind in ("one", "longer")):
        return index + (form == "no")
    return index


def _scarce(words: Sequence[StemmedWord], index: int) -> int | None:
    before, behind = _form(words, index - 1), _form(words, index + 1)
    if words[index].form == "few":
        return None if before in _SOME or before == "not" else index
    return index if before in ("very", "too", "so") or behind == "of" else None


def _by_verb(words: Sequence[StemmedWord], index: int) -> int | None:
    form = words[index].form
    verbs = frozenset(infinitives(form)) | {form}
    behind = _form(words, index + 1)
    if verbs & _TO and behind == "to" and ("decline" not in verbs or declines_to_do(words, index)):
        return index + 1
    if verbs & _FROM:
        for place in range(index + 1, min(index + _BEFORE_FROM, len(words))):
            if words[place].form == "from" and _form(words, place + 1).endswith("ing"):
                return place
    if verbs & _DENY or (verbs & _DOING and behind.endswith("ing")):
        return index
    if verbs & _REJECT and any(_claims(words, place) for place in range(index + 1, min(index + 6, len(words)))):
        return index
    if verbs & _CLEAR:
        for place in range(index + 1, min(index + _BEFORE_FROM + 2, len(words))):
            if words[place].form == "of":
                return place
    if "rule" in verbs and behind == "out":
        return index + 1
    if form == "against" and any(
        _AGAINST & set(infinitives(_form(words, place))) for place in range(max(index - 4, 0), index)
    ):
        return index
    return None


def _claims(words: Sequence[StemmedWord], index: int) -> bool:
    return not _CLAIMS.isdisjoint(singulars(words[index].form))


def _of_all(words: Sequence[StemmedWord], others: bool) -> Iterator[tuple[int, int]]:
    """Yield the first and last word of what denies the whole sentence, once at most."""
    for index, word in enumerate(words):
        if word.form == "no" and _is_answer(words, index) and not others:
            yield index, index
            return
        if word.form in ("not", "isn't", "wasn't", "aren't") and _denies_all(words, index):
            yield index, index + 1
            return
        if word.form in _ANYWHERE or (word.form in _UNTRUE and _is_said_of_all(words, index)):
            yield index, index
            return


def _is_answer(words: Sequence[StemmedWord], index: int) -> bool:
    begins = index == 0 or bool(words[index].pause)
    return begins and index + 1 < len(words) and bool(set(",-–—:") & set(words[index + 1].pause))


def _denies_all(words: Sequence[StemmedWord], index: int) -> bool:
    """Say whether `not` says that a whole statement is not real or not true."""
    behind = index + 1 + (_form(words, index + 1) in ("a", "the"))
    return _form(words, behind) in _TRUE


def _is_said_of_all(words: Sequence[StemmedWord], index: int) -> bool:
    """Say whether a word such as `false` is the sentence's own judgement, or that on a report."""
    if index + 1 < len(words) and not words[index + 1].pause and _claims(words, index + 1):
        return True
    last = index + 1 == len(words) or bool(words[index + 1].pause)
    judged = any(infinitives(_form(words, place)) == ("be",) for place in range(max(index - 4, 0), index))
    return last and (judged or not words[index].form.endswith("s")) and index > 0


def _reach(words: Sequence[StemmedWord], start: int, within: bool) -> range:
    """Return what a negation reaches from `start` on: its clause, or with `within` the words before the next verb."""
    for index in range(start, min(start + _FAR, len(words))):
        word = words[index]
        if within and index > start and (word.form in _HELPING or set(infinitives(word.form)) & {"be", "have", "do"}):
            return range(start, index)
        if index > start and (word.form in _ENDS or word.form in _SIDES or _STOPS & set(word.pause)):
            return range(start, index)
        if index > start and word.form == "as" and any(is_past(one.form) for one in words[index + 2 : index + 5]):
            return range(start, index)
        if index > start and word.form == "and" and _begins_a_clause(words, index + 1):
            return range(start, index)
    return range(start, min(start + _FAR, len(words)))


def _begins_a_clause(words: Sequence[StemmedWord], index: int) -> bool:
    """Say whether a subject with its own auxiliary follows within a few words."""
    return any(
        set(infinitives(word.form)) & {"be", "have", "do"} or word.form in ("will", "would", "no", "not", "nobody")
        for word in words[index : index + 4]
    )


def _with_auxiliary(words: Sequence[StemmedWord], index: int) -> int:
    """Return the index of the auxiliary before `not`, by which the negation reads as a phrase."""
    before = _form(words, index - 1)
    joined = before in _HELPING or (set(infinitives(before)) & {"be", "have", "do", "stop"})
    return index - 1 if index and joined and not words[index].pause else index


def _form(words: Sequence[StemmedWord], index: int) -> str:
    return words[index].form if 0 <= index < len(words) else ""


def _pause(words: Sequence[StemmedWord], index: int) -> bool:
    return index < len(words) and bool(_STOPS & set(words[index].pause))
